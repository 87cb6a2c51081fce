"""What a learner wrote, made findable: own notes and the marks in lessons, in an index of its own in memory.

It is no part of the learner's file, which would grow by half and be written twice as often; it is made when something
is looked for first, in short steps, and follows every change after that.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING
from weakref import finalize

from desktop.content.markdown_words import words_of
from desktop.content.notes import note_of
from desktop.content.vocabulary import Vocabulary
from desktop.content.words import normal
from desktop.storage.library_index import INDEX_SCHEMA, Passage, drop_passage, put_passage
from desktop.storage.library_text import lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.storage.database import Database

STEP = 40
"""Texts taken in at a time: a few milliseconds."""

# Rows of temporary tables go with a transaction that fails, as what they tell of does.
_TABLE = "CREATE TEMP TABLE {changed} (kind TEXT, id TEXT, PRIMARY KEY (kind, id)) WITHOUT ROWID"
_TRIGGER = (
    "CREATE TEMP TRIGGER {changed}_{table}_{what} AFTER {what} ON main.{table}"
    " BEGIN INSERT OR IGNORE INTO {changed} VALUES ('{kind}', {row}.id); END"
)
_ALL = "INSERT INTO {changed} SELECT 'note', id FROM note UNION ALL SELECT 'mark', id FROM annotation"
_KINDS = {"note": "note", "annotation": "mark"}
_ROWS = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}


class OwnIndex:
    """The notes and marks in ``database``; ``titles`` are those of the lessons, by id.

    ``connection`` holds the tables of ``library_index``. Methods raise the named errors of ``errors.py``.
    """

    def __init__(self, database: Database, titles: Mapping[str, str]) -> None:
        """Begin with nothing, and with a list of all that is to be taken in."""
        self._database = database
        self._titles = titles
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        finalize(self, self.connection.close)  # Python 3.13 warns of a connection that nobody closed
        self.connection.executescript(INDEX_SCHEMA)
        # Two that search one file do not meet, nor does one meet what another left that came to nothing.
        self._changed = f"changed_{len(database.rows('SELECT 1 FROM sqlite_temp_master'))}"
        self._follow()
        self._kept: dict[str, tuple[int, Passage]] = {}
        self._last = 0
        self._counts: dict[str, int] = {}
        self._vocabulary: Vocabulary | None = None

    def _follow(self) -> None:
        """Have every change noted down from now on, and all that there is."""
        self._database.rows(_TABLE.format(changed=self._changed))
        for table, kind in _KINDS.items():
            for what, row in _ROWS.items():
                named = {"changed": self._changed, "table": table, "what": what, "kind": kind, "row": row}
                self._database.rows(_TRIGGER.format(**named))
        self._database.rows(_ALL.format(changed=self._changed))

    def words(self) -> Vocabulary:
        """All words of what was taken in."""
        if self._vocabulary is None:
            self._vocabulary = Vocabulary(dict(self._counts))
        return self._vocabulary

    def waiting(self) -> int:
        """How many texts have changed and are not taken in yet."""
        row = self._database.row(f"SELECT count(*) FROM {self._changed}")
        return int(row[0]) if row else 0

    def step(self, most: int = STEP) -> bool:
        """Take in some of what has changed, the newest first; False once there is nothing more."""
        rows = self._database.rows(f"SELECT kind, id FROM {self._changed} ORDER BY id DESC LIMIT ?", (most,))
        read = [(name, self._passage(kind, name)) for kind, name in rows]  # what may fail comes first
        self.connection.execute("BEGIN")  # one for all: the index writes a piece of itself at the end of each
        for name, passage in read:
            self._renew(name, passage)
        self.connection.execute("COMMIT")
        for row in rows:
            self._database.rows(f"DELETE FROM {self._changed} WHERE kind = ? AND id = ?", row)
        return len(rows) == most

    def _passage(self, kind: str, name: str) -> Passage | None:
        return self._note(name) if kind == "note" else self._mark(name)

    def _renew(self, name: str, new: Passage | None) -> None:
        if name in self._kept:
            number, passage = self._kept.pop(name)
            drop_passage(self.connection, number, passage)
            self._count(passage, -1)
        if new is not None:
            self._last += 1
            put_passage(self.connection, self._last, new)
            self._kept[name] = self._last, new
            self._count(new, 1)

    def _count(self, passage: Passage, step: int) -> None:
        self._vocabulary = None
        for word in set(normal(f"{passage.title} {passage.body} {passage.above}").split()):
            self._counts[word] = self._counts.get(word, 0) + step
            if not self._counts[word]:
                del self._counts[word]

    def _note(self, name: str) -> Passage | None:
        row = self._database.row("SELECT value FROM note WHERE id = ?", (name,))
        note = note_of(name, row[0]) if row else None
        if note is None:
            return None
        above = "\n".join(filter(None, (self._titles.get(note.lesson, ""), *note.tags)))
        lesson = note.lesson if note.lesson in self._titles else ""
        body = lines(words_of(note.back, ""))
        return Passage("note", name, lesson, note.see if lesson else "", words_of(note.front, ""), body, above)

    def _mark(self, name: str) -> Passage | None:
        row = self._database.row("SELECT lesson, note, exact FROM annotation WHERE id = ?", (name,))
        if row is None:
            return None
        body = lines("\n".join(filter(None, row[1:])))
        return Passage("mark", name, row[0], "", "", body, self._titles.get(row[0], ""))


def in_steps(index: OwnIndex) -> Iterator[float]:
    """Take in everything, yielding after each step which part of it is done."""
    whole = max(1, index.waiting())
    done = 0
    while index.step():
        done += STEP
        yield min(1.0, done / whole)
