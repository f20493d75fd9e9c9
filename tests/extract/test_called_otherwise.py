"""Metrics called by other names, answers to what was asked, and counts of what was named and not counted."""

# A row is one sentence, or two.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

_DAY = date(2025, 12, 10)

#: Language, and a text with each figure's metric behind it, "-" where it is of none.
_METRICS = """
en | Two years after licences were auctioned, next-generation mobile service is within reach of [two thirds](coverage_5g) of Vietnamese citizens, while 4G reaches 99.8 percent.
en | Some [92 per cent](coverage_5g) of South Koreans had 5G reception at home by the end of 2023.
en | Mobile operators rolled out 5G quickly last year. The network now takes in [nine-tenths](coverage_5g) of the population.
en | Networks of the fifth generation have been extended to [91.5 percent](coverage_5g) of the populace, the prime minister was told on Tuesday.
en | How many 5G stations does Vietnam have? [Nearly 39,000](stations_5g), the telecom authority answered.
en | The operator put up 5G antennas quickly. It now has [26,000 of them](stations_5g), reaching 90 percent of the population.
en | Nationwide, [37,550](stations_5g) 5G radio stations are broadcasting, up from 11,000 a year ago.
en | Under Decision 36, households must get [200 Mb/s](broadband_speed) on average from their fixed lines by 2025.
en | Vietnam has the [8th](-) cheapest mobile data in the world.
en | How many users can order a gigabit line? [About 35 per cent](gigabit_users_share), says VNPT.
en | Gigabit packages made up [15 percent](-) of VNPT's revenue.
en | How many families have fibre at home? [More than 82 per cent](fibre_household_share).
en | How many people use the Internet? Some [80 percent](internet_users_share), according to the ITU.
en | The Internet reaches [86 per cent](internet_users_share) of the population and mobile phones nearly everybody.
en | A young population, [79.8 percent](internet_users_share) of whom use the Internet, draws investors.
en | Vietnam's GII standing of [44th](gii_rank) is the best it has had in six years.
en | Da Nang leapt 130 places to [766th](startup_ecosystem_rank) on the global startup city list.
en | Vietnam has the world's [55th](startup_ecosystem_rank) strongest startup ecosystem.
en | Some [300](-) fintech startups are in the country.
en | The country's club of unicorns has [four](unicorns) members.
en | There are [six](-) would-be unicorns, worth over $100 million.
en | The fund has invested in [three](-) regional unicorns.
en | Innovation centres have multiplied. The count stands at [24](innovation_centres) today.
en | How much did startups raise? [About $400 million](startup_investment).
en | Private capital of [$2.3 billion](startup_investment) went into Vietnamese tech companies across 141 deals.
en | Innovation investment in Vietnam hit [US$2.3 billion](startup_investment) in 2024, according to the NIC and VPCA.
en | How many firms innovate? [61.6 percent](innovative_enterprise_share), according to the World Bank survey.
en | Enterprises active in innovation make up [35%](innovative_enterprise_share) of the total.
en | Innovation was undertaken by [33.2 percent](innovative_enterprise_share) of surveyed enterprises.
en | The number of firms that innovate is growing. Their share went up to [37 percent](innovative_enterprise_share).
en | [25 percent](-) of innovative firms cooperate with universities.
en | Vietnam has decided which strategic technologies to master: [11](strategic_technologies) of them.
en | [20](-) strategic technology experts were invited.
en | Vietnam would like to have [five](digital_tech_firms_leading) big digital technology firms able to compete with developed nations.
en | It also aims to form [five](digital_tech_firms_leading) digital tech giants.
en | China has [nine](digital_tech_firms_leading) digital technology giants among the world's largest.
en | The document sets a minimum of [five](digital_tech_firms_leading) digital technology enterprises matching developed nations.
en | Ho Chi Minh City targets [at least five](global_tech_firms) of the world's leading technology corporations by 2030.
en | The semiconductor industry employs [15,000](semiconductor_engineers) people in Vietnam.
en | The number of people working in semiconductors stands at [13,000](semiconductor_engineers).
en | Viet Nam has around [15,000](semiconductor_engineers) people working in the semiconductor industry, including 7,000 design engineers.
en | Demand for chip engineers grows. The country is going to need [50,000 of them](semiconductor_engineers) by 2030.
en | In 2023, total national spending on science and technology was [0.82%](rd_gdp_share) of GDP.
en | In Ho Chi Minh City, social funding makes up [60 percent](rd_private_share) of R&D expenditure.
en | The Ministry of Finance will provide [VND28 trillion](st_budget_amount) for science and technology tasks.
en | The number of S&T organizations that reach regional and world ranks: [40-50](st_orgs_ranked).
en | The country counts [712](rd_institutions) scientific research and technological development organisations.
en | The network of research institutions comprises [430](rd_institutions) public units.
en | The country counts [some 900](st_enterprises) science-tech firms.
en | Scientific publishing has grown at [20 percent](publications_growth) per year over a decade.
en | Book publications fell [8 percent](-).
en | Patenting activity expanded [15 percent](patents_growth) last year.
en | Commercialisation rate: [8-10%](commercialisation_rate).
en | GDP owes [16 percent](st_contribution) to science, technology, innovation and digital transformation.
en | The ratio of high-tech exports to total exports should be [50 percent](hightech_export_share).
en | Business incubators are on the rise. The tally came to [84](incubators) last year.
en | Venture capital funds are growing in number. There are now [208](investment_funds).
en | Research institutes matter a great deal, officials say. Vietnam counts [540](rd_institutions) so far.
en | Strategic products matter. That number is to reach [35](strategic_products) by 2030.
en | In terms of science and technology enterprises, the country has [954](st_enterprises).
en | There were only a few innovation centres in 2010; today there are [24](innovation_centres).
en | The figure for unicorns was [four](unicorns) in 2024.
en | The target for innovation centres is [30](innovation_centres) by 2030.
en | When it comes to business incubators, the goal is [120](incubators) in 2030.
en | Growth in venture capital funds continued, with the total at [208](investment_funds).
en | Research institutes increased to [540](rd_institutions) in number. Unicorns reached [four](unicorns) in 2024.
en | Some provinces have no incubators, though nationwide the figure is [84](incubators).
en | Many households have fibre broadband, and the figure is put at [84 percent](fibre_household_share).
en | What share of GDP is R&D spending? [0.5 percent](rd_gdp_share).
en | Where does Vietnam stand in the Global Innovation Index? [44th](gii_rank).
en | What is the country's rank in the Global Cybersecurity Index? It is [17th](cybersecurity_rank).
en | Public funding for science and technology totals [VND95 trillion](st_budget_amount).
en | The amount raised by Vietnamese startups was [$529 million](startup_investment).
en | The weight of high-tech goods in exports grew to [44 percent](hightech_export_share).
en | A share of [74 percent](-) of high-tech exports comes from foreign firms.
en | Incubators help founders. One of them opened its doors at [24](none) Le Loi Street.
en | How many people use the Internet? The school has [410 pupils](-), and [80 percent](-) of them live far away.
en | Is the Internet any use? [80 percent](-) of the rice was sold at the market.
en | Innovation centres have multiplied. The minister is [54](none).
en | Startups raised money. [40](-) of them were in the capital.
"""

test_metrics = each_row({"metric": _METRICS}, _DAY)
