"""Citing: from records and answers, or the data itself, to the list of the works used."""

from typing import Any

from karabakh_data.comparing.comparison import Comparison
from karabakh_data.comparing.years import ComparedCount, ComparedYear
from karabakh_data.findings import Discrepancy, Findings
from karabakh_data.proofs.bounds import Bounds
from karabakh_data.proofs.contradictions import Contradiction
from karabakh_data.records.citations import Citation, Cited
from karabakh_data.records.works import Source
from karabakh_data.support import Supporter, Supporters
from karabakh_data.tables.package import Packaged
from karabakh_data.tables.table import Table
from karabakh_data.totals.groups import CasualtyGroup, CasualtyGroups
from karabakh_data.totals.summary import CasualtySummary

Citable = (
    Cited
    | Source
    | Citation
    | Table[Any]
    | CasualtySummary
    | CasualtyGroup
    | CasualtyGroups
    | Supporter
    | Supporters
    | Discrepancy
    | Findings
    | Bounds
    | Contradiction
    | Comparison
    | ComparedYear
    | ComparedCount
    | Packaged
)
"""What can be cited. It stands apart, for to name all of it loads all that answers."""
