"""What the presenter itself can do: the lesson's clock, the notes, and more buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.sessions.classroom.act import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.classroom.hint_text import HintText
    from desktop.ui.sessions.classroom.lesson_time import LessonTime


class PresenterCommands(QObject):
    """The commands of one presenter."""

    def __init__(self, time: LessonTime, hints: HintText, open_more: Callable[[], None], parent: QObject) -> None:
        """Command this clock and these notes; ``open_more`` shows further buttons."""
        super().__init__(parent)
        self._time, self._hints, self._open_more = time, hints, open_more

    def commands(self) -> tuple[Command, ...]:
        """All of them; none has a button of its own in the bar."""
        return (*self.clock(), *self._notes(), self.more())

    def clock(self) -> tuple[Command, ...]:
        """What can be done about the time."""
        time = self._time
        return (
            Command(self.tr("Waktu kurang 5 menit"), ("[",), time.shorten, shown=False),
            Command(self.tr("Waktu tambah 5 menit"), ("]",), time.lengthen, shown=False),
            Command(self.tr("Hentikan waktu"), ("J",), time.toggle_stop, time.stopped, shown=False),
            Command(self.tr("Hitung dari nol"), ("Shift+J",), time.restart, shown=False),
        )

    def more(self) -> Command:
        """Show further buttons."""
        return Command(self.tr("Lainnya"), ("F10",), self._open_more, shown=False)

    def _notes(self) -> tuple[Command, ...]:
        hints = self._hints
        return (
            Command(self.tr("Catatan lebih besar"), ("Shift+Right",), hints.enlarge, shown=False),
            Command(self.tr("Catatan lebih kecil"), ("Shift+Left",), hints.shrink, shown=False),
            Command(self.tr("Gulir catatan ke bawah"), ("Shift+Down",), hints.scroll_down, shown=False),
            Command(self.tr("Gulir catatan ke atas"), ("Shift+Up",), hints.scroll_up, shown=False),
        )
