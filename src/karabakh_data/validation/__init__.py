"""All that is wrong with a data package; over tables."""
