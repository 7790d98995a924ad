"""What is suggested for a slip: the right word, or none, and never an unrelated one."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from unicodedata import name as unicodename
from unicodedata import normalize

import pytest
from each import each

import karabakh_data
from karabakh_data import Dataset, UnknownKeyError, UnknownWordError, Vocabulary
from karabakh_data.tables._names import folded, names_of
from karabakh_data.vocabularies._everyday import _MEANT, likeliest

DATASET: Final = Dataset.bundled()
KEYS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "actor": DATASET.actor,
    "author": lambda key: DATASET.sources(author=key),
    "claimant": lambda key: DATASET.casualties(claimant=key),
    "event": DATASET.event,
    "language": lambda key: DATASET.sources(language=key),
    "note": DATASET.note,
    "outlet": lambda key: DATASET.sources(outlet=key),
    "place": DATASET.place,
    "side": lambda key: DATASET.casualties(side=key),
}
NONE: Final = ""

# What is typed, and what has to be suggested first for it; for some nothing.
SLIPS: Final[Mapping[str, str]] = {
    "Side": (
        "armenia=armenian armenain=armenian armenina=armenian armenean=armenian arm=armenian "
        "Armenians=armenian artsakh=armenian azerbaijan=azerbaijani azerbaijanis=azerbaijani "
        "Azeri=azerbaijani azeris=azerbaijani azerbajani=azerbaijani azerbaidzhani=azerbaijani "
        "boht=both bothe=both othr=other unspecifed=unspecified neither=other turkey= russian= "
        "baku= UK= az= all= nobody= karabakh= x= "
    ),
    "Category": (
        "soldiers=military soldier=military soldeirs=military troops=military army=military "
        "servicemen=military militry=military miltary=military militar=military "
        "combatants=military civilians=civilian civillian=civilian civlian=civilian "
        "mercenaries=mercenary mercenry=mercenary peacekeepers=peacekeeper volunter=volunteer "
        "volunteers=volunteer people= children= police= xyz= total= all= "
    ),
    "ExportFormat": (
        "csv=data-package excel=xlsx xls=xlsx spreadsheet=xlsx sql=sqlite database=sqlite "
        "bib=bibtex ndjson=jsonl zip=data-package yaml= html= pdf= "
    ),
    "Measure": (
        "dead=killed death=killed deaths=killed died=killed fatalities=killed kiled=killed "
        "killd=killed kill=killed injured=wounded injuries=wounded hurt=wounded woundd=wounded "
        "missin=missing misisng=missing mia=missing prisoners=captured "
        "pow=captured captive= captued=captured refugees=displaced idps=displaced "
        "dispalced=displaced casualties= losses= victims= war= xyz= "
    ),
    "SupportKind": (
        "weapons=arms weapon=arms weapns=arms guns=arms gun=arms arm=arms ammunition=arms "
        "drones=arms money=funding fundng=funding diplomacy=diplomatic diplomatc=diplomatic "
        "political=diplomatic mediator=mediation trade=economic econmic=economic "
        "aid=humanitarian-aid militaryaid=military-aid soldiers=troops troop=troops "
        "mercenaries=foreign-fighters fighters=foreign-fighters votes=un-vote "
        "recogniton=recognition trainig=training oil= bullets= intelligence= lobbying= "
    ),
    "EventKind": (
        "tensions=tension wars=war battle=clash clashs=clash clashes=clash fighting=clash "
        "ceasefire=agreement "
        "agrement=agreement talks=diplomacy summit=diplomacy laws=law protests=protest "
        "incidnt=incident shelling=incident referendum=vote siege= xyz= "
    ),
    "ActorKind": (
        "country=state states=state army=armed-force militia=armed-group ngo=organisation "
        "organization=organisation persons=person government=institution goverment=institution "
        "crowd= xyz= "
    ),
    "Grouping": (
        "years=year yearly=year anual=year months=month monht=month parties=side sides=side "
        "categories=category catgory=category events=event evnt=event claimant= source= xyz= "
    ),
    "PlaceKind": (
        "town=city cities=city villiage=village villages=village province=district border=line "
        "mountain= river= lake= "
    ),
    "SourceType": (
        "newspaper=article-newspaper journal=article-journal magazine=article-magazine "
        "books=book website=webpage law=legislation tweet=post reports=report novel= thesis= "
        "movie= "
    ),
    "CitationStyle": "bib=bibtex bibtext=bibtex latex=bibtex csl=csl-json json=csl-json txt=text ",
    "Position": "yes=for no=against abstain=abstained agianst=against maybe= ",
    "Stance": "open=explicit explict=explicit implicit=tacit refused=withheld xyz= ",
    "Attribution": "claimed=alleged allegd=alleged said=stated reportd=reported xyz= ",
    "actor": (
        "UK= U.S.A.=united-states America=united-states UAE=united-arab-emirates artcle= "
        "Emirates=united-arab-emirates Artsakh_Republic=artsakh Rusia=russia Russa=russia "
        "Russian_Federation=russia Azerbajan=azerbaijan Azerbaidzhan=azerbaijan "
        "Armenai=armenia Turky=turkey Irann=iran Isreal=israel Goergia=georgia Gorgia=georgia "
        "Belorussia=belarus Serbya=serbia Syrai=syria Kazakstan=kazakhstan Pakstan=pakistan "
        "Afganistan=afghanistan Uzbekstan=uzbekistan Lebenon=lebanon Jordon=jordan "
        "Czechia=czech-republic Minsk=osce-minsk-group Erdogan=recep-tayyip-erdogan "
        "Erdoğan=recep-tayyip-erdogan Aliyev=ilham-aliyev Grey_wolfs=grey-wolves "
        "Human_Right_Watch=human-rights-watch USSSR=soviet-union army=artsakh-defence-army "
        "Germany= Italy= Spain= Poland= Britain= England= Putin= Narnia= foo= bar= president= "
        "Congo= mali= Chechnya= Turkish=turkey Turks=turkey Turkish_army=turkish-armed-forces "
        "Azeris=azerbaijan Azerbaijani=azerbaijan Azerbaijani_MoD=azerbaijan-ministry-of-defence "
        "Azerbaijani_army=azerbaijani-armed-forces Armenians=armenia Armenian=armenia "
        "Armenian_army=armed-forces-of-armenia Karabakh=artsakh Nagorno-Karabakh=artsakh "
        "Russian=russia Iranian=iran Georgian=georgia the_US=united-states The_EU=european-union "
        "the_UN=united-nations the_UK= Grey_wolf=grey-wolves Heydar_Aliyev= "
        "Ministry_of_Defence_of_Azerbaijan=azerbaijan-ministry-of-defence "
    ),
    "claimant": "artcle=article articel=article Aremnia=armenia Narnia= UK= foo= ",
    "event": (
        "2020_war=2020-nagorno-karabakh-war war_of_2020=2020-nagorno-karabakh-war "
        "second_Karabakh_war=2020-nagorno-karabakh-war 44-day_war=2020-nagorno-karabakh-war "
        "2016_war=2016-april-conflict four_day_war=2016-april-conflict "
        "april_conflict=2016-april-conflict 2016-april-conflit=2016-april-conflict "
        "first_karabakh_war=first-nagorno-karabakh-war UK= foo= bar= revolution= "
    ),
    "place": (
        "Shusa=shusha Stepenakert=stepanakert Yeravan=yerevan talysh=talish UK= foo= Paris= "
        "Agdere=mardakert Agdara=mardakert Ağdere=mardakert Agdəre=mardakert Gence=ganja "
        "Khankəndi=stepanakert Xankendi=stepanakert Qubadli=kubatly Susa=shusha Lacin=lachin "
        "Kelbecer=kalbajar Kalbacar=kalbajar Zengilan=zangelan the_enclave=nagorno-karabakh "
        "Republic_of_Abkhazia=abkhazia Naxcivan= Sotk= "
    ),
    "author": "Waal=de_Waal de_Wall=de_Waal foo= ",
    "outlet": "Guardian=The_Guardian reuter=Reuters BBC=BBC_News foo= xyz= ",
    "note": "a1=a01 n74=n074 a99= x1= ",
    "language": "english=en russian=ru armenian=hy xx= klingon= ",
}


def slips() -> list[tuple[str, str, str]]:
    return [
        (kind, *(part.replace("_", " ").strip() for part in pair.split("=")))  # type: ignore[misc]
        for kind, pairs in SLIPS.items()
        for pair in pairs.split()
    ]


def suggested(kind: str, typed: str) -> tuple[str, ...]:
    ask: Callable[[Any], Any] = KEYS.get(kind) or getattr(karabakh_data, kind)
    with pytest.raises((UnknownKeyError, UnknownWordError)) as caught:
        ask(typed)
    return caught.value.suggestions


@each(set(slips()))
@pytest.mark.untraced
def test_a_slip_is_an_error_that_names_the_right_word_or_none(slip: tuple[str, str, str]) -> None:
    kind, typed, meant = slip
    assert suggested(kind, typed)[:1] == (() if meant == NONE else (meant,))


def test_enough_slips_were_tried() -> None:
    assert len(set(slips())) > 250


def is_latin(name: str) -> bool:
    return all("LATIN" in unicodename(letter) for letter in name if letter != " ")


MARKED: Final = {
    (one.id, name)
    for one in DATASET.places()
    for name in names_of(one)
    if not name.isascii() and is_latin(name)
}


@each(MARKED)
def test_a_place_is_suggested_without_the_marks_of_its_name(named: tuple[str, str]) -> None:
    key, name = named
    letters = normalize("NFD", name.replace("\N{LATIN SMALL LETTER DOTLESS I}", "i"))
    plain = "".join(letter for letter in letters if letter.isascii() or letter == "ə")
    for vowel in "ae":
        # The plain spelling of some is an id, and with “the” before it none.
        assert key in suggested("place", f"the {plain.replace('ə', vowel)}")


# The table of everyday words


def everyday() -> list[tuple[str, str, str]]:
    return [
        (kind, meant, typed)
        for kind, table in _MEANT.items()
        for meant, all_typed in table.items()
        for typed in all_typed.split(", ")
    ]


def test_each_everyday_word_is_written_as_it_is_looked_for() -> None:
    assert all(typed == folded(typed) for _, _, typed in everyday())


@pytest.mark.parametrize("kind", _MEANT)
def test_everyday_words_are_no_words_of_the_vocabulary_and_stand_for_some(kind: str) -> None:
    pairs = [(meant, typed) for which, meant, typed in everyday() if which == kind]
    if kind in KEYS:
        languages = {one.language for one in DATASET.sources()}
        tables = (DATASET.actors(), DATASET.events(), DATASET.places())
        ids = dict(zip(("actor", "event", "place"), (table.ids() for table in tables), strict=True))
        words = set(ids.get(kind, languages)) - {None}
    else:
        vocabulary = getattr(karabakh_data, kind)
        assert issubclass(vocabulary, Vocabulary)
        words = set(vocabulary)
    assert {word for meant, _ in pairs for word in meant.split()} <= words
    assert words.isdisjoint(typed for _, typed in pairs)


@each(everyday())
def test_each_everyday_word_is_answered_with_what_it_means(pair: tuple[str, str, str]) -> None:
    kind, meant, typed = pair
    assert set(meant.split()) & set(suggested(kind, typed))


def test_what_a_dataset_does_not_have_is_not_suggested() -> None:
    assert likeliest("america", {"armenia": "armenia"}, "actor") == ()
    assert likeliest("America", {"usa": "united-states"}, "actor") == ("united-states",)
    assert likeliest("soldiers", {"military": "military"}, "Side") == ()


def test_no_more_than_three_are_suggested_each_once() -> None:
    many = {f"karabakh {n}": f"k{n % 5}" for n in range(9)}
    assert likeliest("karabakh", many, "actor") == ("k0", "k1", "k2")
