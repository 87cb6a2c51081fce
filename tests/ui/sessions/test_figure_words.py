"""The figures in words: rounded honestly, and saying how sure they are."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.study.statistics import wilson
from desktop.study.tallies import Part, Recalled
from desktop.ui.sessions.figure_words import (
    ahead_words,
    days_words,
    month_marks,
    number,
    part_words,
    recall_bounds,
    recall_words,
    weekdays,
)

MONDAY = date(2026, 3, 2)


def recalled(part: int, whole: int, past: int = 0) -> Recalled:
    """So many remembered of so many."""
    return Recalled(part, whole, *wilson(part, whole), past)


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (191, 212, "9 dari 10"),
        (10, 10, "10 dari 10"),
        (0, 10, "0 dari 10"),
        (97, 100, "97 dari 100"),
        (3, 100, "3 dari 100"),
        (1999, 2000, "1999 dari 2.000"),
        (9, 9, "Belum ada"),
    ],
)
def test_tenths_unless_they_would_say_all_or_none(part: int, whole: int, words: str) -> None:
    assert recall_words(recalled(part, whole)) == words


def test_how_sure_that_is() -> None:
    assert recall_bounds(recalled(191, 212)) == "antara 85 dan 94 dari 100, dari 212 jawaban"
    assert recall_bounds(recalled(191, 212, 40)).endswith("dari 212 jawaban (40 diimpor)")
    assert recall_bounds(recalled(3, 4)) == "baru 4 jawaban untuk kartu yang datang lagi, perlu 10"
    assert recall_bounds(recalled(0, 0)).startswith("perlu paling sedikit 10")


def test_parts_and_numbers() -> None:
    assert part_words(Part(11, 20)) == "11 dari 20"
    assert number(12345) == "12.345"


def test_days_and_what_comes() -> None:
    days = tuple((MONDAY + timedelta(days=place), count) for place, count in enumerate((3, 0, 9, 0)))
    assert days_words(days) == "Belajar pada 2 hari. Paling banyak 9 kartu, pada 4 Maret 2026."
    assert days_words(days[1:2]) == "Belum ada kartu yang diulang."
    assert ahead_words(days) == "12 kartu dalam 4 hari, hari ini 3."
    assert ahead_words(days[1:2]) == "Belum ada kartu yang perlu diulang dalam 1 hari."


def test_months_are_named_at_the_week_they_begin_in() -> None:
    days = tuple((date(2026, 1, 5) + timedelta(days=place), 0) for place in range(10 * 7 + 3))
    assert month_marks(days) == ("Jan", "", "", "Feb", "", "", "", "Mar", "", "", "")
    assert month_marks(days[14:]) == ("", "Feb", "", "", "", "Mar", "", "", "")
    assert weekdays() == ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")
