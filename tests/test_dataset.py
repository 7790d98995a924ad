"""A dataset of its own: filters by event and claimant, look-up, and what is kept."""

from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from packages import add, headers, small

from karabakh_data import CasualtySummary, Dataset, NoteGroup, Period, Side
from karabakh_data.errors import AmbiguousKeyError, DataError, UnknownKeyError, UnknownWordError
from karabakh_data.package import Layer, Package

MINISTRY = "ministry-of-defence-of-azerbaijan"
PERIOD = "1801/1803"
CLAIM = {
    "low": "5",
    "high": "5",
    "printed": "5",
    "reading": "plain",
    "measure": "killed",
    "side": "azerbaijani",
    "category": "military",
    "basis": "unspecified",
    "period": "1801",
    "rank": "normal",
    "partial": "false",
    "is_sum": "false",
    "section": "timeline-1994-2020",
}


def made(directory: Path) -> Dataset:
    return Dataset(Package(Layer(lambda name: (directory / name).read_bytes())))


@pytest.fixture(name="directory", scope="module")
def fixture_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a few bundled rows with events, an institution, a ministry's claim and so on."""
    directory = small(tmp_path_factory.mktemp("made") / "package")
    add(
        directory,
        "events",
        {"id": "war-x", "name": "The war of X", "kind": "war", "period": "1801/1802"},
        {"id": "battle-y", "name": "The battle of Y", "kind": "clash", "parent": "war-x"},
        {"id": "raid-z", "name": "The raid on Z", "kind": "incident", "parent": "battle-y"},
        {"id": "clash-w", "name": "The clash at W", "kind": "clash", "period": "1803"},
    )
    add(
        directory,
        "actors",
        {"id": MINISTRY, "name": "Its ministry", "kind": "institution", "parent": "azerbaijan"},
        {"id": "press-office", "name": "Its office", "kind": "institution", "parent": MINISTRY},
        {"id": "narnia", "name": "Narnia", "kind": "state"},
    )
    add(
        directory,
        "actor_names",
        {"id": "armenia-9", "actor": "armenia", "name": "The Republic", "language": "en"},
        {"id": "azerbaijan-9", "actor": "azerbaijan", "name": "The Republic", "language": "en"},
    )
    add(
        directory,
        "casualty_claims",
        {**CLAIM, "id": "cc-0901", "event": "war-x", "period": "1801/1802"},
        {**CLAIM, "id": "cc-0902", "event": "battle-y", "claimant": "armenia"},
        {**CLAIM, "id": "cc-0903", "event": "raid-z", "claimant": MINISTRY, "side": "armenian"},
        {**CLAIM, "id": "cc-0904", "event": "clash-w", "claimant": "azerbaijan"},
        {**CLAIM, "id": "cc-0905", "claimant": "press-office", "period": "1802"},
        {**CLAIM, "id": "cc-0906", "measure": "wounded", "claimant": "armenia"},
        {**CLAIM, "id": "cc-0907", "section": "references"},
    )
    return directory


@pytest.fixture(name="dataset")
def fixture_dataset(directory: Path) -> Dataset:
    return made(directory)


def ids(summary: CasualtySummary) -> tuple[str, ...]:
    return tuple(claim.id for claim in summary.claims)


# Filters by event


@pytest.mark.parametrize(
    ("event", "found"),
    [
        ("war-x", ("cc-0901", "cc-0902", "cc-0903")),
        ("battle-y", ("cc-0902", "cc-0903")),
        ("raid-z", ("cc-0903",)),
        ("clash-w", ("cc-0904",)),
        ("War-X", ("cc-0901", "cc-0902", "cc-0903")),
    ],
)
def test_an_event_has_its_claims_and_those_of_events_in_it(
    dataset: Dataset, event: str, found: tuple[str, ...]
) -> None:
    assert dataset.casualty_claims(event=event).ids() == found
    summary = dataset.casualties(event=event)
    assert ids(summary) == found
    assert summary.event == event.lower()


def test_an_event_within_a_time(dataset: Dataset) -> None:
    assert dataset.casualty_claims(1801, event="war-x").ids() == ("cc-0902", "cc-0903")
    summary = dataset.casualties(1801, event="war-x")
    assert ids(summary) == ("cc-0902", "cc-0903")
    assert [claim.id for claim in summary.spanning] == ["cc-0901"]


def test_an_event_and_a_side(dataset: Dataset) -> None:
    assert ids(dataset.casualties(event="war-x", side="armenian")) == ("cc-0903",)


def test_an_unknown_event(dataset: Dataset) -> None:
    for ask in (dataset.casualties, dataset.casualty_claims):
        with pytest.raises(UnknownKeyError) as caught:
            ask(event="war-xx")
        assert (caught.value.value, caught.value.kind) == ("war-xx", "event")
        assert caught.value.suggestions == ("war-x",)


def test_a_partial_claim_about_an_event_that_is_not_there(tmp_path: Path) -> None:
    directory = small(tmp_path / "package")
    claim = {**CLAIM, "id": "cc-0901", "event": "nowhere", "partial": "true"}
    add(directory, "casualty_claims", claim)
    with pytest.raises(DataError) as caught:
        made(directory).casualties(1801)
    assert caught.value.value == "nowhere"


class Impatient(Dataset):
    """A dataset that does not follow the parents of events forever."""

    steps = 0

    def _parent_of_event(self, key: str) -> str | None:
        self.steps += 1
        assert self.steps < 100, "the parents of events are followed in a circle"
        return super()._parent_of_event(key)


def test_a_partial_claim_about_events_in_a_circle(tmp_path: Path) -> None:
    directory = small(tmp_path / "package")
    circle = [
        {"id": "one", "name": "One", "kind": "war", "parent": "two"},
        {"id": "two", "name": "Two", "kind": "war", "parent": "one"},
    ]
    add(directory, "events", *circle)
    claim = {**CLAIM, "id": "cc-0901", "event": "one", "partial": "true"}
    add(directory, "casualty_claims", claim)
    dataset = Impatient(Package(Layer(lambda name: (directory / name).read_bytes())))
    assert ids(dataset.casualties(1801)) == ("cc-0901",)
    assert dataset.casualty_claims(event="two").ids() == ("cc-0901",)


# Filters by claimant


@pytest.mark.parametrize(
    ("claimant", "found"),
    [
        ("azerbaijan", ("cc-0903", "cc-0904", "cc-0905")),
        ("AZE", ("cc-0903", "cc-0904", "cc-0905")),
        ("Republic of Azerbaijan", ("cc-0903", "cc-0904", "cc-0905")),
        (MINISTRY, ("cc-0903", "cc-0905")),
        ("Its Ministry", ("cc-0903", "cc-0905")),
        ("press-office", ("cc-0905",)),
        ("armenia", ("cc-0902", "cc-0906")),
        ("artsakh", ()),
        ("narnia", ()),
    ],
)
def test_a_claimant_has_its_claims_and_those_of_its_institutions(
    dataset: Dataset, claimant: str, found: tuple[str, ...]
) -> None:
    killed = tuple(key for key in found if key != "cc-0906")
    assert dataset.casualty_claims(PERIOD, claimant=claimant).ids() == found
    assert ids(dataset.casualties(PERIOD, claimant=claimant)) == killed


def test_a_summary_names_the_claimant_by_id(dataset: Dataset) -> None:
    assert dataset.casualties(claimant="AZE").claimant == "azerbaijan"
    assert dataset.casualties(claimant="article").claimant == "article"
    assert dataset.casualties().claimant is None


def test_the_article_has_the_claims_of_nobody_else(dataset: Dataset) -> None:
    article = dataset.casualty_claims(claimant="article")
    assert {claim.claimant for claim in article} == {None}
    assert [key for key in article.ids() if key > "cc-0900"] == ["cc-0901", "cc-0907"]
    with_claimant = {"cc-0902", "cc-0903", "cc-0904", "cc-0905", "cc-0906"}
    assert set(article.ids()) == {"cc-0201", "cc-0901", "cc-0907"}
    assert with_claimant <= set(dataset.casualty_claims().ids()) - set(article.ids())
    assert ids(dataset.casualties(PERIOD, claimant="article")) == ("cc-0901", "cc-0907")


def test_the_article_is_found_in_any_case(dataset: Dataset) -> None:
    found = dataset.casualty_claims(claimant="Article")
    assert found == dataset.casualty_claims(claimant="article")


def test_a_title_counts_only_for_its_claimant(dataset: Dataset) -> None:
    assert "cc-0907" not in [claim.id for claim in dataset.casualties(1801).chosen]
    assert "cc-0907" in ids(dataset.casualties(1801))


def test_a_claimant_that_may_be_two(dataset: Dataset) -> None:
    with pytest.raises(AmbiguousKeyError) as caught:
        dataset.casualties(claimant="the republic")
    assert caught.value.suggestions == ("armenia", "azerbaijan")
    with pytest.raises(AmbiguousKeyError):
        dataset.actor("The Republic")


def test_a_claimant_and_an_event(dataset: Dataset) -> None:
    assert ids(dataset.casualties(event="war-x", claimant="azerbaijan")) == ("cc-0903",)


# Filters by side, category and measure


def test_measures_are_apart(dataset: Dataset) -> None:
    assert ids(dataset.casualties(1801, measure="wounded")) == ("cc-0906",)
    assert dataset.casualty_claims(PERIOD, measure="wounded").ids() == ("cc-0906",)
    assert dataset.casualty_claims(1801, claimant="armenia").ids() == ("cc-0902", "cc-0906")
    assert dataset.casualty_claims(1801, measure="killed", claimant="armenia").ids() == ("cc-0902",)


def test_an_actor_of_no_side_for_a_side(dataset: Dataset) -> None:
    with pytest.raises(UnknownWordError) as caught:
        dataset.casualties(side="narnia")  # type: ignore[arg-type]
    assert caught.value.remark == ""
    assert "is an actor" not in str(caught.value)


def test_a_name_on_both_sides_for_a_side(dataset: Dataset) -> None:
    with pytest.raises(UnknownWordError) as caught:
        dataset.casualties(side="The Republic")  # type: ignore[arg-type]
    assert caught.value.suggestions == ("armenian", "azerbaijani")
    assert "The Republic is an actor of the side armenian or azerbaijani" in str(caught.value)


# Look-up


def test_actors_by_every_name(dataset: Dataset) -> None:
    actors = dataset.actors()
    for actor in actors:
        own = [actor.id, actor.name, actor.iso_alpha3, *(name.name for name in actor.names)]
        for key in filter(None, own):
            if key != "The Republic":
                assert dataset.actor(key) is actor
                assert dataset.actor(f"  {key.upper()} ") is actor


def test_sources_and_notes() -> None:
    dataset = Dataset.bundled()
    for source in dataset.sources():
        assert dataset.source(source.id) is source
    for note in dataset.notes():
        assert dataset.note(note.id) is note
        is_numbered = note.group is NoteGroup.NUMBERED
        assert (dataset.note(note.number) is note) is is_numbered


def test_kinds_of_records_are_apart(dataset: Dataset) -> None:
    assert dataset.actor("Armenia").id == "armenia"
    for find in (dataset.source, lambda key: dataset.casualties(event=key)):
        with pytest.raises(UnknownKeyError):
            find("armenia")
    with pytest.raises(UnknownKeyError):
        dataset.actor("ona-nd-body")


# What the data spans


def test_a_summary_says_what_the_data_spans(tmp_path: Path) -> None:
    directory = small(tmp_path / "package")
    add(directory, "casualty_claims", {**CLAIM, "id": "cc-0901", "period": "1705-02"})
    add(directory, "casualty_claims", {**CLAIM, "id": "cc-0902", "period": "2016-03-01/.."})
    summary = made(directory).casualties(1704)
    assert summary.data_span == Period("1705-02/..")
    assert "the casualty claims span 1705-02/.." in str(summary)


def test_a_dataset_of_nothing(tmp_path: Path) -> None:
    dataset = made(headers(tmp_path))
    summary = dataset.casualties(2016)
    assert (summary.claims, summary.total, summary.data_span) == ((), None, None)
    assert "The dataset holds no casualty claims." in str(summary)
    assert len(dataset.actors()) == len(dataset.notes()) == len(dataset.casualty_claims()) == 0
    with pytest.raises(UnknownKeyError) as caught:
        dataset.note(64)
    assert caught.value.suggestions == ()
    with pytest.raises(UnknownKeyError, match="the dataset has none"):
        dataset.actor("armenia")
    with pytest.raises(UnknownWordError):
        dataset.casualties(side="artsakh")  # type: ignore[arg-type]


# What is kept


def test_answers_are_kept(dataset: Dataset) -> None:
    answer = dataset.casualties(1801, side="armenian", event="war-x", claimant="AZE")
    same = dataset.casualties("1801", side=Side.ARMENIAN, event="war-x", claimant="azerbaijan")
    assert same is answer


def test_datasets_share_no_answers(dataset: Dataset, directory: Path) -> None:
    other = made(directory)
    assert other.casualties(1801) is not dataset.casualties(1801)
    assert other.casualties(1801) == dataset.casualties(1801)
    assert dataset.casualties(1801) != Dataset.bundled().casualties(1801)
    assert Dataset.bundled().casualties(1801).claims == ()
    assert len(dataset.casualties(1801).claims) == 4


def test_many_questions_do_not_fill_the_memory(tmp_path: Path) -> None:
    dataset = made(small(tmp_path / "package"))
    first = dataset.casualties(1001)
    for year in range(1002, 2200):
        dataset.casualties(year)
    assert dataset.casualties(1001) == first
    assert dataset._answer.cache_info().currsize < 1199


def test_an_index_of_names_is_made_once_and_when_it_is_needed(directory: Path) -> None:
    dataset = made(directory)
    dataset.actor("armenia")
    assert dataset._indexes == {}
    dataset.actor("ARM")
    index = dataset._indexes["actor"]
    dataset.actor("AZE")
    dataset.source("ONA-nd-body")
    assert dataset._indexes["actor"] is index
    assert set(dataset._indexes) == {"actor", "source"}


def test_a_dataset_takes_no_attributes(dataset: Dataset) -> None:
    thing: Any = dataset
    with pytest.raises(AttributeError):
        thing.something = 1


ASKED: list[Callable[[Dataset], object]] = [
    lambda dataset: dataset.actor("Republic of Armenia"),
    lambda dataset: dataset.source("ONA-nd-body"),
    lambda dataset: dataset.note(166),
    lambda dataset: dataset.actors(),
    lambda dataset: dataset.casualty_claims()[0],
]


@pytest.mark.parametrize("ask", ASKED)
def test_threads_get_the_same_object(ask: Callable[[Dataset], object], directory: Path) -> None:
    dataset, start, found = made(directory), Barrier(8), list[object]()

    def run() -> None:
        start.wait()
        found.append(ask(dataset))

    threads = [Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len({id(thing) for thing in found}) == 1
