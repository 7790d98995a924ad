"""A party's statement in the article's own voice."""

from checks_records import DOUBT, actor, cited, claim, facts, found, only, support, work

from karabakh_data import Citation
from karabakh_data.auditing._checks.own_voice import find
from karabakh_data.tables._record import Record

MINISTRY = actor("ministry", side="azerbaijani")
STATE = actor("state", side="azerbaijani")
OPPONENT = actor("opponent", side="armenian")
PRESS = actor("press")
WORKS = [
    work("toll", by="ministry"),
    work("list", by="state"),
    work("denial", by="opponent"),
    work("item", by="press"),
    work("unsigned"),
]
EVERYBODY: tuple[Record, ...] = (MINISTRY, STATE, OPPONENT, PRESS, *WORKS)
KIND = "party-in-own-voice"


def rests_on(*keys: str) -> tuple[Citation, ...]:
    return tuple(cited(key, place) for place, key in enumerate(keys, 171))


def test_a_figure_that_rests_on_one_party_alone_is_found() -> None:
    one = only(find, *EVERYBODY, claim(cites=rests_on("toll")))
    assert facts(one) == (KIND, DOUBT, ("cc-0001",), None, None, 0)
    assert (one.notes, one.sections) == ((171,), ("lead",))
    assert one.message.endswith("names no claimant, and rests on ministry alone")


def test_two_institutions_of_one_side_are_one_party() -> None:
    one = only(find, *EVERYBODY, claim(cites=rests_on("toll", "list")))
    assert one.message.endswith("rests on ministry, state alone")


def test_a_claim_of_support_is_found_too() -> None:
    one = only(find, *EVERYBODY, support(cites=rests_on("denial"), section="turkey"))
    assert facts(one) == (KIND, DOUBT, ("sc-0001",), None, None, 0)
    assert (one.notes, one.sections) == ((171,), ("turkey",))


def test_a_claimant_says_whose_voice_it_is() -> None:
    given = claim(cites=rests_on("toll"), claimant="ministry")
    assert not found(find, *EVERYBODY, given, support(cites=rests_on("list"), claimant="state"))


def test_a_work_of_somebody_else_beside_it_is_enough() -> None:
    beside = ["denial", "item", "unsigned"]
    claims = [claim(f"cc-{place}", cites=rests_on("toll", key)) for place, key in enumerate(beside)]
    assert not found(find, *EVERYBODY, *claims)


def test_those_without_a_side_and_claims_without_a_work_are_left_out() -> None:
    assert not found(find, *EVERYBODY, claim("cc-1", cites=rests_on("item")), claim("cc-2"))


def test_what_tells_nothing_does_not_end_the_search() -> None:
    one = only(find, *EVERYBODY, claim("cc-1"), claim("cc-2", cites=rests_on("toll")))
    assert one.claims == ("cc-2",)
