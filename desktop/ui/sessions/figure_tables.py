"""The tables behind the pictures of *Kemajuan*, and all of them as one file for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.ui.sessions.figure_words import day_words
from desktop.ui.sessions.meanings import name_of

if TYPE_CHECKING:
    from desktop.ui.sessions.figures import Days, Figures

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate

BEGINS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


class Table(NamedTuple):
    """The numbers of one picture: what the columns are called, and the rows. Dates are kept as ISO in ``plain``."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    plain: tuple[tuple[str, ...], ...]


def table_of(figures: Figures, figure: str) -> Table:
    """The table behind one of the pictures: "units", "ahead", "days" or "hardest"."""
    return {"units": _units, "ahead": _ahead, "days": _days, "hardest": _hardest}[figure](figures)


def csv_text(figures: Figures) -> str:
    """All figures and tables, one under the other, as comma separated values; each begins with a line of its name."""
    import csv  # only where somebody saves them
    from io import StringIO

    text = StringIO()
    writer = csv.writer(text)
    for table in (_numbers(figures), *(table_of(figures, name) for name in ("units", "ahead", "days", "hardest"))):
        writer.writerow([safe_cell(table.name)])
        writer.writerow(map(safe_cell, table.headers))
        writer.writerows([list(map(safe_cell, row)) for row in table.plain])
        writer.writerow([])
    return text.getvalue()


def csv_bytes(figures: Figures) -> bytes:
    """``csv_text`` as a file that spreadsheets read right: UTF-8 with the mark that says so."""
    return csv_text(figures).encode("utf-8-sig")


def _numbers(figures: Figures) -> Table:
    recall, low, high = figures.recall, "", ""
    if recall.enough:
        low, high = f"{recall.low:.4f}", f"{recall.high:.4f}"
    rows: tuple[tuple[str, ...], ...] = (
        (translate("Tables", "Tanggal"), figures.today.isoformat(), ""),
        (translate("Tables", "Bacaan selesai"), str(figures.lessons.part), str(figures.lessons.whole)),
        (translate("Tables", "Kartu baru"), str(figures.cards.new), ""),
        (translate("Tables", "Kartu sedang dipelajari"), str(figures.cards.learning), ""),
        (translate("Tables", "Kartu kuat"), str(figures.cards.strong), ""),
        (translate("Tables", "Teringat saat diulang, 30 hari"), str(recall.part), str(recall.whole)),
        (translate("Tables", "Teringat, batas bawah"), low, ""),
        (translate("Tables", "Teringat, batas atas"), high, ""),
        (translate("Tables", "Jawaban kuis terakhir yang benar"), str(figures.quiz.part), str(figures.quiz.whole)),
        (translate("Tables", "Menit menjawab, 7 hari"), str(figures.minutes[0]), ""),
        (translate("Tables", "Menit menjawab, 30 hari"), str(figures.minutes[1]), ""),
    )
    headers = (translate("Tables", "Angka"), translate("Tables", "Nilai"), translate("Tables", "Dari"))
    return Table(translate("Tables", "Ringkasan"), headers, rows, rows)


def _units(figures: Figures) -> Table:
    headers = (translate("Tables", "Unit"), translate("Tables", "Kartu dikuasai"), translate("Tables", "Semua kartu"))
    rows = tuple((unit.title, str(unit.known.part), str(unit.known.whole)) for unit in figures.units)
    return Table(name_of("units"), headers, rows, rows)


def _ahead(figures: Figures) -> Table:
    return _by_day("ahead", figures.ahead)


def _days(figures: Figures) -> Table:
    return _by_day("days", tuple(reversed(figures.days)))


def _by_day(figure: str, days: Days) -> Table:
    headers = (translate("Tables", "Hari"), translate("Tables", "Kartu"))
    rows = tuple((day_words(day), str(count)) for day, count in days)
    return Table(name_of(figure), headers, rows, tuple((day.isoformat(), str(count)) for day, count in days))


def _hardest(figures: Figures) -> Table:
    headers = (
        translate("Tables", "Kartu"),
        translate("Tables", "Berapa kali terlupa"),
        translate("Tables", "Terakhir diulang"),
    )
    shown = tuple((card.question, str(card.lapses), day_words(card.last_day)) for card in figures.hardest)
    plain = tuple((card.question, str(card.lapses), card.last_day.isoformat()) for card in figures.hardest)
    return Table(name_of("hardest"), headers, shown, plain)


def safe_cell(text: str) -> str:
    """Keep a spreadsheet from taking a question for a formula."""
    return f"'{text}" if text.startswith(BEGINS_FORMULA) else text
