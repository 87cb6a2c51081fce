from desktop.storage.card_states import CardState
from desktop.study.days import study_day
from desktop.study.memory import Rating
from tests.storage.learner_world import DAY, HOUR, NOW, LearnerWorld


def test_a_card_put_off_is_hidden_until_the_next_study_day(learner: LearnerWorld) -> None:
    progress = learner.progress
    progress.record_review("card", Rating.GOOD, NOW - 30 * DAY, 5, "1")
    progress.record_bury("card", NOW, "1")
    assert progress.card_state("card") == CardState(buried=study_day(NOW))
    assert (progress.hidden(NOW), progress.due_cards(NOW)) == ({"card"}, [])
    assert progress.hidden(NOW + 18 * HOUR) == {"card"}, "it is three in the morning: still the same study day"
    assert progress.hidden(NOW + DAY) == set()
    assert [due.card for due in progress.due_cards(NOW + DAY)] == ["card"]


def test_a_suspended_card_is_away_until_it_is_resumed(learner: LearnerWorld) -> None:
    progress = learner.progress
    progress.record_review("card", Rating.AGAIN, NOW, 5, "1")
    assert progress.in_hand() == ["card"]
    progress.record_suspend("card", NOW, "1")
    assert (progress.suspended(), progress.in_hand()) == ({"card"}, [])
    assert progress.due_cards(NOW + 30 * DAY) == progress.waiting_cards(NOW) == []
    progress.record_resume("card", NOW, "1")
    assert (progress.suspended(), progress.in_hand()) == (set(), ["card"])
    assert [due.card for due in progress.due_cards(NOW + DAY)] == ["card"]


def test_a_mark_is_set_and_taken_away(learner: LearnerWorld) -> None:
    learner.progress.record_mark("card", NOW, "1")
    assert learner.progress.marked() == {"card"}
    learner.progress.record_unmark("card", NOW, "1")
    assert learner.progress.marked() == set()
    learner.progress.undo(NOW)
    assert learner.progress.card_states(["card", "other"]) == {"card": CardState(marked=True)}


def test_a_decision_goes_with_a_card_that_gets_a_new_id(learner: LearnerWorld) -> None:
    learner.progress.record_suspend("old", NOW, "1")
    assert learner.progress.carry_over({"old": "new"}, NOW, str.upper) == 1
    assert learner.progress.suspended() == {"new"}
