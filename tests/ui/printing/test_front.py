"""Title page and contents: lines end between words, wherever they can."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.printing.front import ContentsLeaf, Entry
from desktop.ui.printing.pdf import pdf_writing
from tests.ui.printing.pdf_words import pdf_pages

LONG = "Dua negara yang berjauhan menulis surat lalu bertemu di meja yang sama untuk berunding, dan pulang"
ENDLESS = "mempertanggungjawabkannyalah" * 6


def lines(title: str) -> list[str]:
    """How a title stands in the contents."""
    steps = pdf_writing("x", [ContentsLeaf((Entry(0, title, 6),), False)], lambda painter, leaf: leaf.paint(painter))
    while True:
        try:
            next(steps)
        except StopIteration as end:
            (page,) = pdf_pages(end.value)
            return [line.strip() for line in page.splitlines() if line.strip()]


@pytest.mark.parametrize("title", [LONG, "Pendek", f"{LONG} {LONG}"])
def test_lines_of_the_contents_end_between_words(qtbot: QtBot, title: str) -> None:
    *told, number = lines(title)
    assert " ".join(" ".join(told).split()) == title
    assert number == "7"


def test_a_word_without_room_is_cut(qtbot: QtBot) -> None:
    *told, _number = lines(ENDLESS)
    assert len(told) > 1 and "".join(told) == ENDLESS
