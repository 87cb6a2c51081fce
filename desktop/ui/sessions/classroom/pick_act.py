"""A pupil picked by chance, large on the wall: nobody twice before all had a turn, nobody who is absent today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.study.classroom.turns import ABSENT, PRESENT, PUPIL, TURN, pick
from desktop.ui.sessions.classroom.act import Command, Hint, Row
from desktop.ui.sessions.classroom.pupils_act import PupilsAct
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.wall.tools_scene import NameScene, WordsScene

if TYPE_CHECKING:
    from random import Random

    from desktop.ui.sessions.classroom.hall import Hall
    from desktop.ui.widgets.wall.sheet import Scene


class PickAct(PupilsAct):
    """Whose turn it is. It begins with a name; next picks another."""

    _current = ""
    _since: int | None = None
    """From when on a turn counts as given here."""

    def __init__(self, show: Hall, random: Random | None = None) -> None:
        super().__init__(show, random)
        self._since = show.book.mark()
        self._pick()

    def name(self) -> str:
        """What this act is called on the teacher's screen."""
        return self.tr("Giliran")

    def scene(self) -> Scene:
        """The name of whose turn it is."""
        name = self.names().get(self._current, "")
        if name:
            number, count = self.place()
            right = self.tr("{number} dari {count}").format(number=number, count=count)
            return NameScene(self.name(), name, self.class_name(), right)
        if not self.present():
            return self.nobody()
        return WordsScene(self.name(), self.tr("Giliran siapa?"), "", self.class_name())

    def place(self) -> tuple[int, int]:
        """How many of those present had a turn in this round."""
        there = self.present()
        had = sum(pupil.id in self.turns.had for pupil in there)
        return (had, len(there)) if there else (0, 0)

    def hints(self) -> tuple[Hint, ...]:
        """What to do."""
        if not self.present():
            return (self.nobody_hint(),)
        text = self.tr(
            "PgDn memilih siswa lain. Tombol -: ia tidak hadir, gilirannya tidak terpakai. H: ia hadir.\n\n"
            "Tidak ada yang terpilih dua kali sebelum semua mendapat giliran."
        )
        return (Hint("", text),)

    def rows(self) -> tuple[Row, ...]:
        """All pupils, with a tick at those who had a turn in this round."""
        marks = self.turns.marked(self.today)
        words = {PRESENT: self.tr("hadir"), ABSENT: self.tr("tidak hadir")}
        return tuple(
            Row(
                pupil.id,
                pupil.name,
                words.get(marks.get(pupil.id, ""), ""),
                current=pupil.id == self._current,
                checked=pupil.id in self.turns.had,
            )
            for pupil in self.pupils
        )

    def rows_title(self) -> str:
        """What the list is a list of."""
        return self.tr("Sudah mendapat giliran") if self.pupils else ""

    def commands(self) -> tuple[Command, ...]:
        """Another pupil; whether the one who stands there is present."""
        if not self.pupils:
            return self.roster_commands()
        shown = bool(self._current)
        return (
            Command(self.tr("Siswa lain"), ("Shift+A", "A"), self.forward),
            Command(self.tr("Tidak hadir"), ("-",), self.mark_absent, shown=shown),
            Command(self.tr("Hadir"), ("H",), self.mark_present, shown=shown),
        )

    @guarded
    def forward(self) -> None:
        """Pick another."""
        self._pick()
        self.changed.emit()

    def choose(self, row: str) -> None:
        """Give the turn to a pupil of the teacher's choice."""
        if row in self.names() and row != self._current:
            self._give(row)
            self.changed.emit()

    @guarded
    def mark_absent(self) -> None:
        """Who stands there is absent, has used no turn, and another is picked."""
        if self._current:
            self.happen(ABSENT, self._current)
            self._current = ""
            try:
                self._pick()
            finally:
                self.changed.emit()

    @guarded
    def mark_present(self) -> None:
        """Who stands there is present."""
        if self._current and self.turns.marked(self.today).get(self._current) != PRESENT:
            self.happen(PRESENT, self._current)
            self.changed.emit()

    def read(self) -> None:
        """Read the book; the name on the wall is that of the last turn given since this began."""
        super().read()
        events = () if self._since is None else self.show.book.events(PUPIL, self._since)
        turned = any(event.value == TURN for event in events)
        self._current = self.turns.current if turned else ""

    def _pick(self) -> None:
        self.pupils = self.show.book.pupils()  # the list may have been changed in the main window meanwhile
        pupil = pick([one.id for one in self.pupils], self.turns, self.today, self.random)
        if pupil is not None:
            self._give(pupil)

    def _give(self, pupil: str) -> None:
        """Store the turn, and then show it."""
        self.happen(TURN, pupil)
        self._current = pupil
