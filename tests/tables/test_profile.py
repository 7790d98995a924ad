"""What we say of a descriptor's properties, beside what the profile of the standard says."""

import copy
import json
from collections.abc import Iterator
from importlib import resources
from typing import Any, Final

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from packages import DATA

from karabakh_data import DataError, Layer
from karabakh_data.records.works import Contributor
from karabakh_data.tables._about import as_json
from karabakh_data.tables._descriptor_faults import faults_of_descriptor
from karabakh_data.tables.descriptor import PROFILE, resource

# The library dplib brings the profiles of the standard, unchanged.
FILE: Final = resources.files("dplib").joinpath("profiles/2.0/datapackage.json")
ORACLE: Final = jsonschema.Draft7Validator(json.loads(FILE.read_text("utf-8")))
ROWS: Final = (DATA / "contributors.csv").read_bytes()
ARTICLE: Final = {"title": "An article", "path": "https://example.org/x", "email": "a@example.org"}
LICENCE: Final = {"name": "CC-BY-4.0", "path": "LICENSE", "title": "A licence"}
SOUND: Final[dict[str, Any]] = {
    "$schema": PROFILE,
    "name": "x",
    "id": "x",
    "title": "A title",
    "description": "A description.",
    "homepage": "https://example.org",
    "version": "1.0",
    "created": "2021-01-31T00:00:00Z",
    "image": "x.png",
    "keywords": ["x", "y"],
    "licenses": [LICENCE],
    "sources": [ARTICLE | {"version": "2021"}],
    "contributors": [
        {"title": "X", "path": "x.txt", "email": "a@example.org", "roles": ["creator"]},
        {"givenName": "A", "familyName": "B", "organization": "C"},
    ],
    "resources": [
        {
            "$schema": "https://datapackage.org/profiles/2.0/dataresource.json",
            "title": "Names",
            "homepage": "https://example.org",
            "sources": [ARTICLE],
            "licenses": [LICENCE],
        }
        | resource(Contributor, ROWS)
    ],
}
SOUND["resources"][0]["schema"] |= {"fieldsMatch": ["exact"], "uniqueKeys": [["id"], ["role"]]}


def faults(descriptor: dict[str, Any]) -> list[DataError]:
    """Return what we find wrong with a descriptor that comes with one table."""
    files = {"datapackage.json": as_json(descriptor).encode("utf-8"), "contributors.csv": ROWS}

    def read(name: str) -> bytes:
        if name not in files:
            raise FileNotFoundError(name)
        return files[name]

    return list(faults_of_descriptor(Layer(read, "x", is_whole=False)))


def ways(value: object, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the way to each value within another."""
    inside: Any = value.items() if isinstance(value, dict) else []
    inside = enumerate(value) if isinstance(value, list) else inside
    for step, item in inside:
        yield (*way, step)
        yield from ways(item, (*way, step))


REMOVED: Final = object()
SIMPLE: Final = st.sampled_from(
    [None, True, False, 0, 1, -1.5, "", "x", "../x", "x/../y", "a:b", "//x", "file:x", "~x", "a b"]
)
VALUES: Final = (
    st.just(REMOVED)
    | SIMPLE
    | st.lists(SIMPLE, max_size=2)
    | st.dictionaries(st.sampled_from(["title", "name", "path", "x"]), SIMPLE, max_size=2)
)


def changed(way: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """Return the sound descriptor with another value at a place."""
    descriptor: Any = copy.deepcopy(SOUND)
    holder: Any = descriptor
    for step in way[:-1]:
        holder = holder[step]
    if value is REMOVED:
        del holder[way[-1]]
    else:
        holder[way[-1]] = value
    found: dict[str, Any] = descriptor
    return found


def test_both_find_the_sound_descriptor_sound() -> None:
    assert [error.message for error in ORACLE.iter_errors(SOUND)] == []
    assert faults(SOUND) == []


@pytest.mark.parametrize("value", [None, 5, "x", [], {}, [5], [{}], [["x", "x"]]], ids=repr)
@pytest.mark.untraced
def test_whatever_the_profile_refuses_we_refuse_at_each_place(value: object) -> None:
    missed = [
        way
        for way in ways(SOUND)
        if not ORACLE.is_valid(changed(way, value)) and not faults(changed(way, value))
    ]
    assert missed == []


@given(st.data())
def test_whatever_the_profile_refuses_we_refuse(data: st.DataObject) -> None:
    way = data.draw(st.sampled_from(list(ways(SOUND))))
    descriptor = changed(way, data.draw(VALUES))
    found = faults(descriptor)
    assert found or ORACLE.is_valid(descriptor), way
    lines = as_json(descriptor).count("\n")
    assert all(1 <= (fault.line or 0) <= lines for fault in found)


@pytest.mark.parametrize(
    "text",
    [
        "1985-04-12T23:20:50.52Z",
        "1996-12-19T16:39:57-08:00",
        "1990-12-31t15:59:60z",
        "2024-02-29T00:00:00+00:00",
    ],
)
def test_a_moment_by_rfc_3339_is_one(text: str) -> None:
    assert faults(changed(("created",), text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "",
        "2021-01-31",
        "2021-01-31T12:00:00",
        "2021-01-31 12:00:00Z",
        "2021-01-31T12:00Z",
        "2021-02-29T12:00:00Z",
        "2021-01-31T24:00:00Z",
        "2021-01-31T12:00:00Z\n",
        "٢٠٢١-01-31T12:00:00Z",
    ],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    (fault,) = faults(changed(("created",), text))
    assert (fault.value, fault.column) == (text, "created")
    assert "a day and time by RFC 3339" in fault.expected
