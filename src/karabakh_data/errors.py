"""The family of errors: each names the value, what was expected, and the nearest valid choices."""

from collections.abc import Iterable
from typing import Final, Self

from karabakh_data._public import family, public


@public
class KarabakhDataError(Exception):
    """The base of every error that this library raises on bad input.

    Two errors are equal when they are of one class and say the same.
    """

    value: object
    """What was given."""
    expected: str
    """What is accepted in its place, in words."""
    suggestions: tuple[str, ...]
    """Valid choices close to the value, the closest first."""

    def __init__(
        self, value: object, expected: str, suggestions: tuple[str, ...] = (), *details: object
    ) -> None:
        # All of it goes to Exception, from whose arguments pickle makes the error anew.
        super().__init__(value, expected, suggestions, *details)
        self.value = value
        self.expected = expected
        self.suggestions = suggestions

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        family(cls)

    def __str__(self) -> str:
        return f"{self._complaint()}: expected {self.expected}{self._hint()}"

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {str(self).partition(_LINE_END)[0]}>"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self) -> int:
        return hash((type(self), str(self)))

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        return (type(self), self.args)

    def _complaint(self) -> str:
        return self._given()

    def _given(self) -> str:
        """Return what was given, as far as a message repeats it."""
        try:
            text = repr(self.value)
        except ValueError:  # of a number too long to be written out
            text = f"<very long {type(self.value).__name__}>"
        return shortened(text)

    def _hint(self) -> str:
        if not self.suggestions:
            return ""
        return f"; did you mean {' or '.join(map(repr, self.suggestions))}?"


class WrongTypeError(KarabakhDataError, TypeError):
    """A value is of a type that has no meaning here."""

    def _complaint(self) -> str:
        return f"{self._given()} is of type {type(self.value).__name__}"


class RangeError(KarabakhDataError, ValueError):
    """Bounds or factors that no count of people can have."""


class RangeParseError(RangeError):
    """A text that does not state a range of people without guessing."""

    def _complaint(self) -> str:
        return f"{self._given()} states no range of people"


class PeriodError(KarabakhDataError, ValueError):
    """A text or number that is not a period."""

    remark: str
    """What else is known about it, such as that it is EDTF of a kind that is not supported."""

    def __init__(
        self, value: object, expected: str, suggestions: tuple[str, ...] = (), remark: str = ""
    ) -> None:
        super().__init__(value, expected, suggestions, remark)
        self.remark = remark

    def _complaint(self) -> str:
        return f"{self._given()} is not a period{self.remark}"


class UnknownWordError(KarabakhDataError, ValueError):
    """A word that is not in the vocabulary asked for."""

    vocabulary: str
    """The name of the vocabulary."""
    remark: str
    """What else is known about the word."""

    def __init__(
        self,
        value: object,
        expected: str,
        suggestions: tuple[str, ...] = (),
        vocabulary: str = "word",
        remark: str = "",
    ) -> None:
        super().__init__(value, expected, suggestions, vocabulary, remark)
        self.vocabulary = vocabulary
        self.remark = remark

    def _complaint(self) -> str:
        article = "an" if self.vocabulary[:1] in "AEIOU" else "a"
        return f"{self._given()} is not {article} {self.vocabulary}{self.remark}"


class UnknownKeyError(KarabakhDataError, KeyError):
    """No record has this id or name, or no figure this key."""

    kind: str
    """What was looked for, such as an actor or a source."""

    def __init__(
        self,
        value: object,
        expected: str,
        suggestions: tuple[str, ...] = (),
        kind: str = "record",
    ) -> None:
        super().__init__(value, expected, suggestions, kind)
        self.kind = kind

    def _complaint(self) -> str:
        return f"no {self.kind} {self._given()}"


class AmbiguousKeyError(UnknownKeyError):
    """Several records bear this name; the candidates are the suggestions."""

    def _complaint(self) -> str:
        return f"several records of kind {self.kind} are called {self._given()}"


class MissingExtraError(KarabakhDataError, ImportError):
    """A library is needed that comes with an extra of this package, which is not installed."""

    extra: str
    """The name of the extra."""

    def __init__(
        self, value: object, expected: str, suggestions: tuple[str, ...] = (), extra: str = ""
    ) -> None:
        super().__init__(value, expected, suggestions, extra)
        self.extra = extra

    def _complaint(self) -> str:
        return f"the library {self._given()}, of the extra {self.extra!r}, is missing"


class ExportError(KarabakhDataError, ValueError):
    """A target that cannot be written, or data that the format cannot hold.

    *value* is the path of the target, or what cannot be held.
    """

    problem: str
    """What is wrong with it, in words."""

    def __init__(
        self,
        value: object,
        expected: str,
        suggestions: tuple[str, ...] = (),
        problem: str = "cannot be exported",
    ) -> None:
        super().__init__(value, expected, suggestions, problem)
        self.problem = problem

    def _complaint(self) -> str:
        return f"{self._given()} {self.problem}"


class PictureError(KarabakhDataError, ValueError):
    """Something of which no picture can be drawn, or a file that a picture cannot go to."""


class DoesNotFitError(KarabakhDataError, OverflowError):
    """A number that a column of another library cannot hold as it is."""

    column: str
    """The name of the column."""

    def __init__(
        self, value: object, expected: str, suggestions: tuple[str, ...] = (), column: str = ""
    ) -> None:
        super().__init__(value, expected, suggestions, column)
        self.column = column

    def _complaint(self) -> str:
        return f"column {self.column}: {self._given()} does not fit"


class NothingToCiteError(KarabakhDataError, ValueError):
    """No work is cited for something that was to be cited, which *value* names in words."""

    def _complaint(self) -> str:
        # In words it is nothing that somebody wrote, and has no quotation marks.
        words = shortened(self.value) if isinstance(self.value, str) else self._given()
        return f"no work is cited for {words}"


class ContradictionError(KarabakhDataError, ValueError):
    """Claims that cannot all be true, where they are to be; *value* has their ids."""

    contradiction: object
    """The `Contradiction`; None if only the wholeness of people stands against the claims."""

    def __init__(
        self,
        value: object,
        expected: str,
        suggestions: tuple[str, ...] = (),
        contradiction: object = None,
    ) -> None:
        super().__init__(value, expected, suggestions, contradiction)
        self.contradiction = contradiction

    def _complaint(self) -> str:
        told = f"{self._given()} cannot all be true"
        return told if self.contradiction is None else f"{told} ({self.contradiction})"


class RepeatedIdError(KarabakhDataError, ValueError):
    """Two different claims of one id, where claims are to be taken together."""

    def _complaint(self) -> str:
        return f"two different claims have the id {self._given()}"


class LimitError(KarabakhDataError, ValueError):
    """A limit on how much is to be found that allows nothing."""


class TooManyContradictionsError(KarabakhDataError, ValueError):
    """Claims contradict each other in more ways than *value* steps of the search go through."""

    def _complaint(self) -> str:
        return (
            f"the claims contradict each other in more ways than {self._given()} steps go through"
        )


class TooManyRepairsError(KarabakhDataError, ValueError):
    """More ways to repair contradictions have a say in an answer than *value*, the most tried."""

    def _complaint(self) -> str:
        return f"more than {self._given()} choices of claims to give up have a say in the answer"


class DataError(KarabakhDataError, ValueError):
    """A data package holds something that it must not hold, at this place."""

    file: str
    """The file, relative to the package."""
    line: int | None
    """The line, counted from 1; None where the whole file is at fault."""
    column: str | None
    """The name of the column; None where the whole line is at fault.

    In a descriptor it is the way to the value, such as ``licenses[0].name``, or where the line
    stops to be JSON, counted from 1.
    """

    def __init__(
        self,
        value: object,
        expected: str,
        suggestions: tuple[str, ...] = (),
        file: str = "",
        line: int | None = None,
        column: str | None = None,
    ) -> None:
        super().__init__(value, expected, suggestions, file, line, column)
        self.file = file
        self.line = line
        self.column = column

    def _complaint(self) -> str:
        place = [self.file] if self.file else []
        if self.line is not None:
            place.append(f"line {self.line}")
        if self.column is not None:
            place.append(f"column {self.column}")
        return ": ".join(filter(None, [", ".join(place), self._given()]))


class InvalidPackageError(KarabakhDataError, ValueError):
    """A data package with faults, of which nothing is loaded."""

    problems: tuple[DataError, ...]
    """All that is wrong with it."""

    def __init__(
        self,
        value: object,
        expected: str,
        suggestions: tuple[str, ...] = (),
        problems: tuple[DataError, ...] = (),
    ) -> None:
        super().__init__(value, expected, suggestions, problems)
        self.problems = problems

    def _complaint(self) -> str:
        count = len(self.problems)
        return f"{self._given()} has {count} problem{'' if count == 1 else 's'}"

    def _hint(self) -> str:
        shown = [f"\n  {problem}" for problem in self.problems[:_MOST_SHOWN]]
        left = len(self.problems) - len(shown)
        return super()._hint() + "".join(shown) + (f"\n  and {left} more" if left else "")


_MOST_SHOWN: Final = 10
_MOST_REPEATED: Final = 200
_LINE_END: Final = "\n"


def shortened(text: str, most: int = _MOST_REPEATED) -> str:
    """Return a text, or as much of it as there is room for.

    >>> shortened("Azerbaijani", 7)
    'Azerba…'
    """
    return text if len(text) <= most else f"{text[: most - 1]}…"


def closest(text: str, choices: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """Return the choices that *text* may stand for, the likeliest first; often there are none.

    They begin with it, hold all its words or have no others, or differ from it by few slips: one in
    every four letters. Of a word of less than three letters nothing can be told.

    >>> closest("artcle", ["article", "united-arab-emirates"])
    ('article',)
    >>> closest("2020 war", ["2020-nagorno-karabakh-war", "2020-protest"])
    ('2020-nagorno-karabakh-war',)
    >>> closest("defence of oz", ["defence-of-iz", "oz-defence"])
    ('oz-defence', 'defence-of-iz')
    >>> closest("uk", ["ukraine"])
    ()
    """
    wanted = text.casefold()
    if not _LEAST_TOLD <= len(wanted) <= _MOST_REPEATED:
        return ()
    # In one order, whatever that of a set is: it decides between choices that are equally near.
    by_fold = {choice.casefold(): str(choice) for choice in sorted(choices)}
    begun = sorted((fold for fold in by_fold if fold.startswith(wanted)), key=len)
    words = _words(wanted) - _SMALL_WORDS
    holding = sorted((fold for fold in by_fold if words and words <= _words(fold)), key=len)
    held = [fold for fold in by_fold if len(fold) > _LEAST_TOLD and words >= _words(fold) > set()]
    # The same words in another order are no slip: of two ministries, the one that is named.
    same = [fold for fold in by_fold if words and _words(fold) - _SMALL_WORDS == words]
    near = dict.fromkeys(
        [*same, *begun, *alike(wanted, by_fold), *holding, *sorted(held, key=len, reverse=True)]
    )
    return tuple(by_fold[fold] for fold in near)[:most]


def alike(text: str, choices: Iterable[str]) -> list[str]:
    """Return the choices that differ from *text* by few slips alone, those by fewest first.

    No word of it may have become another one: two republics are not alike for being republics.

    >>> alike("kiled", ["killed", "skilled"])
    ['killed']
    >>> alike("republic of abkhazia", ["republic of armenia"])
    []
    """
    most = len(text) // _LETTERS_A_SLIP
    slips = {choice: _slips(text, choice, most) for choice in choices}
    near = [choice for choice in slips if slips[choice] <= most and _same_words(text, choice)]
    return sorted(near, key=slips.__getitem__)


def _same_words(one: str, other: str) -> bool:
    """Return whether two texts, if they have as many words, differ little in each of them."""
    words, others = _in_order(one), _in_order(other)
    return len(words) != len(others) or all(map(_differ_little, words, others))


def _differ_little(word: str, other: str) -> bool:
    most = max(1, len(word) // _LETTERS_A_SLIP)
    return _slips(word, other, most) <= most


_LEAST_TOLD: Final = 3
_LETTERS_A_SLIP: Final = 4
_SMALL_WORDS: Final = frozenset(("a", "and", "for", "in", "of", "on", "the"))


def _words(text: str) -> set[str]:
    return set(_in_order(text))


def _in_order(text: str) -> list[str]:
    """Return the words and numbers of a text."""
    return "".join(sign if sign.isalnum() else " " for sign in text).split()


def _slips(one: str, other: str, most: int) -> int:
    """Return by how many slips two texts differ, or some number above *most*.

    A slip is a letter too many, missing or wrong, or two neighbours that have changed places.
    """
    # The optimal string alignment distance; difflib knows no letters that have changed places.
    if abs(len(one) - len(other)) > most:
        return most + 1
    above: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        new = [row]
        for column, match in enumerate(other, start=1):
            least = min(last[column] + 1, new[-1] + 1, last[column - 1] + (letter != match))
            if row > 1 < column and (letter, match) == (other[column - 2], one[row - 2]):
                least = min(least, above[column - 2] + 1)
            new.append(least)
        above, last = last, new
    return last[-1]
