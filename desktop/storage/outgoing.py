"""The cards that leave Mitra, note by note, with what stands beside them: lesson, unit, sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.content.notes import note_of_card

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.content.model import Card, Pack
    from desktop.content.notes import Note
    from desktop.storage.library import Library

OWN_DECK = "Mitra::Kartu saya"


class Place(NamedTuple):
    """Where a lesson stands: titles of pack, unit and lesson, and the unit's id with the pack's before a slash."""

    pack: str
    unit: str
    lesson: str
    unit_id: str


class OutNote(NamedTuple):
    """A note and its cards. ``guid`` is what Anki calls it ("": not yet); ``deck`` is the deck's name in Anki.

    ``deck_key`` is what the number of the deck is drawn from; ``sources`` are names of texts, in plain words. ``own``
    is the learner's own note as it was written, None for that of a pack.
    """

    id: str
    cards: tuple[Card, ...]
    place: Place
    deck: str
    deck_key: str
    tags: tuple[str, ...]
    sources: str = ""
    guid: str = ""
    own: Note | None = None

    @property
    def kind(self) -> str:
        """The kind of its cards."""
        return self.cards[0].kind


def of_pack(pack: Pack) -> tuple[OutNote, ...]:
    """All notes of a pack as it was loaded from its folder."""
    titles = {lesson.id: lesson.title for lesson in pack.lessons}
    places = {
        lesson: Place(pack.title, unit.title, titles[lesson], f"{pack.id}/{unit.id}")
        for unit in pack.units
        for lesson in unit.lessons
        if lesson in titles
    }
    sources = {source.id: _words(source.publisher, source.title) for source in pack.sources}
    return tuple(_notes(pack.cards, places, sources))


def of_library(library: Library, pack: str) -> tuple[OutNote, ...]:
    """All notes of the pack of this id, out of the compiled library."""
    head = next(head for head in library.packs if head.id == pack)
    cards: list[Card] = []
    places = {}
    for unit in library.outline():
        for lesson in unit.lessons:
            if lesson.id.startswith(f"{pack}/"):
                places[lesson.id] = Place(head.title, unit.title, lesson.title, f"{pack}/{unit.id.rpartition('/')[2]}")
                cards += library.cards(lesson.id)
    names = {name for card in cards for name in card.sources}
    found = {name: library.source(name, f"{pack}/") for name in names}
    sources = {name: _words(one.publisher, one.title) for name, one in found.items() if one is not None}
    return tuple(_notes(cards, places, sources))


def of_own(notes: Iterable[tuple[Note, Sequence[Card]]], titles: Mapping[str, str]) -> tuple[OutNote, ...]:
    """Own notes with their cards; those of which no card can be made are left out. ``titles`` of lessons by id."""
    found = []
    for note, cards in notes:
        if cards:
            place = Place("", "", titles.get(note.lesson, ""), "")
            deck = note.deck or OWN_DECK
            made = OutNote(note.id, tuple(cards), place, deck, f"own/{note.deck}", _tags(note.tags), "", note.guid)
            found.append(made._replace(own=note))
    return tuple(found)


def _notes(cards: Iterable[Card], places: Mapping[str, Place], sources: Mapping[str, str]) -> Iterator[OutNote]:
    together: dict[str, list[Card]] = {}
    for card in cards:
        together.setdefault(note_of_card(card.id), []).append(card)
    for name, own in together.items():
        place = places[own[0].lesson]
        deck = "::".join(_level(part) for part in ("Mitra", place.pack, place.unit))
        cited = "; ".join(sources[source] for source in own[0].sources if source in sources)
        tags = (f"{place.unit_id}/{own[0].lesson.rpartition('/')[2]}".replace("/", "::"), *own[0].tags)
        yield OutNote(name, tuple(own), place, deck, place.unit_id, _tags(tags), cited)


def _level(title: str) -> str:
    """A title as the name of one level of decks."""
    return title.replace("::", ":").strip() or "–"


def _tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as Anki knows them: without spaces."""
    return tuple(dict.fromkeys("-".join(tag.split()) for tag in tags if tag.strip()))


def _words(publisher: str, title: str) -> str:
    return ", ".join(part for part in (publisher, title) if part)
