"""`cite()`: from what was used to a list of the works behind it; over proofs, totals and tables."""
