"""Laws of the edition that lies on the article, from February 2021 on.

* There are at least 120 claims and 60 events, and some on each topic.
* Its ids are above the article's, in the house's forms, and of no record of the article.
* Every claim, event and figure cites works with an address, and every work that is added is cited.
* A claim names who says so, an event and a time; a count made later says when it was made.
* What is replaced is told to be, and by whom; a claim in another language is read as translated.
* An event lies within the time of that of which it is a part, and so does a claim.
* Both parties are asked alike: the dead of each side are counted by its own authorities, by those
  of the other, and by others.
* The words are neutral: a loaded one stands in a name of an event that is a statement, or in what a
  remark says that somebody says.
"""

import re
from collections import Counter
from typing import Final

from each import each

from karabakh_data import (
    Actor,
    CasualtyClaim,
    Dataset,
    Event,
    EventKind,
    Measure,
    Place,
    Rank,
    Reading,
    Section,
    Side,
    Source,
)
from karabakh_data.records._told import Told
from karabakh_data.records.citations import Cited

ARTICLE: Final = Dataset.bundled()
EDITION: Final = Dataset.bundled("2025")
CLAIMS: Final = [one for one in EDITION.casualty_claims() if one.section is Section.EDITION_2025]
SUPPORT: Final = [one for one in EDITION.support_claims() if one.section is Section.EDITION_2025]
FIGURES: Final = [one for one in EDITION.figures() if one.section is Section.EDITION_2025]
EVENTS: Final = [one for one in EDITION.events() if ARTICLE.events().get(one.id) is None]
SOURCES: Final = [one for one in EDITION.sources() if ARTICLE.sources().get(one.id) is None]
ACTORS: Final = [one for one in EDITION.actors() if ARTICLE.actors().get(one.id) is None]
PLACES: Final = [one for one in EDITION.places() if ARTICLE.places().get(one.id) is None]
CITING: Final[list[Cited]] = [*CLAIMS, *SUPPORT, *FIGURES, *EVENTS]
SAID: Final[list[Told]] = [*CLAIMS, *SUPPORT, *FIGURES, *EVENTS, *ACTORS, *PLACES]
NAMED: Final[list[Actor | Event | Place]] = [*ACTORS, *EVENTS, *PLACES]
WHOLES: Final = [one for one in EVENTS if one.id in {event.parent for event in EVENTS}]
WAR: Final = "2020-nagorno-karabakh-war"

TOPICS: Final = {
    "border clashes of 2021": ("border-clashes-2021-07", "border-clashes-2021-11-16"),
    "clashes of 2022": ("clashes-2022-03", "clashes-2022-08"),
    "September 2022": ("border-clashes-2022-09",),
    "the Lachin road": ("lachin-road-closure-2022-2023",),
    "September 2023": ("karabakh-fighting-2023-09",),
    "the fuel depot": ("fuel-depot-explosion-2023-09-25",),
    "the flight": ("flight-from-nagorno-karabakh-2023",),
    "the dissolution": ("dissolution-decree-2023-09-28", "shahramanyan-statement-2023-12-22"),
    "prisoners": ("prisoners-handover-2021-06-12", "prisoners-release-2023-12-13"),
    "mines": ("mine-explosion-2021-06-04", "mine-explosions-2023-09-19"),
    "peace texts": ("peace-text-2025-03-13", "peace-agreement-initialling-2025-08-08"),
    "missions": ("eu-mission-2023-02-20", "russian-peacekeepers-withdrawal-2024"),
}


def test_there_is_enough_on_each_topic() -> None:
    assert len(CLAIMS) + len(SUPPORT) >= 120
    assert len(EVENTS) >= 60
    for topic, keys in TOPICS.items():
        assert all(EDITION.event(key) in EVENTS for key in keys), topic
    assert {claim.measure for claim in CLAIMS} == set(Measure)
    assert {claim.kind.value for claim in SUPPORT} >= {"arms", "military-cooperation"}


def test_ids_are_above_those_of_the_article() -> None:
    for letters, records in (("cc", CLAIMS), ("sc", SUPPORT), ("fg", FIGURES)):
        numbers = [int(one.id.removeprefix(f"{letters}-")) for one in records]
        assert numbers == [*range(1001, 1001 + len(numbers))]
    assert max(ARTICLE.casualty_claims().ids()) < "cc-1001"


@each(CITING)
def test_what_is_said_rests_on_a_page(record: Cited) -> None:
    # What only holds others rests on theirs.
    assert record.citations or record in WHOLES
    for citation in record.citations:
        assert citation.source.URL
        assert citation.note is None


@each(SOURCES)
def test_a_work_is_told_as_its_page_shows_it(source: Source) -> None:
    assert source.URL
    assert source.container_title or source.publisher
    assert source.title or "no title" in (source.note or "")
    assert source.issued or source.note
    assert source.accessed is source.archived is None


def test_an_address_stands_for_one_work_and_none_of_the_article() -> None:
    assert max(Counter(one.URL for one in SOURCES).values()) == 1
    assert not any(one.URL for one in ARTICLE.sources())


def test_every_work_actor_and_place_is_named() -> None:
    cited = {citation.key for record in CITING for citation in record.citations}
    claimants = set(map(_claimant, CITING))
    assert {one.id for one in SOURCES} <= cited | claimants
    text = "\n".join(
        ";".join(map(str, values))
        for record in [*SAID, *SOURCES]
        for values in [record.to_dict().values()]
    )
    assert [one.id for one in (*ACTORS, *PLACES) if one.id not in text] == []


def _claimant(record: Cited) -> object:
    return getattr(record, "claimant", None)


@each(CLAIMS)
def test_a_claim_says_who_says_so_and_of_what(claim: CasualtyClaim) -> None:
    assert claim.claimant is not None
    assert claim.event is not None
    event = EDITION.event(claim.event)
    assert event.period is not None
    assert claim.period.intersects(event.period)


@each([one for one in CLAIMS if one.event == WAR or one.rank is Rank.DEPRECATED])
def test_a_count_made_later_says_when(claim: CasualtyClaim) -> None:
    has_day = claim.as_of is not None
    assert has_day or re.search("no date|later|does not say", claim.remark or ""), claim.remark


@each([one for one in CLAIMS if one.rank is Rank.DEPRECATED])
def test_what_is_replaced_says_so(claim: CasualtyClaim) -> None:
    assert re.search(r"later|[Rr]eplaced|raised", claim.remark or "")
    for key in re.findall(r"cc-\d+", claim.remark or ""):
        assert EDITION.casualty_claims()[key].measure is claim.measure


@each(CLAIMS)
def test_words_of_other_languages_are_translated(claim: CasualtyClaim) -> None:
    is_foreign = re.search(r"[Ѐ-֏]|\bbin\b|\bsiete\b", claim.printed) is not None
    assert is_foreign is (claim.reading is Reading.TRANSLATED)


@each(EVENTS)
def test_an_event_lies_within_that_of_which_it_is_a_part(event: Event) -> None:
    assert event.parent is not None
    whole = EDITION.event(event.parent)
    assert event.period is not None
    assert whole.period is None or whole.period.contains(event.period)


def test_claims_of_two_incidents_of_one_time_are_not_rivals() -> None:
    found: dict[object, set[str]] = {}
    for claim in CLAIMS:
        if not claim.partial and claim.event is not None:
            where = (claim.measure, claim.side, claim.category, claim.period.edtf)
            found.setdefault(where, set()).add(claim.event)
    for what, keys in found.items():
        chains = [_chain(key) for key in keys]
        longest = max(chains, key=len)
        assert keys <= set(longest), what


def _chain(key: str | None) -> list[str]:
    """Return the ids of an event and of all of which it is a part."""
    return [] if key is None else [key, *_chain(EDITION.event(key).parent)]


def test_both_sides_have_official_figures_and_those_of_others() -> None:
    for side in (Side.ARMENIAN, Side.AZERBAIJANI):
        killed = [one for one in CLAIMS if one.side is side and one.measure is Measure.KILLED]
        claimants = {one.claimant for one in killed if one.claimant}
        sides = {actor.side for actor in map(EDITION.actors().get, claimants) if actor is not None}
        assert sides >= {Side.ARMENIAN, Side.AZERBAIJANI}, side
        assert None in sides or claimants - set(EDITION.actors().ids()), side


LOADED: Final = re.compile(
    "terroris|occup|martyr|genocid|ethnic cleansing|liberat|aggress|separatis|regime", re.IGNORECASE
)


@each(NAMED)
def test_names_are_neutral(record: Actor | Event | Place) -> None:
    is_statement = getattr(record, "kind", None) is EventKind.STATEMENT
    assert is_statement or not LOADED.search(record.name)


@each(SAID)
def test_a_loaded_word_in_a_remark_is_somebody_s(record: Told) -> None:
    remark = record.to_dict()["remark"] or ""
    said = re.search(r"\bby\b|call|said|says|spoke|speak|name", remark, re.IGNORECASE)
    is_statement = getattr(record, "kind", None) is EventKind.STATEMENT
    assert not LOADED.search(remark) or said or is_statement


def test_the_dead_of_the_war_of_2020_keep_the_figures_of_the_article() -> None:
    ours = {one.id for one in ARTICLE.casualty_claims(event=WAR)}
    both = {one.id for one in EDITION.casualty_claims(event=WAR)}
    assert ours < both
