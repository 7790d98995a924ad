"""The questions, asked of the dataset that comes with the library."""

from typing import TYPE_CHECKING

from karabakh_data.dataset import Dataset
from karabakh_data.records.casualties import CasualtyClaim
from karabakh_data.tables.table import Table
from karabakh_data.totals.summary import CasualtySummary
from karabakh_data.values.periods import PeriodLike
from karabakh_data.vocabularies.claims import Measure, MeasureLike
from karabakh_data.vocabularies.people import CategoryLike, SideLike, SupportedLike
from karabakh_data.vocabularies.sections import SectionLike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from fractions import Fraction

    from karabakh_data.citing._citable import Citable
    from karabakh_data.findings import Discrepancy
    from karabakh_data.proofs.bounds import Bounds
    from karabakh_data.proofs.contradictions import Contradiction
    from karabakh_data.proofs.reconciling import Reconciliation
    from karabakh_data.records.actors import Actor, Membership, Recognition
    from karabakh_data.records.events import Event
    from karabakh_data.records.figures_and_votes import Figure, Vote
    from karabakh_data.records.notes import Note
    from karabakh_data.records.places import Place
    from karabakh_data.records.support import SupportClaim
    from karabakh_data.records.works import Source
    from karabakh_data.support import Supporters
    from karabakh_data.vocabularies.actors import ActorKindLike
    from karabakh_data.vocabularies.claims import BasisLike
    from karabakh_data.vocabularies.events import EventKindLike, PlaceKindLike
    from karabakh_data.vocabularies.figures import FigureKindLike, PositionLike
    from karabakh_data.vocabularies.proofs import OnContradictionLike
    from karabakh_data.vocabularies.support import AttributionLike, StanceLike, SupportKindLike
    from karabakh_data.vocabularies.works import CitationStyleLike, NoteKindLike, SourceTypeLike


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
    included; ``article`` is the article's own voice, and the id of a source means its title).

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
    <Table casualty_claims: 15 records>
    """
    return _bundled.casualty_claims(
        period, side=side, category=category, measure=measure, event=event, claimant=claimant
    )


def audit() -> "tuple[Discrepancy, ...]":
    """Return all that does not agree in the data, found by computation; the gravest first.

    Contradictions come before doubts and faults of form, larger differences before smaller ones.

    >>> from karabakh_data import audit
    >>> found = next(one for one in audit() if one.kind == "sum-differs-from-parts")
    >>> found.severity.value
    'contradiction'
    """
    return _bundled.audit()


def bounds(
    period: PeriodLike | None = None,
    *,
    side: SideLike | None = None,
    category: CategoryLike | None = None,
    measure: MeasureLike = Measure.KILLED,
    claims: "Iterable[CasualtyClaim] | None" = None,
    on_contradiction: "OnContradictionLike" = "uncontested",
    trust: "Sequence[str] | None" = None,
    basis: "BasisLike" = "battle-related",
) -> "Bounds":
    """Return the tightest range that claims prove for a count, with a proof for each end.

    Period, side, category and measure are as for `casualties`. *claims* are those to be taken to
    be true, by default all but titles of works, printed sums and deprecated claims. Where they
    contradict each other, *on_contradiction* says what is done: ``uncontested`` sets aside all that
    are in a contradiction, ``repairs`` gives what holds however few of them are given up, ``raise``
    is an error. *trust* is an order of claimants, the most trusted first (``article`` is one): a
    claim gives way to those of claimants before its own; who is not named comes last. *basis* says
    which deaths are counted, those that fighting caused or ``all-causes``; claims that do not say
    it are taken to count those.

    Raises:
        ContradictionError: if claims contradict each other and *on_contradiction* is ``raise``, or
            if they leave no whole number of people.
        TooManyContradictionsError: if the contradictions are too many to be gone through.
        TooManyRepairsError: if more repairs than can be tried have a say in the answer.
        RepeatedIdError: if two different claims have the same id.
        PeriodError: if *period* is not a period.
        UnknownWordError: if a word is not in its vocabulary.
        UnknownKeyError: if nobody in *trust* is so called.
        WrongTypeError: if a value is of another type than these.

    >>> from karabakh_data import bounds, casualty_claims
    >>> print(bounds("1988/1994").range, bounds(1992, side="azerbaijani").range)
    28,000–38,000 167–30,876
    >>> print(bounds("1988/1994", claims=casualty_claims(claimant="azerbaijan")).range)
    11,557+
    """
    return _bundled.bounds(
        period,
        side=side,
        category=category,
        measure=measure,
        claims=claims,
        on_contradiction=on_contradiction,
        trust=trust,
        basis=basis,
    )


def contradictions(
    claims: "Iterable[CasualtyClaim] | None" = None, *, limit: int | None = None
) -> "Iterator[Contradiction]":
    """Return the minimal sets of claims that cannot all be true, one by one.

    Minimal means that without any one of them the others can. *claims* are by default all but
    titles of works, printed sums and deprecated claims; *limit* is how many are found at most. They
    come by kind of harm and by the deaths that are counted, pairs first; claims of deaths of all
    causes and claims of deaths by fighting are never set against each other.

    Raises:
        LimitError: if *limit* is below 1.
        RepeatedIdError: if two different claims have the same id.
        WrongTypeError: if a value is of another type than these.

    >>> from karabakh_data import contradictions
    >>> for found in contradictions(limit=2):
    ...     print(*found.ids)
    cc-0016 cc-0018
    cc-0016 cc-0212
    """
    return _bundled.contradictions(claims, limit=limit)


def corrections(
    claims: "Iterable[CasualtyClaim] | None" = None, *, limit: int | None = None
) -> "Iterator[tuple[CasualtyClaim, ...]]":
    """Return the minimal sets of claims without which the others can all be true, small ones first.

    There may be very many, since contradictions that have nothing to do with each other can each be
    corrected in several ways. Claims that agree need one correction, which is empty.

    Raises:
        LimitError: if *limit* is below 1.
        TooManyContradictionsError: if the contradictions are too many to be gone through.
        RepeatedIdError: if two different claims have the same id.
        WrongTypeError: if a value is of another type than these.

    >>> from karabakh_data import casualty_claims, corrections
    >>> for given_up in corrections(casualty_claims(2012, side="azerbaijani", category="military")):
    ...     print(*(claim.id for claim in given_up))
    cc-0016
    cc-0018 cc-0212
    """
    return _bundled.corrections(claims, limit=limit)


def is_consistent(claims: "Iterable[CasualtyClaim] | None" = None) -> bool:
    """Return whether claims can all be true, by default all but titles, sums and deprecated ones.

    Raises:
        RepeatedIdError: if two different claims have the same id.
        WrongTypeError: if something among the claims is no casualty claim.

    >>> from karabakh_data import casualty_claims, is_consistent
    >>> is_consistent(), is_consistent(casualty_claims(2019, claimant="article"))
    (False, True)
    """
    return _bundled.is_consistent(claims)


def reconcile(
    claims: "Iterable[CasualtyClaim] | None" = None,
    *,
    weights: "Mapping[str, int | Fraction] | None" = None,
) -> "Reconciliation":
    """Return the least that figures have to move, in all, for the claims to be consistent.

    *claims* are by default all but titles of works, printed sums and deprecated claims. *weights*
    gives, by the id of a claim, what it costs to move its figure by one person, 1 for the others.

    Raises:
        RangeError: if a weight is not above 0.
        UnknownKeyError: if no claim has the id of a weight.
        RepeatedIdError: if two different claims have the same id.
        WrongTypeError: if a value is of another type than these; a float is no exact weight.

    >>> from karabakh_data import casualty_claims, reconcile
    >>> claims = casualty_claims("1988/1994", side="azerbaijani", category="military")
    >>> print(reconcile(claims))
    Figures have to move by 13,443 in all, at the least:
    - killed, 1988/1994, azerbaijani, military: 11,557 (cc-0093): the high end up by
      0 to 13,443
    - killed, 1988/1994, azerbaijani, military: 25,000–30,000 (cc-0094): the low end
      down by 0 to 13,443
    """
    return _bundled.reconcile(claims, weights=weights)


def supporters(
    side: SupportedLike,
    kind: "SupportKindLike | None" = None,
    *,
    period: PeriodLike | None = None,
    stance: "StanceLike | None" = None,
    disputed: bool | None = None,
    roll_up: bool = False,
) -> "Supporters":
    """Return who is said to support a side, in the order of their ids.

    A supporter is an actor of whom at least one act or statement of support is claimed, by
    somebody; whether it is alleged or denied stands with it. Selling arms is such an act, and not
    by itself a political position. The answer is a tuple, which also holds what others are said to
    withhold. *side* is a party, or ``both`` for what is said of the two together: to be neutral is
    to withhold support from both.

    *kind* keeps to one way of support, *period* to claims that have a day in common with it, or
    that name no time: these are marked ``undated``. *stance* keeps to actors with a claim of this
    stance, *disputed* to those with, or without, a claim that is alleged or denied. *roll_up* puts
    the persons and bodies of a state under the state, and others under what they are a part of.

    Raises:
        UnknownWordError: if *side* is neither a party nor ``both``, or *kind* or *stance* is not in
            its vocabulary, or *stance* is ``withheld``.
        PeriodError: if *period* is not a period.
        WrongTypeError: if a value is of another type than these.

    >>> from karabakh_data import supporters
    >>> for supporter in supporters("azerbaijani", "training"):
    ...     print(supporter)
    Grey Wolves: training, for the azerbaijani side; in 1994-09
    Mohsen Rezaee (Iran): training, for the azerbaijani side; in 1988-1994; alleged
    >>> [claim.supporter for claim in supporters("both").withheld]
    ['george-h-bush-administration', 'iran', 'russia']
    """
    return _bundled.supporters(
        side, kind, period=period, stance=stance, disputed=disputed, roll_up=roll_up
    )


def support_claims(
    side: SideLike | None = None,
    kind: "SupportKindLike | None" = None,
    *,
    period: PeriodLike | None = None,
    stance: "StanceLike | None" = None,
    attribution: "AttributionLike | None" = None,
    supporter: str | None = None,
    recipient: str | None = None,
    claimant: str | None = None,
) -> "Table[SupportClaim]":
    """Return the claims that somebody supports a side, or that some support was not given.

    None does not filter. *supporter*, *recipient* and *claimant* are ids or names of actors, whose
    institutions are included; *claimant* may also be the id of a source, or ``article``.

    Raises:
        UnknownWordError: if a word is not in its vocabulary.
        UnknownKeyError: if no actor has this id or name.
        AmbiguousKeyError: if several have it.
        PeriodError: if *period* is not a period.
        WrongTypeError: if a value is of another type than these.

    >>> from karabakh_data import support_claims
    >>> for claim in support_claims("azerbaijani", "arms", claimant="SIPRI", period="2010/2014"):
    ...     print(claim.supporter, claim.period, claim.amount)
    osce-participating-states 1992/.. None
    russia 2007/2011 55% (55 %)
    russia 2010/2014 85% (85 %)
    """
    return _bundled.support_claims(
        side,
        kind,
        period=period,
        stance=stance,
        attribution=attribution,
        supporter=supporter,
        recipient=recipient,
        claimant=claimant,
    )


def actors(
    *,
    kind: "ActorKindLike | None" = None,
    side: SideLike | None = None,
    member_of: str | None = None,
) -> "Table[Actor]":
    """Return the actors of this kind and side, and in this organisation, in the order of their ids.

    None does not filter; *member_of* is the id or name of an actor.

    Raises:
        UnknownWordError: if *kind* or *side* is not in its vocabulary.
        UnknownKeyError: if no actor has the id or name *member_of*.
        AmbiguousKeyError: if several have it.

    >>> from karabakh_data import actors
    >>> actors(kind="de-facto-state", side="armenian").ids()
    ('artsakh',)
    >>> actors(member_of="GUAM").ids()
    ('azerbaijan', 'georgia', 'moldova', 'ukraine')
    """
    return _bundled.actors(kind=kind, side=side, member_of=member_of)


def memberships() -> "Table[Membership]":
    """Return who is a member of what, as far as the article relies on it.

    >>> from karabakh_data import memberships
    >>> memberships()["france-in-osce-minsk-group"].role.value
    'co-chair'
    """
    return _bundled.memberships()


def recognitions() -> "Table[Recognition]":
    """Return who recognises whom, or is said not to.

    >>> from karabakh_data import recognitions
    >>> [one.actor for one in recognitions() if one.recognised == "armenia"]
    ['pakistan']
    """
    return _bundled.recognitions()


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


def events(
    period: PeriodLike | None = None,
    *,
    kind: "EventKindLike | None" = None,
    place: str | None = None,
    actor: str | None = None,
    side: SideLike | None = None,
) -> "Table[Event]":
    """Return the events within a period, of a kind, at a place, with an actor, in order of time.

    None does not filter. An event lies within a period with all its days, those on which it may
    have happened included. *place* includes the places in it; *actor* its institutions and forces,
    and for a state the forces of its side of which the article does not say whose they are. *side*
    keeps to events in which an actor of this side took part or spoke: ``both`` asks for one of each
    party, ``other`` for one of neither, ``unspecified`` for events of which no actor is known.

    A whole precedes its parts, and what may have happened later follows; `Event.sort_key` is the
    key of this order.

    Raises:
        PeriodError: if *period* is not a period.
        UnknownWordError: if *kind* is no kind of event, or *side* no side.
        UnknownKeyError: if no *place* or *actor* has this id or name.
        AmbiguousKeyError: if several have it.
        WrongTypeError: if a value is of another type than these.

    >>> from karabakh_data import events
    >>> events("2016-04-01/2016-04-07", kind="clash").ids()
    ('2016-april-conflict',)
    >>> events("2020-09-27", side="armenian").ids()
    ('martial-law-armenia-2020-09-27',)
    """
    return _bundled.events(period, kind=kind, place=place, actor=actor, side=side)


def event(key: str) -> "Event":
    """Return the event of this id, or of a name that the article prints for it.

    Raises:
        UnknownKeyError: if no event is called so.
        AmbiguousKeyError: if several are.
        WrongTypeError: if *key* is not a string.

    >>> from karabakh_data import event
    >>> event("2016-april-conflict").parent
    'border-clashes-1994-2020'
    >>> event("Artsakh Liberation War").name
    'First Nagorno-Karabakh War'
    """
    return _bundled.event(key)


def places(*, kind: "PlaceKindLike | None" = None, within: str | None = None) -> "Table[Place]":
    """Return the places of a kind, within a place, in the order of their ids; None does not filter.

    Raises:
        UnknownWordError: if *kind* is no kind of place.
        UnknownKeyError: if no place has the id or name *within*.
    """
    return _bundled.places(kind=kind, within=within)


def place(key: str) -> "Place":
    """Return the place of this id, or of a name or spelling that somebody uses for it.

    Raises:
        UnknownKeyError: if no place is called so.
        AmbiguousKeyError: if several are.
        WrongTypeError: if *key* is not a string.

    >>> from karabakh_data import place
    >>> place("Kelbajar") == place("Karvachar") == place("Kəlbəcər")
    True
    """
    return _bundled.place(key)


def votes(
    *,
    resolution: str | None = None,
    actor: str | None = None,
    position: "PositionLike | None" = None,
) -> "Table[Vote]":
    """Return the votes on a resolution, of an actor, with a position; None does not filter.

    Raises:
        UnknownWordError: if *position* is no position.
        UnknownKeyError: if no *actor* has this id or name, or there are no votes on *resolution*.
    """
    return _bundled.votes(resolution=resolution, actor=actor, position=position)


def figures(
    *,
    kind: "FigureKindLike | None" = None,
    side: SideLike | None = None,
    subject: str | None = None,
    supplier: str | None = None,
    recipient: str | None = None,
    event: str | None = None,
    section: SectionLike | None = None,
    period: PeriodLike | None = None,
    claimant: str | None = None,
) -> "Table[Figure]":
    """Return the quantities other than of casualties, of a kind, about somebody, within a period.

    None does not filter. *subject* is an actor or a place, with what is a part of it, and finds
    what is measured of it and what it sold, gave or received; *supplier* and *recipient* keep to
    one of these. *event* includes the events within it, *section* is a part of the article, and
    *claimant* an actor, a source or ``article``.

    Raises:
        UnknownWordError: if *kind*, *side* or *section* is not in its vocabulary.
        UnknownKeyError: if nothing has the id or name that is asked for.
        AmbiguousKeyError: if several have it.
        PeriodError: if *period* is not a period.

    >>> from karabakh_data import figures
    >>> for figure in figures(supplier="Russia", kind="arms-share", section="arms-suppliers"):
    ...     print(figure.period, figure.printed, *figure.recipients)
    2007/2011 55% azerbaijan
    2010/2014 85% azerbaijan
    2015/2019 31% azerbaijan
    """
    return _bundled.figures(
        kind=kind,
        side=side,
        subject=subject,
        supplier=supplier,
        recipient=recipient,
        event=event,
        section=section,
        period=period,
        claimant=claimant,
    )


def sources(
    *,
    year: PeriodLike | None = None,
    language: str | None = None,
    type: "SourceTypeLike | None" = None,  # noqa: A002 - the name of the field in CSL-JSON
    author: str | None = None,
    outlet: str | None = None,
) -> "Table[Source]":
    """Return the works that the data cites, in the order of their ids.

    Filters keep to those of which the entry says it: that the work was issued within *year* (or
    any other period), its *language* (a BCP 47 tag), its *type*, an *author* (by the whole name or
    the family name), the *outlet* that holds or publishes it. An author
    or outlet whom entries name in several ways is found under each of the names.

    Raises:
        PeriodError: if *year* is not a period.
        UnknownWordError: if *type* is no type of a work.
        UnknownKeyError: if no source has this *language*, *author* or *outlet*.
        WrongTypeError: if a value is of another type than these.

    >>> from karabakh_data import sources
    >>> sources()["guardian-nd-bloody"].container_title
    'The Guardian'
    >>> sources(author="de Waal", year=2020).ids()
    ('de-waal-2020-dynamics',)
    >>> sources(outlet="RFE/RL") == sources(outlet="Radio Free Europe/Radio Liberty")
    True
    """
    return _bundled.sources(year=year, language=language, type=type, author=author, outlet=outlet)


def source(key: str) -> "Source":
    """Return the work of this id, or of this title.

    Raises:
        UnknownKeyError: if no source is called so.
        AmbiguousKeyError: if several are.
        WrongTypeError: if *key* is not a string.

    >>> from karabakh_data import source
    >>> source("icg-2011-preventing").publisher
    'International Crisis Group'
    >>> source("Armenian Army Death Toll Down In 2011").id
    'rferl-nd-toll'
    """
    return _bundled.source(key)


def notes(
    *,
    kind: "NoteKindLike | None" = None,
    year: PeriodLike | None = None,
    language: str | None = None,
    type: "SourceTypeLike | None" = None,  # noqa: A002 - the name of the field in CSL-JSON
    author: str | None = None,
    outlet: str | None = None,
) -> "Table[Note]":
    """Return the notes of the article: the lettered ones, then the numbered ones, in order.

    *kind* keeps to notes that hold such a thing; the other filters, whose errors are those of
    `sources`, to notes that name a work of which the entry says all of this.

    >>> from karabakh_data import notes
    >>> [note.number for note in notes(kind="tally")]
    [109, 110, 168, 169]
    """
    return _bundled.notes(
        kind=kind, year=year, language=language, type=type, author=author, outlet=outlet
    )


def note(number: int | str) -> "Note":
    """Return the note of this number in the body of the article, or of this id.

    A number, as text too, means one of the references; the lettered notes have the ids ``a01`` to
    ``a12``, and are called ``lower-alpha 1`` to ``lower-alpha 12`` as in the article.

    Raises:
        UnknownKeyError: if the data has no note of this number or id.
        WrongTypeError: if *number* is neither a whole number nor a string.

    >>> from karabakh_data import note
    >>> [str(citation) for citation in note(74).citations]
    ['icg-2011-preventing']
    >>> note("74") == note(74)
    True
    >>> note("a06").notes
    (40, 41, 42, 43)
    """
    return _bundled.note(number)


def cite(*things: "Citable | Iterable[Citable]", style: "CitationStyleLike" = "bibtex") -> str:
    """Return the works behind records and answers, each once, in the order of first use.

    A thing is a record or a table of them, a citation, a casualty summary (its claims that are
    counted), a supporter, a discrepancy or a contradiction (its claims), bounds (the claims on
    which the proofs rest), or a dataset, which means the data package itself; so does giving none.
    A list, a tuple or an iterator of such things is cited as each of them is. *style* is
    ``bibtex``, ``csl-json``, ``ris`` or ``text``. Where several places in a work are cited, its
    one entry names them all.

    Raises:
        UnknownWordError: if *style* is no style.
        NothingToCiteError: if no work is cited for one of the things.
        UnknownKeyError: if a discrepancy is about claims that the dataset does not have.
        WrongTypeError: if a thing is none of these.

    >>> from karabakh_data import casualties, cite
    >>> print(cite(casualties(2008), style="text"))
    “Armenia and Azerbaijan: Preventing War”. Europe Briefing 60. International Crisis Group.
    2011-02-08.
    """
    return _bundled.cite(*things, style=style)


_bundled = Dataset.bundled()
