"""`bounds()` and `contradictions()`: what claims prove together; over totals."""
