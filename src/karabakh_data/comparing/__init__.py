"""compare(): what others count, beside the total of each year; over totals and tables."""
