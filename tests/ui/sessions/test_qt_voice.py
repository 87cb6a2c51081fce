"""The system's own voice, behind an engine that stands for Qt's: the extra itself is too large for every test run."""

from __future__ import annotations

import sys
from enum import Enum
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, QObject, Signal
from pytestqt.qtbot import QtBot

from desktop.ui.sessions.voices import choosing, qt_voice
from desktop.ui.sessions.voices.espeak import EspeakVoice
from desktop.ui.sessions.voices.qt_voice import QtVoice


class State(Enum):
    Ready, Speaking, Paused, Error, Synthesizing = range(5)


class Engine(QObject):
    """What QtVoice uses of QTextToSpeech (Qt 6.11)."""

    State = State
    stateChanged = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.said: list[tuple[str, str, float]] = []
        self.locale, self.rate, self.stopped = "", 0.0, 0

    def availableLocales(self) -> list[QLocale]:
        return [QLocale("en_US"), QLocale("id_ID")]

    def setLocale(self, locale: QLocale) -> None:
        self.locale = locale.name()

    def setRate(self, rate: float) -> None:
        self.rate = rate

    def say(self, text: str) -> None:
        self.said.append((text, self.locale, self.rate))
        self.stateChanged.emit(State.Speaking)

    def stop(self) -> None:
        self.stopped += 1
        self.stateChanged.emit(State.Ready)


@pytest.fixture
def voice(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtVoice:
    module = ModuleType(qt_voice.MODULE)
    module.QTextToSpeech = Engine  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, qt_voice.MODULE, module)
    return QtVoice()


def engine(voice: QtVoice) -> Engine:
    found = voice.findChild(Engine)
    assert found is not None
    return found


def test_it_speaks_the_language_at_the_speed_and_says_when_it_is_done(voice: QtVoice, qtbot: QtBot) -> None:
    voice.say("Kalimat satu.", "id", 240)
    assert engine(voice).said == [("Kalimat satu.", "id_ID", 0.5)]
    with qtbot.waitSignal(voice.finished):
        engine(voice).stateChanged.emit(State.Ready)


def test_silence_is_no_end(voice: QtVoice, qtbot: QtBot) -> None:
    voice.say("Kalimat satu.", "id", 160)
    with qtbot.assertNotEmitted(voice.finished):
        voice.hush()
    assert engine(voice).stopped == 1


def test_a_language_without_a_voice_and_a_broken_engine_are_told(voice: QtVoice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(voice.failed) as failed:
        voice.say("Guten Tag.", "de", 160)
    assert failed.args == ["no-voice"]
    voice.say("Kalimat satu.", "id", 160)
    with qtbot.waitSignal(voice.failed) as failed:
        engine(voice).stateChanged.emit(State.Error)
    assert failed.args == ["no-sound"]


@pytest.mark.parametrize(
    ("extra", "program", "platform", "chosen"),
    [
        (False, "", "linux", EspeakVoice),
        (False, "/usr/bin/espeak-ng", "linux", EspeakVoice),
        (True, "/usr/bin/espeak-ng", "linux", EspeakVoice),
        (True, "", "linux", QtVoice),
        (True, "/usr/bin/espeak-ng", "win32", QtVoice),
        (False, "", "darwin", EspeakVoice),
    ],
)
def test_which_voice_a_computer_gets(
    voice: QtVoice, monkeypatch: pytest.MonkeyPatch, extra: bool, program: str, platform: str, chosen: type
) -> None:
    monkeypatch.setattr(qt_voice, "is_installed", lambda: extra)
    monkeypatch.setattr(EspeakVoice, "program", staticmethod(lambda: program))
    assert type(choosing.choose(voice, platform)) is chosen

