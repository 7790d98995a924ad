"""The audit: every check is run, in what order findings stand, and what is found in the article.

What stands in ``BUNDLED`` can be verified by hand: the figures are those that the article prints.
"""

import pkgutil
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from checks_records import cited, claim, note, quantity, records, support, work
from claim_strategies import claim_lists
from hypothesis import given
from hypothesis import strategies as st

from karabakh_data import CasualtyClaim, Dataset, Discrepancy, Reading, Severity, audit
from karabakh_data.auditing import _checks
from karabakh_data.auditing._run import CHECKS, records_of, run
from karabakh_data.tables._record import Record

MODULES = [module.name for module in pkgutil.iter_modules(_checks.__path__)]


# Which checks are run


def test_every_check_is_run_once() -> None:
    modules = [import_module(f"karabakh_data.auditing._checks.{name}") for name in MODULES]
    assert {module.find for module in modules} == {*CHECKS}
    assert len(CHECKS) == len(modules)


@pytest.mark.parametrize("name", MODULES)
def test_every_check_has_tests_of_its_own(name: str) -> None:
    assert Path(__file__).with_name("checks").joinpath(f"test_{name}.py").is_file()


# The order of findings

SMALL = claim("cc-0001", "19", period="2012")
LARGE = claim("cc-0003", "100", period="2016")
TIMELINE = [
    SMALL,
    attrs.evolve(SMALL, id="cc-0002", figure=LARGE.figure, period=LARGE.period, partial=True),
    claim("cc-0004", "20", period="2012"),
    claim("cc-0005", "190", period="2016"),
    attrs.evolve(claim("cc-0006", period="2013"), reading=Reading.REVERSED_IN_PRINT),
    LARGE,
]


def test_the_gravest_come_first_and_of_these_the_largest() -> None:
    found = run(records(*TIMELINE, note(38)))
    order = [(one.severity, one.weight, one.kind, one.claims[0]) for one in found]
    contradiction, doubt, form = Severity
    assert order == [
        (contradiction, 90, "rival-figures", "cc-0003"),
        (contradiction, 1, "rival-figures", "cc-0001"),
        *((doubt, 0, "without-citation", f"cc-000{place}") for place in range(1, 7)),
        (form, 0, "note-leads-nowhere", "n038"),
        (form, 0, "note-not-cited", "n038"),
        (form, 0, "reversed-range", "cc-0006"),
    ]


def test_of_those_that_weigh_the_same_the_lowest_ids_come_first() -> None:
    of_2016 = [claim(f"cc-000{number}", f"{number}0", period="2016") for number in (1, 3, 5)]
    of_2017 = [claim("cc-0002", "20", period="2017"), claim("cc-0004", "40", period="2017")]
    rivals = [one.claims for one in run(records(*of_2016, *of_2017)) if one.weight == 20]
    assert rivals == [("cc-0001", "cc-0003"), ("cc-0002", "cc-0004"), ("cc-0003", "cc-0005")]


def test_the_severities_of_the_bundled_findings_never_rise() -> None:
    order = [*Severity]
    for one, other in pairwise(audit()):
        assert order.index(one.severity) <= order.index(other.severity)
        if one.severity is other.severity:
            assert one.weight >= other.weight


shuffled = claim_lists().flatmap(
    lambda claims: st.tuples(st.just(claims), st.permutations(claims).map(tuple))
)


@given(shuffled)
def test_the_order_of_the_rows_never_matters(pair: tuple[tuple[CasualtyClaim, ...], ...]) -> None:
    claims, others = pair
    assert run(records(*claims)) == run(records(*others))


# Nothing to find


def test_records_that_agree_give_nothing() -> None:
    cites = cited("report", 1)
    agreeing: list[Record] = [
        claim("cc-0001", "42", cites=cites),
        claim("cc-0002", "64", "azerbaijani", cites=cites),
        claim("cc-0003", "106", "both", is_sum=True, cites=cites),
        support(cites=(cites,)),
        quantity(cites=(cites,)),
    ]
    assert run(records(*agreeing, note(1, "report"), work("report", title="A report"))) == ()


def test_no_records_give_nothing() -> None:
    assert run(records()) == ()


# The bundled data

BUNDLED = [
    ("sum-differs-from-parts", ("cc-0226", "cc-0223", "cc-0225"), "77", "106", 89),
    ("rival-figures", ("cc-0093", "cc-0094"), "11,557", "25,000–30,000", 148),
    ("rival-figures", ("cc-0016", "cc-0018"), "19", "20", 78),
    ("rival-figures", ("cc-0055", "cc-0104"), "10", "15", 153),
    ("part-exceeds-whole", ("cc-0107", "cc-0109"), "398", "1,008", 155),
    ("title-differs", ("cc-0100", "cc-0321"), "91", "165", 152),
    ("left-out-of-total", ("cc-0236", "cc-0072"), "41", "43", 124),
    ("counted-twice", ("cc-0002", "cc-0009"), None, None, 74),
    ("printed-differently", ("cc-0002", "cc-0098"), "3,000", "0–3,000", 37),
    ("title-differs", ("cc-0045", "cc-0046", "cc-0277"), "8", "21+", 99),
    ("title-differs", ("cc-0100", "cc-0283"), "91", "92", 105),
    ("title-differs", ("fg-0002", "fg-0065", "fg-0066"), None, None, 25),
    ("rival-figures", ("fg-0021", "fg-0023"), None, None, 167),
    ("overlapping-rivals", ("fg-0042", "fg-0043"), None, None, 293),
    ("overlapping-rivals", ("sc-0139", "sc-0140"), None, None, 291),
    ("printed-differently", ("fg-0008", "fg-0084"), None, None, 60),
    ("reversed-range", ("cc-0004",), None, None, 39),
    ("claimant-is-not-source", ("cc-0094",), None, None, 149),
    ("party-in-own-voice", ("cc-0345",), None, None, 171),
    ("source-older-than-period", ("cc-0083",), None, None, 137),
    ("note-for-both-sides", ("sc-0030", "sc-0031"), None, None, 205),
    ("note-leads-nowhere", ("n038", "cc-0003"), None, None, 38),
    ("note-leads-nowhere", ("n039", "cc-0004"), None, None, 39),
]


def of_kind(kind: str) -> list[Discrepancy]:
    return [one for one in audit() if one.kind == kind]


@pytest.mark.parametrize(("kind", "claims", "stated", "computed", "note"), BUNDLED)
def test_what_the_article_prints_is_found(
    kind: str, claims: tuple[str, ...], stated: str | None, computed: str | None, note: int
) -> None:
    (one,) = (one for one in of_kind(kind) if one.claims == claims)
    ends = [None if end is None else str(end) for end in (one.stated, one.computed)]
    assert ends == [stated, computed]
    assert note in one.notes


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("reversed-range", "“7,045–7,016” is printed with the upper end first"),
        ("sum-differs-from-parts", "but 42 (cc-0223) + 64 (cc-0225) = 106"),
        ("title-differs", "91 (cc-0100, fatalities-1994-2019), but its source's title has “165”"),
        (
            "title-differs",
            "military: 4 (cc-0046, timeline-1994-2020), but its source's title has “Over",
        ),
        (
            "title-differs",
            "65,000 (active servicemen) (fg-0002, infobox), but the works cited have",
        ),
        (
            "printed-differently",
            "two figures of one source: Part of Azerbaijan's territory, outside",
        ),
        ("printed-differently", "“3,000” for 1994-05/2009-08 and “as many as 3,000” for 1994/2009"),
        ("note-leads-nowhere", "note 173 names no work (missing)"),
        ("note-leads-nowhere", "note 300 names no work (explanation)"),
        ("short-citation-without-work", "“HRW 1994” is cited in the notes 281, 282, 291"),
        ("short-citation-without-work", "“Cornell 1998” is cited in note 209"),
        ("without-citation", "nothing is cited for cc-0226: No note stands at the total."),
    ],
)
def test_what_is_found_is_told_in_the_words_of_the_article(kind: str, words: str) -> None:
    assert sum(words in str(one) for one in of_kind(kind)) == 1


def test_the_total_of_2010_to_2019_is_held_against_the_figures_of_the_years() -> None:
    (one,) = (one for one in of_kind("sum-differs-from-parts") if one.claims[0] == "cc-0003")
    assert (str(one.stated), str(one.computed)) == ("541+", "575+")
    # Only what makes the difference is named: the cell of 2015, and what the table leaves out.
    assert {*one.claims} == {"cc-0003", "cc-0226", "cc-0223", "cc-0225", "cc-0072", "cc-0077"}
    assert "29 more" in one.message
    assert "leave out 5" in one.message


def test_a_note_at_a_sentence_of_which_nothing_is_recorded_is_cited_by_no_record() -> None:
    assert ("n046",) in [one.claims for one in of_kind("note-not-cited")]


@pytest.mark.parametrize(
    ("claims", "title"),
    [
        ("cc-0057", "cc-0283"),
        ("cc-0081", "cc-0316"),
        ("cc-0081", "cc-0317"),
        ("cc-0251", "cc-0348"),
    ],
    ids=[
        "88 soldiers and 4 civilians are 92",
        "the first of two soldiers",
        "the second of two soldiers",
        "around 3,400 are 3,439",
    ],
)
def test_titles_that_agree_are_not_found(claims: str, title: str) -> None:
    assert not [one for one in of_kind("title-differs") if {claims, title} <= {*one.claims}]


def test_every_finding_names_records_that_there_are() -> None:
    tables = records_of(Dataset.bundled())
    ids = {record.id for table in tables for record in table}
    assert {key for one in audit() for key in one.claims} <= ids


def test_the_audit_is_worked_out_once() -> None:
    assert audit() is audit()
    assert audit() == run(records_of(Dataset.bundled()))
