"""A small subject written by hand, a clock that the test moves, and a desk on stores in memory."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import gettempdir
from typing import NamedTuple

from PySide6.QtCore import QObject, SignalInstance
from shiboken6 import delete

from desktop.storage.database import Database, open_database
from desktop.storage.library import Library
from desktop.storage.notes import Notes
from desktop.storage.progress import Progress
from desktop.study.memory import Rating
from desktop.ui.sessions.desk import Desk

JAKARTA = timezone(timedelta(hours=7))
MORNING = datetime(2026, 3, 12, 8, 0, tzinfo=JAKARTA)
"""A Thursday."""

MANY, FEW, NONE, LAST = "uji/banyak", "uji/sedikit", "uji/tanpa-kartu", "uji/akhir"
"""Lessons with twelve cards, with three, with none (and the longest title), with one."""

LONG_TITLE = (
    "Bagaimana dua negara yang berjauhan mempertanggungjawabkan kesepakatan keanekaragaman hayati "
    "kepada masyarakat di kedua belah pihak"
)
SENTENCE = "Dua negara menulis surat lalu bertemu di meja yang sama untuk berunding."


class Words(NamedTuple):
    """What one lesson is made of."""

    id: str
    title: str
    sections: int
    cards: int


UNITS = {
    "awal": (Words("banyak", "Siapa yang memulai?", 6, 12), Words("sedikit", "Apa yang disepakati?", 2, 3)),
    "lanjut": (Words("tanpa-kartu", LONG_TITLE, 1, 0), Words("akhir", "Bagaimana akhirnya?", 1, 1)),
}


def write_subject(folder: Path, name: str = "uji") -> Path:
    """Write the pack of four lessons that these tests know by heart."""
    units = "\n".join(
        f"  - {{id: {unit}, title: {unit.title()}, lessons: [{', '.join(one.id for one in lessons)}]}}"
        for unit, lessons in UNITS.items()
    )
    head = f'format: 1\nid: {name}\ntitle: Paket {name}\nversion: "1.0"\nlanguage: id\nlicence: CC0-1.0\n'
    put(folder / "pack.yaml", f"{head}units:\n{units}\n")
    put(folder / "sources.yaml", SOURCES)
    put(folder / "glossary.yaml", GLOSSARY)
    for unit, lessons in UNITS.items():
        for words in lessons:
            put(folder / unit / f"{words.id}.md", lesson_text(words))
            put(folder / unit / f"{words.id}.yaml", card_text(words))
    return folder


SOURCES = """\
sources:
  - {id: arsip, publisher: Arsip Contoh, title: Catatan tahun pertama, date: 1946-03-22, checked: 2026-01-31}
  - {id: koran, publisher: Koran Contoh, title: Dua negara, checked: 2026-01-31}
claims:
  - {id: surat-1946, source: arsip, text: Surat pertama tiba pada 1946.}
"""
GLOSSARY = """\
terms:
  - {id: perjanjian, term: perjanjian, meaning: Janji tertulis *antara* dua pihak., forms: [berjanji], source: arsip}
  - {id: utusan, term: utusan, meaning: Orang yang diutus., source: "lain: KBBI"}
"""


def put(path: Path, text: str) -> None:
    """Write a file and the folder it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def lesson_text(words: Words) -> str:
    """A lesson in as many sections as it is said to have; each can be named by a card."""
    lines = ["---", f"id: {words.id}", f"title: {words.title}", f"goals: [menjelaskan {words.id}]"]
    lines += ["teaches: [surat-1946]", "---"]
    lines += ["Setiap [perjanjian]{.term} dibawa seorang [utusan]{.term} [@arsip; @koran], [dua kali]{.computed}.", ""]
    for number in range(1, words.sections + 1):
        lines += [f"## Bagian {number} {{#bagian-{number}}}", "", " ".join([SENTENCE] * 10), ""]
    return "\n".join(lines) + "\n"


def card_text(words: Words) -> str:
    """The cards of a lesson: ``kartu-1`` asks what comes first, and so on."""
    if not words.cards:
        return "cards: []\n"
    rows = (
        f"  - {{id: {words.id}-{number}, front: Apa nomor {number} dari {words.id}?, back: Nomor {number},"
        f" see: bagian-{(number - 1) % words.sections + 1}, claims: [], sources: [arsip]}}"
        for number in range(1, words.cards + 1)
    )
    return "\n".join(("cards:", *rows)) + "\n"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime = MORNING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The moment at which the clock stands."""
        return self.now

    def move(self, **time: float) -> None:
        """Let time pass; negative numbers set the clock back."""
        self.now += timedelta(**time)


class Heard(QObject):
    """Keeps what a signal said."""

    def __init__(self, signal: SignalInstance) -> None:
        super().__init__()
        self.all: list[object] = []
        signal.connect(self._keep)

    def _keep(self, *values: object) -> None:
        self.all.append(values[0] if len(values) == 1 else values)


class World:
    """One learner's desk that can be cleared and laid again, as a restart does."""

    def __init__(self, library: Library, database: Database, clock: Clock, pictures: Path) -> None:
        self.library, self.database, self.clock, self.pictures = library, database, clock, pictures
        self._desks: list[Desk] = []
        self.restart()

    def restart(self) -> None:
        """Forget everything but the database."""
        self.progress = Progress(self.database, "device")
        self.notes = Notes(self.progress, self.pictures)
        self.desk = Desk(self.library, self.progress, self.notes, self.clock)
        self._desks.append(self.desk)

    def close(self) -> None:
        """Put an end to the sessions that stand on the desks, whose timers would go on, and close the database."""
        for desk in self._desks:
            delete(desk)
        self.database.close()

    def read(self, *lessons: str) -> None:
        """Mark lessons read."""
        for lesson in lessons:
            self.progress.record_read(lesson, "marked", self.clock(), "1.0")

    def review(self, card: str, rating: Rating = Rating.GOOD) -> None:
        """Record one review."""
        self.progress.record_review(card, rating, self.clock(), 10.0, "1.0")

    def kinds(self) -> list[str]:
        """The kinds of all entries of the log, in order."""
        return [entry.kind for entry in self.progress.entries()]


def new_world(library: Library, clock: Clock | None = None, file: Path | str = ":memory:") -> World:
    """A world whose learner has done nothing yet."""
    clock = clock or Clock()
    folder = Path(str(file)).parent if str(file) != ":memory:" else Path(gettempdir(), "mitra-pictures-of-tests")
    folder.mkdir(parents=True, exist_ok=True)  # pictures begin no folder where a stick was
    return World(library, open_database(file, clock()), clock, folder / "pictures")


def cards_of(lesson: str, count: int) -> list[str]:
    """The ids of a lesson's first cards."""
    return [f"{lesson}-{number}" for number in range(1, count + 1)]
