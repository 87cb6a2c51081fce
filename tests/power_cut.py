"""Cuts the power after every single write of a session of 50 answers: ``python -m tests.power_cut [EVERY [SEEDS]]``.

The session runs in the whole program under strace, over three starts on two days, with marks and own cards between the
answers, and backups. Then its writes are laid into a folder up to each one of them (to each EVERY-th, where that is
given) in several ways: all of them; only what was flushed; and SEEDS times what was flushed with a random choice of the
rest, torn and out of order. Each time the folder is opened as a start does it. Exits 1 where something is lost that was
acknowledged: an answer is, once the next card is shown.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.content.annotations import Annotation, Quote
from desktop.content.notes import Note
from tests.disk import Disk, Step, record, write_out

if TYPE_CHECKING:
    from desktop.app import App

ANSWERS = (5, 20, 25)
"""How many answers each start brings."""


def main(every: int = 1, seeds: int = 2) -> int:
    """Record a session, cut its power everywhere; return the exit code."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        root = Path(folder, "disk")
        root.mkdir()
        steps = record([sys.executable, "-m", "tests.power_cut", "--session", str(root)], Path(folder, "trace"), root)
        entries = json.loads((root / "entries.json").read_text())
        print(f"{len(steps)} steps on the disk, {len(entries)} entries in the log", flush=True)
        return cut_everywhere(steps, entries, Path(folder), every, seeds)


def cut_everywhere(steps: list[Step], entries: list[list[object]], folder: Path, every: int, seeds: int) -> int:
    """Cut the power after the steps, and open what is left; return the exit code."""
    disk, acknowledged, lost, met = Disk(), 0, 0, Counter[str]()
    for number, step in enumerate(steps):
        if step.path == "acknowledged":
            acknowledged = int(step.data) if step.data else acknowledged
            continue
        disk.apply(step)
        if number % every:
            continue
        ways: list[Callable[[], float] | None] = [None, zero]
        ways += [random.Random(f"{number} {seed}").random for seed in range(seeds)]
        for way in ways:
            place = folder / "cut"
            write_out({name: data for name, data in disk.after_cut(way).items() if name.startswith("data")}, place)
            found = judge(place / "data", entries[:acknowledged])
            met[found] += 1
            if found not in GOOD:
                lost += 1
                print(f"after step {number} ({step.kind} {step.path}): {found}", flush=True)
                shutil.copytree(place, Path(tempfile.gettempdir(), "power-cut", str(number)), dirs_exist_ok=True)
            shutil.rmtree(place)
    for found, times in met.most_common():
        print(f"{times:7} {found}")
    return 1 if lost else 0


def zero() -> float:
    """No chance at all."""
    return 0.0


GOOD = ("all there", "all there, recovered")


def judge(data: Path, acknowledged: list[list[object]]) -> str:
    """What a start on this data folder makes of it."""
    from desktop.storage.learners import open_learner
    from desktop.storage.opening import open_or_recover
    from desktop.storage.progress import Progress
    from desktop.storage.recovery import verify
    from desktop.study.memory import Rating
    from tests.ui.desk_world import MORNING

    now = MORNING + timedelta(days=2)
    data.mkdir(exist_ok=True)
    learner = open_learner(data, now)
    database, recovery = open_or_recover(learner.progress, learner.backups, now)
    try:
        progress = Progress(database, learner.device)
        there = {json.dumps(entry, default=str) for entry in progress.entries()}
        missing = [entry for entry in acknowledged if json.dumps(entry) not in there]
        verify(database)
        progress.record_review("uji/banyak-1", Rating.GOOD, now, 3.0, "1")
    finally:
        database.close()
    for file in data.rglob("*.json"):
        json.loads(file.read_text())
    if missing:
        return f"LOST {len(missing)} of {len(acknowledged)}, {'recovered' if recovery else 'in silence'}"
    return "all there, recovered" if recovery else "all there"


def session(root: Path) -> None:
    """The session itself: the program without a screen, whose log tells ``acknowledged`` what the learner has seen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from desktop.app import build
    from desktop.paths import bundled_resources
    from desktop.study.memory import Rating
    from desktop.ui.look import fonts
    from tests.ui.desk_world import Clock, write_subject

    _application = QApplication(["mitra"])
    fonts.install(bundled_resources())
    resources = Path(tempfile.mkdtemp())
    write_subject(resources / "packs" / "uji")
    for name in ("fonts", "icons"):
        (resources / name).symlink_to(bundled_resources() / name)
    clock = Clock()
    told = os.open(root / "acknowledged", os.O_WRONLY | os.O_CREAT)
    for start, answers in enumerate(ANSWERS):
        app = build(resources, root / "data", clock)
        app.start()
        app.complete()
        if start == 0:
            app.sessions.reading.toggle_read()
        for number in range(answers):
            if app.sessions.review.current is None:
                app.sessions.review.go_on()  # also beyond the minutes of the day
            app.sessions.review.flip()
            app.sessions.review.answer(Rating.AGAIN)  # it comes again: they never run out
            clock.move(minutes=2)
            _other_work(app, number)
            os.write(told, b"%d" % len(app.progress.entries()))
        entries = app.progress.entries()
        assert sum(entry.kind == "review" for entry in entries) == sum(ANSWERS[: start + 1])
        if start != 0:
            clock.move(days=1)
        app.close()
    (root / "entries.json").write_text(json.dumps(entries, default=str))


def _other_work(app: App, number: int) -> None:
    """Between the answers: marks in the lesson, own cards, settings, another page."""
    now, notes = app.clock(), app.sessions.desk.notes
    if number % 5 == 1:
        mark = Annotation(f"mark/{number}", "uji/banyak", "highlight", 1, Quote("negara"))
        app.progress.record_annotation(mark, now, "1")
    if number % 7 == 2:
        notes.write(Note(notes.new_id(now), "basic", f"Tanya {number}", "Jawab"), now)
    if number % 6 == 3:
        app.sessions.settings.set_dark(number % 12 == 3)
        app.progress.set_state("page", "review")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--session"]:
        session(Path(sys.argv[2]))
    else:
        sys.exit(main(*(int(word) for word in sys.argv[1:3])))
