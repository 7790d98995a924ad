"""How time and memory grow with the size of a data package, and how large the wheel is.

The packages are the bundled one 10, 100 and 1,000 times over, with ids of their own, and each is
measured in a fresh process: the processor time of each step, and the peak memory of all. For the
audit each copy has years of its own too, since every two claims about the same days and people may
be a finding, and copies of the same years would give findings by the square of their number.
"""

import csv
import json
import math
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from karabakh_data import Citation, Contributor, Note, Period, data_path, describe, validate
from karabakh_data.records._columns import Column, columns, parts
from karabakh_data.records._registry import RECORDS, file_of
from karabakh_data.tables._about import as_json
from karabakh_data.tables.package import owner

ROOT = Path(__file__).parent.parent
TIMES = (10, 100, 1000)
NOTES_IN_A_COPY = 1000
"""The numbers that are kept for the notes of each copy."""
GROWTH = 2.0
"""How many times more a row may cost in the largest package than in the smallest."""
AUDITED = (1, 10, 100)
YEARS = 40
"""How much later each copy is than the one before it, where it is to have years of its own."""
STEPS = """
import json, sys, time
from pathlib import Path
from karabakh_data import Dataset, describe, validate
from karabakh_data.tables._about import as_json
from karabakh_data.tables.package import Package
from karabakh_data.records._registry import RECORDS

def peak():
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.partition("VmHWM:")[2].split()[0])

def measure(name, step):
    start = time.process_time()
    result = step()
    found[name] = time.process_time() - start
    return result

directory = Path(sys.argv[1])
found = {"before": peak()}
descriptor = measure("describe", lambda: describe(directory))
(directory / "datapackage.json").write_text(as_json(descriptor), encoding="utf-8", newline="\\n")
assert measure("validate", lambda: validate(directory)) == ()
dataset = measure("load", lambda: Dataset.load(directory))
package = Package(*dataset.layers)
tables = measure("build", lambda: [package.table(record) for record in RECORDS])
measure("origins", lambda: [package.origin(record) for table in tables for record in table])
found["rows"] = sum(map(len, tables))
found["peak"] = peak()
print(json.dumps(found))
"""
AUDIT = """
import json, sys, time
from karabakh_data import Dataset

dataset = Dataset.load(sys.argv[1])
claims = len(dataset.casualty_claims())
start = time.process_time()
findings = dataset.audit()
print(json.dumps({
    "seconds": time.process_time() - start, "claims": claims, "findings": len(findings)
}))
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="measures with Linux's /proc")


def write_package(directory: Path, times: int, years: int = 0) -> None:
    """Write the bundled tables that many times over, each copy so many years after the last."""
    for record in RECORDS:
        with data_path() as bundled, (bundled / file_of(record)).open(encoding="utf-8") as file:
            reader = csv.DictReader(file)
            names, present = list(reader.fieldnames or ()), list(reader)
        made = [row for copy in range(times) for row in copies(record, present, copy, years)]
        made.sort(key=lambda row: row["id"])
        with (directory / file_of(record)).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, lineterminator="\n")
            writer.writeheader()
            writer.writerows(made)


def copies(
    record: type[object], present: list[dict[str, str]], copy: int, years: int
) -> Iterator[dict[str, str]]:
    """Yield the rows of a table with ids that no other copy has."""
    field = next((owner(whole) for whole in RECORDS if record in parts(whole).values()), None)
    for row in present:
        made = row | {
            column.field: moved(column, row[column.field], copy)
            for column in columns(record)
            if column.refers_to and row[column.field]
        }
        if field is not None:
            made["id"] = f"{made[field]}-{row['id'].rpartition('-')[2]}"
        elif record is Note:
            number = int(row["number"]) + NOTES_IN_A_COPY * copy
            letter = row["id"][0]
            made["number"] = str(number)
            made["id"] = f"n{number:03}" if letter == "n" else f"a{number:02}"
        else:
            made["id"] = renamed(row["id"], copy)
        yield made | {
            column.field: later(row[column.field], copy * years)
            for column in columns(record)
            if column.type is Period
        }


def later(period: str, years: int) -> str:
    """Return a period so many years later."""
    return re.sub("[0-9]{4}", lambda match: f"{int(match[0]) + years:04}", period)


def moved(column: Column, cell: str, copy: int) -> str:
    """Return the ids in a cell, and the numbers of its notes, as they are in a copy."""
    if column.type is not Citation:
        return ";".join(renamed(key, copy) for key in cell.split(";"))
    made = []
    for item in cell.split(";"):
        match = re.fullmatch(r"([^\[@]+)(\[[^\]]+\])?(?:@([0-9]+))?", item)
        assert match is not None
        note = f"@{int(match[3]) + NOTES_IN_A_COPY * copy}" if match[3] else ""
        made.append(renamed(match[1], copy) + (match[2] or "") + note)
    return ";".join(made)


def renamed(key: str, copy: int) -> str:
    return f"{key}-{copy:04}"


def report(name: str, value: float, limit: float) -> None:
    """Print a measurement beside its limit, and fail above it."""
    print(f"\n{name}: {value:.2f} (limit {limit:.2f})")  # noqa: T201
    assert value <= limit


def measured(directory: Path, steps: str) -> dict[str, float]:
    """Return what a fresh process that runs the steps on a package has measured."""
    command = [sys.executable, "-I", "-c", steps, str(directory)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, float] = json.loads(output)
    return found


def test_growth(tmp_path: Path) -> None:
    costs = []
    for times in TIMES:
        directory = tmp_path / str(times)
        directory.mkdir()
        write_package(directory, times)
        found = measured(directory, STEPS)
        rows = found["rows"]
        seconds = {
            step: found[step] for step in ("describe", "validate", "load", "build", "origins")
        }
        memory = found["peak"] - found["before"]
        print(  # noqa: T201
            f"\n{times:,} times the bundled data, {rows:,} rows:",
            ", ".join(f"{step} {value:.2f} s" for step, value in seconds.items()),
            f"peak memory {found['peak'] / 1024:,.0f} MB",
            sep=" ",
        )
        costs.append(
            {
                "validating": seconds["validate"] / rows,
                "loading": seconds["load"] / rows,
                "building all tables": seconds["build"] / rows,
                "memory": memory / rows,
            }
        )
    for name, least in costs[0].items():
        report(
            f"{name}, cost of a row in the largest package by the smallest",
            costs[-1][name] / least,
            GROWTH,
        )


def test_growth_of_the_audit(tmp_path: Path) -> None:
    costs = []
    for times in AUDITED:
        directory = tmp_path / str(times)
        directory.mkdir()
        write_package(directory, times, YEARS)
        (directory / "datapackage.json").write_text(as_json(describe(directory)), "utf-8")
        found = measured(directory, AUDIT)
        claims, seconds = found["claims"], found["seconds"]
        print(  # noqa: T201
            f"\n{claims:,} casualty claims, {found['findings']:,} findings: {seconds:.2f} s"
        )
        costs.append(seconds / (claims * math.log2(claims)))
    report(
        "audit, cost of n log n in the largest package by the smallest",
        costs[-1] / costs[0],
        GROWTH,
    )


def test_growth_of_faults(tmp_path: Path) -> None:
    costs = []
    for times in TIMES[:2]:
        directory = tmp_path / str(times)
        directory.mkdir()
        write_package(directory, times)
        path = directory / file_of(Contributor)
        text = path.read_text("utf-8").replace(",author,", "-x,author,")
        path.write_text(text, "utf-8", newline="\n")
        start = time.process_time()
        faults = validate(directory)
        used = time.process_time() - start
        print(f"\n{times:,} times the bundled data, {len(faults):,} faults: {used:.2f} s")  # noqa: T201
        costs.append(used / len(faults))
    report("a fault, cost in the larger package by the smaller", costs[1] / costs[0], GROWTH)


def test_size_of_the_wheel(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    report("wheel, KB", wheel.stat().st_size / 1000, 400)
    with zipfile.ZipFile(wheel) as archive:
        unpacked = sum(file.file_size for file in archive.infolist())
    print(f"unpacked, KB: {unpacked / 1000:.2f}")  # noqa: T201
