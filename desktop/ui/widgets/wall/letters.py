"""Draws large letters quickly: Qt keeps pictures of small ones only, and fills the outlines of a line at a time."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter

from desktop.ui.look.fonts import INTERFACE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGlyphRun, QRawFont, QTextDocument, QTransform

KEPT_BY_QT = 64
"""The largest letters, in pixels, of which Qt keeps pictures (QT_MAX_CACHED_GLYPH_SIZE; its FreeType draws no larger
ones). A line of larger ones takes it 6 ms, by pictures of our own 0.3."""

LARGEST = 400
"""Larger ones are few: to keep their pictures would cost more than it saves."""

MOST = 400
"""Pictures of letters that are kept."""

UNUSUAL = ("<su", "<img", "<table", "<li")
"""What stands elsewhere than on its line, or is no letter."""


def paint_letters(painter: QPainter, made: QTextDocument, html: str, size: int, colour: str) -> bool:
    """Draw a document of one colour whose letters are ``size`` units large; False where Qt itself must draw it.

    Each letter stands on a whole pixel: of letters this large half a pixel is not seen.
    """
    scale = _scale(painter)
    if not KEPT_BY_QT < size * scale <= LARGEST or any(mark in html for mark in UNUSUAL):
        return False
    made.documentLayout().documentSize()  # now all lines are set
    runs = [(run, origin) for run, origin in _runs(made)]
    if any(run.rawFont().familyName() != INTERFACE for run, _ in runs):
        return False  # a sign of another family may have colours of its own
    transform = painter.transform()
    painter.save()
    painter.resetTransform()
    for run, origin in runs:
        _paint_run(painter, run, origin, transform, colour)
    painter.restore()
    return True


def _scale(painter: QPainter) -> float:
    """How much what is drawn is enlarged; 0 where it is not drawn into a picture, or more than moved and enlarged."""
    engine, transform = painter.paintEngine(), painter.transform()
    plain = not (transform.m12() or transform.m21()) and transform.m11() == transform.m22()
    if engine.type() != QPaintEngine.Type.Raster or painter.device().devicePixelRatio() != 1:
        return 0.0
    return transform.m11() if plain else 0.0


def _runs(made: QTextDocument) -> Iterator[tuple[QGlyphRun, QPointF]]:
    block = made.begin()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount()):
            for run in layout.lineAt(number).glyphRuns():
                yield run, layout.position()
        block = block.next()


def _paint_run(painter: QPainter, run: QGlyphRun, origin: QPointF, transform: QTransform, colour: str) -> None:
    raw, scale = run.rawFont(), transform.m11()
    raw.setPixelSize(raw.pixelSize() * scale)
    face = (raw.styleName(), raw.weight(), raw.pixelSize(), colour)
    indexes, places = run.glyphIndexes(), [transform.map(place + origin) for place in run.positions()]
    for index, place in zip(indexes, places, strict=True):
        image, left, top = _picture(_Letter(raw, index, face))
        if image is not None:
            painter.drawImage(round(place.x()) + left, round(place.y()) + top, image)
    if run.underline() and places:
        end = places[-1].x() + raw.advancesForGlyphIndexes(indexes[-1:])[0].x()
        begin, thick = places[0], max(1.0, raw.lineThickness())
        painter.fillRect(QRectF(begin.x(), begin.y() + raw.underlinePosition(), end - begin.x(), thick), QColor(colour))


class _Letter:
    """A letter of a face in a size and colour; what tells it from others is hashed, the font itself cannot be."""

    __slots__ = ("index", "key", "raw")

    def __init__(self, raw: QRawFont, index: int, face: tuple[object, ...]) -> None:
        self.raw, self.index, self.key = raw, index, (index, *face)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Letter) and self.key == other.key


@lru_cache(maxsize=MOST)
def _picture(letter: _Letter) -> tuple[QImage | None, int, int]:
    """The picture of a letter and where it stands, from its place on the line; None of a space."""
    path = letter.raw.pathForGlyph(letter.index)
    place = path.boundingRect().toAlignedRect().adjusted(-1, -1, 1, 1)
    if path.isEmpty():
        return None, 0, 0
    image = QImage(place.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-place.x(), -place.y())
    painter.fillPath(path, QColor(str(letter.key[-1])))
    painter.end()
    return image, place.x(), place.y()
