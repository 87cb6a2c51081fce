"""Reads a package that Anki exported, step by step, so that a window can go on living meanwhile."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.images import LIMIT
from desktop.content.notes import OWN, Note
from desktop.content.own_cards import note_faults
from desktop.content.stepwise import drained
from desktop.storage.anki import archive, collection, ids, wire
from desktop.storage.anki.exact import bare, unpacked
from desktop.storage.anki.history import past_answers
from desktop.storage.anki.kinds import Shape, shape_of
from desktop.storage.anki.markup import LONGEST, markdown_of, plain
from desktop.storage.anki.package import ForeignNote, Package
from desktop.storage.errors import named_errors
from desktop.storage.foreign import FileBroken, FileTooLarge, LeftOut

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping, Sequence
    from datetime import datetime

    from desktop.storage.anki.archive import Archive
    from desktop.storage.anki.collection import AnkiCard, AnkiNote, AnkiReview, Collection, NoteType

PICTURES = (".png", ".jpg", ".jpeg", ".svg")
MOST_NOTES = 100_000
MOST_ROWS = 2_000_000
"""Cards and reviews of a package: twenty years of a hundred a day, twice over."""

_UNPACKING = 0.2  # the part of the way that unpacking is taken for
_OCCLUSION = re.compile(r"\{\{c\d+::image-occlusion:")
_INNER_GAP = re.compile(r"\{\{c\d+::(?:(?!\}\}).)*\{\{c\d+::", re.DOTALL)
_ORDER = ids.model_id("order")
_TWO_SIDES = ("basic", "both", "typed")
_SURE = 5000
_LETTER = re.compile(r"\**\w")
_MIXED = re.compile(r"<ul>(?:(?!<ul>).)*</ul>\s*\Z", re.DOTALL)  # the items to be put in order, below the front
_ABOUT = ("Bacaan", "Sumber")
_ITEM = re.compile(r"^\s*(?:\d{1,3}[.)]|[-*+])\s+")


def reading(path: Path, now: datetime) -> Generator[float, None, Package]:
    """Read the package at ``path``, giving how far it is (0 to 1), and at the end what it holds.

    Reviews dated after ``now`` are left out. Nothing is written but a temporary folder, which is gone at the end, or
    when the generator is closed. Raises the errors of ``foreign``, and StorageFull where the temporary folder is.
    """
    with TemporaryDirectory(prefix="mitra-") as folder, named_errors(Path(folder)):
        database = Path(folder) / "collection.db"
        with archive.opened(path) as package:
            size = max(1, path.stat().st_size)
            for done in package.collection(database):
                yield _UNPACKING * min(1.0, done / (4 * size))
            pictures = _pictures(package, path)
            with collection.opened(database, path) as found:
                reader = _Reader(found, pictures, package, now)
                yield from reader.run()
        return Package(path, tuple(reader.notes), tuple(reader.left_out), pictures)


def read(path: Path, now: datetime) -> Package:
    """The same at once."""
    return drained(reading(path, now))


class _Sides(NamedTuple):
    front: str
    back: str
    pictures: tuple[str, ...]


class _Reader:
    """Reads the notes of one collection, and keeps a list of what could not be read."""

    def __init__(self, found: Collection, pictures: Mapping[str, str], package: Archive, now: datetime) -> None:
        self._collection, self._pictures, self._package = found, pictures, package
        self._now = int(now.timestamp() * 1000)
        self.notes: list[ForeignNote] = []
        self.left_out: list[LeftOut] = []
        self._types = found.note_types()
        self._shapes = {key: shape_of(kind) for key, kind in self._types.items()}
        self._decks = found.decks()
        self._seen: set[str] = set()

    def run(self) -> Iterator[float]:
        """Read all notes, giving how far it is."""
        total = max(1, self._collection.note_count())
        if total > MOST_NOTES or self._collection.size() > MOST_ROWS:
            raise FileTooLarge(self._package.path, f"{total} notes")
        cards: dict[int, list[AnkiCard]] = {}
        reviews: dict[int, list[AnkiReview]] = {}
        for card in self._collection.cards():
            cards.setdefault(card.note, []).append(card)
            yield _UNPACKING
        for review in self._collection.reviews():
            reviews.setdefault(review.card, []).append(review)
            yield _UNPACKING
        self._tell_templates()
        late = 0
        for number, note in enumerate(self._collection.notes()):
            own = cards.get(note.id, [])
            past = {card.number: reviews.get(card.id, []) for card in own}
            late += sum(review.at > self._now for line in past.values() for review in line)
            self._take(note, self._decks.get(own[0].deck, "") if own else "", past)
            yield _UNPACKING + (1 - _UNPACKING) * min(1.0, number / total)
        if late:
            self.left_out.append(LeftOut("", str(late), "future"))

    def _take(self, note: AnkiNote, deck: str, past: Mapping[int, Sequence[AnkiReview]]) -> None:
        guid = note.guid or f"anki-{note.id}"
        title = next((words for words in map(plain, note.fields) if words), guid)
        kind, shape = self._types.get(note.type), self._shapes.get(note.type)
        why = "no-type" if kind is None or shape is None else shape.why
        if guid in self._seen:
            why = "twice"
        if why or shape is None or kind is None:
            self.left_out.append(LeftOut(title, kind.name if kind else "", why))
            return
        self._seen.add(guid)
        if shape.kind == "both" and shape.reverse not in past:
            shape = shape._replace(kind="basic")  # the other direction is asked for note by note, and not of this one
        if _mitra(note, kind).startswith(OWN):  # the lesson's title is no part of a note that was written beside it
            shape = shape._replace(back=tuple(place for place in shape.back if kind.fields[place] not in _ABOUT))
        sides = self._sides(note, shape, title)
        if sides is None:
            return
        what = "order" if note.type == _ORDER else shape.kind
        own = _own_id(note, kind, guid)
        read = ForeignNote(guid, what, sides.front, sides.back, note.tags, deck, own, "", title, sides.pictures)
        read = _as_written(read, _mitra(note, kind), note.fields)
        self.notes.append(read._replace(past=past_answers(past, shape, self._now)))

    def _sides(self, note: AnkiNote, shape: Shape, title: str) -> _Sides | None:
        """Front and back as Markdown; None, and told, where the note cannot be read."""
        if shape.kind == "cloze":
            asked = "".join(note.fields[place] for place in shape.front if place < len(note.fields))
            if _OCCLUSION.search(asked) or _INNER_GAP.search(asked):
                why = "occlusion" if _OCCLUSION.search(asked) else "inner-gap"
                self.left_out.append(LeftOut(title, "", why))
                return None
        order = note.type == _ORDER
        lost: list[str] = []
        pictures: list[str] = []
        front, back = (self._joined(note, places, lost, pictures) for places in (shape.front, shape.back))
        if order:
            back = _items(back)
        if why := _fault("order" if order else shape.kind, front, back, lost):
            self.left_out.append(LeftOut(title, "", why))
            return None
        self.left_out += [LeftOut(title, "", code) for code in dict.fromkeys(lost)]
        kept = tuple(name for name in dict.fromkeys(pictures) if self._picture_fits(name, title))
        return _Sides(front, back, kept)

    def _joined(self, note: AnkiNote, places: Sequence[int], lost: list[str], pictures: list[str]) -> str:
        fields = [note.fields[place] for place in places if place < len(note.fields)]
        if sum(map(len, fields)) > LONGEST:
            lost.append("too-long")
            return ""
        if note.type == _ORDER:
            fields = [_MIXED.sub("", field) for field in fields]
        texts = [markdown_of(field) for field in fields]
        for text in texts:
            lost.extend(text.lost)
            pictures.extend(text.pictures)
        return "\n\n".join(text.markdown for text in texts if text.markdown)

    def _picture_fits(self, name: str, title: str) -> bool:
        file = self._pictures.get(unicodedata.normalize("NFC", name), "")
        why = ""
        if not file or not self._package.has(file):
            why = "picture-missing"
        elif not name.lower().endswith(PICTURES):
            why = "picture-kind"
        elif not self._package.today and self._package.size(file) > LIMIT:
            why = "picture-size"
        if why:
            self.left_out.append(LeftOut(title, name, why))
        return not why

    def _tell_templates(self) -> None:
        """Cards that a type asks for beyond front and back are told once, and not for each of its notes."""
        for key, shape in self._shapes.items():
            if not shape.why:
                self.left_out += [LeftOut(self._types[key].name, name, "template") for name in shape.lost]


def _fault(kind: str, front: str, back: str, lost: Sequence[str]) -> str:
    """Why a note would have no cards, as a code of ``note_faults``; "" where it has."""
    if "too-long" in lost:
        return "text-long"
    if kind in _TWO_SIDES and max(len(front), len(back)) < _SURE and _LETTER.match(front) and _LETTER.match(back):
        return ""  # most notes: the answer below, at once
    return next(iter(note_faults(Note("", kind, front, back))), "")


def _items(back: str) -> str:
    """The items of a list, one a line, as a note of things in order has them."""
    lines = (_ITEM.sub("", line).strip() for line in back.splitlines())
    return "\n".join(line for line in lines if line)


def _own_id(note: AnkiNote, kind: NoteType, guid: str) -> str:
    """What Mitra called a note that it wrote; "" where it did not write it."""
    found = plain(bare(_mitra(note, kind)), 200)
    return found if ids.guid_of(found) == guid else ""


def _mitra(note: AnkiNote, kind: NoteType) -> str:
    return dict(zip(kind.fields, note.fields, strict=False)).get("Mitra", "")


def _as_written(read: ForeignNote, field: str, fields: Sequence[str]) -> ForeignNote:
    """A note of a learner's own as it was written, where nobody changed it in Anki; tags are those that it has now."""
    found = unpacked(field, fields, read.pictures)
    if found is None or found.note.kind != read.kind:
        return read
    note = found.note
    tags = note.tags if sorted(found.tags) == sorted(read.tags) else read.tags
    return read._replace(front=note.front, back=note.back, tags=tags, lesson=note.lesson)


def _pictures(package: Archive, path: Path) -> dict[str, str]:
    """The files that come with the notes: their names, and those of their files in the package."""
    if not package.has("media"):
        return {}
    data = package.read("media", archive.LARGEST_LIST)
    if package.today:
        try:
            names = {str(number): entry.name for number, entry in enumerate(wire.media(data))}
        except wire.BadMessage as error:
            raise FileBroken(path, "media") from error
    else:
        names = _old_names(data, path)
    return {unicodedata.normalize("NFC", name): file for file, name in names.items()}


def _old_names(data: bytes, path: Path) -> dict[str, str]:
    import json

    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FileBroken(path, "media") from error
    if not isinstance(found, dict):
        raise FileBroken(path, "media")
    return {file: name for file, name in found.items() if isinstance(name, str)}
