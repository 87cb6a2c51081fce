"""Pulls the plug at random moments of a review: ``python -m tests.kill_review [ROUNDS]``.

Each round starts the real program on a virtual screen, answers cards by keys, and kills it with SIGKILL at a random
moment. The window's title says which card lies there: when it says "4 dari 10", three answers were acknowledged, and
all of them must be in the log. Exits 1 when one is lost or the database is not whole.
"""

from __future__ import annotations

import random
import re
import sqlite3
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

from tests.journeys.real import Program, Screen


def main(rounds: int = 20) -> int:
    """Run so many rounds on one data folder; return the exit code."""
    lost = 0
    acknowledged = 0
    with tempfile.TemporaryDirectory() as home, Screen() as screen:
        data = Path(home, "data")
        prepare(screen, data)
        for number in range(rounds):
            before = answers(data)
            shown = review_and_kill(screen, data, random.uniform(0.2, 2.5))
            kept = answers(data) - before
            acknowledged += shown
            lost += max(0, shown - kept)
            print(f"round {number + 1}: {shown} answers acknowledged, {kept} in the log", flush=True)
    print(f"{lost} of {acknowledged} acknowledged answers lost in {rounds} kills")
    return 1 if lost else 0


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


def review_and_kill(screen: Screen, data: Path, seconds: float) -> int:
    """Review for some seconds, pull the plug, and return how many answers the window had acknowledged.

    Every card is forgotten, so that it comes again and the session never ends.
    """
    program = Program(screen, data)
    program.wait_for(r"Ulang: 1 dari", "ctrl+3")
    plug = threading.Timer(seconds, program.kill)
    plug.start()
    shown = 1
    while program.process.poll() is None:
        program.press("space", "1")
        found = re.search(r"Ulang: (\d+) dari", program.title)
        shown = max(shown, int(found[1])) if found else shown
    plug.join()
    return shown - 1


def answers(data: Path) -> int:
    """How many answers the log holds; the database is checked on the way."""
    (file,) = data.glob("learners/*/progress.db")
    end = time.monotonic() + 10
    while True:
        try:
            with closing(sqlite3.connect(file)) as connection:
                whole = connection.execute("PRAGMA integrity_check").fetchone()[0]
                assert whole == "ok", whole
                found: int = connection.execute("SELECT count(*) FROM log WHERE kind = 'review'").fetchone()[0]
                return found
        except sqlite3.OperationalError:
            if time.monotonic() > end:
                raise


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:2])))
