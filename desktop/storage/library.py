"""The packs, compiled once into one read-only SQLite file, and read from it lesson by lesson.

The file is a cache: whatever is wrong with it, it is built again from the packs and nobody hears of it. Only what
every start needs is imported at the top; the compiler, with yaml and Markdown behind it, when there is work for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from desktop.content.codec import decode, encode
from desktop.content.model import Card, Claim, Disagreement, Lesson, Question, Source, Term
from desktop.storage.library_records import Place
from desktop.storage.library_store import Store
from desktop.storage.library_values import DuplicatePack, LessonHead, PackHead, UnitOutline, UnknownLesson, outline_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path
    from typing import Any

    from desktop.content.faults import PackError
    from desktop.content.guide import Guide
    from desktop.content.vocabulary import Vocabulary
    from desktop.storage.library_dossiers import Brief, Dossier

__all__ = [
    "DuplicatePack",
    "LessonHead",
    "Library",
    "PackHead",
    "Place",
    "UnitOutline",
    "UnknownLesson",
    "open_library",
]

Value = TypeVar("Value")


def open_library(
    packs: Sequence[Path],
    cache: Path | None,
    progress: Callable[[int, int], None] | None = None,
    ready: Path | None = None,
) -> Library:
    """The library of these pack folders, compiled first unless `cache` (a folder) holds it already.

    `progress` hears steps done and steps in all while compiling (a lesson is read, and later indexed: two steps);
    what it raises ends the work and leaves nothing behind. Without a cache folder, or with one that cannot be written,
    the library lives in memory. `ready` is a folder that may hold it already, compiled at the installation; it is read
    and never written. A broken pack stands in `Library.faults`, as does one that only lacks pictures; PackError is
    raised only when no pack is left, DuplicatePack when two have one id.
    """
    return Library(Store(packs, cache, progress, ready))


def open_usable_library(
    packs: Sequence[Path],
    cache: Path | None,
    progress: Callable[[int, int], None] | None = None,
    ready: Path | None = None,
) -> Library:
    """``open_library``, but an empty one where no pack can be used: what was learnt, and own cards, are there."""
    from desktop.content.faults import PackError

    try:
        return open_library(packs, cache, progress, ready)
    except PackError:
        return open_library((), None)


class Library:
    """What there is to learn, by id. It may be opened in one thread and read in another, but not in two at once."""

    def __init__(self, store: Store) -> None:
        """Read from this store."""
        self._store = store

    def close(self) -> None:
        """Give the file back; nothing can be read afterwards."""
        self._store.close()

    def in_memory(self) -> bool:
        """Tell whether no disk took it, so that the next start compiles it again."""
        return self._store.in_memory()

    @property
    def packs(self) -> tuple[PackHead, ...]:
        """The packs that are there, in the order of their folders."""
        return self._store.about("packs", _packs)

    @property
    def faults(self) -> tuple[tuple[Path, PackError], ...]:
        """The folders of packs that cannot be used, or lack pictures that this installation cannot draw, and why."""
        return self._store.about("faults", _faults)

    def outline(self) -> tuple[UnitOutline, ...]:
        """All units and the heads of their lessons, in the order of the path."""
        return self._store.about("outline", outline_of)

    def titles(self) -> dict[str, str]:
        """The titles of all lessons by their ids, in the order of the path."""
        return {head.id: head.title for unit in self.outline() for head in unit.lessons}

    def renamed(self) -> dict[str, str]:
        """New ids by old ones, of lessons and cards that were called otherwise before."""
        return dict(self._store.about("renamed", dict))

    def version(self, owner: str) -> str:
        """The version of the pack that a lesson's or card's id belongs to; empty if no such pack is there."""
        pack = owner.partition("/")[0]
        return next((head.version for head in self.packs if head.id == pack), "")

    def lesson(self, lesson: str) -> Lesson:
        """The whole lesson. Raises UnknownLesson, as do the next four for the lesson's id."""
        return decode(Lesson, self._store.of_lesson("lesson", lesson))

    def cards(self, lesson: str) -> tuple[Card, ...]:
        """The lesson's cards in the order of its file."""
        return _values(Card, self._store.of_lesson("cards", lesson))

    def questions(self, lesson: str) -> tuple[Question, ...]:
        """The lesson's questions in the order of its file."""
        return _values(Question, self._store.of_lesson("questions", lesson))

    def guide(self, lesson: str) -> Guide:
        """What helps to teach the lesson."""
        from desktop.content.guide import Guide  # no start needs it

        return decode(Guide, self._store.of_lesson("guide", lesson))

    def claims(self, source: str, lesson: str) -> tuple[Claim, ...]:
        """What this source says of that which the lesson teaches."""
        taught = _values(Claim, self._store.of_lesson("claims", lesson))
        return tuple(claim for claim in taught if source == claim.source or source in claim.also)

    def card(self, card: str) -> Card | None:
        """The card, None if no pack has it (any more)."""
        for place in self._store.places_of_cards((card,)):
            # The id is the first field: only this one of the lesson's cards is made.
            begins = f"[{encode(card)},"
            lines = self._store.of_lesson("cards", place.lesson).split("\n")
            return next((decode(Card, line) for line in lines if line.startswith(begins)), None)
        return None

    def card_lessons(self, cards: Iterable[str]) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Lesson and claims of those cards that are there."""
        places = self._store.places_of_cards(tuple(cards))
        return {place.card: (place.lesson, place.claims) for place in places}

    def count(self, cards: Sequence[str]) -> int:
        """How many of these cards, each named once, are there."""
        return self._store.count_of_cards(cards)

    def cards_of(self, lessons: Iterable[str]) -> list[Place]:
        """Card, lesson and claims of all cards of those lessons that are there, in the order of the path."""
        return self._store.places_of_lessons(tuple(lessons))

    def term(self, term: str, beside: str = "") -> Term | None:
        """A term of the glossary; where packs have terms of one id, that of the lesson or card `beside` it."""
        return self._shared(Term, "term", term, beside)

    def source(self, source: str, beside: str = "") -> Source | None:
        """A source; `beside` as for terms."""
        return self._shared(Source, "source", source, beside)

    def disagreement(self, disagreement: str, beside: str = "") -> Disagreement | None:
        """A disagreement of sources; `beside` as for terms."""
        return self._shared(Disagreement, "disagreement", disagreement, beside)

    def words(self) -> Vocabulary:
        """All words that are searched."""
        from desktop.storage.library_index import vocabulary_of  # no start searches

        return self._store.about("words", vocabulary_of)

    def search(self, read: Callable[[sqlite3.Connection], Value]) -> Value:
        """What ``read`` finds in the tables of the search (`storage.search`); it may raise Damaged, and runs again."""
        return self._store.search(read)

    def terms(self) -> tuple[tuple[str, Term], ...]:
        """All terms of all packs, each under "pack/id", in the order of their files."""
        return tuple((key, decode(Term, text)) for key, text in self._store.all_shared("term"))

    def sources(self) -> tuple[tuple[str, Source], ...]:
        """All sources of all packs, as `terms`."""
        return tuple((key, decode(Source, text)) for key, text in self._store.all_shared("source"))

    def disagreements(self) -> tuple[tuple[str, Disagreement], ...]:
        """All disagreements of all packs, as `terms`."""
        return tuple((key, decode(Disagreement, text)) for key, text in self._store.all_shared("disagreement"))

    def dossier(self, kind: str, key: str) -> Dossier | None:
        """Where a "term", "source" or "disagreement" ("pack/id") stands, and what is claimed; None if there is none."""
        from desktop.storage.library_dossiers import Dossier  # no start needs it

        text = self._store.of_shared("dossier", kind, key)
        return None if text is None else decode(Dossier, text)

    def brief(self, kind: str, key: str) -> Brief | None:
        """How often and in which first few lessons it stands: what a pop-up has room for."""
        from desktop.storage.library_dossiers import Brief

        text = self._store.of_shared("brief", kind, key)
        return None if text is None else decode(Brief, text)

    def _shared(self, type_: type[Value], kind: str, name: str, beside: str) -> Value | None:
        packs = [beside.partition("/")[0]] if beside else [head.id for head in self.packs]
        texts = (self._store.named(kind, f"{pack}/{name}") for pack in packs)
        return next((decode(type_, text) for text in texts if text is not None), None)


def _values(type_: type[Value], lines: str) -> tuple[Value, ...]:
    """The values that stand one in a line. Not splitlines, which also cuts at U+2028."""
    return tuple(decode(type_, line) for line in lines.split("\n")) if lines else ()


def _packs(heads: list[list[Any]]) -> tuple[PackHead, ...]:
    return tuple(PackHead(*head) for head in heads)


def _faults(packs: list[list[Any]]) -> tuple[tuple[Path, PackError], ...]:
    if not packs:
        return ()
    from pathlib import Path

    from desktop.content.faults import ContentError, PackError

    found = []
    for folder, errors in packs:
        told = [ContentError(path, line, column, code, tuple(values)) for path, line, column, code, values in errors]
        found.append((Path(folder), PackError(tuple(told))))
    return tuple(found)
