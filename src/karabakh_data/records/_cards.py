"""Records as a notebook shows them: one as a card, many as a table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

import attrs

from karabakh_data._html import box, bullets, card, headline, name_in, table
from karabakh_data.errors import shortened
from karabakh_data.frames._html import in_words
from karabakh_data.records._columns import Column, columns
from karabakh_data.records._fields import description
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.base import Vocabulary, in_english
from karabakh_data.vocabularies.people import Side, side_named
from karabakh_data.vocabularies.sections import Section
from karabakh_data.vocabularies.works import SourceType

_IN_THE_LANGUAGE: Final = {"name", "title"}
"""The fields that are in the language that the record names."""
_LOOKED_UP: Final = (Section, SourceType)
"""The words by which a place in the article is found, or that another standard has."""
_ALWAYS_SHOWN: Final = "citations"
_LONGEST: Final = 120


def fields_that_say_something(record: Any) -> Iterator[tuple[str, Any, str]]:  # noqa: ANN401 - whatever has described fields
    """Yield the name, the value and the meaning of each field that is not empty.

    That no work is cited says something, too.
    """
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if (value is not None and value != ()) or field.name == _ALWAYS_SHOWN:
            yield field.name, value, description(field)


def card_of(record: Any) -> str:  # noqa: ANN401 - as above
    """Return a record as a card: what it says of itself, and all its fields that are not empty."""
    rows = (
        (name, _in_full(record, name, value), meaning)
        for name, value, meaning in fields_that_say_something(record)
    )
    caption = f"{type(record).__name__} {record.id}"
    return box(headline(record), card(caption, rows))


def table_of(caption: str, record: type[Any] | None, records: Sequence[Any]) -> str:
    """Return the table of records of a class, with long texts cut; a card has them in full."""
    own = () if record is None else columns(record)
    return box(
        table(
            caption,
            [column.field for column in own],
            records,
            lambda one: [_shortly(one, column) for column in own],
            numbers=[place for place, column in enumerate(own) if _is_number(column)],
        )
    )


def _is_number(column: Column) -> bool:
    return column.type in {int, Decimal, CasualtyRange}


def _in_full(record: Any, name: str, value: Any) -> object:  # noqa: ANN401 - any field
    if isinstance(value, tuple):
        return _listed([*map(_item, value)])
    return _named(record, name, _told(value))


def _listed(items: Sequence[object]) -> object:
    if len(items) > 1:
        return bullets(items)
    return items[0] if items else "none"


def _item(value: Any) -> object:  # noqa: ANN401 - as above
    return value._as_item() if hasattr(value, "_as_item") else value


def _shortly(record: Any, column: Column) -> object:  # noqa: ANN401 - as above
    value = getattr(record, column.field)
    text = _told(value)
    return _named(record, column.field, text if column.is_list else shortened(text, _LONGEST))


def _told(value: object) -> str:
    if isinstance(value, Side):
        return side_named(value)
    if isinstance(value, Vocabulary) and not isinstance(value, _LOOKED_UP):
        return in_english(value)
    return in_words(value)


def _named(record: Any, name: str, text: str) -> object:  # noqa: ANN401 - as above
    is_name = name in _IN_THE_LANGUAGE and text
    return name_in(getattr(record, "language", None), text) if is_name else text
