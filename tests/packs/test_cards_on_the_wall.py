"""The cards that ship, before a class: on one sheet each, whole and large, on every wall; pictures are large too."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.content.model import Card, Pack
from desktop.paths import bundled_resources
from desktop.ui.look import fonts
from desktop.ui.sessions.classroom.review_words import card_scene
from desktop.ui.sessions.shown import ShownCard
from desktop.ui.sessions.task import way
from desktop.ui.widgets.wall.sheet import HEIGHT, Art, Frame
from tests.ui.widgets.wall.checks import faults

TITLE = "Bagaimana Indonesia menentukan sikapnya sendiri di antara dua kekuatan besar"


@pytest.fixture(scope="module")
def cards(qapp: QApplication, shipped_pack: Pack) -> tuple[Card, ...]:
    """All of them."""
    assert qapp is not None
    fonts.install(bundled_resources())
    return shipped_pack.cards


@pytest.mark.parametrize("frame", [Frame(1440), Frame(1920)], ids=["4:3", "16:9"])
@pytest.mark.parametrize("turned", [False, True], ids=["question", "answer"])
def test_each_card_stands_on_one_sheet(cards: tuple[Card, ...], frame: Frame, turned: bool) -> None:
    assert {card.kind for card in cards} == {"basic", "both", "cloze", "typed", "order", "picture"}
    for card in cards:
        order = tuple(reversed(range(len(card.answers)))) if way(card) == "order" else ()
        scene = card_scene(ShownCard(card, TITLE, "", (), 3, 12, 5, False, order=order), turned=turned)
        assert scene.pages(frame) == 1, card.id
        sheet = scene.sheet(frame)
        assert faults(sheet) == [], card.id
        pictures = [item for item in sheet.items if isinstance(item, Art)]
        assert len(pictures) == len(card.figures)
        assert all(art.height > HEIGHT / 4 for art in pictures), card.id
