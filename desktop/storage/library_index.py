"""The tables of the search: passages of text, and an index of the words in them."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.vocabulary import Vocabulary
from desktop.content.words import normal, stem
from desktop.storage.library_records import Damaged

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

# The index holds normal words only, so that its own tokenizer has nothing left to decide.
INDEX_SCHEMA = """
CREATE TABLE passage (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    lesson TEXT NOT NULL,
    anchor TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    above TEXT NOT NULL,
    seal INTEGER NOT NULL
);
CREATE VIRTUAL TABLE passage_index USING fts5 (
    title, body, above,
    content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);
"""

KINDS = ("term", "lesson", "heading", "source", "card", "question", "figure", "note", "mark")
"""What a passage may be; where a frequent word stands in more of them than can be ranked, the first ones are."""

_NAMES = frozenset({"term", "heading", "source"})


class Passage(NamedTuple):
    """A stretch of text to be searched. `kind` is one of KINDS, `id` the thing's own id.

    `lesson` and `anchor` say where it opens (both empty for a term or a source). `title` is its name, or the names it
    has, parted by " · "; of a paragraph it is empty. `body` is its text, a sentence a line; `above` are the headings
    over it, the nearest first, a line each.
    """

    kind: str
    id: str
    lesson: str
    anchor: str
    title: str
    body: str
    above: str

    def is_named(self) -> bool:
        """Whether its title is a name under which something is looked up, and no running text."""
        return self.kind in _NAMES or (self.kind == "lesson" and self.title != "")


class Kept(NamedTuple):
    """A row of the table of passages: what was found under a number, and the checksum of what was put there."""

    number: int
    passage: Passage
    seal: int


def put_passages(connection: sqlite3.Connection, passages: Iterable[Passage]) -> None:
    """Make passages findable: names before running text, else in their order."""
    ordered = sorted(passages, key=_place)
    for number, passage in enumerate(ordered, 1):
        put_passage(connection, number, passage)


def put_passage(connection: sqlite3.Connection, number: int, passage: Passage) -> None:
    """Make one passage findable under a number that is free."""
    connection.execute("INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (number, *passage, _seal(passage)))
    words = (number, normal(passage.title), normal(passage.body), normal(passage.above))
    connection.execute("INSERT INTO passage_index (rowid, title, body, above) VALUES (?, ?, ?, ?)", words)


def drop_passage(connection: sqlite3.Connection, number: int, passage: Passage) -> None:
    """Forget a passage that was put under this number."""
    connection.execute("DELETE FROM passage WHERE number = ?", (number,))
    words = (number, normal(passage.title), normal(passage.body), normal(passage.above))
    question = "INSERT INTO passage_index (passage_index, rowid, title, body, above) VALUES ('delete', ?, ?, ?, ?)"
    connection.execute(question, words)


def get_passages(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[Kept]:
    """The passages of these numbers that are there, as they were found; `sound` tells whether they are as they were."""
    wanted = sorted(numbers)
    found: list[Kept] = []
    for start in range(0, len(wanted), 500):  # SQLite may be built with at most 999 parameters
        part = wanted[start : start + 500]
        marks = ",".join("?" * len(part))
        rows = connection.execute(f"SELECT * FROM passage WHERE number IN ({marks})", part)
        found += [Kept(row[0], Passage._make(row[1:-1]), row[-1]) for row in rows]
    if len(found) < len(wanted):
        raise Damaged("passages")
    return found


def sound(kept: Kept) -> Passage:
    """The passage as it was put. Raises Damaged where it is not."""
    if kept.seal != _seal(kept.passage):
        raise Damaged(f"passage {kept.number}")
    return kept.passage


def words_text(passages: Iterable[Passage]) -> str:
    """The vocabulary of passages as JSON; `vocabulary_of` reads it."""
    counts: dict[str, int] = {}
    heads: set[str] = set()
    for passage in passages:
        title = normal(passage.title).split()
        if passage.is_named():
            heads.update(title)
        for word in {*title, *normal(passage.body).split(), *normal(passage.above).split()}:
            counts[word] = counts.get(word, 0) + 1
    families: dict[str, list[str]] = {}
    for word in sorted(counts):
        root = stem(word)
        if root != word:
            families.setdefault(root, []).append(word)
    values = {
        "words": " ".join(sorted(counts)),
        "counts": [counts[word] for word in sorted(counts)],
        "families": {root: " ".join(words) for root, words in families.items()},
        "heads": " ".join(sorted(heads)),
    }
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def vocabulary_of(values: dict[str, object]) -> Vocabulary:
    """The vocabulary from the JSON that `words_text` wrote, once it is read."""
    words, counts, families, heads = (values[name] for name in ("words", "counts", "families", "heads"))
    assert isinstance(words, str) and isinstance(counts, list) and isinstance(families, dict)
    return Vocabulary(dict(zip(words.split(), counts, strict=True)), families, frozenset(str(heads).split()))


def index_seal(connection: sqlite3.Connection) -> int:
    """A checksum of the index; SQLite itself would believe a damaged one and find nothing."""
    seal = 0
    for table in ("passage_index_data", "passage_index_idx"):
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):
            for value in row:
                seal = zlib.crc32(value if isinstance(value, bytes) else str(value).encode(), seal)
    return seal


def _place(passage: Passage) -> tuple[bool, int]:
    return not passage.is_named(), KINDS.index(passage.kind)


def _seal(passage: Passage) -> int:
    """Takes anything: a damaged file may hold a number where a text stood."""
    return zlib.crc32("\0".join(map(str, passage)).encode(errors="replace"))
