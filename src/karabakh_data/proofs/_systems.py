"""Statements over cells, put into the solver: :class:`System`."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from karabakh_data.proofs._cells import Cell, Cut, bits, cut
from karabakh_data.proofs._simplex import Certificate, Number, Simplex
from karabakh_data.proofs.coverage import Context, Statement

Ends = tuple[int | None, int | None]
"""A low and a high end; None is none."""


class System:
    """Statements, and the cells into which their scopes cut people and time.

    A set of statements is the bits of an integer, by their places in `statements`.
    """

    def __init__(self, statements: Sequence[Statement], context: Context) -> None:
        self.statements: tuple[Statement, ...] = tuple(statements)
        self.context = context
        self.everything: int = (1 << len(self.statements)) - 1
        self.cut: Cut = cut([statement.scope for statement in statements], context)
        # The cell that no statement counts is no unknown of any sum.
        self.cells: tuple[Cell, ...] = tuple(cell for cell in self.cut.cells if cell.scopes)
        self.memo: dict[tuple[int, bool], Any] = {}
        """What was found out about some statements, for who asks again."""

    @cached_property
    def counted(self) -> tuple[int, ...]:
        """The cells that each statement counts, as bits."""
        found = [0] * len(self.statements)
        for place, cell in enumerate(self.cells):
            for number in bits(cell.scopes):
                found[number] |= 1 << place
        return tuple(found)

    def ends(self, number: int) -> Ends:
        """Return the ends that a statement gives."""
        return self.statements[number].low, self.statements[number].high

    def limiting(self, which: int) -> int:
        """Return the statements, of those given, that have a high end."""
        return sum(1 << one for one in bits(which) if self.statements[one].high is not None)

    def solver(self, which: int, ends: Mapping[int, Ends]) -> Simplex:
        """Return a solver for some statements alone, in their order, not yet checked.

        *ends* are those to which each statement is bound; one that is not in it is not bound.
        """
        chosen = list(bits(which))
        columns = sorted({cell.scopes & which for cell in self.cells} - {0})
        rows: list[dict[int, Number]] = [
            {place: 1 for place, column in enumerate(columns) if column >> number & 1}
            for number in chosen
        ]
        solver = Simplex(len(columns), rows)
        for row, number in enumerate(chosen):
            solver.bound(row, *ends.get(number, (None, None)))
        return solver

    def conflict(self, which: int) -> Certificate | None:
        """Return the multipliers that prove that some statements cannot all hold, or None."""
        chosen = list(bits(which))
        found = self.solver(which, {number: self.ends(number) for number in chosen}).check()
        return None if found is None else {chosen[row]: part for row, part in found.items()}
