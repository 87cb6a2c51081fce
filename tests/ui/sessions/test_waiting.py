"""What was answered while the stick was pulled out waits, and is kept when the stick is back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.content.annotations import BOOKMARK, HIGHLIGHT
from desktop.content.notes import Note
from desktop.storage.database import Database, open_database
from desktop.storage.errors import StorageFull, StorageLost, StorageReplaced
from desktop.storage.library import Library
from desktop.study.memory import Rating
from desktop.study.quiz import right_answer
from desktop.ui.sessions.annotations import AnnotationsSession
from desktop.ui.sessions.notes import NotesSession
from desktop.ui.sessions.quiz import QuizSession
from desktop.ui.sessions.quiz_stock import LESSON, Scope
from desktop.ui.sessions.reading import ReadingSession
from desktop.ui.sessions.review import ReviewSession
from desktop.ui.sessions.waiting import Waiting
from tests.ui.desk_world import FEW, MANY, Clock, Heard, World
from tests.ui.quiz_world import FIRST


class Stick(World):
    """A learner's desk whose database lies on a stick."""

    def __init__(self, library: Library, folder: Path, clock: Clock) -> None:
        self.place, self.away = folder / "stick", folder / "away"
        self.place.mkdir()
        super().__init__(library, open_database(self.place / "progress.db", clock()), clock, folder / "pictures")
        self.failed, self.said = Heard(self.desk.failed), Heard(self.desk.said)

    def pull(self) -> None:
        """Take the stick out."""
        self.place.rename(self.away)

    def put_back(self) -> None:
        """Put it back."""
        self.away.rename(self.place)

    def kinds(self) -> list[str]:
        """The kinds of the entries of the log."""
        return [entry.kind for entry in self.progress.entries()]

    def errors(self) -> list[type]:
        """The kinds of the errors that were announced."""
        return [type(error) for error in self.failed.all]

    def news(self) -> list[str]:
        """The kinds of what was said."""
        return [said.kind for said in self.said.all]  # type: ignore[attr-defined]  # each is a Said


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stick(library: Library, clock: Clock, tmp_path: Path, qapp: QApplication) -> Iterator[Stick]:
    made = Stick(library, tmp_path, clock)
    yield made
    made.close()
    made.database.close()


@pytest.fixture
def review(stick: Stick) -> ReviewSession:
    stick.read(MANY)
    session = ReviewSession(stick.desk, stick.desk)
    session.start()
    session.flip()
    return session


def test_an_answer_waits_for_its_stick_and_then_the_next_card_comes(stick: Stick, review: ReviewSession) -> None:
    first = review.current
    stick.pull()
    review.answer(Rating.GOOD)
    assert review.current is first and review.turned
    assert stick.errors() == [StorageLost]
    for _second in range(3):
        stick.desk.try_again()
    assert stick.errors() == [StorageLost], "told once"
    stick.put_back()
    stick.desk.try_again()
    assert stick.kinds() == ["read", "review"]
    assert review.current.number == 2
    assert stick.news() == ["waits", "back"]
    stick.desk.try_again()
    assert stick.kinds() == ["read", "review"], "nothing waits any more"


def test_the_time_brings_it_by_itself(stick: Stick, review: ReviewSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.ui.sessions.waiting.BETWEEN", 0)
    stick.pull()
    review.answer(Rating.GOOD)
    stick.put_back()
    waiting = stick.desk.findChild(Waiting)
    assert waiting._timer.isActive()
    waiting._timer.timeout.emit()
    assert stick.kinds() == ["read", "review"]
    assert not waiting._timer.isActive(), "an idle Mitra does nothing"


def test_the_last_word_about_a_card_counts(stick: Stick, review: ReviewSession) -> None:
    stick.pull()
    for rating in (Rating.GOOD, Rating.GOOD, Rating.AGAIN):
        review.answer(rating)
    stick.put_back()
    stick.desk.try_again()
    assert stick.kinds() == ["read", "review"]
    assert stick.progress.entries()[-1].value.startswith("1 ")


def test_what_was_answered_by_hand_when_the_stick_was_back_is_not_answered_again(
    stick: Stick, review: ReviewSession
) -> None:
    stick.pull()
    review.answer(Rating.GOOD)
    stick.put_back()
    review.answer(Rating.GOOD)
    review.flip()
    stick.desk.try_again()
    assert stick.kinds() == ["read", "review"]
    assert review.current.number == 2


def test_the_same_in_other_files_goes_on_too(stick: Stick, review: ReviewSession) -> None:
    stick.pull()
    review.answer(Rating.GOOD)
    shutil.copytree(stick.away, stick.place)
    stick.desk.try_again()
    assert stick.kinds() == ["read", "review"]


def test_another_stick_is_said_once_and_the_answer_waits_on(stick: Stick, review: ReviewSession, clock: Clock) -> None:
    stick.pull()
    review.answer(Rating.GOOD)
    stick.place.mkdir()
    open_database(stick.place / "progress.db", clock()).close()
    for _second in range(3):
        stick.desk.try_again()
    assert stick.errors() == [StorageLost, StorageReplaced]
    assert stick.news() == ["waits", "waits-for-another"]
    shutil.rmtree(stick.place)
    stick.desk.try_again()
    stick.put_back()
    stick.desk.try_again()
    assert stick.kinds() == ["read", "review"]
    assert stick.news() == ["waits", "waits-for-another", "waits", "back"]


def test_a_full_stick_ends_the_waiting_with_its_own_sentence(
    stick: Stick, review: ReviewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick.pull()
    review.answer(Rating.GOOD)
    stick.put_back()

    def full(database: Database) -> None:
        raise StorageFull(database.path)

    with monkeypatch.context() as brimming:
        brimming.setattr(Database, "transaction", full)
        stick.desk.try_again()
    assert stick.errors() == [StorageLost, StorageFull]
    assert stick.news() == ["waits"]
    assert review.turned, "to be answered again"


def test_a_full_disk_lets_nothing_wait(stick: Stick, review: ReviewSession, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(database: Database) -> None:
        raise StorageFull(database.path)

    with monkeypatch.context() as brimming:
        brimming.setattr(Database, "transaction", full)
        review.answer(Rating.GOOD)
    assert stick.desk.findChild(Waiting) is None


@pytest.mark.parametrize("command", ["bury", "suspend", "toggle_mark"])
def test_what_is_done_with_a_card_waits_too(stick: Stick, review: ReviewSession, command: str) -> None:
    stick.pull()
    getattr(review, command)()
    stick.put_back()
    stick.desk.try_again()
    assert stick.kinds() == ["read", {"toggle_mark": "mark"}.get(command, command)]
    assert stick.news()[-1] == "back"


def test_an_answer_to_a_question_waits(quiz_library: Library, tmp_path: Path, clock: Clock, qapp: QApplication) -> None:
    stick = Stick(quiz_library, tmp_path, clock)
    quiz = QuizSession(stick.desk, stick.desk)
    quiz.start(Scope(LESSON, FIRST), 5, True)
    given = right_answer(quiz.current.asked.question)
    stick.pull()
    quiz.answer(given)
    assert quiz.answered is None
    stick.put_back()
    stick.desk.try_again()
    assert stick.kinds() == ["quiz"]
    stick.close()
    stick.database.close()


def test_marks_and_lessons_that_were_read_wait(stick: Stick) -> None:
    reading, marks = ReadingSession(stick.desk, stick.desk), AnnotationsSession(stick.desk, stick.desk)
    reading.open(MANY)
    text = marks.text_of(MANY)
    marks.highlight(MANY, text, 0, 10)
    (first,) = marks.in_lesson(MANY)
    stick.pull()
    for _again in range(2):
        marks.highlight(MANY, text, 20, 40)
    marks.toggle_bookmark(MANY, text, 0, 50)
    marks.erase(first.annotation.id)
    reading.toggle_read()
    reading.open(FEW)
    stick.put_back()
    stick.desk.try_again()
    assert sorted(mark.annotation.kind for mark in marks.in_lesson(MANY)) == sorted([HIGHLIGHT, BOOKMARK])
    assert stick.progress.lesson_state(MANY).read and not stick.progress.lesson_state(FEW).read


def test_a_note_that_was_deleted_waits(stick: Stick) -> None:
    notes = NotesSession(stick.desk, stick.desk)
    note = notes.begin()._replace(front="Depan", back="Belakang")
    assert notes.save(note)
    stick.pull()
    notes.delete(note.id)
    assert isinstance(notes.note(note.id), Note)
    stick.put_back()
    stick.desk.try_again()
    assert notes.note(note.id) is None


def test_a_note_that_was_written_waits(stick: Stick) -> None:
    notes = NotesSession(stick.desk, stick.desk)
    note = notes.begin()._replace(front="Depan", back="Belakang")
    stick.pull()
    for _press in range(2):
        assert not notes.save(note)
    stick.put_back()
    stick.desk.try_again()
    assert stick.kinds() == ["note"]
    assert notes.save(note), "who presses once more writes nothing twice"
    assert stick.kinds() == ["note"]
