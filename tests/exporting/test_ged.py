"""Events in the columns of UCDP GED: each with its figures, and nothing that the data has not."""

import csv
import io
from pathlib import Path

import pandas as pd  # type: ignore[import-untyped]
import pytest
from each import each
from exported import dataset_called
from packages import describe_anew, filled, put

from karabakh_data import (
    CasualtyRange,
    Dataset,
    casualties,
    casualty_claims,
    event,
    events,
    export,
    source,
)
from karabakh_data.exporting._ged import OF_GED, OWN

# As the releases of UCDP GED have them.
CODEBOOK = """
id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id
conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id
side_b_new_id side_b number_of_sources source_article source_office source_date source_headline
source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude
geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end
deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob
""".split()
EMPTY = """
relid active_year code_status type_of_violence conflict_dset_id conflict_new_id dyad_dset_id
dyad_new_id dyad_name side_a_dset_id side_a_new_id side_b_dset_id side_b_new_id where_prec
where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region
event_clarity gwnoa gwnob
""".split()
DEATHS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
Row = dict[str, str]


def rows_of(path: Path, encoding: str = "utf-8") -> list[Row]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode(encoding), newline="")))


@pytest.fixture(name="bundled", scope="module")
def fixture_bundled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Row]:
    path = export(tmp_path_factory.mktemp("ged") / "ged.csv", "ged-csv")
    return {row["id"]: row for row in rows_of(path)}


def figure(row: Row, column: str) -> CasualtyRange | None:
    start = f"{column}_" if column else ""
    low, high = row[f"{start}low"], row[f"{start}high"]
    return CasualtyRange(int(low), int(high) if high else None) if low else None


def test_the_columns_are_those_of_the_codebook_and_then_ours() -> None:
    assert OF_GED == CODEBOOK
    assert not set(OWN) & set(OF_GED)
    assert len(CODEBOOK) == 49


def test_every_event_about_which_there_is_a_claim_has_a_row(bundled: dict[str, Row]) -> None:
    about = {claim.event for claim in casualty_claims(measure="killed")} - {None}
    assert about <= set(bundled)
    assert list(bundled) == sorted(bundled)
    for key in set(bundled) - about:
        assert len(casualty_claims(event=key)) > 0


def test_figures_are_those_that_the_function_gives(bundled: dict[str, Row]) -> None:
    for key, row in bundled.items():
        summary = casualties(event=key)
        total = summary.total
        assert figure(row, "") == total
        assert row["best"] == (str(total.low) if total is not None and total.is_exact else "")
        assert row["claims_counted"] == ";".join(claim.id for claim in summary.chosen)
        others = [claim.id for claim in summary.claims if claim not in summary.chosen]
        assert row["claims_not_counted"] == ";".join(others)


def test_deaths_add_up_to_the_total(bundled: dict[str, Row]) -> None:
    for row in bundled.values():
        parts = [one for column in DEATHS if (one := figure(row, column)) is not None]
        total = figure(row, "")
        assert sum(one.low for one in parts) == (0 if total is None else total.low)
        if total is not None and total.high is not None:
            assert sum(one.high or 0 for one in parts) == total.high
        for column in DEATHS:
            one = figure(row, column)
            assert row[column] == (str(one.low) if one is not None and one.is_exact else "")


def test_deaths_by_side_are_of_fighters_and_civilians_of_any(bundled: dict[str, Row]) -> None:
    war = bundled["2020-nagorno-karabakh-war"]
    military = {
        side: casualties(event=war["id"], side=side, category="military").total
        for side in ("armenian", "azerbaijani")
    }
    mercenaries = casualties(event=war["id"], side="azerbaijani", category="mercenary").total
    assert military["armenian"] == figure(war, "deaths_a") == CasualtyRange.exactly(3439)
    assert military["azerbaijani"] is not None
    assert mercenaries is not None
    assert figure(war, "deaths_b") == military["azerbaijani"] + mercenaries
    assert figure(war, "deaths_civilians") == CasualtyRange.at_least(166)
    # Two soldiers of neither side.
    assert figure(war, "deaths_unknown") == CasualtyRange.exactly(2)
    assert (war["best"], war["low"], war["high"]) == ("", "7002", "")
    sides = ("armenian", "azerbaijani")
    assert {(row["side_a"], row["side_b"]) for row in bundled.values()} == {sides}


def test_a_range_loses_nothing(bundled: dict[str, Row]) -> None:
    row = bundled["2016-april-conflict"]
    assert (row["deaths_b"], row["deaths_b_low"], row["deaths_b_high"]) == ("", "31", "94")
    assert (row["best"], row["low"], row["high"]) == ("", "129", "200")


@each(EMPTY)
def test_a_column_without_a_value_here_is_empty(column: str) -> None:
    assert {row[column] for row in rows_of(PATHS["ged"])} == {""}


PATHS: dict[str, Path] = {}


@pytest.fixture(autouse=True, scope="module")
def fixture_paths(tmp_path_factory: pytest.TempPathFactory) -> None:
    PATHS["ged"] = export(tmp_path_factory.mktemp("ged") / "ged.csv", "ged-csv")


@pytest.mark.parametrize(
    ("key", "year", "precision", "start", "end"),
    [
        ("2010-nagorno-karabakh-clash", "2010", "1", "2010-02-18", "2010-02-18"),
        ("2016-april-conflict", "2016", "2", "2016-04-01", "2016-04-05"),
        ("incident-2016-03", "2016", "4", "2016-03-01", "2016-03-31"),
        ("border-clashes-2013", "2013", "5", "2013-01-01", "2013-12-31"),
        ("first-nagorno-karabakh-war", "", "", "1988-02-20", "1994-05-31"),
        ("nagorno-karabakh-conflict", "", "", "1988-02-20", ""),
    ],
)
def test_times(
    key: str, year: str, precision: str, start: str, end: str, bundled: dict[str, Row]
) -> None:
    row = bundled[key]
    assert (row["year"], row["date_prec"]) == (year, precision)
    assert (row["date_start"], row["date_end"]) == (start, end)
    assert row["period"] == str(event(key).period)


def test_an_event_names_what_it_is_a_part_of(bundled: dict[str, Row]) -> None:
    for key, row in bundled.items():
        assert row["parent"] == (event(key).parent or "")
        assert row["name"] == event(key).name
        assert row["kind"] == event(key).kind
    tops = {row["conflict_name"] for row in bundled.values()}
    assert tops <= {one.name for one in events() if one.parent is None}
    assert bundled["incident-2016-03"]["conflict_name"] == "Nagorno-Karabakh conflict"


def test_the_works_of_the_figures_stand_in_the_same_order(bundled: dict[str, Row]) -> None:
    for key, row in bundled.items():
        works = casualties(event=key).sources
        assert row["number_of_sources"] == str(len(works))
        assert row["sources"] == ";".join(work.id for work in works)
    row = bundled["2010-nagorno-karabakh-clash"]
    work = source("rferl-nd-soldiers")
    assert row["source_headline"] == work.title
    assert row["source_office"] == "Radio Free Europe/Radio Liberty"
    assert row["source_article"] == str(work)
    assert row["source_date"] == ""
    april = bundled["2016-april-conflict"]
    assert april["source_date"] == ";;2020-02-01;;"
    assert april["where_coordinates"] == "Nagorno-Karabakh frontline"


def test_who_gives_the_figures(bundled: dict[str, Row]) -> None:
    found = {key: row["source_original"] for key, row in bundled.items() if row["source_original"]}
    for key, names in found.items():
        claimants = {one.claimant for one in casualties(event=key).chosen} - {None}
        assert len(names.split(";")) == len(claimants)
    assert found


def test_without_a_row_there_is_the_head(tmp_path: Path) -> None:
    path = dataset_called("empty", tmp_path).export(tmp_path / "ged.csv", "ged-csv")
    assert path.read_text("utf-8") == ",".join([*OF_GED, *OWN]) + "\n"


def test_an_event_without_a_time(tmp_path: Path) -> None:
    dataset = dataset_called("filled", tmp_path)
    rows = {row["id"]: row for row in rows_of(dataset.export(tmp_path / "g.csv", "ged-csv"))}
    row = rows["battle-y"]
    assert (row["year"], row["date_start"], row["date_end"], row["period"]) == ("",) * 4
    # The only claim is withdrawn.
    assert (row["low"], row["claims_counted"]) == ("", "")
    assert row["claims_not_counted"] == "cc-0901"


def test_pandas_reads_it(bundled: dict[str, Row]) -> None:
    read = pd.read_csv(PATHS["ged"]).set_index("id")
    assert read.loc["2016-april-conflict", "low"] == 129
    assert len(read) == len(bundled)


# For spreadsheets


def test_excel_gets_a_byte_order_mark_and_its_line_ends(tmp_path: Path) -> None:
    path = export(tmp_path / "ged.csv", "ged-csv", excel=True)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid,relid,")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert rows_of(path, "utf-8-sig") == rows_of(PATHS["ged"])


def test_no_cell_is_taken_for_a_formula_if_that_is_asked_for(tmp_path: Path) -> None:
    directory = filled(tmp_path / "package")
    put(directory, "events", "battle-y", name="=HYPERLINK(1)")
    put(directory, "events", "war-x", name="-1")
    dataset = Dataset.load(describe_anew(directory))
    plain = rows_of(dataset.export(tmp_path / "plain.csv", "ged-csv"))
    safe = rows_of(dataset.export(tmp_path / "safe.csv", "ged-csv", safe_cells=True))
    assert [row["name"] for row in plain] == ["=HYPERLINK(1)", "-1"]
    assert [row["name"] for row in safe] == ["'=HYPERLINK(1)", "'-1"]
    cells = [cell for row in safe for cell in row.values()]
    assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in cells)
    # Without the apostrophes it is the same again.
    assert [{name: cell.removeprefix("'") for name, cell in row.items()} for row in safe] == plain


@pytest.mark.parametrize("excel", [False, True])
def test_the_same_data_is_the_same_file(excel: bool, dataset: Dataset, tmp_path: Path) -> None:  # noqa: FBT001
    first, second = (
        dataset.export(tmp_path / name, "ged-csv", excel=excel) for name in ("one", "two")
    )
    assert first.read_bytes() == second.read_bytes()
