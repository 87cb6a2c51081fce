"""The cards of a unit as an appendix of the book: question, and the answer folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage.epub import words
from desktop.storage.epub.body import Body
from desktop.storage.epub.names import CARDS, part_file
from desktop.storage.epub.xhtml import Page, plain, tag

if TYPE_CHECKING:
    from desktop.content.handout import HandoutUnit
    from desktop.content.model import Card
    from desktop.storage.epub.figures import Pictures
    from desktop.storage.epub.names import Shelf


def cards_page(unit: HandoutUnit, shelf: Shelf, pictures: Pictures) -> Page | None:
    """Return the cards of a unit, lesson by lesson; None where it has none."""
    parts = []
    for one in unit.lessons:
        if one.cards:
            parts.append(tag("h2", plain(one.lesson.title)))
            parts += [_card(card, number, shelf, pictures) for number, card in enumerate(one.cards, 1)]
    if not parts:
        return None
    title = f"{words.CARDS}: {unit.name}"
    head = tag("h1", plain(title))
    body = tag("section", "\n".join((head, *parts)), epub__type="appendix", role="doc-appendix")
    return Page(part_file(CARDS, unit.number), title, body, ("svg",) if "<svg" in body else ())


def _card(card: Card, number: int, shelf: Shelf, pictures: Pictures) -> str:
    name = f"c-{card.id.rpartition('/')[2].replace('~', '.')}"
    figures = {figure.id: figure for figure in card.figures}
    front = Body(shelf, pictures, figures, None, f"{name}.front.").xhtml(card.front)
    back = Body(shelf, pictures, figures, None, f"{name}.back.").xhtml(card.back)
    address = shelf.lesson(card.lesson, card.see)
    again = tag("p", tag("a", words.READ_AGAIN, href=address), class_="label") if address else ""
    answer = tag("details", tag("summary", words.ANSWER) + tag("div", back + again))
    return tag("div", tag("div", f"<b>{number}.</b> {front}") + answer, class_="card", id=name)
