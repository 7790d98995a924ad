"""What has rows and typed columns: :class:`Tabular`."""

from typing import TYPE_CHECKING

from karabakh_data._public import public

if TYPE_CHECKING:
    from karabakh_data.frames._frame import Frame


# Slots of a base must be empty, or answers of several bases would not fit together.
@public
class Tabular:
    """An answer that is a table too: rows with typed columns, which data frames take as it is."""

    __slots__ = ()

    def _frame(self) -> "Frame":
        """Return the rows and columns."""
        raise NotImplementedError
