"""Grouping things by what they have in common, and the way from a part up to its wholes."""

from collections.abc import Callable, Hashable, Iterable, Iterator
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


def upwards(part: str | None, whole_of: Callable[[str], str | None]) -> Iterator[str]:
    """Yield the id of a part, that of which it is a part, and so on up, each once.

    >>> list(upwards("battle", {"battle": "war", "war": None}.__getitem__))
    ['battle', 'war']
    """
    met: set[str] = set()
    # In a package that was never validated something may be a part of itself.
    while part is not None and part not in met:
        # First: of what nobody knows, there is nothing to be yielded.
        above = whole_of(part)
        yield part
        met.add(part)
        part = above
