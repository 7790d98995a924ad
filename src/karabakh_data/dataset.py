"""The facade: a dataset and the questions that can be asked of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from operator import methodcaller
from os import PathLike
from typing import Any, Final, TypeVar

from karabakh_data import _hints
from karabakh_data._public import public
from karabakh_data.errors import (
    AmbiguousKeyError,
    DataError,
    InvalidPackageError,
    UnknownKeyError,
    UnknownWordError,
    WrongTypeError,
    closest,
    shortened,
)
from karabakh_data.records._told import in_a_line
from karabakh_data.tables._record import Record
from karabakh_data.tables.package import Layer, Package, Packaged, read_bundled
from karabakh_data.values._integers import whole
from karabakh_data.values.periods import Period, hull
from karabakh_data.versions import DATA_AS_OF, DATA_VERSION
from karabakh_data.vocabularies.claims import Basis, Measure
from karabakh_data.vocabularies.people import Category, Side

K = TypeVar("K", "_hints.Actor", "_hints.Event", "_hints.Note", "_hints.Place", "_hints.Source")

_SUPPORTED: Final = (Side.ARMENIAN, Side.AZERBAIJANI, Side.BOTH)
# Enough for a table by year, side and category, and small beside the tables.
_ANSWERS_KEPT: Final = 512
_TOO_HIGH: Final = 1_000_000  # for the number of a note


@public
class Dataset(Packaged):
    """The tables of one data package and the questions that can be asked of them.

    A dataset does not change. Each table is read when it is first needed. It pickles, with its
    questions, so that other processes can be asked them; the bundled one stays the same one.

    >>> from karabakh_data import Dataset
    >>> print(Dataset.bundled().casualties(2016).total)
    232–236
    """

    __slots__ = (
        "_answer",
        "_audit",
        "_indexes",
        "_overridden",
        "_reasoner",
        "_supporters",
    )

    def __init__(self, package: Package) -> None:
        super().__init__(package)
        self._indexes: dict[str, _hints.Index] = {}
        self._audit: _hints.Findings | None = None
        self._overridden: tuple[_hints.Overridden, ...] | None = None
        self._reasoner: _hints.Reasoner | None = None
        self._answer = lru_cache(maxsize=_ANSWERS_KEPT)(self._summarised)
        self._supporters = lru_cache(maxsize=_ANSWERS_KEPT)(self._supporters_of)

    def __repr__(self) -> str:
        return in_a_line(self, " and ".join(layer.name for layer in self.layers))

    def __reduce__(self) -> "tuple[Callable[..., Dataset], tuple[object, ...]]":
        # A question, being a method, pickles with its dataset: other processes can be asked it.
        if self is _BUNDLED:
            return methodcaller("bundled"), (Dataset,)
        for edition, dataset in _EDITIONS.items():
            if self is dataset:
                return methodcaller("bundled", edition), (Dataset,)
        return Dataset, (self._package,)

    @staticmethod
    def bundled(edition: str | None = None) -> "Dataset":
        """Return the dataset that comes with the library; it is the same at each call.

        Args:
            edition: The id of one of the `editions`, such as ``"2025"``. ``"2021-01"``, as
                None, is the article as it stood in January 2021.

        Raises:
            UnknownKeyError: if there is no such edition.
            WrongTypeError: if *edition* is no text.

        >>> from karabakh_data import Dataset, casualties
        >>> Dataset.bundled().casualties(2016) == casualties(2016)
        True
        >>> Dataset.bundled().as_of, Dataset.bundled("2025").as_of
        ('2021-01', '2025-12')
        """
        if edition is None or edition == DATA_AS_OF:
            return _BUNDLED
        from karabakh_data.tables.editions import layers_of

        layers = layers_of(edition)
        if edition not in _EDITIONS:
            # Should several threads ask at once, all get the dataset of the first to be done.
            _EDITIONS.setdefault(edition, Dataset(Package(*layers)))
        return _EDITIONS[edition]

    @staticmethod
    def load(directory: "str | PathLike[str]") -> "Dataset":
        """Return the data package in a directory or a zip file, as it is now.

        It is validated first: of a package with a fault nothing is loaded. In a zip file the tables
        may lie in a folder.

        Args:
            directory: The directory of the tables, or a zip file of it, such as ``"my-data"``.

        Raises:
            InvalidPackageError: if anything is wrong with the package; it lists all of it.
            DataError: if there is no such directory.
            WrongTypeError: if *directory* is no path.

        >>> from karabakh_data import data_path
        >>> with data_path() as directory:
        ...     dataset = Dataset.load(directory)
        >>> dataset.casualties(2016) == Dataset.bundled().casualties(2016)
        True
        """
        return Dataset(Package(_sound_layer(directory, ())))

    def extend(self, other: "str | PathLike[str] | Dataset") -> "Dataset":
        """Return a dataset with the additions and corrections of another; this one stays as it is.

        A row of the other's tables stands in place of the row of the same id here, and what it
        names as parts of a record, such as the authors of a source, in place of all the parts named
        here. Records are built after that, so that the claims cite a corrected source.

        Args:
            other: A directory of tables, of which any may be missing, a zip file of such a
                directory, or a dataset.

        Raises:
            InvalidPackageError: if anything is wrong with the tables; it lists all of it.
            DataError: if there is no such directory.
            WrongTypeError: if *other* is neither a path nor a dataset.

        >>> from karabakh_data import Dataset, data_path
        >>> with data_path() as directory:
        ...     twice = Dataset.bundled().extend(directory)
        >>> len(twice.layers), twice.actors() == Dataset.bundled().actors()
        (2, True)
        """
        if not isinstance(other, Dataset):
            return Dataset(Package(*self.layers, _sound_layer(other, self.layers)))
        for place, layer in enumerate(other.layers):
            _check(layer, (*self.layers, *other.layers[:place]))
        return Dataset(Package(*self.layers, *other.layers))

    def overridden(self) -> "tuple[_hints.Overridden, ...]":
        """Return the records that several layers give in different words, and which one counts.

        It is that of the last layer, as a whole. Of the authors and editors of a work, and of the
        names of an actor, event or place, those that the last layer with any of them gives count
        together; they are told by the id of their whole.

        >>> from karabakh_data import Dataset
        >>> Dataset.bundled().overridden()
        ()
        """
        if self._overridden is None:
            from karabakh_data.tables.overriding import overridden_in

            self._overridden = overridden_in(self.layers)
        return self._overridden

    def origin(self, record: Record) -> "_hints.Origin":
        """Return the package, file and line from which a record comes.

        Args:
            record: A record of one of the tables, such as a casualty claim.

        Raises:
            UnknownKeyError: if the dataset has no record of this class and id.

        >>> from karabakh_data import Dataset, casualty_claims
        >>> print(*Dataset.bundled().origin(casualty_claims()[0]))
        karabakh-data 0.2.0 casualty_claims.csv 2
        """
        found = self._package.origin(record)
        if found is None:
            raise UnknownKeyError(
                record.id, f"the id of one of the {record.table}", (), record.table
            )
        return found

    def casualties(
        self,
        period: "_hints.PeriodLike | None" = None,
        *,
        side: "_hints.SideLike | None" = None,
        category: "_hints.CategoryLike | None" = None,
        measure: "_hints.MeasureLike" = Measure.KILLED,
        event: str | None = None,
        claimant: str | None = None,
    ) -> "_hints.CasualtySummary":
        """Return how many people came to harm, with every claim that bears on it.

        The total never counts anybody twice. A total with a high end does not mean that everybody
        is counted: `CasualtySummary.gaps` says of whom there is no figure.

        ``unspecified``, as side or category, asks for claims that do not say it. It does not ask
        for people of all sides or categories: for these, leave the word out.

        Args:
            period: The time, such as ``2016``, ``"2016-04"`` or ``"1988/1994"``; None for all.
            side: Whose people, such as ``"armenian"``, or ``"both"`` for the two; None for all.
            category: Which people, such as ``"civilian"``; None for all of them.
            measure: What happened to them, such as ``"wounded"``.
            event: Only claims about this event or one within it, by id or name; None for all.
            claimant: Only claims of this actor and its institutions, of ``"article"``, which is the
                article's own voice, or of the title of a source; None for all.

        Raises:
            PeriodError: if *period* is not a period.
            UnknownWordError: if *side*, *category* or *measure* is not in its vocabulary.
            UnknownKeyError: if no *event* or *claimant* has this id or name.
            AmbiguousKeyError: if several have it.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import casualties
        >>> summary = casualties(2015)
        >>> print(summary.total, "counted;", *(part.figure for part in summary.printed), "printed")
        111 counted; 77 5 printed
        >>> {side.value: str(figure) for side, figure in casualties(2016).by_side.items()}
        {'armenian': '117–121', 'azerbaijani': '115'}
        """
        question = self._question(period, side, category, event, claimant)
        return self._answer(question, Measure(measure))

    def casualties_by(
        self,
        group: "_hints.GroupingLike",
        period: "_hints.PeriodLike | None" = None,
        *,
        side: "_hints.SideLike | None" = None,
        category: "_hints.CategoryLike | None" = None,
        measure: "_hints.MeasureLike" = Measure.KILLED,
        event: str | None = None,
        claimant: str | None = None,
    ) -> "_hints.CasualtyGroups":
        """Return how many people came to harm by year, month, side, category or event, a row each.

        Each row is what `casualties` answers for that group, with the same filters. No group is
        left out because nobody counts it:

        - Years and months are all those of *period*, or of the claims where an end is open. Of the
          first and the last, as much is asked for as lies in *period*.
        - Sides and categories are all words, or what *side* or *category* keeps to.
        - Events are those of which there are claims and those of which they are parts, or *event*
          and what lies in it. An event of which all days lie in *period* is asked for without it,
          since the days after it would open the upper end.

        The rows need not add up: take the total of ``summary``, which is the answer for all of them
        together. A figure for several years is in no year. The row ``both`` is the two parties
        together, and holds what their own rows hold; a figure for people of a side that is not said
        is in neither. A category counts only figures that tell it. An event counts the events
        within it, whose ``parent`` it is.

        Args:
            group: By what: ``"year"``, ``"month"``, ``"side"``, ``"category"`` or ``"event"``.
            period: The time, such as ``2016``, ``"2016-04"`` or ``"1988/1994"``; None for all.
            side: Whose people, such as ``"armenian"``, or ``"both"`` for the two; None for all.
            category: Which people, such as ``"civilian"``; None for all of them.
            measure: What happened to them, such as ``"wounded"``.
            event: Only claims about this event or one within it, by id or name; None for all.
            claimant: Only claims of this actor and its institutions, of ``"article"``, which is the
                article's own voice, or of the title of a source; None for all.

        Raises:
            UnknownWordError: if *group* is no grouping, or another word not in its vocabulary.
            PeriodError: if *period* is not a period.
            UnknownKeyError: if no *event* or *claimant* has this id or name.
            AmbiguousKeyError: if several have it.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import casualties_by
        >>> for row in casualties_by("year", period="2007/2011"):
        ...     print(row)
        2007: no figure (0 of 365 days covered)
        2008: 30 (all 366 days covered)
        2009: 19 (all 365 days covered)
        2010: 25 (all 365 days covered)
        2011: 15+ (all 365 days covered)
        >>> casualties_by("side", period=2016).to_polars().select("group", "low", "high").rows()[:3]
        [('armenian', 117, 121), ('azerbaijani', 115, 115), ('both', 232, 236)]
        """
        from karabakh_data.totals._grouping import groups_of
        from karabakh_data.vocabularies.groupings import Grouping

        by, harm = Grouping(group), Measure(measure)
        question = self._question(period, side, category, event, claimant)
        events = self._events if by is Grouping.EVENT else ()
        return groups_of(
            by, question, lambda one: self._answer(one, harm), events, self._parts_of_event
        )

    def compare(
        self, period: "_hints.PeriodLike | None" = None, *, series: object = None
    ) -> "_hints.Comparison":
        """Return what others count, beside the total of each year; nothing is added to the total.

        Each series stands for itself: it counts other deaths than the article does, and other
        deaths than other series, as its definition says.

        Args:
            period: The years, such as ``2016`` or ``"2008/2020"``, whole ones, since series count
                by the calendar year; None asks for all of which the claims or the series know.
            series: The id of a series, or several; None asks for all that come with the data:
                ``prio-battle-deaths``, ``ucdp-battle-deaths``, ``ucdp-country-year``,
                ``ucdp-one-sided``. It may also be one of your own: any table with the columns
                year, low, best and high, such as a list of dictionaries, a data frame, or the path
                of a CSV file; a dictionary gives names to several. An empty cell, or None, is a
                number that is missing.

        Raises:
            PeriodError: if *period* is not a period, or not of whole years.
            UnknownKeyError: if there is no series of this id.
            DataError: if a table has no such columns, has a year twice, or has a cell that is no
                number of people; or if a file cannot be read.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import compare
        >>> comparison = compare(2016)
        >>> row = comparison.year(2016)
        >>> print(row.total, "here;", row.get("ucdp-country-year"))
        232–236 here; ucdp-country-year: 141 to 263, best 141 (sum, made here, of Armenia
        and Azerbaijan)
        >>> mine = [{"year": 2016, "low": 200, "best": None, "high": 220}]
        >>> compare(2016, series=mine)[0].counts[0].meets
        False
        """
        from karabakh_data.comparing._comparing import compared

        when = None if period is None else Period.of(period)
        known = self.table(_hints.ReferenceSeries), self.table(_hints.ReferenceCount)
        return compared(when, series, *known, self.casualties)

    def casualty_claims(
        self,
        period: "_hints.PeriodLike | None" = None,
        *,
        side: "_hints.SideLike | None" = None,
        category: "_hints.CategoryLike | None" = None,
        measure: "_hints.MeasureLike | None" = None,
        event: str | None = None,
        claimant: str | None = None,
    ) -> "_hints.Table[_hints.CasualtyClaim]":
        """Return the casualty claims whose people and time lie within what is asked for.

        Args:
            period: The time, such as ``2016``, ``"2016-04"`` or ``"1988/1994"``; None for all.
            side: Whose people, such as ``"armenian"``, or ``"both"`` for the two; None for all.
            category: Which people, such as ``"civilian"``; None for all of them.
            measure: What happened to them, such as ``"wounded"``; None for any harm.
            event: Only claims about this event or one within it, by id or name; None for all.
            claimant: Only claims of this actor and its institutions, of ``"article"``, which is the
                article's own voice, or of the title of a source; None for all.

        Raises:
            PeriodError: if *period* is not a period.
            UnknownWordError: if *side*, *category* or *measure* is not in its vocabulary.
            UnknownKeyError: if no *event* or *claimant* has this id or name.
            AmbiguousKeyError: if several have it.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import casualty_claims
        >>> casualty_claims(2018, side="armenian")
        <Table casualty_claims: 15 records>
        """
        question = self._question(period, side, category, event, claimant)
        word = None if measure is None else Measure(measure)
        from karabakh_data.totals._question import admitted

        fitting = (claim for claim in self._claims if word is None or claim.measure is word)
        from karabakh_data.tables.table import Table

        return Table(self._claims.name, admitted(fitting, question))

    def supporters(
        self,
        side: "_hints.SupportedLike",
        kind: "_hints.SupportKindLike | None" = None,
        *,
        period: "_hints.PeriodLike | None" = None,
        stance: "_hints.StanceLike | None" = None,
        disputed: bool | None = None,
        roll_up: bool = False,
    ) -> "_hints.Supporters":
        """Return who is said to support a side, in the order of their ids.

        A supporter is an actor of whom somebody claims at least one act or statement of support.
        Where it is alleged or denied, the answer says so. Selling arms is such an act; it is not by
        itself a political position. The answer is a tuple, which also has who is said to withhold
        support, in `Supporters.withheld`.

        Args:
            side: ``"armenian"``, ``"azerbaijani"``, or ``"both"`` for what is said of the two
                together; to be neutral is to withhold support from both.
            kind: In what way, such as ``"arms"``; None for every way.
            period: Only claims that have a day in common with it; those that name no time are kept,
                and marked ``undated``. None for all times.
            stance: Only actors with a claim of this stance, such as ``"tacit"``; None for any.
            disputed: True for actors with a claim that is alleged or denied, False for those
                without one, None for both.
            roll_up: True puts the persons and bodies of a state under the state, and others under
                what they are a part of.

        Raises:
            UnknownWordError: if *side* is neither a party nor ``both``, or *kind* or *stance* is
                not in its vocabulary, or *stance* is ``withheld``.
            PeriodError: if *period* is not a period.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import supporters
        >>> for supporter in supporters("azerbaijani", "training"):
        ...     print(supporter)
        Grey Wolves: training, for the Azerbaijani side; in 1994-09
        Mohsen Rezaee (Iran): training, for the Azerbaijani side; in 1988-1994; alleged
        >>> [claim.supporter for claim in supporters("both").withheld]
        ['george-h-bush-administration', 'iran', 'russia']
        """
        from karabakh_data.vocabularies.support import Stance, SupportKind

        whom = self._supported(side)
        if not (disputed is None or isinstance(disputed, bool)):
            raise WrongTypeError(disputed, "True, False or None")
        if not isinstance(roll_up, bool):
            raise WrongTypeError(roll_up, "True or False")
        how = None if stance is None else Stance(stance)
        word = None if kind is None else SupportKind(kind)
        when = None if period is None else Period.of(period)
        return self._supporters(whom, word, when, how, disputed, roll_up)

    def support_claims(
        self,
        side: "_hints.SideLike | None" = None,
        kind: "_hints.SupportKindLike | None" = None,
        *,
        period: "_hints.PeriodLike | None" = None,
        stance: "_hints.StanceLike | None" = None,
        attribution: "_hints.AttributionLike | None" = None,
        supporter: str | None = None,
        recipient: str | None = None,
        claimant: str | None = None,
    ) -> "_hints.Table[_hints.SupportClaim]":
        """Return the claims that somebody supports a side, or that some support was not given.

        Args:
            side: The side supported, such as ``"armenian"``; None for any.
            kind: In what way, such as ``"arms"``; None for every way.
            period: Only claims whose time has a day in common with it, such as ``2016``; None for
                all, and for those that name no time, too.
            stance: How openly, such as ``"tacit"``, or ``"withheld"``; None for any.
            attribution: Who vouches for it, such as ``"alleged"``; None for anybody.
            supporter: Who supports, by id or name, institutions included; None for anybody.
            recipient: Who receives it, by id or name, institutions included; None for anybody.
            claimant: Who says so: an actor and its institutions, ``"article"``, or the title of a
                source; None for anybody.

        Raises:
            UnknownWordError: if a word is not in its vocabulary.
            UnknownKeyError: if no actor has this id or name.
            AmbiguousKeyError: if several have it.
            PeriodError: if *period* is not a period.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import support_claims
        >>> found = support_claims("azerbaijani", "arms", claimant="SIPRI", period="2010/2014")
        >>> for claim in found:
        ...     print(claim.supporter, claim.period, claim.amount)
        osce-participating-states 1992/.. None
        russia 2007/2011 55% (55 %)
        russia 2010/2014 85% (85 %)
        """
        from karabakh_data._supporters import Wanted
        from karabakh_data.vocabularies.support import Attribution, Stance, SupportKind

        wanted = Wanted(
            side=None if side is None else self._side(side),
            kind=None if kind is None else SupportKind(kind),
            stance=None if stance is None else Stance(stance),
            attribution=None if attribution is None else Attribution(attribution),
            period=None if period is None else Period.of(period),
            supporters=None if supporter is None else self._whole(supporter),
            recipients=None if recipient is None else self._whole(recipient),
            claimants=None if claimant is None else self._claimants(claimant)[1],
        )
        table = self.table(_hints.SupportClaim)
        from karabakh_data.tables.table import Table

        return Table(table.name, filter(wanted.admits, table)) if any(wanted) else table

    def audit(self) -> "_hints.Findings":
        """Return all that does not agree in the data, found by computation; the gravest first.

        Contradictions come before doubts and faults of form, larger differences before smaller
        ones.

        >>> from karabakh_data import audit
        >>> found = next(one for one in audit() if one.kind == "sum-differs-from-parts")
        >>> found.severity.value
        'contradiction'
        """
        if self._audit is None:
            from karabakh_data.auditing._run import audit_of

            self._audit = audit_of(self)
        return self._audit

    def bounds(
        self,
        period: "_hints.PeriodLike | None" = None,
        *,
        side: "_hints.SideLike | None" = None,
        category: "_hints.CategoryLike | None" = None,
        measure: "_hints.MeasureLike" = Measure.KILLED,
        claims: "Iterable[_hints.CasualtyClaim] | None" = None,
        on_contradiction: "_hints.OnContradictionLike" = "uncontested",
        trust: "Sequence[str] | None" = None,
        basis: "_hints.BasisLike" = "battle-related",
    ) -> "_hints.Bounds":
        """Return how many people it was at least and at most, if the claims are true.

        Each end comes with a sum that proves it.

        Args:
            period: The time, such as ``2016``, ``"2016-04"`` or ``"1988/1994"``; None for all.
            side: Whose people, such as ``"armenian"``, or ``"both"`` for the two; None for all.
            category: Which people, such as ``"civilian"``; None for all of them.
            measure: What happened to them, such as ``"wounded"``.
            claims: The claims to be taken for true; None for all but titles of works, printed sums
                and deprecated claims.
            on_contradiction: What to do with claims that cannot all be true. ``"uncontested"`` uses
                none of them, ``"raise"`` is an error. ``"repairs"`` tries each way to give up
                claims of which none could be kept, and returns the range that holds for all of
                these ways.
            trust: Claimants in order, the most trusted first, such as ``["azerbaijan",
                "article"]``. A claim gives way to claims of those before its own claimant; who is
                not named comes last. None trusts all alike.
            basis: Which deaths are counted: ``"battle-related"``, those that fighting caused, or
                ``"all-causes"``. Claims that do not say which they count are taken to count these.

        Raises:
            ContradictionError: if claims contradict each other and *on_contradiction* is ``raise``,
                or if they leave no whole number of people.
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
        from karabakh_data.proofs.coverage import Asked
        from karabakh_data.vocabularies.proofs import OnContradiction

        question = self._question(period, side, category, None, None)
        asked = Asked(
            question.period, question.side, question.category, Measure(measure), _deaths(basis)
        )
        return self._reasoning.bounds(
            asked, claims, self._trusted(trust), OnContradiction(on_contradiction)
        )

    def contradictions(
        self, claims: "Iterable[_hints.CasualtyClaim] | None" = None, *, limit: int | None = None
    ) -> "Iterator[_hints.Contradiction]":
        """Return sets of claims that cannot all be true, one by one.

        Each set is as small as it can be: without any one of its claims, the others can all be
        true. It does not say which of them is wrong.

        The sets come by kind of harm and by the deaths that are counted, pairs first. Claims of
        deaths of all causes and claims of deaths by fighting are never set against each other.

        Args:
            claims: The claims to take; None for all but titles of works, printed sums and
                deprecated claims.
            limit: How many sets are found at most, such as ``10``; None for all.

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
        return self._reasoning.contradictions(claims, limit)

    def corrections(
        self, claims: "Iterable[_hints.CasualtyClaim] | None" = None, *, limit: int | None = None
    ) -> "Iterator[tuple[_hints.CasualtyClaim, ...]]":
        """Return the minimal sets of claims without which the others can all be true.

        Small ones come first. There may be very many, since contradictions that have nothing to do
        with each other can each be corrected in several ways. Claims that agree need one
        correction, which is empty.

        Args:
            claims: The claims to take; None for all but titles of works, printed sums and
                deprecated claims.
            limit: How many sets are found at most, such as ``10``; None for all.

        Raises:
            LimitError: if *limit* is below 1.
            TooManyContradictionsError: if the contradictions are too many to be gone through.
            RepeatedIdError: if two different claims have the same id.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import casualty_claims, corrections
        >>> claims = casualty_claims(2012, side="azerbaijani", category="military")
        >>> for given_up in corrections(claims):
        ...     print(*(claim.id for claim in given_up))
        cc-0016
        cc-0018 cc-0212
        """
        return self._reasoning.corrections(claims, limit)

    def is_consistent(self, claims: "Iterable[_hints.CasualtyClaim] | None" = None) -> bool:
        """Return whether claims can all be true.

        Args:
            claims: The claims to take; None for all but titles of works, printed sums and
                deprecated claims.

        Raises:
            RepeatedIdError: if two different claims have the same id.
            WrongTypeError: if something among the claims is no casualty claim.

        >>> from karabakh_data import casualty_claims, is_consistent
        >>> is_consistent(), is_consistent(casualty_claims(2019, claimant="article"))
        (False, True)
        """
        return self._reasoning.is_consistent(claims)

    def reconcile(
        self,
        claims: "Iterable[_hints.CasualtyClaim] | None" = None,
        *,
        weights: "Mapping[str, int | _hints.Fraction] | None" = None,
    ) -> "_hints.Reconciliation":
        """Return the least that figures have to move, in all, for the claims to be consistent.

        Args:
            claims: The claims to take; None for all but titles of works, printed sums and
                deprecated claims.
            weights: What it costs to move a figure by one person, by the id of its claim, such as
                ``{"cc-0093": 2}``; 1 for claims that are not named, and for all if it is None.

        Raises:
            RangeError: if a weight is not above 0.
            UnknownKeyError: if no claim has the id of a weight.
            RepeatedIdError: if two different claims have the same id.
            WrongTypeError: if a value is of another type than these; a float is no exact weight.

        >>> from karabakh_data import casualty_claims, reconcile
        >>> claims = casualty_claims("1988/1994", side="azerbaijani", category="military")
        >>> print(reconcile(claims))
        Figures have to move by 13,443 in all, at the least:
        - killed, 1988/1994, Azerbaijani side, military: 11,557 (cc-0093): the high end
          up by 0 to 13,443
        - killed, 1988/1994, Azerbaijani side, military: 25,000–30,000 (cc-0094): the
          low end down by 0 to 13,443
        """
        return self._reasoning.reconcile(claims, weights)

    def actors(
        self,
        *,
        kind: "_hints.ActorKindLike | None" = None,
        side: "_hints.SideLike | None" = None,
        member_of: str | None = None,
    ) -> "_hints.Table[_hints.Actor]":
        """Return the actors of a kind and side, and in an organisation, in the order of their ids.

        Args:
            kind: The kind of actor, such as ``"state"``; None for every kind.
            side: The side to which the article counts it, such as ``"armenian"``; None for any or
                none.
            member_of: An organisation, by id or name, such as ``"GUAM"``; None for all actors.

        Raises:
            UnknownWordError: if *kind* or *side* is not in its vocabulary.
            UnknownKeyError: if no actor has the id or name *member_of*.
            AmbiguousKeyError: if several have it.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import actors
        >>> actors(kind="de-facto-state", side="armenian").ids()
        ('artsakh',)
        >>> actors(member_of="GUAM").ids()
        ('azerbaijan', 'georgia', 'moldova', 'ukraine')
        """
        from karabakh_data.vocabularies.actors import ActorKind

        word = None if kind is None else ActorKind(kind)
        party = None if side is None else self._side(side)
        members = None if member_of is None else self._members(member_of)
        found = (
            actor
            for actor in self._actors
            if word in {None, actor.kind}
            and party in {None, actor.side}
            and (members is None or actor.id in members)
        )
        asks = (kind, side, member_of) != (None, None, None)
        from karabakh_data.tables.table import Table

        return Table(self._actors.name, found) if asks else self._actors

    def memberships(self) -> "_hints.Table[_hints.Membership]":
        """Return who is a member of what, as far as the article relies on it.

        >>> from karabakh_data import memberships
        >>> memberships()["france-in-osce-minsk-group"].role.value
        'co-chair'
        """
        return self.table(_hints.Membership)

    def recognitions(self) -> "_hints.Table[_hints.Recognition]":
        """Return who recognises whom, or is said not to.

        >>> from karabakh_data import recognitions
        >>> [one.actor for one in recognitions() if one.recognised == "armenia"]
        ['pakistan']
        """
        return self.table(_hints.Recognition)

    def _members(self, organisation: str) -> frozenset[str]:
        key = self.actor(organisation).id
        return frozenset(one.actor for one in self.memberships() if one.organisation == key)

    def actor(self, key: str) -> "_hints.Actor":
        """Return the actor of this id, name or ISO 3166-1 alpha-3 code.

        Args:
            key: What it is called, such as ``"russia"``, ``"RUS"`` or ``"Nagorno-Karabakh
                Republic"``. Case and the width of gaps do not matter; nothing is guessed.

        Raises:
            UnknownKeyError: if no actor is called so.
            AmbiguousKeyError: if several are.
            WrongTypeError: if *key* is not a string.

        >>> from karabakh_data import actor
        >>> actor("Nagorno-Karabakh Republic").id
        'artsakh'
        """
        return self._found("actor", self._actors, key)

    def events(
        self,
        period: "_hints.PeriodLike | None" = None,
        *,
        kind: "_hints.EventKindLike | None" = None,
        place: str | None = None,
        actor: str | None = None,
        side: "_hints.SideLike | None" = None,
    ) -> "_hints.Table[_hints.Event]":
        """Return the events within a period, of a kind, at a place, with an actor, by time.

        A whole precedes its parts, and what may have happened later follows; `Event.sort_key` is
        the key of this order.

        Args:
            period: The time in which all days of the event lie, those on which it may have happened
                included, such as ``"1988/1994"``; None for all times.
            kind: What happened, such as ``"clash"``; None for everything.
            place: Where, by id or name, the places in it included; None for everywhere.
            actor: Who took part or spoke, by id or name, with its institutions and forces, and for
                a state the forces of its side of which the article does not say whose they are;
                None for anybody.
            side: The side of an actor in it: ``"both"`` asks for one of each party, ``"other"`` for
                one of neither, ``"unspecified"`` for events of which no actor is known; None for
                any.

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
        from karabakh_data.tables._filters import select_events
        from karabakh_data.vocabularies.events import EventKind

        return select_events(
            self._events,
            period=None if period is None else Period.of(period),
            kind=None if kind is None else EventKind(kind),
            places=None if place is None else self._places_within(place),
            actors=None if actor is None else self._acting_for(actor),
            side=None if side is None else self._side(side),
            side_of=lambda key: self._actors[key].side,
        )

    def event(self, key: str) -> "_hints.Event":
        """Return the event of this id, or of a name that the article prints for it.

        Args:
            key: What it is called, such as ``"2016-april-conflict"``, in any case of letters.

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
        return self._found("event", self._events, key)

    def places(
        self, *, kind: "_hints.PlaceKindLike | None" = None, within: str | None = None
    ) -> "_hints.Table[_hints.Place]":
        """Return the places of a kind, within a place, in the order of their ids.

        Args:
            kind: The kind of place, such as ``"city"``; None for every kind.
            within: The place in which they lie, by id or name; None for all places.

        Raises:
            UnknownWordError: if *kind* is no kind of place.
            UnknownKeyError: if no place has the id or name *within*.
            AmbiguousKeyError: if several have it.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import places
        >>> places(kind="city", within="nagorno-karabakh").ids()
        ('shusha', 'stepanakert')
        """
        from karabakh_data.tables._filters import select_places
        from karabakh_data.vocabularies.events import PlaceKind

        return select_places(
            self._places,
            kind=None if kind is None else PlaceKind(kind),
            inside=None if within is None else self._places_within(within),
        )

    def place(self, key: str) -> "_hints.Place":
        """Return the place of this id, or of a name or spelling that somebody uses for it.

        Args:
            key: What it is called, such as ``"kalbajar"`` or ``"Karvachar"``, in any case of
                letters.

        Raises:
            UnknownKeyError: if no place is called so.
            AmbiguousKeyError: if several are.
            WrongTypeError: if *key* is not a string.

        >>> from karabakh_data import place
        >>> place("Kelbajar") == place("Karvachar") == place("Kəlbəcər")
        True
        """
        return self._found("place", self._places, key)

    def votes(
        self,
        *,
        resolution: str | None = None,
        actor: str | None = None,
        position: "_hints.PositionLike | None" = None,
    ) -> "_hints.Table[_hints.Vote]":
        """Return the votes on a resolution, of an actor, with a position.

        Args:
            resolution: The resolution, such as ``"A/RES/62/243"``; None for all.
            actor: Who voted, by id or name; None for everybody.
            position: How, such as ``"against"``; None for every way.

        Raises:
            UnknownWordError: if *position* is no position.
            UnknownKeyError: if no *actor* has this id or name, or there are no votes on
                *resolution*.
            AmbiguousKeyError: if several have it.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import votes
        >>> votes(position="against", actor="France").ids()
        ('a-res-62-243-france',)
        """
        from karabakh_data.tables._filters import resolution_of, select_votes
        from karabakh_data.vocabularies.figures import Position

        table = self.table(_hints.Vote)
        return select_votes(
            table,
            resolution=None if resolution is None else resolution_of(resolution, table),
            actor=None if actor is None else self.actor(actor).id,
            position=None if position is None else Position(position),
        )

    def figures(
        self,
        *,
        kind: "_hints.FigureKindLike | None" = None,
        side: "_hints.SideLike | None" = None,
        subject: str | None = None,
        supplier: str | None = None,
        recipient: str | None = None,
        event: str | None = None,
        section: "_hints.SectionLike | None" = None,
        period: "_hints.PeriodLike | None" = None,
        claimant: str | None = None,
    ) -> "_hints.Table[_hints.Figure]":
        """Return the quantities other than casualties, of a kind, about somebody, in a period.

        Args:
            kind: What is measured, such as ``"arms-share"``; None for everything.
            side: The side that it is about, such as ``"armenian"``; None for any or none.
            subject: An actor or a place, by id or name, with what is a part of it; finds what is
                measured of it, and what it sold, gave or received. None for all.
            supplier: Who sold or gave it, by id or name; None for anybody.
            recipient: Who received it, by id or name; None for anybody.
            event: The event that it is about, or one within it, by id or name; None for all.
            section: The part of the article, such as ``"arms-suppliers"``; None for all of it.
            period: The time, such as ``2016``, ``"2016-04"`` or ``"1988/1994"``; None for all.
            claimant: Who says so: an actor and its institutions, ``"article"``, or the title of a
                source; None for anybody.

        Raises:
            UnknownWordError: if *kind*, *side* or *section* is not in its vocabulary.
            UnknownKeyError: if nothing has the id or name that is asked for.
            AmbiguousKeyError: if several have it.
            PeriodError: if *period* is not a period.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import figures
        >>> for figure in figures(supplier="Russia", kind="arms-share", section="arms-suppliers"):
        ...     print(figure.period, figure.printed, *figure.recipients)
        2007/2011 55% azerbaijan
        2010/2014 85% azerbaijan
        2015/2019 31% azerbaijan
        """
        from karabakh_data.tables._filters import select_figures
        from karabakh_data.vocabularies.figures import FigureKind
        from karabakh_data.vocabularies.sections import Section

        return select_figures(
            self.table(_hints.Figure),
            kind=None if kind is None else FigureKind(kind),
            side=None if side is None else self._side(side),
            subjects=None if subject is None else self._subjects(subject),
            suppliers=None if supplier is None else self._whole(supplier),
            recipients=None if recipient is None else self._whole(recipient),
            events=None if event is None else self._parts_of_event(event),
            section=None if section is None else Section(section),
            period=None if period is None else Period.of(period),
            claimants=None if claimant is None else self._claimants(claimant)[1],
        )

    def sources(
        self,
        *,
        year: "_hints.PeriodLike | None" = None,
        language: str | None = None,
        type: "_hints.SourceTypeLike | None" = None,  # noqa: A002 - the name of the field in CSL-JSON
        author: str | None = None,
        outlet: str | None = None,
    ) -> "_hints.Table[_hints.Source]":
        """Return the works that the data cites, in the order of their ids.

        Filters keep to the works of which the entry says it. An author or outlet whom entries name
        in several ways is found under each of the names.

        Args:
            year: Only what was issued in this year, or any other period; None for all times.
            language: Its language, as a BCP 47 tag such as ``"en"``; None for any.
            type: Its type, such as ``"book"``; None for any.
            author: Who wrote it, by the whole name or the family name; None for anybody.
            outlet: What holds or publishes it, such as ``"The Guardian"``; None for anything.

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
        from karabakh_data.tables._works import select_sources

        return select_sources(
            self.table(_hints.Source),
            year=year,
            language=language,
            type=type,
            author=author,
            outlet=outlet,
            actors=self._actors if author is not None else (),
            outlet_names=self.table(_hints.OutletName) if outlet is not None else (),
        )

    def source(self, key: str) -> "_hints.Source":
        """Return the work of this id, or of this title.

        Args:
            key: What it is called, such as ``"icg-2011-preventing"``, in any case of letters.

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
        return self._found("source", self.table(_hints.Source), key)

    def notes(
        self,
        *,
        kind: "_hints.NoteKindLike | None" = None,
        year: "_hints.PeriodLike | None" = None,
        language: str | None = None,
        type: "_hints.SourceTypeLike | None" = None,  # noqa: A002 - the name of the field in CSL-JSON
        author: str | None = None,
        outlet: str | None = None,
    ) -> "_hints.Table[_hints.Note]":
        """Return the notes of the article: the lettered ones, then the numbered ones, in order.

        All but *kind* keep to notes that name a work of which the entry says all of this.

        Args:
            kind: What the note holds, such as ``"tally"``; None for all.
            year: Only what was issued in this year, or any other period; None for all times.
            language: Its language, as a BCP 47 tag such as ``"en"``; None for any.
            type: Its type, such as ``"book"``; None for any.
            author: Who wrote it, by the whole name or the family name; None for anybody.
            outlet: What holds or publishes it, such as ``"The Guardian"``; None for anything.

        Raises:
            PeriodError: if *year* is not a period.
            UnknownWordError: if *kind* is no kind of note, or *type* no type of a work.
            UnknownKeyError: if no source has this *language*, *author* or *outlet*.
            WrongTypeError: if a value is of another type than these.

        >>> from karabakh_data import notes
        >>> [note.number for note in notes(kind="tally")]
        [109, 110, 168, 169]
        """
        from karabakh_data.tables._works import select_notes

        asks = (year, language, type, author, outlet) != (None,) * 5
        works = (
            self.sources(year=year, language=language, type=type, author=author, outlet=outlet)
            if asks
            else None
        )
        return select_notes(self._notes, works, kind)

    def note(self, number: int | str) -> "_hints.Note":
        """Return the note of this number in the body of the article, or of this id.

        Args:
            number: A number of the references, as text too, such as ``74``; or an id, such as
                ``"n074"`` or ``"a06"``. The lettered notes are also called ``"lower-alpha 1"`` to
                ``"lower-alpha 12"``, as in the article.

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
        if isinstance(number, str):
            return self._found("note", self._notes, number)
        expected = "the number of a note in the body of the article"
        wanted = whole(number, expected)
        note = self._notes.get(f"n{wanted:03}") if 0 <= wanted < _TOO_HIGH else None
        if note is None:
            from karabakh_data.vocabularies.works import NoteGroup

            near = sorted(
                (abs(note.number - wanted), note.id)
                for note in self._notes
                if note.group is NoteGroup.NUMBERED
            )
            raise UnknownKeyError(number, expected, tuple(key for _, key in near[:3]), "note")
        return note

    def cite(
        self,
        *things: "_hints.Citable | Iterable[_hints.Citable]",
        style: "_hints.CitationStyleLike" = "bibtex",
    ) -> str:
        """Return the works behind records and answers, each once, in the order of first use.

        Where several places in a work are cited, its one entry names them all.

        Args:
            *things: A record or a table of them, a citation, a casualty summary (its claims that
                are counted), a supporter, a discrepancy or a contradiction (its claims), bounds
                (the claims on which the proofs rest), or a list, tuple or iterator of such things.
                A dataset, or nothing, means the data package itself.
            style: ``"bibtex"``, ``"csl-json"``, ``"ris"`` or ``"text"``.

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
        from karabakh_data.citing._cite import written

        return written(self, things, style)

    def export(
        self,
        target: "str | PathLike[str]",
        format: "_hints.ExportFormatLike | None" = None,  # noqa: A002 - as everywhere
        *,
        overwrite: bool = False,
        excel: bool = False,
        safe_cells: bool = False,
    ) -> "_hints.Path":
        """Write all the data to a file or a directory for other programs, and return its path.

        The target is written beside its place and moved there when it is whole: an error, a full
        disk or an interrupt leaves what was there as it was. The same data gives the same bytes.

        Args:
            target: The file or directory, such as ``"karabakh.zip"``. A data package without that
                ending, and Parquet, are directories.
            format: The format, such as ``"parquet"``. None goes by the ending of the target:
                ``.zip`` is a data package, ``.db`` a database of SQLite, ``.json``, ``.jsonl``,
                ``.xlsx``, ``.bib`` and ``.ris`` are what they say.
            overwrite: Whether it takes the place of what is there; of a directory only if that
                holds nothing but an earlier export.
            excel: Whether CSV is written as Excel opens it.
            safe_cells: Whether CSV has an apostrophe before each cell that a spreadsheet might take
                for a formula.

        Raises:
            UnknownWordError: if *format* is no format, or is not given and the ending tells none;
                or if it is no CSV, as *excel* and *safe_cells* ask for.
            ExportError: if the target is there already, is a directory where a file is needed or
                the other way round, or cannot be written.
            DoesNotFitError: if a number is too long for the format.
            MissingExtraError: if the format needs a library that is not installed.
            WrongTypeError: if a value is of another type than these.

        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> from karabakh_data import Dataset, export
        >>> with TemporaryDirectory() as directory:
        ...     path = export(Path(directory, "karabakh"), "data-package")
        ...     print(Dataset.load(path).casualties(2016).total)
        232–236
        """
        from karabakh_data.exporting._export import exported

        return exported(
            self, target, format, overwrite=overwrite, excel=excel, safe_cells=safe_cells
        )

    @property
    def _claims(self) -> "_hints.Table[_hints.CasualtyClaim]":
        from karabakh_data.records.casualties import CasualtyClaim

        return self.table(CasualtyClaim)

    @property
    def _actors(self) -> "_hints.Table[_hints.Actor]":
        return self.table(_hints.Actor)

    @property
    def _places(self) -> "_hints.Table[_hints.Place]":
        return self.table(_hints.Place)

    @property
    def _notes(self) -> "_hints.Table[_hints.Note]":
        return self.table(_hints.Note)

    @property
    def _events(self) -> "_hints.Table[_hints.Event]":
        return self.table(_hints.Event)

    def _question(
        self,
        period: "_hints.PeriodLike | None",
        side: "_hints.SideLike | None",
        category: "_hints.CategoryLike | None",
        event: str | None,
        claimant: str | None,
    ) -> "_hints.Question":
        from karabakh_data.totals._question import Question

        question = Question(
            period=None if period is None else Period.of(period),
            side=None if side is None else self._side(side),
            category=None if category is None else Category(category),
        )
        if event is None and claimant is None:
            return question
        if event is not None:
            which = self.event(event).id
            question = question._replace(event=which, events=self._parts_of_event(which))
        if claimant is not None:
            whose, whole = self._claimants(claimant)
            question = question._replace(claimant=whose, claimants=whole)
        return question

    def _claimants(self, key: str) -> tuple[str, frozenset[str]]:
        """Return the id of who is meant, and the ids of all who speak for them.

        That is an actor, a source whose title makes claims, or the article.
        """
        from karabakh_data.tables._names import folded
        from karabakh_data.totals._question import ARTICLE

        if isinstance(key, str):
            if folded(key) == ARTICLE:
                return ARTICLE, frozenset({ARTICLE})
            work = self._work_that_claims(key)
            if work is not None:
                return work, frozenset({work})
        whose = self._claiming(key)
        return whose, self._whole(whose)

    def _work_that_claims(self, key: str) -> str | None:
        """Return the id of the work of which this is the id or title, and that makes claims."""
        if self._is_called("actor", self._actors, key):
            return None
        from karabakh_data.tables._names import find, folded

        claims = (self._claims, self.support_claims(), self.figures())
        claimants = {claim.claimant for table in claims for claim in table}
        called = self._index("source", self.sources()).get(folded(key), frozenset()) & claimants
        return find("source", key, {folded(key): called}) if called else None

    def _claiming(self, key: str) -> str:
        """Return the id of the actor who is meant, of whom, like the article, there are claims."""
        try:
            return self.actor(key).id
        except AmbiguousKeyError:
            raise
        except UnknownKeyError as error:
            from karabakh_data.totals._question import ARTICLE

            near = tuple(dict.fromkeys([*closest(key, [ARTICLE]), *error.suggestions]))
            expected = f"{error.expected}, or {ARTICLE}"
            raise UnknownKeyError(key, expected, near, error.kind) from None

    def _places_within(self, key: str) -> frozenset[str]:
        from karabakh_data.tables._names import with_parts

        return with_parts(self.place(key).id, self._places)

    def _subjects(self, key: str) -> frozenset[str]:
        """Return the ids of an actor and its parts, of a place and those in it, or of both."""
        if not self._is_called("place", self._places, key):
            return self._whole(key)
        inside = self._places_within(key)
        is_actor = self._is_called("actor", self._actors, key)
        return inside | self._whole(key) if is_actor else inside

    def _parts_of_event(self, key: str) -> frozenset[str]:
        """Return the ids of an event and of all that are parts of it."""
        from karabakh_data.tables._names import with_parts

        return with_parts(self.event(key).id, self._events)

    def _whole(self, key: str) -> frozenset[str]:
        """Return the ids of an actor and of all that are parts of it."""
        from karabakh_data.tables._names import with_parts

        return with_parts(self.actor(key).id, self._actors)

    def _acting_for(self, key: str) -> frozenset[str]:
        """Return the ids of an actor and its parts, and of forces that may be a state's own.

        Those are the forces of its side of which the article does not say whose they are.
        """
        from karabakh_data.vocabularies.actors import ActorKind

        actor, found = self.actor(key), self._whole(key)
        if actor.side is None or actor.kind not in {ActorKind.STATE, ActorKind.DE_FACTO_STATE}:
            return found
        forces = self.actors(kind=ActorKind.ARMED_FORCE, side=actor.side)
        return found | {force.id for force in forces if force.parent is None}

    def _summarised(
        self, question: "_hints.Question", measure: Measure
    ) -> "_hints.CasualtySummary":
        from karabakh_data.records.casualties import CasualtyClaim
        from karabakh_data.totals._answer import summarise
        from karabakh_data.totals._question import bearing_on

        # Few claims bear on a question, as their time and measure tell; to build the others would
        # take a seventh of the time from the start of a program to its first answer.
        periods = self._package.texts(CasualtyClaim, "period")
        measures = self._package.field(CasualtyClaim, "measure")
        fitting = bearing_on(question, periods, measures, measure)
        claims = self._package.records(CasualtyClaim, fitting)
        found = summarise(
            claims,
            question,
            measure,
            self._parent_of_event,
            data_span=self._span_of_claims,
            as_of=self.as_of,
        )
        if len(self.layers) == 1:
            return found
        from karabakh_data.totals._layers import by_layers

        rivals = (one for one in self.overridden() if one.table == CasualtyClaim.table)
        packages = {one.id: [origin.package for origin in one.origins] for one in rivals}
        return by_layers(found, packages)

    def _span_of_claims(self) -> Period | None:
        """Return the time of all claims about casualties but those in the notes."""
        from karabakh_data.records.casualties import CasualtyClaim
        from karabakh_data.vocabularies.sections import Section

        field = partial(self._package.field, CasualtyClaim)
        sections, notes = field("section"), Section.REFERENCES
        return hull(
            {period for key, period in field("period").items() if sections[key] is not notes}
        )

    def _supporters_of(
        self,
        side: Side,
        kind: "_hints.SupportKind | None",
        period: Period | None,
        stance: "_hints.Stance | None",
        disputed: bool | None,  # noqa: FBT001 - the keywords of supporters(), in order
        roll_up: bool,  # noqa: FBT001
    ) -> "_hints.Supporters":
        from karabakh_data._supporters import Wanted, bearing_on, supporters_of
        from karabakh_data.records.support import SupportClaim

        # As for casualties, to build the others would take a tenth of the time to a first answer.
        field = partial(self._package.field, SupportClaim)
        claims = self._package.records(
            SupportClaim, bearing_on(side, field("side"), field("stance"))
        )
        wanted = Wanted(kind=kind, period=period, undated=True)
        return supporters_of(
            side,
            filter(wanted.admits, claims),
            self._actors,
            stance=stance,
            disputed=disputed,
            roll_up=roll_up,
            beyond=self._beyond(period),
        )

    def _beyond(self, period: Period | None) -> str:
        """Return what is to be said of a period that goes on after the time of the data."""
        if period is None:
            return ""
        from karabakh_data.values._as_of import beyond

        return beyond(self.as_of, period)

    def _parent_of_event(self, key: str) -> str | None:
        # The records of all events, which say it too, take 7 ms to build: 10 % of the time from the
        # start of a program to its first answer.
        text = self._package.cell("events", key, "parent")
        if text is not None:
            return text or None
        event = self._events.get(key)
        if event is None:
            raise DataError(key, "the id of an event", closest(key, self._events.ids()))
        return event.parent

    @property
    def _reasoning(self) -> "_hints.Reasoner":
        if self._reasoner is None:
            from karabakh_data.proofs._answering import Reasoner

            self._reasoner = Reasoner(self._claims, self._parent_of_actor, self.as_of)
        return self._reasoner

    def _parent_of_actor(self, key: str) -> str | None:
        # Claims that are given may name forces that the dataset does not know.
        actor = self._actors.get(key)
        return None if actor is None else actor.parent

    def _trusted(self, trust: "Sequence[str] | None") -> tuple[frozenset[str], ...]:
        """Return the ids of claimants, by how much they are trusted."""
        if trust is None:
            return ()
        if isinstance(trust, str) or not hasattr(trust, "__iter__"):
            raise WrongTypeError(trust, "a list of claimants, the most trusted first")
        return tuple(self._claimants(claimant)[1] for claimant in trust)

    def _supported(self, word: str) -> Side:
        """Return a party or the two together, which alone can be supported."""
        expected = f"one of {', '.join(_SUPPORTED)}"
        try:
            side = self._side(word)
        except UnknownWordError as error:
            remark = error.remark
            near = tuple(one for one in error.suggestions if one in _SUPPORTED)
            raise UnknownWordError(word, expected, near, error.vocabulary, remark) from None
        if side not in _SUPPORTED:
            raise UnknownWordError(word, expected, (), "Side", " that can be supported")
        return side

    def _side(self, word: str) -> Side:
        try:
            return Side(word)
        except UnknownWordError as error:
            from karabakh_data.tables._names import folded

            found = self._index("actor", self._actors).get(folded(word), frozenset())
            sides = sorted({str(self._actors[key].side or "") for key in found} - {""})
            if not sides:
                raise
            remark = f" ({shortened(word)} is an actor of the side {' or '.join(sides)})"
            raise UnknownWordError(
                error.value, error.expected, tuple(sides), error.vocabulary, remark
            ) from None

    def _found(self, kind: str, table: "_hints.Table[K]", key: object) -> "K":
        record = table.get(key) if isinstance(key, str) else None
        if record is None:
            from karabakh_data.tables._names import find

            record = table[find(kind, key, self._index(kind, table))]
        return record

    def _is_called(self, kind: str, table: "_hints.Table[Any]", key: object) -> bool:
        """Return whether there is a record of this kind that *key* may mean."""
        from karabakh_data.tables._names import folded

        return isinstance(key, str) and folded(key) in self._index(kind, table)

    def _index(self, kind: str, table: "_hints.Table[Any]") -> "_hints.Index":
        index = self._indexes.get(kind)
        if index is None:
            from karabakh_data.tables._names import index_of

            index = self._indexes[kind] = index_of(table)
        return index


def _deaths(basis: str) -> Basis:
    """Return which deaths are to be counted; that they are not said is no answer."""
    word = Basis(basis)
    if word is Basis.UNSPECIFIED:
        raise UnknownWordError(
            basis, f"{Basis.BATTLE_RELATED} or {Basis.ALL_CAUSES}", (), "Basis", " to count by"
        )
    return word


def _sound_layer(directory: "str | PathLike[str]", below: tuple[Layer, ...]) -> Layer:
    """Return the tables in a directory, or raise what is wrong with them."""
    from karabakh_data.tables._about import as_of
    from karabakh_data.tables._directory import opened

    layer, strays = opened(directory, is_whole=not below)
    _check(layer, below, strays)
    return layer._replace(as_of=as_of(layer))


def _check(layer: Layer, below: tuple[Layer, ...], found: "Iterable[DataError]" = ()) -> None:
    """Raise what is wrong with a layer that lies on others, together with what was found before."""
    from karabakh_data.validation.package import faults_of

    problems = faults_of(layer, below, found)
    if problems:
        raise InvalidPackageError(layer.name, "a package without faults", (), problems)


_BUNDLED: Final = Dataset(
    Package(Layer(read_bundled, f"karabakh-data {DATA_VERSION}", as_of=DATA_AS_OF))
)
_EDITIONS: Final[dict[str, Dataset]] = {}
"""The other editions that have been asked for, by their ids."""
