"""Citing works: every bundled one in every style, read back by the readers of others."""

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string as read_again
from citeproc import Citation as Use  # type: ignore[import-untyped]
from citeproc import (
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]
from csl import SCHEMA, TYPES
from each import each
from hypothesis import given
from hypothesis import strategies as st
from packages import add, copied
from pybtex.database import BibliographyData, Entry, parse_string  # type: ignore[import-untyped]

from karabakh_data import (
    DATA_AS_OF,
    DATA_VERSION,
    Citation,
    CitationStyle,
    Contributor,
    Dataset,
    Discrepancy,
    DiscrepancyKind,
    KarabakhDataError,
    NameRole,
    NothingToCiteError,
    Period,
    Place,
    PlaceKind,
    Source,
    SourceType,
    Table,
    UnknownKeyError,
    UnknownWordError,
    WrongTypeError,
    actor,
    audit,
    bounds,
    casualties,
    casualties_by,
    casualty_claims,
    cite,
    compare,
    contradictions,
    event,
    figures,
    note,
    notes,
    source,
    sources,
    support_claims,
    supporters,
)
from karabakh_data.citing._bibtex import escaped
from karabakh_data.citing._citable import Citable
from karabakh_data.records.citations import Cited

ALL = tuple(sources())
ATTRIBUTION = (
    'Based on the Wikipedia article "Nagorno-Karabakh conflict" by Wikipedia contributors, early '
    "2021, CC BY-SA; facts restructured and reworded; the revision is not recorded."
)
each_source = each(ALL)
each_style = pytest.mark.parametrize("style", list(CitationStyle))


def made(
    key: str = "x",
    kind: SourceType = SourceType.BOOK,
    **fields: Any,  # noqa: ANN401
) -> Source:
    return Source(id=key, type=kind, **fields)


def named(role: NameRole = NameRole.AUTHOR, **parts: str) -> Contributor:
    return Contributor(id="x-1", source="x", role=role, **parts)


def bibtex_of(*things: Citable) -> BibliographyData:
    return parse_string(cite(*things), "bibtex")


def entry_of(work: Source) -> Entry:
    return bibtex_of(work).entries[work.id]


def item_of(*things: Citable) -> dict[str, Any]:
    (item,) = json.loads(cite(*things, style="csl-json"))
    assert isinstance(item, dict)
    return item


def ris_of(*things: Citable) -> dict[str, Any]:
    (reference,) = rispy.loads(cite(*things, style="ris"))
    assert isinstance(reference, dict)
    return reference


def straight(text: str) -> str:
    """Return a text with the straight quotation marks that BibTeX gets curved."""
    return re.sub("[‘’]", "'", re.sub("[“”]", '"', text))


def unescaped(text: str) -> str:
    """Return what TeX prints for a field, its outer braces left out, the quotes straight."""
    commands = {
        "textbraceleft{}": "{",
        "textbraceright{}": "}",
        "textasciitilde{}": "~",
        "textasciicircum{}": "^",
        "textbackslash{}": "\\",
        **{character: character for character in "&%$#_"},
    }
    inner = re.fullmatch(r"\{(.*)\}", text)
    printed = re.sub(
        r"\\(text[a-z]+\{\}|[&%$#_])",
        lambda found: commands[found[1]],
        inner[1] if inner else text,
    )
    return straight(printed)


@cache
def processed() -> dict[str, str]:
    """Return each bundled work as a citation processor prints it."""
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    items = CiteProcJSON(json.loads(cite(sources(), style="csl-json")))
    bibliography = CitationStylesBibliography(style, items, formatter.plain)
    for work in ALL:
        bibliography.register(Use([CitationItem(work.id)]))
    return dict(zip(bibliography.keys, map(str, bibliography.bibliography()), strict=True))


def letters(text: str) -> str:
    """Return a text without its quotation marks, which styles change, and in small letters."""
    return re.sub("[\"'“”\N{LEFT SINGLE QUOTATION MARK}’]", "", text).lower()


# Every work in every style


@each_source
@pytest.mark.untraced
def test_bibtex_gives_back_what_is_known_of_a_work(work: Source) -> None:
    entry = entry_of(work)
    fields = entry.fields
    assert unescaped(fields.get("title", "")) == straight(work.title or work.short_form or "")
    assert fields.get("year") == (None if work.issued is None else work.issued.edtf[:4])
    assert (fields.get("doi"), fields.get("isbn")) == (work.DOI, work.ISBN)
    assert fields.get("language") == work.language
    for role, names in (("author", work.author), ("editor", work.editor)):
        read = [
            unescaped(" ".join(part)) if len(part) == 1 else " ".join(part)
            for person in entry.persons.get(role, [])
            for part in [[*person.prelast_names, *person.last_names]]
        ]
        assert read == [name.family or name.literal for name in names]
        given = [
            " ".join(person.first_names + person.middle_names)
            for person in entry.persons.get(role, [])
        ]
        assert given == [name.given or "" for name in names]


@each_source
def test_a_citation_processor_prints_the_title(work: Source) -> None:
    assert letters(work.title or work.short_form or "") in letters(processed()[work.id])


@each_source
def test_csl_json_has_the_fields_of_the_source(work: Source) -> None:
    item = item_of(work)
    assert item["type"] == work.type
    for name in ("title", "container_title", "publisher", "publisher_place", "volume", "issue"):
        expected = getattr(work, name) or (work.short_form if name == "title" else None)
        assert item.get(name.replace("_", "-")) == expected
    for name in ("number", "page", "language", "DOI", "ISBN", "ISSN"):
        assert item.get(name) == getattr(work, name)
    assert [one.get("family") or one["literal"] for one in item.get("author", [])] == [
        name.family or name.literal for name in work.author
    ]


@each_source
def test_ris_gives_back_what_is_known_of_a_work(work: Source) -> None:
    read = ris_of(work)
    assert read["id"] == work.id
    assert read.get("title") == (work.title or work.short_form)
    assert read.get("authors", []) == list(map(str, work.author))
    editors = "tertiary_authors" if work.type is SourceType.BOOK else "secondary_authors"
    assert read.get(editors, []) == list(map(str, work.editor))
    assert read.get("year") == (None if work.issued is None else work.issued.edtf[:4])
    assert (read.get("doi"), read.get("language")) == (work.DOI, work.language)
    assert read.get("translated_title") == work.translated_title


@each_source
def test_text_is_a_line_with_the_title(work: Source) -> None:
    (line,) = cite(work, style="text").splitlines()
    assert (work.title or work.short_form or "") in line
    assert line.endswith(".")
    assert ".. " not in line
    assert "None" not in line


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("h1-2015-karvachari", "ՔԱՐՎԱՃԱՌԻ ԴԻՎԵՐՍԱՆՏՆԵՐԸ"),
        ("1in-nd-sluchaya", "44 смертных случая в Вооруженных Силах Армении"),
        ("bbc-nd-qulluqcumuz", 'Azərbaycan MN: "4 hərbi qulluqçumuz öldürülüb"'),
    ],
)
def test_titles_in_other_languages_stay_as_they_are(key: str, title: str) -> None:
    work = source(key)
    assert f"{{{{{title}}}}}" in straight(cite(work))
    assert item_of(work)["title"] == title
    assert f"TI  - {title}\n" in cite(work, style="ris")
    assert f"“{title}”" in cite(work, style="text")


# The rules of others


def test_the_whole_export_is_valid_csl_json() -> None:
    jsonschema.validate(json.loads(cite(sources(), Dataset.bundled(), style="csl-json")), SCHEMA)


def test_what_is_not_csl_json_is_refused() -> None:
    for item in ({"type": "press-release", "id": "x"}, {"type": "book"}, {"id": "x"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate([item], SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([{"type": "book", "id": "x", "issued": "2016"}], SCHEMA)


def test_every_type_of_work_is_one_of_csl() -> None:
    assert {kind.value for kind in SourceType} <= set(TYPES)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("armenia-pm-2019-councils", SourceType.WEBPAGE),
        ("mfa-south-ossetia-2016-release", SourceType.WEBPAGE),
        ("un-2008-reaffirming", SourceType.WEBPAGE),
        ("azerbaijan-mod-2021-list", SourceType.DOCUMENT),
        ("ardillier-carras-2006-nettoyage", SourceType.DOCUMENT),
        ("baiyev-2010-sluchae", SourceType.ARTICLE_NEWSPAPER),
        ("mitin-1992-pressure", SourceType.ARTICLE_NEWSPAPER),
        ("sanamyan-2017-toal", SourceType.WEBPAGE),
    ],
)
def test_the_type_is_that_which_csl_describes(key: str, kind: SourceType) -> None:
    """A statement on a site is a page of it; the author of an interview is who answers."""
    assert source(key).type is kind


@pytest.mark.untraced
def test_another_parser_reads_the_same_bibtex() -> None:
    read = read_again(cite(sources()))
    assert not read.failed_blocks
    assert [entry.key for entry in read.entries] == list(sources().ids())
    for entry in read.entries:
        fields = bibtex_of(source(entry.key)).entries[entry.key].fields
        texts = {name: field.value for name, field in entry.fields_dict.items()}
        names = ("title", "publisher", "institution", "journal", "langid", "note")
        assert [texts.get(name) for name in names] == [fields.get(name) for name in names]


def test_every_language_known_is_named_for_tex() -> None:
    names = {"az": "azerbaijani", "en": "english", "fr": "french", "hy": "armenian"}
    names |= {"ru": "russian"}
    read = bibtex_of(sources()).entries
    assert {work.language for work in ALL} == {None, *names}
    for work in ALL:
        assert read[work.id].fields.get("langid") == names.get(work.language or "")


def test_no_publisher_or_place_is_divided() -> None:
    divided = [
        (entry.key, name)
        for entry in bibtex_of(sources()).entries.values()
        for name in ("publisher", "institution", "address")
        if " and " in entry.fields.get(name, "") and not entry.fields[name].startswith("{")
    ]
    assert divided == []
    braced = [work for work in ALL if " and " in (work.publisher or "")]
    assert len(braced) == 9
    assert "howpublished" not in "".join(
        cite(work) for work in ALL if work.type is SourceType.REPORT
    )


def test_keys_are_the_ids_each_once() -> None:
    ids = list(sources().ids())
    assert len(ids) == 337
    assert list(bibtex_of(sources()).entries) == ids
    assert [item["id"] for item in json.loads(cite(sources(), style="csl-json"))] == ids
    assert [one["id"] for one in rispy.loads(cite(sources(), style="ris"))] == ids
    assert len(cite(sources(), style="text").splitlines()) == len(ids)
    assert all(re.fullmatch("[a-z0-9-]+", key) for key in ids)


# What can be cited


def keys(*things: Citable) -> list[str]:
    return list(bibtex_of(*things).entries)


@pytest.mark.parametrize(
    "record",
    [
        casualty_claims()["cc-0001"],
        next(claim for claim in support_claims() if claim.citations),
        next(figure for figure in figures() if figure.citations),
        event("2016-april-conflict"),
        note(37),
        *(
            next(one for one in table if one.citations)
            for table in (
                Dataset.bundled().votes(),
                Dataset.bundled().memberships(),
                Dataset.bundled().recognitions(),
            )
            if any(one.citations for one in table)
        ),
    ],
    ids=lambda record: record.id,
)
def test_a_record_stands_for_the_works_cited_for_it(record: Cited) -> None:
    assert keys(record) == [work.id for work in record.sources]


def test_works_stand_in_the_order_of_first_use() -> None:
    second, first = source("icg-2011-preventing"), source("a1plus-2017-stech")
    assert keys(second, first, second) == [second.id, first.id]


def test_a_table_is_its_records_also_where_some_cite_nothing() -> None:
    claims = casualty_claims(2015)
    assert any(not claim.citations for claim in claims)
    expected = dict.fromkeys(work.id for claim in claims for work in claim.sources)
    assert keys(claims) == list(expected)


def test_an_answer_is_its_claims() -> None:
    summary = casualties(2016)
    assert sorted(keys(summary)) == [work.id for work in summary.sources]
    supporter = supporters("azerbaijani", "arms")[0]
    assert set(keys(supporter)) == {w.id for claim in supporter.claims for w in claim.sources}
    discrepancy = casualties(2015).discrepancies[0]
    claims = [casualty_claims()[key] for key in discrepancy.claims]
    assert set(keys(discrepancy)) == {work.id for claim in claims for work in claim.sources}


def test_what_is_proved_is_the_claims_on_which_it_rests() -> None:
    found = bounds(1992, side="azerbaijani")
    assert len(found.claims) == 5
    expected = dict.fromkeys(work.id for claim in found.claims for work in claim.sources)
    assert keys(found) == list(expected)
    contradiction = next(one for one in contradictions() if one.ids[-1] == "cc-0109")
    assert [claim.id for claim in contradiction.claims] == ["cc-0107", "cc-0109"]
    expected = dict.fromkeys(work.id for claim in contradiction.claims for work in claim.sources)
    assert keys(contradiction) == list(expected)


def test_what_is_not_proved_by_any_claim_has_nothing_to_cite() -> None:
    with pytest.raises(NothingToCiteError):
        cite(bounds(1900, claims=[]))


def test_a_discrepancy_among_claims_that_the_dataset_does_not_have() -> None:
    unknown = Discrepancy(DiscrepancyKind.NOT_COUNTED, ("cc-9999",), None, None, "x")
    with pytest.raises(UnknownKeyError, match="no record 'cc-9999'"):
        cite(unknown)


def test_every_finding_of_the_audit_is_cited_by_its_records_or_has_none_to_cite() -> None:
    for finding in audit():
        if finding.kind is DiscrepancyKind.WITHOUT_CITATION:
            with pytest.raises(NothingToCiteError):
                cite(finding)
        else:
            assert cite(finding)


# Places in a work


def test_the_places_in_a_work_are_gathered_each_once() -> None:
    work = made(title="X")
    uses = [Citation(work, "p. 3"), Citation(work), Citation(work, "pp. 5–6"), Citation(work)]
    things: list[Citation | Source] = [*uses, uses[0], work]
    assert bibtex_of(*things).entries["x"].fields["note"] == "Cited: p. 3; pp. 5–6."
    assert item_of(*things)["note"] == "Cited: p. 3; pp. 5–6."
    assert ris_of(*things)["notes"] == ["Cited: p. 3; pp. 5–6."]
    assert cite(*things, style="text") == "“X”, p. 3; pp. 5–6."


def test_the_place_that_a_note_of_the_article_names() -> None:
    assert cite(note(37), style="text").endswith("2011-02-08, p. 3.")


# Errors


@each_style
@pytest.mark.parametrize(
    ("thing", "called"),
    [
        (actor("armenia"), "Actor armenia"),
        (Place(id="narnia", name="Narnia", kind=PlaceKind.REGION), "Place narnia"),
        (named(family="X"), "Contributor x-1"),
        (casualty_claims()["cc-0014"], "CasualtyClaim cc-0014"),
        (notes()["n173"], "Note n173"),
        (Table("sources", []), "this Table"),
        (casualties(2001), "this CasualtySummary"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_nothing_to_cite_is_an_error(thing: Citable, called: str, style: CitationStyle) -> None:
    for things in ((thing,), (source("icg-2011-preventing"), thing)):
        with pytest.raises(NothingToCiteError) as caught:
            cite(*things, style=style)
        assert caught.value.value == called
        assert str(caught.value).startswith(f"no work is cited for {called}: expected ")
        assert isinstance(caught.value, KarabakhDataError)


@pytest.mark.parametrize("thing", [[], (), iter([])])
def test_a_list_of_nothing_is_not_the_data(thing: Iterable[Citable]) -> None:
    with pytest.raises(NothingToCiteError, match="no work is cited for this list"):
        cite(thing)


def test_a_list_is_cited_as_each_of_its_things() -> None:
    claims = casualty_claims(2015)[:3]
    one, *others = claims
    expected = cite(*claims)
    assert cite(list(claims)) == cite(tuple(claims)) == cite(iter(claims)) == expected
    assert cite([one], others) == cite(one, others) == expected
    assert cite(supporters("armenian", "arms")) == cite(*supporters("armenian", "arms"))
    with pytest.raises(NothingToCiteError, match="CasualtyClaim cc-0014"):
        cite([one, casualty_claims()["cc-0014"]])


@pytest.mark.parametrize(
    "thing", ["cc-0001", 74, None, {}, Source, 1.5, b"x", ["cc-0001"], {"cc-0001"}]
)
def test_what_cannot_be_cited(thing: object) -> None:
    with pytest.raises(WrongTypeError, match="expected a record, a citation, a table"):
        cite(thing)  # type: ignore[arg-type]


def test_a_style_that_is_none() -> None:
    with pytest.raises(UnknownWordError, match="did you mean 'bibtex'"):
        cite(style="bibtext")  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        cite(style=None)  # type: ignore[arg-type]


def test_a_style_in_any_case_of_letters() -> None:
    assert cite(style="CSL-JSON") == cite(style=CitationStyle.CSL_JSON)  # type: ignore[arg-type]


# The data itself


@each_style
def test_without_things_the_data_itself(style: CitationStyle) -> None:
    told = cite(style=style)
    assert told == cite(Dataset.bundled(), style=style) == Dataset.bundled().cite(style=style)
    for text in (
        "The karabakh-data maintainers",
        "Facts of the Nagorno-Karabakh conflict",
        DATA_VERSION,
        "CC BY-SA 4.0, CC BY 4.0",
        "Reference series: Uppsala Conflict Data Program (UCDP)",
        json.dumps(ATTRIBUTION)[1:-1] if style is CitationStyle.CSL_JSON else ATTRIBUTION,
        f"Data as of {DATA_AS_OF}; later events are absent.",
    ):
        assert text in (straight(told) if style is CitationStyle.BIBTEX else told)
    assert "http" not in told


def test_the_data_stands_among_the_works() -> None:
    assert keys(Dataset.bundled(), casualties(2008)) == ["karabakh-data", "icg-2011-preventing"]
    item = item_of(Dataset.bundled())
    assert (item["id"], item["type"], item["version"]) == (
        "karabakh-data",
        "dataset",
        DATA_VERSION,
    )
    assert "issued" not in item


def described(directory: Path, **about: object) -> Path:
    """Change what the descriptor of a package says of the whole."""
    path = directory / "datapackage.json"
    stated = json.loads(path.read_text("utf-8")) | about
    stated = {name: value for name, value in stated.items() if value is not None}
    path.write_text(json.dumps(stated), "utf-8")
    return directory


def test_a_package_of_ones_own_is_cited_as_its_descriptor_says(tmp_path: Path) -> None:
    package = described(
        copied(tmp_path / "My Package"),
        name="mine",
        title="Mine",
        version=None,
        asOf="2024-06",
        licenses=[{"title": "A licence", "path": "x"}, {"name": "CC-BY-4.0"}, {"path": "y"}],
        sources=[{"title": "A book."}, {"path": "x"}],
        contributors=[{"title": "A"}, {"title": "B", "roles": ["publisher"]}, {"email": "x"}],
    )
    told = Dataset.load(package).cite(style="text")
    assert told == (
        "A. “Mine”. A licence, CC BY 4.0. A book. Data as of 2024-06; later events are absent."
    )


def test_what_a_descriptor_does_not_say_is_left_out(tmp_path: Path) -> None:
    package = described(
        copied(tmp_path / "My Package"),
        **dict.fromkeys(
            ("name", "title", "version", "asOf", "licenses", "sources", "contributors")
        ),
    )
    dataset = Dataset.load(package)
    assert dataset.cite() == "@misc{my-package,\n  title = {{My Package}},\n}"


def test_additions_are_cited_beside_what_they_add_to(tmp_path: Path) -> None:
    addition = {"id": "war-x", "name": "X", "kind": "war", "remark": "Made up."}
    for name in ("more", "karabakh data", "…"):
        (tmp_path / name).mkdir()
        add(tmp_path / name, "events", addition)
    dataset = Dataset.bundled()
    for name in ("more", "karabakh data", "…"):
        dataset = dataset.extend(tmp_path / name)
    told = json.loads(dataset.cite(style="csl-json"))
    expected = ["karabakh-data", "more", "karabakh-data-2", "package"]
    assert [item["id"] for item in told] == expected
    assert str(tmp_path) not in dataset.cite()


# BibTeX


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_title_survives_bibtex(title: str) -> None:
    fields = bibtex_of(made(title=title)).entries["x"].fields
    assert unescaped(fields.get("title", "")) == straight(" ".join(title.split()))


def test_what_means_something_to_tex_is_escaped_and_nothing_else() -> None:
    assert escaped("&%$#_") == r"\&\%\$\#\_"
    assert escaped("a~b^c\\d") == r"a\textasciitilde{}b\textasciicircum{}c\textbackslash{}d"
    assert escaped("“é”–Շուշի @ <z> isn't") == "“é”–Շուշի @ <z> isn't"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The "Four-Day War": a title', "The “Four-Day War”: a title"),
        ('"Nagorno-Karabakh" ("Artsakh")', "“Nagorno-Karabakh” (“Artsakh”)"),
        ("Operation 'Ring': the title", "Operation ‘Ring’: the title"),
        ("'How long?' he asks", "‘How long?’ he asks"),
        ("\"He said 'no'\"", "“He said ‘no’”"),
        ("\"'No' they said\"", "“‘No’ they said”"),
        ("Of 'a' and 'b'", "Of ‘a’ and ‘b’"),
        (
            "Serbia 'supports Azerbaijan's position'",
            "Serbia ‘supports Azerbaijan's position’",
        ),
        ("Karabakh's cocktail of '90s", "Karabakh's cocktail of '90s"),
        ("5\" and 6'", "5” and 6'"),
        ('a -- b"', "a -- b”"),
    ],
)
def test_straight_quotes_open_and_close_in_bibtex(text: str, expected: str) -> None:
    work = made(title=text, publisher=text, publisher_place=text)
    assert escaped(text) == expected
    assert f"title = {{{{{expected}}}}}" in cite(work)
    assert item_of(work)["title"] == text
    assert f"TI  - {text}\n" in cite(work, style="ris")


def test_braces_that_stand_alone_are_in_balance() -> None:
    told = cite(made(title="} {{", DOI="10.1/{_%", publisher="{"))
    assert told.count("{") == told.count("}")
    assert r"doi = {10.1/\textbraceleft{}_%}" in told


def test_the_address_of_a_work_stands_in_every_style() -> None:
    address = "https://a.org/a_b?c={d}%20e"
    work = made(title="X", URL=address)
    assert r"url = {https://a.org/a_b?c=\textbraceleft{}d\textbraceright{}%20e}" in cite(work)
    assert item_of(work)["URL"] == address
    assert f"\nUR  - {address}\n" in cite(work, style="ris")
    assert cite(work, style="text") == f"“X”. {address}"
    plain = made(title="X")
    assert not any("url" in cite(plain, style=style).lower() for style in CitationStyle)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (named(family="de Waal", given="Thomas"), "de Waal, Thomas"),
        (named(family="Cornell"), "Cornell"),
        (named(literal="Staff and Agencies"), "{Staff and Agencies}"),
        (named(given="Anna"), "{Anna}"),
        (named(family="Rock and Roll", given="J."), "{Rock and Roll}, J."),
        (named(family="King", given="M., Jr."), "King, {M., Jr.}"),
        (named(family="Others"), "{Others}"),
        (named(family="Anderson", given="Sandy"), "Anderson, Sandy"),
        (named(family="A & B"), r"A \& B"),
    ],
)
def test_a_name_is_not_taken_apart(name: Contributor, expected: str) -> None:
    work = made(contributors=(name, named(family="Z")))
    assert f"author = {{{expected} and Z}}" in cite(work)
    assert len(entry_of(work).persons["author"]) == 2


@pytest.mark.parametrize(
    ("kind", "fields", "expected"),
    [
        (SourceType.ARTICLE_JOURNAL, {"container_title": "J"}, "article journal={J}"),
        (SourceType.CHAPTER, {"container_title": "B"}, "incollection booktitle={{B}}"),
        (SourceType.BOOK, {"container_title": "S"}, "book series={{S}}"),
        (SourceType.POST, {"container_title": "S"}, "misc howpublished={S}"),
        (SourceType.REPORT, {"publisher": "P"}, "techreport type={Report} institution={P}"),
        (
            SourceType.REPORT,
            {"container_title": "S", "number": "7"},
            "techreport type={S} number={7}",
        ),
        (
            SourceType.REPORT,
            {"container_title": "S"},
            "techreport type={Report} note={In: S.}",
        ),
        (SourceType.BOOK, {"page": "1–2", "volume": "3"}, "book volume={3} pages={1--2}"),
        (SourceType.BOOK, {"ISSN": "1", "publisher_place": "B"}, "book address={B} issn={1}"),
        (SourceType.BOOK, {"publisher_place": "B and C"}, "book address={{B and C}}"),
        (SourceType.BOOK, {"publisher": "A And B"}, "book publisher={{A And B}}"),
        (SourceType.BOOK, {"publisher": "Band & Anders"}, r"book publisher={Band \& Anders}"),
        (
            SourceType.REPORT,
            {"publisher": "A and B"},
            "techreport type={Report} institution={{A and B}}",
        ),
        (SourceType.CHAPTER, {"container_title": "A and B"}, "incollection booktitle={{A and B}}"),
        (SourceType.ARTICLE_JOURNAL, {"issue": "2"}, "article number={2}"),
        (
            SourceType.ARTICLE_JOURNAL,
            {"issue": "2", "number": "7"},
            "article number={2} note={Number: 7.}",
        ),
        (SourceType.BOOK, {"language": "hy"}, "book language={hy} langid={armenian}"),
        (SourceType.BOOK, {"language": "az-Cyrl"}, "book language={az-Cyrl} langid={azerbaijani}"),
        (SourceType.BOOK, {"language": "en-GB"}, "book language={en-GB} langid={english}"),
        (SourceType.BOOK, {"language": "de"}, "book language={de} langid={ngerman}"),
        (SourceType.BOOK, {"language": "qaa"}, "book language={qaa}"),
    ],
)
def test_types_and_fields_of_bibtex(
    kind: SourceType, fields: dict[str, str], expected: str
) -> None:
    lines = cite(made(kind=kind, **fields)).splitlines()
    told = [lines[0].removeprefix("@").partition("{")[0]]
    told += [line.strip(" ,").replace(" = ", "=") for line in lines[1:-1]]
    assert " ".join(told) == expected


# Dates


@pytest.mark.parametrize(
    ("edtf", "bibtex", "csl", "ris", "text"),
    [
        ("2016", "year={2016}", {"date-parts": [[2016]]}, "2016///", "2016"),
        ("0987", "year={987}", {"date-parts": [[987]]}, "0987///", "0987"),
        ("2016-04", "year={2016} month=apr", {"date-parts": [[2016, 4]]}, "2016/04//", "2016-04"),
        (
            "2016-04-02",
            "year={2016} month=apr day={2}",
            {"date-parts": [[2016, 4, 2]]},
            "2016/04/02/",
            "2016-04-02",
        ),
        (
            "1988/1994-05",
            "year={1988–1994} date={1988/1994-05}",
            {"date-parts": [[1988], [1994, 5]]},
            "1988///1988 to 1994-05",
            "1988/1994-05",
        ),
        (
            "1993~",
            "year={1993} date={1993~}",
            {"date-parts": [[1993]], "circa": True},
            "1993///1993~",
            "1993~",
        ),
        (
            "2007-21",
            "year={2007} date={2007-21}",
            {"date-parts": [[2007]], "season": 1},
            "2007///2007-21",
            "Spring 2007",
        ),
        (
            "2007-23?",
            "year={2007} date={2007-23?}",
            {"date-parts": [[2007]], "season": 3, "circa": True},
            "2007///2007-23?",
            "2007-23?",
        ),
        (
            "2007-21/2007-22",
            "year={2007} date={2007-21/2007-22}",
            {"literal": "2007-21/2007-22"},
            "2007///2007-21 to 2007-22",
            "2007-21/2007-22",
        ),
        (
            "1988-02-20/..",
            "year={1988–} date={1988-02-20/..}",
            {"literal": "1988-02-20/.."},
            "1988/02/20/1988-02-20 to ..",
            "1988-02-20/..",
        ),
        (
            "../1994",
            "year={–1994} date={../1994}",
            {"literal": "../1994"},
            "1994///.. to 1994",
            "../1994",
        ),
    ],
)
def test_dates(edtf: str, bibtex: str, csl: dict[str, Any], ris: str, text: str) -> None:
    work = made(issued=Period(edtf), accessed=Period(edtf))
    fields = [line.strip(" ,").replace(" = ", "=") for line in cite(work).splitlines()[1:-1]]
    assert " ".join(fields) == f"{bibtex} urldate={{{edtf}}}"
    item = item_of(work)
    assert item["issued"] == item["accessed"] == csl
    jsonschema.validate([item], SCHEMA)
    read = ris_of(work)
    assert read["date"] == read["access_date"] == ris
    assert read["year"] == ris[:4]
    assert cite(work, style="text") == f"{text}."


def test_when_a_work_was_read_stands_in_the_line_of_one_without_a_date() -> None:
    assert cite(made(accessed=Period("2015-07-04")), style="text") == "Accessed 2015-07-04."


# What else an entry says


def test_what_the_styles_have_no_field_for_stands_in_notes() -> None:
    work = made(title="Հայ", translated_title="Arm", archived=Period("2016"), language="hy")
    translated = "Title in English: Arm."
    assert entry_of(work).fields["note"] == f"{translated} Archived 2016."
    assert item_of(work)["note"] == f"{translated} Archived 2016."
    assert ris_of(work)["notes"] == ["Archived 2016."]
    assert cite(work, style="text") == "“Հայ” [Arm] (in Armenian)."


def test_a_work_of_which_the_short_form_alone_is_known() -> None:
    work = made(short_form="Cornell 1998", issued=Period("1998"))
    assert item_of(work)["title"] == "Cornell 1998"
    assert item_of(work)["note"] == "Known by its short form only."
    assert cite(Citation(work, "p. 3"), style="text") == "Cornell 1998, p. 3."
    both = made(title="Black Garden", short_form="de Waal 2003")
    assert "de Waal" not in cite(both) + cite(both, style="csl-json") + cite(both, style="text")


def test_a_work_of_which_nothing_is_known() -> None:
    assert cite(made(), style="text") == "x."
    assert cite(made()) == "@book{x,\n}"
    assert item_of(made()) == {"id": "x", "type": "book"}
    assert cite(made(), style="ris") == "TY  - BOOK\nID  - x\nER  - "


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", ""),
        ("en-GB", ""),
        ("ru", " (in Russian)"),
        ("az-Latn", " (in Azerbaijani)"),
        ("qaa", " (in qaa)"),
    ],
)
def test_a_language_other_than_english_is_named(language: str, told: str) -> None:
    assert cite(made(title="X", language=language), style="text") == f"“X”{told}."


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"container_title": "Accord", "volume": "1", "issue": "2"}, "Accord, vol. 1, no. 2."),
        ({"container_title": "Briefing", "number": "60"}, "Briefing 60."),
        ({"number": "46", "page": "1–2"}, "No. 46, pp. 1–2."),
        ({"publisher_place": "Baku", "publisher": "X"}, "Baku: X."),
        ({"contributors": (named(family="A", given="B."),)}, "A, B."),
        ({"contributors": (named(NameRole.EDITOR, family="A"),)}, "A (ed.)."),
        ({"contributors": (named(NameRole.EDITOR, family="A"),) * 2}, "A; A (eds.)."),
        (
            {"contributors": (named(family="A"), named(NameRole.EDITOR, family="B"))},
            "A. Edited by B.",
        ),
    ],
)
def test_parts_of_a_line(fields: dict[str, Any], expected: str) -> None:
    assert cite(made(**fields), style="text") == expected


@pytest.mark.parametrize(
    ("page", "tags"), [("5", "SP  - 5"), ("5–6", "SP  - 5\nEP  - 6"), ("5-6", "SP  - 5\nEP  - 6")]
)
def test_pages_in_ris(page: str, tags: str) -> None:
    work = made(kind=SourceType.CHAPTER, page=page)
    assert f"ID  - x\n{tags}\nER  - " in cite(work, style="ris")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (SourceType.ARTICLE_JOURNAL, "JOUR N1 T2 VL IS C7 SP EP N1 SN Y2"),
        (SourceType.ARTICLE_MAGAZINE, "MGZN N1 T2 VL IS N1 SP EP N1 SN Y2"),
        (SourceType.ARTICLE_NEWSPAPER, "NEWS N1 T2 VL IS N1 SP EP N1 SN Y2"),
        (SourceType.BOOK, "BOOK A3 T2 VL N1 M1 SE SN N1 Y2"),
        (SourceType.BROADCAST, "MPCT N1 T2 N1 N1 N1 N1 N1 N1 Y2"),
        (SourceType.CHAPTER, "CHAP A2 T2 VL N1 N1 SP EP SN N1 Y2"),
        (SourceType.DATASET, "DATA N1 N1 N1 N1 NV N1 N1 SN Y2"),
        (SourceType.DOCUMENT, "GEN N1 T2 VL N1 M1 SP EP SN SN Y2"),
        (SourceType.ENTRY_ENCYCLOPEDIA, "ENCYC A2 T2 VL N1 N1 SP EP SN N1 Y2"),
        (SourceType.INTERVIEW, "GEN N1 T2 VL N1 M1 SP EP SN SN Y2"),
        (SourceType.LEGISLATION, "STAT N1 N1 C6 N1 M1 SP EP N1 N1 Y2"),
        (SourceType.POST, "ELEC N1 T2 N1 N1 N1 N1 SN N1 Y2 M1"),
        (SourceType.REPORT, "RPRT N1 T2 VL C6 SN SP EP N1 N1 Y2"),
        (SourceType.WEBPAGE, "ELEC N1 T2 N1 N1 N1 N1 SN N1 Y2 M1"),
    ],
)
def test_tags_of_ris_are_those_of_the_type(kind: SourceType, expected: str) -> None:
    """The tags of the table published with the format; what a type has no tag for is a note."""
    fields = dict.fromkeys(("container_title", "volume", "issue", "number", "ISBN", "ISSN"), "7")
    editor = named(NameRole.EDITOR, family="E", given="F.")
    work = made(kind=kind, contributors=(editor,), page="7–8", accessed=Period("2016"), **fields)
    _, _, *lines, _ = cite(work, style="ris").splitlines()
    assert " ".join([ris_of(work)["type_of_reference"], *(line[:2] for line in lines)]) == expected


def test_what_ris_has_no_tag_for_stands_in_a_note() -> None:
    editors = (named(NameRole.EDITOR, family="A", given="B."), named(NameRole.EDITOR, literal="C"))
    fields = {"container_title": "x.org", "ISBN": "7", "page": "1–2"}
    read = ris_of(made(kind=SourceType.REPORT, contributors=editors, **fields))
    assert read["notes"] == ["Edited by A, B.; C.", "In: x.org.", "ISBN: 7."]
    assert (read["start_page"], read["end_page"]) == ("1", "2")
    assert "issn" not in read
    assert "secondary_title" not in read
    report = ris_of(source("icg-2011-preventing"))
    assert (report["issn"], report["secondary_title"]) == ("60", "Europe Briefing")


@each_style
def test_a_line_end_in_a_field_is_a_space(style: CitationStyle) -> None:
    work = made(title="A\nER  - \u2028B", translated_title="A\nB", publisher="P\nQ")
    told = cite(work, style=style)
    assert "A ER - B" in told
    assert "ER  - \u2028" not in told


@pytest.mark.parametrize("kind", list(SourceType))
def test_every_type_of_work_has_one_in_each_style(kind: SourceType) -> None:
    work = made(kind=kind, title="X")
    assert entry_of(work).type in {"article", "book", "incollection", "techreport", "misc"}
    assert item_of(work)["type"] == kind
    assert ris_of(work)["type_of_reference"] in rispy.TYPE_OF_REFERENCE_MAPPING


def test_a_natural_end_of_a_part_is_kept_before_a_place() -> None:
    assert cite(Citation(made(publisher="X Inc."), "p. 3"), style="text") == "X Inc., p. 3."
    span = made(issued=Period("1988/.."))
    assert cite(Citation(span, "p. 3"), style="text") == "1988/.., p. 3."


# Comparisons


def test_what_is_compared_is_cited_with_the_works_of_all_that_it_is_made_of() -> None:
    comparison = compare("2015/2016")
    year = comparison[1]
    count = next(one for one in year.counts if one.counts)
    of_count, of_year, of_all, of_total = (
        {entry["id"] for entry in json.loads(cite(one, style="csl-json"))}
        for one in (count, year, comparison, year.summary)
    )
    assert of_count < of_year < of_all
    assert of_year - of_total >= of_count
    assert of_total < of_year


def test_a_group_of_casualties_is_cited_as_its_answer() -> None:
    groups = casualties_by("year", "2015/2016")
    assert cite(groups[0]) == cite(groups[0].summary)
    assert cite(groups) == cite(groups.summary, *groups)
