"""Sources that are older than the time for which they are cited."""

import pytest
from checks_records import DOUBT, cited, claim, facts, found, issued, only

from karabakh_data import CasualtyClaim, Citation
from karabakh_data.auditing._checks.older_sources import find

EARLY = cited(issued("wire", "2014-08-02"), 82)


def rests_on(*cites: Citation, period: str = "2014-08") -> CasualtyClaim:
    return claim(period=period, cites=cites)


def test_a_source_from_before_the_end_of_the_period_is_found() -> None:
    one = only(find, rests_on(EARLY))
    assert facts(one) == ("source-older-than-period", DOUBT, ("cc-0001",), None, None, 0)
    assert (one.notes, one.sections) == ((82,), ("lead",))
    assert one.message.endswith("is cited to what appeared on 2014-08-02")


def test_all_dates_are_told_where_all_are_early() -> None:
    another = cited(issued("press", "2014-07"), 83)
    assert only(find, rests_on(EARLY, another)).message.endswith("on 2014-08-02, 2014-07")


@pytest.mark.parametrize("date", ["2014-08-31", "2014-08", "2014", "2014-09-01", "2014-07/.."])
def test_a_source_that_may_know_the_end_of_the_period_is_not_found(date: str) -> None:
    assert not found(find, rests_on(cited(issued("wire", date))))


@pytest.mark.parametrize("date", [None, "2020"])
def test_one_source_that_may_know_it_is_enough(date: str | None) -> None:
    assert not found(find, rests_on(EARLY, cited(issued("press", date))))


def test_a_claim_without_a_source_or_without_an_end_has_none_that_is_too_old() -> None:
    assert not found(find, rests_on())
    assert not found(find, rests_on(EARLY, period="2014-08/.."))


def test_titles_and_deprecated_claims_are_left_out() -> None:
    title = claim("cc-0001", period="2014-08", cites=EARLY, section="references", claimant="wire")
    gone = claim("cc-0002", period="2014-08", cites=EARLY, rank="deprecated")
    assert not found(find, title, gone)


def test_what_tells_nothing_does_not_end_the_search() -> None:
    without = claim("cc-0000", period="2014-08")
    assert only(find, without, rests_on(EARLY)).claims == ("cc-0001",)
