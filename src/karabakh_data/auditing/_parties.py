"""From which actors works come."""

from karabakh_data.auditing._examined import Examined
from karabakh_data.records.works import Source
from karabakh_data.tables._names import folded, index_of


def actors_behind(records: Examined) -> dict[str, frozenset[str]]:
    """Return, by the id of a work, the actors who wrote or published it, as far as names tell.

    They are those whose id or name is, spelled in full, that of the author, publisher or outlet.
    """
    # A name that is only like one is not enough: it would put words into somebody’s mouth.
    index = index_of(records.actors)
    found: dict[str, frozenset[str]] = {}
    for source in records.sources:
        ids = {key for name in _makers(source) for key in index.get(folded(name), frozenset())}
        if ids:
            found[source.id] = frozenset(ids)
    return found


def _makers(source: Source) -> list[str]:
    names = [name.literal for name in source.author]
    names += [f"{name.given} {name.family}" for name in source.author if name.literal is None]
    return [name for name in (*names, source.publisher, source.container_title) if name]
