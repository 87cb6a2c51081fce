"""What a file from elsewhere would bring, decided before anything is kept; and the keeping of it, in one import."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.images import ImageError
from desktop.content.notes import OWN, Note, note_of_card
from desktop.storage.foreign import FileUnknown, LeftOut
from desktop.storage.ids import ULID, is_id
from desktop.storage.importing import Imported, PastReview, take_in
from desktop.study.memory import Rating

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping
    from pathlib import Path

    from desktop.storage.anki.package import ForeignNote, Package
    from desktop.storage.notes import Notes
    from desktop.storage.progress import Progress

PACKAGES, TABLES = (".apkg", ".colpkg"), (".csv", ".tsv", ".tab", ".txt")
"""The endings of files that can be taken in."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Coming(NamedTuple):
    """A note that is to be kept, with what came with it; ``note.front`` and ``back`` name pictures as the file does."""

    note: Note
    foreign: ForeignNote


class Plan(NamedTuple):
    """What a file would bring: notes of the learner's own, and reviews.

    ``new`` and ``known`` count the notes that come, ``same`` those that are here already, word for word, and
    ``bundled`` those that belong to a pack: of these two only the reviews are kept.
    """

    package: Package
    coming: tuple[Coming, ...]
    past: tuple[PastReview, ...]
    new: int
    known: int
    same: int
    bundled: int

    @property
    def pictures(self) -> tuple[str, ...]:
        """The names in the file of all pictures that come, each once."""
        return tuple(dict.fromkeys(name for one in self.coming for name in one.foreign.pictures))

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What cannot be read."""
        return self.package.left_out

    def is_empty(self) -> bool:
        """Whether there is nothing to take in."""
        return not self.coming and not self.past


class Result(NamedTuple):
    """What was kept, and what turned out not to be readable only then."""

    imported: Imported
    left_out: tuple[LeftOut, ...]


def reading(path: Path, now: datetime) -> Generator[float, None, Package]:
    """Read a package or a table, by the ending of its name, in steps that tell how far it is, from 0 to 1.

    Raises the errors of ``foreign``.
    """
    kind = path.suffix.lower()
    if kind in PACKAGES:
        from desktop.storage.anki import reading as packages  # not before there is one

        return packages.reading(path, now)
    if kind in TABLES:
        from desktop.storage import tables

        return tables.reading(path)
    raise FileUnknown(path, kind)


def plan(package: Package, notes: Notes, cards: Iterable[str], lessons: Iterable[str], now: datetime) -> Plan:
    """What the package brings to a learner with these notes; ``cards`` and ``lessons`` are those of the packs."""
    return _Planner(notes, cards, lessons, now).plan(package)


def keeping(
    plan: Plan, progress: Progress, notes: Notes, now: datetime, heard: Callable[[int, int], None] | None = None
) -> Generator[float, None, Result]:
    """Keep what was planned: first the pictures, in steps that tell how far it is, then all else at once.

    ``heard`` hears notes done and in all of that last step. A picture that cannot be drawn is left out, and with it a
    side that was nothing else. Raises the named errors of storage, and then nothing but pictures was kept.
    """
    left_out: list[LeftOut] = []
    names: dict[str, str] = {}
    for done, (name, data) in enumerate(_pictures(plan), 1):
        try:
            names[name] = notes.pictures.add(data, name[name.rindex(".") :]) if data is not None else ""
        except ImageError:
            names[name] = ""
        if not names[name]:
            left_out.append(LeftOut("", name, "picture-broken"))
        yield done / len(plan.pictures)
    kept: list[Note] = []
    dropped: set[str] = set()
    for one in plan.coming:
        note = _with_pictures(one, names)
        if note is None:
            left_out.append(LeftOut(one.foreign.title, "", "picture-only"))
            dropped.add(one.note.id)
        else:
            kept.append(note)
    past = [review for review in plan.past if note_of_card(review.card) not in dropped]
    return Result(take_in(progress, plan.package.path.name, kept, past, now, heard), tuple(left_out))


class _Planner:
    """Finds for each note from elsewhere the one that it is here."""

    def __init__(self, notes: Notes, cards: Iterable[str], lessons: Iterable[str], now: datetime) -> None:
        from desktop.storage.anki.ids import guid_of

        own = notes.notes()
        self._notes, self._now, self._made = notes, now, 0
        self._own = {note.id: note for note in own}
        self._by_guid = {note.guid or guid_of(note.id): note for note in own}
        self._cards, self._lessons = set(cards), set(lessons)
        self._bundled = {guid_of(name): name for name in map(note_of_card, self._cards)}

    def plan(self, package: Package) -> Plan:
        """Sort the notes of a package."""
        coming: dict[str, Coming] = {}
        past: list[PastReview] = []
        same = bundled = 0
        for foreign in package.notes:
            owner = self._bundled.get(foreign.guid)
            if owner is None:
                note = self._own_note(foreign)
                owner = note.id
                if self._own.get(owner) == note and not foreign.pictures:
                    same += 1
                else:
                    coming[owner] = Coming(note, foreign)
            else:
                bundled += 1
            past += self._past(foreign, owner)
        known = sum(name in self._own for name in coming)
        return Plan(package, tuple(coming.values()), tuple(past), len(coming) - known, known, same, bundled)

    def _own_note(self, foreign: ForeignNote) -> Note:
        known = self._own.get(foreign.id) or self._by_guid.get(foreign.guid)
        wanted = foreign.id if foreign.id.startswith(OWN) and is_id(foreign.id.removeprefix(OWN), ULID) else ""
        name = known.id if known else wanted or self._new_id()
        made = Note(name, foreign.kind, foreign.front, foreign.back, foreign.tags, guid=foreign.guid)
        lesson = foreign.lesson if foreign.lesson in self._lessons else ""
        if known is not None:
            # Where a note was written, and what it is called elsewhere, are not the file's to change.
            made = made._replace(lesson=lesson or known.lesson, see=known.see, deck=known.deck, guid=known.guid)
            return made if lesson in ("", known.lesson) else made._replace(see="")
        if wanted:
            return made._replace(lesson=lesson, guid="", deck="" if foreign.deck == _own_deck() else foreign.deck)
        return made._replace(lesson=lesson, deck=foreign.deck)

    def _new_id(self) -> str:
        """Ids sort by time: a millisecond apart, the notes keep the order of the file."""
        self._made += 1
        return self._notes.new_id(self._now + timedelta(milliseconds=self._made))

    def _past(self, foreign: ForeignNote, owner: str) -> list[PastReview]:
        """The answers to a note's cards at their own moments; of a pack, only those of cards that it still has."""
        zone, own = self._now.tzinfo, owner.startswith(OWN)
        return [
            PastReview(
                card, Rating(one.rating), (_EPOCH + timedelta(milliseconds=one.at)).astimezone(zone), one.seconds
            )
            for one in foreign.past
            if (card := owner + one.variant) in self._cards or own
        ]


def _pictures(plan: Plan) -> Generator[tuple[str, bytes | None], None, None]:
    """The pictures that come, with their bytes; None for one that cannot be read."""
    if not plan.pictures:
        return
    from desktop.storage.anki.pictures import pictures_of

    yield from pictures_of(plan.package.path, plan.package.pictures, plan.pictures)


def _with_pictures(one: Coming, names: Mapping[str, str]) -> Note | None:
    """The note with its pictures under their own names; None where a side was a picture alone that is not kept."""
    if not one.foreign.pictures and "](anki:" not in one.note.front + one.note.back:
        return one.note
    from desktop.storage.anki.markup import with_pictures

    def name_of(name: str) -> str:
        return names.get(name, "")

    front, back = (with_pictures(text, name_of) for text in (one.note.front, one.note.back))
    note = one.note._replace(front=front, back=back)
    return note if front and (back or note.kind == "cloze") else None


def _own_deck() -> str:
    from desktop.storage.outgoing import OWN_DECK

    return OWN_DECK
