"""Laws of the bundled actors: codes, numbers, names and succession.

* The codes are those of ISO 3166-1 as pycountry has them; who has none there has none here.
* No two states have the same number of Gleditsch and Ward, but for the Soviet Union and Russia;
  those of their list of microstates are as typed below.
* A bloc is of states; one of the states of an organisation is not a part of it.
"""

from collections import Counter
from typing import Final

import pycountry
import pytest

from karabakh_data import ActorKind, actor, actors

OTHER_NAMES: Final = {
    "brunei": "Brunei Darussalam",
    "palestine": "Palestine, State of",
    "russia": "Russian Federation",
    "turkey": "Türkiye",
}
"""Names of ISO 3166-1 that are not those of the article."""


def code_of(name: str) -> str | None:
    try:
        return str(pycountry.countries.lookup(name).alpha_3)
    except LookupError:
        return None


def test_codes_are_those_of_the_standard() -> None:
    for one in actors():
        is_state = one.kind in {ActorKind.STATE, ActorKind.DE_FACTO_STATE}
        name = OTHER_NAMES.get(one.id, one.name)
        assert one.iso_alpha3 == (code_of(name) if is_state else None), one.id
    assert {one.id for one in actors() if one.iso_alpha3 is None and one.gwno is not None} == {
        "abkhazia",
        "south-ossetia",
        "soviet-union",
    }


def test_numbers_of_states_are_unique_but_for_a_successor() -> None:
    numbers = Counter(one.gwno for one in actors() if one.gwno is not None)
    assert [number for number, count in numbers.items() if count > 1] == [365]
    assert {one.id for one in actors() if one.gwno == 365} == {"russia", "soviet-union"}
    states = {ActorKind.STATE, ActorKind.DE_FACTO_STATE}
    assert all(one.kind in states for one in actors() if one.gwno is not None)


@pytest.mark.parametrize(
    ("key", "number"),
    [("abkhazia", 396), ("south-ossetia", 397), ("tuvalu", 973), ("vanuatu", 935)],
)
def test_numbers_of_microstates_are_those_of_their_own_list(key: str, number: int) -> None:
    assert actor(key).gwno == number


@pytest.mark.parametrize("key", ["artsakh", "northern-cyprus", "palestine", "transnistria"])
def test_who_stands_in_neither_list_has_no_number(key: str) -> None:
    assert actor(key).gwno is None
    assert "no Gleditsch-Ward number exists" in (actor(key).remark or "")


def test_blocs_are_of_states() -> None:
    assert {one.id for one in actors(kind="bloc")} == {
        "european-union-member-states",
        "most-countries",
        "osce-minsk-group-co-chairs",
        "osce-participating-states",
    }


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("armenian-lobby", "organisation"),
        ("russian-actors", "institution"),
        ("oil-companies", "organisation"),
    ],
)
def test_who_is_no_state_is_no_bloc(key: str, kind: str) -> None:
    assert actor(key).kind == kind


def test_states_of_an_organisation_are_not_its_organ() -> None:
    # What the states do is not done by the organisation, nor the other way round.
    for key in ("european-union-member-states", "osce-participating-states"):
        assert actor(key).parent is None


def test_a_name_as_printed_stands_beside_that_of_today() -> None:
    found = actor("Belorussian mercenaries")
    assert found is actor("Belarusian mercenaries")
    assert [(one.name, one.used_by) for one in found.names] == [
        ("Belorussian mercenaries", ("human-rights-watch",))
    ]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("OIC", "organisation-of-islamic-cooperation"),
        ("Organisation of Islamic Cooperation", "organisation-of-islamic-cooperation"),
        ("NATO", "north-atlantic-treaty-organization"),
        ("RUS", "russia"),
        ("tur", "turkey"),
        ("NKR", "artsakh"),
    ],
)
def test_actors_are_found_by_name_short_form_and_code(name: str, key: str) -> None:
    assert actor(name).id == key


def test_the_time_of_an_actor_begins_where_that_of_its_predecessor_ends() -> None:
    for one in actors():
        if one.predecessor is not None and one.period is not None:
            before = actors()[one.predecessor].period
            assert before is None or not one.period.definitely_before(before), one.id
