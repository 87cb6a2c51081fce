"""Taking in notes and reviews from elsewhere: all of an import or nothing, and all of it taken back by one undo."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.notes import note_of, note_text
from desktop.storage import answers, caches, log
from desktop.storage.ids import ulid
from desktop.study.memory import Rating

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from desktop.content.notes import Note
    from desktop.storage.progress import Progress


class PastReview(NamedTuple):
    """A review that was given elsewhere: ``at`` has an offset, ``seconds`` is how long it took."""

    card: str
    rating: Rating
    at: datetime
    seconds: float


class Imported(NamedTuple):
    """What an import brought: its id, notes that are new, notes that changed, reviews that were not known."""

    id: str
    added: int
    updated: int
    reviews: int


def take_in(
    progress: Progress,
    name: str,
    notes: Sequence[Note],
    past: Sequence[PastReview],
    now: datetime,
    heard: Callable[[int, int], None] | None = None,
) -> Imported:
    """Keep notes and past reviews under one import called ``name``; ``heard`` hears subjects done and in all.

    A note whose id is known gets the new text, one that is the same is left alone; a review of a card at a moment that
    the log knows is not added twice. Without anything new nothing is written and the id is "". What ``heard`` raises
    ends the import and leaves nothing behind.
    """
    with progress.database.transaction() as connection:
        changed = [note for note in notes if _text(connection, note.id) != note]
        known = {note.id for note in changed if _text(connection, note.id) is not None}
        fresh = _unknown(connection, past)
        if not changed and not fresh:
            return Imported("", 0, 0, 0)
        batch = caches.IMPORTS + ulid(now)
        progress.append(connection, log.IMPORT, batch, name, now)
        for note in changed:
            progress.append(connection, log.TAKEN, note.id, note_text(note, batch), now)
        for review in fresh:
            value = f"{answers.value_of(review.rating, review.seconds)} {batch}"
            progress.append(connection, log.PAST, review.card, value, review.at)
        _draw(connection, batch, dict.fromkeys([*(n.id for n in changed), *(r.card for r in fresh)]), heard)
        return Imported(batch, len(changed) - len(known), len(known), len(fresh))


def _draw(
    connection: sqlite3.Connection, batch: str, subjects: dict[str, None], heard: Callable[[int, int], None] | None
) -> None:
    rows = ((batch, subject) for subject in subjects)
    connection.executemany("INSERT OR IGNORE INTO imported VALUES (?, ?)", rows)
    for done, subject in enumerate(subjects, 1):
        caches.redraw(connection, subject)
        if heard is not None:
            heard(done, len(subjects))


def _text(connection: sqlite3.Connection, note: str) -> Note | None:
    row = connection.execute("SELECT value FROM note WHERE id = ?", (note,)).fetchone()
    return note_of(note, row[0]) if row else None


def _unknown(connection: sqlite3.Connection, past: Sequence[PastReview]) -> list[PastReview]:
    """The reviews, in the order of time, of which the log does not know card and moment."""
    known: dict[str, set[int]] = {}
    fresh = []
    for review in sorted(past, key=_at):
        if review.card not in known:
            known[review.card] = {
                at for (at,) in connection.execute("SELECT at FROM answer WHERE card = ?", (review.card,))
            }
        moment = log.milliseconds(review.at)
        if moment not in known[review.card]:
            known[review.card].add(moment)
            fresh.append(review)
    return fresh


def _at(review: PastReview) -> datetime:
    return review.at
