"""An exact simplex over ranges of sums: :class:`Simplex`.

The method is the general simplex of satisfiability solvers: B. Dutertre and L. de Moura, "A Fast
Linear-Arithmetic Solver for DPLL(T)", CAV 2006. Every sum is a variable with bounds of its own, so
that bounds can be tightened and relaxed without building anything anew, and a set of bounds that
cannot hold comes with the multipliers of Farkas's lemma that prove it. The shortest row is mended
first, by the variable that stands in fewest rows, of equal ones that with the largest coefficient:
so that few rows are filled (H. M. Markowitz, "The Elimination Form of the Inverse", 1957). After as
many pivots as there are variables, the smallest number decides, which cannot run in circles (R. G.
Bland, "New Finite Pivoting Rules for the Simplex Method", 1977).

All arithmetic is rational and exact. A row has whole coefficients over one denominator, for whole
numbers are fast; a value is an int, and a Fraction only where it must be.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import NamedTuple

Number = int | Fraction
Certificate = dict[int, Number]
"""Multipliers by row: positive ones of its low end, negative ones of its high end."""


class Optimum(NamedTuple):
    """The least or greatest value of an objective, and the multipliers that prove it."""

    value: Number
    multipliers: Certificate


class _Row:
    """What a basic variable is: a sum of the others, in whole parts over one denominator."""

    __slots__ = ("denominator", "parts")

    def __init__(self, parts: dict[int, int], denominator: int) -> None:
        self.parts = parts
        self.denominator = denominator

    def copy(self) -> "_Row":
        return _Row(self.parts.copy(), self.denominator)

    def coefficients(self) -> dict[int, Number]:
        return {one: _quotient(part, self.denominator) for one, part in self.parts.items()}

    def solved_for(self, variable: int, basic: int) -> "_Row":
        """Return what another variable is, if this row is what *basic* is."""
        factor = self.parts[variable]
        sign = 1 if factor > 0 else -1
        parts = {one: -sign * part for one, part in self.parts.items() if one != variable}
        parts[basic] = sign * self.denominator
        solved = _Row(parts, sign * factor)
        solved.shorten()
        return solved

    def substitute(self, variable: int, row: "_Row") -> None:
        """Write the row of a variable in its place."""
        factor = self.parts.pop(variable)
        shared = gcd(factor, row.denominator)
        factor, scale = factor // shared, row.denominator // shared
        parts = self.parts
        if scale != 1:
            for one in parts:
                parts[one] *= scale
            self.denominator *= scale
        for one, part in row.parts.items():
            total = parts.get(one, 0) + factor * part
            if total:
                parts[one] = total
            else:
                # A part that was not there is not nothing now.
                del parts[one]
        self.shorten()

    def shorten(self) -> None:
        """Take out what all parts and the denominator have in common."""
        if self.denominator == 1:
            return
        shared = gcd(self.denominator, *self.parts.values())
        if shared != 1:
            self.denominator //= shared
            self.parts = {one: part // shared for one, part in self.parts.items()}


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
        self._rows: dict[int, _Row] = {}
        self._basics: dict[int, set[int]] = {unknown: set() for unknown in range(unknowns)}
        self._value: list[Number] = [0] * self._objective
        self._low: list[Number | None] = [0] * unknowns + [None] * len(rows)
        self._high: list[Number | None] = [None] * self._objective
        for variable, row in enumerate(rows, start=unknowns):
            self._set_row(variable, _whole(row))

    def copy(self) -> "Simplex":
        """Return another with the same bounds, which changes apart."""
        # The rows are solved already; to make it as any other would begin anew.
        other = object.__new__(Simplex)
        other._unknowns, other._objective = self._unknowns, self._objective
        other._rows = {basic: row.copy() for basic, row in self._rows.items()}
        other._basics = {variable: basics.copy() for variable, basics in self._basics.items()}
        other._value = self._value.copy()
        other._low, other._high = self._low.copy(), self._high.copy()
        return other

    def bound(self, row: int, low: Number | None, high: Number | None) -> None:
        """Give a sum other bounds, a low one that is not above the high one; None is no bound."""
        variable = self._unknowns + row
        self._low[variable], self._high[variable] = low, high
        # A basic variable may lie outside its bounds until `check` mends it; the others never do.
        if variable not in self._rows:
            self._move_to(variable, self._nearest(variable))

    def check(self) -> Certificate | None:
        """Find values within all bounds and return None, or return why there are none.

        The multipliers of the certificate add the sums up to one that no unknown can make larger
        than 0, while its bounds demand that it is.
        """
        pivots = 0
        while True:
            # The rule of smallest numbers is slow, and comes in where the other may run in circles.
            by_number = pivots > self._objective
            basic = self._violating(by_number=by_number)
            if basic is None:
                return None
            low = self._low[basic]
            below = low is not None and self._value[basic] < low
            other = self._helping(basic, up=below, by_number=by_number)
            if other is None:
                return self._certificate(basic, up=below)
            self._exchange(basic, other, self._nearest(basic))
            pivots += 1

    def least(self, objective: Mapping[int, Number]) -> Optimum | None:
        """Return the least value of a sum of unknowns within all bounds; None if there is none.

        The bounds must have been found to hold together by `check`.
        """
        self._begin(objective)
        pivots, is_limited = 0, True
        while is_limited:
            entering = self._helping(self._objective, up=False, by_number=pivots > self._objective)
            if entering is None:
                value, row = self._value[self._objective], self._end()
                return Optimum(value, self._by_row(row.coefficients()))
            is_limited = self._lower(entering)
            pivots += 1
        self._end()
        return None

    def solution(self) -> list[Number]:
        """Return the values of the unknowns as they stand."""
        return self._value[: self._unknowns]

    # The objective.

    def _begin(self, objective: Mapping[int, Number]) -> None:
        row = _whole(objective)
        for unknown in [*row.parts]:
            if unknown in self._rows:
                row.substitute(unknown, self._rows[unknown])
        values = (factor * self._value[unknown] for unknown, factor in objective.items())
        self._value.append(_plain(sum(values)))
        self._set_row(self._objective, row)

    def _end(self) -> _Row:
        row = self._rows.pop(self._objective)
        self._value.pop()
        for other in row.parts:
            self._basics[other].discard(self._objective)
        return row

    def _lower(self, entering: int) -> bool:
        """Lower the objective by moving a variable as far as the bounds allow.

        Return False if they set no limit.
        """
        up = self._rows[self._objective].parts[entering] < 0
        own = self._high[entering] if up else self._low[entering]
        furthest = None if own is None else _size(own - self._value[entering])
        leaving = None
        # In the order of their numbers: of equal distances the smallest number leaves, as Bland
        # demands.
        for basic in sorted(self._basics[entering] - {self._objective}):
            row = self._rows[basic]
            part = row.parts[entering]
            end = self._high[basic] if (part > 0) is up else self._low[basic]
            if end is None:
                continue
            distance = _size(_quotient((end - self._value[basic]) * row.denominator, part))
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
        """Return a basic variable outside its bounds: that with the shortest row, or the first."""
        outside = []
        for basic, row in self._rows.items():
            value, low, high = self._value[basic], self._low[basic], self._high[basic]
            if (low is not None and value < low) or (high is not None and value > high):
                outside.append((0 if by_number else len(row.parts), basic))
        return min(outside)[1] if outside else None

    def _helping(self, basic: int, *, up: bool, by_number: bool) -> int | None:
        """Return a variable whose change moves a basic one up, or down."""
        parts = self._rows[basic].parts
        found = (
            variable
            for variable, part in parts.items()
            if self._can_move(variable, up=(part > 0) is up)
        )
        if by_number:
            return min(found, default=None)
        return min(
            found,
            key=lambda variable: (len(self._basics[variable]), -abs(parts[variable]), variable),
            default=None,
        )

    def _can_move(self, variable: int, *, up: bool) -> bool:
        end = self._high[variable] if up else self._low[variable]
        return end is None or self._value[variable] != end

    def _certificate(self, basic: int, *, up: bool) -> Certificate:
        sign = 1 if up else -1
        coefficients = self._rows[basic].coefficients()
        return self._by_row(
            {basic: sign} | {one: -sign * part for one, part in coefficients.items()}
        )

    def _by_row(self, parts: Mapping[int, Number]) -> Certificate:
        """Return the multipliers of the sums, without those of the unknowns."""
        return {
            variable - self._unknowns: part
            for variable, part in sorted(parts.items())
            if variable >= self._unknowns
        }

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
            row = self._rows[basic]
            moved = _quotient(row.parts[variable] * change, row.denominator)
            self._value[basic] = _plain(self._value[basic] + moved)

    def _exchange(self, leaving: int, entering: int, end: Number) -> None:
        """Move *entering* so that *leaving* comes to its end, and let the two change places."""
        row = self._rows[leaving]
        change = _quotient((end - self._value[leaving]) * row.denominator, row.parts[entering])
        self._move_to(entering, _plain(self._value[entering] + change))
        del self._rows[leaving]
        for variable in row.parts:
            self._basics[variable].discard(leaving)
        row = row.solved_for(entering, leaving)
        self._basics[leaving] = set()
        for basic in self._basics.pop(entering):
            target = self._rows[basic]
            target.substitute(entering, row)
            self._note(basic, row.parts)
        self._set_row(entering, row)

    def _note(self, basic: int, variables: Iterable[int]) -> None:
        """Note which of some variables stand in the row of a basic one."""
        parts = self._rows[basic].parts
        for variable in variables:
            if variable in parts:
                self._basics[variable].add(basic)
            else:
                self._basics[variable].discard(basic)

    def _set_row(self, basic: int, row: _Row) -> None:
        self._rows[basic] = row
        self._note(basic, row.parts)


def _whole(row: Mapping[int, Number]) -> _Row:
    """Return coefficients over one denominator, without those that are nothing."""
    scale = lcm(*(part.denominator for part in row.values()))
    parts = {one: int(part * scale) for one, part in row.items() if part}
    return _Row(parts, scale)


def _quotient(number: Number, divisor: int) -> Number:
    if divisor == 1:
        return number
    return -number if divisor == -1 else _plain(Fraction(number) / divisor)


def _size(number: Number) -> Number:
    return -number if number < 0 else number


def _plain(number: Number) -> Number:
    """Return a number as an int if it is whole."""
    return number.numerator if number.denominator == 1 else number
