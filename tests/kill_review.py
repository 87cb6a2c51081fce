"""Pulls the plug at random moments of learning: ``python -m tests.kill_review [ROUNDS]``.

Each round starts the real program on a virtual screen, answers cards by keys, marks each of them and writes an own card
beside it, or answers questions of a quiz, and kills it with SIGKILL at a random moment. The window's title says what
lies there: when it says "4 dari 10", three answers were acknowledged, with all that was done before them, and all of it
must be in the log. Exits 1 when something is lost or the database is not whole.
"""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tests.journeys.real import Program, Screen, lend_library


class Round(NamedTuple):
    """What is done until the plug is pulled: the page's key and title, keys for one step, and what each step stores."""

    name: str
    key: str
    title: str
    steps: tuple[tuple[str, ...], ...]
    stored: tuple[tuple[str, ...], ...]


SHEET = "sheet"
"""Instead of a key: those that follow go to the sheet that opens."""

CARD = (("asterisk", "ctrl+n"), (SHEET, "x", "Tab", "y", "ctrl+Return"), ("space", "1"))
"""Mark the card, write an own one, and say that it was forgotten: so it comes again, and the session never ends."""

ROUNDS = (
    Round("cards", "ctrl+3", r"Ulang: (\d+) dari", (("space", "1"),), (("review",),)),
    Round(
        "cards, marks and own cards", "ctrl+3", r"Ulang: (\d+) dari", CARD, (("review",), ("mark", "unmark"), ("note",))
    ),
    Round("quiz", "ctrl+4", r"Kuis: soal (\d+) dari", (("1", "Return"), ("Return",)), (("quiz",),)),
)


def main(rounds: int = 20) -> int:
    """Run so many rounds on one data folder; return the exit code."""
    lost = acknowledged = 0
    with tempfile.TemporaryDirectory() as home, Screen() as screen:
        data = Path(home, "data")
        lend_library(Path(home, "library"), data)
        prepare(screen, data)
        for number in range(rounds):
            this = ROUNDS[number % len(ROUNDS)]
            before = stored(data)
            shown = learn_and_kill(screen, data, this, random.uniform(0.2, 5))
            kept = stored(data) - before
            missing = [max(0, shown - sum(kept[kind] for kind in kinds)) for kinds in this.stored]
            acknowledged += shown * len(this.stored)
            lost += sum(missing)
            print(f"round {number + 1}, {this.name}: {shown} acknowledged, in the log {dict(kept)}", flush=True)
    print(f"{lost} of {acknowledged} acknowledged entries lost in {rounds} kills")
    return 1 if lost or not acknowledged else 0


def prepare(screen: Screen, data: Path) -> None:
    """Read two lessons, so that there are cards."""
    program = Program(screen, data)
    program.wait_for("Hari ini", "ctrl+1")
    program.press("ctrl+2", "ctrl+Next", "ctrl+Next")
    program.wait_for("Mengapa negara")
    program.press("ctrl+Return", "ctrl+Prior", "ctrl+Prior")
    program.wait_for("Apa itu")
    program.press("ctrl+Return")
    program.close()


def learn_and_kill(screen: Screen, data: Path, this: Round, seconds: float) -> int:
    """Learn for some seconds, pull the plug, and return how many steps the window had acknowledged."""
    program = Program(screen, data)
    if this.name == "quiz":
        program.wait_for("Kuis", this.key)
    first = int(program.wait_for(this.title, "Return" if this.name == "quiz" else this.key)[1])
    plug = threading.Timer(seconds, program.kill)
    plug.start()
    shown = first
    while program.process.poll() is None:
        for keys in this.steps:
            press(program, keys)
        found = re.search(this.title, program.title)
        shown = max(shown, int(found[1])) if found else shown
    plug.join()
    return shown - first


def press(program: Program, keys: tuple[str, ...]) -> None:
    """Press keys in the window, or in the sheet over it once that is there."""
    if keys[0] != SHEET:
        program.press(*keys)
        return
    end = time.monotonic() + 3
    while program.screen.ask("getwindowfocus") == program.window and time.monotonic() < end:
        if program.process.poll() is not None:
            return
    program.screen.ask("key", "--delay", "5", *keys[1:])


def stored(data: Path) -> Counter[str]:
    """How many entries of each kind the log holds, read from a copy: Mitra is to find its files as they were left."""
    (file,) = data.glob("learners/*/progress.db")
    with tempfile.TemporaryDirectory() as folder:
        for part in file.parent.glob("progress.db*"):
            shutil.copy(part, folder)
        with closing(sqlite3.connect(Path(folder, file.name))) as connection:
            whole = connection.execute("PRAGMA integrity_check").fetchone()[0]
            assert whole == "ok", whole
            return Counter(dict(connection.execute("SELECT kind, count(*) FROM log GROUP BY kind").fetchall()))


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:2])))
