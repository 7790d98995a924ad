"""The family of errors: what each tells, which built-in error it is, and that it is a value."""

import contextlib
import copy
import inspect
import pickle
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data.errors import (
    AmbiguousKeyError,
    ContradictionError,
    DataError,
    DoesNotFitError,
    ExportError,
    InvalidPackageError,
    KarabakhDataError,
    LimitError,
    MissingExtraError,
    NothingToCiteError,
    PeriodError,
    PictureError,
    RangeError,
    RangeParseError,
    RepeatedIdError,
    TooManyContradictionsError,
    TooManyRepairsError,
    UnknownKeyError,
    UnknownWordError,
    WrongTypeError,
    closest,
)

NEAR = ("armenian", "both")
EXAMPLES = [
    KarabakhDataError(4, "a thing", NEAR),
    WrongTypeError(3.5, "a year", NEAR),
    RangeError((9, 4), "a low end that is not above the high end", NEAR),
    RangeParseError("dozens", "a figure", NEAR),
    PeriodError("2016-13", "a month from 01 to 12", NEAR),
    UnknownWordError("armenain", "one of armenian, both", NEAR, "Side", " (a remark)"),
    UnknownKeyError("Narnia", "an id", NEAR, "actor"),
    AmbiguousKeyError("Georgia", "the id of one of them", NEAR, "actor"),
    NothingToCiteError("Claim 4", "a claim", NEAR),
    ContradictionError("cc-0001, cc-0002", "claims that agree", NEAR, "19 and 20"),
    RepeatedIdError("cc-0001", "one claim of each id", NEAR),
    LimitError(0, "a limit of 1 or more", NEAR),
    MissingExtraError("polars", "it to be installed", NEAR, "polars"),
    ExportError("x.db", "a target that is not there yet", NEAR, "is there already"),
    PictureError("2016-04", "a whole year", NEAR),
    DoesNotFitError(2**63, "a whole number of 64 bits", NEAR, "low"),
    TooManyContradictionsError(9, "fewer claims", NEAR),
    TooManyRepairsError(9, "fewer claims", NEAR),
    DataError("x", "a whole number", NEAR, "events.csv", 7, "low"),
    InvalidPackageError("here", "no fault", NEAR, (DataError("x", "y", (), "events.csv", 7),)),
]
BUILT_IN = {
    KarabakhDataError: Exception,
    NothingToCiteError: ValueError,
    ContradictionError: ValueError,
    RepeatedIdError: ValueError,
    LimitError: ValueError,
    MissingExtraError: ImportError,
    ExportError: ValueError,
    PictureError: ValueError,
    DoesNotFitError: OverflowError,
    TooManyContradictionsError: ValueError,
    TooManyRepairsError: ValueError,
    WrongTypeError: TypeError,
    RangeError: ValueError,
    RangeParseError: ValueError,
    PeriodError: ValueError,
    UnknownWordError: ValueError,
    UnknownKeyError: LookupError,
    AmbiguousKeyError: LookupError,
    DataError: ValueError,
    InvalidPackageError: ValueError,
}
FIELDS = {type(error): list(inspect.signature(type(error)).parameters) for error in EXAMPLES}
FIELDS[KarabakhDataError].remove("details")
FIELDS[PeriodError] = [*FIELDS[KarabakhDataError], "remark"]
FIELDS |= dict.fromkeys(
    (
        WrongTypeError,
        RangeError,
        RangeParseError,
        NothingToCiteError,
        RepeatedIdError,
        LimitError,
        PictureError,
        TooManyContradictionsError,
        TooManyRepairsError,
    ),
    FIELDS[KarabakhDataError],
)
each_error = pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)


def with_change(error: KarabakhDataError, name: str, value: object) -> KarabakhDataError:
    """Return an error that differs in one field."""
    place = FIELDS[type(error)].index(name)
    arguments = [*error.args]
    arguments[place] = value
    return type(error)(*arguments)


def fields_of(error: KarabakhDataError) -> dict[str, object]:
    return {name: getattr(error, name) for name in FIELDS[type(error)]}


def family(kind: type[KarabakhDataError]) -> set[type[KarabakhDataError]]:
    return {kind}.union(*map(family, kind.__subclasses__()))


def test_every_class_has_an_example_here() -> None:
    assert {type(error) for error in EXAMPLES} == family(KarabakhDataError) == set(BUILT_IN)


# What an error is and says


@each_error
def test_is_of_the_family_and_a_built_in_error(error: KarabakhDataError) -> None:
    assert isinstance(error, KarabakhDataError)
    assert isinstance(error, BUILT_IN[type(error)])
    built_in: set[type[Exception]] = {TypeError, ValueError, LookupError}
    assert {kind for kind in built_in if isinstance(error, kind)} <= {BUILT_IN[type(error)]}


def test_some_errors_are_kinds_of_others() -> None:
    assert issubclass(RangeParseError, RangeError)
    assert issubclass(AmbiguousKeyError, UnknownKeyError)


@each_error
def test_carries_value_expectation_and_suggestions(error: KarabakhDataError) -> None:
    assert error.args[:3] == (error.value, error.expected, error.suggestions)
    assert error.suggestions == NEAR
    assert tuple(fields_of(error).values()) == error.args


@each_error
def test_message_names_value_expectation_and_suggestions(error: KarabakhDataError) -> None:
    message = str(error).partition("\n")[0]
    in_words = isinstance(error, NothingToCiteError)
    assert (str(error.value) if in_words else repr(error.value)) in message
    assert message.endswith(f": expected {error.expected}; did you mean 'armenian' or 'both'?")


@each_error
def test_message_without_suggestions_asks_nothing(error: KarabakhDataError) -> None:
    message = str(with_change(error, "suggestions", ())).partition("\n")[0]
    assert message.endswith(f": expected {error.expected}")


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (KarabakhDataError(4, "a thing"), "4: expected a thing"),
        (WrongTypeError(3.5, "a year"), "3.5 is of type float: expected a year"),
        (WrongTypeError(None, "a year"), "None is of type NoneType: expected a year"),
        (RangeError(-4, "0 or more"), "-4: expected 0 or more"),
        (RangeParseError("x", "a figure"), "'x' states no range of people: expected a figure"),
        (PeriodError("x", "EDTF"), "'x' is not a period: expected EDTF"),
        (
            PeriodError("201X", "digits", (), " (unspecified digits)"),
            "'201X' is not a period (unspecified digits): expected digits",
        ),
        (
            UnknownWordError("x", "one of a, b", ("a",), "Side", " (remark)"),
            "'x' is not a Side (remark): expected one of a, b; did you mean 'a'?",
        ),
        (UnknownWordError("x", "a word"), "'x' is not a word: expected a word"),
        (UnknownKeyError("x", "an id", (), "actor"), "no actor 'x': expected an id"),
        (UnknownKeyError("x", "an id"), "no record 'x': expected an id"),
        (
            AmbiguousKeyError("x", "y", ("a", "b"), "actor"),
            "several records of kind actor are called 'x': expected y; did you mean 'a' or 'b'?",
        ),
        (
            AmbiguousKeyError("x", "an id"),
            "several records of kind record are called 'x': expected an id",
        ),
        (
            NothingToCiteError("Claim 4", "a claim"),
            "no work is cited for Claim 4: expected a claim",
        ),
        (
            ContradictionError("a, b", "claims that agree"),
            "'a, b' cannot all be true: expected claims that agree",
        ),
        (
            ContradictionError("a, b", "claims that agree", (), "19 and 20"),
            "'a, b' cannot all be true (19 and 20): expected claims that agree",
        ),
        (
            RepeatedIdError("a", "one claim of each id"),
            "two different claims have the id 'a': expected one claim of each id",
        ),
        (LimitError(0, "1 or more"), "0: expected 1 or more"),
        (
            TooManyContradictionsError(9, "fewer claims"),
            (
                "the claims contradict each other in more ways than 9 steps go through: "
                "expected fewer claims"
            ),
        ),
        (
            TooManyRepairsError(9, "fewer claims"),
            (
                "more than 9 choices of claims to give up have a say in the answer: expected fewer "
                "claims"
            ),
        ),
        (DataError("x", "a figure"), "'x': expected a figure"),
        (DataError("x", "a figure", file="a.csv"), "a.csv: 'x': expected a figure"),
        (DataError("x", "a figure", file="a.csv", line=0), "a.csv, line 0: 'x': expected a figure"),
        (
            DataError("x", "a figure", file="a.csv", line=7, column="low"),
            "a.csv, line 7, column low: 'x': expected a figure",
        ),
    ],
)
def test_message(error: KarabakhDataError, message: str) -> None:
    assert str(error) == message


@each_error
@pytest.mark.parametrize(
    "given",
    ["x" * 5000, ["x"] * 5000, {"x": "y" * 5000}, 10**5000],
    ids="text list dictionary number".split(),
)
def test_no_message_repeats_much_of_what_was_given(error: KarabakhDataError, given: object) -> None:
    long = with_change(error, "value", given)
    assert long.value is given
    room = len(str(error)) - len(repr(error.value)) + len(type(given).__name__) + 200
    assert len(str(long)) <= room
    assert str(long)[:-20].count("\n") == str(error)[:-20].count("\n")


def test_what_was_given_is_repeated_up_to_200_characters() -> None:
    assert str(LimitError("x" * 198, "y")) == f"'{'x' * 198}': expected y"
    assert str(LimitError("x" * 199, "y")) == f"'{'x' * 198}…: expected y"
    assert str(LimitError(10**5000, "y")) == "<very long int>: expected y"


@each_error
def test_repr_is_the_class_and_the_message_in_a_line(error: KarabakhDataError) -> None:
    first = str(error).partition("\n")[0]
    assert repr(error) == f"<{type(error).__name__}: {first}>"


PROBLEMS = tuple(DataError(place, "y", (), "events.csv", place) for place in range(1, 13))


@pytest.mark.parametrize(
    ("count", "beginning", "ending"),
    [
        (1, "'here' has 1 problem: expected no fault\n  events.csv, line 1: 1:", "expected y"),
        (2, "'here' has 2 problems: expected no fault\n  events.csv, line 1: 1:", "expected y"),
        (10, "'here' has 10 problems: ", "\n  events.csv, line 10: 10: expected y"),
        (12, "'here' has 12 problems: ", "line 10: 10: expected y\n  and 2 more"),
    ],
)
def test_an_invalid_package_tells_its_first_problems_a_line_each(
    count: int, beginning: str, ending: str
) -> None:
    error = InvalidPackageError("here", "no fault", (), PROBLEMS[:count])
    assert error.problems == PROBLEMS[:count]
    message = str(error)
    assert message.startswith(beginning)
    assert message.endswith(ending)
    assert message.count("\n") == min(count, 11)


def test_a_contradiction_error_has_the_contradiction() -> None:
    assert ContradictionError("a, b", "x", (), "19 and 20").contradiction == "19 and 20"
    assert ContradictionError("a, b", "x").contradiction is None


def test_data_error_names_its_place() -> None:
    error = DataError("x", "a figure", file="a.csv", line=7, column="low")
    assert (error.file, error.line, error.column) == ("a.csv", 7, "low")
    assert DataError("x", "a figure").line is None
    assert DataError("x", "a figure").column is None


# Errors as values


@each_error
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle_is_equal(error: KarabakhDataError, protocol: int) -> None:
    twin = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 - its own pickle
    assert type(twin) is type(error)
    assert twin == error
    assert str(twin) == str(error)
    assert fields_of(twin) == fields_of(error)


@each_error
def test_copies_are_equal(error: KarabakhDataError) -> None:
    for twin in (copy.copy(error), copy.deepcopy(error)):
        assert twin is not error
        assert twin == error
        assert fields_of(twin) == fields_of(error)


@each_error
def test_equal_errors_hash_alike(error: KarabakhDataError) -> None:
    twin = type(error)(*error.args)
    assert twin == error
    assert hash(twin) == hash(error)
    assert len({twin, error}) == 1


@each_error
def test_errors_that_differ_in_a_field_differ(error: KarabakhDataError) -> None:
    for name in FIELDS[type(error)]:
        assert with_change(error, name, "something else") != error


def test_errors_of_different_classes_differ() -> None:
    assert PeriodError("x", "y") != RangeError("x", "y")
    assert RangeError("x", "y") != RangeParseError("x", "y")
    assert KarabakhDataError("x", "y") != ValueError("x", "y", ())
    assert KarabakhDataError("x", "y") != "'x': expected y"


def test_errors_about_true_and_one_differ_or_hash_alike() -> None:
    one, other = (WrongTypeError(value, "a year") for value in (True, 1))
    assert one != other or hash(one) == hash(other)


def test_error_about_not_a_number_pickles() -> None:
    error = WrongTypeError(float("nan"), "a year")
    assert pickle.loads(pickle.dumps(error)) == error  # noqa: S301 - its own pickle


def test_an_error_about_something_without_a_hash_has_one() -> None:
    error = WrongTypeError(["armenian"], "a word")
    assert hash(error) == hash(WrongTypeError(["armenian"], "a word"))


@each_error
def test_can_be_raised_through_a_context_manager(error: KarabakhDataError) -> None:
    @contextlib.contextmanager
    def passing_on() -> Iterator[None]:
        yield

    with pytest.raises(type(error)) as caught, passing_on():
        raise error from ValueError("the cause")
    assert caught.value is error
    assert str(caught.value.__cause__) == "the cause"


# The closest choices

SIDES = ["armenian", "azerbaijani", "both", "other", "unspecified"]


@pytest.mark.parametrize(
    ("text", "choices", "near"),
    [
        ("armenain", SIDES, ("armenian",)),
        ("ARMENAIN", SIDES, ("armenian",)),
        ("arm", SIDES, ("armenian",)),
        ("uns", SIDES, ("unspecified",)),
        # Of one or two letters nothing can be told.
        ("a", SIDES, ()),
        ("un", SIDES, ()),
        ("uk", ["ukraine"], ()),
        ("xyzzy", SIDES, ()),
        ("", SIDES, ()),
        ("armenia", [], ()),
        ("containedby", ["containedBy"], ("containedBy",)),
        ("xxx", ["xxx4", "xxx3", "xxx2", "xxx1"], ("xxx1", "xxx2", "xxx3")),
        # What begins with the text goes before what merely looks like it.
        ("bother", ["mother", "bothersome"], ("bothersome", "mother")),
        # One slip in every four letters: missing, too many, wrong, or two that changed places.
        ("artcle", ["article", "are", "united-arab-emirates"], ("article",)),
        ("seccond", ["second"], ("second",)),
        ("secund", ["second"], ("second",)),
        ("secodn", ["second"], ("second",)),
        ("secund", ["seconds"], ()),
        ("secnd of mrch", ["second of march"], ("second of march",)),
        ("wra", ["war"], ()),
        # Words in any order, those that say little left out.
        ("2020 war", ["2020-nagorno-karabakh-war", "2020-protest"], ("2020-nagorno-karabakh-war",)),
        ("war of 2020", ["war-2020", "2020-protest"], ("war-2020",)),
        ("the", ["on-the-war"], ()),
        ("file:actors.csv", ["actors.csv", "actor_names.csv"], ("actors.csv",)),
        ("the armenian side", SIDES, ("armenian",)),
        ("war are over", ["are", "!!!!"], ()),
        ("of the", ["war"], ()),
        # Of two names that share most words, one word has become another.
        ("republic of abkhazia", ["republic of armenia", "abkhazia"], ("abkhazia",)),
        ("north ossetia", ["south ossetia"], ()),
        ("republik of abkhasia", ["republic of abkhazia"], ("republic of abkhazia",)),
    ],
)
def test_closest(text: str, choices: list[str], near: tuple[str, ...]) -> None:
    assert closest(text, choices) == near


def test_closest_gives_as_many_as_asked_for() -> None:
    choices = ["xxx1", "xxx2", "xxx3", "xxx4", "xxx5"]
    assert closest("xxx", choices, most=1) == ("xxx1",)
    assert closest("xxx", choices, most=5) == tuple(choices)


@pytest.mark.parametrize("text", ["x" * 201, "armenian" * 30, "a b " * 100])
def test_nothing_is_like_a_text_that_is_very_long(text: str) -> None:
    assert closest(text, [*SIDES, text]) == ()


words = st.text("abc", max_size=5)


@given(words, st.lists(words), st.integers(1, 4))
def test_closest_gives_some_of_the_choices_each_once(
    text: str, choices: list[str], most: int
) -> None:
    near = closest(text, choices, most=most)
    assert set(near) <= set(choices)
    assert len(set(near)) == len(near) <= most


@given(words, st.permutations(["a", "ab", "abc", "b", "bc", "cab"]))
def test_closest_does_not_depend_on_the_order_of_choices(text: str, choices: list[str]) -> None:
    assert closest(text, choices) == closest(text, sorted(choices))


@given(st.sampled_from(SIDES), st.integers(0, 10))
def test_closest_begins_with_a_choice_that_is_cut_off(word: str, left_out: int) -> None:
    text = word[: max(3, len(word) - left_out)]
    assert closest(text, SIDES)[0] == word
