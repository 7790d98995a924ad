"""A dataset of its own: who supports whom, who is in what, and what happened."""

from typing import Any

import pytest
from packages import add, filled, row_of

from karabakh_data import Dataset, Side
from karabakh_data.errors import UnknownKeyError, UnknownWordError, WrongTypeError
from karabakh_data.package import Layer, Package


@pytest.fixture(name="supported", scope="module")
def fixture_supported(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Return a small package with an institution and with claims of support."""
    directory = filled(tmp_path_factory.mktemp("made") / "package")
    cells = row_of(directory, "support_claims", "sc-0901")
    office = {"id": "office", "name": "An office", "kind": "institution", "parent": "narnia"}
    add(directory, "actors", office)
    add(
        directory,
        "support_claims",
        {**cells, "id": "sc-0902", "supporter": "office", "kind": "funding", "period": ""},
        {**cells, "id": "sc-0903", "supporter": "ministry", "claimant": "", "denied_by": ""},
        {**cells, "id": "sc-0904", "supporter": "soviet-union", "side": "azerbaijani"},
        {**cells, "id": "sc-0905", "recipient": "office", "claimant": "office"},
    )
    return Dataset(Package(Layer(lambda name: (directory / name).read_bytes())))


@pytest.mark.parametrize(
    ("keywords", "found"),
    [
        ({}, "sc-0901 sc-0902 sc-0903 sc-0904 sc-0905"),
        ({"side": "Azerbaijani"}, "sc-0904"),
        ({"kind": "FUNDING"}, "sc-0902"),
        ({"side": "armenian", "kind": "arms"}, "sc-0901 sc-0903 sc-0905"),
        ({"period": 2016}, "sc-0901 sc-0903 sc-0904 sc-0905"),
        ({"period": "2016-04/2017"}, "sc-0901 sc-0903 sc-0904 sc-0905"),
        ({"period": 2017}, ""),
        ({"stance": "tacit"}, ""),
        ({"attribution": "alleged"}, "sc-0901 sc-0902 sc-0903 sc-0904 sc-0905"),
        ({"supporter": "Narnia"}, "sc-0901 sc-0902 sc-0905"),
        ({"supporter": "office"}, "sc-0902"),
        ({"recipient": "ARM"}, "sc-0901 sc-0902 sc-0903 sc-0904"),
        ({"recipient": "narnia"}, "sc-0905"),
        ({"claimant": "article"}, "sc-0903"),
        ({"claimant": "ona-nd-body"}, "sc-0901 sc-0902 sc-0904"),
        ({"claimant": "narnia"}, "sc-0905"),
        ({"claimant": "armenia"}, ""),
    ],
)
def test_filters_of_support_claims(supported: Dataset, keywords: Any, found: str) -> None:  # noqa: ANN401
    assert supported.support_claims(**keywords).ids() == tuple(found.split())


def test_supporters_are_found_by_side_kind_and_time(supported: Dataset) -> None:
    def found(*words: Any, **keywords: Any) -> list[str]:  # noqa: ANN401
        return [one.actor for one in supported.supporters(*words, **keywords)]

    assert found("armenian") == ["ministry", "narnia", "office"]
    assert found(Side.AZERBAIJANI) == ["soviet-union"]
    assert found("armenian", "funding") == ["office"]
    assert found("armenian", period=2016) == ["ministry", "narnia", "office"]
    assert found("armenian", period=2017) == ["office"]
    assert found("armenian", roll_up=True) == ["azerbaijan", "narnia"]
    assert found("both") == []
    assert found("armenian", stance="tacit") == []
    assert found("armenian", disputed=True) == ["ministry", "narnia", "office"]
    assert found("armenian", disputed=False) == []


@pytest.mark.parametrize("side", ["other", Side.UNSPECIFIED])
def test_only_a_party_or_both_can_be_supported(supported: Dataset, side: Any) -> None:  # noqa: ANN401
    with pytest.raises(UnknownWordError) as caught:
        supported.supporters(side)
    assert caught.value.expected == "one of armenian, azerbaijani, both"
    assert "is not a Side that can be supported" in str(caught.value)


def test_an_actor_for_a_side_that_is_supported(supported: Dataset) -> None:
    word: Any = "artsakh"
    for ask in (supported.supporters, supported.support_claims):
        with pytest.raises(UnknownWordError, match="artsakh is an actor of the side armenian"):
            ask(word)


@pytest.mark.parametrize("disputed", ["yes", 1, [True]])
def test_a_dispute_is_there_or_not(supported: Dataset, disputed: Any) -> None:  # noqa: ANN401
    with pytest.raises(WrongTypeError, match="expected True, False or None"):
        supported.supporters("armenian", disputed=disputed)


@pytest.mark.parametrize("roll_up", ["yes", 1, None])
def test_a_state_is_answered_for_its_parts_or_not(supported: Dataset, roll_up: Any) -> None:  # noqa: ANN401
    with pytest.raises(WrongTypeError, match="expected True or False"):
        supported.supporters("armenian", roll_up=roll_up)


def test_of_a_time_the_undated_are_kept_and_marked(supported: Dataset) -> None:
    (office,) = supported.supporters("armenian", period=2017)
    assert office.undated
    assert "; undated" in str(office)
    assert [one.undated for one in supported.supporters("armenian", period=2016)] == [
        False,
        False,
        True,
    ]


def test_who_is_not_known_can_be_no_supporter_or_recipient(supported: Dataset) -> None:
    for keyword in ("supporter", "recipient", "claimant"):
        keywords: Any = {keyword: "Narnja"}
        with pytest.raises(UnknownKeyError) as caught:
            supported.support_claims(**keywords)
        assert caught.value.suggestions[0] == "narnia"


def test_a_title_of_support_may_be_asked_for_figures_too(supported: Dataset) -> None:
    assert supported.casualties(claimant="ona-nd-body").claims == ()


def test_the_first_claims_that_are_asked_for_are_all() -> None:
    assert Dataset.bundled().support_claims() is Dataset.bundled().support_claims()


def test_actors_by_kind_side_and_organisation(supported: Dataset) -> None:
    assert supported.actors(kind="de-facto-state").ids() == ("artsakh",)
    assert supported.actors(side="azerbaijani", kind="state").ids() == ("azerbaijan",)
    assert supported.actors(member_of="a ministry").ids() == ("narnia",)
    assert supported.actors(member_of="narnia").ids() == ()
    with pytest.raises(UnknownKeyError):
        supported.actors(member_of="the league")


def test_relations_are_those_of_the_package(supported: Dataset) -> None:
    (member,) = supported.memberships()
    assert (member.actor, member.organisation, member.role) == ("narnia", "ministry", "member")
    (said,) = supported.recognitions()
    assert (said.actor, said.recognised, said.position) == ("narnia", "artsakh", "not-recognised")


def test_events_are_found_by_id_and_name(supported: Dataset) -> None:
    assert supported.events().ids() == ("war-x", "battle-y")
    for key in ("War-X", "A war"):
        assert supported.event(key) is supported.events()["war-x"]
    with pytest.raises(UnknownKeyError) as caught:
        supported.event("Another war")
    assert caught.value.kind == "event"


def test_many_questions_about_supporters_do_not_fill_the_memory(supported: Dataset) -> None:
    first = supported.supporters("armenian")
    assert supported.supporters("armenian") is first
    for year in range(1001, 1600):
        supported.supporters("armenian", period=year)
    assert supported.supporters("armenian") == first
    assert supported._supporters.cache_info().currsize < 600
