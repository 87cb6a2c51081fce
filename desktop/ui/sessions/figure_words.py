"""The figures of *Kemajuan* in words: the page and the report say the same."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.study.tallies import ENOUGH
from desktop.ui.sessions.words import long_date, weekday

if TYPE_CHECKING:
    from desktop.study.tallies import Part, Recalled
    from desktop.ui.sessions.figures import Days

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def part_words(part: Part) -> str:
    """Such as "4 dari 5"."""
    return translate("Figures", "{part} dari {whole}").format(part=part.part, whole=part.whole)


def recall_words(recall: Recalled) -> str:
    """Such as "9 dari 10": rounded to tenths, or to hundredths where tenths would say all or none and it is not so."""
    if not recall.enough:
        return translate("Figures", "Belum ada")
    share = recall.part / recall.whole
    for whole in (10, 100):
        part = round(share * whole)
        if 0 < part < whole or recall.part in (0, recall.whole):
            return translate("Figures", "{part} dari {whole}").format(part=part, whole=whole)
    return translate("Figures", "{part} dari {whole}").format(part=recall.part, whole=number(recall.whole))


def recall_bounds(recall: Recalled) -> str:
    """How sure that is: between which bounds, from how many answers."""
    if recall.enough:
        text = translate("Figures", "antara {low} dan {high} dari 100, dari {count} jawaban")
        if recall.past:
            text = translate("Figures", "antara {low} dan {high} dari 100, dari {count} jawaban ({past} diimpor)")
        low, high = floor(recall.low * 100), ceil(recall.high * 100)
        return text.format(low=low, high=high, count=number(recall.whole), past=number(recall.past))
    if recall.whole == 0:
        text = translate("Figures", "perlu paling sedikit {enough} jawaban untuk kartu yang datang lagi")
        return text.format(enough=ENOUGH)
    text = translate("Figures", "baru {count} jawaban untuk kartu yang datang lagi, perlu {enough}")
    return text.format(count=recall.whole, enough=ENOUGH)


def days_words(days: Days) -> str:
    """On how many days something was reviewed, and on which the most."""
    busy = [(count, day) for day, count in days if count]
    if not busy:
        return translate("Figures", "Belum ada kartu yang diulang.")
    most, when = max(busy)
    text = translate("Figures", "Belajar pada {days} hari. Paling banyak {most} kartu, pada {date}.")
    return text.format(days=len(busy), most=number(most), date=long_date(when.isoformat()))


def ahead_words(ahead: Days) -> str:
    """How many cards are asked for in all."""
    total = sum(count for _day, count in ahead)
    if not total:
        return translate("Figures", "Belum ada kartu yang perlu diulang dalam {days} hari.").format(days=len(ahead))
    text = translate("Figures", "{total} kartu dalam {days} hari, hari ini {today}.")
    return text.format(total=number(total), days=len(ahead), today=number(ahead[0][1]))


def day_words(day: date) -> str:
    """A date with its day of the week, such as "Kam, 12 Maret 2026"."""
    return f"{weekday(day)}, {long_date(day.isoformat())}"


def times_words(lapses: int) -> str:
    """How often a card was forgotten."""
    return translate("Figures", "terlupa {count} kali").format(count=lapses)


def number(value: int) -> str:
    """A whole number as Indonesian writes it, such as 12.345."""
    return f"{value:,}".replace(",", translate("Figures", "."))


def month_marks(days: Days) -> tuple[str, ...]:
    """For each week of ``days`` (seven a week) the short name of the month that begins in it, or "".

    The first week is called too, unless the next name would stand too near.
    """
    weeks = [days[start : start + 7] for start in range(0, len(days), 7)]
    names = [next((_short_month(day) for day, _count in week if day.day == 1), "") for week in weeks]
    if names and not any(names[:3]):
        names[0] = _short_month(days[0][0])
    return tuple(names)


def weekdays() -> tuple[str, ...]:
    """The short names of the seven days of the week, from Monday on."""
    monday = date(2024, 1, 1)
    return tuple(weekday(monday + timedelta(days=number)) for number in range(7))


def _short_month(day: date) -> str:
    return long_date(day.isoformat()[:7])[:3]
