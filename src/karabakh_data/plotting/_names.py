"""Sides, kinds of support, events and claimants, as a picture names them for its readers."""

from typing import Final

from karabakh_data._layout import notes_named
from karabakh_data.dataset import Dataset
from karabakh_data.errors import PictureError, UnknownKeyError
from karabakh_data.records.casualties import CasualtyClaim, people_in_words
from karabakh_data.vocabularies.claims import Measure
from karabakh_data.vocabularies.people import Category, Side
from karabakh_data.vocabularies.support import SupportKind

_PARTIES: Final = {Side.ARMENIAN: "Armenian side", Side.AZERBAIJANI: "Azerbaijani side"}


def side_named(side: Side) -> str:
    """Return how a side is called where it stands alone.

    >>> side_named(Side.ARMENIAN), side_named(Side.BOTH)
    ('Armenian side', 'both sides')
    """
    return _PARTIES.get(side) or people_in_words(side, Category.UNSPECIFIED)


def in_heading(words: str) -> str:
    """Return words as they begin a heading; a name in them stays as it is."""
    return f"{words[:1].upper()}{words[1:]}"


def people_named(claim: CasualtyClaim) -> str:
    """Return when it was, whose people a claim counts, and which."""
    words = [str(claim.period), side_named(claim.side)]
    if claim.category is not Category.UNSPECIFIED:
        words.append(str(claim.category))
    return ", ".join(words)


def asked_named(
    measure: Measure, when: object, side: Side | None, category: Category | None
) -> list[str]:
    """Return what was asked, word by word, for a title; None is left out."""
    whose = None if side is None else side_named(side)
    which = "category not said" if category is Category.UNSPECIFIED else category
    return [str(word) for word in (measure.capitalize(), when, whose, which) if word is not None]


def years_named(first: int, last: int) -> str:
    """Return years as a title names them.

    >>> years_named(2015, 2016), years_named(2016, 2016)
    ('2015–2016', '2016')
    """
    return f"{first}" if first == last else f"{first}–{last}"


def kind_named(kind: SupportKind) -> str:
    """Return a kind of support as words.

    >>> kind_named(SupportKind.FOREIGN_FIGHTERS)
    'foreign fighters'
    """
    return kind.value.replace("-", " ")


def event_named(key: str, dataset: Dataset) -> str:
    """Return the name of an event, or its id where the dataset does not know it."""
    try:
        return dataset.event(key).name
    except UnknownKeyError:
        return key


def claimant_named(key: str, dataset: Dataset) -> str:
    """Return the name of who makes claims, or the title of a work in quotation marks.

    Raises:
        PictureError: if the dataset does not know the claimant.
    """
    if key == "article":
        return "the article"
    try:
        return dataset.actor(key).name
    except UnknownKeyError:
        work = dataset.sources().get(key)
    if work is None:
        raise of_another_dataset(key)
    return f"“{work.title or key}”"


def of_another_dataset(key: str) -> PictureError:
    """Return the error for an id that the dataset from which names come does not know."""
    return PictureError(key, "an id that the dataset knows; dataset= takes the one that was asked")


def claimant_of(claim: CasualtyClaim, dataset: Dataset) -> str:
    """Return the name of who makes a claim."""
    return "The article" if claim.claimant is None else claimant_named(claim.claimant, dataset)


def where(claim: CasualtyClaim) -> str:
    """Return the id of a claim, what is printed, and the notes that stand at it."""
    return f"{claim.id}: printed “{claim.printed}”, {notes_named(claim.notes)}"
