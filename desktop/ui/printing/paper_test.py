"""A test on paper: version A, version B, and their keys on pages of their own, as one PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.printing.flow import Page, fill, pages_bytes
from desktop.ui.printing.paper_words import head_html, key_head_html, key_html, question_html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.ui.sessions.quiz import Paper

AIR, LITTLE_AIR = 12.0, 6.0
"""Points between two questions, and between two answers of a key."""


def paper_bytes(paper: Paper) -> bytes:
    """The test as a PDF."""
    return pages_bytes(paper.title, pages(paper))


def pages(paper: Paper) -> list[Page]:
    """All pages: of each version, then of each key; every part begins a new page and counts its own."""
    made: list[Page] = []
    for sheet in paper.sheets:
        questions = [question_html(number, asked) for number, asked in enumerate(sheet.asked, 1)]
        name = QCoreApplication.translate("PaperTest", "Versi {letter}").format(letter=sheet.version)
        made += _part(paper, name, [head_html(paper, sheet), *questions], AIR)
    for sheet in paper.sheets:
        answers = [key_html(number, asked) for number, asked in enumerate(sheet.asked, 1)]
        name = QCoreApplication.translate("PaperTest", "Kunci {letter}").format(letter=sheet.version)
        made += _part(paper, name, [key_head_html(paper, sheet), *answers], LITTLE_AIR)
    return made


def _part(paper: Paper, name: str, texts: Iterable[str], air: float) -> list[Page]:
    """The pages of one part; a piece that does not fit any more begins the next page."""
    filled = fill(texts, air)
    count = QCoreApplication.translate("PaperTest", "{part}, halaman {number} dari {total}")
    total = len(filled)
    return [
        Page(pieces, paper.subject, count.format(part=name, number=number, total=total))
        for number, pieces in enumerate(filled, 1)
    ]
