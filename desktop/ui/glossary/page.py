"""*Istilah*: every term in the order of the alphabet, found as one types, with its meaning, source and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.sessions.entries import ALL
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.ways import way_of
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.entry_browser import EntryBrowser

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.desk import Desk
    from desktop.ui.sessions.glossary import Glossary


class GlossaryPage(QWidget):
    """The glossary.

    Signals: ``way_wanted(ToLesson | ToEntry)``, a link was followed; ``sources_wanted()``; ``left()``, back to what
    was read.
    """

    way_wanted = Signal(object)
    sources_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, glossary: Glossary, desk: Desk) -> None:
        super().__init__()
        self._glossary, self._desk = glossary, desk
        self._key = ""
        self.browser = EntryBrowser(theme, self.tr("Istilah"), self.tr("Cari istilah"))
        self.sources_button = KeyButton(theme, self.tr("Sumber"), "Ctrl 7", kind="outlined")
        self.sources_button.set_compact()
        self.browser.head.addWidget(self.sources_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.browser)
        self.browser.asked.connect(self.look_for)
        self.browser.chosen.connect(self._show)
        self.browser.followed.connect(self._follow)
        self.browser.left.connect(self.left)
        self.sources_button.clicked.connect(self.sources_wanted)
        self.look_for("")

    def showEvent(self, event: QShowEvent) -> None:
        """One can type at once."""
        super().showEvent(event)
        self.browser.take_focus()

    def take_search(self) -> None:
        """Look for words (Ctrl+F)."""
        self.browser.take_search()

    @guarded
    def look_for(self, words: str) -> None:
        """Show the terms that hold these words."""
        rows = self._glossary.rows(words)
        letters: tuple[str, ...] = ()
        if words.strip():
            rows = tuple(row._replace(section="") for row in rows)  # the best first, and not by the alphabet
        else:
            letters = tuple(dict.fromkeys(row.section for row in rows))
        told = self.tr("{count} istilah").format(count=len(rows))
        nothing = self.tr("Tidak ada istilah dengan kata itu. Coba kata yang lebih pendek, atau tekan Esc.")
        if not words.strip():
            nothing = self.tr("Paket bacaan ini belum punya daftar istilah.")
        self.browser.set_rows(rows, letters, nothing, told)

    @guarded
    def show_term(self, name: str) -> None:
        """Show a term by its key, or by its id alone."""
        key = self._glossary.key_of(name)
        if key:
            self.browser.field.clear()
            self.browser.pick(key)

    @guarded
    def _show(self, key: str) -> None:
        page = self._glossary.entry(key)
        if page is not None:
            self._key = key
            self.browser.show_entry(page)

    @guarded
    def _follow(self, href: str) -> None:
        way = way_of(href)
        if href == ALL and (page := self._glossary.entry(self._key, whole=True)) is not None:
            self.browser.show_entry(page)
        elif way is not None:
            self.way_wanted.emit(way)
