"""The acts of a show, one on top of another: what is done goes to the one on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.sessions.classroom.starters import LESSON, make_act
from desktop.ui.sessions.classroom.wall_control import WallControl
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.storage.classes import ClassBook
    from desktop.ui.sessions.classroom.act import Act
    from desktop.ui.sessions.desk import Desk
    from desktop.ui.sessions.settings import Settings
    from desktop.ui.widgets.wall.sheet import Frame, Scene


class ActStack(WallControl):
    """A wall with acts.

    Signals: ``ended()``, nothing is shown any more.
    """

    ended = Signal()

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        book: ClassBook,
        lesson_id: str,
        anchor: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        """As ``Hall``; the lesson begins. Raises the named errors of the stores where they refuse that."""
        super().__init__(desk, settings, book, lesson_id, anchor, parent)
        self._acts: list[Act] = []
        self._kinds: list[str] = []
        self.slide_wanted.connect(self._show_slide)
        self.begin(self.make(LESSON), LESSON)

    @property
    def act(self) -> Act:
        """What the class does now."""
        return self._acts[-1]

    @property
    def lesson_act(self) -> Act:
        """The lesson, which lies under all other acts."""
        return self._acts[0]

    def sees(self, act: QObject) -> bool:
        """Whether this act is on top and not covered."""
        return bool(self._acts) and self.act is act and not self.cover

    def lowest(self) -> QObject | None:
        """The act of the lesson."""
        return self.lesson_act if self._acts else None

    def scene(self) -> Scene:
        """What the act on top shows."""
        return self.act.scene()

    def ground(self) -> Scene | None:
        """What the lesson shows."""
        return self.lesson_act.scene() if self._acts else None

    @property
    def kind(self) -> str:
        """Which kind of act is on top, as ``starters`` names it."""
        return self._kinds[-1]

    def make(self, kind: str) -> Act:
        """Make an act of this kind."""
        return make_act(kind, self)

    @guarded
    def start(self, kind: str) -> None:
        """Put an act of this kind on top; one on top already ends, one below comes to the top again."""
        if kind not in self._kinds:
            self.begin(self.make(kind), kind)
        elif self.kind == kind:
            self._drop_to(len(self._acts) - 1)
        else:
            self.cover = ""
            self._drop_to(self._kinds.index(kind) + 1)

    def begin(self, act: Act, kind: str = "") -> None:
        """Put an act on top, which is of this kind."""
        act.fit(self.frame)
        self._acts.append(act)
        self._kinds.append(kind)
        act.changed.connect(self._on_changed)
        act.ended.connect(self._on_act_ended)
        self.cover, self.zoom, self.spot = "", None, None
        self.changed.emit()

    @guarded
    def forward(self) -> None:
        """Go on by one step; a covered wall is uncovered instead."""
        if not self.lift():
            self._go(self.act.forward)

    @guarded
    def back(self) -> None:
        """Go back by one step; a covered wall is uncovered instead."""
        if not self.lift():
            self._go(self.act.back)

    @guarded
    def first(self) -> None:
        """Go to the beginning."""
        self._go(self.act.first)

    @guarded
    def last(self) -> None:
        """Go to the end."""
        self._go(self.act.last)

    @guarded
    def jump(self, number: int) -> None:
        """Go to what has this number."""
        self._go(self.act.jump, number)

    @guarded
    def choose(self, row: str) -> None:
        """Choose a row of the teacher's list."""
        self.act.choose(row)

    @guarded
    def step(self, row: str, by: int) -> None:
        """Count one more or one less at a row."""
        self.act.step(row, by)

    @guarded
    def rename(self, row: str, text: str) -> None:
        """Give a row another text."""
        self.act.rename(row, text)

    def typed(self, letter: str) -> bool:
        """Give the act a letter that no command wants; false where it means nothing."""
        taken = False

        def run() -> None:
            nonlocal taken
            taken = self.act.typed(letter)

        return self._desk.attempt(run) and taken

    @guarded
    def undo(self) -> None:
        """Take back the last thing that was recorded in this show."""
        undone = self.book.undo(self.now(), self.since)
        if undone is None:
            self.told.emit(self.tr("Tidak ada yang bisa diurungkan lagi di pelajaran ini."))
            return
        self._desk.undone.emit(undone)
        self.refresh()
        self.told.emit(self.tr("Diurungkan."))

    @guarded
    def refresh(self) -> None:
        """Read anew what the class's book tells: something was taken back, or the list of pupils is another."""
        for act in self._acts:
            act.refresh()
        self.changed.emit()

    def end(self) -> None:
        """End what is on top: a cover, the act, and after the lesson the show."""
        if self.lift():
            return
        if len(self._acts) > 1:
            self._drop_to(len(self._acts) - 1)
        else:
            self.end_all()

    def end_all(self) -> None:
        """End the show."""
        for act in reversed(self._acts):
            self._close(act)
        self.ended.emit()

    def set_frame(self, frame: Frame) -> None:
        """Lay every act out for another frame."""
        if frame != self.frame:
            for act in self._acts:
                act.fit(frame)
        super().set_frame(frame)

    def _go(self, step: Callable[..., None], *given: int) -> None:
        """Let the act take a step; what was enlarged is shown whole again, also where the step leads nowhere."""
        enlarged, self.zoom = self.zoom, None
        try:
            step(*given)
        finally:
            if enlarged is not None:
                self.changed.emit()

    @guarded
    def _drop_to(self, depth: int) -> None:
        """End what lies over the first so many acts; the wall shows none of those between."""
        while len(self._acts) > depth:
            act = self._acts.pop()
            self._kinds.pop()
            self._close(act)
            act.deleteLater()
        self.zoom = None
        try:
            self.act.refresh()
        finally:
            self.changed.emit()

    @guarded
    def _close(self, act: Act) -> None:
        act.close()

    @guarded
    def _show_slide(self, anchor: str) -> None:
        self._drop_to(1)
        self.act.choose(f"#{anchor}")

    def _on_changed(self) -> None:
        if self.sender() is self._acts[-1]:
            self.changed.emit()

    def _on_act_ended(self) -> None:
        if self.sender() is self._acts[-1] and len(self._acts) > 1:
            self._drop_to(len(self._acts) - 1)
