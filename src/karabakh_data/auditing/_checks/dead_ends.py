"""Notes that lead nowhere."""

from collections.abc import Iterator

from karabakh_data.auditing._examined import Examined
from karabakh_data.findings import Discrepancy
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity
from karabakh_data.vocabularies.works import NoteGroup, NoteKind


def find(records: Examined) -> Iterator[Discrepancy]:
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


# A tally names its reports one by one, and they have notes of their own.
_OWN_WORDS = (NoteKind.TALLY,)
