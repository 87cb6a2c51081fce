"""What became of a typed answer, in words and signs: what is too much is crossed out, what lacks is underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.widgets.article_page import escape

if TYPE_CHECKING:
    from desktop.study.answers import Checked
    from desktop.study.typed import Piece, Verdict

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def checked_html(checked: Checked, back: str, back_words: str) -> str:
    """Return inline HTML of a card's answer with what became of the learner's own over it.

    `back` is the card's own answer and `back_words` the same as plain text; the right answer is not said twice.
    """
    verdict = checked.verdict
    if verdict is None:
        return _order_html(checked, back)
    lines = [_headline(checked)]
    if checked.given and not verdict.exact:
        lines.append(_difference(verdict))
    if verdict.best.casefold() not in back_words.casefold():
        lines.append(f"<b>{escape(verdict.best)}</b>")
    return "<br>".join([*lines, *([back] if back else [])])


def spoken_difference(verdict: Verdict, typed: str) -> str:
    """Return the same for a screen reader, which tells no line from another."""
    sentence = translate("Verdict", "Kamu menulis: {typed}. Yang benar: {best}.")
    return sentence.format(typed=typed, best=verdict.best)


def _headline(checked: Checked) -> str:
    verdict = checked.verdict
    if not checked.given:
        return _head("wrong", "–", translate("Verdict", "Belum dijawab; ini jawabannya."))
    if verdict is not None and verdict.exact:
        return _head("right", "✓", translate("Verdict", "Benar."))
    if checked.right:
        return _head("right", "≈", translate("Verdict", "Hampir tepat: satu huruf keliru."))
    return _head("wrong", "✗", translate("Verdict", "Belum tepat."))


def _order_html(checked: Checked, back: str) -> str:
    right = sum(thing == place for place, thing in enumerate(checked.order))
    if checked.right:
        line = _head("right", "✓", translate("Verdict", "Urutannya benar."))
    else:
        words = translate("Verdict", "Belum tepat: {right} dari {count} sudah di tempatnya.")
        line = _head("wrong", "✗", words.format(right=right, count=len(checked.order)))
    return "<br>".join(filter(None, (line, back)))


def _difference(verdict: Verdict) -> str:
    words = "".join(map(_piece, verdict.pieces))
    return translate("Verdict", "Jawabanmu: {pieces}").format(pieces=words)


def _piece(piece: Piece) -> str:
    shown = escape(piece.text)
    if piece.kind == "same":
        return shown
    # A space alone would show neither line.
    shown = shown if piece.text.strip() else shown.replace(" ", "␣")
    return f'<span class="{piece.kind}">{shown}</span>'


def _head(name: str, sign: str, words: str) -> str:
    return f'<span class="{name}"><b>{sign}</b></span> <b>{escape(words)}</b>'
