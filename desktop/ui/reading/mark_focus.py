"""Which mark of the lesson that is shown has the focus, and which one comes next."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from desktop.content.annotations import HIGHLIGHT

if TYPE_CHECKING:
    from desktop.ui.reading.article_words import ArticleWords, Range
    from desktop.ui.sessions.annotations import AnnotationsSession, Marked
    from desktop.ui.widgets.article import ArticleView


class MarkFocus:
    """The focus among the marks of one article: a mark has it while its words, and no others, are selected."""

    def __init__(self, article: ArticleView, words: ArticleWords, session: AnnotationsSession) -> None:
        """Look among the marks that the session has of what the article shows."""
        self._article, self._words, self._session = article, words, session
        self._held = ""
        self._held_words: Range | None = None

    def lesson(self) -> str:
        """The lesson that is shown: another one may lie open already."""
        page = self._article.page()
        return page.key if page is not None else ""

    def marks(self) -> tuple[Marked, ...]:
        """The marks of the lesson that is shown, in the order of its words."""
        lesson = self.lesson()
        return self._session.in_lesson(lesson, self._text) if lesson else ()

    def focused(self) -> Marked | None:
        """The mark whose words, or some of them, are selected, or in which a screen reader's caret stands."""
        chosen = self._words.selected()
        if chosen is not None:
            return self.exactly(*chosen) or self._session.at(self.lesson(), *chosen)
        return self.at_caret() if self._article.caret_moves() else None

    def at_caret(self) -> Marked | None:
        """The highlight in which the caret stands, or into which the last click went."""
        at = self._words.caret()
        return self._session.at(self.lesson(), at, at + 1)

    def exactly(self, start: int, end: int, kind: str = "") -> Marked | None:
        """The mark of these very words; of this kind, where one is named. Of two it is the one that was gone to."""
        marks = (mark for mark in self.marks() if kind in ("", mark.annotation.kind))
        found = [mark for mark in marks if (start, end) in (_range(mark), self._selected_of(mark))]
        return min(found, key=self._is_not_held, default=None)

    def hold(self, mark: Marked) -> None:
        """Give a mark the focus: select its words."""
        if mark.place is not None:
            self._held = mark.annotation.id
            self._words.select(mark.place.start, mark.place.end)
            self._held_words = self._words.selected()

    def go_to(self, mark: Marked) -> None:
        """Bring a mark into sight and give it the focus."""
        self.hold(mark)
        if mark.place is not None:
            self._words.bring(mark.place.start)
            self._held_words = self._words.selected()  # those out of sight did not count

    def neighbour(self, forward: bool) -> Marked | None:
        """The mark after the one that has the focus, or before it; after the last one comes the first.

        Several may begin at one letter, or even hold the same words: each has its turn. Without a mark that has the
        focus it is the next one from what is selected, else from the top.
        """
        marks = [mark for mark in self.marks() if mark.place is not None]
        if not marks:
            return None
        chosen = self._words.selected()
        here = self.exactly(*chosen) if chosen else None
        if here is not None:
            return marks[(marks.index(here) + (1 if forward else -1)) % len(marks)]
        before = bisect_left([_range(mark) for mark in marks], chosen or (self._words.top(), 0))
        return marks[before % len(marks) if forward else before - 1]

    def _selected_of(self, mark: Marked) -> Range | None:
        """What going to a mark selected: where its words reach into a table, Qt takes the whole of a cell."""
        return self._held_words if mark.annotation.id == self._held and mark.place is not None else None

    def _is_not_held(self, mark: Marked) -> tuple[bool, bool]:
        held = mark.annotation
        return held.id != self._held, held.kind != HIGHLIGHT

    def _text(self) -> str:
        return self._words.text


def _range(mark: Marked) -> Range:
    """Where the words of a mark stand; those that stand nowhere are none of a text."""
    return (mark.place.start, mark.place.end) if mark.place is not None else (-1, -1)
