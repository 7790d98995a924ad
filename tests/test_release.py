"""The addresses that a release is given, and none before."""

import json
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from karabakh_data import __version__

ROOT = Path(__file__).parent.parent
HOME = "https://home.example"
spec = spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
assert spec
assert spec.loader
hatch_build = module_from_spec(spec)
spec.loader.exec_module(hatch_build)


def metadata() -> dict[str, Any]:
    found: dict[str, Any] = {}
    hatch_build.AddressesHook(str(ROOT), {}).update(found)
    return found


def test_no_address_is_known_before_a_release(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(hatch_build.SETTING, raising=False)
    assert metadata() == {
        "readme": {
            "content-type": "text/markdown",
            "text": (ROOT / "README.md").read_text("utf-8"),
        },
        "urls": {},
    }


def test_a_release_has_all_addresses_from_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(hatch_build.SETTING, f"{HOME}/")
    found = metadata()
    assert found["urls"]["Source"] == HOME
    assert {address.startswith(HOME) for address in found["urls"].values()} == {True}
    assert "](docs/" not in found["readme"]["text"]
    assert f"]({HOME}/blob/main/CONTRIBUTING.md)" in found["readme"]["text"]
    assert "](https://www.attrs.org/)" in found["readme"]["text"]


def test_a_link_within_a_page_stays() -> None:
    assert hatch_build.linked("[x](#here) [y](docs/a.md#b)", HOME) == (
        f"[x](#here) [y]({HOME}/blob/main/docs/a.md#b)"
    )


def test_what_archives_read_has_the_version_of_the_code() -> None:
    deposit = json.loads((ROOT / ".zenodo.json").read_text("utf-8"))
    assert deposit["version"] == __version__
    assert f"\nversion: {__version__}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
    recipe = (ROOT / "packaging" / "conda-forge" / "recipe.yaml").read_text("utf-8")
    assert f'version: "{__version__}"' in recipe
