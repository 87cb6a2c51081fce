"""A pupil's first days: opens a lesson, reads it to the end, answers its cards, and finds everything again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.app import App
from tests.journeys.conftest import Computer

FIRST = "bilateral/apa-itu-kerja-sama-bilateral"
LESSON = "bilateral/siapa-yang-pertama"


def read_to_the_end(computer: Computer, app: App) -> None:
    """Scroll to the end of the open lesson and spend the time that it takes to read it."""
    article = app.window.reading.article
    with computer.qtbot.waitSignal(article.scrolled, check_params_cb=end_is_visible):
        QTest.keyClick(article, Qt.Key.Key_End)
    for _ in range(10):
        computer.pass_time(seconds=30)
        app.sessions.reading.tick()


def end_is_visible(_fraction: float, end: bool) -> bool:
    """Whether the article says that its end was on the screen."""
    return end


def answer(computer: Computer, app: App, *, knew: bool) -> str:
    """Turn the card on the review page and answer it with the keys; return its id."""
    current = app.sessions.review.current
    assert current is not None
    page = app.window.focusWidget()
    computer.pass_time(seconds=12)
    QTest.keyClick(page, Qt.Key.Key_Space)
    assert app.sessions.review.turned
    QTest.keyClick(app.window.focusWidget(), Qt.Key.Key_2 if knew else Qt.Key.Key_1)
    return current.card.id


def test_the_first_lesson_stands_there_at_the_first_start(computer: Computer) -> None:
    app = computer.start()
    assert app.window.page == "reading"
    current = app.sessions.reading.current
    assert current is not None and current.lesson.id == FIRST
    assert "Apa itu kerja sama bilateral?" in app.window.reading.article.toPlainText()
    assert app.window.reading.article.hasFocus()


def test_two_days_of_a_pupil(computer: Computer) -> None:
    app = computer.start()
    app.window.reading.navigator.chosen.emit(LESSON)
    read_to_the_end(computer, app)
    assert app.progress.lesson_state(LESSON).read

    app.window.show_page("review")
    total = app.sessions.review.current.total
    assert total == 10, "no more than ten cards are in hand"
    forgotten = answer(computer, app, knew=False)
    known = [answer(computer, app, knew=True) for _ in range(3)]
    assert forgotten not in known
    undone = known[-1]
    QTest.keyClick(app.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert app.sessions.review.current.card.id == undone
    assert app.progress.memory(undone) is None

    app.window.show_page("reading")
    app.window.reading.article.scroll_to_anchor("mesir")
    place = app.window.reading.article.position()
    computer.stop()

    computer.pass_time(hours=1)
    app = computer.start()
    assert app.window.page == "reading", "the same study day: where one was"
    assert app.sessions.reading.current.lesson.id == LESSON
    assert app.window.reading.article.position() == place
    assert app.sessions.reading.current.read
    assert app.progress.memory(undone) is None, "an undo outlives a restart"
    rows = {lesson.head.id: lesson for _unit, lessons in app.sessions.reading.path() for lesson in lessons}
    assert rows[LESSON].read and not rows[FIRST].read
    app.window.show_page("review")
    assert app.sessions.review.current.total == 8, "ten in hand, two of them known for today"
    computer.stop()

    computer.pass_time(days=1)
    app = computer.start()
    assert app.window.page == "today", "a new study day: the plan"
    plan = app.sessions.today.plan()
    assert plan.cards >= 8
    assert [count for _day, count in plan.week if count] == [3]


def test_the_undone_answer_comes_back_after_a_restart(computer: Computer) -> None:
    app = computer.start()
    app.sessions.reading.toggle_read()
    app.window.show_page("review")
    first = answer(computer, app, knew=True)
    computer.stop()
    app = computer.start()
    app.window.show_page("review")
    app.sessions.review.undo()
    assert app.sessions.review.current.card.id == first
    assert app.progress.memory(first) is None
