"""Marks that lie over the words of an article: in their order, only where they are seen, gone with the lesson."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from desktop.ui.look.roles import DARK, LIGHT, Roles
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.article import ArticlePage, ArticleView
from desktop.ui.widgets.article_document import ArticleDocument
from desktop.ui.widgets.article_layers import Layers, Span, span_format

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

STYLES = tuple(f"{kind}-{number}" for kind in ("highlight", "moved") for number in range(1, 5))


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme()


@pytest.fixture
def article(theme: Theme) -> ArticleDocument:
    """A lesson whose reading text begins with its title, of one letter."""
    page = ArticlePage("satu", "", "", "A", "", (), "<p>satu dua<sup>1</sup> tiga</p><p>empat lima</p>")
    return ArticleDocument(page, theme.roles, theme.look, 600, theme)


def words(layers: Layers, article: ArticleDocument, first: int, last: int) -> list[str]:
    """What is painted between two positions of the reading text."""
    reading = article.reading()
    between = reading.to_document(first, last)
    return [one.cursor.selectedText() for one in layers.selections(reading, article.document, LIGHT, *between)]


def test_only_what_is_near_becomes_a_selection_and_later_layers_lie_on_top(article: ArticleDocument) -> None:
    layers = Layers()
    assert not layers
    layers.set("hits", [Span(7, 10, "hit")])
    layers.set("highlights", [Span(16, 21, "highlight-2"), Span(2, 10, "highlight-1")])
    assert layers
    assert words(layers, article, 0, 30) == ["satu dua", "empat", "dua"]
    assert words(layers, article, 9, 14) == ["satu dua", "dua"]
    assert words(layers, article, 11, 14) == []
    layers.set("hits", ())
    assert words(layers, article, 7, 8) == ["satu dua"]


def test_a_mark_across_paragraphs_is_one_selection_in_each_and_ends_with_the_text(article: ArticleDocument) -> None:
    layers = Layers()
    layers.set("hits", [Span(11, 400, "hit")])
    assert words(layers, article, 0, 26) == ["tiga", "empat lima"]


@pytest.mark.parametrize("roles", [LIGHT, DARK])
@pytest.mark.parametrize("style", [*STYLES, "hit", "hit-current", "spoken"])
def test_every_style_has_a_ground_of_its_own(style: str, roles: Roles) -> None:
    ground = span_format(style, roles).background().color().name()
    assert ground != roles.paper.lower()


def test_the_article_follows_the_scroll_and_forgets_with_the_lesson(qtbot: QtBot) -> None:
    view = ArticleView(Theme())
    qtbot.addWidget(view)
    view.resize(700, 300)
    html = "".join(f"<p>Kalimat nomor {number} dari bacaan ini.</p>" for number in range(400))
    view.set_lesson(ArticlePage("satu", "", "", "Judul", "", (), html))
    view.show()
    assert view.article is not None
    starts = [found.start() for found in re.finditer("Kalimat", view.article.reading().text)]
    view.set_layer("highlights", [Span(start, start + 7, "highlight-1") for start in starts])
    few = view.extraSelections()
    first = {one.cursor.position() for one in few}
    assert 0 < len(few) < 60
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    last = {one.cursor.position() for one in view.extraSelections()}
    assert last.isdisjoint(first)
    assert view.extraSelections()
    view.set_lesson(ArticlePage("dua", "", "", "Judul", "", (), html))
    assert view.layer("highlights") == ()
    assert view.extraSelections() == []
