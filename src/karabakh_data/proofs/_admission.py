"""Which claims are taken to be true together: the defaults, trust, and what is set aside."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from karabakh_data.proofs._conflicts import MOST_STEPS, Search, minimal
from karabakh_data.proofs._extremes import Held
from karabakh_data.proofs._hitting import union
from karabakh_data.proofs._systems import System
from karabakh_data.proofs.coverage import Context, Statement, comparable, statement_of
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.totals._heaviest import bits
from karabakh_data.totals._question import ARTICLE
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.claims import Basis, Measure, Rank
from karabakh_data.vocabularies.proofs import OnContradiction
from karabakh_data.vocabularies.sections import Section


class Refused(NamedTuple):
    """A claim that is not taken to be true, and why."""

    claim: CasualtyClaim
    reason: str


READINGS: Final = (Basis.BATTLE_RELATED, Basis.ALL_CAUSES)
"""The deaths that a claim which does not say so may be taken to count."""


def counts_by_default(claim: CasualtyClaim) -> bool:
    """Whether a claim is one of those that questions without ``claims=`` are about.

    Left out are claims of rank ``deprecated``, sums that the article forms (`is_sum`), and figures
    in titles of works: they stand in the notes, and their claimant is the work itself.
    """
    return claim.rank is not Rank.DEPRECATED and not claim.is_sum and not is_title(claim)


def is_title(claim: CasualtyClaim) -> bool:
    """Whether it is the title of a work that makes a claim."""
    works = {citation.key for citation in claim.citations}
    return claim.section is Section.REFERENCES and claim.claimant in works


class Given(NamedTuple):
    """The statements that claims make about one kind of harm, and the claims that make none."""

    statements: list[Statement]
    refused: list[Refused]


def given(
    claims: Iterable[CasualtyClaim], measure: Measure, basis: Basis, context: Context
) -> Given:
    """Return what some claims say about one kind of harm, with one reading of their basis."""
    statements, refused = [], []
    for claim in claims:
        statement = statement_of(claim, context)
        if claim.measure is not measure:
            refused.append(Refused(claim, f"counts people {claim.measure}"))
        elif not comparable(claim, basis):
            refused.append(
                Refused(claim, f"counts deaths of another basis, {in_english(claim.basis)}")
            )
        elif statement is None:
            refused.append(Refused(claim, "is dated before its period"))
        else:
            statements.append(statement)
    return Given(statements, refused)


def levels(statements: Sequence[Statement], trust: Sequence[frozenset[str]]) -> list[int]:
    """Return the statements by how much their claimants are trusted, the most trusted first.

    Those of claimants who are not named come last, together.
    """
    found = [0] * (len(trust) + 1)
    for number, statement in enumerate(statements):
        # The article is trusted, or not, as any claimant.
        whose = statement.claim.claimant or ARTICLE
        level = next((place for place, names in enumerate(trust) if whose in names), len(trust))
        found[level] |= 1 << number
    return found


class Taken(NamedTuple):
    """The claims that are taken to be true for questions about one kind of harm."""

    empty: Held
    """None of them."""
    levels: tuple[int, ...]
    """All of them, by trust."""
    held: Held
    """Those that no claim of as much trust, or more, contradicts."""
    refused: tuple[Refused, ...]
    """The others, those of which nothing can be said here included."""
    on_contradiction: OnContradiction
    """What is done about contradictions."""


def take(
    system: System,
    levels: Iterable[int],
    refused: Iterable[Refused],
    on_contradiction: OnContradiction,
) -> Taken:
    """Take those claims to be true that no claim of as much trust, or more, contradicts.

    Raises:
        ConflictFound: if claims of one level contradict each other, and that is to be an error.
        TooManyContradictionsError: if there are too many to tell.
    """
    empty = held = Held(system, 0)
    # Nothing is taken from a level before all of it has been looked at: the order of claims of
    # equal trust must make no difference.
    all_refused, levels = list(refused), tuple(levels)
    for one in levels:
        if on_contradiction is OnContradiction.RAISE:
            _raise_any(system, one, held.which)
        all_conflicts = on_contradiction is OnContradiction.REPAIRS
        level = admit(system, one, held.which, all_conflicts=all_conflicts)
        all_refused += refusals(system, level, held.which)
        held = held.adding(level.admitted)
    return Taken(empty, levels, held, tuple(all_refused), on_contradiction)


class ConflictFound(Exception):  # noqa: N818 - it is caught and told as an error by the caller
    """Statements of one level of trust conflict; the argument has all that are part of it."""

    def __init__(self, which: int) -> None:
        self.which = which


def _raise_any(system: System, level: int, before: int) -> None:
    for conflict in Search(system, level, before).run(most_steps=MOST_STEPS):
        # A single statement conflicts with those that are trusted more, and gives way to them.
        if conflict.bit_count() > 1:
            raise ConflictFound(_in_full(system, conflict, before))


class Level(NamedTuple):
    """What became of the statements of one level of trust."""

    admitted: int
    """Those in no conflict with each other, nor with those admitted before."""
    conflicts: tuple[int, ...]
    """The conflicts among the others, given those admitted before: one of each sort."""
    search: Search
    """What knows which statements are alike."""

    @property
    def contested(self) -> int:
        """The statements that are not admitted."""
        return self.search.whole(union(self.conflicts))

    def against(self, number: int) -> tuple[list[int], int]:
        """Return the conflicts of a statement, and the others that are part of them."""
        mine, others = [], 0
        for conflict in self.conflicts:
            for member in bits(conflict):
                if self.search.whole(1 << member) >> number & 1:
                    mine.append(conflict)
                    others |= self.search.whole(conflict & ~(1 << member))
        return mine, others


def admit(
    system: System, level: int, before: int, among: int = -1, *, all_conflicts: bool = True
) -> Level:
    """Admit the statements of a level that are in no conflict with those admitted before.

    *among* are all statements that count some of the same cells; others are not looked at. Without
    *all_conflicts*, only so many conflicts are sought as are needed to know who is in one.

    Raises:
        TooManyContradictionsError: if there are too many to tell.
    """
    # What contradicts those admitted before depends on them; only a first level is worth keeping.
    if before:
        return _sought(system, level & among, before, all_conflicts=all_conflicts)
    known: Level | None = system.memo.get((level, all_conflicts))
    if known is None:
        known = _sought(system, level, 0, all_conflicts=all_conflicts)
        system.memo[level, all_conflicts] = known
    found = tuple(one for one in known.conflicts if one & among)
    return Level(known.admitted & among, found, known.search)


def _sought(system: System, level: int, before: int, *, all_conflicts: bool) -> Level:
    search = Search(system, level, before)
    found = tuple(search.run(most_steps=MOST_STEPS, all_members=not all_conflicts))
    return Level(level & ~search.whole(union(found)), found, search)


def refusals(system: System, level: Level, before: int) -> Iterator[Refused]:
    """Yield the claims that a level does not admit, each with those that it contradicts."""
    for number in bits(level.contested):
        mine, others = level.against(number)
        trusted = union(_trusted(system, one, before) for one in mine)
        reason = f"cannot be true together with {_ids(system, others | trusted)}"
        yield Refused(
            system.statements[number].claim,
            f"{reason}, trusted more" if trusted and not others else reason,
        )


def _trusted(system: System, conflict: int, before: int) -> int:
    """Return those admitted before that are part of a conflict."""
    return _in_full(system, conflict, before) & ~conflict if before else 0


def _in_full(system: System, conflict: int, before: int) -> int:
    """Return a conflict with those of the statements admitted before that are part of it."""
    found = system.conflict(conflict | before) or {}
    return minimal(system, sum(1 << number for number in found))


def _ids(system: System, which: int) -> str:
    return ", ".join(system.statements[number].claim.id for number in bits(which))
