"""Reads one lesson: its Markdown with front matter, its cards and its questions, and what they say of each other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from desktop.content.article import Article, compile_article
from desktop.content.cards import Place, full_was, make_cards
from desktop.content.convert import convert
from desktop.content.faults import ContentError
from desktop.content.files import read_text
from desktop.content.guide import CurriculumPlace, Guide, PlanStep
from desktop.content.model import Card, Lesson, Question
from desktop.content.questions import make_questions
from desktop.content.registers import LONGEST_TEXTS, AnyId, Ids, Registers, read_sheet
from desktop.content.schema import CardForm, FrontForm, LessonForm, PackForm
from desktop.content.sheet import Sheet
from desktop.content.yaml_marks import parse

_EMPTY = FrontForm(id="", title="", goals=[], teaches=[])


class Seen(NamedTuple):
    """Where each id of the pack was first used; `was` holds for each old id the fault it is if still in use."""

    cards: dict[str, str]
    questions: dict[str, str]
    was: dict[str, ContentError]


class ReadLesson(NamedTuple):
    """One lesson with all that belongs to it, and its faults; with faults the values are not to be used."""

    lesson: Lesson
    cards: tuple[Card, ...]
    questions: tuple[Question, ...]
    guide: Guide
    errors: tuple[ContentError, ...]


def read_lesson(pack: Path, form: PackForm, unit: str, path: str, registers: Registers, seen: Seen) -> ReadLesson:
    """Read ``<path>.md`` and ``<path>.yaml`` of a pack, and judge them by what the pack's registers hold."""
    name = path.rsplit("/", 1)[1]
    place = Place(form.id, f"{form.id}/{name}", form.was)
    sheet, article, faults = _read_markdown(pack, f"{path}.md", registers)
    front = convert(sheet, FrontForm) if sheet.node is not None else None
    if front is not None:
        _judge_front(sheet, front, name, registers.claim_ids, place, seen)
    anchors = AnyId() if article is None else Ids(article.anchors)
    cards, questions, deck_faults = _read_deck(pack, f"{path}.yaml", form.language, place, registers, anchors, seen)
    lesson = _lesson(front or _EMPTY, article, unit, place, name)
    guide = _guide(front or _EMPTY, place)
    return ReadLesson(lesson, cards, questions, guide, (*sheet.errors, *faults, *deck_faults))


def split_front(text: str, path: str) -> tuple[Sheet, str, int]:
    """Give the front matter as a sheet, the body, and the line on which the body begins."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return Sheet(path, None, [ContentError(path, 1, 1, "no-front-matter")]), text, 1
    end = next((index for index, line in enumerate(lines) if index and line.rstrip() in ("---", "...")), 0)
    if not end:
        return Sheet(path, None, [ContentError(path, 1, 1, "open-front-matter")]), "", len(lines) + 1
    node, faults = parse("\n".join(lines[1:end]), path, 2)
    sheet = Sheet(path, node, faults)
    if node is None and not faults:
        sheet.note(1, 1, "no-front-matter")
    return sheet, "\n".join(lines[end + 1 :]), end + 2


def _read_markdown(
    pack: Path, path: str, registers: Registers
) -> tuple[Sheet, Article | None, tuple[ContentError, ...]]:
    text, faults = read_text(pack, path)
    if text is None:
        # pack.yaml has told already of a file that is not there.
        return Sheet(path, None, [fault for fault in faults if fault.code != "missing-file"]), None, ()
    sheet, body, first_line = split_front(text, path)
    if not body and sheet.node is None:
        return sheet, None, ()
    known = registers.known._replace(folder=(pack / path).parent)
    return sheet, *compile_article(body, path, first_line, known)


def _judge_front(sheet: Sheet, front: FrontForm, name: str, claims: Ids, place: Place, seen: Seen) -> None:
    if front.id and front.id != name:
        sheet.blame(front, "id", "id-not-file", front.id, name)
    sheet.refer(front, "teaches", "unknown-claim", claims)
    if front.was:
        _judge_was(sheet, front, f"lesson {full_was(front.was, name, place)}", seen)


def _judge_was(sheet: Sheet, form: FrontForm | CardForm, was: str, seen: Seen) -> None:
    if was in seen.was:
        first = seen.was[was]
        sheet.blame(form, "was", "was-twice", form.was, f"{first.path}:{first.line}")
        return
    node = sheet.value(form, "was")
    seen.was[was] = ContentError(sheet.path, node.line, node.column, "was-in-use", (form.was,))


def _read_deck(
    pack: Path, path: str, language: str, place: Place, registers: Registers, anchors: Ids, seen: Seen
) -> tuple[tuple[Card, ...], tuple[Question, ...], list[ContentError]]:
    sheet = read_sheet(pack, path, LONGEST_TEXTS)
    if any(fault.code == "missing-file" for fault in sheet.errors):
        return (), (), []
    deck = convert(sheet, LessonForm)
    if deck is None:
        return (), (), sheet.errors
    _judge_deck(sheet, deck, place, registers, anchors, seen)
    known = registers.known._replace(folder=(pack / path).parent)
    cards = tuple(make_cards(sheet, deck.cards, place, known))
    questions = tuple(make_questions(sheet, deck.questions, place, language))
    return cards, questions, sheet.errors


def _judge_deck(
    sheet: Sheet, deck: LessonForm, place: Place, registers: Registers, anchors: Ids, seen: Seen
) -> None:
    sheet.unique(deck.cards, seen.cards)
    sheet.unique(deck.questions, seen.questions)
    for form in (*deck.cards, *deck.questions):
        sheet.refer(form, "see", "unknown-anchor", anchors)
        sheet.refer(form, "claims", "unknown-claim", registers.claim_ids)
    for question in deck.questions:
        sheet.refer(question, "misconception", "unknown-misconception", registers.misconceptions)
    for card in deck.cards:
        sheet.refer(card, "sources", "unknown-source", registers.known.sources)
        if card.was:
            _judge_was(sheet, card, f"card {full_was(card.was, card.id, place)}", seen)


def judge_renamed(seen: Seen, pack: str, lessons: Iterable[str]) -> list[ContentError]:
    """Give a fault for each old id that a lesson or card of the pack still carries."""
    present = {f"lesson {pack}/{lesson}" for lesson in lessons} | {f"card {pack}/{card}" for card in seen.cards}
    return [fault for was, fault in seen.was.items() if was in present]


def _guide(front: FrontForm, place: Place) -> Guide:
    places = tuple(CurriculumPlace(one.subject, one.phase, one.element) for one in front.curriculum)
    # Minutes that are no number are a fault already.
    steps = (PlanStep(one.step, int(one.minutes) if one.minutes.isdecimal() else 0, one.do) for one in front.plan)
    return Guide(place.lesson, places, tuple(steps))


def _lesson(front: FrontForm, article: Article | None, unit: str, place: Place, name: str) -> Lesson:
    was = full_was(front.was, name, place)
    known = (place.lesson, unit, front.title, tuple(front.goals), tuple(front.teaches))
    if article is None:
        return Lesson(*known, "", "", 0, (), (), (), (), "", (), (), (), was)
    return Lesson(
        *known,
        html=article.html,
        text=article.text,
        words=article.words,
        headings=article.headings,
        figures=article.figures,
        slides=article.slides,
        summary=article.summary,
        notes=article.notes,
        terms=article.terms,
        cites=article.cites,
        shows=article.shows,
        was=was,
    )
