"""The notes that stand at each sentence with casualties, typed anew from the article.

* A claim cites the notes that stand at its figure or at the end of its sentence, and no others.
* The works cited for a note are those that it names; a note that names none is the article's own.
* A title is cited by its own note.
* What has no note says which stand next.
"""

from typing import Final

from each import each

from karabakh_data import CasualtyClaim, Section, casualty_claims, note, sources

CLAIMS: Final = casualty_claims()
WORKS: Final = frozenset(sources().ids())
TABLE: Final = {claim.id for claim in CLAIMS if claim.section is Section.YEAR_TABLE}
TITLES: Final = [claim for claim in CLAIMS if claim.claimant in WORKS]
ARTICLE: Final = "wikipedia-2021-conflict"

READ: Final = {
    # The box and the first war. Notes 36 and 144 point to 32, 33, 34 and 35.
    (36, 32, 33, 34, 35): "0001",
    (37,): "0002 0098",
    (38,): "0003",
    (39,): "0004",
    (61, 62): "0005 0006",
    # 2010 to 2013
    (72,): "0007 0008",
    (74,): "0009",
    (75,): "0010",
    (76,): "0011 0012",
    (77,): "0013",
    (78,): "0016 0017 0019 0020",
    (64,): "0018 0038 0039 0040 0041 0099",
    # 2014
    (79,): "0021",
    (80,): "0022 0023 0024 0025",
    (81,): "0026",
    (83,): "0031",
    (84,): "0032 0033",
    (88,): "0036 0037",
    # 2015 to 2018
    (89,): "0042 0043",
    (90, 91): "0044",
    (99,): "0045 0046",
    (100, 101): "0047",
    (102,): "0048",
    (103, 104): "0049 0050",
    (105, 106): "0055 0056 0057",
    (109, 110): "0058 0059 0060",
    (111,): "0061",
    (112,): "0062",
    (113,): "0063",
    (115,): "0064 0065 0066",
    (116, 117): "0067",
    (119,): "0068",
    (120, 121): "0069",
    (122,): "0070",
    (123,): "0071",
    (124,): "0072",
    (125,): "0073",
    (126,): "0074",
    (128,): "0075",
    (129,): "0076",
    (130,): "0077",
    (131,): "0078",
    (132,): "0079",
    (133,): "0080",
    (134, 135): "0081",
    # 2020
    (137,): "0082 0083 0084",
    (138,): "0085",
    (139,): "0086",
    # Fatalities
    (144, 32, 33, 34, 35): "0087",
    (145, 32): "0088",
    (145,): "0089 0090",
    (146,): "0091 0095 0096",
    (147,): "0092",
    (148,): "0093",
    (32, 149, 145): "0094",
    (150,): "0097",
    (152, 105): "0100 0101",
    (106,): "0102 0103",
    (153, 154): "0104 0105 0106",
    (155,): "0107 0108",
    (156,): "0109 0110",
    (167,): "0243 0244",
    (168,): "0245 0336",
    (169,): "0246 0342",
    (170,): "0247",
    (171,): "0248 0343 0344 0345 0346",
    (172,): "0249",
    (173,): "0250",
    (174,): "0251",
    (175,): "0252",
    (176,): "0253",
    (177,): "0254",
    (178,): "0255",
    (179, 180, 181, 182): "0256 0257 0258",
    # Elsewhere
    (239,): "0259",
    (297,): "0260",
    (300, 301): "0261",
    # None
    (): "0014 0015 0027 0028 0029 0030 0034 0035 0051 0052 0053 0054",
}
"""For the notes at a sentence, the claims that it makes."""

NOTES: Final = {f"cc-{number}": notes for notes, read in READ.items() for number in read.split()}
ITEMS_OF_TALLIES: Final = {(109,), (110,), (168,), (169,)}


def test_a_claim_cites_what_stands_at_its_sentence() -> None:
    found = {
        claim.id: tuple(dict.fromkeys(claim.notes))
        for claim in CLAIMS
        if claim.id not in TABLE and claim not in TITLES
    }
    items = {key for key, notes in found.items() if key not in NOTES and notes in ITEMS_OF_TALLIES}
    assert {key: notes for key, notes in found.items() if key not in items} == NOTES
    assert len(items) == 24


@each(CLAIMS)
def test_the_works_cited_are_those_of_the_notes(claim: CasualtyClaim) -> None:
    for number in claim.notes:
        named = {work.id for work in note(number).sources} or {ARTICLE}
        cited = {one.key for one in claim.citations if one.note == number}
        assert cited == named or (claim in TITLES and cited < named)


@each(TITLES)
def test_a_title_is_cited_by_a_note_that_names_it(title: CasualtyClaim) -> None:
    (number,) = title.notes
    assert title.claimant in {work.id for work in note(number).sources}


@each(CLAIMS)
def test_without_a_note_the_remark_says_so(claim: CasualtyClaim) -> None:
    assert (not claim.citations) == ("No note stands" in (claim.remark or ""))
