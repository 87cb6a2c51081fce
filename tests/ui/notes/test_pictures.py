"""pictures: what Qt reads becomes a PNG or JPEG that a card can hold, and what it cannot read is named."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from desktop.content.images import image_of
from desktop.ui.notes import pictures
from desktop.ui.notes.pictures import Packed, packed_bytes, packed_file, packed_image


def image(width: int, height: int, kind: QImage.Format = QImage.Format.Format_RGB32) -> QImage:
    made = QImage(width, height, kind)
    made.fill(QColor("#12666F"))
    return made


def encoded(made: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize(
    ("kind", "suffix", "kept"), [("PNG", ".png", True), ("JPG", ".jpg", True), ("BMP", ".png", False)]
)
def test_a_light_picture_of_a_known_kind_is_left_as_it_is(
    qapp: QApplication, kind: str, suffix: str, kept: bool
) -> None:
    data = encoded(image(40, 30), kind)
    packed = packed_bytes(data)
    assert packed.suffix == suffix and (packed.data == data) is kept
    assert image_of(f"a{packed.suffix}", packed.data)[:2] == (40, 30)


def test_a_wide_picture_is_made_smaller(qapp: QApplication) -> None:
    packed = packed_bytes(encoded(image(3200, 100), "PNG"))
    made = QImage.fromData(packed.data)
    assert (made.width(), made.height()) == (1600, 50)


def test_a_heavy_picture_becomes_a_jpeg_or_smaller(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    noise = QImage(Random(1).randbytes(400 * 400 * 4), 400, 400, QImage.Format.Format_RGB32)
    monkeypatch.setattr(pictures, "HEAVIEST", 300_000)
    assert packed_image(noise).suffix == ".jpg"
    monkeypatch.setattr(pictures, "HEAVIEST", 100)
    assert packed_image(noise) == Packed(fault="large")


def test_what_is_no_picture_is_named(qapp: QApplication, tmp_path: Path) -> None:
    assert packed_bytes(b"halo") == Packed(fault="kind")
    assert packed_image(QImage()) == Packed(fault="kind")
    assert packed_file(tmp_path / "tidak-ada.png") == Packed(fault="missing")
