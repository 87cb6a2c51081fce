"""A quiz as a session: each answer kept at once, skipped, ended, taken back, asked again, printed."""

from __future__ import annotations

from contextlib import AbstractContextManager
from sqlite3 import Connection

import pytest

from desktop.storage.database import Database
from desktop.storage.errors import StorageFull
from desktop.study.quiz import NOTHING, empty, mark, right_answer
from desktop.ui.sessions.quiz import QuizSession
from desktop.ui.sessions.quiz_stock import LESSON, MISTAKES, UNIT, Scope
from tests.ui.desk_world import Heard, World
from tests.ui.quiz_world import FIRST, SECOND, SILENT


@pytest.fixture
def session(quizzing: World) -> QuizSession:
    return QuizSession(quizzing.desk, quizzing.desk)


def started(session: QuizSession, lesson: str = FIRST, count: int = 5, *, at_once: bool = True) -> QuizSession:
    """A quiz of a lesson."""
    session.start(Scope(LESSON, lesson), count, at_once)
    return session


def wrong(session: QuizSession) -> tuple[int, ...]:
    """A whole answer to the question that lies there that is not right."""
    question = session.current.asked.question
    right = right_answer(question)
    if question.kind in {"choice", "truth", "sort"}:
        return tuple(1 - part if part < 2 else 0 for part in right)
    return (*right[1:], right[0])


def right(session: QuizSession) -> tuple[int, ...]:
    return right_answer(session.current.asked.question)


def test_each_answer_is_kept_at_once(session: QuizSession, quizzing: World) -> None:
    marked = Heard(session.marked)
    started(session)
    quizzing.clock.move(seconds=9)
    session.answer(right(session))
    entry = quizzing.progress.entries()[-1]
    assert (entry.kind, entry.subject, entry.value) == ("quiz", session.current.asked.question.id, "1 9.0")
    assert marked.all == [session.answered]
    assert session.answered.marked.correct and session.answered.cards == 0
    session.answer(wrong(session))
    assert len(marked.all) == 1, "an answer stands until it is taken back"


def test_a_wrong_answer_brings_its_cards_forward(session: QuizSession, quizzing: World) -> None:
    started(session)
    while session.current.asked.question.id != "kuis/kapan":
        session.skip()
    session.answer(wrong(session))
    assert session.answered.cards == 2
    assert quizzing.progress.brought_forward() == {"kuis/tahun", "kuis/tahun-lagi"}
    session.undo()
    assert quizzing.progress.brought_forward() == set()


def test_an_answer_with_an_empty_part_is_none(session: QuizSession, quizzing: World) -> None:
    started(session)
    session.answer((NOTHING,) * len(right(session)))
    assert session.answered is None
    assert quizzing.kinds() == ["read"]


def test_at_the_end_everything_is_told(session: QuizSession) -> None:
    finished = Heard(session.finished)
    started(session, at_once=False)
    first = session.current.asked
    session.answer(wrong(session))
    assert session.current.number == 2, "not checked at once, it goes on"
    session.skip()
    for _ in range(3):
        session.answer(right(session))
    outcome = finished.all[0]
    assert session.current is None and session.outcome == outcome
    assert (outcome.right, outcome.answered, len(outcome.rows)) == (3, 4, 5)
    assert outcome.rows[0][0] == first and not outcome.rows[0][1].marked.correct
    assert outcome.rows[1][1] is None
    assert [(one.right, one.of) for one in outcome.lessons] == [(3, 4)]


def test_what_was_not_right_is_asked_once_more(session: QuizSession) -> None:
    started(session)
    names = []
    for number in range(5):
        if number in {1, 3}:
            names.append(session.current.asked.question.id)
            session.answer(wrong(session))
            session.go_on()
        else:
            session.answer(right(session))
            session.go_on()
    session.start_again()
    assert session.current.total == 2
    assert {asked.question.id for asked in session._asked} == set(names)


def test_to_end_early_keeps_what_was_answered(session: QuizSession) -> None:
    finished, left = Heard(session.finished), Heard(session.left)
    started(session)
    session.end()
    assert (len(finished.all), len(left.all)) == (0, 1), "nothing was answered: back to the choice"
    started(session)
    session.answer(right(session))
    session.end()
    assert finished.all == [session.outcome] and session.outcome.answered == 1
    session.leave()
    assert session.outcome is None and len(left.all) == 2


def test_undo_asks_the_question_again(session: QuizSession, quizzing: World) -> None:
    started(session)
    first = session.current.asked
    session.answer(right(session))
    session.go_on()
    session.skip()
    session.undo()
    assert session.current.asked == first and session.answered is None
    assert quizzing.progress.quiz_results([first.question.id]).get(first.question.id, ()) == ()
    session.answer(wrong(session))
    session.go_on()
    assert session.current.number == 3, "what was skipped stays skipped, what waits goes on"


def test_undo_at_the_end_takes_the_last_answer_back(session: QuizSession) -> None:
    started(session, SECOND, at_once=False)
    for _ in range(3):
        last = session.current.asked
        session.answer(right(session))
    assert session.outcome is not None
    session.undo()
    assert session.current.asked == last and session.outcome is None


def test_undo_of_an_older_quiz_changes_no_page(session: QuizSession) -> None:
    started(session, SECOND)
    session.answer(right(session))
    session.leave()
    shown = Heard(session.shown)
    session.undo()
    assert shown.all == []
    assert session.stock(Scope(LESSON, SECOND)).fresh == 3


def test_an_answer_that_the_disk_refuses_is_not_shown_as_kept(
    session: QuizSession, quizzing: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed, marked = Heard(quizzing.desk.failed), Heard(session.marked)
    started(session)

    def transaction(database: Database) -> AbstractContextManager[Connection]:
        raise StorageFull(database.path)

    with monkeypatch.context() as full:
        full.setattr(Database, "transaction", transaction)
        session.answer(right(session))
    assert len(failed.all) == 1 and marked.all == []
    session.answer(right(session))
    assert len(marked.all) == 1


def test_a_quiz_of_mistakes_or_of_nothing(session: QuizSession) -> None:
    shown = Heard(session.shown)
    session.start(Scope(MISTAKES), 10, True)
    session.start(Scope(LESSON, SILENT), 10, True)
    assert shown.all == []
    started(session, SECOND)
    session.answer(wrong(session))
    name = session.current.asked.question.id
    session.leave()
    session.start(Scope(MISTAKES), 10, True)
    assert (session.current.asked.question.id, session.current.total) == (name, 1)


def test_the_choice_is_kept(session: QuizSession, quizzing: World) -> None:
    assert session.kept_choice() == (10, True)
    started(session, count=20, at_once=False)
    quizzing.restart()
    assert QuizSession(quizzing.desk, quizzing.desk).kept_choice() == (20, False)


def test_a_day_later_the_questions_come_in_another_order(session: QuizSession, quizzing: World) -> None:
    started(session)
    before = [asked.parts for asked in session._asked]
    quizzing.clock.move(days=1)
    started(session)
    assert before != [asked.parts for asked in session._asked]


def test_a_test_on_paper_is_of_the_whole_unit(session: QuizSession) -> None:
    paper = session.paper(Scope(UNIT, "kuis/awal"), 20)
    assert paper.title == "1 Awal"
    assert paper.subject == "Paket kuis, CC0-1.0"
    assert [sheet.version for sheet in paper.sheets] == ["A", "B"]
    assert all(len(sheet.asked) == 8 for sheet in paper.sheets)
    assert session.paper(Scope(LESSON, SILENT), 20) is None


def test_marks_know_the_form_of_every_answer(session: QuizSession) -> None:
    started(session)
    for asked in session._asked:
        assert len(empty(asked)) == len(right_answer(asked.question))
        assert mark(asked.question, right_answer(asked.question)).correct
