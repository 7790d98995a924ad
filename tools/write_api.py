"""Writes down all that is public, with signatures, so that a change of it is seen in the diff."""

import inspect
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any, Final

import attrs

import karabakh_data
from karabakh_data import plotting

SNAPSHOT: Final = Path(__file__).parent.parent / "tests" / "public_api.txt"
HEAD: Final = "# All that is public. Written by `nox -s regenerate`; a test holds it to the code.\n"


def main() -> None:
    """Write the file anew."""
    SNAPSHOT.write_text(current(), "utf-8", newline="\n")


def current() -> str:
    """Return a line for each public name, and for what each class offers."""
    lines = [line for home in (karabakh_data, plotting) for line in _lines(home)]
    return HEAD + "\n".join(lines) + "\n"


def _lines(home: Any) -> Iterator[str]:  # noqa: ANN401 - a module with a list of its names
    for name in sorted(home.__all__):
        thing = getattr(home, name)
        path = f"{home.__name__}.{name}"
        yield _told(path, thing)
        if inspect.isclass(thing):
            yield from _members(path, thing)


def _told(path: str, thing: Any) -> str:  # noqa: ANN401 - anything may be public
    if inspect.isclass(thing):
        bases = [base.__name__ for base in thing.__mro__[1:] if base is not object]
        return f"class {path}({', '.join(bases)})"
    return f"{path}{_signature(thing)}" if callable(thing) else f"{path}: {type(thing).__name__}"


def _members(path: str, kind: type[Any]) -> Iterator[str]:
    if issubclass(kind, Enum):
        yield from (f"{path}.{member.name} = {member.value!r}" for member in kind)
        return
    if attrs.has(kind):
        hints = _written_hints(kind)
        for field in attrs.fields(kind):
            if not field.name.startswith("_"):
                yield f"{path}.{field.name}: {_type(hints[field.name])}"
    elif hasattr(kind, "_fields"):
        yield from (f"{path}.{name}: {_type(kind.__annotations__[name])}" for name in kind._fields)
    for name in sorted(dir(kind)):
        thing = inspect.getattr_static(kind, name)
        owner = next(one for one in kind.__mro__ if name in vars(one))
        if name.startswith("_") or not owner.__module__.startswith("karabakh_data"):
            continue
        if isinstance(thing, property):
            yield f"{path}.{name} -> {_type(inspect.signature(thing.fget).return_annotation)}"  # type: ignore[arg-type]
        elif isinstance(thing, classmethod | staticmethod) or inspect.isfunction(thing):
            yield f"{path}.{name}{_signature(getattr(kind, name))}"


def _written_hints(kind: type[Any]) -> dict[str, object]:
    """Return the hints as they are written; attrs puts what they come to in place of its own."""
    found: dict[str, object] = {}
    for one in reversed(kind.__mro__):
        found |= vars(one).get("__annotations__", {})
    return found


def _signature(thing: Any) -> str:  # noqa: ANN401 - a function, or a question of a dataset
    return _plain(str(inspect.signature(thing)))


def _type(hint: object) -> str:
    return _plain(hint if isinstance(hint, str) else inspect.formatannotation(hint))


def _plain(text: str) -> str:
    # In which module a type is at home, or waits to be imported, is no matter of the user's.
    return re.sub(r"\b(?:[a-z_]\w*\.)+(?=[A-Z])", "", text).replace("'", "").replace('"', "")


if __name__ == "__main__":
    main()
