"""Records and answers as plain values, and back: converter(); over auditing, totals, proofs."""
