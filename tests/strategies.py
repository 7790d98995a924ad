"""The Hypothesis strategies that the tests share."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from karabakh_data import CasualtyRange

counts = st.integers(0, 12) | st.integers(0, 10**12)
"""Numbers of people: as many small as large ones, so that ends often coincide."""


def _between(one: int, other: int) -> CasualtyRange:
    return CasualtyRange(min(one, other), max(one, other))


def _nested(ends: list[int], closed: int) -> list[CasualtyRange]:
    depth = len(ends) // 2
    return [
        CasualtyRange(ends[depth - 1 - layer], ends[depth + layer] if layer < closed else None)
        for layer in range(depth)
    ]


def ranges(ends: SearchStrategy[int] = counts) -> SearchStrategy[CasualtyRange]:
    """Exact, closed and open ranges with these ends, each kind a third of the time."""
    return (
        st.builds(CasualtyRange.exactly, ends)
        | st.builds(CasualtyRange.at_least, ends)
        | closed_ranges(ends)
    )


def closed_ranges(ends: SearchStrategy[int] = counts) -> SearchStrategy[CasualtyRange]:
    """Ranges with two ends, which may be the same."""
    return st.builds(_between, ends, ends)


small_ranges = ranges(st.integers(0, 6))
"""Ranges that a test can count out."""


def nested_ranges(depth: int) -> SearchStrategy[list[CasualtyRange]]:
    """Lists of as many ranges, each of which lies in the next."""
    ends = st.integers(0, 6) | counts
    return st.builds(
        _nested,
        st.lists(ends, min_size=2 * depth, max_size=2 * depth).map(sorted),
        st.integers(0, depth),
    )


def members(held: CasualtyRange, limit: int) -> set[int]:
    """Count out a range, as far as the limit, by its definition."""
    return {
        count
        for count in range(limit + 1)
        if held.low <= count and (held.high is None or count <= held.high)
    }
