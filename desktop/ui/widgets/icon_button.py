"""A small button that shows an icon instead of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look import icons
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.clickable import Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

SIDE = 32
ICON = 20


class IconButton(Clickable):
    """An icon of the resources; its name is the tool tip and what a screen reader says."""

    focus_radius = 6

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget | None = None) -> None:
        """Show `icon` (a file name without its ending) and be called `name`."""
        self._icon = icon
        super().__init__(theme, name, parent)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, name: str) -> None:
        """Show another icon and be called otherwise."""
        self._icon = icon
        self.setText(name)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that is easy to hit."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        roles = self.theme.roles
        painter = QPainter(self)
        if self.hovered() or self.isDown():
            rounded(painter, self.rect(), 6, roles.tint_first)
        drawn = icons.pixmap(self._icon, roles.ink, ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF((self.width() - ICON) / 2, (self.height() - ICON) / 2), drawn)
        painter.end()
