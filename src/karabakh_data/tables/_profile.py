"""What the properties of a descriptor must be by Data Package 2.0, as far as it is not generated.

The profile of the standard (https://datapackage.org/profiles/2.0/datapackage.json) says the same as
a JSON Schema of 150 kB, which only a library could read.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from karabakh_data.tables._about import AS_OF
from karabakh_data.tables._json_faults import Way


class Fault(NamedTuple):
    """A value that is not what it must be."""

    way: Way
    """Where it stands in the descriptor."""
    value: object
    expected: str
    near: tuple[str, ...] = ()
    """What may have been meant."""


_Check = Callable[[Way, object], Iterator[Fault]]
"""Yields what is wrong with a value, and with what it holds."""


def faults_of_properties(
    checks: Mapping[str, _Check], way: Way, found: Mapping[str, object]
) -> Iterator[Fault]:
    """Yield which of the properties that an object has are not what they must be."""
    for name, check in checks.items():
        if name in found:
            yield from check((*way, name), found[name])


def _text(way: Way, value: object) -> Iterator[Fault]:
    if not isinstance(value, str):
        yield Fault(way, value, "a text")


def _matching(pattern: str, expected: str) -> _Check:
    def check(way: Way, value: object) -> Iterator[Fault]:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            yield Fault(way, value, expected)

    return check


def _list_of(check_item: _Check, what: str, least: int = 1) -> _Check:
    def check(way: Way, value: object) -> Iterator[Fault]:
        if not isinstance(value, list) or len(value) < least:
            yield Fault(way, value, f"a list of {what}{', one at least' if least else ''}")
            return
        for place, item in enumerate(value):
            yield from check_item((*way, place), item)

    return check


def _object_with(properties: Mapping[str, _Check], *needed: str) -> _Check:
    """Return the check of an object that has one of these properties, or any if none is named."""

    def check(way: Way, value: object) -> Iterator[Fault]:
        if not isinstance(value, dict):
            yield Fault(way, value, f"an object with {' or '.join(needed or ('a title',))}")
            return
        if not value.keys() & set(needed or value):
            yield Fault(way, value, f"the property {' or '.join(needed or ('title',))}")
        yield from faults_of_properties(properties, way, value)

    return check


def _no_data(way: Way, value: object) -> Iterator[Fault]:
    yield Fault(way, value, "no data beside the path of a file")


def _moment(way: Way, value: object) -> Iterator[Fault]:
    found = _MOMENT.fullmatch(value) if isinstance(value, str) else None
    if found is None or not _is_day(found["day"]):
        yield Fault(way, value, "a day and time by RFC 3339, such as 2021-01-31T12:00:00Z")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


_MOMENT: Final = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]"
    r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?"
    r"(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
"""A day, a time, of which a second may be a leap second, and how far that is from UTC."""


def _list_of_sets(way: Way, value: object) -> Iterator[Fault]:
    yield from _list_of(_list_of(_text, "names of columns"), "lists of columns")(way, value)
    lists = [*value, value] if isinstance(value, list) else []
    for one in lists:
        if isinstance(one, list) and any(item in one[:place] for place, item in enumerate(one)):
            yield Fault(way, one, "each item once")


_PATH: Final = _matching(
    r"(?:(?![./~])(?!file:)(?:(?!/\.\./|\\|://).)+|(?:http|ftp)s?://.*)",
    "a path within the package, or an address of http or ftp",
)
_TEXTS: Final = _list_of(_text, "texts")
_CONTRIBUTOR: Final[Mapping[str, _Check]] = {
    "title": _text,
    "path": _PATH,
    "email": _text,
    "givenName": _text,
    "familyName": _text,
    "organization": _text,
    "roles": _TEXTS,
}
_LICENCE: Final[Mapping[str, _Check]] = {
    "name": _matching("[-a-zA-Z0-9._]+", "a short name of letters, digits, '.', '_' and '-'"),
    "path": _PATH,
    "title": _text,
}
_SOURCE: Final[Mapping[str, _Check]] = {
    "title": _text,
    "path": _PATH,
    "email": _text,
    "version": _text,
}
_ABOUT: Final[dict[str, _Check]] = {
    "$schema": _text,
    "title": _text,
    "description": _text,
    "homepage": _text,
    "licenses": _list_of(_object_with(_LICENCE, "name", "path"), "licences"),
    "sources": _list_of(_object_with(_SOURCE), "sources", 0),
}
"""What is said of a package and of a resource alike."""

PACKAGE: Final[Mapping[str, _Check]] = _ABOUT | {
    "name": _text,
    "id": _text,
    "version": _text,
    "created": _moment,
    "contributors": _list_of(_object_with(_CONTRIBUTOR), "contributors"),
    "keywords": _TEXTS,
    "image": _text,
    AS_OF: _matching("[0-9]{4}(?:-[0-9]{2}){0,2}", "a year, a month or a day, such as 2021-01"),
}
"""The properties of a package, but for its resources."""
RESOURCE: Final[Mapping[str, _Check]] = _ABOUT | {"data": _no_data}
"""The properties of a resource that are not generated from its table."""
SCHEMA: Final[Mapping[str, _Check]] = {
    "$schema": _text,
    "fieldsMatch": _TEXTS,
    "uniqueKeys": _list_of_sets,
}
"""The properties of a schema that are not generated from the record class."""
