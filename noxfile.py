#!/usr/bin/env -S uv run --script
# /// script
# dependencies = ["nox[uv]>=2025.2.9"]
# ///
"""The checks of the project: ``nox`` runs them all, ``nox -s tests`` one."""

import hashlib
import os
import shutil
import tarfile
import zipfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.error_on_missing_interpreters = False
os.environ["UV_PYTHON_DOWNLOADS"] = "never"
# Each session starts dozens of interpreters, which would all compile the same modules.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

GROUPS = nox.project.load_toml("pyproject.toml")
# The examples of a page use what those before them define, so that a file is run by one process.
PYTEST = ("pytest", "-n", "auto", "--dist", "loadfile", "--durations", "20")
PYTHONS = nox.project.python_versions(GROUPS)


def groups(*names: str) -> list[str]:
    """Return the requirements of these dependency groups."""
    return list(nox.project.dependency_groups(GROUPS, *names))


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
def types(session: nox.Session) -> None:
    """Check the types, those of the tests included."""
    session.install("-e", ".", *groups("dev"))
    session.run("mypy")


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
    session.run(*PYTEST, "-m", "hypothesis or untraced")
    session.run("coverage", "combine", "--quiet")
    session.run("coverage", "report")


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


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation; a warning is an error."""
    session.install("-e", ".", *groups("docs"))
    session.run("sphinx-build", "-W", "-n", "-q", "-E", "docs", "docs/_build/html")


@nox.session
def package(session: nox.Session) -> None:
    """Build the distributions, check them, and try what they hold with the tests of the sdist."""
    session.install("build[uv]", "check-wheel-contents", "twine", *groups("test"))
    dist = Path(session.create_tmp()) / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    session.run(
        "python", "-m", "build", "--installer", "uv", "--outdir", str(dist), ".", silent=True
    )
    sdist, wheel = next(dist.glob("*.tar.gz")), next(dist.glob("*.whl"))
    session.run("twine", "check", "--strict", str(sdist), str(wheel))
    session.run("check-wheel-contents", str(wheel))
    names = zipfile.ZipFile(wheel).namelist()
    for needed in ("karabakh_data/py.typed", "karabakh_data/data/LICENSE"):
        if needed not in names:
            session.error(f"{needed} is not in the wheel")
    with tarfile.open(sdist) as archive:
        archive.extractall(dist, filter="data")
    session.install(str(wheel))
    session.chdir(dist / sdist.name.removesuffix(".tar.gz"))
    session.run(*PYTEST, "-q", "-m", "distribution")


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
    """Measure speed and memory, side by side with peers."""
    # As users have it: what finds an editable installation takes time at each start.
    session.install(".", *groups("benchmark"))
    # The root's conftest.py runs the examples of the documentation, which are not measured.
    session.run("pytest", "--noconftest", "benchmarks", *session.posargs)


if __name__ == "__main__":
    nox.main()
