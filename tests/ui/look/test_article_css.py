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


def test_every_line_height_is_fixed() -> None:
    for rule in css(LIGHT, Look()).split("}"):
        if "line-height:" in rule:
            assert "-qt-line-height-type" in rule
