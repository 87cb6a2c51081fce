"""What all of Mitra's self-painted buttons share: keys, hover, repainting and an accessible name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

PRESSING_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Clickable(QAbstractButton):
    """A button that paints itself in the theme's colours; Space and Enter press it when they go down, and once."""

    focus_radius = 10
    once = False
    """Whether the second press of a double click does nothing: it is true where another button comes to lie under the
    mouse, and would be pressed unseen."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        """Make a button that says `text`; an ampersand in it is an ampersand."""
        super().__init__(parent)
        self.theme = theme
        self._text = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_text(text)
        theme.changed.connect(self.look_changed)

    def set_text(self, text: str) -> None:
        """Say something else; it becomes the accessible name too."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return what the button says."""
        return self._text

    def look_changed(self) -> None:
        """Paint again in the new colours."""
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press at once: what a key does shall be seen before it comes up again."""
        if event.key() in PRESSING_KEYS:
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press a second time, or not."""
        if not self.once:
            super().mouseDoubleClickEvent(event)

    def hovered(self) -> bool:
        """Return whether the pointer rests on a button that can be pressed."""
        return self.isEnabled() and self.underMouse()
