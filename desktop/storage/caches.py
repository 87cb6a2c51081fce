"""What is drawn from the log, so that nobody need read all of it: memories, days, lessons, notes, renamed ids."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.storage import answers, card_states, own_marks, own_notes, quizzes
from desktop.storage.log import (
    COLUMNS,
    IMPORT,
    OF_IMPORTS,
    ORDER,
    READ,
    RENAME,
    UNDO,
    UNREAD,
    Entry,
    effective,
    entry_of,
    imported_with,
    milliseconds,
    of_subjects,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

    from desktop.study.memory import Memory

IMPORTS = "import/"
"""With this begins the id of every import."""

REDRAW = "redraw"
"""The place that says, after a migration, that all of this is to be drawn anew."""

_TABLES = (
    *answers.TABLES, *card_states.TABLES, *quizzes.TABLES, *own_notes.TABLES, *own_marks.TABLES, ("lesson", "lesson"),
)  # fmt: skip


class Reading(NamedTuple):
    """What the log says of one lesson: whether it is read, how that came, and when.

    ``how`` is "auto" or "marked" for a lesson that is read; "unread" for one that the learner put back, by saying so or
    by undoing; "" for one that never was.
    """

    read: bool
    how: str
    at: int | None


def add_review(connection: sqlite3.Connection, entry: Entry) -> Memory:
    """Draw what a review changes that is the last entry of the log; returns the memory after it."""
    name = current(connection, entry.subject)
    if not answers.has_later(connection, name, entry.at):
        return answers.add(connection, entry, name)
    redraw(connection, name)  # a review that was imported is dated after this one: it stays the last
    memory = answers.read_memory(connection, name)
    assert memory is not None  # a review leaves one
    return memory


def redraw(connection: sqlite3.Connection, subject: str) -> None:
    """Draw anew what the caches hold of a card, lesson, question, note or mark, under the id it has now.

    Of an import it is all that came with it.
    """
    names = [subject]
    if subject.startswith(IMPORTS):
        rows = connection.execute("SELECT subject FROM imported WHERE import = ?", (subject,)).fetchall()
        names += [name for (name,) in rows]
    undone = undone_imports(connection)
    for name in dict.fromkeys(current(connection, name) for name in names):
        _redraw(connection, name, undone)


def _redraw(connection: sqlite3.Connection, name: str, undone: frozenset[str]) -> None:
    names = _former(connection, name)
    entries = of_subjects(connection, names)
    for old in names:
        for table, column in _TABLES:
            connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (old,))
    _draw(connection, name, entries, undone)


def undone_imports(connection: sqlite3.Connection) -> frozenset[str]:
    """The imports that were taken back."""
    subjects = connection.execute("SELECT DISTINCT subject FROM log WHERE kind = 'import'").fetchall()
    entries = of_subjects(connection, [subject for (subject,) in subjects])
    counting = {entry.subject for entry in effective(entries) if entry.kind == IMPORT}
    return frozenset({entry.subject for entry in entries if entry.kind == UNDO} - counting)


def note_import(connection: sqlite3.Connection, entry: Entry) -> None:
    """Keep with which import an entry came, where it came with one."""
    if entry.kind in OF_IMPORTS and (name := imported_with(entry)):
        connection.execute("INSERT OR IGNORE INTO imported VALUES (?, ?)", (name, entry.subject))


def rebuild(connection: sqlite3.Connection, heard: Callable[[int, int], None] | None = None) -> None:
    """Draw all caches anew from the whole log; ``heard`` hears subjects done and in all."""
    for table in (*(table for table, _ in _TABLES), "renamed", "imported"):
        connection.execute(f"DELETE FROM {table}")
    renames = f"SELECT {COLUMNS} FROM log WHERE kind = ? ORDER BY {ORDER}"
    for entry in map(entry_of, connection.execute(renames, (RENAME,)).fetchall()):
        _store_name(connection, entry.subject, entry.value)
    names = {subject: current(connection, subject) for (subject,) in connection.execute(_SUBJECTS).fetchall()}
    entries: dict[str, list[Entry]] = {}
    for row in connection.execute(f"SELECT {COLUMNS} FROM log ORDER BY {ORDER}"):
        entry = entry_of(row)
        note_import(connection, entry)
        entries.setdefault(names[entry.subject], []).append(entry)
    undone = undone_imports(connection)
    for done, (name, its) in enumerate(entries.items(), 1):
        _draw(connection, name, its, undone)
        if heard is not None:
            heard(done, len(entries))
    connection.execute("DELETE FROM place WHERE key = ?", (REDRAW,))


def drawn(connection: sqlite3.Connection) -> dict[str, list[tuple[Any, ...]]]:
    """All rows that are drawn from the log, by table, in an order that stays: to compare two states."""
    tables = (*(table for table, _ in _TABLES), "renamed", "imported")
    return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in tables}


def want_redraw(connection: sqlite3.Connection) -> None:
    """Let all of this be drawn anew by whoever works on the database next."""
    if connection.execute("SELECT 1 FROM log LIMIT 1").fetchone() is not None:
        connection.execute("INSERT OR REPLACE INTO place VALUES (?, '1')", (REDRAW,))


_SUBJECTS = "SELECT DISTINCT subject FROM log"


def rename(connection: sqlite3.Connection, old: str, new: str) -> None:
    """Draw what changes when ``old`` is called ``new`` from now on, reading time included."""
    before = current(connection, old)
    _store_name(connection, old, new)
    connection.execute(
        "INSERT INTO reading SELECT :new, seconds, fraction, at, version FROM reading WHERE lesson = :old"
        " ON CONFLICT (lesson) DO UPDATE SET"
        " seconds = max(seconds, excluded.seconds), fraction = max(fraction, excluded.fraction)",
        {"old": old, "new": new},
    )
    names = {before, old, new}
    for card in _former(connection, current(connection, new)):
        names |= {question for (question,) in connection.execute(_ASKED_BY, (card,))}
        names |= {mark for (mark,) in connection.execute(_MARKED_IN, (card,))}
    for name in names:
        redraw(connection, name)


_ASKED_BY = "SELECT question FROM forward WHERE card = ?"
_MARKED_IN = "SELECT id FROM annotation WHERE lesson = ?"


def _store_name(connection: sqlite3.Connection, old: str, new: str) -> None:
    """Note that what was called ``old`` is called ``new`` from now on."""
    connection.execute("INSERT OR REPLACE INTO renamed VALUES (?, ?)", (old, new))


def current(connection: sqlite3.Connection, name: str) -> str:
    """The id that a card or lesson has now. Ids renamed in a circle are all called by the smallest of them."""
    seen = [name]
    while (row := connection.execute("SELECT new FROM renamed WHERE old = ?", (seen[-1],)).fetchone()) is not None:
        if row[0] in seen:
            return str(min(seen[seen.index(row[0]) :]))
        seen.append(row[0])
    return seen[-1]


def _former(connection: sqlite3.Connection, name: str) -> list[str]:
    """An id and all ids that became it."""
    names = [name]
    for known in names:
        found = connection.execute("SELECT old FROM renamed WHERE new = ?", (known,)).fetchall()
        names += [old for (old,) in found if old not in names]
    return names


def _draw(connection: sqlite3.Connection, name: str, entries: Sequence[Entry], undone: frozenset[str]) -> None:
    counted = [
        entry
        for entry in effective(entries)
        if not (undone and entry.kind in OF_IMPORTS and imported_with(entry) in undone)
    ]
    answers.draw(connection, name, counted)
    card_states.draw(connection, name, counted)
    quizzes.draw(connection, name, counted, partial(current, connection))
    own_notes.draw(connection, name, counted)
    own_marks.draw(connection, name, counted, partial(current, connection))
    lesson = _reading(entries, counted)
    if lesson is not None:
        connection.execute("INSERT INTO lesson VALUES (?, ?, ?, ?)", (name, *lesson))


def _reading(entries: Iterable[Entry], counted: Iterable[Entry]) -> Reading | None:
    if not any(entry.kind in (READ, UNREAD) for entry in entries):
        return None
    marks = [entry for entry in counted if entry.kind in (READ, UNREAD)]
    if marks and marks[-1].kind == READ:
        return Reading(True, marks[-1].value, milliseconds(marks[-1].at))
    put_back = bool(marks) or any(entry.kind == READ for entry in entries)
    return Reading(False, "unread" if put_back else "", None)
