"""Text on a page: one that wraps, and one that is cut short with an ellipsis and never in the middle of a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.ui.look.fonts import INTERFACE, font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
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

    def set_role(self, role: str) -> None:
        """Take another colour."""
        self._role = role
        self.look_changed()

    def look_changed(self) -> None:
        """Take the colour of the role in the new theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(getattr(self.theme.roles, self._role)))
        self.setPalette(palette)


class ElidedLabel(Label):
    """One line of text; what does not fit becomes an ellipsis, and the whole stands in the tool tip."""

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
        """Show `text` on one line."""
        super().__init__(theme, text, size, weight, role, family, parent)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show other words."""
        super().set_text(text)
        self._explain()

    def minimumSizeHint(self) -> QSize:
        """Return a width at which something can still be read."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), 3 * self.fontMetrics().height()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the whole text as a tool tip where it is cut short."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut short at the end."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        place = self.contentsRect()
        painter.drawText(place, self.alignment() | Qt.AlignmentFlag.AlignVCenter, self.shown_text())
        painter.end()

    def shown_text(self) -> str:
        """Return what fits, with an ellipsis if that is not all."""
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _explain(self) -> None:
        self.setToolTip("" if self.shown_text() == self.text() else self.text())
