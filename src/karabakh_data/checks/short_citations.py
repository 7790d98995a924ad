"""Short citations whose work is not known."""

from collections.abc import Iterator

from karabakh_data.checks.records import Records
from karabakh_data.citations import Citation
from karabakh_data.findings import Discrepancy, Severity
from karabakh_data.kinds import NoteGroup


def find(records: Records) -> Iterator[Discrepancy]:
    """A work is known by a short form only: the article gives neither its title nor where it is."""
    for source in records.sources:
        if source.short_form is not None and source.title is None:
            citing = [record for record in records.citing if _cites(record.citations, source.id)]
            numbers = tuple(
                note.number
                for note in records.notes
                if note.group is NoteGroup.NUMBERED and _cites(note.citations, source.id)
            )
            yield Discrepancy(
                "short-citation-without-work",
                (source.id, *(record.id for record in citing)),
                None,
                None,
                f"“{source.short_form}” is cited in the notes {', '.join(map(str, numbers))}, "
                "and the article has no entry for the work",
                Severity.FORM,
                0,
                numbers,
            )


def _cites(citations: tuple[Citation, ...], key: str) -> bool:
    return any(citation.key == key for citation in citations)
