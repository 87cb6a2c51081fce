"""What a class was shown, asked and answered in one lesson hour, drawn from its log: numbers, and no pupil's name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from desktop.study.classroom import class_quiz, contest
from desktop.study.classroom.turns import ABSENT, PRESENT, PUPIL, TURN
from desktop.study.memory import Rating

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

EVENT, SHOWN, REVIEW = "event", "shown", "review"
"""The kinds of notes that tell something of a lesson hour."""
NO_ANCHOR, WORDS = "-", 4
"""What a note of a slide has where it is in no section, and of how many words it is."""


class Note(NamedTuple):
    """An entry of a class's log that was not undone, with the local time at which it was made."""

    kind: str
    subject: str
    value: str
    at: datetime


class Slide(NamedTuple):
    """The slides of a section that were on the wall: from which number to which of how many, and seconds in all.

    ``anchor`` is that of the section in its lesson, "" for what stands before the first.
    """

    lesson: str
    anchor: str
    first: int
    last: int
    total: int
    seconds: int


class Score(NamedTuple):
    """A team's end of a contest: its number from 1, its points and its place."""

    team: int
    points: int
    place: int


class Contest(NamedTuple):
    """A cerdas cermat: how many of its questions were played, and the teams from the best to the last."""

    played: int
    questions: int
    scores: tuple[Score, ...]


class Quiz(NamedTuple):
    """A class quiz: the lesson that it was begun with, and the questions of which anything was answered or told."""

    lesson: str
    questions: tuple[class_quiz.Asked, ...]


class Cards(NamedTuple):
    """Cards that the class answered, each counted once; those not known at the first try are named."""

    answered: int = 0
    again: tuple[str, ...] = ()

    @property
    def known(self) -> int:
        """How many most pupils knew at once."""
        return self.answered - len(self.again)


class Account(NamedTuple):
    """One lesson hour. ``began`` and ``ended`` are local; ``turns`` counts pupils who were picked."""

    began: datetime
    ended: datetime
    slides: tuple[Slide, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    contests: tuple[Contest, ...] = ()
    cards: Cards = Cards()
    turns: int = 0
    present: int = 0
    absent: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.slides or self.quizzes or self.contests or self.cards.answered or self.turns or self.present)


def account(began: datetime, notes: Iterable[Note], earlier: Iterable[Note] = ()) -> Account:
    """What the notes of one lesson hour tell, which are given in the order in which they were made.

    ``earlier`` are those of the hours before: a quiz or a contest may have begun there.
    """
    notes, earlier = tuple(notes), tuple(earlier)
    marks = Counter(_marks(notes).values())
    return Account(
        began=began,
        ended=max((note.at for note in notes), default=began),
        slides=_slides(notes),
        quizzes=_quizzes(notes, earlier),
        contests=_contests(notes, earlier),
        cards=_cards(notes),
        turns=sum(note.subject.startswith(PUPIL) and note.value == TURN for note in _of(notes, EVENT)),
        present=marks[PRESENT],
        absent=marks[ABSENT],
    )


def _of(notes: tuple[Note, ...], kind: str, prefix: str = "") -> Iterable[Note]:
    return (note for note in notes if note.kind == kind and note.subject.startswith(prefix))


def _marks(notes: tuple[Note, ...]) -> dict[str, str]:
    """The last mark of each pupil."""
    return {note.subject: note.value for note in _of(notes, EVENT, PUPIL) if note.value != TURN}


def _slides(notes: tuple[Note, ...]) -> tuple[Slide, ...]:
    """Each section once, in the order in which they were first shown, with the time of all times it was shown."""
    found: dict[tuple[str, str], Slide] = {}
    for note in _of(notes, SHOWN):
        slide = _slide(note)
        if slide is not None:
            before = found.get((slide.lesson, slide.anchor), slide._replace(seconds=0))
            found[slide.lesson, slide.anchor] = slide._replace(
                first=min(before.first, slide.first),
                last=max(before.last, slide.last),
                seconds=before.seconds + slide.seconds,
            )
    return tuple(found.values())


def _slide(note: Note) -> Slide | None:
    """A slide from "<anchor or -> <number> <total> <seconds>"; None where a newer Mitra writes otherwise."""
    words = note.value.split(" ")
    if len(words) != WORDS or not all(word.isdecimal() for word in words[1:]):
        return None
    number, total, seconds = map(int, words[1:])
    return Slide(note.subject, "" if words[0] == NO_ANCHOR else words[0], number, number, total, seconds)


def _histories(notes: tuple[Note, ...], earlier: tuple[Note, ...], prefix: str) -> list[list[str]]:
    """All events of each subject of this hour, those of earlier hours first."""
    subjects = dict.fromkeys(note.subject for note in _of(notes, EVENT, prefix))
    events = [*_of(earlier, EVENT, prefix), *_of(notes, EVENT, prefix)] if subjects else []
    return [[note.value for note in events if note.subject == subject] for subject in subjects]


def _quizzes(notes: tuple[Note, ...], earlier: tuple[Note, ...]) -> tuple[Quiz, ...]:
    played = (class_quiz.fold(values) for values in _histories(notes, earlier, class_quiz.QUIZ))
    made = (_quiz(one) for one in played if one is not None)
    return tuple(quiz for quiz in made if quiz.questions)


def _quiz(one: class_quiz.ClassQuiz) -> Quiz:
    return Quiz(one.setup.lesson, tuple(each for each in one.asked if each.revealed or each.total))


def _contests(notes: tuple[Note, ...], earlier: tuple[Note, ...]) -> tuple[Contest, ...]:
    played = (contest.replay(values) for values in _histories(notes, earlier, contest.CONTEST))
    return tuple(_contest(one) for one in played if one is not None and one.outcomes)


def _contest(one: contest.Contest) -> Contest:
    scores = tuple(
        Score(standing.team + 1, standing.score, standing.place) for standing in contest.standings(one.scores)
    )
    return Contest(sum(not outcome.skipped for outcome in one.outcomes), len(one.drawn), scores)


def _cards(notes: tuple[Note, ...]) -> Cards:
    first: dict[str, str] = {}
    for note in _of(notes, REVIEW):
        first.setdefault(note.subject, note.value[:1])
    again = tuple(card for card, rating in first.items() if rating == str(int(Rating.AGAIN)))
    return Cards(len(first), again)
