"""What the figures are drawn from: rows of what counts, found by an index and never by reading the log."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.content.notes import Note
from desktop.storage.database import Database, open_database
from desktop.storage.importing import PastReview, take_in
from desktop.storage.progress import Progress
from desktop.storage.statistics import ANY, CARDS, OWN, QUESTIONS, Statistics
from desktop.study.days import study_day
from desktop.study.memory import Rating
from desktop.study.tallies import Tally
from tests.ui.desk_world import MORNING

TODAY = study_day(MORNING)
EVER = (TODAY - timedelta(days=400), TODAY)


@pytest.fixture
def database() -> Database:
    """An empty database."""
    return open_database(":memory:", MORNING)


@pytest.fixture
def progress(database: Database) -> Progress:
    """A learner who has done nothing yet."""
    return Progress(database, "device")


def review(progress: Progress, card: str, rating: Rating = Rating.GOOD, **ago: float) -> None:
    """Record a review that took ten seconds, so long ago."""
    progress.record_review(card, rating, MORNING - timedelta(**ago), 10.0, "1")


def test_a_newcomer_has_nothing(database: Database) -> None:
    rows = Statistics(database)
    assert (rows.tallies(*EVER), rows.cards(MORNING), rows.last_quiz(), rows.quiz_seconds(*EVER)) == ((), (), (), {})
    assert not rows.any_answer()


def test_reviews_that_are_alike_stand_in_one_row(database: Database, progress: Progress) -> None:
    review(progress, "a", days=3)
    review(progress, "b", days=3)
    review(progress, "a")
    review(progress, "b", Rating.AGAIN)
    review(progress, "b", Rating.GOOD)
    day = TODAY - timedelta(days=3)
    assert set(Statistics(database).tallies(*EVER)) == {
        Tally(day, 3, 0, 0, False, 2, 20.0),
        Tally(TODAY, 3, 2, 3, False, 1, 10.0),
        Tally(TODAY, 1, 2, 3, False, 1, 10.0),
        Tally(TODAY, 3, 3, 0, False, 1, 10.0),
    }
    assert {row.day for row in Statistics(database).tallies(TODAY, TODAY)} == {TODAY}


def test_what_was_undone_and_what_was_practice_do_not_count(database: Database, progress: Progress) -> None:
    progress.record_practice("b", Rating.GOOD, MORNING, "1")
    review(progress, "a")
    progress.record_quiz("q", True, 4.0, (), MORNING, "1")
    progress.undo(MORNING)
    progress.undo(MORNING)
    rows = Statistics(database)
    assert not rows.any_answer()
    assert (rows.tallies(*EVER), rows.cards(MORNING), rows.last_quiz()) == ((), (), ())


def test_a_card_falls_due_on_a_study_day_of_here(database: Database, progress: Progress) -> None:
    progress.record_review("a", Rating.EASY, MORNING, 3.0, "1")
    (row,) = Statistics(database).cards(MORNING)
    memory = progress.memory("a")
    assert memory is not None
    assert row.due == study_day(memory.due.astimezone(MORNING.tzinfo)).toordinal()
    assert (row.last_day, row.stability, row.lapses, row.days) == (TODAY.toordinal(), memory.stability, 0, 1)


@pytest.mark.parametrize(("hour", "day"), [(3, -1), (4, 0), (23, 0)])
def test_a_study_day_begins_at_four(database: Database, progress: Progress, hour: int, day: int) -> None:
    review(progress, "a")
    at = MORNING.replace(hour=hour)
    database.connection.execute("UPDATE memory SET due = ?", (at.timestamp() * 1000,))
    assert Statistics(database).cards(MORNING)[0].due == TODAY.toordinal() + day


def test_the_last_quiz_answers_come_oldest_first(database: Database, progress: Progress) -> None:
    for number, right in enumerate((True, True, False, True, True, False)):
        progress.record_quiz("q" if number % 2 else "p", right, 4.0, (), MORNING + timedelta(minutes=number), "1")
    rows = Statistics(database)
    assert rows.last_quiz() == (True, False, True, True, False)
    assert rows.quiz_seconds(*EVER) == {TODAY: 24.0}
    assert rows.any_answer()


def test_own_cards_are_there_until_their_note_is_deleted(database: Database, progress: Progress) -> None:
    progress.record_note(Note("own/01ARZ3NDEKTSV4RRFFQ69G5FAV", "basic", "Apa?", "Itu."), MORNING)
    assert Statistics(database).own_cards() == {"own/01ARZ3NDEKTSV4RRFFQ69G5FAV"}
    progress.record_drop("own/01ARZ3NDEKTSV4RRFFQ69G5FAV", MORNING)
    assert Statistics(database).own_cards() == frozenset()


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_reads_the_log_or_sorts_many_rows(database: Database, question: str) -> None:
    values = [1] * question.count("?")
    plan = [row[3] for row in database.rows(f"EXPLAIN QUERY PLAN {question}", values)]
    assert not any(" log" in step or "TEMP B-TREE" in step for step in plan), plan
    if question not in (CARDS, OWN, ANY):
        assert all("USING COVERING INDEX" in step for step in plan), plan


def test_imported_reviews_count_as_such_until_the_import_is_undone(database: Database, progress: Progress) -> None:
    past = [PastReview("a", Rating.GOOD, MORNING - timedelta(days=days), 7.0) for days in (9, 4)]
    take_in(progress, "dek", [], past, MORNING)
    rows = Statistics(database)
    assert [(row.past, row.answers, row.elapsed) for row in rows.tallies(*EVER)] == [(True, 1, 0), (True, 1, 5)]
    assert rows.any_answer()
    progress.undo(MORNING)
    assert (rows.tallies(*EVER), rows.cards(MORNING), rows.any_answer()) == ((), (), False)
