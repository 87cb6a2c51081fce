"""Words fade at the edge where there are more of them, and stand clear further in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.fade import LENGTH, fade


@pytest.mark.parametrize("edge", [0.0, 100.0])
def test_the_edge_is_covered_and_the_middle_is_not(qapp: QApplication, edge: float) -> None:
    pixmap = QPixmap(40, 100)
    pixmap.fill(Qt.GlobalColor.black)
    painter = QPainter(pixmap)
    fade(painter, QRectF(0, 0, 40, 100), edge, "#FFFFFF")
    painter.end()
    image = pixmap.toImage()
    inwards = 1 if edge == 0 else -1
    first = 0 if edge == 0 else 99
    shades = [image.pixelColor(20, first + inwards * step).lightness() for step in range(round(LENGTH))]
    assert shades[0] > 240
    assert shades == sorted(shades, reverse=True)
    assert image.pixelColor(20, 50).lightness() == 0
