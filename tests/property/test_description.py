"""Law of packages: what is described as it is has no fault, until a byte of it is changed."""

import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from packages import add, describe_anew, headers

from karabakh_data import Dataset, EventKind, Period, validate

plain = st.characters(exclude_categories=["C", "Z"], include_characters=' ,"')
texts = st.text(plain, min_size=1, max_size=9).map(
    lambda text: unicodedata.normalize("NFC", text).strip() or "x"
)
events = st.fixed_dictionaries(
    {
        "name": texts,
        "kind": st.sampled_from([kind.value for kind in EventKind]),
        "period": st.sampled_from(["", "2016", "1988-02/..", "2016-04-01~"]),
        "remark": texts,
    }
)
"""Cells of events; each event is a part of the one before it."""


def package(directory: Path, rows: list[dict[str, str]]) -> None:
    headers(directory)
    keys = [f"event-{place:02}" for place in range(len(rows))]
    parents = ["", *keys]
    add(
        directory,
        "events",
        *(
            {**row, "id": key, "parent": parent}
            for row, key, parent in zip(rows, keys, parents, strict=False)
        ),
    )
    describe_anew(directory)


@given(st.lists(events, max_size=5), st.data())
def test_what_is_described_is_sound_until_it_is_changed(
    rows: list[dict[str, str]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as name:
        directory = Path(name)
        package(directory, rows)
        assert validate(directory) == ()
        loaded = Dataset.load(directory)
        found = sorted(loaded.events(), key=lambda event: event.id)
        assert [event.name for event in found] == [row["name"] for row in rows]
        assert [event.period for event in found] == [
            Period(row["period"]) if row["period"] else None for row in rows
        ]
        path = data.draw(st.sampled_from(sorted(directory.glob("*.csv"))))
        text = bytearray(path.read_bytes())
        place = data.draw(st.integers(0, len(text) - 1))
        text[place] ^= data.draw(st.integers(1, 255))
        path.write_bytes(text)
        assert validate(directory) != ()
