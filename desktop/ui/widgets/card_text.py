"""The words of one card, set so that nothing is cut: they shrink to a floor, and only then have to be scrolled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import (
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from desktop.ui.look.fonts import INTERFACE, font, reading_family, spaced
from desktop.ui.widgets.article_page import escape

if TYPE_CHECKING:
    from desktop.ui.look.roles import Roles
    from desktop.ui.look.theme import Theme
    from desktop.ui.widgets.article_figures import FigurePainter

SHRINKING = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
SMALLEST = 14
ANSWER_SIZE = 18
QUESTION_LEADING = 1.4
ANSWER_LEADING = 1.5
# A small line that says what is to be done: its size, its height, and the air under it, in px.
KICKER, KICKER_LINE, UNDER_KICKER = 13, 18, 8
# In a room lower than this, in px, the words of the card itself are more than what is to be done with them.
LITTLE = 3 * (KICKER_LINE + UNDER_KICKER)
# Above and below the rule between question and answer, in px.
ABOVE_RULE = 16
BELOW_RULE = 21

# A bold word in a family of weight 600 would be made heavier by Qt once more.
SHEET = "b, strong, .cloze { font-weight: 600; }"
SIGNS = ".extra { text-decoration: line-through; } .missing { text-decoration: underline; }"
# So much of the room for the words, from 0 to 1, a picture may take beside its question, and beside the answer too.
PICTURE_ALONE, PICTURE_TURNED = 0.7, 0.5
# Words shrink before a picture gets smaller than this, in px of its height; smaller than the second it is not made.
PICTURE_LEAST, PICTURE_TINY = 88, 56
# Above a picture, in px.
PICTURE_AIR = 10
OBJECT = "\ufffc"
ALT = re.compile(r' alt="([^"]*)"')
IMAGE = re.compile(r'<img[^>]*"figure:([^"]*)"[^>]*>')


class Setting(NamedTuple):
    """A card set for one width: its documents and heights in px (an answer of None is not shown yet)."""

    question: QTextDocument
    answer: QTextDocument | None
    question_height: float
    height: float
    scale: float


class Words(NamedTuple):
    """What stands on a card: inline HTML of question and answer, whether it is turned, and plain words over it all.

    ``alts`` are the words for its pictures, by id; ``alone`` leaves the question out once the card is turned.
    ``spoken`` is the answer as a screen reader says it, where it is not the same words.
    """

    front: str = ""
    back: str = ""
    turned: bool = False
    kicker: str = ""
    alts: tuple[tuple[str, str], ...] = ()
    alone: bool = False
    spoken: str = ""


def set_card(
    theme: Theme, words: Words, question_size: int, width: float, room: float, pictures: FigurePainter | None = None
) -> Setting:
    """Return `words` set `width` px wide in the largest sizes that fit into `room` px, or in the smallest ones.

    `pictures` draws what the words show; they give way first, as far as something is to be seen of them.
    """
    if room < LITTLE:
        words = words._replace(kicker="")
    if pictures is not None:
        pictures.column, pictures.air = round(width), PICTURE_AIR
        pictures.tallest = round(room * (PICTURE_TURNED if words.turned else PICTURE_ALONE))
    for scale in SHRINKING:
        setting = _set_within(theme, words, question_size, width, scale, pictures, room, PICTURE_LEAST)
        if setting.height <= room:
            return setting
    return _set_within(theme, words, question_size, width, SHRINKING[-1], pictures, room, PICTURE_TINY)


def plain(html: str, alts: tuple[tuple[str, str], ...] = ()) -> str:
    """Return inline HTML as the text that a screen reader says; a picture is the words for it."""
    for image in IMAGE.finditer(html):
        own = ALT.search(image.group())
        alt = own.group(1) if own else escape(dict(alts).get(image.group(1), ""))
        html = html.replace(image.group(), f" {alt} ")
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText().replace(OBJECT, " ").strip()


def spoken_question(words: Words) -> str:
    """Return the question as a screen reader says it: what to do, then with what."""
    question = plain(words.front, words.alts)
    if not words.kicker:
        return question
    pause = "" if words.kicker.endswith("?") else ":"
    return f"{words.kicker}{pause} {question}"


def set_words(
    theme: Theme,
    html: str,
    size: int,
    weight: int,
    leading: float,
    width: float,
    pictures: FigurePainter | None = None,
) -> QTextDocument:
    """Return inline HTML laid out `width` px wide in the reading font, `size` px high on lines `leading` times that."""
    # Without a parent: it lives as long as its Setting, and not as long as the card.
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(spaced(font(reading_family(theme.look), size, weight), theme.look))
    document.setDefaultStyleSheet(_sheet(theme.roles))
    document.setHtml(f"<body>{html}</body>")
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    shown = pictures if pictures is not None and IMAGE.search(html) else None
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    block = QTextBlockFormat()
    heights = QTextBlockFormat.LineHeightTypes
    # A line of fixed height would lie over the picture that stands in it.
    kind = heights.MinimumHeight if shown else heights.FixedHeight
    block.setLineHeight(round(size * theme.leading(leading)), kind.value)
    cursor.mergeBlockFormat(block)
    if shown is not None:
        document.documentLayout().registerHandler(QTextFormat.ObjectTypes.ImageObject.value, shown)
    document.setTextWidth(width)
    return document


def _sheet(roles: Roles) -> str:
    colours = f"body {{ color: {roles.ink}; }} .missing {{ color: {roles.first}; }} .extra {{ color: {roles.second}; }}"
    return f"{SHEET} {SIGNS} {colours} .right {{ color: {roles.good}; }} .wrong {{ color: {roles.second}; }}"


def _set(
    theme: Theme, words: Words, question_size: int, width: float, scale: float, pictures: FigurePainter | None
) -> Setting:
    if words.turned and words.alone:
        only = _answer(theme, words, width, scale, pictures)
        return Setting(only, None, only.size().height(), only.size().height(), scale)
    size = max(SMALLEST, round(theme.scaled(question_size) * scale))
    question = set_words(theme, words.front, size, 600, QUESTION_LEADING, width, pictures)
    if words.kicker:
        _put_over(theme, question, words.kicker)
    height = question.size().height()
    if not words.turned:
        return Setting(question, None, height, height, scale)
    answer = _answer(theme, words, width, scale, pictures)
    whole = height + ABOVE_RULE + 1 + BELOW_RULE + answer.size().height()
    return Setting(question, answer, height, whole, scale)


def _set_within(
    theme: Theme,
    words: Words,
    question_size: int,
    width: float,
    scale: float,
    pictures: FigurePainter | None,
    room: float,
    least: int,
) -> Setting:
    """Set words at a scale; pictures take the room that the words leave, where all fits with `least` px of them."""
    setting = _set(theme, words, question_size, width, scale, pictures)
    count = len(IMAGE.findall(words.front + words.back if words.turned else words.front))
    if pictures is None or not count or setting.height <= room or pictures.tallest <= least:
        return setting
    most, pictures.tallest = pictures.tallest, least
    left = room - _set(theme, words, question_size, width, scale, pictures).height
    pictures.tallest = most if left < 0 else min(most, least + int(left / count))
    return _set(theme, words, question_size, width, scale, pictures)


def _answer(theme: Theme, words: Words, width: float, scale: float, pictures: FigurePainter | None) -> QTextDocument:
    size = max(SMALLEST, round(theme.scaled(ANSWER_SIZE) * scale))
    return set_words(theme, words.back, size, 400, ANSWER_LEADING, width, pictures)


def _put_over(theme: Theme, document: QTextDocument, kicker: str) -> None:
    """Put a small line over the words of a document."""
    words, block = QTextCharFormat(), QTextBlockFormat()
    words.setFont(font(INTERFACE, KICKER))
    words.setForeground(QColor(theme.roles.muted))
    block.setLineHeight(KICKER_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block.setBottomMargin(UNDER_KICKER)
    cursor = QTextCursor(document)
    cursor.insertBlock()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.setBlockFormat(block)
    cursor.insertText(kicker, words)
