"""The zone in which Vietnamese outlets date what they publish."""

from __future__ import annotations

from datetime import timedelta, timezone

#: Viet Nam has no summer time: one offset all the year.
VIET_NAM = timezone(timedelta(hours=7))
