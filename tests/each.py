"""One test of many things: it tries them all, and its failure names each of which it does not hold.

A test that is parametrised with hundreds of records costs hundreds of set-ups and reports, and
says no more.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TypeVar

import pytest

Thing = TypeVar("Thing")
Naming = Callable[[Thing], object]
FAILURES = (Exception, pytest.fail.Exception)


def key_of(thing: object) -> object:
    """Return the id of a record, or what has none itself."""
    return getattr(thing, "id", thing)


def each(
    things: Iterable[Thing], name: Naming[Thing] = key_of
) -> Callable[[Callable[[Thing], None]], Callable[[], None]]:
    """Make a test of one thing a test of all of these, of which there is at least one."""
    tried = tuple(things)
    told = {str(name(thing)): thing for thing in tried}
    if not told or len(told) < len(tried):
        msg = f"expected things with names of their own, got {len(tried)} with {len(told)} names"
        raise ValueError(msg)

    def of_all(test: Callable[[Thing], None]) -> Callable[[], None]:
        @wraps(test)
        def run() -> None:
            faults = ((key, fault(test, thing)) for key, thing in told.items())
            failures = {key: error for key, error in faults if error is not None}
            if failures:
                msg = f"does not hold of {len(failures)} of {len(told)}: {', '.join(failures)}"
                for key, error in failures.items():
                    error.add_note(f"of {key}")
                raise BaseExceptionGroup(msg, list(failures.values()))

        # Else the parameter of the test would be taken for a fixture.
        del run.__wrapped__
        return run

    return of_all


def fault(test: Callable[[Thing], None], thing: Thing) -> BaseException | None:
    """Return how a test fails of a thing, or None."""
    try:
        test(thing)
    except FAILURES as error:
        return error
    return None
