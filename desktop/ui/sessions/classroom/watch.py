"""Counts the seconds that a page of the lesson is on the wall: not while something covers it or lies over it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.ui.sessions.classroom.act import Act
    from desktop.ui.sessions.classroom.hall import Hall


class Watch(QObject):
    """The time of one page, by the clock of the show."""

    def __init__(self, show: Hall, act: Act) -> None:
        """Count for an act of this show, from now on."""
        super().__init__(act)
        self._show, self._act = show, act
        self._passed = timedelta()
        self._since: datetime | None = show.now()
        show.changed.connect(self._on_changed)

    def restart(self) -> None:
        """Begin at nothing."""
        self._passed = timedelta()
        if self._since is not None:
            self._since = self._show.now()

    def seconds(self) -> int:
        """Whole seconds so far; a clock that was put back counts for nothing."""
        return max(0, round((self._passed + self._running()).total_seconds()))

    def _running(self) -> timedelta:
        return self._show.now() - self._since if self._since is not None else timedelta()

    def _on_changed(self) -> None:
        seen = self._show.sees(self._act)
        if seen and self._since is None:
            self._since = self._show.now()
        elif not seen:
            self._passed += self._running()
            self._since = None
