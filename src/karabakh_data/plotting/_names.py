"""Sides, kinds of support, events and claimants, as a picture names them for its readers."""

from typing import Final

from karabakh_data.dataset import Dataset
from karabakh_data.errors import UnknownKeyError
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
    """Return the name of who makes claims, or the title of a work in quotation marks."""
    if key == "article":
        return "the article"
    try:
        return dataset.actor(key).name
    except UnknownKeyError:
        return f"“{dataset.source(key).title or key}”"


def claimant_of(claim: CasualtyClaim, dataset: Dataset) -> str:
    """Return the name of who makes a claim."""
    return "The article" if claim.claimant is None else claimant_named(claim.claimant, dataset)


def where(claim: CasualtyClaim) -> str:
    """Return the id of a claim, what is printed, and the notes that stand at it."""
    notes = f", note{'' if len(claim.notes) == 1 else 's'} {', '.join(map(str, claim.notes))}"
    return f"{claim.id}: printed “{claim.printed}”{notes if claim.notes else ', no note'}"
