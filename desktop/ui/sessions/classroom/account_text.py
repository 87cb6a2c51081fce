"""A lesson hour in words and tables: one wording for the sheet, the page that is printed and the file of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.storage.library import UnknownLesson
from desktop.ui.sessions.words import long_date
from desktop.ui.widgets.card_text import plain

if TYPE_CHECKING:
    from desktop.content.model import Question
    from desktop.storage.library import Library
    from desktop.study.classroom.account import Account, Contest, Quiz, Slide

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate

MINUTE = 60


class Part(NamedTuple):
    """A part of the account: sentences, then a table, of which ``plain`` has the numbers bare; both may be empty.

    ``widths`` are the parts of the width that the columns have, in percent; all but the first hold numbers.
    """

    title: str
    lines: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    widths: tuple[int, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    plain: tuple[tuple[str, ...], ...] = ()


class AccountText(NamedTuple):
    """The whole of it: the heads are labels with what they say."""

    title: str
    heads: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]


class Names(NamedTuple):
    """Where the names of things are found; ``lesson`` is the one that the hour began with."""

    library: Library
    school_class: str
    lesson: str

    def title(self, lesson: str) -> str:
        """The title of a lesson; its id where no pack has it any more."""
        try:
            return self.library.lesson(lesson).title
        except UnknownLesson:
            return lesson

    def section(self, slide: Slide) -> str:
        """What slides are called: by the heading of their section, or else by the lesson's title."""
        try:
            lesson = self.library.lesson(slide.lesson)
        except UnknownLesson:
            return slide.anchor or slide.lesson
        return next((heading.text for heading in lesson.headings if heading.anchor == slide.anchor), lesson.title)

    def card(self, card: str) -> str:
        """The question of a card in one line."""
        found = self.library.card(card)
        return _line(found.front) if found is not None else card

    def question(self, question: str, lesson: str) -> Question | None:
        """A question that was asked with a lesson: it is of that one, or of another of its unit."""
        units = (unit for unit in self.library.outline() if any(head.id == lesson for head in unit.lessons))
        lessons = (head.id for unit in units for head in unit.lessons)
        found = (one for each in lessons for one in self.library.questions(each) if one.id == question)
        return next(found, None)


def text_of(one: Account, names: Names) -> AccountText:
    """The account in words."""
    parts = (*_slides(one, names), *_quizzes(one, names), *_contests(one), _cards(one, names), _pupils(one))
    title = translate("Account", "Sesudah pelajaran")
    return AccountText(title, _heads(one, names), tuple(part for part in parts if part is not None))


def _heads(one: Account, names: Names) -> tuple[tuple[str, str], ...]:
    lessons = tuple(dict.fromkeys(slide.lesson for slide in one.slides)) or (names.lesson,)
    began, ended = (moment.replace(second=0, microsecond=0) for moment in (one.began, one.ended))
    minutes = max(1, round((ended - began).total_seconds() / MINUTE))  # as those who read both times reckon it
    time = translate("Account", "{began} sampai {ended} ({minutes} menit)")
    return (
        (translate("Account", "Kelas"), names.school_class),
        (translate("Account", "Pelajaran"), ", ".join(map(names.title, lessons))),
        (translate("Account", "Tanggal"), long_date(one.began.date().isoformat())),
        (
            translate("Account", "Waktu"),
            time.format(began=f"{one.began:%H.%M}", ended=f"{one.ended:%H.%M}", minutes=minutes),
        ),
    )


def _slides(one: Account, names: Names) -> tuple[Part, ...]:
    """The slides of each lesson, in a part of its own."""
    lessons = tuple(dict.fromkeys(slide.lesson for slide in one.slides))
    title = translate("Account", "Yang ditampilkan")
    found = ((lesson, tuple(slide for slide in one.slides if slide.lesson == lesson)) for lesson in lessons)
    return tuple(
        _slides_of(slides, names, title if len(lessons) == 1 else f"{title}: {names.title(lesson)}")
        for lesson, slides in found
    )


def _slides_of(slides: tuple[Slide, ...], names: Names, title: str) -> Part:
    headers = (translate("Account", "Bagian"), translate("Account", "Slaid"), translate("Account", "Lama"))
    words = translate("Account", "{count} bagian, {time} seluruhnya.")
    line = words.format(count=len(slides), time=time_words(sum(slide.seconds for slide in slides)))
    rows = tuple((names.section(one), _numbers(one), time_words(one.seconds)) for one in slides)
    bare = tuple((names.section(one), _numbers(one), str(one.seconds)) for one in slides)
    return Part(title, (line,), headers, (58, 17, 25), rows, bare)


def _numbers(slide: Slide) -> str:
    """The numbers of a section's slides, such as "3" or "3–6"."""
    return str(slide.first) if slide.first == slide.last else f"{slide.first}–{slide.last}"


def _quizzes(one: Account, names: Names) -> tuple[Part, ...]:
    return tuple(_quiz(quiz, names) for quiz in one.quizzes)


def _quiz(quiz: Quiz, names: Names) -> Part:
    """Each question with its hands, and under it those of each of its answers."""
    line = translate("Account", "{count} soal ditanyakan, {right} dijawab benar oleh setengah kelas atau lebih.")
    lines = (line.format(count=len(quiz.questions), right=sum(one.mostly_right for one in quiz.questions)),)
    right = translate("Account", "{answer} (benar)")
    rows: list[tuple[str, str]] = []
    for number, asked in enumerate(quiz.questions, 1):
        found = names.question(asked.question, quiz.lesson)
        hands = dict(asked.hands)
        rows.append((f"{number}. {_line(found.prompt) if found is not None else asked.question}", str(asked.total)))
        for place, choice in enumerate(found.choices if found is not None else ()):
            answer = right.format(answer=_line(choice.text)) if place == asked.right else _line(choice.text)
            rows.append((f"– {answer}", str(hands.get(place, 0))))
    headers = (translate("Account", "Soal dan jawaban"), translate("Account", "Tangan"))
    return Part(translate("Account", "Kuis kelas"), lines, headers, (84, 16), tuple(rows), tuple(rows))


def _line(html: str) -> str:
    return " ".join(plain(html).split())


def _contests(one: Account) -> tuple[Part, ...]:
    return tuple(map(_contest, one.contests))


def _contest(contest: Contest) -> Part:
    headers = (translate("Account", "Regu"), translate("Account", "Nilai"), translate("Account", "Peringkat"))
    name = translate("Account", "Regu {letter}")
    rows = tuple(
        (name.format(letter=chr(ord("A") + score.team - 1)), str(score.points), str(score.place))
        for score in contest.scores
    )
    line = translate("Account", "{played} dari {questions} soal dimainkan.")
    lines = (line.format(played=contest.played, questions=contest.questions),)
    return Part(translate("Account", "Cerdas cermat"), lines, headers, (66, 17, 17), rows, rows)


def _cards(one: Account, names: Names) -> Part | None:
    cards = one.cards
    if not cards.answered:
        return None
    line = translate("Account", "{count} kartu dijawab bersama: {known} langsung diketahui, {again} perlu diulang.")
    lines = (line.format(count=cards.answered, known=cards.known, again=len(cards.again)),)
    rows = tuple((names.card(card),) for card in cards.again)
    headers = (translate("Account", "Perlu diulang"),) if rows else ()
    return Part(translate("Account", "Kartu kelas"), lines, headers, (100,) if rows else (), rows, rows)


def _pupils(one: Account) -> Part | None:
    lines = []
    if one.present or one.absent:
        line = translate("Account", "{present} siswa hadir, {absent} tidak hadir.")
        lines.append(line.format(present=one.present, absent=one.absent))
    if one.turns:
        lines.append(translate("Account", "{count} kali seorang siswa dipilih secara acak.").format(count=one.turns))
    return Part(translate("Account", "Siswa"), tuple(lines)) if lines else None


def time_words(seconds: int) -> str:
    """A time such as "1 menit 5 detik"."""
    minutes, rest = divmod(seconds, MINUTE)
    if not minutes:
        return translate("Account", "{seconds} detik").format(seconds=rest)
    if not rest:
        return translate("Account", "{minutes} menit").format(minutes=minutes)
    return translate("Account", "{minutes} menit {seconds} detik").format(minutes=minutes, seconds=rest)
