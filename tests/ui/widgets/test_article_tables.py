"""No word of a table is parted, at any size of the text, as long as there is room for it at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from desktop.ui.look.roles import LIGHT
from desktop.ui.look.theme import Look
from desktop.ui.widgets.article_document import ArticleDocument
from desktop.ui.widgets.article_page import ArticlePage
from desktop.ui.widgets.article_tables import SMALLEST

HEADS = ("", "Bilateral", "Multilateral")
ROWS = (
    ("Penyelesaian sengketa", "Perundingan antara dua pihak saja", "Pertanggungjawaban di depan banyak anggota"),
    ("Contoh", "Indonesia–Mesir", "Perserikatan Bangsa-Bangsa"),
)
ROOMY = Look(text=32, line=150, paragraph=200, letter=12, word=16)


def page() -> ArticlePage:
    """A lesson with one table of long words."""
    head = "".join(f'<th class="comparison-head">{text}</th>' for text in HEADS)
    rows = "".join(
        f'<tr><th class="comparison-label">{row[0]}</th>' + "".join(f"<td>{cell}</td>" for cell in row[1:]) + "</tr>"
        for row in ROWS
    )
    table = f'<table class="comparison" width="100%" cellspacing="0"><tr>{head}</tr>{rows}</table>'
    return ArticlePage("l", "", "", "Judul", "", (), f"<p>Sebelum.</p>{table}<p>Sesudah.</p>")


def parted(document: QTextDocument) -> Iterator[str]:
    """The words that the end of a line parts."""
    block = document.begin()
    while block.isValid():
        text, layout = block.text(), block.layout()
        for number in range(layout.lineCount() - 1):
            line = layout.lineAt(number)
            end = line.textStart() + line.textLength()
            if text[end - 1].isalpha() and text[end].isalpha():
                yield text[:end]
        block = block.next()


@pytest.mark.parametrize("look", [Look(), Look(text=24, serif=False), Look(text=32), ROOMY], ids=str)
def test_no_word_is_parted_in_any_usual_width(look_installed: QApplication, look: Look) -> None:
    owner = QObject()
    article = ArticleDocument(page(), LIGHT, look, 900, owner)
    for width in (900, 708, 560, 900):
        article.limit_figures(width)
        article.document.setTextWidth(width)
        assert article.document.size().width() <= width
        assert list(parted(article.document)) == [], width


def test_text_shrinks_only_as_long_as_it_must(look_installed: QApplication) -> None:
    owner = QObject()
    article = ArticleDocument(page(), LIGHT, Look(text=32), 900, owner)

    def size() -> int:
        block = article.document.begin()
        while "Perundingan" not in block.text():
            block = block.next()
        return block.begin().fragment().charFormat().font().pixelSize()

    usual = size()
    article.limit_figures(480)
    small = size()
    assert SMALLEST < small < usual
    article.limit_figures(120)
    assert size() == SMALLEST
    article.limit_figures(900)
    assert size() == usual


def test_at_the_usual_size_a_table_is_left_to_qt(look_installed: QApplication) -> None:
    owner = QObject()
    article = ArticleDocument(page(), LIGHT, Look(), 708, owner)
    assert article._tables is None
