"""A learner's own note beside what Anki shows of it, so that it comes back as it was written, and not as it looked.

Anki's fields hold HTML; the items of an order, further accepted answers and the lesson would not come back from that.
In the field ``Mitra``, a comment that Anki does not show holds the note, and a checksum of what it was written as: who
changed the card in Anki gets what the fields say.
"""

from __future__ import annotations

import json
import re
import unicodedata
from base64 import b64decode, b64encode
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.notes import PICTURE, note_of, note_text
from desktop.storage.anki.ids import PICTURES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.content.notes import Note

SHOWN = 3
"""So many fields of Mitra's note types are what a note says: front, back, and what is added."""

_COMMENT = re.compile(r"<!--([0-9A-Za-z+/=]*)-->")
_OWN_PICTURE = re.compile(rf"\]\({PICTURE}([0-9a-f]{{24}})[0-9a-f]{{8}}\.\w+\)")


class Exact(NamedTuple):
    """A note as it was written, its pictures named as in the package, and the tags that Anki was given for it."""

    note: Note
    tags: tuple[str, ...]


def packed(note: Note, tags: Sequence[str], fields: Sequence[str]) -> str:
    """The comment that holds a note, written as these fields."""
    values = {"id": note.id, "note": note_text(note), "tags": list(tags), "sum": _sum(fields)}
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"<!--{b64encode(text.encode()).decode()}-->"


def unpacked(field: str, fields: Sequence[str], pictures: Sequence[str]) -> Exact | None:
    """The note in the field ``Mitra``; None where there is none, or where these fields say something else by now.

    ``pictures`` are the names of those in the fields.
    """
    found = _COMMENT.search(field)
    try:
        values = json.loads(b64decode(found[1])) if found else {}
        name, text, tags, known = (values[key] for key in ("id", "note", "tags", "sum"))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if known != _sum(fields) or not isinstance(name, str) or not isinstance(text, str) or not isinstance(tags, list):
        return None
    note = note_of(name, text)
    return Exact(_named(note, pictures), tuple(map(str, tags))) if note is not None else None


def bare(field: str) -> str:
    """The field ``Mitra`` without the comment: the id of the note."""
    return _COMMENT.sub("", field)


def _named(note: Note, pictures: Sequence[str]) -> Note:
    files = {name.removeprefix(PICTURES).partition(".")[0]: name for name in pictures if name.startswith(PICTURES)}

    def named(found: re.Match[str]) -> str:
        return f"](anki:{files[found[1]]})" if found[1] in files else found[0]

    return note._replace(front=_OWN_PICTURE.sub(named, note.front), back=_OWN_PICTURE.sub(named, note.back))


def _sum(fields: Sequence[str]) -> str:
    said = "\0".join(unicodedata.normalize("NFC", field) for field in fields[:SHOWN])
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]
