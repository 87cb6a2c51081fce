"""Headings on the wall: no short word stands alone on their last line, and no word is broken for it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.wall.balance import balanced
from desktop.ui.widgets.wall.setting import document, lines, set_text
from desktop.ui.widgets.wall.sheet import Text


@pytest.fixture(autouse=True)
def fonts(look_installed: QApplication) -> None:
    assert look_installed is not None


def set_lines(text: Text) -> list[str]:
    """The lines of a text as they are set."""
    made = document(text)
    made.size()
    block = made.firstBlock()
    rows = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
    return [block.text()[row.textStart() : row.textStart() + row.textLength()].strip() for row in rows]


def heading(words: str) -> Text:
    return set_text(words, 0, 0, 1100, 88, weight=700)


def test_a_short_last_line_takes_words_from_the_line_above() -> None:
    text = heading("Mengapa negara bekerja sama")
    assert set_lines(text) == ["Mengapa negara bekerja", "sama"]
    assert set_lines(balanced(text)) == ["Mengapa negara", "bekerja sama"]
    assert balanced(text).height == text.height


def test_a_line_ends_where_one_would_pause() -> None:
    text = heading("Jenis mana? Kasus-kasus sulit")
    assert set_lines(text)[-1] == "sulit"
    assert set_lines(balanced(text)) == ["Jenis mana?", "Kasus-kasus sulit"]


@pytest.mark.parametrize(
    "words", ["Ringkasan", "Apa itu kerja sama bilateral?", "Mempertanggungjawabkan kekayaan alam kita"]
)
def test_what_stands_well_stays(words: str) -> None:
    assert balanced(heading(words)) == heading(words)


def test_no_word_is_broken_for_it() -> None:
    text = heading("Apa Pertanggungjawaban kita nanti ya")
    assert lines(balanced(text)) == lines(text)
    assert "Pertanggungjawaban" in " ".join(set_lines(balanced(text)))


def test_no_word_is_parted_at_its_hyphen() -> None:
    text = heading("Kita membaca naskah IK-CEPA dan teh")
    assert set_lines(text) == ["Kita membaca naskah IK-", "CEPA dan teh"]
    assert set_lines(balanced(text)) == ["Kita membaca naskah", "IK-CEPA dan teh"]
