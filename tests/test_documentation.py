"""The pages made from the code: they name everything that there is."""

import inspect
import re
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import attrs
import pytest
import write_fields
from described import meanings_of
from docutils import nodes
from each import each

import karabakh_data
from karabakh_data import Vocabulary, plotting
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables.descriptor import schema

DOCS = Path(__file__).parent.parent / "docs"
each_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.table)


@pytest.fixture(name="directives")
def fixture_directives(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module of the directives."""
    monkeypatch.setattr(sys, "path", [str(DOCS / "_ext"), *sys.path])
    return import_module("field_tables")


def named(page: str, directive: str) -> list[str]:
    return re.findall(
        rf"^```{{{directive}}} (\w+)$", (DOCS / page).read_text("utf-8"), re.MULTILINE
    )


def rows_of(directives: ModuleType, kind: str, argument: str) -> list[list[str]]:
    """Return the texts of the cells that a directive makes, the head included."""
    directive = getattr(directives, kind)
    machine = SimpleNamespace(reporter=None)
    made = directive(kind, [argument], {}, [], 1, 0, "", None, machine).run()
    return [
        [entry.astext() for entry in row.findall(nodes.entry)]
        for table in made
        for row in table.findall(nodes.row)
    ]


def test_the_dictionary_has_every_table() -> None:
    assert named("data-dictionary.md", "table-columns") == [record.table for record in RECORDS]


@each_record
def test_the_dictionary_has_every_column(record: type, directives: ModuleType) -> None:
    head, *rows = rows_of(directives, "TableColumns", record.table)  # type: ignore[attr-defined]
    assert head == ["Column", "Type", "Refers to", "Required", "Meaning"]
    fields = schema(record)["fields"]
    assert [row[0] for row in rows] == [field["name"] for field in fields]
    for row, field in zip(rows, fields, strict=True):
        limits = field.get("constraints", {})
        assert row[1] == field["type"]
        assert row[3] == ("yes" if limits.get("required") else "")
        assert row[4].startswith(field["description"])
        for word in limits.get("enum", ()):
            assert re.search(rf"\b{word}\b", row[4])


def test_a_column_that_names_rows_of_another_table(directives: ModuleType) -> None:
    rows = {row[0]: row for row in rows_of(directives, "TableColumns", "contributors")}
    assert rows["source"] == ["source", "string", "sources", "yes", "The id of the source."]
    assert rows["role"][4] == "What was done for the work.\n\nOne of author, editor."


def test_the_vocabularies_have_every_vocabulary() -> None:
    words = [
        name
        for name in karabakh_data.__all__
        if isinstance(value := getattr(karabakh_data, name), type)
        and issubclass(value, Vocabulary)
        and value is not Vocabulary
    ]
    assert named("vocabularies.md", "vocabulary-words") == words


@each_record
def test_the_records_have_every_record(record: type) -> None:
    assert record.__name__ in named("records.md", "record-fields")


def test_the_fields_of_a_record(directives: ModuleType) -> None:
    rows = rows_of(directives, "RecordFields", "Contributor")
    assert rows[1] == [
        "id",
        "str",
        "id",
        "The id of the source and the place in its list of names.",
    ]


def test_the_words_of_a_vocabulary(directives: ModuleType) -> None:
    rows = rows_of(directives, "VocabularyWords", "NameRole")
    assert rows == [["Word", "Meaning"], ["author", "Wrote it."], ["editor", "Edited it."]]


@pytest.fixture(name="name_tables")
def fixture_name_tables(directives: ModuleType) -> ModuleType:
    """Return the module of the table of all names."""
    assert directives.__name__ == "field_tables"  # which it needs, and which knows the path
    return import_module("name_tables")


def documented(name_tables: ModuleType) -> list[tuple[str, str]]:
    """Return the names that the pages document to which the page of all names leads."""
    pages = re.findall(r"^```{name-table} ([\w-]+)$", page("api"), re.MULTILINE)
    return [found for one in pages for found in name_tables.names_on(page(one))]


def page(name: str) -> str:
    return (DOCS / f"{name}.md").read_text("utf-8")


def test_the_reference_has_each_public_name_once(name_tables: ModuleType) -> None:
    found = documented(name_tables)
    for module in (karabakh_data, plotting):
        names = [name for home, name in found if home == module.__name__]
        assert sorted(names) == sorted(module.__all__)


def test_the_page_of_all_names_leads_to_each_page_of_the_reference() -> None:
    pages = re.findall(r"^```{name-table} ([\w-]+)$", page("api"), re.MULTILINE)
    assert {one.stem for one in DOCS.glob("api-*.md")} <= set(pages)
    hidden = page("api").partition(":hidden:\n\n")[2].partition("\n```")[0]
    assert hidden.split() == pages


def test_each_name_has_a_line(name_tables: ModuleType) -> None:
    for home, name in documented(name_tables):
        line = name_tables.line_on(home, name)
        assert re.fullmatch(r"[A-Z][^`*\n]+\.", line), name


def test_links_to_the_page_of_all_names_still_lead_to_a_name(name_tables: ModuleType) -> None:
    found = name_tables.anchors_of("karabakh_data", "CasualtyRange")
    assert {"karabakh_data.CasualtyRange", "karabakh_data.CasualtyRange.hull"} <= set(found)
    assert name_tables.anchors_of("karabakh_data", "bounds") == ["karabakh_data.bounds"]


# What help() says


def public_functions() -> dict[str, Any]:
    """Return each function and method of the library that is public, by its name."""
    things = [(module, name) for module in (karabakh_data, plotting) for name in module.__all__]
    found: dict[str, Any] = {}
    for module, name in things:
        thing = getattr(module, name)
        named = {name: thing} if not inspect.isclass(thing) else methods_of(thing)
        found |= {f"{module.__name__}.{key}": one for key, one in named.items() if is_ours(one)}
    return found


def methods_of(kind: type) -> dict[str, Any]:
    return {
        f"{kind.__name__}.{name}": getattr(kind, name)
        for name in dir(kind)
        if not name.startswith("_")
    }


def is_ours(thing: object) -> bool:
    """Return whether it is a function that the library, and no base from elsewhere, defines."""
    home = getattr(thing, "__module__", None) or ""
    return inspect.isroutine(thing) and home.startswith("karabakh_data")


FUNCTIONS = public_functions()


def section(thing: object, title: str) -> dict[str, str]:
    """Return the entries of a section of a docstring: what stands before the colon, and behind."""
    _, _, rest = f"\n\n{inspect.getdoc(thing)}\n\n".partition(f"\n\n{title}:\n")
    entries = re.split(r"^ {4}(?! )", rest.partition("\n\n")[0], flags=re.MULTILINE)[1:]
    return {
        name: " ".join(text.split()) for name, _, text in (one.partition(":") for one in entries)
    }


def test_there_are_functions_to_look_at() -> None:
    assert len(FUNCTIONS) > 100
    assert {"karabakh_data.bounds", "karabakh_data.plotting.bounds"} <= set(FUNCTIONS)
    assert {"karabakh_data.Period.of", "karabakh_data.Table.to_pandas"} <= set(FUNCTIONS)


@each(FUNCTIONS)
def test_a_docstring_says_what_each_parameter_means_and_names_no_other(name: str) -> None:
    parameters = inspect.signature(FUNCTIONS[name]).parameters.values()
    told = section(FUNCTIONS[name], "Args")
    there = {str(one).partition(":")[0]: one for one in parameters if one.name != "self"}
    assert list(told) == list(there)
    for parameter, meaning in told.items():
        assert re.fullmatch(r"([A-Z]|``).+\.", meaning), parameter
        assert there[parameter].default is not None or re.search(r"\bNone\b", meaning), parameter


@each(FUNCTIONS)
def test_a_docstring_says_what_is_returned(name: str) -> None:
    first = (inspect.getdoc(FUNCTIONS[name]) or "").partition("\n")[0]
    assert re.search(r"\b[Rr]eturn\b", first) or section(FUNCTIONS[name], "Returns")


@each(FUNCTIONS)
def test_a_docstring_has_an_example(name: str) -> None:
    assert "\n>>> " in (inspect.getdoc(FUNCTIONS[name]) or "")


# What an editor shows of a field

THINGS = [getattr(karabakh_data, name) for name in karabakh_data.__all__]
CLASSES = [thing for thing in THINGS if inspect.isclass(thing)]


def fields_of(kind: type) -> tuple[str, ...]:
    if attrs.has(kind):
        return tuple(field.name for field in attrs.fields(kind))
    return tuple(getattr(kind, "_fields", ()))


@each(kind for kind in CLASSES if fields_of(kind))
def test_every_field_of_a_public_class_has_a_docstring_below_it(kind: type) -> None:
    assert set(fields_of(kind)) <= set(meanings_of(kind))


@pytest.mark.parametrize("module", write_fields.MODULES, ids=lambda module: module.name)
def test_the_docstrings_of_fields_are_what_is_said_of_them(module: Path) -> None:
    text = module.read_text("utf-8")
    assert write_fields.current(text) == text


def test_what_stands_below_a_field_is_written_anew() -> None:
    module = next(one for one in write_fields.MODULES if one.name == "relations.py")
    text = module.read_text("utf-8")
    assert text.count('    """What is said."""\n') == 1
    for other in ("", '    """What was\n    said.\n    """\n'):
        assert write_fields.current(text.replace('    """What is said."""\n', other)) == text


def test_a_long_docstring_of_a_field_has_lines_that_fit() -> None:
    lines = write_fields.docstring("The word " + "and word " * 20 + "end.")
    assert max(map(len, lines)) <= 100
    assert (lines[0][:9], lines[-1]) == ('    """Th', '    """')


@pytest.fixture(name="meanings")
def fixture_meanings(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module that lists the fields of classes."""
    monkeypatch.setattr(sys, "path", [str(DOCS / "_ext"), *sys.path])
    return import_module("field_meanings")


def told(meanings: ModuleType, what: str, thing: type, docstring: str) -> list[str]:
    """Return the lines of a docstring, without empty ones, to which its fields are added."""
    lines = docstring.splitlines()
    meanings.add_fields(None, what, "", thing, None, lines)
    return [line for line in lines if line]


def test_a_class_tells_what_each_of_its_fields_means(meanings: ModuleType) -> None:
    docstring = "Days without a figure; `cells` says of whom.\n\n>>> 1\n1"
    start, *example = docstring.replace("\n\n", "\n").splitlines()
    lines = told(meanings, "class", karabakh_data.Gap, docstring)
    assert lines == [start, "``period``", "    The days.", *example]


def test_what_every_error_has_stands_at_the_first_one(meanings: ModuleType) -> None:
    assert "``value``" in told(meanings, "exception", karabakh_data.KarabakhDataError, "One.")
    assert told(meanings, "exception", karabakh_data.RangeError, "One.") == ["One."]


def test_a_record_has_a_table_of_its_fields_and_no_list(meanings: ModuleType) -> None:
    assert told(meanings, "class", karabakh_data.Vote, "A row.") == ["A row."]


def test_fields_of_named_tuples_are_not_told_by_their_numbers(meanings: ModuleType) -> None:
    assert meanings.skip(None, "class", "period", karabakh_data.Gap.period)
    assert meanings.skip(None, "class", "explain", karabakh_data.Bounds.explain) is None
