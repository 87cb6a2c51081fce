"""One Mitra for one data folder: a second start brings the first window to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.ui.sessions.table import Sessions

PATIENCE = 3000
"""Milliseconds that the first window has to answer: two clicks on the icon start two, and it may not listen yet."""
BETWEEN = 50
"""Milliseconds between two tries to reach it."""


class FirstWindow(QObject):
    """Listens for later starts on the same data folder, whichever window of this one stands."""

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = _name(data)
        self._window: QWidget | None = None
        self._sessions: Sessions | None = None

    def follow(self, window: QWidget | None, sessions: Sessions | None = None) -> None:
        """Call ``window`` to the front from now on; while a show of ``sessions`` is on, the windows of that instead."""
        self._window, self._sessions = window, sessions

    def listen(self) -> None:
        """Begin to listen; a name left behind by a killed Mitra is taken over."""
        from PySide6.QtNetwork import QLocalServer  # 10 ms: not before the first picture

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come_forward)
        self._server.listen(self._name)

    def _come_forward(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        show = self._sessions.classroom.show if self._sessions is not None else None
        if show is not None:  # the wall may fill the only screen: a class sees nothing else of this computer
            show.front_wanted.emit()
        elif self._window is not None:
            if self._window.isMinimized():
                self._window.showNormal()
            self._window.raise_()
            self._window.activateWindow()


def raise_first(data: Path, patience: int | None = None) -> bool:
    """Ask the Mitra that has ``data`` open to come forward; false where none answers in so many milliseconds."""
    from PySide6.QtCore import QDeadlineTimer, QThread
    from PySide6.QtNetwork import QLocalSocket

    deadline = QDeadlineTimer(PATIENCE if patience is None else patience)
    socket = QLocalSocket()
    while True:
        socket.connectToServer(_name(data))
        if socket.waitForConnected(max(1, deadline.remainingTime())):
            socket.disconnectFromServer()
            return True
        if deadline.hasExpired():
            return False
        QThread.msleep(BETWEEN)


def _name(data: Path) -> str:
    return f"mitra-{crc32(str(data.resolve()).encode('utf-8', 'surrogateescape')):08x}"
