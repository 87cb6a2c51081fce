"""What a pack holds for those who teach: a plan for each lesson, its place in the curriculum, and what people mistake.

Apart from `model`, since no start needs it.
"""

from typing import NamedTuple


class PlanStep(NamedTuple):
    """A step of a teacher's plan: opening, reading, figure, talk, quiz or close; its minutes; what is done."""

    step: str
    minutes: int
    do: str


class CurriculumPlace(NamedTuple):
    """Where a lesson belongs in a curriculum, in general words."""

    subject: str
    phase: str
    element: str


class Guide(NamedTuple):
    """What helps to teach one lesson."""

    lesson: str
    curriculum: tuple[CurriculumPlace, ...]
    plan: tuple[PlanStep, ...]


class Misconception(NamedTuple):
    """A mistaken belief that questions of a pack aim at."""

    id: str
    text: str
