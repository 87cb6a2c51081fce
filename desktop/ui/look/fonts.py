"""The two families of Mitra: one for reading, one for the interface, installed from the resources."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ui.look.theme import Look

READING = "Literata"
INTERFACE = "Atkinson Hyperlegible Next"

# Only what is drawn somewhere: each further file is read and parsed before the first paint.
FILES = (
    "literata/Literata_400Regular.ttf",
    "literata/Literata_400Regular_Italic.ttf",
    "literata/Literata_600SemiBold.ttf",
    "literata/Literata_600SemiBold_Italic.ttf",
    "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf",
    "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
    "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_600SemiBold.ttf",
    "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_700Bold.ttf",
)


class FontMissing(Exception):
    """A font file of the resources could not be read; carries its path."""

    def __init__(self, path: Path) -> None:
        """Keep the path of the file."""
        super().__init__(str(path))
        self.path = path


def install(resources: Path) -> None:
    """Make both families known to Qt from the folder `resources`; raise FontMissing if a file cannot be read."""
    for name in FILES:
        path = resources / "fonts" / name
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FontMissing(path)
    text_width.cache_clear()


def font(family: str, pixels: int, weight: int = 400, italic: bool = False) -> QFont:
    """Return a font of `family` at whole `pixels`, with a weight of 400, 600 or (interface only) 700."""
    made = QFont(family)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setItalic(italic)
    return made


def spaced(face: QFont, look: Look) -> QFont:
    """Return `face` with its letters and words as far apart as the learner wants them, if further than usual."""
    pixels = face.pixelSize()
    if look.letter:
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, pixels * look.letter / 100)
    if look.word:
        face.setWordSpacing(pixels * look.word / 100)
    return face


@lru_cache(maxsize=1024)
def text_width(text: str, family: str, pixels: int, weight: int = 400) -> float:
    """Return the width in px of a text in one line. Layouts ask for the same ones again and again."""
    return QFontMetricsF(font(family, pixels, weight)).horizontalAdvance(text)


def reading_family(look: Look) -> str:
    """Return the family that lessons and cards are set in: the serif, or the legible sans if the learner wants it."""
    return READING if look.serif else INTERFACE
