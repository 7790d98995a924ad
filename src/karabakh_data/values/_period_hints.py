"""Why a value is no period, and which period may have been meant; needed by errors alone."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import islice, product
from typing import Final

from karabakh_data.errors import PeriodError
from karabakh_data.values._calendar import LAST_YEAR
from karabakh_data.values._edtf_features import End, Span, is_set, read_end
from karabakh_data.values._notation import FORMS, ends
from karabakh_data.values._typed_dates import century_of, meanings

_MOST: Final = 3
# No date is longer, and the ways to read a text grow with its length.
_LONGEST: Final = 60
# There are no more years than that.
_MOST_ITEMS: Final = 10_000
_TWO: Final = 2
_CENTURY: Final = 100
_NO_DATE: Final = ("", "..")
_DIGITS_OF_A_YEAR: Final = 4
_FIRST_OF_FOUR_DIGITS: Final = 1000


def refusal(text: str) -> PeriodError:
    """Return the error for a text that is no period, with the periods that may be meant.

    >>> print(refusal("2008-2019").suggestions, refusal("1985/").suggestions)
    ('2008/2019',) ('1985/..',)
    """
    if text.isascii() and text.isdecimal() and len(text) < _DIGITS_OF_A_YEAR:
        return year_refusal(text, int(text))
    if is_set(text):
        near = _valid([text[1:-1].replace("..", "/")])
        return PeriodError(text, FORMS, near, _unsupported(["a set of dates"]))
    parts = text.split("/")
    read = [read_end(part) for part in parts]
    known = [end for end in read if end is not None]
    if len(known) == len(read) and _may_stand(parts):
        return _of_edtf(text, known)
    return PeriodError(text, FORMS, _typed(text))


def year_refusal(value: object, year: int) -> PeriodError:
    """Return the error for a year that is not of four digits; those of two lack their century."""
    if not 0 < year < _FIRST_OF_FOUR_DIGITS:
        return PeriodError(value, f"a year from {_FIRST_OF_FOUR_DIGITS} to {LAST_YEAR}")
    full = century_of(year) if year < _CENTURY else year
    return PeriodError(value, "a year in four digits", (f"{full:04}",))


def nearest(value: object) -> tuple[str, ...]:
    """Return the periods that a value of another type may stand for.

    >>> nearest(range(2008, 2020)), nearest(2016.0), nearest(None)
    (('2008/2019',), ('2016',), ())
    """
    if isinstance(value, datetime):
        return _valid([value.isoformat().partition("T")[0]])
    if isinstance(value, range | tuple | list):
        return _of_items(value)
    if isinstance(value, float):
        return _valid([f"{value:.0f}"]) if value.is_integer() else ()
    text = str(value)
    return _valid([text, *_typed(text)])


def _may_stand(parts: Sequence[str]) -> bool:
    """Return whether so many ends, of which some are empty or open, make a text of EDTF."""
    if len(parts) == 1:
        return parts[0] not in _NO_DATE
    told = [part for part in parts if part not in _NO_DATE]
    return len(parts) == _TWO and (bool(told) or list(parts) == ["..", ".."])


def _of_edtf(text: str, known: Sequence[End]) -> PeriodError:
    """Return the error for a text in the form of EDTF, with all else in it as it is."""
    amiss = [end.expected for end in known if end.expected]
    if not amiss:
        return _out_of_order(text)
    alone = len(known) == 1
    features = [end.feature for end in known if end.feature]
    valid = all(end.is_valid and (alone or end.in_span) for end in known)
    # What is typed like a month may be a span of years: 2008-19.
    meant = [] if features or not alone else _typed(text)
    return PeriodError(
        text,
        amiss[0],
        _valid(meant or map(_joined, product(*(end.spans for end in known)))),
        _unsupported(features) if valid else "",
    )


def _out_of_order(text: str) -> PeriodError:
    start, _, end = text.partition("/")
    if start == end:
        return PeriodError(text, "at least one end that is not open")
    return PeriodError(text, "an end that is not before the start", (f"{end}/{start}",))


def _joined(spans: Sequence[Span]) -> str:
    first, last = spans[0][0], spans[-1][1]
    return first if len(spans) == 1 and first == last else f"{first}/{last}"


def _unsupported(features: Iterable[str]) -> str:
    return f" (valid EDTF, not supported: {', '.join(dict.fromkeys(features))})"


def _typed(text: str) -> tuple[str, ...]:
    return _valid(meanings(text)) if len(text) <= _LONGEST else ()


def _of_items(items: Sequence[object]) -> tuple[str, ...]:
    """Return the span of two years, or of more that follow each other."""
    if not items or len(items) > _MOST_ITEMS:
        return ()
    first, last = items[0], items[-1]
    in_a_row = isinstance(first, int) and list(items) == list(range(first, first + len(items)))
    if len(items) != _TWO and not in_a_row:
        return ()
    return _valid([f"{first}" if len(items) == 1 else f"{first}/{last}"])


def _valid(candidates: Iterable[str]) -> tuple[str, ...]:
    """Return the first few candidates that are periods."""
    return tuple(islice(dict.fromkeys(text for text in candidates if ends(text)), _MOST))
