"""Every pair of colours that Mitra sets text in can be read, in both themes and on the wall."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from desktop.ui.look.roles import DARK, LIGHT, WALL, WALL_FIGURE, Roles, mix, roles_of
from desktop.ui.look.tones import CONTRAST_DARK, CONTRAST_LIGHT, SEPIA, roles_in
from desktop.ui.widgets.article_layers import span_format
from desktop.ui.widgets.article_marked import DEEPER
from desktop.ui.widgets.article_sheet import SELECTED
from tests.ui.look.themes import THEMES as ALL_THEMES

TEXT = ("ink", "muted", "first", "second", "good")
GROUNDS = ("paper", "surface", "tint_first", "tint_second", "highlight")
LAID_OVER = [*(f"{kind}-{number}" for kind in ("highlight", "moved") for number in range(1, 5)), "hit", "hit-current"]
LAID_OVER.append("spoken")
THEMES = pytest.mark.parametrize("roles", ALL_THEMES.values(), ids=ALL_THEMES)

# The table of the design, so that no colour changes by chance.
LIGHT_TABLE = "#FBF8F3 #FFFFFF #1F2430 #5B6472 #E4DED3 #8C857A #12666F #A83C2A #E6F1F1 #FBECE7 #FFE9A8 #2A7247 #F4C95D"
DARK_TABLE = "#14181D #1C2229 #E8E6E1 #A3ADB8 #2C343D #6B7683 #5BC0C8 #F29A84 #1B3236 #3A2620 #4A3D12 #7CC79A #F4C95D"

# The design has no tints and no highlight for the wall; the tests below say what they must be good for.
WALL_TABLE = "#0F1B2D #0F1B2D #FFFFFF #A8BACE #41536B #6F86A3 #8FD8DE #FFC2B3 #17364A #3A2C38 #36362E #B6E8C6 #FFDD85"
WALLS = pytest.mark.parametrize("roles", [WALL, WALL_FIGURE], ids=["wall", "figure"])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.2 defines it, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize("text", ["ink", "muted", "first", "second"])  # nothing in an article is "good"
@pytest.mark.parametrize("style", LAID_OVER)
def test_text_can_be_read_under_everything_that_is_laid_over_it(roles: Roles, text: str, style: str) -> None:
    form = span_format(style, roles)
    turned = form.foreground().style() != Qt.BrushStyle.NoBrush
    own = form.foreground().color() if turned else QColor(getattr(roles, text))
    least = 7 if roles in (CONTRAST_LIGHT, CONTRAST_DARK) and text in ("ink", "muted") else 4.5
    assert contrast(own.name(), form.background().color().name()) >= least


@THEMES
def test_selected_text_can_be_read(roles: Roles) -> None:
    """Selected words become ink, links too."""
    assert contrast(roles.ink, mix(roles.first, roles.paper, SELECTED)) >= 4.5
    for ground in ("marker_1", "marker_2", "marker_3", "marker_4"):
        assert contrast(roles.ink, mix(roles.ink, getattr(roles, ground), DEEPER)) >= 4.5


@THEMES
@pytest.mark.parametrize(("text", "ground"), list(itertools.product(TEXT, GROUNDS)))
def test_text_can_be_read(roles: Roles, text: str, ground: str) -> None:
    assert contrast(getattr(roles, text), getattr(roles, ground)) >= 4.5


@pytest.mark.parametrize("roles", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), list(itertools.product(TEXT, GROUNDS)))
def test_much_contrast_is_much(roles: Roles, text: str, ground: str) -> None:
    assert contrast(getattr(roles, text), getattr(roles, ground)) >= 7
    assert contrast(roles.line, roles.paper) >= 2.3
    assert contrast(roles.control, roles.paper) >= 7


@THEMES
@pytest.mark.parametrize("ground", ["first", "second", "good"])
def test_text_on_a_filled_ground_can_be_read(roles: Roles, ground: str) -> None:
    assert contrast(roles.on_first, getattr(roles, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["paper", "surface"])
def test_borders_of_controls_can_be_seen(roles: Roles, ground: str) -> None:
    assert contrast(roles.control, getattr(roles, ground)) >= 3


@THEMES
@pytest.mark.parametrize("ground", ["paper", "surface", "tint_first", "tint_second"])
def test_the_focus_can_be_seen(roles: Roles, ground: str) -> None:
    assert contrast(roles.first, getattr(roles, ground)) >= 3


@WALLS
@pytest.mark.parametrize("ground", GROUNDS)
def test_what_is_read_on_the_wall_survives_a_lit_room(roles: Roles, ground: str) -> None:
    assert contrast(roles.ink, getattr(roles, ground)) >= 12


@WALLS
@pytest.mark.parametrize("label", ["muted", "first", "second", "good", "gold"])
@pytest.mark.parametrize("ground", ["paper", "surface"])
def test_labels_and_rules_on_the_wall_can_be_read_from_the_last_row(roles: Roles, label: str, ground: str) -> None:
    assert contrast(getattr(roles, label), getattr(roles, ground)) >= 7


@WALLS
@pytest.mark.parametrize("label", ["first", "second"])
@pytest.mark.parametrize("ground", ["tint_first", "tint_second"])
def test_titles_of_boxes_on_the_wall_can_be_read_from_the_last_row(roles: Roles, label: str, ground: str) -> None:
    assert contrast(getattr(roles, label), getattr(roles, ground)) >= 7


@pytest.mark.parametrize("rule", ["line", "control", "muted", "first", "second"])
def test_axes_rules_and_arrows_of_figures_on_the_wall_can_be_seen(rule: str) -> None:
    assert contrast(getattr(WALL_FIGURE, rule), WALL_FIGURE.paper) >= 7


@pytest.mark.parametrize("ground", ["first", "second", "good"])
def test_text_on_a_filled_ground_can_be_read_on_the_wall(ground: str) -> None:
    assert contrast(WALL.on_first, getattr(WALL, ground)) >= 7
    assert contrast(WALL.control, WALL.paper) >= 3


@pytest.mark.parametrize(
    ("roles", "table"), [(LIGHT, LIGHT_TABLE), (DARK, DARK_TABLE), (WALL, WALL_TABLE)], ids=["light", "dark", "wall"]
)
def test_the_colours_are_those_of_the_design(roles: Roles, table: str) -> None:
    assert list(roles[: Roles._fields.index("on_first")]) == table.split()


def test_dark_buttons_carry_dark_ink() -> None:
    assert roles_of(dark=True) is DARK
    assert roles_of(dark=False) is LIGHT
    assert [roles_in(dark, "sepia") for dark in (False, True)] == [SEPIA, DARK]
    assert [roles_in(dark, "contrast") for dark in (False, True)] == [CONTRAST_LIGHT, CONTRAST_DARK]
    assert luminance(DARK.on_first) < luminance(DARK.first)
    assert luminance(LIGHT.on_first) > luminance(LIGHT.first)


def test_a_mix_lies_between_its_colours() -> None:
    assert mix("#FFFFFF", "#000000", 1) == "#FFFFFF"
    assert mix("#FFFFFF", "#000000", 0) == "#000000"
    assert mix("#FF0000", "#0000FF", 0.5) == "#800080"
