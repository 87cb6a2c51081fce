"""A start of the program: which data folder it opens, and what it offers where that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import start
from desktop.paths import bundled_resources, user_data
from desktop.program import FirstRaised, Program
from desktop.start import choose_data
from desktop.storage import places
from desktop.storage.errors import DatabaseInUse, NewerDatabase, StorageReadOnly
from desktop.storage.guest import is_guest
from desktop.storage.learners import removed_folder
from desktop.ui.look import fonts
from desktop.ui.window.single import FirstWindow
from tests.ui.desk_world import Clock, write_subject


class Home:
    """A computer whose learner presses one key in every question that comes before the window."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.environ = {"HOME": str(folder)}
        self.usual = user_data(None, self.environ)
        self.program = folder / "program"
        self.beside = self.program / "data-mitra"
        self.key = Qt.Key.Key_Escape
        self.before: Callable[[], object] = list
        self.asked: list[str] = []
        monkeypatch.setattr(places, "beside_program", lambda: self.program)
        monkeypatch.setattr(places, "_sticks", tuple)
        monkeypatch.setattr(start, "_stand", self._stand)

    def choose(self) -> Path | None:
        """The folder that a start opens."""
        return choose_data(None, self.environ)

    def _stand(self, dialog: QDialog) -> None:
        self.asked.append(type(dialog).__name__)
        dialog.show()
        self.before()
        if dialog.isVisible():
            QTest.keyClick(dialog, self.key)
        assert not dialog.isVisible()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Home:
    fonts.install(bundled_resources())
    return Home(tmp_path, monkeypatch)


def test_an_ordinary_start_asks_nothing(home: Home) -> None:
    assert home.choose() == home.usual
    assert home.asked == []


def test_a_folder_that_was_named_is_taken_without_a_look(home: Home, tmp_path: Path) -> None:
    home.beside.mkdir(parents=True)
    assert choose_data(str(tmp_path / "a"), home.environ) == tmp_path / "a"
    assert choose_data(None, {**home.environ, "MITRA_DATA": str(tmp_path / "b")}) == tmp_path / "b"
    assert home.asked == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_K])
def test_a_folder_that_is_found_is_asked_about_once(home: Home, key: Qt.Key) -> None:
    home.beside.mkdir(parents=True)
    home.key = key
    expected = home.beside if key == Qt.Key.Key_Return else home.usual
    assert [home.choose(), home.choose()] == [expected, expected]
    assert home.asked == ["PlaceQuestion"]
    assert places.current(None, home.environ) == expected, "the commands without a window ask nothing"


def missing(home: Home) -> Path:
    """Let the data of this learner be on a stick that is at home; returns where it lies there."""
    home.beside.mkdir(parents=True)
    places.decide(places.Found(home.beside, "STIK SITI"), home.usual, True)
    return home.program.rename(home.program.with_name("at-home"))


def test_a_missing_stick_is_asked_for_and_esc_closes(home: Home) -> None:
    missing(home)
    assert home.choose() is None
    assert home.asked == ["MissingPlace"]


def test_without_the_stick_the_usual_folder_is_opened(home: Home) -> None:
    missing(home)
    home.key = Qt.Key.Key_K
    assert home.choose() == home.usual


def test_a_stick_that_is_put_in_then_is_opened_by_itself(home: Home) -> None:
    away = missing(home)

    def put_in() -> None:
        away.rename(home.program)
        (dialog,) = (one for one in QApplication.topLevelWidgets() if type(one).__name__ == "MissingPlace")
        dialog.look()  # type: ignore[attr-defined]  # the question's own

    home.before = put_in
    assert home.choose() == home.beside
    assert home.asked == ["MissingPlace"]


class Refused:
    """An application in which somebody presses a button of the notice."""

    def __init__(self, button: str) -> None:
        self._button = button
        self.offered: list[str] = []

    def exec(self) -> int:
        """Press the button that begins so."""
        buttons = [
            button
            for window in QApplication.topLevelWidgets()
            if window.isVisible() and isinstance(window, QDialog)
            for button in window.findChildren(QPushButton)
        ]
        self.offered = [button.text() for button in buttons]
        next(button for button in buttons if button.text().startswith(self._button)).click()
        return 0


def test_where_the_folder_cannot_be_written_a_guest_may_learn(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fonts.install(bundled_resources())
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    resources = tmp_path / "resources"
    write_subject(resources / "packs" / "uji")
    for name in ("fonts", "icons"):
        (resources / name).symlink_to(bundled_resources() / name)
    (tmp_path / "data").write_text("no folder can be here")
    program = Program(resources, tmp_path / "data", Clock())
    error = StorageReadOnly(tmp_path / "data")
    assert start._notice(Refused("Tutup"), error, program) == 1  # type: ignore[arg-type]  # all that is used of it
    assert start._notice(Refused("Buka sebagai"), error, program) == 0  # type: ignore[arg-type]  # as above
    assert is_guest(program.app.learner)
    program.close()
    assert "tidak dapat ditulisi" in capsys.readouterr().err
    assert not list(tmp_path.glob("mitra-tamu-*")), "nothing of a guest is kept"


@pytest.mark.parametrize("error", [DatabaseInUse(None), NewerDatabase(None, 9, 1)])
def test_no_guest_where_there_is_another_way(qtbot: QtBot, tmp_path: Path, error: Exception) -> None:
    refused = Refused("Tutup")
    program = Program(tmp_path, tmp_path / "data", Clock())
    assert start._notice(refused, error, program) == 1  # type: ignore[arg-type]  # as above
    assert refused.offered == ["Tutup"]


def test_a_second_start_while_the_door_stands_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    """No database is open then, which would keep the second one out."""
    data = tmp_path / "data"
    removed_folder(data).mkdir(parents=True)
    first, window = FirstWindow(data), QWidget()
    qtbot.addWidget(window)
    first.follow(window)
    first.listen()
    window.showMinimized()
    with pytest.raises(FirstRaised):
        Program(tmp_path, data, Clock()).open()
    qtbot.waitUntil(window.isVisible)
    qtbot.waitUntil(not_minimized(window))
    first.deleteLater()


def not_minimized(window: QWidget) -> Callable[[], bool]:
    """Whether a window came back from the task bar."""

    def look() -> bool:
        return not window.isMinimized()

    return look
