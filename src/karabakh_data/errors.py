"""The family of errors: each names the value, what was expected, and the nearest valid choices."""

from collections.abc import Iterable
from typing import Self

import attrs


@attrs.frozen(slots=False)
class KarabakhDataError(Exception):
    """The base of every error that this library raises on bad input.

    Two errors are equal when they are of one class and say the same.
    """

    value: object
    """What was given."""
    expected: str
    """What is accepted in its place, in words."""
    suggestions: tuple[str, ...] = ()
    """Valid choices close to the value, the closest first."""

    def __str__(self) -> str:
        return f"{self._complaint()}: expected {self.expected}{self._hint()}"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.args == other.args

    def __hash__(self) -> int:
        return hash((type(self), str(self)))

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        # The state that an exception adds by itself would be set field by field, which is refused.
        return (type(self), self.args)

    def _complaint(self) -> str:
        return repr(self.value)

    def _hint(self) -> str:
        if not self.suggestions:
            return ""
        return f"; did you mean {' or '.join(map(repr, self.suggestions))}?"


@attrs.frozen(slots=False)
class WrongTypeError(KarabakhDataError, TypeError):
    """A value is of a type that has no meaning here."""

    def _complaint(self) -> str:
        return f"{self.value!r} is of type {type(self.value).__name__}"


@attrs.frozen(slots=False)
class RangeError(KarabakhDataError, ValueError):
    """Bounds or factors that no count of people can have."""


@attrs.frozen(slots=False)
class RangeParseError(RangeError):
    """A text that does not state a range of people without guessing."""

    def _complaint(self) -> str:
        return f"{self.value!r} states no range of people"


@attrs.frozen(slots=False)
class PeriodError(KarabakhDataError, ValueError):
    """A text or number that is not a period."""

    def _complaint(self) -> str:
        return f"{self.value!r} is not a period"


@attrs.frozen(slots=False)
class UnknownWordError(KarabakhDataError, ValueError):
    """A word that is not in the vocabulary asked for."""

    vocabulary: str = "vocabulary"
    """The name of the vocabulary."""
    remark: str = ""
    """What else is known about the word."""

    def _complaint(self) -> str:
        return f"{self.value!r} is not a {self.vocabulary}{self.remark}"


@attrs.frozen(slots=False)
class UnknownKeyError(KarabakhDataError, LookupError):
    """No record has this id or name."""

    kind: str = "record"
    """What was looked for, such as an actor or a source."""

    def _complaint(self) -> str:
        return f"no {self.kind} {self.value!r}"


@attrs.frozen(slots=False)
class AmbiguousKeyError(KarabakhDataError, LookupError):
    """Several records bear this name; the candidates are the suggestions."""

    kind: str = "record"
    """What was looked for, such as an actor or a source."""

    def _complaint(self) -> str:
        return f"several records of kind {self.kind} are called {self.value!r}"


@attrs.frozen(slots=False)
class DataError(KarabakhDataError, ValueError):
    """A data package holds something that it must not hold, at this place."""

    file: str = ""
    """The file, relative to the package."""
    line: int | None = None
    """The line, counted from 1; None where the whole file is at fault."""
    column: str | None = None
    """The name of the column; None where the whole line is at fault."""

    def _complaint(self) -> str:
        place = [self.file]
        if self.line is not None:
            place.append(f"line {self.line}")
        if self.column is not None:
            place.append(f"column {self.column}")
        return f"{', '.join(place)}: {self.value!r}"


def closest(text: str, choices: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """Return the choices that begin with *text* or look most like it, the closest first."""
    import difflib

    by_fold = {choice.casefold(): str(choice) for choice in sorted(choices)}
    wanted = text.casefold()
    begun = [fold for fold in by_fold if wanted and fold.startswith(wanted)]
    alike = difflib.get_close_matches(wanted, by_fold, n=most)
    return tuple(by_fold[fold] for fold in dict.fromkeys([*begun, *alike]))[:most]
