"""`export()`: all the data as files of other programs, a format a file; over citing and totals."""
