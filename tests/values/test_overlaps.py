"""How two ranges lie to each other: one example of each way; the laws stand in ``property``."""

import pytest

from karabakh_data import CasualtyRange, Overlap

EXAMPLES = {
    "before": ("1–3", "4–6"),
    "meets": ("1–4", "4–6"),
    "overlaps": ("1–5", "4–6"),
    "starts": ("4–5", "4–6"),
    "containedBy": ("5", "4–6"),
    "finishes": ("5–6", "4–6"),
    "equal": ("4–6", "4–6"),
    "finishedBy": ("4–6", "5–6"),
    "contains": ("4–6", "5"),
    "startedBy": ("4–6", "4–5"),
    "overlappedBy": ("4–6", "1–5"),
    "metBy": ("4–6", "1–4"),
    "after": ("4–6", "1–3"),
}


def state(one: str, other: str) -> str:
    return CasualtyRange.parse(one).overlap(CasualtyRange.parse(other)).value


def test_every_way_has_an_example() -> None:
    assert {*EXAMPLES} == {word.value for word in Overlap}


@pytest.mark.parametrize("word", EXAMPLES)
def test_each_way(word: str) -> None:
    assert state(*EXAMPLES[word]) == word


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        ("4+", "4+", "equal"),
        ("5+", "4+", "finishes"),
        ("4+", "5+", "finishedBy"),
        ("4–6", "4+", "starts"),
        ("4+", "1–4", "metBy"),
        ("4+", "1–5", "overlappedBy"),
        ("1–4", "4+", "meets"),
        ("1+", "4–6", "contains"),
        ("4+", "1–3", "after"),
    ],
)
def test_an_open_end_lies_above_every_number(one: str, other: str, word: str) -> None:
    assert state(one, other) == word


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [("4", "4–6", "starts"), ("6", "4–6", "finishes"), ("4", "4", "equal")],
)
def test_a_single_number_at_an_end_does_not_meet_the_range(one: str, other: str, word: str) -> None:
    assert state(one, other) == word
