"""The heaviest set of things of which no two exclude each other, as the bits of an integer."""

from collections.abc import Iterator, Sequence
from typing import Final

_Chain = tuple[int, "_Chain | None"]
_State = tuple[int, "_Chain | None"]

_NOTHING: Final[_State] = (0, None)


def bits(places: int) -> Iterator[int]:
    """Yield the places of the bits of an integer, the lowest first.

    >>> list(bits(0b10100))
    [2, 4]
    """
    while places:
        lowest = places & -places
        yield lowest.bit_length() - 1
        places ^= lowest


def heaviest(among: int, weights: Sequence[int], excludes: Sequence[int]) -> int:
    """Return the set of most weight, of those *among* which no two exclude each other.

    *excludes* gives for each place the places that it excludes, as they exclude it. Of sets of the
    same weight it is not said which one is returned.

    The places are gone through in their order. What matters of those chosen so far is which later
    places they exclude: of choices that exclude the same, or more, only the heaviest is followed.

    >>> heaviest(0b111, (3, 5, 3), (0b010, 0b101, 0b010))
    5
    """
    states: dict[int, _State] = {0: _NOTHING}
    left = among
    for place in bits(among):
        left &= left - 1
        bit, later = 1 << place, excludes[place] & left
        found: dict[int, _State] = {}
        for barred, (weight, chain) in states.items():
            _keep(found, barred & ~bit, (weight, chain))
            if not barred & bit:
                _keep(found, barred | later, (weight + weights[place], (place, chain)))
        # Where the place bars nothing later, no choice has become worse than another.
        states = _undominated(found) if later else found
    # Behind the last place there is nothing to bar.
    return _unrolled(states[0])


def _keep(states: dict[int, _State], barred: int, state: _State) -> None:
    known = states.get(barred)
    if known is None or state[0] > known[0]:
        states[barred] = state


def _undominated(states: dict[int, _State]) -> dict[int, _State]:
    """Return the states without those that bar more than one that weighs as much."""
    kept: dict[int, _State] = {}
    for barred, state in sorted(states.items(), key=lambda item: -item[1][0]):
        if not any(other & ~barred == 0 for other in kept):
            kept[barred] = state
    return kept


def _unrolled(state: _State) -> int:
    chosen, chain = 0, state[1]
    while chain is not None:
        place, chain = chain
        chosen |= 1 << place
    return chosen
