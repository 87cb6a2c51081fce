"""What the entries of a glossary and of a list of sources have in common: places, lines, links."""

from __future__ import annotations

from html import escape
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.sessions.ways import use_href

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.content.uses import Use
    from desktop.storage.library_dossiers import Brief

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate

SHOWN = 60
"""Places of one entry that are shown at first: thousands would take the article a second to set."""
ALL = "all:places"
"""The link that shows all places."""


def counted(brief: Brief) -> str:
    """In how many places and lessons an entry stands, in words."""
    if not brief.places:
        return translate("Entries", "tidak ada di bacaan")
    words = translate("Entries", "{places} tempat dalam {lessons} bacaan")
    return words.format(places=brief.places, lessons=brief.lessons)


def places_html(uses: Sequence[Use], names: dict[str, str], *, whole: bool) -> str:
    """All places by lesson, each a link to its sentence; without ``whole`` at most SHOWN, and a link to the rest."""
    if not uses:
        return ""
    shown = uses if whole else uses[:SHOWN]
    parts = [head(translate("Entries", "Di bacaan"))]
    for lesson, some in groupby(shown, attrgetter("lesson")):
        items = "".join(f"<li>{_place(use)}</li>" for use in some)
        parts.append(f"<h3>{escape(names.get(lesson, lesson), quote=False)}</h3><ul>{items}</ul>")
    return "".join(parts) + more(translate("Entries", "Tampilkan {count} tempat lagi"), len(uses) - len(shown))


def more(words: str, count: int) -> str:
    """The link that shows all there is, "" where ``count`` says that nothing is left out."""
    return f"<p>{link(ALL, words.format(count=count))}</p>" if count else ""


def head(text: str) -> str:
    """A heading inside an entry."""
    return f"<h2>{escape(text, quote=False)}</h2>"


def line(label: str, html: str) -> str:
    """A line of an entry: what it is, and its value as HTML."""
    return f"<p><b>{escape(label, quote=False)}</b> {html}</p>"


def link(href: str, text: str) -> str:
    """A link."""
    return f'<a class="link" href="{escape(href)}">{escape(text, quote=False)}</a>'


def short(text: str, letters: int) -> str:
    """The beginning of a text, cut between words."""
    if len(text) <= letters:
        return text
    return f"{text[: text.rfind(' ', 0, letters) if ' ' in text[:letters] else letters].rstrip(' ,;.:')} …"


def _place(use: Use) -> str:
    name = use.heading or translate("Entries", "Pembuka")
    before, word, after = use.text[: use.start], use.text[use.start : use.end], use.text[use.end :]
    words = f"{escape(before, quote=False)}<b>{escape(word, quote=False)}</b>{escape(after, quote=False)}"
    return f"{link(use_href(use), name)}: {words}" if use.text != name else link(use_href(use), name)
