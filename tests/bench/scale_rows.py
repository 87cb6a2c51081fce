"""Rows of large logs and many cards: the start with 100,000 answers, the queue of 2,000 due among 100,000 cards."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
from pathlib import Path

from desktop.app import local_now
from desktop.storage.learners import open_learner
from desktop.storage.opening import open_or_recover
from desktop.storage.progress import Progress
from desktop.study.days import study_day
from tests.bench.programs import STARTS, mitra, once
from tests.bench.rows import Row, in_ms, scaled
from tests.bench.screen import Screen
from tests.bench.slow import python


def entries_rows(screen: Screen, home: Path, pack: Path) -> list[Row]:
    """The learner of the row before, whose log holds 100,000 answers, begins: to the lesson, and to a new day's plan.

    Beside it one with the same lessons and no answer.
    """
    shutil.copytree(home / "large" / "cache", home / "progress" / "cache")
    days = {"reading": study_day(local_now()).isoformat(), "today": "2000-01-01"}
    rows = []
    for page, day in days.items():
        few: list[float] = []
        many: list[float] = []
        for _ in range(STARTS):
            for name, found in (("large", few), ("progress", many)):
                _left_at(home / name, page, day)
                found.append(once(mitra(screen, home, "--data", str(home / name), "--pack", str(pack))))
        ratio = statistics.median(mine / base for mine, base in zip(many, few, strict=True))
        name = "start, 100,000 answers" if page == "reading" else "the same, to the day's plan"
        rows.append(Row(name, in_ms(many), in_ms(few), ratio, "<= 1.2 x without", ratio <= 1.2))
    return rows


def queue_rows(home: Path) -> list[Row]:
    """2,000 due among 100,000 cards: the day's queue, and the next card."""
    words = python("-m", "tests.bench.scale", str(home))
    found = json.loads(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    plain = found["plain"]
    return [
        scaled("queue, 2,000 of 100,000 cards", found["queue"], plain, plain, 50),
        scaled("the next card of it", found["next"], plain, plain, 1),
    ]


def _left_at(data: Path, page: str, day: str) -> None:
    """Let the learner have ended on this page and study day."""
    now = local_now()
    learner = open_learner(data, now)
    database = open_or_recover(learner.progress, learner.backups, now).database  # as a start: it was ended, not closed
    progress = Progress(database, learner.device)
    progress.set_state("page", page)
    progress.set_state("day", day)
    database.close()
