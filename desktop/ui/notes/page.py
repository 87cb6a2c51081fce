"""*Kartu saya*: the learner's own cards, and those marked or put aside, to be found, changed and used again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.notes.filters import Filters
from desktop.ui.notes.list import NotesList
from desktop.ui.notes.tools import RowTools
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.notes import MARKED, OWN, SUSPENDED
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.fields import LineField
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.note_rows import NoteRow
    from desktop.ui.sessions.notes import NotesSession

WIDTH = 940
"""Logical pixels of the column."""
TYPING = 120
"""Milliseconds without a letter after which the list follows what is looked for."""


class NotesPage(QWidget):
    """The list of own cards.

    Signals: ``new_wanted()``; ``edit_wanted(str)``, the id of a note, or of a pack's card to be rewritten;
    ``lesson_wanted(str, str)``, lesson and anchor; ``import_wanted()``; ``export_wanted()``.
    """

    new_wanted = Signal()
    edit_wanted = Signal(str)
    lesson_wanted = Signal(str, str)
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, theme: Theme, session: NotesSession) -> None:
        super().__init__()
        self._session, self._desk = session, session.desk
        self._title = Label(theme, self.tr("Kartu saya"), 32, 600, family=READING)
        self._title.setWordWrap(False)
        self.import_button = KeyButton(theme, self.tr("Impor…"), "Ctrl I", kind="outlined")
        self.export_button = KeyButton(theme, self.tr("Ekspor…"), "Ctrl E", kind="outlined")
        self.new_button = KeyButton(theme, self.tr("Kartu baru"), "Ctrl N")
        self.search = LineField(theme, self.tr("Cari di kartu"), self.tr("Cari kata, atau #tag"))
        self.filters = Filters(theme)
        self._note = Label(theme, "", 14, 400, "muted")
        self.list = NotesList(theme, session)
        self._empty = Label(theme, "", 17, 400, "ink")
        self.tools = RowTools(theme)
        self._timer = QTimer(self, singleShot=True, interval=TYPING)
        self._stale = True
        self._arrange()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """The list is read anew where something changed, and has the focus."""
        super().showEvent(event)
        if self._stale:
            self.refresh()
        self.take_focus()

    def take_focus(self) -> None:
        """Give the focus to the list, or to what begins the first card."""
        (self.list if self.list.isVisible() else self.new_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_only(self, showing: str) -> None:
        """Show own cards, marked ones, or those put aside."""
        self.filters.choose(showing)
        self.refresh()

    @guarded
    def refresh(self) -> None:
        """Read the list anew; the cursor stays on its row, or where that was."""
        self._timer.stop()
        self._stale = False
        showing, place = self.filters.current(), max(0, self.list.currentIndex().row())
        key = self.list.rows.key_at(place)
        keys = self._session.keys(showing, self.search.text())
        self.list.rows.set_keys(keys, self._today())
        self.filters.set_counts(self._session.counts())
        self.list.setVisible(bool(keys))
        self._empty.setVisible(not keys)
        self._empty.set_text("" if keys else self._empty_words(showing))
        self._note.set_text(self._note_words(showing) if keys else "")
        self._note.setVisible(bool(self._note.text()))
        found = self.list.rows.place_of(key)
        if keys:
            self.list.go_to(found if found >= 0 else place)
        self._show_tools()

    def take_search(self) -> None:
        """Look for words (Ctrl+F)."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a row, wherever on the page the focus is; Esc shows all again."""
        row = self.list.current() if self.list.isVisible() else None
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus() and row is not None:
            self.list.setFocus()
        elif not (plain and row is not None and not self.search.hasFocus() and self._act(event.key(), row)):
            super().keyPressEvent(event)

    def _act(self, key: int, row: NoteRow) -> bool:
        if key == Qt.Key.Key_Delete and row.note:
            self._delete()
        elif key == Qt.Key.Key_R and row.lesson:
            self._read()
        elif key in (Qt.Key.Key_Asterisk, Qt.Key.Key_multiply):
            self._mark()
        elif key == Qt.Key.Key_Exclam:
            self._rest()
        else:
            return False
        return True

    def _arrange(self) -> None:
        head, look, body = QHBoxLayout(), QHBoxLayout(), QWidget()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        for button in (self.import_button, self.export_button, self.new_button):
            button.set_compact()
            head.addWidget(button)
        look.setSpacing(8)
        look.addWidget(self.search, 1)
        look.addWidget(self.filters)
        body.setMaximumWidth(WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 22, 0, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(look)
        column.addWidget(self._note)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.tools)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(body, 100)
        row.addStretch(1)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_wanted)
        self.import_button.clicked.connect(self.import_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.search.textChanged.connect(self._timer.start)
        self.search.returnPressed.connect(self.refresh)
        self._timer.timeout.connect(self.refresh)
        self.filters.chosen.connect(self.show_only)
        self.list.opened.connect(self._edit)
        self.list.moved.connect(self._show_tools)
        self.tools.edit.connect(self._edit)
        self.tools.read.connect(self._read)
        self.tools.mark.connect(self._mark)
        self.tools.rest.connect(self._rest)
        self.tools.delete.connect(self._delete)
        self._session.changed.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            had_focus = self.list.hasFocus()
            self.refresh()
            if had_focus:
                self.take_focus()

    @guarded
    def _show_tools(self) -> None:
        self.tools.show_row(self.list.current() if self.list.isVisibleTo(self) else None)

    def _edit(self) -> None:
        row = self.list.current()
        if row is not None:
            self.edit_wanted.emit(row.note or row.key)

    def _read(self) -> None:
        row = self.list.current()
        if row is not None and row.lesson:
            self.lesson_wanted.emit(row.lesson, row.see)

    def _mark(self) -> None:
        row = self.list.current()
        if row is not None:
            self._session.toggle_marked(row)

    def _rest(self) -> None:
        row = self.list.current()
        if row is not None:
            self._session.toggle_suspended(row)

    def _delete(self) -> None:
        row = self.list.current()
        if row is not None and row.note:
            self._session.delete(row.note)

    def _today(self) -> date:
        from desktop.study.days import study_day

        return study_day(self._desk.now())

    def _note_words(self, showing: str) -> str:
        if showing == MARKED:
            return self.tr("Kartu yang kamu tandai, juga dari bacaan.")
        if showing == SUSPENDED:
            return self.tr("Kartu ini tidak ditanyakan. Pilih satu, lalu tekan ! untuk memakainya lagi.")
        return ""

    def _empty_words(self, showing: str) -> str:
        if self.search.text().strip():
            return self.tr("Tidak ada kartu dengan kata itu. Tekan Esc untuk melihat semua.")
        words = {
            OWN: self.tr(
                "Di sini nanti ada kartu yang kamu tulis sendiri. Tekan Ctrl N dan tulis satu pertanyaan dengan "
                "jawabannya; di Baca, pilih sebuah kalimat lalu tekan K."
            ),
            MARKED: self.tr("Belum ada kartu yang ditandai. Tekan * pada kartu yang ingin kamu temukan lagi."),
            SUSPENDED: self.tr("Tidak ada kartu yang diistirahatkan. Semua kartumu ikut diulang."),
        }
        return words[showing]
