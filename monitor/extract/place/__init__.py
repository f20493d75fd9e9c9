"""Places that a text names, what each is worth, and what a report is about."""
