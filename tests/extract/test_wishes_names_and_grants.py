"""What is wished for, numbers that name, what a rule grants, shares of a hundred, and what we have beside others."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import each_row, misread, rows

_DAY = date(2026, 10, 12)

_METRICS = """
en | The country now has [two unicorns](unicorns), according to the centre, and its director dreams aloud of [five](unicorns) by 2030.
en | The city runs [three incubators](incubators) and wants [seven](incubators) by 2028.
en | The city has [12 innovation centres](innovation_centres), while the plan calls for [20](innovation_centres) by 2028.
en | The city has [12 innovation centres](innovation_centres), while the archive opens at [nine](none) on Mondays.
vi | Cả nước hiện có [hai kỳ lân](unicorns), và giám đốc trung tâm mơ có [5](unicorns) vào năm 2030.
vi | Thành phố có [12 trung tâm đổi mới sáng tạo](innovation_centres), và muốn [20](innovation_centres) vào năm 2028.
en | Viet Nam has [55 digital enterprises](digital_enterprises_abroad) abroad, and the association hopes for [100](digital_enterprises_abroad) by 2030.
en | The province has [four unicorns](unicorns). Its chairman dreams of [ten](unicorns) by 2030.
vi | Tỉnh có [bốn kỳ lân](unicorns). Chủ tịch tỉnh chỉ mong có [10](unicorns) vào năm 2030.
en | [One in five](fibre_household_share) households had fibre in 2020; [four in five](fibre_household_share) are expected to do so by 2030.
en | [Fewer than three inventions in every hundred](commercialisation_rate) are commercialised.
en | [Only 12 patents in every 100](commercialisation_rate) are ever commercialised.
vi | [Chưa đến ba sáng chế trong mỗi trăm](commercialisation_rate) được thương mại hóa.
vi | [Cứ một trăm sáng chế thì chưa đến ba](commercialisation_rate) được thương mại hóa.
en | Under the blueprint, [740 tasks](tasks_done) had been completed as of January from a total of [1,120](tasks_total).
en | The province finished [96 tasks](tasks_done) out of the total of [128](tasks_total).
vi | Theo kế hoạch, [740 nhiệm vụ](tasks_done) đã hoàn thành tính đến tháng 1 trên tổng số [1.120](tasks_total).
vi | Đến nay, các bộ đã hoàn thành [412 nhiệm vụ](tasks_done) trong tổng số [699](tasks_total).
en | [24.6 percent](digital_signature_share) of adults in the country own a digital signature, and [more than half](digital_signature_share) of them must do so by the end of 2027.
en | In 2025, [71 per cent](online_filing_share) of dossiers were filed online in Hue; nationwide [80 per cent](online_filing_share) are to do the same by 2027.
vi | Hiện [24,6%](digital_signature_share) người trưởng thành có chữ ký số, và [hơn một nửa](digital_signature_share) phải làm được như vậy vào năm 2027.
en | [24.6 percent](digital_signature_share) of adults own a digital signature, and [more than half](-) of them live in cities.
en | In a poll of 2,400 citizens [68 percent](-) were satisfied with online services.
en | [80 percent](-) of shoppers were satisfied with cashless payments.
vi | Có [82%](-) người dân hài lòng với dịch vụ công trực tuyến.
en | The digital economy is [15%](digital_economy_gdp_share) of GDP. Core activities such as electronics, telecommunications and software generated [8.9% of GDP](-) in 2025, the remainder coming from the digitalization of trade, banking and farming.
vi | Kinh tế số chiếm [15%](digital_economy_gdp_share) GDP. Các ngành lõi như điện tử, viễn thông, phần mềm tạo ra [8,9%](-) GDP, còn lại đến từ số hóa thương mại.
"""
_KINDS = """
en | Lawmakers have ordered growth of [10% or more](target) for 2027.
en | The council ordered GRDP growth of [11%](target) for 2027.
vi | Cho năm 2027, Quốc hội đã ấn định mức tăng trưởng [10% trở lên](target).
en | I would settle for [5 per cent](target) by 2028, whatever the official target.
en | We would be happy with [9 per cent](target) by 2028.
en | Last year the firm had to settle for [5 per cent](actual).
en | The director dreams of [five unicorns](target) by 2030.
vi | Giám đốc mơ có [ba kỳ lân](target) vào năm 2030.
vi | Tôi chỉ mong đạt [5%](target) vào năm 2028.
vi | Hiện cả nước có [4.300 startup](actual), và tôi sẽ hài lòng nếu có [5.000](target) vào năm 2030.
en | The ministry ordered an increase of [15%](target) in spending on research for 2027.
vi | Năm 2025 kim ngạch ước đạt [198 tỷ USD](estimate).
en | Research was carried out in [742 institutes](actual) in 2025, with a combined floor area of [1.9 million square metres](actual).
en | The resolution sets a floor of [3 percent](target) of the budget.
en | An office that misses its deadline has [no more than 24 hours](threshold) to send an apology.
en | A platform has [at most 48 hours](threshold) to take down the post.
en | The team has [12 hours](actual) of power a day.
vi | Theo thông tư, cơ quan trễ hẹn có [tối đa 24 giờ](threshold) để gửi thư xin lỗi.
vi | Sàn có [không quá 48 giờ](threshold) để gỡ bài.
en | A qualifying project enjoys a corporate income tax rate of [10 percent](threshold) for [15 years](threshold) (Article 14).
en | Inventors receive [VND50 million](threshold) for each patent granted in the province.
en | An author gets [$500](threshold) per paper published abroad.
en | The firm received [VND50 million](actual) for each patent granted last year.
vi | Tác giả được thưởng [50 triệu đồng](threshold) cho mỗi bằng sáng chế được cấp.
vi | Công ty đã nhận [50 triệu đồng](actual) cho mỗi bằng sáng chế được cấp.
en | The state reimburses operators for [15% of the cost](threshold) of equipment under a parliamentary resolution.
en | The province covers [half](threshold) of the price of software.
en | The city paid [40%](actual) of the cost of the road last year.
vi | Nhà nước hỗ trợ [15%](threshold) chi phí thiết bị cho nhà mạng.
vi | Tỉnh đã hỗ trợ [50%](actual) chi phí tư vấn.
vi | Nghị quyết cho phép ngân sách gánh [15%](threshold) giá trị thiết bị.
vi | Năm 2024, khu vực ngoài nhà nước gánh [54%](actual) kinh phí R&D.
"""
_PLACES = """
en | The Koreans put close to [5 per cent](KR) of their GDP into research and we put in [0.5 per cent](VN).
en | Singapore spends [2.2%](SG) of its GDP on R&D, whereas we still spend [0.5%](VN).
en | Malaysia has [12 unicorns](MY) and we have [two](VN).
en | Malaysia has [12 unicorns](MY), we were told.
en | Tan Wei Ming, partner at a Singapore fund, recalled that his country today has [32 unicorns](SG), while Indonesia has [15](ID).
en | State-owned Viettel runs [31,500 5G stations](ORG). It spent [15 trillion dong](ORG) on them. The state reimburses operators for [15% of the cost](VN) of equipment under a resolution.
"""
_TIMES = """
en | The stock has risen by [21%](2026) since the start of 2026.
vi | Cổ phiếu đã tăng [21%](2026) kể từ đầu năm 2026.
"""
_TABLES = {"metric": _METRICS, "kind": _KINDS, "geo": _PLACES, "period": _TIMES}

test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)


#: Every figure of the row is marked; what is not marked is none.
_COUNTED = """
en 2026-10-12 | A young woman of 22 asked whether she might keep mine. A farmer of 61 showed me her phone.
en 2026-10-12 | A student of [12 languages](a) wrote it, with a teacher of [40 pupils](a).
en 2026-10-12 | In 2025 the awards for scientists under 35 attracted [318 entries](a). Grants for lecturers over 40 went unused.
en 2026-10-12 | An account of level 2 comes first, tier 3 suppliers follow, and phase 2 opens once stage 1 is over.
en 2026-10-12 | Pupils of grade 12 learn it. At a level [2 percent](a) higher, [12 firms](a) joined.
en 2026-10-12 | Operators received [4,700 complaints](a) about the Asia-Africa-Europe 1 cable, which had broken again.
en 2026-10-12 | The Nhon Trach 3 plant went on line, and the Vinasat 2 satellite is ageing. In Hanoi [2 data centres](a) opened.
en 2026-10-12 | The forum is held at the centre on 30/4 Avenue, not in 2/9 Square. Metro line 1 carried [20 million people](a).
en 2026-10-12 | At the terminal [4 ships](a) wait, and berth 4 is empty.
en 2026-10-12 | There are [eight nurses in every hundred people](a . . per_10k 800), and [four engineers in each hundred](a . . percent 4) go abroad.
en 2026-10-12 | A mother of 34, she codes at night. A teacher of 45 said she would retire. A cluster of [22 firms](a) was set up.
en 2026-10-12 | Employees under 30 made up [60%](a) of staff. Workers over 45 need retraining. All over [40 countries](a) signed.
en 2026-10-12 | Option 1 costs [VND2 trillion](a). Tier 2 cities grew [9%](a). In scenario 3 growth is [8%](a), and on stage [12 founders](a) pitched.
vi 2026-10-12 | Trung tâm nằm ở số 12 đường 30/4. Cấp 3 trở lên mới được hỗ trợ. Dịch vụ công mức 3 và mức 4 tăng [20%](a).
vi 2026-10-12 | Tuyến metro số 1 chở [20 triệu khách](a) và dài [19,7 km](a). Tổng số [12 dự án](a).
vi 2026-10-12 | Trước hết cần tài khoản mức 2; tài khoản mức 2 được cấp miễn phí. Giữ ở mức [5 doanh nghiệp](a).
vi 2026-10-12 | Diễn đàn diễn ra tại trung tâm ở đại lộ 30/4. Ông sống trên đường 3/2, gần công viên 23/9.
vi 2026-10-12 | Cáp biển Á - Âu 1 lại đứt. Vệ tinh Vinasat 2 sắp hết hạn. Cầu Thủ Thiêm 2 khánh thành.
en 2026-05-15 | [33 Vietnamese organisations](a) appear in world rankings, and the number is to reach [between 40 and 50](t 2030 range count 40..50) by 2030.
en 2026-05-15 | Fines for selling personal data go [up to 5 percent](h - lte) of revenue. The index went up to [5 percent](a - eq).
en 2026-05-15 | Grants run [up to VND2 billion](h - lte) per project.
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_COUNTED))
def test_numbers_that_name_are_no_figures(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
