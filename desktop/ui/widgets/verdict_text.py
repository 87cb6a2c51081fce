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
        return "<br>".join(filter(None, (_head(*_order_headline(checked)), back)))
    lines = [_head(*_headline(checked))]
    if checked.given and not verdict.exact:
        lines.append(_difference(verdict))
    if verdict.best.casefold() not in back_words.casefold():
        lines.append(f"<b>{escape(verdict.best)}</b>")
    return "<br>".join([*lines, *([back] if back else [])])


def checked_words(checked: Checked, back_words: str) -> str:
    """Return the same for a screen reader, to which no letter is crossed out or underlined."""
    verdict = checked.verdict
    said = [_headline(checked)[1] if verdict is not None else _order_headline(checked)[1]]
    if verdict is not None and checked.given and not verdict.exact:
        said.append(translate("Verdict", "Kamu menulis: {typed}.").format(typed=checked.typed))
    if verdict is not None and verdict.best.casefold() not in back_words.casefold():
        said.append(f"{verdict.best}.")
    return " ".join(filter(None, (*said, back_words)))


def _headline(checked: Checked) -> tuple[str, str, str]:
    """Return a sign, a sentence, and the class of the sign's colour."""
    verdict = checked.verdict
    if not checked.given:
        return "–", translate("Verdict", "Belum dijawab; ini jawabannya."), "wrong"
    if verdict is not None and verdict.exact:
        return "✓", translate("Verdict", "Benar."), "right"
    if checked.right:
        return "≈", translate("Verdict", "Hampir tepat: satu huruf keliru."), "right"
    return "✗", translate("Verdict", "Belum tepat."), "wrong"


def _order_headline(checked: Checked) -> tuple[str, str, str]:
    if checked.right:
        return "✓", translate("Verdict", "Urutannya benar."), "right"
    right = sum(thing == place for place, thing in enumerate(checked.order))
    words = translate("Verdict", "Belum tepat: {right} dari {count} sudah di tempatnya.")
    return "✗", words.format(right=right, count=len(checked.order)), "wrong"


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


def _head(sign: str, words: str, name: str) -> str:
    return f'<span class="{name}"><b>{sign}</b></span> <b>{escape(words)}</b>'
