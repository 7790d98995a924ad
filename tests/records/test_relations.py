"""Memberships and recognitions: what they say, and what they need not say."""

import attrs
import pytest

from karabakh_data import Citation, MemberRole, Membership, Period, Recognition, Source, SourceType
from karabakh_data.vocabularies.actors import RecognitionPosition

WORK = Source(id="work", type=SourceType.BOOK)
MEMBER = Membership(
    id="narnia-in-league", actor="narnia", organisation="league", role=MemberRole.CO_CHAIR
)
RECOGNITION = Recognition(
    id="narnia-on-oz",
    actor="narnia",
    recognised="oz",
    position=RecognitionPosition.NOT_RECOGNISED,
)
each = pytest.mark.parametrize("record", [MEMBER, RECOGNITION], ids=lambda record: record.table)


@each
def test_time_sources_and_remark_may_be_missing(record: Membership | Recognition) -> None:
    assert (record.period, record.remark) == (None, None)
    assert (record.citations, record.sources, record.notes) == ((), (), ())


@each
def test_sources_and_notes_are_those_cited(record: Membership | Recognition) -> None:
    cited = attrs.evolve(record, citations=(Citation(WORK, note=7),), period=Period("2008"))
    assert (cited.sources, cited.notes) == ((WORK,), (7,))
    assert cited != record


@each
def test_nothing_can_be_changed(record: Membership | Recognition) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        record.actor = "oz"  # type: ignore[misc]
