"""Cards to be cut out: ten on a sheet, questions on its front, on its back the answers, each behind its question."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLineF, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from desktop.ui.look.theme import Theme
from desktop.ui.printing.flow import A4, page_font, paint_black, paper_font
from desktop.ui.printing.paper import LOOK, ROLES, SCALE
from desktop.ui.sessions.task import task
from desktop.ui.widgets.article_figures import FigurePainter
from desktop.ui.widgets.card_text import plain, set_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter, QTextDocument

    from desktop.content.handout import HandoutLesson
    from desktop.content.model import Card

COLUMNS, ROWS = 2, 5
A_SHEET = COLUMNS * ROWS
EDGE, HEAD = 28.0, 46.0
"""Points around the cards: at the sides, and above and below, where the line stands that says how to print them."""
CELL = QRectF(0, 0, (A4.width() - 2 * EDGE) / COLUMNS, (A4.height() - 2 * HEAD) / ROWS)
BEYOND = 7.0
"""Points that the lines go on beyond the cards, for a ruler to be laid at both ends."""
PADDING = 12.0
FOOT = 15.0
"""Points at the foot of a card for its number and its lesson."""
SIZES = (20, 19, 18, 17, 16, 15, 14, 13, 12)
"""Pixels of the words of a card, the largest that fit; of the last one they shrink as far as they must."""
LEADING = 1.35
TALLEST = 0.5
"""The share of a card that a picture is high, at most."""
SMALL = 7

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


class PaperCard(NamedTuple):
    """A card with its number in the handout and the title of its lesson."""

    card: Card
    number: int
    title: str


class CardLeaf(NamedTuple):
    """One side of a sheet. Its back is mirrored: turned over at its long edge, each answer lies behind its question."""

    cards: tuple[PaperCard, ...]
    back: bool

    def paint(self, painter: QPainter) -> None:
        """Draw the cards with lines to cut along."""
        for place, one in enumerate(self.cards):
            _paint_card(painter, one, cell(place, self.back), self.back)
        _paint_lines(painter, -(-len(self.cards) // COLUMNS))
        painter.setFont(page_font(SMALL))
        painter.setPen(QColor(ROLES.muted))
        head = QRectF(EDGE, 0, A4.width() - 2 * EDGE, HEAD - BEYOND)
        painter.drawText(head, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), _how())

    def text(self) -> str:
        """What stands on the cards."""
        sides = (f"{one.number}. {plain(_words(one.card, self.back), _alts(one.card))}" for one in self.cards)
        return "\n".join(sides)


def card_leaves(lessons: Iterable[HandoutLesson]) -> list[CardLeaf]:
    """The sheets with the cards of these lessons: a front, its back, the next front, and so on."""
    cards = [(card, one.lesson.title) for one in lessons for card in one.cards]
    numbered = [PaperCard(card, number, title) for number, (card, title) in enumerate(cards, 1)]
    sheets = [tuple(numbered[begin : begin + A_SHEET]) for begin in range(0, len(numbered), A_SHEET)]
    return [CardLeaf(sheet, back) for sheet in sheets for back in (False, True)]


def cell(place: int, back: bool) -> QRectF:
    """Where a card stands on the paper, in points, by its place on the sheet, row by row."""
    row, column = divmod(place, COLUMNS)
    if back:
        column = COLUMNS - 1 - column
    return CELL.translated(EDGE + column * CELL.width(), HEAD + row * CELL.height())


def _how() -> str:
    return translate(
        "CardSheets", "Cetak bolak-balik, balik di sisi panjang, lalu gunting di sepanjang garis putus-putus."
    )


def _words(card: Card, back: bool) -> str:
    if back:
        return card.back
    html = card.front
    wanted = "" if card.kind == "typed" else task(card)  # on paper every answer is thought or written
    if card.kind == "order":  # sorted by the alphabet they give nothing away
        html += "".join(f"<br>• {item}" for item in sorted(card.answers))
    return f"{html}<br><i>{escape(wanted)}</i>" if wanted else html


def _alts(card: Card) -> tuple[tuple[str, str], ...]:
    return tuple((figure.id, figure.alt) for figure in card.figures)


def _paint_card(painter: QPainter, one: PaperCard, place: QRectF, back: bool) -> None:
    inner = place.adjusted(PADDING, PADDING, -PADDING, -PADDING - FOOT)
    owner = QObject()
    document = _fitted(one.card, _words(one.card, back), inner.width() / SCALE, inner.height() / SCALE, owner)
    height = document.size().height() * SCALE
    fit = min(1.0, inner.height() / max(1.0, height))
    painter.save()
    painter.translate(inner.left(), inner.top() + max(0.0, inner.height() - height) / 2)
    painter.scale(SCALE * fit, SCALE * fit)
    paint_black(painter, document)
    painter.restore()
    painter.setFont(page_font(SMALL))
    painter.setPen(QColor(ROLES.muted))
    foot = QRectF(inner.left(), place.bottom() - FOOT - PADDING / 2, inner.width(), FOOT)
    title = painter.fontMetrics().elidedText(one.title, Qt.TextElideMode.ElideRight, round(inner.width() * 0.8))
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), title)
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(one.number))


def _fitted(card: Card, html: str, width: float, height: float, owner: QObject) -> QTextDocument:
    """The words of one side, as large as fits; ``owner`` keeps what draws its pictures."""
    pictures = FigurePainter(card.figures, ROLES, LOOK, owner) if card.figures else None
    if pictures is not None:
        pictures.column, pictures.tallest, pictures.air = round(width), round(TALLEST * height), 6
    theme = Theme(LOOK, owner)
    for size in SIZES:
        document = set_words(theme, html, size, 400, LEADING, width, pictures)
        document.setUseDesignMetrics(True)
        document.setDefaultFont(paper_font(document.defaultFont()))
        if document.size().height() <= height:
            break
    return document


def _paint_lines(painter: QPainter, rows: int) -> None:
    """Draw lines to cut along."""
    painter.setPen(QPen(QColor(ROLES.control), 0.6, Qt.PenStyle.DashLine))
    left, right, bottom = EDGE - BEYOND, A4.width() - EDGE + BEYOND, HEAD + rows * CELL.height()
    tops = [HEAD + row * CELL.height() for row in range(rows + 1)]
    sides = [EDGE + column * CELL.width() for column in range(COLUMNS + 1)]
    painter.drawLines([QLineF(left, top, right, top) for top in tops])
    painter.drawLines([QLineF(side, HEAD - BEYOND, side, bottom + BEYOND) for side in sides])
