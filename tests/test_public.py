"""How what is public is addressed, and how it is found."""

import pickle
import sys
from fractions import Fraction
from types import ModuleType
from typing import Any

import pytest

from karabakh_data import (
    KarabakhDataError,
    Side,
    UnknownWordError,
    Vocabulary,
    audit,
    casualties,
    casualty_claims,
)
from karabakh_data._public import family, late, public


def test_a_public_class_is_at_home_in_the_package() -> None:
    class Kind:
        """Any class."""

    assert public(Kind) is Kind
    assert Kind.__module__ == "karabakh_data"


@pytest.mark.parametrize("kind", [Vocabulary, Side, KarabakhDataError, UnknownWordError])
def test_a_family_is_at_home_in_the_package(kind: type) -> None:
    assert kind.__module__ == "karabakh_data"


@pytest.mark.parametrize(
    ("module", "home"),
    [("karabakh_data.errors", "karabakh_data"), ("karabakh_data_too", "karabakh_data_too")],
)
def test_what_others_derive_stays_theirs(module: str, home: str) -> None:
    derived = type("Derived", (), {"__module__": module})
    family(derived)
    assert derived.__module__ == home


def test_a_pickle_names_the_package_and_no_module_in_it() -> None:
    things = (
        UnknownWordError("x", "another", ()),
        casualty_claims(2016)[0],
        casualties,
        audit()[0],
    )
    pickled = pickle.dumps(things, 0).decode("ascii")
    for name in ("UnknownWordError", "CasualtyClaim", "Period", "Side", "Dataset", "Discrepancy"):
        assert f"karabakh_data\n{name}" in pickled
    assert "karabakh_data." not in pickled


def test_a_name_is_imported_late_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("late_names")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    find = late(module.__name__, {"decimal": "Decimal ROUND_UP", "fractions": "Fraction"})
    assert find("Fraction") is vars(module)["Fraction"] is Fraction
    assert find("ROUND_UP") == "ROUND_UP"
    assert "Decimal" not in vars(module)


def test_a_name_without_a_home() -> None:
    with pytest.raises(AttributeError, match=r"^module 'here' has no attribute 'narnia'$"):
        late("here", {"fractions": "Fraction"})("narnia")


def test_a_name_of_a_library_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "late_names", ModuleType("late_names"))
    found = late("late_names", {"no_such_library": "Frame", "karabakh_data.narnia": "Lamp"})
    assert found("Frame") is Any
    with pytest.raises(ModuleNotFoundError, match=r"karabakh_data\.narnia"):
        found("Lamp")
