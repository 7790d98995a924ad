"""How what is public is addressed, :func:`public`, found, :func:`late`, and written, `Plain`."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final, TypeVar

C = TypeVar("C", bound=type)

PACKAGE: Final = __name__.partition(".")[0]


def public(kind: C) -> C:
    """Let a class say that it is at home in the package, where everyone is to import it from.

    So tracebacks name the class as the documentation does, and a pickle can still be read when the
    module in which the class is written has moved.

    >>> from karabakh_data import Period
    >>> Period.__module__
    'karabakh_data'
    """
    kind.__module__ = PACKAGE
    return kind


def family(kind: type) -> None:
    """Make a class public that is a part of the package; one that a user derives stays theirs."""
    if kind.__module__.startswith(f"{PACKAGE}."):
        public(kind)


def late(module: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of a module that imports a name when it is first used.

    So a program pays for what it uses alone. *homes* has the names of each home in one text. A name
    of another library stands for a type; where that library is not installed, it is `Any`.
    """
    home_of = {name: home for home, names in homes.items() for name in names.split()}

    def found(name: str) -> object:
        home = home_of.get(name)
        if home is None:
            message = f"module {module!r} has no attribute {name!r}"
            raise AttributeError(message)
        try:
            value = getattr(import_module(home), name)
        except ModuleNotFoundError:
            if home.partition(".")[0] == PACKAGE:
                raise
            value = Any
        setattr(sys.modules[module], name, value)
        return value

    return found


# Slots of a base must be empty, or classes of several bases would not fit together.
class Plain:
    """What `to_dict` gives as plain values, and pydantic, and with it FastAPI, writes so."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values."""
        raise NotImplementedError

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> dict[str, object]:
        return in_pydantic(cls, cls.to_dict, "dict")


def in_pydantic(kind: type, write: Callable[[Any], object], gives: str) -> dict[str, object]:
    """Return what pydantic is to know: a thing is taken as it is, and written as plain values.

    It is a dictionary, for which pydantic need not be there.
    """
    written = {"type": "function-plain", "function": write, "return_schema": {"type": gives}}
    return {"type": "is-instance", "cls": kind, "serialization": written}
