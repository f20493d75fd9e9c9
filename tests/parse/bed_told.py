"""Pages that keep their article elsewhere: in a program's data, around a wall, under lines that only look like it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from bed import EN, EN_FOOT, EN_TOP, FOOT, MORE, TALKBACK, TOP, VI, Page, ld, metas, page, paragraphs

AT = "https://bao.example.vn/kinh-te/kinh-te-so-dong-giang-812345.html"
MARKUP = paragraphs(VI)
RECORD: dict[str, Any] = {
    "id": 812345,
    "title": VI.title,
    "sapo": VI.lead,
    "content": MARKUP,
    "publishedAt": VI.published,
    "updatedAt": "2026-11-25T08:00:00+07:00",
    "author": {"id": 7, "name": VI.author, "bio": "Biên tập viên kinh tế số, thích đi chợ phiên."},
}
OTHERS = [
    {"id": n, "title": f"Bài khác thứ {n} cùng chuyên mục", "sapo": "Tóm tắt của một bài khác, với 45 số liệu." * 8}
    for n in range(6)
]
CHANGED = {"modified": "2026-11-25T08:00:00+07:00"}
HEAD = metas(og_title=f"{VI.title} | Báo Ví Dụ", og_type="article")
EMPTY = f'{TOP}<div id="root"><div class="skeleton"></div></div>{MORE}{FOOT}'


def folded(value: Any) -> list[Any]:
    """The list that holds `value` with every inner value given by its place in the list."""
    flat: list[Any] = []

    def place(inner: Any) -> int:
        flat.append(None)
        at = len(flat) - 1
        if isinstance(inner, dict):
            flat[at] = {key: place(part) for key, part in inner.items()}
        elif isinstance(inner, list):
            flat[at] = [place(part) for part in inner]
        else:
            flat[at] = inner
        return at

    place(value)
    return flat


def data(value: Any, attributes: str) -> str:
    text = json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
    return f'<script {attributes} type="application/json">{text}</script>'


BLOCKS = {
    **RECORD,
    "content": {
        "blocks": [{"type": "paragraph", "data": {"text": words.removeprefix("# ")}} for words in VI.text],
        "version": "2.28",
    },
}
ASSIGNED = (
    f"<script>window.__INITIAL_STATE__ = {json.dumps({'detail': RECORD, 'more': OTHERS}, ensure_ascii=True)};</script>"
)

PAGES: dict[str, Page] = {
    "next": Page(
        url=AT,
        story=VI,
        facts=CHANGED,
        html=page(
            HEAD,
            EMPTY + data({"props": {"pageProps": {"article": RECORD, "related": OTHERS}}}, 'id="__NEXT_DATA__"'),
        ),
    ),
    "next with the facts in JSON-LD": Page(
        url=AT,
        story=VI,
        facts=CHANGED,
        html=page(HEAD + ld(VI), EMPTY + data({"props": {"article": RECORD}}, 'id="__NEXT_DATA__"')),
    ),
    "nuxt": Page(
        url=AT,
        story=VI,
        facts=CHANGED,
        html=page(HEAD, EMPTY + data(folded({"data": {"article": RECORD, "more": OTHERS}}), 'id="__NUXT_DATA__"')),
    ),
    "a state that is assigned": Page(url=AT, story=VI, facts=CHANGED, html=page(HEAD, EMPTY + ASSIGNED)),
    "a body in blocks": Page(
        url=AT, story=VI, facts=CHANGED, html=page(HEAD, EMPTY + data({"page": {"post": BLOCKS}}, 'id="app-data"'))
    ),
    "a site's data without the article": Page(
        url="https://bao.example.vn/chuyen-muc",
        story=None,
        facts={"kind": "other"},
        html=page(metas(og_title="Chuyên mục"), EMPTY + data({"items": OTHERS}, 'id="__NEXT_DATA__"') + MORE * 2),
    ),
    "a wall inside the body": Page(
        url=AT,
        story=VI,
        html=page(
            HEAD + ld(VI),
            f'{TOP}<h1>{VI.title}</h1><div class="article-body"><p>{VI.lead}</p>{MARKUP}<div class="premium-lock"><h3>Nội dung '
            "dành cho bạn đọc Premium</h3><p>Đăng nhập hoặc đăng ký gói đọc từ 39.000 đồng mỗi tháng để đọc tiếp bài viết này và "
            f"hơn 2.000 bài khác.</p><ul><li>Không quảng cáo</li><li>Đọc trên mọi thiết bị</li></ul></div></div>{FOOT}",
        ),
    ),
    "drupal with its date in the article's footer": Page(
        url="https://vien.example.org/vi/tin-tuc/kinh-te-so-dong-giang",
        story=VI,
        html=page(
            metas(og_title=f"{VI.title} | Viện Ví Dụ"),
            f'<header role="banner">{TOP}</header><main role="main"><h1 class="page-title"><span>{VI.title}</span></h1><article '
            'class="node"><footer class="node__meta"><div class="node__submitted">Được gửi bởi <span class="field--name-uid"><a '
            f'href="/vi/user/12">{VI.author}</a></span> vào <time datetime="{VI.published}">T3, {VI.vi_day} - 10:15</time></div>'
            f'</footer><div class="node__content"><div class="field--name-field-summary"><p>{VI.lead}</p></div><div class='
            f'"field--name-body">{MARKUP}</div></div></article></main>'
            + "".join(
                f'<article class="card"><h3><a href="/vi/tin-tuc/bai-khac-cung-chuyen-muc-so-{n}-cua-vien">Bài khác thứ {n} cùng '
                f"chuyên mục của viện</a></h3><p>Tóm tắt của bài thứ {n}.</p></article>"
                for n in range(9)
            )
            + '<footer class="site-footer"><time datetime="2020-01-01">Giấy phép ngày 01/01/2020</time></footer>',
        ),
    ),
    "a change before the publication, and labels": Page(
        url="https://policy.example.org/briefs/research-budgets",
        story=EN,
        facts={"published": EN.day, "modified": "2026-11-26"},
        html=page(
            metas(og_title=EN.title),
            f'{EN_TOP}<div class="brief"><h1>{EN.title}</h1><ul class="facts"><li>Updated: 26 Nov 2026</li><li>Published: 24 Nov '
            f'2026</li><li>Author: {EN.author}</li></ul><div class="rich-text"><p>{EN.lead}</p>{paragraphs(EN)}</div></div>{EN_FOOT}',
            lang="en",
        ),
    ),
    "a date beside the name": Page(
        url=AT,
        story=VI,
        html=page(
            metas(og_title=VI.title),
            f'{TOP}<h1>{VI.title}</h1><div class="byline"><span>{VI.author}</span> <em>Đăng lúc 10:15, ngày 24 tháng 11 năm 2026'
            f'</em></div><h2 class="sapo">{VI.lead}</h2><div class="article-text">{MARKUP}</div>{TALKBACK}{FOOT}',
        ),
    ),
    "teasers inside the body's element": Page(
        url=AT,
        story=replace(VI, lead=""),
        text=VI.whole[1:],
        html=page(
            HEAD + ld(VI),
            f'{TOP}<h1>{VI.title}</h1><div class="entry-content">{MARKUP}<div id="jp-relatedposts"><article><h3><a href="/a-812399.html">'
            'Một bài khác cùng chuyên mục hôm nay</a></h3><p class="description">Một câu tóm tắt của bài khác, với 44,7% của 12 tỷ '
            f"đồng chưa được giải ngân.</p></article></div></div>{FOOT}",
        ),
    ),
    "two authors, and a picture's line": Page(
        url=AT,
        story=VI,
        facts={"author": "Minh Trí, Hà An"},
        html=page(
            metas(og_title=VI.title),
            f'{TOP}<h1>{VI.title}</h1><div class="datetime">{VI.vi_day} 10:15</div><div class="detail"><p>{VI.lead}</p>'
            + paragraphs(
                VI,
                '<div class="img-box"><img src="/a.jpg"><div class="img-cap">Đại biểu tham quan gian hàng. Ảnh: T.H</div></div>',
            )
            + f'<p style="text-align:right"><strong>Tin, ảnh: Minh Trí - Hà An</strong></p></div>{FOOT}',
        ),
    ),
    "a headline of a Vietnamese name under a page's general title": Page(
        url="https://so.dong-giang.example.vn/chi-tiet?id=812345",
        story=VI,
        html=page(
            "<title>Cổng thông tin</title>",
            f'{TOP}<form><div id="main"><span class="tieude-tin">{VI.title}</span><br><span class="ngaydang">Cập nhật: {VI.vi_day} '
            f'10:15</span><div class="trichdan"><b>{VI.lead}</b></div><div id="lblNoiDung">{MARKUP}</div><div style="text-align:'
            f'right"><b>{VI.author}</b></div></div></form>{FOOT}',
        ),
    ),
    "a blog whose time stands under the text": Page(
        url="https://donggiang.example.com/2026/11/kinh-te-so-dong-giang.html",
        story=VI,
        html=page(
            metas(og_title=VI.title),
            f'<div class="header"><h1 class="title"><a href="/">Blog Đông Giang</a></h1></div><div class="post hentry"><h3 class='
            f'"post-title entry-title">{VI.title}</h3><div class="post-body entry-content"><p>{VI.lead}</p>{MARKUP}</div><div class='
            f'"post-footer">Người đăng: <span class="post-author"><a href="/profile/1">{VI.author}</a></span> vào lúc <a href="#"><abbr '
            f'class="published" title="{VI.published}">10:15</abbr></a></div></div>{FOOT}',
        ),
    ),
    "a day with its month first, above a list of other stories": Page(
        url="https://donggiang.example.vn/kinh-te-so-dong-giang/",
        story=VI,
        html=page(
            f"<title>{VI.title} – Báo Đông Giang</title>",
            f'<div class="site"><header class="template"><nav><a href="/kinh-te">Kinh tế</a></nav></header><main><div><h1 class="post-title">'
            f'{VI.title}</h1><div class="meta"><div class="author-name">{VI.author}</div><div class="post-date"><time datetime="{VI.published}">'
            f'Tháng Mười Một 24, 2026</time></div></div><div class="entry-content"><p>{VI.lead}</p>{MARKUP}</div></div>'
            + "".join(
                f'<li><a href="/tin-{n}/">Tin thứ {n} trong ngày của huyện miền núi</a><time datetime="2026-11-0{n}T08:00:00+07:00">'
                f"Tháng Mười Một {n}, 2026</time><p>Tóm tắt của tin thứ {n} nằm dưới tiêu đề của nó.</p></li>"
                for n in range(1, 8)
            )
            + f"</main></div>{FOOT}",
        ),
    ),
    "the story's own header before its headline": Page(
        url="https://donggiang.example.vn/kinh-te-so-dong-giang-3512345.html",
        story=VI,
        html=page(
            f"<title>{VI.title}</title>",
            f'<header>Báo Đông Giang</header><section class="left"><header><span>Thứ Ba, {VI.vi_day}, 10:15 (GMT+7)</span></header><h1>{VI.title}</h1>'
            f'<h2>{VI.lead}</h2><div class="detail">{MARKUP}</div><p><strong>{VI.author}</strong></p></section>{FOOT}',
        ),
    ),
    "a cell beside a column that says as much": Page(
        url="https://donggiang.example.vn/index.asp?id=812345",
        story=VI,
        html=page(
            f"<title>{VI.title}</title>",
            f"<table><tr><td><h1>{VI.title}</h1><font size=1>{VI.vi_day} 10:15</font><div><b>{VI.lead}</b></div><div>"
            + "<br><br>".join(text.removeprefix("# ") for text in VI.text)
            + f'</div><div align="right"><b>{VI.author}</b></div></td><td width=180>'
            + "".join(
                f"<p>Mẩu chuyện thứ {n} của cột bên phải, kể việc khác hẳn. {'Đò dọc vẫn chạy mỗi sáng trên sông. ' * 6}</p>"
                for n in range(5)
            )
            + f"</td></tr></table>{FOOT}",
        ),
    ),
    "the story's own data behind those of the next one": Page(
        url="https://donggiang.example.vn/kinh-te-so-dong-giang-d44512.html",
        story=VI,
        html=page(
            '<link rel="canonical" href="https://donggiang.example.vn/kinh-te-so-dong-giang-d44512.html">'
            + "".join(
                '<script type="application/ld+json">{"@type": "NewsArticle", "mainEntityOfPage": {"@id": "https://donggiang.example.vn/'
                f'{slug}"}}, "headline": "{title}", "datePublished": "{day}", "author": {{"name": "{name}"}}}}</script>'
                for slug, title, day, name in (
                    ("ben-do-d44490.html", "Bến đò Đông Giang", "2026-11-19T07:00:00+07:00", "Trần Lan Chi"),
                    ("kinh-te-so-dong-giang-d44512.html", VI.title, VI.published, VI.author),
                )
            ),
            f"{TOP}<article><h1>{VI.title}</h1><p>{VI.lead}</p>{MARKUP}</article>{FOOT}",
        ),
    ),
}
