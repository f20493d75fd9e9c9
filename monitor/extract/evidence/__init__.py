"""What speaks for a metric: a sentence's phrases as seen from each figure, and how forms are scored by them."""
