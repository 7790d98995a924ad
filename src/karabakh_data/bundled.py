"""The questions, asked of the dataset that comes with the library."""

from typing import TYPE_CHECKING

from karabakh_data.claims import CasualtyClaim
from karabakh_data.dataset import Dataset
from karabakh_data.periods import PeriodLike
from karabakh_data.summary import CasualtySummary
from karabakh_data.tables import Table
from karabakh_data.vocabulary import CategoryLike, Measure, MeasureLike, SideLike

if TYPE_CHECKING:
    from karabakh_data.bibliography import Note, Source
    from karabakh_data.entities import Actor


def casualties(
    period: PeriodLike | None = None,
    *,
    side: SideLike | None = None,
    category: CategoryLike | None = None,
    measure: MeasureLike = Measure.KILLED,
    event: str | None = None,
    claimant: str | None = None,
) -> CasualtySummary:
    """Return how many people came to harm, with every claim that bears on it.

    *period* is a year, a text in EDTF, a date or a `Period`; None asks for all periods. *side* is
    a party, ``both`` for the two together, or None for people of any side. *event* and *claimant*
    keep to the claims about an event (those within it included) or of an actor (its institutions
    included; ``article`` is the article's own voice).

    Raises:
        PeriodError: if *period* is not a period.
        UnknownWordError: if *side*, *category* or *measure* is not in its vocabulary.
        UnknownKeyError: if no *event* or *claimant* has this id or name.
        AmbiguousKeyError: if several have it.
        WrongTypeError: if a value is of another type than these.

    >>> from karabakh_data import casualties
    >>> summary = casualties(2015)
    >>> print(summary.total, "counted,", summary.stated, "printed")
    111 counted, 82 printed
    >>> {side.value: str(figure) for side, figure in casualties(2016).by_side.items()}
    {'armenian': '117–121', 'azerbaijani': '115'}
    """
    return _bundled.casualties(
        period, side=side, category=category, measure=measure, event=event, claimant=claimant
    )


def casualty_claims(
    period: PeriodLike | None = None,
    *,
    side: SideLike | None = None,
    category: CategoryLike | None = None,
    measure: MeasureLike | None = None,
    event: str | None = None,
    claimant: str | None = None,
) -> Table[CasualtyClaim]:
    """Return the casualty claims whose people and time lie within what is asked for.

    The filters, and the errors, are those of `casualties`; None does not filter.

    >>> from karabakh_data import casualty_claims
    >>> casualty_claims(2018, side="armenian")
    <Table casualty_claims: 1 record>
    """
    return _bundled.casualty_claims(
        period, side=side, category=category, measure=measure, event=event, claimant=claimant
    )


def actors() -> "Table[Actor]":
    """Return the actors, in the order of their ids.

    >>> from karabakh_data import actors
    >>> actors().ids()
    ('armenia', 'artsakh', 'azerbaijan')
    """
    return _bundled.actors()


def actor(key: str) -> "Actor":
    """Return the actor of this id, name or ISO 3166-1 alpha-3 code.

    Case and the width of gaps do not matter; nothing is guessed.

    Raises:
        UnknownKeyError: if no actor is called so.
        AmbiguousKeyError: if several are.
        WrongTypeError: if *key* is not a string.

    >>> from karabakh_data import actor
    >>> actor("Nagorno-Karabakh Republic").id
    'artsakh'
    """
    return _bundled.actor(key)


def sources() -> "Table[Source]":
    """Return the works that the data cites, in the order of their ids.

    >>> from karabakh_data import sources
    >>> sources()["guardian-nd-bloody"].container_title
    'The Guardian'
    """
    return _bundled.sources()


def source(key: str) -> "Source":
    """Return the work of this id.

    Raises:
        UnknownKeyError: if no source has it.
        WrongTypeError: if *key* is not a string.

    >>> from karabakh_data import source
    >>> source("icg-2011-preventing").publisher
    'International Crisis Group'
    """
    return _bundled.source(key)


def notes() -> "Table[Note]":
    """Return the numbered notes of the article, in the order of their numbers.

    >>> from karabakh_data import notes
    >>> len(notes())
    347
    """
    return _bundled.notes()


def note(number: int) -> "Note":
    """Return the note of this number in the body of the article.

    Raises:
        UnknownKeyError: if the data has no note of this number.
        WrongTypeError: if *number* is not a whole number.

    >>> from karabakh_data import note
    >>> [str(citation) for citation in note(74).citations]
    ['icg-2011-preventing']
    """
    return _bundled.note(number)


_bundled = Dataset.bundled()
