"""Every word on the screen goes through the translator, and none is English."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtGui import QAccessible

from desktop.app import App
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.card import CardFace
from tests.journeys.conftest import Computer
from tests.journeys.test_accessibility import walk

ENGLISH = re.compile(r"\b(the|close|cancel|open|copy|next|previous|page|read|review|settings|search)\b", re.IGNORECASE)
LESSON = "bilateral/siapa-yang-pertama"


class Marking(QTranslator):
    """A second language in which every sentence stands between guillemets."""

    def translate(self, _context: str, text: str, _comment: str | None = None, _number: int = -1) -> str:
        return f"«{text}»"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def marked(computer: Computer) -> Iterator[Computer]:
    """A computer on which every sentence of the interface is translated."""
    marking = Marking()
    QCoreApplication.installTranslator(marking)
    yield computer
    QCoreApplication.removeTranslator(marking)


@pytest.mark.parametrize("page", ["today", "reading", "review", "quiz"])
def test_every_word_on_the_page_can_be_translated(marked: Computer, page: str) -> None:
    app = marked.start()
    app.sessions.reading.open(LESSON)
    app.sessions.reading.toggle_read()
    app.window.show_page(page)
    lesson = app.library.lesson(LESSON)
    content = sorted((*titles(app), lesson.text, *lesson.goals), key=len, reverse=True)
    for node in walk(QAccessible.queryAccessibleInterface(app.window)):
        if not is_content(node.object()):
            rest = untranslated(node.text(QAccessible.Text.Name), content)
            assert not re.search(r"[A-Za-z]{3,}", rest), f"not through tr: {node.text(QAccessible.Text.Name)!r}"


def untranslated(spoken: str, content: list[str]) -> str:
    """What is left of a text without its translated sentences and the words of the pack."""
    before = ""
    while spoken != before:
        before, spoken = spoken, re.sub(r"«[^«»]*»", "", spoken)
    for known in content:
        spoken = spoken.replace(known, "")
    return spoken.replace("Mitra", "")


def is_content(widget: QObject | None) -> bool:
    """Whether a widget shows the pack's own words."""
    return widget is None or isinstance(widget, ArticleView | CardFace)


def titles(app: App) -> Iterator[str]:
    """The names of units and lessons."""
    for unit in app.library.outline():
        yield unit.title
        yield from (head.title for head in unit.lessons)


@pytest.mark.parametrize("page", ["today", "reading", "review", "quiz"])
def test_no_word_of_the_interface_is_english(computer: Computer, page: str) -> None:
    app = computer.start()
    app.window.show_page(page)
    for node in walk(QAccessible.queryAccessibleInterface(app.window)):
        assert not ENGLISH.search(node.text(QAccessible.Text.Name)), node.text(QAccessible.Text.Name)
