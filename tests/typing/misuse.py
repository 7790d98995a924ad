"""Mistakes that the type checker must find: each `type: ignore` is an error if it is not needed."""

import karabakh_data
from karabakh_data import (
    CasualtyRange,
    Period,
    Side,
    actor,
    bounds,
    casualties,
    casualties_by,
    casualty_claims,
    cite,
    contradictions,
    corrections,
    events,
    is_consistent,
    note,
    notes,
    reconcile,
    sources,
    supporters,
)

casualties(2016, side="armenain")  # type: ignore[arg-type]
casualties(2016, category="soldiers")  # type: ignore[arg-type]
casualties(2016, measure="dead")  # type: ignore[arg-type]
casualties(2016.0)  # type: ignore[arg-type]
casualties(2016, "armenian")  # type: ignore[call-arg]
casualties(2016).total = None  # type: ignore[misc]
casualties(2016).total + casualties(2015).total  # type: ignore[operator]
casualties(2016).by_side["armenain"]  # type: ignore[index]
casualties(2016).by_side.get("soldiers")  # type: ignore[call-overload]
casualties(2016).by_category["soldiers"]  # type: ignore[index]
casualties_by("years")  # type: ignore[arg-type]
casualties_by("year", 2016, "armenian")  # type: ignore[call-arg]
casualties_by("year")["2016"].group = "2017"  # type: ignore[misc]
casualty_claims(2016, side="artsakh")  # type: ignore[arg-type]
casualty_claims(2016)["cc-0228"].printed = "0"  # type: ignore[misc]

CasualtyRange("1", 2)  # type: ignore[arg-type]
CasualtyRange(1, 2).low = 0  # type: ignore[misc]
CasualtyRange(1, 2) < CasualtyRange(3, 4)  # type: ignore[operator]
CasualtyRange(1, 2) - CasualtyRange(1, 1)  # type: ignore[operator]
CasualtyRange(1, 2) + 1  # type: ignore[operator]

Period(2016)  # type: ignore[arg-type]
Period("2016") < Period("2017")  # type: ignore[operator]
Period("2016").edtf = "2017"  # type: ignore[misc]

actor(1)  # type: ignore[arg-type]
note(7.4)  # type: ignore[arg-type]
notes(kind="tallies")  # type: ignore[arg-type]
notes("tally")  # type: ignore[call-arg]
sources(type="novel")  # type: ignore[arg-type]
sources(language=3)  # type: ignore[arg-type]
cite("cc-0001")  # type: ignore[arg-type]
cite(actor("armenia"))  # type: ignore[arg-type]
cite(style="endnote")  # type: ignore[arg-type]
sources()[0].id = "x"  # type: ignore[misc]

supporters("other")  # type: ignore[arg-type]
supporters("armenian", roll_up="states")  # type: ignore[arg-type]
supporters("armenian").note = ""  # type: ignore[misc]
supporters("armenian")[0].name = ""  # type: ignore[misc]

bounds(2016, on_contradiction="ignore")  # type: ignore[arg-type]
bounds(2016, basis="natural")  # type: ignore[arg-type]
bounds(2016, basis="unspecified")  # type: ignore[arg-type]
bounds(2016, trust={"azerbaijan"})  # type: ignore[arg-type]
bounds(2016, claims="cc-0001")  # type: ignore[arg-type]
bounds(2016, "armenian")  # type: ignore[call-arg]
bounds(2016).range = CasualtyRange(1, 2)  # type: ignore[misc]
contradictions(limit="x")  # type: ignore[arg-type]
contradictions(limit=1.5)  # type: ignore[arg-type]
contradictions(["cc-0001"])  # type: ignore[list-item]
corrections(casualty_claims(), 1)  # type: ignore[call-arg]
is_consistent(casualty_claims()["cc-0001"])  # type: ignore[arg-type]
reconcile(weights={"cc-0001": 0.5})  # type: ignore[dict-item]

karabakh_data.casualities(2016)  # type: ignore[attr-defined]

sum([CasualtyRange(1, 2), CasualtyRange(3, 4)])

text = input()
casualties(2016, side=text)  # type: ignore[arg-type]
casualties(2016, side=Side(text))

# What is right passes, at run time and for the type checker.
casualties(2016).by_side["azerbaijani"].low + 1
casualties(2016).by_side[Side.ARMENIAN].low + 1
casualties(2016).by_category["military"].low + 1
[(side.description, figure.low) for side, figure in casualties(2016).by_side.items()]
events(kind="tension")
