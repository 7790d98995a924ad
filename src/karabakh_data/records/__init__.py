"""One row of each table as a class of its own; over frames."""
