"""A new PIN, written twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.door.words import unfit_sentence, unlike_sentence
from desktop.ui.widgets.pin_field import PinField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.look.theme import Theme

WIDTH = 190


class PinForm(QWidget):
    """Two fields; Enter in the first leads to the second.

    Signals: ``given()``, Enter in the second; ``told(str)``, why the two make no PIN.
    """

    given = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make two empty fields."""
        super().__init__(parent)
        self.field = PinField(theme, self.tr("PIN"), self.tr("4 sampai 8 angka"))
        self.again = PinField(theme, self.tr("PIN yang sama"), self.tr("Sekali lagi"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for field in (self.field, self.again):
            field.setFixedWidth(WIDTH)
            row.addWidget(field)
        row.addStretch(1)

    @property
    def empty(self) -> bool:
        """Whether nothing is written."""
        return not self.field.text() and not self.again.text()

    def clear(self) -> None:
        """Forget what is written."""
        self.field.clear()
        self.again.clear()

    def begin(self) -> None:
        """Put the focus into the first field."""
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def pin(self) -> str | None:
        """The PIN; None, after it was told why, where there are too few digits or the two differ."""
        if not self.field.full:
            self.begin()
            self.field.selectAll()
            self.told.emit(unfit_sentence())
            return None
        if self.field.text() != self.again.text():
            self.again.clear()
            self.again.setFocus(Qt.FocusReason.TabFocusReason)
            self.told.emit(unlike_sentence())
            return None
        return self.field.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.field.hasFocus() and not self.empty:
            self.again.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.given.emit()
