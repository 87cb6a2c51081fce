"""Writes notes as a package for Anki, with genanki; the same notes at the same moment give the same bytes.

A package cannot carry a learner's history: genanki writes new cards alone. Anki keeps the history that it has.
"""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from hashlib import sha256
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.storage.anki import ids
from desktop.storage.anki.fields import FIELDS, TYPES, written
from desktop.storage.whole_file import saved

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from desktop.content.model import Card, Figure
    from desktop.storage.outgoing import OutNote

_DATE = (2000, 1, 1, 0, 0, 0)  # of every file in the zip: no clock in the bytes

_CSS = """
.card { font-family: Literata, Georgia, "Times New Roman", serif; font-size: 22px; line-height: 1.5; text-align: left;
  max-width: 34em; margin: 0 auto; padding: 1.2em 1em; color: %(ink)s; background-color: %(paper)s; }
.tanya { font-weight: 600; }
hr { border: 0; border-top: 1px solid %(control)s; margin: 1.1em 0; }
.tambahan { margin-top: .8em; }
.asal { margin-top: 1.4em; font: 14px/1.5 "Atkinson Hyperlegible Next", system-ui, sans-serif; color: %(muted)s; }
.cloze { color: %(first)s; font-weight: 600; }
img { max-width: 100%%; height: auto; background: %(paper)s; border-radius: 6px; }
input#typeans { font-size: 22px; padding: .3em .5em; border: 1px solid %(control)s; border-radius: 6px; }
.nightMode.card { color: #E8E6E1; background-color: #14181D; }
.nightMode .asal { color: #A3ADB8; }
.nightMode .cloze { color: #5BC0C8; }
""".strip()


class Exported(NamedTuple):
    """What was written: notes, cards, pictures."""

    notes: int
    cards: int
    pictures: int


def write_package(path: Path, notes: Sequence[OutNote], roles: Mapping[str, str], now: datetime) -> Exported:
    """Write the notes to ``path``, whole or not at all. ``roles`` are the light theme's colours by the names of roles.

    ``now`` dates the notes: Anki takes a note in again only where it is newer than the one it has. Raises
    FileNotWritten.
    """
    media = _Media(roles)
    decks, cards = _decks(notes, media, roles)
    with saved(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        _put(package, "collection.anki2", _database(decks, now))
        names = sorted(media.files)
        _put(package, "media", json.dumps({str(place): name for place, name in enumerate(names)}).encode())
        for place, name in enumerate(names):
            _put(package, str(place), media.files[name])
    return Exported(len(notes), cards, len(media.files))


class _Media:
    """Names the figures by what they hold, so that one that was changed does not hide behind the old one in Anki."""

    def __init__(self, roles: Mapping[str, str]) -> None:
        self._roles = roles
        self.files: dict[str, bytes] = {}

    def file_of(self, card: Card, figure: str) -> str:
        found = next((one for one in card.figures if one.id == figure), None)
        if found is None:
            return ""
        data, suffix = self._drawn(found)
        name = f"{ids.PICTURES}{sha256(data).hexdigest()[:24]}{suffix}"
        self.files[name] = data
        return name

    def _drawn(self, figure: Figure) -> tuple[bytes, str]:
        if not figure.svg:
            return figure.image, ".png" if figure.image.startswith(b"\x89PNG") else ".jpg"
        text = figure.svg
        for name, colour in self._roles.items():
            text = text.replace(f"{{{name}}}", colour)
        return text.encode(), ".svg"


def _decks(notes: Sequence[OutNote], media: _Media, roles: Mapping[str, str]) -> tuple[list[Any], int]:
    """The decks with their notes, and the number of cards."""
    import genanki  # 50 ms, and only here

    models = {kind: _model(kind, roles) for kind in TYPES}
    decks: dict[str, Any] = {}
    cards = 0
    for place, note in enumerate(notes, 1):
        deck = decks.get(note.deck_key)
        if deck is None:
            deck = decks[note.deck_key] = genanki.Deck(ids.deck_id(note.deck_key), note.deck)
        kind, fields = written(note, media.file_of)
        guid = note.guid or ids.guid_of(note.id)
        made = genanki.Note(models[kind], list(fields), tags=list(note.tags), guid=guid, due=place)
        cards += len(made.cards)
        deck.add_note(made)
    return list(decks.values()), cards


def _model(kind: str, roles: Mapping[str, str]) -> Any:
    import genanki

    shape = TYPES[kind]
    return genanki.Model(
        ids.model_id(kind),
        shape.name,
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": side.name, "qfmt": side.front, "afmt": side.back} for side in shape.sides],
        css=_CSS % roles,
        model_type=genanki.Model.CLOZE if shape.cloze else genanki.Model.FRONT_BACK,
    )


def _database(decks: list[Any], now: datetime) -> bytes:
    import genanki

    moment = now.timestamp()
    with TemporaryDirectory(prefix="mitra-") as folder:
        file = Path(folder) / "collection.anki2"
        with closing(sqlite3.connect(file)) as connection:
            genanki.Package(decks).write_to_db(connection.cursor(), moment, count(int(moment * 1000)))
            connection.commit()
        return file.read_bytes()


def _put(package: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    package.writestr(info, data)
