"""Numbers, amounts, periods and dates as Vietnamese and English readers write them."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from decimal import ROUND_HALF_EVEN, Decimal
from zoneinfo import ZoneInfo

from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Comparator, Direction, Quantity, Unit
from monitor.present.words import Words

#: Scales with a name of their own, largest first.
SCALES: tuple[tuple[Decimal, str], ...] = (
    (Decimal(10) ** 15, "quadrillion"),
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
MONEY = frozenset({Unit.USD, Unit.VND, Unit.EUR})
CHANGES = frozenset({Unit.PERCENTAGE_POINT, Unit.PLACES})
MONTHS_EN = (
    "January February March April May June July August September October November December".split()
)  # dates in English name the month
ROMAN = ("I", "II", "III", "IV")
MINUS = "\u2212"
#: The zone of Viet Nam, which is the one of the settings as shipped.
HOME = "Asia/Ho_Chi_Minh"


def decimal_text(value: Decimal, words: Words, places: int | None = None) -> str:
    """ "1.234.567,89" or "1,234,567.89"; without `places` no trailing zeros."""
    if places is None:
        normal = value.normalize()
        places = max(0, -int(normal.as_tuple().exponent))
    text = f"{abs(value):,.{places}f}"
    if words.lang == "vi":
        text = text.translate({ord(","): ".", ord("."): ","})
    return (MINUS if value < 0 else "") + text


def _scale(value: Decimal, scale: Decimal, unit: Unit) -> tuple[Decimal, str]:
    """The named scale to show a value in: the one it was written in, else for amounts of money the fitting one."""
    for factor, name in SCALES:
        if scale == factor:
            return factor, name
    if unit in MONEY:
        for factor, name in SCALES:
            if abs(value) >= factor:
                return factor, name
    return Decimal(1), ""


def _places(value: Decimal, digits: str | None, factor: Decimal) -> int | None:
    """Decimal places as written, where the number is shown in the scale it was written in."""
    if digits is None or Decimal(digits) * factor != abs(value):
        return None
    return len(digits.partition(".")[2])


def _scaled(value: Decimal, digits: str | None, scale: Decimal, unit: Unit, words: Words) -> str:
    factor, name = _scale(value, scale, unit)
    number = decimal_text(value / factor, words, _places(value, digits, factor))
    return words.say(f"scale.{name}", n=number) if name else number


def quantity_text(quantity: Quantity, words: Words, direction: Direction | None = None) -> str:
    """A value as a reader writes it: "18,72%", "2,4 triệu tỷ đồng", "US$198 billion", "rank 44", "at least 30%"."""
    unit = quantity.unit
    number = _scaled(quantity.value, quantity.digits, quantity.scale, unit, words)
    if quantity.comparator is Comparator.RANGE and quantity.value_high is not None:
        high = _scaled(quantity.value_high, quantity.digits_high, quantity.scale_high, unit, words)
        number = f"{number}\u2013{high}"
    if unit is Unit.RANK and quantity.comparator is Comparator.TOP:
        return words.say("comparator.top", value=number)
    text = words.of_unit(unit, number, one=number == "1")
    if quantity.comparator not in {Comparator.EQ, Comparator.RANGE}:
        text = words.say(f"comparator.{quantity.comparator}", value=text)
    if direction is Direction.DOWN or (direction is Direction.UP and unit in CHANGES):
        text = words.say(f"direction.{direction}", value=text)
    return text


def _relative(before: Decimal, delta: Decimal, words: Words) -> str:
    if not before:
        return ""
    share = (delta / abs(before) * 100).quantize(Decimal("0.1"), ROUND_HALF_EVEN)
    if not share or abs(share) >= 1000:
        return ""
    return words.of_unit(Unit.PERCENT, decimal_text(abs(share), words))


def _places_text(size: Decimal, words: Words) -> str:
    """How many places of a ranking; a pace a year need not be whole."""
    if size == int(size):
        return words.count("difference.places", int(size))
    return words.of_unit(Unit.PLACES, decimal_text(size, words))


def difference_text(before: Quantity, after: Quantity, words: Words, *, apart: bool = False) -> str:
    """ "+4,72 điểm phần trăm", "+US$46 billion, +30.3%", "up 1 place"; "" where the two cannot be subtracted.

    `apart`: the distance of two values that stand side by side, without a sign.
    """
    if before.unit is not after.unit or Comparator.RANGE in {before.comparator, after.comparator}:
        return ""
    delta = after.value - before.value
    if not delta:
        return ""
    unit = after.unit
    if unit is Unit.RANK:
        places = _places_text(abs(delta), words)
        return places if apart else words.say("difference.better" if delta < 0 else "difference.worse", places=places)
    shown = Unit.PERCENTAGE_POINT if unit is Unit.PERCENT else unit
    scale = max(before.scale, after.scale)
    number = _scaled(abs(delta), None, scale, unit, words)
    size = words.of_unit(shown, number, one=number == "1")
    share = _relative(before.value, delta, words) if unit in MONEY or unit is Unit.COUNT else ""
    if apart:
        return size
    sign = "+" if delta > 0 else MINUS
    return f"{sign}{size}, {sign}{share}" if share else f"{sign}{size}"


def day_text(day: date, words: Words) -> str:
    """ "22/12/2024" or "22 December 2024"."""
    if words.lang == "vi":
        return f"{day.day:02d}/{day.month:02d}/{day.year}"
    return f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}"


def local_day(moment: datetime, zone: str) -> date:
    """The calendar day of an instant in the readers' zone."""
    return moment.astimezone(ZoneInfo(zone)).date()


def moment_text(moment: datetime, words: Words, zone: str) -> str:
    """Time and day in the readers' zone, with the offset shown in English and Vietnamese alike."""
    local = moment.astimezone(ZoneInfo(zone))
    # Not every offset is of whole hours.
    offset = local.isoformat(timespec="minutes")[-6:].removesuffix(":00")
    return words.say("date.moment", time=f"{local:%H:%M}", day=day_text(local.date(), words), offset=offset)


def stamp(moment: datetime | str | None, zone: tzinfo) -> str:
    """An instant (ISO 8601 where it is written down) by the clocks of a zone, with the offset: what terminals show.
    "" for none."""
    if moment is None:
        return ""
    at = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return at.astimezone(zone).isoformat(sep=" ", timespec="minutes")


def local_text(moment: datetime, words: Words, zone: str) -> str:
    """The same without the offset, where another moment beside it shows it."""
    local = moment.astimezone(ZoneInfo(zone))
    return words.say("date.local", time=f"{local:%H:%M}", day=day_text(local.date(), words))


def zone_text(zone: str, words: Words) -> str:
    """What a zone is called: Viet Nam's by the country, any other by its name in the settings."""
    return words.say("date.viet_nam") if zone == HOME else zone


def _month(day: date, words: Words) -> str:
    return words.say("period.month", month=day.month, name=MONTHS_EN[day.month - 1], year=day.year)


def period_text(period: str | None, words: Words) -> str:
    """ "quý I/2025", "first nine months of 2025", "2021-2025"; the notation itself where it cannot be read."""
    if period is None:
        return words.say("period.none")
    try:
        found = Period.parse(period)
    except ValueError:
        return period
    first, last = found.first, found.last
    if found.grain is Grain.DAY:
        return day_text(first, words)
    if found.grain is Grain.MONTH:
        return _month(first, words)
    if found.grain is Grain.CUMULATIVE:
        return words.count("period.cumulative", last.month, year=first.year)
    if found.grain is Grain.SPAN:
        return _span(first, last, words)
    quarter = (first.month + 2) // 3
    return words.say(
        f"period.{found.grain if found.grain is not Grain.HALF else 'half1' if first.month == 1 else 'half2'}",
        year=first.year,
        quarter=quarter,
        roman=ROMAN[quarter - 1],
    )


def _span(first: date, last: date, words: Words) -> str:
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return words.say("period.years", first=first.year, last=last.year)
    return words.say("period.span", first=_month(first, words), last=_month(last, words))


def instrument_text(number: str, words: Words) -> str:
    """ "Resolution 57-NQ/TW", "Quyết định 411/QĐ-TTg", "a plan of the Ministry"; other numbers as they are."""
    if "NQ" in number:
        return words.say("instrument.resolution", number=number)
    if "QĐ" in number:
        return words.say("instrument.decision", number=number)
    return instrument_name(number, words)


def instrument_name(number: str, words: Words) -> str:
    """The number alone, or what a document that has none is called."""
    return words.maybe(f"instrument.{number}") or number
