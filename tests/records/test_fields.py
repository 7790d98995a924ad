"""Descriptions that the fields of a record carry."""

import attrs
import pytest

from karabakh_data.records._fields import described, description, is_apart, refers_to


@attrs.frozen
class Dog:
    """A record with a field of each kind."""

    name: str = attrs.field(metadata=described("What it is called."))
    tricks: tuple[str, ...] = attrs.field(metadata=described("What it can do.", apart=True))
    toy: str = attrs.field(metadata=described("What it plays with.", to=("balls", "bones")))
    owner: str = ""


NAME, TRICKS, TOY, OWNER = attrs.fields(Dog)


def test_a_field_carries_its_description() -> None:
    assert description(NAME) == "What it is called."
    assert description(TRICKS) == "What it can do."


def test_a_field_tells_whether_a_table_of_its_own_holds_it() -> None:
    assert is_apart(TRICKS) is True
    assert is_apart(NAME) is False


def test_a_field_tells_which_tables_have_the_ids_that_it_names() -> None:
    assert refers_to(TOY) == ("balls", "bones")
    assert refers_to(NAME) == refers_to(TRICKS) == ()


def test_a_field_without_a_description_is_an_oversight() -> None:
    for told in (description, is_apart, refers_to):
        with pytest.raises(KeyError):
            told(OWNER)
