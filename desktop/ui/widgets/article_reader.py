"""Reading on: pages turned by key without cutting a line, headings walked, progress and the place announced."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor

from desktop.ui.widgets.article_links import tint
from desktop.ui.widgets.article_marked import ArticleMarked
from desktop.ui.widgets.article_place import last_page, line_rect, page_down, page_up, top_with_air

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QShowEvent
    from PySide6.QtWidgets import QTextEdit, QWidget

    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.article_document import ArticleDocument
    from desktop.ui.widgets.article_sheet import Standing

ABOVE = 12
"""Pixels left free above the line that a jump brings to the top."""

TINTED_FOR = 2500
"""Milliseconds for which the paragraph that was jumped to stays tinted."""

ARROW_LINES = 3


class ArticleReader(ArticleMarked):
    """A sheet that is read from top to bottom.

    Signals: `scrolled(float, bool)` with the share of the lesson seen so far (0 to 1) and whether its end is visible,
    `anchor_changed(str)` with the heading or named paragraph that stands on top ("" above the first).
    """

    scrolled = Signal(float, bool)
    anchor_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty reader."""
        super().__init__(theme, parent)
        self._seen = 0.0
        self._anchor = ""
        self._tops: list[float] = []
        self._end = 0.0
        self._tinted: tuple[QTextEdit.ExtraSelection, ...] = ()
        self._tint_timer = QTimer(self, singleShot=True, interval=TINTED_FOR)
        self._tint_timer.timeout.connect(self._drop_tint)
        self._settle_timer = QTimer(self, singleShot=True, interval=0)
        self._settle_timer.timeout.connect(self._settle)

    def anchor(self) -> str:
        """Return the anchor of the heading or named paragraph that stands on top, "" above the first."""
        return self._anchor

    def tops(self) -> list[float]:
        """Return how high each mark of the article stands, in px of the whole; empty before they are measured."""
        return self._tops

    def end_top(self) -> float:
        """Return where the end of the lesson stands, in px of the whole article; 0 before that is measured."""
        return self._end

    def next_heading(self) -> None:
        """Bring the next heading to the top."""
        self._go_heading(True)

    def previous_heading(self) -> None:
        """Bring the heading before the top line to the top, at last the title."""
        self._go_heading(False)

    def caret_moves(self) -> bool:
        """Tell whether arrows move the caret, for a screen reader to read along, and not the page."""
        return False

    def lead_caret(self, position: int) -> None:
        """Put a screen reader's caret where the reader was led to, or it would read on from elsewhere."""
        if self.caret_moves() and self.article is not None:
            cursor = QTextCursor(self.article.document)
            cursor.setPosition(min(position, self.article.document.characterCount() - 1))
            scrolled = self.verticalScrollBar().value()
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(scrolled)

    def scroll_to_anchor(self, name: str) -> None:
        """Bring an anchor near the top and tint its paragraph until the next key, the next scroll or a moment later.

        What follows a "#" in the name says where in the paragraph, and is another's to find.
        """
        if self.article is None:
            return
        name = name.partition("#")[0]
        for mark in self.article.marks:
            if mark.name == name:
                document = self.article.document
                document.size()
                block = document.findBlock(mark.position)
                if self.isVisible():
                    self.scroll_to(top_with_air(document, mark.position, ABOVE))
                else:  # the size is not known yet; a place is found again once it is
                    self.restore(f"{block.blockNumber()}:0")
                self._lay_tint((block.position(), block.position() + block.length() - 1))
                self.lead_caret(mark.position)
                return

    def show_spans(self, spans: Sequence[tuple[int, int]]) -> None:
        """Bring characters, from and to in positions of the document, into sight and tint them for a moment.

        Their paragraph stands on top, or, where it is so long that they would stand low, a third of the height is left
        above them. Without a span nothing happens.
        """
        if self.article is None or not spans:
            return
        document, start = self.article.document, spans[0][0]
        document.size()
        block = document.findBlock(start)
        if self.isVisible():
            line, height = line_rect(document, start), self.viewport().height()
            title = block.blockFormat().headingLevel() == 1  # above it stands only the way to it
            top = 0.0 if title else top_with_air(document, block.position(), ABOVE)
            self.scroll_to(top if line.bottom() < top + height / 2 else line.top() - height / 3)
        else:
            self.restore(f"{block.blockNumber()}:{start - block.position()}")
        self._lay_tint(*spans)
        self.lead_caret(start)

    def extra_marks(self) -> list[QTextEdit.ExtraSelection]:
        """Add, under them, the tint of the passage that was jumped to: hits in it are still seen."""
        return [*self._tinted, *super().extra_marks()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and scroll; keys with Shift select text, from the top of what is visible if the caret is not."""
        self._drop_tint()
        if self._read_on(event):
            return
        # Shift itself is a key too, and moves nothing yet.
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() != Qt.Key.Key_Shift:
            self._bring_caret()
        super().keyPressEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and tell how far the reader came."""
        super().scrollContentsBy(dx, dy)
        if dy and self.article is not None:
            self._drop_tint()
            self._on_scroll()

    def showEvent(self, event: QShowEvent) -> None:
        """Set the column to the room there is, and tell anew what is visible."""
        before = self.standing()
        super().showEvent(event)  # goes, the first time, to the caret
        self._fit_again(before)

    def after_paint(self) -> None:
        """Measure the page once it stands on the screen."""
        self._settle_timer.start()

    def show_article(self, article: ArticleDocument) -> None:
        """Show a document and begin to count anew, unless it is the same lesson in another look."""
        new = self.article is None or self.article.page.key != article.page.key
        self._tinted = ()
        self._tops = []
        super().show_article(article)
        if new:
            self._seen = 0.0
            self._anchor = ""

    def _fit_again(self, before: Standing) -> None:
        self._tops = []  # before the place comes back, or that would be told by where things stood in the old layout
        super()._fit_again(before)
        self._painted = False

    def _settle(self) -> None:
        """Measure where things stand once the layout is whole, after the paint."""
        self.begin_watching()
        if self.article is None or not self.isVisible():
            return
        document = self.article.document
        document.size()
        self._tops = [line_rect(document, mark.position).top() for mark in self.article.marks]
        self._end = line_rect(document, self.article.end).top() if self.article.end else document.size().height()
        self._report()

    def _on_scroll(self) -> None:
        if self._tops:
            self._report()
        else:
            self._settle_timer.start()

    def _report(self) -> None:
        if self.article is None or not self.isVisible():
            return
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        self._seen = max(self._seen, min(1.0, bottom / max(1.0, self._end)))
        self.scrolled.emit(self._seen, bottom >= self._end)
        self._announce_anchor(top)

    def _announce_anchor(self, top: int) -> None:
        if self.article is None:
            return
        index = bisect_right(self._tops, top + 2 * ABOVE) - 1
        while index >= 0 and not self.article.marks[index].name:
            index -= 1
        name = self.article.marks[index].name if index >= 0 else ""
        if name != self._anchor:
            self._anchor = name
            self.anchor_changed.emit(name)

    def _go_heading(self, forward: bool) -> None:
        if self.article is None:
            return
        self._settle()
        here = self.verticalScrollBar().value() + ABOVE
        marks = zip(self._tops, self.article.marks, strict=True)
        tops = [(0.0 if mark.level == 1 else top, mark.position) for top, mark in marks if mark.level]
        if forward:
            wanted = next(((top, position) for top, position in tops if top > here + 1), None)
        else:
            wanted = next(((top, position) for top, position in reversed(tops) if top < here - 1), (0.0, 0))
        if wanted is not None:
            self.scroll_to(wanted[0] - ABOVE)
            self.lead_caret(wanted[1])

    def _read_on(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = modifiers == Qt.KeyboardModifier.NoModifier
        back = key == Qt.Key.Key_Space and modifiers == Qt.KeyboardModifier.ShiftModifier
        bar = self.verticalScrollBar()
        if self.caret_moves() and key != Qt.Key.Key_Space:
            return False
        if back or (plain and key == Qt.Key.Key_PageUp):
            self._turn(False)
        elif plain and key in (Qt.Key.Key_Space, Qt.Key.Key_PageDown):
            self._turn(True)
        elif plain and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            lines = ARROW_LINES if key == Qt.Key.Key_Down else -ARROW_LINES
            bar.setValue(bar.value() + lines * self.fontMetrics().height())
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and (plain or modifiers == Qt.KeyboardModifier.ControlModifier):
            bar.setValue(bar.minimum() if key == Qt.Key.Key_Home else bar.maximum())
        else:
            return False
        event.accept()
        return True

    def _bring_caret(self) -> None:
        if not self.viewport().rect().intersects(self.cursorRect()) and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(QPoint(self.lineWrapColumnOrWidth() // 2, ABOVE)))

    def _turn(self, forward: bool) -> None:
        if self.article is None:
            return
        document, top = self.article.document, self.verticalScrollBar().value()
        document.size()
        height, most = self.viewport().height(), self.verticalScrollBar().maximum()
        wanted = page_down(document, top, height) if forward else page_up(document, top, height)
        self.scroll_to(max(top, last_page(document, most, height)) if wanted >= most else wanted)

    def scroll_to(self, y: float) -> None:
        """Scroll so that `y`, in pixels of the whole article, is on top."""
        self.verticalScrollBar().setValue(int(y))

    def _lay_tint(self, *spans: tuple[int, int]) -> None:
        if self.article is not None:
            document, colour = self.article.document, self.theme.roles.highlight
            self._tinted = tuple(tint(document, start, end, colour) for start, end in spans)
            self.refresh_selections()
            self._tint_timer.start()

    def _drop_tint(self) -> None:
        self._tint_timer.stop()
        if self._tinted:
            self._tinted = ()
            self.refresh_selections()
