"""What is computed when it is first asked for: :class:`Later`."""

from collections.abc import Callable
from typing import Any


class Later:
    """A value that is computed when it is first asked for; two are equal if their values are.

    >>> later = Later(lambda: sum([115, 117]))
    >>> later(), later == Later(lambda: 232)
    (232, True)
    """

    __slots__ = ("_compute", "_known")

    _known: Any

    def __init__(self, compute: Callable[[], object]) -> None:
        self._compute: Callable[[], object] | None = compute

    def __call__(self) -> Any:  # noqa: ANN401 - any value may be waited for
        """Return the value."""
        compute = self._compute
        if compute is not None:
            self._known = compute()
            # What it is computed of is let go.
            self._compute = None
        return self._known

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Later):
            return NotImplemented
        return bool(self() == other())

    def __hash__(self) -> int:
        return hash(self())

    def __reduce__(self) -> "tuple[Callable[[object], Later], tuple[object]]":
        # Of what it would be computed need not pickle.
        return later, (self(),)


def later(value: object) -> Later:
    """Return a value, which may be known already, as one that can be asked for later."""
    return value if isinstance(value, Later) else Later(lambda: value)
