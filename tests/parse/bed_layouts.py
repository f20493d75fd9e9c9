"""Pages in the dress of the publishers that have a layout of their own, each with the traps seen there."""

from __future__ import annotations

from dataclasses import replace

from bed import EN, EN_FOOT, EN_MORE, EN_TOP, FOOT, MORE, TALKBACK, TOP, VI, Page, ld, metas, page, paragraphs

PHOTO = (
    '<figure class="VCSortableInPreviewMode" type="Photo"><div><img src="data:image/gif;base64,x" data-src="/a.jpg"></div>'
    '<figcaption class="PhotoCMS_Caption"><p data-placeholder="Nhập chú thích ảnh">Một phòng máy 500 kW ở Đông Giang. Ảnh: VGP'
    "</p></figcaption></figure>"
)
ONE = (
    '<div class="VCSortableInPreviewMode link-content-footer IMSCurrentEditorEditObject" type="RelatedOneNews"><a class='
    '"VCCTitle" href="/cu-100250101000000000.htm" title="x">Đông Giang từng đứng thứ 60 về chuyển đổi số</a><p>Năm 2023, tỉnh '
    "chỉ đạt 0,41 điểm, thuộc nhóm thấp nhất cả nước theo bảng xếp hạng của bộ.</p></div>"
)
BOXES = (
    '<div class="VCSortableInPreviewMode" type="RelatedNewsBox" data-style="align-left"><div class="kbwscwl-relatedbox"><ul>'
    '<li class="kbwscwlr-list"><a href="/b-100250101000000001.htm">Doanh thu phần mềm đạt 25 tỉ USD</a><p class="kbwcp">Tăng '
    "12% so với năm ngoái, phần lớn là gia công.</p></li></ul></div></div>"
)


def vccorp(story=VI, **parts):
    """`head`, `title`, `after`, `tail`: what one outlet of the family does its own way."""
    title = parts.get("title", f'<h1 class="detail-title article-title" data-role="title">{story.title}</h1>')
    lead = f'<h2 class="detail-sapo" data-role="sapo">{parts.get("tag", "")}{story.lead}</h2>'
    return page(
        parts["head"],
        f'{TOP}<div class="detail__main">{title}<div class="detail-time"><div data-role="publishdate">'
        f"{parts.get('shown', '24/11/2026 10:15 GMT+7')}</div></div>{parts.get('by', '')}{lead}"
        f'<div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">{PHOTO}'
        f"{paragraphs(story, parts.get('box', ONE))}{parts.get('after', '')}</div>{parts.get('tail', '')}</div>"
        f'<div class="eonewsrelation">{MORE}</div>{TALKBACK}{FOOT}',
    )


def escaped(text):
    """As Tuoi Tre writes letters in JSON-LD: every one that is not ASCII as an entity, escaped once more."""
    return "".join(c if ord(c) < 128 else f"&amp;#{ord(c)};" for c in text)


QUOTE = (
    '<div class="VCSortableInPreviewMode alignCenter" type="content"><div data-back="#FFF2F2"><p>Năm 2023 tỉnh có 751 doanh '
    "nghiệp công nghệ số.</p></div></div>"
)
with_box = (VI.lead, *VI.whole[1:3], "Năm 2023 tỉnh có 751 doanh nghiệp công nghệ số.", *VI.whole[3:])
TWO = replace(VI, author="NHẬT XUÂN, NGHI VŨ")
SEEN = "2026-11-24T10:15:00&#x2B;07:00"

VCCORP = {
    "baochinhphu": Page(
        url="https://baochinhphu.vn/kinh-te-so-dong-giang-102261124101500123.htm",
        story=VI,
        facts={"modified": "2026-11-24T11:02:00+07:00"},
        html=vccorp(
            head=metas(og_type="website", og_title=VI.title, og_site_name="baochinhphu.vn", article_published_time=SEEN)
            + '<meta property="article:modified_time" content="2026-11-24T11:02:00&#x2B;07:00">'
            + '<link rel="canonical" href="https://baochinhphu.vn/kinh-te-so-dong-giang-102261124101500123.htm">'
            + ld(VI, author={"@type": "Person", "name": ""}, datePublished=SEEN),
            tag="(Chinhphu.vn) - ",
            after='<p style="text-align: right;"><b>Vũ Hoài Nam</b></p>' + BOXES,
            tail='<ul data-role="tags"><li><a href="/x.html">Đông Giang</a></li></ul>',
        ),
    ),
    "tuoitre": Page(
        url="https://tuoitre.vn/kinh-te-so-dong-giang-100261124101500123.htm",
        story=TWO,
        html=vccorp(
            TWO,
            head=metas(og_title=VI.title, article_published_time="2026-11-24T10:15:53+07:00", dable_author="Nghi Vũ")
            + ld(
                VI,
                headline=escaped(VI.title),
                description=escaped(VI.lead),
                author=[
                    {"@type": "Person", "name": "NH&#7852;T XUÂN"},
                    {"@type": "Person", "name": "NGHI V&#360;"},
                ],
            ),
            by='<div class="detail-author"><div class="author-info"><a class="name">NHẬT XUÂN</a></div></div>',
            tag="TTO - ",
            after='<div class="VCSortableInPreviewMode" type="content"><a href="/tin-moi.htm">Đọc tiếp</a> <a>Về trang Chủ đề</a></div>',
            tail='<div id="objectPopupBody" data-role="content"></div><a class="VCCTagItemInNews" href="/x.html">Đông Giang</a>',
        ),
    ),
    "nld": Page(
        url="https://nld.com.vn/kinh-te-so-dong-giang-196261124101500123.htm",
        story=VI,
        facts={"modified": "2026-11-24T10:20:00+07:00", "published": "2026-11-24T10:15:00+07:00"},
        html=vccorp(
            head=metas(og_title="Kinh tế số Đông Giang: 15% GRDP", article_published_time="2026-11-24T10:15:00+07:00")
            + '<meta itemprop="dateModified" content="2026-11-24T10:20:00+07:00">'
            + ld(VI, headline="Kinh tế số Đông Giang: 15% GRDP", author={"@type": "Person", "name": ""}),
            by='<p class="name" data-role="author">Vũ Hoài Nam</p>',
            tag="(NLĐO) – ",
        ),
    ),
    "cafef": Page(
        url="https://cafef.vn/kinh-te-so-dong-giang-188261124101500123.chn",
        story=VI,
        facts={"author": "Vũ Hoài Nam"},
        html=vccorp(
            head=metas(og_title=VI.title, article_published_time="2026-11-24T10:15:00", article_author="Vũ Hoài Nam")
            + ld(VI, datePublished="2026-11-24T10:15:00", author={"@type": "Organization", "name": "CafeF"}),
            title=f'<h1 class="title" data-role="title">{VI.title}</h1>',
            shown="24-11-2026 - 10:15 AM",
            by='<p class="author" data-role="author">Vũ Hoài Nam</p>',
            box='<div class="tindnd"><h3>TIN MỚI</h3><a href="/y.chn">VN-Index vượt 1.800 điểm</a></div><figcaption></figcaption>',
            after='<div class="link-source-wrapper"><span>Theo</span> <span>Nhịp sống thị trường</span></div>',
            tail='<div class="tagdetail"><a href="/t.html">Đông Giang</a></div>',
        ),
    ),
    "vtv": Page(
        url="https://vtv.vn/kinh-te-so-dong-giang-100261124101500123.htm",
        story=VI,
        text=with_box,
        html=vccorp(
            head=metas(og_title=VI.title + " | VTV.VN", og_site_name="VTV.VN", article_published_time=VI.published)
            + ld(VI, headline=VI.title, author={"@type": "Person", "name": ""}, publisher={"name": "VTV.VN"}),
            tag="VTV.vn - ",
            by='<span class="author" data-role="author">Vũ Hoài Nam</span>',
            box=QUOTE,
            after="<p>*Mời quý độc giả theo dõi các chương trình đã phát sóng của Đài trên TV Online và VTVGo!</p>",
        ),
    ),
    "mst": Page(
        url="https://mst.gov.vn/kinh-te-so-dong-giang-197261124101500123.htm",
        story=VI,
        html=vccorp(
            head=metas(og_title=VI.title, og_site_name="Bộ Khoa học và Công nghệ", article_published_time=VI.published)
            + ld(VI, author=[]),
            after='<p style="text-align: right;"><strong>Vũ Hoài Nam</strong></p>',
            tail='<div class="detail-source">Nguồn: Trung tâm Truyền thông KH&CN</div>',
        ),
    ),
    "en.baochinhphu": Page(
        url="https://en.baochinhphu.vn/province-doubles-its-budget-111261124101500123.htm",
        story=EN,
        facts={"lang": "en"},
        html=vccorp(
            EN,
            head=metas(og_title=EN.title, article_published_time=SEEN)
            + '<meta http-equiv="content-language" content="vi">'
            + ld(EN, datePublished=SEEN),
            shown="November 24, 2026 10:15 AM GMT+7",
            tag="VGP - ",
            box='<div class="weather"><select><option>Ha Noi 24</option><option>Hue 27</option></select></div>',
        ),
    ),
}

EPI_BOX = (
    '<div class="article-relate"><a href="/y-post2.html">Bài khác nói về 4G với 99,8% dân số</a><p>Một tóm tắt khá dài của '
    "bài khác, không phải của bài này, nằm giữa thân bài.</p></div>"
    '<table class="picture"><tr><td class="pic"><img src="/p.jpg"></td></tr><tr><td class="caption"><p>Lắp trạm 5G tại Nậm Khao.'
    "</p></td></tr></table>"
)


def epi(story, head, after="", tag="", box=EPI_BOX, meta_author=""):
    return page(
        head + '<meta http-equiv="refresh" content="1800">',
        f'{TOP}<div class="article"><h1 class="article__title cms-title">{story.title}</h1><div class="article__meta">{meta_author}'
        f'<time class="time" datetime="{story.published}">Thứ Ba, ngày {story.vi_day} - {story.clock}</time><meta class="cms-date" '
        f'itemprop="datePublished" content="{story.published}"></div><div class="article__social"><a>Facebook</a></div>'
        f'<div class="article__sapo cms-desc">{tag}{story.lead}</div><div class="article__body zce-content-body cms-body" '
        f'itemprop="articleBody"><div class="notebox cms-note"><p>Năm 2023 tỉnh có 751 doanh nghiệp công nghệ số.</p></div>'
        f'{paragraphs(story, box)}<div class="sda_middle">QC</div>{after}<div class="rennab"></div></div>'
        f'<div class="article__tag"><a href="/tu-khoa/x-tag1.html">Đông Giang</a></div></div><div class="many-pack">{MORE}</div>'
        f"{TALKBACK}{FOOT}",
    )


noted = (VI.lead, "Năm 2023 tỉnh có 751 doanh nghiệp công nghệ số.", *VI.whole[1:])
SIGNED = '<div class="article__author"><a class="avatar"></a><span class="name">Vũ Hoài Nam</span></div>'
EARLY = "2026-11-24T09:40:00+07:00"

EPI = {
    "nhandan": Page(
        url="https://nhandan.vn/kinh-te-so-dong-giang-post912345.html",
        story=VI,
        text=noted,
        html=epi(VI, metas(og_title=VI.title, og_site_name="Báo Nhân Dân điện tử") + ld(VI), SIGNED, "NDO - "),
    ),
    "vietnamplus": Page(
        url="https://www.vietnamplus.vn/kinh-te-so-dong-giang-post1099123.vnp",
        story=replace(VI, author=None),
        text=noted,
        html=epi(
            VI,
            "<title>Đông Giang: Chuyển đổi số bứt phá | Vietnam+ (VietnamPlus)</title>"
            + metas(og_title=VI.title, article_published_time=VI.published)
            + ld(VI, author={"@type": "Person", "name": ""}, headline="Đông Giang: Chuyển đổi số bứt phá"),
            '<div class="article__source"><div class="source">(TTXVN/Vietnam+)</div></div>',
        ),
    ),
    "tienphong": Page(
        url="https://tienphong.vn/kinh-te-so-dong-giang-post1800123.tpo",
        story=VI,
        text=noted,
        facts={"modified": EARLY},
        html=epi(
            VI,
            metas(og_title=VI.title, article_published_time=VI.published, article_modified_time=EARLY)
            + ld(VI, author={"@type": "Organization", "name": "Báo Tiền Phong"}, dateModified=EARLY),
            tag="TPO - ",
            meta_author='<a class="author cms-author" href="/t.tpo">Vũ Hoài Nam</a>',
        ),
    ),
    "en.sggp": Page(
        url="https://en.sggp.org.vn/province-doubles-its-budget-post123456.html",
        story=replace(EN, author="Thuy Doan"),
        text=(EN.lead, "Năm 2023 tỉnh có 751 doanh nghiệp công nghệ số.", *EN.whole[1:]),
        facts={"lang": "en"},
        html=epi(
            EN,
            metas(og_title=EN.title, og_site_name="SGGP English Edition")
            + ld(EN, author={"name": "SGGP English Edition"}),
            '<div class="article__author"><span class="name">By staff writers – Translated by Thuy Doan</span></div>'.replace(
                "By staff writers – Translated by ", ""
            ),
        ),
    ),
}

PLACE = '<span class="location-stamp">Đông Giang</span>'
VNEXPRESS_BODY = paragraphs(
    VI,
    '<div data-component-type="tin_xemthem"><a href="/a-4955555.html">Đông Giang thiếu 300 giáo viên tin học</a></div>'
    '<figure class="tplCaption" itemprop="associatedMedia"><picture><img src="data:x"></picture><figcaption><p class="Image">'
    "Trạm 5G ở Nậm Khao, tháng 9. Ảnh: <em>Hoài Nam</em></p></figcaption></figure>",
    p='<p class="Normal">',
)
OTHERS = {
    "vnexpress": Page(
        url="https://vnexpress.net/kinh-te-so-dong-giang-4954999.html",
        story=VI,
        html=page(
            f"<title>{VI.title} - Báo VnExpress</title>"
            + metas(
                og_title=VI.title + " - Báo VnExpress Kinh doanh",
                og_site_name="vnexpress.net",
                its_publication="1795490100",
            )
            + f'<meta itemprop="datePublished" content="{VI.published}">'
            + ld(VI, author={"@type": "Organization", "name": "VnExpress"}),
            f'{TOP}<section class="section page-detail"><span class="date">Thứ ba, 24/11/2026, 10:15 (GMT+7)</span><h1 class="title-detail">'
            f'{VI.title}</h1><p class="description">{PLACE}{VI.lead}</p><article class="fck_detail ">{VNEXPRESS_BODY}'
            '<p class="Normal" style="text-align:right;"><strong>Vũ Hoài Nam</strong></p><span id="article-end"></span>'
            '<ul class="list-news"><li><a href="/b-4950001.html">Bảy tỉnh chưa có trung tâm đổi mới</a></li></ul></article>'
            f'<div class="tags"><h4 class="item-tag"><a href="/t-1.html">Đông Giang</a></h4></div></section>{MORE}{FOOT}',
        ),
    ),
    "e.vnexpress": Page(
        url="https://e.vnexpress.net/news/business/economy/province-doubles-its-budget-4954998.html",
        story=EN,
        facts={"lang": "en"},
        html=page(
            f"<title>{EN.title} - VnExpress International</title>"
            + metas(og_title=EN.title + " - VnExpress International", og_site_name="VnExpress International")
            + ld(EN, author={"@type": "Organization", "name": "VnExpress International"}),
            f'{EN_TOP}<h1 class="title_news_detail">{EN.title}</h1><div class="author">By <a href="/author/linh">Linh Dang</a> &nbsp;'
            "November 24, 2026 | 10:15 am GMT+7</div>"
            f'<span class="lead_post_detail row">{EN.lead}</span><div class="fck_detail"><table class="tplCaption"><tr><td>'
            '<img src="x.jpg"></td></tr><tr><td><p class="Image">A lab in Dong Giang. Photo by <i>VnExpress/Linh Dang</i></p></td></tr>'
            f"</table>{paragraphs(EN, p='<p class=Normal>')}</div>{EN_MORE}{EN_FOOT}",
            lang="en",
        ),
    ),
    "vietnamnet": Page(
        url="https://vietnamnet.vn/kinh-te-so-dong-giang-2466999.html",
        story=VI,
        html=page(
            '<link id="canonical" rel="canonical" href="https://vietnamnet.vn/kinh-te-so-dong-giang-2466999.html">'
            + metas(og_title=VI.title)
            + ld(VI, datePublished="2026-11-24T10:15:00.000 +07:00"),
            f'{TOP}<div class="bread-crumb-detail__time">Thứ Ba, 24/11/2026 - 10:15</div><h1 class="content-detail-title">{VI.title}</h1>'
            f'<h2 class="content-detail-sapo sm-sapo-mb-0">{VI.lead}</h2><div class="maincontent main-content" id="maincontent">'
            + paragraphs(
                VI,
                '<figure class="vnn-content-image"><img src="x"><figcaption>Phòng máy chủ.</figcaption></figure><div class="insert-wiki-content" '
                'data-vnnembed="true" data-vnnembedtype="article"><div class="related-news"><a href="/c-2450001.html">Đông Giang mở sàn dữ liệu</a></div></div>',
            )
            + f'<div class="subsectionArea">Tin nổi bật</div></div><div class="article-detail-author__info"><span class="name"><a>{VI.author}'
            f'</a></span></div><div class="tag-cotnent"><h3><a href="/x-tag1.html">Đông Giang</a></h3></div>{MORE}{FOOT}',
        ),
    ),
    "dantri": Page(
        url="https://dantri.com.vn/kinh-doanh/kinh-te-so-dong-giang-20261124101500123.htm",
        story=VI,
        html=page(
            metas(og_title=VI.title) + ld(VI),
            f'{TOP}<article data-slot="container" class="mx-auto"><h1 data-slot="title" class="text-3xl">{VI.title}</h1><div>'
            f'<time datetime="2026-11-24 10:15">Thứ ba, 24/11/2026 - 10:15</time></div><h2 data-slot="sapo">(Dân trí) - {VI.lead}</h2>'
            f'<div data-slot="content" class="prose">{paragraphs(VI, "<figure><img src=x><figcaption>Ảnh minh họa.</figcaption></figure>")}'
            '<aside data-module="related-article-in-content"><a href="/d-20250101000000000.htm">Tỉnh nào dẫn đầu?</a></aside></div></article>'
            f'<article data-content-name="article-related">{MORE}</article>{FOOT}',
        ),
    ),
    "baodautu": Page(
        url="https://baodautu.vn/kinh-te-so-dong-giang-d712345.html",
        story=VI,
        html=page(
            f"<title>{VI.title}</title>" + metas(og_title=VI.title),
            f'{TOP}<div class="title-detail">{VI.title}</div><div><a class="author" href="/t">Vũ Hoài Nam</a><span class="post-time"> - 24/11/2026 '
            f'10:15</span></div><div class="sapo_detail">{VI.lead}</div><div id="content_detail_news">'
            + paragraphs(
                VI,
                '<table class="MASTERCMS_TPL_TABLE"><tr><td><img src=x></td></tr><tr><td class="media-caption">Khu 500 ha.</td></tr></table>',
            )
            + f'<div align="right"><b>Vũ Hoài Nam</b></div></div><a class="tag_detail_item" href="/x.html">Đông Giang</a>{MORE}{FOOT}',
        ),
    ),
    "hanoimoi": Page(
        url="https://hanoimoi.vn/kinh-te-so-dong-giang-812345.html",
        story=VI,
        html=page(
            metas(og_title=VI.title, article_published_time="11/24/2026 10:15:00 AM") + ld(VI),
            f'{TOP}<div class="sc-longform-header"><h1 class="sc-longform-header-title"><span>{VI.title[:15]}</span><span>{VI.title[15:].strip()}'
            f'</span></h1><span class="sc-longform-header-date">24/11/2026 - 10:15</span><span class="sc-longform-header-author">Vũ Hoài Nam</span>'
            f'</div><p class="sc-longform-header-sapo">{VI.lead}</p><div class="b-maincontent"><div class="entry">'
            f'{paragraphs(VI, "<figure><img src=x><figcaption>Một góc phố.</figcaption></figure>")}</div></div><div class="onecms__tags"><a href="/x">Đông Giang'
            "</a></div>"
            + '<div class="b-maincontent"><p>Giấy phép xuất bản số 1. Tổng Biên tập: Nguyễn Văn B.</p></div>'
            * 2,
        ),
    ),
    "vietnamnews": Page(
        url="https://vietnamnews.vn/economy/1797999/province-doubles-its-budget.html",
        story=replace(EN, author=None),
        text=EN.whole,
        facts={"lang": "en"},
        html=page(
            f"<title>{EN.title}</title>" + metas(og_title=EN.title),
            f'{EN_TOP}<div class="detail__header"><h1 class="headline">{EN.title}</h1><div class="detail__meta"><div class="datetime">November 24, 2026 - '
            f'10:15</div></div></div><div class="detail__content"><div class="detail__summary sapo">{EN.lead}</div><div id="abody"><table class="image"><tr><td>'
            '<img src=x></td></tr><tr><td class="image_desc">A lab in Đông Giang. — VNA/VNS Photo</td></tr></table>'
            + paragraphs(replace(EN, text=(f"ĐÔNG GIANG — {EN.text[0]}", *EN.text[1:])))[:-4].replace(
                "ĐÔNG GIANG — ", "", 1
            )
            + " — VNS</p></div></div>"
            + EN_MORE
            + EN_FOOT,
            lang="en",
        ),
    ),
    "vietnamnews before 2023": Page(
        url="https://vietnamnews.vn/economy/997999/province-doubles-its-budget.html",
        story=replace(EN, author=None, day="2021-07-20", clock="08:25"),
        facts={"lang": "en"},
        html=page(
            f"<title>{EN.title} - Economy - Vietnam News | Politics, Business</title>" + metas(og_title=EN.title),
            f'{EN_TOP}<h1>{EN.title}</h1><div class="vnnews-time-post"><span>July, 20/2021 - 08:25</span></div><div class="vnnews-text-post">'
            f"<p><strong>{EN.lead}</strong></p>{paragraphs(EN)}</div>{EN_MORE}{EN_FOOT}",
            lang="en",
        ),
    ),
    "vietnam.vn": Page(
        url="https://www.vietnam.vn/kinh-te-so-dong-giang-vuot-moc-15-grdp",
        story=replace(VI, author=None, lead=""),
        html=page(
            metas(og_title=VI.title, author="Vietnam.vn", article_published_time="2026-11-24T03:15:00+00:00"),
            f'<h1>{VI.title}</h1><div class="post-detail-body">{paragraphs(VI)}<p>Nguồn: <a href="https://baodonggiang.vn/a.html">https://baodonggiang.vn/a.html'
            f"</a></p></div>{MORE}{FOOT}",
        ),
        facts={"published": "2026-11-24T03:15:00+00:00"},
    ),
    "congthuong": Page(
        url="https://congthuong.vn/kinh-te-so-dong-giang-412345.html",
        story=replace(VI, author="Vũ Hoài Nam"),
        html=page(
            metas(og_title=VI.title) + ld(VI, author={"@type": "Organization", "name": "Báo Công Thương"}),
            f'{TOP}<h1 class="article-detail-title">{VI.title}</h1><span class="bx-time">24/11/2026 10:15</span><div class="article-detail-desc">{VI.lead}</div>'
            f'<div class="__MASTERCMS_CONTENT_BODY article-detail-content">{paragraphs(VI, "<table class=MASTERCMS_TPL_TABLE><tr><td><img src=x></td></tr><tr><td>Ảnh: HN</td></tr></table>")}'
            '<table class="__mb_article_in_image"><tr><td><a href="/z-400001.html"><img src=z> Nậm Khao mở chợ số</a></td></tr></table></div>'
            f'<div class="author">Vũ Hoài Nam</div>{MORE}{FOOT}',
        ),
    ),
}
PAGES = VCCORP | EPI | OTHERS
