"""What was published before: found, planned, taken, and told apart from news."""
