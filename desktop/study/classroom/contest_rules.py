"""What a class agrees on before a cerdas cermat: how many teams, which rounds, which points; and its written form.

A contest has up to three rounds, as the contests of Indonesian schools have them (the rules of
scribd.com/document/607014183, scribd.com/document/574269044 and bkprmipurabaya2.blogspot.com were compared):

* WAJIB: each team has questions of its own, in turn. Right is worth ``right``; wrong costs nothing, and nobody else is
  asked.
* LEMPARAN: each team has questions of its own here too, but what it does not know is thrown to the next team, and
  again to the next. The one that was asked first gets ``right``, one that it was thrown to gets ``thrown``; wrong
  costs nothing. Contests give 100 or 50 for a thrown question; here it is 50, since the wrong choice that was heard
  makes it easier.
* REBUTAN: whoever buzzes first answers. Right is worth ``right``, wrong or no answer costs ``wrong``. Who buzzes before
  the question is opened is locked out of it. After a wrong answer the others may buzz again, each team once; contests
  that do not want it say so (``again``).

A question whose wrong choices were named until one is left goes to nobody any more: the answer is known by then.
"""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

WAJIB, LEMPARAN, REBUTAN = "wajib", "lemparan", "rebutan"

FEWEST_TEAMS, MOST_TEAMS = 2, 4
MOST_IN_TURN, MOST_REBUTAN = 10, 30
"""The most questions that a round has: for each team, and of REBUTAN in all."""

MOST_POINTS = 1000
_LONGEST = 9  # digits
NOBODY = -1
"""Stands where a team's number would."""


class Rules(NamedTuple):
    """What was agreed on: ``wajib`` and ``lemparan`` count questions for each team, ``rebutan`` those for all.

    ``wrong`` is what a wrong answer costs in REBUTAN, 0 or more. ``again``: whether the others may buzz after it.
    """

    teams: int = 3
    wajib: int = 2
    lemparan: int = 2
    rebutan: int = 6
    right: int = 100
    thrown: int = 50
    wrong: int = 100
    again: bool = True

    @property
    def total(self) -> int:
        """How many questions that makes."""
        return self.teams * (self.wajib + self.lemparan) + self.rebutan

    @property
    def unit(self) -> int:
        """The step in which scores are changed by hand: all points are multiples of it."""
        return gcd(self.right, self.thrown, self.wrong) or 1


class Drawn(NamedTuple):
    """A question that was drawn for a contest: its id and how many choices it has."""

    id: str
    options: int


class Stop(NamedTuple):
    """A place in the course of a contest.

    ``kind`` is "board" (before ``round``), "question" or "over". ``number`` counts the questions from 0,
    ``team`` is the one that a question is for, NOBODY in REBUTAN and where no question is.
    """

    kind: str
    round: str = ""
    number: int = -1
    team: int = NOBODY


def sound(rules: Rules) -> Rules:
    """The nearest rules that can be played."""
    return Rules(
        min(max(rules.teams, FEWEST_TEAMS), MOST_TEAMS),
        min(max(rules.wajib, 0), MOST_IN_TURN),
        min(max(rules.lemparan, 0), MOST_IN_TURN),
        min(max(rules.rebutan, 0), MOST_REBUTAN),
        min(max(rules.right, 0), MOST_POINTS),
        min(max(rules.thrown, 0), MOST_POINTS),
        min(max(rules.wrong, 0), MOST_POINTS),
        rules.again,
    )


def fitted(rules: Rules, available: int) -> Rules:
    """The rules with no more questions than there are: each team keeps as many of its own as another."""
    wajib = min(rules.wajib, available // rules.teams)
    rest = available - wajib * rules.teams
    lemparan = min(rules.lemparan, rest // rules.teams)
    rest -= lemparan * rules.teams
    return rules._replace(wajib=wajib, lemparan=lemparan, rebutan=min(rules.rebutan, rest))


def stops(rules: Rules, count: int) -> tuple[Stop, ...]:
    """The course of a contest of ``count`` questions, with a board before each round but the first."""
    made: list[Stop] = []
    for number, (name, team) in enumerate(_order(rules)[:count]):
        if made and made[-1].round != name:
            made.append(Stop("board", name))
        made.append(Stop("question", name, number, team))
    return (*made, Stop("over"))


def rules_text(rules: Rules) -> str:
    """Rules as words parted by spaces, such as ``teams=3 wajib=2 … again=1``."""
    return " ".join(f"{name}={int(value)}" for name, value in rules._asdict().items())


def read_rules(text: str) -> Rules:
    """The rules of ``rules_text``; what is missing or no number stands as usual, what cannot be played is put right."""
    found = dict(word.partition("=")[::2] for word in text.split() if "=" in word)
    numbers = {name: int(found[name]) for name in Rules._fields if is_number(found.get(name, ""))}
    again = bool(numbers.pop("again", Rules().again))
    return sound(Rules(**numbers, again=again))


def begin_text(rules: Rules, drawn: Iterable[Drawn]) -> str:
    """The event that begins a contest: ``begin``, the rules, and ``ask=`` with each question as ``id:options``."""
    asked = ",".join(f"{one.id}:{one.options}" for one in drawn)
    return f"begin {rules_text(rules)} ask={asked}"


def read_drawn(text: str) -> tuple[Drawn, ...]:
    """The questions of ``begin_text``."""
    asked = next((word.removeprefix("ask=") for word in text.split() if word.startswith("ask=")), "")
    parts = [one.rpartition(":") for one in asked.split(",")]
    return tuple(Drawn(name, int(options)) for name, _colon, options in parts if name and is_number(options))


def is_number(text: str) -> bool:
    """Whether a word of an event is a number, and none that is too long to be meant."""
    return text.isascii() and text.isdigit() and len(text) < _LONGEST


def _order(rules: Rules) -> list[tuple[str, int]]:
    in_turn = [(WAJIB, rules.wajib), (LEMPARAN, rules.lemparan)]
    made = [(name, team) for name, each in in_turn for _turn in range(each) for team in range(rules.teams)]
    return made + [(REBUTAN, NOBODY)] * rules.rebutan
