"""The account of a lesson hour is numbers drawn from the class's log."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from desktop.study.classroom.account import Account, Cards, Note, Quiz, Score, Slide, account
from desktop.study.classroom.class_quiz import Asked
from desktop.study.classroom.contest_rules import Drawn, Rules, begin_text

BEGAN = datetime(2026, 3, 12, 8, 0, tzinfo=timezone(timedelta(hours=7)))
LESSON = "uji/banyak"


def notes(*rows: tuple[str, str, str]) -> list[Note]:
    """Notes of which one is made every minute."""
    return [Note(*row, BEGAN + timedelta(minutes=number)) for number, row in enumerate(rows, 1)]


def test_an_hour_without_notes_is_empty() -> None:
    assert account(BEGAN, []) == Account(BEGAN, BEGAN)
    assert account(BEGAN, []).empty


def test_a_section_counts_once_with_the_time_of_all_its_slides() -> None:
    one = account(
        BEGAN,
        notes(
            ("shown", LESSON, "- 1 9 20"),
            ("shown", LESSON, "bagian-1 3 9 40"),
            ("shown", LESSON, "bagian-1 2 9 4"),
            ("shown", LESSON, "- 1 9 5"),
            ("shown", LESSON, "what a newer Mitra writes"),
            ("shown", "uji/sedikit", "bagian-1 2 4 7"),
        ),
    )
    assert one.slides == (
        Slide(LESSON, "", 1, 1, 9, 25),
        Slide(LESSON, "bagian-1", 2, 3, 9, 44),
        Slide("uji/sedikit", "bagian-1", 2, 2, 4, 7),
    )
    assert (one.began, one.ended) == (BEGAN, BEGAN + timedelta(minutes=6))


def test_a_card_counts_once_and_by_its_first_answer() -> None:
    rows = (("uji/a", "1 9.0"), ("uji/b", "3 2.0"), ("uji/a", "3 4.0"), ("uji/c", "4 1.0"))
    one = account(BEGAN, notes(*(("review", card, value) for card, value in rows)))
    assert one.cards == Cards(3, ("uji/a",))
    assert one.cards.known == 2


def test_pupils_are_numbers_only() -> None:
    marks = (("p1", "present"), ("p2", "present"), ("p2", "absent"), ("p3", "turn"), ("p3", "unmarked"), ("p1", "turn"))
    one = account(BEGAN, notes(*(("event", f"pupil/{pupil}", value) for pupil, value in marks)))
    assert (one.present, one.absent, one.turns) == (1, 1, 2)
    assert "p1" not in repr(one)


def test_a_contest_tells_its_scores_and_one_not_played_nothing() -> None:
    rules = Rules(teams=2, wajib=1, lemparan=0, rebutan=0)
    begin = begin_text(rules, [Drawn("uji/q1", 4), Drawn("uji/q2", 4)])
    events = (begin, "next", "next", "right 1", "next", "wrong 2", "adjust 2 150")
    played = [("event", "contest/A", value) for value in events]
    one = account(BEGAN, notes(*played, ("event", "contest/B", begin)))
    [contest] = one.contests
    assert (contest.played, contest.questions) == (2, 2)
    assert contest.scores == (Score(2, 150, 1), Score(1, 100, 2))


def test_a_quiz_tells_what_was_answered_and_may_have_begun_an_hour_before() -> None:
    begin = "begin uji/banyak lesson 0 a uji/q1 uji/q2 uji/q3"
    first = notes(("event", "quiz/A", begin), ("event", "quiz/A", "hands 1 2 17"), ("event", "quiz/B", begin))
    now = notes(("event", "quiz/A", "reveal 1 2"), ("event", "quiz/A", "hands 3 1 4"), ("event", "quiz/C", begin))
    [quiz] = account(BEGAN, now, first).quizzes
    assert quiz == Quiz(LESSON, (Asked("uji/q1", ((1, 17),), 1), Asked("uji/q3", ((0, 4),), -1)))
    assert [one.mostly_right for one in quiz.questions] == [True, False]
    assert account(BEGAN, now).quizzes == ()
