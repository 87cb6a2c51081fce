"""The day's queue of 2,000 due among 100,000 cards, and the way from an answer to the next card.

``python -m tests.bench.scale HOME`` prints milliseconds as JSON. It needs about a minute, most of it for the library.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.make_pack import make_pack
from tests.bench.plain import TIMES, PlainWords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from desktop.storage.database import Database
    from desktop.storage.library import Library
    from desktop.storage.log import Entry
    from desktop.storage.progress import Progress
    from desktop.ui.sessions.desk import Desk

LESSONS, CARDS, DUE = 1_000, 100_000, 2_000
PATTERNS = 500
"""So many different memories are drawn from a log; the others are like one of them."""
ROUNDS = 15
ANSWERS = 40


def main(home: str) -> None:
    """Measure the queue, today's plan and the next card, without a window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.app import local_now
    from desktop.storage.database import open_database
    from desktop.storage.library import open_library
    from desktop.storage.notes import Notes
    from desktop.storage.progress import Progress
    from desktop.ui.sessions.desk import Desk

    plain = PlainWords()
    folder = Path(home, "scale")
    make_pack(folder / "pack", LESSONS, CARDS)
    now = local_now()
    library = open_library([folder / "pack"], folder / "cache")
    with closing(open_database(folder / "progress.db", now)) as database, closing(library):
        progress = Progress(database, "bench")
        learn(progress, database, library, now)
        desk = Desk(library, progress, Notes(progress, folder), local_now)
        found = {**planned(desk, plain), **answered(desk)}
    print(json.dumps({**found, "plain": plain.median()}))


def learn(progress: Progress, database: Database, library: Library, now: datetime) -> None:
    """All lessons are read, and all cards known, 2,000 of them due."""
    lessons = [head.id for unit in library.outline() for head in unit.lessons]
    cards = [place.card for place in library.cards_of(lessons)]
    random.Random("scale").shuffle(cards)
    for lesson in lessons:
        progress.record_read(lesson, "marked", now, "1")
    some, most = cards[:PATTERNS], cards[DUE : DUE + PATTERNS]
    progress.merge(log_of([*some, *most], now))
    copies = [(card, some[place % PATTERNS]) for place, card in enumerate(cards[PATTERNS:DUE])]
    copies += [(card, most[place % PATTERNS]) for place, card in enumerate(cards[DUE + PATTERNS :])]
    columns = "state, step, stability, difficulty, due, last, reviews, lapses, days, last_day, recalled"
    with database.transaction() as connection:
        connection.executemany(f"INSERT INTO memory SELECT ?, {columns} FROM memory WHERE card = ?", copies)
    due, known = len(progress.due_cards(now)), len(progress.introduced(cards))
    if (due, known) != (DUE, CARDS):
        sys.exit(f"bench: {due} of {known} cards are due")


def log_of(cards: list[str], now: datetime) -> Iterator[Entry]:
    """Two reviews of each card; those of the first half are long due, those of the others due within some months."""
    from desktop.storage.log import REVIEW, Entry, moment, stamped

    for number, card in enumerate(cards):
        last = 300 - number % 20 if number < PATTERNS else 1 + number % 15
        for count, days in enumerate((last + 12, last)):
            at, offset = stamped(now - timedelta(days=days))
            yield Entry("bench", 2 * number + count + 1, moment(at), offset, REVIEW, card, "4 8.0", "1")


def planned(desk: Desk, plain: PlainWords) -> dict[str, float]:
    """The queue and the whole plan, in milliseconds; plain words in between, while the machine has the same pace."""
    from desktop.ui.sessions.today import TodaySession

    today = TodaySession(desk)
    queue, plan = [], []
    for _round in range(ROUNDS):
        queue.append(timed(desk.queue))
        plan.append(timed(today.plan))
        for _time in range(TIMES // 5):
            plain.show()
    return {"queue": statistics.median(queue), "first queue": queue[0], "plan": statistics.median(plan)}


def answered(desk: Desk) -> dict[str, float]:
    """From the commit of an answer to the card that lies there next; without the disk and without drawing."""
    from desktop.study.memory import Rating
    from desktop.ui.sessions.review import ReviewSession

    session = ReviewSession(desk)
    kept: list[float] = []
    shown: list[float] = []

    def keep() -> None:
        kept.append(time.perf_counter())

    def show(_card: object) -> None:
        shown.append(time.perf_counter())

    session.start()
    desk.when_kept = keep
    session.shown.connect(show)
    times = []
    for _answer in range(ANSWERS):
        session.flip()
        kept.clear()
        session.answer(Rating.GOOD)
        times.append((shown[-1] - kept[0]) * 1e3)
    if len(shown) != ANSWERS or min(times) < 0:
        sys.exit("bench: cards were lost")
    return {"next": statistics.median(times)}


def timed(command: Callable[[], object]) -> float:
    """How many milliseconds something takes."""
    began = time.perf_counter()
    command()
    return (time.perf_counter() - began) * 1e3


if __name__ == "__main__":
    main(*sys.argv[1:])
