"""How time and memory grow with the size of a data package, and how large the wheel is.

The packages are the bundled one 10, 100 and 1,000 times over, with ids of their own, and each is
measured in a fresh process: the processor time of each step, and the peak memory of all. For the
audit each copy has years of its own too, since every two claims about the same days and people may
be a finding, and copies of the same years would give findings by the square of their number.
"""

import math
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from multiplied import GROWTH, measured, report, write_package
from noted import note

from karabakh_data import Contributor, describe, validate
from karabakh_data.records._registry import file_of
from karabakh_data.tables._about import as_json

ROOT = Path(__file__).parent.parent
TIMES = (10, 100, 1000)
AUDITED = (1, 10, 100)
COLLECTED = 2.5
"""As `GROWTH`, for records that are made and kept.

Python's collector goes through all that lives each time it has grown by a quarter: in a large
package some five times for each record, in the smallest hardly once.
"""
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
        load = seconds["load"] + seconds["build"]
        note("loading", rows=rows, validate=seconds["validate"], load=load, memory=found["peak"])
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
            COLLECTED if name == "building all tables" else GROWTH,
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
        note("auditing", **found)
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
    # Two editions, and their descriptions for other programs.
    report("wheel, KB", wheel.stat().st_size / 1000, 750)
    with zipfile.ZipFile(wheel) as archive:
        unpacked = sum(file.file_size for file in archive.infolist())
    print(f"unpacked, KB: {unpacked / 1000:.2f}")  # noqa: T201
