"""A class quiz is what its events tell, whatever they are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.study.classroom.class_quiz import (
    END,
    MOST_HANDS,
    UNKNOWN,
    Asked,
    ClassQuiz,
    Setup,
    begin_text,
    fold,
    go_text,
    hands_text,
    reveal_text,
    worst,
)

SETUP = Setup("uji/surat", "unit", 30, "benih", ("uji/kapan", "uji/siapa", "uji/mana"))
BEGIN = begin_text(SETUP)
EVENTS = st.one_of(
    st.builds(hands_text, st.integers(0, 4), st.integers(0, 3), st.integers(-2, 150)),
    st.builds(reveal_text, st.integers(0, 4), st.integers(0, 3)),
    st.builds(go_text, st.integers(0, 4)),
    st.sampled_from((END, BEGIN, "", "hands", "hands 1", "hands 1 x 2", "go 0", "go ²", "reveal 1 0", "jump 2")),
    st.text(max_size=12),
)


def after(*events: str) -> ClassQuiz:
    quiz = fold((BEGIN, *events))
    assert quiz is not None
    return quiz


def test_a_quiz_begins_with_its_first_question_and_what_was_chosen() -> None:
    quiz = after()
    assert quiz.setup == SETUP and quiz.place == 0 and not quiz.ended
    assert quiz.current == Asked("uji/kapan") and quiz.current.total == 0


def test_the_text_of_each_event_is_as_documented() -> None:
    assert BEGIN == "begin uji/surat unit 30 benih uji/kapan uji/siapa uji/mana"
    assert [hands_text(1, 3, 17), reveal_text(1, 2), go_text(2)] == ["hands 2 4 17", "reveal 2 3", "go 3"]


def test_before_it_begins_there_is_no_quiz() -> None:
    assert fold(()) is None and fold(("hands 1 1 1", "begin a", "begin a lesson x s q", "begin  lesson 0 s q")) is None


def test_a_count_replaces_the_one_before_and_holds_for_its_question_and_choice() -> None:
    quiz = after(hands_text(0, 2, 3), hands_text(0, 2, 5), hands_text(0, 0, 4), hands_text(1, 2, 9))
    assert [quiz.asked[0].of(choice) for choice in range(4)] == [4, 0, 5, 0]
    assert quiz.asked[0].total == 9 and quiz.asked[1].total == 9
    assert after(hands_text(0, 0, -1)).current.total == 0
    assert after(hands_text(0, 0, 1000), "hands 1 2 1000").current.hands == ((0, MOST_HANDS), (1, MOST_HANDS))


def test_the_right_hands_are_known_from_the_reveal_on() -> None:
    quiz = after(hands_text(0, 1, 6), hands_text(0, 2, 2))
    assert not quiz.current.revealed and quiz.current.right == UNKNOWN and quiz.current.right_hands == 0
    quiz = after(hands_text(0, 1, 6), hands_text(0, 2, 2), reveal_text(0, 1))
    assert quiz.current.revealed and quiz.current.right_hands == 6 and quiz.current.share == 0.75


def test_one_goes_from_question_to_question_and_back_also_from_the_end() -> None:
    assert after(go_text(2)).place == 2 and after(go_text(2), go_text(0)).place == 0
    assert after(go_text(2), END).ended and not after(END, go_text(2)).ended


def test_what_went_badly_comes_first_and_what_nobody_answered_not_at_all() -> None:
    good, bad = (hands_text(0, 0, 9), hands_text(0, 1, 1)), (hands_text(2, 0, 9), hands_text(2, 1, 20))
    assert worst(after(*good, *bad, reveal_text(0, 0), reveal_text(1, 0), reveal_text(2, 0))) == (2, 0)
    assert worst(after(*good, *bad)) == ()


def test_the_reader_of_a_log_is_not_led_astray() -> None:
    for strange in ("hands 1", "hands 1 1 x", "hands 9 1 1", "hands 1 0 1", "go 0", "go 1 1", "reveal 1", "", BEGIN):
        assert after(strange) == after()


@given(st.lists(EVENTS, max_size=20))
@settings(max_examples=50)
def test_any_events_make_a_quiz_whose_counts_are_the_last_that_were_told(events: list[str]) -> None:
    quiz = after(*events)
    assert quiz.setup == SETUP and 0 <= quiz.place < len(quiz.asked)
    for place, asked in enumerate(quiz.asked):
        for choice in range(4):
            told = [event.split()[3] for event in events if event.startswith(f"hands {place + 1} {choice + 1} ")]
            assert str(asked.of(choice)) == (told[-1] if told else "0")
    shares = [quiz.asked[place].share for place in worst(quiz)]
    assert shares == sorted(shares)
