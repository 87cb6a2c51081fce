"""A pupil's first days once more, with the real program on a virtual screen and nothing but keys."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.real import Program, Screen

FIRST, LESSON = "bilateral/apa-itu-kerja-sama-bilateral", "bilateral/memilah-hubungan-antarnegara"


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """One screen for all tests here."""
    with Screen() as made:
        yield made


Rows = list[tuple[Any, ...]]


def ask(data: Path, question: str) -> Rows:
    """The rows that the learner's database answers, while the program is closed."""
    (file,) = data.glob("learners/*/progress.db")
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(question).fetchall()


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
    first.press("ctrl+2", "ctrl+Next")
    first.wait_for("Memilah hubungan")
    first.press("End", "ctrl+Return", "ctrl+3")
    first.wait_for("Ulang: 1 dari 10")
    for number, grade in ((2, "2"), (3, "1"), (4, "2")):
        first.press("space", grade)
        first.wait_for(f"Ulang: {number} dari")
    first.press("ctrl+z")
    first.wait_for("Ulang: 3 dari")
    first.press("ctrl+2")
    first.wait_for("Memilah hubungan")
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

    again = Program(screen, data)
    again.wait_for("Memilah hubungan")
    again.wait_for("Ulang: 1 dari 9", "ctrl+3")
    assert again.close() == ""
    assert kept(data) == evening

    tomorrow = Program(screen, data, later="+1d")
    tomorrow.wait_for("Hari ini")
    # One card is known for some days, one was forgotten, and eight new ones fit beside these two in the hand.
    tomorrow.wait_for("Ulang: 1 dari 9", "ctrl+3")
    tomorrow.wait_for("Memilah hubungan", "ctrl+2")
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
