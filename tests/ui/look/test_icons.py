"""Icons take the colour they are asked for in, and are sharp at the screen's scale."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop.ui.look import icons

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_tinted_and_sharp(qapp: QApplication, ratio: float) -> None:
    icons.install(RESOURCES)
    pixmap = icons.pixmap("x", "#A83C2A", 24, ratio)
    assert pixmap.width() == round(24 * ratio)
    assert pixmap.deviceIndependentSize().width() == 24
    image = pixmap.toImage()
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert middle.alpha() == 255
    assert abs(middle.red() - QColor("#A83C2A").red()) <= 2
    assert image.pixelColor(0, 0).alpha() == 0


def test_an_unknown_icon_is_named(qapp: QApplication) -> None:
    icons.install(RESOURCES)
    with pytest.raises(icons.IconMissing) as caught:
        icons.pixmap("no-such-icon", "#000000", 24)
    assert caught.value.name == "no-such-icon"


def test_the_licence_lies_beside_the_icons() -> None:
    assert "ISC License" in (RESOURCES / "icons" / "lucide" / "LICENSE").read_text("utf-8")
