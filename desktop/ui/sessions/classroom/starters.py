"""The kinds of acts, by name; the module of each is read when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.sessions.classroom.act import Act
    from desktop.ui.sessions.classroom.hall import Hall

LESSON, TERMS, SOURCES = "lesson", "terms", "sources"
PICK, GROUPS, ROLL, TIMER = "pick", "groups", "roll", "timer"
QUIZ, CONTEST, REVIEW = "quiz", "contest", "review"


def make_act(kind: str, show: Hall) -> Act:
    """Make an act of this kind for a show. ValueError for a kind that there is not."""
    if kind in {TERMS, SOURCES}:
        return _make_words(kind, show)
    if kind in {PICK, GROUPS, ROLL, TIMER}:
        return _make_tool(kind, show)
    if kind == QUIZ:
        from desktop.ui.sessions.classroom.quiz_act import ClassQuizAct

        return ClassQuizAct(show)
    if kind == CONTEST:
        from desktop.ui.sessions.classroom.contest_act import ContestAct

        return ContestAct(show)
    if kind == REVIEW:
        from desktop.ui.sessions.classroom.review_act import ClassReviewAct

        return ClassReviewAct(show)
    if kind == LESSON:
        from desktop.ui.sessions.classroom.lesson_act import LessonAct

        return LessonAct(show)
    raise ValueError(kind)


def _make_words(kind: str, show: Hall) -> Act:
    from desktop.ui.sessions.classroom.words_act import SourcesAct, TermsAct

    return TermsAct(show) if kind == TERMS else SourcesAct(show)


def _make_tool(kind: str, show: Hall) -> Act:
    if kind == PICK:
        from desktop.ui.sessions.classroom.pick_act import PickAct

        return PickAct(show)
    if kind == GROUPS:
        from desktop.ui.sessions.classroom.groups_act import GroupsAct

        return GroupsAct(show)
    if kind == ROLL:
        from desktop.ui.sessions.classroom.roll_act import RollAct

        return RollAct(show)
    from desktop.ui.sessions.classroom.timer_act import TimerAct

    return TimerAct(show)
