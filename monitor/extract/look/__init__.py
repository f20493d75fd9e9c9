"""One look at a line: which names, words and patterns it may have, and where."""
