"""A pupil lets the lesson be read aloud, with keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.app import App
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.speech_bar import SpeechBar
from tests.journeys.conftest import Computer
from tests.journeys.test_first_days import FIRST, LESSON
from tests.ui.voices import FakeVoice


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeVoice:
    (tmp_path / "programs").mkdir()
    return FakeVoice(tmp_path / "programs", monkeypatch)


def focused(app: App) -> QWidget:
    widget = app.window.focusWidget()
    assert widget is not None
    return widget


def bar(app: App) -> SpeechBar:
    found = app.window.findChild(SpeechBar)
    assert found is not None
    return found


def marked(article: ArticleView) -> str:
    """The words under the mark of what is being said."""
    text = article.article.reading().text if article.article is not None else ""
    return " ".join(text[span.start : span.end] for span in article.layer("spoken"))


def test_a_lesson_is_heard_sentence_by_sentence(computer: Computer, voice: FakeVoice) -> None:
    voice.speak_for_ever()
    app, wait = computer.start(), computer.qtbot.waitUntil
    article = app.window.reading.article
    QTest.keyClick(focused(app), Qt.Key.Key_F4)
    wait(lambda: len(voice.heard()) == 1)
    assert voice.heard() == ["Apa itu kerja sama bilateral?"]
    assert marked(article) == "Apa itu kerja sama bilateral?"
    assert bar(app).isVisible()
    QTest.keyClick(article, Qt.Key.Key_D)
    assert app.sessions.speech.state == "paused"
    QTest.keyClick(article, Qt.Key.Key_D)
    wait(lambda: len(voice.heard()) == 2)
    assert voice.heard()[1] == voice.heard()[0]
    QTest.keyClicks(article, ">")
    wait(lambda: len(voice.heard()) == 3)
    assert "-s 160" in voice.asked()[2]
    QTest.keyClick(article, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert app.sessions.speech.state == "silent"
    assert (marked(article), bar(app).isVisible()) == ("", False)
    assert article.hasFocus()


def test_what_is_heard_stays_in_sight(computer: Computer, voice: FakeVoice) -> None:
    app = computer.start()
    app.window.show_lesson(LESSON)
    article = app.window.reading.article
    with computer.qtbot.waitSignal(app.sessions.speech.ended, timeout=20_000):
        QTest.keyClick(focused(app), Qt.Key.Key_F4)
    said = " ".join(voice.heard())
    assert said.startswith("Siapa yang pertama?")
    assert article.verticalScrollBar().value() > article.viewport().height()
    assert (marked(article), bar(app).isVisible()) == ("", False)


def test_the_voice_is_silent_elsewhere(computer: Computer, voice: FakeVoice) -> None:
    voice.speak_for_ever()
    app, wait = computer.start(), computer.qtbot.waitUntil
    for number, leave in enumerate((Qt.Key.Key_1, Qt.Key.Key_PageDown), 1):
        app.window.show_lesson(FIRST)
        QTest.keyClick(focused(app), Qt.Key.Key_F4)
        wait(lambda expected=number: len(voice.heard()) == expected)  # type: ignore[misc]
        QTest.keyClick(focused(app), leave, Qt.KeyboardModifier.ControlModifier)
        assert app.sessions.speech.state == "silent"


def test_a_card_is_heard_side_by_side(computer: Computer, voice: FakeVoice) -> None:
    app = computer.start()
    app.sessions.reading.toggle_read()
    QTest.keyClick(focused(app), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    speech = app.sessions.speech
    with computer.qtbot.waitSignal(speech.ended):
        QTest.keyClick(focused(app), Qt.Key.Key_D)
    front = voice.heard()
    QTest.keyClick(focused(app), Qt.Key.Key_Space)
    with computer.qtbot.waitSignal(speech.ended):
        QTest.keyClick(focused(app), Qt.Key.Key_D)
    assert front
    assert voice.heard()[len(front) :] not in ([], front)


def test_without_a_voice_one_sentence_says_what_to_do(
    computer: Computer, voice: FakeVoice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    app = computer.start()
    monkeypatch.setenv("PATH", str(tmp_path))
    QTest.keyClick(focused(app), Qt.Key.Key_F4)
    assert "espeak-ng" in app.extras.toast.findChild(Label).text()
    assert not bar(app).isVisible()
