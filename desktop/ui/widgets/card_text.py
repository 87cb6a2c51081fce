"""The words of one card, set so that nothing is cut: they shrink to a floor, and only then have to be scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from desktop.ui.look.fonts import INTERFACE, font, reading_family

if TYPE_CHECKING:
    from desktop.ui.look.theme import Theme

SHRINKING = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
SMALLEST = 14
QUESTION_LEADING = 1.4
ANSWER_LEADING = 1.5
# A small line that says what is to be done: its size, its height, and the air under it, in px.
KICKER, KICKER_LINE, UNDER_KICKER = 13, 18, 8
# Above and below the rule between question and answer, in px.
ABOVE_RULE = 16
BELOW_RULE = 21

# A bold word in a family of weight 600 would be made heavier by Qt once more.
SHEET = "b, strong, .cloze { font-weight: 600; }"


class Setting(NamedTuple):
    """A card set for one width: its documents and heights in px (an answer of None is not shown yet)."""

    question: QTextDocument
    answer: QTextDocument | None
    question_height: float
    height: float
    scale: float


class Words(NamedTuple):
    """What stands on a card: inline HTML of question and answer, whether it is turned, and plain words over it all."""

    front: str = ""
    back: str = ""
    turned: bool = False
    kicker: str = ""


def set_card(theme: Theme, words: Words, question_size: int, width: float, room: float) -> Setting:
    """Return `words` set `width` px wide in the largest sizes that fit into `room` px, or in the smallest ones."""
    setting = _set(theme, words, question_size, width, SHRINKING[0])
    for scale in SHRINKING[1:]:
        if setting.height <= room:
            break
        setting = _set(theme, words, question_size, width, scale)
    return setting


def plain(html: str) -> str:
    """Return inline HTML as the text that a screen reader says."""
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText().strip()


def spoken_question(words: Words) -> str:
    """Return the question as a screen reader says it: what to do, then with what."""
    question = plain(words.front)
    if not words.kicker:
        return question
    pause = "" if words.kicker.endswith("?") else ":"
    return f"{words.kicker}{pause} {question}"


def _set(theme: Theme, words: Words, question_size: int, width: float, scale: float) -> Setting:
    size = max(SMALLEST, round(theme.scaled(question_size) * scale))
    question = _document(theme, words.front, size, 600, QUESTION_LEADING, width)
    if words.kicker:
        _put_over(theme, question, words.kicker)
    height = question.size().height()
    if not words.turned:
        return Setting(question, None, height, height, scale)
    size = max(SMALLEST, round(theme.scaled(18) * scale))
    answer = _document(theme, words.back, size, 400, ANSWER_LEADING, width)
    whole = height + ABOVE_RULE + 1 + BELOW_RULE + answer.size().height()
    return Setting(question, answer, height, whole, scale)


def _document(theme: Theme, html: str, size: int, weight: int, leading: float, width: float) -> QTextDocument:
    # Without a parent: it lives as long as its Setting, and not as long as the card.
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(font(reading_family(theme.look), size, weight))
    document.setDefaultStyleSheet(SHEET)
    document.setHtml(html)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    block = QTextBlockFormat()
    block.setLineHeight(round(size * leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    cursor.mergeBlockFormat(block)
    ink = QTextCharFormat()
    ink.setForeground(QColor(theme.roles.ink))
    cursor.mergeCharFormat(ink)
    document.setTextWidth(width)
    return document


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
