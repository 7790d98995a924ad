"""Who is said to support a side: :class:`Supporter`, and the answer, :class:`Supporters`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, Self

import attrs

from karabakh_data._layout import counted
from karabakh_data._public import Plain, in_pydantic, public
from karabakh_data.records.support import SupportClaim
from karabakh_data.tabular import Tabular
from karabakh_data.values._mappings import ReadOnlyMapping
from karabakh_data.values._period_words import in_words
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.base import in_english
from karabakh_data.vocabularies.people import Side, side_named, the_side
from karabakh_data.vocabularies.support import Attribution, Stance, SupportKind

if TYPE_CHECKING:
    from karabakh_data.frames._frame import Frame

_NO_NAMES: Final[Mapping[str, str]] = ReadOnlyMapping({})


@public
@attrs.frozen(repr=False)
class Supporter(Plain):
    """An actor of whom at least one act or statement of support for a side is claimed."""

    actor: str
    """The id of the actor."""
    name: str
    """The name of the actor; a label, not a position."""
    side: Side
    """The side that is said to be supported."""
    claims: tuple[SupportClaim, ...]
    """The claims, those included that say that some support was not given."""
    part_of: str | None = None
    """The id of the state, or else of the group or organisation, to which the actor belongs."""
    names: Mapping[str, str] = _NO_NAMES
    """The names of the other actors who are mentioned, by their ids."""

    @property
    def title(self) -> str:
        """The name, and whose the actor is where the name does not say it.

        >>> from karabakh_data import supporters
        >>> [one.title for one in supporters("azerbaijani", "training")]
        ['Grey Wolves', 'Mohsen Rezaee (Iran)']
        """
        whole = None if self.part_of is None else self._name(self.part_of)
        if whole is None or re.search(rf"\b{re.escape(whole)}\b", self.name):
            return self.name
        return f"{self.name} ({whole})"

    @property
    def kinds(self) -> tuple[SupportKind, ...]:
        """In what ways the support is said to be given, in the order of the words."""
        return tuple(sorted({claim.kind for claim in self.given}))

    @property
    def withheld(self) -> tuple[SupportKind, ...]:
        """What support is said not to be given, in the order of the words."""
        return tuple(
            sorted(
                {
                    claim.kind
                    for claim in self.claims
                    if claim.stance is Stance.WITHHELD and not is_neutrality(claim)
                }
            )
        )

    @property
    def neutral(self) -> bool:
        """Whether the actor is also said to be neutral."""
        return any(map(is_neutrality, self.claims))

    @property
    def stances(self) -> tuple[Stance, ...]:
        """How openly, and whether some is said to be withheld, in the order of the words."""
        return tuple(sorted({claim.stance for claim in self.claims}))

    @property
    def disputed(self) -> bool:
        """Whether a claim is alleged or denied."""
        return any(claim.is_disputed for claim in self.claims)

    @property
    def denied_by(self) -> tuple[str, ...]:
        """The ids of the actors who deny a claim, in order."""
        return tuple(sorted({actor for claim in self.claims for actor in claim.denied_by}))

    @property
    def parts(self) -> tuple[str, ...]:
        """The ids of the persons and bodies whose claims are counted as the actor's, in order."""
        return tuple(sorted({claim.supporter for claim in self.claims} - {self.actor}))

    @property
    def periods(self) -> tuple[Period, ...]:
        """The times that claims of support name, each once, in order."""
        named = {claim.period for claim in self.given if claim.period is not None}
        return tuple(sorted(named, key=Period.sort_key))

    @property
    def since(self) -> Period | None:
        """The first of the times that are open-ended; None if none is."""
        open_ended = (period for period in self.periods if period.latest is None)
        return next(open_ended, None)

    @property
    def undated(self) -> bool:
        """Whether no claim of support names a time."""
        return not self.periods

    @property
    def given(self) -> tuple[SupportClaim, ...]:
        """The claims without those that say that some support was not given."""
        return tuple(claim for claim in self.claims if claim.stance is not Stance.WITHHELD)

    def to_dict(self) -> dict[str, Any]:
        """Return what is known of the supporter as plain values.

        >>> from karabakh_data import supporters
        >>> supporters("azerbaijani", "training")[0].to_dict()["name"]
        'Grey Wolves'
        """
        values = (
            self.actor,
            self.name,
            self.part_of,
            self.side.value,
            [kind.value for kind in self.kinds],
            [kind.value for kind in self.withheld],
            [stance.value for stance in self.stances],
            [period.edtf for period in self.periods],
            None if self.since is None else self.since.edtf,
            self.undated,
            self.neutral,
            self.disputed,
            list(self.denied_by),
            list(self.parts),
            [claim.id for claim in self.claims],
        )
        return dict(zip(SUPPORTER_CELLS, values, strict=True))

    def _name(self, key: str) -> str:
        return self.name if key == self.actor else self.names.get(key, key)

    def _listed(self, keys: Iterable[str]) -> str:
        return ", ".join(map(self._name, keys))

    def _share(self, word: str, some: list[SupportClaim]) -> str:
        """Return a word with the number of claims of support for which it holds, if any."""
        if not some:
            return ""
        every = len(self.given)
        return word if len(some) == every else f"{word} in {len(some)} of {every}"

    def _repr_html_(self) -> str:
        return supporter_as_html(self)

    def __rich_repr__(self) -> Iterator[tuple[str, object]]:
        return ((name, value) for name, value in self.to_dict().items() if value not in (None, []))

    def __repr__(self) -> str:
        how_many = counted(len(self.claims), "claim")
        return f"<Supporter {self.actor} of {the_side(self.side)}: {how_many}>"

    def __str__(self) -> str:
        return "; ".join(filter(None, (self._headline(), self._when(), *self._remarks())))

    def _headline(self) -> str:
        return f"{self.title}: {_listed(self.kinds)}, for {the_side(self.side)}"

    def _when(self) -> str:
        return ", ".join(map(in_words, self.periods))

    def _remarks(self) -> Iterator[str]:
        """Yield what else there is to know, in words."""
        given = self.given
        told = (
            self._share("undated", [one for one in given if one.period is None]),
            self._share("tacit", [one for one in given if one.stance is Stance.TACIT]),
            self._share("alleged", [one for one in given if one.attribution is _ALLEGED]),
            self.parts and f"including {self._listed(self.parts)}",
            self.denied_by and f"denied by {self._listed(self.denied_by)}",
            self.withheld and f"also said: {_listed(self.withheld)} withheld",
            "also said to be neutral" if self.neutral else "",
        )
        return (part for part in told if part)


@public
class Supporters(Tabular, tuple[Supporter, ...]):  # noqa: SLOT001 - a tuple can have none of its own
    """The supporters of a side, in the order of their ids, with what others are said to withhold.

    It is a tuple, and equals one with the same supporters.

    >>> from karabakh_data import supporters
    >>> found = supporters("armenian", "un-vote")
    >>> found == ()
    True
    >>> found.withheld[0].supporter, found.withheld[0].side.value
    ('angola', 'azerbaijani')
    """

    _withheld: tuple[SupportClaim, ...]
    _note: str

    def __new__(
        cls,
        supporters: Iterable[Supporter] = (),
        withheld: Iterable[SupportClaim] = (),
        note: str = "",
    ) -> Self:
        """Make an answer; the note tells in words what is withheld."""
        answer = super().__new__(cls, supporters)
        answer._withheld, answer._note = tuple(withheld), note
        return answer

    @property
    def withheld(self) -> tuple[SupportClaim, ...]:
        """The claims, by others than the supporters, that such support was not given.

        Those about the other side are among them if there is no supporter.
        """
        return self._withheld

    @property
    def note(self) -> str:
        """What the answer does not list, in words; empty if there is nothing to say."""
        return self._note

    def to_dicts(self) -> list[dict[str, Any]]:
        """Return what is known of each supporter as plain values.

        >>> from karabakh_data import supporters
        >>> [row["disputed"] for row in supporters("azerbaijani", "training").to_dicts()]
        [False, True]
        """
        return [supporter.to_dict() for supporter in self]

    def _frame(self) -> "Frame":
        from karabakh_data.frames._cells import frame_of_cells

        rows = ([*supporter.to_dict().values()] for supporter in self)
        return frame_of_cells("supporters", SUPPORTER_CELLS, rows)

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> dict[str, object]:
        return in_pydantic(cls, cls.to_dicts, "list")

    def __reduce__(self) -> tuple[type[Self], tuple[object, ...]]:
        return (type(self), (tuple(self), self._withheld, self._note))

    def __repr__(self) -> str:
        return f"<Supporters: {counted(len(self), 'supporter')}>"

    def __str__(self) -> str:
        return "\n".join([*map(str, self), *filter(None, [self._note])])

    def _repr_html_(self) -> str:
        return supporters_as_html(self)


def _listed(kinds: Iterable[SupportKind]) -> str:
    return ", ".join(map(in_english, kinds))


def is_neutrality(claim: SupportClaim) -> bool:
    """Return whether a claim says that an actor supports neither of the two sides."""
    return (claim.side, claim.kind, claim.stance) == _NEUTRAL


_ALLEGED: Final = Attribution.ALLEGED
_NEUTRAL: Final = (Side.BOTH, SupportKind.GENERAL, Stance.WITHHELD)

SUPPORTER_CELLS: Final = {
    "actor": ("text", "The id of the actor."),
    "name": ("text", "The name of the actor; a label, not a position."),
    "part_of": ("text?", "The id of the state, or else of the group, to which the actor belongs."),
    "side": ("word", "The side that is said to be supported."),
    "kinds": ("texts", "In what ways the support is said to be given."),
    "withheld": ("texts", "What support is said not to be given."),
    "stances": ("texts", "How openly, and whether some is said to be withheld."),
    "periods": ("texts", "The times that claims of support name, in EDTF."),
    "since": ("text?", "The first of the times that are open-ended, in EDTF."),
    "undated": ("flag", "Whether no claim of support names a time."),
    "neutral": ("flag", "Whether the actor is also said to be neutral."),
    "disputed": ("flag", "Whether a claim is alleged or denied."),
    "denied_by": ("texts", "The ids of the actors who deny a claim."),
    "parts": ("texts", "The ids of those whose claims are counted as the actor's."),
    "claims": ("texts", "The ids of the claims."),
}
"""The values of a supporter, as `Supporter.to_dict` gives them: their names, and what they are."""


# As HTML


def supporter_as_html(one: "Supporter") -> str:
    """Return a supporter for a notebook, with all the claims."""
    from karabakh_data._html import box, bullets, headline, table

    return box(
        headline(one._headline()),
        bullets(filter(None, (one._when(), *one._remarks()))),
        table(
            counted(len(one.claims), "claim"),
            ("claim", "what it says", "notes"),
            one.claims,
            lambda claim: (claim.id, claim, ", ".join(map(str, claim.notes))),
            word="claim",
        ),
    )


def supporters_as_html(found: "Supporters") -> str:
    """Return supporters as a table for a notebook, with what is said to be withheld."""
    from karabakh_data._html import box, bullets, headline, table

    caption = counted(len(found), "supporter")
    listed = table(
        caption,
        ("supporter", "in what ways", "when", "also to know", "side", "claims"),
        found,
        lambda one: (
            one.title,
            _listed(one.kinds),
            one._when(),
            "; ".join(one._remarks()),
            side_named(one.side),
            ", ".join(claim.id for claim in one.claims),
        ),
        word="supporter",
        most=len(found),
    )
    return box(listed if found else headline(caption), bullets(filter(None, [found.note])))
