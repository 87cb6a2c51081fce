"""The lesson that lies open: which one, how far it was read, and what its words and numbers mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.storage.recall import LessonState
from desktop.study.days import study_day
from desktop.study.mastery import is_read, reading_seconds
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from desktop.content.guide import Guide
    from desktop.content.model import Lesson
    from desktop.storage.library import LessonHead, UnitOutline
    from desktop.ui.sessions.desk import Desk

TICK = 5_000
"""Milliseconds between two notes of reading time: at most this much is lost when the power fails."""


LONGEST = 60.0
"""Seconds between two ticks above which the computer slept or its clock was set: that is not time spent reading."""


class OpenLesson(NamedTuple):
    """A lesson on the desk and where it stands: its unit, its neighbours, and the place to show."""

    lesson: Lesson
    unit: UnitOutline
    minutes: int
    previous: LessonHead | None
    next: LessonHead | None
    read: bool
    place: str
    anchor: str


class PathLesson(NamedTuple):
    """One lesson in the navigator: its head, the part read from 0 to 1, whether it is read, cards due."""

    head: LessonHead
    fraction: float
    read: bool
    due: int


class ReadingSession(QObject):
    """What is being read.

    Signals: ``opened(OpenLesson)``; ``path_changed()``, anything in the navigator may differ;
    ``lesson_changed(PathLesson)``, one lesson differs; ``read_changed(bool)``, of the open lesson.
    """

    opened = Signal(object)
    path_changed = Signal()
    lesson_changed = Signal(object)
    read_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._units = desk.library.outline()
        self._heads = {head.id: head for unit in self._units for head in unit.lessons}
        self._order = tuple(self._heads)
        self._path: dict[str, PathLesson] = {}
        self._path_day: date | None = None
        self._open: OpenLesson | None = None
        self._past: list[str] = []
        self._future: list[str] = []
        self._fraction = 0.0
        self._end_seen = False
        self._attentive_since: datetime | None = None
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.tick)
        desk.lesson_changed.connect(self._announce)

    @property
    def current(self) -> OpenLesson | None:
        """What lies open, or None before the first lesson is opened."""
        return self._open

    def guide(self) -> Guide | None:
        """What helps to teach the open lesson, or None before the first lesson is opened."""
        return self._desk.library.guide(self._open.lesson.id) if self._open else None

    def path(self) -> tuple[tuple[UnitOutline, tuple[PathLesson, ...]], ...]:
        """Every unit with its lessons as the navigator shows them; without rings where nothing can be read of them."""
        today = study_day(self._desk.now())
        # A night has passed: other cards are due.
        if self._path_day != today and self._desk.attempt(self._read_path):
            self._path_day = today
        return tuple((unit, tuple(self._on_path(head) for head in unit.lessons)) for unit in self._units)

    def _on_path(self, head: LessonHead) -> PathLesson:
        return self._path.get(head.id) or PathLesson(head, 0.0, False, 0)

    def resume(self) -> None:
        """Open the lesson that was open last, or the first one of the path."""
        last = self._desk.progress.get_state("lesson")
        lesson = last if last in self._heads else next(iter(self._order), None)
        if lesson is not None:
            self._show(lesson, "")

    @guarded
    def open(self, lesson_id: str, anchor: str = "") -> None:
        """Open a lesson at its last place, or at ``anchor``; an unknown lesson is left alone."""
        if lesson_id not in self._heads:
            return
        if self._open is not None and self._open.lesson.id != lesson_id:
            self._past.append(self._open.lesson.id)
            self._future.clear()
        self._show(lesson_id, anchor)

    @guarded
    def open_next(self) -> None:
        """Open the next lesson of the path, if there is one."""
        if self._open and self._open.next:
            self.open(self._open.next.id)

    @guarded
    def open_previous(self) -> None:
        """Open the lesson before, if there is one."""
        if self._open and self._open.previous:
            self.open(self._open.previous.id)

    @guarded
    def go_back(self) -> None:
        """Return to the lesson that was open before this one."""
        self._travel(self._past, self._future)

    @guarded
    def go_forward(self) -> None:
        """Undo one ``go_back``."""
        self._travel(self._future, self._past)

    @guarded
    def keep_place(self, place: str) -> None:
        """Remember where in the open lesson the reader is."""
        if self._open and place:
            self._desk.keep(self._desk.progress.set_state, f"place:{self._open.lesson.id}", place)

    @guarded
    def see(self, fraction: float, end_visible: bool) -> None:
        """Take note of the furthest part seen (0 to 1) and of the end having been on the screen."""
        self._fraction = max(self._fraction, fraction)
        if end_visible and not self._end_seen:
            self._end_seen = True
            self.tick()

    @guarded
    def set_attention(self, attentive: bool) -> None:
        """Reading time runs only while the page is on the screen and the window is active."""
        if attentive == (self._attentive_since is not None):
            return
        if attentive:
            self._attentive_since = self._desk.now()
            self._timer.start()
        else:
            self.tick()
            self._attentive_since = None
            self._timer.stop()

    @guarded
    def tick(self) -> None:
        """Add the reading time since the last tick, and mark the lesson read when its rule is met."""
        if self._open is None:
            return
        lesson = self._open.lesson.id
        before = self._desk.progress.lesson_state(lesson)
        seconds = self._elapsed()
        if before.seconds >= reading_seconds(self._heads[lesson].words):
            seconds = 0.0  # more decides nothing; a lesson that is left open all night writes nothing
        further = self._fraction > before.fraction
        if seconds or further:
            self._desk.record_time(lesson, before.seconds + seconds, self._fraction)
        if further:
            self._announce(lesson)
        self._mark_if_read(lesson)

    @guarded
    def toggle_read(self) -> None:
        """Mark the open lesson read, or unread when it is read."""
        if self._open is None:
            return
        lesson = self._open.lesson.id
        if self._desk.progress.lesson_state(lesson).read:
            self._record(self._desk.progress.record_unread, lesson)
        else:
            self._record(self._desk.progress.record_read, lesson, "marked")

    def _elapsed(self) -> float:
        if self._attentive_since is None:
            return 0.0
        now = self._desk.now()
        seconds = (now - self._attentive_since).total_seconds()
        self._attentive_since = now
        return seconds if 0.0 < seconds <= LONGEST else 0.0

    def _mark_if_read(self, lesson: str) -> None:
        state = self._desk.progress.lesson_state(lesson)
        # A lesson that the reader put back among the unread stays there until the reader says otherwise.
        declined = state.read or state.how == "unread"
        if not declined and is_read(self._heads[lesson].words, state.seconds, self._end_seen):
            self._record(self._desk.progress.record_read, lesson, "auto")

    def _record(self, command: Callable[..., object], lesson: str, *values: object) -> None:
        version = self._desk.library.version(lesson)
        if self._desk.attempt(command, lesson, *values, self._desk.now(), version):
            self._desk.lesson_changed.emit(lesson)
            self._desk.said.emit(Said(self._kind(lesson), lesson, True))

    def _kind(self, lesson: str) -> str:
        """The kind of ``Said`` for what a lesson has just become."""
        if not self._desk.progress.lesson_state(lesson).read:
            return "unread"
        return "read" if self._heads[lesson].cards else "read-without-cards"

    def _travel(self, source: list[str], target: list[str]) -> None:
        if source and self._open:
            target.append(self._open.lesson.id)
            self._show(source.pop(), "")

    def _show(self, lesson_id: str, anchor: str) -> None:
        self.tick()
        progress = self._desk.progress
        lesson = self._desk.library.lesson(lesson_id)
        place = self._order.index(lesson_id)
        self._fraction, self._end_seen = 0.0, False
        self._open = OpenLesson(
            lesson,
            self._unit_of(lesson_id),
            self._heads[lesson_id].minutes,
            self._neighbour(place - 1),
            self._neighbour(place + 1),
            progress.lesson_state(lesson_id).read,
            progress.get_state(f"place:{lesson_id}") or "",
            anchor,
        )
        self._desk.attempt(progress.set_state, "lesson", lesson_id)
        self.opened.emit(self._open)

    def _neighbour(self, place: int) -> LessonHead | None:
        return self._heads[self._order[place]] if 0 <= place < len(self._order) else None

    def _unit_of(self, lesson_id: str) -> UnitOutline:
        return next(unit for unit in self._units if any(head.id == lesson_id for head in unit.lessons))

    def _read_path(self) -> None:
        due = self._desk.due_by_lesson()
        states = self._desk.progress.lesson_states()
        unread = LessonState("")
        self._path = {
            name: PathLesson(head, state.fraction, state.read, due.get(name, 0))
            for name, head in self._heads.items()
            for state in (states.get(name, unread),)
        }

    def _announce(self, lesson_id: str) -> None:
        if lesson_id not in self._heads:
            self._path_day = None
            self.path_changed.emit()
            return
        state = self._desk.progress.lesson_state(lesson_id)
        due = self._desk.due_in(lesson_id)
        self._path[lesson_id] = PathLesson(self._heads[lesson_id], state.fraction, state.read, due)
        self.lesson_changed.emit(self._path[lesson_id])
        if self._open and self._open.lesson.id == lesson_id and self._open.read != state.read:
            self._open = self._open._replace(read=state.read)
            self.read_changed.emit(state.read)
