"""The search over 1,000 lessons, 10,000 cards and 10,000 own notes: ``python -m tests.bench.searching PACK HOME``."""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import NamedTuple

from desktop.content.notes import Note, note_text
from desktop.paths import bundled_resources, pack_folders
from desktop.start import collect_garbage
from desktop.storage.database import open_database
from desktop.storage.library import open_library
from desktop.storage.library_cache import FILE
from desktop.storage.progress import Progress
from desktop.storage.search import Search
from tests.bench.make_pack import DOES, HOW, WHAT, WHO
from tests.bench.plain import PlainWords
from tests.packs.search_queries import QUERIES

NOTES = 10_000
EVERY = 40
"""Queries after which plain words are shown."""
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=7)))


class Found(NamedTuple):
    """Seconds: each of all queries typed letter by letter, with the packs alone and with own notes; the first search
    ever; each step of taking in the notes. Milliseconds of plain words, shown now and then in between; megabytes of
    the library.
    """

    packs: list[float]
    own: list[float]
    first: float
    steps: list[float]
    plain: float
    size: float


def measure(home: Path, pack: Path) -> Found:
    """Search in the bundled pack together with the large one."""
    folders, cache = pack_folders(bundled_resources(), (pack,)), home / "large" / "cache"
    library = open_library(folders, cache)
    alone = Search(library, None)
    first = _timed(alone, "pengakuan mesir")
    collect_garbage()  # as in a real start
    plain = PlainWords()
    packs = _typed(alone, plain)
    database = open_database(":memory:", NOW)
    with database.transaction() as connection:
        connection.executemany("INSERT INTO note VALUES (?, ?, ?)", notes())
    with_own = Search(library, Progress(database, "bench"))
    steps, began = [], time.perf_counter()
    for _part in with_own.preparing():
        steps.append(time.perf_counter() - began)
        began = time.perf_counter()
    own = _typed(with_own, plain)
    size = (cache / FILE).stat().st_size / 1e6
    database.close()
    library.close()
    return Found(packs, own, first, steps, plain.median(), size)


def typed() -> list[str]:
    """The forty queries of the suite and forty made of the words of the large pack, as they grow under the fingers."""
    chance = random.Random("search")
    made = [" ".join(chance.choice(part) for part in chance.sample((WHO, DOES, WHAT, HOW), 2)) for _ in range(40)]
    whole = [*(query for query, _ in QUERIES), *made]
    return [query[:length] for query in whole for length in range(2, len(query) + 1)]


def notes() -> list[tuple[str, int, str]]:
    """Rows of the learner's table of notes."""
    chance = random.Random("notes")
    rows = []
    for number in range(NOTES):
        name = f"own/{number:026d}"
        front = f"Apa yang {chance.choice(DOES)} **{chance.choice(WHO)}** pada {number}?"
        note = Note(name, "basic", front, f"{chance.choice(WHAT)} {chance.choice(HOW)}")
        rows.append((name, number, note_text(note)))
    return rows


def ninety_five(times: list[float]) -> float:
    """The time that only one of twenty takes longer than, in milliseconds."""
    return statistics.quantiles(times, n=20)[-1] * 1e3


def _typed(search: Search, plain: PlainWords) -> list[float]:
    times = []
    for number, query in enumerate(typed()):
        if number % EVERY == 0:
            plain.show()
        times.append(_timed(search, query))
    return times


def _timed(search: Search, query: str) -> float:
    began = time.perf_counter()
    search.find(query)
    return time.perf_counter() - began


def main(pack: str, home: str) -> None:
    """Print what was measured as JSON, in milliseconds and megabytes."""
    found = measure(Path(home), Path(pack))
    figures = {
        "packs": ninety_five(found.packs),
        "median": statistics.median(found.packs) * 1e3,
        "own": ninety_five(found.own),
        "first": found.first * 1e3,
        "step": ninety_five(found.steps),
        "taken in": sum(found.steps) * 1e3,
        "size": found.size,
        "plain": found.plain,
        "queries": len(found.packs),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main(*sys.argv[1:])
