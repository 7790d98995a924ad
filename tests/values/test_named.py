"""Values with names."""

import pytest

from karabakh_data.values._named import Named


class Place(Named):
    """A place."""

    name: str
    height: int = 0


class Event(Named):
    """What has the same values and is no place."""

    name: str
    height: int = 0


def test_values_are_given_in_order_or_by_name() -> None:
    for place in (Place("a", 7), Place("a", height=7), Place(height=7, name="a")):
        assert (place.name, place.height) == ("a", 7)
        assert repr(place).startswith("Place(")
    assert repr(Place("a", 7)) == "Place(name='a', height=7)"


def test_a_value_that_is_left_out_is_its_default() -> None:
    assert Place("a").height == 0


def test_equal_values_of_one_class_are_equal() -> None:
    assert Place("a", 7) == Place(name="a", height=7)
    assert Place("a", 7) != Place("a", 8)
    others: list[object] = [Event("a", 7), ("a", 7)]
    assert Place("a", 7) not in others
    with pytest.raises(TypeError):
        hash(Place("a"))
