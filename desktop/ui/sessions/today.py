"""What there is to do today, as minutes: cards to review, the lesson to go on with, and this week's days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.study.days import study_day
from desktop.study.mastery import reading_minutes
from desktop.ui.sessions.guarded import guarded

if TYPE_CHECKING:
    from desktop.storage.library import LessonHead, UnitOutline
from desktop.ui.sessions.desk import Desk

SEEN = 0.98
"""From this part on a lesson was seen to its end: what is below it is air."""


class Today(NamedTuple):
    """The plan of one study day. Minutes are whole; ``week`` runs from Monday, each day with its cards.

    ``started`` is whether anything was ever done, ``answered`` whether a card was ever reviewed. ``waiting`` counts all
    cards that are due, ``spread`` the days over which they are spread where they do not fit into today (else 0),
    ``limit`` the daily minutes, ``beyond`` the cards for who wants to go on when today's minutes are over. ``holiday``
    is the planned one to which today belongs, ``days_off`` are the days of this week that belong to one.
    """

    day: date
    hour: int
    cards: int
    card_minutes: int
    card_lessons: int
    next: LessonHead | None
    next_unit: UnitOutline | None
    next_fraction: float
    next_minutes: int
    started: bool
    answered: bool
    week: tuple[tuple[date, int], ...]
    waiting: int = 0
    spread: int = 0
    limit: int = 10
    beyond: int = 0
    holiday: tuple[date, date] | None = None
    days_off: tuple[date, ...] = ()

    @property
    def next_seen(self) -> bool:
        """Whether the next lesson was seen to its end, and only has to be marked."""
        return self.next is not None and self.next_fraction >= SEEN

    @property
    def done(self) -> int:
        """How many cards were reviewed on this day."""
        return dict(self.week).get(self.day, 0)


class TodaySession(QObject):
    """The plan of today.

    Signals: ``changed(Today)``; ``outdated()``, the plan that was shown last may be another by now.
    """

    changed = Signal(object)
    outdated = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.lesson_changed.connect(self.outdated)
        desk.day_changed.connect(self.outdated)
        desk.plan_changed.connect(self.outdated)

    def plan(self) -> Today:
        """The plan as it is now."""
        desk, now = self._desk, self._desk.now()
        queue = desk.queue()
        lessons = {lesson for lesson, _claims in desk.places(queue).values()} - {""}
        unit, head, fraction = self._next_lesson()
        minutes = max(1, reading_minutes(head.words, fraction)) if head and fraction < SEEN else 0
        states = desk.progress.lesson_states().values()
        day = study_day(now)
        week = self._week(day)
        planning, holiday = desk.planning, desk.plan_settings.holiday(day)
        waiting = planning.waiting()
        crowded = waiting > len(queue) and holiday is None
        return Today(
            day=day,
            hour=now.hour,
            cards=len(queue),
            card_minutes=desk.minutes(len(queue)),
            card_lessons=len(lessons),
            next=head,
            next_unit=unit,
            next_fraction=fraction,
            next_minutes=minutes,
            started=desk.progress.last_entry_at() is not None or any(state.seconds for state in states),
            answered=any(count for _day, count in week) or bool(desk.progress.days(date.min, day)),
            week=week,
            waiting=waiting,
            spread=planning.days_to_catch_up(waiting) if crowded else 0,
            limit=desk.plan_settings.minutes,
            beyond=0 if queue else planning.beyond(),
            holiday=holiday,
            days_off=tuple(one for one, _count in week if one in planning.days_off),
        )

    @guarded
    def refresh(self) -> None:
        """Announce the plan as it is now."""
        self.changed.emit(self.plan())

    def _next_lesson(self) -> tuple[UnitOutline | None, LessonHead | None, float]:
        """The lesson that was open last if it is not read yet, else the first unread one of the path."""
        states = self._desk.progress.lesson_states()
        last = self._desk.progress.get_state("lesson")
        unread = [
            (unit, head, states[head.id].fraction if head.id in states else 0.0)
            for unit in self._desk.library.outline()
            for head in unit.lessons
            if head.id not in states or not states[head.id].read
        ]
        for row in unread:
            if row[1].id == last:
                return row
        return unread[0] if unread else (None, None, 0.0)

    def _week(self, day: date) -> tuple[tuple[date, int], ...]:
        monday = day - timedelta(days=day.weekday())
        days = tuple(monday + timedelta(days=number) for number in range(7))
        counts = self._desk.progress.days(days[0], days[-1])
        return tuple((one, counts.get(one, 0)) for one in days)
