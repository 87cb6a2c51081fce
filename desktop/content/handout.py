"""What goes out on paper or as a book: a lesson, a unit or a whole pack, with what belongs to its lessons."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from desktop.content.model import Card, Lesson, Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.content.model import Pack, Source, Term, Unit

Item = TypeVar("Item", Card, Question)


class UnknownPart(LookupError):
    """A pack has no lesson and no unit of this id."""

    def __init__(self, part: str) -> None:
        """Keep the id that was asked for."""
        super().__init__(part)
        self.id = part


class Inside(NamedTuple):
    """What stands in a handout: the lessons, what their terms mean, their sources, cards, questions, and the key."""

    text: bool = True
    terms: bool = True
    sources: bool = True
    cards: bool = True
    questions: bool = True
    key: bool = True


class HandoutLesson(NamedTuple):
    """A lesson, its cards and its questions."""

    lesson: Lesson
    cards: tuple[Card, ...]
    questions: tuple[Question, ...]


class HandoutUnit(NamedTuple):
    """A unit, numbered from 1 in its pack, with those of its lessons that go out."""

    number: int
    title: str
    lessons: tuple[HandoutLesson, ...]

    @property
    def name(self) -> str:
        """Its number and title."""
        return f"{self.number} {self.title}"


class Handout(NamedTuple):
    """What goes out: ``title`` is that of the lesson, the unit or the pack; ``subject`` always the pack's.

    ``terms`` are those that the lessons explain, by the alphabet; ``sources`` those that the lessons cite, and those
    of the terms, as they are met.
    """

    title: str
    subject: str
    version: str
    language: str
    licence: str
    units: tuple[HandoutUnit, ...]
    terms: tuple[Term, ...]
    sources: tuple[Source, ...]

    @property
    def lessons(self) -> tuple[HandoutLesson, ...]:
        """All lessons, in the order of the path."""
        return tuple(lesson for unit in self.units for lesson in unit.lessons)


def handout_of(pack: Pack, part: str = "") -> Handout:
    """The whole pack, or the lesson or unit of this id (a lesson's with or without the pack's before a slash) or title.

    Raises UnknownPart.
    """
    lesson, unit = _part(pack, part)
    if part and lesson is None and unit is None:
        raise UnknownPart(part)
    units = tuple(unit for unit in _units(pack, lesson, unit) if unit.lessons)
    named = lesson or unit or pack
    terms = terms_of(units, {term.id: term for term in pack.terms})
    sources = sources_of(units, terms, {source.id: source for source in pack.sources})
    return Handout(named.title, pack.title, pack.version, pack.language, pack.licence, units, terms, sources)


def _part(pack: Pack, part: str) -> tuple[Lesson | None, Unit | None]:
    """The lesson or the unit that is meant: an id comes before a title, however that is written."""
    full = part if part.startswith(f"{pack.id}/") else f"{pack.id}/{part}"
    lesson = next((one for one in pack.lessons if one.id == full), None)
    unit = next((one for one in pack.units if one.id == part), None) if lesson is None else None
    if lesson is None and unit is None and (title := _plain(part)):
        lesson = next((one for one in pack.lessons if _plain(one.title) == title), None)
        unit = next((one for one in pack.units if _plain(one.title) == title), None) if lesson is None else None
    return lesson, unit


def _plain(title: str) -> str:
    return " ".join(title.casefold().split()).strip("?!. ")


def _units(pack: Pack, lesson: Lesson | None, unit: Unit | None) -> Iterator[HandoutUnit]:
    """All units with what goes out of them: all, or the one lesson, or the lessons of the one unit."""
    lessons = {one.id: one for one in pack.lessons if lesson is None or one is lesson}
    cards, questions = _by_lesson(pack.cards), _by_lesson(pack.questions)
    for number, one in enumerate(pack.units, 1):
        names = [name for name in one.lessons if name in lessons and (unit is None or unit is one)]
        yield HandoutUnit(
            number,
            one.title,
            tuple(HandoutLesson(lessons[name], tuple(cards[name]), tuple(questions[name])) for name in names),
        )


def _by_lesson(all_of_them: Iterable[Item]) -> defaultdict[str, list[Item]]:
    sorted_out: defaultdict[str, list[Item]] = defaultdict(list)
    for one in all_of_them:
        sorted_out[one.lesson].append(one)
    return sorted_out


def terms_of(units: Iterable[HandoutUnit], known: dict[str, Term]) -> tuple[Term, ...]:
    """Those of the known terms that lessons of these units explain, by the alphabet."""
    used = {term for unit in units for one in unit.lessons for term in one.lesson.terms}
    found = [known[term] for term in used if term in known]
    return tuple(sorted(found, key=_by_alphabet))


def sources_of(units: Iterable[HandoutUnit], terms: Iterable[Term], known: dict[str, Source]) -> tuple[Source, ...]:
    """Those of the known sources that lessons of these units cite, then those that only terms have, as they come."""
    used = [source for unit in units for one in unit.lessons for source in one.lesson.cites]
    used += [term.source for term in terms]
    return tuple(known[source] for source in dict.fromkeys(used) if source in known)


def _by_alphabet(term: Term) -> tuple[str, str]:
    return term.term.casefold(), term.id
