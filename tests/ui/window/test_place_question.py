"""The questions about a data folder on a stick: one that is there, one that is missing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.window.place_question import MissingPlace, PlaceQuestion
from tests.ui.sight import cut_words, texts


def shown(qtbot: QtBot, theme: Theme, stick: str) -> PlaceQuestion:
    """The question as it stands on the screen."""
    made = PlaceQuestion(theme, "/media/siti/STIK SITI/data-mitra", stick)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize(
    ("key", "answer"),
    [(Qt.Key.Key_Return, True), (Qt.Key.Key_Space, True), (Qt.Key.Key_K, False), (Qt.Key.Key_Escape, None)],
)
def test_each_way_on_has_a_key(qtbot: QtBot, theme: Theme, key: Qt.Key, answer: bool | None) -> None:
    question = shown(qtbot, theme, "STIK SITI")
    QTest.keyClick(question.focusWidget() or question, key)
    assert (question.answer, question.isVisible()) == (answer, False)


@pytest.mark.parametrize("stick", ["", "STIK SITI", "STIK DENGAN NAMA YANG SANGAT PANJANG SEKALI DAN TIDAK PATAH"])
def test_all_words_are_in_sight(qtbot: QtBot, theme: Theme, stick: str) -> None:
    question = shown(qtbot, theme, stick)
    assert cut_words(question) == []
    said = " ".join(texts(question))
    assert "/media/siti/STIK SITI/data-mitra" in said and "tidak diubah" in said
    assert stick in said
    assert question.here_button.accessibleName() == "Pakai data di komputer ini"


@pytest.mark.parametrize(("key", "found"), [(Qt.Key.Key_K, False), (Qt.Key.Key_Escape, None), (Qt.Key.Key_Space, None)])
def test_without_its_stick_mitra_opens_or_closes(qtbot: QtBot, theme: Theme, key: Qt.Key, found: bool | None) -> None:
    question = MissingPlace(theme, "STIK SITI", bool)
    qtbot.addWidget(question)
    with qtbot.waitExposed(question):
        question.show()
    assert cut_words(question) == []
    assert "aman" in question.text.text() and "STIK SITI" in question.text.text()
    question.look()
    assert question.isVisible(), "it is not there yet"
    QTest.keyClick(question.focusWidget() or question, key)
    assert (question.found, question.isVisible()) == (found, False)


def test_a_stick_that_is_put_in_opens_mitra_by_itself(qtbot: QtBot, theme: Theme) -> None:
    there: list[bool] = []
    question = MissingPlace(theme, "STIK SITI", there.__len__)  # type: ignore[arg-type]  # any truth will do
    qtbot.addWidget(question)
    with qtbot.waitExposed(question):
        question.show()
    there.append(True)
    question._second.timeout.emit()
    assert question.found is True and not question.isVisible() and not question._second.isActive()
