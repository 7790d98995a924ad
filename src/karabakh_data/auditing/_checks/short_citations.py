"""Short citations whose work is not known."""

from collections.abc import Iterator, Sequence

from karabakh_data._layout import notes_named
from karabakh_data.auditing._examined import Examined, works_of
from karabakh_data.findings import Discrepancy
from karabakh_data.values._grouping import paired
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity
from karabakh_data.vocabularies.works import NoteGroup


def find(records: Examined) -> Iterator[Discrepancy]:
    """A work is known by a short form only: the article gives neither its title nor where it is."""
    citing = records.by_work
    cited = paired(
        (key, note.number)
        for note in records.notes
        if note.group is NoteGroup.NUMBERED
        for key in works_of(note)
    )
    for source in records.sources:
        if source.short_form is not None and source.title is None:
            numbers = tuple(cited.get(source.id, ()))
            yield Discrepancy(
                DiscrepancyKind.SHORT_CITATION_WITHOUT_WORK,
                (source.id, *(record.id for record in citing.get(source.id, ()))),
                None,
                None,
                f"“{source.short_form}” is cited in {_notes(numbers)}, "
                "and the article has no entry for the work",
                Severity.FORM,
                0,
                numbers,
            )


def _notes(numbers: Sequence[int]) -> str:
    return f"{'the ' if len(numbers) > 1 else ''}{notes_named(numbers)}"
