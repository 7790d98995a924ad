"""Small sets of records of their own, in which the checks look for faults."""

from decimal import Decimal
from typing import Any, Final

import attrs
from claim_strategies import claim as _claim

from karabakh_data import (
    Actor,
    ActorKind,
    Attribution,
    Basis,
    CasualtyClaim,
    CasualtyRange,
    Citation,
    Contributor,
    Discrepancy,
    Event,
    EventKind,
    Figure,
    FigureKind,
    NameRole,
    Note,
    NoteGroup,
    NoteKind,
    Period,
    Position,
    Reading,
    Section,
    Severity,
    Side,
    Source,
    SourceType,
    Stance,
    SupportClaim,
    SupportKind,
    Table,
    Vote,
)
from karabakh_data.auditing._examined import Check, Examined
from karabakh_data.tables._record import Record
from karabakh_data.values._grouping import grouped

CONTRADICTION: Final = Severity.CONTRADICTION
DOUBT: Final = Severity.DOUBT
FORM: Final = Severity.FORM


def records(*given: Record) -> Examined:
    """Return the tables of some records; all other tables are empty."""
    there = grouped(given, lambda record: record.table)
    tables: dict[str, Table[Any]] = {
        name: Table(name, there.get(name, ())) for name in Examined._fields
    }
    return Examined(**tables)


def found(check: Check, *given: Record) -> list[Discrepancy]:
    """Return what a check finds among some records."""
    return list(check(records(*given)))


def only(check: Check, *given: Record) -> Discrepancy:
    """Return the one thing that a check finds among some records."""
    (one,) = found(check, *given)
    return one


def facts(one: Discrepancy) -> tuple[object, ...]:
    """Return what a finding says beside its words."""
    stated, computed = (None if end is None else str(end) for end in (one.stated, one.computed))
    return one.kind, one.severity, one.claims, stated, computed, one.weight


def claim(
    key: str = "cc-0001",
    figure: str = "5",
    side: str = "armenian",
    category: str = "military",
    period: str = "2016",
    *,
    cites: Citation | tuple[Citation, ...] = (),
    group: str | None = None,
    basis: str = "unspecified",
    **others: Any,  # noqa: ANN401 - the other words of a claim
) -> CasualtyClaim:
    """Return a claim with a group, a basis, and one citation or several."""
    citations = cites if isinstance(cites, tuple) else (cites,)
    made = _claim(key, figure, side, category, period, citations=citations, **others)
    return attrs.evolve(made, group=group, basis=Basis(basis))


def work(key: str = "report", *, by: str | None = None, **fields: Any) -> Source:  # noqa: ANN401
    """Return a work, published by somebody."""
    return Source(id=key, type=SourceType.REPORT, publisher=by, **fields)


def written(key: str, **names: str) -> Source:
    """Return a work with an author."""
    author = Contributor(id=f"{key}-1", source=key, role=NameRole.AUTHOR, **names)
    return work(key, contributors=(author,))


def cited(source: Source | str, note: int | None = None, locator: str | None = None) -> Citation:
    """Return a citation of a work, or of one of which the id alone matters."""
    return Citation(work(source) if isinstance(source, str) else source, locator, note)


def actor(
    key: str, name: str | None = None, *, side: str | None = None, parent: str | None = None
) -> Actor:
    """Return an actor."""
    party = None if side is None else Side(side)
    return Actor(id=key, name=name or key, kind=ActorKind.INSTITUTION, side=party, parent=parent)


def event(key: str, parent: str | None = None, cites: tuple[Citation, ...] = ()) -> Event:
    """Return an event."""
    return Event(id=key, name=key, kind=EventKind.CLASH, parent=parent, citations=cites)


def note(
    number: int, *works: str | Citation, kind: str = "citation", remark: str | None = None
) -> Note:
    """Return a note of the list of references that names some works."""
    return Note(
        id=f"n{number:03}",
        group=NoteGroup.NUMBERED,
        number=number,
        kind=NoteKind(kind),
        citations=_citations(*works),
        remark=remark,
    )


def lettered(number: int, *works: str | Citation) -> Note:
    """Return a lettered note that names some works."""
    return Note(
        id=f"a{number:02}",
        group=NoteGroup.LETTERED,
        number=number,
        kind=NoteKind.EXPLANATION,
        citations=_citations(*works),
    )


def support(
    key: str = "sc-0001",
    supporter: str = "friend",
    side: str = "armenian",
    kind: str = "arms",
    *,
    cites: tuple[Citation, ...] = (),
    stance: str = "explicit",
    claimant: str | None = None,
    section: str = "lead",
    amount: tuple[str, str, str] | None = None,
) -> SupportClaim:
    """Return a claim of support, with a lower end, an upper end and a unit if it has an amount."""
    low, high, unit = amount or (None, None, None)
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return SupportClaim(
        id=key,
        supporter=supporter,
        side=Side(side),
        kind=SupportKind(kind),
        stance=Stance(stance),
        attribution=Attribution.STATED,
        claimant=claimant,
        amount_printed=low,
        amount_low=ends[0],
        amount_high=ends[1],
        amount_unit=unit,
        section=Section(section),
        citations=cites,
    )


def quantity(
    key: str = "fg-0001",
    low: int | None = 5,
    *,
    unit: str = "km2",
    kind: str = "area",
    is_sum: bool = False,
    cites: tuple[Citation, ...] = (),
    claimant: str | None = None,
    **others: Any,  # noqa: ANN401 - the other fields of a figure
) -> Figure:
    """Return a quantity."""
    ends = (None, Decimal(5)) if low is None else (Decimal(low), Decimal(low))
    made = Figure(
        id=key,
        kind=FigureKind(kind),
        what="What is measured",
        low=ends[0],
        high=ends[1],
        unit=unit,
        printed=str(low),
        reading=Reading.PLAIN,
        is_sum=is_sum,
        claimant=claimant,
        section=Section.REFERENCES,
        citations=cites,
    )
    return attrs.evolve(made, **others)


def strength(key: str, low: str, high: str | None = None, **others: Any) -> Figure:  # noqa: ANN401
    """Return the strength of one force, in the words of the text."""
    ends = {"low": Decimal(low), "high": Decimal(high or low), "printed": low}
    words = {"kind": "strength", "unit": "people", "section": Section.LEAD, **ends, **others}
    return quantity(key, **words)


def vote(key: str = "a-res-1-friend", cites: tuple[Citation, ...] = ()) -> Vote:
    """Return a vote."""
    return Vote(
        id=key,
        resolution="A/RES/1",
        actor="friend",
        position=Position.FOR,
        citations=cites,
        remark="No note.",
    )


def issued(key: str, period: str | None) -> Source:
    """Return a work that appeared at a time."""
    return work(key, issued=None if period is None else Period(period))


def people(text: str) -> CasualtyRange:
    """Return a number of people."""
    return CasualtyRange.parse(text)


def _citations(*works: str | Citation) -> tuple[Citation, ...]:
    return tuple(cited(one) if isinstance(one, str) else one for one in works)
