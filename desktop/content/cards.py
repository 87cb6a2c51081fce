"""Makes cards of notes: one of most, two of one that is asked both ways, one for each gap of a cloze."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from desktop.content.card_pictures import picture_of
from desktop.content.cloze import GAP, MOST_GAPS, filled, is_clean, is_whole, marked
from desktop.content.form_text import inline, render
from desktop.content.known import Known
from desktop.content.model import Card
from desktop.content.one_line import one_line
from desktop.content.schema import CardForm
from desktop.content.sheet import Sheet

_ONLY = {"accept": "typed", "items": "order", "picture": "picture", "alt": "picture"}
"""Fields that only one kind of card has."""



class Place(NamedTuple):
    """Where cards belong: the pack's id, the full id of the lesson, the pack's old id ("" if never renamed)."""

    pack: str
    lesson: str
    was: str


def make_cards(sheet: Sheet, forms: list[CardForm], place: Place, known: Known) -> Iterator[Card]:
    """Give the cards of a lesson in the order of their notes; `known` finds pictures, faults go to the sheet."""
    for form in forms:
        for field, kind in _ONLY.items():
            if form.kind != kind and sheet.holds(form, field):
                sheet.blame(form, field, "field-of-kind", field, kind)
        if form.kind == "cloze":
            yield from _cloze(sheet, form, place)
            continue
        if GAP.search(form.front):
            sheet.blame(form, "front", "cloze-kind")
        if form.kind == "typed":
            yield _typed(sheet, form, place)
        elif form.kind == "order":
            yield _order(sheet, form, place)
        elif form.kind == "picture":
            yield from _picture(sheet, form, place, known)
        else:
            yield from _plain(sheet, form, place)


def full_was(was: str, own: str, place: Place) -> str:
    """Give the full old id of something: as written, or as it followed when the whole pack was renamed; else ""."""
    if was:
        return was if "/" in was else f"{place.pack}/{was}"
    return f"{place.was}/{own}" if place.was else ""


def _plain(sheet: Sheet, form: CardForm, place: Place) -> Iterator[Card]:
    sheet.need(form, "back")
    front, back = inline(sheet, form, "front"), inline(sheet, form, "back")
    yield _card(form, place, "", front, back)
    if form.kind == "both":
        yield _card(form, place, "~reverse", back, front)


def _typed(sheet: Sheet, form: CardForm, place: Place) -> Card:
    sheet.need(form, "back")
    front, back = inline(sheet, form, "front"), inline(sheet, form, "back")
    answer = one_line(back)
    if answer and answer in form.accept:
        sheet.blame(form, "accept", "repeated-item", "accept", answer, item=form.accept.index(answer))
    return _card(form, place, "", front, back)._replace(answers=(answer, *form.accept))


def _order(sheet: Sheet, form: CardForm, place: Place) -> Card:
    sheet.need(form, "items")
    front, extra = inline(sheet, form, "front"), inline(sheet, form, "back")
    items = tuple(inline(sheet, form, "items", item) for item in range(len(form.items)))
    listed = f"<ol>{''.join(f'<li>{item}</li>' for item in items)}</ol>"
    return _card(form, place, "", front, f"{listed}<p>{extra}</p>" if extra else listed)._replace(answers=items)


def _picture(sheet: Sheet, form: CardForm, place: Place, known: Known) -> Iterator[Card]:
    """Give the card; none where its picture cannot be shown, for what it asks then makes no sense."""
    for field in ("back", "picture", "alt"):
        sheet.need(form, field)
    front, back, figure = inline(sheet, form, "front"), inline(sheet, form, "back"), picture_of(sheet, form, known)
    if figure is not None:
        shown = f'{front}<br><img src="figure:{escape(figure.id)}" alt="{escape(figure.alt)}">'
        yield _card(form, place, "", shown, back)._replace(figures=(figure,))


def _cloze(sheet: Sheet, form: CardForm, place: Place) -> Iterator[Card]:
    gaps = list(GAP.finditer(form.front))
    numbers = sorted({int(gap["number"]) for gap in gaps})
    html = render(sheet, form, "front", marked(form.front))
    extra = inline(sheet, form, "back")
    whole = is_clean(form.front) and is_whole(html)
    if form.front and not whole:
        sheet.blame(form, "front", "cloze-gap")
    elif len(gaps) > MOST_GAPS:
        sheet.blame(form, "front", "cloze-many", str(len(gaps)), str(MOST_GAPS))
    elif numbers != list(range(1, len(numbers) + 1)):
        sheet.blame(form, "front", "cloze-numbers", ", ".join(f"c{number}" for number in numbers))
    for number in numbers[:MOST_GAPS]:
        front, back = (filled(html, gaps, number, shown=shown) for shown in (False, True))
        yield _card(form, place, f"~c{number}", front, f"{back}<br>{extra}" if extra else back)


def _card(form: CardForm, place: Place, variant: str, front: str, back: str) -> Card:
    was = full_was(form.was, form.id, place)
    return Card(
        id=f"{place.pack}/{form.id}{variant}",
        lesson=place.lesson,
        kind=form.kind,
        front=front,
        back=back,
        see=form.see,
        claims=tuple(form.claims),
        sources=tuple(form.sources),
        was=was + variant if was else "",
    )
