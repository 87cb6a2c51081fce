"""What the made-up learner of the tour does: reviews, errs in a quiz, writes cards."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.app import App

NOTES = (
    ("basic", "Apa bedanya *de facto* dan *de jure*?", "Menurut kenyataan, dan menurut hukum", ("istilah",), False),
    ("typed", "Ibu kota Mesir?", "Kairo", ("ibu kota", "ulangan 2"), False),
    ("order", "Urutkan dari yang paling awal", "Proklamasi\nPengakuan Mesir\nMisi di Jakarta", ("sejarah",), False),
    ("both", "misi diplomatik", "perwakilan tetap di negara lain", ("istilah",), True),
    ("cloze", "{{c1::Mesir}} mengakui Indonesia pada {{c2::22 Maret 1946::kapan}}.", "", ("sejarah",), True),
)
"""Kind, front, back and tags of the cards that the learner wrote, and whether they belong to a lesson."""

TABLE = (
    "depan,belakang,tag\nIbu kota Jepang?,Tokyo,asia\nIbu kota Mesir?,Kairo,afrika\nIbu kota Brasil?,,\n"
    ",tanpa pertanyaan,\nMata uang Korea Selatan?,won,asia,dua koma\n"
)
"""What a schoolmate wrote in a spreadsheet."""


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The moment at which the clock stands."""
        return self.now


def review_some(app: App, clock: Clock) -> None:
    """Answer nine of today's cards; every fourth was forgotten."""
    from desktop.study.memory import Rating

    session = app.sessions.review
    session.start()
    count = 0
    while session.running and count < 9:
        session.flip()
        session.answer(Rating.AGAIN if count % 4 == 3 else Rating.GOOD)
        clock.now += timedelta(seconds=14)
        count += 1


def write_notes(app: App, clock: Clock, lesson: str) -> None:
    """Write cards, some of them about a lesson."""
    from desktop.content.notes import Note

    notes = app.sessions.notes
    for kind, front, back, tags, beside in NOTES:
        clock.now += timedelta(minutes=1)
        notes.save(Note(notes.begin().id, kind, front, back, tags, lesson if beside else ""))


def err(app: App, clock: Clock, lesson: str) -> None:
    """Begin a quiz of a lesson, and answer its first question with four choices wrongly."""
    from desktop.study.quiz import right_answer
    from desktop.ui.sessions.quiz_stock import LESSON, Scope

    session = app.sessions.quiz
    session.start(Scope(LESSON, lesson), 10, True)
    while session.current is not None and session.current.asked.question.kind != "choice":
        session.answer(right_answer(session.current.asked.question))
        clock.now += timedelta(seconds=15)
        session.go_on()
    if session.current is not None:
        session.answer(((right_answer(session.current.asked.question)[0] + 1) % 4,))


def finish_quiz(app: App, clock: Clock) -> None:
    """Answer what is left of a quiz rightly."""
    from desktop.study.quiz import right_answer

    session = app.sessions.quiz
    while session.current is not None:
        session.answer(right_answer(session.current.asked.question))
        clock.now += timedelta(seconds=15)
        session.go_on()
