"""`casualties()`: from claims to a total that says which claims it counts; over records."""
