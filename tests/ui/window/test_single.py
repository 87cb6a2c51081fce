"""One Mitra for one data folder: who comes second calls the first to the front."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.window import single
from desktop.ui.window.single import FirstWindow, raise_first

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # a screen in memory has one layer


class Calls(QObject):
    """Tells that the window was called."""

    came = Signal()


class Window(QWidget):
    """A window that says when it is called to the front."""

    def __init__(self) -> None:
        super().__init__()
        self.calls = Calls(self)

    def raise_(self) -> None:
        super().raise_()
        self.calls.came.emit()


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    """The first window."""
    monkeypatch.setattr(single, "PATIENCE", 200)
    made = Window()
    qtbot.addWidget(made)
    return made


def calling(data: Path, window: QWidget) -> FirstWindow:
    """The first Mitra on this folder, which would show this window; it does not listen yet."""
    first = FirstWindow(data, window)
    first.follow(window)
    return first


def test_the_second_start_calls_the_first_window(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    first = calling(tmp_path, window)
    first.listen()
    window.showMinimized()
    with qtbot.waitSignal(window.calls.came):
        assert raise_first(tmp_path)
    assert not window.isMinimized()


def test_another_folder_is_another_mitra(window: Window, tmp_path: Path) -> None:
    first = calling(tmp_path / "satu", window)
    first.listen()
    assert not raise_first(tmp_path / "dua")


def test_a_first_window_that_is_late_to_listen_is_waited_for(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A double click on the icon starts two Mitras at nearly the same moment."""
    first = calling(tmp_path, window)
    waits: list[int] = []

    def wait(milliseconds: int) -> None:
        waits.append(milliseconds)
        if len(waits) == 2:
            first.listen()

    monkeypatch.setattr(QThread, "msleep", wait)
    assert raise_first(tmp_path)
    assert waits == [50, 50]


def test_where_nobody_listens_nobody_answers(window: Window, tmp_path: Path) -> None:
    calling(tmp_path, window)
    assert not raise_first(tmp_path)


def test_the_same_folder_by_another_way_is_the_same(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    first = calling(tmp_path / "data", window)
    first.listen()
    with qtbot.waitSignal(window.calls.came):
        assert raise_first(tmp_path / "lain" / ".." / "data")


def test_a_name_left_behind_by_a_killed_mitra_is_taken_over(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    calling(tmp_path, window).listen()
    heir = calling(tmp_path, window)
    heir.listen()
    assert heir._server.isListening()
    with qtbot.waitSignal(window.calls.came):
        assert raise_first(tmp_path)
