"""Words wrap, and take the colour of their role in every theme."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.label import Label

LONG = "Kartu yang diulang tiap hari. Libur sehari tidak apa-apa; kartunya dibagi rata lagi."


def test_a_label_wraps(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, LONG, 13, 400, "muted")
    qtbot.addWidget(label)
    assert label.heightForWidth(200) > 2 * label.heightForWidth(2000)


def test_markup_is_shown_as_it_was_written(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "<b>5 < 6</b>")
    qtbot.addWidget(label)
    plain = Label(theme, "5 < 6")
    qtbot.addWidget(plain)
    assert label.sizeHint().width() > plain.sizeHint().width()


def test_the_colour_follows_the_theme_and_the_role(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "2 dari 6", 13, 400, "muted")
    qtbot.addWidget(label)
    light = theme.roles.muted
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == light
    theme.set_look(Look(dark=True))
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == theme.roles.muted != light
