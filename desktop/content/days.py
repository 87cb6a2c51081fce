"""Dates of figures: as they are printed, and as places on an axis."""

from __future__ import annotations

from datetime import date

from desktop.content.figure_data import Day

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


def day_text(day: Day) -> str:
    """Give a date as it is printed in a figure: ``17 Agu 1945``, ``Feb 1950`` or ``1950``."""
    parts = [str(day.day)] if day.day else []
    if day.month:
        parts.append(MONTHS[day.month - 1])
    return " ".join([*parts, str(day.year)])


def when(day: Day) -> float:
    """Give a date as a number of days; a year or month that is not known closer stands at its middle."""
    if day.day:
        return date(day.year, day.month, day.day).toordinal()
    if day.month:
        return date(day.year, day.month, 16).toordinal() - 0.5
    return date(day.year, 7, 2).toordinal()
