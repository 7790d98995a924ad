"""What claims prove together: cells, an exact simplex, bounds, contradictions.

From top to bottom: `coverage` says whom a claim counts, `cells` cuts people and time where claims
do, `simplex` solves, `systems` puts claims over cells into it, `conflicts` lists what cannot hold
together, `admission` decides which claims are taken, `bounds`, `contradictions` and `reconciling`
answer, `proofs` checks an answer without a solver, and `wording` tells it.
"""
