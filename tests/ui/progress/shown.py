"""Figures made by hand, and the page on the screen."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.study.statistics import study_days, wilson
from desktop.study.tallies import Part, Recalled, Stages
from desktop.ui.look.theme import Theme
from desktop.ui.progress.page import ProgressPage
from desktop.ui.sessions.figures import Figures, HardCard, UnitPart
from desktop.ui.sessions.statistics import StatisticsSession
from tests.ui.desk_world import LONG_TITLE, World

TODAY = date(2026, 3, 12)
LONG_QUESTION = "Kapan Mesir mengakui kemerdekaan Indonesia, dan dengan surat apa hal itu disampaikan? " * 3


def made(units: int = 5, days: int = 365) -> Figures:
    """Figures of a learner of so many units, who studied on so many days until today."""
    busy = {TODAY - timedelta(days=ago): (ago * 7) % 41 for ago in range(days)}
    hard = tuple(HardCard(f"uji/{n}", f"{n} {LONG_QUESTION}", "uji/a", "b", 12 - n, TODAY) for n in range(10))
    return Figures(
        today=TODAY,
        started=True,
        subjects=(LONG_TITLE,),
        lessons=Part(111, 200),
        cards=Stages(1234, 5432, 3456),
        recall=Recalled(11910, 12212, *wilson(11910, 12212), 400),
        quiz=Part(4, 5),
        minutes=(1038, 11140),
        units=tuple(UnitPart(f"{number} {LONG_TITLE}", Part(number, 40)) for number in range(units)),
        ahead=tuple((TODAY + timedelta(days=number), 140 - 10 * number) for number in range(14)),
        days=study_days(busy, TODAY),
        hardest=hard if days > 1 else (),
    )


def opened(
    qtbot: QtBot, world: World, theme: Theme, size: tuple[int, int] = (1366, 716), figures: Figures | None = None
) -> ProgressPage:
    """The page of a learner on the screen, or of these figures."""
    page = ProgressPage(theme, StatisticsSession(world.desk, world.desk))
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    if figures is not None:
        page.show_figures(figures)
        QApplication.processEvents()
    return page
