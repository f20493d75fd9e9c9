"""Charts: drawn in a process of their own, in Vietnamese letters, never loaded by the rest."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from matplotlib.font_manager import FontProperties, findfont
from matplotlib.ft2font import FT2Font
from PIL import Image

from monitor.domain.quantity import Unit
from monitor.present.chart import ChartLine, ChartPoint, ChartSpec, axis_of, worth_drawing
from monitor.present.plot import COLOURS, _number
from monitor.present.plot import draw as draw_here
from monitor.run.catalog import load_catalog
from monitor.run.digest.charts import draw

ROOT = Path(__file__).resolve().parents[2]
VI, EN = load_catalog({}).words("vi"), load_catalog({}).words("en")


def spec(**changes: object) -> ChartSpec:
    def line(name: str, *values: float) -> ChartLine:
        return ChartLine(
            name=name,
            points=tuple(
                ChartPoint(day=f"{2020 + place}-12-31", value=value, label=f"năm {2020 + place} {value} %")
                for place, value in enumerate(values)
            ),
        )

    values = {
        "id": "chart-digital-economy-gdp-share",
        "metric": "digital_economy_gdp_share",
        "title": "Tỷ trọng kinh tế số trong GDP",
        "axis": "%",
        "factor": 1.0,
        "comma": True,
        "downward": False,
        "lines": (
            line("giá trị tăng thêm (cơ quan thống kê)", 12.66, 12.87, 12.83, 12.87, 13.17, 14.02),
            line("ước tính rộng (bộ)", 11.91, 11.9, 14.26, 16.5, 18.3, 18.72),
        ),
        "goals": (("2030-12-31", 30.0, "chỉ tiêu 30% vào năm 2030"),),
    }
    return ChartSpec(**{**values, **changes})  # type: ignore[arg-type]


def test_a_chart_is_a_small_picture_that_can_be_read_on_dark_ground() -> None:
    picture = Image.open(io.BytesIO(draw([spec()])[spec().id]))
    assert picture.size == (760, 513)
    assert picture.convert("RGB").getpixel((2, 2)) == (255, 255, 255)
    assert len(draw_here(spec())) < 80_000


def test_the_font_of_charts_has_every_vietnamese_letter() -> None:
    letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
    known = FT2Font(findfont(FontProperties(family="DejaVu Sans"), fallback_to_default=False)).get_charmap()
    assert not [letter for letter in letters + letters.upper() if ord(letter) not in known]


def test_a_chart_survives_the_way_to_the_other_process() -> None:
    assert ChartSpec.of(spec().record()) == spec()


def test_a_chart_is_told_in_words_too() -> None:
    assert spec().alternative.startswith(
        "Tỷ trọng kinh tế số trong GDP. giá trị tăng thêm (cơ quan thống kê): năm 2020"
    )
    assert len(spec().alternative) <= 400


def test_two_points_are_no_history() -> None:
    line = spec().lines[0]
    assert worth_drawing((line,))
    assert not worth_drawing((ChartLine(name="", points=line.points[:2]),))


def test_large_amounts_are_drawn_in_their_scale() -> None:
    assert axis_of(Unit.VND, [2.4e15], VI) == ("nghìn tỷ đồng", 1e12)
    assert axis_of(Unit.USD, [198e9], EN) == ("US$ billion", 1e9)
    assert axis_of(Unit.PERCENT, [18.72], VI) == ("%", 1.0)


def test_axis_numbers_follow_the_language() -> None:
    assert (_number(12.5, comma=True), _number(12.5, comma=False)) == ("12,5", "12.5")
    assert (_number(73788, comma=True), _number(73788, comma=False)) == ("73.788", "73,788")


def test_ranks_stand_the_better_the_higher() -> None:
    assert draw_here(spec(downward=True, goals=())) != draw_here(spec(downward=False, goals=()))


def test_where_charts_cannot_be_drawn_there_are_none() -> None:
    broken = spec(lines=(ChartLine(name="x", points=(ChartPoint(day="never", value=1.0, label=""),)),))
    assert draw([broken]) == {}


def test_sending_loads_no_drawing_library() -> None:
    script = "import sys, monitor.run.digest.deliver; print('matplotlib' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"


def test_a_mail_draws_in_the_colours_of_the_pages() -> None:
    style = (Path(__file__).parents[2] / "monitor/web/static/nq57.css").read_text()
    daylight = re.findall(r"--s(\d): (#[0-9a-f]{6});", style)[: len(COLOURS)]
    assert daylight == [(str(place), colour) for place, colour in enumerate(COLOURS)]
