"""The command line, a file for each group of commands; over citing, auditing and validation."""
