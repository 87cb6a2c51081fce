"""A part of a question that is picked, moved, paired or sorted: its key, its words, and how it was marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF, QTextDocument, QTextOption
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.look.fonts import INTERFACE, font, spaced
from desktop.ui.widgets.brush import rounded
from desktop.ui.widgets.card_text import plain
from desktop.ui.widgets.clickable import Clickable

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

State = Literal["plain", "picked", "right", "wrong"]

RADIUS = 10
PADDING = 12
KEY_ROOM = 30
SIGN_ROOM = 30
SIGN = 18.0
LOWEST = 44
SIZE, NOTE = 16, 14


class Option(Clickable):
    """Words with the key that picks them at their left, and under them a note, such as what they were paired with.

    Enter is left to the page, which checks the whole answer with it. Signals: `reached()`, the focus came here.
    """

    focus_radius = RADIUS
    reached = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an option without words."""
        self._key, self._html, self._note = "", "", ""
        self._state: State = "plain"
        self._document: QTextDocument | None = None
        super().__init__(theme, "", parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, key: str, html: str, note: str = "", state: State = "plain") -> None:
        """Show inline HTML beside the key that picks it, `note` (inline HTML too) under it, and how it stands."""
        if self.isCheckable():
            self.setAutoExclusive(False)  # Qt lets the last one that is checked never go
            self.setChecked(state != "plain")
            self.setAutoExclusive(True)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt lets Tab come to the checked one of a group only
        if (key, html, note, state) == (self._key, self._html, self._note, self._state):
            return
        resized = (html, note) != (self._html, self._note)
        self._key, self._html, self._note, self._state = key, html, note, state
        spoken = ". ".join(part for part in (plain(html), plain(note) if note else "") if part)
        self.set_text(f"{key}: {spoken}" if key else spoken)
        if resized:
            self._document = None
            self.updateGeometry()
        self.update()

    def fill_height(self) -> None:
        """Be as high as the highest one of its row."""
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def state(self) -> State:
        """Return how it stands."""
        return self._state

    def html(self) -> str:
        """Return its words as they were given."""
        return self._html

    def note(self) -> str:
        """Return what stands under its words."""
        return self._note

    def look_changed(self) -> None:
        """Set the words anew: size and colours may have changed."""
        self._document = None
        super().look_changed()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(LOWEST, round(self._set(width).size().height()) + 2 * PADDING)

    def sizeHint(self) -> QSize:
        """Return room for words of a usual length."""
        return QSize(260, self.heightForWidth(max(self.width(), 260)))

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which the longest word stands whole."""
        words = plain(f"{self._html} {self._note}").split()
        metrics = QFontMetricsF(spaced(font(INTERFACE, self.theme.scaled(SIZE), 600), self.theme.look))
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        return QSize(min(round(longest) + KEY_ROOM + SIGN_ROOM + 2 * PADDING, 320), LOWEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words for the new width."""
        super().resizeEvent(event)
        self._set(self.width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus is here."""
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space picks; every other key is the question's or the page's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the key, the words and the sign of how it was marked."""
        roles = self.theme.roles
        painter = QPainter(self)
        fill = {"picked": roles.tint_first, "wrong": roles.tint_second}.get(self._state, roles.surface)
        line = {"picked": roles.first, "right": roles.good, "wrong": roles.second}.get(self._state, roles.control)
        if self._state == "plain" and self.hovered():
            fill, line = roles.tint_first, roles.first
        rounded(painter, self.rect(), RADIUS, fill, line, 1 if self._state == "plain" else 2)
        document = self._set(self.width())
        top = (self.height() - document.size().height()) / 2
        self._paint_key(painter, top)
        painter.translate(PADDING + (KEY_ROOM if self._key else 0), top)
        document.drawContents(painter)
        painter.resetTransform()
        if self._state in {"right", "wrong"}:
            self._paint_sign(painter, QPointF(self.width() - PADDING - SIGN / 2, self.height() / 2))
        painter.end()

    def _set(self, width: int) -> QTextDocument:
        if self._document is None:
            self._document = self._make()
        room = max(40, width - 2 * PADDING - SIGN_ROOM - (KEY_ROOM if self._key else 0))
        if self._document.textWidth() != room:
            self._document.setTextWidth(room)
        return self._document

    def _make(self) -> QTextDocument:
        roles = self.theme.roles
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(spaced(font(INTERFACE, self.theme.scaled(SIZE)), self.theme.look))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        small = max(13, self.theme.scaled(NOTE))
        note = (
            f'<p style="margin:2px 0 0 0; font-size:{small}px; font-weight:600">{self._note}</p>' if self._note else ""
        )
        words = f'<p style="margin:0">{self._html}</p>'
        document.setHtml(f'<div style="color:{roles.ink}">{words}{note}</div>')
        return document

    def _paint_key(self, painter: QPainter, top: float) -> None:
        roles = self.theme.roles
        face = font(INTERFACE, self.theme.scaled(SIZE), 700)
        painter.setFont(face)
        colours = {"picked": roles.first, "right": roles.good, "wrong": roles.second}
        painter.setPen(QColor(colours.get(self._state, roles.muted)))
        painter.drawText(QPointF(PADDING, round(top + QFontMetricsF(face).ascent())), self._key)

    def _paint_sign(self, painter: QPainter, middle: QPointF) -> None:
        roles = self.theme.roles
        right = self._state == "right"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.good if right else roles.second))
        circle = QRectF(0, 0, SIGN, SIGN)
        circle.moveCenter(middle)
        painter.drawEllipse(circle)
        pen = QPen(QColor(roles.on_first), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if right:
            corners = (QPointF(-4.0, 0.3), QPointF(-1.2, 3.1), QPointF(4.0, -2.8))
            painter.drawPolyline(QPolygonF([middle + corner for corner in corners]))
        else:
            painter.drawLine(middle + QPointF(-3.2, -3.2), middle + QPointF(3.2, 3.2))
            painter.drawLine(middle + QPointF(-3.2, 3.2), middle + QPointF(3.2, -3.2))
