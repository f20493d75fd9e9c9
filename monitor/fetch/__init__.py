"""Feeds and pages over the network, politely: what came, or the name of what is wrong. Stores and parses nothing."""
