"""What the keys are called on the screen and by a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterable

SIGNS = {"Return": "Enter", "PgDown": "PgDn", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
"""Names on the screen for Qt's portable ones, where they differ in every language."""


def key_name(sequence: QKeySequence) -> str:
    """Return one combination as it stands in a key cap: "Ctrl PgDn", "Alt ←", "Spasi"; "" for none."""
    portable = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    # A plus that is a key itself stands last, after the plus that joins it.
    parts = [*portable[:-2].split("+"), "+"] if portable.endswith("+") else portable.split("+")
    return " ".join(_sign(part) for part in parts if part)


def key_list(sequences: Iterable[QKeySequence]) -> tuple[str, ...]:
    """Return the names of several combinations that do the same, each once: Enter and Return have one name."""
    return tuple(dict.fromkeys(key_name(sequence) for sequence in sequences))


def spoken_keys(name: str) -> str:
    """Return the name of a combination in words: not every voice knows an arrow."""
    words = {
        "←": QCoreApplication.translate("KeyNames", "panah kiri"),
        "→": QCoreApplication.translate("KeyNames", "panah kanan"),
        "↑": QCoreApplication.translate("KeyNames", "panah atas"),
        "↓": QCoreApplication.translate("KeyNames", "panah bawah"),
        "+": QCoreApplication.translate("KeyNames", "plus"),
        "-": QCoreApplication.translate("KeyNames", "minus"),
    }
    return " ".join(words.get(part, part) for part in name.split(" "))


def _sign(part: str) -> str:
    return QCoreApplication.translate("KeyNames", "Spasi") if part == "Space" else SIGNS.get(part, part)
