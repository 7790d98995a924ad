"""A summary as a record: its parts, its gaps, and that it stays what it is."""

import copy
import pickle

import attrs
import pytest
from claim_strategies import answer, cited, claim, claim_lists, part, questions, reply
from hypothesis import given

from karabakh_data import (
    CasualtyClaim,
    CasualtySummary,
    Category,
    Gap,
    Period,
    Side,
    Standing,
    Verdict,
)
from karabakh_data.totals._question import Question

CLAIMS = (
    claim("a", "42", citations=(cited("z-2016-work", 9), cited("y-2016-work"))),
    claim("b", "64", "azerbaijani", claimant="claimant-a"),
    claim("c", "77", "both", is_sum=True),
    claim("d", "2", category="civilian", period="2016-07-04"),
    claim("e", period="2015/2016"),
    claim("f", "1–3", "other", partial=True),
    claim("g", "41", rank="deprecated"),
)


def summary() -> CasualtySummary:
    """An answer with something in each field."""
    return answer(CLAIMS, 2016)


def test_something_in_each_field() -> None:
    held = summary()
    assert all([held.claims, held.chosen, held.spanning, held.parts, held.sources])
    assert all([held.by_side, held.by_category, held.discrepancies, held.gaps, held.verdicts])


# Words


def test_a_gap_in_words() -> None:
    cells = ((Side.ARMENIAN, Category.CIVILIAN), (Side.AZERBAIJANI, Category.MILITARY))
    words = str(Gap(Period("2016-04"), cells))
    assert words == "2016-04: Armenian side, civilian; Azerbaijani side, military"


def test_repr_is_one_line() -> None:
    for held in (summary(), answer([]), answer(CLAIMS, 2001)):
        assert len(repr(held).splitlines()) == 1


def test_repr_says_the_total_and_the_days() -> None:
    text = repr(summary())
    assert text.startswith("<CasualtySummary ")
    assert text.endswith(">")
    assert str(summary().total) in text
    assert "366" in text


# Completeness


def test_complete_is_to_have_a_total_and_no_gap() -> None:
    held = answer([claim("a", "1", "both", "unspecified")], 2016)
    assert held.complete
    assert not attrs.evolve(held, total=None).complete
    assert not attrs.evolve(held, gaps=(Gap(Period("2016"), ()),)).complete


# Records that stay what they are


def test_it_cannot_be_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        summary().total = None  # type: ignore[misc]
    with pytest.raises(TypeError):
        summary().by_side[Side.ARMENIAN] = None  # type: ignore[index]


def test_verdicts_gaps_and_parts_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Verdict("a", Standing.CHOSEN, "counted").reason = ""  # type: ignore[misc]
    with pytest.raises(AttributeError):
        Gap(Period("2016"), ()).cells = ()  # type: ignore[misc]
    with pytest.raises(AttributeError):
        part().side = Side.OTHER  # type: ignore[misc]


def test_answers_to_the_same_question_are_equal() -> None:
    assert summary() == summary()
    assert hash(summary()) == hash(summary())


def test_answers_to_other_questions_are_not_equal() -> None:
    others = [answer(CLAIMS), answer(CLAIMS, 2016, "both"), answer(CLAIMS[1:], 2016)]
    assert len({summary(), *others}) == 4


def test_other_words_for_the_same_answer_are_not_equal() -> None:
    assert summary() != attrs.evolve(summary(), total=None)
    assert summary() != object()


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickles(protocol: int) -> None:
    held = pickle.loads(pickle.dumps(summary(), protocol))  # noqa: S301 - our own
    assert held == summary()
    assert hash(held) == hash(summary())
    assert (str(held), held.explain()) == (str(summary()), summary().explain())


def test_copies() -> None:
    for held in (copy.copy(summary()), copy.deepcopy(summary())):
        assert held == summary()
        assert hash(held) == hash(summary())
        assert str(held) == str(summary())


@given(claim_lists(), questions())
def test_every_answer_pickles_and_hashes(
    claims: tuple[CasualtyClaim, ...], asked: Question
) -> None:
    held = reply(claims, asked)
    again = pickle.loads(pickle.dumps(held))  # noqa: S301 - our own
    assert again == held
    assert hash(again) == hash(held)
