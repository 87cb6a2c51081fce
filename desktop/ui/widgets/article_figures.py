"""Figures in an article: drawn from their templates in the colours of the theme, sharp at every scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPyTextObject, QTextFormat

from desktop.ui.look.theme import DESIGN_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject, QRect
    from PySide6.QtGui import QImage, QPainter, QTextDocument
    from PySide6.QtSvg import QSvgRenderer

    from desktop.content.model import Figure
    from desktop.ui.look.roles import Roles
    from desktop.ui.look.theme import Look

PREFIX = "figure:"


def coloured(template: str, roles: Roles) -> str:
    """Fill the names of roles in braces, such as ``{first}``, with the colours of the theme."""
    for name, colour in zip(roles._fields, roles, strict=True):
        template = template.replace("{" + name + "}", colour)
    return template


class FigurePainter(QPyTextObject):
    """Gives Qt's text layout the size and the picture of each ``<img src="figure:…">``.

    ``column`` and ``tallest`` are the width and the height in pixels that no figure may exceed (0: any), ``air`` the
    pixels free above each; until ``ready`` the place of a figure stays empty, so
    that the very first paint of the program does not wait for QtSvg and for the fonts of the labels (11 ms).
    """

    def __init__(self, figures: Sequence[Figure], roles: Roles, look: Look, parent: QObject) -> None:
        """Take the figures of a lesson; they scale with the text."""
        super().__init__(parent)
        self.column = 0
        self.tallest = 0
        self.air = 0
        self.ready = True
        self._figures = {figure.id: figure for figure in figures}
        self._roles = roles
        self._scale = look.text / DESIGN_TEXT
        self._vectors: dict[str, QSvgRenderer] = {}
        self._bitmaps: dict[str, QImage] = {}

    def figure(self, form: QTextFormat) -> Figure | None:
        """Find the figure that a character stands for."""
        name = str(form.property(QTextFormat.Property.ImageName) or "")
        return self._figures.get(name.removeprefix(PREFIX))

    def intrinsicSize(self, document: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        """Return the size in pixels: scaled with the text, but never wider than the column, nor higher than may be."""
        figure = self.figure(form)
        if figure is None or figure.width <= 0:
            return QSizeF(1, 1)
        width = min(figure.width * self._scale, self.column or figure.width)
        if self.tallest and figure.height > 0:
            width = min(width, figure.width * self.tallest / figure.height)
        return QSizeF(width, figure.height * width / figure.width + self.air)

    def drawObject(
        self, painter: QPainter, place: QRectF | QRect, document: QTextDocument, position: int, form: QTextFormat
    ) -> None:
        """Draw the figure that stands at the position."""
        figure = self.figure(form)
        if figure is None or not self.ready:
            return
        inner = QRectF(place).adjusted(0, self.air, 0, 0)
        if figure.svg:
            self._vector(figure).render(painter, inner)
        else:
            painter.drawImage(inner, self._bitmap(figure))

    def _vector(self, figure: Figure) -> QSvgRenderer:
        if figure.id not in self._vectors:
            from PySide6.QtSvg import QSvgRenderer  # a lesson without figures never pays for it

            self._vectors[figure.id] = QSvgRenderer(coloured(figure.svg, self._roles).encode())
        return self._vectors[figure.id]

    def _bitmap(self, figure: Figure) -> QImage:
        if figure.id not in self._bitmaps:
            from PySide6.QtGui import QImage  # bitmaps are rare

            self._bitmaps[figure.id] = QImage.fromData(figure.image)
        return self._bitmaps[figure.id]
