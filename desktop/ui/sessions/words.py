"""Dates in words, in the language of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from datetime import date

MONTHS = (
    QT_TRANSLATE_NOOP("Dates", "Januari"),
    QT_TRANSLATE_NOOP("Dates", "Februari"),
    QT_TRANSLATE_NOOP("Dates", "Maret"),
    QT_TRANSLATE_NOOP("Dates", "April"),
    QT_TRANSLATE_NOOP("Dates", "Mei"),
    QT_TRANSLATE_NOOP("Dates", "Juni"),
    QT_TRANSLATE_NOOP("Dates", "Juli"),
    QT_TRANSLATE_NOOP("Dates", "Agustus"),
    QT_TRANSLATE_NOOP("Dates", "September"),
    QT_TRANSLATE_NOOP("Dates", "Oktober"),
    QT_TRANSLATE_NOOP("Dates", "November"),
    QT_TRANSLATE_NOOP("Dates", "Desember"),
)
WEEKDAYS = (
    QT_TRANSLATE_NOOP("Dates", "Sen"),
    QT_TRANSLATE_NOOP("Dates", "Sel"),
    QT_TRANSLATE_NOOP("Dates", "Rab"),
    QT_TRANSLATE_NOOP("Dates", "Kam"),
    QT_TRANSLATE_NOOP("Dates", "Jum"),
    QT_TRANSLATE_NOOP("Dates", "Sab"),
    QT_TRANSLATE_NOOP("Dates", "Min"),
)

MONTH, YEAR = 30, 365
"""Days from which an interval is told in months, and in years."""


def long_date(text: str) -> str:
    """An ISO date, month or year as words: ``1946-03-22`` gives "22 Maret 1946"; anything else comes back as it is."""
    parts = text.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return text
    words = [str(int(parts[2]))] if len(parts) > 2 else []
    if len(parts) > 1:
        words.append(QCoreApplication.translate("Dates", str(MONTHS[(int(parts[1]) - 1) % 12])))
    return " ".join([*words, parts[0]])


def weekday(day: date) -> str:
    """The short name of a day of the week."""
    return QCoreApplication.translate("Dates", str(WEEKDAYS[day.weekday()]))


def span_words(first: date, last: date) -> str:
    """Days from the first to the last (included) as words, such as "30 Maret – 4 April 2026 (6 hari)"."""
    days = (last - first).days + 1
    if days == 1:
        return long_date(first.isoformat())
    start = long_date(first.isoformat())
    if first.year == last.year:
        start = start.rpartition(" ")[0]  # the year stands at the end, and the month too where it is one
        start = start.rpartition(" ")[0] if first.month == last.month else start
    words = QCoreApplication.translate("Dates", "{first} – {last} ({days} hari)")
    return words.format(first=start, last=long_date(last.isoformat()), days=days)


def interval_words(days: int) -> str:
    """How long until a card comes again: "10 menit" for 0 days, then days, from 30 of them months, from 365 years."""
    if days <= 0:
        return QCoreApplication.translate("Dates", "10 menit")
    if days < MONTH:
        return QCoreApplication.translate("Dates", "{count} hari").format(count=days)
    if days < YEAR:
        return QCoreApplication.translate("Dates", "{count} bulan").format(count=max(1, round(days / (YEAR / 12))))
    years = f"{days / YEAR:.1f}".removesuffix(".0").replace(".", QCoreApplication.translate("Dates", ","))
    return QCoreApplication.translate("Dates", "{count} tahun").format(count=years)
