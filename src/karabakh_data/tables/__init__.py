"""From CSV to tables of records and back, look-up by name, and filters; over records."""

from typing import TYPE_CHECKING

from karabakh_data._public import late

if TYPE_CHECKING:
    from karabakh_data.tables.origins import Origin
    from karabakh_data.tables.table import Table

__all__ = ["Origin", "Table"]

# A hint such as "tables.Table[R]" is looked up here: a total is counted without a table.
if not TYPE_CHECKING:  # or every misspelt name would pass for one of these
    _HOMES = {"karabakh_data.tables.origins": "Origin", "karabakh_data.tables.table": "Table"}
    __getattr__ = late(__name__, _HOMES)
