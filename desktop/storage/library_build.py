"""Compiles packs into the tables of the library; the same packs always give the same rows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.codec import encode
from desktop.content.faults import PackError
from desktop.content.loader import load_pack
from desktop.storage import library_text
from desktop.storage.library_dossiers import put_dossiers
from desktop.storage.library_index import INDEX_SCHEMA, Passage, index_seal, put_passages, words_text
from desktop.storage.library_records import SCHEMA, Place, put_places, put_record
from desktop.storage.library_values import DuplicatePack, LessonHead, PackHead, UnitOutline
from desktop.study.mastery import reading_minutes

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from desktop.content.guide import Guide
    from desktop.content.model import Card, Claim, Lesson, Pack, Question


class Loaded(NamedTuple):
    """What was found in the folders: packs, and the faults of those that cannot be used, or lack a picture."""

    packs: tuple[Pack, ...]
    faults: tuple[tuple[Path, PackError], ...]


class Parts(NamedTuple):
    """A lesson with what belongs to it, each in the pack's own order."""

    lesson: Lesson
    cards: tuple[Card, ...]
    questions: tuple[Question, ...]
    claims: tuple[Claim, ...]
    guide: Guide


class Steps:
    """Counts the work: every lesson is read once and indexed once."""

    def __init__(self, folders: Sequence[Path], told: Callable[[int, int], None] | None) -> None:
        """`told` hears steps done and steps in all; these are counted by the files, before any of them is opened."""
        self._told = told
        self._total = 0 if told is None else 2 * sum(1 for folder in folders for _ in folder.glob("*/*.md"))
        self._done = 0

    def step(self, *_: int) -> None:
        """One more step is done. The loader's own count is not needed."""
        self._done = min(self._done + 1, self._total)
        if self._told is not None:
            self._told(self._done, self._total)

    def end(self) -> None:
        """All is done, also the steps that a broken pack did not need."""
        if self._told is not None:
            self._told(self._total, self._total)


def load(folders: Sequence[Path], steps: Steps) -> Loaded:
    """Read every folder. Raises the first PackError if no pack can be used, DuplicatePack if two have one id."""
    packs: dict[str, tuple[Pack, Path]] = {}
    faults = []
    for folder in folders:
        try:
            pack = load_pack(folder, steps.step)
        except PackError as error:
            faults.append((folder, error))
            if error.rest is None:
                continue
            pack = error.rest
        if pack.id in packs:
            raise DuplicatePack(pack.id, packs[pack.id][1], folder)
        packs[pack.id] = (pack, folder)
    if faults and not packs:
        raise faults[0][1]
    return Loaded(tuple(pack for pack, _ in packs.values()), tuple(faults))


def fill(connection: sqlite3.Connection, loaded: Loaded, made_from: str, steps: Steps) -> None:
    """Write the tables into an empty database."""
    connection.executescript(SCHEMA + INDEX_SCHEMA)
    connection.execute("BEGIN")
    put_record(connection, "about", "sources", made_from)
    _put_about(connection, loaded)
    places: list[Place] = []
    passages: list[Passage] = []
    for pack in loaded.packs:
        for parts in _parts(pack):
            _put_lesson(connection, parts)
            passages.extend(_lesson_passages(parts))
            places.extend(Place(card.id, card.lesson, card.claims) for card in parts.cards)
            steps.step()
        _put_shared(connection, pack)
        passages.extend(_shared_passages(pack))
    put_places(connection, places)
    _put_index(connection, passages)
    connection.execute("COMMIT")
    # The index writes its last pages at the end of the transaction.
    put_record(connection, "about", "index", str(index_seal(connection)))
    steps.end()


def _put_index(connection: sqlite3.Connection, passages: Sequence[Passage]) -> None:
    """What is searched, with the words in it, in the order in which it comes first."""
    put_passages(connection, passages)
    connection.execute("INSERT INTO passage_index (passage_index) VALUES ('optimize')")
    put_record(connection, "about", "words", words_text(passages))


def _lesson_passages(parts: Parts) -> Iterator[Passage]:
    title = parts.lesson.title
    yield from library_text.lesson_passages(parts.lesson)
    yield from (library_text.card_passage(card, title) for card in parts.cards)
    yield from (library_text.question_passage(question, title) for question in parts.questions)


def _shared_passages(pack: Pack) -> Iterator[Passage]:
    yield from (library_text.term_passage(term, pack.id) for term in pack.terms)
    yield from (library_text.source_passage(source, pack.id) for source in pack.sources)


def _parts(pack: Pack) -> Iterator[Parts]:
    """The lessons of a pack in the order of the path."""
    lessons = {lesson.id: lesson for lesson in pack.lessons}
    claims = {claim.id: claim for claim in pack.claims}
    guides = {guide.lesson: guide for guide in pack.guides}
    cards: dict[str, list[Card]] = {lesson: [] for lesson in lessons}
    questions: dict[str, list[Question]] = {lesson: [] for lesson in lessons}
    for card in pack.cards:
        cards[card.lesson].append(card)
    for question in pack.questions:
        questions[question.lesson].append(question)
    for unit in pack.units:
        for lesson in unit.lessons:
            taught = tuple(claims[claim] for claim in lessons[lesson].teaches)
            yield Parts(
                lessons[lesson], tuple(cards[lesson]), tuple(questions[lesson]), taught, guides[lesson]
            )


def _put_lesson(connection: sqlite3.Connection, parts: Parts) -> None:
    """A lesson is one record; its cards, questions and claims are one record each, a value a line."""
    lesson = parts.lesson
    put_record(connection, "lesson", lesson.id, encode(lesson))
    put_record(connection, "guide", lesson.id, encode(parts.guide))
    for kind, values in (("cards", parts.cards), ("questions", parts.questions), ("claims", parts.claims)):
        put_record(connection, kind, lesson.id, "\n".join(encode(value) for value in values))


def _put_shared(connection: sqlite3.Connection, pack: Pack) -> None:
    """Terms, sources and disagreements, whose ids are unique in their pack only."""
    for kind, values in (("term", pack.terms), ("source", pack.sources), ("disagreement", pack.disagreements)):
        for value in values:
            put_record(connection, kind, f"{pack.id}/{value.id}", encode(value))
    put_dossiers(connection, pack)


def _put_about(connection: sqlite3.Connection, loaded: Loaded) -> None:
    """What is asked of the library as a whole. JSON by hand: these are read at every start."""
    about = {
        "packs": [PackHead(p.id, p.title, p.version, p.language, p.licence) for p in loaded.packs],
        "outline": [unit for pack in loaded.packs for unit in _outline(pack)],
        "renamed": dict(_renamed(loaded.packs)),
        "faults": [(str(folder), error.errors) for folder, error in loaded.faults],
        "ids": sorted(_ids(loaded.packs)),
    }
    for name, value in about.items():
        put_record(connection, "about", name, json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _outline(pack: Pack) -> Iterator[UnitOutline]:
    counts = dict.fromkeys((lesson.id for lesson in pack.lessons), 0)
    for card in pack.cards:
        counts[card.lesson] += 1
    heads = {
        lesson.id: LessonHead(
            lesson.id, lesson.title, lesson.unit, lesson.words, reading_minutes(lesson.words), counts[lesson.id]
        )
        for lesson in pack.lessons
    }
    for number, unit in enumerate(pack.units, 1):
        yield UnitOutline(unit.id, unit.title, number, tuple(heads[lesson] for lesson in unit.lessons), pack.id)


def _renamed(packs: Iterable[Pack]) -> Iterator[tuple[str, str]]:
    """Old id and new id of lessons and cards that say what they were called before."""
    for pack in packs:
        names = [(lesson.was, lesson.id) for lesson in pack.lessons] + [(card.was, card.id) for card in pack.cards]
        yield from ((old if "/" in old else f"{pack.id}/{old}", new) for old, new in names if old)


def _ids(packs: Iterable[Pack]) -> Iterator[str]:
    """Every id that may be asked for and may be unknown, with its kind: so that a lost row is told from no row."""
    for pack in packs:
        yield from (f"lesson {lesson.id}" for lesson in pack.lessons)
        yield from (f"card {card.id}" for card in pack.cards)
        yield from (f"term {pack.id}/{term.id}" for term in pack.terms)
        yield from (f"source {pack.id}/{source.id}" for source in pack.sources)
        yield from (f"disagreement {pack.id}/{disagreement.id}" for disagreement in pack.disagreements)
