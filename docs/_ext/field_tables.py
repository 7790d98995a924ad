"""Directives that make tables of fields, of columns and of a vocabulary's words, from the code."""

import re
from collections.abc import Sequence
from typing import get_origin

import attrs
from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

import karabakh_data
from karabakh_data.records._columns import columns, parts
from karabakh_data.records._fields import description
from karabakh_data.records._registry import BY_TABLE
from karabakh_data.tables.descriptor import schema


class RecordFields(Directive):
    """``record-fields``: a row for each field: name, type, whether it may be empty, and meaning."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        record = getattr(karabakh_data, self.arguments[0])
        cells = {column.field: ", ".join(column.cells) for column in columns(record)}
        cells |= {field: f"{part.table}.csv" for field, part in parts(record).items()}
        rows = []
        for field in attrs.fields(record):
            kind = type_in_words(field.type)
            rows.append((field.name, kind, cells[field.name], description(field)))
        return [table(("Field", "Type", "In the tables", "Meaning"), rows, literal=3)]


class TableColumns(Directive):
    """``table-columns``: a row for each column of a table, as the descriptor has it."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        record = BY_TABLE[self.arguments[0]]
        refers_to = {
            cell: " or ".join(column.refers_to)
            for column in columns(record)
            for cell in column.cells
        }
        rows = [
            (
                field["name"],
                field["type"],
                refers_to[field["name"]],
                "yes" if field.get("constraints", {}).get("required") else "",
                field["description"],
                field.get("constraints", {}).get("enum", []),
            )
            for field in schema(record)["fields"]
        ]
        made = table(
            ("Column", "Type", "Refers to", "Required", "Meaning"),
            [row[:-1] for row in rows],
            literal=3,
        )
        for (*_, words), meaning in zip(rows, meanings(made), strict=True):
            if words:
                meaning.append(one_of(words))
        return [made]


class VocabularyWords(Directive):
    """``vocabulary-words``: a row for each word and its meaning."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        vocabulary = getattr(karabakh_data, self.arguments[0])
        if hasattr(vocabulary, "ucdp"):
            terms = [(word.value, word.description, word.ucdp or "") for word in vocabulary]
            return [table(("Word", "Meaning", "Word of UCDP"), terms, literal=1)]
        rows = [(word.value, word.description) for word in vocabulary]
        return [table(("Word", "Meaning"), rows, literal=1)]


def meanings(made: nodes.table) -> list[nodes.entry]:
    """Return the last cell of each row in the body of a table."""
    (body,) = made.findall(nodes.tbody)
    return [list(row.findall(nodes.entry))[-1] for row in body.findall(nodes.row)]


def one_of(words: list[str]) -> nodes.paragraph:
    """Return a line with the words that a cell may hold."""
    made = nodes.paragraph(text="One of ")
    for place, word in enumerate(words):
        made += [nodes.Text(", ")] if place else []
        made += nodes.literal(text=word)
    made += nodes.Text(".")
    return made


def type_in_words(kind: object) -> str:
    """Return a type as one writes it, without the names of modules."""
    name = kind.__name__ if isinstance(kind, type) and get_origin(kind) is None else str(kind)
    return re.sub(r"\w+\.", "", name)


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]], *, literal: int) -> nodes.table:
    """Return a table; the first *literal* cells of a row are set as code."""
    group = nodes.tgroup(cols=len(head))
    group += [nodes.colspec(colwidth=1) for _ in head]
    top = nodes.thead()
    top += line([nodes.paragraph(text=cell) for cell in head])
    body = nodes.tbody()
    for row in rows:
        cells = [
            nodes.paragraph("", "", nodes.literal(text=cell))
            if place < literal and cell
            else nodes.paragraph(text=cell)
            for place, cell in enumerate(row)
        ]
        body += line(cells)
    group += [top, body]
    whole = nodes.table()
    whole += group
    return whole


def line(paragraphs: list[nodes.paragraph]) -> nodes.row:
    """Return a row of a table."""
    row = nodes.row()
    for paragraph in paragraphs:
        entry = nodes.entry()
        entry += paragraph
        row += entry
    return row


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directives."""
    app.add_directive("record-fields", RecordFields)
    app.add_directive("table-columns", TableColumns)
    app.add_directive("vocabulary-words", VocabularyWords)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
