"""What a table must be as a text."""

import pytest
from each import each

from karabakh_data.validation._texts import faults_of_text

CONTROL = "no control character but the LF that ends a line"


def told(data: bytes) -> list[tuple[int | None, object, str]]:
    found = list(faults_of_text("x.csv", data))
    assert {(fault.file, fault.column) for fault in found} <= {("x.csv", None)}
    return [(fault.line, fault.value, fault.expected) for fault in found]


@pytest.mark.parametrize("text", ["\n", "id\n", "id\nx\n", "é–’\n", 'a,"b\nc"\n', "\N{SNOWMAN}\n"])
def test_a_sound_text_has_no_faults(text: str) -> None:
    assert told(text.encode()) == []


@pytest.mark.parametrize(
    ("data", "faults"),
    [
        (b"", [(1, "", "a line feed at the end")]),
        (b"a\nb", [(2, "b", "a line feed at the end")]),
        (b"\xef\xbb\xbfa\n", [(1, "\ufeff", "no byte order mark")]),
        (b"a\n\xff\xfe\n", [(2, b"\xff", "UTF-8")]),
        (b"a\n\xc3", [(2, b"\xc3", "UTF-8")]),
        (b"\xef\xbb\xbf\xff\n", [(1, "\ufeff", "no byte order mark"), (1, b"\xff", "UTF-8")]),
        (b"a\r\nb\r\n", [(1, "\r", CONTROL), (2, "\r", CONTROL)]),
        (b"a\t\0\t\n", [(1, "\0", CONTROL), (1, "\t", CONTROL)]),
        ("a\nx,e\u0301 b\n".encode(), [(2, "e\u0301", "a text in NFC")]),
        ("e\u0301\0\n".encode(), [(1, "\0", CONTROL), (1, "e\u0301\0", "a text in NFC")]),
        # Only together with what stands before it is the accent a fault.
        ("a \u0301b\n".encode(), []),
    ],
)
def test_faults(data: bytes, faults: list[tuple[int, object, str]]) -> None:
    assert told(data) == faults


@each([*range(0x0A), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x2028])
def test_no_control_character_is_let_through(code: int) -> None:
    assert told(f"a{chr(code)}\n".encode()) == [(1, chr(code), CONTROL)]


@pytest.mark.parametrize("character", ["\xa0", "\xad", "\u200e", "\u2009"])
def test_other_characters_that_are_not_seen_may_be_there(character: str) -> None:
    assert told(f"a{character}b\n".encode()) == []
