"""A time as printed is printed so: in the article, or in the title whose words a claim has.

* Each piece of it, between dots, is one of those below, which were looked up in the article; or it
  stands in the title of the work that says so.
* Each of those below is the time of something.
* What prints neither a year nor a war says in its remark from where it has them.
"""

import re
from typing import Final

import pytest

from karabakh_data import (
    CasualtyClaim,
    Figure,
    Section,
    SupportClaim,
    casualty_claims,
    figures,
    source,
    sources,
    support_claims,
)

TIMED: Final[list[CasualtyClaim | SupportClaim | Figure]] = [
    *(one for one in casualty_claims() if one.period_printed),
    *(one for one in support_claims() if one.period_printed),
    *(one for one in figures() if one.period_printed),
]
WORKS: Final = frozenset(sources().ids())

PRINTED: Final = (
    # In the order in which they first stand in the article.
    "1988–1991",
    "2018",
    "1993–1994",
    "2019",
    "1988–1994",
    "May 1994 – August 2009",
    "August",
    "2009",
    "2010–2019",
    "2010",
    "2020",
    "in April 2016",
    "2016",
    "on November 10",
    "2017",
    "late 1980s to May 1994",
    "clashes",
    "By the end of the war in 1994",
    "as a result of the conflict",
    "2008",
    "on March 14",
    "February 18",
    "Between 2008 and 2010",
    "2011",
    "2013",
    "In late April 2011",
    "on 5 October",
    "In all during the year",
    "from late April through early June",
    "In all during 2012",
    "2012",
    "Throughout 2013",
    "2014",
    "In 2014",
    "by 20 June",
    "On 2 August",
    "in three days of clashes",
    "the following night",
    "By August 5, 2014, the fighting that started on 27 July",
    "By August 5, 2014",
    "27 July",
    "since the start of the year",
    "in July 2014",
    "2015",
    "On November 12, 2014",
    "With the crash, 2014",
    "in 2014",
    "by the end of the year",
    "In 2015",
    "In 2015 alone",
    "Throughout January and February 2016",
    "of 2016",
    "In mid-February",
    "In March",
    "Between 1 and 5 April 2016",
    "Between 8 April and 16 June 2016",
    "16 June",
    "On 5 October 2016",
    "on 11 October 2016",
    "On 15 November",
    "On 27 November",
    "on 6 February 2017",
    "On 8 February 2017",
    "The next day",
    "On 15 May 2017",
    "On 20 May 2017",
    "On 26 May 2017",
    "On 16 June 2017",
    "On 22 June 2017",
    "On July 4, 2017",
    "On 10 July 2017",
    "On 25 July 2017",
    "on 7 January 2018",
    "on 7 February 2018",
    "on 29 March 2018",
    "on 9 April 2018",
    "on 10 June 2018",
    "In September 2018",
    "In the same month",
    "in July 2020",
    "on 16 September",
    "five days later",
    "On 27 September",
    "between 1988 and 1994",
    "on one day in 1992",
    "in 1992",
    "between 1994 and 2009",
    "between 1 and 5 April 2016",
    "between 1994 and up to September 2020, right before the start of the 2020 conflict",
    "between 1994 and 2016",
    "In the two-month 2020 fighting",
    "Between January and September 2020",
    "On 27 September 2020",
    "27 September 2020",
    "until 10 November",
    "Following the end of the war",
    "in 2012",
    "in 2018",
    "continues to this day",
    "During the war",
    "In the post-war period",
    "in 1998",
    "during the war",
    "in April 1993",
    "Prior to that",
    "in 2020",
    "in the Karabakh War",
    "In 2011",
    "In October 2020",
    "in 2000",
    "in 2001",
    "starting from 2002",
    "Between 2005 and 2016",
    "In the same period",
    "fiscal years 2018–19",
    "FY 2016–17",
    "In FY 2018",
    "between 1998 and 2010",
    "In 1992",
    "since 1992",
    "in July 1993",
    "since 2002",
    "In March 1992",
    "2007–11",
    "2010–14",
    "2015–19",
    "1992–94",
    "in fall 1993",
    "as of September 1994",
    "in the war",
    "During the April 2016",
    "July 2020 clashes",
    "in 1993",
    "at the time",
    "March 14, 2008",
    "In 1996",
    "in 1997",
    "In 2018",
    "Throughout the Soviet period",
    "Until the dissolution of the USSR",
    "for 2 1/2 years",
    "April–May 1991",
    "in 2004",
    "in 2019",
    "23 July",
    "At the time of the dissolution of the USSR",
    "passed in 1993",
    "5 March",
    "August 2, 2014",
    "4 April",
    "8-15 April",
    "19 April",
    "21 April",
    "26 April",
    "30 April",
    "11 May",
    "17 May",
    "14 April",
    "29 April",
    "7 Jan.",
    "15 Feb.",
    "12–16 July",
    "21 Sep.",
    "10 March",
    "after the conflict ended",
    "In a 2010 interview",
    "stated in 2016",
)


def pieces(one: CasualtyClaim | SupportClaim | Figure) -> list[str]:
    return (one.period_printed or "").split(" ... ")


def title(one: CasualtyClaim | SupportClaim | Figure) -> str:
    """Return the title in which a figure or statement of the references stands."""
    if one.section is not Section.REFERENCES or one.claimant not in WORKS:
        return ""
    return source(one.claimant).title or ""


@pytest.mark.parametrize("one", TIMED, ids=lambda one: one.id)
def test_a_time_is_in_the_words_of_the_article_or_of_a_title(
    one: CasualtyClaim | SupportClaim | Figure,
) -> None:
    for piece in pieces(one):
        assert piece in PRINTED or piece in title(one)


def test_each_time_that_was_read_is_that_of_something() -> None:
    assert set(PRINTED) <= {piece for one in TIMED for piece in pieces(one)}


@pytest.mark.parametrize("one", TIMED, ids=lambda one: one.id)
def test_a_time_without_a_year_or_a_war_is_explained(
    one: CasualtyClaim | SupportClaim | Figure,
) -> None:
    said = r"\b(19|20)[0-9]{2}\b|\b(the|Karabakh) [Ww]ar|the conflict|Карабахскую войну"
    if not re.search(said, one.period_printed or ""):
        assert re.search(r"\b(time|days?|months?|years?|end)\b", one.remark or "")
