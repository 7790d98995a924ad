"""What keeps a text from being JSON, in words, and the lines on which its values stand."""

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from math import isfinite
from typing import Final, NamedTuple

from karabakh_data.errors import DataError

Way = tuple[str | int, ...]
"""The names and places that lead from the whole to a value."""
MOST_LEVELS: Final = 100
"""How deep values may be nested: far less than any version of Python reads and writes."""


def lines_of(text: str) -> dict[Way, int]:
    r"""Return on which line of a JSON text each value begins.

    >>> lines_of('{"a": 1,\n "b": [2,\n 3]}')
    {(): 1, ('a',): 1, ('b',): 2, ('b', 0): 2, ('b', 1): 3}
    """
    ends = [match.start() for match in re.finditer("\n", text)]
    return {found.way: bisect_left(ends, found.start) + 1 for found in _values(text)}


def fault_of_depth(file: str, text: str) -> DataError | None:
    """Return that values are nested too deeply, if they are."""
    depth, start = _deepest(text)
    return None if depth <= MOST_LEVELS else _nested(file, text, depth, start)


def no_object(file: str, text: str, found: object) -> DataError:
    """Return that the whole of a JSON text is something else than an object."""
    place = _place(text, len(text) - len(text.lstrip()))
    return DataError(found, "an object, which begins with {", (), file, *place)


def fault_of(file: str, data: bytes, error: ValueError | RecursionError) -> DataError:
    """Return in words why bytes could not be read as JSON, or not be written again."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        found, place = data[wrong.start : wrong.end], data[: wrong.start].decode("utf-8")
        expected = f"UTF-8, which byte {wrong.start + 1} is not"
        return DataError(found, expected, (), file, *_place(place, len(place)))
    depth, start = _deepest(text)
    # The rest of a text that is nested without end is not looked at.
    if isinstance(error, RecursionError) or depth > MOST_LEVELS:
        return _nested(file, text, depth, start)
    start, value, expected = _fault(text)
    return DataError(value, expected, (), file, *_place(text, start))


def _place(text: str, start: int) -> tuple[int, str]:
    """Return the line and the column of a place, counted from 1."""
    return text.count("\n", 0, start) + 1, str(start - text.rfind("\n", 0, start))


def _nested(file: str, text: str, depth: int, start: int) -> DataError:
    expected = f"at most {MOST_LEVELS} levels; this is level {depth:,}, nested too deeply"
    return DataError(text[start], expected, (), file, *_place(text, start))


def _deepest(text: str) -> tuple[int, int]:
    """Return how many brackets hold each other at the most, and where the innermost opens."""
    level, deepest, place = 0, 0, 0
    for match in _TOKEN.finditer(text):
        level += _LEVELS.get(match[0], 0)
        if level > deepest:
            deepest, place = level, match.start()
    return deepest, place


_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_LEVELS: Final = {"{": 1, "[": 1, "}": -1, "]": -1}


def _fault(text: str) -> tuple[int, str, str]:
    """Return where the fault is, what stands there, and what was expected."""
    if text.startswith(_MARK):
        return 0, _MARK, "no byte order mark"
    if not text.strip():
        return 0, text, "JSON, and not an empty text"
    try:
        # A number too long to be read must not hide what stands behind it.
        json.loads(text, parse_int=str)
    except json.JSONDecodeError as wrong:
        return wrong.pos, *_told(wrong.msg, text[wrong.pos :])
    # The text is JSON, but for what its values and names are.
    seen = set[Way]()
    return next(fault for value in _values(text) for fault in _faults_of_value(value, seen))


_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"


def _told(message: str, rest: str) -> tuple[str, str]:
    """Return what stands where Python's reader stopped, and what it expected there."""
    expected = next(
        (told for start, told in _EXPECTED.items() if message.startswith(start)), message
    )
    if not rest.strip():
        expected += ", and not the end of the text"
    return rest.partition("\n")[0] or rest[:1], expected


_EXPECTED: Final = {
    "Expecting value": "a value: a text in double quotes, a number, true, false, null, [ or {",
    "Expecting property name": "a name in double quotes",
    "Expecting ':'": "a colon behind the name",
    "Expecting ','": "a comma, or the end of the list or object",
    "Unterminated string": "a text that ends, with a double quote",
    "Invalid control character": r"no line end, tab or the like within a text; write \n or \t",
    "Invalid \\escape": r"an escape such as \n, or \\ for a backslash",
    "Invalid \\uXXXX": r"four hexadecimal digits behind \u",
    "Illegal trailing comma": "no comma behind the last item",
    "Extra data": "nothing more, since the JSON has ended",
}
"""What each complaint of Python's reader asks for, by how it begins."""


class _Value(NamedTuple):
    """A value, as it stands in a text."""

    way: Way
    start: int
    sign: str
    """Its text; of an object or a list, the bracket that opens it."""


def _values(text: str) -> Iterator[_Value]:
    """Yield the values of a text that is JSON, in order."""
    way: list[str | int] = []
    is_name = False
    for match in _TOKEN.finditer(text):
        sign = match[0]
        if sign in "}]":
            way.pop()
            is_name = False
        elif sign == ",":
            step = way[-1]
            is_name = isinstance(step, str)
            way[-1] = step if isinstance(step, str) else step + 1
        elif is_name:
            way[-1], is_name = json.loads(sign), False
        elif sign != ":":
            yield _Value(tuple(way), match.start(), sign)
            is_name = sign == "{"
            way += [""] if is_name else [0] if sign == "[" else []


def _faults_of_value(value: _Value, seen: set[Way]) -> Iterator[tuple[int, str, str]]:
    name = str(value.way[-1]) if value.way else ""
    if value.way in seen:
        yield value.start, name, "each name of an object once"
    seen.add(value.way)
    for text in (name, json.loads(value.sign) if value.sign.startswith('"') else ""):
        if _HALF.search(text):
            yield value.start, text, "whole characters; half of a surrogate pair is none"
    if _NUMBER.fullmatch(value.sign) and not isfinite(float(value.sign)):
        yield value.start, value.sign, "a number in digits, below 10^300"


_HALF: Final = re.compile("[\ud800-\udfff]")
_NUMBER: Final = re.compile("-?(?:[0-9].*|Infinity)|NaN")
