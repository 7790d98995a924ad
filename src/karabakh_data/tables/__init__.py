"""From CSV to tables of records and back, look-up by name, and filters; over records."""
