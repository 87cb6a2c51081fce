"""The card of *Ulang* in the menu: its commands act on what is seen, and lead there from elsewhere."""

from __future__ import annotations

import pytest

from desktop.ui.review.page import ReviewPage
from desktop.ui.window.pages import REVIEW
from tests.ui.desk_world import FEW, Heard
from tests.ui.window.shown import Shown

KINDS = {"Tandai kartu ini": "mark", "Tunda kartu ini sampai besok": "bury", "Istirahatkan kartu ini": "suspend"}


def choose(shown: Shown, text: str) -> None:
    """Choose an action of the menu."""
    next(action for action in shown.window.actions() if action.text() == text).trigger()


@pytest.mark.parametrize("text", list(KINDS))
def test_nothing_is_done_to_a_card_that_is_not_seen(shown: Shown, text: str) -> None:
    shown.world.read(FEW)
    choose(shown, text)
    assert shown.window.page == REVIEW
    assert shown.world.kinds() == ["read"]
    choose(shown, text)
    assert shown.world.kinds() == ["read", KINDS[text]]


def test_what_is_looked_up_and_the_end(shown: Shown) -> None:
    shown.world.read(FEW)
    shown.window.show_page(REVIEW)
    page = shown.window.pane
    assert isinstance(page, ReviewPage)
    wanted = Heard(page.note_wanted)
    choose(shown, "Baca bagian kartu ini")
    assert page.beside.side.showing() == "paragraph"
    choose(shown, "Riwayat kartu ini")
    assert page.beside.side.showing() == "history"
    page.beside.close()
    choose(shown, "Tulis ulang kartu ini")
    assert wanted.all == [shown.sessions.review.current.card.id]
    shown.extras.dialog.close()
    choose(shown, "Cukup dulu")
    assert not shown.sessions.review.running
