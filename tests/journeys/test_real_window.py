"""A pupil's first days once more, with the real program on a virtual screen and nothing but keys."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.journeys.real import Program, Rows, Screen, ask

FIRST, LESSON = "bilateral/apa-itu-kerja-sama-bilateral", "bilateral/mengapa-negara-bekerja-sama"


def kept(data: Path) -> dict[str, Rows]:
    """What a restart must bring back: where one was, how far the lessons were read, which cards are remembered."""
    return {
        "places": ask(data, "SELECT key, value FROM place WHERE key = 'lesson' OR key LIKE 'place:%' ORDER BY key"),
        "rings": ask(data, "SELECT lesson, fraction FROM reading ORDER BY lesson"),
        "read": ask(data, "SELECT lesson, how FROM lesson WHERE read ORDER BY lesson"),
        "cards": ask(data, "SELECT card, reviews FROM memory ORDER BY card"),
        "memories": ask(data, "SELECT * FROM memory ORDER BY card"),
        "log": ask(data, "SELECT kind, subject FROM log ORDER BY counter"),
    }


def test_read_review_undo_restart_with_keys_only(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "data"
    first = Program(screen, data)
    first.wait_for("Apa itu kerja sama bilateral")
    first.wait_for("Hari ini", "ctrl+1")
    first.press("ctrl+2", "ctrl+Next", "ctrl+Next")
    first.wait_for("Mengapa negara")
    first.press("End", "ctrl+Return", "ctrl+3")
    first.wait_for("Ulang: 1 dari 10")
    for number, grade in ((2, "2"), (3, "1"), (4, "2")):
        first.press("space", grade)
        first.wait_for(f"Ulang: {number} dari")
    first.press("ctrl+z")
    first.wait_for("Ulang: 3 dari")
    first.press("ctrl+2")
    first.wait_for("Mengapa negara")
    assert first.close() == ""
    evening = kept(data)
    assert [kind for kind, _subject in evening["log"]] == ["read", "review", "review", "review", "undo"]
    read, known, forgotten, undone, undo = (subject for _kind, subject in evening["log"])
    assert undone == undo
    assert sorted(evening["cards"]) == sorted([(known, 1), (forgotten, 1)]), "nothing is left of the undone answer"
    assert evening["read"] == [(LESSON, "marked")] == [(read, "marked")]
    rings: dict[str, float] = dict(evening["rings"])
    places: dict[str, str] = dict(evening["places"])
    assert rings[LESSON] == 1.0 > rings[FIRST] > 0.0
    assert places["lesson"] == LESSON
    assert places[f"place:{LESSON}"] not in ("", places[f"place:{FIRST}"]), "at its end, not at its beginning"

    tomorrow = Program(screen, data, later="+1d")
    tomorrow.wait_for("Hari ini")
    # One card is known for some days, one was forgotten, and eight new ones fit beside these two in the hand.
    tomorrow.wait_for("Ulang: 1 dari 9", "ctrl+3")
    tomorrow.wait_for("Mengapa negara", "ctrl+2")
    assert tomorrow.close() == ""
    assert kept(data) == evening


def test_a_second_start_brings_the_first_window_forward(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "data"
    first = Program(screen, data)
    first.wait_for("Apa itu")
    assert start_and_wait(screen, data) == 0
    assert first.process.poll() is None
    assert first.close() == ""


def start_and_wait(screen: Screen, data: Path) -> int:
    """The exit code of one more start on the same data folder."""
    environment = {**os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(data.parent)}
    command = [sys.executable, "-m", "desktop", "--data", str(data)]
    return subprocess.run(command, env=environment, timeout=30, check=False).returncode
