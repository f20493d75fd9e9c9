"""What a numeral measures: unit, count, bound, change and part, each by rules with a name."""
