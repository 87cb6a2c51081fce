"""Turns plain Markdown into blocks (paragraph, heading, list, table, quotation, image), each as HTML and as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import NamedTuple

from markdown_it.token import Token

from desktop.content.anchors import Anchors
from desktop.content.markdown import LONGEST_RUN, block_tokens, inline_tokens
from desktop.content.pieces import Prose
from desktop.content.report import Place, Report
from desktop.content.runs import Run, too_deep

_DEEPEST_LIST = 3
_IMAGE = re.compile(r"!\[[^\[\]]*\]\(.*\)")
_REFUSED = {"hr": "rule", "html_block": "html", "fence": "code-block"}

Compile = Callable[[Place], Run]


class Point(NamedTuple):
    """An item of a list: its text and the line it begins on (from 0)."""

    text: str
    line: int


class Picture(NamedTuple):
    """An image that stands alone: where it is, what it shows, its caption, and its place in the text."""

    source: str
    alt: str
    caption: str
    place: Place


class Block(NamedTuple):
    """One block: its kind (paragraph, heading, list, table, quote, image), HTML, plain text and the terms used in it.

    ``level`` and ``anchor`` belong to a heading (``anchor`` also to an image); ``points`` to a list without sublists.
    """

    kind: str
    line: int
    html: str
    text: str
    terms: tuple[str, ...] = ()
    level: int = 0
    anchor: str = ""
    points: tuple[Point, ...] = ()
    picture: Picture | None = None


class ProseReader:
    """Reads one piece of prose, block by block, in order: citations are numbered as the blocks are taken."""

    def __init__(self, prose: Prose, report: Report, compile_run: Compile, anchors: Anchors) -> None:
        """Take the piece, where faults go, what compiles a run of inline text, and the anchors of the article."""
        self._prose = prose
        self._report = report
        self._compile = compile_run
        self._anchors = anchors
        self._waiting = dict(prose.anchors)
        self._tokens = block_tokens(prose.text)
        self._at = 0
        self._terms: dict[str, None] = {}
        self._cell_line = -1
        self._cell_end = 0

    def blocks(self) -> Iterator[Block]:
        """Give the blocks; a block that a lesson may not hold is reported and left out."""
        while self._at < len(self._tokens):
            block = self._block()
            if block is not None:
                yield block._replace(terms=tuple(self._terms))
            self._terms = {}
        for anchor in self._waiting.values():
            self._report.add(anchor.line, anchor.column, "anchor-alone", anchor.name)

    def _next(self) -> Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _line(self, token: Token) -> int:
        return self._prose.line + (token.map[0] if token.map else 0)

    def _block(self) -> Block | None:
        token = self._next()
        line = self._line(token)
        if token.type == "paragraph_open":
            return self._paragraph(line)
        if token.type == "heading_open":
            return self._heading(int(token.tag[1:]), line)
        if token.type in ("bullet_list_open", "ordered_list_open"):
            html, text, points = self._list(token, 1)
            return Block("list", line, html, text, points=points)
        if token.type == "table_open":
            return self._table(line)
        if token.type == "blockquote_open":
            return self._quote(line)
        self._refuse(token)
        return None

    def _refuse(self, token: Token) -> None:
        values = (token.content.strip()[:40],) if token.type == "html_block" else ()
        self._report.add(self._line(token), 0, _REFUSED.get(token.type, "block-place"), *values)
        depth: int = token.nesting
        while depth > 0:
            depth += self._next().nesting

    def _run(self, token: Token, content: str | None = None, column: int = 0) -> Run:
        """Compile the content of an "inline" token, with the anchor that waits for its line."""
        line = self._line(token)
        run = self._compile(Place(self._report, line, token.content if content is None else content, column))
        self._terms.update(dict.fromkeys(run.terms))
        anchor = self._waiting.pop(line, None)
        return run._replace(html=self._anchors.mark(anchor) + run.html) if anchor else run

    def _paragraph(self, line: int) -> Block | None:
        token = self._next()
        self._next()
        picture = self._picture(token, line)
        if picture is not None:
            anchor = self._waiting.pop(line, None)
            return Block("image", line, self._anchors.mark(anchor), "", picture=picture)
        run = self._run(token)
        return Block("paragraph", line, f"<p>{run.html}</p>", run.text) if run.html else None

    def _picture(self, token: Token, line: int) -> Picture | None:
        content = token.content
        if not _IMAGE.fullmatch(content) or len(content) > LONGEST_RUN or too_deep(content):
            return None
        first, *more = inline_tokens(content)
        if more or first.type != "image":
            return None
        alt = " ".join(first.content.split())
        title = str(first.attrs.get("title", ""))
        return Picture(str(first.attrs.get("src", "")), alt, title, Place(self._report, line, content))

    def _heading(self, level: int, line: int) -> Block | None:
        token = self._next()
        self._next()
        content, anchor = self._anchors.of_heading(Place(self._report, line, token.content))
        before = self._waiting.pop(line, None)
        run = self._run(token, content)
        if not 2 <= level <= 4:
            self._report.add(line, 0, "heading-level", str(level))
            return None
        if not run.text:
            self._report.add(line, 0, "heading-empty")
            return None
        name = self._anchors.heading(before or anchor, run.text, line)
        html = f'<h{level}><a name="{name}"></a>{run.html}</h{level}>'
        return Block("heading", line, html, run.text, level=level, anchor=name)

    def _list(self, opening: Token, depth: int) -> tuple[str, str, tuple[Point, ...]]:
        if depth == _DEEPEST_LIST + 1:
            self._report.add(self._line(opening), 0, "list-deep", str(_DEEPEST_LIST))
        tag = opening.tag
        start = opening.attrs.get("start", 1)
        items, texts, points = [], [], []
        while self._tokens[self._at].type == "list_item_open":
            line = self._line(self._next())
            html, text = self._item(depth)
            items.append(f"<li>{html}</li>")
            texts.append(text)
            points.append(Point(text, line))
        self._next()
        number = f' start="{start}"' if start != 1 else ""
        return f"<{tag}{number}>{''.join(items)}</{tag}>", "\n".join(texts), tuple(points)

    def _item(self, depth: int) -> tuple[str, str]:
        parts: list[str] = []
        texts: list[str] = []
        while (token := self._next()).type != "list_item_close":
            if token.type == "paragraph_open":
                run = self._run(self._next())
                self._next()
                # The first paragraph stands beside the mark; Qt would set a second <p> inside of <li> apart from it.
                parts.append(f"<p>{run.html}</p>" if parts else run.html)
                texts.append(run.text)
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                html, text, _ = self._list(token, depth + 1)
                parts.append(html)
                texts.append(text)
            else:
                self._refuse(token)
        return "".join(parts), "\n".join(texts)

    def _quote(self, line: int) -> Block:
        parts, texts = [], []
        while (token := self._next()).type != "blockquote_close":
            if token.type == "paragraph_open":
                run = self._run(self._next())
                self._next()
                parts.append(f"<p>{run.html}</p>")
                texts.append(run.text)
            else:
                self._refuse(token)
        return Block("quote", line, f"<blockquote>{''.join(parts)}</blockquote>", "\n".join(texts))

    def _table(self, line: int) -> Block:
        rows: list[str] = []
        texts: list[str] = []
        while (token := self._next()).type != "table_close":
            if token.type == "tr_open":
                html, text = self._row()
                rows.append(f"<tr>{html}</tr>")
                texts.append(text)
        html = f'<table class="plain" width="100%" cellspacing="0">{"".join(rows)}</table>'
        return Block("table", line, html, "\n".join(texts))

    def _row(self) -> tuple[str, str]:
        cells: list[tuple[str, str, str]] = []
        texts = []
        while (token := self._next()).type != "tr_close":
            if token.type not in ("th_open", "td_open"):
                continue
            run = self._cell(self._next())
            style = str(token.attrs.get("style", "text-align:left"))
            side = style.partition("text-align:")[2] or "left"
            cells.append((token.tag, side, run.html))
            texts.append(run.text)
        html = (
            f'<{tag}{_edge(number, len(cells))} align="{escape(side)}">{inner}</{tag}>'
            for number, (tag, side, inner) in enumerate(cells)
        )
        return "".join(html), " · ".join(text for text in texts if text)

    def _cell(self, token: Token) -> Run:
        line = self._line(token)
        if line != self._cell_line:
            self._cell_line, self._cell_end = line, 0
        # Cells stand on one line, in order: each is looked for behind the one before.
        source = self._report.lines[line]
        found = source.find(token.content, self._cell_end) if token.content else -1
        if found < 0:
            return self._run(token)
        self._cell_end = found + len(token.content)
        return self._run(token, column=found)


def _edge(number: int, count: int) -> str:
    """Name the outer cells of a row: text begins and ends where the rules of the table do."""
    names = (["first"] if number == 0 else []) + (["last"] if number == count - 1 else [])
    return f' class="{" ".join(names)}"' if names else ""
