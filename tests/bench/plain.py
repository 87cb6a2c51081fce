"""Plain words in a bare QTextBrowser, by which this machine is compared with that of the targets.

``python -m tests.bench.plain`` prints how many milliseconds they take now.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import time
from typing import TYPE_CHECKING, Any

from tests.bench.make_pack import paragraph
from tests.bench.slow import python

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

WORDS = 2_000
"""As in the table of targets."""
TABLE = 6.5
"""Milliseconds that they take on the machine of the table."""
TIMES = 15


class PlainWords:
    """A browser that shows them again and again; ``times`` are in seconds."""

    def __init__(self) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtWidgets import QApplication, QTextBrowser

        self._application = QApplication(["bench"])
        self._browser = QTextBrowser()
        self._browser.resize(800, 700)
        self._browser.show()
        self._html = paragraphs(paragraph(random.Random("plain"), WORDS).split()[:WORDS])
        self.times: list[float] = []

    def show(self) -> None:
        """Show them once more."""
        self.times.append(timed(self._application, self._browser.setHtml, self._html))

    def median(self) -> float:
        """Milliseconds that they took."""
        return statistics.median(self.times) * 1e3


def plain_now() -> float:
    """Milliseconds that they take at this moment: some machines change their pace within minutes."""
    words = python("-m", "tests.bench.plain")
    return float(subprocess.run(words, capture_output=True, text=True, check=True).stdout)


def paragraphs(words: list[str]) -> str:
    """Words with nothing but paragraphs: what the table of targets calls plain."""
    return "".join(f"<p>{' '.join(words[begin : begin + 80])}</p>" for begin in range(0, len(words), 80))


def timed(application: QApplication, command: Callable[[Any], None], value: object) -> float:
    """Seconds from the command until its picture is painted; what waits for a timer comes after the picture."""
    application.processEvents()
    began = time.perf_counter()
    command(value)
    application.sendPostedEvents()
    took = time.perf_counter() - began
    application.processEvents()
    return took


def main() -> None:
    """Print it."""
    plain = PlainWords()
    for _ in range(TIMES):
        plain.show()
    print(plain.median())


if __name__ == "__main__":
    main()
