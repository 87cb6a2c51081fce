"""The SQLite file inside an Anki package, old (schema 11) or today's (schema 18), as plain values."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.storage.anki import wire
from desktop.storage.foreign import FileBroken, FileNewer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEWEST_SCHEMA = 18
LONGEST_VALUE = 64 * 2**20
"""Bytes of one value; the note types of an old collection are one value."""

_TABLES = ("col", "notes", "cards", "revlog")
_TABLES_OF_TODAY = ("notetypes", "fields", "templates", "decks")


class Template(NamedTuple):
    """One side-and-back of a note type, as HTML with fields in double braces."""

    name: str
    question: str
    answer: str


class NoteType(NamedTuple):
    """What the notes of one type have: the names of their fields, and a template for each of their cards."""

    id: int
    name: str
    cloze: bool
    fields: tuple[str, ...]
    templates: tuple[Template, ...]


class AnkiNote(NamedTuple):
    """A note as it is stored; ``fields`` hold HTML."""

    id: int
    guid: str
    type: int
    tags: tuple[str, ...]
    fields: tuple[str, ...]


class AnkiCard(NamedTuple):
    """A card: its note, the number of its template (or gap) from 0, its deck."""

    id: int
    note: int
    number: int
    deck: int


class AnkiReview(NamedTuple):
    """One line of the history: milliseconds since 1970, the button (1 to 4, 0 for none), milliseconds it took.

    ``kind`` is 0 learning, 1 review, 2 relearning, 3 cramming, 4 set by hand, 5 rescheduled; ``factor`` is 0 where the
    answer moved nothing, or where a card was forgotten by hand.
    """

    card: int
    at: int
    button: int
    took: int
    kind: int
    factor: int


class Collection:
    """An open collection. Its methods raise FileBroken about the package."""

    def __init__(self, connection: sqlite3.Connection, package: Path) -> None:
        """Look at an open database out of ``package``. Raises FileBroken, FileNewer."""
        self._connection, self._package = connection, package
        with self._named():
            rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        # Views and virtual tables are programs of a stranger: nothing is asked of them.
        tables = {str(name) for name, sql in rows if not str(sql).upper().startswith("CREATE VIRTUAL")}
        self._today = "notetypes" in tables
        if missing := set(_TABLES + (_TABLES_OF_TODAY if self._today else ())) - tables:
            raise FileBroken(package, f"no table {min(missing)}")
        schema = _whole(self._one("SELECT ver FROM col"))
        if schema > NEWEST_SCHEMA:
            raise FileNewer(package, str(schema))

    def note_count(self) -> int:
        """How many notes there are."""
        return _whole(self._one("SELECT count(*) FROM notes"))

    def note_types(self) -> dict[int, NoteType]:
        """The note types by id."""
        return self._types_of_today() if self._today else self._old_types()

    def decks(self) -> dict[int, str]:
        """The names of the decks by id, a subdeck after ``::``."""
        if self._today:
            return {
                _whole(key): _text(name).replace("\x1f", "::") for key, name in self._rows("SELECT id, name FROM decks")
            }
        found = self._json("decks")
        return {_whole(key): _text(deck.get("name")) for key, deck in found.items() if isinstance(deck, dict)}

    def notes(self) -> Iterator[AnkiNote]:
        """The notes, oldest first."""
        for number, guid, kind, tags, fields in self._rows("SELECT id, guid, mid, tags, flds FROM notes ORDER BY id"):
            split = tuple(_text(fields).split("\x1f"))
            yield AnkiNote(_whole(number), _text(guid), _whole(kind), tuple(_text(tags).split()), split)

    def size(self) -> int:
        """How many cards and reviews there are."""
        return sum(_whole(self._one(f"SELECT count(*) FROM {table}")) for table in ("cards", "revlog"))

    def cards(self) -> Iterator[AnkiCard]:
        """All cards."""
        # A card that lies in a filtered deck for now belongs to the one it came from.
        for row in self._rows("SELECT id, nid, ord, CASE WHEN odid THEN odid ELSE did END FROM cards ORDER BY id"):
            yield AnkiCard(*map(_whole, row))

    def reviews(self) -> Iterator[AnkiReview]:
        """The history of all cards, oldest first."""
        for row in self._rows("SELECT cid, id, ease, time, type, factor FROM revlog ORDER BY id"):
            yield AnkiReview(*map(_whole, row))

    def _types_of_today(self) -> dict[int, NoteType]:
        fields: dict[int, list[str]] = {}
        templates: dict[int, list[Template]] = {}
        for kind, name in self._rows("SELECT ntid, name FROM fields ORDER BY ntid, ord"):
            fields.setdefault(_whole(kind), []).append(_text(name))
        found = {}
        try:
            for kind, name, config in self._rows("SELECT ntid, name, config FROM templates ORDER BY ntid, ord"):
                templates.setdefault(_whole(kind), []).append(Template(_text(name), *wire.template(_bytes(config))))
            for key, name, config in self._rows("SELECT id, name, config FROM notetypes"):
                kind, cloze = _whole(key), wire.is_cloze(_bytes(config))
                shown = tuple(templates.get(kind, ()))
                found[kind] = NoteType(kind, _text(name), cloze, tuple(fields.get(kind, ())), shown)
        except wire.BadMessage as error:
            raise FileBroken(self._package, str(error)) from error
        return found

    def _old_types(self) -> dict[int, NoteType]:
        return {_whole(key): _old_type(_whole(key), found) for key, found in self._json("models").items()}

    def _json(self, column: str) -> dict[str, Any]:
        import json

        text = _text(self._one(f"SELECT {column} FROM col"))
        try:
            found = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise FileBroken(self._package, column) from error
        if not isinstance(found, dict):
            raise FileBroken(self._package, column)
        return found

    def _rows(self, sql: str) -> Iterator[tuple[Any, ...]]:
        with self._named():
            cursor = self._connection.execute(sql)
        while True:
            with self._named():
                rows = cursor.fetchmany(500)
            if not rows:
                return
            yield from rows

    def _one(self, sql: str) -> object:
        with self._named():
            row = self._connection.execute(sql).fetchone()
        if row is None:
            raise FileBroken(self._package, sql)
        found: object = row[0]
        return found

    @contextmanager
    def _named(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, sqlite3.Warning) as error:
            raise FileBroken(self._package, str(error)) from error


@contextmanager
def opened(file: Path, package: Path) -> Iterator[Collection]:
    """Open the database at ``file``, unpacked from ``package``, for reading alone. Raises FileBroken, FileNewer."""
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    with closing(connection):
        connection.text_factory = _decoded
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
        connection.create_collation("unicase", _compare)
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
        except sqlite3.Error as error:
            raise FileBroken(package, str(error)) from error
        yield Collection(connection, package)


def _old_type(key: int, found: object) -> NoteType:
    kind = found if isinstance(found, dict) else {}
    fields, templates = _dicts(kind.get("flds")), _dicts(kind.get("tmpls"))
    return NoteType(
        key,
        _text(kind.get("name")),
        kind.get("type") == 1,
        tuple(_text(field.get("name")) for field in fields),
        tuple(Template(*(_text(one.get(part)) for part in ("name", "qfmt", "afmt"))) for one in templates),
    )


def _dicts(found: object) -> list[dict[str, Any]]:
    """The objects in a list, in the order of their ``ord``."""
    kept = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    return sorted(kept, key=_place)


def _place(one: dict[str, Any]) -> int:
    return _whole(one.get("ord"))


def _decoded(value: bytes) -> str:
    return value.decode("utf-8", "replace")


def _compare(one: str, other: str) -> int:
    """Anki's own order of names, near enough: it is needed so that its indexes can be read, and orders nothing here."""
    first, second = one.casefold(), other.casefold()
    return (first > second) - (first < second)


def _text(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None or isinstance(value, bytes) else str(value)


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else b""


def _whole(value: object) -> int:
    try:
        return int(value)  # type: ignore[call-overload, no-any-return]  # whatever a stranger stored
    except (TypeError, ValueError, OverflowError):
        return 0
