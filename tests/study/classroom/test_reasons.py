"""No praise stands below an answer that nobody gave."""

from __future__ import annotations

import pytest

from desktop.study.classroom.reasons import reason


@pytest.mark.parametrize(
    ("feedback", "left"),
    [
        ("Tepat. Tahunnya 1946.", "Tahunnya 1946."),
        ("<b>Betul</b>! Dua negara.", "Dua negara."),
        ("Ya. <i>Dua</i> pihak.", "<i>Dua</i> pihak."),
        ("Tepatnya dua negara.", "Tepatnya dua negara."),
        ("Benar, sebab keduanya setuju.", "Benar, sebab keduanya setuju."),
        ("Tepat.", "Tepat."),
        ("", ""),
    ],
)
def test_praise_is_left_out_where_nobody_earned_it(feedback: str, left: str) -> None:
    assert reason(feedback) == left
