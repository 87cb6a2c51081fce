"""The pack that ships: whole, clean by the editor's report, and nobody else's sentences."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.content.editor.language import sentences, words
from desktop.content.editor.lesson_rules import mean_sentence
from desktop.content.editor.pack_rules import longest_right, right_places, shortest_right
from desktop.content.editor.passages import plain, read_passages
from desktop.content.editor.report import judge
from desktop.content.editor.subject import Chapter, Subject, figure_text
from desktop.content.loader import load_pack
from desktop.content.model import Pack
from desktop.content.wording import line
from desktop.paths import bundled_resources
from scripts.hash_runs import DIGEST, digest, runs

FOLDER = bundled_resources() / "packs" / "bilateral"
HERE = Path(__file__).parent
KINDS = {"choice", "truth", "order", "match", "sort"}


@pytest.fixture(scope="module")
def subject(shipped_pack: Pack) -> Subject:
    """The pack as an editor looks at it; a fault in any of its files fails every test here."""
    return Subject(shipped_pack, FOLDER)


@pytest.fixture(scope="module")
def pack(subject: Subject) -> Pack:
    return subject.pack


def test_the_editors_report_is_clean(subject: Subject) -> None:
    assert [line(finding, "en") for finding in judge(subject)] == []


WRONG = {
    "mitra/membaca-angka-dagang.md": ("30,75", "30,57"),
    "mitra/siapa-yang-pertama.yaml": ("10 Juni 1947", "11 Juni 1947"),
    "dunia/indonesia-di-pbb.md": (" 193 ", " 194 "),
    "mitra/siapa-yang-pertama.md": ("di Kairo pada 1950", "di Damaskus pada 1950"),
}
"""In each of these files a figure, a date or a name that no source has."""


def test_a_figure_a_date_or_a_name_that_no_source_states_would_be_found(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    shutil.copytree(FOLDER, folder)
    for file, (right, wrong) in WRONG.items():
        text = (folder / file).read_text(encoding="utf-8")
        assert right in text
        (folder / file).write_text(text.replace(right, wrong), encoding="utf-8")
    found = judge(Subject(load_pack(folder), folder))
    blamed = {one.path for one in found if one.code in ("figure-unstated", "name-unstated")}
    assert blamed == set(WRONG)


def test_the_path_is_complete(pack: Pack) -> None:
    assert [len(unit.lessons) for unit in pack.units] == [6, 4, 5, 5, 3]
    assert [lesson.id for lesson in pack.lessons] == [lesson for unit in pack.units for lesson in unit.lessons]
    assert len(pack.claims) == 136
    assert len(pack.disagreements) == 29
    assert len(pack.sources) == 7


def test_every_claim_says_when_it_was_last_held_against_its_source(pack: Pack) -> None:
    assert [claim.id for claim in pack.claims if not claim.checked] == []


def test_there_is_enough_to_learn_and_to_ask(pack: Pack) -> None:
    notes = {card.id.partition("~")[0] for card in pack.cards}
    assert len(notes) >= 200
    assert len(pack.questions) >= 150
    assert len(pack.terms) >= 60
    assert {question.kind for question in pack.questions} == KINDS
    kinds = Counter(card.kind for card in pack.cards)
    assert kinds["typed"] >= 8 and kinds["order"] >= 4 and kinds["picture"] >= 4
    assert set(kinds) == {"basic", "both", "cloze", "typed", "picture", "order"}


def test_every_claim_is_taught_and_asked_by_a_card_and_a_question(pack: Pack) -> None:
    claims = {claim.id for claim in pack.claims}
    assert claims - {claim for lesson in pack.lessons for claim in lesson.teaches} == set()
    assert claims - {claim for card in pack.cards for claim in card.claims} == set()
    assert claims - {claim for question in pack.questions for claim in question.claims} == set()


def test_every_disagreement_is_shown_where_its_claim_is_taught_and_the_best_again_in_unit_five(pack: Pack) -> None:
    shown = {about for lesson in pack.lessons for about in lesson.shows}
    assert {one.id for one in pack.disagreements} - shown == set()
    again = {about for lesson in pack.lessons if lesson.unit == "sumber" for about in lesson.shows}
    before = {about for lesson in pack.lessons if lesson.unit != "sumber" for about in lesson.shows}
    assert len(again & before) >= 8


def test_every_wrong_choice_teaches_its_own_mistake(pack: Pack) -> None:
    for question in pack.questions:
        if question.kind == "choice":
            told = [choice.feedback for choice in question.choices]
            assert len(set(told)) == len(told), question.id


def test_each_mistaken_belief_is_aimed_at_by_three_questions(pack: Pack) -> None:
    aims = Counter(question.misconception for question in pack.questions)
    assert len(pack.misconceptions) == 10
    assert {one.id: aims[one.id] for one in pack.misconceptions if aims[one.id] < 3} == {}


def test_the_right_answer_is_no_longer_than_others_and_stands_everywhere(subject: Subject) -> None:
    places = right_places(subject)
    count = sum(places.values())
    assert len(longest_right(subject)) <= 0.35 * count
    assert len(shortest_right(subject)) <= 0.35 * count, "which would be a hint as well"
    # As even as chance would make it: within two standard deviations of a quarter.
    assert all(abs(places[place] - count / 4) <= 2 * (count * 3 / 16) ** 0.5 for place in range(1, 5)), places


def test_lessons_are_as_long_as_ten_minutes_of_class_allow(subject: Subject) -> None:
    for chapter in subject.chapters:
        assert 2 <= chapter.lesson.words / 150 <= 5, chapter.lesson.id
        assert mean_sentence(chapter) <= 17, chapter.lesson.id


def test_no_sentence_is_longer_than_a_breath(subject: Subject) -> None:
    texts = [text for chapter in subject.chapters for text in _of_chapter(chapter)]
    assert [text for part in texts for text in sentences(part) if words(text) > 35] == []


def test_every_figure_is_told_in_one_or_two_sentences(pack: Pack) -> None:
    figures = [figure for lesson in pack.lessons for figure in lesson.figures]
    assert len(figures) >= 12
    assert {figure.kind for figure in figures} >= {"timeline", "bars", "map", "tree", "steps", "groups"}
    assert [figure.caption for figure in figures if not 1 <= len(sentences(figure.alt)) <= 2] == []


def test_no_run_of_eight_words_is_a_sources(subject: Subject) -> None:
    data = (HERE / "source-runs.bin").read_bytes()
    known = {data[start : start + DIGEST] for start in range(0, len(data), DIGEST)}
    assert len(known) > 4000
    titles_and_names = (HERE / "reviewed-runs.txt").read_text("utf-8").splitlines()
    known -= {digest(run) for text in titles_and_names for run in runs(text)}
    assert {" ".join(run) for text in told(subject) for run in runs(text) if digest(run) in known} == set()


def told(subject: Subject) -> Iterator[str]:
    """Every text of the pack that somebody reads, passage by passage."""
    pack = subject.pack
    for chapter in subject.chapters:
        yield from _of_chapter(chapter)
        yield from (figure_text(figure).partition("\n")[0] for figure in chapter.lesson.figures)
    for term in pack.terms:
        yield plain(term.meaning)
    for claim in pack.claims:
        yield claim.text
    for one in pack.disagreements:
        yield from (one.what, one.tell)
    for source in pack.sources:
        yield from (source.title, source.about)
    yield from (unit.title for unit in pack.units)
    yield from (one.text for one in pack.misconceptions)


def _of_chapter(chapter: Chapter) -> Iterator[str]:
    lesson = chapter.lesson
    yield from (passage.text for passage in read_passages(lesson.html))
    yield from (figure.alt for figure in lesson.figures)
    yield from (" ".join(place) for place in chapter.guide.curriculum)
    yield from (lesson.title, *lesson.goals, *lesson.notes.split("\n"), *lesson.summary)
    yield from (text for slide in lesson.slides for text in (*slide.points, slide.notes))
    yield from (step.do for step in chapter.guide.plan)
    for card in chapter.cards:
        yield from (plain(card.front), plain(card.back))
    for question in chapter.questions:
        yield from (plain(question.prompt), plain(question.feedback))
        yield from (plain(text) for choice in question.choices for text in choice)
