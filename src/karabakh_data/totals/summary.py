"""The answer to a question about casualties: :class:`CasualtySummary`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from karabakh_data._public import Plain, public
from karabakh_data.tabular import Tabular
from karabakh_data.totals._fields import Answer

if TYPE_CHECKING:
    from karabakh_data.frames._frame import Frame


# attrs has made all that it needs for Answer; to make it once more would take 2 % of the time from
# the start of a program to its first answer.
@public
class CasualtySummary(Tabular, Answer, Plain):
    """How many people came to harm, with every claim that bears on it.

    The total and its parts come from the rule that the documentation describes under "The rule
    behind the total"; `explain` tells what it did with each claim. The fields are

    - ``total``, and its parts ``by_side`` and ``by_category``;
    - ``stated``, what the article prints for exactly this question, and ``printed``, its figures;
    - ``discrepancies``, what does not agree;
    - ``gaps``, of whom there is no figure, and ``complete``, whether there are none;
    - ``days``, how many days were asked for, and ``days_by_side``, how many have a figure;
    - ``chosen``, the claims that are counted, ``parts``, the figures made of them, and ``sources``,
      the works cited for them;
    - ``claims``, all that are about the question, ``spanning``, those about a longer time or more
      people, and ``verdicts``, what became of each;
    - ``period``, ``side``, ``category``, ``measure``, ``event``, ``claimant``: what was asked.

    As a table it has a row for each figure that is counted, its ``parts``.

    >>> from karabakh_data import casualties
    >>> casualties(2016).to_polars().select("side", "category", "low", "high").rows()[0]
    ('armenian', 'military', 108, 112)
    """

    __slots__ = ()

    def explain(self) -> str:
        """Return in words how the total came about: what became of each claim, and why.

        >>> from karabakh_data import casualties
        >>> print(casualties(2008).explain().partition("Not counted")[0].rstrip())
        Killed, 2008: 30 (all 366 days covered)
        <BLANKLINE>
        Counted
          cc-0201  killed, 2008, both sides, military: 30
                   printed “30” (year-table; note 74)
                   counted
        """
        from karabakh_data.totals._text import explanation

        return explanation(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain dictionaries, lists, texts and numbers, fit for JSON.

        >>> from karabakh_data import casualties
        >>> casualties(2011).to_dict()["total"]
        {'low': 15, 'high': None}
        """
        from karabakh_data.totals._text import as_dict

        return as_dict(self)

    def _frame(self) -> "Frame":
        from karabakh_data.totals._frames import frame_of_parts

        return frame_of_parts(self)

    def __str__(self) -> str:
        from karabakh_data.totals._text import as_text

        return as_text(self)

    def __repr__(self) -> str:
        from karabakh_data.totals._text import headline

        return f"<CasualtySummary {headline(self)}>"

    def to_markdown(self) -> str:
        """Return the answer in Markdown, for a page: its total, its table, and all remarks.

        >>> from karabakh_data import casualties
        >>> print(casualties(2008).to_markdown().splitlines()[0])
        **Killed, 2008: 30 (all 366 days covered)**
        """
        from karabakh_data.totals._text import as_markdown

        return as_markdown(self)

    def __rich_repr__(self) -> Iterator[tuple[str, object] | tuple[str, object, object]]:
        from karabakh_data.totals._text import fields_for_rich

        return fields_for_rich(self)

    def _repr_html_(self) -> str:
        from karabakh_data.totals._text import as_html

        return as_html(self)
