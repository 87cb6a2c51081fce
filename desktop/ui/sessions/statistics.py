"""How far the learner has come: draws all figures from the stores, and keeps what the learner saves of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.study import statistics as study
from desktop.study.days import study_day
from desktop.ui.sessions.figures import Figures, HardCard, UnitPart
from desktop.ui.sessions.guarded import guarded
from desktop.ui.widgets.card_text import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence, Set
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.statistics import Statistics
    from desktop.study.tallies import CardRow, Tally
    from desktop.ui.sessions.desk import Desk
    from desktop.ui.sessions.figures import Days

WEEK, MONTH = 7, study.RECALL_DAYS


class StatisticsSession(QObject):
    """The figures of *Kemajuan*.

    Signals: ``changed(Figures)``; ``outdated()``, the figures that were shown last may be others by now.
    """

    changed = Signal(object)
    outdated = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lesson_of: dict[str, str] | None = None
        self._cards_of: dict[str, list[str]] = {}
        desk.lesson_changed.connect(self.outdated)
        desk.day_changed.connect(self.outdated)

    def figures(self) -> Figures:
        """All figures as they are now. Raises the named errors of the stores."""
        desk, now = self._desk, self._desk.now()
        today = study_day(now)
        progress, library, rows = desk.progress, desk.library, desk.progress.statistics()
        lessons = [head.id for unit in library.outline() for head in unit.lessons]
        lesson_of = self._places(lessons)
        own = rows.own_cards()
        there = lesson_of.keys() | own
        read = {state.lesson for state in progress.lesson_states().values() if state.read}
        waiting = own | {card for card, lesson in lesson_of.items() if lesson in read}
        cards = {row.card: row for row in rows.cards(now)}
        tallies = rows.tallies(today - timedelta(days=study.RECALL_DAYS - 1), today)
        return Figures(
            today=today,
            started=bool(read) or rows.any_answer(),
            subjects=tuple(pack.title for pack in library.packs),
            lessons=study.lessons_read(lessons, read),
            cards=study.stages(waiting, there, cards.values()),
            recall=study.recall(tallies, today),
            quiz=study.last_quiz(rows.last_quiz()),
            minutes=self._minutes(tallies, rows, today),
            units=self._units(cards),
            ahead=self._ahead(cards.values(), there, now),
            days=study.study_days(progress.days(study.first_day(today), today), today),
            hardest=tuple(map(self._hard, study.hardest(cards.values(), there, today))),
        )

    @guarded
    def refresh(self) -> None:
        """Announce the figures as they are now."""
        self.changed.emit(self.figures())

    @guarded
    def save(self, path: Path, written: Callable[[Figures], bytes]) -> None:
        """Write the figures of now into a file as ``written`` puts them, wholly or not at all, and say so."""
        from desktop.storage.whole_file import write_whole

        write_whole(path, written(self.figures()))
        self._desk.tell("saved-file", path.name)

    def _minutes(self, tallies: Iterable[Tally], rows: Statistics, today: date) -> tuple[int, int]:
        seconds = rows.quiz_seconds(today - timedelta(days=MONTH - 1), today)
        for tally in tallies:
            seconds[tally.day] = seconds.get(tally.day, 0.0) + tally.seconds
        return study.minutes(seconds, today, WEEK), study.minutes(seconds, today, MONTH)

    def _ahead(self, cards: Iterable[CardRow], there: Set[str], now: datetime) -> Days:
        progress = self._desk.progress
        plan, suspended = self._desk.planning, progress.suspended()
        put_off, forward = progress.hidden(now) - suspended, progress.brought_forward()
        off = self._desk.days_off()
        return study.ahead(
            cards, there - suspended, study_day(now), plan.per_day(), put_off, forward, off, plan.day().room
        )

    def _places(self, lessons: Sequence[str]) -> Mapping[str, str]:
        """The lesson of every card of the packs; asked once, for packs do not change while Mitra is open."""
        if self._lesson_of is None:
            self._lesson_of = {place.card: place.lesson for place in self._desk.library.cards_of(lessons)}
            for card, lesson in self._lesson_of.items():
                self._cards_of.setdefault(lesson, []).append(card)
        return self._lesson_of

    def _units(self, cards: Mapping[str, CardRow]) -> tuple[UnitPart, ...]:
        several = len(self._desk.library.packs) > 1
        titles = {pack.id: pack.title for pack in self._desk.library.packs}
        return tuple(
            UnitPart(
                f"{titles[unit.pack]}: {unit.title}" if several else unit.title,
                study.mastered([card for head in unit.lessons for card in self._cards_of.get(head.id, ())], cards),
            )
            for unit in self._desk.library.outline()
        )

    def _hard(self, row: CardRow) -> HardCard:
        card = self._desk.card(row.card)
        question = plain(card.front) if card is not None else ""
        lesson, see = (card.lesson, card.see) if card is not None else ("", "")
        return HardCard(row.card, " ".join(question.split()), lesson, see, row.lapses, date.fromordinal(row.last_day))
