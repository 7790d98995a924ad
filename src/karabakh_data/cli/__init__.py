"""The command line, a file for each group; over plotting, changes, exporting and validation."""
