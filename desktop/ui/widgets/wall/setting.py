"""Sets text for the wall: the same document is measured when a sheet is laid out and painted when it is drawn."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption

from desktop.ui.look.fonts import INTERFACE, font, text_width
from desktop.ui.look.roles import WALL
from desktop.ui.widgets.article_page import escape
from desktop.ui.widgets.wall.sheet import BOTTOM, HEIGHT, LABEL, MARGIN, TOP, Align, Text, Use

if TYPE_CHECKING:
    from desktop.ui.widgets.wall.sheet import Frame

LINE = 1.3
"""The height of a line by the size of its letters; on a wall lines stand closer than in a book."""

_MARKED = re.compile(r"[<\n\t]|  ")
_TAG = re.compile(r"<[^>]+>")
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


def document(text: Text) -> QTextDocument:
    """The document of a text, laid out at its width. Its origin is the text's corner.

    What paints it says in its palette which colour text has.
    """
    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setDocumentMargin(0)
    letters = font(INTERFACE, text.size, text.weight)
    letters.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # it is drawn in other sizes than set in
    made.setDefaultFont(letters)
    option = QTextOption(_ALIGN[text.align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setDefaultTextOption(option)
    if _MARKED.search(text.html):
        _fill(made, text)
    else:
        made.setPlainText(unescape(text.html))  # half the time
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    block = QTextBlockFormat()
    block.setLineHeight(line_height(text.size), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.mergeBlockFormat(block)
    made.setTextWidth(text.width)
    return made


def _fill(made: QTextDocument, text: Text) -> None:
    colour = getattr(WALL, text.role)
    made.setDefaultStyleSheet(
        f"body,p,li{{color:{colour};margin:0}} a{{color:{colour};text-decoration:none}} b{{font-weight:700}}"
        f" i{{font-weight:400}}"  # there is no bold italic; one that Qt makes up cannot be read
        f" u{{text-decoration:underline}}"
    )
    made.setHtml(f"<body>{text.html}</body>")


def line_height(size: int) -> int:
    """Units from one line to the next."""
    return round(size * LINE)


def set_text(
    html: str,
    x: float,
    y: float,
    width: float,
    size: int,
    *,
    weight: int = 400,
    role: str = "ink",
    align: Align = "left",
    use: Use = "body",
) -> Text:
    """Set HTML at a place and measure how high it gets. A word wider than the place is broken."""
    # The width of a letter tells other fonts apart: until they are installed, others are measured.
    letter = text_width("m", INTERFACE, size, weight)
    return Text(html, x, y, width, _height(html, width, size, weight, letter), size, weight, role, align, use)


def set_plain(
    words: str,
    x: float,
    y: float,
    width: float,
    size: int,
    *,
    weight: int = 400,
    role: str = "ink",
    align: Align = "left",
    use: Use = "body",
) -> Text:
    """``set_text`` for plain text."""
    return set_text(escape(words), x, y, width, size, weight=weight, role=role, align=align, use=use)


@lru_cache(maxsize=2048)
def _height(html: str, width: float, size: int, weight: int, letter: float) -> float:
    """Measure a text. To part a lesson into pages, and to lay out each page, the same texts are asked for often."""
    return document(Text(html, 0, 0, width, 0, size, weight)).size().height()


def one_line(
    words: str,
    x: float,
    y: float,
    width: float,
    size: int,
    *,
    weight: int = 400,
    role: str = "ink",
    align: Align = "left",
) -> Text:
    """A plain label that is known to fill one line: it need not be measured."""
    return Text(escape(words), x, y, width, line_height(size), size, weight, role, align, "label")


def lines(text: Text) -> int:
    """How many lines a text fills."""
    return max(1, round(text.height / line_height(text.size)))


def plain(html: str) -> str:
    """The words of inline HTML, for a screen reader."""
    words = _TAG.sub("", html)
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&nbsp;", " "), ("&amp;", "&")):
        words = words.replace(entity, letter)
    return words


def crumb(words: str, frame: Frame) -> Text:
    """The line at the very top, of which one line is shown: what belongs to what stands below."""
    return set_plain(words, MARGIN, TOP, frame.column, 36, weight=700, role="first", use="label")


END = HEIGHT - BOTTOM - line_height(LABEL) - 20
"""Where the room above the foot ends."""


def foot(frame: Frame, left: str, right: str) -> tuple[Text, Text]:
    """The line at the bottom: a name at the left, a number at the right."""
    half = frame.column / 2
    y = HEIGHT - BOTTOM - line_height(LABEL)
    return (
        set_plain(left, MARGIN, y, half, LABEL, role="muted", use="label"),
        set_plain(right, MARGIN + half, y, half, LABEL, role="muted", align="right", use="label"),
    )
