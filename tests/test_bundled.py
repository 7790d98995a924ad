"""The module functions: the same questions as a dataset's, asked of the bundled one."""

import copy
import inspect
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime
from multiprocessing import get_context
from types import MethodType
from typing import Any

import pytest

import karabakh_data
from karabakh_data import (
    CasualtyClaim,
    CasualtyRange,
    Category,
    Dataset,
    Measure,
    Period,
    Section,
    Side,
    Table,
    actor,
    actors,
    bundled,
    casualties,
    casualty_claims,
    note,
    notes,
    source,
    sources,
)
from karabakh_data.errors import (
    KarabakhDataError,
    PeriodError,
    UnknownKeyError,
    UnknownWordError,
    WrongTypeError,
)

FUNCTIONS: dict[str, Callable[..., Any]] = {
    name: thing for name, thing in vars(bundled).items() if isinstance(thing, MethodType)
}
TWIN: Dataset = pickle.loads(pickle.dumps(Dataset(Dataset.bundled()._package)))  # noqa: S301
"""A dataset of the same data, from another process as it were."""


# The functions and the methods


def test_the_functions_are_the_methods_of_the_bundled_dataset() -> None:
    methods = {name for name in vars(Dataset) if not name.startswith("_")}
    assert methods - {"bundled", "load", "extend", "layers", "origin", "overridden"} == set(
        FUNCTIONS
    )
    assert {"casualties", "casualty_claims", "actor", "source", "note"} <= set(FUNCTIONS)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_is_a_method_exported_and_documented(name: str) -> None:
    assert FUNCTIONS[name] == getattr(Dataset.bundled(), name)
    assert getattr(karabakh_data, name) is FUNCTIONS[name]
    assert name in karabakh_data.__all__
    assert inspect.getdoc(FUNCTIONS[name])
    assert "self" not in inspect.signature(FUNCTIONS[name]).parameters


CALLS: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
    ("casualties", (), {}),
    ("casualties", (2016,), {}),
    ("casualties", ("2008/2012",), {"side": "armenian"}),
    ("casualties", (2014,), {"category": "civilian"}),
    ("casualties", (2014,), {"measure": "wounded"}),
    ("casualties", (2014,), {"claimant": "armenia"}),
    ("casualties", (2014,), {"claimant": "article", "side": Side.BOTH}),
    ("casualties_by", ("year",), {}),
    ("casualties_by", ("event",), {"period": 2016, "side": "both", "category": "military"}),
    ("casualties_by", ("month",), {"period": "2014/2016", "measure": "wounded"}),
    ("casualties_by", ("side",), {"event": "2016-april-conflict", "claimant": "article"}),
    ("casualty_claims", (), {}),
    ("casualty_claims", (Period("2016"),), {"side": "both"}),
    ("casualty_claims", (), {"category": "civilian"}),
    ("casualty_claims", (), {"measure": "missing"}),
    ("casualty_claims", (), {"claimant": "AZE"}),
    ("compare", (), {}),
    ("compare", ("2014/2016",), {"series": "ucdp-country-year"}),
    ("actors", (), {}),
    ("actors", (), {"kind": "state", "member_of": "NATO"}),
    ("actors", (), {"side": "armenian"}),
    ("actor", ("Nagorno-Karabakh Republic",), {}),
    ("supporters", ("armenian",), {}),
    ("supporters", ("azerbaijani", "arms"), {"period": "2015/2019", "stance": "explicit"}),
    ("supporters", ("armenian",), {"disputed": True}),
    ("supporters", ("both",), {"roll_up": True}),
    ("support_claims", (), {}),
    ("support_claims", ("armenian", "arms"), {"period": 2020, "stance": "explicit"}),
    ("support_claims", (), {"attribution": "alleged", "supporter": "iran"}),
    ("support_claims", (), {"recipient": "artsakh", "claimant": "article"}),
    ("memberships", (), {}),
    ("recognitions", (), {}),
    ("events", (), {}),
    ("events", (2020,), {"kind": "clash", "place": "azerbaijan", "actor": "armenia"}),
    ("event", ("2016-april-conflict",), {}),
    ("places", (), {}),
    ("places", (), {"kind": "city", "within": "nagorno-karabakh"}),
    ("place", ("shusha",), {}),
    ("votes", (), {}),
    ("votes", (), {"resolution": "A/RES/62/243", "actor": "france", "position": "against"}),
    ("figures", (), {}),
    ("figures", (), {"kind": "strength", "side": "armenian", "subject": "armenia"}),
    ("figures", (), {"period": 2020, "claimant": "azerbaijan"}),
    ("figures", (), {"supplier": "russia", "recipient": "azerbaijan"}),
    ("figures", (), {"event": "2016-april-conflict", "section": "lead"}),
    ("audit", (), {}),
    ("bounds", (), {}),
    ("bounds", (2016,), {"side": "armenian", "category": "military", "measure": "missing"}),
    ("bounds", (2016,), {"claims": casualty_claims(2012), "on_contradiction": "repairs"}),
    ("bounds", ("1988/1994",), {"trust": ["azerbaijan"], "basis": "all-causes"}),
    ("is_consistent", (), {}),
    ("is_consistent", (casualty_claims(2019),), {}),
    ("reconcile", (), {}),
    ("reconcile", (casualty_claims(2016),), {"weights": {"cc-0228": 2}}),
    ("cite", (), {"style": "ris"}),
    ("sources", (), {}),
    ("sources", (), {"year": 2020, "language": "en", "type": "book", "author": "de Waal"}),
    ("sources", (), {"outlet": "The Guardian"}),
    ("source", ("ONA-nd-body",), {}),
    ("notes", (), {}),
    ("notes", (), {"kind": "citation", "year": 2020, "language": "en", "type": "report"}),
    ("notes", (), {"author": "de Waal", "outlet": "The Guardian"}),
    ("note", (166,), {}),
    ("note", ("a06",), {}),
]


OF_TABLES = {"actors", "events", "figures", "notes", "places", "sources", "support_claims", "votes"}


ONE_BY_ONE: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
    ("contradictions", (), {}),
    ("contradictions", (casualty_claims(2012),), {"limit": 1}),
    ("corrections", (), {"limit": 3}),
    ("corrections", (casualty_claims(2012),), {}),
]
MADE_ANEW = {"bounds", "casualties_by", "casualty_claims", "cite", "compare", "reconcile"}


@pytest.mark.parametrize(("name", "arguments", "keywords"), ONE_BY_ONE)
def test_a_dataset_of_the_same_data_gives_answers_one_by_one_too(
    name: str, arguments: tuple[Any, ...], keywords: dict[str, Any]
) -> None:
    answer = FUNCTIONS[name](*arguments, **keywords)
    assert isinstance(answer, Iterator)
    answers = list(answer)
    assert answers
    assert len(answers) <= keywords.get("limit", len(answers))
    assert answers == list(getattr(TWIN, name)(*arguments, **keywords))


@pytest.mark.untraced
@pytest.mark.parametrize(("name", "arguments", "keywords"), CALLS)
def test_a_dataset_of_the_same_data_answers_the_same(
    name: str, arguments: tuple[Any, ...], keywords: dict[str, Any]
) -> None:
    answer = FUNCTIONS[name](*arguments, **keywords)
    assert answer == getattr(TWIN, name)(*arguments, **keywords)
    is_made_anew = name in MADE_ANEW or (keywords and name in OF_TABLES)
    assert is_made_anew or answer is FUNCTIONS[name](*arguments, **keywords)


def test_the_calls_above_ask_every_function() -> None:
    # What writes files is tried where its files are.
    assert {name for name, _, _ in [*CALLS, *ONE_BY_ONE]} == set(FUNCTIONS) - {"export"}


def test_event_is_passed_on() -> None:
    for function in (casualties, casualty_claims):
        with pytest.raises(UnknownKeyError) as caught:
            function(event="clash-of-narnia")
        assert caught.value.value == "clash-of-narnia"
        assert caught.value.kind == "event"


# Identity


def pickled(thing: Any) -> Any:  # noqa: ANN401 - anything at all
    return pickle.loads(pickle.dumps(thing))  # noqa: S301 - its own pickle


def test_the_same_question_has_the_same_answer() -> None:
    answer = casualties(2016)
    assert casualties(2016) is answer
    assert casualties("2016") is answer
    assert casualties(Period("2016")) is answer
    assert casualties(2016, side=None, measure="killed") is answer
    assert Dataset.bundled().casualties(2016) is answer
    assert casualties(2016, side="armenian") is casualties("2016", side=Side.ARMENIAN)


def test_different_questions_have_different_answers() -> None:
    answers = [
        casualties(2016),
        casualties(2015),
        casualties(2016, side="armenian"),
        casualties(2016, category="military"),
        casualties(2016, measure="wounded"),
        casualties(2016, claimant="armenia"),
        casualties(2016, claimant="article"),
    ]
    assert len({id(answer) for answer in answers}) == len(answers)
    assert len(set(answers)) == len(answers)


def test_tables_and_records_are_the_same_objects() -> None:
    assert actors() is actors()
    assert sources() is sources()
    assert notes() is notes()
    assert actor("armenia") is actor("ARM") is actor("Republic of  ARMENIA") is actors()["armenia"]
    assert source("ona-nd-body") is sources()["ona-nd-body"]
    assert note(166) is note("n166") is notes()["n166"]
    claims = casualty_claims(2016, measure="killed")
    assert all(one is other for one, other in zip(claims, casualties(2016).claims, strict=True))
    assert all(cited is sources()[cited.id] for claim in claims for cited in claim.sources)


def test_bundled_is_one_dataset() -> None:
    assert Dataset.bundled() is Dataset.bundled()
    assert isinstance(Dataset.bundled(), Dataset)


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
def test_copies_of_the_bundled_dataset_are_itself(again: Callable[[Any], Any]) -> None:
    assert again(Dataset.bundled()) is Dataset.bundled()
    assert again(casualties) == casualties


def test_other_processes_can_be_asked() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(casualties, [2015, 2016])) == [casualties(2015), casualties(2016)]


# What is accepted


@pytest.mark.parametrize("period", [2016, "2016", Period("2016"), "2016?", "2016-01/2016-12"])
def test_a_year_in_any_form(period: Any) -> None:  # noqa: ANN401 - whatever stands for a period
    assert casualties(period).total == CasualtyRange(232, 236)
    assert casualty_claims(period) == casualty_claims(2016)
    assert {f"cc-{number:04}" for number in range(228, 234)} <= set(casualty_claims(period).ids())


def test_a_day() -> None:
    summary = casualties(date(2016, 4, 2))
    assert summary.period == Period("2016-04-02")
    assert casualties("2016-04-02") is summary
    assert {f"cc-{number:04}" for number in range(228, 234)} <= {
        claim.id for claim in summary.spanning
    }
    assert casualties(datetime(2016, 4, 2)) is summary  # noqa: DTZ001 - a day, as others write it
    with pytest.raises(WrongTypeError):
        casualties(datetime(2016, 4, 2, 12))  # noqa: DTZ001 - a time of day is what is refused


@pytest.mark.parametrize("word", ["armenian", "ARMENIAN", "Armenian", Side.ARMENIAN])
def test_words_in_any_case(word: Any) -> None:  # noqa: ANN401 - a text known at run time only
    assert casualties(2016, side=word).side is Side.ARMENIAN
    assert casualties(2016, side=word).total == CasualtyRange(117, 121)


PARTIES = (Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH)
FILTERS: list[tuple[dict[str, Any], Callable[[CasualtyClaim], bool]]] = [
    ({}, lambda _: True),
    ({"period": 2016}, lambda claim: Period("2016").contains(claim.period)),
    ({"period": "2008/2012"}, lambda claim: Period("2008/2012").contains(claim.period)),
    ({"side": "armenian"}, lambda claim: claim.side is Side.ARMENIAN),
    ({"side": "both"}, lambda claim: claim.side in PARTIES),
    ({"side": "other"}, lambda claim: claim.side is Side.OTHER),
    ({"category": "civilian"}, lambda claim: claim.category is Category.CIVILIAN),
    ({"measure": "killed"}, lambda claim: claim.measure is Measure.KILLED),
    ({"measure": "missing"}, lambda claim: claim.measure is Measure.MISSING),
    ({"claimant": "article"}, lambda claim: claim.claimant is None),
    (
        {"claimant": "artsakh"},
        lambda claim: claim.claimant in {"artsakh", "artsakh-defence-army", "bako-sahakyan"},
    ),
    ({"claimant": "anon-nd-intense"}, lambda claim: claim.claimant == "anon-nd-intense"),
    (
        {
            "claimant": "Defense Ministry: 7 Armenian and 3 Azeri Soldiers "
            "Killed in Intense Fighting"
        },
        lambda claim: claim.claimant == "anon-nd-intense",
    ),
]


@pytest.mark.parametrize(("keywords", "fits"), FILTERS)
def test_filters_of_claims(keywords: dict[str, Any], fits: Callable[[CasualtyClaim], bool]) -> None:
    found = casualty_claims(**keywords)
    assert isinstance(found, Table)
    assert found.name == "casualty_claims"
    assert list(found) == [claim for claim in casualty_claims() if fits(claim)]


def test_filters_of_claims_are_joined_by_and() -> None:
    found = casualty_claims(2016, side="armenian", category="civilian", measure="killed")
    assert "cc-0229" in found.ids()
    for other in ("cc-0228", "cc-0231", "cc-0218"):
        assert other not in found.ids()


# What is refused

SIDES = "one of armenian, azerbaijani, both, other, unspecified"
PERIODS = "a year such as 2016, a date, a Period, or EDTF such as '2016'"


def error_of(call: Callable[[], object]) -> Any:  # noqa: ANN401 - an error of any class
    with pytest.raises(KarabakhDataError) as caught:
        call()
    error = caught.value
    assert repr(error.value) in str(error)
    assert error.expected in str(error)
    assert all(repr(near) in str(error) for near in error.suggestions)
    twin = pickle.loads(pickle.dumps(error))  # noqa: S301 - its own pickle
    assert twin == error == copy.deepcopy(error)
    return error


@pytest.mark.parametrize("ask", [casualties, casualty_claims])
@pytest.mark.parametrize(
    ("period", "kind", "expected", "near"),
    [
        ("2016-13", PeriodError, "a month from 01 to 12, or a season from 21 to 23", ("2016-12",)),
        ("2020/2019", PeriodError, "an end that is not before the start", ("2019/2020",)),
        ("in 2016", PeriodError, PERIODS.partition("Period, or ")[2], ("2016",)),
        ("2016-2018", PeriodError, PERIODS.partition("Period, or ")[2], ("2016/2018",)),
        (0, PeriodError, "a year from 1000 to 9999", ()),
        (16, PeriodError, "a year in four digits", ("2016",)),
        (range(2008, 2020), WrongTypeError, PERIODS, ("2008/2019",)),
        (3.5, WrongTypeError, PERIODS, ()),
        (True, WrongTypeError, PERIODS, ()),
    ],
)
def test_a_wrong_period(
    ask: Callable[..., object],
    period: object,
    kind: type[KarabakhDataError],
    expected: str,
    near: tuple[str, ...],
) -> None:
    error = error_of(lambda: ask(period))
    assert type(error) is kind
    assert error.value is period
    assert error.expected.startswith(expected)
    assert error.suggestions == near


@pytest.mark.parametrize("ask", [casualties, casualty_claims])
def test_a_misspelt_side(ask: Callable[..., object]) -> None:
    error = error_of(lambda: ask(side="armenain"))
    assert type(error) is UnknownWordError
    assert (error.value, error.expected, error.vocabulary) == ("armenain", SIDES, "Side")
    assert (error.suggestions, error.remark) == (("armenian",), "")


@pytest.mark.parametrize("ask", [casualties, casualty_claims])
@pytest.mark.parametrize(
    ("word", "side"),
    [
        ("artsakh", "armenian"),
        ("Artsakh", "armenian"),
        ("nagorno-karabakh  republic", "armenian"),
        ("armenia", "armenian"),
        ("AZE", "azerbaijani"),
    ],
)
def test_an_actor_for_a_side(ask: Callable[..., object], word: str, side: str) -> None:
    error = error_of(lambda: ask(side=word))
    assert type(error) is UnknownWordError
    assert (error.value, error.expected, error.suggestions) == (word, SIDES, (side,))
    assert f"{word} is an actor of the side {side}" in str(error)
    assert error.__suppress_context__


@pytest.mark.parametrize("ask", [casualties, casualty_claims])
@pytest.mark.parametrize(
    ("keywords", "vocabulary", "near"),
    [
        ({"category": "miltary"}, "Category", ("military",)),
        ({"category": "soldiers"}, "Category", ("military",)),
        ({"measure": "kiled"}, "Measure", ("killed",)),
        ({"measure": "deaths"}, "Measure", ("killed",)),
    ],
)
def test_another_wrong_word(
    ask: Callable[..., object], keywords: dict[str, str], vocabulary: str, near: tuple[str, ...]
) -> None:
    error = error_of(lambda: ask(**keywords))
    assert type(error) is UnknownWordError
    assert (error.value, error.vocabulary) == (*keywords.values(), vocabulary)
    assert error.suggestions == near


@pytest.mark.parametrize("ask", [casualties, casualty_claims])
@pytest.mark.parametrize("keyword", ["side", "category", "measure", "event", "claimant"])
@pytest.mark.parametrize("value", [3, 3.5, True, b"armenian", ["armenian"]])
def test_a_keyword_of_the_wrong_type(
    ask: Callable[..., object], keyword: str, value: object
) -> None:
    error = error_of(lambda: ask(**{keyword: value}))
    assert type(error) is WrongTypeError
    assert error.value == value


def test_no_measure_is_no_measure() -> None:
    error = error_of(lambda: casualties(measure=None))  # type: ignore[arg-type]
    assert type(error) is WrongTypeError
    assert error.expected == "one of captured, displaced, killed, missing, wounded"


@pytest.mark.parametrize("title", ["Black Garden", "Azerbaijan Since Independence"])
def test_a_title_that_makes_no_claim_is_no_claimant(title: str) -> None:
    assert type(error_of(lambda: casualties(claimant=title))) is UnknownKeyError


@pytest.mark.parametrize("ask", [casualties, casualty_claims])
def test_an_unknown_claimant(ask: Callable[..., object]) -> None:
    error = error_of(lambda: ask(claimant="Aremnia"))
    assert type(error) is UnknownKeyError
    assert (error.value, error.kind) == ("Aremnia", "actor")
    assert error.suggestions[:1] == ("armenia",)


def test_filters_are_given_by_name() -> None:
    for ask in (casualties, casualty_claims):
        with pytest.raises(TypeError):
            ask(2016, "armenian")  # type: ignore[call-arg]


def test_an_unknown_actor() -> None:
    error = error_of(lambda: actor("Narnia"))
    assert type(error) is UnknownKeyError
    assert isinstance(error, LookupError)
    assert (error.value, error.kind) == ("Narnia", "actor")
    assert error.suggestions == ()
    assert error.expected == "an id or name of actor, spelled in full"
    assert str(error).startswith("no actor 'Narnia': expected an id or name of actor")


def test_an_unknown_source() -> None:
    error = error_of(lambda: source("icg-2011"))
    assert type(error) is UnknownKeyError
    assert (error.value, error.kind) == ("icg-2011", "source")
    assert "icg-2011-preventing" in error.suggestions


@pytest.mark.parametrize("number", [10**5000, -(10**5000)], ids=["high", "low"])
def test_a_number_that_cannot_be_written_out_is_the_number_of_no_note(number: int) -> None:
    with pytest.raises(UnknownKeyError, match=r"^no note <very long int>: expected the number of"):
        note(number)


@pytest.mark.parametrize("number", [0, -1, 10**6])
def test_an_unknown_note(number: int) -> None:
    error = error_of(lambda: note(number))
    assert type(error) is UnknownKeyError
    assert (error.value, error.kind) == (number, "note")
    assert error.expected == "the number of a note in the body of the article"
    nearest = ("n001", "n002", "n003") if number < 1 else ("n347", "n346", "n345")
    assert error.suggestions == nearest


@pytest.mark.parametrize("key", ["348", "n64", "n348", "a13", "lower-alpha 13", ""])
def test_an_unknown_id_of_a_note(key: str) -> None:
    error = error_of(lambda: note(key))
    assert type(error) is UnknownKeyError
    assert (error.value, error.kind) == (key, "note")


@pytest.mark.parametrize("find", [actor, source])
@pytest.mark.parametrize("key", [None, 3, b"armenia", ["armenia"]])
def test_a_key_of_the_wrong_type(find: Callable[[Any], object], key: object) -> None:
    error = error_of(lambda: find(key))
    assert type(error) is WrongTypeError
    assert error.value == key


@pytest.mark.parametrize("number", [None, 64.0, b"n064", True, [64]])
def test_a_note_number_of_the_wrong_type(number: Any) -> None:  # noqa: ANN401 - anything at all
    error = error_of(lambda: note(number))
    assert type(error) is WrongTypeError
    assert error.value == number
    assert error.expected == "the number of a note in the body of the article"


# What the data does not hold


@pytest.mark.parametrize("year", [1900, 2100])
def test_a_year_outside_the_data_has_no_claims_and_says_what_there_is(year: int) -> None:
    summary = casualties(year)
    assert (summary.claims, summary.chosen) == ((), ())
    assert {claim.section for claim in summary.spanning} <= {Section.REFERENCES}
    assert (summary.total, summary.stated, summary.parts) == (None, None, ())
    assert not summary.complete
    span = summary.data_span
    assert span is not None
    printed = [claim for claim in casualty_claims() if claim.section is not Section.REFERENCES]
    assert span.earliest == min(claim.period.earliest or date.min for claim in printed)
    assert span.latest == max(claim.period.latest or date.max for claim in printed)
    assert "no figure" in str(summary).splitlines()[0]
    for text in (str(summary), summary.explain(), summary._repr_html_()):
        assert "No claim lies in what was asked for" in text
        assert f"the casualty claims span {span}" in text
    assert len(casualty_claims(year)) == 0


def test_a_year_inside_the_data_does_not_say_so() -> None:
    assert "No claim lies" not in str(casualties(2016))
