"""Ranges printed with the upper end first."""

import attrs
from checks_records import FORM, cited, claim, facts, found, only

from karabakh_data import Reading
from karabakh_data.auditing._checks.reversed_ranges import find

RANGE = claim("cc-0001", "16–45", cites=cited("wire", 39), section="infobox", printed="45–16")


def test_a_range_with_the_upper_end_first_is_found() -> None:
    one = only(find, attrs.evolve(RANGE, reading=Reading.REVERSED_IN_PRINT))
    assert facts(one) == ("reversed-range", FORM, ("cc-0001",), None, None, 0)
    assert (one.notes, one.sections) == ((39,), ("infobox",))
    assert one.message.startswith("“45–16” is printed with the upper end first: killed, 2016")


def test_other_readings_are_not_found() -> None:
    others = [reading for reading in Reading if reading is not Reading.REVERSED_IN_PRINT]
    claims = [attrs.evolve(RANGE, id=f"cc-{reading}", reading=reading) for reading in others]
    assert not found(find, *claims)
