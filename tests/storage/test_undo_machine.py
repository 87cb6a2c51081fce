"""Any sequence of actions, taken back one by one, leads through the very states it came from."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.content.annotations import Annotation, Quote
from desktop.content.notes import Note
from desktop.storage.database import open_database
from desktop.storage.importing import PastReview, take_in
from desktop.storage.notes import Notes
from desktop.storage.progress import Progress
from desktop.study.memory import Rating

WIB = timezone(timedelta(hours=7))
START = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)
TABLES = ("memory", "answer", "card_state", "quiz_answer", "forward", "note", "own_card", "annotation")
CARDS = ("p/a", "p/b", "p/c~c1", "own/1", "own/2~reverse")
NOTES = ("own/1", "own/2")
MARKS = ("mark/1", "mark/2")
LESSONS = ("p/satu", "p/dua")
QUESTIONS = ("p/soal-1", "p/soal-2")

State = dict[str, list[tuple[Any, ...]]]


class Undoing(RuleBasedStateMachine):
    """A learner who does anything and takes anything back, over restarts and rebuilds."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.now = START
        self.database = open_database(":memory:", START)
        self.restart()
        self.before: list[State] = []

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()

    def state(self) -> State:
        found = {table: self.database.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES}
        # A lesson taken back stays one that is not marked by itself: of lessons only whether they are read counts.
        return {**found, "read": self.database.rows("SELECT lesson FROM lesson WHERE read = 1 ORDER BY 1")}

    def act(self) -> None:
        """Before an action: remember the state, and let time pass."""
        self.before.append(self.state())
        self.now += timedelta(hours=5, milliseconds=1)

    @rule()
    def restart(self) -> None:
        self.progress = Progress(self.database, "here")
        self.notes = Notes(self.progress, Path(self.folder.name))

    @rule(card=st.sampled_from(CARDS), rating=st.sampled_from(Rating), days=st.sampled_from((0, 1, 9)))
    def review(self, card: str, rating: Rating, days: int) -> None:
        self.act()
        self.now += timedelta(days=days)
        self.progress.record_review(card, rating, self.now, 4.0, "1")

    @rule(card=st.sampled_from(CARDS), what=st.sampled_from(("bury", "suspend", "resume", "mark", "unmark")))
    def decide(self, card: str, what: str) -> None:
        self.act()
        getattr(self.progress, f"record_{what}")(card, self.now, "1")

    @rule(question=st.sampled_from(QUESTIONS), correct=st.booleans())
    def ask(self, question: str, correct: bool) -> None:
        self.act()
        self.progress.record_quiz(question, correct, 9.0, CARDS[:2], self.now, "1")

    @rule(note=st.sampled_from(NOTES), kind=st.sampled_from(("basic", "both", "cloze")), text=st.sampled_from("xyz"))
    def write(self, note: str, kind: str, text: str) -> None:
        self.act()
        self.notes.write(Note(note, kind, f"{{{{c1::{text}}}}} di sini", text), self.now)

    @rule(note=st.sampled_from(NOTES))
    def drop(self, note: str) -> None:
        self.act()
        self.notes.delete(note, self.now)

    @rule(mark=st.sampled_from(MARKS), colour=st.sampled_from((1, 4)), note=st.sampled_from(("", "ya")))
    def annotate(self, mark: str, colour: int, note: str) -> None:
        self.act()
        annotation = Annotation(mark, LESSONS[0], "highlight", colour, Quote("kata"), note)
        self.progress.record_annotation(annotation, self.now, "1")

    @rule(mark=st.sampled_from(MARKS))
    def erase(self, mark: str) -> None:
        self.act()
        self.progress.record_erase(mark, self.now)

    @rule(lesson=st.sampled_from(LESSONS), read=st.booleans())
    def mark_read(self, lesson: str, read: bool) -> None:
        self.act()
        if read:
            self.progress.record_read(lesson, "marked", self.now, "1")
        else:
            self.progress.record_unread(lesson, self.now, "1")

    @rule(text=st.sampled_from("xyz"), days=st.lists(st.integers(-40, 3), max_size=3, unique=True))
    def take_in(self, text: str, days: list[int]) -> None:
        past = [PastReview("own/1", Rating.GOOD, self.now + timedelta(days=day), 3.0) for day in days]
        before = self.state()
        self.now += timedelta(hours=1)
        if take_in(self.progress, "dek.apkg", [Note("own/1", "basic", text, text)], past, self.now).id:
            self.before.append(before)

    @precondition(lambda self: self.before)
    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(min(times, len(self.before))):
            self.now += timedelta(minutes=1)
            assert self.progress.undo(self.now) is not None
            assert self.state() == self.before.pop()

    @invariant()
    def undo_is_offered_while_there_is_something(self) -> None:
        assert self.progress.can_undo() == bool(self.before)

    @precondition(lambda self: len(self.before) % 5 == 4)
    @rule()
    def rebuild(self) -> None:
        before = self.state()
        self.progress.rebuild()
        assert self.state() == before


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
