"""The quiz with the whole class: letters on the wall, hands counted by keys, and at the end what went badly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.study.classroom.class_quiz import END, MOST_HANDS, ClassQuiz, go_text, hands_text, reveal_text
from desktop.study.quiz import letters_of, right_answer
from desktop.ui.sessions.classroom import quiz_words as words
from desktop.ui.sessions.classroom.act import Act, Command, Hint, Row
from desktop.ui.sessions.classroom.class_questions import ClassQuestions, Earlier
from desktop.ui.sessions.classroom.quiz_clock import QuizClock
from desktop.ui.sessions.classroom.quiz_hands import Letter, Typed
from desktop.ui.sessions.classroom.quiz_run import QuizRun
from desktop.ui.sessions.classroom.quiz_setup import (
    KEPT,
    asked_count,
    changed,
    kept_wanted,
    setup_rows,
    setup_scene,
    title,
)
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from desktop.ui.sessions.classroom.hall import Hall
    from desktop.ui.widgets.wall.question_scene import QuestionScene
    from desktop.ui.widgets.wall.sheet import Frame, Scene


class ClassQuizAct(Act):
    """A quiz: what is chosen before it, its questions before and after their reveal, its end.

    All that happens is an event in the class's book, before it is seen; this holds what the book tells, and besides
    only which sheet of a long question is shown and since when.
    """

    def __init__(self, show: Hall) -> None:
        super().__init__(show)
        self._desk = show.desk
        self._frame = show.frame
        self._questions = ClassQuestions(show)
        self._wanted = kept_wanted(show, self._questions)
        self._latest: Earlier | None = self._questions.latest()
        self._resume = self._latest is not None and not self._latest.quiz.ended
        self._run = QuizRun(show, self._questions)
        self._letters: tuple[Letter, ...] = ()
        self._typed = Typed()
        self._part = 0
        self._clock = QuizClock(show.now, self)
        self._clock.ticked.connect(self.changed)

    @property
    def _quiz(self) -> ClassQuiz | None:
        return self._run.quiz

    def name(self) -> str:
        """What this act is called on the teacher's screen."""
        return title()

    def scene(self) -> Scene:
        """What will be asked, a question, or the end."""
        if self._quiz is None:
            return setup_scene(self.show, self._wanted, self._questions)
        return words.end_scene(self._quiz, self._questions) if self._quiz.ended else self._question()

    def next_scene(self) -> Scene | None:
        """The next sheet of the question, its answer, or the question after it."""
        quiz = self._quiz
        if quiz is None or quiz.ended:
            return None
        scene = self._question()
        if self._part + 1 < scene.parts(self._frame):
            return scene._replace(part=self._part + 1)
        if not quiz.current.revealed:
            return words.question_scene(quiz, self._run.laid(quiz), revealed=True, part=self._right_part(quiz))
        if quiz.place + 1 == len(quiz.asked):
            return words.end_scene(quiz._replace(ended=True), self._questions)
        after = quiz._replace(place=quiz.place + 1)
        revealed = after.current.revealed
        part = self._right_part(after) if revealed else 0
        seconds = None if revealed else quiz.setup.seconds or None
        return words.question_scene(after, self._run.laid(after), revealed=revealed, seconds=seconds, part=part)

    def place(self) -> tuple[int, int]:
        """Which question of how many."""
        quiz = self._quiz
        return (quiz.place + 1, len(quiz.asked)) if quiz is not None and not quiz.ended else (0, 0)

    def hints(self) -> tuple[Hint, ...]:
        """The answer and the keys; what to do before and after."""
        quiz = self._quiz
        if quiz is not None and not quiz.ended:
            return words.answer_hints(self._run.laid(quiz), revealed=quiz.current.revealed)
        return words.around_hints(asked_count(self._wanted, self._questions), ended=quiz is not None)

    def rows(self) -> tuple[Row, ...]:
        """What can be chosen before it, answers to be counted, or the questions from the worst on."""
        quiz = self._quiz
        if quiz is None:
            return setup_rows(self._wanted, self._questions, self._latest, resume=self._resume)
        if quiz.ended:
            return words.end_rows(quiz, self._questions, self.show.lesson.id)
        return words.answer_rows(self._run.laid(quiz), quiz.current)

    def rows_title(self) -> str:
        """What the list is a list of."""
        if self._quiz is None:
            return self.tr("Kuis yang mana?")
        return self.tr("Yang paling sulit dulu") if self._quiz.ended else self.tr("Tangan")

    def commands(self) -> tuple[Command, ...]:
        """The keys that count, while a question is on the wall."""
        if self._quiz is None or self._quiz.ended:
            return ()
        return tuple(command for letter in self._letters for command in letter.commands())

    def forward(self) -> None:
        """The first question, the next sheet, the answer, the next question, the end, and back to the lesson."""
        quiz = self._quiz
        self._typed.forget()
        if quiz is None:
            self._start()
        elif quiz.ended:
            self.ended.emit()
        elif self._part + 1 < self._question().parts(self._frame):
            self._turn(self._part + 1)
        elif not quiz.current.revealed:
            right = right_answer(self._run.laid(quiz).question)[0]
            self._record(reveal_text(quiz.place, right))
        elif quiz.place + 1 < len(quiz.asked):
            self._record(go_text(quiz.place + 1))
        else:
            self._record(END)

    def back(self) -> None:
        """The sheet before, or the question before; from the end to the last question."""
        quiz = self._quiz
        self._typed.forget()
        if quiz is None:
            return
        if quiz.ended:
            self._record(go_text(quiz.place))
        elif self._part:
            self._turn(self._part - 1)
        elif quiz.place:
            self._record(go_text(quiz.place - 1))

    def first(self) -> None:
        """The first question."""
        self.jump(1)

    def last(self) -> None:
        """The last question."""
        if self._quiz is not None:
            self.jump(len(self._quiz.asked))

    def jump(self, number: int) -> None:
        """The question of this number; before the quiz, choose the row of this number."""
        quiz = self._quiz
        self._typed.forget()
        if quiz is None:
            rows = self.rows()
            if 1 <= number <= len(rows):
                self.choose(rows[number - 1].id)
        elif 1 <= number <= len(quiz.asked) and (quiz.ended or number - 1 != quiz.place):
            self._record(go_text(number - 1))

    def choose(self, row: str) -> None:
        """Choose what is offered; one hand more for an answer; at the end, go to the slide of a question."""
        if row.startswith("went:"):
            self._show_slide(int(row.removeprefix("went:")))
        elif self._quiz is not None:
            self.step(row, 1)
        elif row in ("resume", "result"):
            self._go_on()
        else:
            self._wanted = changed(self._wanted, row)
            self._resume = False
            self.show.book.progress.set_state(KEPT, self._wanted.text())
            self.changed.emit()

    @guarded
    def step(self, row: str, by: int) -> None:
        """One hand more or less for an answer."""
        quiz = self._quiz
        if quiz is None or quiz.ended or not row.startswith("choice:"):
            return
        self._typed.begin(row, self.show.now())
        self._count(row, quiz.current.of(int(row.removeprefix("choice:"))) + by)

    def typed(self, letter: str) -> bool:
        """Take digits after a letter for its number of hands; a letter that is no answer here begins nothing else."""
        quiz, found = self._quiz, self._typed.digit(letter, self.show.now())
        if quiz is None or quiz.ended:
            return False
        if letter in self.letters():
            self.show.told.emit(words.no_answer_words(self._run.laid(quiz)))
        elif found is not None:
            self._count(*found)
        return found is not None or letter in self.letters()

    def letters(self) -> str:
        """The letters of answers that this question has not."""
        quiz = self._quiz
        return words.no_answers(self._run.laid(quiz)) if quiz is not None and not quiz.ended else ""

    def fit(self, frame: Frame) -> None:
        """Keep a sheet of the question in sight: it may have fewer now."""
        self._frame = frame
        if self._quiz is not None and not self._quiz.ended:
            self._part = min(self._part, self._question().parts(frame) - 1)

    def refresh(self) -> None:
        """Read the quiz anew: something of it may have been taken back."""
        before = self._quiz
        self._run.read()
        self._follow(before)
        self._latest = self._questions.latest()

    def close(self) -> None:
        """Stop to look at the clock."""
        self._clock.stop()

    def _start(self) -> None:
        count = asked_count(self._wanted, self._questions)
        if self._resume:
            self._go_on()
        elif not count:
            self.ended.emit()
        else:
            self._run.begin(self._wanted.source, self._wanted.seconds, count)
            self._follow(None)

    def _go_on(self) -> None:
        """Take up the quiz that this lesson had last."""
        if self._latest is not None:
            self._run.take_up(self._latest.subject, self._latest.since)
            self._follow(None)

    def _count(self, row: str, count: int) -> None:
        quiz, choice = self._quiz, int(row.removeprefix("choice:"))
        if quiz is not None and 0 <= count <= MOST_HANDS and count != quiz.current.of(choice):
            self._record(hands_text(quiz.place, choice, count))

    def _record(self, event: str) -> None:
        before = self._quiz
        self._run.record(event)
        self._follow(before)

    def _follow(self, before: ClassQuiz | None) -> None:
        """Show what the quiz is now: another question begins with its first sheet, and its time with all seconds."""
        quiz = self._quiz
        if quiz is None:
            self._clock.stop()
        elif before is None or (before.place, before.ended) != (quiz.place, quiz.ended):
            self._name_keys(quiz)
            self._begin_sheets(quiz)
        elif before.current.revealed != quiz.current.revealed:
            self._begin_sheets(quiz)
        self.changed.emit()

    def _begin_sheets(self, quiz: ClassQuiz) -> None:
        self._part = self._right_part(quiz) if quiz.current.revealed else 0
        self._clock.start(0 if quiz.ended or quiz.current.revealed else quiz.setup.seconds)

    def _name_keys(self, quiz: ClassQuiz) -> None:
        for letter in self._letters:
            letter.deleteLater()
        asked = self._run.laid(quiz)
        letters = zip(letters_of(asked.question), asked.parts, strict=True)
        self._letters = tuple(Letter(self, letter, f"choice:{number}") for letter, number in letters)

    def _question(self) -> QuestionScene:
        quiz = self._quiz
        assert quiz is not None
        asked, left = self._run.laid(quiz), self._clock.left
        return words.question_scene(quiz, asked, revealed=quiz.current.revealed, seconds=left, part=self._part)

    def _right_part(self, quiz: ClassQuiz) -> int:
        """The sheet on which the right answer stands."""
        asked = self._run.laid(quiz)
        place = asked.parts.index(right_answer(asked.question)[0])
        return words.question_scene(quiz, asked, revealed=True).part_of(place, self._frame)

    def _turn(self, part: int) -> None:
        self._part = part
        self.changed.emit()

    def _show_slide(self, place: int) -> None:
        quiz = self._quiz
        if quiz is None or not 0 <= place < len(quiz.asked):
            return
        question = self._questions.find(quiz.asked[place].question)
        self.show.lead_to(question.lesson, question.see)
