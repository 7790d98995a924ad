"""What is refused on the way back, and what cannot go there at all: each an error that says why."""

from collections.abc import Callable, Iterator
from typing import Any

import cattrs
import pytest

from karabakh_data import (
    Amount,
    Bounds,
    CasualtyClaim,
    CasualtyRange,
    CasualtySummary,
    Citation,
    Dataset,
    KarabakhDataError,
    Period,
    PeriodError,
    Proof,
    RangeError,
    Side,
    Supporter,
    Supporters,
    Table,
    UnknownKeyError,
    UnknownWordError,
    Verdict,
    WrongTypeError,
    bounds,
    casualties,
    casualty_claims,
    contradictions,
    converter,
    supporters,
)
from karabakh_data.errors import DataError

PLAIN = converter()
CLAIM: dict[str, Any] = PLAIN.unstructure(casualty_claims()["cc-0228"])
AMOUNT = {"printed": "9 t", "low": "9", "high": None, "unit": "t"}
PROOF: dict[str, Any] = PLAIN.unstructure(bounds(2016).low_proof)
SUPPORTER: dict[str, Any] = PLAIN.unstructure(supporters("azerbaijani", "training")[0])
SUMMARY: dict[str, Any] = PLAIN.unstructure(casualties(2010))
SIDES = "one of armenian, azerbaijani, both, other, unspecified"


def leaves(error: BaseException) -> Iterator[BaseException]:
    """Yield the errors in a group of groups."""
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from leaves(one)
    else:
        yield error


def refusal(value: object, kind: Any) -> KarabakhDataError:  # noqa: ANN401 - a type
    """Return the one error with which a value is refused."""
    with pytest.raises((KarabakhDataError, cattrs.BaseValidationError)) as caught:
        PLAIN.structure(value, kind)
    (error,) = leaves(caught.value)
    assert isinstance(error, KarabakhDataError)
    return error


def without(values: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key != name}


# Values


@pytest.mark.parametrize(
    ("value", "kind", "error"),
    [
        ("Armenain", Side, UnknownWordError("Armenain", SIDES, ("armenian",), "Side")),
        (3, Side, WrongTypeError(3, SIDES)),
        (CLAIM | {"side": "xyz"}, CasualtyClaim, UnknownWordError("xyz", SIDES, (), "Side")),
        (CLAIM | {"printed": 5}, CasualtyClaim, WrongTypeError(5, "a text")),
        (CLAIM | {"id": None}, CasualtyClaim, WrongTypeError(None, "a text")),
        (CLAIM | {"partial": "false"}, CasualtyClaim, WrongTypeError("false", "true or false")),
        (CLAIM | {"partial": 0}, CasualtyClaim, WrongTypeError(0, "true or false")),
        (CLAIM | {"citations": "x"}, CasualtyClaim, WrongTypeError("x", "a list")),
        (CLAIM | {"citations": None}, CasualtyClaim, WrongTypeError(None, "a list")),
        ({"low": "4", "high": 5}, CasualtyRange, WrongTypeError("4", "a whole number")),
        ({"low": 4.0, "high": 5}, CasualtyRange, WrongTypeError(4.0, "a whole number")),
        ({"low": True, "high": 5}, CasualtyRange, WrongTypeError(True, "a whole number")),  # noqa: FBT003
        (
            {"low": 5, "high": 4},
            CasualtyRange,
            RangeError((5, 4), "a low end that is not above the high end"),
        ),
        (
            AMOUNT | {"low": 9},
            Amount,
            WrongTypeError(9, "a number in a text, such as '8.9'"),
        ),
        (
            AMOUNT | {"high": "1,936"},
            Amount,
            DataError("1,936", "a number such as 8.9, in plain figures"),
        ),
        (
            PROOF | {"value": "1/0"},
            Proof,
            DataError("1/0", "a whole number or a fraction in a text, such as '7/2'"),
        ),
        (
            PROOF | {"value": "much"},
            Proof,
            DataError("much", "a whole number or a fraction in a text, such as '7/2'"),
        ),
        (
            PROOF | {"multipliers": {"cc-0228": 1}},
            Proof,
            WrongTypeError(1, "a whole number or a fraction in a text, such as '7/2'"),
        ),
        (PROOF | {"multipliers": []}, Proof, WrongTypeError([], "a dictionary")),
        (PROOF | {"end": "hgh"}, Proof, UnknownWordError("hgh", "one of low, high", ())),
        (
            PROOF | {"context": {"joints": [[1]]}},
            Proof,
            WrongTypeError([1], "a list of 2"),
        ),
        (
            SUPPORTER | {"names": {"iran": 1}},
            Supporter,
            WrongTypeError(1, "a text"),
        ),
        (
            SUMMARY | {"by_side": {"all": {"low": 1, "high": 1}}},
            CasualtySummary,
            UnknownWordError("all", SIDES, (), "Side"),
        ),
        ("cc-0228", Table[CasualtyClaim], WrongTypeError("cc-0228", "a list")),
    ],
)
def test_a_value_of_another_kind(value: object, kind: object, error: KarabakhDataError) -> None:
    assert refusal(value, kind) == error


def test_a_period_that_is_none() -> None:
    assert type(refusal(CLAIM | {"period": "2016-13"}, CasualtyClaim)) is PeriodError
    assert type(refusal(CLAIM | {"period": 2016}, CasualtyClaim)) is WrongTypeError
    assert type(refusal(CLAIM | {"period": {"edtf": "2016"}}, CasualtyClaim)) is WrongTypeError
    assert type(refusal(20160401, Period)) is WrongTypeError


# Fields


@pytest.mark.parametrize(
    ("kind", "values", "missing"),
    [
        (CasualtyClaim, CLAIM, "figure"),
        (Amount, AMOUNT, "unit"),
        (Verdict, {"claim": "x", "standing": "chosen", "reason": ""}, "reason"),
        (Supporters, {"supporters": [], "withheld": [], "note": ""}, "withheld"),
    ],
)
def test_a_field_that_is_missing_or_not_known(
    kind: type, values: dict[str, Any], missing: str
) -> None:
    error = refusal(without(values, missing), kind)
    assert type(error) is UnknownKeyError
    assert str(error).startswith(f"no field '{missing}': expected all that {kind.__name__} needs: ")
    error = refusal(values | {f"{missing}s": 1}, kind)
    assert type(error) is UnknownKeyError
    assert (error.value, error.suggestions, error.kind) == (f"{missing}s", (missing,), "field")
    assert str(error).startswith(f"no field '{missing}s': expected one of those of {kind.__name__}")


@pytest.mark.parametrize("kind", [CasualtyClaim, Verdict, Supporters, Citation])
@pytest.mark.parametrize("value", ["x", ["x"], 3, None])
def test_no_dictionary_of_fields(kind: type, value: object) -> None:
    error = refusal(value, kind)
    assert type(error) is WrongTypeError
    assert error.expected == f"a dictionary with the fields of {kind.__name__}"


def test_all_faults_are_told_with_their_places() -> None:
    work = CLAIM["citations"][0]
    wrong = CLAIM | {"side": "north", "citations": [work, work | {"note": "7"}]}
    with pytest.raises(cattrs.ClassValidationError) as caught:
        PLAIN.structure(wrong, CasualtyClaim)
    told = cattrs.transform_error(caught.value, format_exception=lambda error, _: str(error))
    assert told == [
        f"'north' is not a Side: expected {SIDES} @ $.side",
        "'7' is of type str: expected a whole number @ $.citations[1].note",
    ]


def test_the_errors_can_be_caught_as_those_of_the_library() -> None:
    found: list[BaseException] = []
    try:
        PLAIN.structure(CLAIM | {"side": "north"}, CasualtyClaim)
    except* UnknownWordError as group:
        found += leaves(group)
    assert [type(error) for error in found] == [UnknownWordError]


# What cannot go


@pytest.mark.parametrize(
    "make",
    [
        Dataset.bundled,
        lambda: Dataset.bundled().layers[0],
        contradictions,
        lambda: KarabakhDataError("x", "y"),
        lambda: [casualties],
        object,
    ],
)
def test_what_is_no_plain_value(make: Callable[[], object]) -> None:
    with pytest.raises(WrongTypeError, match="expected a record, an answer, or a part of one"):
        PLAIN.unstructure(make())


def test_what_is_plain_already() -> None:
    for value in (None, True, 3, 3.5, "x", ["x", {"y": None}]):
        assert PLAIN.unstructure(value) == value


def test_a_dataset_does_not_come_back() -> None:
    with pytest.raises(cattrs.StructureHandlerNotFoundError, match="Dataset"):
        PLAIN.structure({}, Dataset)


# What is written by other means


@pytest.mark.parametrize("thing", [casualty_claims()["cc-0228"], bounds(2016)], ids=repr)
def test_rows_and_summaries_of_answers_are_no_fields(thing: CasualtyClaim | Bounds) -> None:
    error = refusal(thing.to_dict(), type(thing))
    assert type(error) is UnknownKeyError
    assert error.value in {"low", "data_as_of"}


# What is no JSON


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "line 1, column 2: '': expected a name in double quotes, and not the end"),
        ('{"low": 1,\n "high": }', "line 2, column 10: '}': expected a value"),
        ("", "line 1, column 1: '': expected JSON, and not an empty text"),
        ("[1] 2", "line 1, column 5: '2': expected nothing more, since the JSON has ended"),
        (b"\xff", r"line 1, column 1: b'\xff': expected UTF-8"),
        (bytearray(b"x"), "line 1, column 1: 'x': expected a value"),
        ('"\ud800', "line 1, column 1: '\"?': expected a text that ends"),
        ("1" * 5000, "expected a number in digits, below 10^300"),
        ("[" * 200_000, "nested too deeply"),
    ],
)
def test_a_text_that_is_no_json_says_where(text: str | bytes, told: str) -> None:
    with pytest.raises(DataError) as caught:
        PLAIN.loads(text, CasualtyRange)
    assert told in str(caught.value)


def test_what_is_no_text_is_no_json() -> None:
    with pytest.raises(WrongTypeError, match="5 is of type int: expected JSON, as a text"):
        PLAIN.loads(5, CasualtyRange)  # type: ignore[arg-type]


def test_an_error_of_what_the_caller_reads_numbers_with_stays() -> None:
    def read(_: str) -> int:
        message = "mine"
        raise ValueError(message)

    with pytest.raises(ValueError, match="mine"):
        PLAIN.loads('{"low": 1, "high": 1}', CasualtyRange, parse_int=read)
    with pytest.raises(DataError):
        PLAIN.loads("{", CasualtyRange, parse_int=read)
