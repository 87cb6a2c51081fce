"""The small box beside a link: the meaning of a term or the source of a citation, over the article and inside it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame

from desktop.ui.look.article_css import css, measures
from desktop.ui.look.fonts import INTERFACE, font, spaced
from desktop.ui.widgets.focus import WIDTH
from desktop.ui.widgets.popup_text import PopupText

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

CORNER = 8.0
PAD = 14
ABOVE = 10
GAP = 6
"""Pixels between the link and the box, and between the box and the edge of the view."""
WIDEST = 420
FOOT_GAP = 10
"""Pixels between the text and its foot."""


class Said(NamedTuple):
    """What a box says: its `name` for a screen reader, the text, and the ways that stand fast under it, as HTML."""

    name: str
    html: str
    foot: str = ""


class ArticlePopup(QFrame):
    """A painted box over the article; never outside of it.

    The ways out of a long text stand under it, where nobody needs to scroll to them.

    Signals: `link_activated(str)` with the href of a link inside, `closed()` after hiding, `entered()` when it gets the
    focus, `filled()` when it says something else. `passing` is true while it has no focus: what the mouse alone asked
    for leaves with the mouse.
    """

    link_activated = Signal(str)
    closed = Signal()
    entered = Signal()
    filled = Signal()
    over_text = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Make the box, hidden, as a child of the article."""
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self._article = parent
        self._closing = False
        self.passing = False
        self.text = PopupText(theme, self)
        self.foot = PopupText(theme, self, self.text)
        for text in self.texts:
            text.anchorClicked.connect(self._activate)
            text.closing.connect(self.close_box)
            text.entered.connect(self._enter)
            text.walking.connect(self._walk)
        self.setFocusProxy(self.text)

    @property
    def texts(self) -> tuple[PopupText, PopupText]:
        """The text and its foot, in the order of reading."""
        return self.text, self.foot

    def show_at(self, link: QRect, room: QRect, said: Said, *, passing: bool = False) -> None:
        """Show what is said beside the rectangle of a link and inside `room`, both in the coordinates of the article.

        It takes the focus, unless it is shown in `passing`.
        """
        self.passing = passing
        self._fill(said)
        self.setGeometry(self._place(link, room))
        self._lay_out()
        self.show()
        self.raise_()
        self.update()
        if not passing:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_box(self, give_back: bool) -> None:
        """Hide the box; with `give_back` the article takes the focus again."""
        if not self.isVisible() or self._closing:
            return
        self._closing = True
        if give_back:  # before hiding, or Qt looks for an heir itself and finds the next link
            self._article.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self._closing = False
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rounded ground; its border stays inside the box by half its width."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self._theme.roles.surface))
        half = WIDTH / 2  # while its text has the focus, its border is the ring
        colour = self._theme.roles.control if self.passing else self._theme.roles.first
        painter.setPen(QPen(QColor(colour), 1 if self.passing else WIDTH))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), CORNER, CORNER)
        if not self.foot.isHidden() and self.text.verticalScrollBar().maximum() > 0:  # there is more than is seen
            painter.setPen(QPen(QColor(self._theme.roles.control), 1))
            line = self.foot.y() - FOOT_GAP // 2
            painter.drawLine(WIDTH, line, self.width() - WIDTH - 1, line)
        painter.end()

    def _fill(self, said: Said) -> None:
        look = self._theme.look
        for text, html in ((self.text, said.html), (self.foot, said.foot)):
            document = text.document()
            document.setDocumentMargin(0)
            document.setDefaultFont(spaced(font(INTERFACE, measures(look).small), look))
            document.setDefaultStyleSheet(css(self._theme.roles, look))
            text.setHtml(html)
            text.forget_links()
        self.foot.setVisible(bool(said.foot))
        for widget in (self, self.text):
            widget.setAccessibleName(said.name)
        words = [" ".join(text.toPlainText().split()) for text in self.texts]
        self.foot.setAccessibleName(words[1])
        # Heard when it gets the focus: nobody would guess that there is more than a name.
        self.text.setAccessibleDescription(" ".join(words).strip())
        self.filled.emit()

    def _place(self, link: QRect, whole: QRect) -> QRect:
        """Choose below the link where there is room, else above it, else the larger side with a scroll bar."""
        room = whole.adjusted(GAP, GAP, -GAP, -GAP)
        width = min(self._width(), room.width())
        for text in self.texts:
            text.setLineWrapColumnOrWidth(width - 2 * PAD)
        height = _height(self.text) + self._foot_height() + 2 * ABOVE
        below, above = room.bottom() - link.bottom() - GAP, link.top() - room.top() - GAP
        down = height <= below or below >= above
        height = max(min(height, below if down else above), 48)
        x = max(room.left(), min(link.left() - PAD, room.right() + 1 - width))
        y = link.bottom() + GAP if down else link.top() - GAP - height
        y = max(room.top(), min(y, room.bottom() + 1 - height))
        return QRect(QPoint(x, y), QPoint(x + width - 1, y + height - 1))

    def _foot_height(self) -> int:
        return 0 if self.foot.isHidden() else _height(self.foot) + FOOT_GAP

    def _lay_out(self) -> None:
        """Let the text have what the foot leaves; a foot of many ways gets half of a low box and scrolls itself."""
        inside = self.rect().adjusted(PAD, ABOVE, -4, -ABOVE)
        foot = min(self._foot_height(), max(inside.height() // 2, inside.height() - _height(self.text)))
        self.text.setGeometry(inside.adjusted(0, 0, 0, -foot))
        self.foot.setGeometry(inside.adjusted(0, inside.height() - max(foot - FOOT_GAP, 0), 0, 0))
        for text in self.texts:
            text.verticalScrollBar().setValue(0)  # a text laid out in too small a box may have moved already

    def _walk(self, forward: bool) -> None:
        """Go from link to link, from the text to its foot; past the last one the focus goes back to the article."""
        stops = [text for text in self.texts for _ in range(text.count())]
        here = self._stop()
        there = here + (1 if forward else -1) if here >= 0 else 0 if forward else len(stops) - 1
        if not 0 <= there < len(stops):
            self.close_box(True)
            return
        if here >= 0 and stops[here] is not stops[there]:
            stops[here].leave_links()
        stops[there].step(forward)

    def _stop(self) -> int:
        """The number of the link that the keyboard stands on, counted through both texts, or -1."""
        before = 0
        for text in self.texts:
            if text.hasFocus() and text.current_link() >= 0:
                return before + text.current_link()
            before += text.count()
        return -1

    def _width(self) -> int:
        sizes = measures(self._theme.look)
        letters = QFontMetrics(font(INTERFACE, sizes.small)).averageCharWidth() * 52
        return min(max(letters, WIDEST), round(WIDEST * max(1.0, sizes.scale)))

    def _enter(self) -> None:
        self.passing = False
        self.update()
        self.entered.emit()

    def _activate(self, url: QUrl) -> None:
        self.link_activated.emit(url.toString(url.ComponentFormattingOption.FullyEncoded))


def _height(text: PopupText) -> int:
    return ceil(text.document().size().height())
