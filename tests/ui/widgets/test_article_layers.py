"""Marks that lie over the words of an article: in their order, only where they are seen, gone with the lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextDocument

from desktop.ui.look.roles import DARK, LIGHT, Roles
from desktop.ui.look.theme import Theme
from desktop.ui.widgets.article import ArticlePage, ArticleView
from desktop.ui.widgets.article_layers import Layers, Span, span_format

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

STYLES = tuple(f"{kind}-{number}" for kind in ("highlight", "moved") for number in range(1, 5))


def words(layers: Layers, document: QTextDocument, first: int, last: int) -> list[str]:
    return [one.cursor.selectedText() for one in layers.selections(document, LIGHT, first, last)]


def test_only_what_is_near_becomes_a_selection_and_later_layers_lie_on_top() -> None:
    document = QTextDocument("satu dua tiga empat lima")
    layers = Layers()
    assert not layers
    layers.set("hits", [Span(5, 8, "hit")])
    layers.set("highlights", [Span(14, 19, "highlight-2"), Span(0, 8, "highlight-1")])
    assert layers
    assert words(layers, document, 0, 30) == ["satu dua", "empat", "dua"]
    assert words(layers, document, 7, 12) == ["satu dua", "dua"]
    assert words(layers, document, 9, 12) == []
    layers.set("hits", ())
    assert words(layers, document, 5, 6) == ["satu dua"]


def test_a_mark_beyond_the_end_of_the_text_is_not_painted() -> None:
    layers = Layers()
    layers.set("hits", [Span(0, 400, "hit")])
    assert words(layers, QTextDocument("pendek"), 0, 1000) == []


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
    document = view.document()
    starts = [document.findBlockByNumber(number).position() for number in range(2, 402)]
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
