"""Rivals, bounds, contradictions, supporters and events as pictures."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import Any

import attrs
import pytest

from karabakh_data import (
    CasualtyRange,
    Contradiction,
    Dataset,
    Event,
    PictureError,
    Stance,
    WrongTypeError,
    actor,
    bounds,
    casualties,
    contradictions,
    event,
    events,
    supporters,
)
from karabakh_data import plotting as plots


def values(spec: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = spec["data"]["values"]
    return found


# Rivals


def test_rivals_stand_with_who_says_so_and_where() -> None:
    picture = plots.rivals(casualties("1988/1994", side="azerbaijani", category="military"))
    rows = values(picture.spec["concat"][0])
    assert [(row["title"], row["figure"]) for row in rows] == [
        ("Azerbaijan", "11,557"),
        ("Western and Russian estimates", "25,000–30,000"),
        ("The answer by the rule of the library", "11,557–30,000"),
    ]
    assert rows[0]["detail"] == "cc-0093: printed “11,557”, note 148"


def test_what_is_not_counted_is_of_another_colour() -> None:
    rows = values(plots.rivals(casualties(2015, category="military")).spec["concat"][0])
    assert [(row["figure"], row["title"]) for row in rows[:3]] == [
        ("42", "The article: 2015, Armenian side, military"),
        ("64", "The article: 2015, Azerbaijani side, military"),
        ("77", "The article"),
    ]
    assert rows[0]["colour"] == rows[1]["colour"] != rows[2]["colour"]


def test_a_claimant_that_is_a_title_is_quoted() -> None:
    summary = casualties(
        "2016-04-01/2016-04-05",
        claimant="meydan-tv-nd-siyahi",
        category="military",
        side="azerbaijani",
    )
    rows = values(plots.rivals(summary).spec["concat"][0])
    assert rows[0]["title"].startswith("“")


def test_rivals_about_an_event() -> None:
    picture = plots.rivals(casualties(event="2020-nagorno-karabakh-war", side="azerbaijani"))
    assert picture.title == "Killed, 2020 Nagorno-Karabakh war, Azerbaijani side"


def test_rivals_among_the_claims_of_one() -> None:
    picture = plots.rivals(casualties(2020, claimant="armenia"))
    assert picture.title == "Killed, 2020, claims of Armenia alone"


def test_a_claim_that_counts_nowhere_stands_without_an_answer() -> None:
    asked = {"side": "azerbaijani", "category": "military"}
    who = "azerbaijan-ministry-of-defence"
    summary = casualties("2020-09-27/2020-11-10", claimant=who, **asked)  # type: ignore[arg-type]
    assert summary.total is None
    rows = values(plots.rivals(summary).spec["concat"][0])
    assert [(row["figure"], row["detail"][:7]) for row in rows] == [("2,855", "cc-0343")]


def test_rivals_of_nothing() -> None:
    with pytest.raises(PictureError, match="'Killed, 2001': expected a question"):
        plots.rivals(casualties(2001))


def test_claims_about_a_part_are_counted_below() -> None:
    notes = " ".join(plots.rivals(casualties(2014)).spec["concat"][-1]["title"]["text"])
    assert "25 more claims are about a part" in notes


def test_rivals_of_no_answer() -> None:
    with pytest.raises(WrongTypeError, match="expected an answer of casualties"):
        plots.rivals(2016)  # type: ignore[arg-type]


# Bounds


def test_what_is_proved_stands_below_what_is_claimed() -> None:
    found = bounds(1992, side="azerbaijani")
    rows = values(plots.bounds(found).spec["concat"][0])
    assert (rows[-1]["title"], rows[-1]["figure"]) == ("Proved", "167–30,876")
    assert [row["detail"][:7] for row in rows[: len(found.claims)]] == [c.id for c in found.claims]
    aside = [one.claim for one in found.set_aside if one.bears]
    assert [row["detail"][:7] for row in rows[len(found.claims) : -1]] == aside


def test_bounds_without_anything_set_aside_do_not_speak_of_it() -> None:
    found = bounds(2012, side="armenian", category="military")
    assert not any(one.bears for one in found.set_aside)
    assert "Grey" not in str(plots.bounds(found).spec["concat"][-1])


def test_a_long_picture_says_how_to_ask_for_less() -> None:
    for long, short in (
        (plots.bounds(bounds()), plots.bounds(bounds(2016))),
        (plots.rivals(casualties()), plots.rivals(casualties(2016))),
    ):
        drawn = len(values(long.spec["concat"][0]))
        told = f"{drawn} lines: about a shorter time, one side or one category there are fewer."
        assert told in long.spec["concat"][-1]["title"]["text"]
        assert "there are fewer" not in str(short.spec)


def test_bounds_of_no_answer() -> None:
    with pytest.raises(WrongTypeError, match="expected an answer of bounds"):
        plots.bounds(casualties(2016))  # type: ignore[arg-type]


# Contradictions


@pytest.mark.parametrize("found", list(contradictions()), ids=lambda found: "-".join(found.ids))
def test_the_sum_of_a_contradiction_is_drawn(found: Contradiction) -> None:
    rows = values(plots.contradiction(found).spec["concat"][0])
    reached = {
        end: max(row["stop"] for row in rows if row["end"] == end)
        for end in ("at least", "at most")
    }
    assert reached["at least"] - reached["at most"] == found.gap
    assert len(rows) == sum(abs(times) for times in found.certificate.values())


def test_a_contradiction_says_who_claims_what() -> None:
    found = next(one for one in contradictions() if one.ids == ("cc-0107", "cc-0109"))
    picture = plots.contradiction(found)
    notes = picture.spec["concat"][-1]["title"]["text"]
    first = "cc-0109, Caspian Defense Studies Institute: killed, 1994/2016, Azerbaijani side, "
    second = "cc-0107, Azerbaijan: killed, 1994/2020-09-26, Azerbaijani side, military: 398."
    assert notes[:2] == [f"{first}military: 1,008.", second]
    assert "cc-0107, Azerbaijan: killed" in picture.alt
    assert picture.alt.endswith("At least 1,008, but at most 398: they fail to agree by 610.")


def test_a_box_without_room_for_its_label_has_less_of_one() -> None:
    found = next(one for one in contradictions() if len(one.claims) == 7)
    wide, narrow = (
        [row["label"] for row in values(plots.contradiction(found, width=width).spec["concat"][0])]
        for width in (660, 240)
    )
    assert wide[:2] == ["cc-0085: 1", "cc-0337: 1"]
    assert narrow[:2] == ["1", "1"]
    assert wide[-1] == narrow[-1] == "cc-0246: 8"


def test_a_box_of_nobody_has_its_label() -> None:
    found = next(one for one in contradictions() if one.ids == ("cc-0023", "cc-0026"))
    rows = values(plots.contradiction(found).spec["concat"][0])
    assert [row["label"] for row in rows] == ["cc-0026: 2", "cc-0023: 0"]


def test_a_claim_that_counts_twice_is_two_boxes() -> None:
    low, high = (casualties(year).claims[0] for year in (2008, 2009))
    low = attrs.evolve(low, figure=CasualtyRange.exactly(600))
    high = attrs.evolve(high, figure=CasualtyRange.exactly(3))
    found = attrs.evolve(
        next(contradictions()),
        claims=(low, high),
        certificate={low.id: Fraction(2), high.id: Fraction(-1)},
    )
    picture = plots.contradiction(found)
    rows = values(picture.spec["concat"][0])
    assert [(row["start"], row["stop"]) for row in rows] == [(0, 600), (600, 1200), (0, 3)]
    assert [row["label"] for row in rows] == [f"{low.id}: 600", f"{low.id}: 600", f"{high.id}: 3"]
    assert f"{low.id}, the article: killed, 2008, both sides, military: 600, 2 times" in picture.alt


def test_no_contradiction() -> None:
    with pytest.raises(WrongTypeError, match="expected a contradiction"):
        plots.contradiction("cc-0001")  # type: ignore[arg-type]


# Supporters


def test_each_kind_of_support_is_a_mark() -> None:
    picture = plots.support(supporters("armenian"), supporters("azerbaijani"))
    armenian, azerbaijani = (values(plot) for plot in picture.spec["concat"][0]["concat"])
    russia = {
        row["kind"]: row["stance"] for row in armenian if row["actor"] == actor("russia").name
    }
    assert russia["arms"] == "explicit"
    assert russia["recognition"] == "withheld"
    assert {row["side"] for row in azerbaijani} == {"Azerbaijani side"}
    assert {row["stance"] for row in armenian} <= {str(stance) for stance in Stance}


def test_kinds_and_sides_are_words() -> None:
    plot = plots.support(supporters("armenian", "foreign-fighters")).spec["concat"][0]["concat"][0]
    assert plot["title"]["text"] == "Armenian side"
    assert {row["kind"] for row in values(plot)} == {"foreign fighters"}


def test_support_for_both_sides_has_a_mark_of_its_own() -> None:
    data = Dataset.bundled(edition="2025")
    picture = plots.support(data.supporters("both"), dataset=data)
    assert picture.title == "Who is said to support both sides"
    (plot,) = picture.spec["concat"][0]["concat"]
    assert (plot["title"]["text"], plot["layer"][0]["mark"]["shape"]) == ("Both sides", "diamond")


def test_the_words_say_what_the_marks_say() -> None:
    alt = plots.support(supporters("armenian")).alt
    told = dict(row.split(", Armenian side: ") for row in alt.split(". ", 1)[1].split("; "))
    assert told["Boris Yeltsin (Russia)"] == "arms (said not to be given), general (tacit)"
    assert "recognition (said not to be given)" in told["Russia"]
    assert "general (tacit and alleged or denied)" in told["United States"]
    assert told["China"] == "arms"


def test_one_thing_is_no_list() -> None:
    with pytest.raises(WrongTypeError, match="expected an answer of supporters"):
        plots.support(None)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match="expected events, as"):
        plots.timeline(5)  # type: ignore[arg-type]


def test_who_only_voted_is_counted_below() -> None:
    picture = plots.support(supporters("azerbaijani"))
    left = [one for one in supporters("azerbaijani") if {*map(str, one.kinds)} == {"un-vote"}]
    assert f"Not shown: {len(left)} of whom" in str(picture.spec["concat"][-1])
    assert "Not shown" not in str(plots.support(supporters("armenian", "arms")).spec)


def test_votes_alone_are_no_picture() -> None:
    told = "'38 supporters': expected answers with some support other than votes"
    with pytest.raises(PictureError, match=told):
        plots.support(supporters("azerbaijani", "un-vote"))


def test_a_supporter_that_is_none() -> None:
    with pytest.raises(WrongTypeError, match="expected a supporter"):
        plots.support(["russia"])  # type: ignore[list-item]


# Events


def test_events_stand_in_rows_by_kind_and_are_parts_of_something() -> None:
    rows = values(plots.timeline(events(kind="war")).spec["concat"][0])
    assert {row["kind"] for row in rows} == {"war"}
    assert len(rows) == len(events(kind="war", period="1988/2020"))


@pytest.mark.parametrize(
    ("given", "years"),
    [
        (events(2016), "2016"),
        (events(), "1988/2021"),
        (events(kind="war"), "1988/2020"),
        ([event("us-soviet-diplomatic-relations-1933")], "1933"),
    ],
)
def test_without_a_time_it_is_the_years_of_the_events(given: Iterable[Event], years: str) -> None:
    assert f", {years}, by kind" in plots.timeline(given).title


def test_the_years_of_later_events() -> None:
    data = Dataset.bundled(edition="2025")
    picture = plots.timeline(data.events("2021-02/2023"), dataset=data)
    assert ", 2021/2023, by kind" in picture.title


def test_one_event_is_no_several() -> None:
    assert plots.timeline([event("2020-nagorno-karabakh-war")]).title == "1 event, 2020, by kind"


def test_events_without_a_time_have_no_years() -> None:
    open_end = [one for one in events() if one.period is not None and one.period.latest is None]
    for given in (open_end, []):
        with pytest.raises(PictureError, match="expected an event that has a time"):
            plots.timeline(given)


def test_what_is_outside_is_counted_below() -> None:
    picture = plots.timeline(events(), period=2016)
    drawn = len(values(picture.spec["concat"][0]))
    assert f"Not shown: {len(events()) - drawn}, outside" in str(picture.spec["concat"][-1])
    inside = plots.timeline([event("2020-nagorno-karabakh-war")])
    assert "Not shown" not in str(inside.spec["concat"][-1])


def test_what_is_a_part_of_nothing_is_drawn_in_grey() -> None:
    (row,) = values(
        plots.timeline([event("abkhazia-independence-declaration-1992")]).spec["concat"][0]
    )
    assert row["part"] == "other"


@pytest.mark.parametrize(
    ("period", "expected"), [("1988/..", "a time with two ends"), (1950, "one of the events")]
)
def test_a_time_that_cannot_be_drawn(period: str | int, expected: str) -> None:
    with pytest.raises(PictureError, match=expected):
        plots.timeline(events(), period=period)


def test_an_event_that_is_none() -> None:
    with pytest.raises(WrongTypeError, match="expected an event"):
        plots.timeline(["2020"])  # type: ignore[list-item]


# Another dataset


LATER = Dataset.bundled("2025")


@pytest.mark.parametrize(
    ("draw", "key"),
    [
        (lambda: plots.rivals(LATER.casualties(2023)), "artsakh-human-rights-ombudsman"),
        (lambda: plots.bounds(LATER.bounds(2023)), "artsakh-human-rights-ombudsman"),
        (lambda: plots.timeline(LATER.events(2023)), "lachin-road-closure-2022-2023"),
    ],
)
def test_who_forgets_the_dataset_is_told(draw: Callable[[], plots.Picture], key: str) -> None:
    expected = f"'{key}': expected an id that the dataset knows; dataset= takes"
    with pytest.raises(PictureError, match=expected):
        draw()
