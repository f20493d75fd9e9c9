"""Whose figures are told: of the region and the world, of firms by their countries, of none who only count or rank, of what a
text is about from its first words.

A figure that is checked stands in square brackets, its place behind it in braces.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from tests.extract.marks import each_told

#: By the title and the words that stand before; each line is read behind them.
TOLD = {
    # The region and the world as subjects.
    ("A US$300 billion region, and Vietnam's slice of it", ""): (
        "The e-Conomy SEA report is out, and the headline is that the region's digital economy will have passed [US$300 billion]{ASEAN} by the end of 2025.",
        "The e-Conomy SEA report by Google puts the region's online spending at [US$263 billion]{ASEAN}.",
        "Southeast Asia has [460 million internet users]{ASEAN}. The region's e-commerce grew by [15%]{ASEAN}.",
        "Vietnam is worth [US$39 billion]{VN}; Southeast Asia has no rival. The region as a whole is worth [US$300 billion]{ASEAN}.",
        "Across the six countries of Southeast Asia, funding fell by [12%]{ASEAN}.",
    ),
    ("Report: AI at work", ""): (
        "[Six in ten]{WORLD} respondents around the world thought that AI would create jobs, and only [half]{WORLD} feared for their own.",
        "Across the globe [2.6 billion people]{WORLD} remain offline.",
        "[Two-thirds]{VN} of domestic traffic already uses it, against [38 per cent]{WORLD} worldwide.",
        "In Vietnam it is [65 per cent]{VN}, globally [45 per cent]{WORLD}.",
        "[74%]{WORLD} of humanity is online.",
        "[Three-quarters]{WORLD} of mankind now own a phone.",
        "The world over, [one in four]{WORLD} adults has no account.",
        "IPv6 carries [65 per cent]{VN} of Vietnam's traffic, compared with a worldwide [43 per cent]{WORLD}.",
        "Worldwide, the figure is [43 per cent]{WORLD}; in Vietnam it is [65 per cent]{VN}.",
        "Vietnam ranks [44th]{VN} worldwide.",
        "Vietnam is among the top [10]{VN} worldwide in IPv6.",
        "Viettel has [130 million customers]{ORG} around the world.",
    ),
    ("The world online", ""): (
        "About [a third]{WORLD} of the planet's population is offline.",
        "Some [2.2 billion people]{WORLD} across the world are still offline.",
        "Global spending on chips will reach [$1 trillion]{WORLD} in 2030.",
        "Worldwide, [1.1 million]{WORLD} chip jobs will be vacant by 2030.",
        "Vietnam's share of IPv6 is [65%]{VN}, while the world average is [45%]{WORLD}.",
        "In Southeast Asia as a whole the internet economy is worth [$300 billion]{ASEAN}.",
        "ASEAN's digital economy could reach [$2 trillion]{ASEAN} by 2030.",
        "The report covers Southeast Asia. Across the region, revenue rose by [15%]{ASEAN} and funding by [8%]{ASEAN}.",
        "Southeast Asia is young. The region's population is [680 million]{ASEAN}.",
        "Of the companies polled in 40 countries, [62%]{WORLD} use AI.",
    ),
    # Who ranks is not whose rank it is.
    ("League tables", ""): (
        "IMD of Switzerland ranks Vietnam [46th]{VN}.",
        "Portulans Institute of Washington placed the country [45th]{VN} in network readiness.",
        "IMD of Switzerland has moved the country from [48th]{VN} to [46th]{VN}.",
        "A British consultancy, Oxford Insights, lifted Vietnam to [51st]{VN}.",
        "The London-based Tortoise Media put the country in [59th place]{VN}.",
        "America's Ookla clocked [261 Mbps]{VN} on fixed lines in Vietnam.",
        "Switzerland's IMD gave the country [61.2 points]{VN}.",
    ),
    ("Tables", ""): (
        "UNCTAD in Geneva put Vietnam [47th]{VN} in frontier technologies.",
        "The Swiss business school IMD ranks Vietnam [46th]{VN}.",
        "Oxford Insights, a British firm, gave the country [61 points]{VN}.",
        "Speedtest's American owner Ookla has Vietnam in [10th place]{VN}.",
        "WIPO, based in Geneva, moved Vietnam up to [44th]{VN}.",
        "Startup Genome of San Francisco places the city's ecosystem outside the top 40; Vietnam is [55th]{VN}.",
    ),
    ("Lists", ""): (
        "Ookla of Seattle clocked Vietnam at [261 Mbps]{VN}.",
        "The Economist Intelligence Unit in London expects growth of [6.8%]{VN}.",
        "Moody's of America rates the country's growth at [6.5%]{VN}.",
        "Singapore's DBS lifted its forecast to [7.2%]{VN}.",
        "The Swiss institute IMD dropped the country to [46th]{VN}.",
    ),
    # Firms told with the country they are of.
    ("Chips in the north", ""): (
        "In Bac Ninh, Amkor of the United States has spent [US$530 million]{ORG} on its factory so far.",
        "Hana Micron of South Korea has hired [2,000 workers]{ORG} in Bac Giang.",
        "Foxconn of Taiwan has put [US$3.2 billion]{ORG} into Vietnam.",
        "Infineon of Germany employs [140 engineers]{ORG} in Hanoi.",
        "\"An exit will,\" says the partner of a Singapore firm whose [$75 million]{ORG} vehicle closed late.",
        "A Korean fund, which has [$40 million]{ORG} under management, came last.",
        "A Dutch maker of chip tools opened a plant in Ho Chi Minh City with [300 staff]{ORG}.",
        "The laboratory in Daejeon is led by a professor who supervises a team of whom [seven in ten]{ORG} were born elsewhere.",
        "At Napas, the national switch, fast transfers [exceeded 30 million]{ORG} a day in July.",
        "At MoMo, the largest wallet, users made [9 million payments]{ORG} a day.",
        "At FPT, Japan was the source of [two-fifths]{ORG} of revenue.",
        "FPT earned VND30 trillion abroad in 2024, and Japan was the source of [two-fifths]{ORG} of that.",
        "Germany of all places is where FPT found [300 engineers]{ORG}.",
    ),
    ("Investors", ""): (
        "Besi of the Netherlands has put [$5 million]{ORG} into Saigon Hi-Tech Park.",
        "Japan's Renesas employs [1,900 engineers]{ORG} in Vietnam.",
        "America's Marvell will hire [500 designers]{ORG} by 2027.",
        "A Japanese maker of wafers is building a [$200 million]{ORG} plant in Hung Yen.",
        "An Israeli start-up with [40 staff]{ORG} moved to Da Nang.",
        "LG Innotek of South Korea expanded its Hai Phong plant at a cost of [$1 billion]{ORG}.",
        "The Korean group spends [$70 million]{ORG} a year on its centre in Hanoi.",
        "An American fund led the round of [$12 million]{ORG}.",
    ),
    ("Factories", ""): (
        "Foxconn of Taiwan is building a [$500 million]{ORG} plant in Quang Ninh.",
        "France's Sanofi employs [1,100 people]{ORG} here.",
        "A Korean battery maker has leased [12 hectares]{ORG} in Dong Nai.",
        "The Dutch firm Besi paid [$5 million]{ORG} for land in Ho Chi Minh City.",
        "Synopsys of the United States has trained [2,000 students]{ORG}.",
        "The factory in Bac Ninh makes [3 million chips]{ORG} a day.",
    ),
    # Who counts, asks or forecasts has none of it.
    ("Wages and markets", ""): (
        "According to a survey by the recruitment firm Navigos in 2025, a test engineer earns [VND24-30 million]{VN} a month, whereas a verification engineer makes [about a third more]{VN}.",
        "Data firm Metric, which tracks the leading marketplaces, found that the number of shops with sales dropped [7.4%]{VN} in 2025.",
        "The ministry projects a market of [$37 billion]{VN}. A bank in Ho Chi Minh City is bolder and forecasts [upwards of $40 billion]{VN} for this year.",
        "A poll by the headhunter Adecco found that programmers ask for [VND40 million]{VN} a month.",
        "Payments company Visa found that [72%]{VN} of shoppers leave the wallet at home.",
        "A brokerage in Hanoi expects the market to reach [$40 billion]{VN} by 2027.",
        "Job site TopCV counted [3,400 vacancies]{VN} for chip engineers in May.",
        "A Singapore bank sees growth at [7.2 per cent]{VN} this year.",
        "Consultancy Bain puts the market at [$31 billion]{VN}.",
        "A bank in Hue lent [VND4 trillion]{ORG} to small firms.",
        "Data firm Metric earned [VND90 billion]{ORG} in 2025.",
        "The recruitment firm Navigos employs [300 people]{ORG}.",
    ),
    ("FPT Software wins in Japan", "FPT Software earned [VND30 trillion]{ORG} abroad in 2025. "): (
        "Analysts at a brokerage in Hanoi like the stock at [19 times]{ORG} current earnings.",
        "A bank in Ho Chi Minh City has a price target of [VND140,000]{ORG}.",
    ),
    ("Who counts", ""): (
        "Market researcher Decision Lab found that [44%]{VN} of shoppers use TikTok.",
        "Recruiter ManpowerGroup says [two-thirds]{VN} of employers cannot find staff.",
        "Property firm CBRE counts [33 data centres]{VN} in Vietnam.",
        "Consulting firm McKinsey expects the market to grow by [14%]{VN} a year.",
        "Security firm NCS estimates the losses from scams at [VND6 trillion]{VN}.",
        "An analyst at a Hanoi bank expects growth of [8%]{VN}.",
        "A survey by the job site VietnamWorks showed that [38%]{VN} of programmers plan to move.",
        "Fitch of New York sees growth at [6.5%]{VN}.",
        "HSBC's economists in Singapore forecast [7.9%]{VN}.",
    ),
    ("Counts", ""): (
        "The property firm Savills counts [41 data centres]{VN} across Vietnam.",
        "A London consultancy puts the market at [$1.4 billion]{VN}.",
        "Headhunter Robert Walters found that chip designers earn [$1,500]{VN} a month.",
        "A fund manager in Ho Chi Minh City reckons the market will grow by [15%]{VN}.",
        "Economists at a bank in Singapore expect [7.4%]{VN}.",
        "A survey of 1,200 firms by the chamber of commerce found that [38%]{VN} had a plan.",
    ),
    # Bodies that somebody only dreams of, works for or went to.
    ("Column: The year my daughter turns thirty-one", "In 2045 Vietnam will be a century old and my daughter will be 31.\n\nBy then, Resolution 57 says, the digital economy is to generate [no less than 50%]{VN} of GDP.\n\n"): (
        "When I was at school, a Vietnamese produced [less than $100]{VN} worth of goods a year. In 2025 it was [$5,026]{VN}.\n\nMy daughter wants to be a marine biologist, and most microscopes in the institute she dreams of, in Nha Trang, are older than she is.",
        "My nephew works at a bank. The digital economy made up [14.02%]{VN} of GDP last year.",
        "My sister sells mats online from the company where she works. In 2025 [36%]{VN} of firms innovated.",
        "My shop sold [400 bags]{ORG} last month.",
    ),
    ("A laboratory is not a storeroom", "The rector of a technical university in the Red River Delta explains to Nhan Dan why scientists have read Resolution 57-NQ/TW more than once.\n\nWhy does a Party document excite people?\n\nBecause it speaks about money. In 2023 the nation's gross expenditure on research came to [0.42%]{VN} of GDP. Thailand stood at [1.16%]{TH}. "): (
        "Ours must be [2%]{VN} by 2030.",
        "We should reach [2%]{VN} by 2030.\n\nAnd the treasury?\n\nI remember years when science was allotted [under 1%]{VN} of the budget.",
        "\n\nWhat does that mean on your campus?\n\nWe filed [37 patent applications]{ORG} in 2024.",
    ),
    ("Column: Notes from a laboratory", "Vietnam wants science to pay. Resolution 57 gives it money.\n\n"): (
        "When I was at university, science got [under 1%]{VN} of the budget. It now gets [3%]{VN}.",
        "My son studies at a college in Hue. The country had [7,000 chip designers]{VN} last year.",
        "The bank my mother uses has closed its counters. By now [87%]{VN} of adults have an account.",
        "My own laboratory has [nine staff]{ORG}.",
        "I once worked for a telecom company. Last year 5G covered [91%]{VN} of people.",
    ),
    # Two that were named together.
    ("Provinces of the southeast", ""): (
        "Dong Nai grew by [9.63 percent]{VN-xx} and Tay Ninh by [9.52 percent]{VN-xx}. Both intend to speed up in 2026: the former speaks of [10 percent]{VN-xx}, the latter of [10.5 percent]{VN-xx}.",
        "Only [38 kilometers]{VN-xx} of Dong Nai's expressways have a hard shoulder.",
        "Viettel and VNPT both grew; the former by [11 per cent]{ORG}, the latter by [6 per cent]{ORG}.",
        "Thailand and Malaysia compete. The former spends [1.2 per cent]{TH} of GDP on research and the latter [1 per cent]{MY}.",
    ),
    # Bodies and places that a text is about from its first words.
    ("Nam Thanh Bank posts record profit", ""): (
        "Nam Thanh Bank made VND3 trillion before tax.\n\nBad loans fell to [1.4 per cent]{ORG}. The lender plans to open [12 branches]{ORG} in Da Nang.",
        "Nam Thanh Bank made [VND3 trillion]{ORG} before tax in 2025.\n\nNine in ten transactions are digital. [Some 62 per cent]{ORG} of new accounts were opened by phone.",
    ),
    ("Digital lender closes its counters", ""): (
        "Dong Do Bank made [VND3 trillion]{ORG} before tax last year.\n\nStaff numbers shrank by [8 per cent]{ORG}.\n\nThe State Bank says [87 per cent]{VN} of adults in Vietnam have an account.",
    ),
    ("A chip school in the hills", "Bach Khoa College opened its doors in 2019.\n\nThe college has [640 students]{ORG}.\n\n"): (
        "Fees are [VND22 million]{ORG} a year.\n\nOf last year's graduates, [91 per cent]{ORG} found work.",
    ),
    ("Hue bets on heritage tech", "Hue city opened a fund in May.\n\n"): (
        "Local start-ups raised [VND120 billion]{VN-xx} last year.",
        "Local firms employ [8,000 engineers]{VN-xx}.",
        "Local universities train [2,000 students]{VN-xx} a year.",
        "Local authorities handled [96 per cent]{VN-xx} of files on time.",
        "The Ministry of Science and Technology says innovative firms make up [36 per cent]{VN} of the national total.",
        "Under Decree 13, firms may deduct [20 per cent]{VN} of profit.",
        "Resolution 57 wants the digital economy to make up [30 per cent]{VN} of GDP by 2030.",
        "Nationwide the share was [36 per cent]{VN}.",
        "The Ministry of Finance gave the city [VND300 billion]{VN-xx}.",
        "According to the Ministry of Home Affairs, the city ranked [second]{VN-xx} in the reform index.",
        "The Ministry of Information counted [12 platforms]{VN-xx} run by the city.",
    ),
    ("Sao Bien Bank goes all digital", "Sao Bien Bank closed its last counter in March.\n\n"): (
        "Profit before tax rose to [VND1.9 trillion]{ORG}.\n\nDeposits grew by [14 per cent]{ORG}.",
        "[Some 2.1 million]{ORG} customers use the app.\n\nThe State Bank wants [80 per cent]{VN} of payments in Vietnam to be cashless.",
    ),
    ("At a school for coders, no exams", "Hoa Sen Academy takes anybody.\n\nThe academy has [380 students]{ORG}.\n\n"): (
        "Tuition costs [VND40 million]{ORG} a year, and [nine in ten]{ORG} graduates find work.",
    ),
    ("Da Nang nurses its start-ups", "Da Nang has drawn up rules for a sandbox.\n\n"): (
        "Local start-ups number [340]{VN-DN}.",
        "Of local firms, [28 per cent]{VN-DN} have a digital plan.",
        "Residents filed [92 per cent]{VN-DN} of their papers online.",
        "The Government has allotted [VND1 trillion]{VN-DN} to the city.",
        "Vietnam has [4,000 start-ups]{VN}, the ministry says.",
        "The national portal has [20 million accounts]{VN}.",
        "The Law on Digital Technology Industry exempts engineers from income tax for [five years]{VN}.",
        "Start-ups in the city raised [$12 million]{VN-DN}, [4 per cent]{VN-DN} of the national total.",
    ),
    ("Song Han Securities slips", "Song Han Securities earned less in 2025.\n\n"): (
        "Net profit fell by [12 per cent]{ORG}.\n\nThe brokerage has [210,000 clients]{ORG}.",
    ),
    ("A hospital goes paperless", "The Central Lung Hospital has thrown out its filing cabinets.\n\nIt spent [VND40 billion]{ORG} on the change.\n\n"): (
        "[Nine in ten]{ORG} patients now book by phone.",
        "The Ministry of Health wants [all 135]{VN} central hospitals to follow.",
    ),
    ("Lam Dong's growers go digital", "In Lam Dong, farmers sell by phone.\n\n"): (
        "Local growers sold [VND800 billion]{VN-xx} online.",
        "Small firms there employ [12,000 people]{VN-xx}.",
        "Local banks lent [VND3 trillion]{VN-xx} to farms.",
        "Resolution 57 sets aside [3 per cent]{VN} of the budget for science.",
        "The State Bank says [87 per cent]{VN} of adults in the country have an account.",
        "The national average is [54 per cent]{VN}.",
    ),
}  # fmt: skip


test_figures_of_firms_tellers_and_regions = each_told(TOLD)
