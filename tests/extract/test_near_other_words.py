"""Sentences that use the words of a metric for something else: their figures are open."""

# A row is one sentence, or a few.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

_DAY = date(2026, 10, 10)

#: Language, and a text with each figure's metric behind it, "-" where it is of none.
_METRICS = """
en | Of the mail that the ministry handles, [70 percent](-) is now digital.
en | [Half](-) of the classrooms are now digital, though the economy is slow.
en | Vietnam's output of rice will expand by [3 percent](-) this year.
en | Chinese output of steel fell by [4 percent](-) last year.
en | Vietnam's industrial output rose by [9 percent](-) in May.
en | The company invoiced [$14 billion](-) for phones in 2025.
en | Customers paid the airline [$2 billion](-) last year.
en | Foreign clients paid the law firm [$12 million](-).
en | Foreigners bought [$300 million](-) of shares on the exchange.
en | Some [1,900 garment firms](-) sell to foreigners.
en | [1,200 digital technology firms](digital_enterprises) are in Hanoi, and foreigners own none of them.
en | Garments worth [$44 billion](-) were sent abroad in 2025.
en | Vietnam sold the world [$16 billion](-) of seafood.
en | Vietnamese hands make [60 percent](-) of the brand's shoes.
en | [60 percent](-) of young Vietnamese never carry a book.
en | [80 percent](-) of shoppers carry a purse.
en | Industry bankrolls [four fifths](-) of the football league.
en | [Twenty universities](-) opened their doors to new students.
en | [Twelve universities](-) published a list of subjects.
en | [Twenty hospitals](-) figure in a regional ranking.
en | [Thirteen provinces](-) figure in the league table of ministries.
en | [423 establishments](-) were inspected for food safety.
en | Of the drawers in the archive, [5 percent](-) of papers ever leave the drawer.
en | [30 percent](-) of forests should be exploited by 2030.
en | [5 percent](-) of mines were exploited in 2025.
en | The minister ascribes [5 percent](-) of the delay to the weather.
en | Tourism made for [8 percent](-) of the gross domestic product.
en | [Four factories](-) are worth more than a billion dollars.
en | [Four of the banks](-) crossed the billion-dollar mark in profit.
en | [Three in ten](-) schools reported some bullying.
en | [31 percent](-) of schools launched a new timetable.
en | [31 percent](-) of shops launched a sale that was new to customers.
en | [29 percent](-) of parents tried something new at dinner.
en | [45 percent](-) of Vietnamese bought a 5G handset.
en | [20 percent](-) of fishermen use the net of their village.
en | [40 percent](-) of buildings need no visit of a fire inspector.
en | [12 percent](-) of letters were handled without paper.
en | [70 percent](-) of adults hold a certificate of vaccination.
en | [27 percent](-) of adults hold a driving licence.
en | [70 percent](-) of teachers sign attendance lists electronically.
en | The government has singled out [11 roads](-) as strategic.
en | Police put [eleven suspects](-) on the strategic list.
en | [Five footballers](-) can look the best in the eye.
en | [Five Vietnamese banks](-) should be a match for foreign rivals.
en | Parliament has put [ten members](-) on the committee.
en | [Seven articles](-) of the law were amended.
en | [Two dogs](-) got through the fence.
en | Fishing boats in Quang Ninh grew by [9 percent](-).
en | The number of visitors to Vietnam grew [20 percent](-) last year.
en | Exports from Vietnam grew [14 percent](-) in May.
en | Coffee sales to China grew [18 percent](-).
en | Investors in Bac Ninh expanded their plants by [12 percent](-).
en | The average Thai spends [$900](-) a year on food.
en | The state bought goods and services worth [$3 billion](-).
en | Vietnam exported goods and services worth [$450 billion](-).
en | Foreign trade in goods and services was worth [$900 billion](-).
en | The average worker earned [6 percent](-) more in 2025.
en | Workers were [20 percent](-) more satisfied.
en | Machines became [20 percent](-) more productive.
en | The happiness score was [6.04](-) that year.
en | [Ten tech companies](-) have offices in the building.
en | The fair was attended by [500 tech companies](-).
en | Hanoi wants to draw [200 tech companies](-) to its park.
en | Software firms had operating income of [$2 million](-).
en | [Three foreign technology firms](-) have complained about the rule.
en | A gap of [16 percent](-) opened when rivals raced ahead.
en | A book costs [4 percent](-) of what the city produces in paper.
en | Its goods that leave the country weigh [half](-) a ton.
en | A gigabit of [22 percent](-) fewer photos.
en | The ministry made use of [5 percent](-) of its land.
en | [One house in ten](-) should be turned into money.
en | The committee put [16 percent](-) into the reserve.
en | Society carries [60 percent](-) of the cost of weddings.
"""

test_metrics = each_row({"metric": _METRICS}, _DAY)
