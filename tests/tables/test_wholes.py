"""The way from a part up to its wholes."""

import pytest

from karabakh_data import Actor, ActorKind, Dataset, Side, UnknownKeyError
from karabakh_data.tables._wholes import with_wholes
from karabakh_data.tables.package import Layer, Package, read_bundled
from karabakh_data.tables.table import Table

PARENTS = {"clerk": "office", "office": "state", "state": None, "a": "b", "b": "a", "lost": "gone"}
ACTORS = Table(
    "actors",
    (
        Actor(id=key, name=key, kind=ActorKind.ORGANISATION, parent=parent)
        for key, parent in PARENTS.items()
    ),
)


@pytest.mark.parametrize(
    ("actor", "way"),
    [("clerk", ["clerk", "office", "state"]), ("state", ["state"]), ("a", ["a", "b"])],
)
def test_each_whole_is_met_once(actor: str, way: list[str]) -> None:
    assert [one.id for one in with_wholes(ACTORS[actor], ACTORS)] == way


def test_no_way_leads_over_a_record_that_is_not_there() -> None:
    with pytest.raises(UnknownKeyError, match="no record of actors 'gone'"):
        with_wholes(ACTORS["lost"], ACTORS)


def test_questions_end_where_actors_that_were_never_validated_lie_in_a_circle() -> None:
    actors = read_bundled("actors.csv").decode()
    head, _, rest = actors.partition("\ngrey-wolves,")
    row, _, tail = rest.partition("\n")
    cells = row.split(",")
    cells[5] = "grey-wolves"
    changed = f"{head}\ngrey-wolves,{','.join(cells)}\n{tail}".encode()
    dataset = Dataset(
        Package(Layer(lambda name: changed if name == "actors.csv" else read_bundled(name)))
    )
    assert dataset.actor("grey-wolves").parent == "grey-wolves"
    assert "grey-wolves" in [one.actor for one in dataset.supporters(Side.AZERBAIJANI)]
    assert dataset.audit() == Dataset.bundled().audit()
