"""Notes that no record cites."""

from collections.abc import Iterator

from karabakh_data.auditing._examined import Examined
from karabakh_data.findings import Discrepancy
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity
from karabakh_data.vocabularies.works import NoteGroup


def find(records: Examined) -> Iterator[Discrepancy]:
    """A reference is cited by no record: nothing that is encoded rests on it."""
    cited = {number for record in records.citing for number in record.notes}
    # A lettered note may rest on numbered ones.
    cited |= {number for note in records.notes for number in note.notes}
    for note in records.notes:
        if note.group is NoteGroup.NUMBERED and note.number not in cited:
            works = ", ".join(citation.key for citation in note.citations) or "no work"
            yield Discrepancy(
                DiscrepancyKind.NOTE_NOT_CITED,
                (note.id,),
                None,
                None,
                f"no record cites note {note.number} ({works})",
                Severity.FORM,
                0,
                (note.number,),
            )
