"""A pupil's plan, by keys alone: the first start, days away, a planned holiday, and other minutes."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from desktop.study.memory import Rating
from tests.journeys.conftest import Computer
from tests.ui.sight import cut_words, texts

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def press(app: App, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is, in the window or in the sheet over it."""
    QTest.keyClick(focus(app), key, modifiers)


def focus(app: App) -> QWidget:
    """What the next key goes to."""
    window: QWidget = app.extras.dialog or app.window
    return window.focusWidget() or window


def plan_text(app: App) -> str:
    """All that *Hari ini* says."""
    press(app, KEY.Key_1, CTRL)
    assert app.window.page == "today"
    QApplication.processEvents()
    assert cut_words(app.window.pane) == []
    return "\n".join(texts(app.window.pane))


def learn(app: App, computer: Computer, count: int) -> None:
    """A day on which so many cards were answered, each in a minute."""
    lessons = [head.id for unit in app.library.outline() for head in unit.lessons]
    cards = [card.id for lesson in lessons for card in app.library.cards(lesson)][:count]
    for card in cards:
        app.progress.record_review(card, Rating.GOOD, computer.now, 60.0, "1")


def answer_until_the_end(app: App, computer: Computer) -> int:
    """Turn and know card after card, a minute each, until none is laid down; return how many."""
    count = 0
    while app.sessions.review.running:
        computer.pass_time(seconds=60)
        press(app, KEY.Key_Space)
        press(app, KEY.Key_2)
        count += 1
    return count


def test_the_first_start_explains_itself_and_begins_with_a_lesson(computer: Computer) -> None:
    app = computer.start()
    said = plan_text(app)
    assert "Selamat datang di Mitra" in said
    explained = next(line for line in said.splitlines() if line.startswith("Baca satu bacaan pendek."))
    assert explained.count(".") == 3 and explained.endswith("Sepuluh menit sehari cukup.")
    press(app, KEY.Key_Return)
    assert app.window.page == "reading", "the first thing to do is to read"
    assert app.sessions.reading.current is not None


def test_days_away_are_spread_over_days_and_no_day_is_longer_than_its_minutes(computer: Computer) -> None:
    app = computer.start()
    learn(app, computer, 20)
    press(app, KEY.Key_Comma, CTRL)
    press(app, KEY.Key_Left)
    press(app, KEY.Key_Escape)
    computer.pass_time(days=40)
    app = computer.start()
    assert app.window.page == "today"
    said = plan_text(app)
    assert "5 kartu" in said.splitlines()
    assert (
        "Ada 20 kartu yang menunggu. Dibagi dalam 4 hari, 5 menit sehari; yang paling mudah terlupa lebih dulu." in said
    )
    press(app, KEY.Key_Return)
    assert answer_until_the_end(app, computer) == 5
    said = plan_text(app)
    assert "Selesai untuk hari ini" in said and "sisanya boleh besok" in said
    computer.pass_time(days=1)
    app = computer.start()
    assert "Ada 15 kartu yang menunggu. Dibagi dalam 3 hari" in plan_text(app)
    press(app, KEY.Key_Return)
    assert answer_until_the_end(app, computer) == 5
    assert "Lanjut mengulang" in plan_text(app)
    press(app, KEY.Key_Tab, SHIFT)
    press(app, KEY.Key_Return)
    assert answer_until_the_end(app, computer) == 5, "who wants more gets the same once more"


def test_a_planned_holiday_asks_nothing(computer: Computer) -> None:
    app = computer.start()
    learn(app, computer, 8)
    press(app, KEY.Key_Comma, CTRL)
    up, tab = KEY.Key_Up, KEY.Key_Tab
    first_day, last_day = (up, up, tab, up, tab, tab), (*[up] * 5, tab, tab, tab)  # from 13 March, part by part
    for key in (tab, tab, tab, *first_day, *last_day, KEY.Key_Return):
        press(app, key)
    assert app.sessions.desk.plan_settings.holidays == ((date(2026, 4, 15), date(2026, 4, 20)),)
    press(app, KEY.Key_Escape)
    computer.pass_time(days=34)
    app = computer.start()
    assert computer.now.date() == date(2026, 4, 15)
    said = plan_text(app)
    assert "Hari ini libur, seperti yang kamu rencanakan." in said
    assert "Libur sampai 20 April 2026." in said and "Tetap mengulang" in said
    assert app.window.pane.week.accessibleName().count("libur") == 5, "Wednesday to Sunday"  # type: ignore[attr-defined]
    assert app.sessions.desk.queue() == ()
    computer.pass_time(days=6)
    app = computer.start()
    assert "8 kartu" in plan_text(app).splitlines()


def test_other_minutes_hold_at_once(computer: Computer) -> None:
    app = computer.start()
    learn(app, computer, 40)
    computer.pass_time(days=40)
    assert "10 kartu" in plan_text(app).splitlines()
    press(app, KEY.Key_Comma, CTRL)
    press(app, KEY.Key_Right)
    press(app, KEY.Key_Right)
    press(app, KEY.Key_Escape)
    QApplication.processEvents()
    assert "20 kartu" in "\n".join(texts(app.window.pane)).splitlines()
