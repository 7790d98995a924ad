"""The command line, in groups of commands; over changes, exporting, auditing and validation."""
