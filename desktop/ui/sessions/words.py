"""Dates in words, in the language of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from datetime import date

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
WEEKDAYS = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")


def long_date(text: str) -> str:
    """An ISO date, month or year as words: ``1946-03-22`` gives "22 Maret 1946"; anything else comes back as it is."""
    parts = text.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return text
    words = [str(int(parts[2]))] if len(parts) > 2 else []
    if len(parts) > 1:
        words.append(QCoreApplication.translate("Dates", MONTHS[(int(parts[1]) - 1) % 12]))
    return " ".join([*words, parts[0]])


def weekday(day: date) -> str:
    """The short name of a day of the week."""
    return QCoreApplication.translate("Dates", WEEKDAYS[day.weekday()])
