"""Other processes are asked: datasets, their questions and answers go there and come back."""

import pickle
import subprocess
import sys
import zipfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context
from pathlib import Path
from typing import Any

import joblib  # type: ignore[import-untyped]
import pytest
from instances import INSTANCES
from packages import filled

import karabakh_data
from karabakh_data import (
    CasualtySummary,
    Dataset,
    UnknownKeyError,
    actor,
    audit,
    bounds,
    casualties,
    supporters,
)
from karabakh_data.tables.package import Layer, Package

pytestmark = pytest.mark.untraced

YEARS = [2015, 2016]
HOME = Path(karabakh_data.__file__).parent
METHODS = get_all_start_methods()


@pytest.fixture(name="extended", scope="module")
def fixture_extended(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Return the bundled data with an addition, of a directory that is gone since."""
    directory = tmp_path_factory.mktemp("addition") / "package"
    found = Dataset.bundled().extend(filled(directory))
    for path in directory.iterdir():
        path.unlink()
    return found


# Where a process is forked from one with threads, Python warns that this may hang.
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("method", METHODS)
def test_processes_that_are_started_in_any_way(method: str, extended: Dataset) -> None:
    assert extended.casualties(2016) != casualties(2016)
    with ProcessPoolExecutor(1, mp_context=get_context(method)) as pool:
        for ask in (casualties, Dataset.bundled().casualties, extended.casualties):
            assert list(pool.map(ask, YEARS)) == [ask(year) for year in YEARS]
        assert pool.submit(supporters, "azerbaijani", "training").result() == supporters(
            "azerbaijani", "training"
        )
        assert pool.submit(bounds, 2016, side="armenian").result() == bounds(2016, side="armenian")
        assert pool.submit(audit).result() == audit()
        with pytest.raises(UnknownKeyError, match="no actor 'Narnia'"):
            pool.submit(actor, "Narnia").result()
        assert pool.submit(extended.actor, "Narnia").result() == extended.actor("narnia")


def test_joblib_takes_questions_and_datasets(extended: Dataset) -> None:
    with joblib.Parallel(2, backend="loky") as pool:
        for ask in (casualties, extended.casualties):
            asked: list[CasualtySummary] = pool(joblib.delayed(ask)(year) for year in YEARS)
            assert asked == [ask(year) for year in YEARS]
        each_year = joblib.delayed(Dataset.casualties)
        for dataset in (Dataset.bundled(), extended):
            asked = pool(each_year(dataset, year) for year in YEARS)
            assert asked == [dataset.casualties(year) for year in YEARS]


def test_joblib_keeps_answers_on_disk(tmp_path: Path, extended: Dataset) -> None:
    ask = joblib.Memory(tmp_path, verbose=0).cache(Dataset.casualties)
    for dataset in (Dataset.bundled(), extended):
        assert not ask.check_call_in_cache(dataset, 2016)
        assert ask(dataset, 2016) == dataset.casualties(2016)
        assert ask.check_call_in_cache(dataset, 2016)
        assert ask(dataset, 2016) == dataset.casualties(2016)


SCRIPT = """
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
sys.path.insert(0, sys.argv[1])
import joblib  # type: ignore[import-untyped]
import karabakh_data
from karabakh_data import Dataset, casualties

if __name__ == "__main__":
    assert karabakh_data.__file__.startswith(sys.argv[1])
    extended = Dataset.bundled().extend(sys.argv[2])
    for ask in (casualties, extended.casualties):
        here = [ask(2015), ask(2016)]
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            assert list(pool.map(ask, [2015, 2016])) == here
        assert joblib.Parallel(2)(joblib.delayed(ask)(year) for year in (2015, 2016)) == here
        print(*(summary.total for summary in here))
"""


def test_the_library_may_lie_in_a_zip_file(tmp_path: Path) -> None:
    archive, script = tmp_path / "library.zip", tmp_path / "ask.py"
    with zipfile.ZipFile(archive, "w") as file:
        for path in HOME.rglob("*"):
            if "__pycache__" not in path.parts:
                file.write(path, path.relative_to(HOME.parent))
    script.write_text(SCRIPT, encoding="utf-8")
    package = filled(tmp_path / "package")
    command = [sys.executable, str(script), str(archive), str(package)]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == "111 232–236"


# How much is sent


def test_the_bundled_data_is_sent_by_name() -> None:
    for thing in (Dataset.bundled(), casualties, Dataset.bundled().extend(Dataset.bundled())):
        assert len(pickle.dumps(thing)) < 1000


def test_a_loaded_dataset_is_sent_with_its_tables_and_without_its_answers(
    extended: Dataset,
) -> None:
    before = len(pickle.dumps(extended))
    extended.casualties()
    assert extended.audit()
    assert len(pickle.dumps(extended)) == before


def test_a_layer_that_cannot_be_sent_says_so() -> None:
    def read(name: str) -> bytes:
        return Dataset.bundled().layers[0].read(name)

    with pytest.raises((AttributeError, pickle.PicklingError), match="local"):
        pickle.dumps(Dataset(Package(Layer(read))))


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_whatever_the_library_makes_pickles(protocol: int) -> None:
    for thing in INSTANCES.values():
        twin: Any = pickle.loads(pickle.dumps(thing, protocol))  # noqa: S301 - its own pickle
        assert (type(twin), twin) == (type(thing), thing)
        assert hash(twin) == hash(thing)
