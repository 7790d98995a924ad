"""Rows with typed columns, and libraries that may be missing."""

import pickle
from pathlib import Path

import pytest

from karabakh_data import MissingExtraError, Tabular
from karabakh_data.frames._frame import FrameColumn, Kind, frame_of_dicts
from karabakh_data.frames._needs import needed

COLUMNS = [
    FrameColumn("name", Kind.TEXT, "What it is called.", is_required=True),
    FrameColumn("dead", Kind.WHOLE, "How many."),
]


def test_rows_of_dicts_stand_in_the_order_of_the_columns() -> None:
    frame = frame_of_dicts(
        "towns", COLUMNS, [{"dead": None, "name": "x"}, {"name": "y", "dead": 2}]
    )
    assert frame.rows == [("x", None), ("y", 2)]
    assert frame.values(1) == [None, 2]


def test_something_without_columns_is_no_table() -> None:
    with pytest.raises(NotImplementedError):
        Tabular()._frame()


def test_a_library_that_is_there() -> None:
    assert needed("json", "files").dumps([1]) == "[1]"


def test_a_library_that_is_missing_is_an_error_that_names_the_extra() -> None:
    with pytest.raises(MissingExtraError) as caught:
        needed("narnia.wardrobe", "lions")
    assert isinstance(caught.value, ImportError)
    assert caught.value.extra == "lions"
    assert str(caught.value) == (
        "the library 'narnia.wardrobe', of the extra 'lions', is missing: "
        "expected it to be installed, as by: "
        "pip install 'karabakh-data[lions]'"
    )
    assert pickle.loads(pickle.dumps(caught.value)) == caught.value  # noqa: S301


def test_what_a_library_itself_misses_is_told_by_its_own_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wardrobe.py").write_text("import narnia\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="No module named 'narnia'"):
        needed("wardrobe", "lions")


def test_a_folder_of_its_name_is_no_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lantern").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(MissingExtraError) as caught:
        needed("lantern", "lions")
    assert str(caught.value).endswith(
        f"pip install 'karabakh-data[lions]'; the folder {tmp_path / 'lantern'} is not it"
    )
