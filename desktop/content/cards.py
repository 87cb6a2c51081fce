"""Makes cards of notes: one of a basic note, two of one that is asked both ways, one for each gap of a cloze."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from desktop.content.form_text import inline, render
from desktop.content.model import Card
from desktop.content.schema import CardForm
from desktop.content.sheet import Sheet

MOST_GAPS = 20

_GAP = re.compile(
    r"\{\{c(?P<number>[1-9]\d?)::(?P<answer>(?:(?!\}\}|\{\{|::)[^\n])+)(?:::(?P<hint>(?:(?!\}\}|\{\{)[^\n])+))?\}\}"
)
_HALF = re.compile(r"\{\{|\}\}")
# They stand for a gap's marks, letter for letter, while the text goes through Markdown, so that faults keep their
# columns; a file that holds them is refused (files.UNSEEN).
_OPEN, _SHUT = "\ue000", "\ue001"
_MARKED = re.compile(f"{_OPEN}+([^{_OPEN}{_SHUT}]*){_SHUT}+")
_TAG = re.compile(r"<(/?)(\w+)[^>]*>")


class Place(NamedTuple):
    """Where cards belong: the pack's id, the full id of the lesson, the pack's old id ("" if never renamed)."""

    pack: str
    lesson: str
    was: str


def make_cards(sheet: Sheet, forms: list[CardForm], place: Place) -> Iterator[Card]:
    """Give the cards of a lesson in the order of their notes; faults go to the sheet."""
    for form in forms:
        if form.kind == "cloze":
            yield from _cloze(sheet, form, place)
        else:
            yield from _plain(sheet, form, place)


def full_was(was: str, own: str, place: Place) -> str:
    """Give the full old id of something: as written, or as it followed when the whole pack was renamed; else ""."""
    if was:
        return was if "/" in was else f"{place.pack}/{was}"
    return f"{place.was}/{own}" if place.was else ""


def _plain(sheet: Sheet, form: CardForm, place: Place) -> Iterator[Card]:
    sheet.need(form, "back")  # only a cloze may do without
    if _GAP.search(form.front):
        sheet.blame(form, "front", "cloze-kind")
    front, back = inline(sheet, form, "front"), inline(sheet, form, "back")
    yield _card(form, place, "", front, back)
    if form.kind == "both":
        yield _card(form, place, "~reverse", back, front)


def _cloze(sheet: Sheet, form: CardForm, place: Place) -> Iterator[Card]:
    gaps = list(_GAP.finditer(form.front))
    numbers = sorted({int(gap["number"]) for gap in gaps})
    html = render(sheet, form, "front", _GAP.sub(_in_place, form.front))
    extra = inline(sheet, form, "back")
    whole = bool(gaps) and not _HALF.search(_GAP.sub("", form.front)) and _is_whole(html)
    if form.front and not whole:
        sheet.blame(form, "front", "cloze-gap")
    elif len(gaps) > MOST_GAPS:
        sheet.blame(form, "front", "cloze-many", str(len(gaps)), str(MOST_GAPS))
    elif numbers != list(range(1, len(numbers) + 1)):
        sheet.blame(form, "front", "cloze-numbers", ", ".join(f"c{number}" for number in numbers))
    for number in numbers[:MOST_GAPS]:
        front, back = (_filled(html, gaps, number, shown=shown) for shown in (False, True))
        yield _card(form, place, f"~c{number}", front, f"{back}<br>{extra}" if extra else back)


def _in_place(gap: re.Match[str]) -> str:
    start, end = gap.start("answer") - gap.start(), gap.end("answer") - gap.start()
    return _OPEN * start + gap["answer"] + _SHUT * (len(gap[0]) - end)


def _is_whole(html: str) -> bool:
    """Tell whether no emphasis begins inside a gap and ends outside of it, or the other way round."""
    return all(_is_balanced(marked[1]) for marked in _MARKED.finditer(html))


def _is_balanced(html: str) -> bool:
    depth = 0
    for tag in _TAG.finditer(html):
        depth += -1 if tag[1] else 1
        if depth < 0:
            return False
    return depth == 0


def _filled(html: str, gaps: list[re.Match[str]], number: int, *, shown: bool) -> str:
    """Give the text with the gaps of one number marked, with their answers or with what stands in for them."""
    order = iter(gaps)

    def fill(marked: re.Match[str]) -> str:
        gap = next(order)
        if int(gap["number"]) != number:
            return marked[1]
        return f'<span class="cloze">{marked[1] if shown else "[" + escape(gap["hint"] or "…") + "]"}</span>'

    return _MARKED.sub(fill, html)


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
