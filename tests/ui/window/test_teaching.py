"""From the main window to the windows of a show and back: errors, the sheet of keys, windows closed by other means."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetricsF, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.storage.errors import StorageFull
from desktop.ui.classroom.presenter import Presenter
from desktop.ui.classroom.stage import Stage
from desktop.ui.classroom.wall import Wall
from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.look.roles import DARK
from desktop.ui.sessions.classroom.show import Show
from desktop.ui.sessions.desk import Desk
from desktop.ui.sessions.speech import SILENT
from desktop.ui.widgets.key_list import INSET, SIZE
from desktop.ui.widgets.key_names import key_list
from desktop.ui.widgets.key_sheet import KeySheet
from desktop.ui.window.class_sheet import ClassSheet
from desktop.ui.window.single import FirstWindow, raise_first
from desktop.ui.window.teaching import Teaching
from tests.plugs import LAPTOP, PROJECTOR, plug
from tests.ui.desk_world import FEW
from tests.ui.voices import FakeVoice
from tests.ui.window.shown import Shown

KEY = Qt.Key


@pytest.fixture
def teaching(shown: Shown, one_screen: None) -> Iterator[Teaching]:
    """A show of the first lesson, on one screen."""
    shown.press(KEY.Key_F5)
    made = shown.extras.commands.classes.teaching
    yield made
    shown.sessions.close()


def sheet_rows(sheet: KeySheet) -> dict[str, str]:
    """What the sheet of keys lists."""
    return {row.text(0): row.text(1) for tree in sheet.lists for row in tree.entries}


def test_the_sheet_of_keys_is_the_teacher_s_also_on_one_screen(teaching: Teaching) -> None:
    assert teaching.stage.wall.isActiveWindow()
    QTest.keyClick(teaching.stage.wall, KEY.Key_F1)
    assert teaching.stage.notes_in_front
    sheet = teaching.presenter.findChild(KeySheet)
    assert isinstance(sheet, KeySheet) and sheet.isVisible()
    assert sheet.palette().window().color().name().upper() == DARK.paper
    listed = sheet_rows(sheet)
    for command in teaching.stage.keys.commands():
        assert listed[command.text] == ", ".join(key_list(map(QKeySequence, command.keys))), command.text
    assert listed["Ke slaid nomor"] == "0–9, Enter" and listed["Di daftar: ubah tulisan"] == "F2"
    for tree in sheet.lists:
        for row in tree.entries:
            needed = QFontMetricsF(font(INTERFACE, SIZE)).horizontalAdvance(row.text(0)) + INSET
            assert needed <= tree.columnWidth(0), row.text(0)
    QTest.keyClick(sheet, KEY.Key_Escape)
    QApplication.processEvents()
    assert teaching.presenter.isActiveWindow()


def test_what_is_read_aloud_falls_silent_before_a_class(
    shown: Shown, one_screen: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    voice = FakeVoice(tmp_path, monkeypatch)
    voice.speak_for_ever()
    shown.press(KEY.Key_F4)
    qtbot.waitUntil(lambda: len(voice.heard()) == 1, timeout=10_000)
    shown.press(KEY.Key_F5)
    assert shown.sessions.speech.state == SILENT
    shown.sessions.close()


def test_what_a_store_refuses_is_told_to_the_teacher(teaching: Teaching, shown: Shown, tmp_path: Path) -> None:
    show = teaching.stage.show
    show.failed.emit(StorageFull(tmp_path))
    QTest.keyClick(teaching.stage.wall, KEY.Key_O)
    assert teaching.presenter.toast.isVisible(), "on one screen when the notes are called"
    teaching.presenter.toast.hide()
    show.failed.emit(StorageFull(tmp_path))
    assert teaching.presenter.toast.isVisible()
    assert not shown.toast.isVisible(), "not where nobody looks"


def test_notes_closed_by_the_desktop_s_own_means_uncover_the_wall(teaching: Teaching) -> None:
    QTest.keyClick(teaching.stage.wall, KEY.Key_O)
    teaching.presenter.close()
    assert teaching.stage is not None and not teaching.stage.notes_in_front and teaching.stage.wall.isVisible()


def test_with_two_screens_closing_the_presenter_ends_the_show(teaching: Teaching, shown: Shown) -> None:
    plug(LAPTOP, PROJECTOR)
    QApplication.processEvents()
    assert "Layar kelas: HDMI-1, 1280 × 720" in teaching.presenter.head.accessibleName()
    teaching.presenter.close()
    assert teaching.stage is None and shown.sessions.classroom.show is None


def test_a_sheet_with_names_never_comes_before_the_class_when_screens_change(teaching: Teaching, qtbot: QtBot) -> None:
    plug(LAPTOP, PROJECTOR)
    teacher = teaching.presenter
    teaching.stage.show.roster_wanted.emit()
    (sheet,) = teacher.findChildren(ClassSheet)
    plug(PROJECTOR._replace(x=0), LAPTOP._replace(x=PROJECTOR.width))
    assert sheet.isVisible() and teacher.geometry().contains(sheet.geometry())
    assert not teaching.stage.wall.geometry().intersects(sheet.geometry())
    plug(PROJECTOR._replace(x=0))
    assert not sheet.isVisible() and teaching.stage.wall.isVisible()
    with qtbot.waitSignal(sheet.finished):
        pass
    plug(LAPTOP, PROJECTOR)
    teaching.stage.show.keys_wanted.emit()
    assert teacher.findChild(KeySheet).isVisible(), "another sheet can be opened"


def test_a_second_start_brings_the_show_to_the_front_and_no_other_window_before_the_class(
    teaching: Teaching, shown: Shown, tmp_path: Path, qtbot: QtBot
) -> None:
    for _ in range(2):  # the notes were there, and are away
        QTest.keyClick(teaching.stage.wall, KEY.Key_O)
    first = FirstWindow(tmp_path, shown.window)
    first.follow(shown.window, shown.sessions)
    first.listen()
    shown.window.activateWindow()
    assert raise_first(tmp_path)
    qtbot.waitUntil(teaching.stage.wall.isActiveWindow)
    assert not teaching.presenter.isVisible()


def test_one_show_after_another_shows_what_lies_open(teaching: Teaching, shown: Shown) -> None:
    teaching.stage.show.end_all()
    QApplication.processEvents()
    assert shown.window.isActiveWindow()
    shown.sessions.reading.open(FEW)
    shown.press(KEY.Key_F5)
    assert teaching.stage.show.lesson.id == FEW
    shown.extras.commands.classes.project()
    assert teaching.stage.show.lesson.id == FEW, "a second show does not begin beside the first"


def test_twenty_shows_leave_no_window_and_no_object_behind(teaching: Teaching, shown: Shown) -> None:
    def things() -> tuple[int, int, int]:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        alive = sum(isinstance(one, Show | Stage | Wall | Presenter | Desk) for one in gc.get_objects())
        return alive, len(shown.sessions.findChildren(QObject)), len(QApplication.topLevelWidgets())

    teaching.stage.show.end_all()
    before = things()
    for number in range(20):
        teaching.begin(FEW, None)
        if number % 4 == 0:  # the teacher's window takes most of the time
            QTest.keyClick(teaching.stage.wall, KEY.Key_O)
            assert teaching.presenter.isVisible()
        teaching.stage.show.end_all()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert things() == before
