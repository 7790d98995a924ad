"""Words that people type for a word of a vocabulary, or for a key, and that are neither.

They are no aliases: a slip stays an error, and the error names the right word.
"""

from collections.abc import Mapping
from typing import Final

from karabakh_data.errors import alike, closest


def likeliest(text: str, choices: Mapping[str, str], kind: str) -> tuple[str, ...]:
    """Return what a text may stand for, the likeliest first.

    *choices* are what can be meant, by all that it is called; *kind* says of which vocabulary, or
    what sort of record, they are.

    >>> words = {word: word for word in ("civilian", "military")}
    >>> likeliest("soldiers", words, "Category"), likeliest("soliders", words, "Category")
    (('military',), ('military',))
    """
    typed = " ".join(text.casefold().split())
    everyday = _everyday(kind, frozenset(choices.values()))
    near = [choices[name] for name in closest(typed, choices, most=len(choices))]
    told = [*everyday.get(typed, ()), *near]
    if not told:
        told = [word for likely in alike(typed, everyday) for word in everyday[likely]]
    return tuple(dict.fromkeys(told))[:MOST_LIKELY]


def _everyday(kind: str, known: frozenset[str]) -> Mapping[str, list[str]]:
    """Return what everyday words mean, as far as it is known here."""
    found: dict[str, list[str]] = {}
    for meant, all_typed in _MEANT.get(kind, {}).items():
        for typed in all_typed.split(", "):
            words = [word for word in meant.split() if word in known]
            found[typed] = [*found.get(typed, ()), *words]
    return {typed: words for typed, words in found.items() if words}


MOST_LIKELY: Final = 3
"""How many are suggested at most."""

_MEANT: Final[Mapping[str, Mapping[str, str]]] = {
    "ActorKind": {
        "armed-force": "army, armies, military, forces, troops",
        "armed-group": "militia, militias, fighters, mercenaries, volunteers",
        "institution": "government, ministry, parliament, agency, body",
        "organisation": "ngo, company, alliance",
        "person": "individual, politician, official",
        "state": "country, countries, nation, republic",
        "de-facto-state": "unrecognised state, unrecognized state",
    },
    "Attribution": {
        "alleged": "claimed, accused, rumoured, rumored",
        "stated": "said, article, own voice",
    },
    "Basis": {
        "all-causes": "all, any, non-combat, accidents",
        "battle-related": "combat, battle, fighting",
    },
    "Category": {
        "civilian": "noncombatant, noncombatants, non-combatant, non-combatants, residents",
        "mercenary": "mercenaries",
        "military": (
            "soldier, soldiers, troops, serviceman, servicemen, service members, army, forces, "
            "armed forces, combatant, combatants, conscripts, officers"
        ),
    },
    "CitationStyle": {
        "bibtex": "bib, tex, latex, biblatex",
        "ris": "endnote, mendeley",
        "text": "txt, plain, plain text, apa, mla, chicago",
    },
    "EventKind": {
        "agreement": "ceasefire, cease-fire, truce, armistice, treaty, peace, accord",
        "clash": "clashes, battle, battles, fighting, skirmish, skirmishes, combat",
        "diplomacy": "talks, meeting, summit, negotiations, mediation",
        "displacement": "refugees, refugee",
        "incident": "attack, shelling, accident",
        "law": "resolution, resolutions",
        "protest": "demonstration, demonstrations, rally",
        "statement": "accusation, denial, speech",
        "vote": "referendum, election",
        "war": "conflict, conflicts",
    },
    "FigureKind": {
        "area": "territory, size",
        "arms-value": "arms, weapons, arms sales",
        "equipment-lost": "losses, equipment, tanks, aircraft",
        "fighters": "mercenaries, volunteers",
        "spending": "budget, expenditure",
        "strength": "troops, soldiers, manpower, personnel",
        "territory-share": "territory",
    },
    "Grouping": {
        "category": "categories, kind, kinds, status",
        "event": "incident, battle",
        "month": "monthly",
        "side": "party, parties, country",
        "year": "annual, annually, yearly, date, time",
    },
    "ExportFormat": {
        "bibtex": "bib, latex, tex",
        "data-package": "csv, csvs, zip, tables, frictionless",
        "jsonl": "ndjson, json lines",
        "sqlite": "sql, db, database, sqlite3",
        "xlsx": "excel, xls, spreadsheet, workbook",
    },
    "Measure": {
        "captured": "prisoner, prisoners, prisoners of war, pow, pows, detained, taken prisoner",
        "displaced": "refugee, refugees, idp, idps, fled",
        "killed": "dead, death, deaths, die, died, dying, fatality, fatalities, kia, kills",
        "missing": "mia, disappeared",
        "wounded": "injured, injury, injuries, hurt, wia, wounds",
    },
    "OnContradiction": {"raise": "error, fail", "uncontested": "ignore, skip"},
    "PlaceKind": {
        "city": "town, towns, cities",
        "country": "state, countries",
        "district": "province, rayon, raion, county",
        "line": "border, frontier, front",
        "region": "territory, area",
        "village": "settlement, hamlet",
    },
    "Position": {
        "absent": "not voting",
        "abstained": "abstain, abstention",
        "against": "no, nay, opposed, contra",
        "for": "yes, yea, in favour, in favor, pro",
    },
    "Severity": {"contradiction": "error, errors", "form": "typo, print"},
    "Side": {
        "armenian": "armenia, armenians, artsakh, artsakh republic, nkr",
        "azerbaijani": "azerbaijan, azerbaijanis, azeri, azeris",
        "other": "neither, third",
        "unspecified": "unknown",
    },
    "SourceType": {
        "article-journal": "journal, paper",
        "article-magazine": "magazine",
        "article-newspaper": "newspaper, news, news article",
        "entry-encyclopedia": "encyclopedia, encyclopaedia, wikipedia",
        "legislation": "law, resolution",
        "post": "tweet",
        "webpage": "website, web, site, page, url",
    },
    "Stance": {
        "explicit": "open, openly, overt, official",
        "tacit": "implicit, covert, indirect",
        "withheld": "refused, denied, none",
    },
    "SupportKind": {
        "arms": "weapon, weapons, weaponry, gun, guns, munitions, ammunition, drones, missiles",
        "diplomatic": "diplomacy, political",
        "economic": "trade, energy, economy",
        "foreign-fighters": "fighters, mercenaries, mercenary, volunteers, militants",
        "funding": "money, cash, finance, financial",
        "humanitarian-aid military-aid": "aid, help, assistance",
        "humanitarian-aid": "relief, food",
        "military-cooperation": "alliance, pact",
        "training": "trainers, instructors, advisers, advisors",
        "troops": "soldiers, army, forces, boots",
        "un-vote": "vote, votes, voting",
    },
    "actor": {
        "armed-forces-of-armenia": "armenian army",
        "armenia": "armenian, armenians",
        "armenian-soviet-socialist-republic": "armenian ssr",
        "artsakh": "karabakh, nagorno-karabakh, nagorno karabakh",
        "azerbaijan": "azerbaijani, azerbaijanis, azeri, azeris",
        "azerbaijan-soviet-socialist-republic": "azerbaijan ssr",
        "azerbaijani-armed-forces": "azerbaijani army, azeri army",
        "belarus": "belorussia, byelorussia",
        "czech-republic": "czechia",
        "eurasian-economic-union": "eaeu",
        "grey-wolves": "grey wolf, gray wolf",
        "iran": "persia, iranian, iranians",
        "russia": "russian federation, russian, russians",
        "russian-armed-forces": "russian army",
        "soviet-union": "soviet, soviets",
        "turkey": "türkiye, turkiye, turkish, turk, turks",
        "turkish-armed-forces": "turkish army",
        "united-arab-emirates": "uae, emirates",
        "united-nations": "uno",
        "united-states": "america, american, americans, u.s.a.",
    },
    "event": {
        "2016-april-conflict": "four day war, 4-day war, april war, 2016 war",
        "2020-nagorno-karabakh-war": (
            "2020 war, war 2020, war of 2020, 44-day war, 44 day war, six-week war, "
            "second karabakh war, second nagorno-karabakh war, second artsakh war, autumn war"
        ),
        "2020-nagorno-karabakh-war first-nagorno-karabakh-war": "war, the war, karabakh war",
        "first-nagorno-karabakh-war": "first war, first karabakh war, first artsakh war",
    },
    "language": {
        "az": "azerbaijani, azeri, aze",
        "en": "english, eng, en-us, en-gb",
        "hy": "armenian, arm, hye",
        "ru": "russian, rus",
    },
    "place": {"nagorno-karabakh": "enclave, the enclave"},
}
"""What may be meant, and in what words, by the name of the vocabulary or the sort of record."""
