"""The real lessons under the eye: lines as long as in a book, and no word cut in any window."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.study.memory import Rating
from desktop.ui.look.theme import Look
from desktop.ui.widgets.article import ArticleView
from tests.journeys.conftest import Computer
from tests.ui.sight import cut_words, overlaps

FIRST, SECOND = "bilateral/apa-itu-kerja-sama-bilateral", "bilateral/siapa-yang-pertama"
SIZES = [(1024, 600), (1366, 768), (1920, 1080)]


def started(computer: Computer, size: tuple[int, int], look: Look) -> App:
    """Mitra in a window of this size, with both lessons read."""
    app = computer.start()
    app.window.resize(*size)
    app.theme.set_look(look)
    for lesson in (FIRST, SECOND):
        app.sessions.reading.open(lesson)
        app.sessions.reading.toggle_read()
    app.extras.toast.hide()
    QApplication.processEvents()
    return app


def full_lines(view: ArticleView) -> list[int]:
    """The characters of each full line of running text: no heading, no box, no figure, and no last line."""
    lengths: list[int] = []
    document = view.document()
    document.size()
    block = document.begin()
    while block.isValid():
        layout = block.layout()
        if is_running(block, document.defaultFont().pixelSize()) and layout.lineCount() > 2:
            lengths += [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
        block = block.next()
    return lengths


def is_running(block: QTextBlock, size: int) -> bool:
    """Whether a paragraph is text that is read line after line across the whole column."""
    if block.begin().atEnd() or block.textList() or block.blockFormat().headingLevel():
        return False
    return block.begin().fragment().charFormat().font().pixelSize() == size


@pytest.mark.parametrize("serif", [True, False], ids=["serif", "sans"])
def test_a_line_has_sixty_to_seventy_two_characters(computer: Computer, serif: bool) -> None:
    app = started(computer, (1366, 768), Look(serif=serif, motion=False))
    for lesson in (FIRST, SECOND):
        app.window.show_lesson(lesson)
        lengths = full_lines(app.window.reading.article)
        assert len(lengths) > 20
        assert 60 <= sum(lengths) / len(lengths) <= 72, f"{lesson}: {sum(lengths) / len(lengths):.1f}"


def faults(app: App) -> list[str]:
    """What is cut or covered in the window as it stands."""
    return [*cut_words(app.window), *overlaps(app.window)]


@pytest.mark.parametrize(("size", "text"), [*((size, 18) for size in SIZES), (SIZES[0], 32), (SIZES[-1], 32)])
def test_nothing_is_cut_or_covered_on_any_page(computer: Computer, size: tuple[int, int], text: int) -> None:
    app = started(computer, size, Look(text=text, motion=False))
    for page in ("today", "reading", "review", "quiz", "progress"):
        app.window.show_page(page)
        QApplication.processEvents()
        assert faults(app) == [], page
    app.sessions.review.flip()
    QApplication.processEvents()
    assert faults(app) == []
    while app.sessions.review.running:
        app.sessions.review.flip()
        app.sessions.review.answer(Rating.GOOD)
    QApplication.processEvents()
    assert faults(app) == []
    app.extras.commands.reading.show_cards()
    app.sessions.cards.flip()
    QApplication.processEvents()
    assert faults(app) == []
    app.extras.show_keys()
    QApplication.processEvents()
    dialog = app.extras.dialog
    assert dialog is not None
    assert [*cut_words(dialog), *overlaps(dialog)] == []
    dialog.close()


@pytest.mark.parametrize("size", [SIZES[0], SIZES[-1]])
def test_every_explanation_stays_inside_of_the_article(computer: Computer, size: tuple[int, int]) -> None:
    app = started(computer, size, Look(text=22, motion=False))
    app.window.show_lesson(SECOND)
    article = app.window.reading.article
    explained = 0
    for number, link in enumerate(article.links()):
        if link.href.startswith(("nav:", "unit:")):
            continue
        article.focus_link(number)
        article.activate_link(number)
        popup = article.open_popup()
        assert popup is not None, link.href
        assert article.rect().contains(popup.geometry()), link.href
        assert not popup.geometry().intersects(article.link_rect(number)), f"{link.href} is covered by its own pop-up"
        explained += 1
        article.hide_popup()
    assert explained > 10
