"""Statements over cells, put into the solver."""

from inference_examples import said, system

from karabakh_data.proofs._systems import System
from karabakh_data.proofs.coverage import Context


def test_a_system_without_statements() -> None:
    empty = System([], Context())
    assert (empty.statements, empty.cells, empty.everything) == ((), (), 0)
    assert empty.conflict(0) is None


def test_the_ends_of_statements() -> None:
    made = system(said("a", "4–6"), said("b", "4+"), said("c", "4–6", partial=True))
    assert [made.ends(number) for number in range(3)] == [(4, 6), (4, None), (4, None)]
    assert made.everything == 0b111
    assert made.limiting(0b111) == 0b001
    assert made.limiting(0b110) == 0


def test_the_cell_that_no_statement_counts_is_left_out() -> None:
    made = system(said("a"), said("b", side="both"))
    assert [cell.scopes for cell in made.cells] == [0b10, 0b11]
    assert [cell.scopes for cell in made.cut.cells] == [0, 0b10, 0b11]


def test_a_conflict_has_multipliers_of_the_statements_in_it() -> None:
    made = system(said("a", "1"), said("b", "20"), said("c", "7", "other"), said("d", "19"))
    assert made.conflict(0b1010) == {1: 1, 3: -1}
    assert made.conflict(0b0101) is None
    assert set(made.conflict(0b1111) or ()) < {0, 1, 3}


def test_a_solver_is_of_some_statements_alone() -> None:
    made = system(said("a", "10"), said("b", "20"), said("c", "30+", "both"))
    solver = made.solver(0b101, {0: made.ends(0)})
    assert solver.check() is None
    # The first row is that of the first statement, the second that of the third, without ends.
    assert sum(solver.solution()) == 10
    solver.bound(1, 30, None)
    assert solver.check() is None
    assert sum(solver.solution()) == 30


def test_cells_that_some_statements_do_not_tell_apart_are_one_unknown() -> None:
    made = system(said("a"), said("b", side="both"), said("c", side="unspecified"))
    assert len(made.solver(0b111, {}).solution()) == 3
    assert len(made.solver(0b100, {}).solution()) == 1
