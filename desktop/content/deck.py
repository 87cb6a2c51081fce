"""Makes the slides of a lesson, before they are laid out: what a class sees on the wall, in its order.

A heading of level 2 is a slide with its points; goals, figures, tables, callouts and the summary have slides of their
own. Prose is for reading: it comes to the wall only where a section has nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.callout_titles import TITLES
from desktop.content.deck_parts import Links, Part, joined, parts_of
from desktop.content.model import Slide

if TYPE_CHECKING:
    from desktop.content.model import Lesson

_START, _SUMMARY = "awal", "summary"
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
    title = escape(lesson.title, quote=False)
    said = {slide.anchor: slide for slide in lesson.slides}
    sections = [_Section(part, inside, said.get(_anchor(part))) for part, inside in _sections(parts_of(lesson.html))]
    deck = [_title(title, sections[0])]
    if lesson.goals:
        deck.append(WallSlide("tujuan", "goals", "", "", points=_escaped(lesson.goals)))
    for section in sections:
        deck += section.slides(title)
    ends = (section.summary() for section in sections)
    return (*deck, *[end for end in ends if end is not None][:1])


def find_slide(deck: tuple[WallSlide, ...], anchor: str) -> int:
    """Give the index of the slide that an anchor of the lesson leads to; 0 for one that is not there."""
    exact = (index for index, slide in enumerate(deck) if anchor in slide.anchors)
    around = (index for index, slide in enumerate(deck) if anchor and anchor == slide.anchor)
    return next(exact, next(around, 0))


class _Section:
    """What stands under one heading of level 2, or before the first."""

    def __init__(self, heading: Part, parts: list[Part], slide: Slide | None) -> None:
        self.anchor = _anchor(heading)
        self.title = heading.html
        self.slide = slide or Slide(self.anchor, "", (), (), ())
        self.prose = tuple(part.html for part in parts if part.kind == "paragraph")
        self.links = joined(heading.links, *(part.links for part in parts if part.kind == "paragraph"))
        self.others = [part for part in parts if part.kind != "paragraph"]

    def slides(self, lesson: str) -> Iterator[WallSlide]:
        """Give its slides; ``lesson`` is the title where it has none of its own."""
        shown = [part for part in self.others if part.name != _SUMMARY]
        rest = [self._of(part, number, lesson) for number, part in enumerate(shown, 1)]
        if self._has_own(shown):
            yield self._own(lesson)
        elif rest and self.title:
            anchors = (*self.links.anchors, *rest[0].anchors)
            rest[0] = rest[0]._replace(anchors=anchors, terms=self.slide.terms)
        yield from rest

    def summary(self) -> WallSlide | None:
        """Give the slide of the summary, if it stands in this section."""
        part = next((part for part in self.others if part.name == _SUMMARY), None)
        if part is None:
            return None
        points = tuple(block.removeprefix("• ") for block in part.blocks)
        end = WallSlide("ringkasan", "summary", self.anchor, part.html, points=points)
        return end._replace(terms=part.links.terms, anchors=part.links.anchors)

    def _has_own(self, shown: list[Part]) -> bool:
        """Whether it has a slide with its heading; what opens a lesson is on the first slide, if it has points."""
        if not self.title:
            return not self.slide.points and self._has_words(shown)
        # A long heading would leave a figure no room below it.
        return bool(self.slide.points) or self._has_words(shown) or not shown or len(self.title) > _LONG

    def _has_words(self, shown: list[Part]) -> bool:
        figures = any(part.kind == "figure" for part in shown)
        return bool(self.slide.terms or (self.prose and not figures))

    def _own(self, lesson: str) -> WallSlide:
        own = WallSlide(f"{self.anchor or _START}/section", "section", self.anchor, self.title or lesson, self.title)
        return self._linked(own, self.links)._replace(
            points=_escaped(self.slide.points), text=self.prose, terms=self.slide.terms
        )

    def _of(self, part: Part, number: int, lesson: str) -> WallSlide:
        name = f"{self.anchor or _START}/{part.kind}{number}"
        made = WallSlide(name, part.kind, self.anchor, part.html or self.title or lesson, self.title)
        made = self._linked(made, part.links)._replace(text=part.blocks, rows=part.rows, caption=part.caption)
        if part.kind == "figure":
            return made._replace(figure=part.name)
        known = TITLES.get(part.name, "")
        return made._replace(mark=part.name, label="" if known == part.html else known)

    def _linked(self, slide: WallSlide, links: Links) -> WallSlide:
        """Add where a slide leads to; what cites nothing itself is from where its section is."""
        return slide._replace(
            anchors=links.anchors,
            terms=links.terms,
            cites=links.cites or self.links.cites,
            additions=links.additions,
            notes=self.slide.notes if self.title else "",
        )


def _title(title: str, opening: _Section) -> WallSlide:
    """Give the first slide; the points before the first heading stand on it."""
    slide = WallSlide("judul", "title", "", title, notes=opening.slide.notes)
    if not opening.slide.points:
        return slide
    points = _escaped(opening.slide.points)
    links = opening.links
    return slide._replace(
        points=points, text=opening.prose, anchors=links.anchors, terms=opening.slide.terms, cites=links.cites
    )


def _anchor(heading: Part) -> str:
    return heading.links.anchors[-1] if heading.links.anchors else ""


def _sections(parts: tuple[Part, ...]) -> Iterator[tuple[Part, list[Part]]]:
    """Give each heading of level 2 with what follows it; first, with an empty one, what stands before all of them."""
    heading = Part("section")
    inside: list[Part] = []
    for part in parts:
        if part.kind == "section":
            yield heading, inside
            heading, inside = part, []
        else:
            inside.append(part)
    yield heading, inside


def _escaped(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(escape(text, quote=False) for text in texts)
