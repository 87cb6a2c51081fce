"""An account of a lesson hour of the small subject, with something of everything."""

from __future__ import annotations

from datetime import timedelta

from desktop.study.classroom.account import Account, Cards, Contest, Score, Slide
from tests.ui.desk_world import FEW, MANY, MORNING


def made(slides: int = 4) -> Account:
    """An hour with so many slides of two lessons."""
    shown = tuple(
        Slide(MANY if number % 2 else FEW, f"bagian-{number % 3 + 1}", number, slides, 35 * number)
        for number in range(1, slides + 1)
    )
    return Account(
        MORNING,
        MORNING + timedelta(minutes=38, seconds=20),
        shown,
        (Contest(11, 12, (Score(2, 400, 1), Score(1, 300, 2), Score(3, -100, 3))),),
        Cards(14, ("uji/sedikit-1", "uji/hilang")),
        turns=5,
        present=28,
        absent=2,
    )
