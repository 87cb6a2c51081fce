"""A learner's own notes: written, changed and deleted through the log, and read as the cards made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.content.notes import OWN, is_own, note_of
from desktop.storage.ids import ulid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.content.model import Card
    from desktop.content.notes import Note
    from desktop.storage.pictures import Pictures
    from desktop.storage.progress import Progress

_MOST = 500  # ids in one question; the oldest SQLite allows 999


class OwnPlace(NamedTuple):
    """Where an own card belongs: its lesson ("" for none)."""

    card: str
    lesson: str


class Notes:
    """The notes of one learner, drawn from the log of ``progress``; their pictures lie in ``folder``.

    Methods raise the named errors of ``errors.py``.
    """

    def __init__(self, progress: Progress, folder: Path) -> None:
        """Work on this learner's database and this folder of pictures."""
        self._progress = progress
        self._database = progress.database
        self._folder = folder
        self._pictures: Pictures | None = None

    @property
    def pictures(self) -> Pictures:
        """The pictures of these notes; no start needs them."""
        if self._pictures is None:
            from desktop.storage.pictures import Pictures

            self._pictures = Pictures(self._folder)
        return self._pictures

    def new_id(self, now: datetime) -> str:
        """An id that no note has yet."""
        return OWN + ulid(now)

    def write(self, note: Note, now: datetime) -> None:
        """Keep a new note, or another text of one that is there."""
        self._progress.record_note(note, now)

    def delete(self, note: str, now: datetime) -> None:
        """Delete a note. What is known of its cards stays in the log, and returns with it."""
        self._progress.record_drop(note, now)

    def notes(self) -> tuple[Note, ...]:
        """All notes, the newest first."""
        rows = self._database.rows("SELECT id, value FROM note ORDER BY at DESC, id DESC")
        return tuple(note for name, value in rows if (note := note_of(name, value)))

    def note(self, name: str) -> Note | None:
        """The note of this id."""
        row = self._database.row("SELECT value FROM note WHERE id = ?", (name,))
        return note_of(name, row[0]) if row else None

    def cards(self, note: str) -> tuple[Card, ...]:
        """The cards made of a note, with their pictures."""
        rows = self._database.rows("SELECT value FROM own_card WHERE note = ? ORDER BY number", (note,))
        return tuple(self._card(value) for (value,) in rows)

    def card(self, card: str) -> Card | None:
        """An own card with its pictures; None where its note has no such card any more."""
        row = self._database.row("SELECT value FROM own_card WHERE card = ?", (card,)) if is_own(card) else None
        return self._card(row[0]) if row else None

    def of_lesson(self, lesson: str) -> tuple[Card, ...]:
        """The own cards written beside a lesson, the oldest first."""
        question = "SELECT value FROM own_card WHERE lesson = ? AND lesson <> '' ORDER BY note, number"
        return tuple(self._card(value) for (value,) in self._database.rows(question, (lesson,)))

    def places(self, cards: Sequence[str]) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Lesson and claims (none) of those own cards that are there."""
        own = [card for card in cards if is_own(card)]
        found: dict[str, tuple[str, tuple[str, ...]]] = {}
        for start in range(0, len(own), _MOST):
            some = own[start : start + _MOST]
            marks = ", ".join("?" * len(some))
            question = f"SELECT card, lesson FROM own_card WHERE card IN ({marks})"
            found.update((card, (lesson, ())) for card, lesson in self._database.rows(question, some))
        return found

    def new_cards(self, most: int) -> list[OwnPlace]:
        """Own cards that were never reviewed and are not suspended, the oldest first."""
        question = (
            "SELECT card, lesson FROM own_card WHERE card NOT IN (SELECT card FROM memory)"
            " AND card NOT IN (SELECT card FROM card_state WHERE suspended = 1) ORDER BY note, number LIMIT ?"
        )
        return [OwnPlace(card, lesson) for card, lesson in self._database.rows(question, (most,))]

    def tags(self) -> tuple[str, ...]:
        """All tags in use, sorted."""
        return tuple(sorted({tag for note in self.notes() for tag in note.tags}, key=str.casefold))

    def _card(self, text: str) -> Card:
        from desktop.content.codec import decode  # not at the start
        from desktop.content.model import Card

        card = decode(Card, text)
        figures = (self.pictures.figure(*shown) for shown in pictures_in(card.front + card.back).items())
        return card._replace(figures=tuple(figure for figure in figures if figure))


def pictures_in(html: str) -> dict[str, str]:
    """The pictures that a card's HTML shows: their names, with the words for each ("" for none)."""
    import re  # not at the start
    from html import unescape

    found = re.findall(r'src="figure:([^"]+)"(?: alt="([^"]*)")?', html)
    return {name: unescape(words) for name, words in reversed(found)}
