from desktop.storage import quizzes
from desktop.study.days import study_day
from desktop.study.memory import Rating
from tests.storage.learner_world import DAY, HOUR, NOW, LearnerWorld


def test_answers_are_kept_in_order(learner: LearnerWorld) -> None:
    progress = learner.progress
    for number, correct in enumerate((False, True, True)):
        progress.record_quiz("p/soal", correct, 4.26, ["p/a"], NOW + number * HOUR, "1")
    results = progress.quiz_results(["p/soal", "p/lain"])
    assert list(results) == ["p/soal"]
    assert [result.correct for result in results["p/soal"]] == [False, True, True]
    assert results["p/soal"][0] == ("p/soal", NOW, study_day(NOW), False, 4.3)


def test_a_right_answer_names_no_card() -> None:
    assert quizzes.value_of(True, 1, ["p/a"]) == "1 1.0"
    assert quizzes.value_of(False, -1, ["p/a", "p/b~c1"]) == "0 0.0 p/a p/b~c1"


def test_a_wrong_answer_brings_a_card_forward_until_it_is_reviewed(learner: LearnerWorld) -> None:
    progress = learner.progress
    memory = progress.record_review("p/a", Rating.EASY, NOW, 5, "1")
    assert progress.due_cards(NOW + DAY) == []
    progress.record_quiz("p/soal", False, 9, ["p/a", "p/new"], NOW + DAY, "1")
    assert progress.brought_forward() == {"p/a", "p/new"}
    (due,) = progress.due_cards(NOW + DAY)
    assert due == ("p/a", memory.due, memory.stability, True)
    progress.record_review("p/a", Rating.GOOD, NOW + DAY + HOUR, 5, "1")
    assert progress.brought_forward() == {"p/new"}
    progress.undo(NOW + DAY + HOUR)
    assert progress.brought_forward() == {"p/a", "p/new"}
    progress.undo(NOW + DAY + HOUR)
    assert (progress.brought_forward(), progress.quiz_results(["p/soal"])) == (set(), {})


def test_a_card_comes_forward_under_the_id_it_has_now(learner: LearnerWorld) -> None:
    progress = learner.progress
    progress.record_quiz("p/soal", False, 9, ["old"], NOW, "1")
    progress.carry_over({"old": "new"}, NOW, str.upper)
    assert progress.brought_forward() == {"new"}
    progress.rebuild()
    assert progress.brought_forward() == {"new"}
