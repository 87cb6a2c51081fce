"""The look through all that Mitra keeps, while it is open: in steps, so that the window lives on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.storage.checkup import Places, check, checking
from desktop.storage.checkup_facts import findings
from desktop.storage.checkup_text import checkup_text
from desktop.storage.errors import StorageError
from desktop.ui.sessions.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    from desktop.storage.checkup import Opened
    from desktop.storage.checkup_facts import Checkup
    from desktop.storage.repair import Mended
    from desktop.ui.sessions.desk import Desk

__all__ = ["CheckupSession", "Places"]

NOT_DONE = ("in-use", "newer", "refused", "no-packs")
RECOVERED = ("restored", "rescued", "found-again", "begun-anew")


class CheckupSession(QObject):
    """One checkup at a time, and the repair after it.

    Signals: ``progressed(float)``, so much of it is done; ``found()``, ``text`` is whole now, and ``well`` says whether
    all is as it should be; ``saved(str)``, the text stands in the file of this name; ``refused(Exception)``, it could
    not be written.
    """

    progressed = Signal(float)
    found = Signal()
    saved = Signal(str)
    refused = Signal(object)

    def __init__(
        self,
        desk: Desk,
        source: Callable[[], tuple[Places, Opened]],
        reopen: Callable[[Callable[[], Said | None]], None],
        parent: QObject | None = None,
    ) -> None:
        """``source`` tells where to look and what this program has open; ``reopen`` does work while nothing is."""
        super().__init__(parent)
        self._desk, self._source, self._reopen = desk, source, reopen
        self.text, self.well = "", True
        self._steps: Generator[float, None, Checkup] | None = None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)

    def begin(self) -> None:
        """Begin to look; ``found`` will follow."""
        places, opened = self._source()
        self.text, self.well = "", True
        self._steps = checking(places, self._desk.now(), opened)
        self._timer.start()

    def stop(self) -> None:
        """Look no further."""
        self._timer.stop()
        self._steps = None

    def save(self, path: Path) -> None:
        """Write the text, wholly or not at all."""
        from desktop.storage.whole_file import write_whole

        try:
            write_whole(path, self.text.encode())
        except StorageError as error:
            self.refused.emit(error)
            return
        self.saved.emit(path.name)

    def repair(self) -> None:
        """Close the databases, repair what can be, draw anew what is drawn from logs, and open Mitra again."""
        self.stop()
        self._reopen(self._mend)

    def _mend(self) -> Said | None:
        from desktop.storage.repair import repair

        places, now = self._source()[0], self._desk.now()
        return _said(repair(places, check(places, now, deep=False).holders, now))

    def _work(self) -> None:
        if self._steps is None:
            return
        try:
            self.progressed.emit(next(self._steps))
        except StopIteration as end:
            self.stop()
            self._finish(end.value)

    def _finish(self, checkup: Checkup) -> None:
        from desktop.ui.sessions.equipment import equipment

        self.text, self.well = checkup_text(checkup, equipment()), not findings(checkup)
        self.progressed.emit(1.0)
        self.found.emit()


def _said(done: tuple[Mended, ...]) -> Said:
    kinds = {one.kind for one in done}
    if kinds.intersection(NOT_DONE):
        return Said("repaired-partly", "", False)
    return Said("repaired-damage" if kinds.intersection(RECOVERED) else "repaired", "", False)
