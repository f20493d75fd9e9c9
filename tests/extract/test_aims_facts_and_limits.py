"""What is foreseen, wanted, reckoned or allowed, and the facts that stand beside an aim."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_TABLE = """
en 2025-11-13 | Vietnamese e-commerce is heading for [US$25 billion](f 2025) in 2025.
en 2025-11-13 | Vietnam, which the authors see at [US$39 billion](f 2025) in 2025, is smaller than Malaysia.
en 2025-11-13 | The region's digital economy will have passed [US$300 billion](f 2025) by the end of 2025, the report says.
en 2025-11-13 | The market is headed for [$52 billion](f 2025) this year.
en 2025-11-13 | Online travel is on course for [$4 billion](f 2025) in 2025.
en 2025-11-13 | Analysts see the market at [$39 billion](f 2025) this year.
en 2025-11-13 | The [17%](f 2025) that they expect for this year is beaten by the Philippines alone.
en 2025-11-13 | The study's crystal ball shows [US$90 billion](f 2030) in 2030.
en 2025-11-13 | The growth of [17%](f 2025) that the bank foresees for 2025 is the fastest in the region.
en 2025-11-13 | Exports are bound for [$450 billion](f 2025) this year.
en 2025-11-13 | The sector looks set for [$60 billion](f 2025) in 2025.
en 2025-11-13 | The consultants have it at [$63 billion](f 2030) in 2030.
en 2025-11-13 | The forecasters' crystal ball puts the online economy at [$200 billion](f 2030) in 2030.
en 2025-11-13 | By December the number of users will have topped [80 million](f 2025-12), the company reckons.
en 2026-03-10 | The authors saw [300](a 2025) start-ups at the fair in 2025.
en 2026-03-10 | The delegation was heading for Ha Noi, where [300 firms](a -) had gathered.
en 2026-03-10 | The regulator had asked the operators for [68,457](t 2025) 5G stations by the end of 2025.
en 2026-03-10 | The province's action plan has the digital economy rising to [50% of GRDP](t 2030) by 2030.
en 2026-03-10 | Spending on science is fixed at [4%](t 2026) of the municipal budget for 2026.
en 2026-03-10 | The revised master plan has pencilled in [about $8,500](t 2030) per head for 2030.
en 2026-03-10 | The ministry asked the universities for [12,000](t 2027) graduates by 2027.
en 2026-03-10 | The strategy has the number of start-ups growing to [10,000](t 2030) by 2030.
en 2026-03-10 | The roadmap sees the share climbing to [40 per cent](t 2030) by 2030.
en 2026-03-10 | The plan pencils in [50,000](t 2030) engineers for 2030.
en 2026-03-10 | R&D spending for 2026 has been fixed at [VND12 trillion](t 2026).
en 2026-03-10 | The government demanded of the operators [20,000](t 2026) stations by the end of 2026.
en 2026-03-10 | For 2026 the council has set science spending at [4%](t 2026) of the budget.
en 2026-03-10 | The programme has 5G coverage reaching [99 per cent](t 2030) of people in 2030.
en 2026-03-10 | The budget for 2026 reserves [VND95 trillion](t 2026) for science, or [3 per cent](t 2026) of all public expenditure; until the resolution came along, [less than 1 per cent](a -) had been the rule.
en 2026-03-10 | He said that [37 experts](a 2025) had been recruited during 2025, [13 fewer](a 2025) than the ministry had hoped for.
en 2026-03-10 | The office opened [12 centres](a 2025) in 2025, [three fewer](a 2025) than planned.
en 2026-03-10 | The city wants to have trained [5,000](t 2030) semiconductor engineers by 2030 and already hosts [27](a -) chip-design firms.
en 2026-03-10 | The province aims for [100](t 2030) start-ups by 2030 and today counts [27](a -).
en 2026-03-10 | By 2030 the country must have an output of [20,000 USD](t 2030) per head, against [some 5,000 USD](a -) nowadays.
en 2026-03-10 | By 2030 the country is to have [50,000](t 2030) chip engineers, against [7,000](a -) at present.
en 2026-03-10 | The number of stations has topped forecasts: [51,200](a 2025-09) were running in September 2025.
en 2026-03-10 | Turnout beat expectations: [8,400 people](a -) signed up.
en 2026-03-10 | Exports exceeded all forecasts: [$178 billion](a 2025) was earned in 2025.
en 2026-03-10 | The resolution wants the country among the top [50](t 2030) by 2030, but the ranking, in which Singapore came [third](a 2025) and South Korea [15th](a 2025) in 2025, does not include it.
en 2026-03-10 | The ministry wants [10](t 2030) unicorns by 2030, though Indonesia, which had [15](a 2024) in 2024, needed longer.
en 2026-03-10 | He likes to recall that Korea bet on chips when its GDP per head was [$1,700](a 1980) in 1980.
en 2026-03-10 | Under the old rules, [less than 1 per cent](a -) of the budget had gone to science; the plan for 2026 gives it [3 per cent](t 2026).
en 2026-03-10 | Until the decree was passed, [2 per cent](a -) had been usual.
en 2026-03-10 | A fellow takes home [15 million dong](a -) a month. In Singapore it would be [five times that](a -).
en 2026-03-10 | The plan has the share rising to [50 per cent](t 2030) by 2030; before it was adopted, [20 per cent](a -) had been the norm.
en 2026-03-10 | The ministry plans to open [14 centres](t 2027) by 2027 and currently runs [five](a -).
en 2026-07-10 | In the first half of 2026, the firms took in an estimated [$121.5 billion](e 2026-H1). That makes for growth of [14.6 per cent](e 2026-H1).
en 2026-07-10 | The ministry puts the costs spared in 2025 at [VND5.2 trillion](e 2025).
en 2026-07-10 | The industry earned an estimated [$198 billion](e 2025) in 2025. That works out at a rise of [22 per cent](e 2025).
en 2026-07-10 | Revenue in 2025 was an estimated [$198 billion](e 2025), having been [$152 billion](a 2024) in 2024. The growth is [30 per cent](e 2025).
en 2026-07-10 | The association puts the losses caused in 2025 at [VND18.9 trillion](e 2025).
en 2026-07-10 | The office puts the hours saved last year at [12 million](e 2025).
en 2026-07-10 | In 2025 sales came to an estimated [$25 billion](e 2025). This translates into growth of [12 per cent](e 2025).
en 2026-07-10 | The firms earned [$121.5 billion](a 2026-H1) in the first half of 2026. That makes for growth of [14.6 per cent](a 2026-H1).
en 2026-07-10 | The index puts Viet Nam at [44th](a 2025) in 2025.
en 2026-06-10 | StartupBlink's report for 2026 moved the national ecosystem up to [53rd](a 2026 eq).
en 2026-06-10 | The index has moved the country up to [44th](a - eq).
en 2026-06-10 | The 2025 index lifted Thailand up to [45th](a 2025 eq).
en 2026-06-10 | The Assembly had passed [six](a - eq) bills by then.
en 2026-06-10 | The Assembly received [nine](a -) bills. It has passed [six](a - eq).
en 2026-06-10 | Lawmakers have passed [34 laws](a - eq).
en 2026-06-10 | The number of stations has passed [20,000](a - gt).
en 2026-06-10 | The network is up to [20,000](a - .) stations now.
en 2026-06-10 | Firms can get [up to VND500 million](. - lte).
en 2026-03-10 | [Four](a -) of the firms are valued at [$1 billion or more](h -).
en 2026-03-10 | The clause lets companies deduct [200 per cent](h -) of their research costs before tax.
en 2026-03-10 | The law allows firms to deduct [200 per cent](h -) of R&D spending.
en 2026-03-10 | [Two](a -) firms in the country are worth [$1 billion or more](h -) each.
en 2026-03-10 | Companies may write off [150 per cent](h -) of what they spend on research.
en 2026-03-10 | The country has [six](a -) firms with a value of [$1 billion or more](h -).
en 2026-03-10 | Only [three](a -) start-ups have a valuation of [$1 billion or more](h -).
en 2026-03-10 | The rule lets a fund lose [half](h -) of its money without penalty.
en 2026-03-10 | The decree entitles inventors to [at least 30 per cent](h -) of the income from their work.
en 2026-03-10 | The deal is worth [$1.2 billion](a -).
en 2026-03-10 | Under the decree a scientist may keep [30 per cent](h -) of the proceeds.
en 2026-03-10 | They deducted [200 per cent](a 2025) of their costs last year.
en 2026-03-10 | The region will have [300](t 2030) such centres by 2030.
en 2026-03-10 | By the end of 2027 the city will have trained [5,000](t 2027) engineers.
en 2026-03-10 | The bank has its head office in Ha Noi and sees [300](f 2026) new branches in 2026.
en 2026-03-10 | In 2025 it came to [5 per cent](a 2025), which the bank expects to rise.
en 2026-03-10 | The [10 per cent](t 2026) growth that the plan foresees for 2026 is high.
en 2026-03-10 | The plane was bound for Tokyo with [300 engineers](a -) on board.
en 2026-03-10 | Revenue fell short of the forecast of [$5 billion](f 2025) for 2025.
en 2026-03-10 | Spending on science was [2 per cent](a 2024) of the budget in 2024.
en 2026-03-10 | The policy rate is set at [4.5 per cent](a -).
en 2026-03-10 | The firm is valued at [$1.2 billion](a -).
en 2026-03-10 | The city already had [27](a 2024) design firms in 2024.
en 2026-03-10 | It was ranked among the top [50](a - top).
en 2026-03-10 | The total passed [20,000](a 2025 gt) in 2025.
en 2026-03-10 | The survey puts Viet Nam, with its young people, at [44th](a -).
en 2026-03-10 | "This will take time," said the director of the park, home to [27 firms](a -).
en 2026-03-10 | "We must hurry," says the founder, whose start-up raised [$5 million](a 2025) in 2025.
en 2026-03-10 | "We will train," he said, "[5,000 engineers](t -)."
en 2026-03-10 | "We shall do more," the mayor said, adding that the city wants [5,000](t -) engineers.
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_TABLE), ids=lambda value: str(value)[:60])
def test_kinds_are_those_of_the_figures_themselves(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
