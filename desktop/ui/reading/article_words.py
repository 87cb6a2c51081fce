"""The words of the open article by their positions in the reading text: which are selected, which are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from desktop.content.sentence_spans import sentence_at
from desktop.ui.widgets.article_box import words_rect
from desktop.ui.widgets.article_place import first_line_below, line_rect

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from desktop.ui.widgets.article import ArticleView
    from desktop.ui.widgets.article_spans import ReadingMap

Range = tuple[int, int]


class ArticleWords:
    """The words of an article; nothing here is asked before a lesson lies open (``reading`` tells)."""

    def __init__(self, article: ArticleView) -> None:
        """Work on this article."""
        self._article = article

    @property
    def reading(self) -> ReadingMap | None:
        """The way between the reading text and the document, None without a lesson."""
        return None if self._article.article is None else self._article.article.reading()

    @property
    def text(self) -> str:
        """The reading text."""
        return "" if self.reading is None else self.reading.text

    def selected(self) -> Range | None:
        """What is selected, None where nothing in sight is that belongs to the reading text.

        Who scrolled away from a selection means what is read now.
        """
        cursor, reading = self._article.textCursor(), self.reading
        if reading is None or not cursor.hasSelection():
            return None
        first, last = self._article.visible_characters()
        if cursor.selectionEnd() <= first or cursor.selectionStart() > last:
            return None
        start, end = reading.to_text(cursor.selectionStart(), cursor.selectionEnd())
        words = reading.text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        return (start, end) if end > start else None

    def caret(self) -> int:
        """Where the caret stands, or the last click went."""
        at = self._article.textCursor().position()
        return 0 if self.reading is None else self.reading.to_text(at, at + 1)[0]

    def top(self) -> int:
        """The first letter in sight."""
        first, _last = self._article.visible_characters()
        return 0 if self.reading is None else self.reading.to_text(first, first + 1)[0]

    def sentence(self) -> Range:
        """The sentence that is meant: of a hit or what is said aloud, else at a reader's caret or the ringed link.

        Else it is the one on top.
        """
        at = self._pointed_at()
        if at is None:
            at = self.caret() if self._article.caret_moves() else self._on_top()
        return sentence_at(self.text, at)

    def paragraph(self) -> Range:
        """The paragraph that is meant: of what is selected, else as for ``sentence``."""
        chosen = self.selected()
        at = chosen[0] if chosen else self.caret() if self._article.caret_moves() else self._on_top()
        begin, end = self.text.rfind("\n", 0, at) + 1, self.text.find("\n", at)
        return begin, len(self.text) if end < 0 else end

    def select(self, start: int, end: int) -> None:
        """Select these letters."""
        if self.reading is not None:
            first, last = self.reading.to_document(start, end)
            cursor = self._article.textCursor()
            cursor.setPosition(first)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
            self._article.setTextCursor(cursor)

    def unselect(self) -> None:
        """Select nothing."""
        cursor = self._article.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._article.setTextCursor(cursor)

    def bring(self, start: int) -> None:
        """Scroll, where the line of this letter is not in sight or low, so that it stands a third from the top."""
        if self.reading is None or self._article.article is None:
            return
        document = self._article.article.document
        document.size()
        line = line_rect(document, self.reading.to_document(start, start + 1)[0])
        top, height = self._article.verticalScrollBar().value(), self._article.viewport().height()
        if not top + line.height() < line.top() < top + height * 2 / 3:
            self._article.scroll_to(line.top() - height / 3)

    def rect(self, start: int, end: int) -> QRect:
        """Where these letters stand, in the coordinates of the article."""
        first, last = (0, 0) if self.reading is None else self.reading.to_document(start, end)
        return words_rect(self._article, first, last)

    def _pointed_at(self) -> int | None:
        """The letter of the hit that was gone to, or of the sentence that is being said, where it is in sight."""
        if self.reading is None:
            return None
        first, end = self.reading.to_text(*self._article.visible_characters())
        spans = (*self._article.layer("hits"), *self._article.layer("spoken"))
        found = (one.start for one in spans if one.style in ("hit-current", "spoken") and first <= one.start < end)
        return next(found, None)

    def _on_top(self) -> int:
        from desktop.ui.widgets.article_passage import block_meant

        article, reading = self._article.article, self.reading
        if article is None or reading is None:
            return 0
        block, link = block_meant(self._article, article), self._article.current_link()
        at = block.position()
        if link >= 0 and self._article.ring_wanted() and article.links[link].start < article.end:
            at = article.links[link].start
        else:
            line, _place = first_line_below(article.document, self._article.verticalScrollBar().value())
            at = max(at, line) if line < at + block.length() else at
        begin, place = self._body(), reading.to_text(at, at + 1)[0]
        # Over the body stand title and goals: who sees both means the body.
        return begin if place < begin < self._behind() else place

    def _behind(self) -> int:
        """The last letter in sight."""
        last = self._article.visible_characters()[1]
        return 0 if self.reading is None else self.reading.to_text(last, last + 1)[0]

    def _body(self) -> int:
        """Where the body begins: after the title's line and that of each goal."""
        page, at = self._article.page(), 0
        for _line in range(1 + len(page.goals) if page is not None else 0):
            at = self.text.find("\n", at) + 1
        return at
