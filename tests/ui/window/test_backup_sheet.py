from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.study.memory import Rating
from desktop.ui.widgets.button import KeyButton
from desktop.ui.window.backup_sheet import QUESTION, BackupSheet
from tests.ui.window.shown import Shown

SIZES = pytest.mark.parametrize("size", [(1366, 768), (640, 480)])


def opened(qtbot: QtBot, shown: Shown, size: tuple[int, int]) -> BackupSheet:
    """The sheet of a learner of whom there are two backups."""
    shown.window.resize(*size)
    session, learner = shown.sessions.backups, shown.sessions.learner
    assert learner is not None
    learner.backups.parent.mkdir(parents=True)
    for card in ("one", "two"):
        shown.world.review(card, Rating.GOOD)
        session.keep()
    with qtbot.waitSignal(session.listed):
        shown.extras.show_backups()
    sheet = shown.extras.dialog
    assert isinstance(sheet, BackupSheet)
    return sheet


@SIZES
def test_nothing_is_cut_and_all_has_a_name(qtbot: QtBot, shown: Shown, size: tuple[int, int]) -> None:
    sheet = opened(qtbot, shown, size)
    assert sheet.width() <= size[0] and sheet.height() <= size[1]
    assert len(sheet._rows) == 2 and sheet.list.accessibleName() == "Cadangan"
    row = next(iter(sheet._rows.values()))
    sheet._show_question(row, 12345, 678)
    QApplication.processEvents()
    for label in (sheet.question, sheet.there, sheet.here, sheet.detail):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    buttons = [button for button in sheet.findChildren(KeyButton) if button.isVisible()]
    assert len(buttons) == 3
    for button in buttons:
        place = button.mapTo(sheet, button.rect().bottomRight())
        assert place.x() < sheet.width() and place.y() < sheet.height() and button.height() >= 32
        assert button.accessibleName() and button.accessibleDescription()


def test_a_backup_that_cannot_be_read_any_more_is_told_in_the_sheet(qtbot: QtBot, shown: Shown) -> None:
    sheet = opened(qtbot, shown, (1366, 768))
    for row in sheet._rows.values():
        row.path.write_bytes(b"x" * 5000)
    sheet.ask()
    assert sheet.pages.currentIndex() != QUESTION
    assert sheet.said.text().startswith("Cadangan itu rusak")


def test_what_is_merged_and_what_comes_back_is_asked_of_the_session(qtbot: QtBot, shown: Shown) -> None:
    sheet = opened(qtbot, shown, (1366, 768))
    asked: list[object] = []
    shown.sessions.backups.reopen_wanted.connect(asked.append)
    row = next(iter(sheet._rows.values()))
    sheet._show_question(row, 1, 0)
    sheet.merge()
    assert asked == [], "there is nothing to be added"
    sheet._show_question(row, 1, 1)
    sheet.merge_button.click()
    assert len(asked) == 1 and shown.extras.dialog is None
