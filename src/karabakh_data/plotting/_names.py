"""Questions, claims, events and claimants, as a picture names them for its readers."""

from karabakh_data._layout import notes_named
from karabakh_data.dataset import Dataset
from karabakh_data.errors import PictureError, UnknownKeyError
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.vocabularies.claims import Measure
from karabakh_data.vocabularies.people import Category, Side, asked_in_words


def in_heading(words: str) -> str:
    """Return words as they begin a heading; a name in them stays as it is."""
    return f"{words[:1].upper()}{words[1:]}"


def people_named(claim: CasualtyClaim) -> str:
    """Return when it was, whose people a claim counts, and which."""
    return f"{claim.period}, {claim.people}"


def asked_named(
    measure: Measure, when: object, side: Side | None, category: Category | None
) -> list[str]:
    """Return what was asked, word by word, for a title; None is left out."""
    words = [measure.capitalize(), *([] if when is None else [str(when)])]
    return words + asked_in_words(side, category)


def years_named(first: int, last: int) -> str:
    """Return years as a title names them.

    >>> years_named(2015, 2016), years_named(2016, 2016)
    ('2015–2016', '2016')
    """
    return f"{first}" if first == last else f"{first}–{last}"


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
