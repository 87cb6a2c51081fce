"""Dates in Indonesian words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.ui.sessions.words import MONTHS, interval_words, long_date, span_words, weekday

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("1946-03-22", "22 Maret 1946"),
        ("1947-06-02", "2 Juni 1947"),
        ("1950-12", "Desember 1950"),
        ("1945", "1945"),
        ("sekitar 1950", "sekitar 1950"),
        ("1950-an", "1950-an"),
        ("1-2-3-4", "1-2-3-4"),
        ("", ""),
    ],
)
def test_a_date_in_words(iso: str, words: str) -> None:
    assert long_date(iso) == words


def test_every_month_has_its_name() -> None:
    named = [long_date(date(2026, month, 1).isoformat()) for month in range(1, 13)]
    assert named == [f"1 {month} 2026" for month in MONTHS]


def test_the_week_begins_with_monday() -> None:
    monday = date(2026, 3, 9)
    names = [weekday(monday + timedelta(days=number)) for number in range(7)]
    assert names == ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"]


def test_a_span_says_each_part_once() -> None:
    day = date(2026, 3, 30)
    assert span_words(day, day) == "30 Maret 2026"
    assert span_words(date(2026, 3, 28), day) == "28 – 30 Maret 2026 (3 hari)"
    assert span_words(day, date(2026, 4, 2)) == "30 Maret – 2 April 2026 (4 hari)"
    assert span_words(date(2026, 12, 30), date(2027, 1, 2)) == "30 Desember 2026 – 2 Januari 2027 (4 hari)"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "10 menit"),
        (1, "1 hari"),
        (29, "29 hari"),
        (30, "1 bulan"),
        (61, "2 bulan"),
        (364, "12 bulan"),
        (365, "1 tahun"),
        (548, "1,5 tahun"),
    ],
)
def test_an_interval_in_words(days: int, words: str) -> None:
    assert interval_words(days) == words
