"""Text from bytes: what the bytes are goes before what anybody says."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from layouts import outlets

from monitor.parse.charset import decode
from monitor.parse.plain import plain, squeeze

TEXT = "<html><body>Nghị quyết số 57-NQ/TW của Bộ Chính trị, “đột phá” – 18,3% GDP</body></html>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize(
    "header", [None, "text/html; charset=ISO-8859-1", "text/html; charset=utf-16", "text/html; charset=x"]
)
def test_f15_unicode_is_known_by_its_bytes_whatever_the_header_says(encoding: str, header: str | None) -> None:
    assert decode(TEXT.encode(encoding), header) == TEXT


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_decomposed_page_gives_the_same_words(form: str) -> None:
    assert squeeze(decode(unicodedata.normalize(form, TEXT).encode())) == squeeze(TEXT)


def test_a_declared_windows_page_is_read_by_its_declaration() -> None:
    page = '<meta charset="windows-1258">Bô\u0323 Khoa ho\u0323c va\u0300 Công nghê\u0323'
    assert unicodedata.normalize("NFC", decode(page.encode("cp1258"))).endswith("Bộ Khoa học và Công nghệ")


OLD = (
    "Nghị quyết của Bộ Chính trị về khoa học, công nghệ và đổi mới sáng tạo là một bước ngoặt với những người trẻ. "
    "Đến năm 2030, kinh tế số không dưới 30% GDP; để được như thế, các bộ ngành ở Hà Nội phải gỡ rào cản này."
)
#: The same in the bytes of the two fonts, read as Western ones.
TCVN3 = (
    "NghÞ quyÕt cña Bé ChÝnh trÞ vÒ khoa häc, c«ng nghÖ vµ ®æi míi s¸ng t¹o lµ mét "
    "b\u00adíc ngoÆt víi nh÷ng ng\u00adêi trÎ. "
    "§Õn n¨m 2030, kinh tÕ sè kh«ng d\u00adíi 30% GDP; ®Ó ®\u00adîc nh\u00ad "
    "thÕ, c¸c bé ngµnh ë Hµ Néi ph¶i gì rµo c¶n nµy."
)
VNI = (
    "Nghò quyeát cuûa Boä Chính trò veà khoa hoïc, coâng ngheä vaø ñoåi môùi saùng taïo laø moät böôùc ngoaët vôùi "
    "nhöõng ngöôøi treû. Ñeán naêm 2030, kinh teá soá khoâng döôùi 30% GDP; ñeå ñöôïc nhö theá, caùc boä ngaønh ôû Haø "
    "Noäi phaûi gôõ raøo caûn naøy."
)


@pytest.mark.parametrize("written", [TCVN3, VNI], ids=["tcvn3", "vni"])
@pytest.mark.parametrize("header", [None, "text/html; charset=windows-1252", "text/html; charset=iso-8859-1"])
def test_f15_text_of_an_old_vietnamese_font_is_read(written: str, header: str | None) -> None:
    assert decode(written.encode("cp1252"), header) == OLD


@pytest.mark.parametrize("written", [TCVN3, VNI], ids=["tcvn3", "vni"])
def test_f15_text_of_an_old_font_in_a_page_of_today_is_read_and_the_rest_left_alone(written: str) -> None:
    shell = (
        '<meta charset="utf-8"><title>Lưu trữ: café</title><div>Trang chủ</div><p>{}</p><footer>© Bản quyền</footer>'
    )
    assert decode(shell.format(written).encode()) == shell.format(OLD)


def test_f15_foreign_names_in_a_page_of_today_stay_what_they_are() -> None:
    page = "<p>Peña, Köln, Núñez, Jörg: những người bạn của làng</p><p>Peña, Köln, Núñez, Jörg, 5 µm, 6 µm, ¸ ¸</p>"
    assert decode(page.encode()) == page


@pytest.mark.parametrize(
    "text",
    ["Le café est fermé à midi; où êtes-vous allés à Noël, là-bas, près de l’église? ", "São Paulo não é só isto. "],
)
def test_f15_western_text_stays_what_it_is(text: str) -> None:
    assert decode((text * 30).encode("cp1252"), "text/html; charset=iso-8859-1") == text * 30


def test_the_header_serves_where_the_page_says_nothing() -> None:
    assert decode("Привет, мир".encode("koi8-r"), "text/html; charset=koi8-r") == "Привет, мир"


def test_f15_text_that_was_encoded_twice_is_put_right_and_clean_text_is_left_alone() -> None:
    twice = (TEXT * 3).encode().decode("cp1252", "replace")
    assert "Bộ" not in twice
    words = "Kết quả của một năm, số liệu của bộ. " * 3
    assert decode(words.encode().decode("latin-1").encode()) == words
    assert decode(("á» là hai ký tự. " * 9).encode()).startswith("á» là")


def test_a_page_cut_inside_a_letter_stays_utf8() -> None:
    assert decode(("Số liệu của bộ " * 20 + "ộ").encode()[:-1]).startswith("Số liệu của bộ")


def test_nul_characters_are_dropped() -> None:
    assert decode(b"<p>ab\0c</p>") == "<p>abc</p>"


@given(st.binary(max_size=400))
def test_every_body_gives_some_text(body: bytes) -> None:
    assert "\0" not in decode(body)


@given(
    st.text(
        alphabet="ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ abcXYZ0123456789.,%", min_size=1, max_size=200
    )
)
def test_decoding_undoes_encoding(text: str) -> None:
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Gi&aacute; v&agrave;ng", "Giá vàng"),
        ("Tỷ gi&amp;#225; &amp;quot;euro&amp;quot;", 'Tỷ giá "euro"'),
        ("A &lt; B &amp; C", "A < B & C"),
        ("5 < 6 và 7 > 3", "5 < 6 và 7 > 3"),
        ("<b>Một</b><br>hai", "Một hai"),
        ("T<b>ừ</b> khoá\u00ad\u200b số\u00a057", "Từ khoá số 57"),
        ("<script>alert(1)</script>Tin", "Tin"),
        ("Tin<ul><li>Nghị quyết 57</li></ul>", "Tin"),
        ("\u202e\u2066Tin\u2069", "Tin"),
        (None, ""),
    ],
)
def test_a_headline_is_clean(raw: str | None, clean: str) -> None:
    assert plain(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("(Chinhphu.vn) - Ngày 22/8", "Ngày 22/8"),
        ("VGP – Resolution 57", "Resolution 57"),
        ("TPO - Tin", "Tin"),
        ("VOV.VN - Thời tiết", "Thời tiết"),
        ("Hanoi (VNA) - Vietnam had 73,788 firms", "Vietnam had 73,788 firms"),
        ("(Dân trí) - Gần 5 tháng", "Gần 5 tháng"),
        ("HÀ NỘI — Việt Nam’s industry", "HÀ NỘI — Việt Nam’s industry"),
        ("GDP - thước đo", "GDP - thước đo"),
        ("Ngày 22-8, đội", "Ngày 22-8, đội"),
    ],
)
def test_an_agency_tag_is_not_the_leads(raw: str, clean: str) -> None:
    assert outlets().without_sign(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("in force since January 1, 2026. — VNS", "in force since January 1, 2026."),
        ("hotline 1900 6828./. VNA", "hotline 1900 6828"),
        ("growth model. VNS", "growth model."),
        ("he told VNA.", "he told VNA."),
    ],
)
def test_a_signature_is_not_the_last_sentences(raw: str, clean: str) -> None:
    assert outlets().without_signature(raw) == clean
