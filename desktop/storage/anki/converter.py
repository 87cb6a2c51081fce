"""Writes the elements of a field's HTML as the Markdown that own notes know, and notes what it had to leave out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from markdownify import MarkdownConverter

from desktop.storage.anki.ids import PICTURES
from desktop.storage.plain_text import escaped

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMELESS = "gambar"

_PLAYED = ("audio", "video", "source", "track")
_PROGRAMS = ("script", "iframe", "object", "embed", "canvas", "svg", "math", "applet", "form", "button", "input")
_SILENT = ("style", "head", "title", "meta", "link", "template")
_WRITERS = {
    **dict.fromkeys(_PLAYED, "_played"),
    **dict.fromkeys(_PROGRAMS, "_program"),
    **dict.fromkeys(_SILENT, "_silent"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "_heading"),
    **dict.fromkeys(("td", "th"), "_cell"),
    **dict.fromkeys(("del", "s", "pre", "blockquote"), "_text"),
    "br": "_break", "img": "_picture", "a": "_link", "hr": "_rule", "tr": "_row", "table": "_table",
    "sup": "_raised", "sub": "_lowered",
}  # fmt: skip
_RAISED = str.maketrans("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def converted(html: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The Markdown of a text, the names of its pictures, and codes of what was left out. RecursionError if too deep."""
    converter = _converter()
    converter.pictures, converter.lost = [], []
    # Within an element: a text without one makes the parser warn that it looks like an address.
    text = str(converter.convert(f"<div>{html}</div>"))
    return text, tuple(dict.fromkeys(converter.pictures)), tuple(dict.fromkeys(converter.lost))


class Converter(MarkdownConverter):
    """Gives the Markdown that own notes know, and notes what it had to leave out."""

    def __init__(self) -> None:
        super().__init__(bullets="-", heading_style="atx", wrap=True, wrap_width=None)  # a line break is a space
        self.pictures: list[str] = []
        self.lost: list[str] = []

    def get_conv_fn(self, tag_name: str) -> Callable[..., str] | None:
        """What writes an element of this name; None for one of which only the inside is written."""
        tag = tag_name.lower()
        ours = _WRITERS.get(tag)
        if ours is not None:
            return getattr(self, ours)  # type: ignore[no-any-return]
        found: Callable[..., str] | None = super().get_conv_fn(tag)  # type: ignore[misc]  # its stub is shorter
        return found

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """A piece of text that stands between the elements."""
        return escaped(text)

    def _break(self, element: Any, text: str, parent_tags: set[str]) -> str:
        return "\n"

    def _picture(self, element: Any, text: str, parent_tags: set[str]) -> str:
        source = str(element.attrs.get("src") or "")
        if not source:
            return ""
        if ":" in source or source.startswith("//"):
            self.lost.append("remote")
            return ""
        name = unquote(source)
        self.pictures.append(name)
        words = str(element.attrs.get("alt") or ("" if name.startswith(PICTURES) else _NAMELESS))
        alt = escaped(" ".join(words.split()))
        return f"![{alt}](anki:{quote(name, safe='')})"

    def _link(self, element: Any, text: str, parent_tags: set[str]) -> str:
        address = str(element.attrs.get("href") or "")
        kept = address.startswith(("https://", "http://")) and escaped(address) not in text
        return f"{text} ({escaped(address)})" if kept and text.strip() else text

    def _heading(self, element: Any, text: str, parent_tags: set[str]) -> str:
        return f"\n\n**{text.strip()}**\n\n" if text.strip() else ""

    def _rule(self, element: Any, text: str, parent_tags: set[str]) -> str:
        return "\n\n"

    def _row(self, element: Any, text: str, parent_tags: set[str]) -> str:
        return text.strip().removesuffix("·").rstrip() + "\n"

    def _cell(self, element: Any, text: str, parent_tags: set[str]) -> str:
        return " ".join(text.split()) + " · "

    def _table(self, element: Any, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{text.strip()}\n\n"

    def _raised(self, element: Any, text: str, parent_tags: set[str]) -> str:
        return _moved(text, _RAISED, "^")

    def _lowered(self, element: Any, text: str, parent_tags: set[str]) -> str:
        return _moved(text, _LOWERED, "\\_")

    def _text(self, element: Any, text: str, parent_tags: set[str]) -> str:
        return text

    def _played(self, element: Any, text: str, parent_tags: set[str]) -> str:
        self.lost.append("sound")
        return ""

    def _program(self, element: Any, text: str, parent_tags: set[str]) -> str:
        self.lost.append("program")
        return ""

    def _silent(self, element: Any, text: str, parent_tags: set[str]) -> str:
        return ""


def _moved(text: str, letters: dict[int, int], mark: str) -> str:
    """A power or an index in letters of its own where there are such, else after a mark: 10² and never 102."""
    bare = text.strip()
    if not bare:
        return ""
    return bare.translate(letters) if all(ord(letter) in letters for letter in bare) else f"{mark}({bare})"


@cache
def _converter() -> Converter:
    # Made once: it takes as long as the text of a card.
    return Converter()
