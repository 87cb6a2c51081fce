"""How a cerdas cermat goes: what happened, event by event, and from it the scores, who answers and who is locked out.

An event is a line of text in the class's log. Teams are numbered from 1, choices from 1 in the order of the lesson:

* ``begin …``: the contest begins with its first question; see ``contest_rules.begin_text``;
* ``next``: on to the next question, to the board before a round, or to the final board;
* ``open``: a question of REBUTAN was read out, the buzzers count from now on;
* ``buzz 2``: team 2 buzzed: it answers now, or, before ``open``, is locked out of this question;
* ``right 3``, ``wrong 3``: the answer was right or wrong; the number of the choice is left out where it is not known;
* ``pass``: no answer; in REBUTAN that counts as a wrong one;
* ``close``: nobody wants to answer any more;
* ``skip``: the question does not count; what this question gave so far is taken back;
* ``adjust 2 -50``: the teacher gave team 2 so many points, or took them;
* ``end``: the contest is over before its last question.

The state is a fold over these. An event that means nothing where it stands, or that an older Mitra does not know,
changes nothing: any sequence of events is a contest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.study.classroom.contest_rules import (
    LEMPARAN,
    NOBODY,
    REBUTAN,
    Drawn,
    Rules,
    Stop,
    is_number,
    read_drawn,
    read_rules,
    stops,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

CONTEST = "contest/"
"""With this begin the subjects of contests in a class's log."""

NEXT, OPEN, PASS, CLOSE, SKIP, END = "next", "open", "pass", "close", "skip", "end"


class Try(NamedTuple):
    """One answer: the team, "right", "wrong" or "pass", and the number of the choice from 0, -1 where unknown."""

    team: int
    verdict: str
    choice: int = -1


class Outcome(NamedTuple):
    """A question that is over: who tried it in which order, and the points that each team got for it."""

    question: str
    round: str
    tries: tuple[Try, ...]
    gains: tuple[int, ...]
    skipped: bool


class Standing(NamedTuple):
    """A team's place on a board, from 1; teams with equal scores share one, and the next place is left out."""

    place: int
    team: int
    score: int


class Contest(NamedTuple):
    """A contest as it stands. Teams are numbered from 0 here.

    ``phase`` is "board" or "over" as the stop is, and at a question "reading" (the buzzers are not open yet),
    "open" (they are), "answering" (``team`` answers) or "closed" (the answer may be seen). ``gains`` is what each team
    got for this question, ``early`` who buzzed too early for it. ``skipped``: this question does not count.
    """

    rules: Rules
    drawn: tuple[Drawn, ...]
    course: tuple[Stop, ...]
    scores: tuple[int, ...]
    gains: tuple[int, ...]
    place: int = 0
    phase: str = "over"
    team: int = NOBODY
    tries: tuple[Try, ...] = ()
    early: tuple[int, ...] = ()
    skipped: bool = False
    outcomes: tuple[Outcome, ...] = ()

    @property
    def stop(self) -> Stop:
        """Where in its course the contest is."""
        return self.course[self.place]

    @property
    def question(self) -> str:
        """The id of the question that lies there, or ""."""
        return self.drawn[self.stop.number].id if self.stop.kind == "question" else ""

    @property
    def waiting(self) -> tuple[int, ...]:
        """The teams that may still answer this question, in the order in which it is thrown to them."""
        count = len(self.scores)
        first = max(self.stop.team, 0)
        tried = {one.team for one in self.tries}
        order = [(first + turn) % count for turn in range(count)]
        return tuple(team for team in order if team not in tried and team not in self.early)

    @property
    def winner(self) -> int:
        """The team that answered this question rightly, or NOBODY."""
        return next((one.team for one in self.tries if one.verdict == "right"), NOBODY)


def replay(events: Iterable[str]) -> Contest | None:
    """The contest after these events, in their order; None before it began."""
    contest: Contest | None = None
    for event in events:
        contest = applied(contest, event)
    return contest


def applied(contest: Contest | None, event: str) -> Contest | None:
    """The contest after one more event: the very same where the event means nothing."""
    name, _space, rest = event.partition(" ")
    if contest is None:
        return _begun(rest) if name == "begin" else None
    if name not in _EVENTS or (contest.phase == "over" and name != "adjust"):
        return contest
    return _EVENTS[name](contest, tuple(_number(word) for word in rest.split()))


def standings(scores: Sequence[int]) -> tuple[Standing, ...]:
    """The teams from the best to the last; those with equal scores in the order of their numbers."""
    order = sorted(range(len(scores)), key=[-score for score in scores].__getitem__)
    return tuple(Standing(1 + sum(other > scores[team] for other in scores), team, scores[team]) for team in order)


def _begun(text: str) -> Contest | None:
    rules, drawn = read_rules(text), read_drawn(text)
    nothing = (0,) * rules.teams
    course = stops(rules, len(drawn))
    return _at(Contest(rules, drawn, course, nothing, nothing), 0) if len(course) > 1 else None


def _next(contest: Contest, _numbers: tuple[int, ...]) -> Contest:
    return contest if contest.phase in {"reading", "open", "answering"} else _at(contest, contest.place + 1)


def _end(contest: Contest, numbers: tuple[int, ...]) -> Contest:
    """A question that lies there ends with what was earned by it; where nobody tried it does not count."""
    if contest.phase in {"reading", "open", "answering"}:
        contest = _closed(contest) if contest.tries else _skip(contest, numbers)
    return _at(contest, len(contest.course) - 1)


def _at(contest: Contest, place: int) -> Contest:
    stop = contest.course[place]
    phase = stop.kind
    if stop.kind == "question":
        phase = "reading" if stop.round == REBUTAN else "answering"
    gains = (0,) * len(contest.scores)
    return contest._replace(place=place, phase=phase, team=stop.team, tries=(), early=(), skipped=False, gains=gains)


def _open(contest: Contest, _numbers: tuple[int, ...]) -> Contest:
    return contest._replace(phase="open") if contest.phase == "reading" else contest


def _buzz(contest: Contest, numbers: tuple[int, ...]) -> Contest:
    team = numbers[0] - 1 if numbers else NOBODY
    if team not in contest.waiting or contest.phase not in {"reading", "open"}:
        return contest
    if contest.phase == "reading":
        return contest._replace(early=(*contest.early, team))
    return contest._replace(phase="answering", team=team)


def _right(contest: Contest, numbers: tuple[int, ...]) -> Contest:
    if contest.phase != "answering":
        return contest
    thrown = contest.stop.round == LEMPARAN and contest.team != contest.stop.team
    points = contest.rules.thrown if thrown else contest.rules.right
    return _closed(_tried(contest, "right", _choice(numbers), points))


def _wrong(contest: Contest, numbers: tuple[int, ...]) -> Contest:
    return _missed(contest, "wrong", _choice(numbers))


def _pass(contest: Contest, _numbers: tuple[int, ...]) -> Contest:
    return _missed(contest, "pass", -1)


def _missed(contest: Contest, verdict: str, choice: int) -> Contest:
    if contest.phase != "answering":
        return contest
    rebutan = contest.stop.round == REBUTAN
    after = _tried(contest, verdict, choice, -contest.rules.wrong if rebutan else 0)
    if not after.waiting or _is_known(after):
        return _closed(after)
    if rebutan:
        return after._replace(phase="open", team=NOBODY) if contest.rules.again else _closed(after)
    if contest.stop.round == LEMPARAN:
        return after._replace(team=after.waiting[0])
    return _closed(after)


def _is_known(contest: Contest) -> bool:
    """Whether so many choices were named wrongly that the right one is left."""
    wrong = [one.choice for one in contest.tries if one.verdict == "wrong"]
    named = len({choice for choice in wrong if choice >= 0}) + wrong.count(-1)
    return named >= contest.drawn[contest.stop.number].options - 1


def _close(contest: Contest, _numbers: tuple[int, ...]) -> Contest:
    return _closed(contest) if contest.phase in {"reading", "open"} else contest


def _skip(contest: Contest, _numbers: tuple[int, ...]) -> Contest:
    if contest.phase not in {"reading", "open", "answering"}:
        return contest
    before = tuple(score - gain for score, gain in zip(contest.scores, contest.gains, strict=True))
    return _closed(contest._replace(skipped=True, scores=before, gains=(0,) * len(before)))


def _adjust(contest: Contest, numbers: tuple[int, ...]) -> Contest:
    team, by = (numbers[0] - 1, numbers[1]) if len(numbers) > 1 else (NOBODY, 0)
    if not 0 <= team < len(contest.scores) or not by:
        return contest
    return contest._replace(scores=_plus(contest.scores, team, by))


def _tried(contest: Contest, verdict: str, choice: int, points: int) -> Contest:
    team = contest.team
    return contest._replace(
        tries=(*contest.tries, Try(team, verdict, choice)),
        scores=_plus(contest.scores, team, points),
        gains=_plus(contest.gains, team, points),
    )


def _closed(contest: Contest) -> Contest:
    outcome = Outcome(contest.question, contest.stop.round, contest.tries, contest.gains, contest.skipped)
    return contest._replace(phase="closed", team=NOBODY, outcomes=(*contest.outcomes, outcome))


def _plus(scores: tuple[int, ...], team: int, points: int) -> tuple[int, ...]:
    return tuple(score + points * (one == team) for one, score in enumerate(scores))


def _choice(numbers: tuple[int, ...]) -> int:
    return max(numbers[0] - 1, -1) if numbers else -1


def _number(word: str) -> int:
    digits = word.removeprefix("-")
    number = int(digits) if is_number(digits) else 0
    return -number if word.startswith("-") else number


_EVENTS: dict[str, Callable[[Contest, tuple[int, ...]], Contest]] = {
    NEXT: _next,
    OPEN: _open,
    "buzz": _buzz,
    "right": _right,
    "wrong": _wrong,
    PASS: _pass,
    CLOSE: _close,
    SKIP: _skip,
    "adjust": _adjust,
    END: _end,
}
