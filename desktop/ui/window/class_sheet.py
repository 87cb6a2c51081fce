"""*Kelas* (Ctrl+Shift+K): the classes of this computer and their pupils; deleting one asks first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.look.fonts import READING
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.file_dialog import OpenDialog
from desktop.ui.widgets.focus import FocusRing
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.spoken import announce
from desktop.ui.window.class_column import ClassColumn
from desktop.ui.window.messages import error_sentence
from desktop.ui.window.pupil_column import PupilColumn

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.classroom.room import Classroom
    from desktop.ui.sessions.classroom.roster import Roster
    from desktop.ui.sessions.desk import Desk

MARGIN = 24
WIDTH, HIGHEST = 760, 620
LOW = 500
"""A sheet lower than this gives the field for names no more than it must have."""
AROUND = 40
"""Logical pixels of the window that stay in sight beside the sheet."""


class ClassSheet(QDialog):
    """Classes at the left, the pupils of the chosen one at the right; every change is kept at once."""

    def __init__(self, theme: Theme, room: Classroom, roster: Roster, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._room, self._roster = theme, room, roster
        self._refused = False
        self.setWindowTitle(self.tr("Kelas"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        roster.read()
        self.classes = ClassColumn(theme, room)
        self.pupils = PupilColumn(theme, room, roster)
        self.said = Label(theme, "", 13, 600, "first")
        self.close_button = KeyButton(theme, self.tr("Tutup"), "Esc", kind="outlined")
        self.close_button.set_compact()
        self.question = Label(theme, "", 19, 700)
        self.detail = Label(theme, "", 16, 400)
        self.keep_button = KeyButton(theme, self.tr("Jangan hapus"), "Esc", kind="outlined")
        self.delete_button = KeyButton(theme, self.tr("Hapus kelas ini"), "", kind="filled")
        self.pages = QStackedWidget()
        self._arrange()
        self._connect(desk)
        height = min(HIGHEST, parent.height() - AROUND)
        self.setFixedSize(min(WIDTH, parent.width() - AROUND), height)
        if height < LOW:
            self.pupils.field.setMaximumHeight(self.pupils.field.minimumHeight())
        self.ring = FocusRing(theme, self)
        self.pupils.field.setFocus()

    def tell(self, sentence: str) -> None:
        """Say something below the title."""
        self.said.set_text(sentence)
        self.said.setVisible(bool(sentence))
        announce(self.said, sentence)

    def ask_deletion(self) -> None:
        """Ask whether the chosen class is to be deleted, with all that goes with it."""
        head = self._room.chosen
        if head is None:
            return
        text = self.tr(
            "Daftar siswa, giliran, nilai kuis, dan jadwal kartu kelas ini ikut terhapus, juga dari cadangan. "
            "Ini tidak dapat dikembalikan. Hasil belajarmu sendiri dan kelas lain tetap ada."
        )
        asked = self.tr("Hapus kelas {name} dan {count} siswanya?")
        name = head.name or self.tr("tanpa nama")
        self.question.set_text(asked.format(name=name, count=len(self._roster.pupils)))
        self.detail.set_text(text)
        self.tell("")
        self.close_button.hide()
        self.pages.setCurrentIndex(1)
        self.keep_button.setFocus()
        announce(self.keep_button, f"{self.question.text()} {text}")

    def keep(self) -> None:
        """Go back to the lists."""
        self.pages.setCurrentIndex(0)
        self.close_button.show()
        self.classes.list.setFocus()

    def delete(self) -> None:
        """Delete the chosen class."""
        head = self._room.chosen
        if head is not None:
            self._room.delete(head.id)
            if all(one.id != head.id for one in self._room.classes()):
                self.tell(self.tr("Kelas {name} dan semua catatannya dihapus.").format(name=head.name))
        self.keep()
        if self._room.chosen is None:
            self.classes.new_button.setFocus()

    def ask_for_file(self) -> None:
        """Ask which file to read names from."""
        kinds = (self.tr("Daftar nama (*.csv *.tsv *.tab *.txt)"), self.tr("Semua berkas (*)"))
        asking = OpenDialog(self.tr("Pilih daftar siswa"), kinds, self)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.picked.connect(self._roster.add_file)
        asking.open()

    def done(self, result: int) -> None:
        """Close, with the names that stand in the field still; where they are refused, only when it is asked again."""
        if self.pupils.add_left() or self._refused:
            super().done(result)
        self._refused = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the question with Esc before the sheet."""
        if event.key() == Qt.Key.Key_Escape and self.pages.currentIndex() == 1:
            self.keep()
        else:
            super().keyPressEvent(event)

    def _tell_error(self, error: Exception) -> None:
        self.tell(error_sentence(error))

    def _connect(self, desk: Desk) -> None:
        self.close_button.clicked.connect(self.accept)
        self.classes.delete_wanted.connect(self.ask_deletion)
        self.classes.told.connect(self.tell)
        self.pupils.file_wanted.connect(self.ask_for_file)
        self.keep_button.clicked.connect(self.keep)
        self.delete_button.clicked.connect(self.delete)
        self._roster.told.connect(self.tell)
        desk.failed.connect(self._tell_error)

    def _arrange(self) -> None:
        self.pages.addWidget(self._lists())
        self.pages.addWidget(self._asked())
        head = QHBoxLayout()
        head.addWidget(Label(self._theme, self.windowTitle(), 26, 600, family=READING), 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 18, MARGIN, 20)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.said)
        column.addWidget(self.pages, 1)
        self.said.hide()

    def _lists(self) -> QWidget:
        lists = QWidget()
        across = QHBoxLayout(lists)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(22)
        across.addWidget(self.classes, 2)
        across.addWidget(self.pupils, 4)
        return lists

    def _asked(self) -> QWidget:
        """The page that asks before a class is deleted."""
        asked = QWidget()
        down = QVBoxLayout(asked)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(14)
        down.addWidget(self.question)
        down.addWidget(self.detail)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.delete_button)
        buttons.addWidget(self.keep_button)
        down.addLayout(buttons)
        down.addStretch(1)
        return asked
