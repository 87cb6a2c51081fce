"""Finds words in the open lesson (Ctrl+F), and marks those that a search has led to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor

from desktop.content.folded_text import FoldedText
from desktop.ui.widgets.article_layers import Span
from desktop.ui.widgets.article_place import first_line_below, line_rect
from desktop.ui.widgets.focus import holds_focus

if TYPE_CHECKING:
    from desktop.content.matching import WordMatcher
    from desktop.ui.reading.sides import Sides
    from desktop.ui.sessions.reading import ReadingSession
    from desktop.ui.widgets.article import ArticleView
    from desktop.ui.widgets.find_bar import FindBar
    from desktop.ui.widgets.scrollbar import ScrollBar

LAYER = "hits"
TICK_ROLE = "second"
LONGEST_SELECTION = 80
"""Letters of a selection that is looked for at once; a longer one was hardly meant."""
CONTEXT = 120
"""Letters of the paragraph of a hit that a screen reader hears."""
REST = 100
"""Milliseconds after which the ticks in the scroll bar follow: each needs to know where its line stands."""


class Origin(NamedTuple):
    """Where the reader was: the line, the scroll bar, the height of the article, and the position in its text."""

    place: str
    scrolled: int
    height: float
    at: int


class Finding(QObject):
    """The hits of the open lesson: their marks, which of them is the current one, and the bar to look for words."""

    def __init__(self, article: ArticleView, sides: Sides, session: ReadingSession, parent: QObject) -> None:
        """Find in an article, with a bar over it; ``session`` tells when another lesson is shown there."""
        super().__init__(parent)
        self._article, self._sides = article, sides
        self._bar: FindBar | None = None
        self._folded: tuple[str, FoldedText] = ("", FoldedText(""))
        self._hits: tuple[tuple[int, int], ...] = ()
        self._current = -1
        self._scroll_bar: ScrollBar = article.verticalScrollBar()  # type: ignore[assignment]  # the sheet's own
        self._origin = Origin("", 0, 0.0, 0)
        self._ticks = QTimer(self, singleShot=True, interval=REST)
        self._ticks.timeout.connect(self._show_ticks)
        session.opened.connect(self._on_opened)
        self._scroll_bar.rangeChanged.connect(self._move_ticks)

    @property
    def hits(self) -> tuple[str, ...]:
        """The words that are marked, in the order of reading."""
        text = self._text()
        return tuple(text[start:end] for start, end in self._hits)

    @property
    def current(self) -> int:
        """Which of them is the current one, from 1; 0 for none."""
        return self._current + 1

    @property
    def bar(self) -> FindBar:
        """The bar, made when it is first asked for."""
        if self._bar is None:
            self._bar = self._make_bar()
        return self._bar

    def open(self) -> None:
        """Open the bar, with what is selected; one that is open gets the focus."""
        if not self._is_looking():
            self._remember()
        if not self.bar.isVisible():
            self._stand(shown=True)
        self.bar.take_focus(self._selected())
        self._look(self.bar.field.text())

    def step(self, forward: bool) -> None:
        """Go to the next hit or back, around the end; with no hits to go through, open the bar."""
        if not self._hits:
            self.open()
            return
        at, count = self._current + (1 if forward else -1), len(self._hits)
        turned = "" if 0 <= at < count else "start" if forward else "end"
        self._current = at % count
        self._show()
        self._bring()
        self._tell(turned)

    def next_hit(self) -> None:
        """Go to the next hit."""
        self.step(True)

    def previous_hit(self) -> None:
        """Go to the hit before."""
        self.step(False)

    def show_words(self, words: WordMatcher, start: int) -> None:
        """Mark the words of a search until Esc; the first from ``start``, in the text, is the current one."""
        if self._bar is not None:
            self._stand(shown=False)
        self._hits = words.spans(self._text())
        self._current = next((place for place, hit in enumerate(self._hits) if hit[0] >= start), -1)
        self._show()
        if self._current >= 0:
            self._bring()

    def leave(self) -> None:
        """Close the bar and be where one was."""
        self._end()
        origin, article = self._origin, self._article
        article.restore(origin.place)
        if article.article is not None and article.article.document.size().height() == origin.height:
            self._scroll_bar.setValue(origin.scrolled)

    def close(self) -> None:
        """Close the bar and stay where one is; the caret goes to the hit."""
        article = self._article.article
        if article is not None and 0 <= self._current < len(self._hits):
            cursor = QTextCursor(article.document)
            cursor.setPosition(article.reading().to_document(*self._hits[self._current])[0])
            scrolled = self._scroll_bar.value()
            self._article.setTextCursor(cursor)
            self._scroll_bar.setValue(scrolled)
        self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the marks away with an Esc that nothing nearer wanted."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._marked()
        ):
            self.close()
            return True
        return False

    def _make_bar(self) -> FindBar:
        from desktop.ui.widgets.find_bar import FindBar  # only for who looks for something

        bar = FindBar(self._article.theme)
        bar.hide()
        bar.typed.connect(self._look)
        bar.stepped.connect(self.step)
        bar.left.connect(self.leave)
        bar.closed.connect(self.close)
        self._sides.add_bar(bar)
        return bar

    def _stand(self, *, shown: bool) -> None:
        """Show or hide the bar; the text stays where it is on the screen, but at the very top."""
        if self._is_open() == shown:
            return
        scroll = self._scroll_bar
        value, moved = scroll.value(), self.bar.height() if shown else -self.bar.height()
        self.bar.setVisible(shown)
        self._sides.settle()
        if value:
            scroll.setValue(value + moved)

    def _look(self, query: str) -> None:
        """Mark the words that are looked for; the first hit from where one was is the current one."""
        if not self._is_open():
            return
        self._hits = self._found(query)
        self._current = next((place for place, hit in enumerate(self._hits) if hit[0] >= self._origin.at), 0)
        self._current = min(self._current, len(self._hits) - 1)
        self._show()
        if self._hits:
            self._bring()
        self._tell("")

    def _on_opened(self) -> None:
        """Look for the same words in another lesson, from its place; marks of a search belong to the one before."""
        self._hits, self._current = (), -1
        if self._is_open():
            self._remember()
            self._hits = self._found(self.bar.field.text())
            self._tell("")
        self._show()

    def _found(self, query: str) -> tuple[tuple[int, int], ...]:
        text = self._text()
        if self._folded[0] != text:
            self._folded = (text, FoldedText(text))
        return self._folded[1].find(query)

    def _remember(self) -> None:
        article = self._article.article
        if article is None:
            return
        scrolled = self._scroll_bar.value()
        document = article.document
        at = article.reading().to_text(first_line_below(document, scrolled)[0], document.characterCount())[0]
        self._origin = Origin(self._article.position(), scrolled, document.size().height(), at)

    def _end(self) -> None:
        had_focus = self._is_looking()
        self._hits, self._current = (), -1
        self._show()
        if self._bar is not None:
            if had_focus:
                self._article.focus_by_key()
            self._stand(shown=False)

    def _show(self) -> None:
        """Lay the marks over the text."""
        styles = ("hit-current" if place == self._current else "hit" for place in range(len(self._hits)))
        spans = (Span(*hit, style) for hit, style in zip(self._hits, styles, strict=True))
        self._article.set_layer(LAYER, spans)
        self._sides.removeEventFilter(self)
        if self._marked():
            self._sides.installEventFilter(self)
        self._ticks.start()

    def _show_ticks(self) -> None:
        article = self._article.article
        height = article.document.size().height() if article is not None else 0.0
        tops = sorted({self._line(start)[0] for start, _end in self._hits}) if height else []
        self._scroll_bar.set_marks(TICK_ROLE, tuple(top / height for top in tops))

    def _move_ticks(self) -> None:
        if self._hits:
            self._ticks.start()

    def _bring(self) -> None:
        """Bring the current hit into sight, where it is not."""
        top, height = self._scroll_bar.value(), self._article.viewport().height()
        first, behind = self._hits[self._current]
        above, below = self._line(first)[0], self._line(behind - 1)[1]
        if above < top or below > top + height:
            self._article.scroll_to(above - height / 3)
        if not self._is_looking() and self._article.article is not None:
            self._article.lead_caret(self._article.article.reading().to_document(first, first + 1)[0])

    def _tell(self, turned: str) -> None:
        if self._bar is None:
            return
        context = ""
        if self._current >= 0:
            text, (start, _end) = self._text(), self._hits[self._current]
            first, near = text.rfind("\n", 0, start) + 1, start - CONTEXT // 2
            if near > first:  # from a whole word on
                first = text.find(" ", near, start) + 1 or start
            context = text[first : first + CONTEXT].partition("\n")[0]
        self._bar.show_count(self.current, len(self._hits), turned, context)

    def _selected(self) -> str:
        text = self._article.textCursor().selectedText().strip()
        return text if len(text) <= LONGEST_SELECTION and "\u2029" not in text else ""

    def _text(self) -> str:
        return self._article.article.reading().text if self._article.article is not None else ""

    def _line(self, position: int) -> tuple[float, float]:
        """Top and bottom, in pixels of the whole article, of the line of a letter of its text."""
        article = self._article.article
        if article is None:
            return 0.0, 0.0
        article.document.size()
        rect = line_rect(article.document, article.reading().to_document(position, position + 1)[0])
        return rect.top(), rect.bottom()

    def _marked(self) -> bool:
        return bool(self._hits) or self._is_open()

    def _is_open(self) -> bool:
        return self._bar is not None and self._bar.isVisibleTo(self._sides)

    def _is_looking(self) -> bool:
        return self._bar is not None and holds_focus(self._bar)
