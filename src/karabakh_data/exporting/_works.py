"""All works, as `cite` writes them: BibTeX, CSL-JSON, RIS."""

from pathlib import Path

from karabakh_data.citing._cite import listed
from karabakh_data.exporting._how import How
from karabakh_data.exporting._rows import in_order
from karabakh_data.records.works import Source
from karabakh_data.tables.package import Packaged
from karabakh_data.vocabularies.works import CitationStyle


def write(dataset: Packaged, made: Path, how: How) -> None:
    """Write the works in the style that bears the name of the format."""
    text = listed(in_order(dataset, Source), CitationStyle(how.format.value))
    made.write_text(f"{text}\n" if text else "", encoding="utf-8", newline="\n")
