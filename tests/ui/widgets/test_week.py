"""The week is seen as tiles and heard as one sentence."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.widgets.week import Day, WeekStrip

WEEK = (
    Day("Sen", 18, False),
    Day("Sel", 22, False),
    Day("Rab", None, False),
    Day("Kam", 15, True),
    Day("Jum", None, False),
    Day("Sab", 0, False),
    Day("Min", None, False),
)


def test_a_screen_reader_hears_every_day(qtbot: QtBot, theme: Theme) -> None:
    week = WeekStrip(theme, "Pekan ini")
    qtbot.addWidget(week)
    week.set_days(WEEK)
    heard = QAccessible.queryAccessibleInterface(week)
    assert heard.role() == QAccessible.Role.StaticText
    name = heard.text(QAccessible.Text.Name)
    assert name.startswith("Pekan ini: Sen 18 kartu, Sel 22 kartu, Rab tidak ada kartu")
    assert "Sab tidak ada kartu" in name


def test_a_planned_day_off_is_called_so(qtbot: QtBot, theme: Theme) -> None:
    week = WeekStrip(theme, "Pekan ini")
    qtbot.addWidget(week)
    week.set_days((Day("Sen", None, False, True), Day("Sel", 3, True, True)))
    assert week.accessibleName() == "Pekan ini: Sen libur, Sel 3 kartu"
    before = week.grab().toImage()
    week.set_days((Day("Sen", None, False), Day("Sel", 3, True)))
    assert week.grab().toImage() != before


def test_days_with_cards_are_tinted_and_today_has_a_foot(qtbot: QtBot, theme: Theme) -> None:
    week = WeekStrip(theme)
    qtbot.addWidget(week)
    week.set_days(WEEK)
    week.resize(880, 66)
    image = week.grab().toImage()
    tile = (880 - 60) / 7 + 10

    def colour(day: int, x: int, y: int) -> str:
        return image.pixelColor(round(day * tile) + x, y).name().upper()

    assert colour(0, 12, 30) == theme.roles.tint_first
    assert colour(2, 12, 30) == theme.roles.surface
    assert colour(5, 12, 30) == theme.roles.surface
    assert colour(3, 50, 64) == theme.roles.first
    assert colour(1, 50, 64) != theme.roles.first
    assert colour(3, 50, 62) == theme.roles.tint_first, "three px high"
    assert colour(3, 50, 0) == colour(1, 50, 0) == theme.roles.line, "a line all round would look like the focus"


def test_it_fits_a_narrow_page(qtbot: QtBot, theme: Theme) -> None:
    week = WeekStrip(theme)
    qtbot.addWidget(week)
    week.set_days(WEEK)
    assert week.minimumSizeHint().width() <= 400
    week.resize(week.minimumSizeHint())
    assert not week.grab().isNull()
