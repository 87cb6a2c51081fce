"""The colours of Mitra by the role they play: for the light theme, the dark one, and the wall of a classroom."""

from __future__ import annotations

from typing import NamedTuple


class Roles(NamedTuple):
    """One theme: each field is a colour as `#RRGGBB`, named after what it is for.

    `line` separates and never borders a control, `control` does; `first` and `second` are the two parties of the mark;
    `on_first` is text on a ground filled with `first`, `second` or `good`. `marker_1` to `marker_4` are the grounds of
    highlighted words: yellow, green, blue, pink.
    """

    paper: str
    surface: str
    ink: str
    muted: str
    line: str
    control: str
    first: str
    second: str
    tint_first: str
    tint_second: str
    highlight: str
    good: str
    gold: str
    on_first: str
    marker_1: str
    marker_2: str
    marker_3: str
    marker_4: str


LIGHT = Roles(
    paper="#FBF8F3",
    surface="#FFFFFF",
    ink="#1F2430",
    muted="#5B6472",
    line="#E4DED3",
    control="#8C857A",
    first="#12666F",
    second="#A83C2A",
    tint_first="#E6F1F1",
    tint_second="#FBECE7",
    highlight="#FFE9A8",
    good="#2A7247",
    gold="#F4C95D",
    on_first="#FFFFFF",
    marker_1="#FFE9A8",
    marker_2="#CFEBC9",
    marker_3="#CFE3F7",
    marker_4="#F9D7E0",
)

DARK = Roles(
    paper="#14181D",
    surface="#1C2229",
    ink="#E8E6E1",
    muted="#A3ADB8",
    line="#2C343D",
    control="#6B7683",
    first="#5BC0C8",
    second="#F29A84",
    tint_first="#1B3236",
    tint_second="#3A2620",
    highlight="#4A3D12",
    good="#7CC79A",
    gold="#F4C95D",
    on_first="#14181D",
    marker_1="#4A3D12",
    marker_2="#1F4229",
    marker_3="#1E3A56",
    marker_4="#51293A",
)

WALL = Roles(
    paper="#0F1B2D",
    surface="#0F1B2D",
    ink="#FFFFFF",
    muted="#A8BACE",
    line="#41536B",
    control="#6F86A3",
    first="#8FD8DE",
    second="#FFC2B3",
    tint_first="#17364A",
    tint_second="#3A2C38",
    highlight="#36362E",
    good="#B6E8C6",
    gold="#FFDD85",
    on_first="#0F1B2D",
    marker_1="#4A3D12",
    marker_2="#1F4229",
    marker_3="#1E3A56",
    marker_4="#51293A",
)

WALL_FIGURE = WALL._replace(line=WALL.muted, control=WALL.muted)
"""The wall's colours for figures and tables, whose axes and rules are told something by: a lit room eats faint ones."""


def roles_of(dark: bool) -> Roles:
    """Return the colours of the dark or of the light theme."""
    return DARK if dark else LIGHT


def mix(front: str, back: str, share: float) -> str:
    """Return `front` laid over `back` with `share` (0 to 1) of cover, as `#RRGGBB`."""
    pairs = zip(_channels(front), _channels(back), strict=True)
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
