"""Errors that nobody foresaw, in a process of Mitra's own: caught wherever they come up, written down, and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from desktop.program import Program
    from desktop.ui.window.watch import Watch


class Watching(QObject):
    """Watches over one run of Mitra; ``catch`` is for ``sys.excepthook``, the rest is done after the first picture."""

    def __init__(self, program: Program, data: Path, clock: Callable[[], datetime]) -> None:
        super().__init__(program)
        self._program, self._data, self._clock = program, data, clock
        self._watch: Watch | None = None
        self._begun = self._crashed = False
        program.settled.connect(self._follow)

    @property
    def watch(self) -> Watch:
        """What takes the errors; made with the first of them, or after the first picture: no start waits for it."""
        if self._watch is None:
            from desktop.ui.window.watch import Watch

            self._watch = Watch(self._data, self._clock, self)
            self._watch.refused.connect(self._program.tell)
            self._watch.again.connect(self._tell_again)
            self._watch.leave_wanted.connect(self._quit)
        return self._watch

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Say an error that nobody took: what a store refused in a sentence, any other in a window of its own."""
        app = self._program.app
        if isinstance(error, StorageError) and app is not None:
            app.catch(kind, error, trace)
        else:
            self.watch.catch(kind, error, trace)

    def close(self) -> None:
        """Hear of nothing any longer."""
        if self._watch is not None:
            self._watch.close()

    def _follow(self) -> None:
        if not self._begun:
            self._begun, self._crashed = True, self.watch.begin()
        app = self._program.app
        self.watch.follow(None if app is None else app.sessions.desk)
        if self._crashed and app is not None:  # at the door there is nobody yet to be told
            self._crashed = False
            app.sessions.desk.tell("crashed")

    def _tell_again(self) -> None:
        if self._program.app is not None:
            self._program.app.sessions.desk.tell("unexpected-again")

    def _quit(self) -> None:
        QApplication.closeAllWindows()
        QApplication.quit()
