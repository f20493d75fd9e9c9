"""Spans that look like quantities and are none."""
