"""Makes a picture from a clipboard or a file small enough for a card, and PNG or JPEG, which every Mitra can draw."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QImageWriter

if TYPE_CHECKING:
    from pathlib import Path

WIDEST = 1600
"""Pixels of the longer side that a picture keeps: more than a card shows on any screen."""
NARROWEST = 200
"""Pixels of the longer side below which a picture is not made smaller still."""
HEAVIEST = 1_000_000
"""Bytes of a file that is kept as it is."""
LARGEST = 40_000_000
"""Bytes of a file that is looked at."""
QUALITY = 85
KINDS = {b"png": ".png", b"jpeg": ".jpg"}


class Packed(NamedTuple):
    """A picture ready to be kept, or why it is not: ``fault`` is "", "kind", "large" or "missing"."""

    data: bytes = b""
    suffix: str = ""
    fault: str = ""


def packed_file(path: Path) -> Packed:
    """Read a picture from a file."""
    try:
        if path.stat().st_size > LARGEST:
            return Packed(fault="large")
        return packed_bytes(path.read_bytes())
    except OSError:
        return Packed(fault="missing")


def packed_bytes(data: bytes) -> Packed:
    """Take a picture in any format that Qt reads; what is light and of a known kind is left as it is."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    suffix = KINDS.get(bytes(reader.format().data()), "")
    size = reader.size()
    upright = reader.transformation() == QImageIOHandler.Transformation.TransformationNone
    if suffix and upright and len(data) <= HEAVIEST and 0 < max(size.width(), size.height()) <= WIDEST:
        return Packed(data, suffix) if not reader.read().isNull() else Packed(fault="kind")
    if size.isValid() and max(size.width(), size.height()) > WIDEST:
        reader.setScaledSize(size.scaled(QSize(WIDEST, WIDEST), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return Packed(fault="large" if suffix and size.isValid() else "kind")
    return packed_image(image)


def packed_image(image: QImage) -> Packed:
    """Write a picture as PNG, or as JPEG where that would be heavy and nothing in it is clear."""
    side = WIDEST
    while not image.isNull() and side >= NARROWEST:
        small = _within(image, side)
        png = _written(small, "PNG", -1)
        if len(png) <= HEAVIEST:
            return Packed(png, ".png")
        jpeg = b"" if image.hasAlphaChannel() else _written(small, "JPEG", QUALITY)
        if 0 < len(jpeg) <= HEAVIEST:
            return Packed(jpeg, ".jpg")
        side //= 2
    return Packed(fault="kind" if image.isNull() else "large")


def _within(image: QImage, side: int) -> QImage:
    if max(image.width(), image.height()) <= side:
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(side, side, keep, smooth)


def _written(image: QImage, kind: str, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
