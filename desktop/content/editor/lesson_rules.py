"""What is wrong with a lesson by the rules for lessons: its parts, length, sentences, figures and words of today."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from desktop.content.editor import facts, rules
from desktop.content.editor.language import sentences, words, words_of_today
from desktop.content.editor.passages import plain
from desktop.content.editor.places import lesson_file
from desktop.content.editor.subject import Chapter, figure_text
from desktop.content.faults import ContentError

# The caption of a table: what it says as a whole, its anchors, its number, its words.
_TABLE = re.compile(
    r'<p class="caption table-caption"(?: title="([^"]*)")?>(?:<a name="[^"]*"></a>)*\w+ \d+\. (.*?)</p>'
)
_SHORT_FORM = re.compile(r"\b[A-Z]{2,}[a-z]?\b")


def judge_lesson(chapter: Chapter, names: set[str]) -> Iterator[ContentError]:
    """Give the findings about one lesson; `names` are those that the registers of the pack hold."""
    yield from _judge_parts(chapter)
    yield from _judge_plan(chapter)
    yield from _judge_length(chapter)
    yield from _judge_claims(chapter)
    yield from _judge_figures(chapter)
    yield from _judge_today(chapter)
    yield from _judge_short_forms(chapter, names)


def judge_facts(chapter: Chapter, names: set[str]) -> Iterator[ContentError]:
    """Give each figure and name of a lesson that no claim states and no mark covers."""
    stated, allowed = chapter.stated(), chapter.allowed()
    known = names | chapter.own_names()
    for passage in chapter.passages:
        yield from _unknown(chapter, passage.stated, passage.text, stated, known)
    for text in (*_aside(chapter), *chapter.lesson.summary):
        yield from _unknown(chapter, text, text, allowed, known)
    for figure in chapter.lesson.figures:
        # Each label begins anew, so that its capital letter says nothing: of the names only those in the alt are known.
        for number in facts.figures(figure_text(figure)):
            if number not in allowed:
                yield _at(chapter, figure.caption, "figure-unstated", number)
        yield from _unknown(chapter, figure.alt, figure.caption, allowed, known)


def mean_sentence(chapter: Chapter) -> float:
    """Give the mean length of a lesson's sentences in words, 0 where it has none."""
    counts = [words(sentence) for sentence in _prose(chapter)]
    return sum(counts) / len(counts) if counts else 0.0


def _unknown(chapter: Chapter, text: str, probe: str, figures: set[str], names: set[str]) -> Iterator[ContentError]:
    for figure in facts.figures(text):
        if figure not in figures:
            yield _at(chapter, probe, "figure-unstated", figure)
    for name in facts.names(text):
        if not facts.is_known(name, names):
            yield _at(chapter, probe, "name-unstated", name)


def _judge_parts(chapter: Chapter) -> Iterator[ContentError]:
    lesson = chapter.lesson
    parts = {
        "goals": lesson.goals,
        "summary": lesson.summary,
        "notes": lesson.notes or any(slide.notes for slide in lesson.slides),
        "think": "callout think" in lesson.html,
        "figure": lesson.figures or 'class="comparison"' in lesson.html,
        "terms": lesson.terms,
        "cites": lesson.cites,
        "curriculum": chapter.guide.curriculum,
        "plan": chapter.guide.plan,
        "cards": chapter.cards,
        "questions": chapter.questions,
    }
    for name, part in parts.items():
        if not part:
            yield _top(chapter, "lesson-lacks", name)
    titles = {slide.title for slide in lesson.slides if slide.points}
    for heading in lesson.headings:
        if heading.level == 2 and heading.text not in titles:
            yield _at(chapter, f"## {heading.text}", "section-no-slide", heading.text)


def _judge_plan(chapter: Chapter) -> Iterator[ContentError]:
    plan = chapter.guide.plan
    if not plan:
        return
    if tuple(step.step for step in plan) != rules.PLAN:
        yield _top(chapter, "plan-steps", ", ".join(rules.PLAN))
    minutes = sum(step.minutes for step in plan)
    if minutes != rules.PLAN_MINUTES:
        yield _top(chapter, "plan-minutes", str(minutes), str(rules.PLAN_MINUTES))


def _judge_length(chapter: Chapter) -> Iterator[ContentError]:
    count = chapter.lesson.words
    if not rules.FEWEST_WORDS <= count <= rules.MOST_WORDS:
        yield _top(chapter, "lesson-words", str(count), str(rules.FEWEST_WORDS), str(rules.MOST_WORDS))
    mean = mean_sentence(chapter)
    if mean > rules.MEAN_SENTENCE:
        yield _top(chapter, "sentences-long", f"{mean:.1f}", str(rules.MEAN_SENTENCE))
    for sentence in _prose(chapter):
        if words(sentence) > rules.LONGEST_SENTENCE:
            length = str(words(sentence))
            yield _at(chapter, sentence, "sentence-long", length, str(rules.LONGEST_SENTENCE), sentence)


def _judge_claims(chapter: Chapter) -> Iterator[ContentError]:
    cited = set(chapter.lesson.cites)
    for claim in chapter.claims:
        if not {claim.source, *claim.also} & cited:
            yield _top(chapter, "claim-uncited", claim.id, claim.source)
        years = facts.years(claim)
        if years and not years & facts.widened(facts.figures(chapter.text)):
            yield _top(chapter, "lesson-undated", claim.id, ", ".join(sorted(years)))


def _judge_figures(chapter: Chapter) -> Iterator[ContentError]:
    told = [(figure.alt, figure.caption) for figure in chapter.lesson.figures]
    told += [(unescape(alt), plain(caption)) for alt, caption in _TABLE.findall(chapter.lesson.html)]
    for alt, caption in told:
        count = len(sentences(alt))
        if not 1 <= count <= rules.ALT_SENTENCES:
            yield _at(chapter, caption, "alt-sentences", str(count), str(rules.ALT_SENTENCES), caption)


def _judge_today(chapter: Chapter) -> Iterator[ContentError]:
    pictures = (figure_text(figure) for figure in chapter.lesson.figures)
    for text in (*(passage.text for passage in chapter.passages), *_aside(chapter), *pictures):
        for word in words_of_today(text, chapter.pack.language):
            yield _at(chapter, text, "word-of-today", word)


def _judge_short_forms(chapter: Chapter, names: set[str]) -> Iterator[ContentError]:
    """A short form that stands in no register and is not told in brackets is a term without an entry."""
    known = names | chapter.own_names()
    for form in dict.fromkeys(_SHORT_FORM.findall(chapter.text)):
        if form not in known and not set(form) <= set("ABCDIVXL"):  # countries A and B, Roman numbers
            yield _at(chapter, form, "term-no-entry", form)


def _aside(chapter: Chapter) -> Iterator[str]:
    """What a lesson tells beside its text."""
    lesson = chapter.lesson
    yield from (lesson.title, *lesson.goals, *lesson.notes.split("\n"))
    yield from (step.do for step in chapter.guide.plan)
    for slide in lesson.slides:
        yield from (*slide.points, *slide.notes.split("\n"))


def _prose(chapter: Chapter) -> Iterator[str]:
    for passage in chapter.passages:
        if passage.kind == "prose":
            yield from sentences(passage.text)


def _top(chapter: Chapter, code: str, *values: str) -> ContentError:
    return ContentError(lesson_file(chapter.lesson, "md"), 1, 1, code, values)


def _at(chapter: Chapter, text: str, code: str, *values: str) -> ContentError:
    return chapter.places.at_text(lesson_file(chapter.lesson, "md"), text, code, *values)
