"""The same story in the skeletons of many systems: what surrounds it, what interrupts it, what its markup forgets."""

from __future__ import annotations

from collections.abc import Callable

from bed_dress import Dress, among

#: What the page is, and the paragraphs that it must give.
Made = tuple[str, list[str]]
Skeleton = Callable[[Dress], Made]
QUESTIONS = {
    "vi": (
        (
            "Vì sao xã chọn làm đất đai trước, thưa bà?",
            "Vì hồ sơ đất chiếm 62% số lượt dân hỏi. Làm được thì nhẹ nhiều.",
        ),
        (
            "Bà lo nhất điều gì?",
            "Lo điện. Mùa mưa năm ngoái mất điện 19 lần, máy chủ của xã phải chạy bằng bình ắc quy.",
        ),
        (
            "Người già có bị bỏ lại không?",
            "Không. Tổ công nghệ đến tận nhà 340 cụ, mỗi cụ được hướng dẫn ít nhất hai buổi.",
        ),
    ),
    "en": (
        ("Why did you begin with the land papers?", "Because they make up 62 percent of what people ask about here."),
        (
            "What worries you most?",
            "Power. The grid failed 19 times last season and our server ran on borrowed batteries.",
        ),
        (
            "Are old people left behind?",
            "No. Our team has called on 340 of them at home, at least twice each since March.",
        ),
    ),
}
HOURS = {
    "vi": ("Mở đầu buổi họp", "Tin từ hiện trường", "Kết luận cuối buổi"),
    "en": ("The meeting opens", "From the valley", "Closing remarks"),
}


def _plain(*parts: Callable[[Dress], str]) -> Skeleton:
    """A page of the parts that gives the story as it is."""
    return lambda d: (d.page(*(part(d) for part in parts)), d.want)


def _main(inner: Callable[[Dress], str], after: Callable[[Dress], str] | None = None) -> Skeleton:
    """Headline and body in one element, more after it."""
    return lambda d: (d.page(d.div("main", d.heading, inner(d)), after(d) if after else ""), d.want)


def _content(d: Dress, *inner: str) -> str:
    return d.div("content", *inner)


def _portal(d: Dress) -> Made:
    s = d.story
    rows = (f"<span><b>{s.title}</b></span>", d.date, f"<b>{s.lead}</b>", "".join(d.paragraphs), d.say("views"))
    menu = "".join(f"<tr><td>{link}</td></tr>" for link in d.links)
    body = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    table = f"<table><tr><td width=200><table>{menu}</table></td><td><table>{body}</table></td></tr></table>"
    return d.page(f"<form id=aspnetForm>{table}</form>"), d.want


def _portal_of_breaks(d: Dress) -> Made:
    s = d.story
    rows = (f"<font size=4><b>{s.title}</b></font>", d.date, f"<b>{s.lead}</b><br><br>{d.broken()}")
    others = f"<b>{d.say('earlier')}</b><ul><li>{'</li><li>'.join(d.links)}</li></ul>"
    body = "".join(f"<tr><td>{row}</td></tr>" for row in (*rows, others))
    return d.page(f"<form id=aspnetForm><table><tr><td><table>{body}</table></td></tr></table></form>"), d.want


def _workspace(d: Dress) -> Made:
    lines = "".join(f"<div style='text-align:justify'>{words}</div><div><br></div>" for words in d.want)
    inner = f"<div><h2>{d.story.title}</h2></div><div>{d.say('date')}</div>{d.div('ArticleContent', lines)}"
    others = f"<div>{d.say('earlier')}</div><ul><li>{'</li><li>'.join(d.links)}</li></ul>"
    return d.page(f"<form>{d.div('ms-rtestate-field', inner)}{others}</form>"), d.want


def _columns(d: Dress) -> Made:
    side = "".join(f"<p>{link}</p><p>{words}</p>" for link, words in zip(d.links, d.said, strict=False))
    middle = f"<h2>{d.story.title}</h2>{d.date}<p><i>{d.story.lead}</i></p>{''.join(d.paragraphs)}"
    return d.page(f"<table><tr><td>{side}</td><td>{middle}</td><td>{side}</td></tr></table>"), d.want


def _rows(d: Dress) -> str:
    return d.div("content", *(f"<tr><td>{words}</td></tr>" for words in d.want), tag="table")


def _figures(d: Dress) -> Made:
    rows = (("Bản", "Hồ sơ"), ("Nà Khá", "1.204"), ("Pá Kạch", "988"))
    table = f"<table border=1>{''.join(f'<tr><td>{a}</td><td>{b}</td></tr>' for a, b in rows)}</table>"
    want = d.want
    want[3:3] = [f"{a} | {b} |" for a, b in rows]
    return d.page(d.div("main", d.heading, _content(d, d.lead, among(d.paragraphs, (2, table))))), want


def _flat_talk(d: Dress) -> str:
    entries = "".join(f"<p><b>{name}</b>: {words}</p>" for name, words in zip("ABCDEF", d.said, strict=True))
    return f"{d.lead}{''.join(d.paragraphs)}<h3>{d.say('readers')}</h3>{entries}"


def _live(d: Dress) -> Made:
    text, want, items = [w.removeprefix("# ") for w in d.story.text], [d.story.lead], ""
    for number, head in enumerate(HOURS[d.lang]):
        said = text[2 * number : 2 * number + 2]
        want += [head, *said]
        clock = d.div("live-time", f"{18 - number}:4{number}")
        items += d.div("live-item", clock, f"<h3>{head}</h3>", *(f"<p>{words}</p>" for words in said)) + d.ad
    return d.page(d.div("live", d.heading, d.lead, d.div("timeline", items))), want


def _questions(line: str, wrap: str = "{}") -> Skeleton:
    def made(d: Dress) -> Made:
        asked = QUESTIONS[d.lang]
        body = wrap.format("".join(line.format(q, a) for q, a in asked))
        return d.page(d.div("main", d.heading, d.lead, body), d.comments), [
            d.story.lead,
            *(words for pair in asked for words in pair),
        ]

    return made


def _nested(d: Dress) -> str:
    return "".join(f"<div><div><span>{words}</span></div></div>" for words in d.want)


def _closed_early(after: int) -> Skeleton:
    """Two elements too many are closed behind the paragraph of a number; what is left falls out of them."""

    def made(d: Dress) -> Made:
        lines = [d.lead, *d.paragraphs]
        inside, outside = "".join(lines[:after]), "".join(lines[after:])
        return d.page(f"<div>{d.div('main', d.heading, _content(d, inside))}</div></div>{outside}{d.cards()}"), d.want

    return made


def _printed(d: Dress) -> Made:
    s = d.story
    head = f"<b>{d.say('site')}</b><hr><h2>{s.title}</h2><i>{d.say('date')}</i><p><b>{s.lead}</b></p>"
    return d.page(f"<div>{head}{''.join(d.paragraphs)}<hr>URL: {d.url}</div>"), d.want


def _signed(d: Dress) -> str:
    return _content(d, d.lead, *d.paragraphs, d.bio)


SKELETONS: dict[str, Skeleton] = {
    "a portal in one form": _portal,
    "a portal of line breaks": _portal_of_breaks,
    "a workspace of blocks": _workspace,
    "three columns of a table": _columns,
    "a row of a table for each paragraph": _main(_rows, lambda d: d.cards()),
    "a table of figures": _figures,
    "line breaks under comments": _main(
        lambda d: d.div("noidung", f"{d.story.lead}<br><br>{d.broken()}"), lambda d: d.cards() + d.comments
    ),
    "line breaks with blanks between": _main(
        lambda d: d.div("noidung", f"{d.story.lead}<br/> <br/>{d.broken('<br/>&nbsp;<br/>')}")
    ),
    "line breaks in a cell with the comments": _plain(
        lambda d: f"<table><tr><td>{d.heading}{d.story.lead}<br><br>{d.broken()}{d.comments}</td></tr></table>"
    ),
    "blocks in blocks": _main(_nested, lambda d: d.comments),
    "blocks with advertisements": _main(lambda d: d.lead + among(d.blocks, (2, d.ad), (4, d.ad)), lambda d: d.cards()),
    "no element of its own": _plain(
        lambda d: d.heading + d.lead + "".join(d.paragraphs),
        lambda d: f"<h3>{d.say('related')}</h3><ul><li>{'</li><li>'.join(d.links)}</li></ul>",
    ),
    "comments as paragraphs of the same element": _main(_flat_talk),
    "teasers inside the text": _main(lambda d: _content(d, d.lead, among(d.paragraphs, (2, d.cards())))),
    "links inside the text": _main(
        lambda d: _content(d, d.lead, among(d.paragraphs, (3, f"<ul><li>{d.links[0]}</li><li>{d.links[1]}</li></ul>")))
    ),
    "links with marks inside the text": _main(
        lambda d: _content(
            d, d.lead, among(d.paragraphs, (2, f"<p>&gt;&gt; {d.links[0]}<br>&gt;&gt; {d.links[1]}</p>"))
        )
    ),
    "everything behind the text in its element": _main(
        lambda d: _content(d, d.lead, *d.paragraphs, d.share, d.tags, d.comments)
    ),
    "a letter inside the text": _main(lambda d: _content(d, d.lead, among(d.paragraphs, (3, d.letter)))),
    "an advertisement after every paragraph": _main(
        lambda d: d.lead + "".join(f"{line}<div>{d.say('sold')}</div>" for line in d.paragraphs)
    ),
    "an author's box after the text": _main(lambda d: _content(d, d.lead, *d.paragraphs) + d.bio, lambda d: d.cards()),
    "closed after the first paragraph": _closed_early(1),
    "closed after the third paragraph": _closed_early(3),
    "closed before the last paragraph": _closed_early(6),
    "paragraphs never closed": _main(lambda d: _content(d, *(f"<p>{words}" for words in d.want)), lambda d: d.cards()),
    "typed text": _main(lambda d: "<pre>" + "\n\n".join(d.want) + "</pre>"),
    "an element for each paragraph": _main(
        lambda d: "".join(d.div("blk", line) + d.ad for line in (d.lead, *d.paragraphs)), lambda d: d.comments
    ),
    "sections": _main(
        lambda d: d.lead + "".join(d.div("s", *d.paragraphs[n : n + 2], tag="section") for n in (0, 2, 4)),
        lambda d: d.cards(),
    ),
    "columns of text": _main(lambda d: d.lead + d.div("col", *d.paragraphs[:3]) + d.div("col", *d.paragraphs[3:])),
    "a numbered list": _main(
        lambda d: _content(d, d.lead, "<ol>", *(f"<li>{words}</li>" for words in d.want[1:]), "</ol>"),
        lambda d: d.cards(),
    ),
    "a live page": _live,
    "questions in bold": _questions("<p><strong>{}</strong></p><p>{}</p>"),
    "questions of a list": _questions("<dt>{}</dt><dd>{}</dd>", "<dl>{}</dl>"),
    "questions that unfold": _questions("<details><summary>{}</summary><div><p>{}</p></div></details>"),
    "pages to leaf through": _main(
        lambda d: _content(
            d, d.lead, *d.paragraphs, d.div("pages", f"{d.say('page')}: <b>1</b> <a href=?p=2>2</a> <a href=?p=3>3</a>")
        )
    ),
    "a page to print": _printed,
    "an accelerated page": _plain(
        lambda d: (
            f"<article>{d.heading}<amp-img src=x></amp-img>{d.lead}"
            + among(d.paragraphs, (2, "<amp-ad><div>ad</div></amp-ad>"))
            + "</article>"
        )
    ),
}
#: An author's box inside the text names the author.
SIGNED: dict[str, Skeleton] = {"an author's box inside the text": _main(_signed, lambda d: d.cards())}
