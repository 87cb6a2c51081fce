"""Packs for the tests of the library, and all that a library tells, beside all that a pack holds."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from desktop.content.loader import load_pack
from desktop.content.model import Pack
from desktop.content.uses import uses
from desktop.storage.library import Library, open_library
from desktop.storage.library_dossiers import Dossier, Taught
from tests.bench.make_pack import make_pack

SHARED = (("term", "zura"), ("source", "s2"), ("disagreement", "angka"))


def write_pack(folder: Path, name: str = "uji", lessons: int = 3, cards: int = 7) -> Path:
    """A small pack that has one of everything: also old names, a disagreement, and a lesson without cards."""
    make_pack(folder, lessons, cards, name)
    sources = folder / "sources.yaml"
    more = "disagreements:\n  - {id: angka, what: Dua angka., tell: Keduanya disebut.}\n"
    sources.write_text(sources.read_text(encoding="utf-8") + more, encoding="utf-8")
    replace(folder / "unit-1" / "pelajaran-1.md", "teaches:", "was: pelajaran-lama\nteaches:")
    replace(folder / "unit-1" / "pelajaran-1.yaml", "  - id: kartu-1-1\n", "  - id: kartu-1-1\n    was: kartu-lama\n")
    return folder


def replace(file: Path, old: str, new: str) -> None:
    """Put `new` in the place of the first `old`, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def break_pack(folder: Path) -> None:
    """Give the first lesson a fault."""
    replace(folder / "unit-1" / "pelajaran-1.md", "goals:", "tujuan: x\ngoals:")


def told(library: Library) -> dict[str, object]:
    """Everything a library with one pack answers."""
    heads = [head for unit in library.outline() for head in unit.lessons]
    cards = [card for head in heads for card in library.cards(head.id)]
    ids = [card.id for card in cards]
    pack = library.packs[0]
    return {
        "packs": library.packs,
        "outline": library.outline(),
        "lessons": [library.lesson(head.id) for head in heads],
        "cards": cards,
        "one by one": [library.card(card) for card in ids],
        "questions": [question for head in heads for question in library.questions(head.id)],
        "claims": [library.claims(f"s{number}", head.id) for head in heads for number in range(1, 8)],
        "card lessons": library.card_lessons(ids),
        "count": library.count(ids),
        "cards of": library.cards_of(head.id for head in heads),
        "terms": [library.term(word) for word in ("zura", "zula", "bukan")],
        "sources": [library.source(f"s{number}") for number in range(9)],
        "disagreements": [library.disagreement(name) for name in ("angka", "bukan")],
        "all shared": [library.terms(), library.sources(), library.disagreements()],
        "dossiers": [library.dossier(kind, f"{pack.id}/{name}") for kind, name in (*SHARED, ("term", "bukan"))],
        "briefs": [library.brief(kind, f"{pack.id}/{name}").lessons for kind, name in SHARED],
        "renamed": library.renamed(),
        "unknown": [library.card(f"{pack.id}/bukan"), library.card_lessons(["bukan"]), library.cards_of(["bukan"])],
    }


def told_by(folders: list[Path], cache: Path | None) -> dict[str, object]:
    """Everything that a library opened here and now answers."""
    with closing(open_library(folders, cache)) as library:
        return told(library)


def held(folder: Path) -> dict[str, object]:
    """The same, from the pack itself."""
    pack = load_pack(folder)
    return {
        "packs": ((pack.id, pack.title, pack.version, pack.language, pack.licence),),
        "outline": outline(pack),
        "lessons": list(pack.lessons),
        "cards": list(pack.cards),
        "one by one": list(pack.cards),
        "questions": list(pack.questions),
        "claims": [
            tuple(claim for claim in pack.claims if claim.id in lesson.teaches and claim.source == f"s{number}")
            for lesson in pack.lessons
            for number in range(1, 8)
        ],
        "card lessons": {card.id: (card.lesson, card.claims) for card in pack.cards},
        "count": len(pack.cards),
        "cards of": [(card.id, card.lesson, card.claims) for card in pack.cards],
        "terms": [next((term for term in pack.terms if term.id == word), None) for word in ("zura", "zula", "bukan")],
        "sources": [next((one for one in pack.sources if one.id == f"s{n}"), None) for n in range(9)],
        "disagreements": [pack.disagreements[0], None],
        "all shared": [
            tuple((f"{pack.id}/{one.id}", one) for one in some)
            for some in (pack.terms, pack.sources, pack.disagreements)
        ],
        "dossiers": [*(dossier(pack, kind, name) for kind, name in SHARED), None],
        "briefs": [len({use.lesson for use in dossier(pack, kind, name).uses}) for kind, name in SHARED],
        "renamed": {f"{pack.id}/pelajaran-lama": f"{pack.id}/pelajaran-1", f"{pack.id}/kartu-lama": pack.cards[0].id},
        "unknown": [None, {}, []],
    }


def dossier(pack: Pack, kind: str, name: str) -> Dossier:
    """All that a pack tells of one term, source or disagreement, gathered by hand."""
    places = tuple(found.use for lesson in pack.lessons for found in uses(lesson) if found[:2] == (kind, name))
    claims = tuple(
        Taught(claim, tuple(lesson.id for lesson in pack.lessons if claim.id in lesson.teaches))
        for claim in pack.claims
        if (kind == "source" and claim.source == name) or (kind == "disagreement" and claim.about == name)
    )
    cards = tuple(card.id for card in pack.cards if kind == "term" and name in f"{card.front} {card.back}")
    return Dossier(places, claims, cards)


def outline(pack: Pack) -> tuple[object, ...]:
    """Units with their lessons, told from the pack by hand."""
    units = []
    for number, unit in enumerate(pack.units, 1):
        lessons = (lesson for lesson in pack.lessons if lesson.id in unit.lessons)
        heads = tuple(
            (one.id, one.title, one.unit, one.words, round(one.words / 150), cards_in(pack, one.id)) for one in lessons
        )
        units.append((unit.id, unit.title, number, heads, pack.id))
    return tuple(units)


def cards_in(pack: Pack, lesson: str) -> int:
    """How many cards a lesson has."""
    return sum(card.lesson == lesson for card in pack.cards)
