"""Pages in the dress of content systems that many outlets and ministries use and no layout of ours describes."""

from __future__ import annotations

from dataclasses import replace

from bed import EN, EN_FOOT, EN_MORE, EN_TOP, FOOT, MORE, SHORT, TOP, VI, Page, ld, metas, page, paragraphs

ANON = replace(VI, author=None)
UTC = "2026-11-24T03:15:00+00:00"


def yoast(story, url):
    graph = (
        f'{{"@context":"https://schema.org","@graph":[{{"@type":"WebPage","@id":"{url}","datePublished":"{UTC}","dateModified":"2026-11-25T01:00:00+00:00"}},'
        f'{{"@type":"Person","@id":"#p","name":"{story.author}"}},{{"@type":"BreadcrumbList","itemListElement":[]}}]}}'
    )
    return (
        f"<title>{story.title} - Delta Briefing</title>"
        f'<link rel="canonical" href="{url}"><script type="application/ld+json" class="yoast-schema-graph">{graph}</script>'
        + metas(
            og_title=story.title + " - Delta Briefing",
            og_site_name="Delta Briefing",
            og_type="article",
            article_published_time=UTC,
            article_modified_time="2026-11-25T01:00:00+00:00",
            author=story.author,
        )
    )


SHARE = '<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">X</a></li></ul></div>'
JETPACK = (
    '<div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Related</em></h3><p>Rice exports hit a record of nine million tonnes '
    "this year, the ministry of agriculture says in a new report.</p></div>"
)
WP = "https://www.delta-briefing.com/news/province-doubles-its-budget/"
NEWSPAPER = "https://khampha-daily.vn/kinh-te-so-dong-giang/"
ELEMENTOR = "https://thoibaonghethuat.example/kinh-te/kinh-te-so-dong-giang"
wp_facts = {"published": UTC, "modified": "2026-11-25T01:00:00+00:00", "lang": "en"}

WORDPRESS = {
    "WordPress with Yoast and Jetpack": Page(
        url=WP,
        story=EN,
        facts=wp_facts,
        html=page(
            yoast(EN, WP),
            f'{EN_TOP}<main><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{EN.title}</h1><div class="entry-meta">'
            f'<span class="posted-on"><time class="entry-date published" datetime="{UTC}">November 24, 2026</time></span> <span class="byline">by <a class="url fn n">'
            f'{EN.author}</a></span></div></header><div class="entry-content"><p>{EN.lead}</p>'
            f"{paragraphs(EN, '<p><strong>Read also:</strong> <a href=/news/older/>Labs without staff</a></p>')}{SHARE}{JETPACK}</div>"
            '<footer class="entry-footer">Tags: <a rel="tag" href="/tag/dong-giang">Dong Giang</a></footer><div class="about-author"><h4>About the author</h4><p>'
            "Linh Dang has covered science policy in Southeast Asia since 2015 and lives in Hanoi with two cats.</p></div></article>"
            '<section id="comments"><ol><li><p>Great read, thank you for this! We should all pay attention to the northern provinces.</p></li></ol></section></main>'
            f"{EN_MORE}{EN_FOOT}",
            lang="en-US",
        ),
    ),
    "WordPress in the Newspaper dress": Page(
        url=NEWSPAPER,
        story=VI,
        facts={"published": UTC},
        html=page(
            f"<title>{VI.title} | Khám Phá Daily</title>"
            + metas(og_title=VI.title, og_site_name="Khám Phá Daily", article_published_time=UTC),
            f'{TOP}<div class="td-post-header"><ul class="td-category"><li><a href="/c">Kinh tế</a></li></ul><h1 class="entry-title">{VI.title}</h1><p class="td-post-sub-title">'
            f'{VI.lead}</p><div class="td-post-author-name"><div class="td-author-by">Bởi</div> <a href="/a">{VI.author}</a><div class="td-author-line"> - </div></div>'
            f'<span class="td-post-date"><time class="entry-date" datetime="{UTC}">24/11/2026</time></span></div><div class="td-post-content tagdiv-type">'
            + paragraphs(
                VI,
                '<div class="td-a-rec td-a-rec-id-content_inline"><span class="td-adspot-title">- Advertisement -</span></div><div class="wp-caption"><img src=x>'
                '<p class="wp-caption-text">Phòng máy chủ tại trung tâm.</p></div><div class="td_block_related_posts"><div class="td-module-title"><a href="/khac">Mười tỉnh dẫn đầu</a></div></div>',
            )
            + f'</div><div class="td-author-description">Phóng viên chuyên viết về kinh tế, mười năm trong nghề, thích đi bộ và chụp ảnh núi rừng Tây Bắc.</div>{MORE}{FOOT}',
        ),
    ),
    "WordPress in Elementor's boxes": Page(
        url=ELEMENTOR,
        story=ANON,
        html=page(
            f"<title>{VI.title} - Thời báo Nghệ thuật</title>"
            + metas(og_title=VI.title + " - Thời báo Nghệ thuật", og_site_name="Thời báo Nghệ thuật")
            + ld(ANON, author={"@type": "Person", "name": "admin"}),
            f'{TOP}<div class="elementor elementor-123"><section class="elementor-section"><div class="elementor-widget-theme-post-title"><h1 class="elementor-heading-title">{VI.title}'
            f'</h1></div></section><section class="elementor-section"><div class="elementor-widget-theme-post-content"><div class="elementor-widget-container"><p><em>{VI.lead}</em></p>'
            f'{paragraphs(VI, h="h3")}<p>&nbsp;</p></div></div></section><section class="elementor-section"><div class="elementor-post__excerpt"><p>Một bài khác nói về gốm sứ và '
            f"những đôi tay 70 năm tuổi nghề.</p></div></section></div>{FOOT}",
        ),
    ),
    "statistics office on WordPress": Page(
        url="https://www.nso.gov.vn/tin-tuc-khac/2026/11/thong-cao-ve-kinh-te-so-dong-giang/",
        story=replace(ANON, lead=""),
        facts={"published": "2026-11-24"},
        html=page(
            f"<title>{VI.title} – National Statistics Office of Vietnam</title>",
            f'{TOP}<div id="content" class="site-content"><div class="archive-container"><h1 class="post-title">{VI.title}</h1><p class="datetime">24/11/2026</p><div class="entry">'
            f"{paragraphs(VI, h='h4')}</div></div></div>{FOOT}",
        ),
    ),
}

DRUPAL = "https://vov.example.vn/kinh-te/kinh-te-so-dong-giang-post1144556.vov"
PORTALS = {
    "Drupal with a lead of its own": Page(
        url=DRUPAL,
        story=replace(VI, author="Hoài Nam"),
        html=page(
            f"<title>{VI.title} | VOV.VN</title>"
            + metas(og_title=VI.title, og_site_name="VOV.VN", article_published_time="2026-11-24T10:15:00+07:00"),
            f'{TOP}<div class="row article-title"><h1>{VI.title}</h1></div><div class="row article-meta"><div class="col-md-4"><div>Thứ Ba, 10:15, 24/11/2026</div></div></div><div class="row article-summary">'
            f'<div class="col">VOV.VN - {VI.lead}</div></div><div class="row article-content"><div class="col text-long"><div class="text-formatted field field--name-body field--type-text-with-summary">'
            + paragraphs(
                VI,
                '<article class="align-center media media--type-image"><img src=x><div class="field--name-field-caption">Phòng máy chủ.</div></article>',
            )
            + '</div></div></div><div class="row article-author"><div class="col-auto mr-auto">Hoài Nam/VOV-Tây Bắc</div></div>'
            f'<div class="article-tags"><a href="/tag/x">Đông Giang</a></div>{MORE}{FOOT}',
        ),
    ),
    "Liferay portal of a ministry": Page(
        url="https://www.bocongnghe.gov.vn/web/guest/chi-tiet-tin?p_p_id=tin&articleId=118822",
        story=replace(SHORT),
        facts={"canonical_url": "https://www.bocongnghe.gov.vn/web/guest/chi-tiet-tin?p_p_id=tin&articleId=118822"},
        html=page(
            "<title>Chi tiết tin - Cổng thông tin điện tử</title>",
            f'{TOP}<div class="portlet-boundary portlet-asset-publisher"><section class="portlet"><div class="portlet-content"><div class="asset-full-content"><h3 class="title-detail">{SHORT.title}</h3>'
            f'<div class="metadata-entry"><span class="publish-date">24/11/2026 10:15</span><span>Lượt xem: 1.204</span></div><div class="journal-content-article" data-analytics-asset-id="118822">{paragraphs(SHORT)}'
            '</div><div class="taglib-social-bookmarks">Chia sẻ</div></div></div></section></div><div class="portlet-boundary"><h2>Thông báo</h2><ul><li><a href="/web/guest/tb?id=1">Lịch tiếp công dân</a></li></ul></div>'
            + FOOT,
        ),
    ),
    "portal notice over a list of others": Page(
        url="https://sokhcn.example.gov.vn/chi-tiet?id=9913",
        story=SHORT,
        facts={"canonical_url": "https://sokhcn.example.gov.vn/chi-tiet?id=9913"},
        html=page(
            f"<title>{SHORT.title}</title>",
            f'{TOP}<div class="tin"><h2 class="tieu-de">{SHORT.title}</h2><div class="ngay-dang">24/11/2026 10:15</div><div class="noi-dung">'
            f'{paragraphs(SHORT)}</div></div><div class="tin-khac"><h4>Các tin khác</h4><ul>'
            + "".join(
                f'<li><a href="/chi-tiet?id=98{n}">Thông báo số {n} về việc nộp hồ sơ đề tài cấp tỉnh</a></li>'
                for n in range(9)
            )
            + f"</ul></div>{FOOT}",
        ),
    ),
    "SharePoint portal": Page(
        url="https://a.tapchi-example.vn/tin-tuc/88123/bo-cong-bo-danh-muc-11-nhom-cong-nghe.aspx",
        story=SHORT,
        html=page(
            f"<title>\r\n\t{SHORT.title}\r\n</title>",
            f'{TOP}<div id="s4-workspace"><div class="ms-webpart-zone"><div class="news-detail"><h1 class="news-title">\r\n {SHORT.title} \r\n</h1><span class="news-date">Thứ Ba, 24/11/2026 10:15</span>'
            '<div class="ms-rtestate-field" style="display:inline"><div class="ExternalClassA1">'
            + "".join(f'<div style="text-align:justify;">\u200b{p}&#160;</div><div><br></div>' for p in SHORT.text)
            + "</div></div></div></div></div>"
            + FOOT,
        ),
    ),
    "VNPT portal with breaks": Page(
        url="https://donggiang.gov.vn/tin-tuc/-/view_content/3344556-kinh-te-so-dong-giang.html",
        story=ANON,
        html=page(
            f"<title>{VI.title} - Cổng thông tin điện tử tỉnh Đông Giang</title>",
            f'{TOP}<div class="vnpt-portal"><div class="detail-news"><div class="title">{VI.title}</div><div class="time">24/11/2026 10:15</div><div class="summary"><b>{VI.lead}</b></div><div id="content-detail">'
            + "<br><br>".join(t.removeprefix("# ") for t in VI.text)
            + '</div><div class="tool"><a>In trang</a> <a>Gửi email</a></div></div></div>'
            + FOOT,
        ),
    ),
    "Joomla": Page(
        url="https://vien-nghien-cuu.example.vn/index.php/tin-tuc/1234-kinh-te-so-dong-giang",
        story=VI,
        html=page(
            f"<title>{VI.title}</title>" + metas(author=VI.author),
            f'{TOP}<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">{VI.title}</h2></div><dl class="article-info muted"><dt class="article-info-term">Chi tiết</dt>'
            f'<dd class="createdby" itemprop="author">Viết bởi: <span itemprop="name">{VI.author}</span></dd><dd class="published"><time datetime="{VI.published}" itemprop="datePublished">Được đăng: 24 Tháng 11 2026</time></dd>'
            f'<dd class="hits">Lượt xem: 734</dd></dl><div itemprop="articleBody"><p>{VI.lead}</p>{paragraphs(VI)}</div><ul class="pager pagenav"><li><a href="/t">Trang sau</a></li></ul></div>{FOOT}',
        ),
    ),
    "old ASP.NET portal in tables": Page(
        url="https://sokhcn.example.gov.vn/Default.aspx?tabid=55&id=9912",
        story=replace(ANON, lead=""),
        facts={
            "published": "2026-11-24",
            "canonical_url": "https://sokhcn.example.gov.vn/Default.aspx?tabid=55&id=9912",
        },
        html=page(
            "<title>Sở Khoa học và Công nghệ</title>",
            f'<form id="aspnetForm"><table width="100%"><tr><td class="menuleft"><a href="/Default.aspx?tabid=1">Trang chủ</a><br><a href="/Default.aspx?tabid=2">Giới thiệu</a></td><td><table><tr><td class="NewsTitle">{VI.title}</td></tr>'
            f'<tr><td class="NewsDate">(24/11/2026)</td></tr><tr><td class="NewsContent">'
            + "".join(
                f'<p class="MsoNormal" style="text-align:justify"><span style="font-family:Arial"><font size="3">{t.removeprefix("# ")}<o:p></o:p></font></span></p>'
                for t in VI.text
            )
            + '</td></tr></table></td></tr><tr><td colspan="2" class="footer">Địa chỉ: 12 Trần Phú, Đông Giang. Điện thoại 02150000000</td></tr></table></form>',
        ),
    ),
}

ZNEWS = "https://znews.vn/kinh-te-so-dong-giang-post1512345.html"
PAPERS = {
    "znews": Page(
        url=ZNEWS,
        story=VI,
        html=page(
            metas(og_title=VI.title, og_site_name="ZNEWS.VN", article_published_time="2026-11-24T10:15:00+0700")
            + ld(VI, datePublished="2026-11-24T10:15:00+0700", author={"@type": "Organization", "name": "Znews"}),
            f'{TOP}<article class="the-article"><header class="the-article-header"><p class="the-article-category"><a>Kinh doanh</a></p><h1 class="the-article-title">{VI.title}</h1><ul class="the-article-meta"><li class="the-article-author">'
            f'<a>{VI.author}</a></li><li class="the-article-publish">Thứ ba, 24/11/2026 10:15 (GMT+7)</li></ul></header><p class="the-article-summary">{VI.lead}</p><div class="the-article-body">'
            + paragraphs(
                VI,
                '<table class="picture"><tr><td class="pic"><img src=x></td></tr><tr><td class="pCaption caption">Phòng máy chủ. <em>Ảnh: Quỳnh Danh.</em></td></tr></table>'
                '<div class="inner-article"><a href="/a-post1400000.html"><h2 class="title">Nậm Khao mở chợ số</h2><p class="summary">Phiên chợ đầu tiên bán được 2,3 tỷ đồng hàng nông sản.</p></a></div>'
                '<div class="notebox ncenter"><h3><strong>Sách hay về chuyển đổi số</strong></h3><p>Mục Xuất bản giới thiệu tới độc giả những cuốn sách hay về quản trị.</p></div>',
            )
            + f'</div><p class="the-article-tags"><a>Đông Giang</a></p></article>{MORE}{FOOT}',
        ),
        text=(
            *VI.whole[:3],
            "Sách hay về chuyển đổi số",
            "Mục Xuất bản giới thiệu tới độc giả những cuốn sách hay về quản trị.",
            *VI.whole[3:],
        ),
    ),
    "vneconomy": Page(
        url="https://vneconomy.vn/kinh-te-so-dong-giang-vuot-moc-15-grdp.htm",
        story=VI,
        html=page(
            f"<title>{VI.title} - Nhịp sống kinh tế Việt Nam & Thế giới</title>"
            + metas(og_title=VI.title, og_site_name="Nhịp sống kinh tế Việt Nam & Thế giới"),
            f'{TOP}<div class="detail__main"><h1 class="detail__title">{VI.title}</h1><div class="detail__meta"><div class="detail__author"><strong><a>Vũ Hoài Nam</a></strong></div><span>-</span> 10:15 24/11/2026</div><h2 class="detail__summary">'
            f'{VI.lead}</h2><div class="detail__content">{paragraphs(VI, "<figure class=detail__avatar><figcaption>Ảnh minh họa.</figcaption></figure>")}'
            '<div class="box__relation"><a class="story__title" href="/kinh-te-so-la-gi-trong-thoi-dai-moi.htm">Kinh tế số là gì?</a></div></div><div class="detail__tag"><a>Đông Giang</a></div></div>'
            f"{MORE}{FOOT}",
        ),
    ),
    "laodong": Page(
        url="https://laodong.vn/kinh-doanh/kinh-te-so-dong-giang-1612345.ldo",
        story=VI,
        html=page(
            metas(og_title=VI.title, og_site_name="laodong.vn")
            + ld(VI, datePublished="2026-11-24T10:15:00", author=[{"@type": "Person", "name": VI.author}]),
            f'{TOP}<div class="wrapper"><h1 class="title">{VI.title}</h1><div class="m-author"><span class="name">Vũ Hoài Nam (báo Lao Động)</span> <span class="time">Thứ ba, 24/11/2026 10:15 (GMT+7)</span></div><div class="chappeau">{VI.lead}</div>'
            f'<div class="art-body" id="gallery-ctt">{paragraphs(VI, "<figure class=insert-center-image><img src=x><figcaption class=image-caption>Lớp học. Ảnh: Hoài Nam</figcaption></figure>")}'
            '<div class="article-relates-by-keyword"><div class="title">Tin liên quan</div><a href="/b-1600001.ldo">Công đoàn tặng 1.000 máy tính</a></div></div></div>'
            + MORE
            + FOOT,
        ),
    ),
    "genk": Page(
        url="https://genk.vn/kinh-te-so-dong-giang-165261124101500123.chn",
        story=VI,
        html=page(
            metas(og_title=VI.title, article_published_time="2026-11-24T10:15:00", og_site_name="genk.vn")
            + ld(VI, datePublished="2026-11-24T10:15:00", author={"@type": "Person", "name": ""}),
            f'{TOP}<div class="kbwc-header"><h1 class="kbwc-title">{VI.title}</h1><div class="kbwc-meta"><span class="kbwcm-author">Vũ Hoài Nam, </span><span class="kbwcm-source">Theo Phụ nữ số</span> <span class="kbwcm-time">10:15 24/11/2026</span></div></div>'
            f'<h2 class="knc-sapo">{VI.lead}</h2><div class="knc-relate-wrapper"><ul><li><a href="/c-165250101000000000.chn">Chip 2nm đầu tiên</a></li></ul></div><div id="ContentDetail" class="knc-content detail-content">{paragraphs(VI)}</div>{MORE}{FOOT}',
        ),
    ),
    "qdnd": Page(
        url="https://www.qdnd.vn/kinh-te/tin-tuc/kinh-te-so-dong-giang-812345",
        story=VI,
        html=page(
            f"<title>{VI.title}</title>" + metas(og_title=VI.title, og_site_name="Báo Quân đội nhân dân"),
            f'{TOP}<h1 class="post-title">{VI.title}</h1><span class="post-subinfo">Thứ ba, 24/11/2026 - 10:15</span><div class="post-summary"><h2>QĐND Online - {VI.lead}</h2></div><div id="dnn_VIEWS_Main_ctl00_viewContent" class="post-content itemprop">'
            f'{paragraphs(VI, "<table class=contentimg><tr><td><img src=x></td></tr><tr><td class=imgcaption>Bộ đội giúp dân kéo cáp.</td></tr></table>")}<p style="text-align:right"><strong>VŨ HOÀI NAM</strong></p>'
            "<p><em>* Mời bạn đọc vào chuyên mục <a href=/kinh-te>Kinh tế</a> xem các tin, bài liên quan.</em></p></div>"
            + MORE
            + FOOT,
        ),
        facts={"author": "VŨ HOÀI NAM"},
    ),
    "vir": Page(
        url="https://vir.com.vn/northern-province-doubles-its-budget-141234.html",
        story=replace(EN, author="By Linh Dang"),
        facts={"author": "Linh Dang", "lang": "en"},
        html=page(
            f"<title>{EN.title}</title>" + metas(og_title=EN.title, og_site_name="Vietnam Investment Review - VIR"),
            f'{EN_TOP}<h1 class="detail-title">{EN.title}</h1><div class="date-detail"><span class="format_time">November 24, 2026 | 10:15</span></div><div class="desc">{EN.lead}</div><div class="__MASTERCMS_CONTENT detail-content">'
            f"{paragraphs(EN, '<table class=MASTERCMS_TPL_TABLE><tr><td><img src=x></td></tr><tr><td>A lab, photo Le Toan</td></tr></table>')}"
            '<table class="__mb_article_in_image __mb_article_in_image_large_box"><tr><td><a href="/rice-140001.html">Rice exports hit record</a></td><td>Rice exports hit a record of nine million tonnes this year.</td></tr></table>'
            f'</div><div class="article-author">By Linh Dang</div>{EN_MORE}{EN_FOOT}',
            lang="en",
        ),
    ),
    "theinvestor": Page(
        url="https://theinvestor.vn/northern-province-doubles-its-budget-d17123.html",
        story=EN,
        facts={"lang": "en"},
        html=page(
            metas(og_title=EN.title, og_site_name="theinvestor.vn")
            + ld(
                EN, datePublished="2026-11-24T10:15:00+07:00", author={"@type": "Organization", "name": "The Investor"}
            ),
            f'{EN_TOP}<h1 class="detail__title">{EN.title}</h1><div class="detail__author">By <a>Linh Dang</a></div><time datetime="2026-11-24T10:15:00+07:00">Tue, November 24, 2026 | 10:15 am GMT+7</time><div class="detail__desc">{EN.lead}</div>'
            f'<div id="explus-editor">{paragraphs(EN, "<div class=expNoEdit><figure class=expNoEdit><img src=x><figcaption><h2>A laboratory. Photo courtesy of the province.</h2></figcaption></figure></div>")}</div>{EN_MORE}{EN_FOOT}',
            lang="en",
        ),
    ),
    "hanoitimes": Page(
        url="https://hanoitimes.vn/northern-province-doubles-its-budget.812345.html",
        story=EN,
        facts={"lang": "en"},
        html=page(
            metas(og_title=EN.title, og_site_name="hanoitimes.vn", article_published_time="11/24/2026 10:15:00 AM")
            + ld(EN, author={"@type": "Person", "name": "Linh Dang"}),
            f'{EN_TOP}<h1 class="c-detail-head__title">{EN.title}</h1><span class="c-detail-head__time">Nov 24, 2026 10:15</span><div class="b-maincontent"><h2 class="sc-longform-header-sapo"><strong>THE HANOI TIMES</strong> — {EN.lead}</h2>'
            f"{paragraphs(EN)}</div>{EN_MORE}{EN_FOOT}",
            lang="en",
        ),
    ),
    "baotintuc": Page(
        url="https://baotintuc.vn/kinh-te/kinh-te-so-dong-giang-20261124101500123.htm",
        story=VI,
        html=page(
            metas(og_title=VI.title, og_site_name="baotintuc.vn")
            + ld(
                VI, datePublished="2026-11-24T10:15:00+07:00", author={"@type": "Organization", "name": "baotintuc.vn"}
            ),
            f'{TOP}<h1 class="detail-title">{VI.title}</h1><div class="date"><span class="txt">Thứ Ba, 24/11/2026 10:15</span></div><h2 class="sapo">{VI.lead}</h2><div class="contents">'
            f'{paragraphs(VI, "<p><figure><img src=x><figcaption>Ảnh: TTXVN</figcaption></figure></p>")}</div><div class="author">Vũ Hoài Nam/Báo Tin tức và Dân tộc</div>{MORE}{FOOT}',
        ),
    ),
    "vietstock": Page(
        url="https://vietstock.vn/2026/11/kinh-te-so-dong-giang-761-1234567.htm",
        story=VI,
        html=page(
            metas(og_title=VI.title, og_site_name="Vietstock", article_published_time="2026-11-24T10:15:00+07:00"),
            f'{TOP}<article><h1 class="article-title">{VI.title}</h1><span class="date">24-11-2026 10:15:00+07:00</span><div id="vst_detail"><p class="pHead">{VI.lead}</p>'
            f'{paragraphs(VI, "<p class=pCaption>Nguồn: Sở Khoa học và Công nghệ</p>", p="<p class=pBody>")}<p class="pAuthor"><a href="/t">Vũ Hoài Nam</a></p><p class="pSource">FILI</p><p class="pPublishTimeSource">- 09:00 24/11/2026</p></div></article>{MORE}{FOOT}',
        ),
    ),
    "24h": Page(
        url="https://www.24h.com.vn/kinh-te/kinh-te-so-dong-giang-c161a1712345.html",
        story=VI,
        html=page(
            metas(og_title=VI.title, og_site_name="24H") + ld(VI, author={"@type": "Organization", "name": "24H"}),
            f'{TOP}<article id="article_title" class="tuht_show"><h1 id="article_title">{VI.title}</h1></article><time class="cate-24h-foot-arti-deta-cre-post">Thứ Ba, ngày 24/11/2026 10:15 AM (GMT+7)</time><h2 id="article_sapo" class="cate-24h-foot-arti-deta-sum">{VI.lead}</h2>'
            f'<article class="cate-24h-foot-arti-deta-info" id="article_body">{paragraphs(VI, "<p class=img_chu_thich_0407>Phòng máy chủ.</p>")}<p class="linkOrigin">Nguồn: [Link nguồn]</p></article>'
            f'<div class="cate-24h-foot-arti-deta-author"><div class="nguontin">Theo Vũ Hoài Nam (Báo Ví Dụ)</div></div>{MORE}{FOOT}',
        ),
        facts={"author": "Vũ Hoài Nam"},
    ),
    "onecms paper": Page(
        url="https://baotinh.example.vn/kinh-te-so-dong-giang-212345.html",
        story=VI,
        html=page(
            metas(og_title=VI.title, og_site_name="Báo Tỉnh điện tử", article_published_time="11/24/2026 10:15:00 AM"),
            f'{TOP}<h1 class="c-detail-head__title">{VI.title}</h1><span class="c-detail-head__author">Vũ Hoài Nam</span><span class="c-detail-head__time">24/11/2026 - 10:15</span><div class="b-maincontent"><p><strong>{VI.lead}</strong></p>'
            f'{paragraphs(VI, "<div class=c-box-news><a href=/x-212000.html>Mười tỉnh dẫn đầu</a></div>")}<p class="sc-editor-author" style="text-align: right"><strong>Vũ Hoài Nam</strong></p></div>{MORE}{FOOT}',
        ),
    ),
    "vietnambiz": Page(
        url="https://vietnambiz.vn/kinh-te-so-dong-giang-2026112410150012.htm",
        story=VI,
        html=page(
            metas(og_title=VI.title, article_published_time="2026-11-24T10:15:00")
            + ld(VI, datePublished="2026-11-24T10:15:00+07:00", author={"@type": "Person", "name": "Vũ Hoài Nam"}),
            f'{TOP}<h1 class="vnbcb-title" data-role="title">{VI.title}</h1><div class="vnbcbat-data"><span class="vnbcbat-data-time">10:15 | 24/11/2026</span></div><div class="vnbcbc-sapo" data-role="sapo">{VI.lead}</div><div class="vnbcbc-relate"><ul><li><a href="/d-2025.htm">'
            f'Ba kịch bản tăng trưởng</a></li></ul></div><div class="vnbcbc-body vceditor-content" data-role="content">{paragraphs(VI)}</div>{MORE}{FOOT}',
        ),
    ),
    "tapchicongsan on Liferay": Page(
        url="https://www.tapchicongsan.org.vn/web/guest/kinh-te/-/2018/1123456/kinh-te-so-dong-giang.aspx",
        story=replace(VI, author="TS Nguyễn Văn Hòa"),
        html=page(
            f"<title>{VI.title} - Tạp chí Cộng sản</title>" + metas(og_title=VI.title),
            f'{TOP}<div class="detailNews"><h1 class="titleDetail">{VI.title}</h1><div class="authorDetail">TS Nguyễn Văn Hòa</div><div class="dateDetail">10:15, ngày 24-11-2026</div><div class="contentDetail"><p><strong><em>TCCS - {VI.lead}</em></strong></p>'
            f"{paragraphs(VI)}</div></div>{MORE}{FOOT}",
        ),
    ),
    "a page of a script framework": Page(
        url="https://techdaily.example.com/story/northern-province-doubles-its-budget-77120033",
        story=EN,
        facts={"lang": "en", "published": "2026-11-24T03:15:00.000000+00:00"[:19] + "+00:00"},
        html=page(
            f"<title>{EN.title}</title>"
            + metas(og_title=EN.title, article_published_time="2026-11-24T03:15:00.000Z", author="Linh Dang"),
            f'<div id="__next"><div class="css-1x2y3z"><div class="css-aa1"><h1 class="css-h1t">{EN.title}</h1><p class="css-dek">{EN.lead}</p><div class="css-by">By <a>Linh Dang</a></div></div><div class="css-b0d"><div>'
            + "".join(f'<div class="css-p0">{t.removeprefix("# ")}</div>' for t in EN.text)
            + '</div></div></div></div><script id="__NEXT_DATA__" type="application/json">{"props":{}}</script>'
            + EN_FOOT,
            lang="en",
        ),
    ),
}
PAGES = WORDPRESS | PORTALS | PAPERS
