"""Runs under an interpreter of its own that has the `anki` package: makes packages, and takes Mitra's in. Prints JSON.

usage: python with_anki.py make FOLDER              legacy.apkg and today.apkg, and what is in them
       python with_anki.py take BACK FILE [FILE ...]    into one new collection, in turn; a review after the first;
                                                        at the end three answers, and all of it exported to BACK

`anki` is AGPL: Mitra neither imports nor ships it; this file is never imported by a test.
"""

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from anki.collection import (
    Collection,
    DeckIdLimit,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a730000001049444154789c63f8cfc0000214100a001c"
    "e603fd5f6ae5ba0000000049454e44ae426082"
)

NOTES: tuple[tuple[str, tuple[str, ...], list[str]], ...] = (
    ("Basic", ("Ibu kota <b>Jepang</b>?", "Tokyo<br>(sejak 1868)"), ["negara", "asia::timur"]),
    ("Basic (and reversed card)", ("ASEAN", "Perhimpunan Bangsa-Bangsa Asia Tenggara"), ["negara"]),
    ("Basic (optional reversed card)", ("PBB", "Perserikatan Bangsa-Bangsa", "y"), []),
    ("Basic (optional reversed card)", ("OKI", "Organisasi Kerja Sama Islam", ""), []),
    ("Basic (type in the answer)", ("Presiden pertama?", "Sukarno"), []),
    ("Cloze", ("{{c1::Mesir::negara}} mengakui Indonesia pada {{c2::1947}}.", "Perjanjian persahabatan"), ["sejarah"]),
    ("Basic", ('Bendera apa ini? <img src="bendera é.png">', "Jepang [sound:lagu.mp3]"), []),
    ("Basic", ("Rumus \\(x^2\\)", "kuadrat"), []),
)


def add_notes(col: Any, deck: int) -> None:
    col.media.write_data("bendera é.png", PNG)
    col.media.write_data("lagu.mp3", b"ID3 none")
    for name, fields, tags in NOTES:
        note = col.new_note(col.models.by_name(name))
        note.fields[: len(fields)] = fields
        note.tags = tags
        col.add_note(note, deck)


def odd_type(col: Any) -> None:
    """A type of three fields and two cards, the second of which is not the first turned round."""
    kind = col.models.new("Negara")
    for name in ("Negara", "Ibu kota", "Mata uang"):
        col.models.add_field(kind, col.models.new_field(name))
    for name, front, back in (("Ibu kota", "Negara", "Ibu kota"), ("Uang", "Negara", "Mata uang")):
        template = col.models.new_template(name)
        template["qfmt"], template["afmt"] = f"{name}: {{{{{front}}}}}", f"{{{{FrontSide}}}}<hr>{{{{{back}}}}}"
        col.models.add_template(kind, template)
    col.models.add(kind)


def answer(col: Any, deck: int, count: int) -> None:
    """Answer so many cards of a deck, every other one with Again, then Good."""
    col.decks.select(deck)
    for number in range(count):
        card = col.sched.getCard()
        if card is None:
            break
        card.timer_started = time.time() - 5
        col.sched.answerCard(card, 1 if number % 2 else 3)


def backdate(col: Any) -> None:
    """Let the first answers have happened ten days ago."""
    for number, (when,) in enumerate(col.db.execute("select id from revlog order by id limit 4")):
        col.db.execute("update revlog set id = ? where id = ?", when - 10 * 86_400_000 + number, when)


def make(folder: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as home:
        col = Collection(str(Path(home) / "c.anki2"))
        odd_type(col)
        deck = col.decks.id("Sosial::Kerja sama")
        add_notes(col, deck)
        odd = col.new_note(col.models.by_name("Negara"))
        odd.fields = ["Jepang", "Tokyo", "yen"]
        col.add_note(odd, deck)
        answer(col, deck, 8)
        backdate(col)
        told = {"notes": described(col), "reviews": reviews(col)}
        for name, legacy in (("legacy", True), ("today", False)):
            options = ExportAnkiPackageOptions(
                with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy
            )
            col.export_anki_package(
                out_path=str(Path(folder) / f"{name}.apkg"), options=options, limit=DeckIdLimit(deck)
            )
        col.close()
    return told


def take(back: str, *files: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as home:
        col = Collection(str(Path(home) / "c.anki2"))
        steps = []
        for file in files:
            options = ImportAnkiPackageOptions(with_scheduling=True)
            done = col.import_anki_package(ImportAnkiPackageRequest(package_path=file, options=options))
            counts = {name: len(getattr(done.log, name)) for name in ("new", "updated", "duplicate", "conflicting")}
            missing = list(col.media.check().missing)
            steps.append({**counts, "notes": described(col), "media": media(col), "missing": missing})
            if len(steps) == 1:
                review_one(col)
        answer(col, col.decks.id(decks(col)[-1]), 3)
        told = {"steps": steps, "reviewed": col.get_config("reviewed"), "decks": decks(col), "answers": reviews(col)}
        options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True)
        col.export_anki_package(out_path=back, options=options, limit=None)
        col.close()
    return told


def review_one(col: Any) -> None:
    """Make the first card a card with an interval, as after some weeks of reviews."""
    card = col.get_card(col.find_cards("")[0])
    col.sched.set_due_date([card.id], "20!")
    card.load()
    col.set_config("reviewed", [col.get_note(card.nid).guid, card.ord, card.ivl])


def described(col: Any) -> dict[str, Any]:
    """Every note by its guid."""
    found = {}
    for key in col.find_notes(""):
        note = col.get_note(key)
        cards = [
            {
                "number": card.ord,
                "interval": card.ivl,
                "deck": col.decks.name(card.did),
                "question": card.question(),
                "answer": card.answer(),
            }
            for card in note.cards()
        ]
        found[note.guid] = {
            "type": note.note_type()["name"],
            "fields": dict(note.items()),
            "tags": sorted(note.tags),
            "cards": cards,
        }
    return found


def reviews(col: Any) -> list[list[Any]]:
    sql = (
        "select n.guid, c.ord, r.id, r.ease, r.time from revlog r"
        " join cards c on c.id = r.cid join notes n on n.id = c.nid order by r.id"
    )
    return [list(row) for row in col.db.execute(sql)]


def media(col: Any) -> list[str]:
    return sorted(file.name for file in Path(col.media.dir()).iterdir())


def decks(col: Any) -> list[str]:
    return sorted(deck.name for deck in col.decks.all_names_and_ids())


if __name__ == "__main__":
    command, *rest = sys.argv[1:]
    print(json.dumps(make(*rest) if command == "make" else take(*rest)))
