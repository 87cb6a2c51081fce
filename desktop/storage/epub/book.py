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
    from collections.abc import Iterable, Mapping

    from desktop.content.handout import Handout, HandoutUnit, Inside
    from desktop.content.model import Lesson
    from desktop.storage.epub.names import Shelf
    from desktop.storage.epub.xhtml import Page

_ANCHOR = re.compile(r'<a name="([^"]+)">')


class Book(NamedTuple):
    """A book: its pages in reading order, its contents, and its pictures by name with media type and bytes."""

    pages: tuple[Page, ...]
    contents: tuple[Entry, ...]
    pictures: Mapping[str, tuple[str, bytes]]


def book_of(handout: Handout, inside: Inside, colours: Mapping[str, str]) -> Book:
    """Return the book of a handout; of it, what is `inside`."""
    maker = _Maker(handout, inside, colours)
    text, entries = maker.units()
    behind = maker.behind()
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
        self._shelf: Shelf = shelf_of(handout, inside, anchors)
        self.pictures = Pictures(colours)

    def units(self) -> tuple[list[Page], list[Entry]]:
        """Return the units and their lessons, and the same as contents; a lesson alone stands under no unit."""
        if not self._inside.text:
            return [], []
        pages: list[Page] = []
        entries: list[Entry] = []
        alone = len(self._handout.lessons) == 1
        for unit in self._handout.units:
            lessons = self._lessons(unit)
            below = [_entry(page, _sections(one.lesson, page)) for one, page in zip(unit.lessons, lessons, strict=True)]
            if alone:
                entries += below
            else:
                head = unit_page(unit)
                pages.append(head)
                entries.append(Entry(unit.name, head.name, tuple(below)))
            pages += lessons
        return pages, entries

    def behind(self) -> list[Page]:
        """Return what stands behind the text: glossary, sources, cards, questions with their key."""
        handout, inside = self._handout, self._inside
        pages: list[Page] = []
        if self._shelf.terms:
            pages.append(glossary_page(handout, self._shelf, self.pictures))
        if self._shelf.sources:
            pages.append(sources_page(handout, self._shelf))
        if inside.cards:
            cards = (cards_page(unit, self._shelf, self.pictures) for unit in handout.units)
            pages += [page for page in cards if page is not None]
        if inside.questions:
            asked = [question_pages(unit, inside, self._shelf, self.pictures) for unit in handout.units]
            pages += [page for two in asked for page in two[:1]]
            pages += [page for two in asked for page in two[1:]]
        return pages

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

    def _lessons(self, unit: HandoutUnit) -> list[Page]:
        sources = {source.id: source for source in self._handout.sources}
        return [lesson_page(one.lesson, unit, self._shelf, sources, self.pictures) for one in unit.lessons]


def _entry(page: Page, below: tuple[Entry, ...] = ()) -> Entry:
    return Entry(page.title, page.name, below)


def _sections(lesson: Lesson, page: Page) -> tuple[Entry, ...]:
    return tuple(
        Entry(heading.text, f"{page.name}#{anchor_id(heading.anchor)}")
        for heading in lesson.headings
        if heading.level == 2
    )
