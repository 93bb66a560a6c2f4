"""The text of a mail that was copied as HTML: rows and cells stay apart, everything that is not seen goes."""

import re
from html.parser import HTMLParser

_IS_HTML = re.compile(
    r"<(?:!doctype html|html|head|body|div|p|br|table|tbody|tr|td|span|font|meta|ul|ol|li|pre|blockquote|b|strong|code)"
    r"[\s/>]",
    re.IGNORECASE,
)
_TAG = re.compile(r"<!--|<[!?/a-zA-Z]")
_NAME = re.compile(r"</?[a-zA-Z][\w:-]{0,30}")
_LINK = re.compile(r"\shref\s{0,9}=\s{0,9}[\"']?(https?://[^\s\"'<>]{1,2000})", re.IGNORECASE)
_LONGEST_TAG = 4096
_UNSEEN = frozenset({"head", "script", "style", "title", "template", "noscript", "textarea", "svg"})
_BLOCKS = frozenset(
    {
        *("address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1", "h2"),
        *("h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "ul"),
    }
)
_LONGEST_CELL = 400
_MOST_NESTED = 200
"""Of tables in tables: a mail has a few; what is deeper is read as if it stood in the last one."""


def is_html(text: str) -> bool:
    """Tell whether a text is HTML, and no plain text with an address in angle brackets."""
    return _IS_HTML.search(text) is not None


def text_of(html: str) -> str:
    """Return what is seen of HTML, a row of a table on a line, its cells apart by tabs."""
    parser = _Seen()
    parser.feed(_with_plain_tags(html))
    parser.close()
    return parser.text()


def _with_plain_tags(html: str) -> str:
    """Leave out comments, and of tags all but their names and where they lead.

    What the parser is given has an end to each tag: it would look for one that is missing again and again.
    """
    kept, place, end = list[str](), 0, 0
    while (start := _TAG.search(html, place)) is not None:
        kept.append(html[place : start.start()])
        closing = "-->" if start[0] == "<!--" else ">"
        if end < start.end() or closing == "-->":
            end = html.find(closing, start.end())
        if end < 0:
            return "".join(kept)
        inner = html.find("<", start.end(), end)
        if inner >= 0 and closing == ">":  # no tag: a sign for less
            kept.append("&lt;")
            place = start.start() + 1
        else:
            kept.append(_plain_tag(html[start.start() : end][:_LONGEST_TAG]))
            place = end + len(closing)
    return "".join((*kept, html[place:]))


def _plain_tag(tag: str) -> str:
    name, link = _NAME.match(tag), _LINK.search(tag)
    if name is None:
        return ""
    return f'{name[0]} href="{link[1]}">' if link is not None else f"{name[0]}>"


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._unseen: list[str] = []
        self._cells: list[list[str]] = []  # of the rows that are open, one inside the other
        self._texts: list[list[str]] = [[]]  # of what is open: the mail, then a cell in each of those rows

    def text(self) -> str:
        while len(self._texts) > 1 or self._cells:
            self._end_row()
        return "".join(self._texts[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._unseen or tag in _UNSEEN:
            if tag in _UNSEEN:
                self._unseen.append(tag)
            return
        if tag == "tr" and len(self._cells) < _MOST_NESTED:
            self._cells.append([])
        elif tag in {"td", "th"} and self._cells and len(self._texts) <= len(self._cells):
            self._texts.append([])
        elif tag in _BLOCKS:
            self._texts[-1].append("\n")
        elif tag == "a":
            self._add_address(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag == self._unseen[-1]:
                self._unseen.pop()
            elif tag in {"body", "html"}:
                self._unseen.clear()
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag == "tr" and self._cells:
            self._end_row()
        elif tag in _BLOCKS and tag != "br":
            self._texts[-1].append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._texts[-1].append(data if data.strip() else " ")

    def _add_address(self, address: str) -> None:
        """Add where a link leads: its text may be a name only."""
        if address.lower().startswith(("https://", "http://")):
            self._texts[-1].append(f" <{address}> ")

    def _end_cell(self) -> None:
        if self._cells and len(self._texts) == len(self._cells) + 1:
            self._cells[-1].append("".join(self._texts.pop()).strip())

    def _end_row(self) -> None:
        self._end_cell()
        cells = [cell for cell in self._cells.pop() if cell] if self._cells else ["".join(self._texts.pop())]
        is_row_of_values = len(cells) > 1 and all(len(cell) < _LONGEST_CELL for cell in cells)
        joined = "\t".join(" ".join(cell.split()) for cell in cells) if is_row_of_values else "\n\n".join(cells)
        self._texts[-1].append(f"\n{joined}\n")
