"""Pages in dresses read from pages of 2026: a second lead element, a body in two halves, a byline of several."""

from __future__ import annotations

from dataclasses import replace

from bed import FOOT, MORE, TALKBACK, TOP, VI, Page, metas, page, paragraphs
from bed_layouts import BOXES, ONE, PHOTO, TWO

PAGES: dict[str, Page] = {}
SWIPER = "".join(f'<div class="author-item-name"><a class="name">{n}</a></div>' for n in ("NHẬT XUÂN", "NGHI VŨ"))
PAGES["tuoitre since October 2026"] = Page(
    url="https://tuoitre.vn/kinh-te-so-dong-giang-100261124101500124.htm",
    story=TWO,
    html=page(
        metas(og_title=VI.title, og_type="article", author="TUOI TRE ONLINE"),
        f'{TOP}<div class="detail-top"><time data-role="publishdate">24/11/2026 10:15 GMT+7</time></div><h1 class="detail-title" data-role="title">'
        f'{VI.title}</h1><div class="detail-author" data-role="author"><div class="author-info"><a class="name">NHẬT XUÂN</a><span class='
        f'"morenameauthor">và 1 tác giả khác</span></div><div class="swiper">{SWIPER}</div></div><p class="detail-sapo" data-role="sapo">{VI.lead}</p>'
        f'<div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">{PHOTO}{paragraphs(VI, ONE + BOXES)}'
        '<div class="VCSortableInPreviewMode" type="VideoStream"><video src="v.mp4"></video><p>Xem đoạn phim dài 2 phút</p></div>'
        '<div class="readmore-body-box d-none"><a>Đọc tiếp</a></div></div><div class="box-author-detail"><div class="detail-author-bot" data-role="author">'
        f'<a class="name">NHẬT XUÂN</a></div></div></div><div id="objectPopupBody" class="content fck"></div>{TALKBACK}{FOOT}',
    ),
)
PAGES["genk with its lead in the body"] = Page(
    url="https://genk.vn/kinh-te-so-dong-giang-165261124101500124.chn",
    story=VI,
    html=page(
        metas(og_title=VI.title),
        f'{TOP}<article itemscope itemtype="https://schema.org/NewsArticle"><header class="kbwc-header"><nav><span itemprop="name">Mobile</span></nav>'
        f'<h1 class="kbwc-title" itemprop="name">{VI.title}</h1><div class="kbwc-meta"><span class="kbwcm-author" itemprop="author"><span itemprop="name">'
        f'Vũ Hoài Nam</span>, Đời sống số</span> <time itemprop="datePublished" datetime="{VI.published}">24/11/2026 10:15</time></div></header>'
        f'<section data-role="content" itemprop="articleBody"><p class="knc-sapo" itemprop="description"><strong>{VI.lead}</strong></p><div class='
        f'"knc-content detail-content" id="ContentDetail">{paragraphs(VI, PHOTO)}</div><div class="link-source-wrapper"><a class="link-source-name">Theo '
        "<span>Đời sống số</span> <span class=btn>Copy link</span></a><div class=link-source-detail>Link bài gốc <span>Lấy link!</span> https://x.vn/a"
        f"</div></div></section></article>{MORE}{FOOT}",
    ),
)
PAGES["baotintuc"] = Page(
    url="https://baotintuc.vn/kinh-te/kinh-te-so-dong-giang-20261124101500124.htm",
    story=VI,
    html=page(
        metas(og_title=VI.title, og_site_name="baotintuc.vn"),
        f'{TOP}<div class="time-header"><span class="date"></span></div><h1 class="detail-title">{VI.title}</h1><div class="date"><span class="txt">Thứ Ba, '
        f'24/11/2026 10:15</span></div><div class="content"><h2 class="sapo">{VI.lead}</h2><ul class="list-concern"><li class="item"><h4><a href='
        '"/a-20261124090000001.htm">Bài thứ nhất cùng chủ đề, đáng đọc</a></h4></li></ul><div class="content_wrapper"><div class="share"><a>Zalo</a></div>'
        '<div class="boxdetail"><div class="contents"><div id="divfirst"><div style="text-align:center"><figure class="image"><img src=x><figcaption>Ảnh: '
        f'TTXVN</figcaption></figure></div>{paragraphs(replace(VI, text=VI.text[:3]))}</div><div class="gliaplayer-container"></div><div id="divend">'
        f'{paragraphs(replace(VI, text=VI.text[3:]))}</div></div><div class="author"><strong>Vũ Hoài Nam</strong><i> (TTXVN)</i></div><div class="widget">'
        '<a href="/b-20261124090000002.htm" class="widget_thumb"><img src=y></a><div class="widget_info"><a class="info-title" href="/b-20261124090000002.htm">'
        'Bài thứ hai cùng chủ đề, cũng đáng đọc</a><p class="des">Tóm tắt của bài thứ hai: 40 ngày, 12 xã, 3.000 hộ được hỗ trợ máy tính bảng.</p></div>'
        f'</div></div></div><div class="keysword"><ul><li><a href="/tags/x.htm"><strong>Đông Giang,</strong></a></li></ul></div></div>{MORE}{FOOT}',
    ),
)
