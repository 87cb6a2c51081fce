"""What a teacher can do in every act of a show, with its keys: one list for the buttons, the keys and their sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.sessions.classroom.act import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.sessions.classroom.stack import ActStack


class Starter(QObject):
    """Begins one kind of act."""

    def __init__(self, show: ActStack, name: str) -> None:
        """Take the module and the class of the act."""
        super().__init__(show)
        self._show, self._name = show, name

    def run(self) -> None:
        """Begin it, or end it where it is on top."""
        self._show.start(self._name)


class ShowCommands(QObject):
    """The commands of one show."""

    def __init__(self, show: ActStack) -> None:
        super().__init__(show)
        self._show = show
        self._starters = {name: Starter(show, name) for name, _text, _keys in self._acts()}

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
            Command(self.tr("Huruf lebih besar"), ("Ctrl++", "Ctrl+="), show.enlarge),
            Command(self.tr("Huruf lebih kecil"), ("Ctrl+-",), show.shrink),
        )

    def _starts(self) -> tuple[Command, ...]:
        return tuple(
            Command(text, keys, self._starters[name].run, type(self._show.act).__name__ == name.split(".")[1])
            for name, text, keys in self._acts()
        )

    def _acts(self) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
        return (
            ("tools_act.PickAct", self.tr("Pilih siswa acak"), ("Shift+A", "A")),
            ("quiz_act.ClassQuizAct", self.tr("Kuis kelas"), ("Q",)),
            ("contest_act.ContestAct", self.tr("Cerdas cermat"), ("Shift+Q",)),
            ("review_act.ClassReviewAct", self.tr("Kartu kelas"), ("K",)),
            ("tools_act.TimerAct", self.tr("Hitung mundur"), ("M",)),
            ("tools_act.GroupsAct", self.tr("Bagi kelompok"), ("G",)),
            ("tools_act.RollAct", self.tr("Kehadiran"), ("H",)),
            ("words_act.TermsAct", self.tr("Istilah"), ("T",)),
            ("words_act.SourcesAct", self.tr("Sumber"), ("S",)),
        )

    def _hidden(self) -> tuple[Command, ...]:
        show = self._show
        hidden: tuple[tuple[str, tuple[str, ...], Callable[[], None]], ...] = (
            (self.tr("Layar putih"), ("W", ","), show.toggle_white),
            (self.tr("Ukuran huruf biasa"), ("Ctrl+0",), show.reset_size),
            (self.tr("Ke awal"), ("Home",), show.first),
            (self.tr("Ke akhir"), ("End",), show.last),
            (self.tr("Urungkan"), ("Ctrl+Z",), show.undo),
        )
        return tuple(Command(text, keys, run, shown=False) for text, keys, run in hidden)
