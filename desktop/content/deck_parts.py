"""Takes the HTML of an article apart into what a wall shows one by one: paragraphs, figures, tables, boxes.

It knows the subset that ``article``, ``prose``, ``comparison`` and ``callouts`` write, and no other HTML.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import unquote

_KEPT = ("b", "i")
_BLOCKS = ("p", "h2", "h3", "h4", "li", "td", "th")
_ADDITION = "note:addition:"


class Links(NamedTuple):
    """What a part leads to: names that lead to it, ids of its terms and sources, and sources told in plain words."""

    anchors: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    additions: tuple[str, ...] = ()


class Part(NamedTuple):
    """A part of an article. ``html`` and the cells of ``rows`` hold text, ``<b>`` and ``<i>``, and nothing else.

    ``kind`` is section (a heading of level 2), paragraph (also a lower heading or an item of a list), figure, table or
    callout. ``html`` is the paragraph, the heading or the title of a callout; ``name`` a figure's id or a callout's
    kind; ``rows`` the rows of a table, that of its heads first; ``blocks`` the paragraphs of a callout; ``caption``
    what stands below it.
    """

    kind: str
    html: str = ""
    name: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    blocks: tuple[str, ...] = ()
    caption: str = ""
    links: Links = Links()


def parts_of(html: str) -> tuple[Part, ...]:
    """Give the parts of an article in their order; numbers of citations and asterisks are left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(_captioned(reader.parts))


def joined(*links: Links) -> Links:
    """Give all of them, each thing once."""
    return Links(*(tuple(dict.fromkeys(name for names in many for name in names)) for many in zip(*links, strict=True)))


def _captioned(parts: list[Part]) -> Iterator[Part]:
    """Put each caption to what it belongs to: to the table that follows it, or to the figure before it."""
    waiting: Part | None = None
    held: Part | None = None
    for part in parts:
        if part.kind == "caption" and part.name:
            waiting = part
        elif part.kind == "caption" and held is not None:
            held = held._replace(caption=part.html, links=joined(held.links, part.links))
        else:
            if held is not None:
                yield held
            held = part
            if waiting is not None and part.kind == "table":
                held = part._replace(caption=waiting.html, links=joined(waiting.links, part.links))
                waiting = None
    if held is not None:
        yield held


class _Reader(HTMLParser):
    """Gathers the parts; the text of a block stands in ``_text`` until the block ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[Part] = []
        self._text: list[str] = []
        self._links: tuple[list[str], ...] = ([], [], [], [])
        self._hidden: list[bool] = []
        self._lists: list[int] = []
        self._class = ""
        self._table = ""
        self._rows: list[list[str]] = []
        self._title = ""
        self._blocks: list[str] = []
        self._caption = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag in ("a", "sup", "span"):
            self._begin_span(tag, given)
        elif tag in _KEPT:
            self._text.append(f"<{tag}>")
        elif tag in ("ul", "ol"):
            self._end_block("li")
            self._lists.append(int(given.get("start", "1")) if tag == "ol" else 0)
        elif tag in _BLOCKS:
            self._begin_block(tag, given.get("class", ""))
        elif tag == "table":
            self._table = given.get("class", "plain")
        elif tag == "tr":
            self._rows.append([])
        elif tag == "br":
            self._text.append(" ")
        elif tag == "img":
            self._add(Part("figure", name=given["src"].partition(":")[2]))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("a", "sup", "span"):
            self._hidden.pop()
        elif tag in _KEPT:
            self._text.append(f"</{tag}>")
        elif tag in ("ul", "ol"):
            self._lists.pop()
        elif tag in _BLOCKS:
            self._end_block(tag)
        elif tag == "table":
            self._end_table()

    def handle_data(self, data: str) -> None:
        if not any(self._hidden):
            self._text.append(escape(data, quote=False))

    def _begin_span(self, tag: str, given: dict[str, str]) -> None:
        anchors, terms, cites, additions = self._links
        target = given.get("href", "")
        if "name" in given:
            anchors.append(given["name"])
        if given.get("class") == "term":
            terms.append(target.partition(":")[2])
        if given.get("class") == "cite":
            cites.append(target.partition(":")[2])
        if target.startswith(_ADDITION):
            additions.append(unquote(target.removeprefix(_ADDITION)))
        self._hidden.append(tag == "sup" or given.get("class") == "mark")

    def _begin_block(self, tag: str, kind: str) -> None:
        if tag == "p" and self._lists:  # a further paragraph of an item
            self._end_block("li")
        self._class = kind
        if tag == "li":
            number = self._lists[-1]
            self._text.append(f"{number}. " if number else "• ")
            self._lists[-1] += 1 if number else 0

    def _end_block(self, tag: str) -> None:
        html = " ".join("".join(self._text).split())
        self._text = []
        if tag in ("td", "th") and self._is_grid():
            self._rows[-1].append(html)
            return
        if not html:
            return
        if tag == "h2":
            self._add(Part("section", html))
        elif self._class == "callout-title":
            self._title = html
        elif self._class == "callout-source":
            self._caption = html
        elif "caption" in self._class.split():
            self._add(Part("caption", html, "table" if "table-caption" in self._class else ""))
        else:
            self._add_paragraph(f"<b>{html}</b>" if tag in ("h3", "h4") else html)

    def _add_paragraph(self, html: str) -> None:
        if self._table:
            self._blocks.append(html)
        else:
            self._add(Part("paragraph", html))

    def _end_table(self) -> None:
        if self._is_grid():
            self._add(Part("table", rows=tuple(map(tuple, self._rows))))
        else:
            kind = self._table.rpartition(" ")[2]
            self._add(Part("callout", self._title, kind, blocks=tuple(self._blocks), caption=self._caption))
        self._table = self._title = self._caption = self._class = ""
        self._rows, self._blocks = [], []

    def _is_grid(self) -> bool:
        return bool(self._table) and not self._table.startswith("callout")

    def _add(self, part: Part) -> None:
        found = Links(*(tuple(dict.fromkeys(names)) for names in self._links))
        self._links = ([], [], [], [])
        self.parts.append(part._replace(links=found))
