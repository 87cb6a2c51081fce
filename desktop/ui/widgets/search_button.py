"""The way into the search, in the bar at the top: a field to look at where there is room, else an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look import icons
from desktop.ui.look.fonts import INTERFACE, font, text_width
from desktop.ui.widgets.brush import key_width, paint_key, rounded
from desktop.ui.widgets.clickable import Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

HEIGHT = 36
WIDEST = 300
RADIUS = 8
PAD = 12
SIZE = 15
ICON = 20
KEY = "Ctrl K"


class SearchButton(Clickable):
    """Looks like the field that it opens; `set_room` tells how much of it there is place for."""

    focus_radius = RADIUS

    def __init__(self, theme: Theme, name: str, hint: str, parent: QWidget | None = None) -> None:
        """Be called `name`; `hint` says what can be looked for, where there is room for it."""
        super().__init__(theme, name, parent)
        self._hint = hint
        self.setToolTip(f"{name} ({KEY})")
        self.setAccessibleDescription(f"{hint}, {KEY}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_room(self, width: int) -> None:
        """Take the most of `width` pixels: the whole hint, or the name with its key, or the icon alone."""
        fitting = (wide for wide in (WIDEST, self._width(self._hint), self._width(self.text())) if wide <= width)
        self.setFixedWidth(next(fitting, HEIGHT))

    def words(self) -> str:
        """Return what stands in it at its present width."""
        return next((text for text in (self._hint, self.text()) if self._width(text) <= self.width()), "")

    def sizeHint(self) -> QSize:
        """Return room for the whole hint."""
        return QSize(WIDEST, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a field with its hint and key, or the icon."""
        roles, words = self.theme.roles, self.words()
        painter = QPainter(self)
        active = self.hovered() or self.isDown()
        rounded(painter, self.rect(), RADIUS, roles.paper, roles.first if active else roles.control)
        if words:
            face = font(INTERFACE, SIZE)
            base = round((self.height() + QFontMetricsF(face).capHeight()) / 2)
            painter.setFont(face)
            painter.setPen(QColor(roles.muted))
            painter.drawText(QPointF(PAD, base), words)
            paint_key(painter, QPointF(self.width() - PAD - key_width(KEY), base), KEY, roles)
        else:
            drawn = icons.pixmap("search", roles.ink, ICON, self.devicePixelRatioF())
            painter.drawPixmap(QPointF((self.width() - ICON) / 2, (self.height() - ICON) / 2), drawn)
        painter.end()

    def _width(self, text: str) -> int:
        return round(text_width(text, INTERFACE, SIZE) + key_width(KEY)) + 3 * PAD
