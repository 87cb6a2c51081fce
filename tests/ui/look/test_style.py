"""Standard controls take the theme's colours and font."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.look import fonts, style
from desktop.ui.look.roles import DARK, LIGHT, Roles
from desktop.ui.look.theme import Look, Theme

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.mark.parametrize("roles", [LIGHT, DARK], ids=["light", "dark"])
def test_the_palette_is_the_theme(qapp: QApplication, roles: Roles) -> None:
    fonts.install(RESOURCES)
    style.apply(qapp, Theme(Look(dark=roles is DARK)))
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window).name().upper() == roles.paper
    assert palette.color(QPalette.ColorRole.WindowText).name().upper() == roles.ink
    assert palette.color(QPalette.ColorRole.Highlight).name().upper() == roles.first
    assert palette.color(QPalette.ColorRole.HighlightedText).name().upper() == roles.on_first
    assert qapp.font().family() == fonts.INTERFACE
    assert qapp.styleSheet() == ""
