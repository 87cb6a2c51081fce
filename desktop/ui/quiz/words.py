"""How answers are told in words: at once, at the end, and to a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.study.quiz import LETTERS, right_answer
from desktop.ui.widgets.question import right_word, wrong_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.study.quiz import Asked, Told
    from desktop.ui.sessions.quiz import Answered
    from desktop.ui.sessions.quiz_stock import Mastery

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def verdict(answered: Answered) -> str:
    """Say how an answer went, with a sign and a word; a part that was right is told too."""
    marked = answered.marked
    if marked.correct:
        return f"✓ {right_word()}"
    if len(marked.parts) > 1 and marked.right:
        partly = translate("Quiz", "{right} dari {total} bagian sudah tepat")
        return f"✗ {wrong_word()}: {partly.format(right=marked.right, total=len(marked.parts))}"
    return f"✗ {wrong_word()}"


def told_html(told: Iterable[Told]) -> str:
    """Put the sentences of a feedback one under the other; a sentence about one part names it."""
    lines = (f"<b>{one.part}</b>: {one.text}" if one.part else one.text for one in told)
    return "<br>".join(lines)


def right_html(asked: Asked) -> str:
    """Say the right answer, inline; "" where every part says its own."""
    question, right = asked.question, right_answer(asked.question)
    choices = question.choices
    if question.kind == "choice":
        answer = f" {LETTERS[asked.parts.index(right[0])]}. {choices[right[0]].text}"
    elif question.kind == "truth":
        answer = f" {choices[right[0]].text}"
    elif question.kind == "order":
        answer = "".join(f"<br>{place}. {choices[part].text}" for place, part in enumerate(right, 1))
    else:
        return ""
    return f"<b>{translate('Quiz', 'Jawaban yang tepat')}:</b>{answer}"


def mastery_words(mastery: Mastery) -> str:
    """Say how a lesson or unit stands."""
    if not mastery.of:
        return translate("Quiz", "belum ada jawaban")
    return translate("Quiz", "{right} dari {of} terakhir benar").format(right=mastery.right, of=mastery.of)


def review_html(asked: Asked, answered: Answered | None) -> str:
    """Say what was given and what is right, inline, for looking it through; "" where the answer was right."""
    if answered is not None and answered.marked.correct:
        return ""
    if asked.question.kind in {"choice", "truth"}:
        return "<br>".join(line for line in (_given_html(asked, answered), right_html(asked)) if line)
    rows = _order_rows(asked, answered) if asked.question.kind == "order" else _pair_rows(asked, answered)
    return "<br>".join(rows)


def _given_html(asked: Asked, answered: Answered | None) -> str:
    if answered is None:
        return ""
    return f"<b>{translate('Quiz', 'Jawabanmu')}:</b> {asked.question.choices[answered.given[0]].text}"


def _order_rows(asked: Asked, answered: Answered | None) -> list[str]:
    """The parts in the right order, each with the place where it stood."""
    rows = []
    for place, part in enumerate(right_answer(asked.question), 1):
        row = f"{place}. {asked.question.choices[part].text}"
        if answered is not None and answered.marked.parts[part]:
            row = f"✓ {row}"
        elif answered is not None:
            stood = translate("Quiz", "kamu: nomor {place}").format(place=answered.given.index(part) + 1)
            row = f"✗ {row} ({stood})"
        rows.append(row)
    return rows


def _pair_rows(asked: Asked, answered: Answered | None) -> list[str]:
    """The parts of a match or a sort with what belongs to them, and with what was given instead."""
    choices = asked.question.choices
    answers = asked.kinds or tuple(choice.answer for choice in choices)
    rows = []
    for part, choice in enumerate(choices):
        row = f"{choice.text} – {choice.answer}"
        if answered is not None and answered.marked.parts[part]:
            row = f"✓ {row}"
        elif answered is not None:
            given = translate("Quiz", "kamu: {answer}").format(answer=answers[answered.given[part]])
            row = f"✗ {row} ({given})"
        rows.append(row)
    return rows
