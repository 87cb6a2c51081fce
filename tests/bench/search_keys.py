"""The search, measured from outside: a letter typed into its field, and the hits that then stand under it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.bench.programs import Run, label, mitra
from tests.bench.screen import Screen

WORDS = ("perjanjian", "negara", "mesir", "kedaulatan", "kerjasama")
"""What is typed: words of few hits and of many, in the bundled lessons and in the made-up ones."""


class Typing(NamedTuple):
    """Seconds from a key to pixels: of a letter in the search, and of a ``bare`` label."""

    letters: list[float]
    bare: list[float]


def measure(screen: Screen, home: Path, pack: Path) -> Typing:
    """Open the search over 1,000 lessons, and type; first letters are left out, which look for nothing yet."""
    bare_run = label(screen, home)
    bare_run.settle(screen, 0.5)
    bare = [screen.key_to_pixels("space") for _ in range(40)]
    bare_run.close()
    run = mitra(screen, home, "--data", str(home / "large"), "--pack", str(pack))
    run.settle(screen)
    _press(screen, run, "ctrl+k")
    letters: list[float | None] = []
    for word in WORDS:
        _press(screen, run, "ctrl+a", "BackSpace")
        run.settle(screen, 0.3)  # no longer: the caret blinks
        letters += [screen.key_to_pixels(letter) for letter in word][1:]
    run.close()
    return Typing(_heard(letters), _heard(bare))


def _press(screen: Screen, run: Run, *keys: str) -> None:
    """Press keys that are held together, in the window, which has the focus as a window manager would give it."""
    found = ("search", "--onlyvisible", "--pid", str(run.process.pid), "--name", "Mitra", "windowfocus", "--sync")
    for words in (found, ("key", *keys)):
        subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": screen.name}, check=True, timeout=10)


def _heard(times: list[float | None]) -> list[float]:
    found = [time for time in times if time is not None]
    if len(found) < len(times) * 0.8:
        sys.exit("bench: keys were lost")
    return found
