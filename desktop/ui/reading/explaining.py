"""Says what a term, a source, a disagreement or an editor's mark means, beside its link: by click, key or mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.ways import way_of

if TYPE_CHECKING:
    from desktop.ui.sessions.explain import Explanation
    from desktop.ui.sessions.table import Sessions
    from desktop.ui.widgets.article import ArticleView


class Explaining(QObject):
    """Explains the links of one article.

    Signals: ``way_wanted(ToLesson | ToEntry)``, a link in an explanation leads elsewhere.
    """

    way_wanted = Signal(object)

    def __init__(self, article: ArticleView, sessions: Sessions, parent: QObject) -> None:
        super().__init__(parent)
        self._article, self._desk, self._reading = article, sessions.desk, sessions.reading
        article.link_activated.connect(self._follow)
        article.link_rested.connect(self._show_in_passing)

    @guarded
    def _follow(self, href: str) -> None:
        way = way_of(href)
        if way is not None:
            self._article.hide_popup()
            self.way_wanted.emit(way)
            return
        found = self._explain(href)
        if found is not None:
            self._article.show_popup(href, found.html, found.name, found.foot)

    @guarded
    def _show_in_passing(self, index: int) -> None:
        found = self._explain(self._article.links()[index].href)
        if found is not None:
            self._article.show_in_passing(index, found.html, found.name, found.foot)

    def _explain(self, href: str) -> Explanation | None:
        from desktop.ui.sessions.explain import explain

        current = self._reading.current
        return explain(self._desk.library, current.lesson.id, href) if current is not None else None
