"""Made-up claims of support, and the Hypothesis strategies for them."""

from typing import Final

import attrs
from hypothesis import strategies as st

from karabakh_data import (
    Actor,
    ActorKind,
    Attribution,
    Period,
    Section,
    Side,
    Stance,
    SupportClaim,
    Table,
)
from karabakh_data.vocabularies.support import SupportKind

OTHER: Final = {Side.ARMENIAN: Side.AZERBAIJANI, Side.AZERBAIJANI: Side.ARMENIAN}
PARTIES: Final = (Side.ARMENIAN, Side.AZERBAIJANI)

ACTORS: Final = Table(
    "actors",
    [
        Actor(id="narnia", name="Narnia", kind=ActorKind.STATE),
        Actor(id="oz", name="Oz", kind=ActorKind.STATE),
        Actor(id="ur", name="Ur", kind=ActorKind.BLOC),
        Actor(id="one", name="One", kind=ActorKind.STATE, side=Side.ARMENIAN),
        Actor(id="two", name="Two", kind=ActorKind.STATE, side=Side.AZERBAIJANI),
        Actor(id="court", name="The court", kind=ActorKind.INSTITUTION, parent="oz"),
        Actor(id="dorothy", name="Dorothy", kind=ActorKind.PERSON, parent="court"),
        Actor(id="bard", name="A bard of Ur", kind=ActorKind.PERSON, parent="ur"),
        Actor(id="emerald-city", name="Emerald City", kind=ActorKind.DE_FACTO_STATE, parent="oz"),
        Actor(id="envoy", name="An envoy", kind=ActorKind.PERSON, parent="two"),
    ],
)
"""Three actors of no side, and one of each; a body of Oz, a person of it, and a de facto state in
Oz; a person of Ur, and one of an actor of a side."""


def support(
    id: str = "sc-0001",  # noqa: A002 - as the field is called
    supporter: str = "narnia",
    side: str = "armenian",
    kind: str = "arms",
    stance: str = "explicit",
    attribution: str = "stated",
    *,
    period: str | None = None,
    recipient: str | None = None,
    claimant: str | None = None,
    denied_by: tuple[str, ...] = (),
) -> SupportClaim:
    """A made-up claim; the words are those of a table."""
    return SupportClaim(
        id=id,
        supporter=supporter,
        side=Side(side),
        kind=SupportKind(kind),
        stance=Stance(stance),
        attribution=Attribution(attribution),
        period=None if period is None else Period(period),
        recipient=recipient,
        claimant=claimant,
        denied_by=denied_by,
        section=Section.ARMS_SUPPLIERS,
    )


claims = st.builds(
    support,
    st.integers(1, 9999).map("sc-{:04}".format),
    st.sampled_from(ACTORS.ids()),
    st.sampled_from(["armenian", "azerbaijani", "both", "other"]),
    st.sampled_from(["arms", "diplomatic", "general"]),
    st.sampled_from([word.value for word in Stance]),
    st.sampled_from([word.value for word in Attribution]),
    period=st.sampled_from([None, "1992", "1993/1994", "../1995", "2016-04", "2016-04-01/.."]),
    recipient=st.sampled_from([None, "one", "two"]),
    claimant=st.sampled_from([None, "oz", "some-work"]),
    denied_by=st.sampled_from([(), ("narnia",), ("oz", "ur")]),
)
claim_lists = st.lists(claims, max_size=7, unique_by=lambda claim: claim.id).map(tuple)
stances = st.sampled_from([None, Stance.EXPLICIT, Stance.TACIT])


def swapped(claim: SupportClaim) -> SupportClaim:
    """The claim with the labels of the two sides swapped."""
    return attrs.evolve(claim, side=OTHER.get(claim.side, claim.side))


def swapped_actors() -> Table[Actor]:
    """The actors with the labels of the two sides swapped."""
    return Table(
        "actors",
        [
            attrs.evolve(actor, side=None if actor.side is None else OTHER[actor.side])
            for actor in ACTORS
        ],
    )
