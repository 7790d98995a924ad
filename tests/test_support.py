"""What a supporter says of itself, and what the answer that holds supporters is."""

import copy
import pickle
from collections.abc import Callable

import attrs
import pytest
from html_reader import WICKED, read
from rich.pretty import pretty_repr
from support_strategies import ACTORS, support

from karabakh_data import Period, Side, Stance, SupportClaim, Supporter, Supporters
from karabakh_data._supporters import supporters_of
from karabakh_data.support import SUPPORTER_CELLS
from karabakh_data.vocabularies.support import SupportKind


def supporter(*claims: SupportClaim) -> Supporter:
    """Return the supporter of the Armenian side whom the claims name."""
    (found,) = supporters_of(Side.ARMENIAN, claims, ACTORS)
    return found


def test_kinds_are_those_of_support_that_was_given() -> None:
    found = supporter(
        support("a", kind="funding"),
        support("b", kind="arms"),
        support("c", kind="arms", stance="tacit"),
        support("d", kind="un-vote", stance="withheld"),
    )
    assert found.kinds == (SupportKind.ARMS, SupportKind.FUNDING)
    assert found.withheld == (SupportKind.UN_VOTE,)
    assert found.stances == (Stance.EXPLICIT, Stance.TACIT, Stance.WITHHELD)


def test_times_are_those_of_support_that_was_given() -> None:
    found = supporter(
        support("a", period="1992", stance="withheld"),
        support("b", period="../1990"),
        support("c"),
        support("d", period="1994"),
        support("e", period="1994"),
    )
    assert found.periods == (Period("../1990"), Period("1994"))
    assert not found.undated
    assert supporter(support("a"), support("b", period="1992", stance="withheld")).undated


def test_only_what_is_open_ended_has_a_since() -> None:
    bounded = [support("a", period="1990/1994"), support("b", period="../1990"), support("c")]
    assert supporter(*bounded).since is None
    later, sooner = support("d", period="1995/.."), support("e", period="1993-05/..")
    assert supporter(*bounded, later, sooner).since == Period("1993-05/..")
    withheld = support("f", period="1991/..", stance="withheld")
    assert supporter(*bounded, withheld).since is None


def test_each_who_denies_is_named_once() -> None:
    found = supporter(support("a", denied_by=("ur", "oz")), support("b", denied_by=("oz",)))
    assert found.denied_by == ("oz", "ur")


@pytest.mark.parametrize(
    ("claims", "text"),
    [
        ([support(period="2016-04-01")], "Narnia: arms, for the Armenian side; on 2016-04-01"),
        ([support()], "Narnia: arms, for the Armenian side; undated"),
        (
            [support("a", period="1992", kind="funding"), support("b", stance="withheld")],
            "Narnia: funding, for the Armenian side; in 1992; also said: arms withheld",
        ),
        (
            [support(stance="tacit", attribution="alleged", denied_by=("narnia", "oz"))],
            "Narnia: arms, for the Armenian side; undated; tacit; alleged; denied by Narnia, Oz",
        ),
        (
            [support("a"), support("b", attribution="alleged", period="1992/.."), support("c")],
            "Narnia: arms, for the Armenian side; since 1992; undated in 2 of 3; alleged in 1 of 3",
        ),
        (
            [support("a"), support("b", stance="tacit"), support("c", stance="withheld")],
            (
                "Narnia: arms, for the Armenian side; undated; tacit in 1 of 2; "
                "also said: arms withheld"
            ),
        ),
        (
            [
                support("a", period="1994/.."),
                support("b", period="1988/1994"),
                support("c", "narnia", kind="recognition", stance="withheld"),
                support("d", kind="funding", stance="withheld", attribution="alleged"),
            ],
            (
                "Narnia: arms, for the Armenian side; in 1988-1994, since 1994; "
                "also said: funding, recognition withheld"
            ),
        ),
    ],
)
def test_a_supporter_in_words(claims: list[SupportClaim], text: str) -> None:
    assert str(supporter(*claims)) == text


def test_a_supporter_as_plain_values() -> None:
    found = supporter(
        support("a", "court", period="1994/.."),
        support("b", "court", stance="withheld", denied_by=("oz",)),
        support("c", "court", side="both", kind="general", stance="withheld"),
    )
    assert [*found.to_dict()] == [*SUPPORTER_CELLS]
    assert found.to_dict() == {
        "actor": "court",
        "name": "The court",
        "part_of": "oz",
        "side": "armenian",
        "kinds": ["arms"],
        "withheld": ["arms"],
        "stances": ["explicit", "withheld"],
        "periods": ["1994/.."],
        "since": "1994/..",
        "undated": False,
        "neutral": True,
        "disputed": True,
        "denied_by": ["oz"],
        "parts": [],
        "claims": ["a", "b", "c"],
    }


def test_a_supporter_in_one_line() -> None:
    assert repr(supporter(support())) == "<Supporter narnia of the Armenian side: 1 claim>"


# The answer

ANSWER = supporters_of(
    Side.ARMENIAN,
    [support("a"), support("b", "oz"), support("c", "ur", stance="withheld")],
    ACTORS,
)


def test_an_answer_is_a_tuple_of_its_supporters() -> None:
    plain = tuple(ANSWER)
    assert type(plain) is tuple
    assert plain == ANSWER
    assert hash(plain) == hash(ANSWER)
    assert ANSWER[:1] == (plain[0],)
    assert Supporters() == ()


def pickled(answer: Supporters) -> Supporters:
    again: Supporters = pickle.loads(pickle.dumps(answer))  # noqa: S301 - its own pickle
    return again


@pytest.mark.parametrize("way", [pickled, copy.copy, copy.deepcopy])
def test_an_answer_is_the_same_after_pickling_and_copying(
    way: Callable[[Supporters], Supporters],
) -> None:
    again = way(ANSWER)
    assert type(again) is Supporters
    assert again == ANSWER
    assert (again.note, again.withheld) == (ANSWER.note, ANSWER.withheld)


def test_what_an_answer_does_not_list_cannot_be_changed() -> None:
    for name in ("note", "withheld"):
        with pytest.raises(AttributeError):
            setattr(ANSWER, name, "")


def test_an_answer_as_plain_values() -> None:
    assert ANSWER.to_dicts() == [one.to_dict() for one in ANSWER]


def test_an_answer_in_words() -> None:
    assert str(ANSWER).splitlines() == [*map(str, ANSWER), ANSWER.note]
    assert ANSWER.note.endswith("Ur (arms: c).")
    assert str(Supporters(ANSWER[:1])) == str(ANSWER[0])
    assert repr(ANSWER) == "<Supporters: 2 supporters>"


# In a notebook, and by rich


def test_a_supporter_is_shown_with_its_claims() -> None:
    found = supporter(
        support("a", period="1992"),
        support("b", attribution="alleged", denied_by=("oz",)),
        support("c", kind="un-vote", stance="withheld"),
    )
    reader = read(found)
    assert reader.all_of("strong") == ["Narnia: arms, for the Armenian side"]
    assert reader.all_of("li") == str(found).split("; ")[1:]
    assert reader.all_of("caption") == ["3 claims"]
    assert reader.all_of("td")[0] == str(found.claims[0])
    assert reader.all_of("th")[3:] == ["a", "b", "c"]


def test_supporters_are_shown_all_with_what_is_withheld() -> None:
    shown = read(ANSWER)
    assert shown.all_of("caption") == ["2 supporters"]
    assert shown.all_of("th")[6:] == [one.title for one in ANSWER]
    assert shown.all_of("li") == [ANSWER.note]
    one, *_ = ANSWER
    many = Supporters([attrs.evolve(one, name=f"{number}") for number in range(45)])
    assert read(many).all_of("th")[6:] == [f"{number}" for number in range(45)]
    assert "ul" not in read(many).tags


def test_without_a_supporter_there_is_no_table() -> None:
    shown = read(Supporters((), (), "Said to be neutral: Oz."))
    assert shown.tags == ["div", "style", "p", "strong", "ul", "li"]
    assert shown.text == "0 supportersSaid to be neutral: Oz."
    assert read(Supporters()).text == "0 supporters"


def test_supporters_are_escaped() -> None:
    one = attrs.evolve(supporter(support("a")), name=WICKED)
    assert WICKED in read(one).text
    assert WICKED in read(Supporters([one], (), WICKED)).all_of("th")


def test_rich_shows_what_a_supporter_says() -> None:
    text = pretty_repr(supporter(support("a", period="1992")))
    assert text.startswith("Supporter(\n    actor='narnia',\n    name='Narnia',\n    side='arm")
    assert "claims=['a']" in text
    assert "denied_by" not in text
