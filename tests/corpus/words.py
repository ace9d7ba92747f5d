# SPDX-License-Identifier: EUPL-1.2
"""The words of a published text and of its page. A word is a run of letters or digits; case is kept."""
import collections
import html
import html.parser
import re
import unicodedata

WORD = re.compile(r"[^\W_]+")
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.S | re.M)
DEFINITION = re.compile(r"^ {0,3}\[([^\]\n]+)\]:[ \t]*(?:<[^>\n]*>|\S+)(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*$", re.M)
TITLE = r"""(?:[ \t\n]+(?:"[^"]*"|'[^']*'))?"""
TARGET = re.compile(r"(?<!\\)\]\([ \t]*(?:<[^<>\n]*>|[^ \t\n()<]*(?:\([^ \t\n()]*\)[^ \t\n()]*)*)" + TITLE + r"[ \t]*\)")
OUR_TAGS = re.compile(r"</?(?:br|sup|sub|s|u) ?/?>", re.I)
BOX = re.compile(r"^([\s>]*(?:[-*+]|\d+[.)])\s+)\[[ xX]\](?=\s)", re.M)
NUMBER = re.compile(r"^([ \t>]*(?:[-*+][ \t]+)*)(\d{1,9})[.)](?=\s|$)", re.M)
MARKER = re.compile(r"^([\s>]*)\[!\w+\]", re.M)
FENCE = re.compile(r"^([\s>]*(?:```+|~~~+)).*$", re.M)
CODE = re.compile(r"(?<!`)(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.S)  # not across a blank line


def words_in(text):
    return collections.Counter(WORD.findall(unicodedata.normalize("NFC", text)))


def plain_text(markdown):
    """What a reader sees of a published text: link texts and pictures' texts, not where they lead; no Markdown."""
    text = FRONT_MATTER.sub("", markdown, count=1)
    defined = {label.casefold() for label in DEFINITION.findall(text)}
    text = FENCE.sub(r"\1", DEFINITION.sub("", text))
    pieces = CODE.split(text)  # text, ticks, code, text, ticks, code …
    for at in range(0, len(pieces), 3):
        piece = TARGET.sub("] ", pieces[at])
        piece = re.sub(r"\]\[([^\]\n]+)\]", lambda m: "] " if m[1].casefold() in defined else m[0], piece)
        pieces[at] = html.unescape(OUR_TAGS.sub(" ", piece))
    text = "".join(pieces)
    return MARKER.sub(r"\1", BOX.sub(r"\1", text))


class Main(html.parser.HTMLParser):
    """The text of a page's <main>, with the texts of its pictures and the numbers of its lists."""

    def __init__(self):
        super().__init__()
        self.inside, self.text, self.lists, self.numbers = False, [], [], set()

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.inside |= tag == "main"
        self.text.append(f" {attrs.get('alt') or ''} " if self.inside and tag == "img" else " ")
        if tag in ("ol", "ul"):
            self.lists.append(int(attrs.get("start", 1)))
        if tag == "li":
            self.lists[-1] = int(attrs.get("value", self.lists[-1])) + 1
            self.numbers.add(str(self.lists[-1] - 1))

    def handle_endtag(self, tag):
        self.inside &= tag != "main"
        self.text.append(" ")
        if tag in ("ol", "ul"):
            self.lists.pop()

    def handle_data(self, data):
        if self.inside:
            self.text.append(data)


def missing(published, page):
    """Words that a published text has more often than its page, and numbers before its lines that the page has nowhere."""
    markdown = published.read_text(encoding="utf-8")
    main = Main()
    main.feed(page.read_text(encoding="utf-8"))
    main.close()
    there = words_in("".join(main.text))
    numbers = {str(int(number)) for _, number in NUMBER.findall(plain_text(markdown))}
    lost = words_in(NUMBER.sub(r"\1", plain_text(markdown))) - there
    return lost + collections.Counter(numbers - main.numbers - set(there))
