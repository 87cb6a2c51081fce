"""Makes the slides of a lesson, before they are laid out: what a class sees on the wall, in its order.

A heading of level 2 is a slide with its points; goals, figures, tables, callouts and the summary have slides of their
own. Prose is for reading: it comes to the wall only where a section has nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.callout_titles import TITLES
from desktop.content.deck_parts import Links, Part, parts_of

if TYPE_CHECKING:
    from desktop.content.model import Lesson, Slide

_START = "awal"
_LONG = 60


class WallSlide(NamedTuple):
    """What belongs together on the wall; too much of it is split later. All texts are inline HTML with ``<b>, <i>``.

    ``id`` is unique in its deck and stays the same while the lesson does. ``kind`` is title, goals, section, figure,
    table, callout or summary. ``anchor`` is that of its section, ``title`` its heading ("" for goals), ``section`` the
    heading it stands under. ``points`` are shown; ``text`` are the paragraphs of a callout or the prose of a section;
    ``figure`` is a figure's id; ``rows`` are a table's, its heads first; ``caption`` tells of figure, table, or where
    an addition is from; ``mark`` is the kind of a callout, ``label`` its name where the title does not tell it.
    ``terms`` and ``cites`` are ids, ``additions`` sources in plain words; ``notes`` are for the teacher alone.
    ``anchors`` are all names in the lesson that lead to it.
    """

    id: str
    kind: str
    anchor: str
    title: str
    section: str = ""
    points: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    figure: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    caption: str = ""
    mark: str = ""
    label: str = ""
    terms: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    additions: tuple[str, ...] = ()
    notes: str = ""
    anchors: tuple[str, ...] = ()


def deck_of(lesson: Lesson) -> tuple[WallSlide, ...]:
    """Give the slides of a lesson: title, goals, each section with what stands in it, the summary."""
    said = {slide.anchor: slide for slide in lesson.slides}
    sections = list(_sections(parts_of(lesson.html)))
    opening = sections[0]
    first = said.get("")
    points = _escaped(first.points if first is not None else ())
    notes = first.notes if first is not None else ""
    deck = [
        WallSlide("judul", "title", "", escape(lesson.title, quote=False), points=points, notes=notes)._replace(
            anchors=opening.links.anchors if points else (), text=tuple(opening.prose) if points else ()
        )
    ]
    if lesson.goals:
        deck.append(WallSlide("tujuan", "goals", "", "", points=_escaped(lesson.goals)))
    for section in sections:
        deck += section.slides(said.get(section.anchor), escape(lesson.title, quote=False))
    ends = [part for section in sections for part in section.others if part.name == "summary"]
    deck += [
        WallSlide(
            "ringkasan",
            "summary",
            sections[-1].anchor,
            part.html,
            points=_unmarked(part.blocks),
            terms=part.links.terms,
            anchors=part.links.anchors,
        )
        for part in ends[:1]
    ]
    return tuple(deck)


def find_slide(deck: tuple[WallSlide, ...], anchor: str) -> int:
    """Give the index of the slide that an anchor of the lesson leads to; 0 for one that is not there."""
    found = (index for index, slide in enumerate(deck) if anchor and anchor in (slide.anchor, *slide.anchors))
    exact = (index for index, slide in enumerate(deck) if anchor in slide.anchors)
    return next(exact, next(found, 0))


class _Section:
    """What stands under one heading of level 2, or before the first."""

    def __init__(self, heading: Part) -> None:
        self.anchor = heading.links.anchors[-1] if heading.links.anchors else ""
        self.title = heading.html
        self.prose: list[str] = []
        self.links = heading.links
        self.others: list[Part] = []

    def add(self, part: Part) -> None:
        if part.kind == "paragraph":
            self.prose.append(part.html)
            self.links = Links(*(tuple(dict.fromkeys((*a, *b))) for a, b in zip(self.links, part.links, strict=True)))
        else:
            self.others.append(part)

    def slides(self, slide: Slide | None, lesson: str) -> Iterator[WallSlide]:
        """Give its slides; ``lesson`` is the title where it has none of its own."""
        shown = [part for part in self.others if part.name != "summary"]
        rest = [self._of(part, number, slide) for number, part in enumerate(shown, 1)]
        points = slide.points if slide is not None and self.title else ()
        is_on_title = slide is not None and bool(slide.points) and not self.title
        terms = slide.terms if slide is not None else ()
        figures = any(part.kind == "figure" for part in shown)
        has_own = bool(points or terms or (self.prose and not figures)) and not is_on_title
        if len(self.title) > _LONG or (self.title and not shown):
            has_own = True  # a long heading leaves a figure no room above it
        if has_own:
            yield WallSlide(
                f"{self.anchor or _START}/section",
                "section",
                self.anchor,
                self.title or lesson,
                self.title,
                _escaped(points),
                tuple(self.prose),
                terms=terms,
                cites=self.links.cites,
                additions=self.links.additions,
                notes=slide.notes if slide is not None else "",
                anchors=self.links.anchors,
            )
        elif rest and not is_on_title and slide is not None:
            anchors = (*self.links.anchors, *rest[0].anchors)
            rest[0] = rest[0]._replace(notes=slide.notes, anchors=anchors, terms=slide.terms)
        yield from rest

    def _of(self, part: Part, number: int, slide: Slide | None) -> WallSlide:
        name = f"{self.anchor or _START}/{part.kind}{number}"
        made = WallSlide(
            name,
            part.kind,
            self.anchor,
            part.html or self.title,
            self.title,
            text=part.blocks,
            rows=part.rows,
            figure=part.name if part.kind == "figure" else "",
            caption=part.caption,
            terms=part.links.terms,
            cites=part.links.cites or self.links.cites,
            additions=part.links.additions,
            notes=slide.notes if slide is not None and self.title else "",
            anchors=part.links.anchors,
        )
        known = TITLES.get(part.name, "")
        if part.kind != "callout":
            return made
        return made._replace(mark=part.name, label="" if known == part.html else known)


def _sections(parts: tuple[Part, ...]) -> Iterator[_Section]:
    section = _Section(Part("section"))
    for part in parts:
        if part.kind == "section":
            yield section
            section = _Section(part)
        else:
            section.add(part)
    yield section


def _escaped(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(escape(text, quote=False) for text in texts)


def _unmarked(items: tuple[str, ...]) -> tuple[str, ...]:
    """Give the items of a list without their marks."""
    return tuple(item.removeprefix("• ").strip() for item in items)
