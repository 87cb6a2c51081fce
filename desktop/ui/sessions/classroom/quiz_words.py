"""How a class quiz looks and reads: its questions and its end as scenes, and what only the teacher reads of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.study.classroom.class_quiz import worst
from desktop.study.quiz import letters_of, mark, right_answer
from desktop.ui.sessions.classroom.act import Hint, Row
from desktop.ui.sessions.classroom.quiz_setup import title
from desktop.ui.widgets.wall.question_scene import Option, QuestionScene
from desktop.ui.widgets.wall.review_end_scene import ReviewEndScene
from desktop.ui.widgets.wall.setting import plain

if TYPE_CHECKING:
    from desktop.study.classroom.class_quiz import Asked as Answered
    from desktop.study.classroom.class_quiz import ClassQuiz
    from desktop.study.quiz import Asked
    from desktop.ui.sessions.classroom.class_questions import ClassQuestions

translate = QCoreApplication.translate  # by this name lupdate finds the sentences

BADLY = 2 / 3
"""A question with less than this part of right hands is told on the wall to be talked over again."""
MOST_TOLD = 3
USUAL = "ABCD"
"""What a class takes for answers: such a letter is one, or it means nothing."""


def question_scene(
    quiz: ClassQuiz, asked: Asked, *, revealed: bool, seconds: int | None = None, part: int = 0
) -> QuestionScene:
    """The question on the wall; nothing of its answer is in the scene before the reveal."""
    question, answered = asked.question, quiz.current
    right = right_answer(question)[0]
    options = tuple(
        Option(
            letter,
            question.choices[number].text,
            "right" if revealed and number == right else "open",
            answered.of(number) if revealed else 0,
        )
        for letter, number in zip(letters_of(question), asked.parts, strict=True)
    )
    heading, total = title(), answered.total
    if total:
        heading = translate("ClassQuiz", "Kuis kelas, {count} tangan").format(count=total)
    told = told_words(asked) if revealed else ""
    return QuestionScene(
        heading, quiz.place + 1, len(quiz.asked), question.prompt, options, revealed, seconds, told, part=part
    )


def told_words(asked: Asked) -> str:
    """What is told once the answer is shown, as inline HTML."""
    marked = mark(asked.question, right_answer(asked.question))
    return " ".join(told.text for told in marked.told)


def answer_rows(asked: Asked, answered: Answered) -> tuple[Row, ...]:
    """The answers with their hands, to be counted up and down."""
    choices = asked.question.choices
    right = right_answer(asked.question)[0]
    told = translate("ClassQuiz", "tepat")
    return tuple(
        Row(
            f"choice:{number}",
            f"{letter}: {plain(choices[number].text)}",
            told if answered.revealed and number == right else "",
            str(answered.of(number)),
            steps=True,
        )
        for letter, number in zip(letters_of(asked.question), asked.parts, strict=True)
    )


def answer_hints(asked: Asked, *, revealed: bool) -> tuple[Hint, ...]:
    """The answer, what to say to those who chose another, and which keys count."""
    question = asked.question
    letters = dict(zip(asked.parts, letters_of(question), strict=True))
    right = right_answer(question)[0]
    answer = f"{letters[right]}: {plain(question.choices[right].text)}"
    others = [
        f"{letters[number]}: {plain(question.choices[number].feedback)}"
        for number in asked.parts
        if number != right and question.choices[number].feedback
    ]
    known = letters_of(question)
    first, last = known[0], known[-1]
    pair = len(known) == 2
    to = translate("ClassQuiz", "{first} dan {last}") if pair else translate("ClassQuiz", "{first} sampai {last}")
    keys = to.format(first=first, last=last)
    secret = not revealed
    if revealed:
        how = translate("ClassQuiz", "PgDn ke soal berikutnya. Hitungan masih bisa dibetulkan.")
    else:
        how = translate(
            "ClassQuiz",
            "{keys} menambah satu tangan, dengan Shift menguranginya. Huruf lalu angka langsung mengisi jumlahnya,"
            " misalnya {first} 12. PgDn memperlihatkan jawaban.",
        ).format(keys=keys, first=first)
    return (
        Hint(translate("ClassQuiz", "Jawaban"), f"{answer}\n\n{plain(told_words(asked))}", secret),
        *([Hint(translate("ClassQuiz", "Kalau memilih yang lain"), "\n\n".join(others), secret)] if others else []),
        Hint(translate("ClassQuiz", "Cara"), how),
    )


def around_hints(count: int, *, ended: bool) -> tuple[Hint, ...]:
    """What to do before a quiz of so many questions, and at its end."""
    if ended:
        words = translate("ClassQuiz", "Pilih soal di daftar untuk membuka slaidnya. PgDn kembali ke pelajaran.")
    elif count:
        words = translate("ClassQuiz", "PgDn memulai. Untuk pilihan lain, ketik nomornya lalu Enter.")
    else:
        words = translate("ClassQuiz", "PgDn kembali ke pelajaran.")
    return (Hint("", words),)


def end_scene(quiz: ClassQuiz, questions: ClassQuestions) -> ReviewEndScene:
    """How it went: right hands in all, and what should be talked over again."""
    counted = [one for one in quiz.asked if one.revealed and one.total]
    right, total = sum(one.right_hands for one in counted), sum(one.total for one in counted)
    revealed = sum(one.revealed for one in quiz.asked)
    lines = [translate("ClassQuiz", "{count} soal dijawab bersama.").format(count=revealed)]
    bad = [quiz.asked[place].question for place in worst(quiz) if quiz.asked[place].share < BADLY]
    if total:
        words = translate("ClassQuiz", "{right} dari {total} tangan memilih yang tepat.")
        lines.append(words.format(right=right, total=total))
        if not bad:
            lines.append(translate("ClassQuiz", "Semua soal dikuasai kebanyakan dari kalian."))
    hard = tuple(questions.find(name).prompt for name in bad[:MOST_TOLD])
    heading = translate("ClassQuiz", "Mari kita bahas lagi:")
    return ReviewEndScene(title(), translate("ClassQuiz", "Kuis selesai"), tuple(lines), heading, hard, "Mitra")


def end_rows(quiz: ClassQuiz, questions: ClassQuestions, lesson: str) -> tuple[Row, ...]:
    """The questions, those that went worst first; one of this lesson leads to its slide."""
    counted = worst(quiz)
    silent = [place for place, one in enumerate(quiz.asked) if one.revealed and not one.total]
    return tuple(_end_row(quiz, place, questions, lesson) for place in (*counted, *silent))


def no_answers(asked: Asked) -> str:
    """The letters that a class takes for answers, and that this question has not."""
    return "".join(letter for letter in USUAL if letter not in letters_of(asked.question))


def no_answer_words(asked: Asked) -> str:
    """Which letters this question has, told where another one was pressed."""
    letters = letters_of(asked.question)
    words = translate("ClassQuiz", "Soal ini punya jawaban {first} sampai {last}.")
    if len(letters) == 2:
        words = translate("ClassQuiz", "Soal ini punya jawaban {first} dan {last}.")
    return words.format(first=letters[0], last=letters[-1])


def _end_row(quiz: ClassQuiz, place: int, questions: ClassQuestions, lesson: str) -> Row:
    one = quiz.asked[place]
    question = questions.find(one.question)
    told = translate("ClassQuiz", "tanpa hitungan")
    if one.total:
        words = translate("ClassQuiz", "{right} dari {total} tangan tepat")
        told = words.format(right=one.right_hands, total=one.total)
    if question.lesson == lesson:
        told = translate("ClassQuiz", "{told}, ke slaidnya").format(told=told)
    else:
        words = translate("ClassQuiz", "{told}, dari pelajaran {title}")
        told = words.format(told=told, title=questions.lesson_title(question))
    percent = translate("ClassQuiz", "{share} %").format(share=round(100 * one.share)) if one.total else ""
    return Row(f"went:{place}", " ".join(plain(question.prompt).split()), told, percent)
