"""Cutting people and time into cells: who is told apart, and that everybody is in one cell."""

from collections import Counter
from itertools import pairwise, product

import pytest
from inference_examples import context, said, statements

from karabakh_data import CasualtyClaim, Category, Context, Period, Side
from karabakh_data.proofs._cut import Cut, cut
from karabakh_data.proofs.coverage import EITHER, EVER, UNSORTED, UNTOLD, WHICH, WHOSE
from karabakh_data.totals._heaviest import bits
from karabakh_data.values._days import days_of

YEAR = days_of(Period("1994"))
SPANS = (said("a", period="1988/1994"), said("b", period="1994/2009"))


def cut_by(*claims: CasualtyClaim) -> Cut:
    """The cells of made-up claims."""
    return cut([one.scope for one in statements(*claims)], context(*claims))


def counting(found: Cut) -> list[list[int]]:
    """The places of the scopes of each cell, but that which nobody counts."""
    return [list(bits(cell.scopes)) for cell in found.cells if cell.scopes]


def test_bits() -> None:
    assert list(bits(0)) == []
    assert list(bits(1 << 70 | 0b101)) == [0, 2, 70]


def test_without_scopes_everybody_is_in_one_cell() -> None:
    found = cut([], Context())
    assert set(found.kinds) == set(product(WHOSE, WHICH, [None]))
    assert [one.days for one in found.slices] == [EVER]
    (cell,) = found.cells
    assert cell.scopes == 0
    assert cell.places == ((0, (1 << len(found.kinds)) - 1),)


def test_people_whom_no_split_figure_counts_are_kinds_of_their_own() -> None:
    kinds = {(whose, which) for whose, which, _ in cut_by(said("a")).kinds}
    assert {(EITHER, "military"), (UNTOLD, UNSORTED), ("armenian", UNSORTED)} <= kinds
    assert len(kinds) == 5 * 6
    assert kinds == {*product(WHOSE, WHICH)}


def test_a_total_has_a_cell_beside_the_figures_that_split_it() -> None:
    split = (said("a", side="armenian"), said("b", side="azerbaijani"))
    assert counting(cut_by(*split, said("c", side="both"))) == [[2], [0, 2], [1, 2]]
    by_category = [said(word, category=word) for word in Category]
    assert len(counting(cut_by(*by_category))) == len(Category)


def test_cells_with_the_same_claims_are_one() -> None:
    found = cut_by(said("a", "1"), said("b", "2"), said("c", "3", period="2014/2020"))
    assert counting(found) == [[2], [0, 1, 2]]
    (around,) = (cell for cell in found.cells if cell.scopes == 0b100)
    # Before 2016 and after it, the same people are in one cell, in two places.
    assert [found.slices[place].days for place, _ in around.places] == [
        days_of(Period("2014/2015")),
        days_of(Period("2017/2020")),
    ]


def test_places_of_a_cell_have_the_kinds_of_people_of_its_scopes() -> None:
    found = cut_by(said("a", side="both"))
    (cell,) = (cell for cell in found.cells if cell.scopes)
    ((_, who),) = cell.places
    assert {found.kinds[kind] for kind in bits(who)} == {
        (whose, "military", None) for whose in ("armenian", "azerbaijani", EITHER)
    }


@pytest.mark.parametrize(
    "claims",
    [
        (),
        (said("a"),),
        SPANS,
        (*SPANS, said("c", "1", "both", "unspecified", "1990/1994-05")),
        (said("a", group="army"), said("b", side="unspecified"), said("c", group="company")),
    ],
)
def test_cells_hold_everybody_at_every_time_once(claims: tuple[CasualtyClaim, ...]) -> None:
    found = cut_by(*claims)
    there = Counter(
        (place, kind) for cell in found.cells for place, who in cell.places for kind in bits(who)
    )
    assert set(there) == {*product(range(len(found.slices)), range(len(found.kinds)))}
    assert set(there.values()) == {1}
    assert len({cell.scopes for cell in found.cells}) == len(found.cells)


def test_slices_are_all_days_in_order() -> None:
    days = [one.days for one in cut_by(said("a"), said("b", period="2014/2016-04")).slices]
    assert days[0][0] == EVER[0]
    assert days[-1][1] == EVER[1]
    assert all(one[1] + 1 == other[0] for one, other in pairwise(days))
    assert days_of(Period("2016-01-01/2016-04")) in days


# Joints


def test_people_of_a_joint_are_counted_by_spans_that_end_with_it_or_begin_with_it_or_both() -> None:
    found = cut_by(*SPANS)
    there = [one for one in found.slices if one.days == YEAR]
    assert [({*one.ended}, {*one.begun}) for one in there] == [
        ({YEAR}, set()),
        (set(), {YEAR}),
        ({YEAR}, {YEAR}),
    ]
    assert all(not one.ended | one.begun for one in found.slices if one not in there)
    assert counting(found) == [[0], [1], [0, 1]]


def test_a_unit_alone_counts_all_people_of_a_joint() -> None:
    joined = [[0], [1], [0, 2], [1, 2], [0, 1, 2]]
    assert counting(cut_by(*SPANS, said("c", period="1994"))) == joined
    part = [[0], [1], [0, 1], [0, 2], [1, 2], [0, 1, 2]]
    assert counting(cut_by(*SPANS, said("c", period="1994-05-05"))) == part


def test_spans_that_both_begin_with_a_joint_count_the_same_of_it() -> None:
    found = cut_by(*SPANS, said("c", period="1994/1998"))
    assert counting(found) == [[0], [1], [1, 2], [0, 1, 2]]


def test_spans_that_both_end_with_a_joint_count_the_same_of_it() -> None:
    late, early = SPANS[::-1]
    assert counting(cut_by(late, early)) == [[0], [1], [0, 1]]
    found = cut_by(late, early, said("c", period="1990/1994"))
    assert counting(found) == [[0], [1], [1, 2], [0, 1, 2]]


def test_a_joint_is_shared_though_one_span_alone_begins_or_ends_with_it() -> None:
    there = context(*SPANS)
    for scope in (one.scope for one in statements(*SPANS)):
        found = cut([scope], there)
        assert [one.days for one in found.slices].count(YEAR) == 3
        assert len(found.slices) == 3 + 3


def test_people_of_two_joints_are_counted_by_spans_of_each() -> None:
    claims = (*SPANS, said("c", period="1990/1994-05"), said("d", period="1994-05/1996"))
    found = cut_by(*claims)
    month = days_of(Period("1994-05"))
    there = [({*one.ended}, {*one.begun}) for one in found.slices if one.days == month]
    assert len(there) == 9
    assert all(there.count(one) == 1 for one in there)
    assert ({YEAR, month}, set()) in there
    assert ({YEAR}, {month}) in there
    assert ({YEAR, month}, {YEAR, month}) in there
    assert [0, 2] in counting(found)
    assert [0, 3] in counting(found)
    assert [0, 1, 2, 3] in counting(found)
    # Before that month nobody whom the last counts came to harm, and after it none of the third.
    early = next(one for one in found.slices if one.days[1] == month[0] - 1)
    assert ({*early.ended}, {*early.begun}) == ({YEAR}, set())


def test_an_open_span_ends_with_its_joint() -> None:
    claims = (said("a", period="../1994"), said("b", period="1994/.."))
    assert counting(cut_by(*claims)) == [[0], [1], [0, 1]]


def test_spans_that_do_not_join_count_all_people_whom_they_have_in_common() -> None:
    claims = (said("a", period="1988/1994"), said("b", period="1994-05/2009"))
    assert counting(cut_by(*claims)) == [[0], [1], [0, 1]]
    assert len(cut_by(*claims).slices) == 5


# Forces


def test_the_people_of_a_force_are_told_apart() -> None:
    found = cut_by(said("a", group="army"), said("b"))
    assert {force for _, _, force in found.kinds} == {None, "army"}
    assert counting(found) == [[1], [0, 1]]


def test_a_force_has_the_people_of_its_parts() -> None:
    claims = (said("a", group="army"), said("b", group="company"), said("c", group="brigade"))
    found = cut_by(*claims)
    assert counting(found) == [[0], [0, 2], [0, 1, 2]]
    army, company, _ = (one.scope for one in statements(*claims))
    whose = {found.kinds[kind][2] for kind in bits(found.people_of(army, context(*claims)))}
    assert whose == {"army", "brigade", "company"}
    whose = {found.kinds[kind][2] for kind in bits(found.people_of(company, context(*claims)))}
    assert whose == {"company"}


def test_forces_that_are_parts_of_each_other_have_the_same_people() -> None:
    there = Context((), {"army": ("navy",), "navy": ("army",)})
    scopes = [one.scope for one in statements(said("a", group="army"), said("b", group="navy"))]
    assert counting(cut(scopes, there)) == [[0, 1]]


def test_forces_that_are_not_parts_of_each_other_have_nobody_in_common() -> None:
    assert counting(cut_by(said("a", group="army"), said("b", group="navy"))) == [[0], [1]]


def test_people_of_no_force_count_where_no_force_is_named() -> None:
    claims = (said("a", side="both", category="civilian", group="army"), said("b", side="both"))
    found = cut_by(*claims)
    people = found.people_of(statements(*claims)[1].scope, context(*claims))
    assert {found.kinds[kind][2] for kind in bits(people)} == {None, "army"}
    assert {found.kinds[kind][0] for kind in bits(people)} == {Side.ARMENIAN, "azerbaijani", EITHER}
