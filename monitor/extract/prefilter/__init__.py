"""Literal prefilters: one pass of an automaton over a line tells which patterns may match there, and where.

`literals` reads off a pattern's syntax which strings every match needs or begins with, `finder` looks for the strings
of all patterns and for all names at once, `index` keeps what a text was found to have, `pattern` has patterns that run
only where their strings stand, `names` has the names of places and speakers, `line` the line that all of them read.
"""
