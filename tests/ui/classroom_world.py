"""A class that is taught a lesson, for the tests of acts and windows: its book lies in a temporary folder."""

from __future__ import annotations

from pathlib import Path

from shiboken6 import delete

from desktop.storage.classes import ClassBook, ClassHead, Pupil, create_class, open_class
from desktop.storage.library import Library
from desktop.storage.notes import Notes
from desktop.storage.preferences import Preferences
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.classroom.act import Act
from desktop.ui.sessions.classroom.hall import Hall
from desktop.ui.sessions.classroom.show import Show
from desktop.ui.sessions.desk import Desk
from desktop.ui.sessions.settings import Settings
from desktop.ui.widgets.wall.sheet import Frame
from tests.ui.desk_world import MANY, Clock


def spoken(act: Act) -> str:
    """All that the wall tells while this act is on it."""
    return "\n".join(act.scene().sheet(Frame()).spoken)


class ClassWorld:
    """One class with its folder; Mitra can be closed and started again."""

    def __init__(self, library: Library, folder: Path, clock: Clock | None = None) -> None:
        self.library, self.folder, self.clock = library, folder, clock or Clock()
        self.settings = Settings(Preferences(folder / "learner"), Preferences(folder / "computer"), Theme())
        folder.mkdir(parents=True, exist_ok=True)
        self.head: ClassHead = create_class(folder / "classes", "8B", self.clock())
        self._halls: list[Hall] = []
        self._desks: list[Desk] = []
        self.book: ClassBook = self._open()

    def hall(self, lesson: str = MANY) -> Hall:
        """What acts are made on; nothing runs in it by itself."""
        return self._keep(Hall(self._desk(), self.settings, self.book, lesson))

    def show(self, lesson: str = MANY, anchor: str | None = None) -> Show:
        """A whole show, which begins with the lesson."""
        made = Show(self._desk(), self.settings, self.book, lesson, anchor)
        self._keep(made)
        return made

    def enrol(self, *names: str) -> tuple[Pupil, ...]:
        """Give the class these pupils."""
        self.book.set_pupils([Pupil(f"p{number}", name) for number, name in enumerate(names, 1)])
        return self.book.pupils()

    def restart(self) -> None:
        """Close Mitra and start it again."""
        self._put_away()
        self.book = self._open()

    def close(self) -> None:
        """Put an end to all of it."""
        self._put_away()

    def _open(self) -> ClassBook:
        return open_class(self.folder / "classes", self.head, "device", self.clock())

    def _desk(self) -> Desk:
        notes = Notes(self.book.progress, self.book.folder / "pictures")
        self._desks.append(Desk(self.library, self.book.progress, notes, self.clock))
        return self._desks[-1]

    def _keep(self, hall: Hall) -> Hall:
        self._halls.append(hall)
        return hall

    def _put_away(self) -> None:
        for one in (*self._halls, *self._desks):
            delete(one)
        self._halls, self._desks = [], []
        self.book.close()
