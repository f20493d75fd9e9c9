"""Whose figures are told: of countries by their nationals, of governments by their capitals, of home and here, of firms by
their countries, of the region and the world, and of what a text is about from its first words.

A figure that is checked stands in square brackets, its place behind it in braces.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import field_read

_CHECKED = re.compile(r"\[([^\]]+)\]\{([A-Z]\w*(?:-\w+)?)\}")

#: By the title and the words that stand before; each line is read behind them.
TOLD = {
    # Countries by their nationals: what they have, do or suffer; not what they are as guests or buyers.
    ("How the neighbours compare", ""): (
        "Fraud cost Thais [THB60 billion]{TH} in 2024.",
        "Scams robbed Malaysians of [RM1.2 billion]{MY} last year.",
        "A Thai produces [$7,940]{TH} of goods and services a year, a Vietnamese [$4,745]{VN}.",
        "In 2025 [98%]{MY} of Malaysians were online, [84.2%]{VN} of Vietnamese and [74%]{WORLD} of humanity.",
        "The average Indonesian spends [$340]{ID} a year online; the average Vietnamese spends [$410]{VN}.",
        "[Nine in 10]{TH} Thais use the internet, but only [six in 10]{ID} Indonesians do.",
        "Estonians save [2% of GDP]{EE} a year with digital signatures.",
        "Digital signatures are worth [2% of GDP]{EE} to Estonians every year.",
        "Singaporeans published [18,000 papers]{SG} in 2024.",
        "Roughly [one in three]{KR} Koreans owns a smart watch, against [one in 12]{VN} Vietnamese.",
        "Every Singaporean makes [640 cashless payments]{SG} a year; a Vietnamese makes [170 payments]{VN}.",
        "Vietnamese aged over 15 made [170 cashless payments]{VN} each, and Filipinos [61]{PH}.",
        "Of all Finns, [90%]{FI} have an electronic identity.",
        "Poles filed [4,500 patent applications]{PL} in 2024.",
        "The Dutch spend [2.2%]{NL} of GDP on research and the Swiss [3.3%]{CH}.",
        "The typical Japanese holds [three]{JP} bank cards.",
        "Koreans made up [31%]{VN-DN} of foreign visitors to Da Nang last year.",
        "Viettel sold [200,000 SIM cards]{ORG} to Cambodians.",
        "The share of GDP was [18.7%]{VN}, a Japanese expert said.",
        "Vietnam exported [$152 billion]{VN} of phones, many of them to Americans.",
    ),
    ("Vietnam's digital identity", "The police had activated [63 million accounts]{VN} by May. "): (
        "Americans who visit are surprised: [87%]{VN} of adults have a bank account.",
        "That is more than Thais have. In 2025 [40%]{VN} of dossiers were filed online.",
    ),
    ("Region in numbers", ""): (
        "Swedes hold [4.1 patents]{SE} each per thousand people.",
        "[Two in three]{ID} Indonesians shop online.",
        "Among Filipinos the share is [61%]{PH}.",
        "Internet access costs the average Filipino [4%]{PH} of income.",
        "Britons spend [£12]{GB} a month on mobile data.",
        "Only [30%]{IN} of Indians have ever used a cheque.",
        "A Malaysian worker earns [$900]{MY} a month, a Vietnamese one [$350]{VN}.",
        "Vietnamese spend [$410]{VN} a year online, Thais [$620]{TH}.",
        "Most Germans, [58%]{DE}, still pay cash.",
        "For every Singaporean there are [1.6]{SG} mobile subscriptions.",
        "Chinese bought [31 million]{CN} cars last year.",
        "Per capita, Laotians use [12 GB]{LA} a month.",
        "[A third]{JP} of Japanese are over 65.",
        "Americans are the biggest buyers of Vietnamese phones, which earned [$58 billion]{VN} in 2025.",
        "Viettel's rivals are the Koreans. Viettel has [30,000 stations]{ORG}.",
    ),
    # A capital that stands for its government, beside one that is a city.
    ("Penang has the head start, Bac Ninh the hunger", "Malaysia has promised to train [60,000 engineers]{MY} by 2030. Vietnam intends to be quicker. "): (
        "Hanoi's number is [50,000]{VN}, of whom [no fewer than 15,000]{VN} are to design circuits. It has [roughly 7,000 designers]{VN} today.",
        "Hanoi's figure for 2030 is [50,000]{VN}.",
        "Hanoi has set its sights on [50,000]{VN}.",
        "Hanoi's answer is [50,000 engineers]{VN} by 2030.",
        "For 2030 Hanoi has [50,000]{VN} in mind.",
        "Kuala Lumpur will put in [$5 billion]{MY}; Hanoi, [half]{VN} of that.",
        "For Hanoi the goal is [50,000]{VN} by 2030.",
    ),
    ("What Hanoi goes to look for in Tallinn", "TALLINN — The delegations from Hanoi take notes with envy.\n\nThey come because the Politburo's Resolution 57-NQ/TW has moved digital government to the head of Vietnam's agenda. In the survey of the United Nations, Estonia is second, Vietnam 71st.\n\n"): (
        "At the end of May the police counted [63.5 million]{VN} activated accounts.",
        "[Four in five]{VN} procedures can be completed online.",
        "The Ministry of Justice says that filing online saved the public [2.3 trillion dong]{VN} in 2024.",
        "Estonians like to reply that digital signatures are worth [2% of GDP]{EE} to them every year, and that X-Road now carries [more than 3,000 services]{EE}.",
    ),
    ("Why Hanoi courts Seoul's chipmakers", "Vietnam wants more from South Korea than phones. The Korean visitors are promised land and talent.\n\n"): (
        "The plan is to train [50,000 engineers]{VN} by 2030.",
        "The digital economy made up [18.3%]{VN} of GDP in 2024.",
        "Korea spends [4.9%]{KR} of GDP on research.",
    ),
    ("Hanoi turns to Japan for talent", "Hanoi's People's Committee wants to send engineers of the city to Japan.\n\n"): (
        "The city has [40 universities]{VN-HN}.",
        "It plans to train [5,000 engineers]{VN-HN} by 2030.",
    ),
    ("Hanoi opens a chip centre", "The capital opened a centre on Monday. It cost [VND2 trillion]{VN-HN}.\n\n"): (
        "By 2030 it is to train [5,000 engineers]{VN-HN}.",
        "Hanoi's number of start-ups was [1,200]{VN-HN}.",
    ),
    ("Seoul and Hanoi race to build AI", "South Korea and Vietnam both want to lead in artificial intelligence. "): (
        "Seoul is putting up [$7 billion]{KR}; Hanoi's budget is [$500 million]{VN}.",
        "Hanoi, by contrast, spends [0.5%]{VN} of GDP on research.",
        "Hanoi's research bill came to [0.42%]{VN} of GDP.",
        "Hanoi hopes for [three]{VN} new laboratories by 2030.",
        "While Seoul pays [5%]{KR} of GDP, Hanoi makes do with [half a per cent]{VN}.",
        "By Hanoi's own count there were [765]{VN} innovative start-ups.",
        "Hanoi will need [50,000 engineers]{VN}.",
        "Officials in Hanoi put the share at [18%]{VN}.",
        "In Hanoi a flat costs [$3,000]{VN-HN} a square metre.",
        "A start-up in Hanoi raised [$3 million]{ORG}.",
    ),
    ("Vietnam's data law worries investors", ""): (
        "Hanoi expects [800 firms]{VN} to register under its data law.",
        "Hanoi counts on [$3 billion]{VN} of new investment in data centres.",
        "Washington imposed a duty of [20%]{US}, and Hanoi answered with [10%]{VN}.",
    ),
    # Texts about another country, though they come to this one in passing, and texts about this one that name another.
    ("Thai digital economy growing at twice the pace of GDP, but skills lag", "The Office of the National Digital Economy and Society Commission (ONDE) on Monday raised its outlook for the digital sector.\n\n"): (
        "Digital GDP is now forecast to grow by [6.2%]{TH} in 2025.",
        "The sector would generate [US$144 billion]{TH} in 2025.",
        "The Board of Investment approved [28 data-centre projects]{TH} in the first half.",
        "Its share in the economy, currently [24%]{TH}, is to go up to [30%]{TH} by 2027 under the government's plan.",
        "IMD of Switzerland has dropped the kingdom from [35th]{TH} to [37th]{TH}.",
        "Malaysia's digital economy already accounts for [23.4%]{MY} of GDP, and Vietnam, which is aiming at [20%]{VN} this year, has begun to exempt engineers. ",
    ),
    ("Indonesia counts its start-ups", "The ministry in charge of communications published its yearly report on Tuesday. Indonesia has never had so many founders.\n\nJakarta is home to most of them.\n\nBandung comes next.\n\n"): (
        "The archipelago had [2,600 start-ups]{ID} at the end of 2025.",
        "Venture funds invested [$440 million]{ID} in the year, the government said.",
        "Internet users number [229 million]{ID}.",
        "The rupiah cost of data fell by [12%]{ID}.",
    ),
    ("South Korea to double AI budget", "President Lee Jae-myung told the National Assembly that science comes first.\n\nSeoul has lagged behind, he said.\n\nKorea will catch up.\n\n"): (
        "Research spending will rise to [35.3 trillion won]{KR} in 2026.",
        "The country ranked [fourth]{KR} in the Global Innovation Index, far above Vietnam.",
        "The science ministry will train [11,000 experts]{KR}.",
    ),
    ("Singapore's smart nation turns ten", "When the programme was launched in 2014, few believed in it.\n\n"): (
        "Today [97%]{SG} of transactions with the state are made online.",
        "The city-state spends [1.9%]{SG} of GDP on research.",
        "The island has [5,000 start-ups]{SG}.",
        "Resolution 57 of Vietnam's Politburo names the republic as a model. Vietnam wants [30%]{VN} of GDP from the digital economy by 2030.",
    ),
    ("Japan helps Can Tho build a lab", "The Ministry of Science and Technology opened a laboratory in Can Tho on Tuesday.\n\n"): (
        "The Government plans [three]{VN} more by 2030.",
        "R&D spending was [0.5%]{VN} of GDP.",
    ),
    ("Korean firms keep faith in Vietnam", "Investors from South Korea have put money into chips.\n\n"): (
        "The digital economy made up [18.3%]{VN} of GDP in 2024.",
    ),
    ("Samsung's home turf: Korean lessons for chip training", "The Ministry of Education and Training has studied foreign models.\n\n"): (
        "The Government wants [50,000 engineers]{VN} by 2030.",
    ),
    # Home and here, in whose voice the text speaks.
    ("Neighbours in the fast lane: Malaysia and Vietnam compare networks", "KUALA LUMPUR: For once it is Malaysia that is looking over its shoulder.\n\n"): (
        "By the end of 2025 the Vietnamese figure was above [91%]{VN}, compared with [82.4%]{MY} at home.",
        "In Vietnam a plan costs [RM28]{VN}; here it costs [RM89]{MY}.",
        "In Vietnam it is [88%]{VN} of households, but only [54%]{MY} here.",
        "At home the share is [54%]{MY}, in Vietnam [88%]{VN}.",
        "Vietnam trains [10,000 engineers]{VN} a year. At home the number is [5,000]{MY}.",
    ),
    ("Lessons for Manila from Vietnam's chips", "MANILA, Philippines — Vietnam's rise as a maker of chips worries officials.\n\n"): (
        "Vietnam spends [0.5%]{VN} of GDP on research, against [0.3%]{PH} here.",
        "There, [88%]{VN} of households have fibre; here it is [33%]{PH}.",
        "Electronics exports reached [$134 billion]{VN} in Vietnam and [$42 billion]{PH} at home.",
    ),
    ("Vietnamese firms go abroad", "Vietnamese digital firms earned [$11.5 billion]{VN} abroad in 2025. "): (
        "At home they employ [1.2 million people]{VN}.",
        "In Japan the wage is [$3,000]{JP} a month; here it is [$900]{VN}.",
        "In Singapore the share was [95%]{SG}, compared with [87%]{VN} at home.",
    ),
    # Countries that are set beside each other.
    ("Chips and rivals", ""): (
        "A share of [42.5 per cent]{VN} puts Vietnam well behind Malaysia, on [58.9 per cent]{MY}, but far in front of Thailand, on [23.1 per cent]{TH}.",
        "Vietnam came [44th]{VN}, behind Malaysia, at [34th]{MY}, but ahead of Indonesia, in [55th]{ID}.",
        "South Korea, the model that officials in Hanoi invoke most often, spends [4.9 per cent]{KR} of GDP on research.",
        "Israel, which Vietnamese planners like to cite, spends [6.3 per cent]{IL}.",
        "Singapore, whose ministers visited Hanoi in May, spends [1.9 per cent]{SG} of GDP on research.",
        "Vietnam spends [0.5 per cent]{VN} of GDP on research, while Singapore's stands at [1.9 per cent]{SG}, and the Government aims for [2 per cent]{VN} by 2030.",
        "Rwanda, by the way, now claims [nearly 100 percent]{RW}, but it has fewer files.",
        "Rwanda processes [98 per cent]{RW} of its files online.",
        "Ethiopia has [40 start-ups]{ET}, Rwanda [120]{RW}.",
    ),
    ("Malaysia bets on sovereign AI", "Kuala Lumpur (VNA) – Malaysia will set aside [2 billion ringgit]{MY} in 2026 for AI.\n\n"): (
        "In the Global Innovation Index 2025, the country was [34th]{MY}, well above Vietnam but far behind Singapore, which came [fifth]{SG}.",
        "The country spends [1 percent]{MY} of GDP on research, twice as much as Vietnam.",
        "The nation has [23 researchers]{MY} for every 10,000 people; Vietnam has [8]{VN}.",
    ),
    ("Rank and file", ""): (
        "Malaysia, at [33rd]{MY}, and Thailand, in [41st place]{TH}, are both ahead.",
        "Vietnam's [0.5%]{VN} compares with [2.6%]{CN} in China and [4.9%]{KR} in South Korea.",
        "China, which Hanoi watches closely, now spends [2.7%]{CN} of GDP on research.",
        "Indonesia, the region's largest market, grew by [13%]{ID}.",
        "Thailand is at [23%]{TH}; Vietnam, which started later, is at [42%]{VN}.",
        "Vietnam overtook Thailand, whose share fell to [23%]{TH}.",
        "At [$4,700]{VN} per head, Vietnam is richer than the Philippines, on [$4,100]{PH}, but poorer than Indonesia, on [$4,960]{ID}.",
        "Vietnam ranks ahead of Thailand ([45th]{TH}) and Indonesia ([55th]{ID}).",
        "Singapore's figure is [1.9%]{SG}, Malaysia's [1%]{MY} and ours [0.5%]{VN}.",
        "Against Thailand's [1.2%]{TH}, Vietnam spends [0.5%]{VN}.",
        "Growth of [7%]{VN} made Vietnam the fastest in Southeast Asia; the Philippines came next with [5.6%]{PH}.",
    ),
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
    # More of them.
    ("Malaysia's data centre boom tests the grid", "JOHOR BAHRU: Diggers work day and night in Sedenak.\n\nMalaysia approved the first hyperscale site in 2021.\n\nJohor has become the centre of it.\n\n"): (
        "Power demand will rise by [11%]{MY} by 2030, the energy commission said.\n\nVietnam has only [41]{VN} data centres.",
        "The government has collected [RM4.2 billion]{MY} in fees.",
        "The ringgit cost of a megawatt has gone up by [12%]{MY}.\n\nVietnam hopes to catch up.",
        "Putrajaya wants the digital economy to reach [30%]{MY} of GDP by 2030.",
    ),
    ("Taiwan's engineers look south", "Engineers in Hsinchu are tired.\n\nTaiwan trains too few, says the economy ministry.\n\nSalaries in Taipei have stalled.\n\n"): (
        "The island is short of [34,000 engineers]{TW}.\n\nUniversities admit [14%]{TW} fewer students than in 2015.\n\nVietnam sends some.",
    ),
    ("Estonia at 99%", "Nobody queues in Tallinn.\n\nEstonians vote on their phones.\n\nThe state has spent little on it, and Estonia is proud of that.\n\n"): (
        "[Nearly 99%]{EE} of public services are online.\n\nSavings come to [2%]{EE} of GDP.\n\nDelegations come, from Vietnam among others.",
    ),
    ("Chinese platforms squeeze local sellers", "Temu and Shein sell below cost, said the Ministry of Industry and Trade.\n\nThe State Bank has asked for rules.\n\n"): (
        "Online sales reached [VND430 trillion]{VN} in 2025.",
        "E-commerce makes up [12%]{VN} of retail.",
    ),
    ("Japanese lessons", "The Ministry of Science and Technology has sent officials to Tokyo.\n\nJapan's rules are strict.\n\n"): (
        "R&D spending in Vietnam is [0.5%]{VN} of GDP.\n\nThe Government wants [2%]{VN} by 2030.",
    ),
    # More of them.
    ("Vietnam's chip plan looks familiar to Malaysians", "PENANG, Nov 12 — Engineers here have seen it before.\n\n"): (
        "Vietnam gives [30%]{VN} of the cost of a fab; at home, the state pays [15%]{MY}.",
        "Vietnam's exports of chips came to [$18 billion]{VN}, against [$130 billion]{MY} at home.",
    ),
    ("What Vietnam can teach us", "SINGAPORE: Vietnam moves fast.\n\n"): (
        "In Vietnam, [75%]{VN} of payments are made by QR code. Here, only [one in five]{SG} is.",
        "Vietnam's digital economy grew by [17%]{VN} last year, compared to [5%]{SG} here.",
    ),
    ("Banks and phones", ""): (
        "Vietnam's [87%]{VN} of adults with an account can pay from home. At home, [43%]{VN} shop by phone.",
        "In China [92%]{CN} pay by phone, while at home the share is [61%]{VN}.",
    ),
    # More of them.
    ("The world online", ""): (
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
    # More of them.
    ("Tables", ""): (
        "UNCTAD in Geneva put Vietnam [47th]{VN} in frontier technologies.",
        "The Swiss business school IMD ranks Vietnam [46th]{VN}.",
        "Oxford Insights, a British firm, gave the country [61 points]{VN}.",
        "Speedtest's American owner Ookla has Vietnam in [10th place]{VN}.",
        "WIPO, based in Geneva, moved Vietnam up to [44th]{VN}.",
        "Startup Genome of San Francisco places the city's ecosystem outside the top 40; Vietnam is [55th]{VN}.",
    ),
    # More of them.
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
    # More of them.
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
    # More of them.
    ("Column: Notes from a laboratory", "Vietnam wants science to pay. Resolution 57 gives it money.\n\n"): (
        "When I was at university, science got [under 1%]{VN} of the budget. It now gets [3%]{VN}.",
        "My son studies at a college in Hue. The country had [7,000 chip designers]{VN} last year.",
        "The bank my mother uses has closed its counters. By now [87%]{VN} of adults have an account.",
        "My own laboratory has [nine staff]{ORG}.",
        "I once worked for a telecom company. Last year 5G covered [91%]{VN} of people.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("title", "before", "marked"), [(title, before, one) for (title, before), many in TOLD.items() for one in many]
)
def test_a_figure_is_of_whom_a_careful_reader_takes_it_to_be(
    figures_of: Reader, title: str, before: str, marked: str
) -> None:
    read, meant = field_read(figures_of, "en", title, before + marked, mark=_CHECKED, field="geo")
    assert read == meant
