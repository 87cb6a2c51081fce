"""Buttons with the key that does the same written in them, and the two large ones that grade a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look.fonts import INTERFACE, font, text_width
from desktop.ui.look.roles import mix
from desktop.ui.widgets.brush import key_width, paint_key, rounded
from desktop.ui.widgets.clickable import Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.roles import Roles
    from desktop.ui.look.theme import Theme

Kind = Literal["filled", "outlined", "quiet", "link"]

GAP = 4
RADIUS = 10
GRADE_EDGE = 4
# The key on a filled button is plain text, a little fainter than the words, of so many px.
FAINT = 0.8
PLAIN_KEY = 15


class Shape(NamedTuple):
    """How one kind of button is built: heights and paddings in px, and the font of its words."""

    height: int
    padding: int
    size: int
    weight: int


SHAPES: dict[str, Shape] = {
    "filled": Shape(44, 18, 15, 600),
    "outlined": Shape(44, 14, 15, 600),
    "quiet": Shape(32, 6, 13, 400),
    "link": Shape(32, 0, 13, 600),
}


class KeyButton(Clickable):
    """Words and, on the same base line, the key that does the same.

    `filled` is the one thing to do next, `outlined` another thing to do, `quiet` a small help, `link` a way elsewhere.
    """

    def __init__(
        self, theme: Theme, text: str, key: str = "", kind: Kind = "filled", parent: QWidget | None = None
    ) -> None:
        """Say `text`; `key` only names a key, the page binds it."""
        self._key = key
        self._kind = kind
        self._shape = SHAPES[kind]
        super().__init__(theme, text, parent)
        self.setAccessibleDescription(key)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_key(self, key: str) -> None:
        """Name another key, or none."""
        self._key = key
        self.setAccessibleDescription(key)
        self.updateGeometry()
        self.update()

    def key(self) -> str:
        """Return the key's name, or ""."""
        return self._key

    def set_kind(self, kind: Kind) -> None:
        """Be another kind of button."""
        self._kind, self._shape = kind, SHAPES[kind]
        self.updateGeometry()
        self.update()

    def set_compact(self) -> None:
        """Be as low as the tools in the top bar are."""
        self._shape = self._shape._replace(height=36)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the words and the key."""
        return QSize(round(self._text_width() + self._key_room() + 2 * self._shape.padding + 1), self._shape.height)

    def minimumSizeHint(self) -> QSize:
        """Return room for the words alone: in a narrow place the key is left out."""
        width = min(self._text_width(), 16 * self._shape.size) + 2 * min(self._shape.padding, 8) + 1
        return QSize(round(width), self._shape.height)

    def shown(self) -> tuple[str, str]:
        """Return the words and the key as they fit the present width."""
        room = self.width() - 2 * min(self._shape.padding, 8)
        if self._text_width() + self._key_room() <= room:
            return self.text(), self._key
        metrics = QFontMetricsF(self._font())
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room), ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the words and the key."""
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.55)
        self._paint_ground(painter, self.theme.roles)
        self._paint_words(painter, self.theme.roles)
        painter.end()

    def _font(self) -> QFont:
        return font(INTERFACE, self._shape.size, self._shape.weight)

    def _text_width(self) -> float:
        return text_width(self.text(), INTERFACE, self._shape.size, self._shape.weight)

    def _key_room(self) -> float:
        if not self._key:
            return 0.0
        if self._kind == "filled":
            return GAP + text_width(self._key, INTERFACE, PLAIN_KEY)
        return GAP + key_width(self._key, self._key_weight())

    def _plain_key_font(self) -> QFont:
        return font(INTERFACE, PLAIN_KEY)

    def _key_weight(self) -> int:
        return 400 if self._kind == "quiet" else 600

    def _paint_ground(self, painter: QPainter, roles: Roles) -> None:
        if self._kind == "filled":
            fill = mix(roles.ink, roles.first, 0.12) if self.hovered() else roles.first
            rounded(painter, self.rect(), RADIUS, mix(roles.ink, roles.first, 0.24) if self.isDown() else fill)
        elif self._kind == "outlined":
            if self.hovered() or self.isDown() or self.isChecked():
                rounded(painter, self.rect(), RADIUS, roles.tint_first, roles.first)
            else:
                rounded(painter, self.rect(), RADIUS, roles.surface, roles.control)
        elif self.hovered() or self.isDown() or self.isChecked():
            rounded(painter, self.rect(), 6, roles.tint_first)

    def _paint_words(self, painter: QPainter, roles: Roles) -> None:
        text, key = self.shown()
        metrics = QFontMetricsF(self._font())
        width = metrics.horizontalAdvance(text) + (self._key_room() if key else 0)
        x = (self.width() - width) / 2
        y = round((self.height() + metrics.capHeight()) / 2)
        quiet = roles.ink if self.hovered() else roles.muted
        colours = {"filled": roles.on_first, "outlined": roles.ink, "quiet": quiet, "link": roles.first}
        painter.setFont(self._font())
        painter.setPen(QColor(colours[self._kind]))
        painter.drawText(QPointF(x, y), text)
        if not key:
            return
        beside = QPointF(x + metrics.horizontalAdvance(text) + GAP, y)
        if self._kind == "filled":
            painter.setFont(self._plain_key_font())
            painter.setPen(QColor(mix(roles.on_first, roles.first, FAINT)))
            painter.drawText(beside, key)
        else:
            paint_key(painter, beside, key, roles, self._key_weight())


class GradeButton(Clickable):
    """One grade for a card: a large word, under it what follows from it and the key; an edge in the grade's colour."""

    focus_radius = 12
    once = True

    def __init__(
        self, theme: Theme, title: str, hint: str, key: str, role: str, parent: QWidget | None = None
    ) -> None:
        """Say `title`; without a `hint` the key stands beside it and the button is lower. `role` colours the edge."""
        self._role = role
        self._hint = self._key = ""
        super().__init__(theme, title, parent)
        self.set_hint(hint, key, large=bool(hint))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_hint(self, hint: str, key: str, *, large: bool) -> None:
        """Say what follows, and name the key; a small button says it only to a screen reader."""
        self.setAccessibleDescription(", ".join(part for part in (hint, key) if part))
        shown = hint if large else ""
        if bool(shown) != bool(self._hint):
            self.updateGeometry()
        self._hint, self._key = shown, key
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of one or two lines."""
        return QSize(180 if self._hint else 120, 82 if self._hint else 52)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the word with its key."""
        word = QFontMetricsF(self._title_font()).horizontalAdvance(self.text())
        return QSize(round(word + 40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with its coloured edge, the word and what stands under it."""
        painter = QPainter(self)
        self._paint_ground(painter)
        title = QFontMetricsF(self._title_font())
        if self._hint:
            self._paint_line(painter, self._title_font(), self.text(), "", 37)
            self._paint_line(painter, font(INTERFACE, 13, 600), self._hint, self._key, 57)
        else:
            base = (self.height() - GRADE_EDGE + title.capHeight()) / 2 + 1
            self._paint_line(painter, self._title_font(), self.text(), self._key, round(base))
        painter.end()

    def _title_font(self) -> QFont:
        return font(INTERFACE, 19 if self._hint else 16, 600)

    def _paint_ground(self, painter: QPainter) -> None:
        roles = self.theme.roles
        tint, colour = _grade_colours(self._role, roles)
        touched = self.hovered() or self.isDown()
        rounded(painter, self.rect(), 12, tint if touched else roles.surface, colour if touched else roles.control)
        whole = QRectF(self.rect())
        outer, inner, lower = QPainterPath(), QPainterPath(), QPainterPath()
        outer.addRoundedRect(whole, 12, 12)
        inner.addRoundedRect(whole.adjusted(1, -GRADE_EDGE, -1, -GRADE_EDGE), 11, 12 - GRADE_EDGE)
        lower.addRect(whole.adjusted(0, whole.height() - 10, 0, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPath(outer.subtracted(inner).intersected(lower))

    def _paint_line(self, painter: QPainter, face: QFont, text: str, key: str, base: float) -> None:
        roles = self.theme.roles
        metrics = QFontMetricsF(face)
        key_room = GAP + key_width(key) if key else 0.0
        room = self.width() - 16.0
        if key and metrics.horizontalAdvance(text) + key_room > room and text == self._hint:
            text = ""
            key_room -= GAP
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - key_room)
        x = (self.width() - metrics.horizontalAdvance(text) - key_room) / 2
        painter.setFont(face)
        painter.setPen(QColor(roles.muted if text == self._hint else roles.ink))
        painter.drawText(QPointF(x, base), text)
        if key:
            paint_key(painter, QPointF(x + metrics.horizontalAdvance(text) + (GAP if text else 0), base), key, roles)


def _grade_colours(role: str, roles: Roles) -> tuple[str, str]:
    """Return the ground of a touched button and its edge."""
    return (roles.tint_second if role == "second" else roles.tint_first), getattr(roles, role)
