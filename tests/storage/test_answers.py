from datetime import timedelta

from desktop.storage.importing import PastReview, take_in
from desktop.study.days import study_day
from desktop.study.memory import REVIEW, Rating
from tests.storage.learner_world import DAY, NOW, LearnerWorld


def test_each_review_leaves_what_was_before_it_and_what_followed(learner: LearnerWorld) -> None:
    progress = learner.progress
    first = progress.record_review("card", Rating.GOOD, NOW, 5.04, "1")
    second = progress.record_review("card", Rating.AGAIN, NOW + 4 * DAY, 7, "1")
    new, old = progress.history("card")
    assert new == ("card", 1, study_day(NOW), NOW, Rating.GOOD, 5.0, 0, 0.0, 0, first.due, False)
    assert (old.number, old.rating, old.state, old.stability) == (2, Rating.AGAIN, REVIEW, first.stability)
    assert (old.elapsed, old.due) == (4, second.due)
    progress.undo(NOW + 4 * DAY)
    assert progress.history("card") == (new,)


def test_what_is_drawn_answer_by_answer_is_what_a_rebuild_draws(learner: LearnerWorld) -> None:
    progress = learner.progress
    for number in range(12):
        rating = Rating.AGAIN if number % 5 == 4 else Rating.GOOD
        progress.record_review("card", rating, NOW + number * 9 * DAY, 3, "1")
    before = progress.history("card"), progress.memory("card")
    progress.rebuild()
    assert (progress.history("card"), progress.memory("card")) == before


def test_a_review_given_elsewhere_stands_at_its_own_time(learner: LearnerWorld) -> None:
    progress = learner.progress
    progress.record_review("card", Rating.GOOD, NOW, 5, "1")
    past = [PastReview("card", Rating.AGAIN, NOW + days * DAY, 2) for days in (-9, 3)]
    take_in(progress, "dek", [], past, NOW + 5 * DAY)
    answers = progress.history("card")
    assert [answer.at for answer in answers] == [NOW - 9 * DAY, NOW, NOW + 3 * DAY]
    assert [answer.past for answer in answers] == [True, False, True]
    assert [answer.elapsed for answer in answers] == [0, 9, 3]
    assert progress.last_entry_at() == NOW + 5 * DAY, "when it was imported, not when it was given"


def test_a_chosen_interval_outlives_the_load_it_was_chosen_for(learner: LearnerWorld) -> None:
    progress = learner.progress
    for card in "abcdef":
        progress.record_review(card, Rating.EASY, NOW, 5, "1")
    dues = {card: memory.due for card, memory in progress.memories("abcdef").items()}
    assert len({study_day(due) for due in dues.values()}) > 1, "cards learnt together part"
    there = learner.other()
    there.merge(reversed(progress.entries()))
    assert {card: memory.due for card, memory in there.memories("abcdef").items()} == dues
    there.database.close()


def test_a_holiday_is_left_out(learner: LearnerWorld) -> None:
    easy = learner.progress.record_review("a", Rating.EASY, NOW, 5, "1")
    holidays = {study_day(easy.due), study_day(easy.due) + timedelta(days=1)}
    other = learner.progress.record_review("b", Rating.EASY, NOW, 5, "1", holidays)
    assert study_day(other.due.astimezone(NOW.tzinfo)) not in holidays
