"""Links of an article: walked with Tab, ringed, followed with Enter or a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.article_links import link_at, ring, step
from desktop.ui.widgets.article_place import cell_link, cell_rect, line_rect, near_link, span_rect
from desktop.ui.widgets.article_reader import ArticleReader

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QRectF
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QTextEdit

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.article_document import ArticleDocument, Link
    from desktop.ui.widgets.article_page import ArticlePage


BUTTON = "nav:read"
"""Where the one link leads that is drawn as a button."""


class ArticleLinking(ArticleReader):
    """A reader whose links can be followed.

    Signals: `link_activated(str)` with the href of a link.
    """

    link_activated = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty article."""
        super().__init__(theme, parent)
        self._link = -1
        self._left_link = -1  # the one that had the ring before words were selected
        self._pressed = -1
        self._followed = False  # the last click followed a link
        self._hand = False
        self._over = False  # the mouse is on the button
        self._ringed = False  # the ring is round the button
        self._show_focus(False)
        # Links are followed here and not by Qt, which would select the words of each link that is clicked.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.selectionChanged.connect(self._leave_link)

    def page(self) -> ArticlePage | None:
        """Return what is shown."""
        return None if self.article is None else self.article.page

    def links(self) -> list[Link]:
        """Return the links in the order of reading."""
        return [] if self.article is None else self.article.links

    def current_link(self) -> int:
        """Return the index of the link with the ring, or -1."""
        return self._link

    def link_name(self, href: str, text: str) -> str:
        """Return what a screen reader calls a link: a citation is no more than a number on the page."""
        if href.startswith("cite:"):
            return self.tr("Sumber {0}").format(text)
        if href.startswith("note:"):
            return self.tr("Catatan penyunting")
        if href.startswith("unit:"):
            return self.tr("Unit {0}").format(text)
        if href == "nav:previous":
            return self.tr("Sebelumnya: {0}").format(text)
        if href == "nav:next":
            return self.tr("Berikutnya: {0}").format(text)
        return text

    def overlays(self) -> list[QWidget]:
        """Return what lies over the text and belongs to it."""
        return []

    def activate_link(self, index: int) -> None:
        """Follow a link as if it were clicked."""
        if 0 <= index < len(self.links()):
            self._link, self._left_link = index, -1
            self.link_activated.emit(self.links()[index].href)

    def focus_link(self, index: int) -> None:
        """Put the ring around a link and bring it into view; -1 takes the ring away."""
        self._link = index
        self._left_link = -1
        self.refresh_selections()
        if self.article is None or index < 0:
            return
        link = self.article.links[index]
        place = cell_rect if link.href == BUTTON else line_rect
        rect = place(self.article.document, link.start)
        top = self.verticalScrollBar().value()
        height = self.viewport().height()
        if rect.top() < top or rect.bottom() > top + height:
            self.scroll_to(rect.top() - height / 3)

    def span_rect(self, start: int, end: int) -> QRect:
        """Return where characters stand, in pixels from the top left of the whole article."""
        return QRect() if self.article is None else span_rect(self.article.document, start, end).toAlignedRect()

    def link_rect(self, index: int) -> QRect:
        """Return where a link stands, in the coordinates of this widget."""
        link = self.links()[index]
        place = self.viewport().pos() - QPoint(0, self.verticalScrollBar().value())
        return self.span_rect(link.start, link.end).translated(place)

    def ring_wanted(self) -> bool:
        """Tell whether the ring is shown: only while the keys go to the article."""
        return self.hasFocus()

    def extra_marks(self) -> list[QTextEdit.ExtraSelection]:
        """Add the ring around the link that has the focus."""
        marks = super().extra_marks()
        link = self._ringed_link()
        if self.article is not None and link is not None and link.href != BUTTON:
            marks.append(ring(self.article.document, link, self.theme.roles.first))
        return marks

    def refresh_selections(self) -> None:
        """Lay the marks over the text anew, and paint the button anew if its ring comes or goes."""
        super().refresh_selections()
        link = self._ringed_link()
        ringed = link is not None and link.href == BUTTON
        if ringed != self._ringed:
            self._ringed = ringed
            self.viewport().update()

    def button_rect(self) -> QRectF | None:
        """Return where the button stands, in the coordinates of the viewport; None without one or before it is set."""
        links = self.links()[-3:]
        link = next((link for link in links if link.href == BUTTON), None)
        if link is None or self.article is None or not self._seen:
            return None
        rect = cell_rect(self.article.document, link.start)
        return rect.translated(0, -self.verticalScrollBar().value())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, with the button under its words and the ring round the button."""
        place = self.button_rect()
        if place is None or place.top() > self.viewport().height():
            super().paintEvent(event)
            return
        from PySide6.QtGui import QPainter  # only the end of an article needs these

        from desktop.ui.widgets.article_button import paint_ground, paint_ring

        painter = QPainter(self.viewport())
        paint_ground(painter, place, self.theme.roles, self._over)
        painter.end()
        super().paintEvent(event)
        if self._ringed:
            painter = QPainter(self.viewport())
            paint_ring(painter, place, self.theme.roles)
            painter.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk the links in the order of reading; past the last one the focus leaves the article.

        The ring that went while words were selected comes back to its link first, where that is in sight.
        """
        links, (first, last) = self.links(), self.visible_characters()
        found = self._left_link
        if not 0 <= found < len(links) or not first <= links[found].start <= last:
            found = step(links, self._link, forward, first, last)
        self.focus_link(found)
        if found >= 0:
            return True
        # QTextBrowser's own method would walk the links once more, in its own way.
        return QWidget.focusNextPrevChild(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link that has the ring with Enter, let go of it with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._link >= 0:
            self.activate_link(self._link)
        elif event.key() == Qt.Key.Key_Escape and self._link >= 0:
            self.focus_link(-1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring again; who comes back with Shift+Tab begins at the last link."""
        super().focusInEvent(event)
        reason = Qt.FocusReason
        if event.reason() not in (reason.ActiveWindowFocusReason, reason.PopupFocusReason, reason.MenuBarFocusReason):
            self._show_focus(event.reason() in (reason.TabFocusReason, reason.BacktabFocusReason))
        if event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.focus_link(len(self.links()) - 1)
        else:
            self.refresh_selections()

    def focus_by_key(self) -> None:
        """Take the focus for somebody at the keyboard, who has to be shown where it went."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring while the focus is elsewhere."""
        super().focusOutEvent(event)
        self.refresh_selections()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the link under the mouse."""
        super().mousePressEvent(event)
        self._followed = False
        self._show_focus(False)
        self._pressed = self._link_under(event)
        if self._link >= 0:
            self.focus_link(-1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hand over links."""
        super().mouseMoveEvent(event)
        under = self._link_under(event)
        self._set_over(under >= 0 and self.links()[under].href == BUTTON)
        self.point_at(-1 if event.buttons() or _by_touch(event) else under)
        hand = under >= 0
        if hand != self._hand:
            self._hand = hand
            shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def leaveEvent(self, event: QEvent) -> None:
        """Take back what the mouse lit up."""
        super().leaveEvent(event)
        self._set_over(False)
        self.point_at(-1)

    def point_at(self, link: int) -> None:
        """Hear which link the mouse is on, -1 for none."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link that was pressed, unless text was selected."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, -1
        clicked = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if clicked and pressed >= 0 and self._link_under(event) == pressed:
            self._followed = True
            self.activate_link(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word; but a second click in haste takes nothing back of what the first one on a link has done."""
        if not self._followed and self._link_under(event) < 0:
            super().mouseDoubleClickEvent(event)

    def show_article(self, article: ArticleDocument) -> None:
        """Show a document; the same lesson in another look keeps its ring."""
        if self.article is None or self.article.page.key != article.page.key:
            self._link = self._left_link = -1
        super().show_article(article)
        self.refresh_selections()

    def _leave_link(self) -> None:
        """Let go of the link while words are selected: the keys mean these."""
        if self._link >= 0 and self.textCursor().hasSelection():
            left = self._link
            self.focus_link(-1)
            self._left_link = left

    def _ringed_link(self) -> Link | None:
        links = self.links()
        return links[self._link] if 0 <= self._link < len(links) and self.ring_wanted() else None

    def _show_focus(self, seen: bool) -> None:
        # What `FocusRing` asks for; its module is not on the way to the first paint.
        self.setProperty("focusSeen", seen)

    def _set_over(self, over: bool) -> None:
        if over != self._over:
            self._over = over
            self.viewport().update()

    def _link_under(self, event: QMouseEvent) -> int:
        if self.article is None:
            return -1
        point = event.position() + QPointF(0, self.verticalScrollBar().value())
        at = self.article.document.documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)
        document, links = self.article.document, self.article.links
        found = link_at(links, at) if at >= 0 else -1
        if found < 0:
            found = near_link(document, links, point)
        return found if found >= 0 else cell_link(document, links, point)


def _by_touch(event: QMouseEvent) -> bool:
    """Whether a finger moved, which rests nowhere: what Qt makes of a touch names the screen as its device."""
    from PySide6.QtGui import QInputDevice  # no mouse moves before the first paint

    return event.device().type() == QInputDevice.DeviceType.TouchScreen
