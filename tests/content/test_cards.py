"""cards: one card of a basic note, two of one asked both ways, one for each gap of a cloze."""

from __future__ import annotations

import pytest

from desktop.content.cards import Place, full_was, make_cards
from desktop.content.cloze import MOST_GAPS
from desktop.content.convert import convert
from desktop.content.model import Card
from desktop.content.schema import LessonForm
from desktop.content.sheet import Sheet
from desktop.content.yaml_marks import parse

PLACE = Place("p", "p/l", "")


BEFORE = "- {id: n, see: s, claims: [c], sources: [], "


def cards(fields: str, place: Place = PLACE) -> tuple[list[Card], list[tuple[int, int, str]]]:
    text = f"cards:\n{BEFORE}{fields}}}\n"
    sheet = Sheet("a.yaml", *parse(text, "a.yaml"))
    form = convert(sheet, LessonForm)
    assert form is not None
    made = list(make_cards(sheet, form.cards, place))
    return made, [(fault.line, fault.column, fault.code) for fault in sheet.errors]


def sides(made: list[Card]) -> list[tuple[str, str, str]]:
    return [(card.id, card.front, card.back) for card in made]


def test_a_basic_note_is_one_card() -> None:
    made, faults = cards("front: '*Siapa?*', back: Mesir & lain")
    assert faults == []
    assert made == [Card("p/n", "p/l", "basic", "<i>Siapa?</i>", "Mesir &amp; lain", "s", ("c",), (), "")]


def test_a_note_asked_both_ways_is_two_cards() -> None:
    made, _ = cards("kind: both, front: a, back: b")
    assert sides(made) == [("p/n", "a", "b"), ("p/n~reverse", "b", "a")]


def test_each_number_of_a_cloze_is_one_card() -> None:
    front = "{{c1::Mesir}} dan {{c2::India::negara}}, lalu {{c1::*Suriah*}}"
    made, faults = cards(f'kind: cloze, front: "{front}", back: x')
    assert faults == []
    gap = '<span class="cloze">{}</span>'.format
    assert sides(made) == [
        (
            "p/n~c1",
            f"{gap('[…]')} dan India, lalu {gap('[…]')}",
            f"{gap('Mesir')} dan India, lalu {gap('<i>Suriah</i>')}<br>x",
        ),
        (
            "p/n~c2",
            f"Mesir dan {gap('[negara]')}, lalu <i>Suriah</i>",
            f"Mesir dan {gap('India')}, lalu <i>Suriah</i><br>x",
        ),
    ]


def test_a_hint_is_text_and_a_cloze_needs_no_back() -> None:
    made, faults = cards('kind: cloze, front: "{{c1::a::<b> & c}}"')
    assert faults == []
    assert sides(made) == [
        ("p/n~c1", '<span class="cloze">[&lt;b&gt; &amp; c]</span>', '<span class="cloze">a</span>')
    ]


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("no gap", "cloze-gap"),
        ("{{c1::a}", "cloze-gap"),
        ("{{c1::}}", "cloze-gap"),
        ("{{c0::a}}", "cloze-gap"),
        ("{{c1::a {{c2::b}} c}}", "cloze-gap"),
        ("{{c1::a}} and {{c2:b}}", "cloze-gap"),
        ("*x {{c1::y* z}}", "cloze-gap"),
        ("{{c2::a}}", "cloze-numbers"),
        ("{{c1::a}} {{c3::b}}", "cloze-numbers"),
        ("{{c1::a}}" * (MOST_GAPS + 1), "cloze-many"),
    ],
)
def test_a_gap_that_is_not_whole(front: str, code: str) -> None:
    fields = f'kind: cloze, front: "{front}"'
    assert cards(fields)[1] == [(2, len(BEFORE) + fields.index('"') + 1, code)]


def test_a_fault_inside_a_cloze_is_told_once_and_where_it_stands() -> None:
    front = "{{c1::a}} {{c2::b::hint}} <b>"
    fields = f'kind: cloze, front: "{front}"'
    assert cards(fields)[1] == [(2, len(BEFORE) + fields.index("<") + 1, "html")]


def test_a_plain_note_needs_a_back_and_has_no_gaps() -> None:
    assert cards("front: a")[1] == [(2, 3, "missing-field")]
    assert cards("front: a, back: ''")[1] == [(2, len(BEFORE) + 11, "empty-field")]
    assert cards("front: a, back: ~")[1] == [(2, len(BEFORE) + 11, "empty-optional")]
    assert cards('front: "{{c1::a}}", back: b')[1] == [(2, len(BEFORE) + 8, "cloze-kind")]


def test_old_ids() -> None:
    assert full_was("", "n", PLACE) == ""
    assert full_was("old", "n", PLACE) == "p/old"
    assert full_was("q/old", "n", PLACE) == "q/old"
    renamed = Place("p", "p/l", "before")
    assert full_was("", "n", renamed) == "before/n"
    assert full_was("old", "n", renamed) == "p/old"
    made, _ = cards("kind: both, front: a, back: b, was: old")
    assert [card.was for card in made] == ["p/old", "p/old~reverse"]
