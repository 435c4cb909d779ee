"""Documents of each format that isn't text, made of the same story."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

from docx import Document
from fastwarc.warc import WarcRecord, WarcRecordType

TITLE = "Ferry to Lorne suspended"
BYLINE = "By Ada Quist, The Harbour Post"
PARAGRAPHS = (
    "LORNE — The ferry will not sail before Friday, harbour master Ewan Pell said on Tuesday.",
    "“We found water in the engine room,” Pell told reporters, adding that nobody had been hurt at the quay.",
    "Passengers were not informed until noon, according to two members of the crew.",
)
PAGE = "https://harbour.example/ferry"


def html(*, title: str = TITLE, paragraphs: Sequence[str] = PARAGRAPHS) -> str:
    """A page without an address of its own."""
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    head = f"<head><title>{title}</title></head>"
    return f"<html>{head}<body><article><h1>{title}</h1>{body}</article></body></html>"


def mail(*, subtype: str = "plain") -> bytes:
    """A press release, in windows-1252."""
    message = EmailMessage()
    message["From"] = '"Ada Quist" <ada@harbour.example>'
    message["To"] = "newsroom@post.example"
    message["Subject"] = TITLE
    message["Date"] = "Tue, 12 Mar 2024 10:15:00 +0100"
    text = html() if subtype == "html" else "\n\n".join(PARAGRAPHS)
    message.set_content(text, subtype=subtype, charset="windows-1252")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="ferry.png")
    return message.as_bytes()


def saved_page() -> bytes:
    """A page as browsers save it in one file."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = PAGE
    message["Subject"] = TITLE
    message.set_content(html(), subtype="html", cte="quoted-printable")
    message["Content-Location"] = PAGE
    message.make_related()
    message.add_related(b"p { color: red }", maintype="text", subtype="css")
    return message.as_bytes()


def docx() -> bytes:
    """A document of Word's, whose last paragraph is a table."""
    document = Document()
    for words in (TITLE, BYLINE, *PARAGRAPHS[:2]):
        document.add_paragraph(words)
    document.add_table(rows=1, cols=2).rows[0].cells[0].text = PARAGRAPHS[2]
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF of lines of print, a list for each page (ISO 32000-1, annex H, example H.3)."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica",
    ]
    objects[2] += b" /Encoding /WinAnsiEncoding >>"
    for lines in pages:
        drawn = b"".join(
            b"1 0 0 1 50 %d Tm (%s) Tj " % (780 - 14 * number, _escaped(line))
            for number, line in enumerate(lines)
        )
        stream = b"BT /F1 10 Tf " + drawn + b"ET"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % (len(objects) + 2)
        )
        objects.append(b"<< /Length %d >> stream\n%s\nendstream" % (len(stream), stream))
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages)))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages))
    return _assembled(objects)


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _assembled(objects: Sequence[bytes]) -> bytes:
    content, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(content))
    return content + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


def feed() -> bytes:
    """An RSS feed of an entry with its content, one with a summary, and one that is a headline."""
    content = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>News | The Harbour Post</title><language>en-gb</language>
<item><title>{TITLE}</title><link>{PAGE}</link><dc:creator>Ada Quist</dc:creator>
<pubDate>Tue, 12 Mar 2024 10:15:00 +0100</pubDate><description>The ferry.</description>
<content:encoded><![CDATA[{content}<script>alert(1)</script>]]></content:encoded></item>
<item><title>Crew heard</title><link>https://harbour.example/crew</link>
<description>{PARAGRAPHS[2]}</description></item>
<item><title>Fog expected</title><link>https://harbour.example/fog</link></item>
</channel></rss>""".encode()


def warc(pages: Mapping[str, str] | None = None) -> bytes:
    """A web archive: the page, gzipped as it was sent; a page not found, a picture, and a front page."""
    archive = io.BytesIO()
    headers = {"Content-Type": "text/html; charset=utf-8"}
    for url, page in (pages or {PAGE: html()}).items():
        _record(archive, url, "200 OK", {**headers, "Content-Encoding": "gzip"}, gzip.compress(page.encode()))
    _record(archive, "https://harbour.example/gone", "404 Not Found", headers, html().encode())
    _record(archive, "https://harbour.example/ferry.png", "200 OK", {"Content-Type": "image/png"}, b"\x89PNG")
    _record(archive, "https://harbour.example/", "200 OK", headers, b"<html><body><ul><li>Home</ul></html>")
    return archive.getvalue()


def _record(archive: io.BytesIO, url: str, status: str, headers: Mapping[str, str], body: bytes) -> None:
    record = WarcRecord()
    record.init_headers(record_type=WarcRecordType.response)
    record.headers["WARC-Target-URI"] = url
    record.headers["Content-Type"] = "application/http; msgtype=response"
    answer = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    record.set_bytes_content(f"HTTP/1.1 {status}\r\n{answer}\r\n".encode() + body)
    record.write(archive)


def zipped(files: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these files."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", packing) as out:
        for name, content in files.items():
            out.writestr(name, content)
    return archive.getvalue()


PRINTED = [
    ["The Harbour Post 12 March 2024", TITLE, BYLINE, *PARAGRAPHS[:1]],
    [
        "The Harbour Post 13 March 2024",
        "“We found water in the engine room,” Pell told report-",
        "ers at the quay.",
    ],
    ["The Harbour Post 14 March 2024", *PARAGRAPHS[2:], "3"],
]

SAMPLES = {
    ".docx": docx(),
    ".eml": mail(),
    ".mhtml": saved_page(),
    ".pdf": pdf(PRINTED),
    ".rss": feed(),
    ".txt.gz": gzip.compress("\n\n".join(PARAGRAPHS).encode()),
    ".wacz": zipped({"archive/data.warc.gz": gzip.compress(warc()), "pages/pages.jsonl": b"{}\n"}),
    ".warc": warc(),
    ".zip": zipped({"b/ferry.html": html().encode(), "a.txt": "\n\n".join(PARAGRAPHS).encode()}),
}
