"""Fields that are computed when they are first asked for: :class:`Waiting`."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

W = TypeVar("W", bound="Waiting")


# Slots of a base are no fields: whoever reads, copies or changes an instance by its fields finds
# what they come to, and never that they were waited for.
class Waiting:
    """A class of attrs some of whose fields may be computed when they are first asked for."""

    __slots__ = ("_waiting",)

    _waiting: Mapping[str, Callable[[], object]]

    if not TYPE_CHECKING:  # or every misspelt name would pass for a field

        def __getattr__(self, name: str) -> object:
            # Called for what is not there, as the value of an empty slot is not.
            if name == "_waiting" or name not in getattr(self, "_waiting", ()):
                message = f"{type(self).__name__!r} object has no attribute {name!r}"
                raise AttributeError(message, name=name, obj=self)
            value = self._waiting[name]()
            object.__setattr__(self, name, value)
            return value


def waiting(
    kind: type[W], known: Mapping[str, object], computed: Mapping[str, Callable[[], object]]
) -> W:
    """Return an instance of which some fields are known, and the others computed when asked for."""
    made = kind.__new__(kind)
    for name, value in known.items():
        object.__setattr__(made, name, value)
    object.__setattr__(made, "_waiting", computed)
    return made
