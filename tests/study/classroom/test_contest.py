"""The rules of a cerdas cermat, event by event: who answers, what it gives, who is locked out."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.study.classroom.contest import Contest, Standing, Try, applied, replay, standings
from desktop.study.classroom.contest_rules import NOBODY, REBUTAN, Drawn, Rules, begin_text

TWO = Rules(teams=3, wajib=1, lemparan=1, rebutan=2)
LIVE = {"reading", "open", "answering"}


def begun(rules: Rules = TWO, options: int = 4) -> str:
    return begin_text(rules, [Drawn(f"uji/q{number}", options) for number in range(rules.total)])


def played(*events: str, rules: Rules = TWO, options: int = 4) -> Contest:
    """After these events, written with commas between them."""
    contest = replay([begun(rules, options), *[event.strip() for line in events for event in line.split(",")]])
    assert contest is not None
    return contest


TO_LEMPARAN = "right, next, wrong, next, pass, next, next"
TO_REBUTAN = TO_LEMPARAN + ", right, next, right, next, right, next, next"


def test_it_begins_with_its_first_question_and_no_points() -> None:
    contest = played("nothing")
    assert contest.phase == "answering" and contest.scores == (0, 0, 0) and contest.question == "uji/q0"
    assert replay([]) is None and replay(["next", "right"]) is None
    assert replay(["begin teams=2"]) is None, "a contest without questions is none"


def test_a_question_of_wajib_is_for_one_team_only() -> None:
    assert played("next").team == 0
    contest = played("right 2")
    assert contest.phase == "closed" and contest.scores == (100, 0, 0) and contest.winner == 0
    contest = played("right, next, wrong 1")
    assert contest.phase == "closed" and contest.scores == (100, 0, 0) and contest.winner == NOBODY
    assert contest.outcomes[-1].tries == (Try(1, "wrong", 0),)
    assert played("pass").phase == "closed"


def test_a_new_round_begins_with_a_board() -> None:
    contest = played("right, next, right, next, right, next")
    assert contest.phase == "board" and contest.stop.round == "lemparan"


def test_what_a_team_does_not_know_is_thrown_to_the_next_ones() -> None:
    contest = played(TO_LEMPARAN)
    assert (contest.phase, contest.team, contest.scores) == ("answering", 0, (100, 0, 0))
    contest = played(TO_LEMPARAN, "wrong 1")
    assert (contest.phase, contest.team) == ("answering", 1)
    contest = played(TO_LEMPARAN, "wrong 1, pass")
    assert contest.team == 2
    assert played(TO_LEMPARAN, "wrong 1, pass, right").scores == (100, 0, 50)
    assert played(TO_LEMPARAN, "right").scores == (200, 0, 0)
    assert played(TO_LEMPARAN, "wrong 1, pass, pass").phase == "closed"
    second = played(TO_LEMPARAN, "right, next, wrong 1, wrong 2")
    assert second.team == 0, "from the second team it is thrown to the third, then to the first"


def test_a_question_is_not_thrown_when_one_choice_is_left() -> None:
    assert played(TO_LEMPARAN, "wrong 1", options=2).phase == "closed"
    assert played(TO_LEMPARAN, "pass", options=2).phase == "answering"
    assert played(TO_LEMPARAN, "wrong, wrong 2", options=3).phase == "closed"
    assert played(TO_LEMPARAN, "wrong 2, wrong 2", options=3).phase == "answering", "the same choice twice tells less"


def test_who_buzzes_first_answers_and_the_others_are_locked_out() -> None:
    contest = played(TO_REBUTAN, "open, buzz 2, buzz 1, buzz 3")
    assert (contest.phase, contest.team) == ("answering", 1)
    assert played(TO_REBUTAN, "open, buzz 2, buzz 1, right").gains == (0, 100, 0)


def test_a_wrong_answer_costs_and_the_others_may_buzz_again() -> None:
    contest = played(TO_REBUTAN, "open, buzz 2, wrong 1")
    assert (contest.phase, contest.gains) == ("open", (0, -100, 0))
    assert played(TO_REBUTAN, "open, buzz 2, wrong 1, buzz 2").phase == "open", "each team once"
    contest = played(TO_REBUTAN, "open, buzz 2, wrong 1, buzz 1, pass, buzz 3, right 4")
    assert contest.gains == (-100, -100, 100) and contest.phase == "closed"
    alone = played(TO_REBUTAN, "open, buzz 2, wrong 1", rules=TWO._replace(again=False))
    assert alone.phase == "closed" and alone.gains == (0, -100, 0)


def test_a_false_start_locks_a_team_out_of_this_question_only() -> None:
    contest = played(TO_REBUTAN, "buzz 2, open, buzz 2")
    assert contest.early == (1,) and contest.phase == "open" and contest.gains == (0, 0, 0)
    assert played(TO_REBUTAN, "buzz 2, open, buzz 2, buzz 3").team == 2
    following = played(TO_REBUTAN, "buzz 2, open, buzz 3, right, next, open, buzz 2")
    assert following.early == () and following.team == 1
    nobody = played(TO_REBUTAN, "buzz 1, buzz 2, buzz 3, open")
    assert nobody.waiting == () and nobody.phase == "open"
    assert played(TO_REBUTAN, "buzz 1, buzz 2, buzz 3, open, close").phase == "closed"


def test_a_question_that_is_skipped_counts_for_nobody() -> None:
    before = played(TO_REBUTAN)
    contest = played(TO_REBUTAN, "open, buzz 1, wrong 1, skip")
    assert contest.skipped and contest.phase == "closed" and contest.scores == before.scores
    assert contest.outcomes[-1].skipped and contest.outcomes[-1].tries
    assert played("right, skip").scores == (100, 0, 0), "once it is over it counts"


def test_a_score_is_changed_by_hand_at_any_time() -> None:
    assert played("adjust 2 -50").scores == (0, -50, 0)
    assert played("adjust 2 -50, adjust 2 150, end, adjust 3 100").scores == (0, 100, 100)
    assert played("adjust 4 50, adjust 1, adjust 0 50, adjust x y").scores == (0, 0, 0)


def test_it_can_end_early_and_nothing_follows() -> None:
    contest = played(TO_REBUTAN, "open, buzz 1, wrong 1, end")
    assert contest.phase == "over" and contest.outcomes[-1].gains == (-100, 0, 0)
    assert played("end").outcomes[-1].skipped, "nobody had tried it"
    assert played("end, next, right, open") == played("end")


def test_the_last_question_is_followed_by_the_final_board() -> None:
    contest = played(TO_REBUTAN, "open, close, next, open, close, next")
    assert contest.phase == "over" and contest.scores == (200, 100, 100)
    assert [outcome.round for outcome in contest.outcomes[-2:]] == [REBUTAN, REBUTAN]


def test_equal_scores_share_a_place() -> None:
    assert standings((100, 300, 300, -50)) == (
        Standing(1, 1, 300),
        Standing(1, 2, 300),
        Standing(3, 0, 100),
        Standing(4, 3, -50),
    )


CALLS = ["next", "open", "right", "right 2", "wrong", "wrong 1", "wrong 3", "pass", "close", "skip", "what 7"]
TEAMS = [f"{name} {team}" for name in ("buzz", "adjust 1", "adjust 3") for team in range(5)]
EVENTS = st.lists(st.sampled_from([*CALLS * 2, *TEAMS]), max_size=60)
RULES = st.builds(Rules, st.integers(2, 4), *[st.integers(0, 2)] * 3, again=st.booleans()).filter(
    lambda rules: rules.total > 0
)


def steps(rules: Rules, options: int, events: Iterable[str]) -> list[tuple[str, Contest, Contest]]:
    contest = replay([begun(rules, options)])
    assert contest is not None
    made = []
    for event in events:
        before = contest
        contest = applied(before, event)
        assert contest is not None
        made.append((event, before, contest))
    return made


@given(RULES, st.integers(2, 4), EVENTS)
@settings(max_examples=100)
def test_any_events_are_a_contest(rules: Rules, options: int, events: list[str]) -> None:
    adjusted = [0] * rules.teams
    for event, before, now in steps(rules, options, events):
        words = event.split()
        if words[0] == "adjust" and 1 <= int(words[1]) <= rules.teams:
            adjusted[int(words[1]) - 1] += int(words[2])
        live = now.gains if now.phase in LIVE else (0,) * rules.teams
        sums = [sum(outcome.gains[team] for outcome in now.outcomes) for team in range(rules.teams)]
        assert now.scores == tuple(map(sum, zip(sums, adjusted, live, strict=True))), "every point has its reason"
        answering = now.phase == "answering"
        assert answering == (now.team != NOBODY and now.stop.kind == "question"), "one team answers, or none"
        assert not answering or now.team in now.waiting
        assert len({one.team for one in now.tries}) == len(now.tries), "no team tries a question twice"
        assert not {one.team for one in now.tries} & set(now.early)
        assert now.stop.round == REBUTAN or not now.early
        asked = [outcome.question for outcome in now.outcomes]
        assert asked == [drawn.id for drawn in now.drawn[: len(asked)]], "every question once, in its order"
        if now is not before and words[0] not in {"next", "adjust"}:
            assert now.place == before.place, "only next goes on"
        if before.phase in LIVE and words[0] == "next":
            assert now is before, "nobody leaves a question that is not over"


@given(RULES, EVENTS)
@settings(max_examples=40)
def test_the_last_event_taken_back_leaves_what_was_before(rules: Rules, events: list[str]) -> None:
    told = [begun(rules)]
    before: list[Contest | None] = [replay(told)]
    for event, old, new in steps(rules, 4, events):
        if new is not old:
            told.append(event)
            before.append(new)
    while len(told) > 1:
        assert replay(told) == before.pop()
        told.pop()
