"""What hides numerals in English. Data-like: one line a form."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.domain.figure import RejectReason as R
from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.mask.form import CAPITAL, DAY, LASTING, NEAR, Form

_MONTH: Final = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\\.?"
_ENDS: Final = "a an one two three four five six seven eight nine ten twelve fifteen twenty".split()
LASTS: Final = (
    "year|month|week|day|hour|decade|minute|storey|page|member|point|party|way|time|tier|level|part|stage|step|phase"
)
#: What lasts so long ("a six-month course", "a 10-year loan"): that is measured.
TERM: Final = r" (?:[a-z]+ )?(?:courses?|training|trials?|pilots?|loans?|contracts?|leases?|visas?|grants?|exemptions?|holidays?|warrant(?:y|ies)|internships?|probation|sandbox|licen[cs]es?|permits?|bonds?|scholarships?|fellowships?|terms?)\b"
_W: Final = f"(?:{'|'.join(_ENDS)}|\\d+)"
#: What opens a time of some length besides its number.
_OPENS: Final = "after|coming|every|first|for|in|last|nearly|next|over|past|previous|than|the|these|those|within"


#: A number of a few; behind it, no unit and no words that go on with a number.
_FEW: Final = r"(?:1[0-2]|[1-9])(?!\d)"
_NOT_SOME: Final = r"(?![\w%/-]|[.,]\d| (?:per ?cent|percentage|points?|million|billion|trillion|thousand|hundred|places?|times|degrees?|years?|months?|weeks?|days?|notches|rungs|km|kilomet\w+|met(?:re|er)s?)\b)"
#: What may be told of a person by number ("a student of 12 languages").
_OF_SOME: Final = r"per ?cent|(?:[a-z-]+ )?(?:children|people|men|women|pupils|students|languages|subjects|years|months|patients|books|trades|acres|hectares)"
#: Words with a capital that are no names.
_NO_NAMES: Final = "In|At|On|Of|For|With|Only|Just|Some|About|From|By|To|Over|Under|Nearly|Almost|And|But|Or|The|An?|Its|Each|Every|Per|That|This|Another|All|Like|Than|Then|When|While|If|As|Top|Least|Most|Add|Build|Plus|Has|Have|Had|Number|Rank"


FORMS: tuple[Form, ...] = (
    Form(R.TIME_REFERENCE, r"\b[Yy]ears? and an? (?:quarter|half)\b"),
    # "Profit for the half came to", "the corresponding half of last year": half a year.
    Form(
        R.TIME_REFERENCE,
        r"\b(?:corresponding|equivalent|comparable|matching|like|identical|same|previous|preceding|year-earlier) half\b(?! of (?!(?:(?:last|the|this|the previous|the preceding) year|(?:19|20)\d\d)\b))|\b(?:[Ff]or|[Ii]n|[Oo]ver|[Dd]uring) the half\b(?! of\b|-)",
    ),
    Form(
        R.VAGUE,
        r"\b[Dd]ouble[ -](?:entr(?:y|ies)|taxation|counting|digits?|standards?|degrees?|majors?|burdens?|checks?|shifts?|roles?|deckers?|edged|blind)\b",
    ),
    Form(
        R.NAME,
        r"\b(?:[Bb]ib|[Gg]ate|[Ss]eat|[Bb]us|[Ll]ot|[Tt]icket|[Ff]light|[Cc]ase|[Ii]nvoice|[Ss]erial|[Rr]egistration) number \d+\b",
    ),
    Form(R.VAGUE, r"\b[Ee]very (?:second|third|other) (?=[a-z])(?!time\b|year\b|month\b|week\b|day\b)"),
    Form(R.TIME_REFERENCE, r"\b(?:\d{1,2}|[a-z]+) o'clock\b"),
    Form(
        R.TIME_REFERENCE,
        r"\b(?:a quarter|half|(?<=\b[Aa]t )(?:five|ten|twenty|twenty-five)|\d{1,2} minutes) (?:to|past) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon|\d{1,2}(?![.,]\d))\b(?! ?%| per ?cent)",
    ),
    Form(
        R.VAGUE,
        r"\b[Aa] (?:hundred|thousand|million) (?:excuses?|reasons?|questions?|ways|little things|things|small|stories|worries|problems|tiny|cuts|words|kisses|apologies)\b",
    ),
    Form(
        R.VAGUE,
        r"\b(?:[Aa] )?[Hh]alf(?:-(?!a-|per|point|billion|million|trillion)[a-z]|[ -]an?[ -](?:year|day|hour|century|decade|dozen|month|mile|minute|step|chance|world)\b| the (?:time|battle|story|way|fun|job|problem|truth|picture|answer|equation|task)\b| (?:of )?(?:the|its|his|her|their|this) (?:journey|road|term|tenure|race|distance)\b| (?:hour|year|day|past)\b| (?:asleep|awake|empty|full|finished|done|built|baked|hidden|open|joking|jokingly|serious|heartedly|in jest|convinced|forgotten|buried)\b)|\b(?:[Ii]n|[Dd]uring|[Oo]ver|[Ff]or) (?:the|this|that|the same) half(?=[,./;)]|$)|\b(?:year|decade|hour|month|century|week|day)s? and a half\b|\b(?:both|two) (?:sides|hands|halves|ends|ways|worlds)\b|\b(?:one|two|1|2) steps? (?:ahead|behind|forwards?|backwards?|closer|further|nearer|back|away|at a time|too far)\b",
    ),
    Form(
        R.VAGUE,
        r"\b(?:[Tt]he|[Tt]hese|[Tt]hose) (?:two|three|four|five|six) (?:agencies|ministries|sides|parties|bodies|countries|nations|companies|firms|men|women|figures|numbers|methods|offices|governments|cities|groups|partners|neighbours|neighbors|brothers|sisters|friends|universities|institutes|banks|leaders|ministers|definitions|measures|indices|indexes|rankings|reports|surveys|texts|versions|approaches|systems|sets|things|reasons|questions|problems|ways)\b",
    ),
    Form(
        R.VAGUE,
        r"(?<![\d.,])\b\w+ times (?:(?:already|since|before|during|every|each|when|because|on|at|for|until|in|a|per)\b|(?:last|this) (?![\w-]+['’]s?\b))",
    ),
    Form(
        R.DENOMINATOR,
        r"\b(?:[Pp]er|[Ff]or each|[Ff]or) (?:[\d,]+|ten) ?(?:million|thousand)? ?(?:people|inhabitants|residents|citizens|Vietnamese|of us)(?=(?: \([^()\d]{1,40}\)| (?:in|by) \d{4})?: |,? (?:that|this|it|there|the country|Viet)|(?: [a-z]+){0,6} (?:is|was|to|should|must|be|stands|stood|reached|reaches|has|had|at)\b)|\bper (?:[\d,]+|one|ten)? ?(?:million|thousand)? ?(?:people|inhabitants|residents)(?=\)? *(?:\||$))|\b(?:[Ff]or|per|to|[Ii]n|[Oo]f) every (?:[\d,]{3,}|one|ten|a)? ?(?:million|thousand|hundred)? ?(?:of (?:its|their|our) )?(?:people|inhabitants|residents|persons|citizens)\b",
    ),
    Form(
        R.DOCUMENT_NUMBER,
        r"\b(?:Resolutions?|Steering Committee|Decrees?|Decisions?|Circulars?|Directives?|Conclusions?|Plans?|Laws?|Articles?|Clauses?|Projects?|Programmes?|Contract|Chapter|Section|Documents?|Notices?|Notifications?|Announcements?|Instructions?|(?:Official )?(?:Dispatch(?:es)?|Letters?|Telegrams?)|Form|Schedule|Appendix|Exhibit|Pillar|Annex|Phase|Group|Part|Table|Figure|Chart|Hall|House|Gate|Room|Zone|Building|Lot|Route|Ring Road|Centre|Center|District|Ward|(?<!at )(?<!in )(?<!as )(?<!is )(?<!ranked )(?<!placed )(?<!to )(?<!stood )(?<!stands )(?<!came )(?<!comes )(?<!finished )No\.?(?! \d{1,3} (?:spot|place|position|ranking|worldwide|globally|nationwide|nationally|overall|regionally|out of|among|of \d|(?:in|on) (?:the )?(?:world|region|country|list|ranking|table|index|ASEAN|Asia|South-?[Ee]ast|Global|GII|UN|ICT|Network|AI\b)))|Number|Point|[Pp]ages?|[Ff]loor)(?: [Nn]o\.?)? \d+(?:[A-Za-z]\b)?(?:[./-]\w+)*(?: and \d+(?:[./-][\w-]+)*)?",
    ),
    Form(
        R.DATE,
        rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:-\d{{1,2}})?(?:,? (?:19|20)\d{{2}})?\b(?! ?%| per ?cent\b| (?:percentage|million|billion|trillion|thousand)\b|\.\d)|\b\d{{1,2}}(?:st|nd|rd|th)?(?:-\d{{1,2}})? (?:of )?{_MONTH}\b(?:,? (?:19|20)\d{{2}})?|\b(?:19|20)\d0s\b|\bthe \d{{1,2}}(?:st|nd|rd|th)(?: day)? of (?:every|each|the|that|this|next) month\b|\b(?:by|before|until|on) the \d{{1,2}}(?:st|nd|rd|th)(?=[,.;]|$| of (?:each|every) quarter\b| of the (?:first|last|following|next|same|previous) month\b)",
        at_words=True,
    ),
    Form(
        R.AGE,
        r"\b(?:must|should|has to|have to) be (?:aged )?[1-9]\d (?:or|and) (?:above|over|older|under|younger)\b|\baged? (?:between |over |under |above |below )?\d+(?:(?:-| to | and )\d+)?|\b\d+(?:-year-olds?| years old| years of age)|\bunder-?\d+s\b|\bover the age of \d+|\bage of \d+",
    ),
    Form(
        R.AGE,
        r"\b[Aa]n? (?:[\w-]+ )?(?:[\w-]+(?:er|or|ist|ian|ant|man|woman|nurse|clerk|student|resident)|boy|girl|widow|villager|mother|father|graduate) of [1-9]\d\b(?=[,.;]| (?:who|whose|said|says|told|tells|has|had|was|is|and|with|from|named|called|runs|sells|works|joined|came|asked|asks|showed|shows|took|takes|taught|teaches|keeps|kept|makes|earns|earned|lives|lived|lost|left|wrote|writes|learned|learnt|studied|studies|started|moved|returned|founded|built|builds|wants|wanted|gets|got|thinks|knows|needs|spends|uses)\b)",
    ),
    # "A young woman of 22 asked whether": of a person nothing else can be said so, whatever the verb.
    Form(
        R.AGE,
        rf"\b[Aa]n? (?:[\w-]+ ){{0,2}}?(?:man|woman|boy|girl|widow|widower|villager|grandmother|grandfather|student|graduate|farmer|fisherman|nurse|physicist|chemist|biologist|weaver|shopkeeper|pensioner|bachelor) of [1-9]\d\b(?![\w%/-]|[.,]\d| (?:{_OF_SOME})\b)",
    ),
    Form(
        R.AGE,
        r"\b(?:[Aa]ll|[Mm]ost|[Nn]one|[Tt]hose|[Aa]nyone|[Ee]veryone|[Pp]eople|[Ww]orkers|[Rr]esearchers|[Ss]cientists|[Dd]octors|[Ss]tudents|[Ee]ngineers|[Ff]ounders|[Mm]embers|[Ww]omen|[Mm]en|[Aa]dults|[Cc]itizens|[Rr]esidents|[Ee]mployees|[Ii]nventors|[Ll]ecturers|[Yy]oungsters|[Ff]armers|[Tt]hem|[Tt]eam|[Ss]taff|[Oo]fficials|[Uu]sers|[Cc]ustomers|[Dd]rivers|[Tt]eachers|[Aa]cademics)(?: (?:is|are|was|were|of (?:them|us|whom)|still|aged))*(?: of (?:the|our|its|his|her|their) \w+ (?:is|are|was|were))? (?:well )?(?:under|over|below|above|older than|younger than|not yet|past) [1-9]\d(?=[,.;)]|$| (?:and|or|who|can|may|will|have|has|were|are|in|at|to|from|is|was|had|do|did|must|should|would|could|cannot|needs?|gets?|takes?|make|won|drew|got|took|saw|went|made|gave|came|brought|led|rose|fell|now|only|(?!(?:hundred|need|funded|skilled|trained|certified|registered|qualified|related|listed|licensed|combined|completed|approved|planned|unfinished|delayed|advanced|specialised|specialized)\b)[a-z]{3,}ed)\b(?! \d+ (?:to|and)\b))",
    ),
    # "At 12, 30/4 Avenue": streets and squares named after a day.
    Form(
        R.ADDRESS,
        r"\b(?:\d{1,4}[A-Z]? )?\d{1,2}/\d{1,2} (?:[Ss]treet|[Rr]oad|[Aa]venue|[Bb]oulevard|[Ss]quare|[Ll]ane|[Pp]ark|[Bb]ridge|[Ss]tadium|[Tt]heat(?:re|er)|St\b)",
        signs=DAY,
        at_words=True,
    ),
    # "An account of level 2 comes first", "tier 3 suppliers", "once phase 2 opens": which of some.
    Form(
        R.NAME,
        rf"(?<!\b[Oo]n )(?<!\beach )(?<!\bper )(?<!\bevery )(?<!\bthat )(?<!\bthis )\b(?:[Ll]evels?|[Gg]rades?|[Tt]iers?|[Vv]ersion|[Pp]hases?|[Ss]tages?|[Cc]ategory|[Ss]cenario|[Qq]uestion|[Oo]ption|[Pp]illar|[Cc]hapter|[Bb]and) {_FEW}(?:(?:,|,? and|,? or| to) {_FEW})*{_NOT_SOME}",
    ),
    # "Metro line 1 carried", "at berth 4": where it is not told of one of them what it has.
    Form(
        R.NAME,
        rf"(?<!\bone )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\beach )(?<!\bper )(?<!\bevery )(?<!\bits )(?<!\bthis )\b(?:(?:[Mm]etro|[Rr]ail|[Ss]ubway|[Tt]ram|[Pp]roduction|[Aa]ssembly) line \d{{1,2}}{_NOT_SOME}|(?:[Bb]erth|[Tt]erminal|[Pp]ier|[Rr]eactor|[Tt]urbine|[Pp]latform|[Bb]ooth) \d{{1,2}}{_NOT_SOME}(?! (?!(?:is|was|has|does|opens|carries|serves|handles|runs|starts|goes|comes|closes|needs|makes|produces|remains|takes|cuts|links)\b)[a-z]+s\b))",
    ),
    # "The Asia-Africa-Europe 1 cable", "the Nhon Trach 3 plant": the first or third of its name.
    Form(
        R.NAME,
        rf"\b(?!(?:{_NO_NAMES})\b)[{CAPITALS}][\w'’-]* \d{{1,2}}(?= (?:(?:submarine|undersea|subsea|fibre-optic|power|hydropower|thermal|coal-fired|gas-fired|nuclear|solar|wind|steel|chip|communications?|earth-observation|remote-sensing|industrial) ){{0,2}}(?:cable|plant|satellite|refinery|reactor|dam|fab|campus|farm|substation|power station|data cent(?:re|er)|supercomputer|telescope|expressway|bridge|airport|rocket|complex)\b)",
    ),
    # "At Counter 4 of the ward office, near Km 24": where it is.
    Form(
        R.ADDRESS,
        r"\b(?:Counter|Window|Desk|Column|Row|Seat|Block|K[Mm]|Kilometre|Checkpoint) \d{1,4}\b(?! ?%| per ?cent\b| (?:million|billion|thousand)\b)",
    ),
    Form(
        R.ADDRESS,
        r"\b\d+[A-Z]? (?:[A-Z][\w']+ ){1,5}(?:[Ss]treet|[Rr]oad|[Aa]venue|[Bb]oulevard|[Ll]ane|[Aa]lley|St\b)",
        signs=CAPITAL,
        at_words=True,
    ),
    Form(
        R.ADDRESS,
        rf"(?:(?<=, )|(?<=\bat )|(?<=: ))\d{{1,4}}[A-Z]?(?:/\d+)* (?:Nguy[eễ]n|Tr[aầ]n|L[eêyý]|Phan|Ph[aạ]m|Ho[aà]ng|V[oõ]|[DĐ]inh|[DĐ][oỗ]|B[uù]i|Ng[oô]|Hai B[aà]|B[aà] Tri[eệ]u|T[oô]n|[DĐ]i[eệ]n Bi[eê]n|C[aá]ch M[aạ]ng|L[aá]ng|Tr[aà]ng|H[uù]ng|Tr[uư][oờ]ng|T[aạ]|Hu[yỳ]nh|[DĐ][aà]o|[DĐ][aạ]i C[oồ]|Xu[aâ]n|Gi[aả]i|Kim M[aã]|C[aầ]u Gi[aấ]y|Pham)(?: [{CAPITALS}]\w+){{1,3}}(?=[,;)]|\.(?!\d)|$)",
        signs=CAPITAL,
        at_words=True,
    ),
    Form(
        R.NAME,
        rf"(?<=[{SMALLS}] )\d{{1,2}} (?=(?:Industrial|High-?[Tt]ech|Hi-?[Tt]ech|Technology|Software|Economic|Export|Wind|Solar|Thermal|LNG|Power|Hydropower) (?:[A-Z]\w+ )?(?:Park|Zone|Plant|Cluster|Farm|City|Complex)\b)",
        signs=CAPITAL,
        at_words=True,
    ),
    # "The road came first, then the fibre", "Danang moved first."
    Form(
        R.ORDINAL,
        r"\b(?:(?:came|comes?|went|goes) first(?=,? (?:and )?then\b)|(?:mov(?:ed|es?)|act(?:ed|s)?|stirred|got there) first\b(?! (?:in|among|of)\b))",
    ),
    # "Described in note 31 of the financial statements".
    Form(R.NAME, r"\b[Nn]otes? \d{1,3}(?= (?:of|to) the (?:\w+ ){0,2}(?:statements|accounts)\b)"),
    # "At 0200 GMT".
    Form(R.TIME_REFERENCE, r"\b\d{4} (?:GMT|UTC)\b", signs=CAPITAL),
    # "It has two milestones, 2026 and 2030": of how many years is told.
    Form(
        R.VAGUE,
        r"\b(?:[Tt]wo|[Tt]hree|[Ff]our)(?= (?:milestones|dates|deadlines|horizons|stages|phases|target years)(?:,|:| -|,? namely)? (?:in |by |for )?(?:the years? )?(?:19|20)\d\d)",
    ),
    # "The two should not be compared".
    Form(R.VAGUE, r"\b(?:[Tt]he two (?:should|cannot|can't|must|need|do|did) not|[Nn]o two of)\b"),
    # "Money is only half of the story".
    Form(
        R.VAGUE,
        r"\b(?:only |just |but )?half (?:of )?(?:the|a) (?:story|battle|picture|answer|job|truth|tale|problem|solution)\b",
    ),
    # "I have asked a hundred times".
    Form(
        R.VAGUE,
        r"\ba (?:hundred|thousand|million|dozen) times\b(?! (?:more|as|larger|bigger|faster|higher|better|the|that|its|less|smaller|cheaper|what))",
    ),
    # "Unit 12B": no billions.
    Form(R.NAME, r"\b(?:Unit|Suite|Room|Block|Tower|Apartment|Lot|Gate|House|Apt\.?) \d{1,4}[A-Z]\b"),
    Form(
        R.NAME,
        r"\b(?:Wi-?Fi|iPhone|iPad|Windows|Android|Bluetooth|ChatGPT|Gemini|Claude|Llama|Terminal|Level|Grade|Class|Tier|Version|Boeing|Airbus(?: A)?|Metro Line|Line|Highway|Expressway|Tower|Block|Unit|Category|Round) \d{1,3}(?:-\d{1,2})?(?![\w%]|[.,]\d| (?:per|percent|million|billion)\b)",
    ),
    Form(
        R.TIME_REFERENCE,
        rf"(?<!\w)(?=(?:{_W}|{_OPENS})\b)(?<!up to )(?<!at most )(?<!no more than )(?<!not more than )(?<!\btook )(?<!\btakes )(?<!needed )(?<!lasted )(?:{_W}(?:-| )(?:years?|months?|weeks?|days?|hours?|decades?|minutes?)(?: (?:ago|later|earlier|after|before|on\b(?! average| an? [a-z]+(?:[.,;]|$))|of experience|since|from now)|'s?\b)|(?:next|past|(?<!may )(?<!can )(?<!will )(?<!must )(?<!could )(?<! to )(?<!should )last|previous|coming|every|these|those|after|within(?! {_W} (?:days|hours)\b)|(?<!itself )(?<!back )(?<!off )(?<!even )(?<!built )in(?!(?:(?<=completed in)|(?<=finished in)|(?<=approved in)|(?<=processed in)|(?<=settled in)) {_W} (?:days|weeks)\b)|over the|for(?! {_W} years)|(?<!rate )for the|(?<!exemption in the )(?<!exempt in the )(?<!payable in the )(?<!payable for the )(?<!tax for their )(?<!tax in their )(?<!exempt for the )(?<!exemption for the )(?<!tax in the )(?<!tax for the )(?<!free in the )first|for over|for more than|(?<!no longer )(?<!not longer )(?<!no more )(?<!not more )(?<!by more )(?<!for less )(?<!for fewer )than|nearly|over|every|the) {_W} (?:or {_W} )?(?:years?|months?|weeks?|days?|decades?)\b(?! (?:in a row|running)|,? on average)|\d+ years (?:in(?! a row)|of|as|at) [A-Za-z]|{_W} (?:decades|centuries)\b(?! in a row)|{_W}-(?:year|month|week|day|hour|decade|minute|storey|page|member|point|party|way|time|tier|level|part|stage|step|phase)\b(?!{TERM}))",
        signs=LASTING,
        near=NEAR,
    ),
    Form(
        R.ORDINAL,
        r"(?<!\w)(?=[\dfsten])(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(?:thir|four|fif|six|seven|eigh|nine)teenth) (?:of (?:its|their|the) kind|century|congress\b|(?:[A-Z][\w-]+ ){1,6}(?:Forum|Congress|Conference|Summit|Festival|Week|Expo|Exhibition|Fair|Dialogue|Symposium|Workshop|Awards?|Games|Plan|Plenum|Session|Meeting|Anniversary)\b|(?!ASEAN\b|OECD\b)[A-Z]{5,}\b(?=,? (?:in|on|at|this|next)\b|[.,;])|Congress|National|Central|session|meeting|(?:annual |extraordinary |ordinary )?(?:general|shareholders['’]?|shareholder|board) (?:general )?(?:meeting|assembly)\b|plenum|(?:provincial|municipal|national|district|communal|commune|ward|city|annual|regular|extraordinary|plenary|Provincial|Municipal|City|District) (?:(?:[A-Z][\w’'-]+|people['’]s|party) ){0,3}(?:Congress|congress|session|meeting|plenum|Plenum|conference|Conference|summit|forum|Council|Committee|Assembly)\b|(?:[a-z]+-level )?(?:review|hearing|sitting)\b|anniversary|floor|forum|edition|tenure|term|time|year|consecutive|straight|summit|conference|industrial|Party|phase|generation|quarters?|half|nation to|country to|Plenum|Session|Meeting|minute|goal|birthday|match|game|appearance|episode|day of)|\bin the first place\b|\bof the first (?:rank|order|water|importance|magnitude)\b",
        at_words=True,
    ),
    Form(
        R.DATE,
        r"\b\d{1,2}/\d{1,2}(?= (?:National|holiday|attacks?|anniversary|celebrat|Reunification|Labou?r))",
        signs=DAY,
        at_words=True,
    ),
    Form(
        R.NAME,
        r"\b(?:1[048]|2[0-4]|9)K(?= gold\b)|(?<=\b[Gg]old )\d\dK\b|\b(?:Hospital|Regiment|Division|Brigade|Battalion|Corps|Institute|Military Region|Region|Squadron) \d{1,3}\b(?![%\d]|[.,]\d| (?:per|million|billion|trillion)\b)|\bKm ?\d+ ?\+ ?\d+",
    ),
    Form(
        R.NAME,
        r"\b(?:[A-Z]\w+ )(?:Park|Campus|Fab|Plant|Port|Ward|Tower) \d{1,2}\b(?![%\d]|[.,]\d| (?:per|million|billion|trillion)\b)",
    ),
    Form(R.ADDRESS, r"\b(?:Suite|Room|Apartment) \d{2,5}[A-Z]?\b"),
    # By itself, so that it is asked of texts with "Hz" alone.
    Form(R.NAME, r"\b\d[\d,.]*(?: ?[-–] ?\d[\d,.]*)? ?[MG]Hz (?:band|frequency|range)\b"),
    Form(R.NAME, r"\b\d+(?:\.\d+)? degrees (?:north|south|east|west|latitude|longitude)\b"),
)
