"""Every figure says what it means, and names the one function that computes it."""

from __future__ import annotations

import inspect

import pytest

from desktop.study import statistics
from desktop.study.memory import KNOWN_DAYS
from desktop.study.tallies import ENOUGH
from desktop.ui.sessions.figures import Figures
from desktop.ui.sessions.meanings import MEANINGS, name_of, text_of

FRAME = {"today", "started", "subjects"}


def test_every_figure_has_a_meaning_and_no_meaning_is_left_over() -> None:
    assert set(MEANINGS) == set(Figures._fields) - FRAME


@pytest.mark.parametrize("figure", MEANINGS)
def test_a_meaning_names_its_function_which_defines_it_too(figure: str) -> None:
    function = getattr(statistics, MEANINGS[figure].function)
    assert inspect.getmodule(function) is statistics
    assert len(inspect.getdoc(function) or "") > 60
    assert name_of(figure) and len(text_of(figure)) > 80


def test_the_words_say_the_numbers_of_the_functions() -> None:
    assert f"{statistics.STRONG:.0f} hari" in text_of("cards")
    assert f"{statistics.RECALL_DAYS} hari" in text_of("recall") and f"{ENOUGH} jawaban" in text_of("recall")
    assert f"{statistics.WEEKS} minggu" in text_of("days")
    assert f"{statistics.AHEAD} hari" in name_of("ahead")
    assert statistics.LAST_QUIZ == 5 and "lima jawaban" in text_of("quiz")
    assert statistics.HARDEST == 10 and "Sepuluh" in text_of("hardest")
    assert KNOWN_DAYS == 2 and "dua hari" in text_of("units")
