"""What a figure, a time and a number is, and how a text becomes one; over vocabularies."""
