"""The glossary: every term of every pack, found as one types, with its meaning, source, places and cards."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.content.one_line import one_line
from desktop.content.words import normal
from desktop.ui.sessions.entries import counted, head, line, link, places_html
from desktop.ui.sessions.entry_finder import EntryFinder, Findable
from desktop.ui.sessions.ways import SOURCE, TERM, entry_href, lesson_href
from desktop.ui.widgets.article_page import ArticlePage
from desktop.ui.widgets.entry_model import EntryRow

if TYPE_CHECKING:
    from desktop.content.model import Card, Term
    from desktop.storage.library import Library

DIGITS = "0–9"
"""The section of terms that begin with no letter."""


class Glossary(QObject):
    """The terms of a library, which no session changes."""

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        """Read nothing yet."""
        super().__init__(parent)
        self._library = library
        self._terms: dict[str, Term] = {}
        self._rows: dict[str, EntryRow] = {}
        self._finder: EntryFinder | None = None

    def rows(self, query: str = "") -> tuple[EntryRow, ...]:
        """The terms that hold all words of ``query``, the best first; all of them in the order of the alphabet."""
        if self._finder is None:
            self._finder = self._read()
        return tuple(self._rows[key] for key in self._finder.find(query))

    def key_of(self, name: str) -> str:
        """The key of a term by its key or by its id alone; "" where there is none."""
        self.rows()
        if name in self._rows:
            return name
        return next((key for key in self._rows if key.partition("/")[2] == name), "")

    def entry(self, key: str, *, whole: bool = False) -> ArticlePage | None:
        """The entry of a term to be read; ``whole`` with all its places. None where there is no such term."""
        self.rows()
        term, dossier = self._terms.get(key), self._library.dossier(TERM, key)
        brief = self._library.brief(TERM, key)
        if term is None or dossier is None or brief is None:
            return None
        parts = [f"<p>{term.meaning}</p>", self._forms(term), self._source(term, key)]
        parts.append(places_html(dossier.uses, self._library.titles(), whole=whole))
        parts.append(self._cards(dossier.cards))
        return ArticlePage(f"{TERM} {key} {whole}", counted(brief), "", term.term, "", (), "".join(parts))

    def _read(self) -> EntryFinder:
        known = sorted(self._library.terms(), key=_alphabet)
        self._terms = dict(known)
        self._rows = {key: EntryRow(key, term.term, one_line(term.meaning), _section(term.term)) for key, term in known}
        return EntryFinder(
            Findable(key, term.term, " ".join(term.forms), self._rows[key].detail) for key, term in known
        )

    def _forms(self, term: Term) -> str:
        return line(self.tr("Bentuk lain:"), escape(", ".join(term.forms), quote=False)) if term.forms else ""

    def _source(self, term: Term, key: str) -> str:
        source = self._library.source(term.source, key)
        if source is None:
            return line(self.tr("Sumber:"), escape(term.source, quote=False)) if term.source else ""
        where = entry_href(SOURCE, f"{key.partition('/')[0]}/{source.id}")
        return line(self.tr("Sumber:"), link(where, source.publisher))

    def _cards(self, ids: tuple[str, ...]) -> str:
        items = "".join(f"<li>{_card(card)}</li>" for card in map(self._library.card, ids) if card is not None)
        return f"{head(self.tr('Kartu dengan istilah ini'))}<ul>{items}</ul>" if items else ""


def _card(card: Card) -> str:
    return link(lesson_href(card.lesson, card.see, card.id), one_line(card.front) or card.id)


def _alphabet(known: tuple[str, Term]) -> tuple[str, str]:
    return normal(known[1].term), known[0]


def _section(term: str) -> str:
    first = normal(term)[:1].upper()
    return first if first.isalpha() else DIGITS
