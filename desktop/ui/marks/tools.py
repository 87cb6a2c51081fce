"""What can be done with the mark under the cursor: buttons that name their keys, and the field of its note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.content.annotations import COLOURS, HIGHLIGHT
from desktop.ui.sessions.annotation_rows import colour_name
from desktop.ui.widgets.button import KeyButton
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.note_box import NoteField
from desktop.ui.widgets.swatch import Swatch

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.annotation_rows import MarkRow


class RowTools(QWidget):
    """The buttons for one mark.

    Signals: ``opened()``, ``note_wanted()``, ``coloured(int)``, ``deleted()``.
    """

    opened = Signal()
    note_wanted = Signal()
    coloured = Signal(int)
    deleted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make the buttons; none is seen before there is a row."""
        super().__init__(parent)
        self.open_button = self._button(theme, self.tr("Buka bacaan"), "Enter", self.opened)
        self.note_button = self._button(theme, self.tr("Catatan"), "N", self.note_wanted)
        self.delete_button = self._button(theme, self.tr("Hapus"), "Del", self.deleted)
        paint = self.tr("Sorot {colour}")
        self.swatches = tuple(Swatch(theme, one, paint.format(colour=colour_name(one))) for one in COLOURS)
        for swatch in self.swatches:
            swatch.picked.connect(self.coloured)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        buttons = (self.open_button, self.note_button, self.delete_button, *self.swatches)
        column.addWidget(FlowRow(buttons, 6, centred=False))

    def show_row(self, row: MarkRow | None) -> None:
        """Offer what can be done with a row."""
        self.setVisible(row is not None)
        for swatch in self.swatches:
            swatch.setVisible(row is not None and row.kind == HIGHLIGHT)
            swatch.setChecked(row is not None and row.colour == swatch.colour)

    def _button(self, theme: Theme, text: str, key: str, signal: object) -> KeyButton:
        made = KeyButton(theme, text, key, kind="outlined")
        made.set_compact()
        made.clicked.connect(signal)
        return made


class NoteEditor(QWidget):
    """The field of a note under the list, away until it is asked for.

    Signals: ``written(str, str)``, the id of the mark and the words so far.
    """

    written = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a hidden field."""
        super().__init__(parent)
        self._ident = ""
        self.field = NoteField(theme, 3)
        self.field.setMaximumHeight(self.field.minimumHeight())
        self.field.setAccessibleName(self.tr("Catatan untuk penanda ini"))
        self.field.textChanged.connect(self._tell)
        hint = Label(theme, self.tr("Tersimpan sendiri. Esc untuk kembali ke daftar."), 13, 400, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(hint)
        self.hide()

    @property
    def ident(self) -> str:
        """The mark that is written at, "" while the field is away."""
        return self._ident

    def open(self, row: MarkRow) -> None:
        """Write at a mark."""
        self._ident = ""
        self.field.setPlainText(row.note)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self._ident = row.id
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_field(self) -> None:
        """Put the field away."""
        self._ident = ""
        self.hide()

    def _tell(self) -> None:
        if self._ident:
            self.written.emit(self._ident, self.field.toPlainText())
