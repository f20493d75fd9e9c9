"""Whose figures are told: of countries by their nationals, of governments by their capitals, of countries beside
each other, of home and here.

A figure that is checked stands in square brackets, its place behind it in braces.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from tests.extract.marks import each_told

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
    ("Phones and people", ""): (
        "Scammers stole [$240 million]{MY} from Malaysians last year.",
        "Thais lost [60 billion baht]{TH} to scams in 2024.",
        "The share of Koreans who shop online is [78%]{KR}.",
        "Some [4.2 million]{SG} Singaporeans hold a digital identity.",
        "Internet users make up [80%]{VN} of Vietnamese, [88%]{TH} of Thais and [97%]{MY} of Malaysians.",
        "What an Indonesian earns in a year, [$4,900]{ID}, is more than what a Vietnamese earns, [$4,700]{VN}.",
        "The Japanese file [1,700 patents]{JP} per million people.",
        "Finns and Danes trust their state: [95%]{XX} use a digital identity.",
        "Ask Estonians, [99%]{EE} of whom have a card.",
        "Samsung's engineers are mostly Vietnamese: [9 in 10]{ORG} of its staff were born here.",
        "Two Vietnamese were among the [40 winners]{VN}.",
        "Some [3,000 Vietnamese]{VN} study chip design in Taiwan.",
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
    ("Jakarta and Hanoi court the same chipmakers", "Indonesia and Vietnam compete for the same few factories. "): (
        "Jakarta offers [$10 million]{ID} a plant; Hanoi offers [$4 million]{VN}.",
        "Hanoi's offer comes to [$400 million]{VN}.",
        "The price that Hanoi pays is [0.3%]{VN} of GDP.",
        "Last year Hanoi approved [30 projects]{VN}, Jakarta [12]{ID}.",
        "Hanoi wants [three plants]{VN} by 2030, and Jakarta wants [five plants]{ID}.",
        "That leaves Hanoi with [7,000 designers]{VN}.",
    ),
    ("Washington eases chip rules for Hanoi", "The United States will sell faster chips to Vietnam, an official said on Friday. "): (
        "Hanoi may now buy [50,000]{VN} of them a year.",
        "Vietnam has [41 data centres]{VN}.",
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
    ("Kenya's phone money grows up", "In Nairobi nobody carries a purse.\n\nM-Pesa was born in Kenya in 2007.\n\nThe central bank of Kenya keeps a close eye on it.\n\n"): (
        "Mobile money handles [59%]{KE} of GDP.\n\nVietnam's State Bank has sent a team to look.",
        "[Four in five]{KE} adults use it.",
    ),
    ("India trains chip designers by the thousand", "New Delhi likes big numbers.\n\nThe ministry of electronics pays for the courses.\n\nIndia began in 2021.\n\n"): (
        "The government has set aside [760 billion rupees]{IN}.\n\nThe country has [125,000 designers]{IN}, twenty times as many as Vietnam.",
    ),
    ("Vietnam learns from Korea", "Korea built its chip industry in twenty years, and the Ministry of Science and Technology has studied how.\n\n"): (
        "The State paid [half]{VN} of the costs of the first laboratory.\n\nThe Government plans [three]{VN} more.",
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
    ("How Vietnam beat us to 5G", "BANGKOK - Vietnam switched on its network late and ran fast.\n\n"): (
        "In Vietnam a gigabyte costs [8 baht]{VN}; it costs [14 baht]{TH} here.",
        "There are [38,000 stations]{VN} there; here there are [52,000]{TH}.",
        "Vietnam put up [2,000 stations]{VN} a month, compared with [900 stations]{TH} here at home.",
    ),
    ("Start-ups look for money", ""): (
        "In Singapore a seed round is [$2 million]{SG}; here it is [$300,000]{VN}.",
        "Vietnam is where people stay at home: [40%]{VN} of adults work from home one day a week.",
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
    ("Neighbours", ""): (
        "Vietnam spends [0.5%]{VN} of GDP, Thailand, where firms do most of the work, [1.2%]{TH}.",
        "Where Malaysia has [23 researchers]{MY} per 10,000 people, Vietnam has [8]{VN}.",
        "Not even Singapore, with its [5.6 million]{SG} people, does better.",
        "The Philippines had [13%]{PH}, Indonesia, by the same measure, [19%]{ID}.",
        "Vietnam's score of [0.77]{VN} is close to Thailand's [0.79]{TH}.",
        "Of the two countries Thailand is the older hand: it has had a digital wallet since 2017 and counts [79 million registrations]{TH}.",
        "Among ASEAN countries, only Singapore ([fifth]{SG}) and Malaysia ([34th]{MY}) rank higher than Vietnam, at [44th]{VN}.",
        "Cambodia, long a laggard, now has [90%]{KH} of its shops on QR codes.",
    ),
}  # fmt: skip


test_figures_of_nationals_capitals_and_homes = each_told(TOLD)
