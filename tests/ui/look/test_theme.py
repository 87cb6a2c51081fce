"""The theme tells when the look changes, and only then."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.look.roles import DARK, LIGHT
from desktop.ui.look.theme import Look, Theme


def test_another_look_is_news(qtbot: QtBot) -> None:
    theme = Theme()
    with qtbot.waitSignal(theme.changed):
        theme.set_look(Look(dark=True))
    assert theme.roles is DARK
    assert theme.look.dark


def test_the_same_look_is_no_news(qtbot: QtBot) -> None:
    theme = Theme(Look(text=20))
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_look(Look(text=20))
    assert theme.roles is LIGHT


def test_reading_sizes_are_whole_px() -> None:
    assert Theme(Look(text=18)).scaled(25) == 25
    assert Theme(Look(text=27)).scaled(18) == 27
    assert Theme(Look(text=20)).scaled(25) == 28
