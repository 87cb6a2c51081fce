"""A pupil's first days: opens a lesson, reads it to the end, answers its cards, and finds everything again."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.app import App
from desktop.ui.widgets.navigator_model import ROW_ROLE
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


class Seen(NamedTuple):
    """What a pupil must find again: the place in the lesson, the rings of the navigator, the cards in their order."""

    lesson: str
    place: str
    rings: tuple[tuple[str, float, bool, int], ...]
    queue: tuple[str, ...]


def seen(app: App) -> Seen:
    """What there is to be seen now; rings are (lesson, part seen, read, cards due)."""
    rings = [
        (lesson.head.id, lesson.fraction, lesson.read, lesson.due)
        for _unit, lessons in app.sessions.reading.path()
        for lesson in lessons
    ]
    assert drawn_rings(app) == rings
    open_lesson = app.sessions.reading.current
    assert open_lesson is not None
    place = app.window.reading.article.position()
    return Seen(open_lesson.lesson.id, place, tuple(rings), app.sessions.desk.queue())


def drawn_rings(app: App) -> list[tuple[str, float, bool, int]]:
    """The rings as the navigator draws them."""
    model = app.window.reading.navigator.model()
    rows = [model.index(place, 0).data(ROW_ROLE) for place in range(model.rowCount())]
    return [(row.id, row.ring, row.read, row.due) for row in rows if row.kind == "lesson"]


def test_two_days_of_a_pupil(computer: Computer) -> None:
    app = computer.start()
    app.window.reading.navigator.chosen.emit(LESSON)
    read_to_the_end(computer, app)
    laid_out = app.sessions.desk.queue()
    app.window.show_page("review")
    assert app.sessions.review.current.total == len(laid_out) == 10, "no more than ten cards are in hand"
    forgotten = answer(computer, app, knew=False)
    known = [answer(computer, app, knew=True) for _ in range(3)]
    undone = known.pop()
    assert (forgotten, *known, undone) == laid_out[:4]
    QTest.keyClick(app.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert app.sessions.review.current.card.id == undone

    app.window.show_page("reading")
    app.window.reading.article.scroll_to_anchor("mesir")
    evening = seen(app)
    assert evening.lesson == LESSON and evening.place
    assert (LESSON, 1.0, True, 0) in evening.rings
    assert [ring[2:] for ring in evening.rings if ring[0] == FIRST] == [(False, 0)]
    assert sorted(evening.queue) == sorted(laid_out[3:]), "three were answered; the undone one is new again"

    app = computer.start()
    assert app.window.page == "reading", "the same study day: where one was"
    assert seen(app) == evening
    assert app.progress.memory(undone) is None, "an undo outlives a restart"
    app.window.show_page("review")
    assert app.sessions.review.current.card.id == evening.queue[0]

    computer.pass_time(days=1)
    overnight = app.sessions.desk.queue()
    app = computer.start()
    assert app.window.page == "today", "a new study day: the plan"
    assert [count for _day, count in app.sessions.today.plan().week if count] == [3]
    due = {forgotten, *known} & {row.card for row in app.progress.due_cards(computer.now)}
    morning = seen(app)
    assert morning.queue == overnight
    assert forgotten in due
    assert sorted(morning.queue) == sorted({*laid_out[3:], *due}), "seven new ones beside three in hand"
    assert morning[:2] == evening[:2]
    assert morning.rings == tuple((*ring[:3], len(due) if ring[0] == LESSON else 0) for ring in evening.rings)

    app = computer.start()
    assert seen(app) == morning
    assert app.progress.memory(undone) is None
    app.window.show_page("review")
    assert app.sessions.review.current.card.id == morning.queue[0]
    assert app.sessions.review.current.total == len(morning.queue)


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
