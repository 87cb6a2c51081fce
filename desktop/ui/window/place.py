"""Where the window stands when Mitra is opened: where it stood, but inside of a screen that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FRAME = 28
"""Logical pixels that a frame takes at least above and below a window; it is not known before it stands."""


def stand(window: QWidget, place: tuple[int, int, int, int] | None) -> None:
    """Put a window where it stood, but inside the screen: it may be a smaller one than the last time."""
    if place is None:
        window.resize(1366, 768)
        return
    wanted = QRect(*place)
    rooms = [screen.availableGeometry().adjusted(0, FRAME, 0, 0) for screen in QGuiApplication.screens()]
    room = next((room for room in rooms if room.intersects(wanted)), None)
    if room is None:  # the screen it stood on is not plugged in
        window.resize(wanted.size().boundedTo(rooms[0].size()))
        return
    wanted.setSize(wanted.size().boundedTo(room.size()))
    wanted.moveRight(min(wanted.right(), room.right()))
    wanted.moveBottom(min(wanted.bottom(), room.bottom()))
    wanted.moveTo(max(wanted.x(), room.x()), max(wanted.y(), room.y()))
    window.setGeometry(wanted)


def stand_like(window: QWidget, before: QWidget) -> None:
    """Let a window stand where another one stands."""
    window.setGeometry(before.geometry())
    window.setWindowState(before.windowState())
