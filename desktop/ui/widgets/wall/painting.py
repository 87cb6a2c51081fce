"""Draws a sheet of the wall, at any scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QImage, QPainter, QPainterPath, QPalette, QPen

from desktop.ui.look.roles import WALL, WALL_FIGURE
from desktop.ui.widgets.article_figures import coloured
from desktop.ui.widgets.wall.letters import paint_letters
from desktop.ui.widgets.wall.setting import document
from desktop.ui.widgets.wall.sheet import HEIGHT, Art, Box, Text

if TYPE_CHECKING:
    from desktop.ui.widgets.wall.sheet import Item, Sheet


def paint_sheet(painter: QPainter, sheet: Sheet, place: QRectF) -> None:
    """Draw a sheet as large as fits into a place, in its middle; the rest of the place becomes the wall's paper."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(place, QColor(WALL.paper))
    scale = min(place.width() / sheet.width, place.height() / HEIGHT)
    painter.setClipRect(place)
    painter.translate(
        place.x() + (place.width() - sheet.width * scale) / 2, place.y() + (place.height() - HEIGHT * scale) / 2
    )
    painter.scale(scale, scale)
    for item in sheet.items:
        _paint(painter, item)
    painter.restore()


def draw_sheet(sheet: Sheet, size: QSize) -> QImage:
    """A picture of a sheet, so many pixels large."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_sheet(painter, sheet, QRectF(image.rect()))
    painter.end()
    return image


def _paint(painter: QPainter, item: Item) -> None:
    if isinstance(item, Text):
        _paint_text(painter, item)
    elif isinstance(item, Box):
        _paint_box(painter, item)
    else:
        _paint_art(painter, item)


def _paint_text(painter: QPainter, text: Text) -> None:
    colour = getattr(WALL, text.role)
    painter.save()
    painter.translate(text.x, text.y)
    set_in_type = document(text)  # held: its layout dies with it
    if not paint_letters(painter, set_in_type, text.html, text.size, colour):
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(colour))
        set_in_type.documentLayout().draw(painter, context)
    painter.restore()


def _paint_box(painter: QPainter, box: Box) -> None:
    inset = box.thickness / 2
    path = QPainterPath()
    radius = max(0.0, box.radius - inset)
    place = QRectF(box.x, box.y, box.width, box.height).adjusted(inset, inset, -inset, -inset)
    path.addRoundedRect(place, radius, radius)
    if box.fill:
        painter.fillPath(path, QColor(getattr(WALL, box.fill)))
    if box.border:
        painter.setPen(QPen(QColor(getattr(WALL, box.border)), box.thickness))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def _paint_art(painter: QPainter, art: Art) -> None:
    place = QRectF(art.x, art.y, art.width, art.height)
    if art.svg:
        from PySide6.QtSvg import QSvgRenderer  # most slides have no figure

        QSvgRenderer(coloured(art.svg, WALL_FIGURE).encode()).render(painter, place)
    else:
        painter.drawImage(place, QImage.fromData(art.figure.image))
