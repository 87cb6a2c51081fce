"""The lesson of a card as it is shown beside the card: to look something up, which does not count as reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.storage.library import UnknownLesson
from desktop.ui.widgets.article_page import ArticlePage

if TYPE_CHECKING:
    from desktop.content.model import Card
    from desktop.storage.library import Library


class Paragraph(NamedTuple):
    """A lesson's article without its ways to other lessons, and the anchor of the paragraph that is looked up."""

    lesson: str
    page: ArticlePage
    anchor: str


def paragraph_of(library: Library, card: Card) -> Paragraph | None:
    """The paragraph of a card; None for a card that belongs to no lesson that is there."""
    if not card.lesson:
        return None
    try:
        lesson = library.lesson(card.lesson)
    except UnknownLesson:
        return None
    unit, head = next((unit, head) for unit in library.outline() for head in unit.lessons if head.id == lesson.id)
    page = ArticlePage(
        key=lesson.id,
        crumb=f"{unit.name} › {lesson.title}",
        minutes=QCoreApplication.translate("Paragraph", "{count} menit baca").format(count=head.minutes),
        title=lesson.title,
        goals_title="",
        goals=(),
        html=lesson.html,
        figures=lesson.figures,
    )
    return Paragraph(lesson.id, page, card.see)
