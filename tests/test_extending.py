"""Loading a package, laying additions and corrections on a dataset, and where records come from."""

import copy
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from packages import DATA, add, copied, describe_anew, filled, put, row_of, small

from karabakh_data import (
    DATA_VERSION,
    Actor,
    ActorKind,
    DataError,
    Dataset,
    InvalidPackageError,
    Layer,
    Origin,
    UnknownKeyError,
    WrongTypeError,
)

BUNDLED = Dataset.bundled()
GUARDIAN = row_of(DATA, "sources", "guardian-nd-bloody")
ELCHYAN = row_of(DATA, "sources", "elchyan-nd-skirmishes")
CLAIM = row_of(DATA, "casualty_claims", "cc-0201")


@pytest.fixture(name="addition")
def fixture_addition(tmp_path: Path) -> Path:
    path = tmp_path / "addition"
    path.mkdir()
    return path


def pickled(dataset: Dataset) -> Dataset:
    twin: Dataset = pickle.loads(pickle.dumps(dataset))  # noqa: S301 - its own pickle
    return twin


# Loading


def test_a_loaded_package_answers_like_its_original(tmp_path: Path) -> None:
    loaded = Dataset.load(copied(tmp_path / "copy"))
    assert loaded.casualty_claims() == BUNDLED.casualty_claims()
    assert loaded.sources() == BUNDLED.sources()
    assert loaded.casualties(2016) == BUNDLED.casualties(2016)


def test_a_loaded_package_is_what_it_was_at_that_moment(tmp_path: Path) -> None:
    directory = filled(tmp_path / "package")
    loaded = Dataset.load(directory)
    put(directory, "casualty_claims", "cc-0901", low="7", high="7", printed="7")
    (directory / "sources.csv").unlink()
    (claim,) = loaded.casualty_claims(event="battle-y")
    assert str(claim.figure) == "5"
    assert claim.sources[0].id == "ona-nd-body"
    shutil.rmtree(directory)
    assert loaded.note(74) == BUNDLED.note(74)
    assert loaded.origin(claim).line > 2
    assert loaded.extend(loaded).actor("narnia").name == "Narnia"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
def test_a_dataset_pickles_with_its_layers(
    tmp_path: Path, again: Callable[[Dataset], Dataset]
) -> None:
    extended = BUNDLED.extend(filled(tmp_path / "package"))
    shutil.rmtree(tmp_path / "package")
    twin = again(extended)
    assert twin is not extended
    assert [layer.name for layer in twin.layers] == [layer.name for layer in extended.layers]
    (claim,) = twin.casualty_claims(event="battle-y")
    assert claim == extended.casualty_claims(event="battle-y")[0]
    assert twin.origin(claim) == extended.origin(claim)
    assert twin.casualties(2016) == extended.casualties(2016) != BUNDLED.casualties(2016)


def test_a_loaded_package_knows_its_files_under_its_name(tmp_path: Path) -> None:
    directory = small(tmp_path / "package")
    loaded = Dataset.load(str(directory))
    assert [(layer.name, layer.is_whole) for layer in loaded.layers] == [(str(directory), True)]
    origin = Origin(str(directory), "actors.csv", 2)
    assert loaded.origin(loaded.actor("armenia")) == origin


# Extending


def test_records_are_added(addition: Path) -> None:
    add(addition, "casualty_claims", {**CLAIM, "id": "cc-0901", "period": "1801"})
    extended = BUNDLED.extend(addition)
    assert extended.casualty_claims(1801).ids() == ("cc-0901",)
    assert str(extended.casualties(1801).total) == "30"
    assert len(extended.casualty_claims()) == len(BUNDLED.casualty_claims()) + 1
    assert extended.casualties(2016) != BUNDLED.casualties(2016)
    assert extended.casualties(2016).total == BUNDLED.casualties(2016).total


def test_the_dataset_below_stays_as_it_is(addition: Path) -> None:
    before = BUNDLED.casualty_claims(), BUNDLED.sources(), BUNDLED.layers
    add(addition, "casualty_claims", {**CLAIM, "low": "31", "high": "31", "printed": "31"})
    add(addition, "sources", {**GUARDIAN, "title": "Another"})
    extended = BUNDLED.extend(addition)
    assert str(extended.casualty_claims()["cc-0201"].figure) == "31"
    assert (BUNDLED.casualty_claims(), BUNDLED.sources(), BUNDLED.layers) == before
    assert BUNDLED.source("guardian-nd-bloody").title == GUARDIAN["title"]
    assert Dataset.bundled() is BUNDLED


def test_a_corrected_source_reaches_what_cites_it(addition: Path) -> None:
    add(addition, "sources", {**ELCHYAN, "title": "Corrected"})
    extended = BUNDLED.extend(addition)
    claim, before = (data.casualty_claims()["cc-0207"] for data in (extended, BUNDLED))
    titles = {work.id: work.title for work in claim.sources}
    assert titles["elchyan-nd-skirmishes"] == "Corrected"
    assert extended.note(76).sources[0].title == "Corrected"
    assert claim != before
    assert "Corrected" not in {work.title for work in before.sources}


def test_parts_of_a_corrected_record_are_kept_if_none_are_named(addition: Path) -> None:
    add(addition, "sources", {**ELCHYAN, "title": "Corrected"})
    source = BUNDLED.extend(addition).source("elchyan-nd-skirmishes")
    assert source.contributors == BUNDLED.source(source.id).contributors != ()


def test_parts_that_are_named_stand_in_place_of_all(addition: Path) -> None:
    key = next(work.id for work in BUNDLED.sources() if len(work.contributors) > 2)
    add(
        addition,
        "contributors",
        {"id": f"{key}-2", "source": key, "role": "author", "family": "Two"},
        {"id": f"{key}-10", "source": key, "role": "author", "family": "Ten"},
    )
    source = BUNDLED.extend(addition).source(key)
    assert [name.family for name in source.contributors] == ["Two", "Ten"]
    assert len(BUNDLED.source(key).contributors) > 2


def test_of_several_additions_the_last_counts(tmp_path: Path) -> None:
    extended = BUNDLED
    for title in ("One", "Two"):
        directory = tmp_path / title
        directory.mkdir()
        add(directory, "sources", {**GUARDIAN, "title": title})
        extended = extended.extend(directory)
    assert extended.source("guardian-nd-bloody").title == "Two"
    assert [layer.name for layer in extended.layers[1:]] == [
        str(tmp_path / "One"),
        str(tmp_path / "Two"),
    ]


def test_an_addition_is_what_it_was_at_that_moment(addition: Path) -> None:
    add(addition, "sources", {**GUARDIAN, "title": "Then"})
    extended = BUNDLED.extend(addition)
    shutil.rmtree(addition)
    assert extended.source("guardian-nd-bloody").title == "Then"


def test_a_dataset_is_laid_on_another_with_all_its_layers(addition: Path, tmp_path: Path) -> None:
    add(addition, "sources", {**GUARDIAN, "title": "Addition"})
    other = Dataset.load(filled(tmp_path / "package")).extend(addition)
    extended = BUNDLED.extend(other)
    assert extended.layers == (*BUNDLED.layers, *other.layers)
    assert extended.source("guardian-nd-bloody").title == "Addition"
    assert extended.casualty_claims(event="war-x").ids() == ("cc-0901",)
    assert other.extend(BUNDLED).source("guardian-nd-bloody").title == GUARDIAN["title"]


def test_an_addition_with_faults_is_refused_whole(addition: Path) -> None:
    add(addition, "casualty_claims", {**CLAIM, "id": "cc-0901", "period": "1801"})
    add(addition, "sources", {**GUARDIAN, "type": "novel", "issued": "x"})
    with pytest.raises(InvalidPackageError) as caught:
        BUNDLED.extend(addition)
    assert caught.value.value == str(addition)
    assert [error.column for error in caught.value.problems] == ["issued", "type"]
    assert pickle.loads(pickle.dumps(caught.value)) == caught.value  # noqa: S301 - its own pickle
    assert BUNDLED.casualty_claims(1801).ids() == ()


def test_an_empty_directory_is_no_addition(addition: Path) -> None:
    with pytest.raises(InvalidPackageError) as caught:
        BUNDLED.extend(addition)
    (problem,) = caught.value.problems
    assert problem.expected == "a directory with a row in a table"


def test_a_dataset_that_does_not_fit_is_refused(addition: Path, tmp_path: Path) -> None:
    made_up = Dataset.load(filled(tmp_path / "package"))
    add(
        addition,
        "events",
        {"id": "raid", "name": "X", "kind": "clash", "remark": "x", "parent": "battle-y"},
    )
    fitting = made_up.extend(addition)
    put(tmp_path / "package", "events", "war-x", parent="raid")
    describe_anew(tmp_path / "package")
    with pytest.raises(InvalidPackageError) as caught:
        BUNDLED.extend(tmp_path / "package")
    assert {problem.value for problem in caught.value.problems} == {"raid"}
    with pytest.raises(InvalidPackageError, match="no circle"):
        fitting.extend(tmp_path / "package")


@pytest.mark.parametrize("other", [None, 3, b"here", BUNDLED.layers])
def test_what_is_neither_a_path_nor_a_dataset(other: object) -> None:
    with pytest.raises(WrongTypeError, match="expected the path of a directory"):
        BUNDLED.extend(other)  # type: ignore[arg-type]


def test_a_directory_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="expected a directory"):
        BUNDLED.extend(tmp_path / "nowhere")


# Where records come from


def test_every_bundled_record_is_in_its_line() -> None:
    for table in (BUNDLED.casualty_claims(), BUNDLED.actors()):
        lines = (DATA / f"{table.name}.csv").read_text("utf-8").splitlines()
        for record in table:
            origin = BUNDLED.origin(record)
            assert origin[:2] == (f"karabakh-data {DATA_VERSION}", f"{table.name}.csv")
            assert lines[origin.line - 1].startswith(f"{record.id},")


def test_a_record_comes_from_the_last_layer_that_has_its_id(addition: Path) -> None:
    add(addition, "sources", {**GUARDIAN, "title": "Corrected"})
    extended = BUNDLED.extend(addition)
    origin = Origin(str(addition), "sources.csv", 2)
    assert extended.origin(extended.source("guardian-nd-bloody")) == origin
    untouched = extended.source("ona-nd-body")
    assert extended.origin(untouched) == BUNDLED.origin(untouched)
    (author,) = extended.source("elchyan-nd-skirmishes").contributors
    assert extended.origin(author).file == "contributors.csv"


def test_a_record_of_another_dataset_has_no_origin() -> None:
    stranger = Actor(id="narnia", name="Narnia", kind=ActorKind.STATE)
    with pytest.raises(UnknownKeyError) as caught:
        BUNDLED.origin(stranger)
    assert (caught.value.value, caught.value.kind) == ("narnia", "actors")
    assert caught.value.expected == "the id of one of the actors"


def test_layers_need_no_directory() -> None:
    (layer,) = BUNDLED.layers
    assert isinstance(layer, Layer)
    assert layer.is_whole
    assert layer.read("actors.csv") == (DATA / "actors.csv").read_bytes()
