"""The notes of one lesson: its numbered sources, and what the editors' stars mean."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from desktop.storage.epub import words
from desktop.storage.epub.names import SOURCES, page_file, source_id
from desktop.storage.epub.xhtml import plain, tag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.content.model import Source
    from desktop.storage.epub.names import Shelf

COMPUTED = "note:computed"
ADDITION = "note:addition:"
STAR = "*"


class Notes:
    """Gathers the notes of a lesson as its text is written; each stands once and leads back to its first number."""

    def __init__(self, shelf: Shelf, sources: Mapping[str, Source]) -> None:
        """Take what links may lead to, and all sources by id."""
        self._shelf = shelf
        self._sources = sources
        self._notes: dict[str, str] = {}

    def cite(self, source: str, number: str) -> str:
        """Return the number of a source as a reference to its note; "" in a book without sources."""
        if source not in self._shelf.sources:
            return ""
        return self._reference(f"n-{source}", number, words.SOURCE_NUMBER.format(number=number), self._source(source))

    def star(self, href: str) -> str:
        """Return an editors' star as a reference to its note."""
        if href == COMPUTED:
            return self._reference("n.computed", STAR, words.EDITORS_NOTE, plain(words.COMPUTED))
        detail = unquote(href.removeprefix(ADDITION))
        number = sum(name.startswith("n.addition") for name in self._notes)
        told = plain(words.ADDITION.format(source=detail))
        known = next((name for name, text in self._notes.items() if text == told), f"n.addition-{number}")
        return self._reference(known, STAR, words.EDITORS_NOTE, told)

    def section(self) -> str:
        """Return the notes, "" where there are none."""
        if not self._notes:
            return ""
        notes = "\n".join(self._aside(name, text) for name, text in self._notes.items())
        head = tag("h2", words.NOTES, class_="notes")
        return tag("section", f"\n{head}\n{notes}\n", class_="notes", epub__type="footnotes")

    def _reference(self, name: str, sign: str, label: str, text: str) -> str:
        first = "" if name in self._notes else f"r{name[1:]}"
        self._notes.setdefault(name, text)
        return tag(
            "a",
            plain(sign),
            id=first,
            class_="star" if sign == STAR else "",  # an asterisk is small and raised already
            epub__type="noteref",
            role="doc-noteref",
            aria_label=label,
            href=f"#{name}",
        )

    def _aside(self, name: str, text: str) -> str:
        back = tag("a", "↩", role="doc-backlink", aria_label=words.BACK, href=f"#r{name[1:]}")
        return tag("aside", f"<p>{text} {back}</p>", id=name, epub__type="footnote", role="doc-footnote")

    def _source(self, name: str) -> str:
        source = self._sources[name]
        date = words.date_words(source.date) if source.date else words.NO_DATE
        link = tag("a", plain(source.publisher), href=f"{page_file(SOURCES)}#{source_id(name)}")
        return f"{link}. {plain(source.title)} ({plain(date)})."
