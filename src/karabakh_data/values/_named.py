"""Values with names: :class:`Named`."""

from typing import ClassVar, dataclass_transform


# A named tuple takes eight times as long to make: a hundredth of an import of attrs for each two.
# A dataclass takes longer still.
@dataclass_transform(frozen_default=True)
class Named:
    """A class of the library's own whose annotations name what it has, in their order.

    Type checkers take it for a dataclass and check what it is given; at run time nobody does. What
    is public, or used as a tuple, is a named tuple.
    """

    def __init__(self, *values: object, **named: object) -> None:
        self.__dict__.update(zip(type(self).__annotations__, values, strict=False), **named)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self.__dict__ == other.__dict__

    # To compare is to look at all that is in it, and nobody needs to find it in a set.
    __hash__: ClassVar[None] = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({told})"
