"""Large letters drawn from pictures of our own: they look as Qt would draw them, and Qt draws what is unusual."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.wall import painting
from desktop.ui.widgets.wall.letters import _picture
from desktop.ui.widgets.wall.painting import draw_sheet, paint_sheet
from desktop.ui.widgets.wall.setting import set_text
from desktop.ui.widgets.wall.sheet import Align, Sheet

WORDS = "<b>Kerja sama</b> <i>antara</i> <u>dua negara</u> – “saling” 1.234,5 %"


def sheet(html: str = WORDS, size: int = 102, align: Align = "left") -> Sheet:
    return Sheet(1440, (set_text(html, 100, 60, 900, size, align=align),), ())


def drawn_by_qt(shown: Sheet, size: QSize, monkeypatch: pytest.MonkeyPatch) -> QImage:
    with monkeypatch.context() as patch:
        patch.setattr(painting, "paint_letters", refused)
        return draw_sheet(shown, size)


def refused(*_given: object) -> bool:
    return False


def ink(image: QImage) -> list[int]:
    """How bright the picture is, reduced to a sixteenth."""
    scaled = image.scaled(
        image.size() / 16, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    grey = scaled.convertToFormat(QImage.Format.Format_Grayscale8)
    return [grey.pixelColor(x, y).red() for y in range(grey.height()) for x in range(grey.width())]


@pytest.mark.parametrize("align", ["left", "right"])
def test_large_letters_look_as_qt_draws_them(
    align: Align, dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = QSize(1200, 900)
    shown = sheet(align=align)
    by_us, by_qt = draw_sheet(shown, size), drawn_by_qt(shown, size, monkeypatch)
    assert by_us != by_qt, "they are drawn another way"
    ours, theirs = ink(by_us), ink(by_qt)
    letters = sum(value - min(theirs) for value in theirs)
    apart = sum(abs(mine - other) for mine, other in zip(ours, theirs, strict=True))
    assert apart < letters * 0.06


@pytest.mark.parametrize(
    ("html", "size", "place"),
    [
        (WORDS, 57, QSize(1440, 1080)),
        ("H<sub>2</sub>O", 102, QSize(1440, 1080)),
        ("<span style='font-family:Literata'>tepat</span> dua", 102, QSize(1440, 1080)),
        (WORDS, 102, QSize(400, 300)),
    ],
    ids=["small enough for Qt", "below the line", "of another family", "reduced"],
)
def test_what_is_unusual_is_left_to_qt(
    html: str, size: int, place: QSize, dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = sheet(html, size)
    assert draw_sheet(shown, place) == drawn_by_qt(shown, place, monkeypatch)


def test_pictures_are_not_used_on_finer_pixels_nor_when_turned(dressed: QApplication) -> None:
    image = QImage(1440, 1080, QImage.Format.Format_RGB32)
    _picture.cache_clear()
    painter = QPainter(image)
    painter.rotate(10)
    paint_sheet(painter, sheet(), QRectF(0, 0, 1440, 1080))
    painter.end()
    image.setDevicePixelRatio(2)
    painter = QPainter(image)
    paint_sheet(painter, sheet(), QRectF(0, 0, 720, 540))
    painter.end()
    assert _picture.cache_info().currsize == 0


def test_a_letter_is_drawn_once(dressed: QApplication) -> None:
    _picture.cache_clear()
    draw_sheet(sheet("anna banana"), QSize(1440, 1080))
    assert _picture.cache_info().misses == 4
    draw_sheet(sheet("anna banana"), QSize(1440, 1080))
    assert _picture.cache_info().misses == 4
