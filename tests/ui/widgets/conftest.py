"""Fonts, icons and a theme without motion, as the widgets' tests need them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.look import fonts, icons, style
from desktop.ui.look.theme import Look, Theme

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="session")
def look_installed(qapp: QApplication) -> QApplication:
    fonts.install(RESOURCES)
    icons.install(RESOURCES)
    return qapp


@pytest.fixture
def theme(look_installed: QApplication) -> Theme:
    made = Theme(Look(motion=False))
    style.apply(look_installed, made)
    return made
