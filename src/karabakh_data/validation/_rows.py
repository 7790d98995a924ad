"""What the cells of one row must say together, beyond each cell by itself."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from karabakh_data.errors import DataError, PeriodError, RangeParseError
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.records.citations import Cited
from karabakh_data.records.figures_and_votes import Figure
from karabakh_data.records.notes import Note
from karabakh_data.records.series import ReferenceCount
from karabakh_data.records.support import SupportClaim
from karabakh_data.records.works import Contributor, Source
from karabakh_data.tables._rows import Row
from karabakh_data.values._readings import recompute
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.claims import Rank, Reading
from karabakh_data.vocabularies.works import NoteGroup

Values = Mapping[str, Any]
"""What the cells of a row state, by field; a field is missing where its cell has a fault."""
_Fault = tuple[str, object, str]
"""A column, its value, and what was expected."""
_Law = Callable[[Values], Iterator[_Fault]]

# So written, an id is fit for an address, a file name, a key of BibTeX and a CSS class as it is.
_ID: Final = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_ADDRESS: Final = re.compile(r"https?://[^\s/]+\S*")


def faults_of_row(record: type[Any], row: Row, values: Values) -> Iterator[DataError]:
    """Yield where the cells of a row contradict each other."""
    for law, classes in _LAWS:
        if issubclass(record, classes):
            for column, value, expected in law(values):
                yield DataError(value, expected, (), row.file, row.line, column)


def _id_is_plain(values: Values) -> Iterator[_Fault]:
    key = values.get("id")
    if key is not None and not _ID.fullmatch(key):
        yield "id", key, "small letters and digits of ASCII, in words joined by hyphens"


def _text_is_trimmed(values: Values) -> Iterator[_Fault]:
    for field, value in values.items():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, str) and item != item.strip():
                yield field, item, "no space at either end"


def _list_names_each_once(values: Values) -> Iterator[_Fault]:
    for field, value in values.items():
        if isinstance(value, tuple):
            items = list(map(str, value))
            for item in sorted({item for item in items if items.count(item) > 1}):
                yield field, item, "each item of a list once"


def _figure_follows_from_print(values: Values) -> Iterator[_Fault]:
    # A cell that is missing has been reported for itself.
    if not {"figure", "printed", "reading"} <= values.keys():
        return
    figure, printed, reading = values["figure"], values["printed"], values["reading"]
    try:
        read = recompute(printed, reading)
    except RangeParseError as error:
        yield "printed", printed, error.expected
        return
    if read is None:
        # A limit in another language is one, too.
        is_one = figure.is_exact or reading is Reading.TRANSLATED
        if not is_one or not figure.low:
            yield "low", str(figure), f"a number of people from one up, read as {reading}"
    elif figure != read:
        yield "low", str(figure), f"{read}, which is {printed!r} read as {reading}"


def _what_is_uncited_is_remarked_on(values: Values) -> Iterator[_Fault]:
    if values.get("citations") == () and values.get("remark", "") is None:
        yield "citations", None, "a citation, or a remark that says why there is none"


def _what_is_deprecated_is_remarked_on(values: Values) -> Iterator[_Fault]:
    if values.get("rank") is Rank.DEPRECATED and values.get("remark", "") is None:
        yield "remark", None, "the reason for which the claim is deprecated"


def _note_is_named_by_its_number(values: Values) -> Iterator[_Fault]:
    if {"id", "group", "number"} <= values.keys():
        number = values["number"]
        is_numbered = values["group"] is NoteGroup.NUMBERED
        expected = f"n{number:03}" if is_numbered else f"a{number:02}"
        if values["id"] != expected:
            yield "id", values["id"], f"{expected}, after the group and the number"


def _address_is_one(values: Values) -> Iterator[_Fault]:
    address = values.get("URL")
    if address is not None and not _ADDRESS.fullmatch(address):
        yield "URL", address, "an address that begins with https:// or http://, without spaces"


def _amount_is_whole(values: Values) -> Iterator[_Fault]:
    cells = ("amount_printed", "amount_low", "amount_high", "amount_unit")
    if not set(cells) <= values.keys():
        return
    printed, low, high, unit = (values[cell] for cell in cells)
    given = [part is not None for part in (printed, low, unit)]
    if any(given) != all(given) or (high is not None and not any(given)):
        yield "amount_printed", printed, "an amount as printed, with its low end and its unit"
    elif high is not None and high < low:
        yield "amount_high", str(high), f"no less than the low end, {low}"


def _figure_has_ends_in_order(values: Values) -> Iterator[_Fault]:
    if {"low", "high"} <= values.keys():
        low, high = values["low"], values["high"]
        if low is None and high is None:
            yield "low", None, "a lower or an upper end"
        elif low is not None and high is not None and high < low:
            yield "high", str(high), f"no less than the lower end, {low}"


def _contributor_has_one_name(values: Values) -> Iterator[_Fault]:
    if {"family", "given", "literal"} <= values.keys():
        has_parts = values["family"] is not None or values["given"] is not None
        if has_parts == (values["literal"] is not None):
            yield "literal", values["literal"], "either family and given, or literal"


def _year_is_one(values: Values) -> Iterator[_Fault]:
    if "year" in values:
        try:
            Period.of(values["year"])
        except PeriodError as error:
            yield "year", values["year"], error.expected


_LAWS: Final[tuple[tuple[_Law, type[Any]], ...]] = (
    (_id_is_plain, object),
    (_text_is_trimmed, object),
    (_list_names_each_once, object),
    (_what_is_uncited_is_remarked_on, Cited),
    (_what_is_deprecated_is_remarked_on, CasualtyClaim),
    (_figure_follows_from_print, CasualtyClaim),
    (_amount_is_whole, SupportClaim),
    (_figure_has_ends_in_order, Figure),
    (_note_is_named_by_its_number, Note),
    (_contributor_has_one_name, Contributor),
    (_address_is_one, Source),
    (_year_is_one, ReferenceCount),
)
