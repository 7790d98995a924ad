"""What libraries that read or write objects make of records and answers, without being told how."""

import json
from operator import methodcaller
from typing import Any

import attrs
import msgspec
import orjson
import pydantic
import pytest
from each import each
from instances import INSTANCES

from karabakh_data import (
    Bounds,
    CasualtyClaim,
    CasualtyGroups,
    CasualtyRange,
    CasualtySummary,
    Findings,
    Period,
    Side,
    Supporters,
    Table,
    actors,
    audit,
    bounds,
    casualties,
    casualties_by,
    casualty_claims,
    supporters,
)
from karabakh_data._public import Plain

PLAIN = {name: thing for name, thing in INSTANCES.items() if isinstance(thing, Plain)}
TO_DICT = methodcaller("to_dict")
CLAIM = casualty_claims()["cc-0228"]


def test_every_record_and_answer_gives_a_dictionary() -> None:
    assert {"CasualtyClaim", "CasualtySummary", "Source", "Bounds", "CasualtyRange"} <= set(PLAIN)
    assert len(PLAIN) > 20
    for name, thing in INSTANCES.items():
        assert hasattr(thing, "to_dict") == (name in PLAIN)
    with pytest.raises(NotImplementedError):
        Plain().to_dict()


# JSON


@each(PLAIN)
def test_json_takes_what_to_dict_gives(name: str) -> None:
    told = PLAIN[name].to_dict()
    text = json.dumps(told, allow_nan=False)
    assert json.loads(text) == told
    assert json.loads(json.dumps({"it": PLAIN[name]}, default=TO_DICT)) == {"it": told}


@each(PLAIN)
def test_orjson_and_msgspec_take_what_to_dict_gives(name: str) -> None:
    told = PLAIN[name].to_dict()
    assert orjson.loads(orjson.dumps(told)) == told
    assert orjson.loads(orjson.dumps([PLAIN[name]], default=TO_DICT)) == [told]
    assert msgspec.json.decode(msgspec.json.encode(told)) == told
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(told)) == told


def test_orjson_takes_what_attrs_gives() -> None:
    assert orjson.loads(orjson.dumps(attrs.asdict(CLAIM))) == json.loads(
        json.dumps(attrs.asdict(CLAIM))
    )


# pydantic


@each(PLAIN)
def test_pydantic_takes_each_as_it_is_and_writes_its_dictionary(name: str) -> None:
    adapter = pydantic.TypeAdapter[Any](type(PLAIN[name]))
    thing = adapter.validate_python(PLAIN[name])
    assert thing is PLAIN[name]
    assert json.loads(adapter.dump_json(thing)) == json.loads(json.dumps(thing.to_dict()))
    assert adapter.json_schema(mode="serialization")["type"] == "object"
    with pytest.raises(pydantic.ValidationError, match="should be an instance of"):
        adapter.validate_python({"id": "x"})


class Row(pydantic.BaseModel):
    """A model of a user's, with things of the library in it."""

    period: Period
    side: Side
    total: CasualtyRange | None
    claims: list[CasualtyClaim]


def test_a_model_may_have_fields_of_the_library() -> None:
    summary = casualties(2016)
    row = Row(period=Period("2016"), side=Side.ARMENIAN, total=summary.total, claims=[CLAIM])
    assert (row.total, row.claims) == (summary.total, [CLAIM])
    assert row.model_dump(mode="json") == {
        "period": "2016",
        "side": "armenian",
        "total": {"low": 232, "high": 236},
        "claims": [CLAIM.to_dict()],
    }
    assert json.loads(row.model_dump_json()) == row.model_dump(mode="json")


@pytest.mark.parametrize(
    ("kind", "answer", "told"),
    [
        (CasualtySummary, casualties(2016), casualties(2016).to_dict()),
        (Bounds, bounds(2016), bounds(2016).to_dict()),
        (Supporters, supporters("both"), supporters("both").to_dicts()),
        (Findings, audit(), audit().to_dicts()),
        (CasualtyGroups, casualties_by("side"), casualties_by("side").to_dict()),
        (Table[CasualtyClaim], casualty_claims(2013), casualty_claims(2013).to_dicts()),
        (Table, actors(kind="bloc"), actors(kind="bloc").to_dicts()),
        (list[CasualtyClaim], [CLAIM], [CLAIM.to_dict()]),
        (CasualtyRange | None, None, None),
    ],
    ids=str,
)
def test_what_an_endpoint_of_fastapi_returns(kind: Any, answer: object, told: object) -> None:  # noqa: ANN401
    # FastAPI asks pydantic to check and write what a function returns, and to describe it.
    adapter = pydantic.TypeAdapter[Any](kind)
    assert json.loads(adapter.dump_json(adapter.validate_python(answer))) == told
    assert adapter.json_schema(mode="serialization")
