"""The questions, asked of the dataset that comes with the library."""

from typing import Final

from karabakh_data.dataset import Dataset

# A question is the dataset's own method and no function that calls it, so that its parameters, its
# description and its examples are written once, in `Dataset`. Type checkers take each name for what
# it is and refuse `side="armenain"`; functions made by a program would have to be written out, and
# kept current, for them to see.
_bundled: Final = Dataset.bundled()

casualties: Final = _bundled.casualties
casualties_by: Final = _bundled.casualties_by
casualty_claims: Final = _bundled.casualty_claims
compare: Final = _bundled.compare
audit: Final = _bundled.audit
bounds: Final = _bundled.bounds
contradictions: Final = _bundled.contradictions
corrections: Final = _bundled.corrections
is_consistent: Final = _bundled.is_consistent
reconcile: Final = _bundled.reconcile
supporters: Final = _bundled.supporters
support_claims: Final = _bundled.support_claims
actors: Final = _bundled.actors
memberships: Final = _bundled.memberships
recognitions: Final = _bundled.recognitions
actor: Final = _bundled.actor
events: Final = _bundled.events
event: Final = _bundled.event
places: Final = _bundled.places
place: Final = _bundled.place
votes: Final = _bundled.votes
figures: Final = _bundled.figures
sources: Final = _bundled.sources
source: Final = _bundled.source
notes: Final = _bundled.notes
note: Final = _bundled.note
cite: Final = _bundled.cite
export: Final = _bundled.export
