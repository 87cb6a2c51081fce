"""Commands that wait for a file to come back: an answer that was given while the stick was pulled out, above all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

BETWEEN = 1000
"""Milliseconds between two tries."""


class Waiting(QObject):
    """The commands that wait, in the order in which they were refused. The first value of each says what it is about.

    Signals: ``trying(bool)``, before a round of tries (true) and after it (false); ``over()``, none waits any more.
    """

    trying = Signal(bool)
    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._commands: list[tuple[Callable[..., None], tuple[object, ...]]] = []
        self._timer = QTimer(self, interval=BETWEEN)
        self._timer.timeout.connect(self.try_again)

    def __len__(self) -> int:
        return len(self._commands)

    def add(self, command: Callable[..., None], values: tuple[object, ...]) -> None:
        """Let a command wait, instead of an earlier one about the same; what is refused again adds itself again."""
        others = [one for one in self._commands if (one[0], one[1][:1]) != (command, values[:1])]
        self._commands = [*others, (command, values)]
        self._timer.start()

    def try_again(self) -> None:
        """Do what waits, once each."""
        commands, self._commands = self._commands, []
        self.trying.emit(True)
        try:
            for command, values in commands:
                command(*values)
        finally:
            self.trying.emit(False)
        if not self._commands:
            self._timer.stop()
            self.over.emit()

    def close(self) -> None:
        """Do what waits if it can be done now, and let nothing wait any longer."""
        if self._commands:
            self.try_again()
        self._commands.clear()
        self._timer.stop()
