"""Errors that nobody foresaw: each is written down, without anybody's words, and told to who says it on the screen."""

from __future__ import annotations

import re
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qFormatLogMessage, qInstallMessageHandler

from desktop.storage.errors import StorageError
from desktop.storage.mishap_text import mishap_text, place_of
from desktop.storage.reports import CRASH, FOLDER, Diary, diary, head, take_crash, write_report
from desktop.storage.shortening import home_shortened, shortened

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType
    from typing import TextIO

    from PySide6.QtCore import QMessageLogContext

    from desktop.ui.sessions.said import Said

LEVELS = {
    QtMsgType.QtDebugMsg: 10, QtMsgType.QtInfoMsg: 20, QtMsgType.QtWarningMsg: 30, QtMsgType.QtCriticalMsg: 40,
    QtMsgType.QtFatalMsg: 50,
}  # fmt: skip
"""The levels of Python's log for those of Qt."""
QUOTED = '"…"'
"""What stands in the log where Qt quotes something: it may be the name of a learner's file."""
_QUOTED = re.compile(r'"[^"]*"')


class Mishap(NamedTuple):
    """One unexpected error: its report as text, and where it was written, home shortened ("": it could not be).

    ``times`` is how often it has come in this run of Mitra, this time included.
    """

    text: str
    report: str
    times: int


class Mishaps(QObject):
    """Catches what no other code caught, wherever it was raised.

    Signals: ``met(Mishap)``, there was such an error, of Mitra or of a thread of it; ``refused(Exception)``, it was
    one that a store raised, and has a sentence of its own. Both come out of the event loop: never within the handler
    that failed, and always in the thread of the window.
    """

    met = Signal(object)
    refused = Signal(object)
    _caught = Signal(object)
    _passed_on = Signal(object)

    def __init__(self, data: Path, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        """Write reports into the data folder."""
        super().__init__(parent)
        self._data, self._clock = data, clock
        self._times: dict[str, int] = {}
        self._written: dict[str, str] = {}
        self._writing = threading.RLock()  # an error while one is written is written, too
        self._crash: TextIO | None = None
        self._diary: Diary | None = None
        self._caught.connect(self.met, Qt.ConnectionType.QueuedConnection)
        self._passed_on.connect(self.refused, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> bool:
        """Hear of errors of threads, of Qt and of crashes, too, and keep a log; whether the last run ended in a crash.

        To be done after the first picture. A crash is one of code in C, ours or Qt's: the error in it leaves the trace
        of where Python was. A power cut or a kill leaves nothing behind.
        """
        try:
            crashed = take_crash(self._data, self._clock()) is not None
        except StorageError:
            crashed = False
        sys.unraisablehook, threading.excepthook = self._catch_unraisable, self._catch_in_thread
        self._diary = Diary(self._data)
        diary().addHandler(self._diary)
        diary().info("%s", head(self._clock()).partition("\n")[2])
        qInstallMessageHandler(self._take_message)
        self._watch_for_crashes()
        return crashed

    def note_failed(self, error: Exception) -> None:
        """Note in the log that a store refused something, and of what kind the refusal was."""
        diary().warning("failed: %s", type(error).__name__)

    def note_said(self, said: Said) -> None:
        """Note in the log of what kind a message was; not whom or what it was about."""
        diary().info("said: %s", said.kind)

    def close(self) -> None:
        """Hear of nothing any longer."""
        if self._diary is None:
            return
        sys.unraisablehook, threading.excepthook = sys.__unraisablehook__, threading.__excepthook__
        qInstallMessageHandler(None)
        diary().info("closed")
        diary().removeHandler(self._diary)
        self._diary.close()
        self._diary = None
        if self._crash is not None:
            import faulthandler

            faulthandler.disable()
            self._crash.close()
            self._crash = None
            with suppress(OSError):
                (self._data / FOLDER / CRASH).unlink()

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error that nobody else caught, as ``sys.excepthook`` does."""
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        error = error if error.__traceback__ is not None else error.with_traceback(trace)
        if isinstance(error, StorageError):
            diary().warning("%s at %s", type(error).__name__, place_of(error))
            self._passed_on.emit(error.with_traceback(None))
            return
        self._take(place_of(error), mishap_text(error))

    def write(self, error: BaseException) -> str:
        """Write a report of an error; where it lies, home shortened, or "" where it could not be written."""
        text = mishap_text(error)
        _tell_terminal(text)
        return self._write(text)

    def _catch_in_thread(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None and not isinstance(given.exc_value, SystemExit):
            self.catch(given.exc_type, given.exc_value, given.exc_traceback)

    def _catch_unraisable(self, given: sys.UnraisableHookArgs) -> None:
        if given.exc_value is not None:
            self.catch(given.exc_type, given.exc_value, given.exc_traceback)

    def _take(self, place: str, text: str) -> None:
        """Write a report of each error once, count the others, and tell of it."""
        times = self._times[place] = self._times.get(place, 0) + 1
        if times & (times - 1) == 0:  # a storm of one error fills no log: 1st, 2nd, 4th, 8th …
            diary().error("%s (%d)", place, times)
        if place not in self._written:
            self._written[place] = self._write(text)
            _tell_terminal(text)
        self._caught.emit(Mishap(text, self._written[place], times))

    def _write(self, text: str) -> str:
        try:
            with self._writing:
                return home_shortened(str(write_report(self._data, text, self._clock())))
        except StorageError:
            return ""

    def _take_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Write what Qt says into the log. Before a fatal message ends Mitra, there is a report of it."""
        _tell_terminal(qFormatLogMessage(kind, context, message))  # as Qt does itself
        told = f"Qt: {shortened(_QUOTED.sub(QUOTED, message))}"
        diary().log(LEVELS.get(kind, 30), "%s", told)
        if kind == QtMsgType.QtFatalMsg:
            self._write(told)

    def _watch_for_crashes(self) -> None:
        import faulthandler

        try:
            (self._data / FOLDER).mkdir(exist_ok=True)
            self._crash = (self._data / FOLDER / CRASH).open("a", encoding="utf-8")
        except OSError:
            return  # where nothing can be written, a crash leaves no report
        faulthandler.enable(self._crash)


def _tell_terminal(text: str) -> None:
    if sys.__stderr__ is not None:  # a program without a terminal has none on Windows
        with suppress(OSError, ValueError):
            print(text, file=sys.__stderr__, flush=True)
