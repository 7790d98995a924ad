"""One of each public class that holds data, for tests of what is done to all of them alike."""

import inspect
from typing import Any, Final

import attrs

import karabakh_data
from karabakh_data import (
    Change,
    Changes,
    Dataset,
    Overridden,
    audit,
    bounds,
    casualties,
    casualties_by,
    casualty_claims,
    compare,
    contradictions,
    editions,
    reconcile,
    support_claims,
    supporters,
)
from karabakh_data.records._registry import RECORDS


def _things() -> list[Any]:
    summary = casualties(2010)
    reconciled = reconcile(casualty_claims("1988/1994"))
    change = Change(summary.claims[0], summary.claims[1])
    compared = compare(2016)
    grouped = casualties_by("event", period=2010)
    claim, closed = summary.claims[0], bounds(2016, side="armenian", category="military")
    origin = Dataset.bundled().origin(claim)
    return [
        *(Dataset.bundled().table(record)[0] for record in RECORDS),
        *(summary, summary.parts[0], summary.gaps[0], summary.verdicts[0]),
        *(claim.figure, claim.period, claim.citations[0]),
        next(one.amount for one in support_claims() if one.amount is not None),
        *(supporters("armenian")[0], audit()[0], next(contradictions())),
        *(closed, closed.low_proof, closed.low_proof.asked, closed.low_proof.context),
        *(bounds(1992, measure="missing").high_proof.unlimited, bounds().set_aside[0]),
        *(reconciled, reconciled.adjustments[0]),
        *(change, change.fields[0], Changes("a", "b", (change,))),
        *(origin, Overridden(claim.table, claim.id, (origin, origin))),
        *(grouped, grouped[-1], editions()[0]),
        *(compared, compared[0], compared[0].counts[-2]),
    ]


INSTANCES: Final[dict[str, Any]] = {type(thing).__name__: thing for thing in _things()}
"""An instance of each public class made of fields, by the name of the class."""


ONE_WAY: Final = {"Change", "Changes", "FieldChange"}
"""Those that hold records of any class: what they were cannot be told from plain values."""


def has_fields(thing: object) -> bool:
    """Return whether a class is made of fields: one of attrs, or a named tuple."""
    return inspect.isclass(thing) and (attrs.has(thing) or hasattr(thing, "_fields"))


FIELDED: Final = {
    name: getattr(karabakh_data, name)
    for name in karabakh_data.__all__
    if has_fields(getattr(karabakh_data, name))
}
"""The public classes made of fields, by their names."""
