"""Where the reader is in the open lesson: its headings with the present one marked, and the minutes that are left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from desktop.ui.reading.contents_panel import ContentsPanel
from desktop.ui.widgets.article_outline import heading_here, headings, share_read
from desktop.ui.widgets.contents_list import ContentsRow

if TYPE_CHECKING:
    from desktop.ui.reading.sides import Sides
    from desktop.ui.sessions.table import Sessions
    from desktop.ui.widgets.article import ArticleView
    from desktop.ui.widgets.article_outline import Heading


class _Asked(NamedTuple):
    """The heading that was asked for last, and how the article stood when that had led there."""

    number: int
    scrolled: int
    height: int
    tops: tuple[float, ...]


class Contents(QObject):
    """Keeps the contents in step with the article, and goes where they are asked to."""

    def __init__(self, article: ArticleView, sides: Sides, sessions: Sessions) -> None:
        super().__init__(article)
        self._article, self._sides, self._session = article, sides, sessions.reading
        self._headings: tuple[Heading, ...] = ()
        self._old = True
        self._asked: _Asked | None = None
        self.panel = ContentsPanel(article.theme)
        sides.set_contents(self.panel)
        self.panel.list.chosen.connect(self._go)
        self.panel.list.left.connect(self.leave)
        article.scrolled.connect(self._follow)
        self._session.opened.connect(self._wait)
        self._follow()

    def toggle(self) -> None:
        """Go to the contents, or from there back to the article."""
        if self.panel.list.hasFocus():
            self.leave()
            return
        if self._old:
            self._follow()
        self._sides.show_contents()

    def leave(self) -> None:
        """Go back to the article."""
        self._sides.close_drawers()
        self._article.focus_by_key()

    def _wait(self) -> None:
        """Show other headings once the lesson stands on the screen, and not before."""
        self._old = True
        self._asked = None

    def _show(self) -> None:
        self._old = False
        self._headings = headings(self._article)
        highest = min((heading.level for heading in self._headings[1:]), default=2)
        rows = [ContentsRow(one.title, max(0, one.level - highest)) for one in self._headings]
        if rows:
            rows[0] = ContentsRow(self.tr("Awal bacaan"))
        self.panel.set_rows(rows)
        self._sides.fit_contents()

    def _follow(self) -> None:
        """Tell where the reader is now: the article says so after its first paint, and with each step."""
        if self._old:
            self._show()
        if self._asked is not None and self._asked != self._standing(self._asked.number):
            self._asked = None
        self.panel.list.set_here(heading_here(self._article) if self._asked is None else self._asked.number)
        words = self._words(self._session.minutes_left(share_read(self._article)))
        self.panel.set_left(words)
        self._sides.set_left(words)

    def _go(self, number: int) -> None:
        if number == 0:
            self._session.go_to_top()
        elif self._session.current is not None:
            self._session.open(self._session.current.lesson.id, self._headings[number].anchor)
        self.leave()
        # A short last section cannot come to the top; it is the one that was meant, until the text stands otherwise.
        self._asked = self._standing(number)
        self.panel.list.set_here(number)

    def _standing(self, number: int) -> _Asked:
        """This heading as asked for where the article stands now."""
        article = self._article
        return _Asked(number, article.verticalScrollBar().value(), article.viewport().height(), tuple(article.tops()))

    def _words(self, minutes: int) -> str:
        if minutes == 0:
            return self.tr("akhir bacaan")
        return self.tr("{count} menit lagi").format(count=minutes)
