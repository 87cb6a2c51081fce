"""Preferences, library cache, packs: each missing, unreadable, of another version, or nonsense. Mitra starts."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import App, build
from desktop.paths import bundled_resources
from desktop.storage.library import open_library
from desktop.storage.preferences import Preferences
from desktop.ui.look import fonts
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.settings import Settings
from tests.ui.desk_world import MANY, Clock, write_subject

NONSENSE = b"\xff\x00{[" * 300
OTHER = {
    "version": 99, "text": "besar", "dark": 1, "plan": {}, "line": 10**30, "window": [-(10**8), 10**8, 0, -5],
    "path_width": 2**31 - 1, "cards_width": -5, "speech_speed": -1, "searches": "\n" * 99,
}  # fmt: skip
"""What another Mitra may have written: unknown keys, other types, numbers out of all bounds."""


def write_world(folder: Path) -> None:
    """A school with one learner, who has read one lesson, and a compiled library."""
    pack = write_subject(folder / "resources" / "packs" / "uji")
    for name in ("fonts", "icons"):
        (folder / "resources" / name).symlink_to(bundled_resources() / name)
    open_library((pack,), folder / "cache").close()
    app = build(folder / "resources", folder / "data", Clock(), cache=folder / "cache")
    app.sessions.reading.toggle_read()
    app.sessions.settings.set_dark(True)
    app.close()
    app.window.deleteLater()


class School:
    """A copy of that world."""

    def __init__(self, world: Path, folder: Path) -> None:
        self.world, self.folder = world, folder
        self.resources, self.data, self.cache = world / "resources", folder / "data", folder / "cache"
        for name in ("data", "cache"):
            shutil.copytree(world / name, folder / name)
        self.app: App | None = None

    @property
    def preferences(self) -> Path:
        (file,) = self.data.glob("learners/*/preferences.json")
        return file

    @property
    def computer(self) -> Path:
        return self.data / "computer.json"

    @property
    def library(self) -> Path:
        return self.cache / "library.db"

    def own_packs(self) -> Path:
        """The subject, to be destroyed."""
        self.resources = self.folder / "resources"
        shutil.copytree(self.world / "resources", self.resources, symlinks=True)
        return self.resources / "packs" / "uji"

    def start(self, *packs: Path) -> App:
        self.app = build(self.resources, self.data, Clock(), cache=self.cache, packs=packs)
        self.app.start()
        self.app.complete()
        return self.app

    def said(self) -> str:
        toast = self.app.extras.toast
        return " ".join(label.text() for label in toast.findChildren(QLabel)) if toast.isVisible() else ""


@pytest.fixture(scope="module")
def world(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    fonts.install(bundled_resources())
    write_world(folder)
    return folder


@pytest.fixture
def school(qtbot: QtBot, world: Path, tmp_path: Path) -> Iterator[School]:
    made = School(world, tmp_path)
    yield made
    if made.app is not None:
        made.app.close()
        made.app.window.deleteLater()


def missing(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def unreadable(path: Path) -> None:
    """A folder in its place: nobody can read that, not even root."""
    missing(path)
    path.mkdir()
    (path / "x").touch()


def pipe(path: Path) -> None:
    """Whoever reads it waits for ever."""
    missing(path)
    os.mkfifo(path)


def of_another_version(path: Path) -> None:
    path.write_text(json.dumps(OTHER))


def nonsense(path: Path) -> None:
    path.write_bytes(NONSENSE)


def of_another_mitra(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE record")
        connection.execute("CREATE TABLE record (kind, key, value, seal, more)")
        connection.execute("PRAGMA user_version = 99")


def cache_is_a_file(path: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.write_text("x")


@pytest.mark.parametrize("fault", [missing, unreadable, pipe, of_another_version, nonsense])
def test_preferences_and_computer(school: School, fault: Callable[[Path], None]) -> None:
    school.computer.touch()
    fault(school.preferences)
    fault(school.computer)
    app = school.start()
    assert not app.theme.look.dark, "the usual ones"
    assert app.window.isVisible() and app.window.width() >= 640
    assert app.progress.lesson_state(MANY).read
    assert school.said() == ""


@pytest.mark.parametrize("fault", [missing, unreadable, of_another_mitra, nonsense, cache_is_a_file])
def test_library_cache(school: School, fault: Callable[[Path], None]) -> None:
    fault(school.library)
    app = school.start()
    assert app.sessions.reading.current.lesson.id == MANY
    assert app.progress.lesson_state(MANY).read
    assert school.said() == ""


def unreadable_pack(pack: Path) -> None:
    unreadable(pack / "pack.yaml")


def pack_of_another_version(pack: Path) -> None:
    text = (pack / "pack.yaml").read_text()
    assert "format: 1" in text
    (pack / "pack.yaml").write_text(text.replace("format: 1", "format: 99"))


def pack_of_nonsense(pack: Path) -> None:
    for file in pack.rglob("*.*"):
        if file.is_file():
            nonsense(file)


PACKS = (missing, unreadable_pack, pack_of_another_version, pack_of_nonsense)


@pytest.mark.parametrize("fault", PACKS)
def test_the_only_pack(school: School, fault: Callable[[Path], None]) -> None:
    fault(school.own_packs())
    app = school.start()
    assert app.library.packs == ()
    assert school.said().startswith("Paket bacaan tidak terbaca. Hasil belajar dan kartumu aman.")
    assert app.progress.lesson_state(MANY).read, "it waits until the lesson is back"


def test_every_page_stands_without_a_lesson(school: School) -> None:
    missing(school.own_packs())
    app = school.start()
    for page in ("today", "review", "quiz", "progress", "notes", "marks", "glossary", "sources", "reading"):
        app.window.show_page(page)
        assert app.window.page == page


@pytest.mark.parametrize("fault", PACKS)
def test_a_further_pack(school: School, tmp_path: Path, fault: Callable[[Path], None]) -> None:
    other = write_subject(tmp_path / "lain", "lain")
    fault(other)
    app = school.start(other)
    assert app.sessions.reading.current.lesson.id == MANY
    told = "Paket lain tidak ditemukan" if fault is missing else "Paket lain salah tulis"
    assert school.said().startswith(told)


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
VALUES = SCALARS | st.lists(SCALARS, max_size=5) | st.dictionaries(st.text(max_size=3), SCALARS, max_size=2)
KEYS = (
    *("dark", "system", "tone", "text", "line", "paragraph", "letter", "word", "serif", "motion", "column", "ruler"),
    *("window", "window_maximized", "path_width", "cards_width", "speech_speed", "searches"),
)


@settings(max_examples=8)
@given(st.dictionaries(st.sampled_from(KEYS), VALUES), st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_no_settings_are_too_strange(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, own: dict[str, object], computer: dict[str, object]
) -> None:
    folder = tmp_path_factory.mktemp("settings")
    for name, values in (("own", own), ("computer", computer)):
        (folder / name).write_text(json.dumps(values))
    theme = Theme()
    made = Settings(Preferences(folder / "own"), Preferences(folder / "computer"), theme)
    assert 8 <= made.look.text <= 64
    made.kept_plan()
    made.window_place()
    made.window_maximized()
    made.speech_speed()
    made.enlarge()
    theme.deleteLater()
