"""Closed lists of words, each beside the union of what stands for its words; over no folder."""
