"""What hides numerals in Vietnamese. Data-like: one line a form."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.domain.figure import RejectReason as R
from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.mask.form import CAPITAL, DAY, LASTING, NEAR, UPPER, Form

_ENDS: Final = "một hai ba bốn năm sáu bảy tám chín mười vài".split()
LASTS: Final = "năm|tháng|tuần|ngày|giờ|thập|phút"
#: "Công ty cổ phần xây dựng số 9", "Xí nghiệp may 10": what may stand in a name without a capital; any other word is a verb.
_TRADES: Final = "y|ương|đội|khu|vực|may|dệt|in|than|sứ|gốm|thép|giầy|giày|cơ khí|xây dựng|xây lắp|cổ phần|vận tải|thực phẩm|dược phẩm|dược|đóng tàu|cấp nước|môi trường|đa khoa|quân y"
_V: Final = f"(?:{'|'.join(_ENDS)}|\\d+)"
#: The words, in either case, that open a time of some length or of day.
_OPENS: Final = (
    f"[Ss]au|[Qq]ua|[Tt]rong|[Ss]uốt|[Mm]ỗi|[Cc]ách đây|[Hh]ơn|[Gg]ần|[Cc]hỉ|vòng|{'|'.join(_ENDS)}|[Cc]òn|kỷ niệm|"
    "[Ll]úc|[Vv]ào|[Tt]ừ|[Đđ]ến"
)
#: "2/9", "22-8": a day and a month, and no part of what is told behind it; a day that is no month.
_MONTH: Final = r"(?:1[0-2]|0?[1-9])"
_LATE: Final = r"(?:1[3-9]|2\d|3[01])"
_DM: Final = rf"(?:ngày )?(?:[12]\d|3[01]|0?[1-9])[/.-]{_MONTH}(?![\w/%]|[.,]\d| (?:tỷ|tỉ|triệu|nghìn|ngàn|lần|điểm|phần|USD|đồng|số|lượng|tổng|dân|diện tích|doanh|thời gian|nhu cầu)(?!\w))"


FORMS: tuple[Form, ...] = (
    Form(
        R.VAGUE,
        r"(?<!\w)(?<=ở )một điểm(?=:)|\b[Mm]ười mấy(?!\w)|[Mm]ột điểm (?:đáng|nữa|khác|mới|sáng|nổi|chung|cộng|trừ|yếu|mạnh|nghẽn|nhấn|tích cực|thú vị|quan trọng|cần|không)(?!\w)|\b(?:[Mm]ột )?[Nn]ửa (?:(?:đầu|cuối|sau|còn lại)(?: của)? )?(?:đêm|ngày|năm(?! (?:19|20)\d\d)|tháng|tuần|buổi|giờ|tiếng|thế kỷ|thập kỷ|chừng|vời|bước|đùa|kín|mùa|vòng|cây số|chặng(?: đường)?|quãng đường|đoạn đường|đường|hành trình|nhiệm kỳ|giai đoạn|lộ trình|quý|cuộc|câu chuyện|chuyện|bài toán|trận đánh|thắng lợi|sự thật)\b|\b(?:[Hh]ai|[Bb]a|[Bb]ốn) (?:cơ quan|bộ|đơn vị|con số|nước|công ty|doanh nghiệp|cách tính|phương pháp|báo cáo|thành phố|trường) (?:này|đó|ấy|nói trên|kia)(?!\w)|\b[Hh]ai (?:bờ|bên|phía|đầu|chiều|miền|tay|vai|mặt|nửa|chữ|con số|thái cực|thế giới khác)\b",
    ),
    # "Với hai mốc là năm 2026 và năm 2030": of how many years is told.
    Form(
        R.VAGUE,
        r"(?<!\w)(?:[Hh]ai|[Bb]a|[Bb]ốn|[234])(?= (?:mốc|thời điểm|chặng|giai đoạn|thời hạn)(?: (?:thời gian|chính|lớn))* ?(?:là|:|,|\(|gồm) ?(?:đến )?(?:năm |giai đoạn |cuối năm )?(?:19|20)\d\d)",
    ),
    Form(
        R.NAME,
        rf"(?<=[\w,;] )(?:Một|Hai|Ba|Bốn|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười)(?= [{CAPITALS}][{SMALLS}]+)|\b(?:ông|bà|anh|chị|cô|chú|bác|em|cụ|Ông|Bà|Anh|Chị|Cô|Chú|Bác) (?:Một|Hai|Ba|Bốn|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười)\b",
        signs=UPPER,
    ),
    Form(
        R.DOCUMENT_NUMBER,
        r"\b(?:[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Tt]hông tư|[Cc]hỉ thị|[Kk]ết luận|[Kk]ế hoạch|[Ll]uật|[Đđ]iều|[Kk]hoản|[Đđ]iểm|Mục|[Đđ]ề án|[Cc]hương|[Pp]hụ lục|[Cc]ông điện|[Vv]ăn bản|Sắc lệnh|Pháp lệnh|Công văn|Tờ trình|Thông báo|Hướng dẫn|Quy định|Quy chế|Sắc luật|NQ|[Bb]an [Cc]hỉ đạo|[Cc]hương trình|[Tt]rụ cột|[Gg]iai đoạn|[Qq]uận|[Kk]hu|[Nn]hà|[Cc]ổng|[Tt]òa|[Tt]ầng|[Vv]ành đai|[Qq]uốc lộ|[Bb]ảng|[Hh]ình|[Bb]iểu|Mẫu|mẫu(?= số)|[Tt]rang)(?: số)? (?!\d{1,3}(?:\.\d{3})+(?![\w/-]|\.\w))\d+(?:[./-]\w+)*(?!\S*[%\d]| (?:tỷ|tỉ|triệu|nghìn|ngàn|USD|đồng|trạm|km|ha|người|nhiệm vụ|trường|phòng|trung tâm|dự án|kỹ sư|sinh viên|nước|quốc gia|tỉnh|công nghệ|doanh nghiệp|sản phẩm|địa phương|nền kinh tế|nhóm|mức|loại|nội dung|%))",
    ),
    Form(
        R.DATE,
        r"\b(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối|hôm|mùng|mồng)(?: ngày)? \d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{4})?| tháng \d{1,2}(?:[,/]? ?(?:năm )?\d{4})?)?",
    ),
    # "15/8", "(2/9)", "28/8 đến 2/9", "24-28/8".
    Form(
        R.DATE,
        rf"(?<![\w/.,-])(?:{_LATE}[/-]{_MONTH} (?:đến|tới|và) {_DM}|\d{{1,2}}(?:[/-]\d{{1,2}})? ?[-–] ?\d{{1,2}}/{_MONTH}(?![\w/%])(?!(?<=/10) \w))"
        rf"|(?<=, )\d{{1,2}}/\d{{1,2}}(?= - )|\b\d{{1,2}}[/-]{_MONTH}\)(?=[\s,.;])|(?<![\w/.,-]){_LATE}/{_MONTH}(?![\w/%]|[.,]\d)"
        rf"|(?:(?<=^Từ )|(?<=^Đến )|(?<=^Trước )|(?<=, từ ))\d{{1,2}}/{_MONTH}(?![\w/%]|[.,]\d)(?! (?:lên|xuống|số|của|trong|tổng|nhiệm|chỉ|các chỉ)\b)",
        signs=DAY,
        at_words=True,
    ),
    # "Dịp Quốc khánh 2/9", "trước 1/9 phải xong", "từ 1/7,": days without the word.
    Form(
        R.DATE,
        rf"(?<!\w)(?:[Dd]ịp(?: lễ)?|[Ll]ễ|[Qq]uốc khánh|[Kk]ỷ niệm|[Tt]ết|[Đđ]êm|[Tt]rưa|[Kk]huya|[Rr]ạng sáng|[Hh]ôm (?:nay|qua),?|Tháng Tám|Lao động|Thống nhất|Phụ nữ|Cách mạng|Báo chí|Nhà giáo(?: Việt Nam)?|[Tt]ruyền thống) {_DM}(?:(?: (?:đến|tới|và)|,| ?[-–]) ?{_DM})*"
        rf"|(?<!\w)(?:[Tt]rước|[Ss]au|[Kk]ể từ|[Tt]ính (?:đến|tới)|[Tt]ừ nay đến|[Tt]hời hạn) {_DM}"
        rf"|(?<!\w)(?:[Tt]ừ|[Đđ]ến|[Tt]ới|[Qq]ua|[Vv]ào|[Hh]ết) {_DM}(?=[,.;:()]|$| (?:đến|tới|năm|tại|phải|sẽ|đã|là|được|cả nước|có hiệu lực|này|vừa|hằng năm|hàng năm|âm lịch|dương lịch)(?!\w))",
        signs=DAY,
    ),
    Form(R.DATE, r"(?<!\w)(?:[Ss]inh(?: vào)? năm|SN|[Ss]inh) (?:19|20)\d\d\b"),
    # "Đại lộ 30/4", "công viên 23/9": named after a day.
    Form(
        R.ADDRESS,
        rf"(?<!\w)(?<!ành )(?<!hu )(?<!êu )(?:[Đđ]ường|[Pp]hố|[Đđ]ại lộ|[Qq]uảng trường|[Cc]ông viên|[Cc]ầu|[Ss]ân vận động|[Rr]ạp|[Nn]hà hát|[Xx]ưởng|[Nn]ông trường) (?:[12]\d|3[01]|0?[1-9])[/-]{_MONTH}(?![\w/%]|[.,]\d)",
        signs=DAY,
    ),
    # "Tài khoản định danh mức 2 được cấp", "dịch vụ công mức 4": which of some.
    Form(
        R.NAME,
        r"(?<!\w)(?<!ở )(?<!đạt )(?<!lên )(?<!xuống )(?<!tới )(?<!đến )(?<!quanh )(?<!giữ )(?<!vượt )(?<!với )(?<!còn )(?<!dưới )(?<!trên )(?<!của )(?:[Mm]ức|[Cc]ấp|[Bb]ậc|[Ll]oại|[Gg]iai đoạn|[Kk]ịch bản|[Pp]hương án) [1-9](?=[.,;:)](?!\d)|$| (?:là|được|phải|cần|sẽ|đã|có thể|và|hoặc|trở lên|cho|để|thì|mới|do|hoàn thành|bắt đầu|kết thúc|khởi động|tăng|giảm|chưa|không|còn|cũng)(?!\w))",
    ),
    # "Cáp biển Á - Âu 1 lại đứt", "vệ tinh Vinasat 2": the first or second of its name.
    Form(
        R.NAME,
        rf"(?<!\w)(?:[Cc]áp(?: quang)?(?: biển)?|[Vv]ệ tinh|[Cc]ầu|[Tt]rạm biến áp|[Ll]ò phản ứng|[Gg]iàn khoan|[Tt]àu) (?:[{CAPITALS}][\w-]* (?:[-–] )?){{1,5}}\d{{1,2}}(?![\w%/]|[.,]\d| (?:triệu|tỷ|tỉ|nghìn|ngàn|lần|km|tháng|năm|tuần|ngày|làn|người|hành khách|doanh nghiệp|dự án|phần trăm|nhịp|trạm|tấn|MW)(?!\w))",
    ),
    Form(
        R.DENOMINATOR,
        rf"\b(?:[Mm]ột|[Mm]ỗi|[Cc]ứ|10{{3,6}}|10{{0,2}}(?:(?:\.000){{1,2}}|(?= ?(?:vạn|nghìn|triệu)))) ?(?:vạn|nghìn|triệu)? (?:người )?dân(?=(?: \([^()\d]{{1,40}}\)| (?:vào |trong )?năm \d{{4}})?: |,? (?:Việt Nam |cả nước |nước ta |ta |nước này |nước đó |họ |[{CAPITALS}]\w+ (?:[{CAPITALS}]\w+ ){{0,2}})?(?:thì )?(?:mới |chỉ |hiện )?(?:có|là|đạt|chưa (?:tới|đến|đầy)|không tới|khoảng|gần|hơn)(?!\w))|/ ?(?:một |mười |\d[\d.]*)? ?(?:vạn|nghìn|triệu)? ?(?:người )?dân(?=\)? *(?:\||$))",
    ),
    Form(
        R.AGE,
        r"\b(?:từ )?\d+(?: ?- ?\d+| đến \d+)? tuổi\b|\btuổi (?:\d+|(?:gần|ngoài|hơn|chưa đầy|chưa đến|xấp xỉ|trên|dưới) \d{1,3}(?![\w%]|[.,]\d))",
    ),
    Form(
        R.ADDRESS,
        rf"\b(?:[Ss]ố|[Đđ]ịa chỉ:?|[Tt]rụ sở:?) \d+[A-Z]?(?:/\d+)*,? (?:(?:đường |phố |ngõ |ngách |đại lộ )?[{CAPITALS}]\w+|(?:đường|phố|đại lộ) \d{{1,2}}[/-]\d{{1,2}})|\b\d{{1,4}}[A-Z]?(?:/\d+)* (?:(?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Đđ]ại lộ|[Bb]ến)(?: [{CAPITALS}]\w+){{1,4}}|(?:Nguyễn|Trần|Lê|Lý|Phan|Phạm|Hoàng|Võ|Đinh|Đỗ|Bùi|Ngô|Hai Bà|Bà Triệu|Tôn|Điện Biên|Cách Mạng|Láng|Tràng|Hùng|Trường|Tạ|Huỳnh|Đào|Mạc|Cao|Thái|Xuân|Giải)(?: [{CAPITALS}]\w+)+)(?=[.,;)]|$| (?:quận|phường|TP|Hà Nội|Q\.|trước|vào|từ|lúc|sáng|chiều|để(?!\w)))|\b\d{{1,4}}[A-Z]?(?:/\d+)* [{CAPITALS}]\w+(?: [{CAPITALS}]\w+){{1,3}}(?=,? (?:phường|quận|[PQ]\. ?\d|[PQ]\. ?[{CAPITALS}]))",
        signs=CAPITAL,
        at_words=True,
    ),
    Form(
        R.TIME_REFERENCE,
        rf"(?=\d|(?:{_OPENS}) )(?:\b(?:[Ss]au|[Qq]ua|(?<!% )(?<!cá nhân )(?<!doanh nghiệp )(?<!thuê đất )(?<!học phí )(?<!lệ phí )(?<!nhập khẩu )(?<!miễn thuế )(?<!thuế thu nhập )(?<!phải nộp )(?<!phải lưu )(?<!lưu trữ )(?<!lưu giữ )(?<!hiệu lực )(?<!áp dụng )[Tt]rong|[Ss]uốt|[Mm]ỗi|[Cc]ách đây|(?<!chờ )(?<!đợi )(?<!mất )(?<!kéo dài )(?<!mất tới )(?:[Hh]ơn|[Gg]ần)|[Cc]hỉ|vòng|vài)(?: hơn| gần| khoảng| vòng)? {_V} (?:năm|tháng|tuần|ngày|giờ|thập kỷ|thập niên|phút)\b(?! (?:liên tiếp|liền|mỗi ngày|mỗi tuần|mỗi tháng|mỗi năm|một ngày|một năm))(?<!hỉ \d phút)(?<!hỉ \d\d phút)(?<!hỉ \d giờ)(?<!hỉ \d\d giờ)|\b{_V} (?:năm|tháng|tuần|ngày|giờ|thập kỷ) (?:qua|tới|trước|sau|nữa|gần đây|kinh nghiệm|thực hiện|triển khai|vừa qua|trở lại đây|trở lại|trở đi)|\b[Cc]òn(?: đúng| khoảng| chưa đầy)? {_V} (?:tuần|tháng|ngày) (?:nữa )?(?:là|trước khi)(?!\w)|\b{_V} (?:thập kỷ|thập niên|thế kỷ)\b(?! liên tiếp)|\bkỷ niệm \d+ năm|\b(?:[01]?\d|2[0-4])(?<!còn \d)(?<!còn \d\d)(?<!xuống \d)(?<!xuống \d\d)(?<!mất \d)(?<!mất \d\d)(?<!dưới \d)(?<!dưới \d\d)(?<!chỉ \d)(?<!chỉ \d\d)(?<!dài \d)(?<!dài \d\d)(?<!hơn \d)(?<!hơn \d\d)(?<!gần \d)(?<!gần \d\d)(?<!đa \d)(?<!đa \d\d)(?<!hông quá \d)(?<!hông quá \d\d)(?<!ít nhất \d)(?<!ít nhất \d\d) giờ(?! (?:mỗi|một) (?:ngày|tuần|tháng|năm))(?: \d+)?(?: phút)?|(?:[Ll]úc|[Vv]ào|[Tt]ừ|[Đđ]ến) \d\d? giờ(?: \d\d? phút| \d\d(?= ngày \d| (?:sáng|trưa|chiều|tối|cùng|hôm)(?!\w)|[,.;)]))?)",
        signs=LASTING,
        near=NEAR,
    ),
    Form(
        R.TIME_REFERENCE, r"(?<!\w)(?<!vào )(?<!lọt )(?<!thuộc )[Nn]hóm \d+(?=[,.;:)]|$)|(?<!\w)[Nn]hóm 1(?=[,.;:)]|$)"
    ),
    Form(
        R.ORDINAL,
        rf"\b(?:[Kk]ỳ họp|[Pp]hiên họp|[Hh]ội nghị|[Dd]iễn đàn|[Hh]ội thảo|[Đđ]ại hội)(?: [^\W\d]\w*){{0,4}} (?:lần )?thứ (?:\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: \w+)?)|\b(?:Trung ương|[Ww]i-?[Ff]i|iPhone|Windows|[Mm]ức độ|[Cc]ấp độ|[Ll]ớp|[Đđ]ợt|(?<!\d )lần)(?: lần)? \d{{1,2}}(?![\w%]|[.,]\d| (?:triệu|tỷ|tỉ|nghìn|phần trăm))|\b(?:[Kk]hu công nghiệp|KCN|[Kk]hu chế xuất|[Cc]ụm công nghiệp|[Nn]hà máy|[Tt]hủy điện|[Nn]hiệt điện|[Nn]hà ga|[Kk]hu công nghệ cao)(?: [{CAPITALS}]\w+){{1,3}} \d{{1,2}}(?![\w%]|[.,]\d| (?:triệu|tỷ|tỉ|nghìn|doanh nghiệp|dự án|tập đoàn|phần trăm))|\b(?:[Ll]ần|khóa|[Kk]ỳ|[Kk]ỳ họp|thế kỷ|[Pp]hiên họp|[Pp]hiên|buổi|đợt|lượt|ngày|tuần|tháng|quý|năm|nhiệm kỳ|vòng|mùa|tập|giải|bước|hội nghị|[Cc]on|[Tt]rận(?: đấu)?|[Bb]àn(?: thắng)?|[Nn]gày làm việc|[Hh]àng|[Dd]ãy|[Pp]hút|[Tt]hế hệ|[Ss]inh nhật|[Hh]iệp|[Cc]huyến|cuộc cách mạng công nghiệp) thứ (?:\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: \w+)?)|\bthế kỷ \d+|\bĐại hội \S+|\bkhóa [XVI\d]+|\b(?:[Hh]ôm nay|[Nn]gày mai|[Ss]áng|[Cc]hiều|[Tt]ối) [Tt]hứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)\b|\b[Tt]hứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)(?= là ngày)|(?:(?<!\w )|(?<=vào )|(?<=hôm )|(?<=sáng )|(?<=trưa )|(?<=chiều )|(?<=tối )|(?<=đêm )|(?<=ngày )|(?<=từ )|(?<=đến )|(?<=và )|(?<=trước )|(?<=trong ))\b[Tt]hứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)(?= (?:tuần|ngày|hàng)|[,(])",
    ),
    # "Bão số 4", "hiệp hai", "Bệnh viện 19-8", "vàng 24K", "Km 12+300": what a number names.
    Form(
        R.NAME,
        rf"(?<!\w)[Hh]ội trường \d{{1,3}}(?![\w%]|[.,]\d| (?:chỗ|người|ghế|đại biểu))|(?<!\w)(?:[Bb]ão|[Áá]p thấp nhiệt đới|[Áá]o(?: đấu)?|[Đđ]ề(?: thi)?|[Cc]âu(?: hỏi)?|[Bb]ài(?: thi)?|[Đđ]ội|[Tt]ổ(?: công tác)?|[Bb]ến|[Cc]ửa|[Nn]gõ|[Hh]ẻm|[Nn]gách|[Kk]iệt|[Cc]ăn|[Gg]hế|[Kk]ênh|[Mm]ục|[Tt]hẻ|[Xx]e|[Hh]ội trường) số 0?\d{{1,3}}(?![\w%]|[.,]\d)"
        rf"|(?<!\w)(?:[Nn]gõ|[Nn]gách|[Hh]ẻm|[Kk]iệt) \d{{1,4}}[A-Z]?(?:/\d+)*(?=[,.;]|$| (?:đường|phố|phường|ngõ|quận|khu|[{CAPITALS}]))|(?<!\w)(?<!hối )[Bb]ăng tần \d[\d.,]* ?[MG]Hz(?:(?:,| và) \d[\d.,]{{0,6}} ?[MG]Hz){{0,4}}"
        rf"|(?<!\w)(?:[Mm]ùa|[Vv]òng|[Hh]iệp|[Tt]ập|(?<!ùng )[Kk]ỳ|[Pp]hút|[Gg]iật cấp|[Gg]ió cấp|[Mm]ạnh cấp|[Ll]ên cấp|[Cc]ấp bão) (?:\d{{1,3}}|một|hai|ba|tư|bốn)(?![\w%]|[.,]\d| (?:năm|tháng(?! \d)|tuần|ngày|giờ|phút|thập|quý|triệu|t[ỷỉ]|lần|vòng)(?!\w))"
        rf"|\b(?:Bệnh viện|Quân khu|Quân đoàn|Binh đoàn|Binh chủng|Sư đoàn|Lữ đoàn|Trung đoàn|Tiểu đoàn|Hải đội|Công ty|Xí nghiệp)(?: [{CAPITALS}]\w+| (?:{_TRADES})){{0,4}} \d{{1,3}}(?:-\d{{1,2}})?(?![\w%]|[.,]\d| (?:triệu|t[ỷỉ]|nghìn|lần|người|nhân viên|giường|doanh nghiệp|dự án)(?!\w))"
        r"|\b[Kk]hoán (?:100?|mười|một trăm)(?!\w)",
    ),
    # What begins with digits is by itself, so that it is asked only of texts with what stands around these.
    Form(
        R.NAME,
        r"(?<=số )\d{1,2}(?=,? giai đoạn \d)|(?<=số \d giai đoạn )\d\b|(?<=số \d, giai đoạn )\d\b|(?<=[Vv]àng )\d\dK\b",
    ),
    Form(R.NAME, r"\bK[Mm]? ?\d+ ?\+ ?\d+", at_words=True),
    Form(R.NAME, r"\b24/24(?: ?h| giờ)?(?: ?/ ?7| ?/ ?ngày)?|\b7/7(?= ngày|[,.;)]|$)", signs=DAY, at_words=True),
    Form(
        R.NAME,
        r"(?<!\w)(?:[Ss]inh viên|[Nn]ữ sinh|[Nn]am sinh|[Hh]ọc viên|[Hh]ọc) năm (?:nhất|hai|ba|tư|bốn|năm)(?!\w)",
    ),
    # "Cả hai nguồn đều": both.
    Form(
        R.VAGUE,
        r"(?<!\w)[Cc]ả (?:hai|ba|bốn)(?= [^\W\d]\w*(?: [^\W\d]\w*)? (?:đều|cùng|cũng)(?!\w)| (?:đều|cùng|cũng)(?!\w))",
    ),
    # "Căn phòng 307 nhìn ra đường".
    Form(R.NAME, r"(?<!\w)[Pp]hòng (?:số )?\d{3}(?=[.,;)]|$| [^\W\d])(?! (?:học|khám|thí nghiệm|máy))"),
    Form(
        R.VAGUE,
        r"(?<!\w)(?:[Hh]ai|[Bb]a|2|3) (?:cách (?:đo|tính|làm|hiểu|tiếp cận|nhìn|đọc)|mặt của|nhóm tác giả)(?!\w)",
    ),
    Form(
        R.ADDRESS,
        rf"(?<=[.\w], )\d{{1,3}} [{CAPITALS}][{SMALLS}]+ [{CAPITALS}][{SMALLS}]+(?=\))",
        signs=CAPITAL,
        at_words=True,
    ),
    Form(R.NAME, r"\b\d+(?:[.,]\d+)? độ (?:[Vv]ĩ|[Kk]inh|bắc|nam|đông|tây)(?!\w)"),
    Form(
        R.NAME,
        r"(?<!\w)[Nn]gã (?:ba|tư|năm|sáu|bảy)(?!\w)|(?<!\w)[Bb]a (?:mẹ|má|lô|gác|rọi|gai|hoa)(?!\w)|(?<!\w)hai mang(?!\w)|(?<!\w)(?:3|ba) ca,? (?:4|bốn) kíp(?!\w)|(?<!\w)[Đđ]òn bẩy(?!\w)|\b50/50\b|(?<!\w)báo động \d\b",
    ),
    # "Quan hệ hai nước", "lãnh đạo hai Đảng": the two of which all is told.
    Form(
        R.VAGUE,
        r"(?<!\w)(?:lãnh đạo|[Qq]uan hệ|giữa|của|nhân dân|người dân|chính phủ|Chính phủ|doanh nghiệp|thanh niên|hợp tác|trường|bộ|Bộ|thương mại|người|cơ quan) (?:cả )?(?:hai|2) (?:nước|quốc gia|Đảng|dân tộc|chính phủ|Chính phủ|bên)(?!\w)(?:(?:,| và) hai (?:nước|Nhà nước|dân tộc|Chính phủ))*(?! (?:có|đạt|đứng|dẫn|còn|là)(?!\w))|(?<!\w)[Hh]ai (?:(?:vị )?(?:Bộ trưởng|Thứ trưởng|Thủ tướng|Phó Thủ tướng|Chủ tịch|Tổng thống|Tổng Bí thư|Ngoại trưởng|nguyên thủ|nhà lãnh đạo)|bộ trưởng|thứ trưởng|thủ tướng)(?!\w)|(?<!\w)[Hh]ai Đảng(?!\w)(?:, hai nước|, hai Nhà nước|, Nhà nước)*",
    ),
    # "Thắng Thái Lan 2-0", "Thái Lan 0-2 Việt Nam": scores.
    Form(
        R.NAME,
        r"(?<!\w)(?:[Tt]hắng|[Tt]hua|[Hh]òa|[Hh]oà|[Hh]ạ|[Đđ]ánh bại|[Dd]ẫn|[Tt]ỷ số|[Tt]ỉ số|[Tt]hất bại|[Vv]ùi dập)(?: [^\W\d]\w*){0,6} \d{1,2}-\d{1,2}(?![\w%])",
        signs=DAY,
    ),
    Form(
        R.NAME,
        rf"(?<=[{SMALLS}] )\d{{1,2}}-\d{{1,2}}(?= [{CAPITALS}][{SMALLS}]+ [{CAPITALS}])",
        signs=DAY,
        at_words=True,
    ),
)
