"""Draws one figure or table of a lesson, with its caption, as large as a picture of a given size holds it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QPainter,
    QPalette,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from desktop.ui.look.article_css import css, measures
from desktop.ui.look.fonts import INTERFACE, font
from desktop.ui.look.theme import Look
from desktop.ui.widgets.article_figures import coloured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.content.model import Figure
    from desktop.ui.look.roles import Roles

LABEL = 0.03
"""The size of captions, as a share of the height."""

_MARGINS = (40, 18)
_GAP = 14
_LARGEST_TEXT, _SMALLEST_TEXT = 44, 12
_WORDS = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignHCenter.value
_TABLE = re.compile(r'<p class="caption table-caption".*?</table>', re.DOTALL)


class Canvas(NamedTuple):
    """A picture to draw on: its size in pixels and its colours."""

    size: QSize
    roles: Roles

    @property
    def room(self) -> QRect:
        """What lies within the margins."""
        across, down = _MARGINS
        return QRect(QPoint(0, 0), self.size).adjusted(across, down, -across, -down)


class Placed(NamedTuple):
    """Where a figure and its caption stand on a canvas; ``scale`` is how much the figure is enlarged."""

    figure: QRectF
    scale: float
    caption: QRect
    font: QFont


def tables(html: str) -> Iterator[str]:
    """Give the HTML of each comparison in an article, with its caption."""
    for found in _TABLE.finditer(html):
        yield found[0]


def place_figure(figure: Figure, canvas: Canvas) -> Placed:
    """Work out where a figure stands: the caption at the bottom, the figure as large as it may be in the rest."""
    letters, caption = _caption(figure.caption, canvas)
    room = QRectF(canvas.room)
    if figure.caption:
        room.setBottom(min(room.bottom(), caption.top() - _GAP))
    scale = min(room.width() / figure.width, room.height() / figure.height)
    place = QRectF(0, 0, figure.width * scale, figure.height * scale)
    place.moveCenter(room.center())
    return Placed(place, scale, caption, letters)


def draw_figure(figure: Figure, canvas: Canvas) -> QImage:
    """Draw a figure with its caption below it."""
    placed = place_figure(figure, canvas)
    image, painter = _begun(canvas)
    if figure.svg:
        QSvgRenderer(coloured(figure.svg, canvas.roles).encode()).render(painter, placed.figure)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(placed.figure, QImage.fromData(figure.image))
    painter.setFont(placed.font)
    painter.setPen(QColor(canvas.roles.muted))
    painter.drawText(placed.caption, _WORDS, figure.caption)
    painter.end()
    return image


def set_table(html: str, canvas: Canvas) -> tuple[QTextDocument, int]:
    """Set a table with its caption in the largest text with which it fits, and give the size of its letters too."""
    low, high = _SMALLEST_TEXT, _LARGEST_TEXT
    while low < high:
        middle = (low + high + 1) // 2
        size = _document(html, canvas, middle).size()
        # Qt gives columns whole widths, which together may be a pixel wider than asked for.
        fits = size.width() <= canvas.room.width() + 2 and size.height() <= canvas.room.height()
        low, high = (middle, high) if fits else (low, middle - 1)
    return _document(html, canvas, low), measures(_look(low)).small


def draw_table(html: str, canvas: Canvas) -> QImage:
    """Draw a table with its caption above it."""
    document, _letters = set_table(html, canvas)
    image, painter = _begun(canvas)
    height = document.size().height()
    painter.translate(canvas.room.left(), canvas.room.top() + (canvas.room.height() - height) / 2)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(canvas.roles.ink))
    document.documentLayout().draw(painter, context)
    painter.end()
    return image


def _begun(canvas: Canvas) -> tuple[QImage, QPainter]:
    image = QImage(canvas.size, QImage.Format.Format_RGB32)
    image.fill(QColor(canvas.roles.paper))
    return image, QPainter(image)


def _caption(text: str, canvas: Canvas) -> tuple[QFont, QRect]:
    """Give the type of a caption and where it stands at the bottom."""
    letters = font(INTERFACE, round(LABEL * canvas.size.height()))
    room = canvas.room
    height = QFontMetrics(letters).boundingRect(room, _WORDS, text).height()
    # A caption of a page and more is cut: the figure keeps its half.
    room.setTop(room.bottom() - min(height, room.height() // 2))
    return letters, room


def _look(text: int) -> Look:
    return Look(text=text, serif=False)


def _document(html: str, canvas: Canvas, text: int) -> QTextDocument:
    sizes = measures(_look(text))
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font(INTERFACE, sizes.small))
    lines = f"p.caption,th,table.comparison td{{line-height:{sizes.small_line}px}}"
    caption = f"p.caption{{font-size:{sizes.small}px;margin-top:0}}"
    document.setDefaultStyleSheet("\n".join((css(canvas.roles, _look(text)), lines, caption)))
    document.setHtml(html)
    document.setTextWidth(canvas.room.width())
    return document
