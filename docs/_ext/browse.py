"""Directives that make pages of the records: each row linked to its claims and its sources."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from docutils import nodes
from docutils.parsers.rst import Directive
from field_tables import line
from sphinx.application import Sphinx

import karabakh_data
from karabakh_data import Actor, CasualtyClaim, Citation, Event, Place, Source, SupportClaim
from karabakh_data.values._grouping import grouped

Inline = list[nodes.Node]
"""What stands in a cell."""

PAGES = {
    "actors": "browse-actors",
    "casualty_claims": "browse-casualties",
    "events": "timeline",
    "places": "browse-places",
    "sources": "browse-sources",
    "support_claims": "browse-support",
}
"""The page on which the records of a table stand."""


class Browse(Directive):
    """``browse``: a row for each record of a table, in its order."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        name = self.arguments[0]
        head, rows = TABLES[name]()
        group = nodes.tgroup(cols=len(head))
        group += [nodes.colspec(colwidth=1) for _ in head]
        top = nodes.thead()
        top += line([nodes.paragraph(text=cell) for cell in head])
        body = nodes.tbody()
        for key, cells in rows:
            row = line([nodes.paragraph("", "", *inline) for inline in cells])
            row["ids"].append(anchor(name, key))
            body += row
        group += [top, body]
        whole = nodes.table(classes=["browse"])
        whole += group
        return [whole]


def anchor(table: str, key: str) -> str:
    """Return the id of a row, to which others link."""
    return f"{table.replace('_', '-')}-{key}"


def link(table: str, key: str, text: str | None = None) -> nodes.reference:
    """Return a link to the row of a record."""
    target = f"{PAGES[table]}.html#{anchor(table, key)}"
    return nodes.reference("", text or key, refuri=target, internal=True)


def text(words: object) -> Inline:
    """Return plain text; nothing for None."""
    return [] if words is None else [nodes.Text(str(words))]


def apart(things: Iterable[nodes.Node]) -> Inline:
    """Return things with commas between them."""
    found: Inline = []
    for thing in things:
        found += [nodes.Text(", ")] if found else []
        found.append(thing)
    return found


def cited(citations: Iterable[Citation]) -> Inline:
    """Return links to the sources that are cited, each with its note."""
    return apart(
        link("sources", one.key, one.key if one.note is None else f"{one.key} [{one.note}]")
        for one in citations
    )


def claims_by(field: str) -> dict[str, list[str]]:
    """Return the ids of the casualty claims by what a field of theirs names."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for claim in karabakh_data.casualty_claims():
        if getattr(claim, field) is not None:
            found[getattr(claim, field)].append(claim.id)
    return found


Page = tuple[tuple[str, ...], list[tuple[str, list[Inline]]]]
"""The head of a table, and its rows: the id of each record, and its cells."""


def timeline() -> Page:
    """Return the events in the order of time."""
    claims = claims_by("event")

    def cells(event: Event) -> Iterator[Inline]:
        yield text(event.period or "no date")
        yield text(event.name)
        yield text(event.kind)
        yield [] if event.parent is None else [link("events", event.parent)]
        yield apart(link("places", key) for key in event.places)
        yield apart(link("actors", key) for key in event.actors)
        yield apart(link("casualty_claims", key) for key in claims[event.id])
        yield cited(event.citations)

    head = ("When", "What", "Kind", "Part of", "Where", "Who", "Casualty claims", "Sources")
    return head, [(event.id, [*cells(event)]) for event in karabakh_data.events()]


def actors() -> Page:
    """Return the actors with what is claimed by, and of, each."""
    claims = claims_by("claimant")
    supports: defaultdict[str, list[str]] = defaultdict(list)
    for claim in karabakh_data.support_claims():
        supports[claim.supporter].append(claim.id)

    def cells(actor: Actor) -> Iterator[Inline]:
        yield text(actor.name)
        yield text("; ".join(name.name for name in actor.names))
        yield text(actor.kind)
        yield text(actor.side)
        yield [] if actor.parent is None else [link("actors", actor.parent)]
        yield apart(link("casualty_claims", key) for key in claims[actor.id])
        yield apart(link("support_claims", key) for key in supports[actor.id])

    head = ("Name", "Other names", "Kind", "Side", "Part of", "Casualty claims by it", "Support")
    return head, [(actor.id, [*cells(actor)]) for actor in karabakh_data.actors()]


def places() -> Page:
    """Return the places with the names that each side uses, and the events there."""
    there: defaultdict[str, list[str]] = defaultdict(list)
    for event in karabakh_data.events():
        for key in event.places:
            there[key].append(event.id)

    def cells(place: Place) -> Iterator[Inline]:
        yield text(place.name)
        yield text(place.name_armenian)
        yield text(place.name_azerbaijani)
        yield text(place.kind)
        yield text("; ".join(name.name for name in place.names))
        yield apart(link("places", key) for key in place.lies_in)
        yield apart(link("events", key) for key in there[place.id])

    uses = ("In Armenian use", "In Azerbaijani use")
    head = ("Name", *uses, "Kind", "Other names", "In", "Events")
    return head, [(place.id, [*cells(place)]) for place in karabakh_data.places()]


def sources() -> Page:
    """Return the works with the notes that name them and the claims that cite them."""
    citing: defaultdict[str, list[nodes.Node]] = defaultdict(list)
    for table, claims in (
        ("casualty_claims", karabakh_data.casualty_claims()),
        ("support_claims", karabakh_data.support_claims()),
    ):
        for claim in claims:
            for key in dict.fromkeys(one.key for one in claim.citations):
                citing[key].append(link(table, claim.id))
    numbers: defaultdict[str, list[str]] = defaultdict(list)
    for note in karabakh_data.notes():
        for citation in note.citations:
            numbers[citation.key].append(note.id if note.group == "lettered" else str(note.number))

    def cells(source: Source) -> Iterator[Inline]:
        yield text(source.id)
        yield text(source)
        yield text(source.type)
        yield text(", ".join(dict.fromkeys(numbers[source.id])))
        yield apart(citing[source.id])

    head = ("Id", "Work", "Type", "Notes", "Claims")
    return head, [(source.id, [*cells(source)]) for source in karabakh_data.sources()]


def casualty_claims() -> Page:
    """Return the casualty claims."""

    def cells(claim: CasualtyClaim) -> Iterator[Inline]:
        yield text(claim.id)
        yield text(claim.label)
        yield text(f"“{claim.printed}”")
        yield text(claim.claimant)
        yield text(claim.section)
        yield [] if claim.event is None else [link("events", claim.event)]
        yield cited(claim.citations)
        yield text(claim.remark)

    head = ("Id", "Claim", "As printed", "Who says so", "Section", "Event", "Sources", "Remark")
    return head, [(claim.id, [*cells(claim)]) for claim in karabakh_data.casualty_claims()]


def support_claims() -> Page:
    """Return the claims of support."""

    def cells(claim: SupportClaim) -> Iterator[Inline]:
        yield text(claim.id)
        yield [link("actors", claim.supporter)]
        yield text(claim)
        yield text(claim.section)
        yield cited(claim.citations)
        yield text(claim.remark)

    head = ("Id", "Supporter", "Claim", "Section", "Sources", "Remark")
    return head, [(claim.id, [*cells(claim)]) for claim in karabakh_data.support_claims()]


class Audit(Directive):
    """``audit``: every finding, by kind."""

    def run(self) -> list[nodes.Node]:
        """Return a list for each kind."""
        made: list[nodes.Node] = []
        for kind, found in grouped(karabakh_data.audit(), lambda one: one.kind).items():
            section = nodes.rubric(text=f"{kind} ({found[0].severity}): {len(found)}")
            items = nodes.bullet_list()
            for one in found:
                items += nodes.list_item("", nodes.paragraph(text=str(one)))
            made += [section, items]
        return made


TABLES: dict[str, Callable[[], Page]] = {
    "actors": actors,
    "casualty_claims": casualty_claims,
    "events": timeline,
    "places": places,
    "sources": sources,
    "support_claims": support_claims,
}


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the directives."""
    app.add_directive("audit", Audit)
    app.add_directive("browse", Browse)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
