"""Pages in the ways of systems and editors that no page of the other beds shows."""

from __future__ import annotations

from bed import FOOT, TOP, VI, Page, page, paragraphs
from bed_beside import cards

PAGES: dict[str, Page] = {}

# a portal's story without a word in its head: what tells it from a list is the date over its headline
for name, address in (("an anchor", "#"), ("a script", "javascript:void(0)")):
    PAGES[f"a button as long as a headline that is {name}"] = Page(
        url="https://hoi.example.org.vn/ky-thuat/item/2291-kinh-te-so-dong-giang-vuot-moc-muoi-lam.html",
        story=VI,
        facts={"author": None},
        html=page(
            f"<title>{VI.title} - Hội Khoa học</title>",
            f"{TOP}<div class=kh><div class=dau><span>Thứ ba, 24 Tháng 11 2026 10:15</span><h2>{VI.title}</h2></div><ul class=nut><li>"
            f"<a href='{address}'>Hãy là người đầu tiên bình luận!</a></li></ul><div class=mo><p>{VI.lead}</p></div><div class=than>"
            f"{paragraphs(VI)}</div></div><div>{cards('<div><a href=/1{0}>{1}</a><p>{2}</p></div>', 1)}"
            f"{cards('<div><a href=/2{0}>{1}</a><p>{2}</p></div>', 1)}{cards('<div><a href=/3{0}>{1}</a><p>{2}</p></div>', 1)}</div>{FOOT}",
        ),
    )
