"""The measures of an article at every text size, and a sheet that Qt understands."""

from __future__ import annotations

import re

import pytest

from desktop.ui.look.article_css import SMALLEST_LABEL, css, measures
from desktop.ui.look.roles import DARK, LIGHT
from desktop.ui.look.theme import Look

SIZES = range(12, 33)


def test_the_design_size_has_the_design_measures() -> None:
    sizes = measures(Look())
    assert (sizes.text, sizes.line, sizes.column) == (18, 28, 660)


@pytest.mark.parametrize("text", SIZES)
def test_everything_grows_with_the_text(text: int) -> None:
    sizes, larger = measures(Look(text=text)), measures(Look(text=text + 1))
    assert sizes.text == text
    assert 1.45 <= sizes.line / sizes.text <= 1.65
    assert 1.4 <= sizes.small_line / sizes.small <= 1.7
    assert SMALLEST_LABEL <= sizes.label <= sizes.small <= sizes.text
    assert all(after >= before for before, after in zip(sizes, larger, strict=True))


@pytest.mark.parametrize("text", SIZES)
def test_lengths_are_whole_pixels_and_nothing_is_in_em(text: int) -> None:
    sheet = css(LIGHT, Look(text=text))
    assert not re.search(r"\d\.\d+px|\dem|\d%", sheet)
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize(("roles", "other"), [(LIGHT, DARK), (DARK, LIGHT)])
def test_a_sheet_has_the_colours_of_its_theme_alone(roles: tuple[str, ...], other: tuple[str, ...]) -> None:
    dark = roles is DARK
    colours = set(re.findall(r"#[0-9A-F]{6}", css(DARK if dark else LIGHT, Look(dark=dark))))
    assert colours <= set(roles)
    assert colours - set(other)


def test_each_spacing_moves_what_it_is_for() -> None:
    usual = measures(Look())
    assert measures(Look(line=200)).line == 36
    assert measures(Look(paragraph=200)).paragraph == 36
    assert measures(Look(column=45)).column == 450
    assert measures(Look(letter=12, word=16)).column > usual.column, "a line still holds as many characters"
    assert "spacing" not in css(LIGHT, Look())


def test_the_spacing_of_wcag_holds_for_every_text() -> None:
    sheet = css(LIGHT, Look(line=150, paragraph=200, letter=12, word=16))
    rules = [rule for rule in sheet.split("}") if "font-size:" in rule and "line-height:" in rule]
    assert len(rules) > 12
    for rule in rules:
        size = float(re.findall(r"font-size:([\d.]+)px", rule)[0])
        assert float(re.findall(r"line-height:([\d.]+)px", rule)[0]) >= round(1.5 * size)
        assert float(re.findall(r"letter-spacing:([\d.]+)px", rule)[0]) == pytest.approx(0.12 * size, rel=0.01)
        assert float(re.findall(r"word-spacing:([\d.]+)px", rule)[0]) == pytest.approx(0.16 * size, rel=0.01)
    inner = measures(Look(paragraph=200))
    assert inner.inner == 2 * inner.small


def test_every_line_height_is_fixed() -> None:
    for rule in css(LIGHT, Look()).split("}"):
        if "line-height:" in rule:
            assert "-qt-line-height-type" in rule
