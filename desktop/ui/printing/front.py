"""The front of a handout of more than one lesson: its title page, and its contents with the numbers of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF

from desktop.ui.look.fonts import INTERFACE, READING, font
from desktop.ui.look.mark import paint_mark
from desktop.ui.printing.flow import A4, paper_font
from desktop.ui.printing.paper import LEFT, ROLES, ROOM, TOP, WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPainter

    from desktop.content.handout import Handout, Inside

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate

WRAPPED = int(Qt.TextFlag.TextWordWrap)
BROKEN = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
"""Words go on in the next line, and a word that has no room in one is cut."""
MARK = QRectF(LEFT, 190, 84, 54)
TITLE, SUBTITLE, SMALL = 34, 15, 10
HEADING = 44.0
"""Points that the title of the contents takes."""
NUMBER_ROOM = 46.0
"""Points at the right of the contents that titles leave free."""
INDENT, ABOVE_UNIT, BELOW = 14.0, 7.0, 2.5


class Entry(NamedTuple):
    """A line of the contents: 0 for a unit or an appendix, 1 for a lesson, 2 for one of its headings; its page from 0.

    Headings stand in the outline of the PDF alone.
    """

    level: int
    title: str
    page: int


class TitleLeaf(NamedTuple):
    """The title page, which tells how much of what stands inside."""

    handout: Handout
    inside: Inside

    def paint(self, painter: QPainter) -> None:
        """Draw the mark, the title, and what the handout is made of."""
        paint_mark(painter, MARK)
        y = _paragraph(painter, 282, self.handout.title, _type(TITLE, 600, READING), ROLES.ink) + 10
        if self.handout.title != self.handout.subject:
            y = _paragraph(painter, y, self.handout.subject, _type(SUBTITLE, 600), ROLES.muted) + 8
        _paragraph(painter, y + 8, _counted(self.handout, self.inside), _type(SUBTITLE), ROLES.muted)
        _paragraph(painter, A4.height() - 116, _origin(self.handout), _type(SMALL), ROLES.muted)

    def text(self) -> str:
        """Its words."""
        return "\n".join(
            (self.handout.title, self.handout.subject, _counted(self.handout, self.inside), _origin(self.handout))
        )


class ContentsLeaf(NamedTuple):
    """A page of the contents, with the title of it where it is the first."""

    entries: tuple[Entry, ...]
    first: bool

    def paint(self, painter: QPainter) -> None:
        """Draw title and lines."""
        y = TOP
        if self.first:
            _paragraph(painter, y, contents_title(), _type(24, 600, READING), ROLES.ink)
            y += HEADING
        for entry in self.entries:
            height = row_height(entry)
            self._paint_row(painter, entry, y + (ABOVE_UNIT if entry.level == 0 else 0.0))
            y += height

    def text(self) -> str:
        """Its words."""
        rows = "\n".join(f"{entry.title} {entry.page + 1}" for entry in self.entries)
        return f"{contents_title()}\n{rows}" if self.first else rows

    def places(self) -> list[tuple[QRectF, int]]:
        """Where each line stands, in points, and the page it leads to."""
        found, y = [], TOP + (HEADING if self.first else 0.0)
        for entry in self.entries:
            found.append((QRectF(LEFT, y, WIDTH, row_height(entry)), entry.page))
            y += row_height(entry)
        return found

    def _paint_row(self, painter: QPainter, entry: Entry, y: float) -> None:
        face = _face(entry)
        metrics = QFontMetricsF(face)
        left, number = LEFT + INDENT * entry.level, str(entry.page + 1)
        painter.setFont(face)
        painter.setPen(QColor(ROLES.ink))
        room = QRectF(left, y, LEFT + WIDTH - NUMBER_ROOM - left, 1000)
        wrapping = _wrapping(entry.title, face, room.width())
        place = painter.boundingRect(room, wrapping, entry.title)
        painter.drawText(room, wrapping, entry.title)
        base = place.bottom() - metrics.descent()
        right = LEFT + WIDTH - metrics.horizontalAdvance(number)
        painter.drawText(QPointF(right, base), number)


def contents_title() -> str:
    """What stands above the contents."""
    return translate("Front", "Isi")


def contents_leaves(entries: Sequence[Entry]) -> list[ContentsLeaf]:
    """The pages of the contents. How many they are does not depend on the numbers in them."""
    filled: list[list[Entry]] = [[]]
    y = HEADING
    for entry in entries:
        height = row_height(entry)
        # A unit's name stays with its first lesson.
        needed = height + (row_height(entry._replace(level=1)) if entry.level == 0 else 0.0)
        if filled[-1] and y + needed > ROOM:
            filled.append([])
            y = 0.0
        filled[-1].append(entry)
        y += height
    return [ContentsLeaf(tuple(rows), number == 0) for number, rows in enumerate(filled)]


def row_height(entry: Entry) -> float:
    """The points that a line of the contents is high, with the air around it."""
    width = WIDTH - NUMBER_ROOM - INDENT * entry.level
    wrapping = _wrapping(entry.title, _face(entry), width)
    text = QFontMetricsF(_face(entry)).boundingRect(QRectF(0, 0, width, 1000), wrapping, entry.title)
    return text.height() + BELOW + (ABOVE_UNIT if entry.level == 0 else 0.0)


def _wrapping(text: str, face: QFont, width: float) -> int:
    """Where lines end: between words, and within them only where one alone is wider than the column."""
    metrics = QFontMetricsF(face)
    widest = max(map(metrics.horizontalAdvance, text.split()), default=0.0)
    return WRAPPED if widest <= width else BROKEN


def _face(entry: Entry) -> QFont:
    return _type(11, 600 if entry.level == 0 else 400)


def _type(points: int, weight: int = 400, family: str = INTERFACE) -> QFont:
    return paper_font(font(family, points, weight))


def _counted(handout: Handout, inside: Inside) -> str:
    parts = (
        (inside.text, len(handout.lessons), translate("Front", "{count} bacaan")),
        (inside.cards, sum(len(one.cards) for one in handout.lessons), translate("Front", "{count} kartu")),
        (inside.questions, sum(len(one.questions) for one in handout.lessons), translate("Front", "{count} soal")),
    )
    return ", ".join(words.format(count=count) for chosen, count, words in parts if chosen and count)


def _origin(handout: Handout) -> str:
    words = translate("Front", "{subject}, versi {version}. Lisensi: {licence}. Dicetak dari Mitra.")
    return words.format(subject=handout.subject, version=handout.version, licence=handout.licence)


def _paragraph(painter: QPainter, y: float, text: str, face: QFont, colour: str) -> float:
    """Set words as wide as the column; return where they end."""
    painter.setFont(face)
    painter.setPen(QColor(colour))
    room = QRectF(LEFT, y, WIDTH, 1000)
    wrapping = _wrapping(text, face, WIDTH)
    painter.drawText(room, wrapping, text)
    return painter.boundingRect(room, wrapping, text).bottom()
