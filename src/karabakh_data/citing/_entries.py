"""What a list of works is made of, whatever its style: :class:`Entry`, and what is said of one."""

import re
from typing import Final, NamedTuple

from karabakh_data.records.works import Source
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.times import Precision
from karabakh_data.vocabularies.works import SourceType


class Entry(NamedTuple):
    """A work with the places in it that are cited."""

    source: Source
    """The work."""
    locators: tuple[str, ...] = ()
    """The places, each once, in the order of first use."""
    version: str | None = None
    """The version, of a data package."""
    licence: str | None = None
    """The licence, of a data package."""
    remarks: tuple[str, ...] = ()
    """What else has to be said, in sentences."""

    @property
    def key(self) -> str:
        """The id under which the work is listed."""
        return self.source.id

    @property
    def title(self) -> str:
        """The title, or else the short form; empty if neither is known."""
        return plain(self.source.title or self.source.short_form)

    def notes(self) -> list[str]:
        """Return, in sentences, what a style has no field for."""
        source = self.source
        told = [
            source.short_form and not source.title and "Known by its short form only",
            self.locators and f"Cited: {'; '.join(self.locators)}",
            source.archived and f"Archived {source.archived.edtf}",
            self.licence and f"Licence: {self.licence}",
        ]
        return [plain(f"{text}.") for text in told if text] + list(self.remarks)


def plain(text: str | None) -> str:
    r"""Return a text in one line.

    >>> plain("Preventing\n   War")
    'Preventing War'
    """
    return " ".join((text or "").split())


def translation(source: Source) -> str | None:
    """Return the sentence that gives the title in English, where the entry translates it."""
    return source.translated_title and f"Title in English: {plain(source.translated_title)}."


def series(source: Source) -> str | None:
    """Return what holds a work, but of a report only a series, in which it has a number.

    >>> series(Source(id="x", type=SourceType.REPORT, container_title="Briefing", number="60"))
    'Briefing'
    >>> series(Source(id="x", type=SourceType.REPORT, container_title="example.org"))
    """
    is_loose = source.type is SourceType.REPORT and not source.number
    return None if is_loose else source.container_title


def language_name(source: Source) -> str | None:
    """Return the English name of a work's language, if it is known and has one here.

    >>> language_name(Source(id="x", type=SourceType.BOOK, language="az-Latn"))
    'Azerbaijani'
    """
    return _LANGUAGES.get((source.language or "").partition("-")[0].lower())


# What has no name here is told by its tag.
_LANGUAGES: Final = {
    "az": "Azerbaijani",
    "de": "German",
    "en": "English",
    "fa": "Persian",
    "fr": "French",
    "hy": "Armenian",
    "ka": "Georgian",
    "ru": "Russian",
    "tr": "Turkish",
}


def is_plain(period: Period) -> bool:
    """Whether a period is a year, a month or a day, without a mark.

    >>> is_plain(Period("2016-04")), is_plain(Period("2016~")), is_plain(Period("2007-21"))
    (True, False, False)
    """
    is_marked = period.is_uncertain or period.is_approximate
    return not (period.is_span or is_marked or period.precision is Precision.SEASON)


def ends(period: Period) -> list[list[int]]:
    """Return the numbers in which the ends are written; an open end has none.

    >>> ends(Period("1988-02-20/.."))
    [[1988, 2, 20], []]
    """
    return [[int(part) for part in re.findall("[0-9]+", end)] for end in period.edtf.split("/")]


def season(end: list[int]) -> int | None:
    """Return the number of the season in which an end is written, spring being 1.

    >>> season([2007, 22]), season([2007, 12]), season([2007])
    (2, None, None)
    """
    return end[1] - _BEFORE_SPRING if len(end) > 1 and end[1] > _BEFORE_SPRING else None


_BEFORE_SPRING: Final = 20
