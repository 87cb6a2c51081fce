"""Puts the pages of a book together: in reading order, with contents and landmarks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.storage.epub import words
from desktop.storage.epub.cards_page import cards_page
from desktop.storage.epub.contents import Entry, Landmark, nav_page
from desktop.storage.epub.figures import Pictures
from desktop.storage.epub.front import about_page, cover_page, title_page
from desktop.storage.epub.lesson_page import lesson_page, unit_page
from desktop.storage.epub.names import COVER, GLOSSARY, NAV, SOURCES, anchor_id, page_file, shelf_of
from desktop.storage.epub.questions_page import question_pages
from desktop.storage.epub.registers import glossary_page, sources_page

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping

    from desktop.content.handout import Handout, HandoutUnit, Inside
    from desktop.content.model import Lesson
    from desktop.storage.epub.xhtml import Page

_ANCHOR = re.compile(r'<a name="([^"]+)">')


class Book(NamedTuple):
    """A book: its pages in reading order, its contents, and its pictures by name with media type and bytes."""

    pages: tuple[Page, ...]
    contents: tuple[Entry, ...]
    pictures: Mapping[str, tuple[str, bytes]]


def making(handout: Handout, inside: Inside, colours: Mapping[str, str]) -> Generator[float, None, Book]:
    """Make the book of a handout in short steps; of it, what is `inside`. Each step gives the share that is done."""
    maker = _Maker(handout, inside, colours)
    text, entries = yield from maker.units()
    behind = yield from maker.behind()
    about = about_page(handout)
    all_entries = (*entries, *map(_entry, behind), _entry(about))
    nav = nav_page(all_entries, maker.landmarks(text, behind))
    pages = (cover_page(handout), title_page(handout), nav, *text, *behind, about)
    return Book(pages, all_entries, maker.pictures.files)


class _Maker:
    """Makes the pages of one book."""

    def __init__(self, handout: Handout, inside: Inside, colours: Mapping[str, str]) -> None:
        anchors = (f"{one.lesson.id} {name}" for one in handout.lessons for name in _ANCHOR.findall(one.lesson.html))
        self._handout = handout
        self._inside = inside
        self._shelf = shelf_of(handout, inside, anchors)
        self._sources = {source.id: source for source in handout.sources}
        self._done = 0
        self.pictures = Pictures(colours)

    def units(self) -> Generator[float, None, tuple[list[Page], list[Entry]]]:
        """Make the units and their lessons, and the same as contents; a lesson alone stands under no unit."""
        if not self._inside.text:
            return [], []
        pages: list[Page] = []
        entries: list[Entry] = []
        total = len(self._handout.lessons)
        for unit in self._handout.units:
            lessons = []
            for one in unit.lessons:
                lessons.append(lesson_page(one.lesson, unit, self._shelf, self._sources, self.pictures))
                self._done += 1
                yield self._done / total
            below = [_entry(page, _sections(one.lesson, page)) for one, page in zip(unit.lessons, lessons, strict=True)]
            if total == 1:
                entries += below
            else:
                head = unit_page(unit)
                pages.append(head)
                entries.append(Entry(unit.name, head.name, tuple(below)))
            pages += lessons
        return pages, entries

    def behind(self) -> Generator[float, None, list[Page]]:
        """Make what stands behind the text: glossary, sources, cards, questions with their key."""
        pages: list[Page] = []
        for page in self._registers():
            pages.append(page)
            yield 1.0
        asked: list[tuple[Page, ...]] = []
        for unit in self._handout.units:
            cards = cards_page(unit, self._shelf, self.pictures) if self._inside.cards else None
            pages += [] if cards is None else [cards]
            yield 1.0
            asked.append(self._asked(unit))
            yield 1.0
        # All questions before the first answer.
        return [*pages, *(two[0] for two in asked if two), *(two[1] for two in asked if two[1:])]

    def _registers(self) -> Iterator[Page]:
        if self._shelf.terms:
            yield glossary_page(self._handout, self._shelf, self.pictures)
        if self._shelf.sources:
            yield sources_page(self._handout, self._shelf)

    def _asked(self, unit: HandoutUnit) -> tuple[Page, ...]:
        return question_pages(unit, self._inside, self._shelf, self.pictures) if self._inside.questions else ()

    def landmarks(self, text: Iterable[Page], behind: Iterable[Page]) -> list[Landmark]:
        """Return the places that readers jump to."""
        found = [
            Landmark("cover", words.COVER, page_file(COVER)),
            Landmark("toc", words.CONTENTS, f"{page_file(NAV)}#toc"),
        ]
        kinds = {page_file(GLOSSARY): "glossary", page_file(SOURCES): "bibliography"}
        first = next(iter(text), None)
        if first is not None:
            found.append(Landmark("bodymatter", words.TEXT, first.name))
        found += [Landmark(kinds[page.name], page.title, page.name) for page in behind if page.name in kinds]
        return found


def _entry(page: Page, below: tuple[Entry, ...] = ()) -> Entry:
    return Entry(page.title, page.name, below)


def _sections(lesson: Lesson, page: Page) -> tuple[Entry, ...]:
    return tuple(
        Entry(heading.text, f"{page.name}#{anchor_id(heading.anchor)}")
        for heading in lesson.headings
        if heading.level == 2
    )
