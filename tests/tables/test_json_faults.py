"""Files that are not JSON, or not such as can be written again: what is wrong, in words."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packages import filled, write

from karabakh_data import Dataset, Layer, describe, validate
from karabakh_data.errors import DataError, InvalidPackageError
from karabakh_data.tables._about import read_closely
from karabakh_data.tables._json_faults import lines_of

NAME = "datapackage.json"


@pytest.fixture(name="package")
def fixture_package(tmp_path: Path) -> Path:
    return filled(tmp_path / "package")


VALUE = "a value: a text in double quotes, a number, true, false, null, [ or {"
COMMA = "a comma, or the end of the list or object"
DIGITS = "a number in digits, below 10^300"
WHOLE = "whole characters; half of a surrogate pair is none"
NINES = "9" * 5000


@pytest.mark.parametrize(
    ("data", "value", "place", "expected"),
    [
        # Nothing to read, or not as text
        (b"", "", (1, "1"), "JSON, and not an empty text"),
        (b" \n", " \n", (1, "1"), "JSON, and not an empty text"),
        (b"\xef\xbb\xbf{}", "\ufeff", (1, "1"), "no byte order mark"),
        (b'{"a":\n "\xe9"}', b"\xe9", (2, "3"), "UTF-8, which byte 9 is not"),
        ("{}".encode("utf-16"), b"\xff", (1, "1"), "UTF-8, which byte 1 is not"),
        ('{"ü": '.encode() + b"\xff}", b"\xff", (1, "7"), "UTF-8, which byte 8 is not"),
        # Not JSON
        (b'{\n"a": }', "}", (2, "6"), VALUE),
        (b"x", "x", (1, "1"), VALUE),
        (b'{"a": ', "", (1, "7"), f"{VALUE}, and not the end of the text"),
        (b"{'a': 1}", "'a': 1}", (1, "2"), "a name in double quotes"),
        (b'{"a" 1}', "1}", (1, "6"), "a colon behind the name"),
        (b'{"a": 1 "b": 2}', '"b": 2}', (1, "9"), COMMA),
        (b'{"a": "b}', '"b}', (1, "7"), "a text that ends, with a double quote"),
        (b'{"a": "\\x"}', '\\x"}', (1, "8"), r"an escape such as \n, or \\ for a backslash"),
        (b'{"a": "\\u00g0"}', 'u00g0"}', (1, "9"), r"four hexadecimal digits behind \u"),
        (b'{}\n{"a": 1}\n', '{"a": 1}', (2, "1"), "nothing more, since the JSON has ended"),
        (
            b'{"a": "b\n"}',
            "\n",
            (1, "9"),
            r"no line end, tab or the like within a text; write \n or \t",
        ),
        # JSON that Python reads, and that nobody can write
        (b'{"a": 1,\n "a": 2}', "a", (2, "7"), "each name of an object once"),
        (b'{"b": [{"a": 1, "a": {}}]}', "a", (1, "22"), "each name of an object once"),
        (b'{"a": NaN}', "NaN", (1, "7"), DIGITS),
        (b'[1, {"a": -Infinity}]', "-Infinity", (1, "11"), DIGITS),
        (b'{"a": true, "b": 1e999}', "1e999", (1, "18"), DIGITS),
        (b'{"a": ' + NINES.encode() + b"x}", "x}", (1, "5007"), COMMA),
        (b'{"a": -' + NINES.encode() + b"}", f"-{NINES}", (1, "7"), DIGITS),
        (b'{"a": "x\\ud800"}', "x\ud800", (1, "7"), WHOLE),
        (b'{"b": "\\ud83d\\ude00", "\\udc00": null}', "\udc00", (1, "33"), WHOLE),
        (
            b"{" + b'"a":[' * 100_000,
            "[",
            (1, "500001"),
            "at most 100 levels; this is level 100,001, nested too deeply",
        ),
        # Not an object
        (b"[1, 2]", [1, 2], (1, "1"), "an object, which begins with {"),
        (b"null", None, (1, "1"), "an object, which begins with {"),
        (b'\n "x"', "x", (2, "2"), "an object, which begins with {"),
    ],
)
def test_what_is_no_object_of_json(
    data: bytes, value: object, place: tuple[int, str], expected: str, package: Path
) -> None:
    (package / NAME).write_bytes(data)
    with pytest.raises(DataError) as caught:
        describe(package)
    error = caught.value
    assert (error.file, error.value, error.expected) == (NAME, value, expected)
    assert (error.line, error.column) == place
    assert error.__suppress_context__ or error.__context__ is None
    assert str(error).encode()
    assert validate(package) == (error,)
    with pytest.raises(InvalidPackageError):
        Dataset.load(package)


def test_a_comma_too_many(package: Path) -> None:
    # Python 3.13 points at the comma, and those before it at what follows.
    write(package / NAME, '{\n"a": 1,\n}')
    (error,) = validate(package)
    assert error.line in {2, 3}
    assert error.expected in {"no comma behind the last item", "a name in double quotes"}


def test_the_message_names_the_place(package: Path) -> None:
    write(package / NAME, '{\n  "title": "x",\n  "version": NaN\n}\n')
    (error,) = validate(package)
    assert str(error) == f"{NAME}, line 3, column 14: 'NaN': expected {DIGITS}"


# Whatever is done to a file

FILE = json.dumps(
    {"name": "x", "title": 'a "title"', "keywords": ["x"], "more": {"a": [1, -2.5e3, True, None]}},
    indent=2,
)
PIECES = st.sampled_from(
    [*'{}[]:,"\\ \n\t0-eé', "NaN", "1e999", "\\ud800", '"a": 1,', "\ufeff", NINES]
)


@given(st.data())
def test_whatever_is_done_to_a_file_is_read_or_told(data: st.DataObject) -> None:
    text = FILE
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = start + data.draw(st.sampled_from([0, 0, 1, 5]))
        text = text[:start] + data.draw(PIECES) + text[end:]
    found = read_or_fault(text)
    if isinstance(found, DataError):
        assert found.file == NAME
        assert 1 <= (found.line or 0) <= text.count("\n") + 1
        assert int(found.column or 0) >= 1
        assert str(found).encode()
    else:
        assert json.loads(text) == found


def read_or_fault(text: str) -> object:
    try:
        return read_closely(Layer(lambda _: text.encode("utf-8")))
    except DataError as error:
        return error


# Lines

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text('a"\\{}[],:\n é', max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text('a"\\{}[],:\n é', max_size=3), inner, max_size=3)
    ),
)


def ways(value: Any, way: tuple[str | int, ...] = ()) -> dict[tuple[str | int, ...], Any]:  # noqa: ANN401
    """Return every value within another, and itself, by the way to it."""
    found = {way: value}
    inside = value.items() if isinstance(value, dict) else []
    for step, item in enumerate(value) if isinstance(value, list) else inside:
        found |= ways(item, (*way, step))
    return found


@given(JSON, st.sampled_from([None, 0, 1]))
def test_each_value_has_the_line_on_which_it_begins(value: object, indent: int | None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    found = lines_of(text)
    assert list(found) == list(ways(value))
    lines = text.split("\n")
    for way, line in found.items():
        begins = json.dumps(ways(value)[way], indent=indent, ensure_ascii=False).split("\n")[0]
        assert begins.rstrip() in lines[line - 1]
        if indent is None:
            assert line == 1
    # With an indent every value but those without anything inside has a line of its own.
    if indent is not None:
        assert list(found.values()) == sorted(set(found.values()))
