"""Which metric a figure speaks of: by its own words, by a figure beside it, or by what was told before."""
