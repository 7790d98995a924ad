"""Figures ascribed to one institution and cited to another."""

import pytest
from checks_records import (
    DOUBT,
    actor,
    cited,
    claim,
    facts,
    found,
    only,
    quantity,
    support,
    work,
    written,
)

from karabakh_data import CasualtyClaim, Figure, SupportClaim
from karabakh_data.auditing._checks.misattributions import find

WORLD = (
    actor("state"),
    actor("ministry", "The ministry", parent="state"),
    actor("office", parent="ministry"),
    actor("institute"),
    work("toll", by="ministry"),
    work("study", by="institute"),
    work("unsigned"),
    written("essay", literal="institute"),
)
STUDY = (cited("study", 7),)


@pytest.mark.parametrize(
    ("given", "sections"),
    [
        (claim("x-1", claimant="ministry", cites=STUDY), ("lead",)),
        (support("x-1", claimant="ministry", cites=STUDY, section="iran"), ("iran",)),
        (quantity("x-1", claimant="ministry", cites=STUDY), ("references",)),
    ],
    ids=["casualties", "support", "a quantity"],
)
def test_a_work_of_another_actor_is_found(
    given: CasualtyClaim | SupportClaim | Figure, sections: tuple[str]
) -> None:
    one = only(find, *WORLD, given)
    assert facts(one) == ("claimant-is-not-source", DOUBT, ("x-1",), None, None, 0)
    assert (one.notes, one.sections) == ((7,), sections)
    assert one.message == f"{given.label} (x-1) is ascribed to The ministry, and cites institute"


@pytest.mark.parametrize("claimant", ["ministry", "state", "office"])
def test_parts_of_one_actor_speak_for_each_other(claimant: str) -> None:
    assert not found(find, *WORLD, claim(claimant=claimant, cites=cited("toll")))


def test_one_work_of_the_claimant_is_enough() -> None:
    both = (cited("study"), cited("toll"))
    assert not found(find, *WORLD, claim(claimant="ministry", cites=both))


def test_an_author_is_behind_a_work_like_a_publisher() -> None:
    assert not found(find, *WORLD, claim(claimant="institute", cites=cited("essay")))
    assert found(find, *WORLD, claim(claimant="state", cites=cited("essay")))


def test_what_nobody_known_has_made_proves_nothing() -> None:
    assert not found(find, *WORLD, claim(claimant="ministry", cites=cited("unsigned")))
    assert not found(find, *WORLD, claim(claimant="ministry"))


def test_the_article_and_titles_are_no_institutions() -> None:
    title = claim("cc-0002", cites=STUDY, claimant="toll", section="references")
    assert not found(find, *WORLD, claim("cc-0001", cites=STUDY), title)


def test_all_from_whom_the_works_come_are_named() -> None:
    both = claim("cc-0002", claimant="state", cites=(cited("study"), cited("paper")))
    unsaid = claim("cc-0001", cites=STUDY)
    one = only(find, *WORLD, actor("press"), work("paper", by="press"), unsaid, both)
    assert one.message.endswith("to state, and cites institute, press")
