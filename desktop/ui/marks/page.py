"""*Penanda*: all highlights, notes and bookmarks, by lesson, to be found, opened, changed and taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.content.annotations import HIGHLIGHT
from desktop.ui.look.fonts import READING
from desktop.ui.marks.filters import Filters
from desktop.ui.marks.list import MarksList
from desktop.ui.marks.tools import NoteEditor, RowTools
from desktop.ui.sessions.annotation_rows import AnnotationList
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.fields import LineField
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.annotations import AnnotationsSession

WIDTH = 940
"""Logical pixels of the column."""
TYPING = 120
"""Milliseconds without a letter after which the list follows what is looked for."""


class MarksPage(QWidget):
    """The list of marks.

    Signals: ``mark_wanted(str)``, show the mark of this id in its lesson; ``export_wanted()``.
    """

    mark_wanted = Signal(str)
    export_wanted = Signal()

    def __init__(self, theme: Theme, session: AnnotationsSession) -> None:
        super().__init__()
        self._session, self._desk = session, session.desk
        self._listed: AnnotationList | None = None
        self._title = Label(theme, self.tr("Penanda"), 32, 600, family=READING)
        self._title.setWordWrap(False)
        self.export_button = KeyButton(theme, self.tr("Simpan sebagai teks…"), "E", kind="outlined")
        self.export_button.set_compact()
        self.search = LineField(theme, self.tr("Cari di penanda"), self.tr("Cari kata atau judul bacaan"))
        self.filters = Filters(theme)
        self.list = MarksList(theme)
        self._empty = Label(theme, "", 17, 400, "ink")
        self.editor = NoteEditor(theme)
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

    def hideEvent(self, event: QHideEvent) -> None:
        """A note that is being written is whole."""
        super().hideEvent(event)
        self._end_note()

    def take_focus(self) -> None:
        """Give the focus to the list, or to the field over it."""
        (self.list if self.list.isVisible() else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    @guarded
    def refresh(self) -> None:
        """Read the list anew; the cursor stays on its row, or where that was."""
        self._timer.stop()
        if self._listed is None or self._stale:
            self._listed = AnnotationList(self._session)
        self._stale = False
        place = max(0, self.list.currentIndex().row())
        key = self.list.rows.key_at(place)
        keys = self._listed.keys(self.filters.kind, self.filters.colour, self.search.text())
        self.list.rows.set_keys(self._listed, keys)
        counts = self._listed.counts()
        self.filters.set_counts(counts)
        self.filters.setVisible(any(counts.values()))  # before there is a mark they would choose from nothing
        self.list.setVisible(bool(keys))
        self.export_button.setVisible(bool(keys))
        self._empty.setVisible(not keys)
        self._empty.set_text("" if keys else self._empty_words())
        found = self.list.rows.place_of(key)
        if keys:
            self.list.go_to(found if found >= 0 else place)
        self._show_tools()

    def show_mark(self, ident: str) -> None:
        """Go to the row of a mark, whatever was looked for before."""
        self.search.clear()
        self.filters.show_all()
        self.refresh()
        place = self.list.rows.place_of(ident)
        if place >= 0:
            self.list.go_to(place)
        self.take_focus()

    @guarded
    def save(self, path: Path) -> None:
        """Write the marks that are shown into a file."""
        self._session.save(path, self._markdown)

    def take_search(self) -> None:
        """Look for words (Ctrl+F)."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a row, wherever on the page the focus is; Esc goes back step by step."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        typing = self.search.hasFocus() or self.editor.field.hasFocus()
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus() and self.list.isVisible():
            self.list.setFocus()
        elif typing or not plain or not self._act(event.key()):
            super().keyPressEvent(event)

    def _act(self, key: int) -> bool:
        if self.list.isHidden():
            return False
        if key == Qt.Key.Key_Delete:
            self._delete()
        elif key == Qt.Key.Key_N:
            self._note()
        elif key == Qt.Key.Key_E:
            self.export_wanted.emit()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_4:
            self._recolour(key - Qt.Key.Key_0)
        else:
            return False
        return True

    def _step_back(self) -> None:
        """Put the note away; else show all marks again."""
        if self.editor.ident:
            self._end_note()
            self.take_focus()
        else:
            self.search.clear()
            self.filters.show_all()
            self.refresh()
            self.take_focus()

    def _arrange(self) -> None:
        head, body = QHBoxLayout(), QWidget()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.export_button)
        body.setMaximumWidth(WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 22, 0, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.search)
        column.addWidget(self.filters)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.editor)
        column.addWidget(self.tools)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addWidget(body, 100)
        row.addStretch(1)

    def _connect(self) -> None:
        self.export_button.clicked.connect(self.export_wanted)
        self.search.textChanged.connect(self._timer.start)
        self.search.returnPressed.connect(self.refresh)
        self._timer.timeout.connect(self.refresh)
        self.filters.chosen.connect(self.refresh)
        self.list.opened.connect(self._open)
        self.list.moved.connect(self._show_tools)
        self.editor.written.connect(self._session.write_note)
        self.editor.field.done.connect(self._step_back)
        self.tools.opened.connect(self._open)
        self.tools.note_wanted.connect(self._note)
        self.tools.coloured.connect(self._recolour)
        self.tools.deleted.connect(self._delete)
        self._session.changed.connect(self._on_changed)

    def _on_changed(self, _lesson: str) -> None:
        self._stale = True
        if self.isVisible():
            had_focus = self.list.hasFocus()
            self.refresh()
            if had_focus:
                self.take_focus()

    @guarded
    def _show_tools(self) -> None:
        row = self.list.current() if self.list.isVisibleTo(self) else None
        if self.editor.ident and (row is None or row.id != self.editor.ident):
            self._end_note()
        self.tools.show_row(None if self.editor.ident else row)

    def _open(self) -> None:
        row = self.list.current()
        if row is not None:
            self.mark_wanted.emit(row.id)

    def _note(self) -> None:
        row = self.list.current()
        if row is not None:
            self.tools.hide()  # in a low window both would leave the list no row
            self.editor.open(row)

    def _end_note(self) -> None:
        if self.editor.ident:
            self.editor.close_field()
            self._session.end_note()
            self._show_tools()

    def _recolour(self, colour: int) -> None:
        row = self.list.current()
        if row is not None and row.kind == HIGHLIGHT:
            self._session.recolour(row.id, colour)

    def _delete(self) -> None:
        row = self.list.current()
        if row is not None:
            self._session.erase(row.id)

    def _markdown(self) -> bytes:
        listed = self._listed or AnnotationList(self._session)
        keys = listed.keys(self.filters.kind, self.filters.colour, self.search.text())
        return listed.markdown(keys, self._desk.now().date()).encode()

    def _empty_words(self) -> str:
        if self._listed is not None and any(self._listed.counts().values()):
            return self.tr("Tidak ada penanda seperti itu. Tekan Esc untuk melihat semua.")
        return self.tr(
            "Di sini nanti ada sorotan, catatan, dan pembatasmu. Di Baca, pilih kata-kata lalu tekan H untuk menyorot "
            "atau N untuk menulis catatan; Ctrl D memasang pembatas."
        )
