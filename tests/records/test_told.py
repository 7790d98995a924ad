"""That whatever is shown at a prompt fits a line, and whatever is printed a screen."""

import enum
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from instances import INSTANCES

import karabakh_data
from karabakh_data import (
    Actor,
    ActorKind,
    Dataset,
    OutletName,
    ReferenceCount,
    ReferenceSeries,
    Severity,
    Table,
    audit,
    bounds,
    casualties,
    casualties_by,
    compare,
    contradictions,
    reconcile,
    supporters,
)
from karabakh_data.errors import KarabakhDataError
from karabakh_data.records._registry import RECORDS
from karabakh_data.records._told import in_a_line

LINE = 100
SCREEN = 24
COLUMNS = 80
LONG = {"Bounds", "CasualtyGroups", "CasualtySummary", "ComparedYear", "Comparison"}
"""What names each claim, or each year."""
DATASET = Dataset.bundled()
PUBLIC = {
    kind
    for kind in (getattr(karabakh_data, name) for name in karabakh_data.__all__)
    if isinstance(kind, type) and not issubclass(kind, enum.Enum | KarabakhDataError | Table)
}


def tables() -> Iterator[Table[Any]]:
    for record in RECORDS:
        name = record.table
        if hasattr(DATASET, name):
            yield getattr(DATASET, name)()


def told() -> dict[str, list[Any]]:
    """Return all records and answers, by the names of their classes."""
    things: list[Any] = [record for table in tables() for record in table]
    named: tuple[Any, ...] = (*DATASET.actors(), *DATASET.events(), *DATASET.places())
    things += [name for one in named for name in one.names]
    things += [OutletName(id="rferl-1", outlet="rferl", name="RFE/RL")]
    things += [name for source in DATASET.sources() for name in source.contributors]
    things += [citation for claim in DATASET.casualty_claims() for citation in claim.citations]
    things += [*audit(), *contradictions(), *supporters("armenian"), *supporters("azerbaijani")]
    things += [claim.amount for claim in DATASET.support_claims() if claim.amount]
    things += [casualties_by("year"), *casualties_by("event"), *casualties_by("year")]
    reconciled = reconcile()
    things += [DATASET, casualties(2020), reconciled, *reconciled.adjustments]
    things += [*DATASET.table(ReferenceCount), *DATASET.table(ReferenceSeries)]
    things += [compare(), *compare(), *(count for year in compare() for count in year.counts)]
    things += [INSTANCES[name] for name in ("Change", "Changes", "Overridden")]
    things += [bounds(), bounds(2020).low_proof, bounds(2020).high_proof]
    found: dict[str, list[Any]] = {}
    for thing in things:
        found.setdefault(type(thing).__name__, []).append(thing)
    return found


TOLD = told()


def test_nothing_that_has_many_fields_is_left_out() -> None:
    short = {"CasualtyRange", "Context", "Period"}
    large = {kind.__name__ for kind in PUBLIC if attrs.has(kind)} - short
    assert large <= set(TOLD)
    assert {record.__name__ for record in RECORDS} <= set(TOLD)


@pytest.mark.parametrize("name", TOLD)
def test_repr_is_one_line_that_begins_with_the_class(name: str) -> None:
    for thing in TOLD[name]:
        text = repr(thing)
        assert text.startswith((f"<{name} ", f"<{name}: "))
        assert text.endswith(">")
        assert len(text) <= LINE
        assert text.isprintable()


@pytest.mark.parametrize("name", TOLD)
def test_str_fits_a_screen(name: str) -> None:
    for thing in TOLD[name]:
        lines = str(thing).split("\n")
        if name not in LONG:
            assert sum(1 + len(line) // COLUMNS for line in lines) <= SCREEN


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: str(record.__name__))
def test_a_record_tells_its_id_first_and_what_it_says(record: type[Any]) -> None:
    one = max(TOLD[record.__name__], key=lambda one: -len(str(one)))
    assert repr(one).startswith(f"<{record.__name__} {one.id}: {str(one)[:20]}")
    assert "(id=" not in str(one)


def test_a_long_text_is_cut_and_of_one_line() -> None:
    made = Actor(id="a", name="x y\n" * 99, kind=ActorKind.STATE)
    assert repr(made) == f"<Actor a: {'x y ' * 22}…>"
    assert len(in_a_line(made, "x" * 999)) == LINE
    assert in_a_line(Severity.FORM, "x") == "<Severity x>"


def test_a_claim_in_words() -> None:
    claims = DATASET.casualty_claims()
    assert str(claims["cc-0228"]) == (
        "killed, 2016, Armenian side, military: 108–112; printed “108–112”"
    )
    assert str(claims["cc-0248"]).endswith("printed “2,854”; according to azerbaijan")


def test_relations_and_names_in_words() -> None:
    member = DATASET.memberships()["afghanistan-in-organisation-of-islamic-cooperation"]
    assert str(member) == "afghanistan: member of organisation-of-islamic-cooperation"
    assert str(attrs.evolve(member, period=casualties(2016).period)).endswith(", 2016")
    recognition = DATASET.recognitions()["abkhazia-on-artsakh"]
    assert str(recognition) == "artsakh: recognised by abkhazia"
    assert str(attrs.evolve(recognition, period=casualties(2016).period)).endswith(", 2016")
    name = DATASET.actor("abkhazia").names[0]
    assert str(name) == "Republic of Abkhazia (en), a name of abkhazia"
    dated = attrs.evolve(name, period=casualties(2016).period)
    assert str(dated) == "Republic of Abkhazia (en, 2016), a name of abkhazia"


def test_a_long_reconciliation_names_some_and_explains_all() -> None:
    found = reconcile()
    left = len(found.adjustments) - 7
    assert left > 1
    assert str(found).endswith(f"\nand {left} more, which explain() tells")
    assert str(found).rpartition("\n")[0] + "\n" in found.explain()
    assert found.explain().count("\n- ") == len(found.adjustments)
    short = reconcile(DATASET.casualty_claims(2012, side="azerbaijani"))
    assert str(short) == short.explain()
    assert repr(short) == f"<Reconciliation {str(short).partition(chr(10))[0]}>"
