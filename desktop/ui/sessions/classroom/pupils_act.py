"""What the acts that need the pupils of a class have in common: who they are, whose turn it was, who is absent."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from desktop.study.classroom.turns import PUPIL, Happening, Turns, fold
from desktop.study.days import study_day
from desktop.ui.sessions.classroom.act import Act, Command, Hint
from desktop.ui.widgets.wall.tools_scene import WordsScene

if TYPE_CHECKING:
    from datetime import date

    from desktop.storage.class_book import Pupil
    from desktop.ui.sessions.classroom.hall import Hall


class PupilsAct(Act):
    """An act with the pupils of the class; ``random`` decides where chance does."""

    def __init__(self, show: Hall, random: Random | None = None) -> None:
        super().__init__(show)
        self._desk = show.desk
        self.random = random or Random()
        self.pupils: tuple[Pupil, ...] = ()
        self.turns = Turns()
        self.read()

    def read(self) -> None:
        """Read from the book who is in the class and what happened to them."""
        book = self.show.book
        self.pupils = book.pupils()
        events = book.pupil_events(self.show.now())
        self.turns = fold(Happening(event.subject.removeprefix(PUPIL), event.value, event.day) for event in events)

    def refresh(self) -> None:
        """Read the book anew."""
        self.read()
        self.changed.emit()

    def happen(self, what: str, *pupils: str) -> None:
        """Store that something happened to pupils, and take note of it."""
        now = self.show.now()
        self.show.book.record_all([f"{PUPIL}{pupil}" for pupil in pupils], what, now)
        self.turns = fold([Happening(pupil, what, study_day(now)) for pupil in pupils], self.turns)

    @property
    def today(self) -> date:
        """The study day."""
        return study_day(self.show.now())

    def present(self) -> tuple[Pupil, ...]:
        """All who are not marked absent today, in the order of the list."""
        absent = self.turns.absent(self.today)
        return tuple(pupil for pupil in self.pupils if pupil.id not in absent)

    def names(self) -> dict[str, str]:
        """The names of the pupils by their ids."""
        return dict(self.pupils)

    def roster_commands(self) -> tuple[Command, ...]:
        """Where nobody is in the class, a button for its list."""
        if self.pupils:
            return ()
        return (Command(self.tr("Isi daftar siswa"), ("Ctrl+Shift+K",), self.show.roster_wanted.emit),)

    def class_name(self) -> str:
        """What stands at the foot of the wall."""
        return self.show.book.head.name or self.tr("Kelas saya")

    def nobody(self) -> WordsScene:
        """What the wall says where there is nobody: what to do, and where."""
        if not self.pupils:
            title = self.tr("Belum ada siswa di kelas ini.")
            words = self.tr("Tekan Ctrl Shift K, lalu tulis atau tempel nama siswa, satu per baris.")
        else:
            title = self.tr("Semua siswa ditandai tidak hadir.")
            words = self.tr("Tekan H di pelajaran untuk mengubah kehadiran.")
        return WordsScene(self.name(), title, words, self.class_name())

    def nobody_hint(self) -> Hint:
        """The same for the teacher, with the key."""
        if self.pupils:
            return Hint("", self.nobody().words)
        text = self.tr(
            "Ctrl Shift K membuka daftar siswa: tulis, tempel, atau ambil dari berkas CSV. "
            "Pelajaran tetap di slaid ini. Namanya hanya disimpan di komputer ini."
        )
        return Hint("", text)
