"""When a backup was made and what it holds, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.sessions.words import long_date, weekday

if TYPE_CHECKING:
    from datetime import date, datetime

    from desktop.storage.backup_contents import Contents

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def moment_words(at: datetime | None, day: date) -> str:
    """When a backup was made: "12 Maret 2026, 14.30"; its study day alone where the time is not known."""
    if at is None:
        return long_date(day.isoformat())
    return f"{long_date(at.date().isoformat())}, {clock_words(at)}"


def clock_words(at: datetime) -> str:
    """The time of the day as it is written in Indonesian: "14.30"."""
    return translate("Backups", "{hour}.{minute}").format(hour=f"{at:%H}", minute=f"{at:%M}")


def day_words(at: datetime | None, day: date) -> str:
    """When a backup of a former day was made: "Kam 12 Maret, 14.30"."""
    shown = day if at is None else at.date()
    words = f"{weekday(shown)} {' '.join(long_date(shown.isoformat()).split(' ')[:-1])}"
    return words if at is None else f"{words}, {clock_words(at)}"


def group_words(shown: date, today: date) -> str:
    """What stands above the backups of a day, or of a month: "Hari ini", "Kemarin", "Maret 2026"."""
    if shown == today:
        return translate("Backups", "Hari ini")
    if (today - shown).days == 1:
        return translate("Backups", "Kemarin")
    return long_date(f"{shown:%Y-%m}")


def contents_words(held: Contents) -> str:
    """What a backup holds, without what there is none of: "340 langkah · 40 kartu · 6 bacaan"."""
    counts = (
        (held.entries, translate("Backups", "{n} langkah")),
        (held.cards, translate("Backups", "{n} kartu dipelajari")),
        (held.lessons, translate("Backups", "{n} bacaan selesai")),
        (held.notes, translate("Backups", "{n} kartu sendiri")),
        (held.marks, translate("Backups", "{n} penanda")),
    )
    return " · ".join(words.format(n=count) for count, words in counts if count)
