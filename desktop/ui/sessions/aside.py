"""What is looked up beside a card: its paragraph, its history, and what a link in the paragraph means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from desktop.content.model import Card
    from desktop.ui.sessions.desk import Desk


class Aside(QObject):
    """Looks things up; nothing of it counts as reading, nor moves the place on *Baca*.

    Signals: ``paragraph(Paragraph)``; ``history(CardHistory)``; ``explained(str, Explanation)``, the link and what it
    means; ``way(ToLesson | ToEntry)``, where a link in such an explanation leads.
    """

    paragraph = Signal(object)
    history = Signal(object)
    explained = Signal(str, object)
    way = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    @guarded
    def show_paragraph(self, card: Card) -> None:
        """Find the paragraph of a card; a card that belongs to no lesson has none, and nothing happens."""
        from desktop.ui.sessions.paragraph import paragraph_of

        found = paragraph_of(self._desk.library, card)
        if found is not None:
            self.paragraph.emit(found)

    @guarded
    def show_history(self, card: Card) -> None:
        """Tell every answer to a card, and when it comes next."""
        from desktop.ui.sessions.card_history import history_of

        progress, name = self._desk.progress, card.id
        self.history.emit(
            history_of(progress.history(name), progress.memory(name), progress.card_state(name), self._desk.now())
        )

    @guarded
    def explain(self, lesson: str, href: str) -> None:
        """Tell what a link in a lesson means, or where one in an explanation leads; others lead nowhere from here."""
        from desktop.ui.sessions.explain import explain
        from desktop.ui.sessions.ways import way_of

        way = way_of(href)
        if way is not None:
            self.way.emit(way)
            return
        explanation = explain(self._desk.library, lesson, href)
        if explanation is not None:
            self.explained.emit(href, explanation)
