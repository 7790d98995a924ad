"""What claims prove together: cells, an exact simplex, bounds, contradictions.

From top to bottom: `coverage` says whom a claim counts, `cells` cuts people and time where claims
do, `simplex` solves, `systems` puts claims over cells into it; `hitting` and `conflicts` list what
cannot hold together, `admission` decides which claims are taken, `extremes` and `repairs` find how
few or many people they allow; `bounds`, `contradictions` and `reconciling` are the answers, which
`proofs` checks without a solver and `wording` tells. `answering` is asked by a dataset.
"""
