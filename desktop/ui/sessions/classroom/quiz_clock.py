"""The time that a class has for a question: it runs out quietly, and what follows is left to the teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

LOOK = 200
"""Milliseconds between two looks at the clock."""


class QuizClock(QObject):
    """Counts whole seconds down, by the clock of the show.

    Signals: ``ticked()``, another second is left than before.
    """

    ticked = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        """Stand still."""
        super().__init__(parent)
        self._now = now
        self._limit = 0
        self._since: datetime = now()
        self._looked = self._since
        self._told: int | None = None
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)

    @property
    def left(self) -> int | None:
        """The seconds that are left; None while nothing is counted."""
        if not self._limit:
            return None
        passed = int((self._now() - self._since).total_seconds())
        return min(max(0, self._limit - passed), self._limit)

    def start(self, seconds: int) -> None:
        """Count so many seconds from now on; 0 counts nothing."""
        self._limit, self._since = seconds, self._now()
        self._looked = self._since
        self._told = self.left
        if seconds:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Count nothing any more."""
        self.start(0)

    def look(self) -> None:
        """Tell of another second; the last of all is 0. A computer's clock that is put back gives no more time."""
        now = self._now()
        if now < self._looked:
            self._since -= self._looked - now
        self._looked = now
        if self.left != self._told:
            self._told = self.left
            self.ticked.emit()
        if not self._told:
            self._timer.stop()
