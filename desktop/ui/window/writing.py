"""Opens the editor of cards for whoever asks: a key, the list of own cards, a passage of a lesson, a hard card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.content.notes import is_own, note_of_card
from desktop.ui.sessions.guarded import guarded
from desktop.ui.window.pages import NOTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from desktop.content.model import Card
    from desktop.content.notes import Note
    from desktop.ui.notes.editor import Editor
    from desktop.ui.window.main import MainWindow


class Writing(QObject):
    """The writing of cards in one window."""

    def __init__(self, window: MainWindow, show: Callable[[QDialog], None]) -> None:
        """Hear the wishes of the window; ``show`` opens a dialog over it."""
        super().__init__(window)
        self._window, self._show = window, show
        self._desk = window.sessions.desk
        window.note_wanted.connect(self.write)
        window.passage_wanted.connect(self.write_passage)

    @guarded
    def write(self, ident: str = "") -> None:
        """Write a new note (""), change one, or rewrite a card of a pack."""
        session = self._window.sessions.notes
        own = note_of_card(ident) if is_own(ident) else ""
        note = session.note(own) if ident else session.waiting_draft() or session.begin()
        if note is not None:
            self._open(note)
        elif not is_own(ident) and (card := self._desk.card(ident)) is not None:
            self.rewrite(card)

    @guarded
    def write_passage(self, text: str, anchor: str) -> None:
        """Make a card of words of the open lesson."""
        opened = self._window.sessions.reading.current
        if opened is not None:
            told = self.tr("Tulis pertanyaan untuk bagian ini. Atau pilih kata di dalamnya, lalu buat celah.")
            self._open(self._window.sessions.notes.begin("basic", text, opened.lesson.id, anchor), told)

    @guarded
    def rewrite(self, card: Card) -> None:
        """Write a card anew in one's own words; that of a pack is put aside once the new one is added."""
        note = self._window.sessions.notes.copy_of(card)
        if is_own(card.id):
            self._open(note)
            return
        told = self.tr("Ini salinan kartu dari bacaan. Setelah kamu tambahkan, kartu aslinya diistirahatkan.")
        self._open(note, told, card.id)

    def _open(self, note: Note, told: str = "", instead_of: str = "") -> None:
        from desktop.ui.notes.editor import Editor

        editor: Editor = Editor(
            self._window.theme, self._window.sessions.notes, note, self._window, told=told, instead_of=instead_of
        )
        editor.cards_wanted.connect(self._show_notes)
        self._show(editor)

    def _show_notes(self) -> None:
        self._window.show_page(NOTES)
