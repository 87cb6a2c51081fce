"""The words of a card are set as large as they fit, and never smaller than can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.content.model import Figure
from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.article_figures import FigurePainter
from desktop.ui.widgets.card_text import (
    ABOVE_RULE,
    BELOW_RULE,
    KICKER,
    KICKER_LINE,
    PICTURE_LEAST,
    PICTURE_TINY,
    SMALLEST,
    UNDER_KICKER,
    Words,
    plain,
    set_card,
    spoken_question,
)

FRONT = "Negara mana yang <em>pertama</em> mengakui kemerdekaan Indonesia?"
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
BACK = "<strong>Mesir</strong>, 22 Maret 1946."


def test_markup_is_not_read_aloud(theme: Theme) -> None:
    assert plain("Siapa &amp; <em>kapan</em>?<br>Tahun 1946") == "Siapa & kapan?\nTahun 1946"
    assert plain("") == ""


def test_question_and_answer_stand_under_each_other(qtbot: QtBot, theme: Theme) -> None:
    front = set_card(theme, Words(FRONT), 25, 670, 1000)
    assert front.answer is None
    assert front.height == front.question_height
    both = set_card(theme, Words(FRONT, BACK, turned=True), 25, 670, 1000)
    assert both.answer is not None
    assert both.height == both.question_height + ABOVE_RULE + 1 + BELOW_RULE + both.answer.size().height()


def test_lines_have_the_height_of_the_design(qtbot: QtBot, theme: Theme) -> None:
    assert set_card(theme, Words("Satu baris"), 25, 670, 1000).height == 35
    assert set_card(theme, Words("Satu baris"), 21, 670, 1000).height == 29


def test_a_kicker_stands_small_and_muted_over_the_question(qtbot: QtBot, theme: Theme) -> None:
    setting = set_card(theme, Words("Satu baris", kicker="Apa pasangannya?"), 25, 670, 1000)
    assert setting.height == 35 + KICKER_LINE + UNDER_KICKER
    assert setting.question.toPlainText() == "Apa pasangannya?\nSatu baris"
    low = set_card(theme, Words("Satu baris", kicker="Apa pasangannya?"), 25, 670, 40)
    assert low.question.toPlainText() == "Satu baris", "where one line has room it is the question"
    first, second = (setting.question.findBlockByNumber(number) for number in (0, 1))
    looks = [block.begin().fragment().charFormat() for block in (first, second)]
    assert looks[0].font().pixelSize() == KICKER
    assert [look.foreground().color().name().upper() for look in looks] == [theme.roles.muted, theme.roles.ink]


def test_a_kicker_is_said_before_the_question(theme: Theme) -> None:
    assert spoken_question(Words("<em>Mesir</em>", kicker="Apa pasangannya?")) == "Apa pasangannya? Mesir"
    assert spoken_question(Words("Pada […]", kicker="Isi bagian yang kosong")) == "Isi bagian yang kosong: Pada […]"
    assert spoken_question(Words("Siapa?")) == "Siapa?"


def test_words_shrink_only_as_far_as_they_must(qtbot: QtBot, theme: Theme) -> None:
    heights = [set_card(theme, Words(FRONT), 25, 300, room) for room in (1000, 115, 90, 1)]
    assert [setting.scale for setting in heights] == sorted((one.scale for one in heights), reverse=True)
    assert heights[0].scale == 1
    assert heights[-1].scale == 0.7
    assert heights[1].height <= 115


def test_the_smallest_words_can_be_read(qtbot: QtBot, theme: Theme) -> None:
    setting = set_card(theme, Words(FRONT, BACK, turned=True), 21, 220, 1)
    assert setting.answer is not None
    assert setting.answer.defaultFont().pixelSize() >= SMALLEST
    theme.set_look(Look(text=30, serif=False, motion=False))
    large = set_card(theme, Words(FRONT, BACK, turned=True), 21, 220, 1000)
    assert large.answer is not None
    assert large.answer.defaultFont().pixelSize() == 30
    assert large.answer.defaultFont().family().startswith("Atkinson")


def test_a_word_longer_than_the_card_is_broken(qtbot: QtBot, theme: Theme) -> None:
    setting = set_card(theme, Words("Ketidakberketerimaan" * 5), 25, 220, 1000)
    assert setting.question.idealWidth() <= 220


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("room", [130, 170, 240, 400])
def test_a_picture_gives_way_before_it_is_cut(qtbot: QtBot, theme: Theme, room: int, turned: bool) -> None:
    flag, owner = Figure("uji/bendera", "flag", "", "Bendera", 320, 240, SQUARE, b""), QObject()
    words = Words(f'{FRONT}<br><img src="figure:{flag.id}">', BACK, turned=turned)
    pictures = FigurePainter((flag,), theme.roles, theme.look, owner)
    setting = set_card(theme, words, 25, 670, room + 100 * turned, pictures)
    assert setting.height <= room + 100 * turned
    assert pictures.tallest >= (PICTURE_TINY if room == 130 else PICTURE_LEAST)
    assert setting.scale == 1 or room < 240


def test_a_card_that_must_be_scrolled_has_its_picture_as_large_as_ever(qtbot: QtBot, theme: Theme) -> None:
    flag, owner = Figure("uji/bendera", "flag", "", "Bendera", 320, 240, SQUARE, b""), QObject()
    words = Words(f'{FRONT * 8}<br><img src="figure:{flag.id}">')
    pictures = FigurePainter((flag,), theme.roles, theme.look, owner)
    assert set_card(theme, words, 25, 670, 240, pictures).scale == 0.7
    assert pictures.tallest == 168
