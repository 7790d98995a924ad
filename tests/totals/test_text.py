"""A summary as text, HTML, words and plain values."""

import json
import re
from itertools import pairwise

import attrs
import pytest
from claim_strategies import (
    answer,
    cited,
    claim,
    claim_lists,
    question,
    questions,
    reply,
)
from html_reader import read
from hypothesis import example, given
from rich.pretty import pretty_repr

from karabakh_data import (
    DATA_AS_OF,
    CasualtyClaim,
    CasualtyRange,
    CasualtySummary,
    Category,
    Measure,
    Period,
    Reading,
    Standing,
)
from karabakh_data.totals._answer import summarise
from karabakh_data.totals._question import Question
from karabakh_data.totals._text import _grid

WIDTH = 80
FOUR = [Category.CIVILIAN, Category.MERCENARY, Category.MILITARY, Category.PEACEKEEPER]
RIVALS = (
    claim("cc-0001", "28,000–38,000", "armenian", "unspecified", "1988/1994"),
    claim("cc-0002", "25,000–30,000", "azerbaijani", period="1988/1994"),
    claim("cc-0003", "11,557", "azerbaijani", period="1988/1994", claimant="claimant-b"),
    claim("cc-0004", "19", "azerbaijani", period="1988/1994", rank="preferred"),
    claim("cc-0005", "1", "azerbaijani", period="1988/1994", rank="deprecated"),
)
OPEN = (
    claim("cc-0001", "3,004+"),
    claim("cc-0002", "12,000–13,000", "other", "peacekeeper"),
    claim("cc-0003", "1+", "azerbaijani", "volunteer"),
)
PARTIAL = (claim("cc-0001", "167–763", "azerbaijani", "civilian", "1992-02-26", partial=True),)
GAPS = tuple(
    claim(f"cc-{month:04}", str(month), "azerbaijani", "mercenary", f"2016-{month:02}-15")
    for month in range(1, 12)
)
DIFFERING = (
    claim("cc-0001", "42"),
    claim("cc-0002", "64", "azerbaijani"),
    claim("cc-0003", "77", "both", is_sum=True),
    claim("cc-0004", "78", "both"),
    claim("cc-0005", "2", "azerbaijani", "civilian", "2016-07-04"),
    claim("cc-0006", "9", "both", "unspecified", "2016-12-20/2017-01-10"),
)
SPANNING = tuple(claim(f"cc-{n:04}", period="1988/2020") for n in range(1, 30))
CITED = (
    claim(
        "cc-0001",
        citations=tuple(cited(f"a-rather-long-name-{n}-2016-of-a-work", n) for n in range(9)),
        claimant="a-claimant-with-a-name-that-is-rather-long",
        printed="five, according to a sentence that goes on and on for more than one line of it",
    ),
)
HARD = {
    "rivals": answer(RIVALS, "1988/1994"),
    "open ends": answer(OPEN, 2016),
    "partial": answer(PARTIAL, 1992),
    "gaps": answer(GAPS, 2016),
    "all periods": answer(RIVALS),
    "differing": answer(DIFFERING, "2016/2017"),
    "spanning": answer(SPANNING, 2016),
    "sources": answer(CITED),
    "nothing at all": answer([]),
    "nothing inside": summarise(RIVALS, question(2001), data_span=lambda: Period("1988/2020")),
    "set aside": answer([claim(rank="deprecated")], 2016),
}
each = pytest.mark.parametrize("summary", HARD.values(), ids=HARD.keys())


def table(summary: CasualtySummary) -> list[list[str]]:
    """The words of the table of a text, a list a row."""
    return [re.split(" {2,}", line.lstrip()) for line in str(summary).split("\n\n")[1].splitlines()]


# Text


@each
def test_first_line_says_the_total_and_the_days(summary: CasualtySummary) -> None:
    first = str(summary).splitlines()[0]
    assert ("no figure" if summary.total is None else str(summary.total)) in first
    by_side = set(summary.days_by_side.values())
    covered = by_side if len(by_side) > 1 else {summary.days_covered}
    assert all(f"{number:,}" in first for number in covered) or not summary.days
    assert f"{summary.days:,} days" in first or not summary.days


def test_first_line() -> None:
    assert str(HARD["partial"]).splitlines()[0] == "Killed, 1992: 167+ (0 of 366 days covered)"
    everybody = answer([claim(side="both")], 2016)
    assert str(everybody).splitlines()[0] == "Killed, 2016: 5 (all 366 days covered)"
    day = answer([claim(side="both", period="2016-04-01")], "2016-04-01")
    assert str(day).splitlines()[0] == "Killed, 2016-04-01: 5 (the day covered)"
    one_side = answer([claim(period="2016-04-01")], "2016-04-01")
    assert repr(one_side).endswith("+ (Armenian side 1 of 1 day covered, Azerbaijani side 0)>")
    assert repr(answer([], "2016-04-01")).endswith(": no figure (0 of 1 day covered)>")
    assert str(HARD["nothing at all"]).splitlines()[0] == ("Killed, all periods: no figure")


def test_first_line_says_the_days_of_each_side_where_they_differ() -> None:
    claims = [claim("a"), claim("b", "1,000", "azerbaijani", period="2016-04")]
    assert repr(answer(claims, 2016)) == (
        "<CasualtySummary Killed, 2016: 1,005+ (Armenian side 366 of 366 days covered, "
        "Azerbaijani side 30)>"
    )
    assert repr(answer(claims, 2016, "armenian")).endswith(": 5 (all 366 days covered)>")
    assert repr(answer(claims, "2014/2016")).endswith(
        "(Armenian side 366 of 1,096 days covered, Azerbaijani side 30)>"
    )
    apart = [claim("a", period="2016-05"), claim("b", period="2016-03", side="azerbaijani")]
    assert repr(answer(apart, 2016)).endswith("10+ (62 of 366 days covered)>")


def test_first_line_says_what_was_asked() -> None:
    asked = question("2016-04", "armenian", event="war")
    first = str(summarise([], asked, Measure.WOUNDED)).splitlines()[0]
    words = ["Wounded", "2016-04", "Armenian side", "war", "no figure"]
    assert all(one < other for one, other in pairwise(first.index(word) for word in words))


def test_first_line_of_a_long_question() -> None:
    summary = answer(
        [claim(figure="31–92", side="azerbaijani", period="2016-04-01/2016-04-05")],
        "2016-04-01/2016-04-05",
        "azerbaijani",
        "military",
        claimant="article",
    )
    for text in (str(summary), summary.explain()):
        assert text.splitlines()[:3] == [
            "Killed: 31–92 (all 5 days covered)",
            "  2016-04-01/2016-04-05, Azerbaijani side, military, according to article",
            "",
        ]
    assert len(repr(summary).splitlines()) == 1


def test_a_question_that_is_longer_than_a_line_is_indented() -> None:
    event, claimant = "an-event-with-a-name-that-is-quite-long", "a-claimant-with-a-long-name-too"
    summary = answer([claim()], 2016, event=event, claimant=claimant)
    assert str(summary).splitlines()[:4] == [
        "Killed: no figure (0 of 366 days covered)",
        f"  2016, {event}, according to",
        f"  {claimant}",
        "",
    ]


def test_first_line_that_just_fits() -> None:
    spare = WIDTH - len(str(answer([], 2016, event="e")).splitlines()[0])
    fitting, longer = (answer([], 2016, event="e" * (spare + more)) for more in (1, 2))
    assert len(str(fitting).splitlines()[0]) == WIDTH
    assert str(longer).startswith("Killed: no figure (0 of 366 days covered)\n")


@each
def test_no_line_is_wider_than_a_terminal(summary: CasualtySummary) -> None:
    assert max(map(len, str(summary).splitlines())) <= WIDTH
    assert max(map(len, summary.explain().splitlines())) <= WIDTH


ENDLESS = (claim("a", "0", period="2014"), claim("b", "0", "both", period="2016-06/.."))


@given(claim_lists(max_size=12), questions())
@example(ENDLESS, question())
def test_no_line_of_any_answer_is_wider_than_a_terminal(
    claims: tuple[CasualtyClaim, ...], asked: Question
) -> None:
    summary = reply(claims, asked)
    lines = [*str(summary).splitlines(), *summary.explain().splitlines()]
    assert max(map(len, lines)) <= WIDTH


@pytest.mark.parametrize(("figure", "words"), [("1", [*Category]), ("28,000–38,000", FOUR)])
def test_no_table_is_wider_than_a_terminal(figure: str, words: list[Category]) -> None:
    claims = [
        claim(word, figure, "azerbaijani", word, f"20{place}")
        for place, word in enumerate(words, start=10)
    ]
    assert max(map(len, str(answer(claims)).splitlines())) <= WIDTH


def test_a_table_that_would_be_too_wide_is_a_list() -> None:
    claims = [
        claim("a", "28,000–38,000", category="civilian"),
        claim("b", "28,000–38,000", "azerbaijani", "mercenary"),
        claim("c", "28,000–38,000", category="military"),
        claim("d", "28,000–38,000", "azerbaijani", "peacekeeper"),
    ]
    assert str(answer(claims, 2016)).split("\n\n")[1].splitlines() == [
        "Armenian side, civilian          28,000–38,000",
        "Armenian side, military          28,000–38,000",
        "Armenian side, all               56,000–76,000",
        "Azerbaijani side, mercenary      28,000–38,000",
        "Azerbaijani side, peacekeeper    28,000–38,000",
        "Azerbaijani side, all            56,000–76,000",
        "all, civilian                    28,000–38,000",
        "all, mercenary                   28,000–38,000",
        "all, military                    28,000–38,000",
        "all, peacekeeper                 28,000–38,000",
        "all, all                       112,000–152,000",
    ]
    assert read(answer(claims, 2016)).tags.count("tr") == 4


def test_a_table_that_just_fits() -> None:
    claims = [
        claim("b", "10", category="mercenary"),
        claim("c", "10"),
        claim("d", "10", category="peacekeeper"),
        claim("e", "100–9,900", category="volunteer"),
    ]
    fitting, wider = (
        str(answer([*claims, claim("a", figure, category="civilian")], 2016, "armenian")).split(
            "\n"
        )
        for figure in ("100–200", "100–2,000")
    )
    assert len(fitting[2]) == WIDTH
    assert fitting[2].split() == [*sorted(set(Category) - {Category.UNSPECIFIED}), "all"]
    assert wider[2].startswith("Armenian side, civilian ")


@each
def test_no_line_ends_in_a_blank(summary: CasualtySummary) -> None:
    assert all(line == line.rstrip() for line in summary.explain().splitlines())
    assert not str(summary).endswith("\n")


def test_the_table_adds_up_by_side_and_category() -> None:
    claims = [
        claim("a", "108–112"),
        claim("b", "9", category="civilian"),
        claim("c", "109", "azerbaijani"),
        claim("d", "1", period="2015"),
        claim("e", "0", "azerbaijani", period="2015"),
    ]
    assert table(answer(claims, "2015/2016")) == [
        ["civilian", "military", "all"],
        ["Armenian side", "9", "109–113", "118–122"],
        ["Azerbaijani side", "109", "109"],
        ["all", "9", "218–222", "227–231"],
    ]


def test_the_columns_are_aligned() -> None:
    lines = str(answer([claim("a", "1,000"), claim("b", "2", "azerbaijani")], 2016)).splitlines()
    assert lines[2:6] == [
        "                  military    all",
        "Armenian side        1,000  1,000",
        "Azerbaijani side         2      2",
        "all                  1,002  1,002",
    ]


def test_days_without_a_figure_open_every_cell_of_the_table() -> None:
    claims = [claim("a", "5", period="2016-04"), claim("b", "7", "azerbaijani", period="2016-04")]
    assert table(answer(claims, 2016)) == [
        ["military", "all"],
        ["Armenian side", "5+", "5+"],
        ["Azerbaijani side", "7+", "7+"],
        ["all", "12+", "12+"],
    ]


def test_days_that_one_side_lacks_open_its_own_cells_alone() -> None:
    claims = [claim("a", "5"), claim("b", "7", "azerbaijani", period="2016-04")]
    assert table(answer(claims, 2016)) == [
        ["military", "all"],
        ["Armenian side", "5", "5"],
        ["Azerbaijani side", "7+", "7+"],
        ["all", "12+", "12+"],
    ]


def test_a_side_that_nobody_counts_has_a_row_without_cells() -> None:
    assert table(answer([claim("a", "5")], 2016)) == [
        ["military", "all"],
        ["Armenian side", "5", "5"],
        ["Azerbaijani side", "0+"],
        ["all", "5+", "5+"],
    ]


def test_days_that_a_side_lacks_open_no_column_beside_those_asked_for() -> None:
    claims = [
        claim("a", "5", period="2016-04"),
        claim("b", "7", "azerbaijani", "mercenary"),
        claim("c", "2", "other", "civilian"),
    ]
    assert table(answer(claims, 2016)) == [
        ["civilian", "mercenary", "military", "all"],
        ["Armenian side", "5+", "5+"],
        ["Azerbaijani side", "7", "7"],
        ["neither side", "2", "2"],
        ["all", "2+", "7", "5+", "14+"],
    ]


def test_no_cell_is_open_in_a_row_that_is_not() -> None:
    claims = [
        claim("a", "49", "both", period="2014"),
        claim("b", "7", period="2015"),
        claim("c", "9", "azerbaijani", period="2015"),
    ]
    assert table(answer(claims, "2013/2015")) == [
        ["military", "all"],
        ["Armenian side", "7+", "7+"],
        ["Azerbaijani side", "9+", "9+"],
        ["both sides", "49", "49"],
        ["all", "65+", "65+"],
    ]


@given(claim_lists(), questions())
def test_a_row_and_a_column_with_an_open_cell_are_open(
    claims: tuple[CasualtyClaim, ...], asked: Question
) -> None:
    summary = reply(claims, asked)
    rows = _grid(summary)[1:]
    for column in zip(*rows, strict=True):
        assert column[-1].endswith("+") or not any(cell.endswith("+") for cell in column)
    for _, *cells in rows:
        assert cells[-1].endswith("+") or not any(cell.endswith("+") for cell in cells)


def test_an_open_figure_opens_its_own_cell_alone() -> None:
    claims = [claim("a", "5+"), claim("b", "7", "azerbaijani")]
    assert table(answer(claims, 2016)) == [
        ["military", "all"],
        ["Armenian side", "5+", "5+"],
        ["Azerbaijani side", "7", "7"],
        ["all", "12+", "12+"],
    ]


def test_a_closed_cell_stays_closed_in_a_row_and_a_column_that_are_open() -> None:
    claims = [
        claim("a", "5+"),
        claim("b", "3", category="civilian"),
        claim("c", "2", "azerbaijani", "civilian", period="2016-04"),
    ]
    assert table(answer(claims, 2016)) == [
        ["civilian", "military", "all"],
        ["Armenian side", "3", "5+", "8+"],
        ["Azerbaijani side", "2+", "2+"],
        ["all", "5+", "5+", "10+"],
    ]


def test_days_that_nobody_counts_open_the_cell_of_both_sides() -> None:
    assert table(answer([claim("a", "5", "both", period="2016-04")], 2016)) == [
        ["military", "all"],
        ["both sides", "5+", "5+"],
        ["all", "5+", "5+"],
    ]


def test_without_figures_there_is_no_table() -> None:
    assert len(str(answer([])).split("\n\n")) == 2
    assert len(str(answer([claim()])).split("\n\n")) == 3


def test_what_is_printed_for_the_slice_is_told() -> None:
    claims = [claim("a", "82", "both", "unspecified", is_sum=True)]
    assert "Printed for exactly this question: 82 (a)\n" in str(answer(claims, 2016))
    assert "Printed" not in str(answer([claim("a", "82", "both")], 2016))


NOTED = tuple(
    claim(f"cc-{place:04}", str(place), section="references", claimant="claimant-a")
    for place in range(1, 8)
)


def test_where_only_the_notes_have_figures_the_answer_names_them() -> None:
    text = " ".join(str(answer(NOTED[:2], 2016)).split())
    assert text.startswith("Killed, 2016: no figure ")
    assert (
        "Only the notes have figures, in titles of works and in tallies; they are listed and not "
        "counted: cc-0001, killed, 2016, Armenian side, military: 1; "
        "cc-0002, killed, 2016, Armenian side, military: 2 Data as of"
    ) in text
    assert "and 2 more" in str(answer(NOTED, 2016))
    assert "more" not in str(answer(NOTED[:5], 2016))
    assert "Only the notes" not in str(answer([*NOTED, claim("d")], 2016))
    assert ": no figure" not in str(answer(NOTED, 2016, claimant="claimant-a"))


def test_where_nothing_may_count_what_is_listed_is_named() -> None:
    assert "Nothing is counted; listed: cc-0001\n" in str(HARD["set aside"])
    claims = [claim("a", rank="deprecated"), claim("b", rank="deprecated")]
    assert "Nothing is counted; listed: a, b\n" in str(answer(claims, 2016))


def test_of_many_disagreements_the_largest_are_told() -> None:
    rivals = [claim(f"cc-{n:04}", str(n * n)) for n in range(1, 5)]
    summary = answer(rivals, 2016, "armenian", "military")
    assert len(summary.discrepancies) == 6
    told = [line for line in str(summary).splitlines() if line.startswith("Does not agree")]
    assert len(told) == 5
    assert "1 more does not agree: see explain()" in str(summary)
    weights = [one.weight for one in summary.discrepancies]
    (left,) = (
        one for one in summary.discrepancies if str(one) not in " ".join(str(summary).split())
    )
    assert left.weight == min(weights)
    assert "see explain()" not in summary.explain()
    assert summary.explain().count("Does not agree") == 6
    more = answer([*rivals, claim("cc-0005", "25")], 2016, "armenian", "military")
    assert "5 more do not agree: see explain()" in str(more)
    assert "more" not in str(answer(rivals[:3], 2016, "armenian", "military"))


@each
def test_disagreements_gaps_sources_and_spanning_claims_are_told(summary: CasualtySummary) -> None:
    for text in (" ".join(str(summary).split()), " ".join(summary.explain().split())):
        assert all(str(found) in text for found in summary.discrepancies)
        assert all((str(gap) in text) == bool(summary.parts) for gap in summary.gaps)
        assert all(source.id in text for source in summary.sources)
        named = [one for one in summary.spanning if one.section.value != "references"]
        assert all(one.id in text for one in named if not one.is_sum)
        assert DATA_AS_OF in text


def test_sources_stand_in_the_order_of_their_ids_and_the_date_comes_last() -> None:
    works = ("b-2016-work", "d-2016-work", "a-2016-work", "c-2016-work", "a-2016-work")
    summary = answer([claim(citations=tuple(map(cited, works)))])
    assert str(summary).splitlines()[-2:] == [
        "Sources: a-2016-work, b-2016-work, c-2016-work, d-2016-work",
        f"Data as of {DATA_AS_OF}; later events are absent.",
    ]
    assert summary.to_dict()["sources"] == sorted(set(works))


def test_of_a_time_after_that_of_the_data_another_edition_is_named() -> None:
    told = " ".join(str(answer([], 2022)).split())
    assert "later events are absent. They are in edition 2025: " in told


def test_that_no_work_is_cited_is_told_of_what_is_counted() -> None:
    told = "\nNo work is cited for what is counted\n"
    assert told in str(answer([claim()], 2016))
    assert told not in str(answer([claim(citations=(cited("a-2016-work"),))], 2016))
    assert told not in str(answer([], 2016))


def test_one_claim_reaches_and_several_reach() -> None:
    one, two = (" ".join(str(answer(SPANNING[:number], 2016)).split()) for number in (1, 2))
    assert "1 claim about a longer time or more people is not counted: " in one
    assert "2 claims about a longer time or more people are not counted: " in two
    assert "longer" not in str(answer(SPANNING))


def reaching(*claims: CasualtyClaim) -> str:
    """Return what the answer for an April says of claims about the whole year."""
    told = " ".join(str(answer(claims, "2016-04")).split())
    return re.search("[0-9]+ claims? about .+?(?=; the largest| Data as of)", told)[0]  # type: ignore[index]


def test_the_largest_figure_that_reaches_beyond_is_told_where_the_answer_is_open() -> None:
    claims = [
        claim("a", "5"),
        claim("b", "70", period="2015/2016"),
        claim("c", section="references"),
    ]
    told = " ".join(str(answer(claims, "2016-04")).split())
    assert (
        "a, b, and 1 in a title or sum; the largest: killed, 2015/2016, Armenian side, military: 70"
        in told
    )
    closed = [*claims, claim("d", "1", "both", period="2016-04")]
    assert "the largest" not in str(answer(closed, "2016-04"))


def test_what_is_printed_in_several_figures_is_added_up_in_sight() -> None:
    claims = [claim("a", "5", "both"), claim("b", "2", "both", "civilian")]
    told = str(answer(claims, 2016))
    assert "Printed for exactly this question: 5 (a) + 2 (b) = 7, added up here\n" in told
    whole = [claim("a", "7", "both", "unspecified")]
    assert "Printed for exactly this question: 7 (a)\n" in str(answer(whole, 2016))


def test_what_is_printed_twice_and_differently_is_told_twice() -> None:
    claims = [claim("a", "5"), claim("b", "7"), claim("c", "5")]
    told = str(answer(claims, 2016, "armenian", "military"))
    assert "Printed for exactly this question: 5 (a, c) or 7 (b)\n" in told


def test_figures_of_several_claimants_and_words_are_no_total() -> None:
    claims = [claim("a", "5", claimant="claimant-a"), claim("b", "2", category="civilian")]
    assert answer(claims, 2016, "armenian").stated is None
    vague = attrs.evolve(claim("a", "2+", "both", "unspecified"), reading=Reading.VAGUE)
    assert answer([vague], 2016).stated is None


def test_who_says_so_is_told_where_it_is_not_the_article() -> None:
    claims = [claim("a", claimant="claimant-a"), claim("b", side="azerbaijani")]
    assert "According to: claimant-a (a)\n" in str(answer(claims, 2016))
    several = [*claims, claim("c", claimant="claimant-b", period="2015")]
    several += [claim("d", period="2014", claimant="claimant-a"), claim("0", claimant="claimant-b")]
    assert "According to: claimant-a (a, d); claimant-b (0, c)\n" in str(answer(several))
    assert "According to" not in str(answer(claims, 2016, claimant="claimant-a"))


def test_people_of_a_side_may_be_among_those_of_no_side() -> None:
    claims = [claim("a"), claim("b", "9", "both", period="2015")]
    told = " ".join(str(answer(claims)).split())
    assert (
        "Some people of a side may be counted as “both sides”, and not in the row of their side"
        in told
    )
    assert "Some people of a side" not in str(answer(claims, 2016))
    assert "Some people of a side" not in str(answer(claims, 2015))
    third = [*claims, claim("c", side="unspecified", period="2014")]
    assert "may be counted as “both sides” or “side not said”, and" in str(answer(third))


def test_that_gaps_are_not_in_the_total_is_told_where_there_are_any() -> None:
    left_out = "\nPeople for whom there is no figure are not in the total\n"
    assert left_out in str(answer([claim()], 2016))
    assert left_out not in str(answer([claim()], 2016, "armenian", "military"))
    assert left_out not in str(answer([], 2016))


def test_a_gap_in_which_partial_claims_count_lacks_a_complete_figure() -> None:
    told = " ".join(str(answer([claim("a", partial=True)], 2016, "armenian")).split())
    assert "No complete figure for 2016: Armenian side, civilian; Armenian side, military" in told
    claims = [claim("a", partial=True), claim("b", category="civilian", period="2015")]
    told = str(answer(claims, "2015/2016", "armenian"))
    assert "\nNo complete figure for 2015/2016: Armenian side, military\n" in told
    assert "\nNo figure for 2016: Armenian side, civilian\n" in told
    told = str(answer([claim("a", partial=True), claim("b", period="2014")], None, "armenian"))
    assert "\nNo figure for 2014/2016: Armenian side, civilian\n" in told


def test_titles_and_sums_that_reach_beyond_are_counted_and_not_named() -> None:
    figure, total = claim("a"), claim("b", side="both", is_sum=True)
    title = claim("c", section="references")
    one, several = (
        f"about a longer time or more people {are} not counted:" for are in ("is", "are")
    )
    assert reaching(figure) == f"1 claim {one} a"
    assert reaching(total) == f"1 claim {one} 1 in a title or sum"
    assert reaching(total, title) == f"2 claims {several} 2 in titles and sums"
    assert reaching(figure, total) == f"2 claims {several} a, and 1 in a title or sum"
    assert reaching(figure, title, total) == f"3 claims {several} a, and 2 in titles and sums"


def test_what_is_not_counted_is_told_under_a_name_of_its_own() -> None:
    claims = [claim("a", period="2015"), claim("b", period="2015/2016", partial=True)]
    text = " ".join(str(answer(claims)).split())
    assert (
        "Not counted: killed, 2015/2016, Armenian side, military: 5 (b), since other figures"
        in text
    )
    assert "Does not agree" not in text
    false = [*claims[:1], claim("b", "9", "both", period="2015", is_sum=True)]
    assert "Does not agree: killed, 2015, both sides" in str(answer(false, 2015))
    assert "Not counted" not in str(answer(false, 2015))


def test_an_empty_answer_says_what_the_data_spans() -> None:
    assert "1988/2020" in str(HARD["nothing inside"])
    assert "\nThe dataset holds no casualty claims.\n" in str(answer([]))
    assert "span" not in str(HARD["set aside"])
    asked, span = question(2016, event="war"), Period("1988/2020")
    of_event = str(summarise(RIVALS, asked, data_span=lambda: span))
    assert "No claim about this event fits the question\n" in of_event


def test_first_line_names_whose_side_or_which_category_is_not_said() -> None:
    claims = [claim(side="unspecified", category="unspecified"), claim("b", side="other")]
    told = {
        repr(answer(claims, 2016, side, category))
        .partition(":")[0]
        .removeprefix("<CasualtySummary ")
        for side, category in (("unspecified", None), (None, "unspecified"), ("other", "military"))
    }
    assert told == {
        "Killed, 2016, side not said",
        "Killed, 2016, category not said",
        "Killed, 2016, neither side, military",
    }


# In words


@each
def test_each_claim_is_named_once_under_its_heading(summary: CasualtySummary) -> None:
    headings = {
        Standing.CHOSEN: "Counted",
        Standing.RIVAL: "Not counted, since a claim of higher rank is",
        Standing.SET_ASIDE: "Not counted",
        Standing.SPANNING: "Not counted, since about a longer time or more people",
    }
    blocks = summary.explain().split("\n\n")
    for standing, heading in headings.items():
        expected = [one.claim for one in summary.verdicts if one.standing is standing]
        named = [
            line.split()[0]
            for block in blocks
            if block.splitlines()[0] == heading
            for line in block.splitlines()[1:]
            if line.startswith("  ") and line[2] != " "
        ]
        assert named == expected


@each
def test_headings_without_claims_are_left_out(summary: CasualtySummary) -> None:
    standings = {verdict.standing for verdict in summary.verdicts}
    assert len(summary.explain().split("\n\n")) == len(standings) + 2


def test_a_claim_is_told_as_printed_with_its_notes_claimant_and_reason() -> None:
    one = claim(
        "cc-0007",
        "31–92",
        "azerbaijani",
        citations=(cited("a-2016-work", 105), cited("b-2016-work", 106)),
        claimant="claimant-a",
        printed="31 to 92",
        section="timeline-1994-2020",
    )
    text = answer([one], 2016).explain()
    lines = [line.strip() for line in text.splitlines()]
    start = lines.index("Counted") + 1
    assert lines[start].startswith("cc-0007  ")
    assert "31–92" in lines[start]
    told = " ".join(lines[start + 1 :])
    for words in ("“31 to 92”", "timeline-1994-2020", "105, 106", "claimant-a", "counted"):
        assert words in told


def test_an_explanation_in_full() -> None:
    works = (cited("a-2016-work", 105), cited("b-2016-work", 106))
    words = f"five to nine, {'or so it is said, ' * 4}more"
    long = "cc-0002-with-an-id-that-is-much-longer"
    claims = [
        claim("cc-0001", "5–9", citations=works, claimant="claimant-b", printed=words),
        claim(long, "6–9", period="2016-01-01/2016-12-31"),
        claim("cc-0003", "7", period="2016-04", claimant="claimant-a"),
        claim("cc-0004", "4", rank="deprecated"),
    ]
    assert answer(claims, 2016, "armenian", "military").explain().splitlines() == [
        "Killed, 2016, Armenian side, military: 7–9 (all 366 days covered)",
        "",
        "Counted",
        "  cc-0001  killed, 2016, Armenian side, military: 5–9",
        "           printed “five to nine, or so it is said, or so it is said, or so it",
        "             is said, or so it is said, more” (lead; notes 105, 106; according",
        "             to claimant-b)",
        f"           counted in one range with {long},",
        "             from 7 up by claims within it",
        f"  {long}  killed, 2016-01-01/2016-12-31,",
        "           Armenian side, military: 6–9",
        "           printed “6–9” (lead; no note)",
        "           counted in one range with cc-0001, from 7 up by claims within it",
        "  cc-0003  killed, 2016-04, Armenian side, military: 7",
        "           printed “7” (lead; no note; according to claimant-a)",
        f"           counted within cc-0001, {long}, whose",
        "             low end it raises",
        "",
        "Not counted",
        "  cc-0004  killed, 2016, Armenian side, military: 4",
        "           printed “4” (lead; no note)",
        "           deprecated: replaced or withdrawn",
        "",
        "Printed for exactly this question: 5–9 (cc-0001) or 6–9",
        f"  ({long})",
        "Raised: 2016, Armenian side, military is printed with 5–9 (cc-0001,",
        f"  {long}), and claims within it add up to 7",
        "According to: claimant-a (cc-0003); claimant-b (cc-0001)",
        "Sources: a-2016-work, b-2016-work",
        f"Data as of {DATA_AS_OF}; later events are absent.",
    ]


def test_a_claim_without_notes_or_claimant_is_told() -> None:
    text = answer([claim()], 2016).explain()
    assert "no note" in text
    assert "according to" not in text


# HTML


@each
def test_html_is_well_formed_and_says_the_same(summary: CasualtySummary) -> None:
    reader = read(summary)
    assert repr(summary)[len("<CasualtySummary ") : -1] in reader.text
    assert all(str(found) in reader.text for found in summary.discrepancies)
    assert ("table" in reader.tags) == bool(summary.parts)
    assert DATA_AS_OF in reader.text


def test_html_table() -> None:
    reader = read(answer([claim("a", "4+"), claim("b", "7", "azerbaijani", "civilian")], 2016))
    assert reader.tags.count("tr") == 4
    assert reader.tags.count("td") == 9
    for words in (
        "civilian",
        "military",
        "Armenian side",
        "Azerbaijani side",
        "all",
        "4+",
        "7",
        "11+",
    ):
        assert words in reader.text


def test_html_in_full() -> None:
    shown = answer([claim("a", "4+")], 2016, "armenian", "military")._repr_html_()
    start, _, rest = shown.partition("<style>")
    assert start + rest.partition("</style>")[2] == (
        '<div class="karabakh-data kd">'
        "<p><strong>Killed, 2016, Armenian side, military: 4+ (all 366 days covered)</strong></p>"
        '<div class="kd-scroll" role="region" aria-label="Counted, by side and category" '
        'tabindex="0">'
        "<table><caption>Counted, by side and category</caption><thead><tr>"
        '<th scope="col">side</th><th scope="col" class="kd-n">military</th>'
        '<th scope="col" class="kd-n">all</th>'
        "</tr></thead><tbody>"
        '<tr><th scope="row">Armenian side</th>'
        '<td class="kd-n">4+</td><td class="kd-n">4+</td></tr>'
        '<tr><th scope="row">all</th><td class="kd-n">4+</td><td class="kd-n">4+</td></tr>'
        "</tbody></table></div>"
        "<ul><li>Printed for exactly this question: 4+ (a)</li>"
        "<li>No work is cited for what is counted</li>"
        f"<li>Data as of {DATA_AS_OF}; later events are absent.</li></ul></div>"
    )


def test_html_escapes() -> None:
    wicked = "<script>alert('x')</script>&amp;"
    summary = answer(
        [
            claim(wicked, "1", event=wicked, claimant=wicked, citations=(cited(wicked),)),
            claim(f"{wicked}2", "2", "both", is_sum=True, event=wicked, claimant=wicked),
            claim(f"{wicked}3", period="2015/2016", event=wicked, claimant=wicked),
        ],
        2016,
        event=wicked,
        claimant=wicked,
    )
    assert "<script" not in summary._repr_html_()
    reader = read(summary)
    assert "script" not in reader.tags
    assert reader.text.count(wicked) >= 4


def test_html_of_nothing_in_full() -> None:
    shown = answer([])._repr_html_()
    start, _, rest = shown.partition("<style>")
    assert start + rest.partition("</style>")[2] == (
        '<div class="karabakh-data kd"><p><strong>Killed, all periods: no figure</strong></p>'
        "<ul><li>The dataset holds no casualty claims.</li>"
        f"<li>Data as of {DATA_AS_OF}; later events are absent.</li></ul></div>"
    )


# Markdown


def test_markdown_in_full() -> None:
    claims = [claim("a", "4"), claim("b", "7", "azerbaijani", "civilian")]
    assert answer(claims, 2016).to_markdown() == (
        "**Killed, 2016: 11 (all 366 days covered)**\n\n"
        "|  | civilian | military | all |\n"
        "| --- | ---: | ---: | ---: |\n"
        "| Armenian side |  | 4 | 4 |\n"
        "| Azerbaijani side | 7 |  | 7 |\n"
        "| all | 7 | 4 | 11 |\n\n"
        "- No figure for 2016: Armenian side, civilian; Azerbaijani side, military\n"
        "- People for whom there is no figure are not in the total\n"
        "- No work is cited for what is counted\n"
        f"- Data as of {DATA_AS_OF}; later events are absent."
    )
    assert answer([]).to_markdown() == (
        "**Killed, all periods: no figure**\n\n- The dataset holds no casualty claims.\n"
        f"- Data as of {DATA_AS_OF}; later events are absent."
    )


# Rich


def test_rich_shows_what_was_asked_and_what_is_answered() -> None:
    summary = answer(DIFFERING, 2016)
    text = pretty_repr(summary)
    assert text.startswith("CasualtySummary(\n    period=Period(edtf='2016'),\n    measure=")
    assert f"\n    total={summary.total!r},\n" in text
    assert "'armenian': CasualtyRange(" in text
    assert "spanning=['cc-0006']" in text
    assert f"data_as_of='{DATA_AS_OF}'" in text
    assert "side=None" not in text
    nothing = pretty_repr(answer([], 2016, "armenian"))
    assert "total=None" in nothing
    assert not any(word in nothing for word in ("spanning", "discrepancies", "stated"))


def test_rich_shows_every_field_under_its_name() -> None:
    claims = [
        claim("a", "5", "both"),
        claim("b", "6", "both"),
        claim("c", "1", "both", period="2015/2016"),
    ]
    summary = answer(claims, 2016)
    assert list(summary.__rich_repr__()) == [
        ("period", Period("2016"), None),
        ("side", None, None),
        ("category", None, None),
        ("measure", Measure.KILLED, None),
        ("event", None, None),
        ("claimant", None, None),
        ("total", CasualtyRange(5, 6)),
        ("stated", None, None),
        ("by_side", {"both": CasualtyRange(5, 6)}),
        ("by_category", {"military": CasualtyRange(5, 6)}),
        ("days", 366),
        ("days_by_side", {"armenian": 366, "azerbaijani": 366}),
        ("chosen", ["a", "b"]),
        ("spanning", ["c"], []),
        ("gaps", ["2016: Armenian side, civilian; Azerbaijani side, civilian"], []),
        ("discrepancies", [str(found) for found in summary.discrepancies], []),
        ("data_as_of", DATA_AS_OF),
    ]


# Plain values


@given(claim_lists(), questions())
@example(DIFFERING, question(2016))
@example(RIVALS, question())
def test_plain_values_survive_json(claims: tuple[CasualtyClaim, ...], asked: Question) -> None:
    held = reply(claims, asked).to_dict()
    assert json.loads(json.dumps(held, allow_nan=False)) == held


def test_plain_values() -> None:
    asked = question(2016, "both", event="war", claimant="claimant-a")
    claims = [
        claim("a", "42", event="war", claimant="claimant-a", citations=(cited("a-2016-work"),)),
        claim("b", "4+", "azerbaijani", event="war", claimant="claimant-a"),
        claim("c", "46+", "both", event="war", claimant="claimant-a", is_sum=True),
        claim("d", period="2015/2016", event="war", claimant="claimant-a"),
        claim("e", "8", "both", "civilian", "2016-04", event="war", claimant="claimant-a"),
    ]
    held = reply(claims, asked).to_dict()
    (found,) = held.pop("discrepancies")
    assert found.pop("message") == reply(claims, asked).discrepancies[0].message
    assert found == {
        "kind": "left-out-of-total",
        "claims": ["c", "e"],
        "stated": {"low": 46, "high": None},
        "computed": {"low": 54, "high": None},
    }
    assert all(one.pop("reason") for one in held["claims"])
    assert held == {
        "period": "2016",
        "side": "both",
        "category": None,
        "measure": "killed",
        "event": "war",
        "claimant": "claimant-a",
        "total": {"low": 54, "high": None},
        "stated": None,
        "by_side": {
            "armenian": {"low": 42, "high": 42},
            "azerbaijani": {"low": 4, "high": None},
            "both": {"low": 8, "high": 8},
        },
        "by_category": {
            "civilian": {"low": 8, "high": 8},
            "military": {"low": 46, "high": None},
        },
        "days": 366,
        "days_covered": 366,
        "days_by_side": {"armenian": 366, "azerbaijani": 366},
        "complete": False,
        "parts": [
            {
                "period": "2016",
                "side": "armenian",
                "category": "military",
                "figure": {"low": 42, "high": 42},
                "claims": ["a"],
            },
            {
                "period": "2016",
                "side": "azerbaijani",
                "category": "military",
                "figure": {"low": 4, "high": None},
                "claims": ["b"],
            },
            {
                "period": "2016-04",
                "side": "both",
                "category": "civilian",
                "figure": {"low": 8, "high": 8},
                "claims": ["e"],
            },
        ],
        "claims": [
            {"id": "a", "standing": "chosen"},
            {"id": "b", "standing": "chosen"},
            {"id": "c", "standing": "set-aside"},
            {"id": "d", "standing": "spanning"},
            {"id": "e", "standing": "chosen"},
        ],
        "gaps": [
            {
                "period": "2016-01/2016-03",
                "cells": [["armenian", "civilian"], ["azerbaijani", "civilian"]],
            },
            {
                "period": "2016-05/2016-12",
                "cells": [["armenian", "civilian"], ["azerbaijani", "civilian"]],
            },
        ],
        "sources": ["a-2016-work"],
        "data_as_of": DATA_AS_OF,
    }


def test_plain_values_of_nothing() -> None:
    held = answer([]).to_dict()
    assert (held["period"], held["side"], held["category"]) == (None, None, None)
    assert (held["total"], held["stated"]) == (None, None)
    assert held["parts"] == held["claims"] == held["gaps"] == held["sources"] == []
    assert held["days_by_side"] == {"armenian": 0, "azerbaijani": 0}
    assert answer([], 2016, "other", "volunteer").to_dict()["category"] == "volunteer"
    printed = answer([claim("a", "5–7")], 2016, "armenian", "military").to_dict()
    assert printed["stated"] == {"low": 5, "high": 7}


@each
def test_words_are_plain_texts(summary: CasualtySummary) -> None:
    held = summary.to_dict()
    words = [held["measure"], *held["by_side"], *held["by_category"], *held["days_by_side"]]
    words += [part["side"] for part in held["parts"]]
    words += [one["standing"] for one in held["claims"]]
    words += [word for gap in held["gaps"] for cell in gap["cells"] for word in cell]
    assert all(type(word) is str for word in words)


def test_a_figure_that_is_raised_is_told_as_it_is_printed() -> None:
    claims = [claim("a", "5–7"), claim("b", "6", period="2016-04")]
    told = str(answer(claims, 2016, "armenian"))
    raised = "Raised: 2016, Armenian side, military is printed with 5–7 (a), and claims within"
    assert f"{raised}\n  it add up to 6\n" in told
    assert "Raised" not in str(answer(claims[:1], 2016, "armenian"))
    told = " ".join(str(answer([*claims, claim("c", "4–7")], 2016, "armenian")).split())
    assert "is printed with 4–7 (a, c), and claims within" in told
