"""What a card wants whose own words ask nothing, such as one with a gap; and in which way it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from desktop.ui.widgets.card_wanted import Wanted

if TYPE_CHECKING:
    from desktop.content.model import Card
    from desktop.ui.sessions.shown import ShownCard


def task(card: Card) -> str:
    """The task in words, or "" where the card asks by itself.

    A card of two directions has a term, a date or an event on either side, and no pack says on which: the words have
    to be right for all of them.
    """
    if card.kind == "cloze":
        return QCoreApplication.translate("Task", "Isi bagian yang kosong")
    if way(card) == "type":
        return QCoreApplication.translate("Task", "Ketik jawabannya")
    if way(card) == "order":
        return QCoreApplication.translate("Task", "Urutkan dari yang pertama")
    if card.kind == "both" and "?" not in card.front:
        return QCoreApplication.translate("Task", "Apa pasangannya?")
    return ""


def way(card: Card) -> Literal["think", "type", "order"]:
    """In thought, by typing or by putting things in order; a card without anything to check is for thought."""
    if card.kind == "typed" and card.answers:
        return "type"
    return "order" if card.kind == "order" and len(card.answers) > 1 else "think"


def wanted(shown: ShownCard) -> Wanted:
    """How the table lays a card out to be answered, with its pictures."""
    card = shown.card
    items = card.answers if way(card) == "order" else ()
    return Wanted(way(card), items, shown.order, card.figures)
