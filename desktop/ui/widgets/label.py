"""Text on a page, which wraps where it is too long for one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel

from desktop.ui.look.fonts import INTERFACE, font

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme


class Label(QLabel):
    """Plain text that wraps, `size` px high, in a colour given by its role."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        size: int = 15,
        weight: int = 400,
        role: str = "ink",
        family: str = INTERFACE,
        parent: QWidget | None = None,
    ) -> None:
        """Show `text`; `role` is a field of Roles, `family` one of the two families."""
        super().__init__(parent)
        self.theme = theme
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(family, size, weight))
        self.setWordWrap(True)
        self.look_changed()
        self.set_text(text)
        theme.changed.connect(self.look_changed)

    def set_text(self, text: str) -> None:
        """Show other words."""
        if text != self.text():
            self.setText(text)

    def look_changed(self) -> None:
        """Take the colour of the role in the new theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(getattr(self.theme.roles, self._role)))
        self.setPalette(palette)
