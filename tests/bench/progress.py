"""*Kemajuan* over a log of 100,000 answers: ``python -m tests.bench.progress PACK HOME`` prints seconds as JSON."""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from desktop.storage.progress import Entry

ANSWERS = 100_000
DAYS = 365
ROUNDS = 7


def main(pack: str, home: str) -> None:
    """Measure the page, from the wish to the picture, the first time and later, and the report.

    ``processor`` is what the page costs where others keep the machine busy.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from desktop.app import build, local_now
    from desktop.paths import bundled_resources
    from desktop.ui.look import fonts
    from desktop.ui.printing.report import report_bytes

    application = QApplication(["mitra", "-style", "fusion"])
    fonts.install(bundled_resources())
    app = build(bundled_resources(), Path(home, "progress"), local_now, packs=(Path(pack),), cache=Path(home, "cache"))
    lessons = [head.id for unit in app.library.outline() for head in unit.lessons]
    cards = [place.card for place in app.library.cards_of(lessons)]
    app.progress.merge(log_of(cards, local_now(), ANSWERS))
    for lesson in lessons[: len(lessons) // 2]:
        app.progress.record_read(lesson, "marked", local_now(), "1")
    app.start()
    application.processEvents()
    app.complete()

    def page() -> None:
        app.window.show_page("progress")
        app.window.grab()

    def again() -> float:
        app.window.show_page("today")
        application.processEvents()
        return timed(page)

    def report() -> None:
        report_bytes(app.sessions.statistics.figures())

    first, later = timed(page), [again() for _ in range(ROUNDS)]
    reports = [timed(report) for _ in range(ROUNDS)]
    app.window.show_page("today")
    began = time.process_time()
    page()
    found = {"first": first, "page": statistics.median(later), "report": statistics.median(reports)}
    print(json.dumps({**found, "processor": time.process_time() - began, "cards": len(cards), "answers": ANSWERS}))
    app.close()


def log_of(cards: list[str], now: datetime, answers: int) -> Iterator[Entry]:
    """Reviews of these cards by turns, spread over a year that ends now; one of eight is *Lupa*."""
    from datetime import UTC

    from desktop.storage.progress import Entry

    chance = random.Random(1)
    step = timedelta(days=DAYS) / answers
    local = now.utcoffset() or timedelta()
    for number in range(answers):
        at = (now - timedelta(days=DAYS) + number * step).astimezone(UTC).replace(microsecond=0)
        value = f"{1 if chance.random() < 0.125 else 3} {chance.uniform(4, 14):.1f}"
        minutes = local // timedelta(minutes=1)
        yield Entry("bench", number + 1, at, minutes, "review", cards[number % len(cards)], value, "1")


def timed(command: Callable[[], object]) -> float:
    """How many seconds something takes."""
    began = time.perf_counter()
    command()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(*sys.argv[1:])
