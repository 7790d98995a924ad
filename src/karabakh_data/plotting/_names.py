"""Claims and those who make them, as a picture names them."""

from karabakh_data.dataset import Dataset
from karabakh_data.errors import UnknownKeyError
from karabakh_data.records.casualties import CasualtyClaim


def claimant_of(claim: CasualtyClaim, dataset: Dataset) -> str:
    """Return the name of who makes a claim."""
    if claim.claimant is None:
        return "The article"
    try:
        return dataset.actor(claim.claimant).name
    except UnknownKeyError:
        return f"“{dataset.source(claim.claimant).title or claim.claimant}”"


def where(claim: CasualtyClaim) -> str:
    """Return the id of a claim, what is printed, and the notes that stand at it."""
    notes = f", note{'' if len(claim.notes) == 1 else 's'} {', '.join(map(str, claim.notes))}"
    return f"{claim.id}: printed “{claim.printed}”{notes if claim.notes else ', no note'}"
