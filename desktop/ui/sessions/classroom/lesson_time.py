"""The time of a lesson: what was spent of it and what is left, as planned, stretched or stopped by the teacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.content.guide import Guide
    from desktop.ui.sessions.classroom.hall import Hall

USUAL = 35
"""The minutes of a lesson at school (jam pelajaran) in the lower grades; those of a plan come first."""

LEAST, MOST = 5, 240
STEP = 5
"""Minutes by which a lesson is made longer or shorter."""


class LessonTime(QObject):
    """A clock that runs from the beginning of a show.

    Signals: ``changed()``, it was stopped, set anew, or given more or fewer minutes; its running is not told.
    """

    changed = Signal()

    def __init__(
        self, began: datetime, minutes: int, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        """Run since ``began``, for so many minutes."""
        super().__init__(parent)
        self._began, self._now = began, now
        self._stopped: datetime | None = None
        self._minutes = minutes

    @property
    def minutes(self) -> int:
        """The minutes that the lesson is to take."""
        return self._minutes

    @property
    def stopped(self) -> bool:
        """Whether the clock stands still."""
        return self._stopped is not None

    def spent(self) -> int:
        """Whole seconds spent; none where the computer's clock was set back."""
        until = self._stopped if self._stopped is not None else self._now()
        return max(0, int((until - self._began).total_seconds()))

    def left(self) -> int:
        """Whole seconds left; below 0 when the time is over."""
        return 60 * self._minutes - self.spent()

    def toggle_stop(self) -> None:
        """Let the clock stand still, or go on where it stood."""
        now = self._now()
        if self._stopped is not None:
            self._began += now - self._stopped
            self._stopped = None
        else:
            self._stopped = now
        self.changed.emit()

    def restart(self) -> None:
        """Begin at nothing."""
        self._began, self._stopped = self._now(), None
        self.changed.emit()

    def lengthen(self) -> None:
        """Plan more minutes, up to the next whole STEP."""
        self._set((self._minutes // STEP + 1) * STEP)

    def shorten(self) -> None:
        """Plan fewer minutes, down to the next whole STEP."""
        self._set((-(-self._minutes // STEP) - 1) * STEP)

    def _set(self, minutes: int) -> None:
        minutes = min(max(minutes, LEAST), MOST)
        if minutes != self._minutes:
            self._minutes = minutes
            self.changed.emit()


def lesson_time(hall: Hall, parent: QObject | None = None) -> LessonTime:
    """The clock of a show, for the minutes of the lesson's plan where that can be read."""
    minutes = USUAL

    def read() -> None:
        nonlocal minutes
        minutes = planned_minutes(hall.guide())

    hall.desk.attempt(read)
    return LessonTime(hall.began_at, minutes, hall.now, parent)


def planned_minutes(guide: Guide) -> int:
    """The minutes of a teacher's plan, or those of a usual lesson where there is none."""
    return min(max(sum(step.minutes for step in guide.plan) or USUAL, LEAST), MOST)
