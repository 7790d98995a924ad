"""What is marked on a terminal: headings, and what does not agree; nothing of the sides."""

import re

import pytest

from karabakh_data import audit, bounds, casualties, casualty_claims, events, reconcile
from karabakh_data.cli._colours import marked
from karabakh_data.cli._formats import listed

ANSWERS = {
    "casualties": str(casualties(2016)),
    "explained": casualties(2016).explain(),
    "none": str(casualties(1990)),
    "bounds": bounds(1992, side="azerbaijani").explain(),
    "reconcile": str(reconcile(casualty_claims("1988/1994"))),
    "events": listed(events(2016), "table"),
    "audit": "\n".join(map(str, audit())),
    "empty": "",
}
BOLD = re.compile("\x1b\\[1m(.*?)\x1b\\[0m")
YELLOW = re.compile("\x1b\\[33m(.*?)\x1b\\[0m")


@pytest.mark.parametrize("name", ANSWERS)
def test_marks_change_no_text(name: str) -> None:
    assert re.sub("\x1b\\[[0-9]*m", "", marked(ANSWERS[name])) == ANSWERS[name]


def test_headings_are_bold_and_sentences_are_not() -> None:
    text = marked(ANSWERS["explained"])
    assert BOLD.findall(text) == [
        "Killed, 2016: 232–236 (all 366 days covered)",
        "Counted",
        "Not counted",
        "Not counted, since about a longer time or more people",
    ]
    rivals = "Not counted, since a claim of higher rank is"
    assert rivals in BOLD.findall(marked(casualties(2012).explain()))
    assert BOLD.findall(marked(ANSWERS["bounds"])) == [
        "Killed, 1992, Azerbaijani side: 167–30,876",
        "At least 167",
        "At most 30,876",
    ]
    assert BOLD.findall(marked(ANSWERS["reconcile"]))[0].startswith("Figures have to move by")
    assert BOLD.findall(marked(ANSWERS["events"])) == [*events(2016).ids()]
    assert BOLD.findall(marked("reversed-range (form): 1\n- “x”\n\n1 finding")) == [
        "reversed-range (form): 1"
    ]


def test_a_first_line_of_many_is_no_heading() -> None:
    supporters = "Iran: arms\nJordan: arms\n\n2 supporters"
    assert marked(supporters) == supporters


def test_what_does_not_agree_is_yellow() -> None:
    text = marked(ANSWERS["casualties"])
    assert set(YELLOW.findall(text)) == {"Does not agree"}
    assert len(YELLOW.findall(text)) == 4
    told = "x\n\nNot counted: 3\n2 more do not agree: see explain()\n1 more does not agree: see x"
    assert YELLOW.findall(marked(told)) == [
        "Not counted",
        "2 more do not agree",
        "1 more does not agree",
    ]


def test_a_side_has_no_colour() -> None:
    for text in ANSWERS.values():
        assert {found.partition(",")[0] for found in YELLOW.findall(marked(text))} <= {
            "Does not agree",
            "Not counted",
        }
