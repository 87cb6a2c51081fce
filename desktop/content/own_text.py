"""Turns what a learner wrote in Markdown into the HTML of a card: lenient, what cannot be set is shown as it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from desktop.content.files import UNSEEN
from desktop.content.markdown import LONGEST_RUN
from desktop.content.model import Figure
from desktop.content.notes import PICTURE
from desktop.content.runs import too_deep

LONGEST = 20_000
"""The most characters of one side that are read as Markdown; more is shown as it stands, in bounded time."""

_TAGS = {
    "em_open": "<i>",
    "em_close": "</i>",
    "strong_open": "<b>",
    "strong_close": "</b>",
    "paragraph_open": "<p>",
    "paragraph_close": "</p>",
    "bullet_list_open": "<ul>",
    "bullet_list_close": "</ul>",
    "ordered_list_close": "</ol>",
    "list_item_open": "<li>",
    "list_item_close": "</li>",
    "softbreak": "<br>",
    "hardbreak": "<br>",
}
_SURROGATE = re.compile("[\ud800-\udfff]")

Picture = Callable[[str], Figure | None]


class Side(NamedTuple):
    """One side of a card: its HTML, inline where it is one paragraph, the pictures in it, and its words."""

    html: str
    figures: tuple[Figure, ...]
    text: str


def clean(text: str) -> str:
    """Give a text with ``\\n`` for every line break, without what nobody sees and no log can hold, and no space around.

    Text from a clipboard or from another program holds such characters.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _SURROGATE.sub("", UNSEEN.sub("", lines)).strip()


def side(text: str, picture: Picture) -> Side:
    """Set a text of several paragraphs; ``picture`` finds the figure of a picture by its name."""
    return _Setting(picture).side(text, blocks=True)


def line(text: str, picture: Picture) -> Side:
    """Set a text as one paragraph, whatever its line begins with."""
    return _Setting(picture).side(text, blocks=False)


def verbatim(text: str) -> str:
    """Give a text as HTML that shows each of its characters."""
    return escape(text, quote=False).replace("\n", "<br>")


@cache
def _parser() -> MarkdownIt:
    # HTML is not among the rules, so it stays text; addresses are never followed, so each may stand.
    parser = MarkdownIt("zero", {"html": False, "maxNesting": 20})
    parser.enable(["list", "paragraph", "backticks", "emphasis", "entity", "escape", "image", "link", "newline"])
    parser.inline.ruler2.enable(["balance_pairs", "emphasis", "fragments_join"])
    parser.validateLink = _any_link  # type: ignore[method-assign]
    return parser


def _any_link(url: str) -> bool:
    return True


class _Setting:
    """Sets one side."""

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._figures: dict[str, Figure] = {}
        self._text: list[str] = []

    def side(self, text: str, *, blocks: bool) -> Side:
        html = "".join(self._parts(text, blocks))
        if html.count("<p>") == 1 and html.startswith("<p>") and html.endswith("</p>"):
            html = html[len("<p>") : -len("</p>")]
        words = "".join(self._text).strip()
        return Side(html if words or self._figures else "", tuple(self._figures.values()), words)

    def _parts(self, text: str, blocks: bool) -> Iterator[str]:
        if len(text) > LONGEST:
            yield self._as_it_stands(text)
        elif not blocks:
            yield self._run(text)
        else:
            tokens: list[Token] = []
            _parser().block.parse(text, _parser(), {}, tokens)
            yield from map(self._block, tokens)

    def _block(self, token: Token) -> str:
        if token.type == "inline":
            return self._run(token.content)
        if token.type == "ordered_list_open":
            start = token.attrs.get("start", 1)
            return f'<ol start="{start}">' if start != 1 else "<ol>"
        if token.type.endswith("_close"):
            self._text.append("\n")
        # A paragraph of a list without air is hidden: its words stand beside the mark.
        return "" if token.hidden else _TAGS.get(token.type, "")

    def _run(self, content: str) -> str:
        if len(content) > LONGEST_RUN or too_deep(content):
            return self._as_it_stands(content)
        parser = _parser()
        return "".join(map(self._inline, parser.inline.parse(content, parser, {}, [])))

    def _inline(self, token: Token) -> str:
        if token.type == "image":
            return self._image(token)
        if token.type == "code_inline":
            self._text.append(token.content)
            return f"<code>{escape(token.content, quote=False)}</code>"
        if token.type in ("softbreak", "hardbreak"):
            self._text.append("\n")
        if token.type in ("text", "text_special"):
            self._text.append(token.content)
            return escape(token.content, quote=False)
        return _TAGS.get(token.type, "")

    def _image(self, token: Token) -> str:
        name = str(token.attrs.get("src", "")).removeprefix(PICTURE)
        figure = self._picture(name) if name != token.attrs.get("src") else None
        if figure is None:
            return self._as_it_stands(token.content or f"[{token.attrs.get('src', '')}]")
        figure = figure._replace(alt=token.content or figure.alt)
        self._figures[figure.id] = figure
        self._text.append(figure.alt or name)
        words = f' alt="{escape(figure.alt)}"' if figure.alt else ""
        return f'<img src="figure:{escape(figure.id)}"{words}>'

    def _as_it_stands(self, text: str) -> str:
        self._text.append(text)
        return verbatim(text)
