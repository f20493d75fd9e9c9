"""When a route's alerts are due. Pure: the moment is given, the calendar is the readers'."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from monitor.alert.route import Route
from monitor.domain.alert import AlertReason, Timing

#: A year of days without a permitted one means that the route names none.
_FURTHEST = 370


def due_at(route: Route, now: datetime, zone: tzinfo, holidays: Collection[date] = ()) -> datetime:
    """When a finding recorded now is told: after the group's wait and outside quiet hours, else at the next digest."""
    if route.timing is Timing.IMMEDIATE:
        return after_quiet(now + route.wait, route.quiet, zone)
    return next_digest(route, now, zone, holidays)


def sending_reason(route: Route, now: datetime, zone: tzinfo, *, joins: bool) -> AlertReason:
    """Why an alert that goes out does so. `joins`: its group was told of late, or another alert of it waits.

    Only immediate alerts have groups and quiet hours: a digest holds all that its hour finds.
    """
    if route.timing is not Timing.IMMEDIATE:
        return AlertReason.FIRST
    start = now + route.wait
    if after_quiet(start, route.quiet, zone) != start:
        return AlertReason.MUTED_HOURS
    return AlertReason.NEW_IN_GROUP if joins else AlertReason.FIRST


def after_quiet(moment: datetime, quiet: tuple[time, time] | None, zone: tzinfo) -> datetime:
    """The moment, or the end of the quiet hours that it lies in."""
    if quiet is None:
        return moment
    start, end = quiet
    local = moment.astimezone(zone)
    clock = local.time()
    inside = start <= clock < end if start <= end else clock >= start or clock < end
    if not inside:
        return moment
    day = local.date() if clock < end else local.date() + timedelta(days=1)
    return datetime.combine(day, end, zone).astimezone(UTC)


def is_its_hour(route: Route, moment: datetime, zone: tzinfo, holidays: Collection[date] = ()) -> bool:
    """Whether the route sends a digest, or what is told once a week, at this moment. One whose days are none keeps
    every hour: there is no better one."""
    day = moment.astimezone(zone).date()
    if datetime.combine(day, route.at, zone).astimezone(UTC) != moment:
        return route.timing is Timing.DAILY and not route.weekdays
    return sends_on(route, day, holidays) or day.weekday() == route.weekday


def sends_on(route: Route, day: date, holidays: Collection[date]) -> bool:
    """Whether a digest goes out on this day."""
    if route.timing is Timing.WEEKLY:
        return day.weekday() == route.weekday
    return day.weekday() in route.weekdays and day not in holidays


def next_digest(route: Route, now: datetime, zone: tzinfo, holidays: Collection[date] = ()) -> datetime:
    """The first digest time after `now`."""
    day = now.astimezone(zone).date()
    for offset in range(_FURTHEST):
        moment = datetime.combine(day + timedelta(days=offset), route.at, zone)
        if moment > now and sends_on(route, moment.date(), holidays):
            return moment.astimezone(UTC)
    return (now + timedelta(days=1)).astimezone(UTC)


def last_digest(route: Route, now: datetime, zone: tzinfo, holidays: Collection[date] = ()) -> datetime | None:
    """The latest digest time up to `now`; None where no day of the last year is one."""
    day = now.astimezone(zone).date()
    for offset in range(_FURTHEST):
        moment = datetime.combine(day - timedelta(days=offset), route.at, zone)
        if moment <= now and sends_on(route, moment.date(), holidays):
            return moment.astimezone(UTC)
    return None


def last_weekly(route: Route, now: datetime, zone: tzinfo) -> datetime:
    """The latest hour up to `now` of what is told once a week."""
    return _weekly(route, now.astimezone(zone).date(), zone, before=now)


def next_weekly(route: Route, now: datetime, zone: tzinfo) -> datetime:
    """The first hour after `now` of what is told once a week."""
    return last_weekly(route, now, zone) + timedelta(days=7)


def _weekly(route: Route, day: date, zone: tzinfo, *, before: datetime) -> datetime:
    back = (day.weekday() - route.weekday) % 7
    moment = datetime.combine(day - timedelta(days=back), route.at, zone)
    if moment > before:
        moment = datetime.combine(day - timedelta(days=back + 7), route.at, zone)
    return moment.astimezone(UTC)
