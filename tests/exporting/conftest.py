"""The datasets that every format is tried with."""

from pathlib import Path

import pytest
from exported import NAMES, dataset_called

from karabakh_data import Dataset


@pytest.fixture(name="dataset", params=NAMES)
def fixture_dataset(request: pytest.FixtureRequest, tmp_path: Path) -> Dataset:
    """Return each of the datasets."""
    home = tmp_path / "from"
    home.mkdir()
    return dataset_called(request.param, home)
