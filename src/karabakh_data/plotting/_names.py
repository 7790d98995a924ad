"""Questions, claims, events and claimants, as a picture names them for its readers."""

from karabakh_data.dataset import Dataset
from karabakh_data.errors import UnknownKeyError
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
