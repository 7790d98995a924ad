"""The command line, in groups of commands; over changes, citing, auditing and validation."""
