"""Figures that answer a question of their paragraph, and metrics that go by other names than their own."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

_DAY = date(2026, 2, 10)

#: Language, and a text with each figure's metric behind it, "-" where it is of none.
_METRICS = """
en | What share of GDP comes from the digital economy? [About 14 per cent](digital_economy_gdp_share), according to the statistics office.
en | How much does the IT industry add to GDP? [Around 8 per cent](digital_industry_gdp_share), the association says.
en | How much does the digital technology industry make? Some [$150 billion](digital_industry_revenue) a year, most of it from exports.
en | How quickly is the ICT industry growing? [About 10 per cent](digital_industry_growth) a year, the association estimates.
en | How fast will Vietnam grow? The ADB predicts [6.6 per cent](gdp_growth) this year.
en | How quickly is labour productivity growing? By [6 per cent](labour_productivity_growth) a year.
en | How large is Vietnam's economy? Some [$510 billion](gdp_value), the IMF reckons.
en | How many Vietnamese digital companies operate abroad? [Roughly 1,900](digital_enterprises_abroad), according to the ministry.
en | What do Vietnamese digital firms earn overseas? [Some $12 billion](digital_overseas_revenue) a year.
en | How much in electronics does Vietnam export? [About $140 billion](digital_exports) a year, by customs data.
en | How much of the industry's value is Vietnamese? [Barely a third](digital_localisation_share), the ministry says.
en | How many Vietnamese pay cashless? [77 per cent](cashless_share), says the survey.
en | What share of public services is available online? [Some 80 per cent](online_service_share), according to the government office.
en | How many dossiers are filed online? [About 40 per cent](online_filing_share), the government office says.
en | How much does filing online save? [Nearly VND2 trillion](public_service_savings) a year, officials reckon.
en | How many adults own a digital signature? [About 60 per cent](digital_signature_share), the authority says.
en | How many people use VNeID? [About 63 million](digital_id_accounts), the Ministry of Public Security says.
en | Where does Vietnam rank in cybersecurity? [17th](cybersecurity_rank), the ITU says.
en | Where would Vietnam rank in digital competitiveness? [About 55th](digital_competitiveness_rank), the institute reckons.
en | Where does Vietnam stand in AI? [51st](ai_rank) on readiness, says Oxford Insights.
en | Is the digital economy growing? Tourism grew [12 per cent](-) last year.
en | Vietnam is 71st in the UN's e-government index. By 2030 it should be [50th](egov_rank).
en | Vietnam is 71st in the UN's e-government index. This year it may reach [60th](egov_rank).
en | The digital economy has been gathering steam. Last year it advanced [16 per cent](digital_economy_growth) to reach $36 billion.
en | The year-on-year increase in the digital economy was [14.6 per cent](digital_economy_growth), the fastest since records began.
en | The workforce of the digital economy increased [9 per cent](-).
en | The ICT industry grew [11.2 per cent](digital_industry_growth), the ministry reports.
en | Manufacturing industry grew [11.2 per cent](-), the ministry reports.
en | Digital technology firms supply [a tenth of GDP](digital_industry_gdp_share) and employ 1.2 million people.
en | Software services brought in [$6.5 billion](-), a small part of the digital industry's revenue.
en | Some 80,000 companies make up the digital technology industry. Together they brought in [$198 billion](digital_industry_revenue) in 2025.
en | The community of digital firms keeps expanding. Their number passed [80,000](digital_enterprises) in the autumn.
en | The programme helped [12,000 small firms](-) to adopt digital technology.
en | As many as [1,900 Vietnamese digital businesses](digital_enterprises_abroad) have reached out to the world.
en | Among digital technology companies, [1,500](digital_enterprises_abroad) take part in foreign markets.
en | By 2030, [5,000 Vietnamese digital technology enterprises](digital_enterprises_abroad) should be doing business internationally.
en | Vietnamese tech is going global: [1,500 enterprises](digital_enterprises_abroad) now sell digital products and services abroad.
en | Vietnam will train [50,000 engineers](-) in digital technology by 2030.
en | Vietnam's IT workforce is [550,000 strong](digital_workforce).
en | Vietnam sold [$54 billion](digital_exports) of phones and parts abroad last year.
en | The United States bought [$23 billion](digital_exports) worth of Vietnamese computers and electronics.
en | Exports through e-commerce are worth [$4.1 billion](-).
en | Vietnam's share of value in the digital technology industry rose to [31.8 per cent](digital_localisation_share) from 26.72 per cent in 2020.
en | Vietnamese firms create [32 per cent of the value](digital_localisation_share) of the digital technology industry.
en | The domestic value content of the digital industry climbed from 21 to [32 per cent](digital_localisation_share) in five years.
en | E-commerce, the engine of the digital economy, contributed [25 billion USD](ecommerce_revenue) to it.
en | The digital economy, in which e-commerce dominates, was worth [$39 billion](digital_economy_value).
en | Buying on the internet is worth [over $25 billion](ecommerce_revenue) a year in Vietnam.
en | Banknotes are on the way out. By 2030 [80 per cent](cashless_share) of transactions are to be done without them.
en | Only one Vietnamese in ten still pays in cash alone; [nine in ten](cashless_share) pay without it.
en | Standard Chartered raised its forecast for Vietnam's growth to [7.5 per cent](gdp_growth) from 6.1 per cent.
en | The Vietnamese have grown richer. GDP stands at [$5,026](gdp_per_capita) for each of them, against $4,700 in 2024.
en | Rice productivity rose [2.1 per cent](-).
en | HDI of [0.8 or more](hdi) is the target that the city has set.
en | Cutting paperwork saved people and businesses [VND5.7 trillion](public_service_savings).
en | Project 06 has brought savings of [VND3.9 trillion](public_service_savings), said the Ministry of Public Security.
en | The economy would save [VND8 trillion](public_service_savings) a year if all public services were online.
en | [55 million citizens](digital_id_accounts) had been granted electronic identification accounts by June.
en | Vietnam has made the most of its cyber defences: the ITU now ranks it [17th](cybersecurity_rank), against 25th in 2020.
en | South Korea is [sixth](digital_competitiveness_rank) in global digital competitiveness, IMD says.
en | China moved up five spots to [14th](digital_competitiveness_rank) in the digital competitiveness index.
en | The resolution led to the issuance of [10 laws](laws_issued) in 2025.
en | Under the government's action programme, there are [142 tasks](tasks_total) to be carried out.
en | [857 tasks](tasks_done) of [1,298](tasks_total) have been completed.
en | [857 tasks](-) of 1,298 are overdue.
en | The province completed [120 tasks](tasks_done) ahead of schedule, and has 13 still to do.
en | [Two-thirds](tasks_done_share) of the tasks of the plan are finished.
en | The rate at which ministries complete their tasks on schedule climbed to [91 per cent](tasks_done_share).
en | Vietnamese need not queue any more: [80 per cent](online_service_share) of administrative procedures can be gone through on the internet.
"""

test_metrics = each_row({"metric": _METRICS}, _DAY)
