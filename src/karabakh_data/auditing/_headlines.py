"""Reading numbers in titles: of people who came to harm, of money, and of parts in a hundred."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from karabakh_data.auditing._amounts import Ends, ends_of, rounded
from karabakh_data.errors import RangeParseError
from karabakh_data.values._readings import HEDGES
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.claims import Measure


class Number(NamedTuple):
    """A number in a title."""

    words: str
    meant: Ends
    """What may be meant by it: a number stands for all that round to it."""
    of: str
    """The measure of people, or the unit of another quantity."""


def numbers_in(title: str) -> Iterator[Number]:
    """Yield the numbers in a title of which it says what they count; the titles are English.

    Years, days of a month, ordinals and ages are none of them. A title that names more than one
    kind of harm is left out, for a number in it may count all who came to any.

    >>> for number in numbers_in("Baku: At least 12 soldiers killed on 14 July 2020"):
    ...     print(number.of, number.words)
    killed At least 12
    >>> for number in numbers_in("India wins $40m deal; 85 percent paid"):
    ...     print(number.of, number.words)
    USD $40m
    % 85 percent
    """
    yield from _people(title.split())
    for match in _MONEY.finditer(title):
        number = Decimal(match["number"].replace(",", ""))
        amount = number * _TIMES[(match["times"] or "").casefold()]
        yield Number(match[0], rounded(amount, amount), "USD")
    for match in _PERCENT.finditer(title):
        part = Decimal(match["number"])
        yield Number(match[0], rounded(part, part), "%")


_HARM: Final = {
    **dict.fromkeys("dead death deaths die died killed lives perished".split(), Measure.KILLED),
    **dict.fromkeys("injured wounded".split(), Measure.WOUNDED),
    "captured": Measure.CAPTURED,
    "displaced": Measure.DISPLACED,
    "missing": Measure.MISSING,
}
_PEOPLE: Final = {
    *_HARM,
    *"civilian civilians fighters men people servicemen soldier soldiers troops women".split(),
}
_NO_COUNT: Final = {
    *"january february march april may june july august september".split(),
    *"october november december percent".split(),
}
_MONEY: Final = re.compile(
    r"\$ ?(?P<number>\d[\d,]*(?:\.\d+)?)(?: ?(?P<times>billion|bn|million|m))?\b", re.IGNORECASE
)
_TIMES: Final = {
    "": Decimal(1),
    **dict.fromkeys(("million", "m"), Decimal(1_000_000)),
    **dict.fromkeys(("billion", "bn"), Decimal(1_000_000_000)),
}
_PERCENT: Final = re.compile(r"(?P<number>\d+(?:\.\d+)?) ?(?:%|per ?cent\b)", re.IGNORECASE)
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_MARKS: Final = ".,:;!?()\"'“”"


def _people(words: Sequence[str]) -> Iterator[Number]:
    plain = [word.strip(_MARKS).casefold() for word in words]
    harm = {_HARM[word] for word in plain if word in _HARM}
    if len(harm) != 1:
        return
    begun = len(words)
    # From the end, since a number takes in the words before it: “at least 12”.
    for last in reversed(range(len(words))):
        if last < begun and _counts_people(plain, last):
            for first, phrase, ends in _read(words, last):
                begun = first
                yield Number(phrase, ends, *harm)


def _counts_people(plain: Sequence[str], last: int) -> bool:
    beside = {*plain[max(last - 1, 0) : last], *plain[last + 1 : last + 2]}
    names_people = not _PEOPLE.isdisjoint(plain[last + 1 : last + 5])
    # “Death toll rises to 30” does not name those whom the number counts.
    return not beside & _NO_COUNT and (names_people or "toll" in plain[:last])


def _read(words: Sequence[str], last: int) -> Iterator[tuple[int, str, Ends]]:
    """Yield the number that ends at a word, with as many words before it as can be read."""
    # The longest reading is the one meant: “fewer than 30” alone would not be “no fewer than 30”.
    for first in range(last + 1):
        phrase = " ".join(words[first : last + 1]).strip(_MARKS)
        try:
            figure = CasualtyRange.parse(phrase)
        except RangeParseError:
            continue
        if not _YEAR.fullmatch(phrase):
            about = first > 0 and HEDGES.fullmatch(f"{words[first - 1]} ") is not None
            yield first, phrase, ends_of(figure, about=about)
        return
