"""What stands in the small pop-up behind a dotted word, a source's number or a star in the text."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication

from desktop.ui.sessions.words import long_date

if TYPE_CHECKING:
    from desktop.content.model import Source, Term
    from desktop.storage.library import Library

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate

MOST_CLAIMS = 4
"""More claims of one source than this would fill the screen."""


class Explanation(NamedTuple):
    """The text of a pop-up: its name for a screen reader, and its HTML."""

    name: str
    html: str


def explain(library: Library, lesson_id: str, href: str) -> Explanation | None:
    """What ``href`` of a lesson means: ``term:``, ``cite:`` or ``note:``; None for any other link."""
    kind, _, value = href.partition(":")
    if kind == "term":
        term = library.term(value, lesson_id)
        return _term(term, library, lesson_id) if term else None
    if kind == "cite":
        sources = [source for name in value.split(",") if (source := library.source(name, lesson_id))]
        return _sources(sources, library, lesson_id) if sources else None
    if kind == "note":
        return _note(value)
    return None


def _term(term: Term, library: Library, lesson_id: str) -> Explanation:
    source = library.source(term.source, lesson_id)
    origin = source.publisher if source else term.source
    lines = [_title(term.term), f'<p class="popup-text">{term.meaning}</p>']
    if origin:
        lines.append(_label(translate("Explain", "Sumber: {source}").format(source=origin)))
    return Explanation(term.term, "".join(lines))


def _sources(sources: list[Source], library: Library, lesson_id: str) -> Explanation:
    parts = []
    for source in sources:
        parts.append(_title(source.publisher) + _text(source.title))
        date = long_date(source.date) if source.date else translate("Explain", "tanpa tanggal")
        checked = translate("Explain", "diperiksa {date}").format(date=long_date(source.checked))
        parts.append(_label(f"{date} · {checked}"))
        claims = library.claims(source.id, lesson_id)
        if claims:
            parts.append(_label(translate("Explain", "Isi sumber ini yang dipakai dalam bacaan:")))
            parts.extend(_text(f"– {claim.text}") for claim in claims[:MOST_CLAIMS])
    return Explanation(", ".join(source.publisher for source in sources), "".join(parts))


def _note(value: str) -> Explanation:
    kind, _, detail = value.partition(":")
    if kind == "computed":
        name = translate("Explain", "Dihitung penyunting")
        text = translate(
            "Explain",
            "Ini dihitung oleh penyunting dari angka atau tanggal sumber. Sumber sendiri tidak menyebutnya.",
        )
    else:
        name = translate("Explain", "Tambahan penyunting")
        text = translate(
            "Explain",
            "Tidak ada dalam teks sumber. Ditambahkan penyunting dari: {source}.",
        ).format(source=unquote(detail))
    return Explanation(name, _title(name) + _text(text))


def _title(text: str) -> str:
    return f'<p class="popup-title">{escape(text)}</p>'


def _text(text: str) -> str:
    return f'<p class="popup-text">{escape(text)}</p>'


def _label(text: str) -> str:
    return f'<p class="popup-label">{escape(text)}</p>'
