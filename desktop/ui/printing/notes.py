"""The editors' stars of a lesson on paper: letters in the text, and what each means below it."""

from __future__ import annotations

import re
from urllib.parse import unquote

from PySide6.QtCore import QCoreApplication

_STAR = re.compile(r'<a class="mark" href="note:(computed|addition)(?::([^"]*))?">\*</a>')
STAR = "*"
"""The mark of what the editors worked out; it needs no letter, for it always means the same."""
ALPHABET = "abcdefghijklmnopqrstuvwxyz"

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


def lettered(html: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The HTML of a lesson with a letter for each text that editors took additions from; marks with their meanings."""
    found = _STAR.findall(html)
    texts = list(dict.fromkeys(unquote(text) for kind, text in found if kind == "addition"))
    letters = {text: letter(place) for place, text in enumerate(texts)}
    notes = [(sign, _addition(text)) for text, sign in letters.items()]
    if any(kind == "computed" for kind, _text in found):
        notes.insert(0, (STAR, _computed()))
    return _STAR.sub(_Letters(letters).write, html), tuple(notes)


def letter(place: int) -> str:
    """The letter of a place counted from 0: a to z, then aa, ab and so on."""
    rest, last = divmod(place, len(ALPHABET))
    return (letter(rest - 1) if rest else "") + ALPHABET[last]


class _Letters:
    """Writes the letter where a star stood."""

    def __init__(self, letters: dict[str, str]) -> None:
        self._letters = letters

    def write(self, star: re.Match[str]) -> str:
        """The mark that takes the place of a star; the link goes on telling what it is."""
        if star[1] == "computed":
            return star[0]
        sign = self._letters[unquote(star[2] or "")]
        return f'<sup><a class="cite" href="note:addition">{sign}</a></sup>'


def _computed() -> str:
    return translate("Notes", "Dihitung penyunting dari angka atau tanggal sumber; sumber sendiri tidak menyebutnya.")


def _addition(text: str) -> str:
    words = translate("Notes", "Tambahan penyunting, dari: {source}")
    written = words.format(source=text)
    return written if written.endswith(".") else f"{written}."
