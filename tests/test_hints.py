"""The types that signatures name."""

from importlib import import_module

import pytest
import write_names

from karabakh_data import _hints


def test_each_type_is_found_at_home() -> None:
    homes = write_names.imported(write_names.MODULES[1].read_text("utf-8"))
    found = {name: getattr(import_module(home), name) for home in homes for name in homes[home]}
    assert found == {name: getattr(_hints, name) for name in _hints.__all__}


def test_an_unknown_type() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'narnia'"):
        _ = _hints.narnia  # type: ignore[attr-defined]
