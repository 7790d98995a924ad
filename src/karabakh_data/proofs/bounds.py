"""What claims prove about a count: :class:`Bounds`."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import attrs

from karabakh_data._layout import counted, filled, hung
from karabakh_data._public import Plain, public
from karabakh_data.errors import ContradictionError
from karabakh_data.proofs import _extremes as extremes
from karabakh_data.proofs._admission import Taken
from karabakh_data.proofs._extremes import Extreme, Held, Region
from karabakh_data.proofs._hitting import union
from karabakh_data.proofs._repairs import loosest
from karabakh_data.proofs._text import (
    INDENT,
    question_in_words,
    sources_of,
    taken_to_count,
)
from karabakh_data.proofs.coverage import Asked, Context, Scope, meet, statement_of
from karabakh_data.proofs.proofs import (
    Proof,
    Unlimited,
    proof_as_dict,
    proof_as_html,
    proof_in_words,
    sum_in_a_line,
)
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.tabular import Tabular
from karabakh_data.totals._heaviest import bits
from karabakh_data.values._as_of import notice_for
from karabakh_data.values._days import period_of
from karabakh_data.values._mappings import ReadOnlyMapping
from karabakh_data.values.periods import Period
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.versions import DATA_AS_OF
from karabakh_data.vocabularies.claims import Basis, Measure
from karabakh_data.vocabularies.people import Category, Side
from karabakh_data.vocabularies.proofs import OnContradiction

if TYPE_CHECKING:
    from karabakh_data.frames._frame import Frame


@public
class SetAside(NamedTuple):
    """A claim that was given and not taken to be true, and why.

    With repairs, some repair gives it up; another may keep it, and an end may rest on it.
    """

    claim: str
    """The id of the claim."""
    reason: str
    """Why, in words."""
    bears: bool
    """Whether it may count people asked for."""


@public
@attrs.frozen(kw_only=True)
class Bounds(Tabular, Plain):
    """The tightest range that claims prove for a count, with a proof for each end.

    What the claims do not say is left open: the range is no estimate, and says nothing of which
    number in it is likely. As a table it is one row.

    >>> from karabakh_data import bounds
    >>> bounds(1992, side="azerbaijani").to_polars().select("low", "high").rows()
    [(167, 30876)]
    """

    period: Period | None
    """The period asked for; None if none was."""
    side: Side | None
    """The side asked for; None if none was."""
    category: Category | None
    """The category asked for; None if none was."""
    measure: Measure
    """The kind of harm asked for."""
    basis: Basis
    """Which deaths are counted."""
    range: CasualtyRange
    """The count that is proved, in whole people."""
    low_proof: Proof
    """Why it is not less."""
    high_proof: Proof
    """Why it is not more, or why nothing limits it."""
    low_is_tight: bool
    """Whether whole people attain the low end, as far as one solution tells."""
    high_is_tight: bool
    """Whether whole people attain the high end, as far as one solution tells; an open one is."""
    set_aside: tuple[SetAside, ...]
    """The claims not taken to be true, of repairs those not in all, in the order of their ids."""
    on_contradiction: OnContradiction
    """What was done about claims that contradict each other."""
    as_of: str = DATA_AS_OF
    """The month for which the dataset stands, in EDTF; what came later is absent."""

    @property
    def claims(self) -> tuple[CasualtyClaim, ...]:
        """The claims on which the two proofs rest, in the order of their ids."""
        proofs = (self.low_proof, self.high_proof)
        used = {
            claim.id: claim
            for proof in proofs
            for claim in proof.claims
            if claim.id in proof.multipliers
        }
        return tuple(used[key] for key in sorted(used))

    def verify(self) -> bool:
        """Return whether both proofs hold and give this range, recomputed without a solver.

        That no other repair has a looser end is not recomputed.

        >>> from karabakh_data import bounds
        >>> bounds(1992, side="azerbaijani").verify()
        True
        """
        low, high = self.low_proof, self.high_proof
        asked = Asked(self.period, self.side, self.category, self.measure, self.basis)
        are_these = (low.end, high.end) == ("low", "high") and low.asked == high.asked == asked
        ends = (ceil(low.value or 0), None if high.value is None else floor(high.value))
        return (
            are_these
            and ends == (self.range.low, self.range.high)
            and low.verify()
            and high.verify()
        )

    def explain(self) -> str:
        """Return both proofs in words, with the claims and their sources, and what is set aside.

        >>> from karabakh_data import bounds
        >>> print(bounds(1992, side="azerbaijani").explain().partition("remark")[0])
        Killed, 1992, Azerbaijani side: 167–30,876
        <BLANKLINE>
        At least 167
          + 167  cc-0097  killed, 1992, Azerbaijani side, civilian: 167–763
                   printed “167–763” (fatalities-1988-1994; note 150; at least, for the
                     claim is partial)
        """
        return bounds_in_words(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the bounds as plain dictionaries, lists, texts and numbers, fit for JSON.

        >>> from karabakh_data import bounds
        >>> bounds(1992, side="azerbaijani").to_dict()["range"]
        {'low': 167, 'high': 30876}
        """
        return bounds_as_dict(self)

    def _frame(self) -> "Frame":
        return frame_of_bounds(self)

    def __str__(self) -> str:
        return bounds_as_text(self)

    def __repr__(self) -> str:
        return f"<Bounds {headline(self)}>"

    def __rich_repr__(self) -> Iterator[tuple[str, object] | tuple[str, object, object]]:
        for name, word in self.low_proof.asked._asdict().items():
            yield name, word, None
        yield "range", self.range
        yield "low_proof", sum_in_a_line(self.low_proof)
        yield "high_proof", sum_in_a_line(self.high_proof)
        yield "set_aside", [one.claim for one in self.set_aside], []
        yield "data_as_of", self.as_of

    def _repr_html_(self) -> str:
        return bounds_as_html(self)


def bounds_of(taken: Taken, asked: Asked, as_of: str = DATA_AS_OF) -> Bounds:
    """Return what the claims that are taken to be true prove about a count.

    Raises:
        ContradictionError: if no whole number lies between the ends that are proved.
        TooManyRepairsError: if more repairs than can be tried have a say in the answer.
    """
    system = taken.held.system
    scope = asked.scope(system.context)
    region = Region(system, scope)
    low_held, high_held = _held(taken, region)
    low, high = low_held.shortest_low(region), _highest(high_held, region)
    low_proof = _closed(low_held, low, asked, "low")
    high_proof = _high_proof(high_held, high, asked)
    return Bounds(
        **asked._asdict(),
        range=_whole_range(low_proof, high_proof),
        low_proof=low_proof,
        high_proof=high_proof,
        low_is_tight=low.is_attained,
        high_is_tight=isinstance(high, extremes.Free) or high.is_attained,
        set_aside=_set_aside(taken, scope, low_held, high_held),
        on_contradiction=taken.on_contradiction,
        as_of=as_of,
    )


def _held(taken: Taken, region: Region) -> tuple[Held, Held]:
    """Return the statements from which the low end, and those from which the high end follows."""
    if taken.on_contradiction is not OnContradiction.REPAIRS:
        # What is kept for other questions, which may be asked at the same time, must not change.
        return taken.held.adding(0), taken.held.adding(0)
    system = taken.held.system
    low = loosest(taken, region, Held.least, 1)
    # If no claim at all limits somebody who is asked for, no repair can close the end.
    is_open = region.unlimited(system.limiting(system.everything)) is not None
    return low, taken.held.adding(0) if is_open else loosest(taken, region, Held.greatest, -1)


def _whole_range(low: Proof, high: Proof) -> CasualtyRange:
    """Return the range between two ends, rounded inward to whole people."""
    first, last = ceil(low.value or 0), None if high.value is None else floor(high.value)
    # Fractions of people may satisfy all claims where no whole number does.
    if last is not None and last < first:
        ids = sorted({*low.multipliers, *high.multipliers})
        expected = (
            f"claims that leave a whole number of people between {low.value} and {high.value}"
        )
        raise ContradictionError(", ".join(ids), expected)
    return CasualtyRange(first, last)


def _closed(held: Held, end: Extreme, asked: Asked, which: Literal["low", "high"]) -> Proof:
    claims = [statement.claim for statement in held.system.statements]
    parts = {number: part for number, part in sorted(end.multipliers.items()) if part}
    return Proof(
        asked=asked,
        end=which,
        value=Fraction(end.value),
        multipliers=ReadOnlyMapping(
            {claims[number].id: Fraction(part) for number, part in parts.items()}
        ),
        claims=tuple(claims[number] for number in parts),
        context=held.system.context,
    )


def _highest(held: Held, region: Region) -> Extreme | extremes.Free:
    """Return the high end, or people because of whom there is none."""
    high = region.unlimited(held.system.limiting(held.which)) or held.shortest_high(region)
    assert high is not None  # noqa: S101 - a statement limits all who are asked for
    return high


def _high_proof(held: Held, end: Extreme | extremes.Free, asked: Asked) -> Proof:
    if isinstance(end, Extreme):
        return _closed(held, end, asked, "high")
    return Proof(
        asked=asked,
        end="high",
        value=None,
        multipliers=ReadOnlyMapping({}),
        claims=tuple(held.system.statements[number].claim for number in bits(held.which)),
        unlimited=Unlimited(end.kind, period_of(end.days)),
        context=held.system.context,
    )


def _set_aside(taken: Taken, asked: Scope, *repairs: Held) -> tuple[SetAside, ...]:
    """Return the claims not taken to be true, those that only a repair gives up included."""
    system = taken.held.system
    given_up = union(system.everything & ~repair.which for repair in repairs)
    reasons = {system.statements[number].claim: "given up by a repair" for number in bits(given_up)}
    # A claim that was refused at once keeps its own reason.
    reasons |= {one.claim: one.reason for one in taken.refused}
    return tuple(
        SetAside(claim.id, reasons[claim], _bears(claim, asked, system.context))
        for claim in sorted(reasons, key=lambda claim: claim.id)
    )


def _bears(claim: CasualtyClaim, asked: Scope, context: Context) -> bool:
    statement = statement_of(claim, context)
    return statement is not None and meet(statement.scope, asked)


# In words


def headline(bounds: "Bounds") -> str:
    """Return the answer in one line: whose count it is, and the range that is proved."""
    return f"{question_in_words(bounds.low_proof.asked)}: {bounds.range}"


def bounds_as_text(bounds: "Bounds") -> str:
    """Return the answer for a terminal of 80 columns, with the sums that prove it."""
    return "\n".join([hung(headline(bounds)), "", *map(hung, [*_lines(bounds), _notice(bounds)])])


def bounds_as_html(bounds: "Bounds") -> str:
    """Return the answer for a notebook, with the sums that prove it, claim by claim."""
    from karabakh_data._html import box, bullets
    from karabakh_data._html import headline as bold

    lines = [*_lines(bounds), *sources_of(bounds.claims), _notice(bounds)]
    sums = map(proof_as_html, (bounds.low_proof, bounds.high_proof))
    return box(bold(headline(bounds)), bullets(lines), *sums)


def _notice(bounds: "Bounds") -> str:
    return notice_for(bounds.as_of, bounds.period)


def _lines(bounds: "Bounds") -> Iterator[str]:
    """Yield the sums that prove the answer, and what else there is to know."""
    yield from map(sum_in_a_line, (bounds.low_proof, bounds.high_proof))
    yield from _remarks(bounds)
    yield from _told_aside(bounds)


def bounds_in_words(bounds: "Bounds") -> str:
    """Return both proofs with all that is needed to check them, and what is set aside."""
    blocks = [hung(headline(bounds))]
    blocks += [proof_in_words(proof) for proof in (bounds.low_proof, bounds.high_proof)]
    blocks += map(hung, _remarks(bounds))
    reasons = [
        filled(f"{one.claim}  {one.reason}", INDENT, INDENT * 2)
        for one in bounds.set_aside
        if one.bears
    ]
    remarks = map(hung, _told_aside(bounds))
    blocks.append("\n".join([*remarks, *reasons]))
    return "\n\n".join(
        [*filter(None, blocks), "\n".join(map(hung, [*sources_of(bounds.claims), _notice(bounds)]))]
    )


def bounds_as_dict(bounds: "Bounds") -> dict[str, Any]:
    """Return the answer as plain values."""
    asked = bounds.low_proof.asked
    return {
        "period": None if asked.period is None else asked.period.edtf,
        "side": None if asked.side is None else asked.side.value,
        "category": None if asked.category is None else asked.category.value,
        "measure": asked.measure.value,
        "basis": asked.basis.value,
        "range": {"low": bounds.range.low, "high": bounds.range.high},
        "low_proof": proof_as_dict(bounds.low_proof),
        "high_proof": proof_as_dict(bounds.high_proof),
        "low_is_tight": bounds.low_is_tight,
        "high_is_tight": bounds.high_is_tight,
        "set_aside": [one._asdict() for one in bounds.set_aside],
        "on_contradiction": bounds.on_contradiction.value,
        "data_as_of": bounds.as_of,
    }


_CELLS: Final = {
    "period": ("time?", "The period asked for."),
    "side": ("word?", "The side asked for."),
    "category": ("word?", "The category asked for."),
    "measure": ("word", "The kind of harm asked for."),
    "basis": ("word", "Which deaths are counted."),
    "low/high": ("range", "The count that is proved, in whole people."),
    "low_is_tight": ("flag", "Whether whole people attain the low end, as far as is known."),
    "high_is_tight": ("flag", "Whether whole people attain the high end, as far as is known."),
    "low_claims": ("texts", "The ids of the claims on which the low end rests."),
    "high_claims": ("texts", "The ids of the claims on which the high end rests."),
    "set_aside": ("texts", "The ids of the claims not taken to be true."),
    "on_contradiction": ("word", "What was done about claims that contradict each other."),
}


def frame_of_bounds(bounds: "Bounds") -> "Frame":
    """Return the answer as a table of one row."""
    from karabakh_data.frames._cells import frame_of_cells

    asked = bounds.low_proof.asked
    row = [
        *(asked.period, asked.side, asked.category, asked.measure, asked.basis, bounds.range),
        *(bounds.low_is_tight, bounds.high_is_tight),
        *(sorted(proof.multipliers) for proof in (bounds.low_proof, bounds.high_proof)),
        [one.claim for one in bounds.set_aside],
        bounds.on_contradiction,
    ]
    return frame_of_cells("bounds", _CELLS, [row])


def _told_aside(bounds: "Bounds") -> Iterator[str]:
    """Yield which claims about people asked for are set aside, and how many others."""
    word = "Set aside"
    if bounds.set_aside and bounds.on_contradiction is OnContradiction.REPAIRS:
        yield "Each end is that of the repair in which it is loosest."
        word = "Set aside, or kept in some repairs alone"
    bearing = ", ".join(one.claim for one in bounds.set_aside if one.bears)
    others = sum(1 for one in bounds.set_aside if not one.bears)
    if bearing:
        others_too = f"; {others} more are about other people or days" if others else ""
        yield f"{word}: {bearing}{others_too}"
    elif others:
        yield f"{word}: {counted(others, 'claim')} about other people or days"


def _remarks(bounds: "Bounds") -> Iterator[str]:
    """Yield which end may be loose, and how figures that leave something open are read."""
    for end, is_tight in (("low", bounds.low_is_tight), ("high", bounds.high_is_tight)):
        if not is_tight:
            yield (
                f"The {end} end may be loose: the numbers that attain it are not all whole, and "
                "whole ones may not attain it."
            )
    yield from taken_to_count(bounds.claims, bounds.basis)
