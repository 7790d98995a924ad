"""The least that figures have to move for claims to be consistent: :func:`reconciled`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any, Final, Literal, NamedTuple

import attrs

from karabakh_data._layout import hung
from karabakh_data._public import Plain, public
from karabakh_data.proofs._conflicts import live_ends
from karabakh_data.proofs._simplex import Number, Optimum, Simplex
from karabakh_data.proofs._systems import Ends, System
from karabakh_data.proofs._text import in_figures
from karabakh_data.records._told import in_a_line
from karabakh_data.records.casualties import CasualtyClaim

_MOST_TOLD: Final = 7


@public
class Adjustment(NamedTuple):
    """How far an end of a claim moves: a low end down, a high end up."""

    claim: CasualtyClaim
    """The claim."""
    end: Literal["low", "high"]
    """Which end moves."""
    least: Fraction
    """By how much at the least, in all ways to move as little as possible in all."""
    most: Fraction
    """By how much at the most."""
    by: Fraction
    """By how much in that way in which the largest cost is least, then the next, and so on.

    These, weighted, add up to the total.
    """

    def __str__(self) -> str:
        return adjustment_in_a_line(self)

    def __repr__(self) -> str:
        return in_a_line(self, str(self))


@public
@attrs.frozen(kw_only=True)
class Reconciliation(Plain):
    """The least total by which figures have to move, so that all claims can be true together.

    Often it can be shared among claims in several ways, which no arithmetic can tell apart: then
    the adjustments are ranges.

    >>> from karabakh_data import casualty_claims, reconcile
    >>> print(reconcile(casualty_claims(2012, side="azerbaijani", category="military")))
    Figures have to move by 1 in all, at the least:
    - killed, 2012, Azerbaijani side, military: 19 (cc-0016): the high end up by 1
    """

    total: Fraction
    """The least total, weighted."""
    adjustments: tuple[Adjustment, ...]
    """Those ends of claims that may move, in the order of the ids."""

    def explain(self) -> str:
        """Return in words all ends that may move, a line each.

        >>> from karabakh_data import casualty_claims, reconcile
        >>> claims = casualty_claims(2012, side="azerbaijani", category="military")
        >>> print(reconcile(claims).explain())
        Figures have to move by 1 in all, at the least:
        - killed, 2012, Azerbaijani side, military: 19 (cc-0016): the high end up by 1
        """
        return reconciliation_as_text(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the reconciliation as plain values; numbers that may have parts are texts.

        >>> from karabakh_data import casualty_claims, reconcile
        >>> claims = casualty_claims(2012, side="azerbaijani", category="military")
        >>> reconcile(claims).to_dict()["total"]
        '1'
        """
        return {
            "total": str(self.total),
            "adjustments": [
                dict(zip(ADJUSTMENT_CELLS, (one.claim.id, *map(str, one[1:])), strict=True))
                for one in self.adjustments
            ],
        }

    def __str__(self) -> str:
        return reconciliation_as_text(self, most=_MOST_TOLD)

    def __repr__(self) -> str:
        return in_a_line(self, str(self).partition("\n")[0])

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        yield "total", in_figures(self.total)
        yield "adjustments", [*map(adjustment_in_a_line, self.adjustments)]

    def _repr_html_(self) -> str:
        return reconciliation_as_html(self)


ADJUSTMENT_CELLS: Final = ("claim", "end", "least", "most", "by")
"""The names of the values of an adjustment, as `Reconciliation.to_dict` gives them."""


class _Slack(NamedTuple):
    """An unknown by which an end may move."""

    claim: CasualtyClaim
    end: Literal["low", "high"]


def reconciled(systems: Sequence[System], weights: Mapping[str, Number]) -> Reconciliation:
    """Return the least weighted sum of adjustments with which the statements of all systems hold.

    A claim that makes statements in several systems moves in all of them alike. *weights* tell
    what it costs to move a claim by one person; that is 1 for those not in it.
    """
    relaxed = _Relaxed(systems, weights)
    total, free = relaxed.least()
    if not total:
        return Reconciliation(total=total, adjustments=())
    spans = relaxed.spans(free, total)
    even = relaxed.even(free, total)
    return Reconciliation(
        total=total,
        adjustments=tuple(
            Adjustment(*slack, least, most, even[slack])
            for slack, (least, most) in spans.items()
            if most
        ),
    )


class _Relaxed:
    """Statements whose ends may move, each by an unknown of its own, at a cost."""

    def __init__(self, systems: Sequence[System], weights: Mapping[str, Number]) -> None:
        cells = sum(len(system.cells) for system in systems)
        # An end that can be part of no conflict never has to move, and is no unknown.
        ends = [live_ends(system) for system in systems]
        self._slacks = {slack: cells + place for place, slack in enumerate(_slacks(systems, ends))}
        self._unknowns = cells + len(self._slacks)
        self._weights = {slack: weights.get(slack.claim.id, 1) for slack in self._slacks}
        self._cost = {column: self._weights[slack] for slack, column in self._slacks.items()}
        self._rows: list[dict[int, Number]] = []
        self._ends: list[Ends] = []
        start = 0
        for system, ends_there in zip(systems, ends, strict=True):
            for number, two in enumerate(ends_there):
                self._add_rows(system, number, two, start)
            start += len(system.cells)

    def least(self) -> tuple[Fraction, list[_Slack]]:
        """Return the least cost, and the ends that may have to move at that cost."""
        found = _least(self._solver([]), self._cost)
        # By complementary slackness, an end that costs more than it saves does not move.
        saved: defaultdict[int, Number] = defaultdict(int)
        for place, part in found.multipliers.items():
            for column, factor in self._rows[place].items():
                saved[column] += part * factor
        free = [
            slack for slack, column in self._slacks.items() if saved[column] == self._cost[column]
        ]
        return Fraction(found.value), free

    def spans(
        self, free: Sequence[_Slack], total: Fraction
    ) -> dict[_Slack, tuple[Fraction, Fraction]]:
        """Return by how much ends move at the least and at the most, at the least cost."""
        solver, found = self._at(total), {}
        for slack in free:
            column = self._slacks[slack]
            least, most = _least(solver, {column: 1}).value, -_least(solver, {column: -1}).value
            found[slack] = Fraction(least), Fraction(most)
        return found

    def even(self, free: Sequence[_Slack], total: Fraction) -> dict[_Slack, Fraction]:
        """Return by how much ends move if the largest cost is least, then the next, and so on."""
        largest = self._unknowns
        costs: list[dict[int, Number]] = []
        below: list[dict[int, Number]] = []
        for slack in free:
            # Two rows for each end: its cost, to be held later, and how far that is below the
            # largest.
            costs.append({self._slacks[slack]: self._weights[slack]})
            below.append({largest: 1, self._slacks[slack]: -self._weights[slack]})
        solver = self._at(total, [*costs, *below])
        first = len(self._rows) + 1
        for place in range(len(free)):
            solver.bound(first + len(free) + place, 0, None)
        even = dict.fromkeys(free, Fraction(0))
        while True:
            found = _least(solver, {largest: 1})
            if not found.value:
                return even
            # Those that hold the largest cost up move so much in every way; the others may less.
            for place, slack in enumerate(free):
                if found.multipliers.get(first + len(free) + place):
                    even[slack] = Fraction(found.value) / self._weights[slack]
                    solver.bound(first + place, found.value, found.value)
                    solver.bound(first + len(free) + place, None, None)

    def _add_rows(self, system: System, number: int, ends: Ends, start: int) -> None:
        """Add a row for each end of a statement: a sum of cells, and what the end may move by."""
        claim, (low, high) = system.statements[number].claim, ends
        cells: dict[int, Number] = {
            place: 1 for place, cell in enumerate(system.cells, start) if cell.scopes >> number & 1
        }
        if low is not None:
            self._rows.append(cells | {self._slacks[_Slack(claim, "low")]: 1})
            self._ends.append((low, None))
        if high is not None:
            self._rows.append(cells | {self._slacks[_Slack(claim, "high")]: -1})
            self._ends.append((None, high))

    def _at(self, total: Fraction, more: Sequence[Mapping[int, Number]] = ()) -> Simplex:
        """Return a solver in which the cost is the total."""
        solver = self._solver([self._cost, *more])
        solver.bound(len(self._rows), total, total)
        return solver

    def _solver(self, more: Sequence[Mapping[int, Number]]) -> Simplex:
        # One unknown more: the largest cost, which `even` brings down.
        solver = Simplex(self._unknowns + 1, [*self._rows, *more])
        for place, ends in enumerate(self._ends):
            solver.bound(place, *ends)
        return solver


def _least(solver: Simplex, objective: Mapping[int, Number]) -> Optimum:
    """Return the least value of a sum that cannot be less than nothing, or more than the cost."""
    solver.check()
    found = solver.least(objective)
    assert found is not None  # noqa: S101 - it has a limit
    return found


def _slacks(systems: Sequence[System], ends: Sequence[Sequence[Ends]]) -> list[_Slack]:
    """Return the ends that may move, in the order of the ids of the claims."""
    found: dict[_Slack, None] = {}
    for system, ends_there in zip(systems, ends, strict=True):
        for statement, (low, high) in zip(system.statements, ends_there, strict=True):
            if low is not None:
                found[_Slack(statement.claim, "low")] = None
            if high is not None:
                found[_Slack(statement.claim, "high")] = None
    return sorted(found, key=lambda slack: (slack.claim.id, slack.end))


# In words


def reconciliation_as_text(found: "Reconciliation", most: int | None = None) -> str:
    """Return which figures move by how much, a line each; *most* are named."""
    if not found.adjustments:
        return _headline(found)
    lines = [hung(f"{_headline(found)}:")]
    lines += [hung(f"- {adjustment_in_a_line(one)}") for one in found.adjustments[:most]]
    left = len(found.adjustments[len(lines) - 1 :])
    if left:
        lines.append(f"and {left} more, which explain() tells")
    return "\n".join(lines)


def reconciliation_as_html(found: "Reconciliation") -> str:
    """Return which figures move by how much, as a table for a notebook."""
    from karabakh_data import _html

    moves = _html.table(
        "The ends that may move",
        ("claim", "what it says", "end", "moves by"),
        found.adjustments,
        lambda one: (one.claim.id, one.claim.label, f"{one.end}, {_way(one)}", _by(one)),
        numbers={3},
        word="end",
    )
    return _html.box(_html.headline(_headline(found)), moves if found.adjustments else "")


def _headline(found: "Reconciliation") -> str:
    if not found.adjustments:
        return "The claims can all be true: nothing has to move."
    return f"Figures have to move by {in_figures(found.total)} in all, at the least"


def adjustment_in_a_line(one: "Adjustment") -> str:
    """Return by how much an end of a claim moves."""
    claim = one.claim
    return f"{claim.label} ({claim.id}): the {one.end} end {_way(one)} by {_by(one)}"


def _way(one: "Adjustment") -> str:
    return "down" if one.end == "low" else "up"


def _by(one: "Adjustment") -> str:
    least = in_figures(one.least)
    return least if one.least == one.most else f"{least} to {in_figures(one.most)}"
