# SPDX-License-Identifier: EUPL-1.2
"""Word and OpenDocument files made from lines that can be read: so that the repository holds no files that can't.

    Title: words            the program's own style for titles
    # words, ## words       headings 1 and 2
    § words                 a paragraph that the program numbers by itself: § 1, § 2 …
    - words                 a bullet
    | cell | cell |         a row of a table; the first is its head. "/" in a cell begins a new paragraph
    picture: words          a small picture, described so
    header: words           stands at the top of every page
    words                   a paragraph; "\\n" is a line break in it

and in them **bold**, {+inserted+}, {-deleted-}, {>a comment<}, {?hidden?}, [words](address).
"""
import io
import re
import struct
import zipfile
import zlib
from xml.sax.saxutils import escape

MARKS = re.compile(r"\*\*(?P<bold>.+?)\*\*|\{\+(?P<ins>.+?)\+\}|\{-(?P<gone>.+?)-\}|\{>(?P<comment>.+?)<\}|"
                   r"\{\?(?P<hidden>.+?)\?\}|\[(?P<words>[^\]]+)\]\((?P<link>[^)]+)\)")
WHO = 'w:author="Exempel" w:date="2026-03-12T09:00:00Z"'


def pieces(line):
    """(kind, words) for each piece of a line; a link is (“link”, words, address)."""
    at = 0
    for found in MARKS.finditer(line):
        if found.start() > at:
            yield ("text", line[at:found.start()])
        yield ("link", found["words"], found["link"]) if found["link"] else (found.lastgroup, found[found.lastgroup])
        at = found.end()
    if at < len(line):
        yield ("text", line[at:])


def words_of(source):
    """What a reader of the file may see, tracked changes and comments and page heads too: nothing of the form."""
    text = re.sub(r"^(Title: |#+ |§ |- |header: )", "", source, flags=re.MULTILINE)
    text = re.sub(r"^picture: ", "", text, flags=re.MULTILINE)
    text = MARKS.sub(lambda found: " " + found[found.lastgroup if not found["link"] else "words"] + " ", text)
    return text.replace("\\n", " ").replace("|", " ")


def png():
    """One dot."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))


def rows_and_lines(source):
    """Lines, and tables as lists of rows of cells."""
    for line in source.strip().splitlines():
        if line.startswith("|"):
            yield [cell.strip() for cell in line.strip("|").split("|")]
        elif line.strip():
            yield line


def grouped(source):
    table = []
    for each in [*rows_and_lines(source), ""]:
        if isinstance(each, list):
            table.append(each)
            continue
        if table:
            yield table
            table = []
        if each:
            yield each


def zipped(parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 3, 12, 9, 0, 0)), content)
    return made.getvalue()


# --- Word -------------------------------------------------------------------------------------------------------------

W = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
     'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
     'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
     'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"')
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = {"Title: ": "Rubrik", "# ": "Rubrik1", "## ": "Rubrik2"}
PICTURE = ('<w:r><w:drawing><wp:inline><wp:extent cx="9525" cy="9525"/><wp:docPr id="1" name="Bild 1" descr="{0}"/><a:graphic>'
           '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
           '<pic:cNvPr id="1" name="b.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPicture"/>'
           '</pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>')


class Word:
    def __init__(self):
        self.comments, self.links, self.heads, self.count = [], [], [], 0

    def run(self, words, look="", tag="w:t"):
        parts = f'</{tag}><w:br/><{tag} xml:space="preserve">'.join(escape(part) for part in words.split("\\n"))
        return f'<w:r><w:rPr>{look}</w:rPr><{tag} xml:space="preserve">{parts}</{tag}></w:r>'

    def piece(self, kind, words, link=""):
        self.count += 1
        if kind == "bold":
            return self.run(words, "<w:b/>")
        if kind == "hidden":
            return self.run(words, "<w:vanish/>")
        if kind == "ins":
            return f'<w:ins w:id="{self.count}" {WHO}>{self.run(words)}</w:ins>'
        if kind == "gone":
            return f'<w:del w:id="{self.count}" {WHO}>{self.run(words, tag="w:delText")}</w:del>'
        if kind == "comment":
            self.comments.append(words)
            number = len(self.comments) - 1
            return (f'<w:commentRangeStart w:id="{number}"/><w:commentRangeEnd w:id="{number}"/>'
                    f'<w:r><w:commentReference w:id="{number}"/></w:r>')
        if kind == "link":
            self.links.append(link)
            return f'<w:hyperlink r:id="rIdLink{len(self.links)}">{self.run(words)}</w:hyperlink>'
        return self.run(words)

    def paragraph(self, line, style="", numbers=""):
        style = f'<w:pStyle w:val="{style}"/>' if style else ""
        numbers = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbers}"/></w:numPr>' if numbers else ""
        inside = "".join(self.piece(*piece) for piece in pieces(line))
        return f"<w:p><w:pPr>{style}{numbers}</w:pPr>{inside}</w:p>"

    def table(self, rows):
        def cell(text):
            return "<w:tc><w:tcPr/>" + "".join(self.paragraph(part.strip()) for part in text.split(" / ")) + "</w:tc>"
        grid = '<w:gridCol w:w="2000"/>' * len(rows[0])
        inside = "".join("<w:tr>" + "".join(map(cell, row)) + "</w:tr>" for row in rows)
        return f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>'

    def block(self, line):
        if isinstance(line, list):
            return self.table(line)
        if line.startswith("header: "):
            self.heads.append(line[8:])
            return ""
        if line.startswith("picture: "):
            return f'<w:p>{PICTURE.format(escape(line[9:]))}</w:p>'
        for begin, style in STYLES.items():
            if line.startswith(begin):
                return self.paragraph(line[len(begin):], style)
        if line.startswith("§ "):
            return self.paragraph(line[2:], numbers="1")
        if line.startswith("- "):
            return self.paragraph(line[2:], "Liststycke", "2")
        return self.paragraph(line)

    def file(self, source):
        body = "".join(map(self.block, grouped(source)))
        heads = "".join(map(self.paragraph, self.heads))
        styles = "".join(f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{known}"/></w:style>' for name, known in
                         (("Rubrik", "Title"), ("Rubrik1", "heading 1"), ("Rubrik2", "heading 2"), ("Liststycke", "List Paragraph")))
        level = '<w:abstractNum w:abstractNumId="{0}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:lvlText w:val="{2}"/></w:lvl></w:abstractNum>'
        numbering = (level.format(0, "decimal", "§ %1") + level.format(1, "bullet", "\uF0B7") +
                     "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n - 1}"/></w:num>' for n in (1, 2)))
        comments = "".join(f'<w:comment w:id="{n}" {WHO}>{self.paragraph(words)}</w:comment>' for n, words in enumerate(self.comments))
        links = "".join(f'<Relationship Id="rIdLink{n}" Type="{R}/hyperlink" Target="{escape(link)}" TargetMode="External"/>'
                        for n, link in enumerate(self.links, 1))
        rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
        part = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{0} {1}>{2}</w:{0}>'
        return zipped({
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
                                   'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                                   '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
                                   'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
            "_rels/.rels": rels.format(f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'),
            "word/_rels/document.xml.rels": rels.format(links + f'<Relationship Id="rIdPicture" Type="{R}/image" Target="media/image1.png"/>'),
            "word/document.xml": part.format("document", W, f"<w:body>{body}</w:body>"),
            "word/styles.xml": part.format("styles", W, styles),
            "word/numbering.xml": part.format("numbering", W, numbering),
            "word/comments.xml": part.format("comments", W, comments),
            "word/header1.xml": part.format("hdr", W, heads),
            **({"word/media/image1.png": png()} if "\npicture: " in source else {}),
        })


# --- OpenDocument -----------------------------------------------------------------------------------------------------

O = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"' for name, urn in
             (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
              ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"))) + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"')
SAID = "<dc:creator>Exempel</dc:creator><dc:date>2026-03-12T09:00:00</dc:date>"


class OpenDocument:
    def __init__(self):
        self.deleted, self.heads, self.number = [], [], 0

    def piece(self, kind, words, link=""):
        text = escape(words).replace("\\n", "<text:line-break/>")
        if kind == "bold":
            return f'<text:span text:style-name="B">{text}</text:span>'
        if kind == "hidden":
            return f'<text:span text:style-name="Dold">{text}</text:span>'
        if kind == "gone":
            self.deleted.append(text)
            return f'<text:change text:change-id="ct{len(self.deleted)}"/>'
        if kind == "comment":
            return f"<office:annotation>{SAID}<text:p>{text}</text:p></office:annotation>"
        if kind == "link":
            return f'<text:a xlink:type="simple" xlink:href="{escape(link)}">{text}</text:a>'
        return text

    def inside(self, line):
        return "".join(self.piece(*piece) for piece in pieces(line))

    def paragraph(self, line, style="Standard"):
        return f'<text:p text:style-name="{style}">{self.inside(line)}</text:p>'

    def table(self, rows):
        def cell(text):
            return "<table:table-cell>" + "".join(self.paragraph(part.strip()) for part in text.split(" / ")) + "</table:table-cell>"
        made = ["<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" for row in rows]
        head = f"<table:table-header-rows>{made[0]}</table:table-header-rows>"
        return f'<table:table><table:table-column table:number-columns-repeated="{len(rows[0])}"/>{head}{"".join(made[1:])}</table:table>'

    def block(self, line):
        if isinstance(line, list):
            return self.table(line)
        if line.startswith("header: "):
            self.heads.append(self.paragraph(line[8:]))
            return ""
        if line.startswith("picture: "):
            return (f'<text:p><draw:frame text:anchor-type="as-char" svg:width="1cm" svg:height="1cm"><draw:image xlink:href="Pictures/1.png"/>'
                    f'<svg:title>{escape(line[9:])}</svg:title></draw:frame></text:p>')
        if line.startswith("Title: "):
            return self.paragraph(line[7:], "Title")
        if line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            return f'<text:h text:outline-level="{level}">{self.inside(line.lstrip("# "))}</text:h>'
        if line.startswith("- "):
            return f'<text:list text:style-name="L1"><text:list-item>{self.paragraph(line[2:])}</text:list-item></text:list>'
        if line.startswith("§ "):
            self.number += 1
            return self.paragraph(f"§ {self.number} " + line[2:], "Fet")
        return self.paragraph(line)

    def file(self, source):
        body = "".join(map(self.block, grouped(source)))
        body = body.replace("</text:list><text:list text:style-name=\"L1\">", "")
        changes = "".join(f'<text:changed-region text:id="ct{n}"><text:deletion><office:change-info>{SAID}</office:change-info>'
                          f"<text:p>{words}</text:p></text:deletion></text:changed-region>" for n, words in enumerate(self.deleted, 1))
        own = ('<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
               '<style:style style:name="Dold" style:family="text"><style:text-properties text:display="none"/></style:style>'
               '<style:style style:name="Fet" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>'
               '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>')
        content = (f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {O} office:version="1.3"><office:automatic-styles>{own}</office:automatic-styles>'
                   f'<office:body><office:text><text:tracked-changes>{changes}</text:tracked-changes>'
                   f'<text:section text:name="S1">{body}</text:section></office:text></office:body></office:document-content>')
        styles = (f'<office:document-styles {O}><office:styles><style:style style:name="Standard" style:family="paragraph"/></office:styles>'
                  f'<office:master-styles><style:master-page style:name="M"><style:header>{"".join(self.heads)}</style:header></style:master-page>'
                  f'</office:master-styles></office:document-styles>')
        return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "styles.xml": styles,
                       "META-INF/manifest.xml": '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
                       **({"Pictures/1.png": png()} if "\npicture: " in source else {})})


def docx(source):
    return Word().file(source)


def odt(source):
    return OpenDocument().file(source)
