"""Laws of standings: what became of each claim.

* Every claim listed or spanning has exactly one standing, with a reason; no other claim has one.
* Chosen are the claims counted, spanning those that reach beyond the question.
* A claim is a rival exactly if it may count and a claim with the same side, category and days,
  that may count too, ranks higher; neither is partial.
* Chosen claims, and they alone, are in the figures counted, each in one figure.
* The explanation names each claim exactly once, under the heading of its standing.
"""

from collections import Counter

from claim_strategies import claim_lists, questions, reply
from hypothesis import given

from karabakh_data import CasualtyClaim, CasualtySummary, Rank, Section, Standing
from karabakh_data.totals._people import people
from karabakh_data.totals._question import Question
from karabakh_data.values._days import days_of, uncovered

Claims = tuple[CasualtyClaim, ...]

RANKS = [Rank.DEPRECATED, Rank.NORMAL, Rank.PREFERRED]
HEADINGS = {
    "Counted": Standing.CHOSEN,
    "Not counted, since a claim of higher rank is": Standing.RIVAL,
    "Not counted": Standing.SET_ASIDE,
    "Not counted, since about a longer time or more people": Standing.SPANNING,
}


def with_standing(summary: CasualtySummary, standing: Standing) -> list[str]:
    """The ids of the claims that have it."""
    return [verdict.claim for verdict in summary.verdicts if verdict.standing is standing]


def may_count(claims: Claims, asked: Question) -> list[CasualtyClaim]:
    """The claims that step 1 of the rule lets through."""
    left = [
        claim
        for claim in sorted(claims, key=lambda claim: claim.id)
        if claim.rank is not Rank.DEPRECATED
        and (claim.section is not Section.REFERENCES or asked.claimant is not None)
        and asked.admits(claim)
    ]
    figures = [claim for claim in left if not (claim.is_sum or claim.partial)]
    return [
        claim
        for claim in left
        if asked.holds(claim) and not (claim.is_sum and is_made_of(claim, figures))
    ]


def is_made_of(total: CasualtyClaim, figures: list[CasualtyClaim]) -> bool:
    """Whether figures for people of a sum count somebody on each of its days."""
    there = [days_of(figure.period) for figure in figures if is_inside(figure, total)]
    return not uncovered(days_of(total.period), there)


def is_inside(claim: CasualtyClaim, total: CasualtyClaim) -> bool:
    """Whether all people and days of a claim are among those of a sum."""
    return total.period.contains(claim.period) and not (
        people(claim.side, claim.category) & ~people(total.side, total.category)
    )


def outranked(claim: CasualtyClaim, claims: list[CasualtyClaim]) -> bool:
    """Whether a claim about the same people and days ranks higher; partial claims have none."""
    return not claim.partial and any(
        (other.side, other.category, days_of(other.period))
        == (claim.side, claim.category, days_of(claim.period))
        and RANKS.index(other.rank) > RANKS.index(claim.rank)
        and not other.partial
        for other in claims
    )


def headed(summary: CasualtySummary) -> list[tuple[str, Standing]]:
    """The claims that the explanation names at the start of a line, with their heading."""
    found, standing = [], None
    for line in summary.explain().splitlines():
        standing = HEADINGS.get(line, standing if line else None)
        if standing is not None and line.startswith("  cc-"):
            found.append((line.split()[0], standing))
    return found


@given(claim_lists(), questions())
def test_each_claim_has_one_standing(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    named = sorted(claim.id for claim in (*summary.claims, *summary.spanning))
    assert [verdict.claim for verdict in summary.verdicts] == named
    assert all(verdict.reason for verdict in summary.verdicts)


@given(claim_lists(), questions())
def test_chosen_and_spanning(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    assert with_standing(summary, Standing.CHOSEN) == [claim.id for claim in summary.chosen]
    assert with_standing(summary, Standing.SPANNING) == [claim.id for claim in summary.spanning]


@given(claim_lists(), questions())
def test_rivals_are_outranked(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    countable = may_count(claims, asked)
    rivals = [claim.id for claim in countable if outranked(claim, countable)]
    assert with_standing(summary, Standing.RIVAL) == rivals


@given(claim_lists(), questions())
def test_chosen_claims_may_count(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    assert set(summary.chosen) <= set(may_count(claims, asked))


@given(claim_lists(), questions())
def test_chosen_claims_are_those_counted(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    counted = {key for part in summary.parts for key in part.claims}
    assert counted == {claim.id for claim in summary.chosen}


@given(claim_lists(), questions())
def test_no_claim_is_counted_twice(claims: Claims, asked: Question) -> None:
    counted = Counter(key for part in reply(claims, asked).parts for key in part.claims)
    assert set(counted.values()) <= {1}


@given(claim_lists(), questions())
def test_the_explanation_names_each_claim_once(claims: Claims, asked: Question) -> None:
    summary = reply(claims, asked)
    expected = [(verdict.claim, verdict.standing) for verdict in summary.verdicts]
    assert sorted(headed(summary)) == sorted(expected)
