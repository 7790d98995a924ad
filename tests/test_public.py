"""How what is public is addressed, and how it is found."""

import pickle
import sys
from fractions import Fraction
from types import ModuleType

import pytest

from karabakh_data import KarabakhDataError, Side, UnknownWordError, Vocabulary, WrongTypeError
from karabakh_data._public import late, public


class Colour(Vocabulary):
    """A vocabulary of somebody else."""

    BLUE = "blue", "As the sky."


class ColourError(WrongTypeError):
    """An error of somebody else."""


def test_a_public_class_is_at_home_in_the_package() -> None:
    class Kind:
        """Any class."""

    assert public(Kind) is Kind
    assert Kind.__module__ == "karabakh_data"


@pytest.mark.parametrize("kind", [Vocabulary, Side, KarabakhDataError, UnknownWordError])
def test_a_family_is_at_home_in_the_package(kind: type) -> None:
    assert kind.__module__ == "karabakh_data"


@pytest.mark.parametrize("kind", [Colour, ColourError])
def test_what_others_derive_stays_theirs(kind: type) -> None:
    assert kind.__module__ == __name__


def test_a_pickle_names_the_package_and_no_module_in_it() -> None:
    pickled = pickle.dumps(UnknownWordError(Side.ARMENIAN, "another", ()), 0).decode("ascii")
    assert "karabakh_data\nUnknownWordError" in pickled
    assert "karabakh_data\nSide" in pickled
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
