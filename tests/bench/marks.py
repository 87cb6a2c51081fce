"""A long lesson with 200 highlights, and without: ``python -m tests.bench.marks HOME`` prints seconds as JSON."""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.make_pack import make_pack, paragraph

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.app import App

MARKS = 200
ROUNDS = 25
OTHERS = 5
"""Lessons opened in between, so that none is swapped in that was laid out before."""
WORDS = 2_000
"""Of a lesson, as in the targets; the longest one that ships has 900."""


def main(home: str) -> None:
    """Open a lesson by turns in two windows, of learners with and without highlights in it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from desktop.app import build, local_now
    from desktop.paths import bundled_resources
    from desktop.start import collect_garbage
    from desktop.ui.look import fonts

    application = QApplication(["mitra", "-style", "fusion"])
    fonts.install(bundled_resources())
    packs, cache = (long_pack(Path(home, "long")),), Path(home, "cache-of-marks")
    apps = [
        build(bundled_resources(), Path(home, name), local_now, packs=packs, cache=cache)
        for name in ("marked", "unmarked")
    ]
    heads = [head.id for unit in apps[0].library.outline() for head in unit.lessons]
    longest, others = heads[-1], heads[-1 - OTHERS : -1]
    for app in apps:
        app.window.resize(1366, 768)
        app.start()
        application.processEvents()
        app.complete()
    mark(apps[0], longest)
    collect_garbage()
    times: tuple[list[float], list[float]] = ([], [])
    for _round in range(ROUNDS):
        for app, found in zip(apps, times, strict=True):
            for other in others:
                opened(application, app, other, 0)
            app.sessions.desk.annotated.emit("")  # as after a start: they are read and found anew
            found.append(opened(application, app, longest, MARKS if app is apps[0] else 0))
    marked, unmarked = (statistics.median(found) for found in times)
    ratio = statistics.median(mine / base for mine, base in zip(*times, strict=True))
    print(json.dumps({"marked": marked, "unmarked": unmarked, "ratio": ratio}))
    for app in apps:
        app.close()


def long_pack(folder: Path) -> Path:
    """A pack of a few lessons of WORDS words."""
    chance = random.Random(1)
    make_pack(folder, OTHERS + 1, OTHERS + 1)
    for lesson in folder.rglob("*.md"):
        text, section = lesson.read_text("utf-8"), 100
        while len(text.split()) < WORDS:
            section += 1
            text += f"\n## Bagian {section}\n\n{paragraph(chance, 7)}\n"
        lesson.write_text(text, "utf-8")
    return folder


def mark(app: App, lesson: str) -> None:
    """Highlight evenly spread words of a lesson, in all colours."""
    session = app.sessions.annotations
    text = session.text_of(lesson)
    for number in range(MARKS):
        start = number * len(text) // MARKS
        session.highlight(lesson, text, start, start + len(text) // MARKS // 2, number % 4 + 1)


def opened(application: QApplication, app: App, lesson: str, marks: int) -> float:
    """Seconds of the processor until a lesson stands there with its highlights: others may keep the machine busy."""
    article = app.window.reading.article
    began = time.process_time()
    app.window.show_lesson(lesson)
    application.processEvents()
    took = time.process_time() - began
    if len(article.layer("highlights")) < marks:
        raise RuntimeError("the highlights came later than that")
    return took


if __name__ == "__main__":
    main(*sys.argv[1:])
