"""A lesson on the wall: a stack of acts, and what the teacher does to the wall itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Show(QObject):
    """The show; see the contract of its parts in ``act.py``."""

    changed = Signal()
    ended = Signal()
