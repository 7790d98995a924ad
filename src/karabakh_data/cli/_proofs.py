"""The commands ``bounds``, ``contradictions`` and ``reconcile``."""

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from karabakh_data._layout import as_json, counted, hung
from karabakh_data._markdown import prose, verbatim
from karabakh_data.cli._arguments import (
    A_PERIOD,
    add_arguments,
    add_count,
    add_format,
    add_options,
    dataset_of,
    is_short_number,
    period_asked,
)
from karabakh_data.cli._formats import claims_as, data_as, plain_as
from karabakh_data.errors import LimitError
from karabakh_data.vocabularies.claims import Basis
from karabakh_data.vocabularies.proofs import OnContradiction

if TYPE_CHECKING:
    from karabakh_data.proofs.bounds import Bounds
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
    add_format(parser, "the sums", "all of it")


def _bounds(options: argparse.Namespace) -> str:
    found = dataset_of(options).bounds(
        period_asked(options, options.when),
        side=options.side,
        category=options.category,
        measure=options.measure,
        claims=_claims_of(options, None),
        on_contradiction=options.on_contradiction,
        trust=None if options.trust is None else options.trust.split(","),
        basis=options.basis,
    )
    if options.format == "json":
        return as_json(found.to_dict())
    if options.format in {"csv", "jsonl"}:
        return _sums(found, options.format)
    return _in_words(found, options)


def _in_words(found: "Bounds", options: argparse.Namespace) -> str:
    """Return an answer for people, on a terminal or a page."""
    if options.format == "table":
        return found.explain() if options.explain else str(found)
    return verbatim(found.explain()) if options.explain else prose(str(found))


def _claims_of(options: argparse.Namespace, period: str | None) -> "Iterable[CasualtyClaim] | None":
    """Return the claims within a time, or of a claimant, or None if neither is asked for."""
    claimant = options.claimant
    if period is None and claimant is None:
        return None
    claims = dataset_of(options).casualty_claims(period, claimant=claimant)
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


def _sums(found: "Bounds", form: str) -> str:
    rows = (
        ((proof.end, str(proof.multipliers[claim.id])), claim)
        for proof in (found.low_proof, found.high_proof)
        for claim in proof.claims
        if claim.id in proof.multipliers
    )
    return claims_as(form, ["end", "multiplier"], rows)


def add_contradictions(parser: argparse.ArgumentParser) -> None:
    _add_claims(parser)
    add_options(parser, {"limit": "how many at most"})
    parser.set_defaults(run=_contradictions)
    parser.add_argument(
        "--explain", action="store_true", help="each as a sum to be checked by hand"
    )
    add_format(parser)


def _contradictions(options: argparse.Namespace) -> str:
    limit = None if options.limit is None else _whole(options.limit)
    claims = _claims_of(options, period_asked(options, options.when))
    found = list(dataset_of(options).contradictions(claims, limit=limit))
    if options.format not in {"table", "markdown"}:
        from karabakh_data.proofs.contradictions import CONTRADICTION_CELLS

        return data_as(found, CONTRADICTION_CELLS, options.format)
    count = counted(len(found), "contradiction")
    if options.explain:
        told = "\n\n".join([*(one.explain() for one in found), count])
        return told if options.format == "table" else verbatim(told)
    numbered = [hung(f"{number}. {one}") for number, one in enumerate(found, start=1)]
    if options.format == "markdown":
        return prose("\n".join([count, *numbered]))
    return "\n".join([*numbered, count])


def _whole(text: str) -> int:
    if not is_short_number(text):
        raise LimitError(text, "a whole number of 1 or more")
    return int(text)


def add_reconcile(parser: argparse.ArgumentParser) -> None:
    _add_claims(parser)
    add_format(parser, "all that is known of each adjustment", "all of it")
    parser.set_defaults(run=_reconcile)


def _reconcile(options: argparse.Namespace) -> str:
    claims = _claims_of(options, period_asked(options, options.when))
    found = dataset_of(options).reconcile(claims)
    if options.format == "json":
        return as_json(found.to_dict())
    if options.format in {"csv", "jsonl"}:
        from karabakh_data.proofs.reconciling import ADJUSTMENT_CELLS

        return plain_as(found.to_dict()["adjustments"], ADJUSTMENT_CELLS, options.format)
    return found.explain() if options.format == "table" else prose(found.explain())
