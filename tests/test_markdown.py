"""Texts and tables in Markdown, as a program that reads it understands them."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from karabakh_data._markdown import code, escaped, prose, table, verbatim

READER = MarkdownIt().enable(["table", "strikethrough"])
SIGNS = st.lists(st.sampled_from([*"ab_*`[]()<>|\\!&;~ Ş1-", "&amp;", "&#65;", "~~"]), max_size=9)
WORDS = SIGNS.map(lambda signs: f"x{' '.join(''.join(signs).split())}y")


def inline(markdown: str) -> list[Token]:
    """Return what the one paragraph of a text is made of."""
    (line,) = [token for token in READER.parse(markdown) if token.type == "inline"]
    return [token for token in line.children or [] if token.content or token.type != "text"]


def read(markdown: str) -> str:
    """Return a paragraph as it is read, if nothing but text is in it."""
    tokens = inline(markdown)
    assert {token.type for token in tokens} <= {"text", "text_special"}
    return "".join(token.content for token in tokens)


@given(WORDS)
def test_no_sign_of_an_escaped_text_means_anything(text: str) -> None:
    assert read(escaped(text)) == text


def test_an_escaped_text_stays_readable() -> None:
    assert escaped("casualty_claims, 31–92 (cc-0052)") == "casualty_claims, 31–92 (cc-0052)"
    assert escaped("_x_ a\n b") == "\\_x\\_ a b"


@given(WORDS)
def test_code_is_read_as_it_is(text: str) -> None:
    (token,) = inline(code(text))
    assert (token.type, token.content) == ("code_inline", text)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4))
def test_the_cells_of_a_table_are_read_as_they_are(rows: list[tuple[str, str]]) -> None:
    found = [token for token in READER.parse(table(rows)) if token.type == "inline"]
    cells = ["".join(one.content for one in token.children or []) for token in found]
    assert cells == [cell for row in rows for cell in row]


def test_columns_of_numbers_stand_to_the_right() -> None:
    assert table([("a", "b"), ("1", "")], [1]) == "| a | b |\n| --- | ---: |\n| 1 |  |"


ANSWER = """It is 3:
- one that is
  broken
- two

A heading
1. first
2. second
It * ends."""


def test_an_answer_in_words() -> None:
    assert prose(ANSWER) == (
        "**It is 3:**\n\n- one that is broken\n- two\n\nA heading\n\n1. first\n2. second\n\n"
        "It \\* ends."
    )
    assert prose("One line.") == "**One line.**"


def test_a_text_whose_lines_are_kept() -> None:
    (block,) = READER.parse(verbatim("a *b*\n   c"))
    assert (block.type, block.content) == ("fence", "a *b*\n   c\n")
