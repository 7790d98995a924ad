"""Casualties by group: which groups there are, and what their rows hold."""

import copy
import json
import pickle
from datetime import date
from typing import Any

import attrs
import pytest
from claim_strategies import PARENTS, claim, question, reply, within
from frames_by_hand import as_read, check_types
from html_reader import WICKED, read
from rich.pretty import pretty_repr

from karabakh_data import (
    DATA_AS_OF,
    CasualtyClaim,
    CasualtyGroup,
    CasualtyGroups,
    CasualtyRange,
    Category,
    DataError,
    Dataset,
    Event,
    EventKind,
    Grouping,
    Measure,
    Period,
    PeriodError,
    Side,
    UnknownKeyError,
    UnknownWordError,
    casualties,
    casualties_by,
    casualty_claims,
    cite,
    event,
    events,
)
from karabakh_data._layout import hung
from karabakh_data.totals._grouping import groups_of
from karabakh_data.values._period_like import PeriodLike

YEARS = casualties_by("year")
ALL: dict[str, CasualtyGroups] = {
    "year": YEARS,
    "month": casualties_by("month", period="2014/2016"),
    "side": casualties_by("side"),
    "category": casualties_by("category", side="azerbaijani"),
    "event": casualties_by("event", period=2016),
    "events": casualties_by("event"),
    "missing": casualties_by("year", measure="missing"),
    "none": casualties_by("year", claimant="turkey"),
}
each_answer = pytest.mark.parametrize("groups", ALL.values(), ids=ALL)


def names(groups: CasualtyGroups) -> list[str]:
    return [row.group for row in groups]


def grouped(
    by: str, claims: list[CasualtyClaim], period: PeriodLike | None = None
) -> CasualtyGroups:
    return groups_of(Grouping(by), question(period), lambda one: reply(claims, one))


EVENTS = [
    Event(id=key, name=key.title(), kind=EventKind.WAR, period=Period("2015/2016"), parent=parent)
    for key, parent in PARENTS.items()
]


def by_event(claims: list[CasualtyClaim]) -> CasualtyGroups:
    """The groups of claims about the events of the small world."""
    return groups_of(Grouping.EVENT, question(2016), lambda one: reply(claims, one), EVENTS, within)


BATTLES = by_event(
    [
        claim("a", event="battle"),
        claim("b", "3", "azerbaijani", period="2016-04"),
        claim("c", "4", "azerbaijani", period="2016-05"),
    ]
)
REMARKS = (
    (
        "The whole, asked for on its own and no sum of the rows: 12+ (Armenian side "
        "366 of 366 days covered, Azerbaijani side 61)"
    ),
    "A row for each event, with the events within it; who is in a part is in its whole, too.",
    (
        "In the whole and in no row: killed, 2016-04, Azerbaijani side, military: 3 (b); "
        "killed, 2016-05, Azerbaijani side, military: 4 (c)"
    ),
    f"Data as of {DATA_AS_OF}; later events are absent.",
)


def test_a_time_may_stand_behind_the_group_as_in_other_questions() -> None:
    assert casualties_by("month", 2016) == casualties_by("month", period=2016)


def test_a_claim_about_an_unknown_event_is_a_fault_of_the_data() -> None:
    with pytest.raises(DataError, match="'bottle': expected the id of an event; did you mean 'ba"):
        by_event([claim("a", event="bottle")])


# Which groups


def test_every_year_of_the_claims_has_a_row() -> None:
    assert names(YEARS) == [str(year) for year in range(1988, 2021)]


def test_every_year_of_the_period_has_a_row() -> None:
    assert names(casualties_by("year", period="1980/1983")) == ["1980", "1981", "1982", "1983"]
    assert all(row.total is None for row in casualties_by("year", period="1980/1983"))


@pytest.mark.parametrize(
    ("by", "period", "groups"),
    [
        ("year", 2016, ["2016"]),
        ("year", "2014-03/2016-01-05", ["2014-03/2014-12", "2015", "2016-01-01/2016-01-05"]),
        ("year", "2016-04-01", ["2016-04-01"]),
        ("month", "2016-02-10/2016-04", ["2016-02-10/2016-02-29", "2016-03", "2016-04"]),
        ("month", "2015-12/2016-01", ["2015-12", "2016-01"]),
        ("month", "2007-22", ["2007-06", "2007-07", "2007-08"]),
        ("year", "9998/9999", ["9998", "9999"]),
        ("year", "2016~", ["2016"]),
        ("month", "9999-11/9999-12", ["9999-11", "9999-12"]),
    ],
)
def test_times_of_a_period(by: Any, period: PeriodLike, groups: list[str]) -> None:  # noqa: ANN401
    assert names(casualties_by(by, period=period)) == groups


def test_an_open_end_is_that_of_the_claims() -> None:
    claims = [claim(period="2015-06"), claim("cc-0002", period="2017-02-03")]
    assert names(grouped("year", claims, "2016-04/..")) == ["2016-04/2016-12", "2017"]
    assert names(grouped("year", claims, "../2016-04")) == ["2015", "2016-01/2016-04"]
    assert names(grouped("month", claims, "2016-12/..")) == ["2016-12", "2017-01", "2017-02"]
    assert names(grouped("year", [], "2016/..")) == ["2016"]
    assert names(grouped("year", [], "../2016-04")) == ["2016-01/2016-04"]
    assert names(grouped("month", [])) == []
    assert names(grouped("month", [claim(period="2016-06/..")])) == ["2016-06"]
    assert names(grouped("month", [claim(period="../2016-06")])) == ["2016-06"]


def test_titles_of_works_do_not_make_the_time_longer() -> None:
    title = claim("cc-0002", period="1905", section="references")
    endless = claim("cc-0003", period="2017/..")
    assert names(grouped("year", [claim(), title])) == ["2016"]
    assert names(grouped("year", [title])) == ["1905"]
    assert names(grouped("year", [claim(), endless])) == ["2016", "2017"]


def test_sides_and_categories_are_all_words_or_what_is_asked_for() -> None:
    assert names(casualties_by("side")) == [*Side]
    assert names(casualties_by("side", side="armenian")) == ["armenian"]
    assert names(casualties_by("side", side="both")) == ["armenian", "azerbaijani", "both"]
    assert names(casualties_by("category")) == [*Category]
    assert names(casualties_by("category", category="civilian")) == ["civilian"]


def test_events_are_those_of_the_claims_and_what_they_are_parts_of() -> None:
    told = {one.event for one in casualty_claims(2016, measure="killed")} - {None}
    found = casualties_by("event", period=2016)
    assert told < {*names(found)}
    assert "nagorno-karabakh-conflict" in names(found)
    assert names(found) == [one.id for one in events() if one.id in names(found)]
    assert found["incident-2016-02"].parent in names(found)
    assert found["incident-2016-02"].name == event("incident-2016-02").name
    assert found["incident-2016-02"].period == event("incident-2016-02").period


def test_an_event_that_is_asked_for_stands_with_its_parts_alone() -> None:
    found = names(casualties_by("event", event="2014-july-august-clashes"))
    assert found == ["2014-july-august-clashes", "clashes-2014-08-02", "incident-2014-08-02"]
    (alone,) = casualties_by("event", event="martial-law-armenia-2020-09-27")
    assert alone.total is None


# What a row holds


@pytest.mark.parametrize("year", range(1988, 2021))
@pytest.mark.parametrize("side", [None, *Side])
def test_a_year_is_the_answer_about_the_year(year: int, side: Side | None) -> None:
    row = casualties_by("year", period=year, side=side)[0]
    assert row.summary == casualties(year, side=side)


@pytest.mark.parametrize("measure", Measure)
def test_a_side_and_a_category_are_the_answers_about_them(measure: Measure) -> None:
    for row in casualties_by("side", measure=measure):
        assert row.summary == casualties(side=Side(row.group), measure=measure)
    for row in casualties_by("category", side="armenian", measure=measure):
        answer = casualties(side="armenian", category=Category(row.group), measure=measure)
        assert row.summary == answer


def test_an_event_within_the_period_is_the_answer_about_the_event() -> None:
    rows = casualties_by("event", period=2016)
    assert rows["2016-april-conflict"].summary == casualties(event="2016-april-conflict")
    whole = rows["border-clashes-1994-2020"]
    assert whole.summary == casualties(2016, event="border-clashes-1994-2020")
    for row in casualties_by("event", claimant="azerbaijan"):
        assert row.summary == casualties(event=row.group, claimant="azerbaijan")


@each_answer
def test_the_whole_stands_beside_the_rows(groups: CasualtyGroups) -> None:
    asked = groups.summary
    assert asked == casualties(
        asked.period,
        side=asked.side,
        category=asked.category,
        measure=asked.measure,
        claimant=asked.claimant,
    )
    assert groups.total == asked.total


def test_ends_of_a_row_are_plain_numbers() -> None:
    assert (YEARS["2016"].low, YEARS["2016"].high) == (232, 236)
    assert (YEARS["2011"].low, YEARS["2011"].high) == (15, None)
    assert (YEARS["2001"].low, YEARS["2001"].high) == (None, None)
    assert YEARS["2016"].total == CasualtyRange(232, 236)
    assert YEARS["2016"].claims == ("cc-0228", "cc-0229", "cc-0230", "cc-0231")


@pytest.mark.parametrize(
    ("group", "low", "high"),
    [("armenian", 117, 121), ("azerbaijani", 115, 115), ("both", 232, 236), ("other", None, None)],
)
def test_both_sides_together_hold_each(group: str, low: int | None, high: int | None) -> None:
    row = casualties_by("side", period=2016)[group]
    assert (row.low, row.high) == (low, high)


# As a sequence


def test_rows_are_found_by_place_and_by_group() -> None:
    assert YEARS[0] is YEARS["1988"] is YEARS.get("1988") is YEARS.rows[0]
    assert YEARS[-1].group == "2020"
    assert YEARS.get("1887") is None
    assert (len(YEARS), YEARS.index(YEARS[3]), YEARS.count(YEARS[3])) == (33, 3, 1)
    assert YEARS[3] in YEARS
    assert [*reversed(YEARS)] == [*YEARS][::-1]
    with pytest.raises(IndexError):
        YEARS[2016]


def test_some_rows_stand_beside_the_same_whole() -> None:
    some = YEARS[20:23]
    assert type(some) is CasualtyGroups
    assert names(some) == ["2008", "2009", "2010"]
    assert some.summary is YEARS.summary


def test_a_group_that_is_not_there() -> None:
    with pytest.raises(UnknownKeyError, match="no year '20166': expected one of the year groups"):
        YEARS["20166"]
    with pytest.raises(UnknownKeyError) as caught:
        ALL["side"]["armenain"]
    assert caught.value.suggestions == ("armenian",)


@each_answer
def test_is_a_value(groups: CasualtyGroups) -> None:
    for twin in (pickle.loads(pickle.dumps(groups)), copy.deepcopy(groups)):  # noqa: S301
        assert twin == groups
        assert hash(twin) == hash(groups)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        groups.rows = ()  # type: ignore[misc]


# As a table, and as plain values


@each_answer
def test_as_a_table(groups: CasualtyGroups) -> None:
    frame = groups._frame()
    check_types(frame)
    assert frame.name == "casualties"
    assert frame.columns == YEARS._frame().columns
    rows = as_read(groups)
    assert groups.to_polars().to_dicts() == rows
    for one, row in zip(groups, rows, strict=True):
        assert (row["group"], row["low"], row["high"]) == (one.group, one.low, one.high)
        stated = one.summary.stated
        ends = (None, None) if stated is None else (stated.low, stated.high)
        assert (row["stated_low"], row["stated_high"]) == ends
        assert (row["days"], row["days_covered"]) == (one.summary.days, one.summary.days_covered)
        assert row["complete"] is one.summary.complete
        assert row["claims"] == [*one.claims]
        assert row["sources"] == [work.id for work in one.summary.sources]
        assert row["discrepancies"] == len(one.summary.discrepancies)
        assert row["period"] == (None if one.period is None else one.period.edtf)
        asked = (one.summary.side, one.summary.category, one.summary.measure)
        assert (row["side"], row["category"], row["measure"]) == asked
        assert (row["name"], row["parent"]) == (one.name, one.parent)


def test_times_are_days_in_a_table() -> None:
    row = as_read(ALL["event"][-1:])[0]
    assert row["period_earliest"] == date(2016, 11, 15)
    assert as_read(YEARS)[0]["period_latest"] == date(1988, 12, 31)
    assert as_read(ALL["side"])[0]["period"] is None


@each_answer
def test_as_plain_values(groups: CasualtyGroups) -> None:
    told = groups.to_dict()
    assert json.loads(json.dumps(told)) == told
    assert (told["by"], told["whole"]) == (groups.by, groups.summary.to_dict())
    assert told["groups"] == groups.to_dicts() == [row.to_dict() for row in groups]


# In words


def test_in_words() -> None:
    assert str(casualties_by("year", period="2007/2011")).splitlines() == [
        "Killed, 2007/2011, by year: 5 rows",
        "",
        "         killed  printed  days covered  claims",
        "2007  no figure               0 of 365       0",
        "2008         30             366 of 366       1",
        "2009         19             365 of 365       1",
        "2010         25             365 of 365       2",
        "2011        15+      15+    365 of 365       3",
        "",
        "The whole, asked for on its own and no sum of the rows: 89+ (1,461 of 1,826 days",
        "  covered)",
        "A row for each year; a figure for a longer time is in no row.",
        "Data as of 2021-01; later events are absent.",
    ]


@each_answer
def test_lines_are_not_too_long(groups: CasualtyGroups) -> None:
    assert max(map(len, str(groups).splitlines())) <= 80
    assert str(groups).endswith("\nData as of 2021-01; later events are absent.")
    assert str(groups.by.description).split()[-1] in str(groups)


def test_a_table_that_would_be_too_wide_is_a_list() -> None:
    text = " ".join(str(ALL["events"]).split())
    line = "incident-1992: 167+ (0 of 366 days covered), within first-nagorno-karabakh-war"
    assert line in text
    assert "nagorno-karabakh-conflict: 36,448+ (Armenian side 6,524 of 12,054 days" in text


def test_a_list_says_what_a_row_is_within() -> None:
    war, battle = BATTLES
    rows = war, attrs.evolve(battle, group="b" * 50)
    assert str(attrs.evolve(BATTLES, rows=rows)).split("\n\n")[1].splitlines() == [
        "war: 5+ (Armenian side 366 of 366 days covered, Azerbaijani side 0)",
        f"{'b' * 50}: 5+ (Armenian side 366 of 366",
        "  days covered, Azerbaijani side 0), within war",
    ]


def test_a_table_that_just_fits() -> None:
    spare = 80 - len(str(BATTLES).splitlines()[2])
    fitting, wider = (
        attrs.evolve(BATTLES, rows=(attrs.evolve(BATTLES[0], group="w" * length),))
        for length in (len("battle") + spare, len("battle") + spare + 1)
    )
    assert len(str(fitting).splitlines()[2]) == 80
    assert str(wider).splitlines()[2].startswith("www")


def test_what_need_not_add_up_is_told() -> None:
    assert str(BATTLES).split("\n\n")[-1] == "\n".join(map(hung, REMARKS))


def test_of_a_time_after_that_of_the_data_another_edition_is_named() -> None:
    told = " ".join(str(casualties_by("year", period=2022)).split())
    assert "later events are absent. They are in edition 2025: " in told


def test_a_side_is_called_by_its_name() -> None:
    sides = casualties_by("side", period=2016)
    assert [str(row).partition(":")[0] for row in sides] == [
        "Armenian side",
        "Azerbaijani side",
        "both sides",
        "neither side",
        "side not said",
    ]
    assert "\nboth sides          232–236  " in str(sides)
    assert "neither side" in read(sides).all_of("th")
    assert names(sides)[:2] == ["armenian", "azerbaijani"]


def test_what_is_no_side_keeps_its_word() -> None:
    unspecified = casualties_by("category", side="unspecified")
    assert str(unspecified["unspecified"]).startswith("unspecified: ")
    assert str(casualties_by("year", side="armenian")["2016"]).startswith("2016: ")


def test_in_a_line() -> None:
    assert repr(YEARS) == "<CasualtyGroups Killed, all periods, by year: 33 rows>"
    assert repr(YEARS[:1]) == "<CasualtyGroups Killed, all periods, by year: 1 row>"
    assert str(YEARS["2011"]) == "2011: 15+ (all 365 days covered)"
    assert repr(YEARS["2011"]) == "<CasualtyGroup 2011: 15+ (all 365 days covered)>"


def test_what_is_in_no_row_is_told() -> None:
    assert "In the whole and in no row: killed, 1988/1994" in str(YEARS)
    assert "(cc-0109)" in " ".join(str(YEARS).split())
    assert "more" not in str(YEARS).rpartition("no row:")[2]
    months = casualties_by("month", period="2010/2012")
    left = {claim.id for claim in months.summary.chosen} - {
        claim for row in months for claim in row.claims
    }
    text = " ".join(str(months).split())
    assert len(left) > 5
    assert f"; and {len(left) - 5} more Data as of" in text
    assert "no row:" not in str(casualties_by("side"))
    assert "no row: killed" in str(grouped("event", [claim()]))
    many = [claim(f"cc-000{number}", period=f"201{number}/201{number + 1}") for number in (1, 3, 5)]
    assert "no row:" in str(grouped("year", many))


# Errors, and citing


def test_a_word_that_is_no_grouping() -> None:
    with pytest.raises(UnknownWordError, match="did you mean 'year'") as caught:
        casualties_by("years")  # type: ignore[arg-type]
    assert caught.value.vocabulary == "Grouping"
    with pytest.raises(PeriodError):
        casualties_by("year", period="20166")
    with pytest.raises(UnknownKeyError):
        casualties_by("year", event="narnia")


def test_the_works_behind_it_can_be_cited() -> None:
    groups = casualties_by("side", period=2016)
    assert cite(groups) == cite(casualties(2016))
    assert casualties(1988).sources == ()
    assert cite(YEARS[:1]) == cite(YEARS.summary)
    assert cite(groups["armenian"]) == cite(casualties(2016, side="armenian"))


def test_a_dataset_answers_like_the_functions() -> None:
    assert Dataset.bundled().casualties_by("year") == YEARS
    assert isinstance(YEARS[0], CasualtyGroup)
    assert YEARS[0].period == Period("1988")


# In a notebook, and by rich


@each_answer
def test_a_notebook_shows_what_is_printed(groups: CasualtyGroups) -> None:
    reader = read(groups)
    told = {word.strip(";:,.()") for word in str(groups).split()}
    shown = {word.strip(";:,.()") for word in reader.words}
    assert len(groups) > 60 or told - shown <= {"…", ""}
    assert reader.all_of("li")[-1] in str(groups)


def test_groups_are_rows_with_what_they_are_within() -> None:
    years = read(YEARS)
    assert years.all_of("th")[:5] == ["year", "killed", "printed", "days covered", "claims"]
    assert years.all_of("th")[5:] == names(YEARS)
    assert years.all_of("td")[:3] == ["no figure", "0 of 366", "0"]
    assert years.values("td", "class") == ["kd-n"] * 4 * len(YEARS)
    assert read(ALL["event"]).all_of("th")[5] == "within"
    assert "border-clashes-1994-2020" in read(ALL["event"]).all_of("td")


def test_html_in_full() -> None:
    start, _, rest = BATTLES._repr_html_().partition("<style>")
    cells = (
        '<td class="kd-n">5+</td><td class="kd-n"></td><td class="kd-n">366 of 366</td>'
        '<td class="kd-n">1</td>'
    )
    assert start + rest.partition("</style>")[2] == (
        '<div class="karabakh-data kd"><p><strong>Killed, 2016, by event: 2 rows</strong></p>'
        '<div class="kd-scroll" role="region" aria-label="By event" tabindex="0">'
        "<table><caption>By event</caption><thead><tr>"
        '<th scope="col">event</th><th scope="col" class="kd-n">killed</th>'
        '<th scope="col" class="kd-n">printed</th><th scope="col" class="kd-n">days covered</th>'
        '<th scope="col" class="kd-n">claims</th><th scope="col">within</th></tr></thead><tbody>'
        f'<tr><th scope="row">war</th>{cells}<td></td></tr>'
        f'<tr><th scope="row">battle</th>{cells}<td>war</td></tr></tbody></table></div>'
        f"<ul>{''.join(f'<li>{remark}</li>' for remark in REMARKS)}</ul></div>"
    )


def test_html_of_no_rows_in_full() -> None:
    start, _, rest = BATTLES[:0]._repr_html_().partition("<style>")
    shown = start + rest.partition("</style>")[2]
    assert "<p><strong>Killed, 2016, by event: 0 rows</strong></p><ul><li>The whole" in shown


def test_years_are_shown_whole_and_many_months_are_not() -> None:
    months = casualties_by("month", period="2012/2017")
    assert "…" not in read(months[:60]).text
    assert "… 1 more row" in read(months[:61]).all_of("td")


def test_without_groups_there_is_no_table() -> None:
    assert "table" not in read(YEARS[:0]).tags
    assert "by year: 0 rows" in read(YEARS[:0]).text


def test_groups_are_escaped() -> None:
    row = attrs.evolve(ALL["event"][0], group=WICKED, parent=WICKED)
    reader = read(attrs.evolve(ALL["event"], rows=(row,)))
    assert reader.all_of("th")[-1] == WICKED
    assert WICKED in reader.all_of("td")


def test_a_group_is_shown_as_its_answer() -> None:
    assert read(YEARS["2016"]).text == read(casualties(2016)).text


def test_rich_shows_the_totals_of_the_groups() -> None:
    text = pretty_repr(YEARS)
    assert text.startswith("CasualtyGroups(\n    by='year',\n    whole=CasualtyRange(low=")
    assert "'1988': None" in text
    assert "'2016': CasualtyRange(low=232, high=236)" in text
    one = pretty_repr(YEARS["2016"])
    assert one.startswith("CasualtyGroup(\n    group='2016',\n    summary=CasualtySummary(")
    assert "parent='border-clashes-1994-2020'" in pretty_repr(ALL["event"]["2016-april-conflict"])


def test_rich_shows_every_field_under_its_name() -> None:
    five = CasualtyRange.at_least(5)
    assert list(BATTLES.__rich_repr__()) == [
        ("by", "event"),
        ("whole", CasualtyRange.at_least(12)),
        ("groups", {"war": five, "battle": five}),
    ]
    assert list(BATTLES[1].__rich_repr__()) == [
        ("group", "battle"),
        ("name", "Battle", None),
        ("parent", "war", None),
        ("summary", BATTLES[1].summary),
    ]
