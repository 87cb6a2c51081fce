"""The file format of a pack as types: what the loader checks by and what ``mitra schema`` publishes are the same types.

``Meta(extra=…)`` names the fault to report where a pattern or bound is broken. In the published schema a text may also
be a number or a boolean, since in our files every value without quotes is read as the text that stands there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from desktop.content.field_types import (
    CARD_BY_KIND,
    LONGEST_SLUG,
    SLUG,
    Date,
    Day,
    Decimal,
    Language,
    Minutes,
    OrderTexts,
    Slug,
    Slugs,
    SomeSlugs,
    Text,
    Texts,
    TwoTexts,
    UniqueTexts,
    Url,
    Version,
    Was,
)

FORMAT = 1
"""The newest pack format this program reads."""


class Form(Struct, forbid_unknown_fields=True):
    """What every part of a file has in common: no unknown keys."""


class UnitForm(Form, kw_only=True):
    """A unit in pack.yaml; its id names the folder."""

    id: Slug
    title: Text
    lessons: SomeSlugs


class MisconceptionForm(Form, kw_only=True):
    """A mistaken belief in pack.yaml that questions aim at."""

    id: Slug
    text: Text


class PackForm(Form, kw_only=True):
    """pack.yaml."""

    format: Literal[1]
    id: Slug
    title: Text
    version: Version
    language: Language
    licence: Text
    units: Annotated[list[UnitForm], Meta(min_length=1, max_length=1000)]
    description: str = ""
    authors: list[Text] = field(default_factory=list)
    misconceptions: list[MisconceptionForm] = field(default_factory=list)
    was: Slug = ""


class CurriculumForm(Form, kw_only=True):
    """Where a lesson belongs in a curriculum, in general words."""

    subject: Text
    phase: Text
    element: Text


class PlanForm(Form, kw_only=True):
    """One step of a teacher's plan."""

    step: Literal["opening", "reading", "figure", "talk", "quiz", "close"]
    minutes: Minutes
    do: Text


class FrontForm(Form, kw_only=True):
    """The front matter of a lesson."""

    id: Slug
    title: Text
    goals: Texts
    teaches: Slugs
    curriculum: list[CurriculumForm] = field(default_factory=list)
    plan: Annotated[list[PlanForm], Meta(max_length=12)] = field(default_factory=list)
    was: Was = ""


class SourceForm(Form, kw_only=True):
    """A source in sources.yaml."""

    id: Slug
    publisher: Text
    title: Text
    checked: Day
    date: Date = ""
    author: str = ""
    url: Url = ""
    about: str = ""


class NumberForm(Form, kw_only=True):
    """A figure that a claim states."""

    value: Decimal
    unit: str = ""
    when: str = ""


class ClaimForm(Form, kw_only=True):
    """A claim in sources.yaml."""

    id: Slug
    source: Slug
    text: Text
    also: Slugs = field(default_factory=list)
    numbers: list[NumberForm] = field(default_factory=list)
    as_of: str = ""
    about: Slug = ""
    checked: Day = ""


class DisagreementForm(Form, kw_only=True):
    """A disagreement in sources.yaml."""

    id: Slug
    what: Text
    tell: Text
    claims: Slugs = field(default_factory=list)


class SourcesForm(Form, kw_only=True):
    """sources.yaml."""

    sources: list[SourceForm]
    claims: list[ClaimForm] = field(default_factory=list)
    disagreements: list[DisagreementForm] = field(default_factory=list)


class TermForm(Form, kw_only=True):
    """A term in glossary.yaml."""

    id: Slug
    term: Text
    meaning: Text
    forms: list[Text] = field(default_factory=list)
    source: str = ""


class GlossaryForm(Form, kw_only=True):
    """glossary.yaml."""

    terms: Annotated[list[TermForm], Meta(max_length=2000)]


class CardForm(Form, kw_only=True):
    """A note in a lesson's .yaml, of which one card or several are made."""

    id: Slug
    front: Text
    see: Text
    claims: Slugs
    sources: Slugs
    back: str = ""
    kind: Literal["basic", "both", "cloze", "typed", "picture", "order"] = "basic"
    accept: UniqueTexts = field(default_factory=list)
    items: OrderTexts = field(default_factory=list)
    picture: str = ""
    alt: str = ""
    was: Was = ""


class ChoiceForm(Form, kw_only=True):
    """One of the four answers of a choice question."""

    text: Text
    right: bool = False
    feedback: str = ""


class PairForm(Form, kw_only=True):
    """Two halves that belong together."""

    left: Text
    right: Text
    feedback: str = ""


class SortedForm(Form, kw_only=True):
    """An example and the kind it belongs to."""

    text: Text
    kind: Text
    feedback: str = ""


class QuestionForm(Form, tag_field="kind", kw_only=True):
    """What all questions have in common. ``feedback`` is for the right answer."""

    id: Slug
    prompt: Text
    see: Text
    claims: Slugs
    feedback: Text
    misconception: Slug = ""


class ChoiceQuestion(QuestionForm, tag="choice", kw_only=True):
    """One right answer among four."""

    choices: Annotated[list[ChoiceForm], Meta(min_length=4, max_length=4)]


class TruthQuestion(QuestionForm, tag="truth", kw_only=True):
    """True or false, with the reason."""

    answer: bool
    reason: Text


class OrderQuestion(QuestionForm, tag="order", kw_only=True):
    """Events or steps, written in the right order."""

    items: TwoTexts
    wrong: Text


class MatchQuestion(QuestionForm, tag="match", kw_only=True):
    """Pairs that belong together."""

    pairs: Annotated[list[PairForm], Meta(min_length=2, max_length=12)]
    wrong: Text


class SortQuestion(QuestionForm, tag="sort", kw_only=True):
    """Examples that belong to kinds."""

    kinds: TwoTexts
    items: Annotated[list[SortedForm], Meta(min_length=2, max_length=12)]
    wrong: Text


AnyQuestion = ChoiceQuestion | TruthQuestion | OrderQuestion | MatchQuestion | SortQuestion


class LessonForm(Form, kw_only=True):
    """<lesson>.yaml: cards and questions."""

    cards: Annotated[
        list[Annotated[CardForm, Meta(extra_json_schema=CARD_BY_KIND)]],
        Meta(max_length=200),
    ]
    questions: Annotated[list[AnyQuestion], Meta(max_length=200)] = field(default_factory=list)


FILES: Mapping[str, type[Form]] = MappingProxyType(
    {
        "lesson": LessonForm,
        "pack": PackForm,
        "sources": SourcesForm,
        "glossary": GlossaryForm,
        "front": FrontForm,
    }
)


def noun(form: type[Struct]) -> str:
    """Give the word that `wording` knows a form by: "card" for CardForm, "question" for each kind of question."""
    name = form.__name__
    return "question" if name.endswith("Question") else name.removesuffix("Form").lower()


def is_slug(text: str) -> bool:
    """Tell whether a text may be an id, and so the name of a file."""
    return len(text) <= LONGEST_SLUG and re.fullmatch(SLUG, text) is not None
