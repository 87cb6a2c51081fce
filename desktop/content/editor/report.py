"""The editor's report on a pack: every rule for writing that is broken, and the numbers behind the rules as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from desktop.content.editor.deck_rules import judge_deck
from desktop.content.editor.lesson_rules import judge_facts, judge_lesson, mean_sentence
from desktop.content.editor.pack_rules import judge_pack, longest_right, right_places, shortest_right
from desktop.content.editor.places import note_of
from desktop.content.editor.subject import Chapter, Subject
from desktop.content.faults import ContentError
from desktop.content.wording import Language

_WORDS_A_MINUTE = 150
_HEADS = {
    "id": (
        *("Bacaan", "kata", "menit", "kata per kalimat", "klaim", "kartu", "soal", "gambar", "istilah", "kutipan"),
        *("Klaim", "diajarkan di", "kartu", "soal"),
        *("Sumber", "dikutip bacaan"),
        *("Salah paham", "soal"),
    ),
    "en": (
        *("Lesson", "words", "minutes", "words a sentence", "claims", "cards", "questions", "figures", "terms"),
        "citations",
        *("Claim", "taught in", "cards", "questions"),
        *("Source", "cited by lessons"),
        *("Misconception", "questions"),
    ),
}


def judge(subject: Subject) -> tuple[ContentError, ...]:
    """Give every finding about a pack that loads, in the order of the places, equal ones once."""
    names = subject.names
    found = set(judge_pack(subject))
    for chapter in subject.chapters:
        found.update(judge_lesson(chapter, names))
        found.update(judge_facts(chapter, names))
        found.update(judge_deck(chapter, names))
    return tuple(sorted(found))


def tables(subject: Subject, language: Language) -> Iterator[str]:
    """Give the lines of the report's tables: lessons, claims, sources, misconceptions, choices, sums."""
    heads = _HEADS[language]
    yield from _table(heads[:10], map(_lesson_row, subject.chapters))
    yield from _table(heads[10:14], _claim_rows(subject))
    yield from _table(heads[14:16], _source_rows(subject))
    yield from _table(heads[16:18], _misconception_rows(subject))
    yield from _choices(subject, language)
    yield from _sums(subject, language)
    yield ""


def _lesson_row(chapter: Chapter) -> Sequence[str]:
    lesson = chapter.lesson
    figures = len(lesson.figures) + lesson.html.count('<table class="comparison"')
    counts = (len(chapter.claims), len(chapter.cards), len(chapter.questions), figures, len(lesson.terms))
    minutes = f"{lesson.words / _WORDS_A_MINUTE:.1f}"
    return (
        lesson.title,
        str(lesson.words),
        minutes,
        f"{mean_sentence(chapter):.1f}",
        *map(str, counts),
        " ".join(lesson.cites),
    )


def _claim_rows(subject: Subject) -> Iterator[Sequence[str]]:
    pack = subject.pack
    cards = Counter(claim for card in pack.cards for claim in card.claims)
    questions = Counter(claim for question in pack.questions for claim in question.claims)
    for claim in pack.claims:
        lessons = " ".join(note_of(lesson.id) for lesson in pack.lessons if claim.id in lesson.teaches)
        yield claim.id, lessons, str(cards[claim.id]), str(questions[claim.id])


def _source_rows(subject: Subject) -> Iterator[Sequence[str]]:
    cited = Counter(source for lesson in subject.pack.lessons for source in lesson.cites)
    for source in subject.pack.sources:
        yield source.publisher, str(cited[source.id])


def _misconception_rows(subject: Subject) -> Iterator[Sequence[str]]:
    aims = Counter(question.misconception for question in subject.pack.questions)
    for one in subject.pack.misconceptions:
        yield one.text, str(aims[one.id])


def _choices(subject: Subject, language: Language) -> Iterator[str]:
    places, longest, shortest = right_places(subject), longest_right(subject), shortest_right(subject)
    count = sum(places.values())
    shares = " ".join(f"{place}: {places[place]}" for place in range(1, 5))
    if language == "id":
        yield f"Soal pilihan: {count}; tempat jawaban yang benar {shares}"
        lines = (f"yang benar terpanjang: {len(longest)}", f"yang benar terpendek: {len(shortest)}")
    else:
        yield f"Choice questions: {count}; place of the right answer {shares}"
        lines = (f"right answer longest: {len(longest)}", f"right answer shortest: {len(shortest)}")
    for line, found in zip(lines, (longest, shortest), strict=True):
        yield f"{line}: {' '.join(map(note_of, found))}"


def _sums(subject: Subject, language: Language) -> Iterator[str]:
    pack = subject.pack
    shown = {about for lesson in pack.lessons for about in lesson.shows}
    lessons, cards, questions = len(pack.lessons), len(pack.cards), len(pack.questions)
    known = len(pack.disagreements)
    if language == "id":
        yield f"{lessons} bacaan, {cards} kartu, {questions} soal, {len(pack.terms)} istilah, {len(pack.claims)} klaim,"
        yield f"{len(shown)} dari {known} perbedaan ditunjukkan"
    else:
        yield f"Lessons {lessons}, cards {cards}, questions {questions}, terms {len(pack.terms)},"
        yield f"claims {len(pack.claims)}; {len(shown)} of {known} disagreements shown"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Columns as wide as their widest cell, the last one free."""
    lines = [tuple(heads), *(tuple(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(heads) - 1)]
    for line in lines:
        yield "  ".join([*(cell.ljust(width) for cell, width in zip(line, widths, strict=False)), line[-1]]).rstrip()
    yield ""
