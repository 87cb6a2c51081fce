"""A field for a PIN: digits that nobody reads over a shoulder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from desktop.ui.widgets.fields import LineField

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

LEAST, MOST = 4, 8
"""Digits of a PIN; storage refuses others, this field only helps."""


class PinField(LineField):
    """Up to eight digits, shown as dots; the digits of other scripts become the usual ones."""

    def __init__(self, theme: Theme, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        """Make an empty field; ``name`` is for a screen reader, which says nothing of the digits."""
        super().__init__(theme, name, hint, parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(MOST)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(r"[0-9]*"), self))

    @property
    def full(self) -> bool:
        """Whether there are enough digits for a PIN."""
        return len(self.text()) >= LEAST

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit of any script as the usual one."""
        text = event.text()
        if len(text) == 1 and text.isdecimal() and not text.isascii():
            self.insert(str(int(text)))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open nothing: a PIN is neither cut nor copied."""
