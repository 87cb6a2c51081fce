"""The colours of the themes that not everybody needs: sepia, and two of high contrast. Loaded where one is chosen."""

from __future__ import annotations

from desktop.ui.look.roles import DARK, LIGHT, Roles

SEPIA = LIGHT._replace(
    paper="#F3EAD7",
    surface="#FAF4E6",
    ink="#33291C",
    muted="#605138",
    line="#DACDB3",
    control="#857860",
    first="#0E595F",
    second="#8F2F1E",
    tint_first="#E2EADC",
    tint_second="#F5DFCF",
    highlight="#F5DC90",
    good="#225C38",
    gold="#DDAA33",
)
"""Old paper: less white for tired eyes, every text still at least 4.5:1."""

CONTRAST_LIGHT = LIGHT._replace(
    paper="#FFFFFF",
    surface="#FFFFFF",
    ink="#000000",
    muted="#2E333B",
    line="#A0A6AD",
    control="#33373D",
    first="#00434A",
    second="#7A1A0C",
    tint_first="#E2F2F3",
    tint_second="#FDEBE7",
    highlight="#FFEFA0",
    good="#0B4626",
    gold="#7A5900",
)
"""Black on white: every text at least 7:1, and lines that only part are seen better than elsewhere."""

CONTRAST_DARK = DARK._replace(
    paper="#000000",
    surface="#000000",
    ink="#FFFFFF",
    muted="#DADDE1",
    line="#4A5057",
    control="#C9CDD2",
    first="#7DF0F7",
    second="#FFB8A8",
    tint_first="#00343A",
    tint_second="#451509",
    highlight="#403300",
    good="#8FF0B4",
    gold="#FFDD55",
    on_first="#000000",
)
"""White on black: every text at least 7:1."""


def roles_in(dark: bool, tone: str) -> Roles:
    """Return the colours of a tone that is not the plain one; sepia is of the day, its night is the dark theme."""
    if tone == "contrast":
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else SEPIA
