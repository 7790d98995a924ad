"""diff(): what differs between two datasets, by record and field; over tables."""
