"""Lists of all works: what `cite` writes, in a file."""

import json
from pathlib import Path

import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string

from karabakh_data import CitationStyle, Dataset

FORMATS = ("bibtex", "csl-json", "ris")


@pytest.mark.parametrize("word", FORMATS)
def test_a_list_is_what_cite_writes(word: str, dataset: Dataset, tmp_path: Path) -> None:
    text = dataset.export(tmp_path / "works", word).read_text("utf-8")  # type: ignore[arg-type]
    works = dataset.sources()
    if works:
        assert text == f"{dataset.cite(works, style=CitationStyle(word))}\n"
    else:
        assert text == ("[]\n" if word == "csl-json" else "")


def test_readers_find_every_work(dataset: Dataset, tmp_path: Path) -> None:
    ids = list(dataset.sources().ids())
    bibtex = dataset.export(tmp_path / "works.bib").read_text("utf-8")
    assert [entry.key for entry in parse_string(bibtex).entries] == ids
    items = json.loads(dataset.export(tmp_path / "works.json", "csl-json").read_text("utf-8"))
    assert [item["id"] for item in items] == ids
    ris = dataset.export(tmp_path / "works.ris").read_text("utf-8")
    assert [entry["id"] for entry in rispy.loads(ris)] == ids
