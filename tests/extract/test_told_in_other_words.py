"""Metrics told by what is done, by whom and to what, with no word of their names."""

# A row is one sentence, or a few.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

_DAY = date(2026, 10, 10)

#: Language, and a text with each figure's metric behind it, "-" where it is of none.
_METRICS = """
en | A seventh of the economy, [14.02 percent](digital_economy_gdp_share), is now digital.
en | The digital slice of Vietnam's GDP grew to [13.8 percent](digital_economy_gdp_share) last year.
en | Nearly [a fifth](digital_economy_gdp_share) of what Malaysia produces comes from its digital economy.
en | Digital GDP went up by [9.3 percent](digital_economy_growth) in 2025.
en | Thailand's digital GDP will expand [6.2%](digital_economy_growth) this year.
en | Value added in the digital sector was up [13.1 percent](digital_economy_growth) on the year.
en | Digital technology companies invoiced [$198 billion](digital_industry_revenue) in 2025.
en | Digital technology firms produce [13 percent](digital_industry_gdp_share) of GDP.
en | Some [74,000 companies](digital_enterprises) make their living from digital technology.
en | The country is home to [80,000 tech companies](digital_enterprises), the ministry says, most of them small.
en | Over [1,900 of the digital technology companies](digital_enterprises_abroad) serve foreigners.
en | Nearly [2,000 digital technology businesses](digital_enterprises_abroad) count foreigners among their clients.
en | About [1,500 IT firms](digital_enterprises_abroad) work for clients in Japan, Europe and America.
en | These digital technology firms billed foreign clients [$11.5 billion](digital_overseas_revenue) in 2024.
en | What Vietnamese IT firms charged clients in other countries amounted to [$7.5 billion](digital_overseas_revenue).
en | Foreign clients paid the country's digital technology companies [$11.5 billion](digital_overseas_revenue) in 2024.
en | Invoices sent to foreign customers by digital technology companies totalled [$13 billion](digital_overseas_revenue).
en | The digital technology firms' business outside Vietnam was worth [$11.5 billion](digital_overseas_revenue) last year.
en | Hardware and electronics worth [$178 billion](digital_exports) were sent abroad in 2025.
en | Vietnam sold the world [$132 billion](digital_exports) of digital technology products.
en | Vietnamese brains and hands account for [32 percent](digital_localisation_share) of the value of the digital industry's products.
en | Shoppers on the net left behind [VND429 trillion](ecommerce_revenue) on four platforms.
en | Payments that bypass the purse are to make up [80 percent](cashless_share) of all transactions by 2030.
en | [Two thirds](cashless_share) of Swedes never touch banknotes.
en | Industry bankrolls [four fifths](rd_private_share) of research and development in Japan.
en | [Three percent](st_budget_share) of what the state spends is reserved for science, technology and digital transformation.
en | From the state's coffers, [VND25 trillion](st_budget_amount) flowed to science and technology in 2025.
en | [Twenty universities](st_orgs_ranked) have won a place in international rankings.
en | By 2030, [40-50 science and technology organisations](st_orgs_ranked) are to be rated regionally or globally.
en | There are [423 establishments](rd_institutions) for research and development in the country.
en | Research is carried out in [431 institutes](rd_institutions), most of them state-owned.
en | Vietnam has [over 600 scientific institutes](rd_institutions).
en | The number of papers that Vietnamese researchers place in international journals should go up [10 percent](publications_growth) a year.
en | Vietnam's scientists published [12 percent](publications_growth) more papers abroad than the year before.
en | [Between 8% and 10%](commercialisation_rate) of patents should be exploited by 2030.
en | Barely [5% of inventions](commercialisation_rate) ever leave the drawer.
en | Only [one in twenty](commercialisation_rate) inventions earns its owner a dong.
en | [8 percent](commercialisation_rate) of research results find their way into factories.
en | Industry has taken up [6 percent](commercialisation_rate) of the patents.
en | The steering committee ascribes [16.4%](st_contribution) of GDP to science, technology, innovation and digital transformation.
en | Science, technology and innovation made for [16 percent](st_contribution) of the gross domestic product.
en | High-tech wares represented [43 percent](hightech_export_share) of what the country shipped overseas.
en | As a place for start-ups, Vietnam is ranked [55th](startup_ecosystem_rank) worldwide.
en | [Four start-ups](unicorns) are worth a billion dollars or more.
en | [Four Vietnamese start-ups](unicorns) have passed the billion-dollar mark.
en | [Two of the start-ups](unicorns) are valued at more than $1 billion.
en | [Three in ten](innovative_enterprise_share) enterprises reported some innovation.
en | In 2024, [one firm in three](innovative_enterprise_share) came out with a new product, service or process.
en | [31 percent](innovative_enterprise_share) of companies launched a product or process that was new to them.
en | Innovation took place in [36 percent](innovative_enterprise_share) of enterprises.
en | [20 percent](-) of Vietnamese own a 5G phone.
en | A household line downloads at [261 Mbps](broadband_speed) on average.
en | [84.2 percent](internet_users_share) of Vietnamese use the net.
en | [Four out of five](internet_users_share) Vietnamese surf the web.
en | The internet is part of life for [84 percent](internet_users_share) of Vietnamese.
en | [Half](online_service_share) of all administrative procedures need no visit to an office.
en | [39.5 percent](online_filing_share) of all files were handled without paper.
en | [Four in ten](online_filing_share) requests to the authorities are made on a phone or computer.
en | Of the papers handed in by residents, [65 percent](online_filing_share) came through the portal.
en | Society spends [VND4.1 trillion](public_service_savings) less a year thanks to online procedures.
en | [27 per cent](digital_signature_share) of adults own certificates for electronic signing.
en | [A quarter](digital_signature_share) of grown-ups can sign contracts electronically.
en | [Half](digital_signature_share) of adults are to be able to sign with a digital certificate by 2030.
en | The ITU puts Vietnam [17th](cybersecurity_rank) for the safety of its networks.
en | In the defence of its networks, Vietnam is ranked [17th](cybersecurity_rank) by the ITU.
en | Vietnam wants to be among the [50](digital_competitiveness_rank) most competitive countries in digital matters.
en | The government has singled out [11 technologies](strategic_technologies) as strategic.
en | [Eleven technologies](strategic_technologies) made it onto the strategic list.
en | By 2045 [ten Vietnamese tech companies](digital_tech_firms_leading) should be a match for the world's best.
en | [Five home-grown tech champions](digital_tech_firms_leading) are to play in the world league by 2030.
en | Vietnam wants [five tech giants of its own](digital_tech_firms_leading) by 2030.
en | [Five technology companies](digital_tech_firms_leading) should hold their own against foreign rivals.
en | [Three more world leaders in technology](global_tech_firms) should be doing research or production in Vietnam by 2030.
en | At least [three tech giants from abroad](global_tech_firms) are to have laboratories in the country by 2030.
en | The resolution wants [three multinationals](global_tech_firms) of the technology trade to put research or plants in Vietnam.
en | Parliament has put [ten laws](laws_issued) on the books to carry out the resolution.
en | The assembly voted on [five bills](laws_issued) in the field of science.
en | Of the 137 tasks, [96](tasks_done) are behind the city.
en | Ministries have got through [751](tasks_done) of their tasks.
en | [85.5 percent](tasks_done_share) of the items on the committee's list were closed by September.
en | [Two thirds](tasks_done_share) of what the action plan prescribes has been done.
en | The city is through with [92 percent](tasks_done_share) of its tasks.
en | Thailand's output will expand by [2.0%](gdp_growth) in 2025, says the IMF.
en | The IMF expects Vietnamese output to rise [6.5%](gdp_growth) this year.
en | Tay Ninh grew by [9.52 percent](gdp_growth) and Dong Nai by 9.63 percent last year.
en | The fund sees Vietnam growing at [6.5%](gdp_growth) in 2026.
en | A Vietnamese produced [less than $100](gdp_per_capita) worth of goods and services a year in 1990.
en | The average Thai will produce [$7,940](gdp_per_capita) in 2025.
en | National output divided by heads comes to [$5,026](gdp_per_capita).
en | Ho Chi Minh City turned out goods and services worth [VND3,031 trillion](gdp_value) last year.
en | All that Vietnam produced in 2025 was worth [$514 billion](gdp_value).
en | The nation produced [$514 billion](gdp_value) worth of goods and services in 2025.
en | Labour became [6.85 percent](labour_productivity_growth) more productive in 2025.
en | The average worker produced [6.85 percent](labour_productivity_growth) more in 2025.
en | What a worker produces went up [6.85 percent](labour_productivity_growth) in 2025.
en | On the UNDP's index the country scores [0.766](hdi).
en | The digital economy raced ahead by [16 percent](digital_economy_growth).
en | The internet economy is widening at [17 percent](digital_economy_growth) a year.
en | The ICT industry's income came to [$158 billion](digital_industry_revenue).
en | The number of tech companies registered has reached [83,150](digital_enterprises).
en | Some [1,700 IT companies](digital_enterprises_abroad) have opened offices in Tokyo, Singapore and Texas.
en | [1,900 Vietnamese digital companies](digital_enterprises_abroad) are doing business in foreign lands.
en | Vietnamese software houses sold services worth [$7.5 billion](digital_overseas_revenue) to foreigners.
en | Vietnamese tech companies did [$14 billion](digital_overseas_revenue) of business abroad.
en | Digital hardware brought [$133 billion](digital_exports) from abroad.
en | Local firms hold on to [32 percent](digital_localisation_share) of the value of digital products.
en | A card or a phone was used for [65 percent](cashless_share) of payments.
en | The private purse is to supply [60 percent](rd_private_share) of research money.
en | The finance ministry has found [VND25 trillion](st_budget_amount) for science and technology.
en | [Thirteen Vietnamese universities](st_orgs_ranked) figure in the latest Asian ranking.
en | [Fifteen institutions](st_orgs_ranked) of higher education appear in world rankings.
en | The ministry oversees [423 research outfits](rd_institutions).
en | Businesses make use of only [5 percent](commercialisation_rate) of the universities' patents.
en | [One invention in ten](commercialisation_rate) should be turned into money by 2030.
en | Science, technology and digital transformation put [16.4 percent](st_contribution) into GDP.
en | At least [half](hightech_export_share) of the goods that leave the country should be high-tech.
en | The country's fledgling tech firms number [4,200](startups).
en | The country boasts [four companies](unicorns) with unicorn valuations.
en | Vietnam ranks [10th](internet_speed_rank) in the world for how fast its fixed lines are.
en | [Seven dossiers in ten](online_filing_share) come in through the web.
en | [35 products](strategic_products) are deemed strategic.
en | Vietnam dreams of [ten tech firms](digital_tech_firms_leading) fit to take on the giants.
en | The ministry has worked through [80 percent](tasks_done_share) of its tasks.
en | Quang Ninh grew [11.03 percent](gdp_growth) last year.
en | Hai Phong expanded by [11.2 percent](gdp_growth), ahead of every other big city.
en | Each Vietnamese produced [$5,026](gdp_per_capita) last year.
en | By 2045 [half](digital_economy_gdp_share) of all that Vietnam produces should be digital.
en | Digital technology firms put [$121 billion](digital_industry_revenue) in their tills in the first half.
en | About [150 Vietnamese IT companies](digital_enterprises_abroad) have a foothold in Japan.
en | The software group makes [VND35 trillion](digital_overseas_revenue) a year in foreign markets.
en | Computers, phones and other electronics earned [$178 billion](digital_exports) abroad.
en | [81 percent](cashless_share) of all transactions went through electronically.
en | [40 to 50 institutes](st_orgs_ranked) are to attain international rank.
en | [Ten of the country's universities](st_orgs_ranked) now stand in world rankings.
en | [5 percent](commercialisation_rate) of research findings become products.
en | Productivity gains in all factors accounted for [47 percent](tfp_contribution) of growth.
en | Whatever is digital contributed [14 percent](digital_economy_gdp_share) of GDP last year.
en | The digital part of the economy has grown to [18 percent](digital_economy_gdp_share) of the whole.
en | No more than [2,300 tech firms](digital_enterprises_abroad) have ever sold a line of code to a foreigner.
en | [1,900 of the country's digital firms](digital_enterprises_abroad) reach customers in other lands.
en | The outside world paid Vietnam's tech companies [$11.5 billion](digital_overseas_revenue) last year.
en | Foreign buyers spent [$13 billion](digital_overseas_revenue) with Vietnamese digital companies.
en | Containers full of phones, computers and chips left for abroad, [$178 billion](digital_exports) worth of electronics in all.
en | The world bought [$160 billion](digital_exports) of electronics from Vietnam.
en | Vietnamese filled their virtual baskets for [$31 billion](ecommerce_revenue) online last year.
en | The electronic marketplace is worth [$25 billion](ecommerce_revenue) a year.
en | A tap or a click does for [70 percent](cashless_share) of payments.
en | Banknotes were dispensed with in [72 percent](cashless_share) of transactions.
en | Cash has been banished from [80 percent](cashless_share) of transactions.
en | Out of the state's purse, [3 percent](st_budget_share) must go to science and technology.
en | The state is opening its purse for science and technology, to the tune of [VND95 trillion](st_budget_amount).
en | [22 universities and institutes](st_orgs_ranked) earned a mention in regional or world rankings.
en | [14 Vietnamese institutions](st_orgs_ranked) of research have been placed in the global tables.
en | The number of articles that local scholars had published internationally was up [9 percent](publications_growth).
en | [Nine in a hundred](commercialisation_rate) inventions make it out of the laboratory.
en | Companies have bought [6 percent](commercialisation_rate) of the institute's inventions.
en | What Vietnam ships abroad is [43 percent](hightech_export_share) high-tech.
en | Around [4,200 young companies](startups) of the innovative sort are trying their luck.
en | A valuation of over a billion dollars has been reached by [four](unicorns) start-ups.
en | Only [two start-ups](unicorns) have a price tag of more than $1 billion.
en | Vietnam's start-ups talked investors out of [$529 million](startup_investment).
en | Investors entrusted Vietnamese founders with [$398 million](startup_investment).
en | Where [59 percent](coverage_5g) of Vietnamese live, phones show a 5G signal.
en | Nobody need leave the house for [55 percent](online_service_share) of procedures.
en | The strategic list shrank to [10 technologies](strategic_technologies).
en | [Eleven fields](strategic_technologies) of technology are called strategic.
en | By 2045 [ten Vietnamese digital companies](digital_tech_firms_leading) should mingle with the world's giants.
en | Vietnam wants to see [five digital companies](digital_tech_firms_leading) in the same league as those of rich countries.
en | Vietnam wants to win [three more tech giants](global_tech_firms) from abroad for research here.
en | Deputies gave their blessing to [ten laws](laws_issued) for science and technology.
en | The city has put [85 percent](tasks_done_share) of its tasks behind it.
en | Da Nang's output was up [9.8 percent](gdp_growth).
en | A worker's output rose by [6.85 percent](labour_productivity_growth).
en | An hour of Vietnamese labour yielded [5 percent](labour_productivity_growth) more than the year before.
en | The digital economy galloped along at [17 percent](digital_economy_growth).
en | [1,900 digital firms](digital_enterprises_abroad) draw some of their income from elsewhere in the world.
en | Digital firms' bills to customers abroad totalled [$11.5 billion](digital_overseas_revenue).
en | Electronics and hardware earned the country [$178 billion](digital_exports) in foreign markets.
en | Business is the paymaster of [60 percent](rd_private_share) of research.
en | [Ten universities](st_orgs_ranked) broke into the global rankings.
en | The world's league tables have room for [14](st_orgs_ranked) Vietnamese institutions.
en | [Ten percent](commercialisation_rate) of patents ought to be put to work by 2030.
en | Science, technology and innovation were the source of [16.4 percent](st_contribution) of GDP.
en | Vietnam clings to [44th](gii_rank) place in global innovation.
en | [Four home-grown start-ups](unicorns) are worth upwards of a billion dollars.
en | [Two companies](unicorns) have earned the unicorn title.
en | Start-ups persuaded investors to part with [$529 million](startup_investment).
en | [84 percent](internet_users_share) of inhabitants use the web.
en | Vietnam takes [17th](cybersecurity_rank) place in the ITU's security ranking.
en | The State regards [11 technologies](strategic_technologies) as strategic.
en | [Five Vietnamese technology companies](digital_tech_firms_leading) are to be fit to face any rival in the world.
en | [Eight laws](laws_issued) were written to clear the way for science and innovation.
en | The IMF has Vietnam growing [6.5 percent](gdp_growth) this year.
"""

test_metrics = each_row({"metric": _METRICS}, _DAY)
