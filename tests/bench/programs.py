"""The programs that are measured: Mitra itself, and the bare Qt programs beside which it is measured."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.screen import Screen
from tests.bench.slow import python

EMPTY = """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("x"))
window.resize({width}, {height})
window.show()
app.exec()
"""

LABEL = """
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    count = 0
    def keyPressEvent(self, event):
        self.count += 1
        self.setText(str(self.count))
app = QApplication([])
label = Label("0")
label.resize({width}, {height})
label.show()
app.exec()
"""

BARE = 3
"""Colours of a window with a letter in it: the pointer alone is a second colour on a blank screen."""
RICH = 12
"""Colours in the coarse sample from which article text and navigator stand on the screen."""
PATIENCE = 60.0
STARTS = 15
"""How many starts are measured where they alternate."""


class Run:
    """One program on the virtual screen, from its start to its end."""

    def __init__(self, screen: Screen, home: Path, words: list[str], colours: int) -> None:
        environment = {**os.environ, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb", "XDG_RUNTIME_DIR": str(home)}
        environment |= {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "XDG_DATA_HOME": str(home / "share")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        screen.clear()
        began = time.perf_counter()
        self.process = subprocess.Popen(
            python(*words), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.painted = self._wait(screen, began, colours)

    def _wait(self, screen: Screen, began: float, colours: int) -> float:
        while time.perf_counter() - began < PATIENCE:
            if screen.colours() >= colours:
                return time.perf_counter() - began
            if self.process.poll() is not None:
                sys.exit("bench: the program ended before it showed anything")
            time.sleep(0.003)
        sys.exit("bench: the program showed nothing")

    def memory(self) -> float:
        """Resident memory in MiB."""
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("VmRSS")) / 1024

    def processor(self) -> float:
        """Seconds of processor time used so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def settle(self, screen: Screen, seconds: float = 1.5) -> None:
        """Wait until the picture has not changed for so long."""
        last, since = screen.picture(), time.perf_counter()
        while time.perf_counter() - since < seconds:
            time.sleep(0.05)
            now = screen.picture()
            if now != last:
                last, since = now, time.perf_counter()

    def close(self) -> None:
        """End the program and wait until the screen is free."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
        time.sleep(0.2)


def empty(screen: Screen, home: Path) -> Run:
    """An empty window, imported by name."""
    return Run(screen, home, ["-c", _sized(EMPTY, screen)], BARE)


def label(screen: Screen, home: Path) -> Run:
    """A bare label that changes its text at a key."""
    return Run(screen, home, ["-c", _sized(LABEL, screen)], BARE)


def mitra(screen: Screen, home: Path, *words: str) -> Run:
    """Mitra with a data folder in this home."""
    return Run(screen, home, ["-m", "desktop", *words], RICH)


def once(run: Run) -> float:
    """End a program; how long it took until its picture stood there."""
    run.close()
    return run.painted


def _sized(program: str, screen: Screen) -> str:
    """A program whose window fills the screen."""
    return program.format(width=screen.width, height=screen.height)
