"""The questions of a unit as an appendix of the book, and their key on a page of its own; each leads to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.epub import words
from desktop.storage.epub.body import Body
from desktop.storage.epub.names import KEY, QUESTIONS, answer_id, part_file, question_id
from desktop.storage.epub.xhtml import Page, plain, tag
from desktop.study.quiz import LETTERS, lay, right_answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.content.handout import HandoutUnit, Inside
    from desktop.storage.epub.figures import Pictures
    from desktop.storage.epub.names import Shelf
    from desktop.study.quiz import Asked

SEED = "buku"
"""What the order of choices is drawn from: always the same, so that a book made again is the same book."""


def question_pages(unit: HandoutUnit, inside: Inside, shelf: Shelf, pictures: Pictures) -> tuple[Page, ...]:
    """Return the questions of a unit, numbered through, and their key if it is wanted; () where it has no questions."""
    if not any(one.questions for one in unit.lessons):
        return ()
    writer = _Writer(unit, inside, shelf, pictures)
    questions, answers = [], []
    number = 0
    for one in unit.lessons:
        if one.questions:
            head = tag("h2", plain(one.lesson.title))
            questions.append(head)
            answers.append(head)
        for question in one.questions:
            number += 1
            asked = lay(question, SEED)
            questions.append(writer.question(asked, number))
            answers.append(writer.answer(asked, number))
    page = _page(QUESTIONS, words.QUESTIONS, unit, questions)
    return (page, _page(KEY, words.KEY, unit, answers)) if inside.key else (page,)


def _page(kind: str, title: str, unit: HandoutUnit, parts: Sequence[str]) -> Page:
    title = f"{title}: {unit.name}"
    head = tag("h1", plain(title))
    body = tag("section", "\n".join((head, *parts)), epub__type="appendix", role="doc-appendix")
    return Page(part_file(kind, unit.number), title, body)


class _Writer:
    """Writes questions and answers of one unit."""

    def __init__(self, unit: HandoutUnit, inside: Inside, shelf: Shelf, pictures: Pictures) -> None:
        self._unit = unit
        self._inside = inside
        self._shelf = shelf
        self._body = Body(shelf, pictures, {}, None, "")

    def question(self, asked: Asked, number: int) -> str:
        """Return a question with all that may be chosen, in an order that gives nothing away."""
        question = asked.question
        prompt = tag("div", f"<b>{number}.</b> {self._body.xhtml(question.prompt)}")
        how = tag("p", words.ASK[question.kind], class_="ask")
        address = f"{part_file(KEY, self._unit.number)}#{answer_id(question.id)}"
        to_key = tag("p", tag("a", words.TO_KEY, href=address), class_="label") if self._inside.key else ""
        inner = prompt + how + self._choices(asked) + to_key
        return tag("div", inner, class_="question", id=question_id(question.id))

    def answer(self, asked: Asked, number: int) -> str:
        """Return the right answer in words, why it is right, and the ways back."""
        question = asked.question
        address = f"{part_file(QUESTIONS, self._unit.number)}#{question_id(question.id)}"
        links = [tag("a", words.TO_QUESTION, href=address)]
        if see := self._shelf.lesson(question.lesson, question.see):
            links.append(tag("a", words.READ_AGAIN, href=see))
        why = tag("p", self._body.xhtml(question.feedback)) if question.feedback else ""
        inner = f"<div><b>{number}.</b> {self._right(asked)}</div>{why}" + tag("p", " · ".join(links), class_="label")
        return tag("div", inner, class_="answer", id=answer_id(question.id))

    def _choices(self, asked: Asked) -> str:
        question = asked.question
        texts = [question.choices[part].text for part in asked.parts]
        if question.kind == "truth":
            return ""
        if question.kind == "match":
            return self._pairs(texts, [question.choices[part].answer for part in asked.partners])
        kinds = ", ".join(self._body.xhtml(kind) for kind in asked.kinds)
        told = tag("p", words.KINDS.format(kinds=kinds), class_="kinds") if kinds else ""
        return told + self._list("ol" if question.kind == "choice" else "ul", texts)

    def _pairs(self, left: Sequence[str], right: Sequence[str]) -> str:
        rows = ""
        for number, (one, other) in enumerate(zip(left, right, strict=True), 1):
            cells = tag("td", f"{number}. {self._body.xhtml(one)}")
            rows += tag("tr", cells + tag("td", f"{LETTERS[number - 1]}. {self._body.xhtml(other)}"))
        return tag("table", tag("tbody", rows))

    def _right(self, asked: Asked) -> str:
        question, right = asked.question, right_answer(asked.question)
        if question.kind == "choice":
            letter = LETTERS[asked.parts.index(right[0])]
            return f"<b>{letter}.</b> {self._body.xhtml(question.choices[right[0]].text)}"
        if question.kind == "truth":
            return tag("b", self._body.xhtml(question.choices[right[0]].text))
        if question.kind == "order":
            return self._list("ol", [question.choices[part].text for part in right], plain_numbers=True)
        if question.kind == "match":
            return self._list("ul", [f"{one.text} – {one.answer}" for one in question.choices])
        kinds = dict.fromkeys(asked.kinds, "")
        for choice in question.choices:
            kinds[choice.answer] += f"; {choice.text}" if kinds[choice.answer] else choice.text
        return self._list("ul", [f"<b>{kind}:</b> {texts}" for kind, texts in kinds.items()])

    def _list(self, name: str, texts: Iterable[str], *, plain_numbers: bool = False) -> str:
        letters = "letters" if name == "ol" and not plain_numbers else ""
        return tag(name, "".join(tag("li", self._body.xhtml(text)) for text in texts), class_=letters)
