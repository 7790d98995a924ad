"""Notes that lead nowhere."""

from collections.abc import Iterator

from karabakh_data.checks.records import Records
from karabakh_data.findings import Discrepancy, Severity
from karabakh_data.kinds import NoteGroup, NoteKind
from karabakh_data.vocabulary import DiscrepancyKind


def find(records: Records) -> Iterator[Discrepancy]:
    """A reference names no work: it is missing from the list, points elsewhere, or breaks off.

    Tallies, which add up reports of their own, are left out.
    """
    citing = records.by_note
    for note in records.notes:
        if note.group is NoteGroup.NUMBERED and not note.citations and note.kind not in _OWN_WORDS:
            yield Discrepancy(
                DiscrepancyKind.NOTE_LEADS_NOWHERE,
                (note.id, *(record.id for record in citing.get(note.number, ()))),
                None,
                None,
                f"note {note.number} names no work ({note.kind}): {note.remark}",
                Severity.FORM,
                0,
                (note.number,),
            )


_OWN_WORDS = (NoteKind.TALLY,)
