"""own_cards: any text of a learner gives cards or none, with the ids that packs give, and never an error."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.content.cloze import MOST_GAPS, next_gap
from desktop.content.model import Card, Figure
from desktop.content.notes import Note
from desktop.content.own_cards import note_faults, own_cards
from desktop.content.own_text import LONGEST

ID = "own/01jq0000000000000000000000"
KINDS = ("basic", "both", "cloze", "typed", "order")
MAP = Figure("peta.png", "picture", "", "", 10, 10, "", b"png")


def picture(name: str) -> Figure | None:
    return MAP if name == MAP.id else None


def cards(kind: str, front: str, back: str = "") -> tuple[Card, ...]:
    return own_cards(Note(ID, kind, front, back, ("sejarah",), "p/l", "mesir"), picture)


def sides(kind: str, front: str, back: str = "") -> list[tuple[str, str, str]]:
    return [(card.id.removeprefix(ID), card.front, card.back) for card in cards(kind, front, back)]


def test_a_basic_note_is_one_card_that_knows_its_place() -> None:
    made = Card(ID, "p/l", "basic", "<i>Siapa?</i>", "Mesir &amp; lain", "mesir", (), (), "", tags=("sejarah",))
    assert cards("basic", " *Siapa?*\n", "Mesir & lain") == (made,)


def test_a_note_asked_both_ways_is_two_cards() -> None:
    assert sides("both", "a", "**b**") == [("", "a", "<b>b</b>"), ("~reverse", "<b>b</b>", "a")]


def test_each_gap_number_of_a_cloze_is_a_card() -> None:
    made = sides("cloze", "{{c1::Mesir::negara}} pada {{c3::*1946*}} oleh {{c1::raja}}", "ya")
    mark = '<span class="cloze">{}</span>'.format
    front, back = f"{mark('[negara]')} pada <i>1946</i> oleh {mark('[…]')}", f"{mark('Mesir')} pada <i>1946</i> oleh "
    assert made[0] == ("~c1", front, f"{back}{mark('raja')}<br>ya")
    assert [ident for ident, _front, _back in made] == ["~c1", "~c3"]


@pytest.mark.parametrize("text", ["*a {{c1::b* c}}", "[x](http://{{c1::b}})", "![{{c1::b}}](picture:x)"])
def test_a_gap_that_markdown_would_tear_keeps_its_words(text: str) -> None:
    ((_ident, front, back),) = sides("cloze", text)
    assert '<span class="cloze">[…]</span>' in front
    assert "b" in back


def test_a_gap_may_be_a_picture() -> None:
    ((_ident, front, back),) = sides("cloze", "Ini {{c1::![](picture:peta.png)}}")
    assert front == 'Ini <span class="cloze">[…]</span>'
    assert back == 'Ini <span class="cloze"><img src="figure:peta.png"></span>'


def test_a_typed_note_takes_each_line_as_an_answer() -> None:
    (card,) = cards("typed", "Kapan?", "**1946**\n\ntahun  1946\n1946")
    assert card.answers == ("1946", "tahun 1946")
    assert card.back == "<b>1946</b>"


@pytest.mark.parametrize("back", ["satu\n*dua*", "1. satu\n2. *dua*", "- satu\n- *dua*"])
def test_an_order_note_takes_each_line_as_an_item(back: str) -> None:
    (card,) = cards("order", "Urutkan", back)
    assert card.answers == ("satu", "<i>dua</i>")
    assert card.back == "<ol><li>satu</li><li><i>dua</i></li></ol>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("satu\ndua", "satu<br>dua"),
        ("satu\n\ndua", "<p>satu</p><p>dua</p>"),
        ("- a\n- `b`", "<ul><li>a</li><li><code>b</code></li></ul>"),
        ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
        ("<b>x</b> & <script>", "&lt;b&gt;x&lt;/b&gt; &amp; &lt;script&gt;"),
        ("[di sini](javascript:x)", "di sini"),
        ("# judul", "# judul"),
        ("![bendera](picture:hilang.png)", "bendera"),
        ("![](https://x/y.png)", "[https://x/y.png]"),
        ("\ue000a\x00\ud800b", "ab"),
        ("[" * 50, "[" * 50),
    ],
)
def test_what_markdown_becomes(text: str, html: str) -> None:
    assert sides("basic", text, "x") == [("", html, "x")]


def test_pictures_of_both_sides_come_with_the_card() -> None:
    (card,) = cards("basic", "![Peta Mesir](picture:peta.png)", "![](picture:peta.png)")
    assert card.front == '<img src="figure:peta.png" alt="Peta Mesir">'
    assert card.back == '<img src="figure:peta.png">'
    assert [figure.id for figure in card.figures] == ["peta.png"]


@pytest.mark.parametrize(
    ("kind", "front", "back", "faults"),
    [
        ("basic", "a", "b", ()),
        ("basic", " ", "", ("front-empty", "back-empty")),
        ("both", "a", "\n", ("back-empty",)),
        ("cloze", "{{c1::a}}", "", ()),
        ("cloze", "a", "", ("cloze-gap",)),
        ("cloze", "".join(f"{{{{c{n}::a}}}}" for n in range(1, MOST_GAPS + 2)), "", ("cloze-many",)),
        ("order", "a", "b", ("order-few",)),
        ("basic", "a", "b" * (LONGEST + 1), ("text-long",)),
    ],
)
def test_faults_are_named(kind: str, front: str, back: str, faults: tuple[str, ...]) -> None:
    assert note_faults(Note(ID, kind, front, back)) == faults


def test_the_next_gap_is_one_higher() -> None:
    assert [next_gap(text) for text in ("", "{{c1::a}} {{c4::b}}", "{{c99::a}}")] == [1, 5, 99]


PIECES = st.sampled_from(
    ["{{c1::", "}}", "::", "*", "**", "`", "\n", "\n\n", "- ", "1. ", "![", "](picture:peta.png)", "["]
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=12).map("".join)


@settings(max_examples=50)
@given(st.sampled_from(KINDS), TEXTS, TEXTS)
def test_any_text_gives_cards_or_names_what_is_missing(kind: str, front: str, back: str) -> None:
    note = Note(ID, kind, front, back)
    made = own_cards(note, picture)
    assert made or note_faults(note)
    assert len({card.id for card in made}) == len(made)
    assert all(card.front and card.back for card in made)
