"""Answers as typed columns, and how other libraries take them; over values."""
