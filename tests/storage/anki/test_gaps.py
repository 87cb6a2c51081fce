"""The cards of a cloze, put together again into one text."""

from __future__ import annotations

import pytest

from desktop.content.notes import Note
from desktop.content.own_cards import own_cards
from desktop.storage.anki.gaps import Cloze, cloze_of


def none(_name: str) -> None:
    return None


@pytest.mark.parametrize(
    ("front", "back", "cloze"),
    [
        ("{{c1::Mesir}} di Afrika.", "", Cloze("{{c1::Mesir}} di Afrika.", "")),
        ("{{c1::Mesir::negara}} dan {{c2::Suriah}}", "x", Cloze("{{c1::Mesir::negara}} dan {{c2::Suriah}}", "x")),
        ("{{c1::a}}{{c1::b}}{{c2::c}}", "", Cloze("{{c1::a}}{{c1::b}}{{c2::c}}", "")),
        ("**{{c1::a *b*}}** {{c3::<d>}}", "", Cloze("<b>{{c1::a <i>b</i>}}</b> {{c3::&lt;d&gt;}}", "")),
        ("{{c2::satu}}\n{{c1::dua}}", "a\n\nb", Cloze("{{c2::satu}}<br>{{c1::dua}}", "<p>a</p><p>b</p>")),
    ],
)
def test_gaps_come_back(front: str, back: str, cloze: Cloze) -> None:
    assert cloze_of(own_cards(Note("own/x", "cloze", front, back), none)) == cloze


def test_cards_of_two_texts_are_no_cloze() -> None:
    first, second = (own_cards(Note("own/x", "cloze", front, ""), none)[0] for front in ("{{c1::a}}", "b {{c1::c}}"))
    assert cloze_of((first, second._replace(id="own/x~c2"))) is None
    assert cloze_of((first._replace(front="lain"),)) is None
