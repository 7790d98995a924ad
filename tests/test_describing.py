"""Descriptions that the fields of a record carry."""

import attrs
import pytest

from karabakh_data.describing import described, description, table_of_parts


@attrs.frozen
class Dog:
    """A record with a field of each kind."""

    name: str = attrs.field(metadata=described("What it is called."))
    tricks: tuple[str, ...] = attrs.field(metadata=described("What it can do.", table="tricks"))
    owner: str = ""


NAME, TRICKS, OWNER = attrs.fields(Dog)


def test_a_field_carries_its_description() -> None:
    assert description(NAME) == "What it is called."
    assert description(TRICKS) == "What it can do."


def test_a_field_names_the_table_of_its_parts() -> None:
    assert table_of_parts(TRICKS) == "tricks"
    assert table_of_parts(NAME) is None


def test_a_field_without_a_description_is_an_oversight() -> None:
    with pytest.raises(KeyError):
        description(OWNER)
    assert table_of_parts(OWNER) is None
