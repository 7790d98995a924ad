"""Closed lists of words, each beside the union of what stands for one of them; import nothing but errors."""
