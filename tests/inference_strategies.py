"""Made-up claims that are to be added up, whom they count told by going through everybody.

A second account of what claims say: it asks of each stretch of days, side, category and force
whether a claim counts it, and leaves the sums to another solver, HiGHS.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import chain, combinations, product
from math import inf
from typing import Final, NamedTuple, TypeVar

import attrs
import highspy
from claim_strategies import CLAIMANTS, claim, claim_lists
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from period_strategies import covers, ends
from strategies import ranges

from karabakh_data import (
    Basis,
    Bounds,
    CasualtyClaim,
    CasualtyRange,
    Category,
    Measure,
    OnContradiction,
    Period,
    Side,
)
from karabakh_data.inference.answering import Reasoner, Trust
from karabakh_data.inference.coverage import Asked
from karabakh_data.inference.simplex import Number

Claims = tuple[CasualtyClaim, ...]
Ids = frozenset[str]

# Sums of unknowns, and the other solver.

Ends = tuple[Number | None, Number | None]


class Rows(NamedTuple):
    """Sums of unknowns that are not negative, each with a low and a high end; None is none."""

    unknowns: int
    sums: tuple[Mapping[int, Number], ...]
    ends: tuple[Ends, ...]


@cache
def _highs() -> highspy.Highs:
    solver = highspy.Highs()  # type: ignore[no-untyped-call]  # it has no annotations
    solver.setOptionValue("output_flag", False)  # noqa: FBT003 - it takes no keywords
    solver.setOptionValue("presolve", "off")
    solver.setOptionValue("solver", "simplex")
    return solver


def least(rows: Rows, objective: Mapping[int, Number]) -> float:
    """The least value of a sum by HiGHS: inf if no values will do, -inf if there is no least."""
    model = highspy.HighsLp()
    # One unknown more, in no sum, so that there is always one.
    model.num_col_, model.num_row_ = rows.unknowns + 1, len(rows.sums)
    model.col_cost_ = [float(objective.get(one, 0)) for one in range(rows.unknowns + 1)]
    model.col_lower_ = [0.0] * (rows.unknowns + 1)
    model.col_upper_ = [inf] * (rows.unknowns + 1)
    model.row_lower_ = [-inf if low is None else float(low) for low, _ in rows.ends]
    model.row_upper_ = [inf if high is None else float(high) for _, high in rows.ends]
    places = [place for row in rows.sums for place in row]
    lengths = [len(row) for row in rows.sums]
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = [sum(lengths[:place]) for place in range(len(lengths) + 1)]
    model.a_matrix_.index_ = places
    model.a_matrix_.value_ = [float(part) for row in rows.sums for part in row.values()]
    solver = _highs()
    solver.passModel(model)
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kOptimal:
        return solver.getInfo().objective_function_value
    if status == highspy.HighsModelStatus.kInfeasible:
        return inf
    if status == highspy.HighsModelStatus.kUnbounded:
        return -inf
    return inf if least(rows, {}) == inf else -inf


# Whom a claim counts.

PARENTS: Final[Mapping[str, str | None]] = {
    "army": None,
    "corps": "army",
    "battalion": "corps",
    "militia": None,
}
"""The forces of the small world: three of them lie in each other."""

WHOSE: Final = ("armenian", "azerbaijani", "other", "either", "untold")
WHICH: Final = ("civilian", "mercenary", "military", "peacekeeper", "volunteer", "unsorted")
FORCES: Final = (None, *PARENTS)
PARTIES: Final = (Side.ARMENIAN, Side.AZERBAIJANI)
LASTING: Final = (Measure.KILLED, Measure.WOUNDED)
"""Harm that does not end."""


class Moment(NamedTuple):
    """A day, and which spans count somebody of that day, where some end or begin with a joint."""

    day: date
    ended: Ids
    """The joints, of those in which the day lies, whose people spans that end with them count."""
    begun: Ids
    """Those whose people spans that begin with them count."""


class Person(NamedTuple):
    """Somebody who came to harm."""

    moment: Moment
    whose: str
    which: str
    force: str | None


def joints_among(claims: Iterable[CasualtyClaim]) -> Ids:
    """The units that end one span and begin another, as they are written."""
    spans = [ends(claim.period.edtf) for claim in claims]
    begun, ended = ({pair[place] for pair in spans if pair[0] != pair[1]} for place in (0, 1))
    return frozenset((begun & ended) - {".."})


def moments(periods: Iterable[Period], joints: Ids) -> list[Moment]:
    """One day of each stretch that no period and no joint cuts, for each share of the joints."""
    edges = {date.min}
    for period in {*periods, *map(Period, joints)}:
        edges |= {period.earliest or date.min}
        edges |= {period.latest + timedelta(days=1)} if period.latest else set()
    return [
        Moment(day, ended, begun)
        for day in sorted(edges)
        for joined in [frozenset(joint for joint in joints if _covers(joint, day))]
        for ended, begun in product(subsets(joined), subsets(joined))
        if ended | begun == joined
    ]


def is_during(period: Period | None, moment: Moment, joints: Ids) -> bool:
    """Whether a moment lies in a period; of a joint that ends or begins it, in its share."""
    if period is None:
        return True
    start, end = ends(period.edtf)
    is_joined = start != end
    is_late = is_joined and start in joints and _covers(start, moment.day)
    is_early = is_joined and end in joints and _covers(end, moment.day)
    return (
        _covers(period.edtf, moment.day)
        and not (is_late and start not in moment.begun)
        and not (is_early and end not in moment.ended)
    )


_covers = cache(covers)


def is_of_side(side: Side | None, whose: str) -> bool:
    """Whether people of whom it is told so far whose they are belong to a side."""
    if side is Side.BOTH:
        return whose in {*PARTIES, "either"}
    return side in {None, Side.UNSPECIFIED, whose}


def is_of_category(category: Category | None, which: str) -> bool:
    """Whether people of whom it is told so far who they are belong to a category."""
    return category in {None, Category.UNSPECIFIED, which}


def is_of_force(group: str | None, force: str | None) -> bool:
    """Whether people of a force belong to a group."""
    if group is None or force is None:
        return group is None
    return group == force or is_of_force(group, PARENTS[force])


def says_anything(claim: CasualtyClaim) -> bool:
    """Whether a claim stood when its period had begun."""
    latest, earliest = _stood(claim), claim.period.earliest
    return latest is None or earliest is None or earliest <= latest


def _stood(claim: CasualtyClaim) -> date | None:
    return None if claim.as_of is None else claim.as_of.latest


def is_in_time(one: CasualtyClaim | Asked, moment: Moment, joints: Ids) -> bool:
    """Whether a moment is in the time of a claim or question, and had come when a claim stood."""
    latest = _stood(one) if isinstance(one, CasualtyClaim) else None
    has_come = latest is None or one.measure not in LASTING or moment.day <= latest
    return has_come and is_during(one.period, moment, joints)


def is_limit(claim: CasualtyClaim) -> bool:
    """Whether the high end of a claim holds."""
    return not claim.partial and (claim.as_of is None or claim.measure in LASTING)


def counts(one: CasualtyClaim | Asked, person: Person, joints: Ids) -> bool:
    """Whether a claim counts somebody, or a question asks for them."""
    return (
        is_in_time(one, person.moment, joints)
        and is_of_side(one.side, person.whose)
        and is_of_category(one.category, person.which)
        and is_of_force(_group(one), person.force)
    )


def _group(one: CasualtyClaim | Asked) -> str | None:
    return one.group if isinstance(one, CasualtyClaim) else None


def fits(claim: CasualtyClaim, measure: Measure, basis: Basis) -> bool:
    """Whether a claim is about this harm, and says something of deaths of this basis."""
    of_basis = claim.basis in {basis, Basis.UNSPECIFIED}
    return claim.measure is measure and of_basis and says_anything(claim)


class Model:
    """What claims say of one kind of harm, as sums of the people whom they tell apart.

    *joints* are those of all claims of which these are some.
    """

    def __init__(self, claims: Iterable[CasualtyClaim], joints: Ids, asked: Asked) -> None:
        self.claims = [each for each in claims if fits(each, asked.measure, asked.basis)]
        self.ids = frozenset(each.id for each in self.claims)
        told: list[CasualtyClaim | Asked] = [*self.claims, asked]
        periods = [asked.period, *(period for c in self.claims for period in (c.period, c.as_of))]
        times = {
            _bits(is_in_time(one, moment, joints) for one in told)
            for moment in moments(filter(None, periods), joints)
        }
        sides = {_bits(is_of_side(one.side, whose) for one in told) for whose in WHOSE}
        kinds = {_bits(is_of_category(one.category, which) for one in told) for which in WHICH}
        forces = {_bits(is_of_force(_group(one), force) for one in told) for force in FORCES}
        met = {t & s & k & f for t, s, k, f in product(times, sides, kinds, forces)}
        self.columns = sorted(met - {0})
        asked_for = 1 << len(self.claims)
        self.asked = {place: 1 for place, who in enumerate(self.columns) if who & asked_for}
        self._feasible: dict[Ids, bool] = {}

    def rows(self, ids: Iterable[str] | None = None) -> Rows:
        """What some claims say, by default all."""
        chosen = self.ids if ids is None else frozenset(ids)
        places = [place for place, one in enumerate(self.claims) if one.id in chosen]
        return Rows(
            len(self.columns),
            tuple(
                {column: 1 for column, who in enumerate(self.columns) if who >> place & 1}
                for place in places
            ),
            tuple(map(limits, (self.claims[place] for place in places))),
        )

    def is_feasible(self, ids: Iterable[str] | None = None) -> bool:
        """Whether some claims can all be true, by default all."""
        chosen = self.ids if ids is None else frozenset(ids) & self.ids
        if chosen not in self._feasible:
            self._feasible[chosen] = least(self.rows(chosen), {}) < inf
        return self._feasible[chosen]

    def range(self, ids: Iterable[str] | None = None) -> tuple[float, float]:
        """The least and the greatest count that claims which can all be true allow."""
        rows = self.rows(ids)
        opposite = dict.fromkeys(self.asked, -1)
        return least(rows, self.asked), -least(rows, opposite)


def limits(claim: CasualtyClaim) -> tuple[int, int | None]:
    """The ends of a claim that hold."""
    return claim.figure.low, claim.figure.high if is_limit(claim) else None


def _bits(flags: Iterable[bool]) -> int:
    return sum(1 << place for place, flag in enumerate(flags) if flag)


# Sets that are small enough to go through all of their subsets.

T = TypeVar("T")


def subsets(members: Iterable[T]) -> Iterator[frozenset[T]]:
    """All sets of some things, small ones first."""
    every = tuple(members)
    sizes = range(len(every) + 1)
    return map(frozenset, chain.from_iterable(combinations(every, size) for size in sizes))


def minimal(
    sets: Iterable[frozenset[T]], fits: Callable[[frozenset[T]], bool]
) -> set[frozenset[T]]:
    """Those of the sets, small ones first, that fit while no smaller one in them does."""
    found: set[frozenset[T]] = set()
    for one in sets:
        if not any(smaller <= one for smaller in found) and fits(one):
            found.add(one)
    return found


def conflicts_of(model: Model, soft: Ids, hard: Ids = frozenset()) -> set[Ids]:
    """The minimal sets of claims that cannot all be true together with others."""
    return minimal(subsets(sorted(soft)), lambda ids: not model.is_feasible(ids | hard))


def hitting(sets: Iterable[Ids]) -> set[Ids]:
    """The minimal sets that have a member in common with each of these."""
    wanted = list(sets)
    members = sorted(frozenset().union(*wanted))
    return minimal(subsets(members), lambda ids: all(ids & one for one in wanted))


# Made-up claims, and questions about them.

WORLD: Final = (
    "2015",
    "2016",
    "2016~",
    "2016-04",
    "2016-04-02",
    "2016-04-03",
    "2016-04-01/2016-04-02",
    "2016-04-02/2016-04-04",
    "2016-04-01/2016-04-04",
    "2016-04/2016-05",
    "2015-12/2016-04",
    "2014/2015",
    "2015/2016",
    "2014/2016",
    "2016/..",
)
"""Periods that hold, overlap and join each other; three joints lie in each other."""

SINCE: Final = ("2015-06-01", "2016-04-01", "2016-04-03", "2016-05", "2017-01-01")
"""When figures stood."""


def shapes(
    world: Sequence[str] = WORLD,
    *,
    sides: Sequence[str] = ("armenian", "azerbaijani", "both", "unspecified", "other"),
    categories: Sequence[str] = ("military", "unspecified", "civilian"),
    groups: Sequence[str | None] = (None, None, None, "army", "corps", "militia"),
    since: Sequence[str | None] = (None, None, None, *SINCE),
    measures: Sequence[str] = ("killed",),
    bases: Sequence[str] = ("unspecified",),
    partial: Sequence[bool] = (False, False, False, True),
    claimants: Sequence[str | None] = (None, *CLAIMANTS),
) -> SearchStrategy[CasualtyClaim]:
    """Claims that nobody came to harm, which all have the same id."""
    return st.builds(
        _shape,
        st.sampled_from(world),
        st.sampled_from(sides),
        st.sampled_from(categories),
        st.sampled_from(groups),
        st.sampled_from(since),
        st.sampled_from(measures),
        st.sampled_from(bases),
        st.sampled_from(partial),
        st.sampled_from(claimants),
    )


def _shape(
    period: str,
    side: str,
    category: str,
    group: str | None,
    as_of: str | None,
    measure: str,
    basis: str,
    partial: bool,  # noqa: FBT001 - as Hypothesis gives it
    claimant: str | None,
) -> CasualtyClaim:
    return attrs.evolve(
        claim("cc-0001", "0", side, category, period, measure=measure, claimant=claimant),
        group=group,
        as_of=None if as_of is None else Period(as_of),
        basis=Basis(basis),
        partial=partial,
    )


joined = shapes(
    ["2014/2015", "2015/2016", "2015", "2015-12/2016-04", "2016-04/2016-05", "2016-04"],
    sides=["armenian"],
    categories=["military"],
    groups=[None],
    since=[None],
    partial=[False],
)
"""Claims of spans that join each other, and of what they join in."""

crowded = (
    shapes(
        ["2016", "2016-04"],
        sides=["armenian", "azerbaijani", "both", "unspecified", "other"],
        categories=["military"],
        groups=[None],
        since=[None],
        partial=[False],
    ),
    shapes(
        ["2016", "2016-04", "2016-04-02", "2016-04-01/2016-04-02", "2016-04-02/2016-04-04"],
        sides=["armenian", "both"],
        categories=["military"],
        groups=[None],
        since=[None, None, "2016-04-02"],
        partial=[False],
    ),
    shapes(
        ["2016"],
        sides=["armenian"],
        categories=["military", "civilian", "unspecified"],
        groups=[None, "army", "corps", "battalion", "militia"],
        since=[None],
        partial=[False, False, False, True],
    ),
    shapes(
        ["2016-04-01/2016-04-04", "2016-04-02", "2016-04-03"],
        sides=["armenian", "azerbaijani", "both"],
        categories=["military", "unspecified"],
        groups=[None],
        since=[None],
        partial=[False],
    ),
    joined,
)
"""Claims that are often about the same people, told apart by another thing each time."""

mixed = shapes(
    ["2016", "2016-04-02"],
    sides=["armenian", "azerbaijani", "both"],
    categories=["military"],
    groups=[None],
    since=[None, None, "2016-04-02"],
    partial=[False],
    measures=["killed", "killed", "missing"],
    bases=["unspecified", "all-causes", "battle-related"],
)
"""Claims of two kinds of harm and all bases, often about the same people."""


def claims_like(
    shape: SearchStrategy[CasualtyClaim], ends: SearchStrategy[int] | None = None
) -> SearchStrategy[CasualtyClaim]:
    """Claims of these shapes with any figures, small ones by default."""
    figures = ranges(st.integers(0, 6) if ends is None else ends)
    return st.builds(_with_figure, shape, figures)


def _with_figure(shape: CasualtyClaim, figure: CasualtyRange) -> CasualtyClaim:
    return attrs.evolve(shape, figure=figure)


class Told(NamedTuple):
    """Claims that are all true, and the people of whom they are."""

    claims: Claims
    crowd: tuple[Person, ...]

    def count(self, one: CasualtyClaim | Asked) -> int:
        """How many people a claim counts, or a question asks for."""
        joints = joints_among(self.claims)
        return sum(counts(one, person, joints) for person in self.crowd)


@st.composite
def true_claims(
    draw: st.DrawFn, shape: SearchStrategy[CasualtyClaim], *, min_size: int = 1, max_size: int = 6
) -> Told:
    """Claims of these shapes, with figures that hold the number of people whom they count."""
    blank = draw(claim_lists(shape, min_size=min_size, max_size=max_size))
    periods = [period for each in blank for period in (each.period, each.as_of) if period]
    times = moments(periods, joints_among(blank))
    people = st.builds(
        Person,
        st.sampled_from(times),
        st.sampled_from([*PARTIES, *WHOSE]),
        st.sampled_from([Category.MILITARY, Category.MILITARY, *WHICH]),
        st.sampled_from(FORCES),
    )
    told = Told(blank, tuple(draw(st.lists(people, max_size=12))))
    slack = st.tuples(st.sampled_from([0, 0, 0, 1, 2]), st.sampled_from([0, 0, 0, 1, None]))
    slacks = draw(st.lists(slack, min_size=len(blank), max_size=len(blank)))
    return told._replace(
        claims=tuple(
            _with_figure(each, _around(told.count(each), *slack))
            for each, slack in zip(blank, slacks, strict=True)
        )
    )


@st.composite
def disputed_claims(
    draw: st.DrawFn, shape: SearchStrategy[CasualtyClaim], *, min_size: int = 2, max_size: int = 7
) -> Claims:
    """Claims that are true of some people but for one to three figures, which are beside it."""
    claims = list(draw(true_claims(shape, min_size=min_size, max_size=max_size)).claims)
    for _ in range(draw(st.integers(1, 3))):
        place, by = draw(st.integers(0, len(claims) - 1)), draw(st.sampled_from([-2, -1, 1, 2, 4]))
        claims[place] = _with_figure(claims[place], _moved(claims[place].figure, by))
    return tuple(claims)


def _moved(figure: CasualtyRange, by: int) -> CasualtyRange:
    high = None if figure.high is None else max(0, figure.high + by)
    return CasualtyRange(max(0, figure.low + by), high)


def _around(count: int, below: int, above: int | None) -> CasualtyRange:
    return CasualtyRange(max(0, count - below), None if above is None else count + above)


def disputes(
    *families: SearchStrategy[CasualtyClaim], min_size: int = 2, max_size: int = 7
) -> SearchStrategy[Claims]:
    """Claims of which some often contradict each other, all of one of some families of shapes."""
    return st.one_of(
        *(disputed_claims(shape, min_size=min_size, max_size=max_size) for shape in families),
        *(
            claim_lists(claims_like(shape), min_size=min_size, max_size=max_size)
            for shape in families
        ),
    )


def questions(
    world: Sequence[str] = WORLD, *, measures: Sequence[Measure] = (Measure.KILLED,)
) -> SearchStrategy[Asked]:
    """Questions about the small world, often about people of whom claims often are."""
    return st.builds(
        Asked,
        st.none() | st.sampled_from([Period(period) for period in world]),
        st.sampled_from([None, Side.ARMENIAN, Side.BOTH]) | st.sampled_from([None, *Side]),
        st.sampled_from([None, Category.MILITARY]) | st.sampled_from([None, *Category]),
        st.sampled_from(measures),
        st.just(Basis.BATTLE_RELATED),
    )


@st.composite
def questions_about(draw: st.DrawFn, claims: Claims) -> Asked:
    """Questions about people of whom claims are, told apart as the claims do."""
    return Asked(
        draw(st.sampled_from([None, *(one.period for one in claims)])),
        draw(st.sampled_from([None, *(one.side for one in claims)])),
        draw(st.sampled_from([None, *(one.category for one in claims)])),
        draw(st.sampled_from([one.measure for one in claims])),
        draw(st.sampled_from([Basis.BATTLE_RELATED, Basis.ALL_CAUSES])),
    )


ALL: Final = Asked(None, None, None, Measure.KILLED, Basis.BATTLE_RELATED)
"""The question how many people were killed in all."""


HALVES: Final = (
    claim("cc-0001", "1", "armenian", "unspecified", "2016-04-02/2016-04-04"),
    claim("cc-0002", "1", "unspecified", "military", "2016-04-02/2016-04-04"),
    claim("cc-0003", "1", "unspecified", "unspecified", "2016-04-02"),
    claim("cc-0004", "0", "armenian", "military", "2016-04-02"),
)
"""Claims of which any two may count the same person, and all three none: one and a half in all."""


def reasoner(claims: Iterable[CasualtyClaim]) -> Reasoner:
    """What some made-up claims prove, all of them counted."""
    return Reasoner(claims, PARENTS.get)


def proved(claims: Claims, asked: Asked, on: str = "uncontested", trust: Trust = ()) -> Bounds:
    """What some made-up claims prove about a count."""
    return reasoner(claims).bounds(asked, claims, trust, OnContradiction(on))


def ends_of(bounds: Bounds) -> tuple[float, float]:
    """Both ends as they are proved, before they are rounded; inf is an open one."""
    low, high = bounds.low_proof.value, bounds.high_proof.value
    return float(low or 0), inf if high is None else float(high)
