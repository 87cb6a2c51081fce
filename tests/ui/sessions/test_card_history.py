"""The history of a card in words."""

from __future__ import annotations

from desktop.storage.card_states import CardState
from desktop.study.memory import Rating
from desktop.ui.sessions.card_history import CardHistory, history_of
from tests.ui.desk_world import FEW, JAKARTA, World

CARD = f"{FEW}-1"


def told(world: World) -> CardHistory:
    """What is told of the card now."""
    progress = world.progress
    return history_of(progress.history(CARD), progress.memory(CARD), progress.card_state(CARD), world.clock())


def test_a_new_card_has_none(world: World) -> None:
    assert told(world) == CardHistory("Kartu ini baru; belum pernah dijawab.", "", ())


def test_each_answer_with_its_day_and_what_followed(world: World) -> None:
    world.review(CARD, Rating.AGAIN)
    world.clock.move(minutes=15)
    world.review(CARD, Rating.GOOD)
    world.clock.now = world.progress.memory(CARD).due.astimezone(JAKARTA)
    world.review(CARD, Rating.GOOD)
    history = told(world)
    assert [row.answer for row in history.rows] == ["Ingat", "Ingat", "Lupa"], "the newest first"
    assert history.rows[2] == ("12 Maret 2026", "Lupa", "pertama kali", "hari itu juga")
    assert history.rows[1].since == "hari yang sama"
    assert history.rows[1].next == history.rows[0].day, "it was answered on the day it was due"
    assert history.rows[0].since.endswith("hari")
    assert history.coming.startswith("Kartu ini datang lagi ") and history.coming.endswith("2026.")
    assert history.sums == "3 kali dijawab, 0 kali terlupa sesudah pernah teringat."


def test_what_was_decided_comes_first(world: World) -> None:
    world.review(CARD)
    world.progress.record_bury(CARD, world.clock(), "1.0")
    assert told(world).coming == "Kartu ini ditunda sampai besok."
    world.progress.record_suspend(CARD, world.clock(), "1.0")
    assert "diistirahatkan" in told(world).coming
    world.progress.record_resume(CARD, world.clock(), "1.0")
    world.clock.move(days=200)
    assert told(world).coming == "Kartu ini menunggu jawabanmu hari ini."


def test_a_review_from_elsewhere_says_so(world: World) -> None:
    world.review(CARD)
    past = tuple(answer._replace(past=True) for answer in world.progress.history(CARD))
    shown = history_of(past, world.progress.memory(CARD), CardState(), world.clock())
    assert shown.rows[0].answer == "Ingat (dari berkas impor)"
