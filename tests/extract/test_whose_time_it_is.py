"""Times of series, editions, parts of years and what a figure is told to be, and what there is beside what was done then."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_TABLE = """
vi 2026-02-02 | Chính phủ dự kiến trình [9 luật](f 2027-Q1) trong quý I năm sau.
vi 2026-02-02 | Bộ sẽ trình [9 luật](t 2027-03) vào tháng 3 năm tới.
vi 2026-02-02 | 6 tháng đầu năm sau bộ sẽ trình [9 luật](t 2027-H1), nửa đầu năm tới nữa là [12 luật](t 2027-H1).
vi 2026-02-02 | Quý I năm ngoái bộ đã trình [9 luật](a 2025-Q1).
en 2026-02-02 | As of 30 June 2025, the operators had put [57,240 5G stations](a 2025-06) into service.
en 2026-02-02 | As of June 2025, Hanoi had published [12 open datasets](a 2025-06).
en 2026-02-02 | In June 2025 the office had reported growth of [7.95%](a -).
en 2026-06-10 | Thailand, which had been [41st](a 2024) in 2024, has slipped to [45th](a 2025) in the 2025 edition.
en 2026-06-10 | Malaysia rose from [36th](a 2023) in the 2023 Global Innovation Index to [33rd](a 2024) in that of 2024.
en 2026-06-10 | Viet Nam climbed from [86th](a 2022) in the UN e-government survey of 2022 to [71st](a 2024) in that of 2024.
en 2026-06-10 | The IMD has moved Thailand from [35th](a 2023) in its 2023 ranking of digital competitiveness to [37th](a 2024) in the 2024 one.
en 2026-06-10 | The 2025 edition of the Global Innovation Index leaves the country in [44th](a 2025) place. Thailand, [41st](a 2024) in 2024, has fallen in this one to [45th](a 2025).
en 2026-06-10 | In the 2024 Global Cybersecurity Index Viet Nam is [17th](a 2024); in that of 2020 it had been [25th](a 2020).
en 2026-06-10 | The ITU last updated its Global Cybersecurity Index in 2024, when it ranked Viet Nam [17th](a 2024).
en 2026-06-10 | The Global Cybersecurity Index has not been updated since 2024, when the country came [17th](a 2024).
en 2026-06-10 | Oxford Insights put Viet Nam [59th](a 2023) in its 2023 index and [51st](a 2024) in the one for 2024.
en 2026-06-10 | From [55th](a 2021) in the 2021 table the Philippines improved to [53rd](a 2024) in that for 2024.
vi 2026-06-10 | Việt Nam tăng từ hạng [86](a 2022) trong khảo sát chính phủ điện tử năm 2022 lên hạng [71](a 2024) trong kỳ năm 2024.
en 2026-07-10 | In the first half of 2026 exports came to [$121.5 billion](a 2026-H1), against [$106 billion](a 2025-H1) in the corresponding half of 2025.
en 2026-07-10 | In the first half of 2026, the firms took in [$121.5 billion](a 2026-H1), having earned [$106 billion](a 2025-H1) in the equivalent half of 2025.
en 2026-07-10 | In the first quarter of 2026 sales were [$20 billion](a 2026-Q1), having been [$17 billion](a 2025-Q1) in the matching quarter of 2025.
en 2026-07-10 | Revenue reached [$20 billion](a 2026-H1) in the first half of 2026; it had been [$17 billion](a 2025-H1) in the like half of the previous year.
en 2026-07-10 | Exports reached [$90 billion](a 2026-M01/2026-M05) in the first five months of 2026, while in the corresponding months of 2025 they had been [$81 billion](a 2025-M01/2025-M05).
en 2026-07-10 | In the first half of 2026 the city attracted [$4 billion](a 2026-H1), having drawn [$3.1 billion](a 2025-H1) in the same half of 2025.
en 2025-12-10 | From January to November this year, start-ups raised [$612 million](a 2025-M01/2025-M11).
en 2025-12-10 | Between January and October 2025, exports came to [$402 billion](a 2025-M01/2025-M10).
en 2025-12-10 | January to November brought [$612 million](a 2025-M01/2025-M11) to start-ups.
en 2025-12-10 | From January through October this year the city issued [1.2 million](a 2025-M01/2025-M10) digital signatures.
en 2025-12-10 | Between January and November of this year, start-ups obtained [$612 million](a 2025-M01/2025-M11).
en 2025-12-10 | In January-November this year the ministries completed [402 tasks](a 2025-M01/2025-M11).
en 2025-12-10 | Start-ups raised [$612 million](a 2025-M01/2025-M11) from January until November this year.
en 2025-12-10 | From last January to November last year, [300 firms](a 2024-M01/2024-M11) were founded.
en 2026-03-10 | Researchers published [22,840](a 2025) articles in 2025. The rise over 2024 works out at [11.4 percent](a 2025).
en 2026-03-10 | Domestic value reached [33.4 per cent](a 2025) in 2025, [1.2 percentage points](a 2025) above the year before.
en 2026-03-10 | The digital economy made up [18.7 per cent](a 2025) of GDP in 2025. The gain on 2024 was [0.4 percentage points](a 2025).
en 2026-03-10 | The office received [10,912](a 2025) patent applications in 2025. The increase over 2024 came to [12.5 percent](a 2025).
en 2026-03-10 | In 2025 the share was [33.4 per cent](a 2025), which is [1.2 percentage points](a 2025) higher than the year before.
en 2026-03-10 | The city had [2,500](a 2025) start-ups at the end of 2025. The growth from 2024 is [9 per cent](a 2025).
en 2026-03-10 | Exports were worth [$178 billion](a 2025) in 2025. Compared with 2024 the increase amounted to [22 percent](a 2025).
en 2026-03-10 | In 2025 exports hit [$178 billion](a 2025), [22 per cent](a 2025) up on the previous year.
en 2026-03-10 | At the office, [10,912](a 2025) patent applications arrived in 2025. [Only 1,760](a 2025) of them came from residents.
en 2026-03-10 | Its software industry grew by [8%](a 2025) in 2025. It has revenue of [over $280 billion](a -) and keeps [5.8 million people](a -) in work.
en 2026-03-10 | The city is home to [over half](a -) of the nation's start-ups and recorded [$4 billion](a 2025) of e-commerce sales in 2025.
en 2026-08-10 | The province has [27](a -) chip-design firms and exported [$3 billion](a 2026-H1) worth of electronics in the first half of 2026.
en 2026-08-10 | It hosts [412](a -) innovative start-ups and attracted [$90 million](a 2025) of venture capital last year.
en 2026-08-10 | The company employs [2,500](a -) engineers and earned [$90 million](a 2025) in 2025.
en 2026-08-10 | Sales grew by [8%](a 2025) last year. The park houses [120 firms](a -) and can supply [80 megawatts](a -).
en 2025-12-10 | Start-ups raised [$612 million](a 2025) in 2025. Under the draft the State may hold [no more than 30 per cent](h -) of any venture fund.
en 2026-08-10 | It runs [14](a -) data centres and served [3 million](a 2025) customers last year.
en 2026-08-10 | The city, home to [40 per cent](a -) of the country's chip designers, trained [900 engineers](a 2025) in 2025.
en 2026-08-10 | The institute has [300 researchers](a -), and it filed [45](a 2025) patent applications in 2025.
en 2026-08-10 | The country had [900](a 2025) start-ups and raised [$90 million](a 2025) in 2025.
en 2026-08-10 | The firms exported [900](a 2025) robots and earned [$90 million](a 2025) in 2025.
en 2026-08-10 | The sector employed [1.26 million](a 2025) people and earned [$198 billion](a 2025) in 2025.
en 2025-10-10 | The Fund projects growth of [6.5%](f 2025) this year, slowing to [5.6%](f 2026) the year after.
en 2025-10-10 | The bank expects growth of [6.6%](f 2025) in 2025 and [6.1%](f 2026) the following year.
en 2025-10-10 | GDP is forecast to expand by [6.6%](f 2025) this year before easing to [6.1%](f 2026) next year.
en 2025-10-10 | The economy is expected to grow [6.7%](f 2025) in 2025, then [6.2%](f 2026) the year after that.
en 2025-10-10 | Inflation is seen at [3.5%](f 2025) in 2025, falling to [3.2%](f 2026) a year later.
en 2026-10-10 | Exports were [$120 billion](a 2023) in 2023 and [$135 billion](a 2024) the year after.
en 2026-10-10 | Start-ups raised [$529 million](a 2023) in 2023 and [$398 million](a 2024) in the following year.
en 2026-10-10 | The market was worth [$22 billion](a 2023) in 2023, rising to [$25 billion](a 2024) a year later.
en 2026-03-10 | Investors quote [$529 million](a 2023), the venture money that went into Vietnam in 2023, or [$398 million](a 2024), what was left of it in 2024.
en 2026-03-10 | He cites [$198 billion](a 2025), the revenue that the industry earned in 2025.
en 2026-03-10 | She points to [1.26 million](a 2024), the number of people who worked in the sector in 2024.
en 2026-03-10 | In 2023 it was [$529 million](a 2023), and in 2024 it was [$398 million](a 2024). Indonesia attracted [$693 million](a 2024) that year.
en 2026-03-10 | It has promised to train [60,000](t 2030) engineers by 2030. For that same year Hanoi's number is [50,000](t 2030).
en 2026-03-10 | The strategy wants [10](t 2030) unicorns by 2030, and a draft programme sets [10,000](t 2030) as the number of start-ups to be reached in the same year.
en 2026-03-10 | Malaysia plans to train [60,000](t 2030) engineers by 2030. Viet Nam's goal for the same year is [50,000](t 2030).
en 2026-03-10 | Thailand aims for [80,000](t 2030) engineers by 2030. Viet Nam's figure for that year is [50,000](t 2030).
en 2026-03-10 | By the decade's close, R&D there is to absorb [2% to 3%](t 2030) of GRDP.
en 2026-03-10 | By the decade's end the country is to have [10](t 2030) unicorns.
en 2026-03-10 | The ministry wants [50,000](t 2030) chip engineers before the decade is out.
en 2026-03-10 | The share is to reach [30 per cent](t 2030) by the close of the decade.
en 2026-03-10 | At decade's end the digital economy should make up [30 per cent](t 2030) of GDP.
en 2026-03-10 | When the decade ends, [80 per cent](t 2030) of transactions must be cashless.
en 2026-06-10 | In this year's survey the firms said they had earned [$5 million](a 2025) in 2025.
en 2026-06-10 | The share rose from that of 2023, [13 per cent](a -), to [14 per cent](a 2024) in 2024.
en 2026-06-10 | The output is higher than that of 2024. It came to [$5 billion](a 2025) in 2025, [3 percentage points](a 2025) ahead of 2024.
en 2026-08-10 | The province has attracted [300 firms](a 2025) and exported [$3 billion](a 2025) of goods in 2025.
en 2026-08-10 | The fund made [12](a 2025) investments and earned [$3 million](a 2025) in 2025.
en 2026-08-10 | The growth of the sector is [9 per cent](a -).
en 2026-08-10 | It had [900](a 2025) employees in 2025. The decline is [4 per cent](a 2025).
en 2026-03-10 | The firm had [300](a 2023) clients in 2023 and [410](a 2024) in 2024. In the same year it opened [two](a 2024) offices.
en 2026-03-10 | In 2025 exports came to [$178 billion](a 2025), up from [$144 billion](a 2024) in 2024. That year the sector employed [1.3 million](a 2025) people.
en 2026-03-10 | The ministry counted [900](a 2025) projects in 2025 and aims at [1,500](t 2030) by 2030. By that date [80 per cent](t 2030) of them are to be private.
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_TABLE), ids=lambda value: str(value)[:60])
def test_times_are_those_of_the_figures_themselves(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
