"""What is public, with signatures, stands in a file: a change of it is seen by whoever reviews."""

import sys
from importlib import import_module

import pytest


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="hints are written as 3.11 does")
def test_the_file_is_current() -> None:
    snapshot = import_module("write_api")
    told = "run `nox -s regenerate`, and look at what has changed"
    assert snapshot.SNAPSHOT.read_text("utf-8") == snapshot.current(), told
