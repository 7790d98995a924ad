"""Parts that are larger than the whole."""

import pytest
from checks_records import CONTRADICTION, cited, claim, facts, found, only

from karabakh_data import CasualtyClaim
from karabakh_data.auditing._checks.wholes import find

WHOLE = claim("cc-0001", "398", period="1994/2020", cites=cited("list", 155))


def test_some_of_the_days_above_all_of_them_are_found() -> None:
    part = claim("cc-0002", "1008", period="1994/2016", section="year-table", cites=cited("ngo", 9))
    one = only(find, WHOLE, part)
    claims = ("cc-0001", "cc-0002")
    assert facts(one) == ("part-exceeds-whole", CONTRADICTION, claims, "398", "1,008", 610)
    assert (one.notes, one.sections) == ((155, 9), ("lead", "year-table"))
    assert one.message == (
        "killed, 1994/2020, Armenian side, military: 398 (cc-0001, lead), but "
        "killed, 1994/2016, Armenian side, military: 1,008 (cc-0002, year-table)"
    )


@pytest.mark.parametrize(
    "part",
    [
        claim("cc-0002", "400+", period="2008"),
        claim("cc-0002", "400", partial=True),
        claim("cc-0002", "400", period="1994/2020", group="brigade"),
        claim("cc-0002", "400", period="1994/2020", partial=True),
        claim("cc-0002", "400", claimant="ministry"),
    ],
    ids=["open figure", "partial", "one force", "partial, same days", "another claimant"],
)
def test_parts_of_every_kind_are_found(part: CasualtyClaim) -> None:
    assert only(find, WHOLE, part).claims == ("cc-0001", "cc-0002")


def test_a_category_is_a_part_of_people_who_are_not_split() -> None:
    everybody = claim("cc-0001", "0", category="unspecified")
    soldiers = claim("cc-0002", "2+")
    assert only(find, everybody, soldiers).claims == ("cc-0001", "cc-0002")


def test_a_side_is_a_part_of_both() -> None:
    both = claim("cc-0001", "7", "both")
    assert only(find, both, claim("cc-0002", "8")).claims == ("cc-0001", "cc-0002")


@pytest.mark.parametrize(
    "part",
    [
        claim("cc-0002", "398", period="2008"),
        claim("cc-0002", "300–500", period="2008"),
        claim("cc-0002", "400", "azerbaijani", period="2008"),
        claim("cc-0002", "400", "both", period="2008"),
        claim("cc-0002", "400", category="unspecified", period="2008"),
        claim("cc-0002", "400", period="2019/2021"),
        claim("cc-0002", "400", period="2008", measure="wounded"),
        claim("cc-0002", "400", period="2008", rank="deprecated"),
        claim("cc-0002", "400", period="2008", section="references"),
        claim("cc-0002", "400", period="1994/2020"),
    ],
    ids=[
        "no more than the whole",
        "perhaps more than the whole",
        "another side",
        "more sides",
        "more categories",
        "days beyond",
        "another measure",
        "deprecated",
        "a title or a tally",
        "a rival",
    ],
)
def test_what_is_no_larger_part_is_not_found(part: CasualtyClaim) -> None:
    assert not found(find, WHOLE, part)


def test_a_whole_that_is_open_or_partial_is_exceeded_by_nothing() -> None:
    part = claim("cc-0002", "400", period="2008")
    assert not found(find, claim("cc-0001", "398+", period="1994/2020"), part)
    assert not found(find, claim("cc-0001", "398", period="1994/2020", partial=True), part)


def test_the_figure_of_one_force_is_no_whole_for_another() -> None:
    brigade = claim("cc-0001", "10", period="1994/2020", group="brigade")
    assert not found(find, brigade, claim("cc-0002", "20", period="2008"))
    assert not found(find, brigade, claim("cc-0002", "20", period="2008", group="navy"))
    assert found(find, brigade, claim("cc-0002", "20", period="2008", group="brigade"))


def test_deaths_of_all_causes_are_no_part_of_those_of_fighting() -> None:
    fighting = claim("cc-0001", "80", basis="battle-related")
    assert not found(find, fighting, claim("cc-0002", "91", period="2016-04", basis="all-causes"))
