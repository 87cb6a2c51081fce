"""The small box beside a link: the meaning of a term or the source of a citation, over the article and inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QTextBrowser

from desktop.ui.look.article_css import css, measures
from desktop.ui.look.fonts import INTERFACE, font, spaced
from desktop.ui.widgets.article_document import Link
from desktop.ui.widgets.article_place import span_rect
from desktop.ui.widgets.copy_menu import copy_menu
from desktop.ui.widgets.focus import WIDTH
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPaintEvent, QTextDocument
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

CORNER = 8.0
PAD = 14
ABOVE = 10
GAP = 6
"""Pixels between the link and the box, and between the box and the edge of the view."""
WIDEST = 420


class PopupText(QTextBrowser):
    """The text of the pop-up; its links are walked with Tab.

    Signals: `closing(bool)` when the text wants to be closed, true where the keyboard asked for it; `entered()`, it
    has got the focus; `walked(int)`, the keyboard stands on the link of this number.
    """

    closing = Signal(bool)
    entered = Signal()
    walked = Signal(int)
    shows_focus = True
    """The border of the box is the ring: round the text alone it would cross the letters."""
    _links: list[Link] | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; every other key is Qt's."""
        if event.key() == Qt.Key.Key_Escape:
            self.closing.emit(True)
        else:
            super().keyPressEvent(event)

    def links(self) -> list[Link]:
        """Return the links in the order of reading."""
        if self._links is None:
            self._links = _read_links(self.document())
        return self._links

    def forget_links(self) -> None:
        """Another text is shown."""
        self._links = None

    def count(self) -> int:
        """Return how many links there are."""
        return len(self.links())

    def words(self, index: int) -> str:
        """Return the words of a link."""
        link = self.links()[index]
        return self.document().toRawText()[link.start : link.end]

    def current_link(self) -> int:
        """Return the number of the link that the keyboard stands on, or -1."""
        start = self.textCursor().selectionStart() if self.textCursor().hasSelection() else -1
        return next((index for index, link in enumerate(self.links()) if link.start == start), -1)

    def activate_link(self, index: int) -> None:
        """Follow a link as if it were clicked."""
        self.anchorClicked.emit(QUrl(self.links()[index].href))

    def focus_link(self, index: int) -> None:
        """Let the keyboard stand on a link."""
        cursor, link = self.textCursor(), self.links()[index]
        cursor.setPosition(link.start)
        cursor.setPosition(link.end, cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def span_rect(self, start: int, end: int) -> QRect:
        """Return where characters stand, in pixels from the top left of the whole text."""
        return span_rect(self.document(), start, end).toAlignedRect()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, in the language of the program."""
        copy_menu(self).popup(event.globalPos())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk the links; past the last one the box closes and the focus goes back to where it came from."""
        before = self.textCursor().selectionStart()
        if super().focusNextPrevChild(forward) and self.hasFocus():
            moved = self.textCursor()
            if moved.hasSelection() and moved.selectionStart() != before:
                self.walked.emit(self.current_link())
                return True
        self.closing.emit(True)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so: what was shown in passing is read now."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close when the focus goes elsewhere in the window; a menu or another window leaves the box open."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.closing.emit(False)


class ArticlePopup(QFrame):
    """A painted box over the article; never outside of it.

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
        self.text = PopupText(self)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.text.setVerticalScrollBar(ScrollBar(theme, "surface"))
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.viewport().setAutoFillBackground(False)
        self.text.anchorClicked.connect(self._activate)
        self.text.closing.connect(self.close_box)
        self.text.entered.connect(self._enter)
        self.setFocusProxy(self.text)

    def show_at(self, link: QRect, room: QRect, html: str, name: str, *, passing: bool = False) -> None:
        """Show `html` beside the rectangle of a link and inside `room`, both in the coordinates of the article.

        `name` is for a screen reader. It takes the focus, unless it is shown in `passing`.
        """
        self.passing = passing
        self.setAccessibleName(name)
        self.text.setAccessibleName(name)
        self._fill(html)
        # Heard when it gets the focus: nobody would guess that there is more than a name.
        self.text.setAccessibleDescription(" ".join(self.text.toPlainText().split()))
        self.setGeometry(self._place(link, room))
        self.text.setGeometry(self.rect().adjusted(PAD, ABOVE, -4, -ABOVE))
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

    def _fill(self, html: str) -> None:
        look = self._theme.look
        document = self.text.document()
        document.setDocumentMargin(0)
        document.setDefaultFont(spaced(font(INTERFACE, measures(look).small), look))
        document.setDefaultStyleSheet(css(self._theme.roles, look))
        self.text.setHtml(html)
        self.text.forget_links()
        self.filled.emit()

    def _place(self, link: QRect, whole: QRect) -> QRect:
        """Choose below the link where there is room, else above it, else the larger side with a scroll bar."""
        room = whole.adjusted(GAP, GAP, -GAP, -GAP)
        width = min(self._width(), room.width())
        self.text.setLineWrapColumnOrWidth(width - 2 * PAD)
        height = round(self.text.document().size().height()) + 2 * ABOVE
        below, above = room.bottom() - link.bottom() - GAP, link.top() - room.top() - GAP
        down = height <= below or below >= above
        height = max(min(height, below if down else above), 48)
        x = max(room.left(), min(link.left() - PAD, room.right() + 1 - width))
        y = link.bottom() + GAP if down else link.top() - GAP - height
        y = max(room.top(), min(y, room.bottom() + 1 - height))
        return QRect(QPoint(x, y), QPoint(x + width - 1, y + height - 1))

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


def _read_links(document: QTextDocument) -> list[Link]:
    """List the links of a document; the pieces of one, set in different letters, are one."""
    links: list[Link] = []
    block = document.begin()
    while block.isValid():
        walk = block.begin()
        while not walk.atEnd():
            fragment = walk.fragment()
            start, href = fragment.position(), fragment.charFormat().anchorHref()
            if href and links and links[-1].end == start and links[-1].href == href:
                links[-1] = links[-1]._replace(end=start + fragment.length())
            elif href:
                links.append(Link(start, start + fragment.length(), href))
            walk += 1
        block = block.next()
    return links
