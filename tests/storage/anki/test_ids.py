"""What Anki knows Mitra's notes by, for ever."""

from __future__ import annotations

from desktop.content.notes import note_of_card
from desktop.storage.anki.fields import TYPES
from desktop.storage.anki.ids import deck_id, guid_of, model_id


def test_they_never_change() -> None:
    assert guid_of("bilateral/surat-1946") == "mitra-275aecffd85f65f5e3d9"
    assert model_id("basic") == 1260297381712
    assert deck_id("bilateral/memahami") == 1526179537125


def test_they_are_numbers_that_anki_takes() -> None:
    numbers = {*map(model_id, TYPES), deck_id("a/b"), deck_id("own/")}
    assert len(numbers) == len(TYPES) + 2
    assert all(2**40 <= number < 2**41 for number in numbers)


def test_cards_of_one_note() -> None:
    assert {note_of_card(card) for card in ("p/a", "p/a~reverse", "p/a~c2")} == {"p/a"}
