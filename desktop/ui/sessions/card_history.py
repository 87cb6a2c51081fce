"""The history of a card in words: each answer, and when the card comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.study.days import study_day
from desktop.study.memory import REVIEW
from desktop.ui.sessions.words import interval_words, long_date
from desktop.ui.widgets.grades import grade_name

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.storage.answers import Answer
    from desktop.storage.card_states import CardState
    from desktop.study.memory import Memory

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


class HistoryRow(NamedTuple):
    """One answer in words: its day, what was answered, how long after the one before, and when the card came next."""

    day: str
    answer: str
    since: str
    next: str


class CardHistory(NamedTuple):
    """What is told of a card: when it comes next, how it went so far, and each answer, the newest first."""

    coming: str
    sums: str
    rows: tuple[HistoryRow, ...]


def history_of(answers: tuple[Answer, ...], memory: Memory | None, state: CardState, now: datetime) -> CardHistory:
    """Put a card's reviews that count, its memory and what was decided about it into words."""
    rows = tuple(_row(answer, now) for answer in reversed(answers))
    return CardHistory(_coming(memory, state, now), _sums(memory), rows)


def _row(answer: Answer, now: datetime) -> HistoryRow:
    since = translate("History", "pertama kali") if answer.state == 0 else _days(answer.elapsed)
    due = study_day(answer.due.astimezone(now.tzinfo))
    wait = (due - answer.day).days
    coming = long_date(due.isoformat()) if wait > 0 else translate("History", "hari itu juga")
    name = grade_name(answer.rating)
    if answer.past:
        name = translate("History", "{answer} (dari berkas impor)").format(answer=name)
    return HistoryRow(long_date(answer.day.isoformat()), name, since, coming)


def _days(days: int) -> str:
    return interval_words(days) if days else translate("History", "hari yang sama")


def _coming(memory: Memory | None, state: CardState, now: datetime) -> str:
    if state.suspended:
        return translate("History", "Kartu ini sedang diistirahatkan dan tidak datang lagi sampai kamu memanggilnya.")
    if state.buried == study_day(now):
        return translate("History", "Kartu ini ditunda sampai besok.")
    if memory is None:
        return translate("History", "Kartu ini baru; belum pernah dijawab.")
    due = study_day(memory.due.astimezone(now.tzinfo))
    wait = (due - study_day(now)).days
    if memory.state != REVIEW or wait <= 0:
        return translate("History", "Kartu ini menunggu jawabanmu hari ini.")
    words = translate("History", "Kartu ini datang lagi {interval} lagi, pada {date}.")
    return words.format(interval=interval_words(wait), date=long_date(due.isoformat()))


def _sums(memory: Memory | None) -> str:
    if memory is None:
        return ""
    words = translate("History", "{reviews} kali dijawab, {lapses} kali terlupa sesudah pernah teringat.")
    return words.format(reviews=memory.reviews, lapses=memory.lapses)
