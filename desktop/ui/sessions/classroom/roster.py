"""The pupils of the chosen class: added as typed, pasted or read from a file, renamed, removed, and that taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.storage.class_book import Pupil
from desktop.storage.foreign import FileTooLarge, ForeignFile, NotText
from desktop.study.classroom.names import LONGEST, Names, names_of, repeated, tidy
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from desktop.ui.sessions.classroom.room import Classroom
    from desktop.ui.sessions.desk import Desk

__all__ = ["Pupil", "Roster"]

MOST_NAMED = 3
"""So many names of those that stand twice are told."""


class Roster(QObject):
    """The list of pupils of the chosen class.

    Signals: ``changed()``, the list is another, or that of another class; ``told(str)``, a sentence for the teacher.
    """

    changed = Signal()
    told = Signal(str)

    def __init__(self, room: Classroom, desk: Desk) -> None:
        """Keep the list of the class that is chosen in ``room``."""
        super().__init__(room)
        self._room, self._desk = room, desk
        self._before: list[tuple[str, tuple[Pupil, ...]]] = []
        self.pupils: tuple[Pupil, ...] = ()
        room.changed.connect(self.read)

    @guarded
    def read(self) -> None:
        """Read the list anew."""
        head = self._room.chosen
        self.pupils = ()
        try:
            self.pupils = () if head is None else self._room.book().pupils()
        finally:
            self._before = [one for one in self._before if head is not None and one[0] == head.id]
            self.changed.emit()

    def add_typed(self, text: str) -> bool:
        """Add the names in a text; false where there is none, or the store refuses."""
        return self._add(names_of(text))

    @guarded
    def add_file(self, path: Path) -> None:
        """Add the names in a file."""
        from desktop.storage.rosters import read_names

        try:
            names = read_names(path)
        except ForeignFile as error:
            self.told.emit(self._file_sentence(error, path.name))
            return
        if not self._add(names) and not names.found:
            self.told.emit(self.tr("Di {name} tidak ada nama. Berkasmu tidak diubah.").format(name=path.name))

    @guarded
    def remove(self, ids: Collection[str]) -> None:
        """Take pupils out of the list; ``undo`` brings them back as long as this class stays open."""
        removed = [pupil.name for pupil in self.pupils if pupil.id in ids]
        if not removed:
            return
        clean = self._keep(tuple(pupil for pupil in self.pupils if pupil.id not in ids))
        who = removed[0] if len(removed) == 1 else self.tr("{count} siswa").format(count=len(removed))
        if clean:
            self.told.emit(self.tr("{who} dihapus dari daftar. Ctrl\u00a0Z mengembalikannya.").format(who=who))
        else:
            text = self.tr("{who} dihapus, tetapi cadangan belum bisa dibersihkan. Mitra akan mencobanya lagi.")
            self.told.emit(text.format(who=who))

    @guarded
    def rename(self, pupil: str, name: str) -> None:
        """Write a pupil's name otherwise; an empty name changes nothing."""
        tidied = tidy(name)[:LONGEST]
        changed = tuple(one._replace(name=tidied) if one.id == pupil else one for one in self.pupils)
        if tidied and changed != self.pupils:
            self._keep(changed)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change of the list to take back."""
        return bool(self._before)

    @guarded
    def undo(self) -> None:
        """Take back the last change of the list."""
        if self._before:
            _class, pupils = self._before[-1]
            self._room.book().set_pupils(pupils)  # what it refuses can be taken back once more
            self._before.pop()
            self._room.changed.emit()
            self.told.emit(self.tr("Daftar siswa kembali seperti sebelumnya."))

    def _add(self, names: Names) -> bool:
        if not names.found and not names.left_out:
            return False
        return self._desk.attempt(self._store, names)

    def _store(self, names: Names) -> None:
        book, before = self._room.book(), self.pupils
        book.add_pupils(names.found)
        self._before.append((book.head.id, before))
        self._room.changed.emit()
        self.told.emit(self._added_sentence(names))

    def _keep(self, pupils: tuple[Pupil, ...]) -> bool:
        book, before = self._room.book(), self.pupils
        clean = book.set_pupils(pupils)
        self._before.append((book.head.id, before))
        self._room.changed.emit()
        return clean

    def _added_sentence(self, names: Names) -> str:
        parts = [self.tr("{count} siswa ditambahkan.").format(count=len(names.found))]
        added = {name.casefold() for name in names.found}
        twice = [name for name in repeated(pupil.name for pupil in self.pupils) if name.casefold() in added]
        if twice:
            said = ", ".join(twice[:MOST_NAMED])
            if len(twice) > MOST_NAMED:
                said = self.tr("{names} dan lainnya").format(names=said)
            parts.append(self.tr("Nama yang muncul lebih dari sekali tetap disimpan: {names}.").format(names=said))
        if names.left_out:
            parts.append(self.tr("{count} baris tidak dipakai karena terlalu panjang.").format(count=names.left_out))
        return " ".join(parts)

    def _file_sentence(self, error: ForeignFile, name: str) -> str:
        if isinstance(error, NotText):
            text = self.tr("{name} bukan teks. Simpan dulu sebagai CSV di pengolah angkamu, lalu pilih lagi.")
        elif isinstance(error, FileTooLarge):
            text = self.tr("{name} terlalu besar untuk sebuah daftar siswa. Pilih berkas lain.")
        else:
            text = self.tr("{name} tidak dapat dibaca. Periksa berkasnya, lalu coba lagi.")
        return text.format(name=name)
