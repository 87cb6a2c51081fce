"""Makes questions that the program can mark, and judges what the schema cannot: one right answer, no answer twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.content.cards import Place
from desktop.content.form_text import inline
from desktop.content.model import Choice, Question
from desktop.content.schema import (
    ChoiceQuestion,
    Form,
    MatchQuestion,
    OrderQuestion,
    QuestionForm,
    SortQuestion,
    TruthQuestion,
)
from desktop.content.sheet import Sheet, similar

_TRUE_FALSE = {"id": ("Benar", "Salah"), "en": ("True", "False")}


def make_questions(sheet: Sheet, forms: Sequence[QuestionForm], place: Place, language: str) -> Iterator[Question]:
    """Give the questions of a lesson in the order written; `language` is the pack's; faults go to the sheet."""
    for form in forms:
        prompt, feedback = inline(sheet, form, "prompt"), inline(sheet, form, "feedback")
        yield Question(
            id=f"{place.pack}/{form.id}",
            lesson=place.lesson,
            kind=str(form.__struct_config__.tag),
            prompt=prompt,
            choices=_choices(sheet, form, feedback, language),
            feedback=feedback,
            see=form.see,
            claims=tuple(form.claims),
            misconception=form.misconception,
        )


def _choices(sheet: Sheet, form: QuestionForm, feedback: str, language: str) -> tuple[Choice, ...]:
    if isinstance(form, ChoiceQuestion):
        return _of_choice(sheet, form, feedback)
    if isinstance(form, TruthQuestion):
        return _of_truth(sheet, form, feedback, language)
    if isinstance(form, OrderQuestion):
        return _of_order(sheet, form)
    if isinstance(form, MatchQuestion):
        return _of_match(sheet, form)
    assert isinstance(form, SortQuestion)
    return _of_sort(sheet, form)


def _of_choice(sheet: Sheet, form: ChoiceQuestion, feedback: str) -> tuple[Choice, ...]:
    right = sum(choice.right for choice in form.choices)
    readable = all(sheet.is_text(choice, "right", ("true", "false")) for choice in form.choices)
    if form.choices and right != 1 and readable:
        sheet.blame(form, "choices", "one-right", str(right))
    _judge_repeats(sheet, form.choices, "text", "choices")
    for choice in form.choices:
        if not choice.right:
            sheet.need(choice, "feedback")
    return tuple(
        Choice(
            inline(sheet, choice, "text"),
            "right" if choice.right else "wrong",
            inline(sheet, choice, "feedback") or feedback,
        )
        for choice in form.choices
    )


def _of_truth(sheet: Sheet, form: TruthQuestion, feedback: str, language: str) -> tuple[Choice, ...]:
    reason = inline(sheet, form, "reason")
    texts = _TRUE_FALSE.get(language.split("-")[0], _TRUE_FALSE["en"])
    return tuple(
        Choice(text, "right" if value == form.answer else "wrong", feedback if value == form.answer else reason)
        for text, value in zip(texts, (True, False), strict=True)
    )


def _of_order(sheet: Sheet, form: OrderQuestion) -> tuple[Choice, ...]:
    wrong = inline(sheet, form, "wrong")
    texts = (inline(sheet, form, "items", item) for item in range(len(form.items)))
    return tuple(Choice(text, str(place), wrong) for place, text in enumerate(texts, 1))


def _of_match(sheet: Sheet, form: MatchQuestion) -> tuple[Choice, ...]:
    wrong = inline(sheet, form, "wrong")
    for side in ("left", "right"):
        _judge_repeats(sheet, form.pairs, side, "pairs")
    return tuple(
        Choice(
            inline(sheet, pair, "left"),
            inline(sheet, pair, "right"),
            inline(sheet, pair, "feedback") or wrong,
        )
        for pair in form.pairs
    )


def _of_sort(sheet: Sheet, form: SortQuestion) -> tuple[Choice, ...]:
    wrong = inline(sheet, form, "wrong")
    kinds = {kind: inline(sheet, form, "kinds", item) for item, kind in enumerate(form.kinds)}
    _judge_repeats(sheet, form.items, "text", "items")
    for item in form.items:
        if item.kind and form.kinds and item.kind not in kinds:
            sheet.blame(item, "kind", "unknown-sort-kind", item.kind, similar(item.kind, kinds))
    return tuple(
        Choice(
            inline(sheet, item, "text"),
            kinds.get(item.kind, ""),
            inline(sheet, item, "feedback") or wrong,
        )
        for item in form.items
    )


def _judge_repeats(sheet: Sheet, forms: Sequence[Form], field: str, name: str) -> None:
    seen: set[str] = set()
    for form in forms:
        text: str = getattr(form, field)
        if text and text in seen:
            sheet.blame(form, field, "repeated-item", name, text)
        seen.add(text)
