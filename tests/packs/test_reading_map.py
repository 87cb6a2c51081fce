"""Every lesson that ships says on the page what its reading text says: marks, hits and the spoken word rely on it."""

from __future__ import annotations

import re
from html import unescape

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from desktop.content.model import Pack
from desktop.content.reading_text import anchor_places, reading_blocks, reading_text
from desktop.ui.look.roles import LIGHT
from desktop.ui.look.theme import Look
from desktop.ui.widgets.article_document import ArticleDocument
from desktop.ui.widgets.article_page import ArticlePage

TERM = re.compile(r'<a class="term" href="(term:[^"]*)">(.*?)</a>')
TAG = re.compile("<[^>]*>")


def test_the_document_of_each_lesson_says_its_reading_text(shipped_pack: Pack, qapp: QApplication) -> None:
    owner = QObject()
    for lesson in shipped_pack.lessons:
        page = ArticlePage(
            key=lesson.id,
            crumb="1 Unit › Bacaan",
            minutes="4 menit",
            title=lesson.title,
            goals_title="Setelah bacaan ini kamu bisa",
            goals=lesson.goals,
            html=lesson.html,
            figures=lesson.figures,
            previous="Sebelum",
            next="Sesudah",
            read_label="Tandai",
        )
        article = ArticleDocument(page, LIGHT, Look(), 700, owner)
        reading = article.reading()
        text = reading_text(lesson)
        assert reading.text == text
        start = 0
        for line in text.split("\n"):
            said = "".join(_said(article, *span) for span in reading.spans(start, start + len(line)))
            assert _without_numbers(said) == _without_numbers(line), lesson.id
            start += len(line) + 1
        named = anchor_places(reading_blocks(lesson.title, lesson.goals, lesson.html))
        assert {heading.anchor for heading in lesson.headings} <= named.keys()
    owner.deleteLater()


def test_the_links_of_each_lesson_lie_on_their_words(shipped_pack: Pack) -> None:
    for lesson in shipped_pack.lessons:
        blocks = reading_blocks(lesson.title, lesson.goals, lesson.html)
        linked = [
            (link.href, block.text[link.start : link.end])
            for block in blocks
            for link in block.links
            if link.href.startswith("term:")
        ]
        written = [(href, unescape(TAG.sub("", words))) for href, words in TERM.findall(lesson.html)]
        assert linked == written and linked, lesson.id


def _said(article: ArticleDocument, start: int, end: int) -> str:
    cursor = QTextCursor(article.document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return " ".join(cursor.selectedText().split())


def _without_numbers(text: str) -> str:
    """Leave out what a span reaches over: source numbers, their commas, the editors' stars."""
    return "".join(letter for letter in text if letter not in "0123456789,*")
