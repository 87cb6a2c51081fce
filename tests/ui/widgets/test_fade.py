"""Words fade at the edge where there are more of them, and stand clear further in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.fade import LENGTH, fade, fade_ends


@pytest.mark.parametrize("edge", [0.0, 160.0])
def test_the_edge_is_covered_and_the_middle_is_not(qapp: QApplication, edge: float) -> None:
    pixmap = QPixmap(40, 160)
    pixmap.fill(Qt.GlobalColor.black)
    painter = QPainter(pixmap)
    fade(painter, QRectF(0, 0, 40, 160), edge, "#FFFFFF")
    painter.end()
    image = pixmap.toImage()
    inwards = 1 if edge == 0 else -1
    first = 0 if edge == 0 else 159
    shades = [image.pixelColor(20, first + inwards * step).lightness() for step in range(round(LENGTH))]
    assert shades[0] > 240
    assert shades == sorted(shades, reverse=True)
    assert image.pixelColor(20, 80).lightness() == 0


def test_a_line_alone_in_its_room_is_read(qapp: QApplication) -> None:
    pixmap = QPixmap(40, 40)
    pixmap.fill(Qt.GlobalColor.black)
    painter = QPainter(pixmap)
    fade_ends(painter, QRectF(0, 0, 40, 40), 5, 30, "#FFFFFF")
    painter.end()
    image = pixmap.toImage()
    assert [image.pixelColor(20, y).lightness() for y in range(11, 29)] == [0] * 18
