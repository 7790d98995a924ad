"""The loosest answer over all repairs, and when the search for it gives up."""

import pytest
from inference_examples import asked, context, said, system

from karabakh_data import CasualtyClaim, TooManyRepairsError
from karabakh_data.proofs import _repairs as repairs
from karabakh_data.proofs._admission import Taken, levels, take
from karabakh_data.proofs._conflicts import Search
from karabakh_data.proofs._extremes import Held, Region
from karabakh_data.proofs._repairs import loosest
from karabakh_data.vocabularies.proofs import OnContradiction

TEN, TWENTY = said("a", "10", claimant="one"), said("b", "20", claimant="two")


def left(
    *claims: CasualtyClaim,
    period: str | None = "2016",
    side: str | None = None,
    category: str | None = None,
    trust: tuple[str, ...] = (),
) -> tuple[str, str]:
    """The ids of the claims that the loosest repairs leave, for the low and the high end."""
    made = system(*claims)
    there = Region(made, asked(period, side, category).scope(context(*claims)))
    found = taken(*claims, trust=trust)
    low, high = loosest(found, there, Held.least, 1), loosest(found, there, Held.greatest, -1)
    return names(low), names(high)


def taken(*claims: CasualtyClaim, trust: tuple[str, ...] = ()) -> Taken:
    made = system(*claims)
    trusted = levels(made.statements, [frozenset({whose}) for whose in trust])
    return take(made, trusted, (), OnContradiction.REPAIRS)


def names(held: Held) -> str:
    all_of_them = held.system.statements
    return " ".join(one.claim.id for n, one in enumerate(all_of_them) if held.which >> n & 1)


def test_claims_that_agree_need_no_repair() -> None:
    assert left(said("a", "10"), said("b", "9–12")) == ("a b", "a b")
    assert left() == ("", "")


def test_the_loosest_end_of_two_figures() -> None:
    assert left(TEN, TWENTY, side="armenian", category="military") == ("a", "b")


def test_of_two_whose_ends_are_no_looser_one_is_left() -> None:
    low, high = left(TEN, TWENTY, period="2016-04", side="armenian", category="military")
    assert (low in {"a", "b"}, high) == (True, "b")


def test_a_repair_gives_up_no_more_than_it_must() -> None:
    claims = (TEN, TWENTY, said("c", "20", claimant="three"), said("d", "10–11"))
    assert left(*claims, side="armenian", category="military") == ("a d", "b c")


def test_an_open_end_is_the_loosest_of_all() -> None:
    claims = (said("a", "10"), said("b", "20+"))
    assert left(*claims, side="armenian", category="military") == ("a", "b")


def test_contradictions_about_others_are_not_repaired() -> None:
    other = (said("c", "1", "other"), said("d", "2", "other"))
    assert left(*other, TEN, TWENTY, side="armenian", category="military") == ("a", "b")
    assert left(*other, said("a", "10"), side="armenian", category="military") == ("a", "a")


def test_contradictions_far_from_each_other_are_repaired_each() -> None:
    claims = [
        said(f"{year}-{figure}", figure, period=f"{year}")
        for year in range(2001, 2015)
        for figure in ("1", "2", "4")
    ]
    low, high = left(*claims, period="2001/2014", side="armenian", category="military")
    assert low == " ".join(f"{year}-1" for year in range(2001, 2015))
    assert high == " ".join(f"{year}-4" for year in range(2001, 2015))
    # Whichever of them is named first.
    low, high = left(*claims[::-1], period="2001/2014", side="armenian", category="military")
    assert low == " ".join(f"{year}-1" for year in range(2014, 2000, -1))
    assert high == " ".join(f"{year}-4" for year in range(2014, 2000, -1))


def test_contradictions_with_a_whole_in_common_are_repaired_together() -> None:
    years = [
        said(f"{year}-{figure}", figure, period=f"{year}")
        for year in range(2012, 2016)
        for figure in ("1", "2", "4")
    ]
    whole = said("whole", "6+", period="2011/2015")
    low, high = left(*years, whole, period="2012/2015", side="armenian", category="military")
    assert low == " ".join([*(f"{year}-1" for year in range(2012, 2016)), "whole"])
    assert high == " ".join([*(f"{year}-4" for year in range(2012, 2016)), "whole"])


def test_what_is_trusted_more_is_repaired_first() -> None:
    claims = (TEN, TWENTY, said("c", "12", claimant="three"))
    armenian = {"side": "armenian", "category": "military"}
    assert left(*claims, **armenian, trust=("one", "two", "three")) == ("a", "a")
    assert left(*claims, **armenian, trust=("two",)) == ("b", "b")


def test_repairs_of_two_levels_of_trust() -> None:
    claims = (
        said("a", "10", claimant="one"),
        said("b", "20", claimant="one"),
        # One of these agrees with a repair of what is trusted more, the other with none.
        said("c", "20+"),
        said("d", "15"),
    )
    low, high = left(*claims, side="armenian", category="military", trust=("one",))
    assert (low, high) == ("a", "b c")


def test_equals_trusted_less_are_repaired_given_those_trusted_more() -> None:
    claims = (
        said("a", "10", claimant="one"),
        said("b", "10", "azerbaijani"),
        said("c", "15", "both"),
    )
    low, high = left(*claims, side="both", category="military", trust=("one",))
    assert low == "a c"
    assert high == "a b"
    low, high = left(*claims, side="azerbaijani", category="military", trust=("one",))
    assert low == "a c"
    assert high == "a b"


def many(number: int) -> list[CasualtyClaim]:
    """Pairs of claims that contradict each other, and one that has something to say of all."""
    years = [
        said(f"{year}-{figure}", figure, period=f"{year}")
        for year in range(2000, 2000 + number)
        for figure in ("1", "2")
    ]
    return [*years, said("whole", "0+", period="1990/2020")]


def test_the_search_gives_up_where_too_many_choices_have_a_say(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(repairs, "MOST_TRIED", 3)
    with pytest.raises(TooManyRepairsError) as caught:
        left(*many(2), period="1990/2020", side="armenian", category="military")
    assert caught.value.value == 3
    assert "on_contradiction='uncontested'" in caught.value.expected
    assert str(caught.value).startswith("more than 3 choices of claims to give up have a say")
    assert left(TEN, side="armenian", category="military") == ("a", "a")


def test_as_many_as_are_allowed_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    armenian = {"period": "1990/2020", "side": "armenian", "category": "military"}
    # None given up, the level begun, and two ways to repair the one pair.
    monkeypatch.setattr(repairs, "MOST_TRIED", 4)
    low, _ = left(*many(1), **armenian)  # type: ignore[arg-type]
    assert low == "2000-1 whole"
    monkeypatch.setattr(repairs, "MOST_TRIED", 3)
    with pytest.raises(TooManyRepairsError):
        left(*many(1), **armenian)  # type: ignore[arg-type]


def test_choices_that_have_no_say_are_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repairs, "MOST_TRIED", 60)
    low, high = left(*many(15), period="2000", side="armenian", category="military")
    assert low.startswith("2000-1 ")
    assert high.startswith("2000-2 ")
    assert len(low.split()) == len(high.split()) == 16


def test_what_changes_the_end_most_is_decided_first(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [
        said(f"{year}-{figure}", figure, period=f"{year}")
        for year, figures in ((2001, ("20", "10")), (2002, ("20", "10")), (2003, ("4", "3")))
        for figure in figures
    ]
    whole = said("whole", "0–28", period="2001/2003")
    # The years that are asked for, rather than that which only takes from the whole.
    monkeypatch.setattr(repairs, "MOST_TRIED", 12)
    question = {"period": "2001/2002", "side": "armenian", "category": "military"}
    low, high = left(*claims, whole, **question)  # type: ignore[arg-type]
    assert low.startswith("2001-10 2002-10 2003-")
    assert high.startswith("2001-20 2002-20 2003-")


def test_what_holds_of_a_claim_whichever_are_kept() -> None:
    # Two figures of a year, and one of its first half that is above both: one of them is kept.
    made = system(said("a", "10–12"), said("b", "20"), said("c", "30", period="2016-01/2016-06"))
    search = Search(made, made.everything)
    group = repairs._group(made, list(search.run()), search)
    assert sorted(group.ways) == [0b001, 0b010, 0b100]
    assert group.ends == {0: (10, None), 1: (10, None), 2: (0, 30)}


def test_contradictions_that_all_have_a_say_are_not_tried_in_every_combination() -> None:
    # What holds of a year whichever of its figures is kept holds before one is chosen.
    years = range(1990, 2020)
    figures = [
        said(f"{year}-{figure}", figure, period=str(year)) for year in years for figure in "12"
    ]
    whole = said("whole", "0+", period="1990/2019")
    low, high = left(*figures, whole, period="1990/2019", side="armenian", category="military")
    assert low == " ".join([*(f"{year}-1" for year in years), "whole"])
    assert high == " ".join([*(f"{year}-2" for year in years), "whole"])
