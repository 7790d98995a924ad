"""Claims of support and their amounts, in words."""

from decimal import Decimal
from typing import Any

import attrs
import pytest

from karabakh_data import Amount, Attribution, Period, Section, Side, Stance, SupportClaim
from karabakh_data.vocabularies.support import SupportKind

CLAIM = SupportClaim(
    id="sc-0001",
    supporter="narnia",
    side=Side.ARMENIAN,
    kind=SupportKind.ARMS,
    stance=Stance.EXPLICIT,
    attribution=Attribution.STATED,
    section=Section.ARMS_SUPPLIERS,
)
AMOUNT: dict[str, Any] = {
    "amount_printed": "$36 to $40 million",
    "amount_low": Decimal(36_000_000),
    "amount_high": Decimal(40_000_000),
    "amount_unit": "USD",
}


# Amounts


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        ("85", "85", "85%, as printed (85 %)"),
        ("8.90", "8.9", "85%, as printed (8.90 %)"),
        ("1500", "2000.5", "85%, as printed (1,500–2,000.5 %)"),
        ("1000000", None, "85%, as printed (1,000,000+ %)"),
    ],
)
def test_an_amount_is_told_as_printed_and_as_read(low: str, high: str | None, text: str) -> None:
    upper = None if high is None else Decimal(high)
    assert str(Amount("85%, as printed", Decimal(low), upper, "%")) == text


def test_the_amount_of_a_claim_is_what_its_cells_say() -> None:
    assert attrs.evolve(CLAIM, **AMOUNT).amount == Amount(*AMOUNT.values())
    open_above = attrs.evolve(CLAIM, **{**AMOUNT, "amount_high": None})
    assert str(open_above.amount) == "$36 to $40 million (36,000,000+ USD)"


@pytest.mark.parametrize("missing", ["amount_printed", "amount_low", "amount_unit"])
def test_a_claim_without_a_whole_amount_has_none(missing: str) -> None:
    assert CLAIM.amount is None
    assert attrs.evolve(CLAIM, **{**AMOUNT, missing: None}).amount is None


# Disputes


@pytest.mark.parametrize(
    ("attribution", "denied_by", "is_disputed"),
    [
        (Attribution.STATED, (), False),
        (Attribution.REPORTED, (), False),
        (Attribution.ALLEGED, (), True),
        (Attribution.STATED, ("narnia",), True),
        (Attribution.ALLEGED, ("narnia",), True),
    ],
)
def test_what_is_alleged_or_denied_is_disputed(
    attribution: Attribution, denied_by: tuple[str, ...], *, is_disputed: bool
) -> None:
    claim = attrs.evolve(CLAIM, attribution=attribution, denied_by=denied_by)
    assert claim.is_disputed is is_disputed


# In words


@pytest.mark.parametrize(
    ("side", "whom"),
    [
        (Side.ARMENIAN, "the Armenian side"),
        (Side.AZERBAIJANI, "the Azerbaijani side"),
        (Side.BOTH, "both sides"),
    ],
)
def test_a_label_says_who_supports_whom_and_how(side: Side, whom: str) -> None:
    claim = attrs.evolve(CLAIM, side=side, stance=Stance.TACIT, attribution=Attribution.ALLEGED)
    assert claim.label == f"narnia: arms for {whom} (tacit, alleged)"


def test_a_claim_that_says_no_more_than_its_label() -> None:
    assert str(CLAIM) == CLAIM.label == "narnia: arms for the Armenian side (explicit, stated)"


def test_a_claim_with_all_that_it_may_say() -> None:
    claim = attrs.evolve(
        CLAIM, **AMOUNT, period=Period("2016"), claimant="oz", denied_by=("narnia", "ur")
    )
    assert str(claim) == (
        "narnia: arms for the Armenian side (explicit, stated); 2016; "
        "$36 to $40 million (36,000,000–40,000,000 USD); according to oz; denied by narnia, ur"
    )
