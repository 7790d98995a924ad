"""Answers as text for people, as JSON, as CSV and in Markdown."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from karabakh_data._layout import as_json, as_json_lines, counted, filled

if TYPE_CHECKING:
    from karabakh_data.records.casualties import CasualtyClaim
    from karabakh_data.tables._record import Record
    from karabakh_data.tables.table import Table


def listed(table: "Table[Any]", form: str) -> str:
    """Return the records of a table, in one of the forms of `add_format`."""
    if form == "table":
        return "\n".join([*map(_entry, table), counted(len(table), "record")])
    from karabakh_data.records._registry import BY_TABLE
    from karabakh_data.tables._cells import cells

    names = header(BY_TABLE[table.name])
    return rows_as(form, names, map(cells, table), table.to_dicts())


def _entry(record: "Record") -> str:
    """Return a record in a few lines: its id, and what it says of itself."""
    indent = "    "
    return f"{record.id}\n{filled(str(record), indent, indent)}"


def one(record: "Record", form: str) -> str:
    """Return a record with all that it says."""
    from karabakh_data.records._columns import columns
    from karabakh_data.tables._cells import cells
    from karabakh_data.tables.table import Table

    if form not in {"table", "markdown"}:
        return listed(Table(record.table, [record]), form)
    # Empty cells say nothing to people; json and csv have them.
    texts = {name: text for name, text in cells(record).items() if text}
    for column in columns(type(record)):
        if column.is_list and column.field in texts:
            # Lines are broken at spaces.
            texts[column.field] = texts[column.field].replace(";", "; ")
    if form == "markdown":
        from karabakh_data._markdown import table as markdown_table

        return markdown_table([("field", "value"), *texts.items()])
    gap = max(map(len, texts)) + 2
    return "\n".join(filled(text, name.ljust(gap), " " * gap) for name, text in texts.items())


def header(record: type[Any]) -> list[str]:
    """Return the names of the cells of a record's table."""
    from karabakh_data.records._columns import columns

    return [cell for column in columns(record) for cell in column.cells]


def rows_as(
    form: str,
    names: "Collection[str]",
    texts: Iterable[Mapping[str, str]],
    values: Sequence[Mapping[str, Any]],
) -> str:
    """Return the rows of an answer as data: *texts* their cells, *values* the same for JSON."""
    if form == "json":
        return as_json(values)
    if form == "jsonl":
        return as_json_lines(values)
    if form == "csv":
        from karabakh_data.tables._csv import as_csv

        return as_csv([*names], texts).removesuffix("\n")
    from karabakh_data._markdown import table as markdown_table

    rows = [*texts]
    # Of a page each column takes up room; csv has them all.
    used = [name for name in names if any(row[name] for row in rows)]
    told = [[row[name] for name in used] for row in rows]
    return markdown_table([used, *told]) if used else "Nothing found."


def claims_as(
    form: str, names: "Collection[str]", found: "Iterable[tuple[Sequence[str], CasualtyClaim]]"
) -> str:
    """Return claims about casualties as data, each behind what an answer says of it, by names."""
    from karabakh_data.records._plain import plain_row
    from karabakh_data.records.casualties import CasualtyClaim
    from karabakh_data.tables._cells import cells

    told = [(dict(zip(names, said, strict=True)), claim) for said, claim in found]
    texts = ({**said, **cells(claim)} for said, claim in told)
    values = [{**said, **plain_row(claim)} for said, claim in told]
    return rows_as(form, [*names, *header(CasualtyClaim)], texts, values)


class Plain(Protocol):
    """An answer that can be told as plain values."""

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values."""


def data_as(found: "Sequence[Plain]", names: "Collection[str]", form: str) -> str:
    """Return answers with all that is known of each, as data."""
    return plain_as([one.to_dict() for one in found], names, form)


def plain_as(answers: "Sequence[Mapping[str, Any]]", names: "Collection[str]", form: str) -> str:
    """Return answers that are given as plain values, as data."""
    texts = ({name: _cell(answer[name]) for name in names} for answer in answers)
    return rows_as(form, names, texts, answers)


def _cell(value: object) -> str:
    # As the tables of the package write lists and booleans.
    if isinstance(value, dict):
        return ";".join(f"{key}:{part}" for key, part in value.items())
    if isinstance(value, list):
        return ";".join(value)
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)
