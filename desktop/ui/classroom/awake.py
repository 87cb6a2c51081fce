"""Keeps the screens from going dark while a class looks at them: nobody touches the computer for minutes."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess

if TYPE_CHECKING:
    from collections.abc import Callable

BUS = "mitra-awake"
SAVER = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
"""Service, path and interface that GNOME, KDE Plasma, Xfce and others answer; see the Idle Inhibition Service draft of
freedesktop.org."""

CONTINUOUS, SYSTEM, DISPLAY = 0x80000000, 0x00000001, 0x00000002
"""Flags of Windows' SetThreadExecutionState."""


class Awake(QObject):
    """Asks the desktop not to darken or lock the screens; a desktop that knows no such wish is not troubled."""

    def __init__(self, reason: str, parent: QObject | None = None) -> None:
        """``reason`` is a short sentence, which some desktops show."""
        super().__init__(parent)
        self._reason = reason
        self._holder: QProcess | None = None

    def hold(self) -> None:
        """Keep the screens lit from now on."""
        self._way()[0]()

    def release(self) -> None:
        """Leave the screens to the desktop again."""
        self._way()[1]()

    def _way(self) -> tuple[Callable[[], None], Callable[[], None]]:
        if sys.platform == "win32":
            return self._hold_windows, self._release_windows
        if sys.platform == "darwin":
            return self._hold_mac, self._release_mac
        return self._hold_linux, self._release_linux

    def _hold_linux(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage  # only for a class

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, BUS)
        if bus.isConnected():
            message = QDBusMessage.createMethodCall(*SAVER, "Inhibit")
            message.setArguments(["Mitra", self._reason])
            bus.asyncCall(message)  # nobody waits for the answer: a desktop without this service never gives one

    def _release_linux(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        # The wish ends with the connection that made it; this one was opened for nothing else.
        QDBusConnection.disconnectFromBus(BUS)

    def _hold_mac(self) -> None:
        self._holder = QProcess(self)
        self._holder.start("caffeinate", ["-d", "-w", str(os.getpid())])

    def _release_mac(self) -> None:
        if self._holder is not None:
            self._holder.kill()
            self._holder.waitForFinished()
            self._holder = None

    def _hold_windows(self) -> None:
        _set_execution_state(CONTINUOUS | SYSTEM | DISPLAY)

    def _release_windows(self) -> None:
        _set_execution_state(CONTINUOUS)


def _set_execution_state(flags: int) -> None:
    library = getattr(ctypes, "windll", None)
    if library is not None:
        library.kernel32.SetThreadExecutionState(ctypes.c_uint(flags))
