"""The two panels of a day, shown plans that were made by hand."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from desktop.storage.library import LessonHead, UnitOutline
from desktop.ui.look.theme import Theme
from desktop.ui.sessions.today import Today
from desktop.ui.today.plan import LessonPlan, ReviewPlan
from tests.ui.desk_world import Heard
from tests.ui.sight import texts

HEAD = LessonHead("uji/satu", "Siapa dulu?", "awal", 600, 4, 3)
UNIT = UnitOutline("awal", "Awal", 2, (HEAD,), "uji")
PLAN = Today(date(2026, 3, 12), 8, 23, 5, 4, HEAD, UNIT, 0.45, 3, True, True, ())


def shown(qtbot: QtBot, panel: ReviewPlan | LessonPlan, plan: Today) -> list[str]:
    """What the panel says of a plan."""
    qtbot.addWidget(panel)
    panel.show_plan(plan)
    with qtbot.waitExposed(panel):
        panel.show()
    return texts(panel)


def test_cards_are_counted_with_their_lessons(qtbot: QtBot, theme: Theme) -> None:
    said = shown(qtbot, ReviewPlan(theme), PLAN)
    assert "23 kartu" in said
    assert any(text.startswith("Dari 4 bacaan.") for text in said)


def test_a_day_without_cards_blames_nobody(qtbot: QtBot, theme: Theme) -> None:
    panel = ReviewPlan(theme)
    said = shown(qtbot, panel, PLAN._replace(cards=0))
    assert said[1:3] == ["Tidak ada kartu hari ini", "Kartu berikutnya datang pada harinya."]
    panel.show_plan(PLAN)
    assert "23 kartu" in texts(panel), "and the cards come back"
    assert panel.button.isVisible()


def test_a_day_whose_cards_are_done_says_how_many_they_were(qtbot: QtBot, theme: Theme) -> None:
    said = shown(qtbot, ReviewPlan(theme), PLAN._replace(cards=0, week=((PLAN.day, 10),)))
    assert said[1:3] == ["Selesai untuk hari ini", "10 kartu diulang. Kartu berikutnya datang pada harinya."]


def test_nothing_is_called_done_before_a_card_was_answered(qtbot: QtBot, theme: Theme) -> None:
    said = shown(qtbot, ReviewPlan(theme), PLAN._replace(cards=0, answered=False))
    assert said[1:3] == ["Belum ada kartu", "Kartu datang setelah satu bacaan selesai dibaca."]


def test_a_lesson_seen_to_its_end_only_has_to_be_marked(qtbot: QtBot, theme: Theme) -> None:
    panel = LessonPlan(theme)
    said = shown(qtbot, panel, PLAN._replace(next_fraction=0.98, next_minutes=0))
    assert said[:3] == ["Sudah dilihat sampai akhir", "Siapa dulu?", "2 Awal, tinggal ditandai sudah dibaca"]
    assert not panel._bar.isVisible()
    panel.show_plan(PLAN._replace(next_fraction=0.97))
    assert panel._bar.isVisible()
    assert "Lanjutkan membaca" in texts(panel)


def test_a_begun_lesson_says_what_is_left(qtbot: QtBot, theme: Theme) -> None:
    said = shown(qtbot, LessonPlan(theme), PLAN)
    assert said[:3] == ["Lanjutkan membaca", "Siapa dulu?", "2 Awal, tinggal 3 menit"]


def test_a_lesson_not_begun_says_how_long_it_is_and_shows_no_bar(qtbot: QtBot, theme: Theme) -> None:
    panel = LessonPlan(theme)
    said = shown(qtbot, panel, PLAN._replace(next_fraction=0.0, next_minutes=4))
    assert said[:3] == ["Bacaan berikutnya", "Siapa dulu?", "2 Awal, 4 menit"]
    assert not panel._bar.isVisible()


def test_the_button_names_the_lesson_of_the_plan_that_is_shown(qtbot: QtBot, theme: Theme) -> None:
    panel = LessonPlan(theme)
    wanted = Heard(panel.wanted)
    shown(qtbot, panel, PLAN)
    panel.button.click()
    panel.show_plan(PLAN._replace(next=None, next_unit=None))
    panel.button.click()
    assert wanted.all == ["uji/satu", ""]


def test_what_waits_is_spread_and_nobody_is_blamed(qtbot: QtBot, theme: Theme) -> None:
    panel = ReviewPlan(theme)
    said = shown(qtbot, panel, PLAN._replace(cards=28, waiting=140, spread=5, limit=10))
    assert said[1:3] == [
        "28 kartu",
        "Ada 140 kartu yang menunggu. Dibagi dalam 5 hari, 10 menit sehari; yang paling mudah terlupa lebih dulu.",
    ]
    panel.show_plan(PLAN._replace(cards=28, waiting=9000, spread=90, limit=5))
    assert "Tidak perlu sekaligus: 5 menit sehari cukup" in texts(panel)[2], "ninety days help nobody"
    panel.show_plan(PLAN._replace(waiting=23))
    assert texts(panel)[2].startswith("Dari 4 bacaan.")


def test_a_begun_day_goes_on(qtbot: QtBot, theme: Theme) -> None:
    said = shown(qtbot, ReviewPlan(theme), PLAN._replace(week=((PLAN.day, 9),)))
    assert said[:3] == ["Lanjutkan mengulang", "23 kartu", "9 kartu sudah diulang hari ini."]


def test_cards_of_ones_own_come_from_no_lesson(qtbot: QtBot, theme: Theme) -> None:
    assert shown(qtbot, ReviewPlan(theme), PLAN._replace(card_lessons=0))[2] == "Dari kartu buatanmu sendiri."


def test_a_day_whose_minutes_are_over_lets_who_wants_go_on(qtbot: QtBot, theme: Theme) -> None:
    panel = ReviewPlan(theme)
    more = Heard(panel.more_wanted)
    said = shown(qtbot, panel, PLAN._replace(cards=0, beyond=30, week=((PLAN.day, 10),)))
    assert said[1:] == [
        "Selesai untuk hari ini",
        "10 kartu diulang. Menit hari ini sudah terpakai; sisanya boleh besok.",
        "Lanjut mengulang",
    ]
    panel.more_button.click()
    assert len(more.all) == 1


def test_a_day_off_asks_nothing_and_says_until_when(qtbot: QtBot, theme: Theme) -> None:
    holiday = (date(2026, 3, 10), date(2026, 3, 20))
    said = shown(qtbot, ReviewPlan(theme), PLAN._replace(cards=0, holiday=holiday))
    assert said == [
        "Hari libur",
        "Tidak ada kartu hari ini",
        "Libur sampai 20 Maret 2026. Kartu yang menunggu dibagi rata sesudahnya.",
    ]
