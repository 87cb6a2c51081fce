"""How a quiz with the whole class goes: what happened, event by event, and from it the hands that each answer had.

An event is a line of text in the class's log, under the subject ``quiz/<ulid>``. Questions are numbered from 1 in the
order in which they are asked, choices from 1 in the order of the lesson:

* ``begin uji/surat unit 30 f3a uji/kapan uji/siapa``: the quiz begins: the lesson that the class is at, where its
  questions come from (``lesson`` or ``unit``), the seconds for each (0: no limit), the seed by which answers are laid
  out, and the questions;
* ``hands 2 4 17``: choice 4 of question 2 has 17 hands now;
* ``reveal 2 3``: the answer of question 2 was shown; choice 3 is the right one;
* ``go 3``: question 3 is on the wall now;
* ``end``: the quiz is over; a ``go`` after it opens it again.

The state is a fold over these: undo is one event less, and a crash loses none. An event that means nothing where it
stands, or that this Mitra does not know, changes nothing: any sequence that has a ``begin`` is a quiz.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

QUIZ = "quiz/"
"""What the subjects of a quiz's events begin with."""

LESSON, UNIT = "lesson", "unit"
END = "end"
MOST_HANDS = 99
UNKNOWN = -1

_NUMBER = 6  # digits; a longer number counts nothing in a classroom


class Setup(NamedTuple):
    """What was chosen before a quiz; ``seconds`` for each question, 0 without a limit."""

    lesson: str
    source: str
    seconds: int
    seed: str
    questions: tuple[str, ...]


class Asked(NamedTuple):
    """A question as the class answered it: hands by the number of the choice (from 0), and which choice is right.

    ``right`` is UNKNOWN until the answer was shown.
    """

    question: str
    hands: tuple[tuple[int, int], ...] = ()
    right: int = UNKNOWN

    @property
    def revealed(self) -> bool:
        """Whether the class has seen the answer."""
        return self.right != UNKNOWN

    @property
    def total(self) -> int:
        """How many hands went up."""
        return sum(count for _choice, count in self.hands)

    @property
    def right_hands(self) -> int:
        """How many of them for the right choice; 0 until it was shown."""
        return self.of(self.right)

    @property
    def share(self) -> float:
        """The part of the hands, from 0 to 1, that was for the right choice."""
        return self.right_hands / self.total if self.total else 0.0

    @property
    def mostly_right(self) -> bool:
        """Whether at least half of the hands, and any, were for the right choice."""
        return self.share >= 0.5

    def of(self, choice: int) -> int:
        """How many hands a choice had."""
        return dict(self.hands).get(choice, 0)


class ClassQuiz(NamedTuple):
    """A quiz as it stands: ``place`` is the question on the wall, counted from 0."""

    setup: Setup
    asked: tuple[Asked, ...]
    place: int = 0
    ended: bool = False

    @property
    def current(self) -> Asked:
        """The question on the wall."""
        return self.asked[self.place]


def begin_text(setup: Setup) -> str:
    """The event with which a quiz begins; no id has a space in it."""
    return " ".join(("begin", setup.lesson, setup.source, str(setup.seconds), setup.seed, *setup.questions))


def hands_text(place: int, choice: int, count: int) -> str:
    """The event that a choice has so many hands; ``place`` and ``choice`` are counted from 0."""
    return f"hands {place + 1} {choice + 1} {min(max(count, 0), MOST_HANDS)}"


def reveal_text(place: int, right: int) -> str:
    """The event that the answer is shown; both counted from 0."""
    return f"reveal {place + 1} {right + 1}"


def go_text(place: int) -> str:
    """The event that another question is on the wall, counted from 0."""
    return f"go {place + 1}"


def fold(events: Iterable[str]) -> ClassQuiz | None:
    """The quiz after these events, oldest first; None while it has not begun."""
    quiz: ClassQuiz | None = None
    for event in events:
        quiz = _begun(event) if quiz is None else _after(quiz, event)
    return quiz


def worst(quiz: ClassQuiz) -> tuple[int, ...]:
    """The places of the questions that were answered, those with the least part of right hands first."""
    places = [place for place, asked in enumerate(quiz.asked) if asked.revealed and asked.total]
    return tuple(sorted(places, key=[asked.share for asked in quiz.asked].__getitem__))


def _begun(event: str) -> ClassQuiz | None:
    word, *values = event.split(" ")
    if word != "begin" or len(values) < 5 or not _is_number(values[2]) or not all(values):
        return None
    lesson, source, seconds, seed, *questions = values
    setup = Setup(lesson, UNIT if source == UNIT else LESSON, int(seconds), seed, tuple(questions))
    return ClassQuiz(setup, tuple(map(Asked, questions)))


def _after(quiz: ClassQuiz, event: str) -> ClassQuiz:
    word, *values = event.split(" ")
    if event == END:
        return quiz._replace(ended=True)
    numbers = [int(value) for value in values if _is_number(value)]
    if len(numbers) != len(values) or not numbers or not 1 <= numbers[0] <= len(quiz.asked):
        return quiz
    place = numbers[0] - 1
    if word == "go" and len(numbers) == 1:
        return quiz._replace(place=place, ended=False)
    asked = quiz.asked[place]
    if word == "reveal" and len(numbers) == 2 and numbers[1] > 0:
        asked = asked._replace(right=numbers[1] - 1)
    elif word == "hands" and len(numbers) == 3 and numbers[1] > 0:
        hands = {**dict(asked.hands), numbers[1] - 1: min(numbers[2], MOST_HANDS)}
        asked = asked._replace(hands=tuple(sorted(hands.items())))
    return quiz._replace(asked=(*quiz.asked[:place], asked, *quiz.asked[place + 1 :]))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _NUMBER
