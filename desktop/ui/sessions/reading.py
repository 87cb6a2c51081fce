"""The lesson that lies open: which one, how far it was read, and what its words and numbers mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.study.mastery import is_read, reading_minutes, reading_seconds
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.history import History, Place
from desktop.ui.sessions.path import LessonPath
from desktop.ui.sessions.said import Said

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.content.guide import Guide
    from desktop.content.model import Lesson
    from desktop.storage.library import LessonHead, UnitOutline
    from desktop.ui.sessions.desk import Desk
    from desktop.ui.sessions.path import PathLesson

TICK = 5_000
"""Milliseconds between two notes of reading time: at most this much is lost when the power fails."""
LONGEST = 60.0
"""Seconds between two ticks above which the computer slept or its clock was set: that is not time spent reading."""


class OpenLesson(NamedTuple):
    """A lesson on the desk and where it stands: its unit, its neighbours, and the place to show.

    Of the place the ``passage`` (from and to, in positions of the lesson's reading text) comes first, then the
    ``anchor``, then the ``place``, a line as the article names it.
    """

    lesson: Lesson
    unit: UnitOutline
    minutes: int
    previous: LessonHead | None
    next: LessonHead | None
    read: bool
    place: str
    anchor: str
    passage: tuple[int, int] | None = None


class ReadingSession(QObject):
    """What is being read.

    Signals: ``opened(OpenLesson)``; ``moved(OpenLesson)``, another place of the open lesson is to be shown;
    ``place_wanted()``, before either and every few seconds: who shows the lesson tells its place to ``keep_place``;
    ``path_changed()``, anything in the navigator may differ;
    ``lesson_changed(PathLesson)``, one lesson differs; ``read_changed(bool)``, of the open lesson.
    """

    opened = Signal(object)
    moved = Signal(object)
    place_wanted = Signal()
    path_changed = Signal()
    lesson_changed = Signal(object)
    read_changed = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._path = LessonPath(desk)
        self._heads = self._path.heads
        self._open: OpenLesson | None = None
        self._history = History()
        self._line = self._kept = ""
        self._fraction = 0.0
        self._end_seen = False
        self._attentive_since: datetime | None = None
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.place_wanted)
        self._timer.timeout.connect(self.tick)
        desk.lesson_changed.connect(self._announce)

    @property
    def current(self) -> OpenLesson | None:
        """What lies open, or None before the first lesson is opened."""
        return self._open

    @property
    def has_past(self) -> bool:
        """Whether there is a place to go back to."""
        return self._history.has_past

    @property
    def has_future(self) -> bool:
        """Whether a way back can be undone."""
        return self._history.has_future

    def guide(self) -> Guide | None:
        """What helps to teach the open lesson, or None before the first lesson is opened."""
        return self._desk.library.guide(self._open.lesson.id) if self._open else None

    def path(self) -> tuple[tuple[UnitOutline, tuple[PathLesson, ...]], ...]:
        """Every unit with its lessons as the navigator shows them; without rings where nothing can be read of them."""
        return self._path.units()

    def minutes_left(self, fraction: float) -> int:
        """Whole minutes that the open lesson still takes, its ``fraction`` (0 to 1) being done."""
        return reading_minutes(self._heads[self._open.lesson.id].words, fraction) if self._open else 0

    def resume(self) -> None:
        """Open the lesson that was open last, or the first one of the path."""
        last = self._desk.progress.get_state("lesson")
        lesson = last if last in self._heads else self._path.first()
        if lesson:
            self._show(lesson, "")

    @guarded
    def open(self, lesson_id: str, anchor: str = "", passage: tuple[int, int] | None = None) -> None:
        """Open a lesson at its last place, at ``anchor``, or at a ``passage`` of its reading text (from, to).

        The lesson that lies open goes on lying there. An unknown lesson is left alone.
        """
        if lesson_id not in self._heads:
            return
        self.place_wanted.emit()
        same = self._open is not None and self._open.lesson.id == lesson_id
        if self._open is not None and (not same or anchor or passage is not None):
            self._history.leave(self._here())
        if same:
            self._move(self._line, anchor, passage)
        else:
            self._show(lesson_id, anchor, passage=passage)

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
    def go_to_top(self) -> None:
        """Go to the beginning of the open lesson."""
        self.place_wanted.emit()
        if self._open is not None:
            self._history.leave(self._here())
            self._move("", "", None)

    @guarded
    def go_back(self) -> None:
        """Return to the line of the lesson where one was before."""
        self._travel(self._history.back)

    @guarded
    def go_forward(self) -> None:
        """Undo one ``go_back``."""
        self._travel(self._history.forward)

    @guarded
    def keep_place(self, place: str) -> None:
        """Remember where in the open lesson the reader is."""
        if self._open and place:
            self._line = place
            if place != self._kept and self._desk.keep(self._keep, place):
                self._kept = place

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
            self._record(lesson, self._desk.progress.record_unread)
        else:
            self._record(lesson, self._desk.progress.record_read, "marked")

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
            self._record(lesson, self._desk.progress.record_read, "auto")

    def _record(self, lesson: str, command: Callable[..., object], *values: object) -> None:
        version = self._desk.library.version(lesson)
        if self._desk.attempt(command, lesson, *values, self._desk.now(), version):
            self._desk.lesson_changed.emit(lesson)
            self._desk.said.emit(Said(self._kind(lesson), lesson, True))
        else:
            self._desk.wait(self._record, lesson, command, *values)

    def _kind(self, lesson: str) -> str:
        """The kind of ``Said`` for what a lesson has just become."""
        if not self._desk.progress.lesson_state(lesson).read:
            return "unread"
        return "read" if self._heads[lesson].cards else "read-without-cards"

    def _keep(self, place: str) -> None:
        self._desk.progress.set_state(f"place:{self._here().lesson}", place)

    def _here(self) -> Place:
        return Place(self._open.lesson.id if self._open else "", self._line)

    def _travel(self, step: Callable[[Place], Place | None]) -> None:
        self.place_wanted.emit()
        place = step(self._here())
        if place is None or self._open is None:
            return
        if place.lesson == self._open.lesson.id:
            self._move(place.line, "", None)
        else:
            self._show(place.lesson, "", place.line)

    def _move(self, line: str, anchor: str, passage: tuple[int, int] | None) -> None:
        if self._open is not None:
            self._open = self._open._replace(place=line, anchor=anchor, passage=passage)
            self.moved.emit(self._open)

    def _show(self, lesson_id: str, anchor: str, line: str = "", passage: tuple[int, int] | None = None) -> None:
        self.tick()
        progress = self._desk.progress
        lesson = self._desk.library.lesson(lesson_id)
        previous, following = self._path.neighbours(lesson_id)
        self._fraction, self._end_seen = 0.0, False
        self._kept = progress.get_state(f"place:{lesson_id}") or ""
        self._line = line or self._kept
        self._open = OpenLesson(
            lesson,
            self._path.unit_of(lesson_id),
            self._heads[lesson_id].minutes,
            previous,
            following,
            progress.lesson_state(lesson_id).read,
            self._line,
            anchor,
            passage,
        )
        self._desk.attempt(progress.set_state, "lesson", lesson_id)
        self.opened.emit(self._open)

    def _announce(self, lesson_id: str) -> None:
        if lesson_id not in self._heads:
            self._path.forget()
            self.path_changed.emit()
            return
        state = self._path.renew(lesson_id)
        self.lesson_changed.emit(state)
        if self._open and self._open.lesson.id == lesson_id and self._open.read != state.read:
            self._open = self._open._replace(read=state.read)
            self.read_changed.emit(state.read)
