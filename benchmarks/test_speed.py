"""How long the usual questions take, with the limits that the project sets itself.

Imports are measured in fresh processes, as the least of several runs; ratios compare what was
measured in the same run.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

import karabakh_data
from karabakh_data import Dataset, casualties, source
from karabakh_data.package import Package, bundled_directory

BARE = ""
PARTS = "import attrs, csv, importlib.resources"
OURS = "import karabakh_data"
ANSWER = "import karabakh_data; karabakh_data.casualties(2016)"
PEER = "import pycountry; pycountry.countries.get(alpha_3='ARM')"
RUNS = 15


def seconds(*codes: str) -> dict[str, float]:
    """Return the median time of fresh processes that run each code, taking turns."""
    times: dict[str, list[float]] = {code: [] for code in codes}
    for _ in range(RUNS):
        for code in codes:
            start = time.perf_counter()
            subprocess.run([sys.executable, "-I", "-c", code], check=True)
            times[code].append(time.perf_counter() - start)
    return {code: statistics.median(found) for code, found in times.items()}


def peak_memory(code: str) -> int:
    """Return the peak resident memory, in KiB, of a fresh process that runs the code."""
    measure = "; import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    command = [sys.executable, "-I", "-c", (code or "pass") + measure]
    return int(subprocess.run(command, check=True, capture_output=True).stdout)


def report(name: str, value: float, limit: float) -> None:
    """Print a measurement beside its limit, and fail above it."""
    print(f"\n{name}: {value:.2f} (limit {limit:.2f})")  # noqa: T201
    assert value <= limit


def test_import_against_what_it_is_made_of() -> None:
    found = seconds(BARE, PARTS, OURS)
    report(
        "import, as a multiple of attrs + csv + importlib.resources",
        (found[OURS] - found[BARE]) / (found[PARTS] - found[BARE]),
        1.25,
    )


def test_first_answer_against_pycountry() -> None:
    found = seconds(BARE, ANSWER, PEER)
    report(
        "import and first answer, as a multiple of pycountry's import and first look-up",
        (found[ANSWER] - found[BARE]) / (found[PEER] - found[BARE]),
        1.0,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="no getrusage on Windows")
def test_memory() -> None:
    report(
        "peak memory over a bare interpreter, MB",
        (peak_memory(ANSWER) - peak_memory(BARE)) / 1024,
        20,
    )


def test_warm_answer(benchmark: BenchmarkFixture) -> None:
    benchmark(casualties, 2016)
    report("warm casualties(2016), microseconds", benchmark.stats["median"] * 1e6, 200)


def test_warm_look_up(benchmark: BenchmarkFixture) -> None:
    benchmark(source, "icg-2011-preventing")
    report("warm source(id), microseconds", benchmark.stats["median"] * 1e6, 1)


def test_first_answer_over_all_periods(benchmark: BenchmarkFixture) -> None:
    def fresh() -> tuple[tuple[Dataset], dict[str, object]]:
        dataset = Dataset(Package(bundled_directory))
        dataset.casualty_claims()
        return (dataset,), {}

    ask: Callable[[Dataset], object] = Dataset.casualties
    benchmark.pedantic(ask, setup=fresh, rounds=30)
    report("first casualties() over all periods, milliseconds", benchmark.stats["median"] * 1e3, 20)


def test_load(benchmark: BenchmarkFixture) -> None:
    def load() -> None:
        dataset = Dataset(Package(bundled_directory))
        for table in (
            dataset.casualty_claims(),
            dataset.sources(),
            dataset.notes(),
            dataset.actors(),
        ):
            len(table)

    benchmark(load)
    report("loading all tables, milliseconds", benchmark.stats["median"] * 1e3, 60)


def test_version_is_reported() -> None:
    print(f"\nkarabakh-data {karabakh_data.__version__}, Python {sys.version}")  # noqa: T201
    assert karabakh_data.DATA_VERSION
