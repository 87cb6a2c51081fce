"""The classes of this computer: which one is taught now, a new one, another name; the wish to delete one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.name_list import NameList

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.classroom.room import Classroom


class ClassColumn(QWidget):
    """The list of classes; the one it stands on is the one that is taught.

    Signals: ``delete_wanted()``, the chosen class shall be deleted; ``told(str)``, a sentence for the teacher.
    """

    delete_wanted = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, room: Classroom, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._room = theme, room
        self.list = NameList(theme, self.tr("Kelas di komputer ini"))
        self.new_button = KeyButton(theme, self.tr("Kelas baru"), "Ctrl N", kind="outlined")
        self.new_button.set_compact()
        self.rename_button = KeyButton(theme, self.tr("Ganti nama"), "F2", kind="quiet")
        self.delete_button = KeyButton(theme, self.tr("Hapus kelas"), "Del", kind="quiet")
        self._arrange()
        self.list.picked.connect(self._choose)
        self.list.renamed.connect(self._rename)
        self.list.remove_wanted.connect(self._want_deletion)
        self.new_button.clicked.connect(self.create_class)
        self.rename_button.clicked.connect(self.list.rewrite)
        self.delete_button.clicked.connect(self._want_deletion)
        QShortcut(QKeySequence("Ctrl+N"), self, context=Qt.ShortcutContext.WindowShortcut).activated.connect(
            self.create_class
        )
        room.changed.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Show the classes as they are."""
        chosen, found = self._room.chosen, self._room.classes()
        rows = [(head.id, head.name, self.tr("Kelas tanpa nama")) for head in found]
        self.list.set_rows(rows, chosen.id if chosen is not None else "")
        for widget in (self.list, self.rename_button, self.delete_button):
            widget.setVisible(bool(found))

    def create_class(self) -> None:
        """Make a class, and let its name be written."""
        if self._refused():
            return
        before = {head.id for head in self._room.classes()}
        self._room.create(self.tr("Kelas baru"))
        if {head.id for head in self._room.classes()} - before:
            self.list.rewrite()

    def _choose(self, class_id: str) -> None:
        chosen = self._room.chosen
        if chosen is not None and chosen.id == class_id:
            return
        if self._refused():
            self.fill()
        else:
            self._room.choose(class_id)

    def _rename(self, class_id: str, name: str) -> None:
        if name.strip():
            self._room.rename(class_id, name)
        else:
            self.fill()

    def _want_deletion(self) -> None:
        if self._room.chosen is not None and not self._refused():
            self.delete_wanted.emit()

    def _refused(self) -> bool:
        """While a class is taught it stays the chosen one."""
        if self._room.teaching:
            self.told.emit(self.tr("Kelas ini sedang belajar di layar kelas. Akhiri dulu pelajarannya dengan Esc."))
        return self._room.teaching

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self._theme, self.tr("Kelas"), 15, 700))
        column.addWidget(self.list, 1)
        column.addWidget(self.new_button)
        for button in (self.rename_button, self.delete_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(0)
