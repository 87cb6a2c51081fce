"""What can be chosen before a class quiz: how many questions, from where, how long for each; kept for the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.study.classroom.class_quiz import LESSON, UNIT
from desktop.ui.sessions.classroom.act import Row
from desktop.ui.widgets.wall.review_end_scene import ReviewEndScene

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ui.sessions.classroom.class_questions import ClassQuestions, Earlier
    from desktop.ui.sessions.classroom.hall import Hall

translate = QCoreApplication.translate  # by this name lupdate finds the sentences

COUNTS = (5, 10)
ALL = 0
"""The count that means every question."""
SECONDS = (0, 30, 60, 90)
KEPT = "class-quiz"
"""The place in the book for what was chosen last."""


class Wanted(NamedTuple):
    """How many questions (ALL for every one), from the lesson or its unit, and seconds for each (0: no limit)."""

    many: int = COUNTS[0]
    source: str = LESSON
    seconds: int = 0

    def text(self) -> str:
        """As it is kept."""
        return f"{self.many} {self.source} {self.seconds}"


def kept_wanted(hall: Hall, questions: ClassQuestions) -> Wanted:
    """What this class chose last, as far as it is still offered; of a lesson without questions, its unit's."""
    values = (hall.book.progress.get_state(KEPT) or "").split()
    wanted = Wanted()
    if len(values) == 3 and values[0].isdecimal() and values[2].isdecimal() and values[1] in (LESSON, UNIT):
        wanted = Wanted(int(values[0]), values[1], int(values[2]))
    if wanted.many not in (*COUNTS, ALL) or wanted.seconds not in SECONDS:
        wanted = Wanted(source=wanted.source)
    return wanted if questions.count(wanted.source) else wanted._replace(source=UNIT)


def changed(wanted: Wanted, row: str) -> Wanted:
    """What is wanted once a row was chosen."""
    name, _colon, value = row.partition(":")
    if name == "source":
        return wanted._replace(source=value)
    if name == "count":
        return wanted._replace(many=int(value))
    return wanted._replace(seconds=int(value)) if name == "seconds" else wanted


def asked_count(wanted: Wanted, questions: ClassQuestions) -> int:
    """How many questions there will be."""
    there = questions.count(wanted.source)
    return min(wanted.many, there) if wanted.many else there


def setup_scene(hall: Hall, wanted: Wanted, questions: ClassQuestions) -> ReviewEndScene:
    """What the wall shows before a quiz: of what it is, how long, and how to answer."""
    count = asked_count(wanted, questions)
    lines: tuple[str, ...] = (translate("ClassQuiz", "Pelajaran ini belum punya soal pilihan."),)
    if count:
        how = translate("ClassQuiz", "Baca soalnya, lalu angkat tangan untuk satu jawaban.")
        lines = (f"{count_words(count)}. {limit_words(wanted.seconds)}.", how)
    name = hall.unit_title if wanted.source == UNIT and count else hall.lesson.title
    return ReviewEndScene(title(), name, lines, name="Mitra")


def title() -> str:
    """What a class quiz is called."""
    return translate("ClassQuiz", "Kuis kelas")


def setup_rows(wanted: Wanted, questions: ClassQuestions, latest: Earlier | None, *, resume: bool) -> tuple[Row, ...]:
    """What can be chosen, numbered, so that a number and Enter choose it."""
    if not questions.count(UNIT):
        return ()
    rows = (*_latest_rows(latest, resume=resume), *_count_rows(wanted, questions), *_source_rows(wanted, questions))
    times = (Row(f"seconds:{each}", limit_words(each), checked=each == wanted.seconds) for each in SECONDS)
    return tuple(row._replace(number=str(number)) for number, row in enumerate((*rows, *times), 1))


def limit_words(seconds: int) -> str:
    """How long a class has for a question."""
    if not seconds:
        return translate("ClassQuiz", "Tanpa batas waktu")
    return translate("ClassQuiz", "{count} detik tiap soal").format(count=seconds)


def count_words(count: int) -> str:
    """So many questions."""
    return translate("ClassQuiz", "{count} soal").format(count=count)


def _latest_rows(latest: Earlier | None, *, resume: bool) -> Iterator[Row]:
    if latest is None:
        return
    quiz = latest.quiz
    if quiz.ended:
        yield Row("result", translate("ClassQuiz", "Lihat hasil kuis tadi"), count_words(len(quiz.asked)))
        return
    where = translate("ClassQuiz", "soal {number} dari {total}").format(number=quiz.place + 1, total=len(quiz.asked))
    yield Row("resume", translate("ClassQuiz", "Lanjutkan kuis yang terputus"), where, current=resume, checked=resume)
    yield Row("new", translate("ClassQuiz", "Mulai kuis baru"), current=not resume, checked=not resume)


def _count_rows(wanted: Wanted, questions: ClassQuestions) -> Iterator[Row]:
    there = questions.count(wanted.source)
    offered = [count for count in COUNTS if count < there]
    chosen = wanted.many if wanted.many in offered else ALL
    for count in offered:
        yield Row(f"count:{count}", count_words(count), checked=count == chosen)
    words = translate("ClassQuiz", "Semua, {count} soal").format(count=there)
    yield Row(f"count:{ALL}", words, checked=chosen == ALL)


def _source_rows(wanted: Wanted, questions: ClassQuestions) -> Iterator[Row]:
    names = {
        LESSON: translate("ClassQuiz", "Dari pelajaran ini"),
        UNIT: translate("ClassQuiz", "Dari seluruh unit ini"),
    }
    if questions.count(LESSON) == questions.count(UNIT):
        return
    for source, name in names.items():
        if there := questions.count(source):
            yield Row(f"source:{source}", name, count_words(there), checked=source == wanted.source)
