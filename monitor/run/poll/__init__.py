"""A pass over the feeds that are due: every feed to its end, every item to one outcome."""
