"""Watches over one run of Mitra: errors that nobody foresaw are written down, and said in one window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.sessions.mishaps import Mishaps
from desktop.ui.window.unexpected import Unexpected

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from desktop.ui.sessions.desk import Desk


class Watch(QObject):
    """Made with the first error, or after the first picture: no start waits for it.

    Signals: ``refused(Exception)``, a store refused something where nobody listened; ``leave_wanted()``, the learner
    closes Mitra after an error; ``again()``, one that was said already came once more.
    """

    refused = Signal(object)
    leave_wanted = Signal()
    again = Signal()

    def __init__(self, data: Path, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        """Write reports and log into the data folder."""
        super().__init__(parent)
        self.mishaps, self.unexpected = Mishaps(data, clock, self), Unexpected(self)
        self.mishaps.met.connect(self.unexpected.meet)
        self.mishaps.refused.connect(self.refused)
        self.unexpected.leave_wanted.connect(self.leave_wanted)
        self.unexpected.again.connect(self.again)
        self._desk: Desk | None = None

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error that nobody else caught, as ``sys.excepthook`` does."""
        self.mishaps.catch(kind, error, trace)

    def begin(self) -> bool:
        """Hear of errors of all kinds, and keep a log; whether the last run of Mitra ended in a crash."""
        return self.mishaps.begin()

    def follow(self, desk: Desk | None) -> None:
        """Note in the log what this desk says: only of what kind it was. None where nobody learns: the door stands."""
        if self._desk is desk:
            return
        self._desk = desk  # no longer that of a learner who left, which is to go with them
        if desk is None:
            return
        desk.failed.connect(self.mishaps.note_failed)
        desk.said.connect(self.mishaps.note_said)

    def close(self) -> None:
        """Hear of nothing any longer."""
        self.mishaps.close()
        if self.unexpected.window is not None:
            self.unexpected.window.close()
