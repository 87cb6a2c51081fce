"""What the library knows of each term, source and disagreement beyond its words: where it stands, what is claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.content.codec import encode
from desktop.content.model import Claim
from desktop.content.uses import Use, naming, uses
from desktop.storage.library_records import put_record

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from desktop.content.model import Pack

FEW = 4
"""Lessons of which a brief names a place: one of them may be the lesson that lies open already."""


class Taught(NamedTuple):
    """A claim, and the lessons that teach it, in the order of the path."""

    claim: Claim
    lessons: tuple[str, ...]


class Brief(NamedTuple):
    """In how many paragraphs and lessons something stands, and the first place in each of the first few lessons."""

    places: int
    lessons: int
    uses: tuple[Use, ...]


class Dossier(NamedTuple):
    """All places in the order of the path, claims (of a source, or about a disagreement), cards that name a term."""

    uses: tuple[Use, ...]
    claims: tuple[Taught, ...]
    cards: tuple[str, ...]


def put_dossiers(connection: sqlite3.Connection, pack: Pack) -> None:
    """Keep a brief and a dossier of every term, source and disagreement of a pack, under "kind pack/id"."""
    for kind, name, dossier in _dossiers(pack):
        key = f"{kind} {pack.id}/{name}"
        put_record(connection, "dossier", key, encode(dossier))
        put_record(connection, "brief", key, encode(_brief(dossier)))


def _dossiers(pack: Pack) -> Iterator[tuple[str, str, Dossier]]:
    places = _places(pack)
    cards = naming(pack.terms, pack.cards)
    of_source: dict[str, list[Taught]] = {source.id: [] for source in pack.sources}
    taught = _taught(pack)
    of_dispute = {
        dispute.id: [one for one in taught if one.claim.about == dispute.id or one.claim.id in dispute.claims]
        for dispute in pack.disagreements
    }
    for one in taught:
        for name in dict.fromkeys((one.claim.source, *one.claim.also)):
            of_source[name].append(one)
    for term in pack.terms:
        yield "term", term.id, Dossier(tuple(places.get(("term", term.id), ())), (), cards[term.id])
    for kind, names, claims in (
        ("source", [source.id for source in pack.sources], of_source),
        ("disagreement", [dispute.id for dispute in pack.disagreements], of_dispute),
    ):
        for name in names:
            yield kind, name, Dossier(tuple(places.get((kind, name), ())), tuple(claims[name]), ())


def _places(pack: Pack) -> dict[tuple[str, str], list[Use]]:
    lessons = {lesson.id: lesson for lesson in pack.lessons}
    found: dict[tuple[str, str], list[Use]] = {}
    for name in (lesson for unit in pack.units for lesson in unit.lessons):
        for kind, thing, use in uses(lessons[name]):
            found.setdefault((kind, thing), []).append(use)
    return found


def _taught(pack: Pack) -> list[Taught]:
    teaches = {lesson.id: frozenset(lesson.teaches) for lesson in pack.lessons}
    lessons: dict[str, list[str]] = {claim.id: [] for claim in pack.claims}
    for lesson in (lesson for unit in pack.units for lesson in unit.lessons):
        for claim in teaches[lesson]:
            lessons.setdefault(claim, []).append(lesson)
    return [Taught(claim, tuple(lessons[claim.id])) for claim in pack.claims]


def _brief(dossier: Dossier) -> Brief:
    first: dict[str, Use] = {}
    for use in dossier.uses:
        first.setdefault(use.lesson, use)
    return Brief(len(dossier.uses), len(first), tuple(first.values())[:FEW])
