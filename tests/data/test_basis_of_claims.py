"""Laws of the basis of the casualty claims: like sentences have like bases, whoever was killed.

The basis is *battle-related* where a sentence or title says that people were harmed

* in fighting: in clashes, a skirmish, a firefight, a conflict of some days or *the fighting* of a
  war, or that it left them dead;
* by fire, shelling, a sniper, a strike, an attack, a grenade, or the downing of an aircraft;
* by troops of the other party, if soldiers or members of a group that had crossed the line of
  contact; of civilians it is said by the means alone;

or where it goes on with the count of such a happening: the dead *in the incident*, *the following
night*, of *their side*, or of *the August clashes*.

It is *all-causes* where deaths outside combat are counted with the others. It is *unspecified*
where no more is said than that people were killed or died: in a year, in a war, on a day, *in
addition*, as clashes went on, in a provocation; and where the cause is a mine or mixed.

* The missing, the captured and the displaced have no basis.
* Figures of one sentence for one time have one basis, whatever the side.
* A title has the basis of its words.
* Sentences that say the same of the two sides, as listed below, have the same basis.
"""

import re
from collections import defaultdict
from typing import Final

import pytest
from each import each

from karabakh_data import Basis, CasualtyClaim, Measure, Section, casualty_claims, source, sources

CLAIMS: Final = casualty_claims()
HARMED: Final = [claim for claim in CLAIMS if claim.measure in {Measure.KILLED, Measure.WOUNDED}]
WORKS: Final = frozenset(sources().ids())
TITLES: Final = [claim for claim in HARMED if claim.claimant in WORKS]

FIGHTING: Final = re.compile(
    r"\bclash(es)?\b|skirmish|\bfighting\b|hostilities|\battacks?\b|crossfire|gunfire|"
    r"\bfir(e|ing)\b|sniper|\bshooting\b|\bshot (dead|down)\b|grenade|targeting|"
    r"killed by \w+ forces",
    re.IGNORECASE,
)


def basis(key: str) -> Basis:
    return CLAIMS[key].basis


def test_what_is_not_death_or_injury_has_no_basis() -> None:
    others = [claim for claim in CLAIMS if claim not in HARMED]
    assert {claim.measure for claim in others} >= {Measure.MISSING, Measure.CAPTURED}
    assert {claim.basis for claim in others} == {Basis.UNSPECIFIED}


def test_figures_of_one_sentence_have_one_basis() -> None:
    sentences = defaultdict(set)
    for claim in HARMED:
        sentences[claim.section, claim.notes, claim.period, claim.claimant].add(claim.basis)
    assert max(map(len, sentences.values())) == 1


@each(TITLES)
def test_a_title_has_the_basis_of_its_words(title: CasualtyClaim) -> None:
    words = FIGHTING.search(source(str(title.claimant)).title or "")
    assert title.basis is (Basis.BATTLE_RELATED if words else Basis.UNSPECIFIED)


def test_deaths_outside_combat_are_counted_in_one_sentence() -> None:
    found = {claim.id for claim in HARMED if claim.basis is Basis.ALL_CAUSES}
    assert found == {"cc-0100", "cc-0101"}


LIKE: Final = {
    "killed in border clashes": "0010 0014 0015 0019 0020 0021 0031 0049 0050",
    "the count of clashes, and what one side replies to it": "0022 0023 0024 0025 0026 0027 0028",
    "fighting left them dead, or they were killed in it": (
        "0029 0030 0045 0046 0051 0052 0058 0059 0060 0102 0243 0244 0248 0249 0251 0252"
    ),
    "killed in clashes by a tally": "0245 0246 0247",
    "killed by the other side's troops": "0032 0064 0070 0071 0080 0081",
    "killed by fire, shelling or a sniper": "0047 0048 0061 0072 0073 0075 0076 0078",
    "killed in a skirmish, or a firefight": "0062 0065 0067 0068 0069 0079 0085",
    "killed when a helicopter was shot down": "0035 0254",
    "killed in a strike on a city, or in attacks": "0255 0347 0350 0352",
}

ALIKE_AND_OPEN: Final = {
    "killed, on a day": "0011 0012 0063 0086",
    "killed in a year": "0013 0016 0017 0018 0036 0037 0038 0039 0040 0041 0099",
    "killed as clashes went on": "0042 0043 0044",
    "killed in July 2020, after a sentence on clashes": "0082 0083 0084",
    "killed in addition": "0055 0056 0057 0104 0105 0106",
    "killed or died in the war": "0001 0087 0088 0089 0093 0094 0259 0260 0261 0345",
    "civilians killed by forces or a group, by what means is not said": "0034 0097",
    "killed in clashes and by mines": "0256 0257 0258",
    "killed in an act of sabotage, a provocation, a violation of the truce": "0276 0300 0320",
    "dead of the two sides in the table": "0203 0204 0228 0230",
}


@pytest.mark.parametrize("said", LIKE)
def test_like_sentences_are_battle_related(said: str) -> None:
    assert {basis(f"cc-{number}") for number in LIKE[said].split()} == {Basis.BATTLE_RELATED}


@pytest.mark.parametrize("said", ALIKE_AND_OPEN)
def test_like_sentences_are_open(said: str) -> None:
    found = {basis(f"cc-{number}") for number in ALIKE_AND_OPEN[said].split()}
    assert found == {Basis.UNSPECIFIED}


def test_the_table_of_years_says_nothing_of_it() -> None:
    table = {claim.basis for claim in CLAIMS if claim.section is Section.YEAR_TABLE}
    assert table == {Basis.UNSPECIFIED}


def test_all_that_is_battle_related_in_a_sentence_is_listed() -> None:
    listed = {f"cc-{number}" for numbers in LIKE.values() for number in numbers.split()}
    found = {
        claim.id for claim in HARMED if claim.basis is Basis.BATTLE_RELATED and claim not in TITLES
    }
    assert found - listed == {"cc-0007", "cc-0008", "cc-0066", "cc-0074"}
