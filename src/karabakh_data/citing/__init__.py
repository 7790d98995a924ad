"""`cite()`: from what was used to the works behind it; over comparing, proofs, totals and tables."""
