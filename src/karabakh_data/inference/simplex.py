"""An exact simplex over ranges of sums: :class:`Simplex`.

The method is the general simplex of satisfiability solvers: B. Dutertre and L. de Moura, "A Fast
Linear-Arithmetic Solver for DPLL(T)", CAV 2006. Every sum is a variable with bounds of its own, so
that bounds can be tightened and relaxed without building anything anew, and a set of bounds that
cannot hold comes with the multipliers of Farkas's lemma that prove it. The largest coefficient
decides where to pivot; after as many pivots as there are variables, the smallest number does, which
cannot run in circles (R. G. Bland, "New Finite Pivoting Rules for the Simplex Method", 1977).

All arithmetic is rational and exact: a number is an int, and a Fraction only where it must be.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

Number = int | Fraction
Certificate = dict[int, Number]
"""Multipliers by row: positive ones of its low end, negative ones of its high end."""


class Optimum(NamedTuple):
    """The least or greatest value of an objective, and the multipliers that prove it."""

    value: Number
    multipliers: Certificate


class Simplex:
    """Sums of unknowns that are not negative, each sum with bounds that may be changed.

    *unknowns* is how many unknowns there are, *rows* the coefficients of each sum by unknown. A sum
    has no bounds until `bound` gives it some.
    """

    __slots__ = ("_basics", "_high", "_low", "_objective", "_rows", "_unknowns", "_value")

    def __init__(self, unknowns: int, rows: Sequence[Mapping[int, Number]]) -> None:
        self._unknowns = unknowns
        # The objective is one more basic variable, without bounds, while its least is sought.
        self._objective = unknowns + len(rows)
        # A basic variable is written as a sum of the others: its row. For each of the others,
        # _basics has the basic variables in whose rows it stands.
        self._rows: dict[int, dict[int, Number]] = {}
        self._basics: dict[int, set[int]] = {unknown: set() for unknown in range(unknowns)}
        self._value: list[Number] = [0] * self._objective
        self._low: list[Number | None] = [0] * unknowns + [None] * len(rows)
        self._high: list[Number | None] = [None] * self._objective
        for variable, row in enumerate(rows, start=unknowns):
            self._set_row(variable, dict(row))

    def copy(self) -> "Simplex":
        """Return another with the same bounds, which changes apart."""
        other = object.__new__(Simplex)
        other._unknowns, other._objective = self._unknowns, self._objective
        other._rows = {basic: row.copy() for basic, row in self._rows.items()}
        other._basics = {variable: basics.copy() for variable, basics in self._basics.items()}
        other._value = self._value.copy()
        other._low, other._high = self._low.copy(), self._high.copy()
        return other

    def bound(self, row: int, low: Number | None, high: Number | None) -> None:
        """Give a sum other bounds; None is no bound."""
        variable = self._unknowns + row
        self._low[variable], self._high[variable] = low, high
        if variable not in self._rows:
            self._move_to(variable, self._nearest(variable))

    def check(self) -> Certificate | None:
        """Find values within all bounds and return None, or return why there are none.

        The multipliers of the certificate add the sums up to one that no unknown can make larger
        than 0, while its bounds demand that it is.
        """
        pivots = 0
        while True:
            basic = self._violating(by_number=pivots > self._objective)
            if basic is None:
                return None
            below = self._is_below(basic)
            other = self._helping(basic, up=below, by_number=pivots > self._objective)
            if other is None:
                return self._certificate(self._rows[basic], basic, up=below)
            end = self._low[basic] if below else self._high[basic]
            assert end is not None  # noqa: S101 - it is this end that the value is beyond
            self._exchange(basic, other, end)
            pivots += 1

    def least(self, objective: Mapping[int, Number]) -> Optimum | None:
        """Return the least value of a sum of unknowns within all bounds; None if there is none.

        The bounds must have been found to hold together by `check`.
        """
        self._begin(objective)
        pivots = 0
        while True:
            entering = self._lowering(by_number=pivots > self._objective)
            if entering is None:
                break
            if not self._lower(entering):
                self._end()
                return None
            pivots += 1
        value, row = self._value[self._objective], self._end()
        return Optimum(value, self._by_row(row))

    def solution(self) -> list[Number]:
        """Return the values of the unknowns as they stand."""
        return self._value[: self._unknowns]

    # The objective.

    def _begin(self, objective: Mapping[int, Number]) -> None:
        row: dict[int, Number] = {}
        for unknown, factor in objective.items():
            if unknown in self._rows:
                for other, part in self._rows[unknown].items():
                    _add(row, other, factor * part)
            else:
                _add(row, unknown, factor)
        total = sum(factor * self._value[unknown] for unknown, factor in objective.items())
        self._value.append(_plain(total))
        self._set_row(self._objective, row)

    def _end(self) -> dict[int, Number]:
        row = self._rows.pop(self._objective)
        self._value.pop()
        for other in row:
            self._basics[other].discard(self._objective)
        return row

    def _by_row(self, parts: Mapping[int, Number]) -> Certificate:
        """Return the multipliers of the sums, without those of the unknowns."""
        return {
            variable - self._unknowns: part
            for variable, part in sorted(parts.items())
            if variable >= self._unknowns
        }

    def _lowering(self, *, by_number: bool) -> int | None:
        """Return a variable whose change lowers the objective."""
        row = self._rows[self._objective]
        found = (
            variable for variable, part in row.items() if self._can_move(variable, up=part < 0)
        )
        return min(found, key=_choice(row, by_number=by_number), default=None)

    def _lower(self, entering: int) -> bool:
        """Move a variable as far as the bounds allow; return False if they set no limit."""
        up = self._rows[self._objective][entering] < 0
        own = self._high[entering] if up else self._low[entering]
        furthest = None if own is None else _size(own - self._value[entering])
        leaving = None
        for basic in sorted(self._basics[entering] - {self._objective}):
            part = self._rows[basic][entering]
            end = self._high[basic] if (part > 0) is up else self._low[basic]
            if end is None:
                continue
            distance = _quotient(_size(end - self._value[basic]), _size(part))
            if furthest is None or distance < furthest:
                furthest, leaving, reached = distance, basic, end
        if furthest is None:
            return False
        if leaving is None:
            self._move_to(entering, _plain(self._value[entering] + (furthest if up else -furthest)))
        else:
            self._exchange(leaving, entering, reached)
        return True

    # Bounds that do not hold, and what may mend them.

    def _violating(self, *, by_number: bool) -> int | None:
        """Return a basic variable outside its bounds: that which is furthest, or the first."""
        found: int | None = None
        furthest: Number = 0
        for basic in sorted(self._rows) if by_number else self._rows:
            value, low, high = self._value[basic], self._low[basic], self._high[basic]
            if low is not None and value < low:
                excess = low - value
            elif high is not None and value > high:
                excess = value - high
            else:
                continue
            if by_number:
                return basic
            if found is None or (excess, -basic) > (furthest, -found):
                found, furthest = basic, excess
        return found

    def _is_below(self, variable: int) -> bool:
        low = self._low[variable]
        return low is not None and self._value[variable] < low

    def _helping(self, basic: int, *, up: bool, by_number: bool) -> int | None:
        """Return a variable whose change moves a basic one up, or down."""
        row = self._rows[basic]
        found = (
            variable
            for variable, part in row.items()
            if self._can_move(variable, up=(part > 0) is up)
        )
        return min(found, key=_choice(row, by_number=by_number), default=None)

    def _can_move(self, variable: int, *, up: bool) -> bool:
        end = self._high[variable] if up else self._low[variable]
        return end is None or self._value[variable] != end

    def _certificate(self, row: Mapping[int, Number], basic: int, *, up: bool) -> Certificate:
        sign = 1 if up else -1
        return self._by_row({basic: sign} | {other: -sign * part for other, part in row.items()})

    def _nearest(self, variable: int) -> Number:
        """Return the value within the bounds that is nearest to that of a variable."""
        value, low, high = self._value[variable], self._low[variable], self._high[variable]
        if low is not None and value < low:
            return low
        return value if high is None or value <= high else high

    # Moving values, and exchanging a basic variable for another.

    def _move_to(self, variable: int, value: Number) -> None:
        change = value - self._value[variable]
        if not change:
            return
        self._value[variable] = value
        for basic in self._basics[variable]:
            self._value[basic] = _plain(self._value[basic] + self._rows[basic][variable] * change)

    def _exchange(self, leaving: int, entering: int, end: Number) -> None:
        """Move *entering* so that *leaving* comes to its end, and let the two change places."""
        change = _quotient(end - self._value[leaving], self._rows[leaving][entering])
        self._move_to(entering, _plain(self._value[entering] + change))
        row = self._rows.pop(leaving)
        for variable in row:
            self._basics[variable].discard(leaving)
        factor = row.pop(entering)
        row = {variable: _quotient(-part, factor) for variable, part in row.items()}
        row[leaving] = _quotient(1, factor)
        self._basics[leaving] = set()
        for basic in self._basics.pop(entering):
            self._substitute(basic, entering, row)
        self._set_row(entering, row)

    def _substitute(self, basic: int, entering: int, row: Mapping[int, Number]) -> None:
        """Write what *entering* is in the row of a basic variable."""
        target = self._rows[basic]
        factor = target.pop(entering)
        for variable, part in row.items():
            _add(target, variable, factor * part)
            if variable in target:
                self._basics[variable].add(basic)
            else:
                self._basics[variable].discard(basic)

    def _set_row(self, basic: int, row: dict[int, Number]) -> None:
        self._rows[basic] = row
        for variable in row:
            self._basics[variable].add(basic)


def _choice(row: Mapping[int, Number], *, by_number: bool) -> Callable[[int], tuple[Number, int]]:
    if by_number:
        return lambda variable: (0, variable)
    return lambda variable: (-_size(row[variable]), variable)


def _add(row: dict[int, Number], variable: int, part: Number) -> None:
    total = row.get(variable, 0) + part
    if total:
        row[variable] = _plain(total)
    else:
        row.pop(variable, None)


def _quotient(number: Number, divisor: Number) -> Number:
    if divisor == 1:
        return number
    return -number if divisor == -1 else _plain(Fraction(number) / divisor)


def _size(number: Number) -> Number:
    return -number if number < 0 else number


def _plain(number: Number) -> Number:
    """Return a number as an int if it is whole, for ints are fast."""
    return number.numerator if number.denominator == 1 else number
