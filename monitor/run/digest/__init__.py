"""From findings to what people receive: alerts that are due, digests, deliveries."""
