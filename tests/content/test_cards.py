"""cards: one card of most notes, two of one asked both ways, one for each gap of a cloze; answers and pictures."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.atlas import Atlas
from desktop.content.cards import Place, full_was, make_cards
from desktop.content.cloze import MOST_GAPS
from desktop.content.convert import convert
from desktop.content.known import Known
from desktop.content.model import Card
from desktop.content.schema import LessonForm
from desktop.content.sheet import Sheet
from desktop.content.yaml_marks import parse
from desktop.paths import bundled_resources

PLACE = Place("p", "p/l", "")
SMALL = Path(__file__).parents[1] / "packs" / "small"
KNOWN = Known(SMALL, SMALL / "awal", atlas=Atlas(bundled_resources()))


BEFORE = "- {id: n, see: s, claims: [c], sources: [], "


def cards(fields: str, place: Place = PLACE, known: Known = KNOWN) -> tuple[list[Card], list[tuple[int, int, str]]]:
    text = f"cards:\n{BEFORE}{fields}}}\n"
    sheet = Sheet("a.yaml", *parse(text, "a.yaml"))
    form = convert(sheet, LessonForm)
    assert form is not None
    made = list(make_cards(sheet, form.cards, place, known))
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


def test_a_typed_answer_is_plain_text_with_its_other_spellings() -> None:
    made, faults = cards("kind: typed, front: Siapa?, back: '*Ali*  &amp; Umar', accept: [Ali dan Umar, '<b> & c']")
    assert faults == []
    assert made == [
        Card(
            *("p/n", "p/l", "typed", "Siapa?", "<i>Ali</i>  &amp; Umar", "s", ("c",), (), ""),
            answers=("Ali & Umar", "Ali dan Umar", "<b> & c"),
        )
    ]


def test_a_typed_card_needs_an_answer_and_each_spelling_once() -> None:
    assert cards("kind: typed, front: a")[1] == [(2, 3, "missing-field")]
    for fields in ("kind: typed, front: a, back: b, accept: [c, b]", "kind: typed, front: a, back: b, accept: [c, c]"):
        assert cards(fields)[1] == [(2, len(BEFORE) + len(fields) - 1, "repeated-item")]


def test_an_order_keeps_its_items_and_tells_them_in_the_answer() -> None:
    made, faults = cards("kind: order, front: Urutkan!, items: [satu, '*dua*', a & b]")
    assert faults == []
    assert made[0].answers == ("satu", "<i>dua</i>", "a &amp; b")
    assert made[0].back == "<ol><li>satu</li><li><i>dua</i></li><li>a &amp; b</li></ol>"
    assert cards("kind: order, front: a, items: [b, c], back: d")[0][0].back.endswith("</ol><p>d</p>")


@pytest.mark.parametrize(
    ("items", "code"),
    [
        ("", "missing-field"),
        (", items: []", "too-few"),
        (", items: [a]", "too-few"),
        (", items: [a, a]", "repeated-item"),
        (", items: [a, b, c, d, e, f, g, h, i]", "too-many"),
        (", items: a", "not-a-list"),
    ],
)
def test_an_order_has_two_to_eight_items(items: str, code: str) -> None:
    assert [fault[2] for fault in cards(f"kind: order, front: a{items}")[1]] == [code]


def test_a_picture_is_a_file_beside_the_lesson() -> None:
    made, faults = cards("kind: picture, front: Apa ini?, back: Cap, picture: cap.png, alt: Lingkaran \"merah\".")
    assert faults == []
    (figure,) = made[0].figures
    assert made[0].front == 'Apa ini?<br><img src="figure:n" alt="Lingkaran &quot;merah&quot;.">'
    assert (figure.id, figure.kind, figure.alt) == ("n", "image", 'Lingkaran "merah".')
    assert figure.image.startswith(b"\x89PNG") and figure.width > 0 < figure.height


def test_a_picture_may_be_a_flag_that_ships() -> None:
    made, faults = cards("kind: picture, front: Negara mana?, back: Mesir, picture: 'flag:EG', alt: Tiga garis.")
    assert faults == []
    (figure,) = made[0].figures
    assert (figure.width, figure.height) == (240, 180)
    assert figure.svg.startswith("<svg") and figure.svg.endswith("</svg>") and "{muted}" in figure.svg


@pytest.mark.parametrize(
    ("picture", "code"),
    [
        ("none.png", "image-missing"),
        ("../pack.yaml", "image-kind"),
        ("'../../../x.png'", "image-outside"),
        ("'https://a.b/c.png'", "image-remote"),
        ("'flag:XX'", "unknown-flag"),
        ("'flag:'", "unknown-flag"),
    ],
)
def test_a_picture_that_cannot_be_shown(picture: str, code: str) -> None:
    fields = f"kind: picture, front: a, back: b, alt: c, picture: {picture}"
    made, faults = cards(fields)
    assert made == []
    assert faults == [(2, len(BEFORE) + fields.index("picture: ") + len("picture: ") + 1, code)]


def test_a_picture_needs_what_it_shows_in_words() -> None:
    assert [fault[2] for fault in cards("kind: picture, front: a")[1]] == ["missing-field"] * 3
    assert [fault[2] for fault in cards("kind: picture, front: a, back: b, picture: cap.png")[1]] == ["missing-field"]


def test_without_the_flags_there_is_no_such_card(tmp_path: Path) -> None:
    fields = "kind: picture, front: a, back: b, alt: c, picture: 'flag:EG'"
    for atlas in (None, Atlas(tmp_path)):
        made, faults = cards(fields, known=KNOWN._replace(atlas=atlas))
        assert (made, [fault[2] for fault in faults]) == ([], ["flag-missing"])


@pytest.mark.parametrize("field", ["accept: [c]", "items: [c, d]", "picture: cap.png", "alt: c"])
def test_a_field_of_another_kind_is_told(field: str) -> None:
    fields = f"front: a, back: b, {field}"
    at = fields.index(field) + field.index(":") + 2
    assert cards(fields)[1] == [(2, len(BEFORE) + at + 1, "field-of-kind")]


def test_old_ids() -> None:
    assert full_was("", "n", PLACE) == ""
    assert full_was("old", "n", PLACE) == "p/old"
    assert full_was("q/old", "n", PLACE) == "q/old"
    renamed = Place("p", "p/l", "before")
    assert full_was("", "n", renamed) == "before/n"
    assert full_was("old", "n", renamed) == "p/old"
    made, _ = cards("kind: both, front: a, back: b, was: old")
    assert [card.was for card in made] == ["p/old", "p/old~reverse"]
