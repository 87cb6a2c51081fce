"""A lesson on the wall: its acts, what the teacher does to the wall, and all of it as commands with keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.ui.sessions.classroom.show_commands import ShowCommands
from desktop.ui.sessions.classroom.stack import ActStack

if TYPE_CHECKING:
    from desktop.ui.sessions.classroom.act import Command


class Show(ActStack):
    """One show before one class.

    Signals: ``swap_wanted()``, ``notes_wanted()``, ``keys_wanted()`` and ``front_wanted()``, wishes that concern the
    windows.
    """

    swap_wanted = Signal()
    notes_wanted = Signal()
    keys_wanted = Signal()
    front_wanted = Signal()

    _offer: ShowCommands | None = None

    def commands(self) -> tuple[Command, ...]:
        """What can be done now: what the act offers first, whose keys win."""
        if self._offer is None:
            self._offer = ShowCommands(self)
        return (*self.act.commands(), *self._offer.commands(), *self._wishes())

    def _wishes(self) -> tuple[Command, ...]:
        from desktop.ui.sessions.classroom.act import Command

        return (
            Command(self.tr("Tukar layar"), ("X",), self.swap_wanted.emit, shown=False),
            Command(self.tr("Ke slaid"), ("O",), self.notes_wanted.emit),
            Command(self.tr("Daftar siswa"), ("Ctrl+Shift+K",), self.roster_wanted.emit, shown=False),
            Command(self.tr("Semua tombol"), ("F1",), self.keys_wanted.emit, shown=False),
            Command(self.tr("Akhiri"), ("Esc",), self.end),
        )
