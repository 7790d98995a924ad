#!/usr/bin/env -S uv run --script
# /// script
# dependencies = ["nox[uv]>=2026.10.20"]
# ///
"""The checks of the project: ``nox`` runs them all, ``nox -s tests`` one."""

import hashlib
import json
import os
import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2026.10.20"
nox.options.default_venv_backend = "uv|virtualenv"
# Installing, building and type checking take one core each, so the sessions share them all.
nox.options.parallel = os.cpu_count()
nox.options.allow_parallel = True
nox.options.error_on_missing_interpreters = False
os.environ["UV_PYTHON_DOWNLOADS"] = "never"
# Each session starts dozens of interpreters, which would all compile the same modules.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

GROUPS = nox.project.load_toml("pyproject.toml")
# The examples of a page use what those before them define, so that a file is run by one process.
PYTEST = ("pytest", "-n", "auto", "--dist", "loadfile", "--durations", "20")
PYTHONS = nox.project.python_versions(GROUPS)
# Code and tables are compared with those here, byte by byte, so that few tests show the rest.
DISTRIBUTION = (
    "README.md",
    "tests/cli/test_main.py",
    "tests/tables/test_package.py",
    "tests/test_api.py",
    "tests/test_bundled.py",
)
# Those that survive today are explained, one by one, in tests/survivors.md.
KILLED = 0.95


def groups(*names: str) -> list[str]:
    """Return the requirements of these dependency groups."""
    return list(nox.project.dependency_groups(GROUPS, *names))


def naming(*words: str) -> list[str]:
    """Return the files of tests in which one of these words stands: no others are collected."""
    return [
        str(path)
        for path in sorted(Path("tests").rglob("test_*.py"))
        if any(word in path.read_text("utf-8") for word in words)
    ]


def compare(session: nox.Session, folder: Path, copy: Path) -> None:
    """Fail if a folder and its copy do not have the same files, byte by byte."""
    here, there = (
        {
            path.relative_to(top): path.read_bytes()
            for path in top.rglob("*")
            # What sessions make beside each other is in no distribution.
            if path.is_file() and not {"__pycache__", "_build", ".hypothesis"} & {*path.parts}
        }
        for top in (folder, copy)
    )
    if differing := [str(name) for name in here | there if here.get(name) != there.get(name)]:
        session.error(f"not the same in {copy} as in {folder}: {', '.join(sorted(differing))}")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and format."""
    session.install("ruff>=0.8")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session(default=False)
def regenerate(session: nox.Session) -> None:
    """Write everything that is made from the code and the tables."""
    session.install("-e", ".")
    session.run("python", "tools/write_names.py")
    session.run("python", "tools/write_fields.py")
    session.run("karabakh-data", "describe", "--write", "src/karabakh_data/data")
    session.run("karabakh-data", "describe", "--write", "src/karabakh_data/data/editions/2025")
    session.run("python", "tools/write_schemas.py")
    session.run("python", "tools/write_api.py")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests, with the coverage of branches; those that are named, without."""
    session.install("-e", ".", *groups("test"))
    if session.posargs:
        session.run(*PYTEST, *session.posargs)
        return
    session.run("coverage", "erase")
    # What properties reach is left to chance, and tracing them takes several times as long.
    session.run("coverage", "run", "-m", *PYTEST, "-m", "not (hypothesis or untraced)")
    files = ("tests/data", *naming("hypothesis", "untraced"))
    session.run(*PYTEST, "-m", "hypothesis or untraced", *files)
    session.run("coverage", "combine", "--quiet")
    session.run("coverage", "report")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types, those of the tests included."""
    session.install("-e", ".", *groups("dev"))
    session.run("mypy")


@nox.session(python=PYTHONS, default=False)
def matrix(session: nox.Session) -> None:
    """Run the tests on every supported interpreter that is here."""
    session.install("-e", ".", *groups("test"))
    session.run(*PYTEST, *session.posargs)


@nox.session(default=False)
def oldest(session: nox.Session) -> None:
    """Run the tests with the oldest releases of attrs and cattrs that are supported."""
    session.install("-e", ".", *groups("test"))
    session.install("attrs==23.2.0", "cattrs==24.1.0")
    session.run(*PYTEST, *session.posargs)


@nox.session(default=False)
def deep(session: nox.Session) -> None:
    """Try the properties with many more examples."""
    session.install("-e", ".", *groups("test"))
    session.run(*PYTEST, "-m", "hypothesis", "--hypothesis-profile", "deep", *session.posargs)


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """Change what counts, audits and proves, a piece at a time: nearly each must fail a test."""
    session.install("-e", ".", "mutmut>=3.8.1", *groups("test"))
    session.run("mutmut", "run", *session.posargs)
    if session.posargs:
        return
    session.run("mutmut", "export-cicd-stats")
    found = json.loads(Path("mutants/mutmut-cicd-stats.json").read_text("utf-8"))
    share = (found["killed"] + found["timeout"]) / found["total"]
    session.log(f"{share:.1%} of {found['total']:,} mutants are killed")
    if share < KILLED:
        session.error(f"fewer than {KILLED:.0%}; `mutmut results` lists those that survive")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation; a warning is an error."""
    session.install("-e", ".", *groups("docs"))
    session.run("sphinx-build", "-W", "-n", "-q", "-E", "docs", "docs/_build/html")


@nox.session
def package(session: nox.Session) -> None:
    """Build the distributions, compare them with what is here, and try what is installed."""
    session.install("build[uv]", "check-wheel-contents", "twine", *groups("distribution"))
    dist = Path(session.create_tmp()) / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    session.run(
        "python", "-m", "build", "--installer", "uv", "--outdir", str(dist), ".", silent=True
    )
    sdist, wheel = next(dist.glob("*.tar.gz")), next(dist.glob("*.whl"))
    session.run("twine", "check", "--strict", str(sdist), str(wheel))
    session.run("check-wheel-contents", str(wheel))
    shutil.unpack_archive(wheel, dist / "wheel", "zip")
    shutil.unpack_archive(sdist, dist, filter="data")
    sources = dist / sdist.name.removesuffix(".tar.gz")
    compare(session, Path("src/karabakh_data"), dist / "wheel" / "karabakh_data")
    for folder in ("docs", "src", "tests", "tools"):
        compare(session, Path(folder), sources / folder)
    session.install(str(wheel))
    session.chdir(sources)
    session.run(*PYTEST, "-q", *DISTRIBUTION)


@nox.session(default=False)
def release(session: nox.Session) -> None:
    """Build what is released, into the folder that is named or dist/, and judge it from all sides.

    It is built twice, and is to be the same, byte by byte.
    """
    session.install("-e", ".", "build", "check-manifest", "check-wheel-contents", "codespell")
    session.install("griffe", "pyright", "repo-review[cli]", "reuse", "sp-repo-review", "twine")
    session.install("validate-pyproject[all]", "zizmor")
    dist = Path(session.posargs[0] if session.posargs else "dist")
    again = Path(session.create_tmp()) / "again"
    epoch = session.run("git", "log", "-1", "--format=%ct", external=True, silent=True)
    for folder in (dist, again):
        shutil.rmtree(folder, ignore_errors=True)
        env = {"SOURCE_DATE_EPOCH": str(epoch).strip()}
        session.run("python", "-m", "build", "--outdir", str(folder), ".", silent=True, env=env)
    built = sorted(dist.iterdir())
    for file in built:
        if file.read_bytes() != (again / file.name).read_bytes():
            session.error(f"{file.name} differs when it is built again")
        session.log(f"sha256 {hashlib.sha256(file.read_bytes()).hexdigest()} {file.name}")
    session.run("twine", "check", "--strict", *map(str, built))
    session.run("check-wheel-contents", str(next(dist.glob("*.whl"))))
    session.run("check-manifest")
    session.run("validate-pyproject", "pyproject.toml")
    session.run("sp-repo-review", ".")
    session.run("pyright", "--verifytypes", "karabakh_data", "--ignoreexternal")
    session.run("reuse", "lint", "--quiet")
    session.run("zizmor", "--offline", "--quiet", ".github")
    session.run("codespell")
    tags = session.run(
        "git", "tag", "--list", "v*", "--sort=-v:refname", external=True, silent=True
    )
    if last := str(tags).split():
        # What is gone or has changed since, for the changelog; a deprecated name may go.
        codes = [0, 1]
        session.run(
            "griffe", "check", "karabakh_data", "-s", "src", "-a", last[0], success_codes=codes
        )


@nox.session(default=False)
def benchmark(session: nox.Session) -> None:
    """Measure speed and memory, side by side with peers, and write the page about it."""
    # As users have it: what finds an editable installation takes time at each start.
    session.install(".", *groups("benchmark"))
    # The root's conftest.py runs the examples of the documentation, which are not measured.
    noted = Path(session.create_tmp()).resolve() / "measured.jsonl"
    noted.unlink(missing_ok=True)
    env = {"KARABAKH_DATA_MEASURED": str(noted)}
    session.run("pytest", "--noconftest", "benchmarks", *session.posargs, env=env)
    if not session.posargs:
        session.run("python", "benchmarks/page.py", str(noted))


if __name__ == "__main__":
    nox.main()
