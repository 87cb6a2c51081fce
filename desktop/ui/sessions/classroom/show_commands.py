"""What a teacher can do in every act of a show, with its keys: one list for the buttons, the keys and their sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.sessions.classroom.act import Command
from desktop.ui.sessions.classroom.starters import (
    CONTEST,
    GROUPS,
    PICK,
    QUIZ,
    REVIEW,
    ROLL,
    SOURCES,
    TERMS,
    TIMER,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.sessions.classroom.stack import ActStack


class Starter(QObject):
    """Begins one kind of act."""

    def __init__(self, show: ActStack, kind: str) -> None:
        """Take the kind of the act."""
        super().__init__(show)
        self._show, self._kind = show, kind

    def run(self) -> None:
        """Begin it, or end it where it is on top."""
        self._show.start(self._kind)


class ShowCommands(QObject):
    """The commands of one show."""

    def __init__(self, show: ActStack) -> None:
        super().__init__(show)
        self._show = show
        self._starters = {kind: Starter(show, kind) for kind, _text, _keys in self._acts()}

    def commands(self) -> tuple[Command, ...]:
        """All of them, those that have a button and are used most first."""
        return (*self._steps(), *self._wall(), *self._starts(), *self._hidden())

    def _steps(self) -> tuple[Command, ...]:
        show = self._show
        back = ("PgUp", "Left", "Up", "Backspace", "P")
        forward = ("PgDown", "Right", "Down", "Space", "Enter", "Return", "N")
        return (
            Command(self.tr("Sebelumnya"), back, show.back),
            Command(self.tr("Berikutnya"), forward, show.forward),
        )

    def _wall(self) -> tuple[Command, ...]:
        show = self._show
        return (
            Command(self.tr("Layar hitam"), ("B", "."), show.toggle_black, show.cover == "black"),
            Command(self.tr("Bekukan"), ("F",), show.toggle_freeze, show.frozen),
            Command(self.tr("Sorot"), ("L",), show.toggle_spotlight, show.spot is not None),
            Command(self.tr("Coret"), ("C",), show.toggle_pen, show.pen),
            Command(self.tr("Perbesar gambar"), ("Z",), show.toggle_zoom, show.zoom is not None),
            Command(self.tr("Perbesar huruf"), ("Ctrl++", "Ctrl+="), show.enlarge),
            Command(self.tr("Perkecil huruf"), ("Ctrl+-",), show.shrink),
        )

    def _starts(self) -> tuple[Command, ...]:
        return tuple(
            Command(text, keys, self._starters[kind].run, self._show.kind == kind) for kind, text, keys in self._acts()
        )

    def _acts(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        return (
            (PICK, self.tr("Pilih siswa acak"), ("Shift+A", "A")),
            (QUIZ, self.tr("Kuis kelas"), ("Q",)),
            (CONTEST, self.tr("Cerdas cermat"), ("Shift+Q",)),
            (REVIEW, self.tr("Kartu kelas"), ("K",)),
            (TIMER, self.tr("Hitung mundur"), ("M",)),
            (GROUPS, self.tr("Bagi kelompok"), ("G",)),
            (ROLL, self.tr("Kehadiran"), ("H",)),
            (TERMS, self.tr("Istilah"), ("T",)),
            (SOURCES, self.tr("Sumber"), ("S",)),
        )

    def _hidden(self) -> tuple[Command, ...]:
        show = self._show
        hidden: tuple[tuple[str, tuple[str, ...], Callable[[], None]], ...] = (
            (self.tr("Layar putih"), ("W", ","), show.toggle_white),
            (self.tr("Ukuran huruf biasa"), ("Ctrl+0",), show.reset_size),
            (self.tr("Ke awal"), ("Home",), show.first),
            (self.tr("Ke akhir"), ("End",), show.last),
        )
        undo = Command(self.tr("Urungkan"), ("Ctrl+Z",), show.undo, shown=show.act is not show.lesson_act)
        return (*(Command(text, keys, run, shown=False) for text, keys, run in hidden), undo)
