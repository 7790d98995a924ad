"""How many examples a property is tried with: few by default, many in depth.

The profiles are those of the root's conftest.py; ``pytest --hypothesis-profile=deep`` chooses the
other one, and so does ``nox -s deep``.
"""

from hypothesis import settings

USUAL = 100
"""How many examples every other property is tried with by default."""


def examples(count: int) -> settings:
    """Return the settings of a property that is tried with so many examples by default."""
    return settings(max_examples=count * settings().max_examples // USUAL)
