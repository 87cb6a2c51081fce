"""What is wrong with the cards and questions of a lesson by the rules for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.content.editor import facts, rules
from desktop.content.editor.language import words, words_of_today
from desktop.content.editor.passages import plain
from desktop.content.editor.places import lesson_file, note_of
from desktop.content.editor.subject import Chapter
from desktop.content.faults import ContentError
from desktop.content.model import Card, Claim, Disagreement, Question
from desktop.content.words import normal

_ONE_WAY = ("basic", "typed", "picture")
_BRACKETS = re.compile(r"\([^)]*\)")
_BETWEEN = re.compile(r",\s+(?:dan|serta|and|or|atau)?\s*|\s+(?:dan|serta|and)\s+|;\s+")


def judge_deck(chapter: Chapter, names: set[str]) -> Iterator[ContentError]:
    """Give the findings about a lesson's cards and questions; `names` are those that the registers hold."""
    if len(chapter.cards) > rules.MOST_CARDS:
        path = lesson_file(chapter.lesson, "yaml")
        yield ContentError(path, 1, 1, "cards-many", (str(len(chapter.cards)), str(rules.MOST_CARDS)))
    for card in chapter.cards:
        yield from _judge_card(chapter, card, names)
    for question in chapter.questions:
        yield from _judge_question(chapter, question, names)


def is_longest(question: Question) -> bool:
    """Tell whether the right answer of a choice question is longer than every wrong one."""
    right, wrong = _lengths(question, "right"), _lengths(question, "wrong")
    return max(right, default=0) > max(wrong, default=0)


def is_shortest(question: Question) -> bool:
    """Tell whether the right answer of a choice question is shorter than every wrong one."""
    right, wrong = _lengths(question, "right"), _lengths(question, "wrong")
    return max(right, default=0) < min(wrong, default=0)


def _lengths(question: Question, answer: str) -> list[int]:
    return [len(plain(choice.text)) for choice in question.choices if choice.answer == answer]


def _judge_card(chapter: Chapter, card: Card, names: set[str]) -> Iterator[ContentError]:
    front, back = plain(card.front), plain(card.back)
    for side, text, most in _sides(card):
        if words(text) > most:
            yield _at(chapter, card.id, "card-long", side, str(words(text)), str(most))
    answer = _BRACKETS.sub("", back)
    if card.kind == "typed" and words(answer) > rules.LONGEST_TYPED:
        yield _at(chapter, card.id, "typed-long", str(words(answer)), str(rules.LONGEST_TYPED))
    if card.kind != "order" and len(_BETWEEN.split(answer)) > rules.MOST_PARTS:
        yield _at(chapter, card.id, "card-list", str(rules.MOST_PARTS))
    shown = " ".join([front, *(figure.alt for figure in card.figures)])
    if card.kind in _ONE_WAY and f" {normal(answer)} " in f" {normal(shown)} ":
        yield _at(chapter, card.id, "card-tells")
    text = f"{front}\n{back}"
    allowed = facts.stated(_meant(chapter, card.claims), _told_about(chapter, card.claims))
    yield from _judge_text(chapter, card, text, text, allowed, names)


def _sides(card: Card) -> Iterator[tuple[str, str, int]]:
    """Give the texts of a card whose words are counted: the field they stand in, the text, and the most words."""
    yield "front", plain(card.front), rules.LONGEST_FRONT
    if card.kind == "order":
        yield from (("items", plain(item), rules.LONGEST_ITEM) for item in card.answers)
    # What is told besides stands after the list of an order.
    yield "back", plain(card.back.rpartition("</ol>")[2]), rules.LONGEST_BACK


def _judge_question(chapter: Chapter, question: Question, names: set[str]) -> Iterator[ContentError]:
    texts = [question.prompt, question.feedback, *(choice.feedback for choice in question.choices)]
    texts += [choice.text for choice in question.choices]
    if question.kind in ("match", "sort"):
        texts += [choice.answer for choice in question.choices]
    allowed = facts.stated(_meant(chapter, question.claims), ()) | chapter.stated()
    yield from _judge_text(chapter, question, _lines(texts), _lines(_told(question)), allowed, names)


def _told(question: Question) -> Iterator[str]:
    """What a question says is so: what is offered as a wrong answer, or as a false statement, may say anything."""
    false = any(choice.answer == "right" and place == 1 for place, choice in enumerate(question.choices))
    if not (question.kind == "truth" and false):
        yield question.prompt
    yield question.feedback
    for choice in question.choices:
        yield choice.feedback
        if choice.answer != "wrong":
            yield choice.text
        if question.kind in ("match", "sort"):
            yield choice.answer


def _judge_text(
    chapter: Chapter, of: Card | Question, text: str, told: str, stated: set[str], names: set[str]
) -> Iterator[ContentError]:
    """Judge what cards and questions have in common: years, words of today, figures and names."""
    name = of.id
    years = set().union(*(facts.years(claim) for claim in _meant(chapter, of.claims)))
    if years and not years & facts.widened(facts.figures(text)):
        yield _at(chapter, name, "undated", ", ".join(sorted(years)))
    for word in words_of_today(text, chapter.pack.language):
        yield _at(chapter, name, "word-of-today", word)
    allowed = stated | facts.widened(facts.figures(chapter.marked))
    for figure in dict.fromkeys(facts.figures(told)):
        if figure not in allowed:
            yield _at(chapter, name, "figure-unstated", figure)
    known = names | chapter.own_names()
    for word in dict.fromkeys(word for line in told.split("\n") for word in facts.names(line)):
        if not facts.is_known(word, known):
            yield _at(chapter, name, "name-unstated", word)


def _meant(chapter: Chapter, claims: tuple[str, ...]) -> list[Claim]:
    return [claim for claim in chapter.pack.claims if claim.id in claims]


def _told_about(chapter: Chapter, claims: tuple[str, ...]) -> list[Disagreement]:
    abouts = {claim.about for claim in _meant(chapter, claims)}
    return [one for one in chapter.pack.disagreements if one.id in abouts]


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(plain(text) for text in texts)


def _at(chapter: Chapter, name: str, code: str, *values: str) -> ContentError:
    return chapter.places.at_id(lesson_file(chapter.lesson, "yaml"), note_of(name), code, *values)
