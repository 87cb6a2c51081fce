"""One quiz in the class's book: what happened is written there first, and what is shown is drawn from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.ids import chance, ulid
from desktop.study.classroom.class_quiz import QUIZ, ClassQuiz, Setup, begin_text, fold
from desktop.study.quiz import lay

if TYPE_CHECKING:
    from desktop.study.quiz import Asked
    from desktop.ui.sessions.classroom.class_questions import ClassQuestions
    from desktop.ui.sessions.classroom.hall import Hall

SEED = 6
"""Letters of chance by which the answers of a quiz are laid out."""


class QuizRun:
    """A quiz that goes on, None before it; nothing is remembered here that the book does not tell."""

    def __init__(self, hall: Hall, questions: ClassQuestions) -> None:
        """Ask the class of this hall some of these questions."""
        self._hall, self._questions = hall, questions
        self._subject, self._since = "", 0
        self._asked: Asked | None = None
        self.quiz: ClassQuiz | None = None

    def begin(self, source: str, seconds: int, count: int) -> None:
        """Begin a new one with so many questions."""
        seed = chance(SEED)
        chosen = self._questions.chosen(source, count, seed)
        self._subject, self._since = QUIZ + ulid(self._hall.now()), self._hall.book.mark()
        self.record(begin_text(Setup(self._hall.lesson.id, source, seconds, seed, chosen)))

    def take_up(self, subject: str, since: int = 0) -> None:
        """Go on with one that was begun before, later than the counter ``since``."""
        self._subject, self._since = subject, since
        self.read()

    def record(self, event: str) -> None:
        """Keep an event, and only then know of it."""
        self._hall.book.record(self._subject, event, self._hall.now())
        self.read()

    def read(self) -> None:
        """Draw the quiz from its events; none is left where its beginning was taken back."""
        events = self._hall.book.events(self._subject, self._since) if self._subject else ()
        self.quiz = fold(event.value for event in events)
        if self.quiz is None:
            self._subject, self._asked = "", None

    def laid(self, quiz: ClassQuiz) -> Asked:
        """The question on the wall as its answers lie there: the same for the same quiz, whenever it is shown."""
        if self._asked is None or self._asked.question.id != quiz.current.question:
            self._asked = lay(self._questions.find(quiz.current.question), quiz.setup.seed)
        return self._asked
