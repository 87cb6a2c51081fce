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


def review_html(answered: Answered) -> str:
    """Say what was given and what is right, inline, for looking it through; "" where the answer was right."""
    asked = answered.asked
    if answered.marked.correct:
        return ""
    if asked.question.kind in {"choice", "truth"}:
        given = asked.question.choices[answered.given[0]].text
        return f"<b>{translate('Quiz', 'Jawabanmu')}:</b> {given}<br>{right_html(asked)}"
    return "<br>".join(_order_rows(answered) if asked.question.kind == "order" else _pair_rows(answered))


def _order_rows(answered: Answered) -> list[str]:
    """The parts in the right order, each with the place where it stood."""
    question, rows = answered.asked.question, []
    for place, part in enumerate(right_answer(question), 1):
        row = f"{place}. {question.choices[part].text}"
        stood = translate("Quiz", "kamu: nomor {place}").format(place=answered.given.index(part) + 1)
        rows.append(f"✓ {row}" if answered.marked.parts[part] else f"✗ {row} ({stood})")
    return rows


def _pair_rows(answered: Answered) -> list[str]:
    """The parts of a match or a sort with what belongs to them, and with what was given instead."""
    choices, rows = answered.asked.question.choices, []
    answers = answered.asked.kinds or tuple(choice.answer for choice in choices)
    for part, choice in enumerate(choices):
        row = f"{choice.text} – {choice.answer}"
        given = translate("Quiz", "kamu: {answer}").format(answer=answers[answered.given[part]])
        rows.append(f"✓ {row}" if answered.marked.parts[part] else f"✗ {row} ({given})")
    return rows
