"""The mark: teal at the left, terracotta at the right, gold where they meet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.ui.look.mark import FIRST, ICON_SIZES, LENS, SECOND, app_icon, paint_mark

RESOURCES = Path(__file__).parents[3] / "resources"


def colours(image: QImage) -> list[str]:
    middle = image.height() // 2
    places = (image.width() // 5, image.width() // 2, image.width() * 4 // 5)
    return [image.pixelColor(x, middle).name().upper() for x in places]


def test_the_mark_has_its_three_colours(qapp: QApplication) -> None:
    pixmap = QPixmap(56, 36)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    paint_mark(painter, QRectF(0, 0, 56, 36))
    painter.end()
    assert colours(pixmap.toImage()) == [FIRST, LENS, SECOND]


@pytest.mark.parametrize("size", ICON_SIZES)
def test_the_icon_is_the_mark_at_every_size(qapp: QApplication, size: int) -> None:
    assert colours(app_icon().pixmap(size, size).toImage()) == [FIRST, LENS, SECOND]


def test_the_file_of_the_icon_is_the_same_mark(qapp: QApplication) -> None:
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(256, 256)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer = QSvgRenderer(str(RESOURCES / "icons" / "mitra.svg"))
    renderer.render(painter)
    painter.end()
    assert renderer.isValid()
    assert colours(pixmap.toImage()) == [FIRST, LENS, SECOND]
