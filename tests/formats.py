"""A report in every format, as a desk gets it: a web page with all that surrounds it, two columns of print, a mail."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape
from io import BytesIO
from pathlib import Path

import docx
from aspose.email_foss.msg import MapiMessage
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, NextPageTemplate, PageTemplate
from reportlab.platypus import Paragraph as Laid
from reportlab.platypus.flowables import Flowable

from brief.model import Source
from brief.read.report import read_file

SOURCES = Path(__file__).parent.parent / "sources"
NAMES = ("01_osce_talks", "02_osce_to_send_police")
WIDTH, HEIGHT = 595, 842
BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12.5, alignment=4, spaceAfter=5)
HEAD = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=18, leading=22)
PAGE = """<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>{title} | The Steppe Herald</title>
<meta property="og:site_name" content="The Steppe Herald"><meta property="og:type" content="article">
<script type="application/ld+json">
{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": {json}}}</script>
<style>.nav {{ color: red }}</style></head><body>
<header><a href="/"><img src="/logo.png" alt="The Steppe Herald"></a><form><input name="q">
<button>Search</button></form></header>
<nav><ul>
<li><a href="/world">World</a></li><li><a href="/asia">Asia</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div class="cookie-banner">We use cookies to improve this site. <button>Accept</button></div>
<div id="page"><div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/asia">Central Asia</a></div>
<main><article class="story"><h1>{title}</h1><div class="byline">By our correspondent</div>
<div class="share"><a href="#">Share</a> <a href="#">Tweet</a> <a href="#">Print</a></div>
{body}<div class="newsletter">Sign up for our morning newsletter</div></article>
<aside class="related"><h3>More from Central Asia</h3><ul><li>
<a href="/1">The price of bread has doubled in five years</a>
</li><li><a href="/2">Twelve hurt as a bus leaves the road near Naryn</a></li></ul></aside>
<section class="comments"><h3>3 comments</h3><p>I think 5,000 were killed, whatever they say.</p></section></main></div>
<footer><p>Copyright 2010 The Steppe Herald. All rights reserved.</p><a href="/terms">Terms of use</a></footer>
<script>window.track = "<p>not an article</p>";</script></body></html>"""


@dataclass(frozen=True, slots=True)
class Told:
    """A report: its headline, or what a desk would call it, and its paragraphs."""

    title: str
    paragraphs: Sequence[str]


def tell(name: str) -> Told:
    """One of the sample's reports."""
    source = read_file(SOURCES / f"{name}.txt", SOURCES)
    lines = tuple(p for p in source.text.split("\n") if p and p != source.title)
    return Told(source.title or "Talks on southern Kyrgyzstan", lines)


def bodies(source: Source) -> list[str]:
    """The paragraphs that are analysed, without headings."""
    return [p.text for p in source.passages if p.kind == "body"]


def set_page(told: Told) -> bytes:
    """A page as news sites build them."""
    body = "".join(f"<p>{escape(text)}</p>\n" for text in told.paragraphs)
    return PAGE.format(title=escape(told.title), json=json.dumps(told.title), body=body).encode()


def run_heads(canvas: Canvas, document: BaseDocTemplate) -> None:
    """A running head and a page number."""
    canvas.setFont("Helvetica", 8)
    canvas.drawString(60, 812, "The Harbour Times")
    canvas.drawCentredString(WIDTH / 2, 25, f"Page {document.page}")


def set_columns(headline: str, paragraphs: Sequence[str], title: str | None = None) -> bytes:
    """Set a headline over two justified columns of short pages, with running heads and page numbers."""
    first = [Frame(50, 560, 495, 60), Frame(50, 300, 235, 260), Frame(310, 300, 235, 260)]
    later = [Frame(50, 300, 235, 300), Frame(310, 300, 235, 300)]
    stream = BytesIO()
    document = BaseDocTemplate(stream, pagesize=(WIDTH, HEIGHT), title=title, pageCompression=0)
    templates = [PageTemplate("first", first, onPage=run_heads), PageTemplate("later", later, onPage=run_heads)]
    document.addPageTemplates(templates)
    story: list[Flowable] = [NextPageTemplate("later"), Laid(headline, HEAD), FrameBreak()]
    document.build([*story, *(Laid(escape(text), BODY) for text in paragraphs)])
    return stream.getvalue()


def set_word(told: Told) -> bytes:
    """A Word file."""
    document, stream = docx.Document(), BytesIO()
    document.add_heading(told.title, 0)
    for text in told.paragraphs:
        document.add_paragraph(text)
    document.save(stream)
    return stream.getvalue()


def write_mail(told: Told, attached: Mapping[str, bytes]) -> EmailMessage:
    """A mail that forwards a report and has others attached."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "Desk Officer <desk@mission.example>", "team@mission.example"
    mail["Subject"], mail["Date"] = f"Fwd: {told.title}", "Mon, 19 Jul 2010 07:55:00 +0200"
    mail.set_content("\n\n".join(told.paragraphs))
    for name, raw in attached.items():
        mail.add_attachment(raw, maintype="application", subtype="octet-stream", filename=name)
    return mail


def write_formats() -> Mapping[str, Mapping[str, bytes]]:
    """Both of the sample's reports in each format: name of the format -> name of the file -> bytes."""
    one, two = (tell(name) for name in NAMES)
    mail = write_mail(one, {f"{NAMES[1]}.docx": set_word(two)})
    export = json.dumps([{"head": told.title, "text": "\n\n".join(told.paragraphs)} for told in (one, two)])
    return {
        "html": {f"{name}.html": set_page(told) for name, told in zip(NAMES, (one, two), strict=True)},
        "pdf": {
            f"{name}.pdf": set_columns(told.title, told.paragraphs)
            for name, told in zip(NAMES, (one, two), strict=True)
        },
        "docx": {f"{name}.docx": set_word(told) for name, told in zip(NAMES, (one, two), strict=True)},
        "eml": {"mail.eml": mail.as_bytes()},
        "msg": {"mail.msg": MapiMessage.from_email_message(mail).to_bytes()},
        "json": {"export.json": export.encode(), "sources.toml": b'[fields."*"]\ntext = "text"\ntitle = "head"\n'},
    }
