"""A menu in the theme's colours: round, with air, its keys named as everywhere else. Made after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainterPath, QRegion
from PySide6.QtWidgets import QMenu

from desktop.ui.look.style import MENU_RADIUS, menu_sheet
from desktop.ui.widgets.key_names import key_name

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionMenuItem, QWidget

    from desktop.ui.look.theme import Theme

CUT = 3
"""Logical pixels that the cut corners are less round than the border, which would else be cut too."""
BELOW = 6
"""Logical pixels between a button and the menu under it."""


class Menu(QMenu):
    """A menu that follows the theme."""

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        """Make an empty menu; `title` names it in the menu that it is put into."""
        super().__init__(title, parent)
        self.theme = theme
        # The shadow of the system is a rectangle.
        self.setWindowFlags(
            self.windowFlags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        )
        # Under X11 nobody may be there who blends windows: what is clear would be black, so there it is cut off.
        self._cut = QGuiApplication.platformName() == "xcb"
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, not self._cut)
        self.look_changed()
        theme.changed.connect(self.look_changed)

    def open_under(self, button: QWidget) -> None:
        """Open below `button`, with its right edge under that of the button."""
        width = self.sizeHint().width()
        self.popup(button.mapToGlobal(QPoint(button.width() - width, button.height() + BELOW)))

    def look_changed(self) -> None:
        """Take the new colours; only menus have a sheet, for one of the whole program would slow every widget."""
        self.setStyleSheet(menu_sheet(self.theme.roles))

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Name the key as on the buttons and on the sheet of keys."""
        super().initStyleOption(option, action)
        if not action.shortcut().isEmpty():
            option.text = f"{action.text()}\t{key_name(action.shortcut())}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners off where they cannot be clear."""
        super().resizeEvent(event)
        if self._cut:
            self.setMask(rounded_region(QRectF(self.rect()), MENU_RADIUS - CUT))


def rounded_region(rect: QRectF, radius: float) -> QRegion:
    """Return the pixels that a rounded surface touches."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return QRegion(path.toFillPolygon().toPolygon())
