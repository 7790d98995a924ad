"""`cite()`: the works behind what was used, in a style; over comparing, proofs, totals, tables."""
