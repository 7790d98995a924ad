"""The totals of events and years: those of `casualties`, though made of few claims each."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from each import each
from exported import dataset_called
from packages import filled, put

from karabakh_data import (
    CasualtySummary,
    DataError,
    Dataset,
    Event,
    casualties,
    casualty_claims,
    events,
)
from karabakh_data.exporting._counts import Counts
from karabakh_data.tables.package import Layer, Package

COUNTS = Counts(Dataset.bundled())
BY_EVENT = {str(one.event): one for one in COUNTS.by_event()}


def test_every_event_is_counted_that_claims_are_about() -> None:
    wanted = set()
    for claim in casualty_claims(measure="killed"):
        key = claim.event
        while key is not None:
            wanted.add(key)
            key = events()[key].parent
    assert list(BY_EVENT) == sorted(wanted)


@each(BY_EVENT)
def test_the_answer_for_an_event_is_that_of_the_question(key: str) -> None:
    expected, found = casualties(event=key), BY_EVENT[key]
    assert (found.total, found.parts) == (expected.total, expected.parts)
    assert (found.claims, found.chosen) == (expected.claims, expected.chosen)


def test_the_answer_for_a_year_is_that_of_the_question() -> None:
    for found in COUNTS.by_year():
        assert found.period is not None
        expected = casualties(found.period)
        assert (found.total, found.parts) == (expected.total, expected.parts)
        assert (found.stated, found.claims) == (expected.stated, expected.claims)
        assert found.days_by_side == expected.days_by_side


@pytest.mark.parametrize(("name", "years"), [("empty", 0), ("filled", 9)])
def test_years_are_those_from_the_first_claim_to_the_last(
    name: str, years: int, tmp_path: Path
) -> None:
    dataset = dataset_called(name, tmp_path)
    found = Counter(one.period and one.period.edtf for one in Counts(dataset).by_year())
    assert len(found) == years
    assert set(found.values()) <= {1}
    assert len(list(Counts(dataset).by_event())) == (2 if years else 0)
    assert len(dataset.table(Event)) >= (2 if years else 0)


@pytest.mark.parametrize("answers", [Counts.by_event, Counts.by_year])
def test_a_claim_about_an_unknown_event_is_a_fault_of_the_data(
    answers: Callable[[Counts], Iterator[CasualtySummary]], tmp_path: Path
) -> None:
    directory = filled(tmp_path / "package")
    put(directory, "casualty_claims", "cc-0901", event="narnia", partial="true", rank="normal")
    # It was never validated.
    dataset = Dataset(Package(Layer(lambda name: (directory / name).read_bytes())))
    with pytest.raises(DataError, match="'narnia': expected the id of an event"):
        list(answers(Counts(dataset)))
