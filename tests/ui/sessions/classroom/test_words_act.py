"""Terms and sources over the lesson: those of the slide, then those of the lesson; next leads back to it."""

from __future__ import annotations

import pytest

from desktop.content.deck import WallSlide
from desktop.ui.sessions.classroom.lesson_act import LessonAct
from desktop.ui.sessions.classroom.lesson_words import origins
from desktop.ui.sessions.classroom.show import Show
from desktop.ui.sessions.classroom.starters import SOURCES, TERMS
from desktop.ui.sessions.classroom.words_act import SourcesAct, TermsAct, WordsAct
from desktop.ui.widgets.wall.sheet import Frame
from tests.ui.classroom_world import ClassWorld, spoken
from tests.ui.desk_world import MANY
from tests.ui.widgets.wall.checks import check_scene

pytestmark = pytest.mark.usefixtures("dressed")

OPENING = "awal/section"
"""The slide of this subject that uses terms and cites sources."""


@pytest.fixture
def show(lesson_world: ClassWorld) -> Show:
    return lesson_world.show()


def over(show: Show, kind: str) -> WordsAct:
    show.start(kind)
    assert isinstance(show.act, WordsAct)
    return show.act


def test_terms_of_the_slide_stand_with_their_meanings(show: Show) -> None:
    show.choose(OPENING)
    act = over(show, TERMS)
    assert type(act) is TermsAct and act.name() == act.rows_title() == "Istilah"
    assert [row.text for row in act.rows()] == ["Perjanjian", "Utusan"]
    assert "Perjanjian: Janji tertulis antara dua pihak." in spoken(act)
    check_scene(act.scene())
    assert act.place() == (1, 1)


def test_sources_of_the_slide_stand_with_title_and_date(show: Show) -> None:
    show.choose(OPENING)
    act = over(show, SOURCES)
    assert type(act) is SourcesAct
    assert "Arsip Contoh: Catatan tahun pertama, 22 Maret 1946" in spoken(act)
    assert "Koran Contoh: Dua negara, tanpa tanggal" in spoken(act)
    check_scene(act.scene())


def test_a_slide_without_any_shows_those_of_the_lesson(show: Show) -> None:
    show.choose("tujuan")
    assert "Perjanjian" in spoken(over(show, TERMS))
    show.end()
    assert "Arsip Contoh" in spoken(over(show, SOURCES))


def test_next_after_the_last_page_and_the_same_key_lead_back_to_the_lesson(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = tuple(f"<b>Istilah {number}</b>: {'Arti yang panjang. ' * 4}" for number in range(9))
    monkeypatch.setattr("desktop.ui.sessions.classroom.words_act.meanings", lambda *_given: many)
    place = show.act.place()
    act = over(show, TERMS)
    show.set_frame(Frame(1080, 5))
    pages = act.place()[1]
    assert pages > 1
    act.last()
    act.first()
    act.jump(pages)
    act.choose("0")
    assert act.place()[0] == 1 and act.rows()[0].current
    for page in range(2, pages + 1):
        awaited = act.next_scene()
        show.forward()
        assert act.scene() == awaited and act.place()[0] == page
    act.back()
    show.forward()
    show.forward()
    assert isinstance(show.act, LessonAct) and show.act.place()[0] == place[0]
    over(show, TERMS)
    show.start(TERMS)
    assert isinstance(show.act, LessonAct)


def test_a_lesson_without_terms_or_sources_says_so(lesson_world: ClassWorld) -> None:
    hall = lesson_world.hall()
    hall.lesson = hall.lesson._replace(terms=(), cites=())
    for kind, sentence in ((TermsAct, "tidak memuat istilah"), (SourcesAct, "tidak menyebut sumber")):
        act = kind(hall)
        assert sentence in spoken(act)
        assert act.rows() == ()


def test_what_the_editors_added_is_told_with_where_it_is_from(lesson_world: ClassWorld) -> None:
    slide = WallSlide("s", "section", "s", "S", additions=("Museum & arsip",))
    hall = lesson_world.hall(MANY)
    told = origins(slide, hall.desk.library, hall.lesson)
    assert told == ("<b>Tambahan penyunting</b>: Museum &amp; arsip",)
