"""The pupils of the chosen class: a list of names, and a field for new ones, typed or pasted one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.study.classroom.names import names_of
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.fields import TextField, asks_undo
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.name_list import NameList

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.classroom.room import Classroom
    from desktop.ui.sessions.classroom.roster import Roster


HIGHEST = 110
"""Logical pixels of the field for new names: the list needs the room."""


class NamesField(TextField):
    """Some lines of names; Enter gives them, Shift and Enter begin another line.

    Signals: ``given()``.
    """

    given = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the list while nothing was typed that it could take back."""
        if not self.document().isUndoAvailable() and asks_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the names with Enter."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.given.emit()
        else:
            super().keyPressEvent(event)


class PupilColumn(QWidget):
    """The list of pupils.

    Signals: ``file_wanted()``, names shall be read from a file.
    """

    file_wanted = Signal()

    def __init__(self, theme: Theme, room: Classroom, roster: Roster, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._room, self._roster = theme, room, roster
        self.title = Label(theme, "", 15, 700)
        self.empty = Label(theme, "", 15, 400, "muted")
        self.list = NameList(theme, self.tr("Siswa"), several=True)
        self.rename_button = KeyButton(theme, self.tr("Ganti nama"), "F2", kind="quiet")
        self.remove_button = KeyButton(theme, self.tr("Hapus siswa"), "Del", kind="quiet")
        self.undo_button = KeyButton(theme, self.tr("Urungkan"), "Ctrl Z", kind="quiet")
        self.field = NamesField(theme, 2)
        self.field.setMaximumHeight(HIGHEST)
        self.field.setAccessibleName(self.tr("Nama siswa baru, satu per baris"))
        self.field.setPlaceholderText(self.tr("Nama siswa baru, satu per baris"))
        self.add_button = KeyButton(theme, self.tr("Tambah"), "Enter", kind="outlined")
        self.file_button = KeyButton(theme, self.tr("Dari berkas CSV"), "Ctrl O", kind="outlined")
        for button in (self.add_button, self.file_button):
            button.set_compact()
        self._arrange()
        self._connect()
        self.fill()

    def fill(self) -> None:
        """Show the pupils as they are."""
        head, pupils = self._room.chosen, self._roster.pupils
        name = (head.name or self.tr("kelas tanpa nama")) if head is not None else self.tr("Kelas saya")
        self.title.set_text(self.tr("Siswa {name}: {count}").format(name=name, count=len(pupils)))
        self.empty.set_text(
            self.tr("Belum ada siswa di sini. Tulis atau tempel namanya di bawah; nama tidak keluar dari komputer ini.")
        )
        self.list.set_rows([(pupil.id, pupil.name, "") for pupil in pupils])
        self.list.setAccessibleName(self.title.text())
        for widget in (self.list, self.rename_button, self.remove_button):
            widget.setVisible(bool(pupils))
        self.empty.setVisible(not pupils)
        self.undo_button.setVisible(self._roster.can_undo)

    def add(self) -> None:
        """Add the names that stand in the field."""
        if self._roster.add_typed(self.field.toPlainText()):
            self.field.clear()
            self.list.scrollToBottom()
            self.list.setCurrentRow(self.list.count() - 1)
        self.field.setFocus()

    def add_left(self) -> bool:
        """Add the names that were typed but not given yet; false where the store refuses them."""
        text = self.field.toPlainText()
        if names_of(text).found and not self._roster.add_typed(text):
            return False
        self.field.clear()
        return True

    def remove(self) -> None:
        """Remove the pupils that are marked."""
        self._roster.remove(self.list.marked())
        (self.list if self._roster.pupils else self.field).setFocus()

    def undo(self) -> None:
        """Take back the last change of the list; of what is being typed, the field takes back its own."""
        self._roster.undo()

    def _rename(self, pupil: str, name: str) -> None:
        self._roster.rename(pupil, name)
        self.fill()

    def _want_file(self) -> None:
        self.file_wanted.emit()

    def _connect(self) -> None:
        self.list.renamed.connect(self._rename)
        self.list.remove_wanted.connect(self.remove)
        self.rename_button.clicked.connect(self.list.rewrite)
        self.remove_button.clicked.connect(self.remove)
        self.undo_button.clicked.connect(self.undo)
        self.field.given.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.file_button.clicked.connect(self._want_file)
        QShortcut(QKeySequence("Ctrl+Z"), self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(self.undo)
        QShortcut(QKeySequence("Ctrl+O"), self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(
            self._want_file
        )
        self._roster.changed.connect(self.fill)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        column.addWidget(FlowRow((self.rename_button, self.remove_button, self.undo_button), centred=False))
        column.addStretch(0)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add_button)
        row.addWidget(self.file_button)
        row.addStretch(1)
        column.addLayout(row)
