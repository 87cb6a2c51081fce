from datetime import datetime, timedelta

from desktop.storage.levelling import LOAD, chosen_interval
from desktop.study.days import study_day
from desktop.study.memory import Rating
from tests.storage.learner_world import NOW, WIB, LearnerWorld


def test_the_load_counts_by_study_day(learner: LearnerWorld) -> None:
    progress = learner.progress
    night = datetime(2026, 3, 3, 3, 30, tzinfo=WIB)  # belongs to the day before
    memories = [progress.record_review(card, Rating.GOOD, night, 5, "1") for card in ("a", "b", "c")]
    load = progress.load(night, 30)
    assert sum(load.values()) == 3
    assert set(load) == {study_day(memory.due.astimezone(WIB)) for memory in memories}
    progress.record_suspend("a", night, "1")
    assert sum(progress.load(night, 30).values()) == 2
    assert progress.load(night, 1) == {}


def test_the_load_is_counted_without_a_look_at_the_rows(learner: LearnerWorld) -> None:
    values = dict.fromkeys(("shift", "day", "begin", "end"), 1)
    plan = [row[3] for row in learner.database.rows(f"EXPLAIN QUERY PLAN {LOAD}", values)]
    assert any("memory USING COVERING INDEX" in step for step in plan), plan


def test_a_card_in_the_same_session_has_no_choice(learner: LearnerWorld) -> None:
    with learner.database.transaction() as connection:
        assert chosen_interval(connection, "card", Rating.AGAIN, NOW, ()) is None
        assert chosen_interval(connection, "card", Rating.EASY, NOW, ()) is not None


def test_the_end_of_time_has_no_load(learner: LearnerWorld) -> None:
    assert learner.progress.load(datetime.max.replace(tzinfo=WIB) - timedelta(days=3), 30) == {}


def test_cards_learnt_on_one_day_come_back_levelled(learner: LearnerWorld) -> None:
    for number in range(60):
        learner.progress.record_review(f"card-{number}", Rating.EASY, NOW, 5, "1")
    load = learner.progress.load(NOW, 40)
    assert max(load.values()) - min(load.values()) <= 1
