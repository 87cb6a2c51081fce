"""The cards beside a lesson: a review or practice by the rules of everywhere, undone where they were answered."""

from __future__ import annotations

import pytest

from desktop.study.memory import Rating
from desktop.study.queue import IN_HAND
from desktop.ui.sessions.lesson_cards import LessonCards
from desktop.ui.sessions.notes import NotesSession
from desktop.ui.sessions.reading import ReadingSession
from desktop.ui.sessions.review import ReviewSession
from desktop.ui.sessions.undoing import undo_last
from tests.ui.desk_world import FEW, MANY, NONE, Heard, World, cards_of


class Table:
    """A lesson, its cards, and today's stack, all of one learner."""

    def __init__(self, world: World) -> None:
        self.reading = ReadingSession(world.desk, world.desk)
        self.cards, self.review = LessonCards(world.desk, world.desk), ReviewSession(world.desk, world.desk)
        self.reading.opened.connect(self.cards.lay_lesson)

    def answer(self, rating: Rating = Rating.GOOD) -> str:
        """Turn the card beside the lesson and answer it."""
        shown = self.cards.current
        self.cards.flip()
        self.cards.answer(rating)
        return shown.card.id


@pytest.fixture
def table(world: World) -> Table:
    """A table on which nothing lies yet."""
    return Table(world)


def test_all_cards_of_the_lesson_lie_there_in_its_order(table: Table) -> None:
    table.reading.open(FEW)
    assert [table.answer() for _ in range(3)] == cards_of(FEW, 3)
    assert not table.cards.running


def test_the_cards_of_an_unread_lesson_are_practice(world: World, table: Table) -> None:
    table.reading.open(FEW)
    assert table.cards.current.practice
    card = table.answer()
    assert world.kinds() == ["practice"]
    assert world.progress.memory(card) is None


def test_the_cards_of_a_read_lesson_are_reviews(world: World, table: Table) -> None:
    world.read(FEW)
    table.reading.open(FEW)
    assert not table.cards.current.practice
    card = table.answer()
    assert world.kinds() == ["read", "review"]
    assert world.progress.memory(card) is not None


def test_the_eleventh_card_is_practice(world: World, table: Table) -> None:
    world.read(MANY)
    table.reading.open(MANY)
    for _ in range(IN_HAND):
        table.answer()
    assert table.cards.current.practice
    eleventh = table.answer()
    assert world.progress.memory(eleventh) is None
    assert world.kinds().count("review") == IN_HAND


def test_a_card_known_for_today_is_practice(world: World, table: Table) -> None:
    world.read(FEW)
    world.review(f"{FEW}-1")
    before = world.progress.memory(f"{FEW}-1")
    table.reading.open(FEW)
    assert table.cards.current.practice
    table.answer(Rating.AGAIN)
    assert world.progress.memory(f"{FEW}-1") == before


def test_a_card_answered_on_the_other_page_meanwhile_is_not_reviewed_twice(world: World, table: Table) -> None:
    world.read(FEW)
    table.reading.open(FEW)
    assert not table.cards.current.practice
    world.review(f"{FEW}-1")
    before = world.progress.memory(f"{FEW}-1")
    table.answer()
    assert world.kinds()[-1] == "practice"
    assert world.progress.memory(f"{FEW}-1") == before


def test_a_card_forgotten_in_practice_comes_again(table: Table) -> None:
    table.reading.open(FEW)
    forgotten = table.answer(Rating.AGAIN)
    table.answer()
    table.answer()
    assert table.cards.current.card.id == forgotten


def test_a_lesson_without_cards_ends_at_once(table: Table) -> None:
    finished = Heard(table.cards.finished)
    table.reading.open(NONE)
    assert len(finished.all) == 1
    assert table.cards.current is None
    table.cards.flip()
    table.cards.answer(Rating.GOOD)


def test_opening_the_same_lesson_again_leaves_the_cards_as_they_lie(table: Table) -> None:
    table.reading.open(FEW)
    table.answer()
    table.reading.open(FEW, "bagian-2")
    assert table.cards.current.card.id == f"{FEW}-2"
    table.cards.start()
    assert table.cards.current.card.id == f"{FEW}-1"


def test_another_lesson_brings_its_own_cards(table: Table) -> None:
    table.reading.open(FEW)
    table.reading.open(MANY)
    assert table.cards.current.card.id == f"{MANY}-1"
    assert table.cards.current.total == 12


def test_undo_brings_the_card_back_beside_the_lesson(world: World, table: Table) -> None:
    table.reading.open(FEW)
    undone = table.answer()
    table.review.undo()  # the key of the window asks today's stack
    assert table.cards.current.card.id == undone
    assert table.cards.current.number == 1
    assert world.kinds() == ["practice", "undo"]


def test_an_answer_of_today_undone_leaves_the_cards_beside_the_lesson_alone(world: World, table: Table) -> None:
    world.read(FEW)
    table.reading.open(FEW)
    table.answer()
    table.review.start()
    other = table.review.current.card.id
    table.review.flip()
    table.review.answer(Rating.GOOD)
    before = table.cards.current
    table.review.undo()
    assert table.review.current.card.id == other
    assert table.cards.current == before


def test_a_review_beside_the_lesson_undone_is_among_todays_cards_again(world: World, table: Table) -> None:
    world.read(FEW)
    table.reading.open(FEW)
    table.review.start()
    for _ in range(3):
        table.answer()
    table.review.start_or_go_on()
    assert not table.review.running
    table.review.undo()
    assert table.review.current.card.id == f"{FEW}-3"


def test_the_known_part_of_the_unit_is_told(world: World, table: Table) -> None:
    known = Heard(table.cards.known_changed)
    world.read(FEW)
    table.reading.open(FEW)
    assert known.all[-1] == 0
    for _day in range(2):
        table.cards.start()
        for _ in range(3):
            table.answer()
        world.clock.move(days=30)
    assert known.all[-1] == 3 / 15


def test_a_card_written_beside_the_lesson_lies_under_the_others_at_once(world: World, table: Table) -> None:
    table.reading.open(FEW)
    notes = NotesSession(world.desk, world.desk)
    note = notes.begin("basic", "x", FEW)._replace(front="Soal")
    assert notes.save(note)
    assert [table.answer() for _ in range(4)] == [*cards_of(FEW, 3), note.id]
    assert not table.cards.running
    late = notes.begin("basic", "x", FEW)._replace(front="Satu lagi")
    assert notes.save(late)
    assert table.cards.current.card.id == late.id, "also when all were answered"
    assert notes.save(late._replace(front="Lain"))
    assert table.cards.current.card.front == "Lain", "a changed note shows itself"
    notes.delete(late.id)
    assert not table.cards.running, "a deleted one leaves the table"
    undo_last(world.desk)
    assert table.cards.current.card.front == "Lain", "and comes back"
    elsewhere = notes.begin("basic", "x")._replace(front="Tanpa bacaan")
    assert notes.save(elsewhere)
    assert elsewhere.id not in table.cards._stack.names()


def test_a_deleted_card_leaves_the_table_of_today(world: World, table: Table) -> None:
    notes = NotesSession(world.desk, world.desk)
    for number in (1, 2):
        assert notes.save(notes.begin("basic", "x")._replace(front=f"Soal {number}"))
    table.review.start()
    assert table.review.current.total == 2, "own cards need no lesson to be read"
    shown = table.review.current.card.id
    notes.delete(shown)
    assert table.review.current.card.id != shown
