"""Against the real Anki: what Mitra writes it takes in whole, and what it writes Mitra takes in whole.

Anki runs as a program of its own, in the environment that `sh scripts/prepare.sh test` makes for it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from desktop.content.loader import load_pack
from desktop.content.model import Card, Figure, Pack
from desktop.content.stepwise import drained
from desktop.paths import bundled_resources
from desktop.storage import intake
from desktop.storage.anki.ids import guid_of
from desktop.storage.anki.reading import read
from desktop.storage.anki.writing import write_package
from desktop.storage.database import MEMORY, open_database
from desktop.storage.notes import Notes
from desktop.storage.outgoing import OutNote, Place, of_own, of_pack
from desktop.storage.progress import Progress
from desktop.storage.tables import plain
from desktop.ui.look.roles import LIGHT
from tests.storage.anki.packages import PNG

ANKI = Path(sys.prefix) / "share" / "anki-check" / "bin" / "python"
SCRIPT = Path(__file__).with_name("with_anki.py")
FORMS = ["legacy", "today"]
NOW = datetime.now(timezone(timedelta(hours=7))) + timedelta(hours=1)  # after the answers, which Anki dates itself


def anki(*words: object) -> Any:
    """What Anki says, run as a program of its own."""
    assert ANKI.exists(), f"no Anki at {ANKI.parent.parent}: run `sh scripts/prepare.sh test`"
    command = [str(ANKI), "-I", str(SCRIPT), *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


class Learner(NamedTuple):
    """A learner's stores."""

    progress: Progress
    notes: Notes

    def take_in(self, path: Path, cards: tuple[str, ...] = ()) -> intake.Result:
        """Import a file."""
        package = drained(intake.reading(path, NOW))
        plan = intake.plan(package, self.notes, cards, (), NOW)
        return drained(intake.keeping(plan, self.progress, self.notes, NOW))


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    """A new learner."""
    with closing(open_database(MEMORY, NOW)) as database:
        progress = Progress(database, "a" * 12)
        yield Learner(progress, Notes(progress, tmp_path / "pictures"))


class Made(NamedTuple):
    """Packages that Anki exported, and what it says is in them."""

    folder: Path
    notes: dict[str, Any]
    reviews: list[tuple[str, int, int, int, int]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("made")
    said = anki("make", folder)
    return Made(folder, said["notes"], said["reviews"])


@pytest.mark.parametrize("form", FORMS)
def test_a_deck_that_anki_exported_comes_in_whole(made: Made, form: str, learner: Learner) -> None:
    result = learner.take_in(made.folder / f"{form}.apkg")
    notes = {note.guid: note for note in learner.notes.notes()}
    assert set(notes) == set(made.notes)
    assert result.imported.added == len(notes) == 9
    for guid, said in made.notes.items():
        note = notes[guid]
        assert sorted(note.tags) == said["tags"]
        assert note.deck == "Sosial::Kerja sama"
        # The second card of the odd type is listed, and all others are there.
        assert len(learner.notes.cards(note.id)) == (1 if said["type"] == "Negara" else len(said["cards"]))
    by_front = {note.front.partition(" ")[0]: note for note in notes.values()}
    kinds = {front: note.kind for front, note in by_front.items()}
    assert (kinds["ASEAN"], kinds["PBB"], kinds["OKI"], kinds["Presiden"]) == ("both", "both", "basic", "typed")
    assert by_front["{{c1::Mesir::negara}}"].kind == "cloze"
    assert by_front["Ibu"][2:4] == ("Ibu kota **Jepang**?", "Tokyo\n(sejak 1868)")
    (picture,) = learner.notes.cards(by_front["Bendera"].id)[0].figures
    assert picture.image == PNG
    assert {one.why for one in read(made.folder / f"{form}.apkg", NOW).left_out} == {"template", "sound", "latex"}


@pytest.mark.parametrize("form", FORMS)
def test_the_history_of_such_a_deck_goes_to_its_cards(made: Made, form: str, learner: Learner) -> None:
    learner.take_in(made.folder / f"{form}.apkg")
    notes = {note.guid: note for note in learner.notes.notes()}
    assert len(made.reviews) == 8
    for guid, number, at, button, _took in made.reviews:
        variant = f"~c{number + 1}" if notes[guid].kind == "cloze" else ("", "~reverse")[number]
        (answer,) = learner.progress.history(notes[guid].id + variant)
        assert (round(answer.at.timestamp() * 1000), int(answer.rating), answer.seconds) == (at, button, 5.0)
        assert learner.progress.memory(notes[guid].id + variant) is not None


def test_both_forms_of_one_deck_are_the_same_deck(made: Made, learner: Learner) -> None:
    first = learner.take_in(made.folder / "legacy.apkg").imported
    assert learner.take_in(made.folder / "today.apkg").imported == ("", 0, 0, 0), first


KINDS_PLACE = Place("Paket: uji", "Unit", "Bacaan & lain", "uji/unit")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="{first}"/></svg>'


def card(name: str, kind: str, front: str, back: str, *answers: str, figures: tuple[Figure, ...] = ()) -> Card:
    return Card(f"uji/{name}", "uji/bacaan", kind, front, back, "", (), (), "", answers, figures, ("dua kata",))


def of_every_kind() -> list[OutNote]:
    """A note of each kind that no deck has to have."""
    drawn = Figure("peta", "map", "", "Peta & bendera", 10, 10, SVG, b"")
    photo = Figure("foto", "image", "", "", 2, 2, "", PNG)
    pictures = '<img src="figure:peta" alt="Peta &amp; bendera"> <img src="figure:foto">'
    cards = [
        (card("gambar", "picture", f"Negara mana?<br>{pictures}", "Jepang", figures=(drawn, photo)),),
        (card("ketik", "typed", "Ibu kota &lt;Jepang&gt;?", "Tokyo", "Tokyo", "Tōkyō"),),
        (card("urut", "order", "Urutkan", "<ol><li>1946</li><li>1945</li></ol>", "<b>b</b>ea", "awal"),),
        (card("dua", "both", "ASEAN", "Perhimpunan"), card("dua~reverse", "both", "Perhimpunan", "ASEAN")),
    ]
    return [
        OutNote(own[0].id.partition("~")[0], own, KINDS_PLACE, "Mitra::Uji", "uji/unit", ("uji::unit",))
        for own in cards
    ]


class Taken(NamedTuple):
    """What Anki says after the first and the second import, and what was imported first."""

    pack: Pack
    notes: list[OutNote]
    first: dict[str, Any]
    second: dict[str, Any]
    reviewed: list[Any]
    decks: list[str]
    answers: list[tuple[str, int, int, int, int]]
    back: Path


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Taken:
    """The bundled pack and a note of every kind, exported, imported; one card changed, and the same again."""
    folder = tmp_path_factory.mktemp("taken")
    pack = load_pack(bundled_resources() / "packs" / "bilateral")
    notes = [*of_pack(pack), *of_every_kind()]
    write_package(folder / "satu.apkg", notes, LIGHT._asdict(), NOW)
    first = notes[0]
    changed = first.cards[0]._replace(back="<b>Berubah</b>")
    again = [first._replace(cards=(changed,)), *notes[1:]]
    write_package(folder / "dua.apkg", again, LIGHT._asdict(), NOW + timedelta(days=1))
    said = anki("take", folder / "kembali.apkg", folder / "satu.apkg", folder / "dua.apkg")
    before, after = said["steps"]
    back = folder / "kembali.apkg"
    return Taken(pack, notes, before, after, said["reviewed"], said["decks"], said["answers"], back)


def test_every_card_of_the_bundled_pack_stands_in_anki(taken: Taken) -> None:
    assert taken.first["new"] == len(taken.notes)
    said = taken.first["notes"]
    expected = {note.id: {_number(one) for one in note.cards} for note in taken.notes}
    there = {name: {one["number"] for one in said[guid_of(name)]["cards"]} for name in expected}
    assert there == expected
    assert sum(map(len, there.values())) >= len(taken.pack.cards) == sum(len(n.cards) for n in of_pack(taken.pack))


def test_the_cards_say_in_anki_what_they_say_in_mitra(taken: Taken) -> None:
    for note in taken.notes:
        said = {one["number"]: one for one in taken.first["notes"][guid_of(note.id)]["cards"]}
        for one in note.cards:
            shown = said[_number(one)]
            answer = _words(shown["answer"])
            if one.kind == "cloze":
                assert _words(one.front).replace("[…]", "[...]") in _words(shown["question"])
                assert _words(one.back.partition("<br>")[0]) in answer and _words(one.back)[-20:] in answer
            elif one.kind not in ("order", "typed", "picture"):
                assert _words(shown["question"]) == _words(one.front)
                assert _words(one.back) in answer
            assert note.place.lesson in answer and note.sources in answer


def test_every_tag_and_deck_stands_in_anki(taken: Taken) -> None:
    for note in taken.notes:
        said = taken.first["notes"][guid_of(note.id)]
        assert said["tags"] == sorted(note.tags)
        assert {one["deck"] for one in said["cards"]} == {note.deck}
    units = {f"Mitra::{taken.pack.title}::{unit.title}" for unit in taken.pack.units}
    assert units <= set(taken.decks)


def test_every_picture_stands_in_anki(taken: Taken) -> None:
    figures = {(one.id, fig.id) for note in taken.notes for one in note.cards for fig in one.figures}
    assert taken.first["missing"] == []
    assert len(taken.first["media"]) == len(figures) >= 2
    assert {Path(name).suffix for name in taken.first["media"]} >= {".svg", ".png"}
    (shown,) = taken.first["notes"][guid_of("uji/gambar")]["cards"]
    for name in taken.first["media"]:
        assert name.startswith("mitra-")
    assert shown["question"].count("<img src=") == 2


def test_kinds_that_anki_does_not_have_are_cards_that_can_be_learnt(taken: Taken) -> None:
    said = {name: taken.first["notes"][guid_of(f"uji/{name}")] for name in ("ketik", "urut", "dua")}
    assert "[[type:Belakang]]" in said["ketik"]["cards"][0]["question"]
    assert "Juga benar: Tōkyō" in said["ketik"]["cards"][0]["answer"]
    assert said["urut"]["fields"]["Depan"] == "Urutkan<ul><li>awal</li><li><b>b</b>ea</li></ul>"
    assert said["urut"]["fields"]["Belakang"] == "<ol><li><b>b</b>ea</li><li>awal</li></ol>"
    assert [_words(one["question"]) for one in said["dua"]["cards"]] == ["ASEAN", "Perhimpunan"]


def test_a_changed_card_is_updated_and_keeps_its_interval(taken: Taken) -> None:
    guid, number, interval = taken.reviewed
    assert guid == guid_of(taken.notes[0].id) and interval == 20
    before, after = (step["notes"][guid] for step in (taken.first, taken.second))
    assert before["fields"]["Belakang"] != after["fields"]["Belakang"] == "<b>Berubah</b>"
    assert [one["interval"] for one in after["cards"] if one["number"] == number] == [20]
    assert taken.second["new"] == taken.second["conflicting"] == 0
    assert len(taken.second["notes"]) == len(taken.notes)


def test_what_was_learnt_in_anki_comes_back_to_the_cards_of_the_pack(taken: Taken, learner: Learner) -> None:
    cards = tuple(one.id for note in taken.notes for one in note.cards)
    result = learner.take_in(taken.back, cards)
    assert learner.notes.notes() == (), "no card of the pack becomes an own one"
    owners = {guid_of(note.id): note for note in taken.notes}
    answered = {owners[guid].cards[number].id for guid, number, _at, button, _took in taken.answers if button}
    assert len(answered) == result.imported.reviews == 3
    assert set(learner.progress.memories(cards)) == answered


def test_own_cards_go_through_anki_and_come_back_the_same(made: Made, learner: Learner, tmp_path: Path) -> None:
    learner.take_in(made.folder / "today.apkg")
    notes = learner.notes.notes()
    outgoing = of_own([(note, learner.notes.cards(note.id)) for note in notes], {})
    write_package(tmp_path / "keluar.apkg", outgoing, LIGHT._asdict(), NOW)
    assert learner.take_in(tmp_path / "keluar.apkg").imported == ("", 0, 0, 0)
    assert learner.notes.notes() == notes


def _number(one: Card) -> int:
    """What Anki calls the card of a note."""
    variant = one.id.partition("~")[2]
    return int(variant[1:]) - 1 if variant.startswith("c") else int(variant == "reverse")


def _words(html: str) -> str:
    return " ".join(plain(html.rpartition("</style>")[2].replace("<hr", "\n<hr").replace("</div>", "</div> ")).split())
