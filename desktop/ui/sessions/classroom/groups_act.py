"""The class in groups by chance; those of today stay until others are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.study.classroom.turns import groups, sizes
from desktop.ui.sessions.classroom.act import Command, Hint, Row
from desktop.ui.sessions.classroom.pupils_act import PupilsAct
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.wall.groups_scene import Group, GroupsScene

if TYPE_CHECKING:
    from random import Random

    from desktop.ui.sessions.classroom.hall import Hall
    from desktop.ui.widgets.wall.sheet import Frame, Scene

SIZES = (2, 3, 4, 5, 6, 7, 8)
"""How large groups may be asked for."""
USUAL = 4
KEPT, SIZE = "groups", "group-size"
"""The places in the book: day and ids of the groups, and how large they were asked for."""


class GroupsAct(PupilsAct):
    """Groups of those who are not marked absent."""

    def __init__(self, show: Hall, random: Random | None = None) -> None:
        super().__init__(show, random)
        self._frame, self._page = show.frame, 0
        kept = show.book.progress.get_state(SIZE) or ""
        self._size = int(kept) if kept.isdecimal() and int(kept) in SIZES else USUAL
        self._groups = self._of_today()
        if not self._groups:
            self._mix()

    def name(self) -> str:
        """What this act is called on the teacher's screen."""
        return self.tr("Kelompok")

    def scene(self) -> Scene:
        """The groups, or a page of them."""
        return self._scene() if self._groups else self.nobody()

    def next_scene(self) -> Scene | None:
        """The next page, where there is one."""
        number, count = self.place()
        return self._scene()._replace(page=self._page + 1) if number < count else None

    def place(self) -> tuple[int, int]:
        """Which page of how many."""
        return (self._page + 1, self._scene().pages(self._frame)) if self._groups else (0, 0)

    def hints(self) -> tuple[Hint, ...]:
        """What to do."""
        if not self._groups:
            return (self.nobody_hint(),)
        text = self.tr("Pilih besar kelompok di daftar, atau tekan angkanya. U mengacak lagi.")
        return (Hint("", text),)

    def rows(self) -> tuple[Row, ...]:
        """How large the groups can be."""
        count = len(self.present())
        return tuple(self._row(size, count) for size in SIZES if count) if count > 1 else ()

    def rows_title(self) -> str:
        """What the list is a list of."""
        return self.tr("Besar kelompok") if self.rows() else ""

    def commands(self) -> tuple[Command, ...]:
        """Other groups of this size."""
        again = Command(self.tr("Acak lagi"), ("U",), self.mix)
        return (again,) if self._groups else self.roster_commands()

    def forward(self) -> None:
        """The next page."""
        self._show(self._page + 1)

    def back(self) -> None:
        """The page before."""
        self._show(self._page - 1)

    def first(self) -> None:
        """The first page."""
        self._show(0)

    def last(self) -> None:
        """The last page."""
        self._show(self.place()[1] - 1)

    def choose(self, row: str) -> None:
        """Make groups of another size."""
        if row.isdecimal() and int(row) in SIZES:
            self._mix(int(row))

    def typed(self, letter: str) -> bool:
        """Take a digit for the size of the groups."""
        if not self._groups or letter not in map(str, SIZES):
            return False
        self.choose(letter)
        return True

    def fit(self, frame: Frame) -> None:
        """Stay on a page that there is."""
        self._frame = frame
        self._page = max(0, min(self._page, self.place()[1] - 1))

    def refresh(self) -> None:
        """Read the book anew; where there were no groups yet, there may be pupils for some now."""
        self.read()
        if self._groups:
            self.changed.emit()
        else:
            self._mix()

    @guarded
    def mix(self) -> None:
        """Make new groups."""
        self._mix()

    def _mix(self, size: int = 0) -> None:
        """Make groups, of another size where one is given, and keep them before they are shown."""
        size = size or self._size
        self.pupils = self.show.book.pupils()
        made = groups([pupil.id for pupil in self.present()], size, self.random)
        if made:
            progress = self.show.book.progress
            progress.set_state(KEPT, "\n".join((self.today.isoformat(), *(" ".join(group) for group in made))))
            progress.set_state(SIZE, str(size))
        self._groups, self._size, self._page = made, size, 0
        self.changed.emit()

    def _of_today(self) -> tuple[tuple[str, ...], ...]:
        """The groups that were made today, if they are still those of the pupils who are here."""
        day, *kept = (self.show.book.progress.get_state(KEPT) or "").split("\n")
        found = tuple(tuple(line.split(" ")) for line in kept)
        here = {pupil.id for pupil in self.present()}
        same = {pupil for group in found for pupil in group} == here
        return found if day == self.today.isoformat() and same and here else ()

    def _scene(self) -> GroupsScene:
        names, title = self.names(), self.tr("Kelompok {number}")
        made = tuple(
            Group(title.format(number=number), tuple(names[one] for one in group if one in names))
            for number, group in enumerate(self._groups, 1)
        )
        return GroupsScene(self.name(), made, self.class_name(), self._page)

    def _show(self, page: int) -> None:
        page = max(0, min(page, self.place()[1] - 1))
        if page != self._page:
            self._page = page
            self.changed.emit()

    def _row(self, size: int, count: int) -> Row:
        parts = sizes(count, size)
        many = self.tr("{count} kelompok").format(count=len(parts))
        most, least = parts[0], parts[-1]
        each = str(most) if most == least else self.tr("{least} atau {most}").format(least=least, most=most)
        detail = self.tr("{many}, masing-masing {each} siswa").format(many=many, each=each)
        text = self.tr("{size} siswa").format(size=size)
        return Row(str(size), text, detail, current=size == self._size and bool(self._groups))
