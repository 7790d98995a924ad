"""The closed vocabularies: their words, the words' descriptions, and text that becomes a word."""

import copy
import json
import pickle
import pkgutil
import re
from importlib import import_module
from itertools import product
from typing import Any, Literal, get_args, get_origin

import pytest
from each import each
from hypothesis import given
from hypothesis import strategies as st

import karabakh_data
import karabakh_data.vocabularies
from karabakh_data import Category, Dataset, Measure, Overlap, Side, Vocabulary
from karabakh_data.errors import UnknownWordError, WrongTypeError
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.people import asked_in_words, side_named, the_side

PUBLIC: list[object] = [getattr(karabakh_data, name) for name in karabakh_data.__all__]
VOCABULARIES: list[type[Vocabulary]] = [
    thing
    for thing in PUBLIC
    if isinstance(thing, type) and issubclass(thing, Vocabulary) and thing is not Vocabulary
]
each_vocabulary = each(VOCABULARIES, lambda vocabulary: vocabulary.__name__)


def test_every_vocabulary_is_in_the_public_contract() -> None:
    ours = {kind for kind in Vocabulary.__subclasses__() if "karabakh_data" in kind.__module__}
    assert set(VOCABULARIES) == ours
    assert {Side, Category, Measure, Overlap} < ours


def test_the_words_of_the_contract() -> None:
    assert list(Side) == ["armenian", "azerbaijani", "both", "other", "unspecified"]
    assert list(Category) == [
        "civilian",
        "mercenary",
        "military",
        "peacekeeper",
        "unspecified",
        "volunteer",
    ]
    assert list(Measure) == ["captured", "displaced", "killed", "missing", "wounded"]
    assert list(karabakh_data.Rank) == ["deprecated", "normal", "preferred"]
    assert list(karabakh_data.Basis) == ["all-causes", "battle-related", "unspecified"]
    assert list(karabakh_data.Stance) == ["explicit", "tacit", "withheld"]
    assert list(karabakh_data.Attribution) == ["alleged", "reported", "stated"]
    assert list(karabakh_data.Position) == ["absent", "abstained", "against", "for"]


@each_vocabulary
def test_words_are_in_alphabetical_order(vocabulary: type[Vocabulary]) -> None:
    words = [word.value for word in vocabulary]
    assert words == sorted(words)
    assert len(words) > 1


@each_vocabulary
def test_a_vocabulary_shows_its_words_and_no_methods_of_texts(vocabulary: type[Vocabulary]) -> None:
    own = {"ucdp"} if vocabulary is karabakh_data.SupportKind else set()
    assert dir(vocabulary) == sorted({*vocabulary.__members__, *own})


def test_a_word_shows_what_it_can_do() -> None:
    assert {"description", "upper", "value"} <= set(dir(Side.BOTH))


@each_vocabulary
def test_each_word_has_a_description_of_its_own(vocabulary: type[Vocabulary]) -> None:
    descriptions = [word.description for word in vocabulary]
    assert len(set(descriptions)) == len(descriptions)
    for description in descriptions:
        assert re.fullmatch(r"\S.*[^.\s]\.", description), description
        assert description[0].isupper(), description


@each_vocabulary
def test_words_are_named_as_they_read(vocabulary: type[Vocabulary]) -> None:
    for word in vocabulary:
        in_parts = re.sub("([A-Z])", r"-\1", word.value)
        assert word.name == in_parts.upper().replace("-", "_")
        if vocabulary is not Overlap:  # its words are those of the standard for intervals
            assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", word.value)


@each_vocabulary
def test_words_are_texts(vocabulary: type[Vocabulary]) -> None:
    for word in vocabulary:
        assert isinstance(word, str)
        assert f"{word}" == str(word) == word.value == word
        assert json.loads(json.dumps(word)) == word.value
        assert hash(word) == hash(word.value)


@each_vocabulary
def test_words_stay_themselves_when_pickled_or_copied(vocabulary: type[Vocabulary]) -> None:
    for word in vocabulary:
        assert pickle.loads(pickle.dumps(word)) is word  # noqa: S301 - its own pickle
        assert copy.deepcopy(word) is word


# From text to words


@each_vocabulary
def test_words_are_found_by_their_text(vocabulary: type[Vocabulary]) -> None:
    for word in vocabulary:
        assert vocabulary(word.value) is word
        assert vocabulary(word) is word


@each_vocabulary
def test_words_are_found_in_any_case(vocabulary: type[Vocabulary]) -> None:
    for word in vocabulary:
        text = word.value
        assert {vocabulary(other) for other in (text.upper(), text.lower(), text.title())} == {word}


@given(st.sampled_from(Side), st.data())
def test_a_side_is_found_in_any_mixture_of_cases(side: Side, data: st.DataObject) -> None:
    text = "".join(data.draw(st.sampled_from([letter, letter.upper()])) for letter in side.value)
    assert Side(text) is side


@pytest.mark.parametrize(
    ("vocabulary", "text", "suggestions"),
    [
        (Side, "armenain", ("armenian",)),
        (Side, "Azeri", ("azerbaijani",)),
        (Side, "armenian ", ("armenian",)),
        (Side, "", ()),
        (Side, "ARMENIAN_", ("armenian",)),
        (Category, "miltary", ("military",)),
        (Measure, "kiled", ("killed",)),
        (Measure, "deaths", ("killed",)),
        (Measure, "casualties", ()),
    ],
)
def test_wrong_words(vocabulary: type[Vocabulary], text: str, suggestions: tuple[str, ...]) -> None:
    with pytest.raises(UnknownWordError) as caught:
        vocabulary(text)
    error = caught.value
    assert (error.value, error.vocabulary) == (text, vocabulary.__name__)
    assert error.expected == f"one of {', '.join(vocabulary)}"
    assert error.suggestions[:1] == suggestions
    assert error.remark == ""


@each_vocabulary
def test_a_wrong_word_is_refused_everywhere(vocabulary: type[Vocabulary]) -> None:
    with pytest.raises(UnknownWordError) as caught:
        vocabulary("narnian")
    article = "an" if vocabulary.__name__.startswith(tuple("AEIOU")) else "a"
    complaint = f"'narnian' is not {article} {vocabulary.__name__}: expected one of "
    assert str(caught.value).startswith(complaint)


def test_no_aliases() -> None:
    for text in ("armenia", "artsakh", "azerbaijan", "azeri", "a", "ARM"):
        with pytest.raises(UnknownWordError):
            Side(text)


WRONG_TYPES: list[object] = [None, 3, 3.5, True, b"armenian", ["armenian"], Side]


@each(product(VOCABULARIES, WRONG_TYPES))
def test_wrong_types(wrong: tuple[type[Vocabulary], object]) -> None:
    vocabulary, value = wrong
    with pytest.raises(WrongTypeError) as caught:
        vocabulary(value)  # type: ignore[arg-type]
    assert caught.value.value == value
    assert caught.value.expected == f"one of {', '.join(vocabulary)}"


# The unions for type checkers

MODULES = [
    import_module(f"karabakh_data.vocabularies.{found.name}")
    for found in pkgutil.iter_modules(karabakh_data.vocabularies.__path__)
]
UNIONS: dict[str, object] = {
    name: union
    for module in MODULES
    for name, union in vars(module).items()
    if name.endswith("Like")
}
# Some questions take some of the words alone.
LEFT_OUT = {"SupportedLike": {"other", "unspecified"}, "BasisLike": {"unspecified"}}


def test_each_vocabulary_that_can_be_asked_for_has_a_union() -> None:
    asked = {
        name
        for ask in (getattr(Dataset, name) for name in dir(Dataset) if not name.startswith("_"))
        for annotation in getattr(ask, "__annotations__", {}).values()
        for name in re.findall(r"\w+Like\b", str(annotation))
    }
    assert asked - {"PathLike", "PeriodLike"} <= set(UNIONS)
    assert set(UNIONS) <= {f"{one.__name__}Like" for one in VOCABULARIES} | {"SupportedLike"}
    assert len(UNIONS) > 10


@pytest.mark.parametrize("name", UNIONS)
def test_unions_list_the_words(name: str) -> None:
    vocabulary, literal = get_args(UNIONS[name])
    assert vocabulary.__name__ == {"SupportedLike": "Side"}.get(name, name.removesuffix("Like"))
    assert get_origin(literal) is Literal
    left_out = LEFT_OUT.get(name, set())
    assert left_out <= set(vocabulary)
    assert get_args(literal) == tuple(
        word.value for word in vocabulary if word.value not in left_out
    )


def test_what_a_union_leaves_out_is_refused() -> None:
    dataset: Any = Dataset.bundled()
    for word in LEFT_OUT["SupportedLike"]:
        with pytest.raises(UnknownWordError):
            dataset.supporters(word)
    for word in LEFT_OUT["BasisLike"]:
        with pytest.raises(UnknownWordError):
            dataset.bounds(2016, basis=word)


# In English


@each_vocabulary
def test_in_english_a_word_keeps_its_letters(vocabulary: type[Vocabulary]) -> None:
    for word in vocabulary:
        assert in_english(word).casefold().replace(" ", "-") == word.value.casefold()


def test_in_english_hyphens_are_spaces_but_where_english_has_them() -> None:
    words = [word for vocabulary in VOCABULARIES for word in vocabulary if "-" in word]
    kept = {in_english(word) for word in words if "-" in in_english(word)}
    assert kept == {"battle-related", "co-chair", "cross-reference"}
    assert in_english(karabakh_data.ActorKind.DE_FACTO_STATE) == "de facto state"


@pytest.mark.parametrize(
    ("side", "alone", "said"),
    [
        (Side.ARMENIAN, "Armenian side", "the Armenian side"),
        (Side.AZERBAIJANI, "Azerbaijani side", "the Azerbaijani side"),
        (Side.BOTH, "both sides", "both sides"),
        (Side.OTHER, "neither side", "neither side"),
        (Side.UNSPECIFIED, "side not said", "side not said"),
    ],
)
def test_how_sides_are_called(side: Side, alone: str, said: str) -> None:
    assert (side_named(side), the_side(side)) == (alone, said)


def test_how_those_asked_for_are_called() -> None:
    assert asked_in_words(Side.BOTH, None) == ["both sides"]
    assert asked_in_words(None, Category.MILITARY) == ["military"]
