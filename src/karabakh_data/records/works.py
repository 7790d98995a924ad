"""The works that the article cites: :class:`Source`, with who made it."""

from typing import ClassVar

import attrs

from karabakh_data._public import public
from karabakh_data.records._fields import described
from karabakh_data.records._told import Told
from karabakh_data.values.periods import Period
from karabakh_data.vocabularies.works import NameRole, SourceType


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Contributor(Told):
    """A person or organisation to whom a work is credited, in the name parts of CSL-JSON.

    >>> from karabakh_data import Contributor, NameRole
    >>> str(Contributor(id="x-1", source="x", role=NameRole.AUTHOR, literal="United Nations"))
    'United Nations'
    """

    table: ClassVar[str] = "contributors"

    id: str = attrs.field(
        metadata=described("The id of the source and the place in its list of names.")
    )
    """The id of the source and the place in its list of names."""
    source: str = attrs.field(metadata=described("The id of the source.", to=("sources",)))
    """The id of the source."""
    role: NameRole = attrs.field(metadata=described("What was done for the work."))
    """What was done for the work."""
    family: str | None = attrs.field(
        default=None, metadata=described("A person's family name, particles included.")
    )
    """A person's family name, particles included."""
    given: str | None = attrs.field(
        default=None, metadata=described("A person's given names, as printed.")
    )
    """A person's given names, as printed."""
    literal: str | None = attrs.field(
        default=None, metadata=described("An organisation's name, or a name that is not split.")
    )
    """An organisation's name, or a name that is not split."""
    actor: str | None = attrs.field(
        default=None,
        metadata=described("The id of the actor who it is, where there is one.", to=("actors",)),
    )
    """The id of the actor who it is, where there is one."""

    def __str__(self) -> str:
        return self.literal or ", ".join(part for part in (self.family, self.given) if part)

    def _as_item(self) -> object:
        """Return who it is and what they did, for the card of the work."""
        actor = self.actor and f"; {self.actor}"
        return f"{self} ({self.role}{actor or ''})"


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class OutletName(Told):
    """A name of an outlet that the entries print in several ways."""

    table: ClassVar[str] = "outlet_names"

    id: str = attrs.field(
        metadata=described("The id of the outlet and the place in its list of names.")
    )
    """The id of the outlet and the place in its list of names."""
    outlet: str = attrs.field(metadata=described("The outlet: one word for all of its names."))
    """The outlet: one word for all of its names."""
    name: str = attrs.field(metadata=described("The name, as printed or as a source has it here."))
    """The name, as printed or as a source has it here."""

    def __str__(self) -> str:
        return f"{self.name}, a name of {self.outlet}"


@public
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Source(Told):
    """A work that the article cites, or the article itself; the names are those of CSL-JSON.

    A few are not of the article: who publishes a `ReferenceSeries` asks to cite them, and their
    note says so. A field is None where the article's entry says nothing; nothing is looked up
    elsewhere.
    """

    table: ClassVar[str] = "sources"

    id: str = attrs.field(metadata=described("The id: author, year and a word of the title."))
    """The id: author, year and a word of the title."""
    type: SourceType = attrs.field(metadata=described("The type of the work."))
    """The type of the work."""
    contributors: tuple[Contributor, ...] = attrs.field(
        default=(),
        metadata=described("Authors and editors, in the order of the entry.", apart=True),
    )
    """Authors and editors, in the order of the entry."""
    title: str | None = attrs.field(
        default=None, metadata=described("The title, in the language and script of the entry.")
    )
    """The title, in the language and script of the entry."""
    translated_title: str | None = attrs.field(
        default=None, metadata=described("The title in English, where the entry translates it.")
    )
    """The title in English, where the entry translates it."""
    container_title: str | None = attrs.field(
        default=None,
        metadata=described("The newspaper, journal, site, book or series that holds the work."),
    )
    """The newspaper, journal, site, book or series that holds the work."""
    publisher: str | None = attrs.field(
        default=None, metadata=described("The publisher, or the body behind the site.")
    )
    """The publisher, or the body behind the site."""
    publisher_place: str | None = attrs.field(
        default=None, metadata=described("The place of publication.")
    )
    """The place of publication."""
    issued: Period | None = attrs.field(
        default=None, metadata=described("When the work appeared, as far as the entry says.")
    )
    """When the work appeared, as far as the entry says."""
    accessed: Period | None = attrs.field(
        default=None, metadata=described("When the article's editors read the work.")
    )
    """When the article's editors read the work."""
    archived: Period | None = attrs.field(
        default=None, metadata=described("When the copy that the entry names was archived.")
    )
    """When the copy that the entry names was archived."""
    volume: str | None = attrs.field(default=None, metadata=described("The volume."))
    """The volume."""
    issue: str | None = attrs.field(default=None, metadata=described("The issue."))
    """The issue."""
    number: str | None = attrs.field(
        default=None, metadata=described("The number of a report or in a series.")
    )
    """The number of a report or in a series."""
    page: str | None = attrs.field(
        default=None, metadata=described("The pages that the work takes up in what holds it.")
    )
    """The pages that the work takes up in what holds it."""
    language: str | None = attrs.field(
        default=None, metadata=described("The language, as a BCP 47 tag, where the entry shows it.")
    )
    """The language, as a BCP 47 tag, where the entry shows it."""
    DOI: str | None = attrs.field(default=None, metadata=described("The DOI."))
    """The DOI."""
    ISBN: str | None = attrs.field(default=None, metadata=described("The ISBN, as printed."))
    """The ISBN, as printed."""
    ISSN: str | None = attrs.field(default=None, metadata=described("The ISSN, as printed."))
    """The ISSN, as printed."""
    short_form: str | None = attrs.field(
        default=None, metadata=described("The short form under which notes cite the work.")
    )
    """The short form under which notes cite the work."""
    note: str | None = attrs.field(
        default=None, metadata=described("A remark on the entry, in the words of this project.")
    )
    """A remark on the entry, in the words of this project."""
    URL: str | None = attrs.field(
        default=None,
        metadata=described("The address of the page that was read; empty for the article's works."),
    )
    """The address of the page that was read; empty for the article's works."""

    @property
    def author(self) -> tuple[Contributor, ...]:
        """The authors, in the order of the entry."""
        return tuple(name for name in self.contributors if name.role is NameRole.AUTHOR)

    @property
    def editor(self) -> tuple[Contributor, ...]:
        """The editors, in the order of the entry."""
        return tuple(name for name in self.contributors if name.role is NameRole.EDITOR)

    def __str__(self) -> str:
        if self.short_form and not self.title:
            return self.short_form
        names = "; ".join(map(str, self.author or self.editor))
        title = self.title and f"“{self.title}”"
        issued = self.issued and _when(self.issued)
        parts = (names, title, self.container_title or self.publisher, issued)
        # The full stop of an initial is that of the part, too.
        return ". ".join(part.removesuffix(".") for part in parts if part) or self.id


def _when(period: Period) -> str:
    from karabakh_data.values._period_words import date_in_words

    return period.edtf if period.is_span else date_in_words(period.edtf)
