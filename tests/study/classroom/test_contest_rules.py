"""What is agreed on before a contest, its written form, and the course that follows from it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.study.classroom.contest_rules import (
    LEMPARAN,
    NOBODY,
    REBUTAN,
    WAJIB,
    Drawn,
    Rules,
    Stop,
    begin_text,
    fitted,
    read_drawn,
    read_rules,
    rules_text,
    sound,
    stops,
)

RULES = st.builds(
    Rules,
    st.integers(2, 4),
    st.integers(0, 10),
    st.integers(0, 10),
    st.integers(0, 30),
    *[st.integers(0, 20).map(lambda tens: tens * 10)] * 3,
    st.booleans(),
)


def test_the_usual_contest_is_three_teams_and_eighteen_questions() -> None:
    assert Rules().total == 18 and Rules().unit == 50
    assert sound(Rules()) == Rules()


def test_the_course_goes_from_team_to_team_and_from_round_to_round() -> None:
    course = stops(Rules(teams=2, wajib=2, lemparan=1, rebutan=1), 7)
    assert course == (
        Stop("question", WAJIB, 0, 0),
        Stop("question", WAJIB, 1, 1),
        Stop("question", WAJIB, 2, 0),
        Stop("question", WAJIB, 3, 1),
        Stop("board", LEMPARAN),
        Stop("question", LEMPARAN, 4, 0),
        Stop("question", LEMPARAN, 5, 1),
        Stop("board", REBUTAN),
        Stop("question", REBUTAN, 6, NOBODY),
        Stop("over"),
    )


def test_a_round_without_questions_has_no_board() -> None:
    course = stops(Rules(teams=2, wajib=0, lemparan=0, rebutan=2), 2)
    assert [stop.kind for stop in course] == ["question", "question", "over"]


@given(RULES, st.integers(0, 200))
@settings(max_examples=50)
def test_there_are_never_more_questions_than_there_are_and_the_teams_have_equally_many(rules: Rules, many: int) -> None:
    fit = fitted(rules, many)
    assert fit.total == min(rules.total, many) or many - fit.total < rules.teams
    assert fit.total <= many and fitted(rules, rules.total) == rules
    asked = [stop.team for stop in stops(fit, many) if stop.kind == "question"]
    assert len(asked) == fit.total
    assert len({asked.count(team) for team in range(rules.teams)}) == 1


NAMES = st.text("abz-", min_size=1, max_size=12).map("uji/{}".format)


@given(RULES, st.lists(st.builds(Drawn, NAMES, st.integers(2, 6)), max_size=20))
@settings(max_examples=30)
def test_rules_and_questions_are_read_as_they_were_written(rules: Rules, drawn: list[Drawn]) -> None:
    assert read_rules(rules_text(rules)) == rules
    text = begin_text(rules, drawn)
    assert "\n" not in text and read_rules(text) == rules and read_drawn(text) == tuple(drawn)


@given(st.text())
def test_any_text_gives_rules_that_can_be_played(text: str) -> None:
    rules = read_rules(text)
    assert rules == sound(rules)
    assert read_rules(f"teams={text} right=99999999 wajib=-3") == sound(read_rules(f"teams={text} right=99999999"))


def test_what_is_missing_or_damaged_stands_as_usual() -> None:
    assert read_rules("") == Rules()
    assert read_rules("teams=x wajib=²") == Rules()
    assert read_rules("teams=9 right=5000 wajib=" + "9" * 5000) == Rules(teams=4, right=1000)
    assert read_drawn("begin teams=2") == () and read_drawn("ask=a/b:x,c/d:4,") == (Drawn("c/d", 4),)
