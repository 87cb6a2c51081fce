"""What stands in the small pop-up behind a dotted word, a source's number, a disagreement or a star in the text."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication

from desktop.ui.sessions.entries import short
from desktop.ui.sessions.sides import sides_of
from desktop.ui.sessions.ways import DISAGREEMENT, SOURCE, TERM, entry_href, use_href
from desktop.ui.sessions.words import long_date

if TYPE_CHECKING:
    from desktop.content.model import Source, Term
    from desktop.content.uses import Use
    from desktop.storage.library import Library

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate

MOST_CLAIMS = 3
"""More claims of one source than this would fill the screen."""
MOST_ELSEWHERE = 3
"""Other lessons that are named; the entry has all of them."""
LONGEST_SIDE = 160
"""Letters of what one side of a disagreement says."""


class Explanation(NamedTuple):
    """The text of a pop-up: its name for a screen reader, its HTML, and the ways that stand under that in any case."""

    name: str
    html: str
    foot: str = ""


def explain(library: Library, lesson_id: str, href: str) -> Explanation | None:
    """What ``href`` of a lesson means: ``term:``, ``cite:``, ``disagree:`` or ``note:``; None for any other link."""
    kind, _, value = href.partition(":")
    if kind == "term":
        term = library.term(value, lesson_id)
        return _term(term, library, lesson_id) if term else None
    if kind == "cite":
        sources = [source for name in value.split(",") if (source := library.source(name, lesson_id))]
        return _sources(sources, library, lesson_id) if sources else None
    if kind == "disagree":
        return _disagreement(value, library, lesson_id)
    if kind == "note":
        return _note(value)
    return None


def _term(term: Term, library: Library, lesson_id: str) -> Explanation:
    source = library.source(term.source, lesson_id)
    origin = source.publisher if source else term.source
    lines = [_title(term.term), f'<p class="popup-text">{term.meaning}</p>']
    if origin:
        lines.append(_label(translate("Explain", "Sumber: {source}").format(source=origin)))
    key = _key(term.id, lesson_id)
    lines.extend(_elsewhere(library, lesson_id, TERM, key))
    foot = _ways([(entry_href(TERM, key), translate("Explain", "Buka di Istilah"))])
    return Explanation(term.term, "".join(lines), foot)


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
        key = _key(source.id, lesson_id)
        parts.extend(_elsewhere(library, lesson_id, SOURCE, key))
    return Explanation(
        ", ".join(source.publisher for source in sources), "".join(parts), _source_ways(sources, lesson_id)
    )


def _source_ways(sources: list[Source], lesson_id: str) -> str:
    """A way to each source; of several it is said whose, in one line: the foot of a low box has no room for more."""
    hrefs = [entry_href(SOURCE, _key(source.id, lesson_id)) for source in sources]
    if len(sources) == 1:
        return _ways([(hrefs[0], translate("Explain", "Buka di Sumber"))])
    publishers = [source.publisher for source in sources]
    names = publishers if len(set(publishers)) == len(publishers) else [source.title for source in sources]
    words = [translate("Explain", "Buka di Sumber: {source}").format(source=names[0]), *names[1:]]
    return _ways(list(zip(hrefs, words, strict=True)))


def _disagreement(name: str, library: Library, lesson_id: str) -> Explanation | None:
    dispute, key = library.disagreement(name, lesson_id), _key(name, lesson_id)
    dossier = library.dossier(DISAGREEMENT, key)
    if dispute is None or dossier is None:
        return None
    title = translate("Explain", "Sumber tidak sepakat")
    lines = [_title(title)]
    sides = sides_of(library, dossier, key.partition("/")[0])
    if len(sides) < 2:
        lines.append(_text(dispute.what))  # what one source says, and what is known beside it
    for side in sides if len(sides) > 1 else ():
        said = short(" ".join(side.claims), LONGEST_SIDE)
        lines.append(f'<p class="popup-text"><b>{escape(side.publisher)}:</b> {escape(said)}</p>')
    lines.append(_label(translate("Explain", "Kata penyunting:")) + _text(dispute.tell))
    lines.extend(_elsewhere(library, lesson_id, DISAGREEMENT, key))
    foot = _ways([(entry_href(DISAGREEMENT, key), translate("Explain", "Bandingkan di Sumber"))])
    return Explanation(title, "".join(lines), foot)


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


def _key(name: str, lesson_id: str) -> str:
    """The key of what a lesson names: each uses the registers of its own pack."""
    return f"{lesson_id.partition('/')[0]}/{name}"


def _elsewhere(library: Library, lesson_id: str, kind: str, key: str) -> list[str]:
    """A few other lessons in which it stands, each a link to the first sentence there."""
    brief = library.brief(kind, key)
    others = [use for use in brief.uses if use.lesson != lesson_id][:MOST_ELSEWHERE] if brief else []
    if not others:
        return []
    names = library.titles()
    return [_label(translate("Explain", "Di bacaan lain:")), *(_other(use, names[use.lesson]) for use in others)]


def _other(use: Use, title: str) -> str:
    place = f" › {use.heading}" if use.heading else ""
    return f'<p class="popup-text">– <a href="{escape(use_href(use))}">{escape(title + place)}</a></p>'


def _ways(ways: list[tuple[str, str]]) -> str:
    links = (f'<a href="{escape(href)}">{escape(text)}</a>' for href, text in ways)
    return f'<p class="popup-way">{" · ".join(links)}</p>'


def _title(text: str) -> str:
    return f'<p class="popup-title">{escape(text)}</p>'


def _text(text: str) -> str:
    return f'<p class="popup-text">{escape(text)}</p>'


def _label(text: str) -> str:
    return f'<p class="popup-label">{escape(text)}</p>'
