"""Laws of the bundled data, and the article's table of killed by year, typed anew.

* Every file is UTF-8 in NFC, with LF, an end of line at its end and no byte order mark; its ids are
  unique and in order; each record is written as its line is, byte for byte.
* Every reference resolves. Every claim of the table is cited, but for sums without a note.
* What is printed gives the ends as read. The printed totals of a year are the sums of its cells,
  but for the soldiers of 2015.
* Cell by cell, the claims are those of the table as typed below.
"""

import csv
import io
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from each import each

import karabakh_data
from karabakh_data import (
    CasualtyClaim,
    CasualtyRange,
    Category,
    Dataset,
    Measure,
    NoteGroup,
    Period,
    Rank,
    Reading,
    Section,
    Side,
    casualty_claims,
    note,
    notes,
    source,
    sources,
)
from karabakh_data.records._columns import columns
from karabakh_data.records._registry import BY_TABLE, RECORDS
from karabakh_data.tables._cells import cells
from karabakh_data.tables._record import Record
from karabakh_data.tables.package import Layer, Package, read_bundled

DATA: Final = Path(karabakh_data.__file__).parent / "data"
FILES: Final = sorted(DATA.glob("*.csv"))
PACKAGE: Final = Package(Layer(read_bundled))
CLAIMS: Final = [claim for claim in casualty_claims() if claim.section is Section.YEAR_TABLE]
NOTES: Final = sorted({number for claim in CLAIMS for number in claim.notes})
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
each_claim = each(CLAIMS)


# The files


def test_there_is_a_file_for_each_table() -> None:
    assert [path.stem for path in FILES] == sorted(BY_TABLE)


@each_file
def test_files_are_plain_text(path: Path) -> None:
    content = path.read_bytes()
    text = content.decode("utf-8")
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert not content.endswith(b"\n\n")
    assert unicodedata.is_normalized("NFC", text)
    odd = {character for character in text if unicodedata.category(character)[0] in "CZ"}
    assert odd <= {"\n", " "}


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@each_file
def test_ids_are_unique_and_in_the_order_of_code_points(path: Path) -> None:
    ids = [row["id"] for row in read(path)]
    assert ids == sorted(set(ids))
    for key in ids:
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", key)


@each_file
def test_cells_have_no_space_around_them(path: Path) -> None:
    for row in read(path):
        assert None not in row
        for cell in row.values():
            assert cell == " ".join(cell.split())


@each_file
def test_records_are_written_as_their_lines_are(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines(keepends=True)[1:]
    table = PACKAGE.table(BY_TABLE[path.stem])
    assert len(table) == len(lines)
    record: Record
    for record, line in zip(sorted(table, key=lambda one: one.id), lines, strict=True):
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerow(cells(record).values())
        assert text.getvalue() == line


# References


def ids_of(table: str) -> set[str]:
    return {row["id"] for row in read(DATA / f"{table}.csv")}


def targets(table: str, column: str) -> Iterator[str]:
    for row in read(DATA / f"{table}.csv"):
        yield from filter(None, row[column].split(";"))


REFERENCES: Final = [
    (record.table, column.field, column.refers_to)
    for record in RECORDS
    for column in columns(record)
    if column.refers_to and column.field != "citations"
]


def test_what_names_rows_of_tables_is_known() -> None:
    found = {(table, column): "/".join(targets) for table, column, targets in REFERENCES}
    assert {
        ("actor_names", "actor"): "actors",
        ("actors", "predecessor"): "actors",
        ("casualty_claims", "claimant"): "actors/sources",
        ("casualty_claims", "event"): "events",
        ("contributors", "source"): "sources",
        ("memberships", "organisation"): "actors",
        ("recognitions", "recognised"): "actors",
        ("support_claims", "claimant"): "actors/sources",
        ("support_claims", "denied_by"): "actors",
    }.items() <= found.items()


@pytest.mark.parametrize(("table", "column", "named"), REFERENCES)
def test_ids_resolve(table: str, column: str, named: tuple[str, ...]) -> None:
    known = set[str]().union(*(ids_of(target) for target in named if target in BY_TABLE))
    assert set(targets(table, column)) <= known


CITING: Final = [
    record.table for record in RECORDS if any(c.field == "citations" for c in columns(record))
]


@pytest.mark.parametrize("table", CITING)
def test_citations_resolve(table: str) -> None:
    known, of_notes = ids_of("sources"), cited_by_notes()
    for text in targets(table, "citations"):
        match = re.fullmatch(r"(?P<source>[a-z0-9-]+)(\[[^\]]+\])?(@(?P<note>[1-9][0-9]*))?", text)
        assert match is not None
        assert match["source"] in known
        if match["note"] is not None:
            assert match["source"] in of_notes[match["note"]]


def cited_by_notes() -> dict[str, set[str]]:
    """Return the works of each numbered note; one that names none is itself what is cited."""
    found = {}
    for row in read(DATA / "notes.csv"):
        if row["group"] == "numbered":
            works = {text.partition("[")[0] for text in row["citations"].split(";") if text}
            found[row["number"]] = works or {"wikipedia-2021-conflict"}
    return found


def test_nothing_is_its_own_parent() -> None:
    for table in ("actors", "events"):
        for row in read(DATA / f"{table}.csv"):
            assert row["id"] not in {row.get("parent"), row.get("predecessor")} - {""}


def test_every_source_is_used() -> None:
    tables = ("notes", "reference_series")
    texts = [text for table in tables for text in targets(table, "citations")]
    cited = {text.partition("[")[0] for text in texts}
    assert set(sources().ids()) - cited == {"wikipedia-2021-conflict"}
    beside_the_notes = {
        text.partition("[")[0].partition("@")[0]
        for table in CITING
        for text in targets(table, "citations")
    }
    assert "wikipedia-2021-conflict" in beside_the_notes


@each_claim
def test_each_citation_names_a_note_that_holds_it(claim: CasualtyClaim) -> None:
    for citation in claim.citations:
        assert citation.note is not None
        assert citation.source in note(citation.note).sources


def test_both_numbers_of_these_notes_are_one() -> None:
    assert len(NOTES) == 21
    for number in NOTES:
        assert note(number).list_number == note(number).number == number


def test_ids_of_notes_are_their_numbers() -> None:
    for one in notes():
        is_numbered = one.group is NoteGroup.NUMBERED
        assert one.id == (f"n{one.number:03}" if is_numbered else f"a{one.number:02}")


def test_names_of_parts_are_numbered() -> None:
    for table, whole in (("actor_names", "actor"), ("contributors", "source")):
        places: defaultdict[str, list[str]] = defaultdict(list)
        for row in read(DATA / f"{table}.csv"):
            places[row[whole]].append(row["id"])
        for key, ids in places.items():
            assert ids == [f"{key}-{place}" for place in range(1, len(ids) + 1)]


# Figures


@each_claim
def test_what_is_printed_gives_the_ends(claim: CasualtyClaim) -> None:
    assert claim.reading in {Reading.PLAIN, Reading.AT_LEAST}
    assert claim.figure == CasualtyRange.parse(claim.printed)
    assert claim.figure.is_open == (claim.reading is Reading.AT_LEAST)
    assert claim.figure.low > 0


@each_claim
def test_claims_of_the_table_have_its_scope(claim: CasualtyClaim) -> None:
    assert claim.measure is Measure.KILLED
    assert claim.period == Period(claim.period_printed or "")
    assert re.fullmatch("20[01][0-9]", claim.period.edtf)
    assert not claim.partial
    assert claim.event == "border-clashes-1994-2020"
    unsaid = (claim.group, claim.claimant, claim.as_of)
    assert unsaid == (None, None, None)


@each_claim
def test_cells_of_sides_go_before_sums(claim: CasualtyClaim) -> None:
    alone = claim.period in {Period("2008"), Period("2009")}
    assert claim.is_sum == (claim.side is Side.BOTH and not alone)
    assert claim.rank is (Rank.NORMAL if claim.is_sum else Rank.PREFERRED)


def test_ids_are_in_the_order_of_the_table() -> None:
    columns = [Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH]
    kinds = [Category.MILITARY, Category.CIVILIAN]
    places = [
        (claim.period.edtf, columns.index(claim.side), kinds.index(claim.category))
        for claim in CLAIMS
    ]
    assert places == sorted(set(places))
    assert [claim.id for claim in CLAIMS] == [
        f"cc-{number:04}" for number in range(201, 201 + len(CLAIMS))
    ]


# The table as the article has it


class Entry(NamedTuple):
    """One figure in a cell, with the notes that stand right behind it."""

    printed: str
    category: Category
    notes: tuple[int, ...] = ()


def soldiers(printed: str, *numbers: int) -> Entry:
    return Entry(printed, Category.MILITARY, numbers)


def civilians(printed: str, *numbers: int) -> Entry:
    return Entry(printed, Category.CIVILIAN, numbers)


Cell = tuple[Entry, ...]

NOT_AVAILABLE: Final[Cell] = ()
TABLE: Final[dict[int, tuple[Cell, Cell, Cell]]] = {
    # year: Armenia, Azerbaijan, total
    2008: (NOT_AVAILABLE, NOT_AVAILABLE, (soldiers("30", 74),)),
    2009: (NOT_AVAILABLE, NOT_AVAILABLE, (soldiers("19", 74),)),
    2010: ((soldiers("7", 157),), (soldiers("18"),), (soldiers("25", 74),)),
    2011: (
        (soldiers("10", 77),),
        (soldiers("4+", 74, 76), civilians("1", 158)),
        (soldiers("14+"), civilians("1")),
    ),
    2012: ((soldiers("14"),), (soldiers("20"),), (soldiers("34", 64),)),
    2013: ((soldiers("7"),), (soldiers("12"),), (soldiers("19", 78),)),
    2014: (
        (soldiers("27"), civilians("6")),
        (soldiers("37"), civilians("2")),
        (soldiers("64"), civilians("8", 64)),
    ),
    2015: (
        (soldiers("42"), civilians("5", 89)),
        (soldiers("64", 90, 91),),
        (soldiers("77"), civilians("5")),
    ),
    2016: (
        (soldiers("108–112", 152, 159), civilians("9", 153)),
        (soldiers("109", 159), civilians("6", 154)),
        (soldiers("217–221"), civilians("15")),
    ),
    2017: ((soldiers("22", 160),), (soldiers("19", 161),), (soldiers("41"),)),
    2018: ((soldiers("5–7", 162, 163),), (soldiers("6", 163),), (soldiers("11–13"),)),
    2019: ((soldiers("4", 164),), (soldiers("6+", 165, 166),), (soldiers("10+"),)),
}

ENDS: Final = {"108–112": (108, 112), "217–221": (217, 221), "5–7": (5, 7), "11–13": (11, 13)}
ENDS_OPEN: Final = {"4+": 4, "14+": 14, "6+": 6, "10+": 10}


def ends(printed: str) -> tuple[int, int | None]:
    """Read a figure by hand, without the library."""
    if printed in ENDS_OPEN:
        return ENDS_OPEN[printed], None
    return ENDS.get(printed) or (int(printed), int(printed))


def notes_of(cell: Cell, place: int) -> tuple[int, ...]:
    """Return the notes for an entry: the next that follow it in its cell."""
    return next((entry.notes for entry in cell[place:] if entry.notes), ())


def expected() -> Iterator[tuple[Any, ...]]:
    """Yield the claims that the table makes; a cell without notes has those of its row's total."""
    for year, (armenia, azerbaijan, total) in TABLE.items():
        of_row = notes_of(total, 0)
        for side, cell in ((Side.ARMENIAN, armenia), (Side.AZERBAIJANI, azerbaijan)):
            for place, entry in enumerate(cell):
                numbers = notes_of(cell, place) or of_row
                yield year, side, entry.category, entry.printed, *ends(entry.printed), numbers
        for place, entry in enumerate(total):
            numbers = notes_of(total, place)
            yield year, Side.BOTH, entry.category, entry.printed, *ends(entry.printed), numbers


def test_the_claims_are_those_of_the_table() -> None:
    found = [
        (
            int(claim.period.edtf),
            claim.side,
            claim.category,
            claim.printed,
            claim.figure.low,
            claim.figure.high,
            claim.notes,
        )
        for claim in CLAIMS
    ]
    assert found == list(expected())


def test_where_a_note_stands_in_the_total_the_remark_says_so() -> None:
    for claim in CLAIMS:
        armenia, azerbaijan, _ = TABLE[int(claim.period.edtf)]
        own = {Side.ARMENIAN: armenia, Side.AZERBAIJANI: azerbaijan}.get(claim.side)
        borrowed = own is not None and not any(entry.notes for entry in own)
        assert (claim.remark == "The note stands in the total of the row.") == borrowed, claim.id


def test_claims_without_citations_are_the_sums_printed_without_a_note() -> None:
    uncited = [claim for claim in CLAIMS if not claim.citations]
    assert all(claim.is_sum for claim in uncited)
    assert {claim.remark for claim in uncited} == {"No note stands at the total."}
    without = [
        (year, entry.category)
        for year, (_, _, total) in TABLE.items()
        for place, entry in enumerate(total)
        if not notes_of(total, place)
    ]
    assert [(int(claim.period.edtf), claim.category) for claim in uncited] == without
    assert {year for year, _ in without} == {2011, 2015, 2016, 2017, 2018, 2019}


# Cells against totals


def figures(year: int, side: Side) -> dict[Category, CasualtyRange]:
    return {
        claim.category: claim.figure
        for claim in CLAIMS
        if claim.period == Period(str(year)) and claim.side is side
    }


def total(terms: Iterable[CasualtyRange | None]) -> CasualtyRange | None:
    there = [term for term in terms if term is not None]
    return sum(there[1:], there[0]) if there else None


FAULTS: Final = {(2015, Category.MILITARY): (CasualtyRange(77, 77), CasualtyRange(106, 106))}
"""What is printed as a total, and what its cells come to, where the two differ."""


@pytest.mark.parametrize("year", range(2010, 2020))
def test_printed_totals_are_the_sums_of_the_cells(year: int) -> None:
    armenian, azerbaijani = figures(year, Side.ARMENIAN), figures(year, Side.AZERBAIJANI)
    printed = figures(year, Side.BOTH)
    assert set(printed) == set(armenian) | set(azerbaijani)
    for category, figure in printed.items():
        computed = total((armenian.get(category), azerbaijani.get(category)))
        fault = FAULTS.get((year, category))
        assert (figure, computed) == (fault or (figure, figure))


def test_the_total_of_2015_is_not_the_sum_of_its_cells() -> None:
    assert figures(2015, Side.ARMENIAN)[Category.MILITARY] == CasualtyRange.exactly(42)
    assert figures(2015, Side.AZERBAIJANI)[Category.MILITARY] == CasualtyRange.exactly(64)
    assert figures(2015, Side.BOTH)[Category.MILITARY] == CasualtyRange.exactly(77)
    summary = Dataset.bundled().casualties(2015)
    assert [found.claims[0] for found in summary.discrepancies] == ["cc-0226"]


@pytest.mark.parametrize("year", range(2008, 2020))
def test_both_sides_have_a_cell_from_2010(year: int) -> None:
    for side in (Side.ARMENIAN, Side.AZERBAIJANI):
        assert (Category.MILITARY in figures(year, side)) == (year >= 2010)
    assert Category.MILITARY in figures(year, Side.BOTH)


# Sources


@pytest.mark.parametrize(
    ("number", "key", "title"),
    [
        (64, "armenian-weekly-nd-restraints", "Loose Restraints"),
        (74, "icg-2011-preventing", "Preventing War"),
        (76, "elchyan-nd-skirmishes", "More Deadly Skirmishes"),
        (77, "rferl-nd-toll", "Death Toll Down In 2011"),
        (78, "guardian-nd-bloody", "Bloody clashes"),
        (89, "armenian-weekly-nd-attrition", "Attrition War"),
        (90, "panarmenian-nd-survey", "64 Azeri soldiers"),
        (91, "piri-medya-2015-contact", "contact line"),
        (152, "asbarez-2020-servicemen", "165 Armenian Servicemen"),
        (153, "anon-nd-tankian", "Serj Tankian"),
        (154, "azernews-nd-dictatorship", "military dictatorship"),
        (157, "1in-nd-sluchaya", "44 смертных случая"),
        (158, "hurriyet-nd-child", "Azerbaijani child"),
        (159, "anon-2017-military", "Military casualties in 2016"),
        (160, "caucasian-knot-nd-defenders", "military losses in 2017"),
        (161, "nk-observer-nd-losses", "losses in 2017 – 59"),
        (162, "armenpress-nd-death", "Death cases"),
        (163, "turan-nd-lost", "Lost 37 Military Men"),
        (164, "caucasian-knot-nd-prokuratura", "49 погибших в 2019"),
        (165, "caucasian-knot-nd-cdsi", "20 perished"),
        (166, "ona-nd-body", "Body of Azerbaijan soldier"),
    ],
)
def test_notes_hold_the_works_of_the_list(number: int, key: str, title: str) -> None:
    assert [work.id for work in note(number).sources] == [key]
    assert title in (source(key).title or "")
