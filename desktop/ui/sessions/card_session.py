"""Cards on a table, one at a time: shown, turned, answered; each answer kept before the next card is shown."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.content.notes import is_own
from desktop.study.answers import check_order, check_typed, shuffled, suggested
from desktop.study.budget import LONGEST_ANSWER
from desktop.study.days import study_day
from desktop.study.memory import Rating, is_leech, previews
from desktop.ui.sessions.guarded import guarded
from desktop.ui.sessions.shown import ShownCard, Summary
from desktop.ui.sessions.stack import Stack
from desktop.ui.sessions.task import way
from desktop.ui.sessions.words import interval_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from desktop.content.model import Card, Source
    from desktop.storage.progress import Entry
    from desktop.study.answers import Checked
    from desktop.ui.sessions.desk import Desk

PRACTICE_STEP = timedelta(minutes=10)
"""When a card that was forgotten in practice comes back, as the first step of a review."""


class CardSession(QObject):
    """A stack of cards; what lies in it, and which answers are reviews, its kinds decide.

    Signals: ``shown(ShownCard)``, a card lies there with its question up; ``flipped(ShownCard)``, its answer is up;
    ``changed(ShownCard)``, the card that lies there got or lost its mark; ``finished(Summary)``, no card is left;
    ``undo_changed(bool)``, whether there is something to undo; ``grading_changed()``, the learner wants other grades.
    """

    shown = Signal(object)
    flipped = Signal(object)
    changed = Signal(object)
    finished = Signal(object)
    undo_changed = Signal(bool)
    grading_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._heads = {head.id: (unit, head) for unit in desk.library.outline() for head in unit.lessons}
        self._stack = Stack()
        self._current: ShownCard | None = None
        self._turned = False
        self._checked: Checked | None = None
        self._started: datetime | None = None
        self._laid = self._busy = False
        desk.lesson_changed.connect(self._on_lesson_changed)
        desk.plan_changed.connect(self._on_plan_changed)
        desk.undone.connect(self._on_undone)
        desk.day_changed.connect(self._on_day_changed)

    @property
    def current(self) -> ShownCard | None:
        """The card that lies there, or None."""
        return self._current

    @property
    def turned(self) -> bool:
        """Whether the answer is up."""
        return self._turned

    @property
    def running(self) -> bool:
        """Whether a card lies there to be answered."""
        return self._current is not None

    @property
    def checked(self) -> Checked | None:
        """What became of the answer to the turned card, where it was typed or put in order."""
        return self._checked

    @property
    def four_grades(self) -> bool:
        """Whether the learner grades with four buttons."""
        return self._desk.plan_settings.four_grades

    def suggested(self) -> int:
        """The rating that fits a checked answer; 0 where nothing was checked."""
        return int(suggested(self._checked, self.four_grades)) if self._checked is not None else 0

    def hints(self) -> dict[int, str]:
        """When each rating would bring the card back, in words; empty where that is not wanted, or is practice."""
        if not self._desk.plan_settings.intervals or self._current is None or self._current.practice:
            return {}
        card = self._current.card.id
        waits = previews(self._desk.progress.memory(card), self._desk.now(), card)
        return {int(rating): interval_words(days) for rating, days in waits.items()}

    @guarded
    def flip(self) -> None:
        """Turn the card; a turned one stays."""
        if self._current is not None and not self._turned:
            self._turned = True
            self.flipped.emit(self._current)

    @guarded
    def check(self, given: object) -> None:
        """Check what was typed (str) or the order of the things (tuple of int), and turn the card."""
        if self._current is None or self._turned:
            return
        if isinstance(given, str):
            self._checked = check_typed(given, self._current.card.answers)
        elif isinstance(given, tuple):
            self._checked = check_order(given)
        self.flip()

    @guarded
    def answer(self, rating: Rating) -> None:
        """Keep the answer of a turned card, then show the next; a card that lies face down is left alone."""
        if self._current is None or not self._turned:
            return
        shown = self._current
        # Asked once more: the same card may have been answered on another page since it was laid down here.
        practice = shown.practice or self._is_practice(shown.card)
        if not self._keep(shown, rating, practice):
            self._desk.wait(self._answer_again, shown, rating)
            return
        self._stack.answered(shown.card.id, self._again_at(shown.card.id, rating, practice))
        self._go_on_from(shown.card)

    def undo(self) -> None:
        """Take back the last thing that was recorded, also from before a restart; its card lies there again."""
        from desktop.ui.sessions.undoing import undo_last

        undo_last(self._desk)

    @guarded
    def start(self) -> None:
        """Lay out the cards and show the first."""
        raise NotImplementedError

    def summary(self) -> Summary:
        """What was done so far."""
        raise NotImplementedError

    def _takes(self, card: Card, entry: Entry) -> bool:
        """Whether what was undone concerns a card that is to lie here again."""
        raise NotImplementedError

    def _is_wanted(self, card: Card) -> bool:
        raise NotImplementedError

    def _is_practice(self, card: Card) -> bool:
        raise NotImplementedError

    def _has_time(self, again: int) -> bool:
        """Whether today takes one more card while so many forgotten ones have to come again."""
        return True

    def _on_undone(self, entry: Entry) -> None:
        card = self._desk.card(entry.subject) if self._laid else None
        if card is not None and self._is_there(card) and self._takes(card, entry):
            self._take_back(card, answered=entry.kind in {"review", "practice"})
        else:
            self._look_again()
        self.undo_changed.emit(self._desk.progress.can_undo())

    def _answer_again(self, shown: ShownCard, rating: Rating) -> None:
        """Keep an answer whose file is back, if its card still lies there."""
        if self._current is shown:
            self.answer(rating)

    def _go_on_from(self, card: Card) -> None:
        """Tell that something was kept of a card, and show the next."""
        self._busy = True
        self._desk.lesson_changed.emit(card.lesson)
        self._busy = False
        self._show_next()
        self.undo_changed.emit(True)

    def _on_lesson_changed(self, _lesson: str) -> None:
        """Something was done elsewhere, perhaps to the card that lies here."""
        if not self._busy:
            self._desk.attempt(self._look_again)

    def _on_plan_changed(self, _settings: object) -> None:
        self.grading_changed.emit()

    def _look_again(self) -> None:
        """Show another card where the one that lies there is no longer wanted, or its own note says something else."""
        if self._current is None:
            return
        shown = self._current.card
        card = self._desk.card(shown.id) if is_own(shown.id) else shown  # a pack stays as it is while Mitra is open
        if card is None or not self._is_wanted(card):
            self._show_next()
        elif card != shown:
            self._show(card)

    def _on_day_changed(self) -> None:
        """Lay out the new day's cards where the last day's are done; a card that lies there stays."""
        if self._laid and self._current is None:
            self.start()

    def _lay(self, cards: Iterable[str], again: Iterable[tuple[datetime, str]] = ()) -> None:
        self._laid = True
        self._stack.lay(cards, again)
        self._show_next()
        self.undo_changed.emit(self._desk.progress.can_undo())

    def _keep(self, shown: ShownCard, rating: Rating, practice: bool) -> bool:
        now = self._desk.now()
        version = self._desk.library.version(shown.card.id)
        progress = self._desk.progress
        if practice:
            return self._desk.attempt(progress.record_practice, shown.card.id, rating, now, version)
        seconds = (now - self._started).total_seconds() if self._started else 0.0
        seconds = min(max(seconds, 0.0), LONGEST_ANSWER)
        off = self._desk.days_off()
        return self._desk.attempt(progress.record_review, shown.card.id, rating, now, seconds, version, off)

    def _again_at(self, card: str, rating: Rating, practice: bool) -> datetime | None:
        """When an answered card comes again in this session, if it does."""
        memory = self._desk.progress.memory(card) if not practice else None
        if rating is Rating.AGAIN:
            return memory.due if memory is not None else self._desk.now() + PRACTICE_STEP
        # HARD on a step comes again on the same day too.
        day_over = memory is None or study_day(memory.due.astimezone(self._desk.now().tzinfo)) != memory.last_day
        return memory.due if memory is not None and not day_over else None

    def _take_back(self, card: Card, *, answered: bool) -> None:
        if self._current is not None and self._current.card.id != card.id:
            self._stack.put_back(self._current.card.id)
        self._stack.take_back(card.id, answered=answered)
        self._show(card)

    def _show_next(self) -> None:
        card = self._next_card()
        if card is not None:
            self._show(card)
            return
        self._current, self._turned, self._checked = None, False, None
        self.finished.emit(self.summary())

    def _show(self, card: Card) -> None:
        self._turned, self._checked = False, None
        title, unit = self._place(card)
        done = len(self._stack.done)
        total = done + self._stack.left() + 1
        memory = self._desk.progress.memory(card.id)
        now = self._desk.now()
        order = shuffled(len(card.answers), f"{card.id} {now.isoformat()}") if way(card) == "order" else ()
        self._current = ShownCard(
            card,
            title,
            unit,
            self._sources(card),
            done + 1,
            total,
            self._desk.minutes(total - done),
            self._is_practice(card),
            self._desk.progress.card_state(card.id).marked,
            memory.lapses if memory is not None and is_leech(memory) else 0,
            order,
        )
        self._started = now
        self.shown.emit(self._current)

    def _place(self, card: Card) -> tuple[str, str]:
        """The title of a card's lesson, and its unit with its number."""
        if card.lesson not in self._heads:
            return "", QCoreApplication.translate("CardSession", "Kartu saya")
        unit, head = self._heads[card.lesson]
        return head.title, unit.name

    def _is_there(self, card: Card) -> bool:
        """Whether a card's lesson is there, or the card is the learner's own."""
        return card.lesson in self._heads or is_own(card.id)

    def _sources(self, card: Card) -> tuple[Source, ...]:
        found = (self._desk.library.source(source, card.id) for source in card.sources)
        return tuple(source for source in found if source)

    def _next_card(self) -> Card | None:
        now = self._desk.now()
        while (name := self._stack.pop(now, self._has_time)) is not None:
            card = self._desk.card(name)
            if card is not None and self._is_there(card) and self._is_wanted(card):
                return card
        return None
