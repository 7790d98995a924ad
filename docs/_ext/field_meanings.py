"""What classes say of their fields in the source, which autodoc does not find in public classes."""

import re
import sys
from collections.abc import Iterator
from typing import Any

from sphinx.application import Sphinx
from sphinx.pycode import ModuleAnalyzer

from karabakh_data import _HOMES
from karabakh_data.records._registry import RECORDS

HOMES = {name: home for home, names in _HOMES.items() for name in names.split()}


def add_fields(
    _app: Sphinx, what: str, _name: str, thing: type[Any], _: object, lines: list[str]
) -> None:
    """List the fields of which the docstring does not tell, before errors and examples.

    A record has a table of its fields on its page. What every error has stands at the first one.
    """
    if what not in {"class", "exception"} or thing in RECORDS:
        return
    own = [thing] if what == "exception" else reversed(thing.__mro__)
    told = re.findall(r"`(\w+)`", "\n".join(lines))
    found = {name: text for kind in own for name, text in meanings_of(kind) if name not in told}
    starts = [number for number, line in enumerate(lines) if line.startswith((">>>", ":"))]
    place = min(starts, default=len(lines))
    lines[place:place] = ["", *entries(found), ""] if found else []


def meanings_of(kind: type[Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield the fields that a class names itself, each with what is said below it."""
    module = HOMES.get(kind.__name__, kind.__module__)
    if module.startswith("karabakh_data.") and module in sys.modules:
        for (home, name), text in ModuleAnalyzer.for_module(module).find_attr_docs().items():
            if home == kind.__name__:
                yield name, text


def entries(found: dict[str, list[str]]) -> Iterator[str]:
    """Yield the lines of a list, a term and its meaning for each field."""
    for name, text in found.items():
        yield f"``{name}``"
        yield from (f"    {line}".rstrip() for line in text)


def skip(_app: Sphinx, _what: str, _name: str, thing: object, *_: object) -> bool | None:
    """Pass over the fields of named tuples, which are in that list."""
    return str(thing.__doc__).startswith("Alias for field number") or None


def setup(app: Sphinx) -> dict[str, bool]:
    """Listen when napoleon is done with a docstring."""
    app.setup_extension("sphinx.ext.autodoc")
    app.connect("autodoc-process-docstring", add_fields, priority=600)
    app.connect("autodoc-skip-member", skip)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
