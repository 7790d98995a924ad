"""How long it takes to prove bounds and to find contradictions, beside a solver in compiled code.

The made-up claims have a truth behind them: so many people a day of each side and category. Each
counts them in a day, a month, a year or a span of these, for one or several sides and categories,
with or without some slack; so they are consistent. HiGHS is given the same cells, and cutting them
and building its model is counted, as it is for the solver here.
"""

import random
import time
from collections.abc import Callable, Sequence
from datetime import date
from itertools import accumulate, product
from math import log
from typing import Final, NamedTuple

import highspy
import numpy as np
import pytest
from noted import note

from karabakh_data import (
    Basis,
    CasualtyClaim,
    CasualtyRange,
    Category,
    Dataset,
    Measure,
    OnContradiction,
    Period,
    Reading,
    Section,
    Side,
)
from karabakh_data.proofs._answering import Reasoner
from karabakh_data.proofs._extremes import Region
from karabakh_data.proofs._systems import System
from karabakh_data.proofs.coverage import Asked, Context, joints_of, people_and_days, statement_of
from karabakh_data.tables.package import Layer, Package, read_bundled
from karabakh_data.totals._heaviest import bits

SIZES: Final = (100, 400, 1000)
SIDES: Final = (Side.ARMENIAN, Side.AZERBAIJANI)
CATEGORIES: Final = (Category.CIVILIAN, Category.MILITARY)
START, END = date(1990, 1, 1), date(2020, 1, 1)
Question = tuple[str | int | None, Side | None, Category | None]
QUESTIONS: Final[tuple[Question, ...]] = (
    (None, None, None),
    (1992, None, None),
    (1992, Side.AZERBAIJANI, None),
    ("1988/1994", Side.AZERBAIJANI, Category.MILITARY),
    ("1994/2020-09", Side.AZERBAIJANI, None),
    (2014, Side.ARMENIAN, None),
    ("2016-04-01/2016-04-05", None, None),
    (2020, None, None),
)


def seconds(code: Callable[[], object]) -> float:
    """Return the processor time that code takes."""
    start = time.process_time()
    code()
    return time.process_time() - start


def report(name: str, value: float, limit: float) -> None:
    """Print a measurement beside its limit, and fail above it."""
    print(f"\n{name}: {value:.3f} (limit {limit:.3f})")  # noqa: T201
    assert value <= limit


# The bundled claims


def fresh() -> Dataset:
    """Return the bundled dataset with its claims and actors read, and nothing proved."""
    dataset = Dataset(Package(Layer(read_bundled)))
    dataset.casualty_claims()
    dataset.actors()
    return dataset


def bounding(dataset: Dataset, asked: Question, mode: OnContradiction) -> float:
    """Return how long a question takes."""
    period, side, category = asked
    return seconds(
        lambda: dataset.bounds(period, side=side, category=category, on_contradiction=mode)
    )


@pytest.mark.parametrize("mode", [OnContradiction.UNCONTESTED, OnContradiction.REPAIRS])
def test_a_first_question(mode: OnContradiction) -> None:
    times = [min(bounding(fresh(), asked, mode) for _ in range(5)) for asked in QUESTIONS]
    report(f"slowest first bounds(), {mode}, seconds", max(times), 0.1)


def test_a_second_question() -> None:
    first, second = [], []
    for _ in range(5):
        dataset = fresh()
        first.append(bounding(dataset, QUESTIONS[2], OnContradiction.UNCONTESTED))
        second.append(bounding(dataset, QUESTIONS[-1], OnContradiction.UNCONTESTED))
    report("second bounds(), as a part of the first", min(second) / min(first), 0.2)


def test_all_contradictions() -> None:
    dataset = fresh()
    report("all contradictions, seconds", seconds(lambda: list(dataset.contradictions())), 5)


def test_reconciliation() -> None:
    print(f"\nreconcile(), seconds: {seconds(fresh().reconcile):.3f}")  # noqa: T201


# Made-up claims


def made_up(count: int) -> list[CasualtyClaim]:
    """Return claims that are consistent."""
    chance = random.Random(count)  # noqa: S311 - nothing is to be kept secret
    days = (END - START).days
    truth = {
        kind: [0, *accumulate(max(0, chance.randint(-7, 3)) for _ in range(days))]
        for kind in product(SIDES, CATEGORIES)
    }
    return [_claim(chance, truth, f"cc-{number:04}") for number in range(count)]


def _claim(
    chance: random.Random, truth: dict[tuple[Side, Category], list[int]], key: str
) -> CasualtyClaim:
    period = _period(chance)
    side = chance.choice([*SIDES, *SIDES, Side.BOTH, Side.UNSPECIFIED])
    category = chance.choice([*CATEGORIES, *CATEGORIES, Category.UNSPECIFIED])
    assert period.earliest is not None
    assert period.latest is not None
    first, last = (period.earliest - START).days, (period.latest - START).days
    people = sum(
        counted[last + 1] - counted[first]
        for (whose, which), counted in truth.items()
        if side in {whose, Side.BOTH, Side.UNSPECIFIED}
        and category in {which, Category.UNSPECIFIED}
    )
    slack = chance.choice([0, 0, 1, 5])
    return CasualtyClaim(
        id=key,
        figure=CasualtyRange(
            max(0, people - slack), chance.choice([people + slack, people + slack, None])
        ),
        printed=str(people),
        reading=Reading.PLAIN,
        measure=Measure.KILLED,
        side=side,
        category=category,
        period=period,
        section=Section.LEAD,
    )


def _period(chance: random.Random) -> Period:
    year, month, day = chance.randrange(1990, 2020), chance.randint(1, 12), chance.randint(1, 28)
    later_year, later_month = min(2019, year + chance.randint(1, 12)), min(12, month + 3)
    forms = [
        f"{year}-{month:02}-{day:02}",
        f"{year}-{month:02}",
        f"{year}",
        f"{year}/{later_year}",
        f"{year}-{month:02}/{year}-{later_month:02}",
    ]
    return Period(chance.choices(forms, [2, 2, 2, 1, 1])[0])


ASKED: Final = Asked(Period("2003/2010"), Side.ARMENIAN, None, Measure.KILLED, Basis.BATTLE_RELATED)


class Times(NamedTuple):
    """Processor seconds."""

    first: float
    second: float
    highs: float


def here(claims: Sequence[CasualtyClaim]) -> tuple[CasualtyRange, float, float]:
    """Return the bounds, and how long a first question takes and one more on the same claims."""
    reasoner = Reasoner(claims, lambda _: None)

    def ask(asked: Asked) -> CasualtyRange:
        return reasoner.bounds(asked, None, (), OnContradiction.UNCONTESTED).range

    first = seconds(lambda: ask(ASKED))
    second = seconds(lambda: ask(ASKED._replace(side=Side.AZERBAIJANI)))
    return ask(ASKED), first, second


def with_highs(claims: Sequence[CasualtyClaim]) -> tuple[float, float | None]:
    """Return the bounds of the same question by HiGHS, its model built from the claims."""
    context = Context(joints_of(claim.period for claim in claims))
    system = System([one for claim in claims if (one := statement_of(claim, context))], context)
    region = Region(system, people_and_days(ASKED.period, ASKED.side, ASKED.category, context))
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.silent()
    infinite = highspy.kHighsInf
    for _ in system.cells:
        solver.addVar(0, infinite)
    columns: list[list[int]] = [[] for _ in system.statements]
    for place, cell in enumerate(system.cells):
        for number in bits(cell.scopes):
            columns[number].append(place)
    for statement, members in zip(system.statements, columns, strict=True):
        high = infinite if statement.high is None else statement.high
        solver.addRow(statement.low, high, len(members), np.array(members), np.ones(len(members)))
    for place, wholly in region.touched.items():
        solver.changeColCost(place, 1.0 if wholly else 0.0)
    solver.run()
    low = solver.getInfo().objective_function_value
    for place in region.touched:
        solver.changeColCost(place, 1.0)
    solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
    solver.run()
    is_limited = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return low, solver.getInfo().objective_function_value if is_limited else None


def test_growth() -> None:
    found: dict[int, Times] = {}
    for size in SIZES:
        claims = made_up(size)
        bounds, first, second = here(claims)
        start = time.process_time()
        low, high = with_highs(claims)
        found[size] = Times(first, second, time.process_time() - start)
        assert bounds.low == pytest.approx(low)
        assert bounds.high == (None if high is None else pytest.approx(high))
    for size, times in found.items():
        note("bounding", claims=size, **times._asdict())
        print(  # noqa: T201
            f"\n{size} claims: first bounds() {times.first:.3f} s, second {times.second:.3f} s, "
            f"HiGHS with its model {times.highs:.3f} s"
        )
    smallest, largest = SIZES[0], SIZES[-1]
    power = log(found[largest].first / found[smallest].first) / log(largest / smallest)
    print(f"\ngrowth of a first bounds(): size to the power of {power:.2f}")  # noqa: T201
