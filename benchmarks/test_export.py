"""How time and memory of an export grow with the size of the data, beside DuckDB's own Parquet.

The packages are the bundled one 10, 100 and 1,000 times over, each copy some years after the last:
copies of the same years would be rivals of each other in the totals by year, which are found by
pairs. Each format is measured in a fresh process that has the records already: the
processor time, and the peak memory beyond that of the records. DuckDB writes the same tables as
Parquet from the CSV files, without records.

The largest package takes minutes: it is measured if KARABAKH_DATA_LARGE is set.
"""

import os
import sys
from pathlib import Path

import pytest
from multiplied import GROWTH, measured, report, write_package
from noted import note

from karabakh_data import describe
from karabakh_data.tables._about import as_json
from karabakh_data.vocabularies.exports import ExportFormat

TIMES = (10, 100, *((1000,) if os.environ.get("KARABAKH_DATA_LARGE") else ()))
YEARS = 7
"""So many that the last of 1,000 copies, 33 years long, ends before the year 9999."""
FORMATS = tuple(map(str, ExportFormat))
STEPS = """
import json, sys, time
from pathlib import Path
from tempfile import TemporaryDirectory
from karabakh_data.dataset import Dataset
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables._directory import layer_in
from karabakh_data.tables.package import Package

def peak():
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0])

directory = Path(sys.argv[1])
dataset = Dataset(Package(layer_in(directory, is_whole=True)))
found = {"rows": sum(len(dataset.table(record)) for record in RECORDS)}
if FORMAT == "sqlite":
    import sqlite3
if FORMAT in ("parquet", "duckdb"):
    import duckdb
if FORMAT == "xlsx":
    import xlsxwriter
before = peak()
with TemporaryDirectory() as target:
    start = time.process_time()
    if FORMAT == "duckdb":
        with duckdb.connect(config={"threads": 1}) as database:
            for path in sorted(directory.glob("*.csv")):
                read = f"read_csv('{path}', all_varchar = true, header = true)"
                out = Path(target, path.stem).with_suffix(".parquet")
                database.execute(f"COPY (FROM {read}) TO '{out}' (FORMAT parquet)")
    else:
        dataset.export(Path(target, "out"), FORMAT)
    found["seconds"] = time.process_time() - start
found["memory"] = peak() - before
print(json.dumps(found))
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="measures with Linux's /proc")


@pytest.fixture(name="packages", scope="module")
def fixture_packages(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Return the packages, by how many times over they are the bundled one."""
    made = {}
    for times in TIMES:
        made[times] = tmp_path_factory.mktemp(str(times))
        write_package(made[times], times, YEARS)
        (made[times] / "datapackage.json").write_text(as_json(describe(made[times])), "utf-8")
    return made


@pytest.mark.parametrize("word", FORMATS)
def test_growth_of_an_export(word: str, packages: dict[int, Path]) -> None:
    costs = []
    for times, directory in packages.items():
        found = measured(directory, f"FORMAT = {word!r}\n{STEPS}")
        rows, seconds, memory = found["rows"], found["seconds"], found["memory"]
        note("exporting", name=word, **found)
        print(  # noqa: T201
            f"\n{word}, {times:,} times the bundled data, {rows:,} rows: {seconds:.2f} s, "
            f"{memory / 1024:,.0f} MB more than the records"
        )
        # Of what a small export takes, the start of a library is the most.
        costs.append({"time": seconds / rows, "memory": max(memory, 1024) / rows})
    for name, least in costs[0].items():
        ratio = costs[-1][name] / least
        report(f"{word}, {name} a row in the largest by the smallest", ratio, GROWTH)


def test_parquet_beside_duckdb(packages: dict[int, Path]) -> None:
    for times, directory in packages.items():
        here, alone = (
            measured(directory, f"FORMAT = {word!r}\n{STEPS}") for word in ("parquet", "duckdb")
        )
        note("exporting", name="DuckDB alone", **alone)
        ours, theirs = here["seconds"], alone["seconds"]
        print(  # noqa: T201
            f"\nParquet, {times:,} times the bundled data: {ours:.2f} s, by DuckDB from the CSV "
            f"files {theirs:.2f} s, {ours / theirs:.1f} times as long"
        )
