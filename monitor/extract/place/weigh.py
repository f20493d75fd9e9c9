"""How much a name in a sentence may decide about its figures, by the words before and behind it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.place.spot import (
    BESIDE,
    BODY,
    COUNTRY,
    DOES,
    FULL,
    PROVINCE,
    REGION,
    SOFT,
    TAKEN_IN,
    THE_NATION,
    WORLD,
    Kind,
    Weight,
)
from monitor.extract.place.toward import goes_out, last_word, leads
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_bare

_EVENT: Final = prefiltered_bare(
    r"\b(?:forum|seminar|conference|meeting|workshop|briefing|event|summit|ceremony|exhibition|session|talk|reporters|gathered|heard|speaking|working|visiting|on a visit|lam viec|tham|"
    r"hoi nghi|hoi thao|toa dam|dien dan|phien hop|buoi le|le (?:cong bo|khai mac|ra mat|ky)|hop bao|su kien|trien lam|phat bieu|to chuc|dien ra|khai mac)\b[^.;]{0,60}\b(?:in|at|tai|o) (?:TP\.? |thanh pho |tinh )?$",
    small=True,
)
#: "Less than in Thailand or the Philippines", "thấp hơn ở Thái Lan".
_COMPARED_IN: Final = small(
    r"\b(?:than|as|unlike|compared (?:with|to)|against|hon|so voi|(?<=\w )nhu|bang) (?:in|at|o|tai)(?: the)? $"
)
#: "A study by the Policy Institute in Hue estimated": where somebody sits.
_SITS: Final = lazy(
    r"\b(?:Institute|University|Centre|Center|Academy|College|School|Hospital|Office|Consulate|Embassy|Chamber|Association|Bureau|Society|Council|Laboratory|Unit|Agency|Research|Ratings|Securities|Capital|brokerage|broker|bank|consultancy|think tank|research house|fund manager|law firm|asset manager|[Oo]fficials|[Pp]olicymakers|[Ll]eaders|[Aa]uthorities|[Dd]iplomats|[Aa]nalysts|[Ee]conomists|[Ee]xperts|[Ss]ources|[Oo]bservers|[Tt]raders|[Bb]ankers)(?: (?:of|for|and) [A-Z][\w ]{2,40})? in (?:the )?$"
)
_TELLS: Final = lazy(
    r"(?: is (?:more |less |even )?[a-z]+,? and)?,? (?:said|says|estimate[sd]?|puts?|found|finds|reckon(?:s|ed)|calculated|calculates|projects?|projected|forecasts?|told|noted|reported|reports|expect|forecast|predicts?|predicted|shows?|showed|believes?|argues?|argued|say|like|rate|value|see|price|insist(?:s|ed)?|sees|hopes?|expects?|notes?|admit(?:s|ted)?|claims?|thinks?|warns?|warned)\b"
)
#: "The world average, Ericsson says, is now 21".
_ASIDE_SAYS: Final = lazy(r" (?:says|said|reckons|estimates|notes),")
#: "Bà Trịnh Thu Phương, Trung tâm Đổi mới sáng tạo Quốc gia, trình bày": whence a speaker is who tells of others.
_PERSON_OF: Final = lazy(
    r"\b(?:[Oo]ng|[Bb]a|TS|PGS|GS|ThS|Mr|Ms|Mrs|Dr|Prof)\.?,? (?:(?:TS|PGS|GS|ThS)\.? ?)*(?:[A-Z]\w+ ){1,3}[A-Z]\w+, $"
)
_PUBLIC: Final = lazy(
    r"(?:(?:Truong )?Dai hoc\b|Hoc vien\b|Vien\b|(?:[A-Z][\w&-]* ){1,4}(?:University|Institute|Academy)\b|Trung tam [^,]*\b[Qq]uoc gia|Cuc|Tong cuc|Vu|Hiep hoi|Lien doan|National [A-Z]|Department|Authority|Bureau)\b"
)
#: "Singapore's UOB 7.5 per cent", "Japan's Nomura expects": whose body speaks.
_WHOSE_BODY: Final = lazy(
    r"['\u2019]s (?!GDP|GRDP|GNI|R&D|AI\b|ICT|IT\b|GII|FDI|PMI|CPI)(?!(?:[A-Z]\w+ )*(?:Ministry|Council|Government|Office|Agency|Department|Cabinet|Parliament|Minister|President|Authority|Commission|Committee|Bureau)\b)[A-Z][A-Za-z&]+(?: [A-Z][A-Za-z&]+){0,3} (?=\d|said\b|says\b|expects\b|puts\b|sees\b|forecasts\b|predicts\b|projects\b|is\b at|(?:(?:has|had) )?(?:lifted|raised|cut|trimmed|lowered|kept|revised|upgraded|downgraded) (?:its|the|Viet)|reckons\b|estimates\b|believes\b|thinks\b|found\b|finds\b)"
)
#: "The UOB of Singapore projects": the same with the country behind it; what stands behind that.
_BODY_OF: Final = lazy(
    r"\b(?!GDP|GRDP|GNI|ICT|GII|FDI|PMI|CPI|[A-Z]*R&D|AI |IT )[A-Z][A-Z&]{1,5}(?: (?:Bank|Group|Research|Global Research|Securities|Ratings))? (?:of|in|from|cua|tu)(?: the)? $"
)
FORESEES: Final = lazy(
    r",? (?:(?:now|also|still|even|moi|van|cung|da|vua) )?(?:projects?|projected|forecasts?|predicts?|predicted|expects?|expected|sees|saw|puts|reckons|reckoned|estimates?|estimated|pencill?ed in|du bao|uoc tinh|ky vong|nhan dinh|du doan)\b"
)
#: "IMD of Switzerland has dropped the kingdom from 35th": who ranks others.
RANKS_OTHERS: Final = lazy(
    r",? (?:(?:has|had|have|also|now|just) )*(?:dropp?|demot|promot|mov|lift|rais|lower|rank|plac|put|rat|gave|giv|award|clock|downgrad|upgrad|bump|push|relegat|list|scor)(?:ped|ted|ed|en|e|es|s)?\b(?! (?:its|their|\$|US\$|money|it into|up\b|out\b))"
)
#: "An economist at a London consultancy", "a Singapore fund": whose house somebody is of.
_HOUSE: Final = lazy(
    r" (?:[a-z-]+ )?(?:consultancy|think tank|brokerage|bank|broker|asset manager|law firm|fund|research house|newspaper|agency)\b"
)
#: Before a house that is not named.
_ARTICLES: Final = frozenset({"a", "an"})
#: "Nhanh hơn UAE, quốc gia giữ vị trí số 1", "behind Jordan, the country that": what is told behind it is of the name.
_APPOSED: Final = lazy(
    r", (?:(?:quoc gia|dat nuoc|nuoc|nen kinh te|thanh pho|do thi|dia phuong|tinh|noi)(?: (?:dang|hien|da|vua|cung|von|duoc|chi))* (?:giu|dung|co|dan dau|xep|dat|chiem|so huu|nam|chi|ghi nhan|tang|giam|danh)"
    r"|(?:the|a) (?:country|nation|economy|city|province) (?:that|which|where|with|ranked|holding|leading))\b"
)
#: "From Malaysia, where the state pays": what is told behind it is of the country.
_WHERE: Final = lazy(
    r", (?:where|noi)\b(?! (?:(?:it|they) (?!is\b|was\b|are\b|were\b|stands?\b|stood\b|came\b|reached\b|rose\b|fell\b|grew\b|hit\b|makes up\b)|the (?:company|group|firm|bank|university|carrier|maker)\b|cong ty\b|tap doan\b|hang\b|truong\b|ngan hang\b|don vi nay\b))"
)
#: "Below Thailand's share of", "less than Thailand, which spends", "thấp hơn Thái Lan đang ở mức": what something is
#: compared with has a figure of its own.
_COMPARED: Final = small(
    r"\b(?:(?:distance|gap|lead|margin|advantage|khoang cach) (?:from|with|to|over|on|voi)|above|below|beyond|ahead of|after|than|than in|behind|unlike|compared (?:with|to)|against|versus|surpassing|overtaking|exceeding|topping|trailing|outpacing|beating|short of|over|hon|hon o|hon tai|thua|kem|sau|vuot|so voi|duoi|tren|bang|ngang)(?: the| a| an| ca)? $"
)
_ITS_OWN: Final = lazy(
    r"(?:['\u2019]s?)?(?: [A-Za-z&-]+){0,3}? (?:share|rate|figure|level|ratio|average|growth|density|score|total|proportion|intensity|number|value|spending)(?:,)? (?:of|at|is|was|which)\b[^;.,]{0,24}\d"
    r"|(?:['\u2019]s?)?(?: [a-z&-]+){0,3}, (?:which|whose)\b[^;.]{0,40}(?:\d|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b)"
    r"| (?:does|do|did)\b[^;.,\d]{0,12}\d"
    r"| (?:on|with|at) [\d$](?! (?:January|February|March|April|May|June|July|August|September|October|November|December))"
    r"| (?:dang|hien|von|da|chi|dat|co|o muc|la)\b[^;.,\d]{0,20}\d| (?:voi|o|tai) (?:vi tri|hang|thu hang|thu)(?: thu)? \d"
)
#: "A Hanoi-based broker", "Singapore-listed firms": where somebody is, of whom something is told.
_BASED: Final = lazy(
    r"-(?:based|headquartered|listed|registered|domiciled|born|educated|trained|backed|funded|owned|led|made)\b"
)
_SEATED: Final = prefiltered_bare(
    r"\b(?:concentrated|located|based|headquartered|clustered|held|with (?:partners|peers|buyers|counterparts|clients|customers|colleagues|institutes|universities|companies|firms)|tap trung|dat(?= (?:tai|o) )|dat tru so|tru so|van phong)(?: \w+){0,3}? (?:in|at|o|tai) (?:TP\.? |tinh )?$",
    small=True,
)
#: "In Hue on Monday the ministry reported", "Hanoi hosted a forum where": where something was told.
_TOLD_THERE: Final = lazy(
    r",? (?:on|last) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b(?!,? \d{4} there))(?! there)(?=,? (?:the |a |deputy |[A-Z]))"
    r"| (?:hosted|welcomed|staged|held) (?:an?|the|its) [^,.;\d]{3,70}\b(?:where|at which|in which)\b"
    r"| (?:conference|meeting|forum|summit|seminar|workshop|briefing|hearing|gathering|event)\b(?=[^.;\d]{0,40}(?:, | (?:said|heard|was told)\b))"
    r"|,? (?:khi )?(?:tra loi (?:bao chi|phong van|cau hoi)|phat bieu|chia se|trao doi voi|ben le)\b"
)
#: "Chiều 5/1, tại Hà Nội, Bộ Tài chính công bố": where it was told that day.
_THAT_DAY: Final = small(
    r"^\W*(?:vao )?(?:ngay(?= (?:\(?\d|nay|hom))|sang|chieu|toi|trua|hom)(?: (?:nay|qua|ngay))?(?: \(?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\)?)?(?: thang \d{1,2}(?: nam \d{4})?)?,? (?:tai|o)(?: thu do| thanh pho| tp\.?| tinh)? $"
)
#: "Tại trụ sở 113 Trần Duy Hưng, Hà Nội", "at 54 Nguyen Chi Thanh, Hanoi": where somebody sits.
_ADDRESS: Final = lazy(
    r"\b\d{1,4}[A-Z]?(?:/\d+)* (?:[A-Z][a-z]+ ?){2,5}(?:Street|Road|Avenue)?, (?:(?:(?:phuong|quan|xa) )?[A-Z][\w ]{2,30}(?: [Ww]ard)?, )?(?:TP\.? ?|thanh pho )?$"
)
#: "Bộ phối hợp với UBND thành phố Hà Nội tổ chức": with whom somebody does something.
_TOGETHER: Final = lazy(
    r"\b(?:phoi hop (?:voi|cung)|(?:together|in coordination|jointly) with)(?: the)? (?:UBND |Uy ban nhan dan |Thanh uy |Tinh uy |So [A-Z][^,;.]{3,40} |(?:[Pp]eople's [Cc]ommittee|[Aa]uthorities) of (?:the )?)?(?:thanh pho |tinh |TP\.? ?|(?:city|province) of )?$"
)
#: "From Lao Cai to Ca Mau", "từ Lào Cai đến Cà Mau": everywhere between.
_THROUGHOUT: Final = small(r"\b(?:tu|from) [^,.;\d]{2,30} (?:den|toi|to)(?: tan| tinh| tp\.?)? $")
#: "Với Hà Nội, tỷ trọng đạt": of whom the sentence is about.
_AS_FOR: Final = small(r"^\W*(?:con |rieng )?(?:doi )?voi(?: tinh| tp\.?| thanh pho)? $")
#: "Half of the country's 4,200": of the nation.
_ITS_FIGURE: Final = lazy(r"['\u2019]s [\d$]")
#: "Viettel is the country's largest carrier, with": of who is the first there.
_BEST_THERE: Final = lazy(
    r"['\u2019]s (?:(?:second|third|fourth|by far)[- ])?(?:\w+est|top|leading|only|main|biggest|most \w+)\b"
)
_IS: Final = small(r"\b(?:is|was|are|were|remains?|became|as|being|one of)(?: (?:now|still|by far|one of))* $")
#: Words right before a name are no longer than this.
_NEAR: Final = 32
#: What stands before a place where something is.
_AT: Final = frozenset("in at tai o tp pho tinh".split())
_INSIDE: Final = frozenset("in at across o tai trong the nuoc".split())
_WITHIN: Final = small(r"\b(?:in|at|across|o|tai|trong)(?: the| nuoc)? $")
_ADJECTIVE: Final = small(
    r"\b(?:doanh nghiep|cong ty|benh vien|truong|vien|ngan hang|nha may|startup|khach hang|nguoi|thuong hieu|hang|san pham|tac gia|nha khoa hoc|nong san) $",
)
_ADJECTIVES: Final = frozenset("nghiep ty vien truong may startup nguoi hieu hang pham gia hoc san".split())
#: "At the other end of the country", "in a corner of the country": where a place lies.
_END_OF: Final = small(
    r"\b(?:end|tip|corner|edge|extreme|remotest|southernmost|northernmost|(?:other|opposite) (?:half|side|part)) of $"
)
#: "Nền kinh tế lớn nhất Đông Nam Á với GDP": of who is the first there.
_FIRST_OF: Final = lazy(r"(?:nhat|dau|so mot)(?: (?:cua|trong|o|tai|khu|vuc|khoi|toan))* (?:asean|dong nam a)$")
#: "Xuất ra thị trường thế giới", "sold to the world": where something goes.
_INTO_THE: Final = lazy(r"\b(?:ra|sang|toi|to|onto)(?: (?:the|thi truong|khap))* $")
_INTO: Final = frozenset("ra sang toi truong khap to onto the".split())
_SOURCE: Final = prefiltered_bare(
    r"\b(?:theo|according to|citing|said|says|uoc tinh cua|khao sat cua|bao cao(?: [\w-]+){0,4} cua|(?:tham do|trung cau)(?: [\w-]+){0,3} cua|so lieu cua|so lieu tu|thong ke (?:cua|tu)|(?<!nha )(?<!vien )(?<!cho )(?<!chi )(?<!sach )(?<!tu )(?<!bo )(?<!luc )nghien cuu cua|(?:tracked|measured|monitored|compiled|calculated|counted)(?: [\w-]+){0,5}? by(?: the)?(?: \w+)?|(?:data|figures|statistics|numbers|findings|research|estimates|calculations|reckoning|tally|arithmetic) (?:of|from|by|compiled by|collected by|released by|published by)|estimates? of|(?:survey|poll) (?:of|by)|report (?:of|by))\b[^,;]{0,80}$",
    small=True,
)
#: "The data firm says that Shopee held 56%": of whom it says so.
_SAYS_THAT: Final = small(
    r"\b(?:said|says|found|finds|shows?|showed|estimates?|estimated|reckons|calculates|cho biet|cho hay|cho thay) (?:that|rang)(?: (?:the|cac|hai))? $"
)
#: "Công bố doanh thu": a company that tells of itself, not of others.
_OWN: Final = r"(?! (?:hon |gan |khoang |tong cong |duoc )*[\d.,]+ (?:bai|cong trinh|cong bo|nghien cuu|sang che|giai phap)\b)(?! (?:muc |tong )?(?:doanh thu(?! (?:thuong mai|nganh|thi truong|toan|ca nuoc|ban le|cong nghiep|cua (?:nganh|thi truong|cac)|cac|tu thi truong))|loi nhuan|ket qua kinh doanh|bao cao tai chinh|ket qua (?:6|sau|9|chin) thang)\b)"
_PUBLISHED: Final = lazy(
    rf"(?: \([^)]*\))?(?: (?:vua|moi|da))? (?:cong bo{_OWN}|(?:thuc hien|tien hanh)(?! (?:them |duoc |thanh cong |hon |gan |khoang |tong cong )*\d[\d.,]* (?!cuoc|dot|khao sat|nghien cuu|dieu tra|phong van))|published(?! (?:[\w,.-]+ ){{0,4}}(?:papers|articles|works|books|publications))|released|conducted)\b",
    re.IGNORECASE,
)
#: "The firm estimates the losses at": of others.
#: "A survey of 900 firms conducted by X", "do X thực hiện": who asks what others do.
_ASKERS: Final = frozenset(("by", "do", "the", "a", "an"))
ASKED_BY: Final = lazy(
    r"\b(?:[Ss]urvey|[Pp]oll|[Ss]tudy|[Rr]eport|[Rr]eview|[Ii]nterview|[Qq]uestionnaire|conducted|carried out|compiled|published|released|commissioned)\b[^.;]{0,110}\bby(?: the| an?)? $|\b(?:[Kk]hao sat|[Dd]ieu tra|[Tt]ham do|[Nn]ghien cuu|[Bb]ao cao|[Xx]ep hang|[Bb]o chi so)\b[^.;]{0,110}\bdo $"
)
_ESTIMATES: Final = lazy(
    r"(?:, which [^,;.\d]{3,60},)?(?: in [A-Z]\w+(?: [A-Z]\w+){1,3})?(?: is (?:more |less |even )?[a-z]+,? and)?(?:(?:,| and|,? &) [A-Z][\w&.]+){0,3}(?: \([^)]*\)| in [A-Z]\w+|, in (?:its|their|a|the) [^,;.\d]{3,50}?(?:report|survey|study|outlook|note|review|paper)(?: [^,;.]{0,30})?,)?,? (?:(?:by contrast|meanwhile|however|in turn|for its part), )?(?:arrived? at|arrives at|came up with|(?:gives?|gave|assign(?:s|ed)|award(?:s|ed)) (?:(?:viet ?nam|the country|it|the nation) )?(?:an?|the) [^.;,\d]{0,40}\b(?:index|score|rating|rank|ranking|place)\b|speaks? of|(?:lowered|lowers|raised|raises|cut|cuts|lifted|lifts|trimmed|trims|kept|keeps|left|leaves|upgraded|downgraded|revised) its (?:[\w-]+ ){0,2}?(?:forecasts?|projections?|outlook|estimates?) (?:for|of) (?!its\b|the (?:company|group|firm|bank)\b)|puts? (?:it|the|this|that|growth|its share)\b(?! (?:company|firm|money))|found that (?!it\b|its\b|they\b|their\b|the (?:company|group|firm|bank)\b)|(?:expects?|sees|believes?|says?|said|finds?|found|thinks?) (?:that )?(?:the (?:(?:online |digital |retail |local |domestic |whole )?market|sector|industry|digital|national|country|economy|nation|whole|region)|Viet ?[Nn]am|GDP|growth)\b|estimates?|estimated|forecasts?|predicts?|predicted|reckons?|surveyed|polled|interviewed|questioned|asked|hoi chuyen|hoi y kien|tham do|counts?(?= (?:only |just |about |some |as many as |more than |over |nearly )?(?:[$\d]|USD|VND))|tall(?:y|ies|ied)|khao sat|phong van|uoc tinh|du bao)\b(?! (?:its|their|that its|that it|doanh thu|loi nhuan)\b)"
)
#: "Data from Viettel show that its network": what a body tells of itself.
_OWN_DATA: Final = lazy(
    r"(?! and its\b)[^.;,\d]{0,24} (?:that )?(?:it|its|the (?:company|firm|group|carrier|bank|university|school)|cong ty|tap doan|hang|nha mang|truong|ngan hang)\b"
)
_MEMBER: Final = prefiltered_bare(
    r"\b(?:lecturer|professor|expert|economists|analysts|strategists?|traders|director|chairman|chairwoman|president|rector|dean|researcher|economist|founder|analyst|lawyer|student|students|scientist|"
    r"officer|executive|co-founder|engineer|manager|head of|chief|CEO|CTO|owner|spokes(?:man|woman|person)|who (?:heads|runs|leads|manages|directs|chairs|teaches|studies|lectures|works|spoke|speaks|represent(?:s|ed))|dong sang lap|truong phong|ky su|nguoi (?:sang lap|dung dau|dieu hanh|phat ngon)|chu tich|giam doc|tong giam doc|hieu truong|giang vien|chuyen gia|dai dien|lanh dao|vien truong|truong khoa|sinh vien|nha sang lap)\b(?:[ ,]+(?!(?:rieng|con|trong do|while|whereas|including)\b)\w+){0,12}? ?(?:at|of|from|for|the|cua|tai|o)? ?(?:the )?$",
    small=True,
)
SAYS: Final = lazy(
    r"(?: and [A-Z][\w&]*(?: [A-Z][\w&]*)*)?(?: \([^)]*\))? (?:said|says|told|noted|estimates?|estimated|forecasts?|projects?|predicts?|predicted|reckons?|uoc tinh|du bao|estimates?|estimated|forecasts?|forecasted|projects?|projected|predicts?|predicted|expects?|expected|reckons?|believes?|puts?|du bao|uoc tinh|cong bo"
    rf"{_OWN}"
    r"|cho biet|cho hay|chia se|cho rang|noi|ke|danh gia|nhan dinh|ly giai|phan tich)\b"
)
#: "Lương một kỹ sư ở Đà Nẵng", "the average engineer in Hue": one of many, of whom nobody says anything.
_ANY_MEMBER: Final = lazy(
    r"\b(?:(?:luong|thu nhap|hoc phi|tien cong|muc luong|thuong|nhu cau|chi phi|phan lon|da so|hau het|moi|nhieu|cac|nhung)(?: (?:cua|cho|khoi diem|binh quan|trung binh|tra cho))*(?: (?:mot|moi|cac))?|mot|(?:average|typical|fresh|junior|new|an?)(?: (?:university|college|school|hospital|state|public|private|young|senior|software|chip|skilled|ordinary)){0,2}) (?:ky su|giang vien|chuyen gia|sinh vien|bac si|giao vien|cong nhan|lecturers?|experts?|engineers?|students?|researchers?|scientists?|managers?|teachers?|nurses?|doctors?|graduates?|workers?|technicians?|programmers?|developers?)\b",
    re.IGNORECASE,
)
_ANYBODY: Final = "ky su|giang vien|nghien cuu vien|tien si|bac si|giao vien|dieu duong|cong nhan|lecturer|engineer|researcher|scientist|teacher|nurse|doctor|graduate|technician|programmer|post-?doc|professor|worker"
#: "A young doctor at a state institute": one of many at any body, and any body that pays such a one.
_AT_ANY: Final = lazy(
    rf"\b(?:an?|the (?:average|typical)|mot|moi|luong) (?:[a-z-]+ ){{0,2}}?(?:{_ANYBODY})(?: [a-z]+){{0,2}} (?:at|in|of|for|o|tai|cua) $",
    re.I,
)
_PAYS_ANY: Final = lazy(
    rf" (?:pays?|offers?|gives?|tra|tra cho) (?:an?|each|every|mot|moi) (?:[a-z-]+ ){{0,3}}?(?:{_ANYBODY})\b"
)
_INDEFINITE: Final = lazy(r"(?:[Aa]n?|[Oo]ne|[Mm]ot) ")
#: "I once worked for a telecom company": what is told behind it is of somebody.
_WORKS_AT: Final = lazy(
    r"\b(?:I|s?he|(?:my|his|her) [a-z]+)(?: (?:once|used to|has|had|have|now|still|also|then|later))* (?:work|stud|taught|teach|train|intern|bank|graduat)(?:s|ed|ied|ies|y|es)? (?:for|at|in|with|from)(?: the| an?)? $"
)
_AT_WORK: Final = frozenset("for at in with from the a an".split())
#: "According to a tally by Lotus Ventures, a Hanoi fund manager": what a source is.
_IN_APPOSITION: Final = lazy(r", (?:an?|the|mot) (?:[\w-]+ )?$")
#: "The plant, being built by Viettel on 27 hectares": what a body makes or runs is its own.
_RUN_BY: Final = lazy(r"\b(?:built|run|operated|owned|managed|staffed) by(?: the)? $")
#: "1,200 students enrolled at", "40 per cent of lecturers at": so many of its people, none of whom says anything.
_ITS_PEOPLE: Final = lazy(
    r"(?:\d|%|\bper ?cent|\bhalf|\bthirds?|\bquarters?|\bfifths?)(?: of)?(?: the| its| all)?(?: [a-z-]+){0,2} (?:students|engineers|lecturers|researchers|scientists|experts|professors|managers|officers|executives)\b(?! (?:said|told))[^,;.\d]{0,30} $",
    re.IGNORECASE,
)
#: Of a line in lower case.
_SPEECH: Final = lazy(
    r"(?<!\w)(?:said|says|told|noted|added|argued|warned|explained|according to|theo|cho biết|cho hay|chia sẻ|cho rằng|nói|kể|đánh giá|nhận định|lý giải|phân tích|khẳng định|thừa nhận|nhấn mạnh)(?!\w)|[\"]"
)
#: "Đại diện Viettel cho biết sang năm sẽ dựng thêm": who says it does it.
OWN_DEEDS: Final = lazy(
    r"(?: \([^)]*\))? (?:cho biet|cho hay|thong tin|tiet lo|chia se)(?: rang)?,?(?: (?:tu|den|sang|trong|nam|hien|thang|quy|cuoi|dau|nay|toi|vua qua|ngoai|ngay|giua|gan|day|tinh|het|[\d./-]+)\b){0,8},?(?: (?:da|se|dang|vua|moi|du kien|dat muc tieu|phan dau|cam ket|len ke hoach|co ke hoach|muon|con|hien co) | (?:don vi|hang|cong ty|tap doan|nha truong|truong|ngan hang|nha mang|doanh nghiep) (?:nay )?(?:da|se|dang|vua|moi|co|hien|du kien|dat|phan dau|cam ket)\b)"
    # "Đại diện một tập đoàn Nhật Bản cam kết rót 45 triệu USD".
    r"|(?: [A-Z][a-z]+){0,2} (?:da |vua |cung )?(?:cam ket|hua|dang ky|quyet dinh) (?:se )?(?:dau tu|rot|mua|xay|dua|chi|mo|gop|dong gop|tai tro|tuyen|dat)\b"
    r"|(?:['’]s (?:[\w-]+ ){0,2}(?:arm|unit|subsidiary|division|business|branch|lab))?(?: \([^)]*\))? (?:said|says|told \w+|told the \w+)(?: (?:on )?[A-Z][a-z]+)?(?: that)? (?:it|they|its|their|the (?:company|firm|group|bank|university|carrier|school))\b"
)
#: "PGS Trần Quốc Bảo (Đại học Quốc gia Hà Nội)": where a speaker comes from.
_SPEAKER: Final = lazy(
    r"\b(?:PGS|GS|TS|ThS|BS|Dr|Prof|Professor|Mr|Ms|Mrs|ong|ba|anh|chi|Ong|Ba|Anh|Chi)\b[\w. ,-]{2,50} \($"
)
#: "Chủ tịch UBND tỉnh Lâm Đồng", "chairman of the Lam Dong People's Committee": who tells of the province governs it.
_OFFICIAL: Final = lazy(
    r"\b(?:UBND|HDND|Uy ban [Nn]han dan|Hoi dong [Nn]han dan|Tinh uy|Thanh uy|So [A-Z][^,.;:\d]{2,50}|Cong an)(?: [Tt]inh| [Tt]hanh pho| TP\.?)? $"
)
_OFFICIAL_BEHIND: Final = lazy(
    r"(?:'s)? (?:[Pp]rovincial |[Mm]unicipal |City )?(?:People's (?:Committee|Council)|Party Committee|Department of|Police)\b"
)
_CLAUSE_START: Final = small(
    r"(?:^|[;,:.] )(?:(?:con|va|while|and|but|trong khi) )?(?:in|at|o|tai|cua) (?:the |nuoc )?$"
)


def weight(line: Line, start: int, end: int, kind: Kind) -> Weight:
    """How much a name may decide, by the words before and behind it. The last word before it tells what is worth a try."""
    bare, lower = line.bare, line.bare_lower
    last = last_word(lower, start)
    if kind is WORLD or kind is REGION:
        among = leads(line, start, last) or _FIRST_OF.search(lower, start, end)
        return BESIDE if among or (last in _INTO and _INTO_THE.search(lower, max(0, start - _NEAR), start)) else FULL
    near = max(0, start - _NEAR)
    if kind is THE_NATION:
        return _of_the_land(line, start, end, last)
    if kind is not BODY and bare.startswith("-", end) and _BASED.match(bare, end):
        return BESIDE
    lead, bits = bare[max(0, start - 110) : start], line.bare_bits
    if kind is PROVINCE and bits & TAKEN_IN.bit and (taken := TAKEN_IN.plain.search(lead)):
        return FULL if taken["names"].endswith(", ") and DOES.match(bare, end) else BESIDE
    if _APPOSED.match(bare, end) or _WHERE.match(bare, end) or _has_its_own(line, near, start, end):
        return FULL
    led = lower[max(0, start - 110) : start]
    if _only_named(line, start, end, kind, last):
        return BESIDE
    if kind is BODY and lead.endswith(", ") and (_ASIDE_SAYS.match(bare, end) or _of_a_speaker(bare, start, end, lead)):
        return BESIDE
    if kind is COUNTRY and _of_a_house(bare, end, lead, last):
        return BESIDE
    may = kind is not PROVINCE and bits & _SOURCE.bit and not (kind is BODY and _SAYS_THAT.search(led))
    source = may and _is_source(led, kind)
    member = kind is not COUNTRY and bits & _MEMBER.bit and _MEMBER.plain.search(led)
    if kind is BODY:
        told = member and not OWN_DEEDS.match(bare, end) and not _ITS_PEOPLE.search(lead)
        asked = last in _ASKERS and ASKED_BY.search(lead)
        of_others = told or asked or (source and not _OWN_DATA.match(bare, end)) or _of_any(bare, start, end, lead)
        of_others = of_others or (last in _AT_WORK and _WORKS_AT.search(lead) is not None)
        return BESIDE if of_others or _PUBLISHED.match(bare[end : end + 60]) or _ESTIMATES.match(bare, end) else FULL
    if member and kind is PROVINCE and (_OFFICIAL.search(lead) or _OFFICIAL_BEHIND.match(bare, end)):
        return FULL
    if kind is PROVINCE and member:
        return FULL if _ANY_MEMBER.search(lead) and not _SPEECH.search(line.lower) else BESIDE
    if kind is COUNTRY and source:
        return BESIDE
    return _where(kind, bare, end, lead) if last in _INSIDE and _WITHIN.search(led) else FULL


def _of_the_land(line: Line, start: int, end: int, last: str) -> Weight:
    """How much the name of the nation may decide."""
    lower, near = line.bare_lower, max(0, start - _NEAR)
    if last in _ADJECTIVES and _ADJECTIVE.search(lower, near, start):
        return SOFT
    if last == "of" and _END_OF.search(lower, near, start):
        return BESIDE
    own = _ITS_FIGURE.match(line.bare, end)
    ranked = _BEST_THERE.match(line.bare, end) and _IS.search(lower, near, start)
    return BESIDE if ranked or not own and (leads(line, start, last) or goes_out(line, near, start, last)) else FULL


def _of_a_house(bare: str, end: int, lead: str, last: str) -> bool:
    """The country is only where the house sits that tells something."""
    if _WHOSE_BODY.match(bare, end) or (last in _ARTICLES and _HOUSE.match(bare, end)):
        return True
    return bool((FORESEES.match(bare, end) or RANKS_OTHERS.match(bare, end)) and _BODY_OF.search(lead))


def _is_source(led: str, kind: Kind) -> bool:
    """Behind these words stands who tells what follows, or, of a body, what that is."""
    apposed = _IN_APPOSITION.search(led) if kind is BODY else None
    told = _SOURCE.plain.search(led) or (apposed and _SOURCE.plain.search(led, 0, apposed.start()))
    return told is not None


def _of_any(bare: str, start: int, end: int, lead: str) -> bool:
    """The body that stands for all of its sort: somebody works there, or is paid by it, of whom nothing else is told."""
    return bool(_INDEFINITE.match(bare, start) and (_AT_ANY.search(lead) or _PAYS_ANY.match(bare, end)))


def _of_a_speaker(bare: str, start: int, end: int, lead: str) -> bool:
    """The public body stands between commas behind a person's name."""
    return bare.startswith(",", end) and bool(_PUBLIC.match(bare, start) and _PERSON_OF.search(lead))


def _has_its_own(line: Line, near: int, start: int, end: int) -> bool:
    """What something is compared with tells a figure of its own behind it."""
    return bool(_COMPARED.search(line.bare_lower, near, start) and _ITS_OWN.match(line.bare, end))


def _only_named(line: Line, start: int, end: int, kind: Kind, last: str) -> bool:
    """The name says where something was told, takes place, has its seat or goes, or what something is compared with."""
    bare, bits, near = line.bare, line.bare_bits, max(0, start - _NEAR)
    if kind is PROVINCE and (_TOLD_THERE.match(bare, end) or _THROUGHOUT.search(line.bare_lower, near, start)):
        return True
    lead = bare[max(0, start - 110) : start]
    if kind is PROVINCE and (_ADDRESS.search(lead) or _TOGETHER.search(lead)):
        return True
    if last in _AT and bare.startswith(",", end) and _THAT_DAY.match(line.bare_lower[:start]):
        return True
    led = line.bare_lower[max(0, start - 110) : start]
    if last in _AT and (
        (bits & _EVENT.bit and _EVENT.plain.search(led))
        or (bits & _SEATED.bit and _SEATED.plain.search(led))
        or _COMPARED_IN.search(line.bare_lower, near, start)
    ):
        return True
    as_for = last == "voi" and bare.startswith(",", end) and _AS_FOR.match(line.bare_lower[:start])
    if kind is BODY and last == "by" and _RUN_BY.search(bare, near, start):
        return False
    if (not as_for and goes_out(line, near, start, last)) or (bare.startswith(")", end) and _SPEAKER.search(lead)):
        return True
    return kind in (PROVINCE, COUNTRY) and last == "in" and bool(_TELLS.match(bare, end) and _SITS.search(lead))


#: "Phones in Indonesia managed 52 Mbps": what is there did what the figure tells.
_DONE_THERE: Final = lazy(
    r" (?:managed?|averaged?|reach(?:ed)?|ran|run|clocked?|posted|recorded|paid|pay|earn(?:ed)?|costs?|took|spen[dt]|stood at|got|get|had|have|filed?)"
    r"(?: (?:only|just|about|some|around|nearly|almost|over|under|more|than|up|to|a|an|average|of))* (?:[\d$]|VND ?\d|US\$)"
)


def _where(kind: Kind, bare: str, end: int, lead: str) -> Weight:
    """How much the name of a place may decide in which something is; `lead`: what stands before it."""
    if kind is COUNTRY:
        if _DONE_THERE.match(bare, end):
            return FULL
        return FULL if _CLAUSE_START.search(lead.lower()) or _opens(lead) else SOFT
    return SOFT if SAYS.match(bare[end : end + 60]) else FULL


def _opens(lead: str) -> bool:
    """Nothing but "In" stands before the name in its clause."""
    return not re.search(r"\w", re.split(r"[,;:.]", lead)[-1].replace("In ", "").replace("O ", ""))
