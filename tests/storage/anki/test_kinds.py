"""Which note types of Anki are read, and how."""

from __future__ import annotations

import pytest

from desktop.storage.anki.collection import NoteType, Template
from desktop.storage.anki.kinds import Shape, shape_of

FORTH = ("{{A}}", "{{FrontSide}}<hr id=answer>{{B}}")
BACK = ("{{B}}", "{{FrontSide}}<hr id=answer>{{A}}")


def shape(*sides: tuple[str, str], cloze: bool = False, fields: tuple[str, ...] = ("A", "B", "C")) -> Shape:
    templates = tuple(Template(f"Kartu {place}", *side) for place, side in enumerate(sides, 1))
    return shape_of(NoteType(1, "Jenis", cloze, fields, templates))


@pytest.mark.parametrize(
    ("sides", "found"),
    [
        ((FORTH,), Shape("basic", (0,), (1,))),
        ((("{{A}} {{hint:C}}", "{{A}} {{B}}"),), Shape("basic", (0, 2), (1,))),
        ((("{{A}}", "{{text:B}}<!-- {{C}} -->"),), Shape("basic", (0,), (1,))),
        ((FORTH, BACK), Shape("both", (0,), (1,), 1)),
        ((FORTH, ("{{#C}}{{B}}{{/C}}", "{{FrontSide}}{{A}}")), Shape("both", (0,), (1,), 1)),
        ((FORTH, ("{{C}}", "{{A}}"), BACK), Shape("both", (0,), (1,), 2, ("Kartu 2",))),
        ((FORTH, ("?{{A}}", "{{C}}")), Shape("basic", (0,), (1,), lost=("Kartu 2",))),
        ((("{{A}}{{type:B}}", "{{A}}<hr>{{type:B}} {{C}}"),), Shape("typed", (0,), (1,))),
        ((("{{A}}", "{{FrontSide}}"),), Shape("basic", why="back-empty")),
        ((("{{Tags}} {{lain}}", "{{B}}"),), Shape("basic", why="front-empty")),
        ((), Shape("basic", why="no-template")),
    ],
)
def test_what_the_templates_show_decides(sides: tuple[tuple[str, str], ...], found: Shape) -> None:
    assert shape(*sides) == found


def test_a_cloze_has_its_gaps_in_one_field_and_the_rest_on_the_back() -> None:
    assert shape(("{{C}}{{cloze:A}}", "{{cloze:A}}<br>{{B}}"), cloze=True) == Shape("cloze", (2, 0), (1,))
    assert shape(FORTH, cloze=True).why == "front-empty"


def test_cards_by_their_number() -> None:
    both = shape(FORTH, ("{{C}}", "{{A}}"), BACK)
    assert [both.variant(number) for number in range(-1, 4)] == [None, "", None, "~reverse", None]
    assert shape(("{{cloze:A}}", ""), cloze=True).variant(4) == "~c5"
    assert [shape(FORTH).variant(number) for number in (0, 1)] == ["", None]
