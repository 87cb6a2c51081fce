"""*Pengaturan mengulang*, by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.storage.preferences import Preferences
from desktop.study.plan import PlanSettings
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.settings import Settings
from desktop.ui.window.plan_sheet import PlanSheet
from tests.ui.sight import cut_words, overlaps, texts

KEY = Qt.Key


@pytest.fixture
def settings(tmp_path: Path, theme: Theme) -> Settings:
    """What a new learner prefers."""
    return Settings(Preferences(tmp_path / "learner"), Preferences(tmp_path / "computer"), theme)


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme, settings: Settings) -> Iterator[PlanSheet]:
    """The sheet, opened on 12 March 2026."""
    yield from opened(qtbot, theme, settings, 1366, 768)


def opened(qtbot: QtBot, theme: Theme, settings: Settings, width: int, height: int) -> Iterator[PlanSheet]:
    """The sheet over a window of this size."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    made = PlanSheet(theme, settings, date(2026, 3, 12), window)
    with qtbot.waitExposed(made):
        made.open()
    yield made
    window.close()


def press(sheet: PlanSheet, *keys: Qt.Key) -> None:
    """Press keys where the focus is."""
    for key in keys:
        focus = sheet.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def planned(settings: Settings) -> tuple[tuple[date, date], ...]:
    """The holidays that are kept."""
    return settings.plan.holidays


def plan_holiday(sheet: PlanSheet, first: QDate, last: QDate) -> None:
    """Write two dates and press the button."""
    sheet.holidays.first.setDate(first)
    sheet.holidays.last.setDate(last)
    QTest.keyClick(sheet.holidays.add_button, KEY.Key_Return)


def test_it_shows_what_holds(sheet: PlanSheet, settings: Settings) -> None:
    assert settings.plan == PlanSettings()
    assert [choice.text() for choice in sheet.minutes if choice.isChecked()] == ["10"]
    assert sheet.two.isChecked() and not sheet.intervals.isChecked()
    assert not sheet.holidays.list.isVisible(), "no list of nothing"
    assert cut_words(sheet) == [] and overlaps(sheet) == []
    assert sheet.focusWidget().accessibleName() == "10 menit sehari"


def test_arrows_choose_the_minutes(sheet: PlanSheet, settings: Settings) -> None:
    press(sheet, KEY.Key_Right)
    assert settings.plan.minutes == 15
    press(sheet, KEY.Key_Left, KEY.Key_Left)
    assert settings.plan.minutes == 5


def test_four_buttons_and_intervals(sheet: PlanSheet, settings: Settings) -> None:
    press(sheet, KEY.Key_Tab)
    assert sheet.focusWidget() is sheet.two
    press(sheet, KEY.Key_Down)
    assert settings.plan.four_grades
    press(sheet, KEY.Key_Tab)
    assert sheet.focusWidget() is sheet.intervals
    press(sheet, KEY.Key_Space)
    assert settings.plan.intervals
    press(sheet, KEY.Key_Space)
    assert not settings.plan.intervals


def test_a_holiday_is_planned_shown_and_taken_back(sheet: PlanSheet, settings: Settings) -> None:
    plan_holiday(sheet, QDate(2026, 3, 19), QDate(2026, 3, 28))
    assert planned(settings) == ((date(2026, 3, 19), date(2026, 3, 28)),)
    assert sheet.holidays.list.item(0).text() == "19 – 28 Maret 2026 (10 hari)"
    assert cut_words(sheet) == []
    sheet.holidays.list.setFocus()
    press(sheet, KEY.Key_Delete)
    assert planned(settings) == ()
    assert not sheet.holidays.list.isVisible()
    assert sheet.focusWidget() is sheet.holidays.first


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (QDate(2026, 1, 3), QDate(2026, 1, 9), "Libur ini sudah lewat."),
        (QDate(2026, 3, 13), QDate(2027, 3, 13), "Libur ini lebih dari 92 hari."),
        (QDate(2026, 3, 20), QDate(2026, 3, 18), "Hari terakhir jatuh sebelum hari pertama."),
    ],
)
def test_what_cannot_be_is_said_kindly(
    sheet: PlanSheet, settings: Settings, first: QDate, last: QDate, said: str
) -> None:
    plan_holiday(sheet, first, last)
    assert any(text.startswith(said) for text in texts(sheet))
    assert settings.plan.holidays == ()
    plan_holiday(sheet, QDate(2026, 4, 1), QDate(2026, 4, 1))
    assert not any(text.startswith(said) for text in texts(sheet)), "and it is gone when it is right"


def test_the_last_day_comes_along_with_the_first(sheet: PlanSheet) -> None:
    sheet.holidays.first.setDate(QDate(2026, 5, 4))
    assert sheet.holidays.last.date() == QDate(2026, 5, 4)


def test_esc_puts_it_away_and_all_is_kept(sheet: PlanSheet, settings: Settings) -> None:
    press(sheet, KEY.Key_Right)
    press(sheet, KEY.Key_Escape)
    assert not sheet.isVisible()
    assert settings.plan.minutes == 15


def test_it_fits_into_the_smallest_window(qtbot: QtBot, theme: Theme, settings: Settings) -> None:
    for sheet in opened(qtbot, theme, settings, 640, 480):
        assert sheet.height() <= 480 and sheet.width() <= 640
        assert cut_words(sheet) == []
