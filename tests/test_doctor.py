"""``mitra doctor``: the report and the repair, without a window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import doctor
from desktop.cli import main
from desktop.storage.learners import open_learner
from tests.journeys.conftest import MORNING
from tests.journeys.real import lend_library


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What another process tells is tried on its own."""
    monkeypatch.setattr(doctor, "equipment", lambda: (("Layar 1", "1366 × 768"),))


def test_a_sound_folder_is_told_and_not_changed(
    tmp_path: Path, library_cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lend_library(library_cache, tmp_path)
    open_learner(tmp_path, MORNING)
    before = sorted(tmp_path.rglob("*"))
    assert main(["doctor", "--data", str(tmp_path)]) == 0
    text = capsys.readouterr().out
    for part in ("Pemeriksaan Mitra", "Hasil: semuanya baik.", "Pemakai: 1", "bilateral 1.0", "Layar 1: 1366 × 768"):
        assert part in text
    assert sorted(tmp_path.rglob("*")) == before


def test_damage_ends_in_one_until_it_is_repaired(
    tmp_path: Path, library_cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lend_library(library_cache, tmp_path)
    open_learner(tmp_path, MORNING).progress.write_bytes(b"x" * 8192)
    assert main(["--data", str(tmp_path), "doctor"]) == 1
    assert "Pemakai 1: Datanya rusak." in capsys.readouterr().out
    assert main(["doctor", "--repair", "--data", str(tmp_path)]) == 0
    assert "Data mulai dari awal" in capsys.readouterr().out


def test_screens_fonts_and_speech_are_told_by_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "doctor", doctor.EQUIPMENT],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    told = dict(json.loads(done.stdout))
    assert "Layar 1" in told and "Literata terpasang" in told["Huruf"] and "offscreen" in told["Qt"]
    monkeypatch.setattr("subprocess.run", fail)
    assert doctor.equipment() == (("Layar", "tidak dapat dibuka dari sini"),)


def fail(*_words: object, **_named: object) -> None:
    raise subprocess.TimeoutExpired("mitra", 1)
