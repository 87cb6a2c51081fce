"""Clocks that lie: set back, woken up in 2009, in another time zone, at summer time, in 2100 and back again.

Whatever the clock shows, each answer is kept, its card comes again within its time, and one sentence asks for the date.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from desktop.app import App
from desktop.storage.recovery import verify
from desktop.study.days import study_day
from desktop.ui.window.clock_question import ClockQuestion
from tests.journeys.conftest import JAKARTA, MORNING, Computer
from tests.journeys.test_first_days import answer
from tests.ui.sight import texts


def learn(computer: Computer) -> tuple[App, list[str]]:
    """A first morning: a lesson is read, three of its cards are answered."""
    app = computer.start()
    app.sessions.reading.toggle_read()
    press(app, Qt.Key.Key_3)
    return app, [answer(computer, app, knew=True) for _card in range(3)]


def press(app: App, key: Qt.Key) -> None:
    """Press a key together with Ctrl: a page."""
    QTest.keyClick(app.window, key, Qt.KeyboardModifier.ControlModifier)


def asked(app: App) -> ClockQuestion:
    """The question for today's date."""
    question = app.extras.dialog
    assert isinstance(question, ClockQuestion)
    return question


def tell(app: App, today: str) -> None:
    """Write a date into the question with the keys, "12-03-2026", and press Enter."""
    edit = asked(app).edit
    edit.setSelectedSection(edit.Section.DaySection)
    QTest.keyClicks(edit, today.replace("-", ""))
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert app.extras.dialog is None


def sound(app: App) -> None:
    """Nothing is damaged, and every memory is what the log gives, each card within a normal time from its answer."""
    verify(app.database)
    before = app.progress.memories([entry.subject for entry in app.progress.entries()])
    app.progress.rebuild()
    assert app.progress.memories(list(before)) == before


def test_a_clock_in_2009_asks_for_the_date_and_is_told(computer: Computer) -> None:
    app, cards = learn(computer)
    computer.now = datetime(2009, 1, 1, 0, 0, tzinfo=JAKARTA)
    app = computer.start()
    sentence = texts(asked(app))[0]
    assert sentence == (
        "Jam komputer ini menunjukkan 1 Januari 2009, padahal kamu terakhir belajar pada 12 Maret 2026. "
        "Hasil belajarmu aman. Tulis tanggal hari ini supaya kartu datang pada hari yang tepat."
    )
    tell(app, "14-03-2026")
    assert study_day(app.sessions.desk.now()) == date(2026, 3, 13), (
        "two o'clock at night still belongs to the day before"
    )
    press(app, Qt.Key.Key_3)
    more = answer(computer, app, knew=True)
    assert app.progress.last_entry_at().astimezone(JAKARTA).date() == date(2026, 3, 14)
    assert app.progress.memory(more).due > app.progress.memory(more).last
    assert {*cards, more} == set(app.progress.introduced([*cards, more]))
    sound(app)
    computer.now = MORNING + timedelta(days=2)
    assert computer.start().extras.dialog is None, "the clock is right again"


def test_answers_given_in_2009_come_again_in_time(computer: Computer) -> None:
    """Who closes the question learns on: days are counted from the false date, so cards come early, not late."""
    app, _cards = learn(computer)
    computer.now = datetime(2009, 1, 1, 8, 0, tzinfo=JAKARTA)
    app = computer.start()
    QTest.keyClick(asked(app).edit, Qt.Key.Key_Escape)
    press(app, Qt.Key.Key_3)
    card = answer(computer, app, knew=True)
    sound(app)
    computer.now = MORNING + timedelta(days=1)
    app = computer.start()
    assert app.extras.dialog is None
    assert card in {due.card for due in app.progress.due_cards(computer.now)}
    press(app, Qt.Key.Key_3)
    answer(computer, app, knew=True)
    sound(app)


def test_a_clock_set_back_while_mitra_is_open_asks_too(computer: Computer) -> None:
    app, cards = learn(computer)
    computer.pass_time(days=-40)
    app.sessions.desk.look_at_clock()
    assert "31 Januari 2026" in texts(asked(app))[0]
    QTest.keyClick(asked(app).edit, Qt.Key.Key_Return)
    assert app.sessions.desk.now().date() == MORNING.date()
    app.sessions.desk.look_at_clock()
    assert app.extras.dialog is None, "once"
    cards.append(answer(computer, app, knew=True))
    assert [entry.counter for entry in app.progress.entries()] == [1, 2, 3, 4, 5]
    sound(app)


def test_a_clock_some_hours_back_asks_nothing(computer: Computer) -> None:
    app, _cards = learn(computer)
    computer.pass_time(hours=-3)
    app = computer.start()
    assert app.extras.dialog is None, "the day is the same"
    press(app, Qt.Key.Key_3)
    card = answer(computer, app, knew=True)
    assert app.progress.history(card)[-1].day == MORNING.date()
    sound(app)


def test_2100_and_back(computer: Computer) -> None:
    app, cards = learn(computer)
    computer.now = MORNING.replace(year=2100)
    app = computer.start()
    press(app, Qt.Key.Key_3)
    ahead = [answer(computer, app, knew=True) for _card in range(3)]
    assert set(ahead) & set(cards), "what was due after 74 years"
    computer.now = MORNING + timedelta(days=1)
    app = computer.start()
    assert "12 Maret 2100" in texts(asked(app))[0]
    assert asked(app).edit.date() == QDate(2026, 3, 13), "the clock that ran ahead is not believed"
    QTest.keyClick(asked(app).edit, Qt.Key.Key_Return)
    due = {row.card for row in app.progress.due_cards(computer.now)}
    assert set(ahead) <= due, "they do not wait for 74 years"
    press(app, Qt.Key.Key_3)
    again = answer(computer, app, knew=True)
    memory = app.progress.memory(again)
    assert computer.now < memory.due < computer.now + timedelta(days=200 * 365) and memory.last <= computer.now
    sound(app)
    assert computer.start().extras.dialog is None, "the last answer has the right date"


@pytest.mark.parametrize("hours", [-10, 14], ids=["Honolulu", "Kiritimati"])
def test_another_time_zone(computer: Computer, hours: int) -> None:
    """A computer that travels, or whose zone was wrong: the moments are the same, and each entry keeps its own day."""
    app, cards = learn(computer)
    computer.now = (computer.now + timedelta(hours=1)).astimezone(timezone(timedelta(hours=hours)))
    app = computer.start()
    assert app.extras.dialog is None
    press(app, Qt.Key.Key_3)
    card = answer(computer, app, knew=True)
    history = app.progress.history(card)[-1]
    assert history.day == study_day(computer.now) and history.at <= computer.now
    assert app.progress.days(date(2026, 1, 1), date(2026, 12, 31))[MORNING.date()] >= len(cards)
    sound(app)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2026-03-29T01:55:00+01:00", "2026-03-29T03:05:00+02:00"),
        ("2026-10-25T02:55:00+02:00", "2026-10-25T02:05:00+01:00"),
    ],
    ids=["begins", "ends"],
)
def test_summer_time(computer: Computer, before: str, after: str) -> None:
    """Ten minutes pass while the hands jump an hour: one study day, one card after the other, no question."""
    computer.now = datetime.fromisoformat(before)
    app, cards = learn(computer)
    computer.now = datetime.fromisoformat(after)
    app.sessions.desk.look_at_clock()
    assert app.extras.dialog is None
    cards.append(answer(computer, app, knew=True))
    answers = app.progress.answers_on(study_day(computer.now))
    assert [one.card for one in answers] == cards
    assert all(0 <= one.seconds < 900 for one in answers)
    app = computer.start()
    assert app.extras.dialog is None
    sound(app)


def test_the_last_day_of_all_calendars(computer: Computer) -> None:
    """A clock that is as wrong as can be keeps no door shut."""
    app, cards = learn(computer)
    for moment in (datetime(9998, 12, 30, 12, 0, tzinfo=JAKARTA), datetime(1970, 1, 1, 8, 0, tzinfo=JAKARTA)):
        computer.now = moment
        app = computer.start()
        if moment < MORNING:
            QTest.keyClick(asked(app).edit, Qt.Key.Key_Escape)
        press(app, Qt.Key.Key_3)
        answer(computer, app, knew=True)
        sound(app)
    assert set(cards) <= app.progress.introduced(cards)
