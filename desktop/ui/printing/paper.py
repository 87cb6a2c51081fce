"""The paper of a handout: its margins in points, and how large the article of the screen stands on it."""

from __future__ import annotations

from desktop.ui.look.roles import LIGHT
from desktop.ui.look.theme import Look
from desktop.ui.printing.flow import A4

SCALE = 0.6
"""Points of paper for a pixel of the article: its text of 18 px is 10.8 points high."""
COLUMN = 740
"""Pixels of the article's column: about 74 letters."""
WIDTH = COLUMN * SCALE
LEFT = (A4.width() - WIDTH) / 2
TOP, FOOT = 74.0, 62.0
"""Points above and below the text."""
ROOM = A4.height() - TOP - FOOT
HEAD_LINE, FOOT_LINE = 50.0, A4.height() - 32.0
"""Where the running head and the foot stand: their baselines, in points from the top of the page."""

LOOK = Look(line=144, paragraph=60)
ROLES = LIGHT._replace(
    paper="#FFFFFF",
    surface="#FFFFFF",
    ink="#000000",
    muted="#454B55",
    line="#BDB7AC",
    control="#6E685F",
    first="#0D4F57",
    second="#8C2F20",
    tint_first="#EDF5F5",
    tint_second="#FCF1ED",
)
"""The colours on paper: black text, tints so light that they cost little ink and stay legible when all is grey."""
