"""Pictures as files."""

import builtins
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from karabakh_data import (
    DataError,
    MissingExtraError,
    PictureError,
    WrongTypeError,
    casualties,
)
from karabakh_data.plotting import Picture, rivals


@pytest.fixture
def picture() -> Picture:
    return rivals(casualties(2008))


@pytest.mark.parametrize("end", ["svg", "png", "json", "SVG"])
def test_the_end_of_the_name_says_how(picture: Picture, tmp_path: Path, end: str) -> None:
    path = picture.save(tmp_path / f"x.{end}")
    made = getattr(picture, f"to_{end.lower()}")()
    assert path.read_bytes() == (made if isinstance(made, bytes) else made.encode("utf-8"))
    assert [file.name for file in tmp_path.iterdir()] == [f"x.{end}"]


def test_a_file_that_is_there_stays_unless_it_is_to_go(picture: Picture, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text("mine", "utf-8")
    with pytest.raises(PictureError, match="expected a name that is free"):
        picture.save(path)
    assert path.read_text("utf-8") == "mine"
    picture.save(path, overwrite=True)
    assert json.loads(path.read_text("utf-8")) == picture.spec


@pytest.mark.parametrize(("name", "near"), [("x.gif", ""), ("x", ""), ("x.htm", "'.html'")])
def test_an_unknown_end(picture: Picture, tmp_path: Path, name: str, near: str) -> None:
    with pytest.raises(PictureError, match=r"ends in \.svg, \.png, \.html, \.json") as caught:
        picture.save(tmp_path / name)
    assert near in str(caught.value)


def test_a_place_that_is_not_there(picture: Picture, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"x\.json: .*No such file or directory"):
        picture.save(tmp_path / "there" / "x.json")


@pytest.mark.skipif(sys.platform == "win32", reason="the system says it otherwise")
def test_a_place_that_cannot_be(picture: Picture, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DataError, match="Not a directory"):
        picture.save(tmp_path / "file" / "x.json")
    with pytest.raises(DataError, match="File name too long"):
        picture.save(tmp_path / f"{'x' * 300}.json")


@pytest.mark.parametrize("target", [None, 5, b"x.json", "a\0b.json"])
def test_what_is_no_path(picture: Picture, target: Any) -> None:  # noqa: ANN401 - any wrong one
    with pytest.raises(WrongTypeError, match="expected the path of a file"):
        picture.save(target)


def test_without_altair_the_error_names_its_own_extra(
    picture: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'karabakh-data\[altair\]'"):
        picture.to_altair()


def test_a_file_is_whole_or_as_it_was(
    picture: Picture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    path = tmp_path / "x.json"
    path.write_text("mine", "utf-8")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(DataError, match="No space left"):
        picture.save(path, overwrite=True)
    assert [file.name for file in tmp_path.iterdir()] == ["x.json"]
    assert path.read_text("utf-8") == "mine"


def test_without_the_library_the_specification_is_there(
    picture: Picture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(MissingExtraError, match=r"karabakh-data\[plot\]"):
        picture.to_svg()
    assert picture.save(tmp_path / "x.json").stat().st_size > 0
    assert builtins.len(picture.alt) > 0
