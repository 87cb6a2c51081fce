"""What is looked up beside a card: a link in an explanation leads on, a link in the lesson is explained."""

from __future__ import annotations

from desktop.ui.sessions.aside import Aside
from desktop.ui.sessions.ways import ToEntry
from tests.ui.desk_world import MANY, Heard, World


def test_a_link_of_the_lesson_is_explained_and_one_of_an_explanation_leads_on(wordy: World) -> None:
    aside = Aside(wordy.desk, wordy.desk)
    explained, ways = Heard(aside.explained), Heard(aside.way)
    aside.explain(MANY, "term:utusan")
    aside.explain(MANY, "nav:next")
    assert len(explained.all) == 1 and ways.all == []
    aside.explain(MANY, "entry:term:uji/utusan")
    assert ways.all == [ToEntry("term", "uji/utusan")] and len(explained.all) == 1
