"""Laws of diff(), tried on packages in which some rows are changed, added and left out.

* diff(a, a) is empty, and so is the difference of two packages with the same rows.
* diff(b, a) is diff(a, b) with old and new exchanged.
* What differs are the rows that were changed, added and left out, and no others.
* b's rows as a layer on a give b, where nothing is removed.
* A dataset extended by a layer differs from itself in records of that layer alone.
"""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from packages import add, describe_anew, filled, put

from karabakh_data import Dataset, diff

REMARKS = st.sampled_from(["", "x", "Şuşa, a remark", 'with "quotes"'])
CHANGED = st.dictionaries(
    st.sampled_from(["armenia", "artsakh", "azerbaijan", "soviet-union"]), REMARKS, max_size=3
)
ADDED = st.lists(st.sampled_from(["aa", "bb", "zz"]), unique=True)


def package(directory: Path, remarks: Mapping[str, str], more: list[str]) -> Dataset:
    filled(directory)
    for key, remark in remarks.items():
        put(directory, "actors", key, remark=remark)
    add(directory, "actors", *({"id": key, "name": key, "kind": "people"} for key in more))
    return Dataset.load(describe_anew(directory))


@given(CHANGED, ADDED, CHANGED, ADDED)
def test_laws(
    remarks: dict[str, str], more: list[str], others: dict[str, str], further: list[str]
) -> None:
    with TemporaryDirectory() as place:
        a = package(Path(place, "a"), remarks, more)
        b = package(Path(place, "b"), others, further)
        again = package(Path(place, "again"), remarks, more)
    assert not diff(a, a)
    assert not diff(a, again)
    found, back = diff(a, b), diff(b, a)
    assert [(one.new, one.old) for one in back] == [(one.old, one.new) for one in found]
    assert {one.id for one in found.of("added")} == {*further} - {*more}
    assert {one.id for one in found.of("removed")} == {*more} - {*further}
    differ = {one.id for one in a.actors() if one.id in b.actors().ids()
              and one.remark != b.actor(one.id).remark}  # fmt: skip
    assert {one.id for one in found.of("changed")} == differ
    laid = a.extend(b)
    assert not diff(laid, b).of("added")
    assert not diff(laid, b).of("changed")
    assert bool(diff(laid, b)) is bool(found.of("removed"))
    assert {one.id for one in diff(a, laid)} == {one.id for one in found if one.new is not None}
    assert {one.id for one in laid.overridden()} == differ
