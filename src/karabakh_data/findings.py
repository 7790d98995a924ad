"""What computation finds at odds: :class:`Discrepancy`, and all of it, :class:`Findings`."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs

from karabakh_data._public import Plain, in_pydantic, public
from karabakh_data.records._told import in_a_line
from karabakh_data.tabular import Tabular
from karabakh_data.values.ranges import CasualtyRange
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.findings import DiscrepancyKind, Severity

if TYPE_CHECKING:
    from karabakh_data.frames._frame import Frame


@public
@attrs.frozen
class Discrepancy(Plain):
    """Something that the claims say, and that does not agree with what else they say."""

    kind: DiscrepancyKind
    """The kind of disagreement, such as ``sum-differs-from-parts``."""
    claims: tuple[str, ...]
    """The ids of the records concerned, the one at odds with the others first."""
    stated: CasualtyRange | None
    """What is printed; None where nothing is, or no count of people."""
    computed: CasualtyRange | None
    """What follows from the other claims; None where nothing does."""
    message: str
    """The disagreement in words, with all that is needed to check it by hand."""
    severity: Severity = Severity.CONTRADICTION
    """How much it says about the figures."""
    weight: int = 0
    """By how many people, or other units, the figures differ; 0 where that is not a number."""
    notes: tuple[int, ...] = ()
    """The numbers, in the body of the article, of the notes concerned."""
    sections: tuple[str, ...] = ()
    """The parts of the article concerned."""

    def __str__(self) -> str:
        return self.message

    def __repr__(self) -> str:
        return in_a_line(self, f"{in_english(self.kind)}: {self}")

    def _repr_html_(self) -> str:
        return finding_as_html(self)

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        return _told(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain values.

        >>> from karabakh_data import audit
        >>> audit()[0].to_dict()["kind"]
        'rival-figures'
        """
        values = (
            self.kind.value,
            self.severity.value,
            self.weight,
            list(self.claims),
            None if self.stated is None else str(self.stated),
            None if self.computed is None else str(self.computed),
            [str(number) for number in self.notes],
            list(self.sections),
            self.message,
        )
        return dict(zip(FINDING_CELLS, values, strict=True))


@public
class Findings(Tabular, tuple[Discrepancy, ...]):
    """What computation finds at odds in all of the data, the gravest first.

    It is a tuple, and equals one with the same findings.

    >>> from karabakh_data import Findings, audit
    >>> doubts = Findings(found for found in audit() if found.severity == "doubt")
    >>> doubts.to_polars()["severity"].unique().to_list()
    ['doubt']
    """

    __slots__ = ()

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return each finding as plain values.

        >>> from karabakh_data import audit
        >>> audit().to_dicts()[0]["claims"]
        ['cc-0093', 'cc-0094']
        """
        return [found.to_dict() for found in self]

    def _frame(self) -> "Frame":
        from karabakh_data.frames._cells import frame_of_cells

        rows = ([getattr(found, name.partition("_")[0]) for name in _CELLS] for found in self)
        return frame_of_cells("findings", _CELLS, rows)

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> dict[str, object]:
        return in_pydantic(cls, cls.to_dicts, "list")

    def __repr__(self) -> str:
        number = len(self)
        return f"<Findings: {number} finding{'' if number == 1 else 's'}>"

    def __str__(self) -> str:
        return "\n".join(map(str, self))

    def _repr_html_(self) -> str:
        return findings_as_html(self)


_CELLS: Final = {
    "kind": ("word", "The kind of disagreement."),
    "severity": ("word", "How much it says about the figures."),
    "weight": ("whole", "By how many people, or other units, the figures differ; 0 if unknown."),
    "claims": ("texts", "The ids of the records concerned, the one at odds with the others first."),
    "stated_low/stated_high": ("range?", "What is printed, of people."),
    "computed_low/computed_high": ("range?", "What follows from the other claims, of people."),
    "notes": ("texts", "The numbers, in the body of the article, of the notes concerned."),
    "sections": ("texts", "The parts of the article concerned."),
    "message": ("text", "The disagreement in words."),
}
"""The columns of findings as a table."""

FINDING_CELLS: Final = (
    "kind",
    "severity",
    "weight",
    "claims",
    "stated",
    "computed",
    "notes",
    "sections",
    "message",
)
"""The names of the values of a finding, as `Discrepancy.to_dict` gives them."""


def finding_as_html(found: "Discrepancy") -> str:
    """Return a finding as a card for a notebook."""
    from karabakh_data._html import box, card

    return box(card("Finding", ((name, _in_words(value), "") for name, value in _told(found))))


def _in_words(value: object) -> object:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, DiscrepancyKind):
        return in_english(value)
    return f"{value:,}" if isinstance(value, int) else value


def findings_as_html(found: "Sequence[Discrepancy]") -> str:
    """Return findings as a table for a notebook, in their order."""
    from karabakh_data._html import box, table
    from karabakh_data._layout import counted

    return box(
        table(
            counted(len(found), "finding"),
            ("kind", "what does not agree", "severity", "differs by"),
            found,
            lambda one: (
                in_english(one.kind),
                one,
                one.severity,
                f"{one.weight:,}" if one.weight else "",
            ),
            numbers={3},
            word="finding",
        )
    )


def _told(found: "Discrepancy") -> Iterator[tuple[str, object]]:
    """Yield the name and the value of each field that says something, the message first."""
    names = sorted(FINDING_CELLS, key=lambda name: name != "message")
    values = ((name, getattr(found, name)) for name in names)
    return ((name, value) for name, value in values if value not in {None, 0, ()})


def gap(one: CasualtyRange | None, other: CasualtyRange | None) -> int:
    """Return how far two ranges stand apart; 0 if they have a number in common, or one is None.

    >>> gap(CasualtyRange.exactly(77), CasualtyRange.exactly(106))
    29
    """
    if one is None or other is None:
        return 0
    lower, upper = sorted((one, other), key=CasualtyRange.sort_key)
    return 0 if lower.high is None else max(upper.low - lower.high, 0)
