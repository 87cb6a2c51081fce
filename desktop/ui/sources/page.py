"""*Sumber*: every source with all that it claims, and where sources disagree, found as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.sessions.entries import ALL
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.ways import TERM, ToEntry, way_of
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.entry_browser import EntryBrowser

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.desk import Desk
    from desktop.ui.sessions.sources import Sources


class SourcesPage(QWidget):
    """The sources and their disagreements.

    Signals: ``way_wanted(ToLesson | ToEntry)``, a link was followed; ``glossary_wanted()``; ``left()``, back to what
    was read.
    """

    way_wanted = Signal(object)
    glossary_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, sources: Sources, desk: Desk) -> None:
        super().__init__()
        self._sources, self._desk = sources, desk
        self._key = ""
        self.browser = EntryBrowser(theme, self.tr("Sumber"), self.tr("Cari sumber atau isinya"))
        self.glossary_button = KeyButton(theme, self.tr("Istilah"), "Ctrl 6", kind="outlined")
        self.glossary_button.set_compact()
        self.browser.head.addWidget(self.glossary_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.browser)
        self.browser.asked.connect(self.look_for)
        self.browser.chosen.connect(self._show)
        self.browser.followed.connect(self._follow)
        self.browser.left.connect(self.left)
        self.glossary_button.clicked.connect(self.glossary_wanted)
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
        """Show the sources and disagreements that hold these words."""
        rows = self._sources.rows(words)
        told = self.tr("{count} hasil").format(count=len(rows))
        nothing = self.tr("Tidak ada sumber dengan kata itu. Coba kata yang lebih pendek, atau tekan Esc.")
        if not words.strip():
            nothing = self.tr("Paket bacaan ini belum punya daftar sumber.")
        self.browser.set_rows(rows, (), nothing, told)

    @guarded
    def show_entry(self, kind: str, name: str) -> None:
        """Show a source or a disagreement by "pack/id", or by its id alone."""
        key = self._sources.key_of(kind, name)
        if key:
            self.browser.field.clear()
            self.browser.pick(key)

    @guarded
    def _show(self, key: str) -> None:
        page = self._sources.entry(key)
        if page is not None:
            self._key = key
            self.browser.show_entry(page)

    @guarded
    def _follow(self, href: str) -> None:
        way = way_of(href)
        if href == ALL and (page := self._sources.entry(self._key, whole=True)) is not None:
            self.browser.show_entry(page)
        elif isinstance(way, ToEntry) and way.kind != TERM:
            self.show_entry(way.kind, way.key)
        elif way is not None:
            self.way_wanted.emit(way)
