"""Grouping things by what they have in common."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


def grouped(things: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """Return the things by their key, in the order in which each key is first met.

    >>> grouped(["war", "clash", "word"], lambda word: word[0])
    {'w': ['war', 'word'], 'c': ['clash']}
    """
    # itertools.groupby joins neighbours alone, and sorting before it would lose the order.
    groups: dict[K, list[T]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return groups


def paired(pairs: Iterable[tuple[K, T]]) -> dict[K, list[T]]:
    """Return the second of each pair by the first, in the order in which each first is met.

    >>> paired([(37, "war"), (52, "clash"), (37, "word")])
    {37: ['war', 'word'], 52: ['clash']}
    """
    return {
        first: [second for _, second in there] for first, there in grouped(pairs, _first).items()
    }


def _first(pair: tuple[K, T]) -> K:
    return pair[0]
