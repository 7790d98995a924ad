"""`audit()`: what does not agree in the data, a check a file; over totals and tables."""
