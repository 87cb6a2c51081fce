"""The line into which the answer of a card is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from desktop.ui.look.fonts import font, reading_family, spaced
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.edit_menu import edit_menu
from desktop.ui.widgets.fields import asks_undo

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

RADIUS = 10
SIZE = 19
PADDING = 12
LONGEST = 300
"""Letters of the longest answer that can be typed."""


class AnswerLine(QLineEdit):
    """A line to type in; letters and figures stay in it and do nothing else.

    Signals: `entered()` when Enter was pressed; held down, it counts once.
    """

    entered = Signal()
    focus_radius = RADIUS

    def __init__(self, theme: Theme, compact: bool = False, parent: QWidget | None = None) -> None:
        """Make an empty line; a `compact` one is lower."""
        super().__init__(parent)
        self.theme = theme
        self._size = SIZE - 3 if compact else SIZE
        self.setFrame(False)
        self.setMaxLength(LONGEST)
        self.setTextMargins(PADDING, 0, PADDING, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(self.tr("Ketik jawabanmu"))
        self.setAccessibleName(self.tr("Jawabanmu"))
        self.look_changed()
        theme.changed.connect(self.look_changed)

    def look_changed(self) -> None:
        """Take the new colours and the new size of the words."""
        look = self.theme.look
        self.setFont(spaced(font(reading_family(look), self.theme.scaled(self._size)), look))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        palette.setColor(QPalette.ColorRole.Text, QColor(self.theme.roles.ink))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(self.theme.roles.muted))
        self.setPalette(palette)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the words with some air."""
        return QSize(300, self.fontMetrics().height() + 2 * PADDING)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, and room for a short word."""
        return QSize(120, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the cards while nothing was typed that it could take back."""
        if not self.isUndoAvailable() and asks_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the end of the answer; Esc first takes back what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            if not event.isAutoRepeat():
                self.entered.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu in the language of the program."""
        edit_menu(self.theme, self).popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, then the words."""
        painter = QPainter(self)
        rounded(painter, self.rect(), RADIUS, self.theme.roles.surface, self.theme.roles.control)
        painter.end()
        super().paintEvent(event)
