"""What one sentence hands on to the next: the time and the kind that a heading or a sentence before governs."""
