"""What is said of a change: all that is new, and only that."""

from __future__ import annotations

import pytest

from desktop.ui.classroom.news import Heard, news

ASKED = Heard("", "Di layar sekarang, 1 dari 5", ("Kuis kelas", "Soal 1 dari 5", "Siapa?", "A: Ya", "B: Tidak"))
COUNTS = (("0", "A: Ya: 0"), ("1", "B: Tidak: 0"))
COUNTED = (("0", "A: Ya: 1"), ("1", "B: Tidak: 0"))
HANDS = ("Kuis kelas, 1 tangan", *ASKED.lines[1:])
REVEALED = (*ASKED.lines[:4], "B: Tidak, tepat", "Betul.")


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (ASKED, ASKED, ""),
        (Heard(), ASKED, "Di layar sekarang, 1 dari 5. Kuis kelas. Soal 1 dari 5. Siapa? A: Ya. B: Tidak"),
        (ASKED._replace(counts=COUNTS), ASKED._replace(counts=COUNTED, lines=HANDS), "A: Ya: 1. Kuis kelas, 1 tangan"),
        (ASKED, ASKED._replace(lines=REVEALED), "B: Tidak, tepat. Betul."),
        (ASKED, ASKED._replace(state="Layar hitam"), "Layar hitam"),
        (ASKED._replace(state="Layar hitam"), ASKED, "Di layar sekarang, 1 dari 5. Kuis kelas. Soal 1 dari 5"),
        (ASKED, ASKED._replace(counts=COUNTS), "Di layar sekarang, 1 dari 5. Kuis kelas. Soal 1 dari 5"),
    ],
)
def test_what_is_new_is_said(before: Heard, now: Heard, said: str) -> None:
    assert news(before, now) == said
