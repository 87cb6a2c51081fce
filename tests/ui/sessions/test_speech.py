"""A text read aloud: sentence by sentence, with pause and speed, silent when told to, and clear where it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.storage.preferences import Preferences
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.settings import Settings
from desktop.ui.sessions.speech import PAUSED, SILENT, SPEAKING, SpeechSession
from desktop.ui.sessions.voices.espeak import COMPLAINT, EspeakVoice
from desktop.ui.sessions.voices.qt_voice import rate_of
from tests.ui.desk_world import FEW, World
from tests.ui.voices import FakeVoice

TEXT = "Judul bacaan\nKalimat satu. Kalimat dua, 1946–1951.\nKalimat tiga."
ALL = ["Judul bacaan", "Kalimat satu.", "Kalimat dua, 1946 sampai 1951.", "Kalimat tiga."]


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeVoice:
    return FakeVoice(tmp_path, monkeypatch)


@pytest.fixture
def speech(world: World, tmp_path: Path) -> Iterator[SpeechSession]:
    settings = Settings(Preferences(tmp_path / "learner.json"), Preferences(tmp_path / "computer.json"), Theme())
    session = SpeechSession(world.desk, settings)
    yield session
    session.stop()


def test_a_text_is_read_to_its_end(speech: SpeechSession, voice: FakeVoice, qtbot: QtBot) -> None:
    reached: list[str] = []
    speech.reached.connect(lambda one: reached.append(TEXT[one.start : one.end]))
    with qtbot.waitSignal(speech.ended, timeout=10_000):
        speech.read(TEXT, FEW)
    assert voice.heard() == ALL
    assert reached == ["Judul bacaan", "Kalimat satu.", "Kalimat dua, 1946–1951.", "Kalimat tiga."]
    assert set(voice.asked()) == {"-v id -s 140 -b 1 --stdin"}
    assert (speech.state, speech.current) == (SILENT, None)


def test_it_begins_where_one_is(speech: SpeechSession, voice: FakeVoice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(speech.ended, timeout=10_000):
        speech.read(TEXT, FEW, TEXT.index("dua"))
    assert voice.heard() == ALL[2:]
    speech.read(TEXT, FEW, len(TEXT))
    assert speech.state == SILENT


def test_pause_goes_on_with_the_sentence_that_was_cut(speech: SpeechSession, voice: FakeVoice, qtbot: QtBot) -> None:
    voice.speak_for_ever()
    speech.read(TEXT, FEW)
    qtbot.waitUntil(lambda: voice.heard() == ALL[:1], timeout=10_000)
    speech.toggle_pause()
    assert speech.state == PAUSED
    speech.go_forward()
    assert speech.current is not None
    assert speech.current.spoken == ALL[1]
    speech.toggle_pause()
    qtbot.waitUntil(lambda: voice.heard() == ALL[:2], timeout=10_000)
    assert speech.state == SPEAKING


def test_sentences_are_walked_and_the_speed_is_kept(speech: SpeechSession, voice: FakeVoice, qtbot: QtBot) -> None:
    voice.speak_for_ever()
    speech.read(TEXT, FEW)
    qtbot.waitUntil(lambda: len(voice.heard()) == 1, timeout=10_000)
    speech.go_forward()
    qtbot.waitUntil(lambda: len(voice.heard()) == 2, timeout=10_000)
    speech.go_back()
    qtbot.waitUntil(lambda: len(voice.heard()) == 3, timeout=10_000)
    speech.speak_faster()
    qtbot.waitUntil(lambda: len(voice.heard()) == 4, timeout=10_000)
    assert voice.heard() == [ALL[0], ALL[1], ALL[0], ALL[0]]
    assert "-s 160" in voice.asked()[-1]
    for _ in range(20):
        speech.speak_slower()
    assert speech.speed == 80


def test_silence_kills_the_program(speech: SpeechSession, voice: FakeVoice, qtbot: QtBot) -> None:
    voice.speak_for_ever()
    speech.read(TEXT, FEW)
    qtbot.waitUntil(lambda: len(voice.heard()) == 1, timeout=10_000)
    speech.stop()
    assert (speech.state, speech.current) == (SILENT, None)
    assert voice.heard() == ALL[:1]


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        ("Error: The specified espeak-ng voice does not exist.", 1, "no-voice"),
        ("ALSA lib pcm.c:2666: Unknown PCM default\nerror: No such file or directory", 0, "no-sound"),
        ("Killed", 137, "no-sound"),
    ],
)
def test_what_is_missing_is_told_once(
    speech: SpeechSession, voice: FakeVoice, world: World, qtbot: QtBot, words: str, code: int, why: str
) -> None:
    said: list[str] = []
    world.desk.said.connect(lambda one: said.append(one.kind))
    voice.complain(words, code)
    with qtbot.waitSignal(speech.failed, timeout=10_000) as failed:
        speech.read(TEXT, FEW)
    assert failed.args == [why]
    assert said == [f"speech-{why}"]
    assert speech.state == SILENT
    assert len(voice.heard()) == 1


def test_a_warning_of_the_sound_system_is_no_fault(speech: SpeechSession, voice: FakeVoice, qtbot: QtBot) -> None:
    voice.complain("ALSA lib pcm.c:2666: underrun occurred", 0)
    with qtbot.waitSignal(speech.ended, timeout=10_000):
        speech.read("Satu. Dua.", FEW)


def test_of_very_many_complaints_the_first_are_kept(speech: SpeechSession, voice: FakeVoice, qtbot: QtBot) -> None:
    voice.complain("error: " + "no sound " * 14_000, 0)
    with qtbot.waitSignal(speech.failed, timeout=10_000) as failed:
        speech.read("Satu.", FEW)
    assert failed.args == ["no-sound"]
    talker = EspeakVoice()
    with qtbot.waitSignal(talker.failed, timeout=10_000):
        talker.say("Satu.", "id", 140)
    assert 0 < len(talker._said) <= COMPLAINT


def test_a_program_that_hangs_is_given_up(speech: SpeechSession, voice: FakeVoice, qtbot: QtBot) -> None:
    voice.speak_for_ever()
    speech.read(TEXT, FEW)
    qtbot.waitUntil(lambda: len(voice.heard()) == 1, timeout=10_000)
    talker = speech._voice
    assert isinstance(talker, EspeakVoice) and talker._hanging.isActive()
    assert talker._hanging.interval() > 20_000
    with qtbot.waitSignal(speech.failed) as failed:
        talker._hanging.timeout.emit()
    assert failed.args == ["no-sound"] and speech.state == SILENT and not talker._hanging.isActive()


def test_without_a_program_it_is_told_and_found_once_it_is_there(
    speech: SpeechSession, voice: FakeVoice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    aside = voice.program.rename(tmp_path / "aside")
    monkeypatch.setenv("PATH", str(tmp_path))
    why: list[str] = []
    speech.failed.connect(why.append)
    speech.read(TEXT, FEW)
    assert why == ["no-program"]
    assert speech.state == SILENT
    aside.rename(voice.program)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with qtbot.waitSignal(speech.ended, timeout=10_000):
        speech.read("Satu.", FEW)


@pytest.mark.parametrize(("speed", "rate"), [(160, 0.0), (80, -1.0), (320, 1.0), (240, 0.5), (40, -1.0)])
def test_the_speed_of_the_systems_own_voice(speed: int, rate: float) -> None:
    assert rate_of(speed) == rate
