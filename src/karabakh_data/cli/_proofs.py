"""The commands ``bounds``, ``contradictions`` and ``reconcile``."""

import argparse
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from karabakh_data import bundled
from karabakh_data._layout import as_json, counted, hung
from karabakh_data.cli._arguments import (
    A_PERIOD,
    add_arguments,
    add_count,
    add_format,
    add_options,
    is_short_number,
    period_asked,
)
from karabakh_data.cli._formats import as_csv, data_as, header
from karabakh_data.errors import LimitError
from karabakh_data.vocabularies.claims import Basis
from karabakh_data.vocabularies.proofs import OnContradiction

if TYPE_CHECKING:
    from karabakh_data.proofs.bounds import Bounds
    from karabakh_data.proofs.contradictions import Contradiction
    from karabakh_data.records.casualties import CasualtyClaim


def add_bounds(parser: argparse.ArgumentParser) -> None:
    add_count(parser)
    add_options(
        parser,
        {
            "basis": "which deaths are counted: battle-related or all-causes",
            "claimant": "only from the claims of this actor or title, or article",
            "trust": "claimants, the most trusted first, with commas between them",
            "on_contradiction": OnContradiction,
        },
    )
    parser.set_defaults(
        basis=Basis.BATTLE_RELATED.value,
        on_contradiction=OnContradiction.UNCONTESTED.value,
        run=_bounds,
    )
    parser.add_argument("--explain", action="store_true", help="both proofs, to be checked by hand")
    add_format(parser, "table: the answer for people; json: all of it; csv: the sums")


def _bounds(options: argparse.Namespace) -> str:
    found = bundled.bounds(
        period_asked(options, options.when),
        side=options.side,
        category=options.category,
        measure=options.measure,
        claims=_claims_of(None, options.claimant),
        on_contradiction=options.on_contradiction,
        trust=None if options.trust is None else options.trust.split(","),
        basis=options.basis,
    )
    if options.format == "json":
        return as_json(found.to_dict())
    if options.format == "csv":
        return _proofs_as_csv(found)
    return found.explain() if options.explain else str(found)


def _claims_of(period: str | None, claimant: str | None) -> "Iterable[CasualtyClaim] | None":
    """Return the claims within a time, or of a claimant, or None if neither is asked for."""
    if period is None and claimant is None:
        return None
    claims = bundled.casualty_claims(period, claimant=claimant)
    if claimant is not None:
        return claims
    # A time alone asks for no titles of works, as asking for nothing does not.
    from karabakh_data.proofs._admission import counts_by_default

    return filter(counts_by_default, claims)


def _add_claims(parser: argparse.ArgumentParser) -> None:
    """Add which claims are to be looked at."""
    add_arguments(parser, {"when": f"only claims within this time: {A_PERIOD}"}, "PERIOD")
    add_options(
        parser,
        {
            "period": "the same as PERIOD",
            "claimant": "only the claims of this actor or title, or article",
        },
    )


def _proofs_as_csv(found: "Bounds") -> str:
    from karabakh_data.records.casualties import CasualtyClaim
    from karabakh_data.tables._cells import cells

    rows = (
        {"end": proof.end, "multiplier": str(proof.multipliers[claim.id]), **cells(claim)}
        for proof in (found.low_proof, found.high_proof)
        for claim in proof.claims
        if claim.id in proof.multipliers
    )
    return as_csv(["end", "multiplier", *header(CasualtyClaim)], rows)


def add_contradictions(parser: argparse.ArgumentParser) -> None:
    _add_claims(parser)
    add_options(parser, {"limit": "how many at most"})
    parser.set_defaults(run=_contradictions)
    parser.add_argument(
        "--explain", action="store_true", help="each as a sum to be checked by hand"
    )
    add_format(parser, "table: for people; json, csv: all that is known of each")


def _contradictions(options: argparse.Namespace) -> str:
    limit = None if options.limit is None else _whole(options.limit)
    claims = _claims_of(period_asked(options, options.when), options.claimant)
    found = list(bundled.contradictions(claims, limit=limit))
    if options.format != "table":
        from karabakh_data.proofs.contradictions import CONTRADICTION_CELLS

        return data_as(found, CONTRADICTION_CELLS, options.format)
    if options.explain:
        return "\n\n".join([*(one.explain() for one in found), _count_of(found)])
    numbered = (hung(f"{number}. {one}") for number, one in enumerate(found, start=1))
    return "\n".join([*numbered, _count_of(found)])


def _count_of(found: "Sequence[Contradiction]") -> str:
    return counted(len(found), "contradiction")


def _whole(text: str) -> int:
    if not is_short_number(text):
        raise LimitError(text, "a whole number of 1 or more")
    return int(text)


def add_reconcile(parser: argparse.ArgumentParser) -> None:
    _add_claims(parser)
    add_format(parser, "table: for people; json, csv: all that is known of each adjustment")
    parser.set_defaults(run=_reconcile)


def _reconcile(options: argparse.Namespace) -> str:
    claims = _claims_of(period_asked(options, options.when), options.claimant)
    found = bundled.reconcile(claims)
    if options.format == "json":
        return as_json(found.to_dict())
    if options.format == "csv":
        from karabakh_data.proofs.reconciling import ADJUSTMENT_CELLS

        return as_csv(list(ADJUSTMENT_CELLS), found.to_dict()["adjustments"])
    return found.explain()
