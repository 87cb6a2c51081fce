"""Packages made by hand, small and odd: what Anki itself would never write."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import zstandard

from desktop.storage.anki import wire

NOW = datetime(2026, 3, 12, 1, 0, tzinfo=UTC)
BASIC = ("Basic", ("Front", "Back"), (("Card 1", "{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}"),), False)
CLOZE = ("Cloze", ("Text", "Extra"), (("Cloze", "{{cloze:Text}}", "{{cloze:Text}}<br>{{Extra}}"),), True)

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a730000001049444154789c63f8cfc0000214100a001c"
    "e603fd5f6ae5ba0000000049454e44ae426082"
)

_OLD = """
    CREATE TABLE col (ver, models, decks);
    CREATE TABLE notes (id INTEGER, guid, mid, tags, flds);
    CREATE TABLE cards (id INTEGER, nid, ord, did, odid);
    CREATE TABLE revlog (id INTEGER, cid, ease, time, type, factor);
"""
_TODAY = """
    CREATE TABLE notetypes (id INTEGER, name TEXT COLLATE unicase, config BLOB);
    CREATE TABLE fields (ntid, ord, name TEXT COLLATE unicase, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
    CREATE TABLE templates (ntid, ord, name TEXT COLLATE unicase, config, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
    CREATE TABLE decks (id INTEGER, name TEXT COLLATE unicase);
"""


class Noted(NamedTuple):
    """A note for a package: its type by number (from 0), fields, tags, guid, and its history by number of card."""

    fields: Sequence[object]
    type: int = 0
    tags: str = ""
    guid: str | None = None
    reviews: Mapping[int, Sequence[tuple[int, int, int, int]]] = {}  # of (moment, button, kind, factor)
    cards: int = 1


def package(
    folder: Path,
    notes: Sequence[Noted] = (Noted(("Depan", "Belakang")),),
    types: Sequence[Any] = (BASIC, CLOZE),
    media: Mapping[str, bytes] | None = None,
    today: bool = False,
    parts: Mapping[str, bytes] | None = None,
) -> Path:
    """Write a package, in today's form or the old one; ``parts`` stand in the zip as they are."""
    made = {"collection": database(notes, types, today), **_media(media or {}, today)}
    made.update(parts or {})
    if today:
        made = {name: data if name in (parts or {}) else _packed(data) for name, data in made.items()}
        made.setdefault("meta", b"\x08\x03")
    path = folder / "paket.apkg"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in made.items():
            if name == "collection":
                name = "collection.anki21b" if today else "collection.anki21"
            zipped.writestr(name, data)
    return path


def database(notes: Sequence[Noted], types: Sequence[Any], today: bool) -> bytes:
    """The bytes of a collection."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.create_collation("unicase", _same)
        connection.executescript(_OLD + (_TODAY if today else ""))
        models = {} if today else {str(100 + place): _model(*kind) for place, kind in enumerate(types)}
        decks = {} if today else {"1": {"name": "Asia::Timur"}}
        values = (18 if today else 11, json.dumps(models), json.dumps(decks))
        connection.execute("INSERT INTO col VALUES (?, ?, ?)", values)
        if today:
            _put_types(connection, types)
        for number, note in enumerate(notes, 1):
            _put_note(connection, number, note)
        connection.commit()
        return connection.serialize()


def _put_note(connection: sqlite3.Connection, number: int, note: Noted) -> None:
    guid = f"g{number}" if note.guid is None else note.guid
    text = "\x1f".join(map(str, note.fields))
    connection.execute("INSERT INTO notes VALUES (?, ?, ?, ?, ?)", (number, guid, 100 + note.type, note.tags, text))
    for place in range(note.cards):
        card = number * 100 + place
        connection.execute("INSERT INTO cards VALUES (?, ?, ?, 1, 0)", (card, number, place))
        for at, button, kind, factor in note.reviews.get(place, ()):
            connection.execute("INSERT INTO revlog VALUES (?, ?, ?, 4000, ?, ?)", (at, card, button, kind, factor))


def _put_types(connection: sqlite3.Connection, types: Sequence[Any]) -> None:
    connection.execute("INSERT INTO decks VALUES (1, ?)", ("Asia\x1fTimur",))
    for place, (name, fields, templates, cloze) in enumerate(types, 100):
        config = wire._classes()["NotetypeConfig"](kind=int(cloze)).SerializeToString()
        connection.execute("INSERT INTO notetypes VALUES (?, ?, ?)", (place, name, config))
        for number, field in enumerate(fields):
            connection.execute("INSERT INTO fields VALUES (?, ?, ?)", (place, number, field))
        for number, (side, question, answer) in enumerate(templates):
            config = wire._classes()["TemplateConfig"](question=question, answer=answer).SerializeToString()
            connection.execute("INSERT INTO templates VALUES (?, ?, ?, ?)", (place, number, side, config))


def _model(name: str, fields: Sequence[str], templates: Sequence[Sequence[str]], cloze: bool) -> dict[str, Any]:
    shown = [{"name": side, "qfmt": front, "afmt": back, "ord": n} for n, (side, front, back) in enumerate(templates)]
    return {
        "name": name,
        "type": int(cloze),
        "flds": [{"name": field, "ord": number} for number, field in enumerate(fields)],
        "tmpls": shown,
    }


def _media(media: Mapping[str, bytes], today: bool) -> dict[str, bytes]:
    files = {str(place): data for place, data in enumerate(media.values())}
    if not today:
        return {"media": json.dumps(dict(enumerate(media))).encode(), **files}
    entries = wire._classes()["MediaEntries"]()
    for name, data in media.items():
        entries.entries.add(name=name, size=len(data))
    return {"media": entries.SerializeToString(), **files}


def _packed(data: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(data)


def _same(one: str, other: str) -> int:
    return (one > other) - (one < other)
