"""What is wrong with a pack as a whole: claims nobody asks, disagreements nobody tells, answers one can guess."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from desktop.content.editor import rules
from desktop.content.editor.deck_rules import is_longest, is_shortest
from desktop.content.editor.language import words_of_today
from desktop.content.editor.passages import plain
from desktop.content.editor.subject import Subject
from desktop.content.faults import ContentError
from desktop.content.outline import PACK
from desktop.content.registers import GLOSSARY, SOURCES


def judge_pack(subject: Subject) -> Iterator[ContentError]:
    """Give the findings that concern no single lesson."""
    yield from _judge_claims(subject)
    yield from _judge_disagreements(subject)
    yield from _judge_terms(subject)
    yield from _judge_misconceptions(subject)
    yield from _judge_choices(subject)
    yield from _judge_today(subject)


def right_places(subject: Subject) -> Counter[int]:
    """Count in which place (1 to 4) the right answer of the choice questions stands."""
    return Counter(
        place
        for question in subject.pack.questions
        if question.kind == "choice"
        for place, choice in enumerate(question.choices, 1)
        if choice.answer == "right"
    )


def longest_right(subject: Subject) -> tuple[str, ...]:
    """Give the ids of the choice questions whose right answer is the longest."""
    return tuple(one.id for one in subject.pack.questions if one.kind == "choice" and is_longest(one))


def shortest_right(subject: Subject) -> tuple[str, ...]:
    """Give the ids of the choice questions whose right answer is the shortest."""
    return tuple(one.id for one in subject.pack.questions if one.kind == "choice" and is_shortest(one))


def _judge_claims(subject: Subject) -> Iterator[ContentError]:
    pack = subject.pack
    asked = {
        "claim-untaught": {claim for lesson in pack.lessons for claim in lesson.teaches},
        "claim-no-card": {claim for card in pack.cards for claim in card.claims},
        "claim-no-question": {claim for question in pack.questions for claim in question.claims},
    }
    for claim in pack.claims:
        for code, known in asked.items():
            if claim.id not in known:
                yield subject.places.at_id(SOURCES, claim.id, code, claim.id)


def _judge_disagreements(subject: Subject) -> Iterator[ContentError]:
    for disagreement in subject.pack.disagreements:
        claims = {claim.id for claim in subject.pack.claims if claim.about == disagreement.id}
        shown = [chapter for chapter in subject.chapters if disagreement.id in chapter.lesson.shows]
        if not shown:
            yield subject.places.at_id(SOURCES, disagreement.id, "disagreement-hidden", disagreement.id)
        for claim in sorted(claims):
            if shown and not any(claim in chapter.lesson.teaches for chapter in shown):
                yield subject.places.at_id(SOURCES, claim, "disagreement-elsewhere", disagreement.id, claim)


def _judge_terms(subject: Subject) -> Iterator[ContentError]:
    used = {term for lesson in subject.pack.lessons for term in lesson.terms}
    for term in subject.pack.terms:
        if term.id not in used:
            yield subject.places.at_id(GLOSSARY, term.id, "term-unused", term.term)


def _judge_misconceptions(subject: Subject) -> Iterator[ContentError]:
    aims = Counter(question.misconception for question in subject.pack.questions)
    for one in subject.pack.misconceptions:
        if aims[one.id] < rules.FEWEST_AIMS:
            count, fewest = str(aims[one.id]), str(rules.FEWEST_AIMS)
            yield subject.places.at_id(PACK, one.id, "misconception-rare", one.id, count, fewest)


def _judge_choices(subject: Subject) -> Iterator[ContentError]:
    places = right_places(subject)
    count = sum(places.values())
    if count < rules.FEWEST_CHOICES:
        return
    extremes = {"right-longest": longest_right(subject), "right-shortest": shortest_right(subject)}
    for code, found in extremes.items():
        if len(found) > rules.EXTREME_RIGHT * count:
            yield _pack(code, _percent(len(found) / count), _percent(rules.EXTREME_RIGHT))
    low, high = rules.PLACE_SHARES
    for place in range(1, 5):
        if not low <= places[place] / count <= high:
            yield _pack("right-place", str(place), _percent(places[place] / count), _percent(low), _percent(high))


def _judge_today(subject: Subject) -> Iterator[ContentError]:
    pack = subject.pack
    told = [(GLOSSARY, term.id, plain(term.meaning)) for term in pack.terms]
    told += [(SOURCES, claim.id, claim.text) for claim in pack.claims]
    told += [(SOURCES, one.id, f"{one.what}\n{one.tell}") for one in pack.disagreements]
    for path, name, text in told:
        for word in words_of_today(text, pack.language):
            yield subject.places.at_id(path, name, "word-of-today", word)


def _pack(code: str, *values: str) -> ContentError:
    return ContentError(PACK, 1, 1, code, values)


def _percent(share: float) -> str:
    return f"{share:.0%}"
