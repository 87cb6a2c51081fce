"""Standard controls take the theme's colours and font."""

from __future__ import annotations

import re
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


@pytest.mark.parametrize("roles", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_of_a_menu_names_only_colours_of_the_theme(roles: Roles) -> None:
    found = set(re.findall(r"#[0-9A-F]{6}", style.menu_sheet(roles)))
    assert found == {roles.surface, roles.ink, roles.control, roles.tint_first, roles.muted, roles.line}
    assert all(rule.startswith("QMenu") for rule in re.findall(r"^\w[^{]*", style.menu_sheet(roles), re.MULTILINE))
