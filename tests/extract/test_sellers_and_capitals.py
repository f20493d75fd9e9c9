"""Whose figures are told: of who sells abroad, of somebody's shop or lab, of the State beside a city, of a government that is
called by its capital.

A figure that is checked stands in square brackets, its place behind it in braces.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from tests.extract.marks import each_told

#: By the title and the words that stand before; each line is read behind them.
TOLD = {
    ("Lotus Software posts record year", "Lotus Software, a technology company, earned [VND26.7 trillion]{ORG} abroad in 2025. "): (
        "Japan provided [two-fifths]{ORG} of the sum.",
        "Japan supplied [40 per cent]{ORG} of it and Singapore [12 per cent]{ORG}.",
        "Clients in Japan contributed [two-fifths]{ORG} and those in South Korea [24 per cent]{ORG}.",
        "The United States accounted for [18 per cent]{ORG} of overseas sales.",
        "Sales in Japan rose [18 per cent]{ORG}, while those in Germany fell [3 per cent]{ORG}.",
        "In Japan it has [3,500 engineers]{ORG}, in Germany [400]{ORG}.",
        "The share of Japan was [40 per cent]{ORG}.",
        "Japan spends [3.4 per cent]{JP} of GDP on research.",
        "Japan has [670,000 researchers]{JP}.",
    ),
    ("Software makers go abroad", "Vietnamese digital enterprises earned [$11.9 billion]{VN} from foreign markets in 2024. "): (
        "Japan provided [two-fifths]{VN} of the sum.",
        "Of this, buyers in Japan paid [40 per cent]{VN} and those in South Korea [24 per cent]{VN}.",
        "Japan accounted for [40 per cent]{VN} of the revenue.",
    ),
    ("Viet Nam and its neighbours", ""): (
        "Thailand spent [1.2 per cent]{TH} of GDP on research. Japan provided [3.4 per cent]{JP} of GDP.",
        "Companies in Japan provided [78 per cent]{JP} of research spending.",
    ),
    ("MobiFone builds in the hills", "MobiFone had [31,400 5G base stations]{ORG} on air in December. "): (
        "[Nearly 6,000]{ORG} of them stand in communes of the Central Highlands.",
        "Of these, [3,200]{ORG} are in Hanoi and [2,800]{ORG} in Ho Chi Minh City.",
        "Some [1,200]{ORG} were put up in Nghe An.",
    ),
    ("MobiFone builds in the mountains", "MobiFone had [31,400 5G base stations]{ORG} on air in December.\n\n"): (
        "Ookla measured fixed downloads of [271 Mbps]{VN} in Vietnam in May, good for [10th place]{VN} worldwide, [two spots]{VN} better than a year before.",
        "Vietnam's mobile speed averaged [146 Mbps]{VN} in May, placing it [20th]{VN}, up [eight places]{VN}.",
        "Fibre runs into [88 per cent]{VN} of households nationwide, and [three in 10 users]{VN} can surf at more than 1 Gbps.",
    ),
    ("Intel stays", ""): (
        "Intel, which opened a laboratory in the west of the capital in 2022, employs [240 engineers]{ORG} there.",
        "Intel, which runs a plant in Ho Chi Minh City, invested [$475 million]{ORG} there.",
    ),
    ("Small firms go online", ""): (
        "Hoa sells dried fruit. Last year [35 per cent]{ORG} of her orders came through a platform; the figure was [8 per cent]{ORG} a year earlier.",
        "Hoa sells dried fruit in Can Tho. Her sales rose by [30 per cent]{ORG} in 2025, and her costs by [4 per cent]{ORG}.",
        "Le Thi Ha is a hotelier in Hue. Her hotel filed [40 dossiers]{ORG} online last year.",
        "Vu Lan finds staff in Ho Chi Minh City. In 2023 her agency placed [85 designers]{ORG}; in 2025 the number was [31]{ORG}.",
        '"My own group lost [four doctors]{ORG} to Seoul in 2024," Professor Lam said.',
        '"That is right," said Le Thi An, an economist at a university in Hue. The digital economy made up [14.02 per cent]{VN} of GDP in 2025.',
        '"That is late," said Tran An, who works with a company in Hue. The State budget gave [3 per cent]{VN} to science.',
    ),
    ("Start-ups wait for money", ""): (
        "Hue has a fund of its own, while the government plans [three]{VN} national ones.",
        "Da Nang has opened a centre, and the Ministry of Science and Technology plans [five more]{VN} by 2028.",
        "Da Nang has drawn up rules, and the ministry's draft programme sets a goal of [10,000 start-ups]{VN} by 2030. Today there are [4,000]{VN}.",
        "Hue trains engineers; the State pays [half]{VN} of the costs.",
        "Hue has [40 start-ups]{VN-xx}, the ministry said, and [two funds]{VN-xx}.",
        "Đà Nẵng đã mở một trung tâm, còn Bộ Khoa học và Công nghệ dự kiến lập [5 trung tâm]{VN} vào năm 2028.",
    ),
    ("Vietnam bets on its labs", "Samsung runs a centre in the west of the capital. "): (
        "Hanoi hopes to attract [three]{VN} of the world's leading technology companies by 2030.",
        "Hanoi leans on [2.3 million]{VN} workers in electronics.",
        "Hanoi has promised to train [50,000 engineers]{VN} by 2030.",
        "Hanoi is spending [3 per cent]{VN} of its budget on science.",
        "Hanoi's target is [30 per cent]{VN} of GDP by 2030.",
        "Seoul spends [5 per cent]{KR} of GDP on research, Hanoi [0.5 per cent]{VN}.",
        "In Hanoi, [60 per cent]{VN-HN} of dossiers are filed online.",
        "Hanoi has [40 universities]{VN-HN} and [300 start-ups]{VN-HN}.",
    ),
    ("Deputies debate money", ""): (
        "Deputy Le Minh Hoa of Lam Dong said money was late. In her province, [40 per cent]{VN-xx} of projects had stopped.",
        "Deputy Tran Van Nam (Ca Mau) noted that only [40 per cent]{VN-xx} of dossiers in his province are filed online.",
        '"My city has [two laboratories]{VN-xx}," said deputy Nguyen Thi Lan of Hai Phong.',
        "Deputy Tran Van Nam (Ca Mau) said money was late. The country spends [0.5 per cent]{VN} of GDP on research.",
    ),
    ("Carriers build", ""): (
        "Of the [38,000 stations]{VN}, Viettel runs [20,000]{ORG}.",
        "In Thailand the share is [1.2 per cent]{TH}, here [0.5 per cent]{VN}.",
        "Seoul spent [$30 billion]{KR} on chips. The Korean government pays [half]{KR} of it.",
        "The University of Danang admitted [600 students]{ORG}.",
        "At a garment factory outside Nam Dinh, [40 robots]{ORG} have replaced [120 workers]{ORG}.",
        "Le Minh's firm exports [70 per cent]{ORG} of its shirts.",
        "The institute, one of the oldest in the country, employs [400 people]{ORG}.",
    ),
    ("Where it was said", ""): (
        "In Ho Chi Minh City on Monday the ministry reported [4,000 start-ups]{VN}.",
        "Hanoi hosted a forum where the ministry said [858 enterprises]{VN} had been certified.",
        "In Ho Chi Minh City there were [4,000 start-ups]{VN-SG} in January.",
        "A survey by Fulbright University in Ho Chi Minh City found that [12 per cent]{VN} of firms innovate.",
        "A survey of [600 firms]{VN-HN} in Hanoi found that [12 per cent]{VN-HN} innovate.",
        "At a workshop in Can Tho the institute said R&D spending was [0.5 per cent]{VN} of GDP.",
    ),
    ("What firms say of others", ""): (
        "Viettel says [two-thirds]{VN} of Vietnamese firms have no digital plan.",
        "Viettel expects the digital economy to make up [20 per cent]{VN} of GDP.",
        "Viettel expects its revenue to grow by [20 per cent]{ORG}.",
        "Samsung has put in [$23 billion]{ORG}. It accounts for [14 per cent]{ORG} of Vietnam's exports.",
        "Some [1,200 students]{ORG} enrolled at Can Tho University.",
        "Lotus Ventures manages [$50 million]{ORG}. It has backed [30 start-ups]{ORG}.",
        "In Laos and Cambodia Viettel's revenue grew [9 per cent]{ORG}.",
    ),
    ("Vietnam bets on its schools", "The capital wants [twelve]{VN-HN} new ones. "): (
        "Hanoi plans [300]{VN-HN} more.",
    ),
}  # fmt: skip


test_figures_of_sellers_and_capitals = each_told(TOLD)
