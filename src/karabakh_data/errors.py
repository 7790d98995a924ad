"""The family of errors: each names the value, what was expected, and the nearest valid choices."""

from collections.abc import Iterable
from typing import Final, Self


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
        super().__init__(value, expected, suggestions, *details)
        self.value = value
        self.expected = expected
        self.suggestions = suggestions

    def __str__(self) -> str:
        return f"{self._complaint()}: expected {self.expected}{self._hint()}"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self) -> int:
        return hash((type(self), str(self)))

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        return (type(self), self.args)

    def _complaint(self) -> str:
        return repr(self.value)

    def _hint(self) -> str:
        if not self.suggestions:
            return ""
        return f"; did you mean {' or '.join(map(repr, self.suggestions))}?"


class WrongTypeError(KarabakhDataError, TypeError):
    """A value is of a type that has no meaning here."""

    def _complaint(self) -> str:
        return f"{self.value!r} is of type {type(self.value).__name__}"


class RangeError(KarabakhDataError, ValueError):
    """Bounds or factors that no count of people can have."""


class RangeParseError(RangeError):
    """A text that does not state a range of people without guessing."""

    def _complaint(self) -> str:
        return f"{self.value!r} states no range of people"


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
        return f"{self.value!r} is not a period{self.remark}"


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
        return f"{self.value!r} is not {article} {self.vocabulary}{self.remark}"


class UnknownKeyError(KarabakhDataError, LookupError):
    """No record has this id or name."""

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
        return f"no {self.kind} {self.value!r}"


class AmbiguousKeyError(UnknownKeyError):
    """Several records bear this name; the candidates are the suggestions."""

    def _complaint(self) -> str:
        return f"several records of kind {self.kind} are called {self.value!r}"


class NothingToCiteError(KarabakhDataError, ValueError):
    """No work is cited for something that was to be cited, which *value* names in words."""

    def _complaint(self) -> str:
        return f"no work is cited for {self.value!r}"


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
        told = f"{self.value!r} cannot all be true"
        return told if self.contradiction is None else f"{told} ({self.contradiction})"


class RepeatedIdError(KarabakhDataError, ValueError):
    """Two different claims of one id, where claims are to be taken together."""

    def _complaint(self) -> str:
        return f"two different claims have the id {self.value!r}"


class LimitError(KarabakhDataError, ValueError):
    """A limit on how much is to be found that allows nothing."""


class TooManyContradictionsError(KarabakhDataError, ValueError):
    """Claims contradict each other in more ways than *value* steps of the search go through."""

    def _complaint(self) -> str:
        return f"the claims contradict each other in more ways than {self.value} steps go through"


class TooManyRepairsError(KarabakhDataError, ValueError):
    """More ways to repair contradictions have a say in an answer than *value*, the most tried."""

    def _complaint(self) -> str:
        return f"more than {self.value} choices of claims to give up have a say in the answer"


class DataError(KarabakhDataError, ValueError):
    """A data package holds something that it must not hold, at this place."""

    file: str
    """The file, relative to the package."""
    line: int | None
    """The line, counted from 1; None where the whole file is at fault."""
    column: str | None
    """The name of the column; None where the whole line is at fault."""

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
        place = [self.file]
        if self.line is not None:
            place.append(f"line {self.line}")
        if self.column is not None:
            place.append(f"column {self.column}")
        return f"{', '.join(place)}: {self.value!r}"


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
        return f"{self.value!r} has {count} problem{'' if count == 1 else 's'}"

    def _hint(self) -> str:
        shown = [f"\n  {problem}" for problem in self.problems[:_MOST_SHOWN]]
        left = len(self.problems) - len(shown)
        return super()._hint() + "".join(shown) + (f"\n  and {left} more" if left else "")


_MOST_SHOWN: Final = 10


def closest(text: str, choices: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """Return the choices that begin with *text* or look most like it, the closest first."""
    import difflib

    by_fold = {choice.casefold(): str(choice) for choice in sorted(choices)}
    wanted = text.casefold()
    begun = sorted((fold for fold in by_fold if wanted and fold.startswith(wanted)), key=len)
    alike = difflib.get_close_matches(wanted, by_fold, n=most)
    return tuple(by_fold[fold] for fold in dict.fromkeys([*begun, *alike]))[:most]
