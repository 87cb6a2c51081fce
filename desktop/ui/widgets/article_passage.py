"""The passage of an article that a reader means: what is selected, else the paragraph of the link or on top."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.ui.widgets.article_place import first_line_below
from desktop.ui.widgets.article_text import block_text, selected_text

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from desktop.ui.widgets.article_document import ArticleDocument
    from desktop.ui.widgets.article_linking import ArticleLinking

LONGEST = 2_000
"""Letters of a passage; more would be no card."""

_CITED = re.compile(r"\s*\[\d+(?:,\d+)*\]")


class Passage(NamedTuple):
    """Words of a lesson without the numbers of their sources, and the anchor before them ("" above the first)."""

    text: str
    anchor: str


def passage(view: ArticleLinking) -> Passage | None:
    """Return the passage that is meant; None where nothing is written there.

    Who scrolled away from a selection means what is read now.
    """
    article = view.article
    if article is None:
        return None
    cursor = view.textCursor()
    first, last = view.visible_characters()
    if cursor.hasSelection() and cursor.selectionEnd() > first and cursor.selectionStart() <= last:
        text, at = selected_text(article, cursor), cursor.selectionStart()
    else:
        block = block_meant(view, article)
        text, at = block_text(article, block), block.position()
    text = _CITED.sub("", text).replace("\t", " ").strip()[:LONGEST]
    return Passage(text, _anchor(article, at)) if text else None


def block_meant(view: ArticleLinking, article: ArticleDocument) -> QTextBlock:
    """Return the paragraph of the link that has the focus, else the first one in sight, title and goals passed over."""
    document, link = article.document, view.current_link()
    if link >= 0 and view.ring_wanted() and article.links[link].start < article.end:
        return document.findBlock(article.links[link].start)
    start, _rect = first_line_below(document, view.verticalScrollBar().value())
    block = document.findBlock(start)
    above = ("", article.page.goals_title, *article.page.goals)
    while block.isValid() and block.position() < article.end:
        if (
            block.position() >= _first(article)
            and not block.blockFormat().headingLevel()
            and block_text(article, block) not in above
        ):
            return block
        block = block.next()
    return document.findBlock(start)


def _first(article: ArticleDocument) -> int:
    """Return where the lesson's title begins: above it only its place in the path is told."""
    return article.marks[0].position if article.marks else 0


def _anchor(article: ArticleDocument, position: int) -> str:
    """Return the named place at a position or the last one before it, but none of a paragraph that comes later."""
    block = article.document.findBlock(position)
    end = block.position() + block.length()
    named = [mark.name for mark in article.marks if mark.name and mark.position < end]
    return named[-1] if named else ""
