"""Limits, what each gets at most, shares of a class, and bounds that are aims are read as meant."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_TABLE = """
en 2025-11-06 | Of [1,630 projects](a - eq) approved since 2021, [more than half](a - gt) had a budget of [no more than VNĐ1.5 billion](h - lte).
en 2025-11-06 | [Two thirds](a - eq) of the firms have a charter capital of [less than VND10 billion](h - lt).
en 2025-11-06 | [More than half](a - gt) of the projects cost [less than $1 million](h - lt).
en 2025-11-06 | [60 per cent](a - eq) of the grants were for [no more than VND500 million](h - lte).
en 2025-11-06 | [Three in four firms](a - eq) employ [fewer than 50 people](h - lt).
vi 2025-11-06 | Trong [1.630 đề tài](a - eq), [hơn một nửa](a - gt) có kinh phí [không quá 1,5 tỷ đồng](h - lte).
vi 2025-11-06 | [Hai phần ba](a - eq) doanh nghiệp có vốn [dưới 10 tỷ đồng](h - lt).
vi 2025-11-06 | [60%](a - eq) số dự án có tổng mức đầu tư [không quá 20 tỷ đồng](h - lte).
vi 2026-03-24 | Quỹ dự kiến rót [20-25 thương vụ](f 2026 range) trong năm nay, mỗi thương vụ [không quá 20 tỷ đồng](h - lte).
vi 2026-03-24 | Quỹ sẽ đầu tư vào [30 startup](t 2026 eq) trong năm 2026, mỗi startup nhận [tối đa 5 tỷ đồng](h - lte).
vi 2026-03-24 | Chương trình dự kiến cấp [100 học bổng](f 2026 eq) trong năm nay, mỗi suất [không quá 60 triệu đồng](h - lte).
vi 2026-03-24 | Thành phố tài trợ [40 nhóm nghiên cứu](a -), mỗi nhóm [tối đa 2 tỷ đồng](h - lte).
vi 2026-03-24 | Quỹ cho vay [50 dự án](a -), mỗi dự án [không vượt quá 10 tỷ đồng](h - lte).
en 2026-03-24 | The fund plans [20-25 deals](t 2026 range) this year, each of [no more than VND20 billion](h - lte).
en 2026-03-24 | The fund will back [30 start-ups](t 2026 eq) this year, with [at most VND5 billion](h - lte) for each.
en 2026-03-24 | The city finances [40 research groups](a -), with [a maximum of VND2 billion](h - lte) per group.
en 2026-03-24 | Each project can borrow [no more than VND10 billion](h - lte).
vi 2026-01-14 | Tổ chức, cá nhân đầu tư nhà kính được hỗ trợ [40%](h - eq) kinh phí, [tối đa 300 triệu đồng](h - lte)/mô hình; diện tích [từ 2.000 m2 trở lên](h - gte).
vi 2026-01-14 | Hợp tác xã mua máy bay không người lái được hỗ trợ [50%](h - eq), [không quá 200 triệu đồng](h - lte).
vi 2026-01-14 | Doanh nghiệp được hỗ trợ [30%](h - eq) chi phí, [không quá 100 triệu đồng](h - lte); số lao động [từ 20 người trở lên](h - gte).
vi 2026-01-14 | Mô hình được hỗ trợ [50 triệu đồng](h - eq), quy mô [từ 1 ha trở lên](h - gte).
vi 2026-01-14 | Đối tượng là doanh nghiệp có doanh thu [từ 10 tỷ đồng trở lên](h - gte), hoạt động [ít nhất 2 năm](h - gte).
vi 2026-01-14 | Điều kiện là vốn [từ 5 tỷ đồng trở lên](h - gte) và [ít nhất 10 lao động](h - gte).
vi 2026-01-14 | Dự án phải có quy mô [từ 50 ha trở lên](h - gte) mới được hưởng ưu đãi.
en 2026-01-14 | Investors in greenhouses get [40 per cent](h - eq) of the cost, [up to VND300 million](h - lte) per model, for areas of [at least 2,000 square metres](h - gte).
en 2026-01-14 | Cooperatives that buy drones are supported with [50 per cent](h - eq) of the price, [no more than VND200 million](h - lte).
en 2026-01-14 | Eligible firms have [at least 20 employees](h - gte) and revenue of [VND10 billion or more](h - gte).
vi 2026-06-18 | Thứ nhất, cho phép giảng viên làm việc [tối đa 50%](h - lte) thời gian ở doanh nghiệp mà vẫn giữ biên chế. Thứ hai, học bổng: mức hỗ trợ [tối đa 5 triệu đồng](h - lte)/tháng nên dành cho năm cuối.
en 2026-03-24 | The city wants [no more than 5 per cent](t 2030 lte) of dossiers to be late by 2030.
en 2026-03-24 | The processing time will be cut to [no more than 3 days](t 2026 lte) in 2026.
vi 2026-03-24 | Phấn đấu đến năm 2030 tỷ lệ hồ sơ trễ hạn [không quá 2%](t 2030 lte).
vi 2026-03-24 | Tỉnh phấn đấu thời gian xử lý [không quá 3 ngày](t 2026 lte) trong năm 2026.
vi 2026-03-24 | Bội chi ngân sách năm 2026 [không quá 4,2%](t 2026 lte) GDP.
vi 2026-03-24 | Mỗi tỉnh có [ít nhất 5 trung tâm](t 2030 gte) vào năm 2030.
en 2026-03-24 | By 2030 each province should have [at least two](t 2030 gte) innovation centres.
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_TABLE), ids=lambda value: str(value)[:60])
def test_limits_are_told_from_aims_and_facts(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
