"""Every form of date that Vietnamese feeds and pages write."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.parse.dates import read_date

#: as written -> ISO 8601 and whether the offset was assumed
FORMS = {
    "Mon, 14 Sep 2026 09:43:55 +0700": ("2026-09-14T09:43:55+07:00", False),
    "Mon, 14 Sep 2026 19:44:41 +07:00": ("2026-09-14T19:44:41+07:00", False),
    "Sat, 22 Aug 2026 23:13:00 +07": ("2026-08-22T23:13:00+07:00", False),
    "Mon, 14 Sep 26 09:13:00 +0700": ("2026-09-14T09:13:00+07:00", False),
    "9/14/2026 6:44:00 PM": ("2026-09-14T18:44:00+07:00", True),
    "8/4/2026 6:00:00 PM": ("2026-08-04T18:00:00+07:00", True),
    "8/23/2026 5:20:00\u202fAM": ("2026-08-23T05:20:00+07:00", True),
    "8/23/2026 12:05:00\u00a0AM": ("2026-08-23T00:05:00+07:00", True),
    "Tue, 15 Sep 2026 09:02:15 GMT+7": ("2026-09-15T09:02:15+07:00", False),
    "Mon, 14 Sep 2026 03:55:37 GMT": ("2026-09-14T03:55:37+00:00", False),
    "Wed, 02 Oct 2002 13:00:00 EST": ("2002-10-02T13:00:00-05:00", False),
    "2026-03-07T08:01:53+07:00": ("2026-03-07T08:01:53+07:00", False),
    "2026-03-07T08:52:11.000 +07:00": ("2026-03-07T08:52:11+07:00", False),
    "2026-03-07T01:01:53Z": ("2026-03-07T01:01:53+00:00", False),
    "2026-03-07T09:40:00": ("2026-03-07T09:40:00+07:00", True),
    "2026-03-07 08:07": ("2026-03-07T08:07:00+07:00", True),
    "Thứ bảy, 7/3/2026, 00:05 (GMT+7)": ("2026-03-07T00:05:00+07:00", False),
    "07/03/2026 08:52 (GMT+07:00)": ("2026-03-07T08:52:00+07:00", False),
    "07/03/2026 08:01 GMT+7": ("2026-03-07T08:01:00+07:00", False),
    "07-03-2026 - 09:40 AM": ("2026-03-07T09:40:00+07:00", True),
    "Thứ bảy, 07/03/2026 - 08:07": ("2026-03-07T08:07:00+07:00", True),
    " - 07/03/2026 08:47": ("2026-03-07T08:47:00+07:00", True),
    "Thứ Hai, ngày 20/07/2026 - 06:31": ("2026-07-20T06:31:00+07:00", True),
    "1/28/2026 6:52:01 AM": ("2026-01-28T06:52:01+07:00", True),
    "08h47 ngày 07/03/2026": ("2026-03-07T08:47:00+07:00", True),
    "08:47 | 07/03/2026": ("2026-03-07T08:47:00+07:00", True),
    "September 09, 2026 9:33 AM GMT+7": ("2026-09-09T09:33:00+07:00", False),
    "May 13, 2024 - 14:21": ("2024-05-13T14:21:00+07:00", True),
    "July, 20/2021 - 08:25": ("2021-07-20T08:25:00+07:00", True),
    "Thứ Ba, ngày 03/11/2026 10:15 AM (GMT+7)": ("2026-11-03T10:15:00+07:00", False),
    "03/11/2026 10:15 AM": ("2026-11-03T10:15:00+07:00", True),
    "3/11/2026 10:15:00 AM": ("2026-03-11T10:15:00+07:00", True),
    "Thứ Ba, 24 Tháng Mười Một 2026 10:15:00 +0700": ("2026-11-24T10:15:00+07:00", False),
    "24 Tháng Chạp, 2026": ("2026-12-24", False),
    "24 thg 11 2026": ("2026-11-24", False),
    "Tue Nov 24 10:15:00 ICT 2026": ("2026-11-24T10:15:00+07:00", False),
    "20261124T031500Z": ("2026-11-24T03:15:00+00:00", False),
    "24.11.2026 | 10h15": ("2026-11-24T10:15:00+07:00", True),
    "10:15 SA, 24/11/2026": ("2026-11-24T10:15:00+07:00", True),
    "24/11/2026 9:05:00 CH": ("2026-11-24T21:05:00+07:00", True),
    "Tuesday, 24 November 2026, 10:15 (GMT+7)": ("2026-11-24T10:15:00+07:00", False),
    "Published: 24 Nov 2026 10:15": ("2026-11-24T10:15:00+07:00", True),
    "10:15 24/11/2026": ("2026-11-24T10:15:00+07:00", True),
    "Cập nhật lúc 10:15, Thứ Ba, 24/11/2026 (GMT+7)": ("2026-11-24T10:15:00+07:00", False),
    "24-Nov-2026 10:15": ("2026-11-24T10:15:00+07:00", True),
    "Ngày đăng: 24/11/2026": ("2026-11-24", False),
    "ngày 5 tháng 9 năm 2026": ("2026-09-05", False),
    "Tháng Mười Một 13, 2026": ("2026-11-13", False),
    "Tháng 4 3, 2026 8:15": ("2026-04-03T08:15:00+07:00", True),
    "2026-08-22": ("2026-08-22", False),
    "5/9/2024 GMT+7": ("2024-09-05", False),
    "2026-11-24T24:00:00+07:00": ("2026-11-24", False),
    "Trong 72 giờ, tính từ 24/11/2026": ("2026-11-24", False),
    "1775000000": ("2026-03-31T23:33:20+00:00", False),
}


@pytest.mark.parametrize("raw", FORMS)
def test_p6_a_date_is_read_as_its_writer_meant_it(raw: str) -> None:
    stamp = read_date(raw)
    assert stamp is not None
    assert (stamp.iso, stamp.assumed) == FORMS[raw]


NO_DATES = (
    *(None, "", "hôm nay", "12 phút trước", "31/02/2026 10:00", "Mon, 31 Feb 2026 09:00:00 GMT", "0/0/0000"),
    *("Mon, 01 Jan 0001 00:00:00 GMT", "0001-01-01T00:00:00", "30 Nov 0002 00:00:00 +0700"),
    *("Tue, 24 Nov 2026 24:61:00 +0700", "2026-11-24 10:75:00", "11/24/2026 31:05:00", "24/11/2026 | 10:88"),
)


@pytest.mark.parametrize("raw", NO_DATES)
def test_what_names_no_day_is_no_date(raw: str | None) -> None:
    assert read_date(raw) is None


def test_a_date_in_the_future_is_kept_as_claimed() -> None:
    stamp = read_date("2031-01-01T00:00:00+07:00")
    assert stamp is not None
    assert stamp.iso == "2031-01-01T00:00:00+07:00"


@given(st.text(max_size=300))
def test_no_text_breaks_the_grammar(raw: str) -> None:
    stamp = read_date(raw)
    assert stamp is None or stamp.instant.tzinfo is not None


@given(st.dates(min_value=date(1990, 1, 1)), st.times())
def test_an_iso_date_comes_back(day: date, clock: time) -> None:
    text = f"{min(day, date(2090, 1, 1))}T{clock.replace(microsecond=0)}"
    stamp = read_date(text + "+07:00")
    assert stamp is not None
    assert stamp.iso == text + "+07:00"
