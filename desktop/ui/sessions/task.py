"""What a card wants whose own words ask nothing: one with a gap, and one that is learnt in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.content.model import Card


def task(card: Card) -> str:
    """The task in words, or "" where the card asks by itself.

    A card of two directions has a term, a date or an event on either side, and no pack says on which: the words have
    to be right for all of them.
    """
    if card.kind == "cloze":
        return QCoreApplication.translate("Task", "Isi bagian yang kosong")
    if card.kind == "both" and "?" not in card.front:
        return QCoreApplication.translate("Task", "Apa pasangannya?")
    return ""
