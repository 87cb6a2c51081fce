"""What can be done with the row under the cursor: buttons that name their keys, under the list of own cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.button import KeyButton

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme
    from desktop.ui.sessions.note_rows import NoteRow


class RowTools(QWidget):
    """The buttons for one row.

    Signals: ``edit()``, ``read()``, ``mark()``, ``rest()`` (put aside, or use again), ``delete()``.
    """

    edit = Signal()
    read = Signal()
    mark = Signal()
    rest = Signal()
    delete = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make the buttons; none is seen before there is a row."""
        super().__init__(parent)
        self.edit_button = self._button(theme, self.tr("Ubah"), "Enter")
        self.read_button = self._button(theme, self.tr("Baca bagian ini"), "R")
        self.mark_button = self._button(theme, "", "*")
        self.rest_button = self._button(theme, "", "!")
        self.delete_button = self._button(theme, self.tr("Hapus"), "Del")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button, signal in (
            (self.edit_button, self.edit),
            (self.rest_button, self.rest),
            (self.mark_button, self.mark),
            (self.read_button, self.read),
            (self.delete_button, self.delete),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)

    def show_row(self, row: NoteRow | None) -> None:
        """Offer what can be done with a row."""
        self.setVisible(row is not None)
        if row is None:
            return
        self.rest_button.set_text(self.tr("Pakai lagi") if row.suspended else self.tr("Istirahatkan"))
        self.mark_button.set_text(self.tr("Hapus tanda") if row.marked else self.tr("Tandai"))
        self.read_button.setVisible(bool(row.lesson))
        self.edit_button.set_text(self.tr("Ubah") if row.note else self.tr("Tulis ulang"))
        self.delete_button.setVisible(bool(row.note))

    def _button(self, theme: Theme, text: str, key: str) -> KeyButton:
        button = KeyButton(theme, text, key, kind="outlined")
        button.set_compact()
        return button
