"""Who is present today: a list for the teacher alone; the wall goes on showing the lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.study.classroom.turns import ABSENT, PRESENT, UNMARKED
from desktop.ui.sessions.classroom.act import Command, Hint, Row
from desktop.ui.sessions.classroom.pupils_act import PupilsAct
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.wall.tools_scene import WordsScene

if TYPE_CHECKING:
    from desktop.ui.widgets.wall.sheet import Scene

NEXT = {"": PRESENT, PRESENT: ABSENT, ABSENT: UNMARKED}
"""What a mark becomes when its row is chosen."""


class RollAct(PupilsAct):
    """The marks "present" and "absent" of this study day."""

    teacher_only = True

    def name(self) -> str:
        """What this act is called on the teacher's screen."""
        return self.tr("Kehadiran")

    def scene(self) -> Scene:
        """The slide that stood there before: who is absent is nobody's business."""
        if not self.pupils:
            return self.nobody()
        return self.show.ground() or WordsScene(self.show.unit_title, self.show.lesson.title, "", self.class_name())

    def hints(self) -> tuple[Hint, ...]:
        """What to do, and how many are here."""
        if not self.pupils:
            return (self.nobody_hint(),)
        marks = list(self.turns.marked(self.today).values())
        here, gone = marks.count(PRESENT), marks.count(ABSENT)
        counts = self.tr("{here} hadir, {gone} tidak hadir, {rest} belum ditandai.").format(
            here=here, gone=gone, rest=sum(mark == "" for mark in self._marks().values())
        )
        text = self.tr(
            "Pilih nama untuk menandainya: hadir, lalu tidak hadir, lalu tanpa tanda. U menandai sisanya hadir.\n\n"
            "Yang tidak hadir tidak dipilih dan tidak masuk kelompok hari ini."
        )
        return Hint(counts, text), Hint("", self.tr("Layar kelas tetap menampilkan pelajaran."))

    def rows(self) -> tuple[Row, ...]:
        """All pupils with their marks."""
        words = {PRESENT: self.tr("hadir"), ABSENT: self.tr("tidak hadir"), "": self.tr("belum ditandai")}
        marks = self._marks()
        return tuple(
            Row(pupil.id, pupil.name, words[marks[pupil.id]], checked=marks[pupil.id] == PRESENT)
            for pupil in self.pupils
        )

    def rows_title(self) -> str:
        """What the list is a list of."""
        return self.tr("Siswa {name}").format(name=self.class_name()) if self.pupils else ""

    def commands(self) -> tuple[Command, ...]:
        """All the others are present."""
        rest = Command(self.tr("Sisanya hadir"), ("U",), self.mark_rest)
        return (rest,) if "" in self._marks().values() else self.roster_commands()

    def choose(self, row: str) -> None:
        """Give a pupil the next mark."""
        marks = self._marks()
        if row in marks:
            self.happen(NEXT[marks[row]], row)
            self.changed.emit()

    @guarded
    def mark_rest(self) -> None:
        """Mark those present who have no mark yet."""
        self.happen(PRESENT, *(pupil for pupil, mark in self._marks().items() if not mark))
        self.changed.emit()

    def forward(self) -> None:
        """Go back to the lesson."""
        self.ended.emit()

    def _marks(self) -> dict[str, str]:
        """The mark of each pupil today, "" for none."""
        marked = self.turns.marked(self.today)
        return {pupil.id: marked.get(pupil.id, "") for pupil in self.pupils}
