"""The wall of a classroom, measured from outside on a screen of 1920 x 1080: a key, and what then stands there."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from desktop.storage.preferences import Preferences
from tests.bench.programs import Run, label, mitra
from tests.bench.screen import Screen

WIDTH, HEIGHT = 1920, 1080
SLIDES = 100
STARTS = 5
WINDOW = (0, 0, 1600, 900)
"""Where the main window stands: on more than half of the screen, or it does not count as shown."""


class Classroom(NamedTuple):
    """Seconds from a key to pixels: ``opening`` the wall for the first time since the start, the next of ``slides``,
    and a ``bare`` label; and ``more`` MiB of memory after all slides and with the teacher's window made, too.
    """

    opening: list[float]
    slides: list[float]
    bare: list[float]
    more: float


def measure(home: Path) -> Classroom:
    """Start Mitra some times and open the wall; in the last go through slides until so many were shown."""
    screen = Screen(WIDTH, HEIGHT)
    try:
        bare_run = label(screen, home)
        bare_run.settle(screen, 0.5)
        bare = [screen.key_to_pixels("space") for _ in range(40)]
        bare_run.close()
        run, before, opened = _opened(screen, home)
        opening = [opened]
        for _ in range(STARTS - 1):
            run.close()
            run, before, opened = _opened(screen, home)
            opening.append(opened)
        slides = _through(screen)
        for _ in range(2):
            screen.key_to_pixels("o")
            run.settle(screen, 0.5)
        more = run.memory() - before
        run.close()
    finally:
        screen.close()
    return Classroom(_heard(opening), slides, _heard(bare), more)


def median(times: list[float]) -> float:
    """The median in milliseconds."""
    return statistics.median(times) * 1e3


def _opened(screen: Screen, home: Path) -> tuple[Run, float, float | None]:
    """Mitra with the wall open, its memory before, and how long that took."""
    data = home / "classroom"
    data.mkdir(exist_ok=True)
    Preferences(data / "computer.json").set("window", WINDOW)
    run = mitra(screen, home, "--data", str(data))
    run.settle(screen)
    _focus(screen, run)
    before = run.memory()
    opened = screen.key_to_pixels("F5")
    run.settle(screen, 0.5)
    return run, before, opened


def _focus(screen: Screen, run: Run) -> None:
    """Give the window the focus, as a window manager would: without it no shortcut is heard."""
    words = ["search", "--onlyvisible", "--pid", str(run.process.pid), "--name", "Mitra", "windowfocus", "--sync"]
    subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": screen.name}, check=True, timeout=10)


def _through(screen: Screen) -> list[float]:
    """Seconds for so many next slides; at the end of the lesson it begins again."""
    found: list[float] = []
    missed = 0
    while len(found) < SLIDES:
        took = screen.key_to_pixels("Next")
        if took is not None:
            found.append(took)
            missed = 0
        elif missed == 2:
            sys.exit("bench: no slide came")
        else:
            missed += 1
            screen.key_to_pixels("Home")
    return found


def _heard(times: list[float | None]) -> list[float]:
    found = [time for time in times if time is not None]
    if len(found) < len(times) * 0.8:
        sys.exit("bench: keys were lost")
    return found
