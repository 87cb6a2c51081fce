"""One learner's truth seen from every page: read, practised, reviewed, undone, today, tomorrow and after a restart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.app import App
from desktop.study.memory import Rating
from tests.journeys.conftest import Computer
from tests.journeys.test_first_days import read_to_the_end

FIRST, SECOND = "bilateral/apa-itu-kerja-sama-bilateral", "bilateral/siapa-yang-pertama"
CTRL = Qt.KeyboardModifier.ControlModifier


def press(app: App, *keys: Qt.Key) -> None:
    """Press keys, each where the focus then is."""
    for key in keys:
        QTest.keyClick(app.window.focusWidget(), key)


def kinds(app: App) -> list[str]:
    """What was recorded, in order."""
    return [entry.kind for entry in app.progress.entries()]


def test_practice_before_reading_and_review_after_it(computer: Computer) -> None:
    app = computer.start()
    press(app, Qt.Key.Key_F8, Qt.Key.Key_Space, Qt.Key.Key_2)
    assert kinds(app) == ["practice"]
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_3, CTRL)
    assert not app.sessions.review.running, "nothing was read, so nothing is reviewed"
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_2, CTRL)
    read_to_the_end(computer, app)
    assert kinds(app) == ["practice", "read"]
    press(app, Qt.Key.Key_F8)
    app.sessions.cards.start()
    press(app, Qt.Key.Key_Space, Qt.Key.Key_2)
    assert kinds(app) == ["practice", "read", "review"]
    app.window.show_page("review")
    reviewed = app.progress.entries()[-1].subject
    assert reviewed not in {app.sessions.review.current.card.id, *app.sessions.review._stack.waiting}


def test_a_lesson_put_back_stays_back_also_tomorrow(computer: Computer) -> None:
    app = computer.start()
    read_to_the_end(computer, app)
    assert app.progress.lesson_state(FIRST).read
    QTest.keyClick(app.window, Qt.Key.Key_Z, CTRL)
    assert not app.progress.lesson_state(FIRST).read
    computer.pass_time(days=1)
    app = computer.start()
    app.window.show_page("reading")
    read_to_the_end(computer, app)
    assert not app.progress.lesson_state(FIRST).read
    assert kinds(app) == ["read", "undo"]
    QTest.keyClick(app.window, Qt.Key.Key_Return, CTRL)
    assert app.progress.lesson_state(FIRST).read


def test_undo_walks_back_through_pages_and_restarts(computer: Computer) -> None:
    app = computer.start()
    app.sessions.reading.toggle_read()
    app.window.show_page("review")
    first = app.sessions.review.current.card.id
    press(app, Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_2)
    app = computer.start()
    app.window.show_page("today")
    for _answer in range(2):
        QTest.keyClick(app.window, Qt.Key.Key_Z, CTRL)
    assert app.progress.memory(first) is None
    assert app.sessions.today.plan().cards == 10
    app = computer.start()
    QTest.keyClick(app.window, Qt.Key.Key_Z, CTRL)
    assert not app.progress.lesson_state(FIRST).read
    assert app.sessions.today.plan().cards == 0
    assert not app.progress.can_undo()
    app = computer.start()
    QTest.keyClick(app.window, Qt.Key.Key_Z, CTRL)
    assert kinds(app) == ["read", "review", "review", "undo", "undo", "undo"]


def test_a_forgotten_card_comes_back_today_and_a_known_one_another_day(computer: Computer) -> None:
    app = computer.start()
    app.sessions.reading.toggle_read()
    app.window.show_page("review")
    forgotten = app.sessions.review.current.card.id
    press(app, Qt.Key.Key_Space, Qt.Key.Key_1)
    known = app.sessions.review.current.card.id
    press(app, Qt.Key.Key_Space, Qt.Key.Key_2)
    computer.pass_time(minutes=15)
    app = computer.start()
    app.window.show_page("review")
    today = {app.sessions.review.current.card.id, *app.sessions.review._stack.waiting}
    assert forgotten in today
    assert known not in today
    computer.pass_time(days=40)
    app = computer.start()
    assert known in app.sessions.desk.queue()


def test_a_month_away_is_no_mountain(computer: Computer) -> None:
    app = computer.start()
    for lesson in (FIRST, SECOND):
        app.sessions.reading.open(lesson)
        app.sessions.reading.toggle_read()
    unread = app.sessions.today.plan().next
    for _day in range(4):
        app.sessions.review.start()
        while app.sessions.review.running:
            computer.pass_time(seconds=12)
            app.sessions.review.flip()
            app.sessions.review.answer(Rating.GOOD)
        computer.pass_time(days=3)
    computer.pass_time(days=120)
    app = computer.start()
    assert app.window.page == "today"
    plan = app.sessions.today.plan()
    assert 0 < plan.card_minutes <= 10
    assert plan.next == unread is not None, "to be read next, and no reproach"


def test_the_look_chosen_by_keys_is_there_after_a_restart(computer: Computer) -> None:
    app = computer.start()
    shift = CTRL | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(app.window, Qt.Key.Key_D, shift)
    QTest.keyClick(app.window, Qt.Key.Key_M, shift)
    for _step in range(20):
        QTest.keyClick(app.window, Qt.Key.Key_Plus, CTRL)
    look = app.theme.look
    assert (look.dark, look.motion, look.text) == (True, False, 32)
    app = computer.start()
    assert app.theme.look == look
    assert app.window.reading.article.document().defaultFont().pixelSize() == 32
