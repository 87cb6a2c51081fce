"""A text of the pop-up beside a link: what it means, or the ways that stand fast under that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt, QUrl, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser

from desktop.ui.widgets.article_document import Link
from desktop.ui.widgets.article_place import span_rect
from desktop.ui.widgets.copy_menu import copy_menu
from desktop.ui.widgets.focus import holds_focus
from desktop.ui.widgets.scrollbar import ScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QTextDocument, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.look.theme import Theme

SCROLLS = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)


class PopupText(QTextBrowser):
    """A text of the pop-up; its links are walked with Tab, by the box that holds it.

    Signals: `closing(bool)` when the text wants to be closed, true where the keyboard asked for it; `entered()`, it
    has got the focus; `walked(int)`, the keyboard stands on the link of this number; `walking(bool)`, Tab wants to go
    on, true for forward.
    """

    closing = Signal(bool)
    entered = Signal()
    walked = Signal(int)
    walking = Signal(bool)
    shows_focus = True
    """The border of the box is the ring: round the text alone it would cross the letters."""
    _links: list[Link] | None = None

    def __init__(self, theme: Theme, box: QWidget, scrolled: PopupText | None = None) -> None:
        """Make an empty text of `box`; where it stands fast, keys and wheel move the text `scrolled` over it."""
        super().__init__(box)
        self._box, self._scrolled = box, scrolled
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setVerticalScrollBar(ScrollBar(theme, "surface"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; what scrolls goes to the text that can be scrolled; every other key is Qt's."""
        if event.key() == Qt.Key.Key_Escape:
            self.closing.emit(True)
        elif self._scrolled is not None and event.key() in SCROLLS:
            QCoreApplication.sendEvent(self._scrolled, event)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text that can be scrolled."""
        if self._scrolled is not None:
            QCoreApplication.sendEvent(self._scrolled.viewport(), event)
        else:
            super().wheelEvent(event)

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
        """Let the box say where Tab leads."""
        self.walking.emit(forward)
        return True

    def step(self, forward: bool) -> None:
        """Take the focus to the next link, the first where there was none, or back; Qt rings it."""
        self.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        super().focusNextPrevChild(forward)
        self.walked.emit(self.current_link())

    def leave_links(self) -> None:
        """Let the keyboard stand on no link; the text stays where it is scrolled to."""
        bar, cursor = self.verticalScrollBar(), self.textCursor()
        place = bar.value()
        cursor.setPosition(0)
        self.setTextCursor(cursor)
        bar.setValue(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so: what was shown in passing is read now."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close when the focus leaves the box for elsewhere in the window; a menu or another window leaves it open."""
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in stays and not holds_focus(self._box):
            self.closing.emit(False)


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
