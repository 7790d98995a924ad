"""Claims, votes and figures: fields, labels, and that they are values."""

import copy
import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest

from karabakh_data import (
    Attribution,
    Basis,
    CasualtyClaim,
    CasualtyRange,
    Category,
    Citation,
    Figure,
    FigureKind,
    Measure,
    Period,
    Position,
    Rank,
    Reading,
    Section,
    Side,
    Source,
    SourceType,
    Stance,
    SupportClaim,
    SupportKind,
    Vote,
)

BOOK = Source(id="x", type=SourceType.BOOK)
REPORT = Source(id="y", type=SourceType.REPORT)
CITATIONS = (Citation(REPORT, None, 9), Citation(BOOK, "p. 3", 8), Citation(REPORT, None, 9))
CASUALTIES = CasualtyClaim(
    id="cc-0001",
    figure=CasualtyRange(1108, 1112),
    printed="1,108–1,112",
    reading=Reading.PLAIN,
    measure=Measure.KILLED,
    side=Side.ARMENIAN,
    category=Category.MILITARY,
    period=Period("2016"),
    section=Section.YEAR_TABLE,
    citations=CITATIONS,
)
SUPPORT = SupportClaim(
    id="sc-0001",
    supporter="russia",
    side=Side.ARMENIAN,
    kind=SupportKind.ARMS,
    stance=Stance.TACIT,
    attribution=Attribution.ALLEGED,
    period=Period("1993/1994"),
    amount_printed="$1.5 or more",
    amount_low=Decimal("1.5"),
    amount_unit="USD",
    denied_by=("russia",),
    section=Section.RUSSIA,
    citations=CITATIONS,
)
VOTE = Vote(
    id="a-res-62-243-russia",
    resolution="A/RES/62/243",
    actor="russia",
    position=Position.AGAINST,
    citations=CITATIONS,
)
FIGURE = Figure(
    id="fg-0001",
    kind=FigureKind.AREA,
    what="Area of the region",
    reading=Reading.PLAIN,
    low=Decimal(4400),
    high=Decimal(4400),
    unit="km2",
    printed="4,400",
    subject="nagorno-karabakh",
    section=Section.INFOBOX,
    citations=CITATIONS,
)
CITED = [CASUALTIES, SUPPORT, VOTE, FIGURE]
each_record = pytest.mark.parametrize("record", CITED, ids=lambda record: type(record).__name__)


def names_of(record: type[Any]) -> set[str]:
    return {field.name for field in attrs.fields(record)}


# The fields of the contract


@pytest.mark.parametrize(
    ("record", "contract"),
    [
        (
            CASUALTIES,
            """id label figure printed reading measure side group category basis period as_of event
            claimant rank partial is_sum section citations remark sources notes""",
        ),
        (
            SUPPORT,
            """id label supporter side kind stance attribution period recipient via amount claimant
            denied_by section citations remark sources notes""",
        ),
        (VOTE, "resolution actor position citations sources notes"),
        (FIGURE, "kind low high unit printed subject period claimant citations sources notes"),
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_fields_of_the_contract(record: object, contract: str) -> None:
    for name in contract.split():
        assert hasattr(record, name), name


def test_a_label_is_no_field() -> None:
    assert "label" not in names_of(CasualtyClaim) | names_of(SupportClaim)


def test_what_is_not_said_is_none() -> None:
    unsaid = "group period_printed as_of event claimant remark".split()
    assert {getattr(CASUALTIES, name) for name in unsaid} == {None}
    assert (CASUALTIES.basis, CASUALTIES.rank) == (Basis.UNSPECIFIED, Rank.NORMAL)
    assert (CASUALTIES.partial, CASUALTIES.is_sum) == (False, False)
    bare = SupportClaim(
        id="sc-0002",
        supporter="x",
        side=Side.ARMENIAN,
        kind=SupportKind.ARMS,
        stance=Stance.TACIT,
        attribution=Attribution.ALLEGED,
        section=Section.RUSSIA,
    )
    unsaid = "period period_printed recipient via amount claimant remark".split()
    assert {getattr(bare, name) for name in unsaid} == {None}
    assert (bare.denied_by, bare.citations) == ((), ())
    assert (FIGURE.period, FIGURE.claimant, FIGURE.remark) == (None, None, None)


@pytest.mark.parametrize("record", [CasualtyClaim, SupportClaim, Vote, Figure])
def test_fields_are_given_by_name(record: Any) -> None:  # noqa: ANN401 - a class of any fields
    with pytest.raises(TypeError):
        record("x", "y", "z", "w")


@pytest.mark.parametrize("record", CITED, ids=lambda record: type(record).__name__)
def test_sources_and_notes_are_distinct_and_in_order(record: CasualtyClaim) -> None:
    assert record.sources == (REPORT, BOOK)
    assert record.notes == (9, 8)
    backwards = attrs.evolve(record, citations=CITATIONS[1::-1])
    assert backwards.sources == (BOOK, REPORT)
    assert backwards.notes == (8, 9)


# Labels


@pytest.mark.parametrize(
    ("side", "category", "people"),
    [
        (Side.ARMENIAN, Category.MILITARY, "Armenian side, military"),
        (Side.AZERBAIJANI, Category.UNSPECIFIED, "Azerbaijani side"),
        (Side.BOTH, Category.CIVILIAN, "both sides, civilian"),
        (Side.BOTH, Category.UNSPECIFIED, "both sides"),
        (Side.OTHER, Category.PEACEKEEPER, "neither side, peacekeeper"),
        (Side.UNSPECIFIED, Category.MERCENARY, "side not said, mercenary"),
    ],
)
def test_the_people_in_words(side: Side, category: Category, people: str) -> None:
    claim = attrs.evolve(CASUALTIES, side=side, category=category)
    assert claim.people == people
    assert claim.label == f"killed, 2016, {people}: 1,108–1,112"


def test_label_of_a_casualty_claim() -> None:
    assert CASUALTIES.label == "killed, 2016, Armenian side, military: 1,108–1,112"
    other = attrs.evolve(
        CASUALTIES,
        measure=Measure.WOUNDED,
        period=Period("1994-05/2009-08"),
        figure=CasualtyRange.at_least(4),
    )
    assert other.label == "wounded, 1994-05/2009-08, Armenian side, military: 4+"


# Values


@each_record
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickle_is_equal(record: object, protocol: int) -> None:
    twin = pickle.loads(pickle.dumps(record, protocol))  # noqa: S301 - its own pickle
    assert twin == record
    assert hash(twin) == hash(record)
    assert repr(twin) == repr(record)


@each_record
def test_copies_are_equal(record: object) -> None:
    for twin in (copy.copy(record), copy.deepcopy(record)):
        assert twin == record
        assert hash(twin) == hash(record)


@each_record
def test_every_field_counts_and_none_can_be_changed(record: Any) -> None:  # noqa: ANN401
    for field in attrs.fields(type(record)):
        assert attrs.evolve(record, **{field.name: "something else"}) != record
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, field.name, "something else")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(record, field.name)


@each_record
def test_nothing_can_be_added(record: Any) -> None:  # noqa: ANN401
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        record.something = "else"
    assert not hasattr(record, "__dict__")
