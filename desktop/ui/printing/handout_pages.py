"""A whole handout in pages: front, lessons, terms, sources, questions, key, and at its end the cards to be cut out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.ui.printing.card_sheets import card_leaves
from desktop.ui.printing.front import Entry, TitleLeaf, contents_leaves, contents_title
from desktop.ui.printing.galley import Galley, Shelf
from desktop.ui.printing.leaves import BlankLeaf, GalleyLeaf, HandoutPage
from desktop.ui.printing.lesson_text import glossary_page, lesson_page, sources_page
from desktop.ui.printing.pieces import key_leaving, question_leaves

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from desktop.content.handout import Handout, HandoutLesson, Inside
    from desktop.ui.printing.leaves import Leaf
    from desktop.ui.widgets.article_page import ArticlePage

# By this name lupdate finds the sentences.
translate = QCoreApplication.translate


class Booklet(NamedTuple):
    """A handout in pages; ``entries`` lead to them: units, lessons, headings, appendices. ``language`` is its code."""

    title: str
    language: str
    pages: tuple[HandoutPage, ...]
    entries: tuple[Entry, ...]


class _Bound(NamedTuple):
    """A leaf with the two parts of its running head."""

    leaf: Leaf
    left: str = ""
    right: str = ""


def laying_out(handout: Handout, inside: Inside) -> Generator[float, None, Booklet]:
    """Lay a handout out in steps, each a lesson's work; each tells the share that is done (0 to 1), the end is all."""
    binder = _Binder(handout, inside)
    yield from binder.steps()
    return binder.booklet()


class _Binder:
    """Gathers leaves and entries in their order."""

    def __init__(self, handout: Handout, inside: Inside) -> None:
        self._handout, self._inside = handout, inside
        self._many = len(handout.lessons) > 1
        self._shelf = Shelf()
        self._bound: list[_Bound] = []
        self._entries: list[Entry] = []

    def steps(self) -> Generator[float, None, None]:
        """Add part after part."""
        handout, inside = self._handout, self._inside
        works = self._works()
        total, done = max(1, len(works) * len(handout.lessons)), 0
        for work in works:
            for _one in work():
                done += 1
                yield done / total
        if inside.cards:
            self._add_cards(handout.lessons)

    def _works(self) -> list[Callable[[], Generator[None, None, None]]]:
        """What is done lesson by lesson, in the order of the pages."""
        inside = self._inside
        wanted = (
            (inside.text, self._lessons), (True, self._appendices),
            (inside.questions, self._questions), (inside.key, self._key),
        )  # fmt: skip
        return [work for chosen, work in wanted if chosen]

    def booklet(self) -> Booklet:
        """All pages with their numbers; those of more than one lesson behind a title page and the contents."""
        handout, entries = self._handout, self._entries
        front: list[_Bound] = []
        if self._many and self._bound:
            shown = [entry for entry in entries if entry.level < 2]
            count = 1 + len(contents_leaves(shown))
            entries = [_moved(entry, count) for entry in entries]
            contents = contents_leaves([_moved(entry, count) for entry in shown])
            front = [
                _Bound(TitleLeaf(handout, self._inside)),
                *(_Bound(leaf, handout.title, contents_title()) for leaf in contents),
            ]
        return Booklet(handout.title, handout.language, self._numbered([*front, *self._bound]), tuple(entries))

    def _lessons(self) -> Generator[None, None, None]:
        for unit in self._handout.units:
            if self._many:
                self._entries.append(Entry(0, unit.name, len(self._bound)))
            for one in unit.lessons:
                self._add_article(lesson_page(one, self._handout, self._inside), unit.name, int(self._many))
                yield

    def _appendices(self) -> Generator[None, None, None]:
        """Add terms and sources on pages of their own, where no lesson has them with its text."""
        handout, inside = self._handout, self._inside
        apart = self._many or not inside.text
        if apart and inside.terms and handout.terms:
            self._add_article(glossary_page(handout), handout.title, 0)
        if apart and inside.sources and handout.sources:
            self._add_article(sources_page(handout), handout.title, 0)
        yield

    def _questions(self) -> Generator[None, None, None]:
        title = translate("HandoutPages", "Soal")
        for one in self._handout.lessons:
            self._add(question_leaves(one), title, one.lesson.title)
            title = ""  # one entry for all of them
            yield

    def _key(self) -> Generator[None, None, None]:
        leaves = yield from key_leaving(self._handout.lessons)
        self._add(leaves, translate("HandoutPages", "Kunci jawaban"))

    def _add_article(self, page: ArticlePage, left: str, level: int) -> None:
        galley = Galley(page, self._shelf)
        slices = galley.slices()
        self._entries.append(Entry(level, page.title, len(self._bound)))
        for title, top in galley.headings():
            number = next((place for place, part in enumerate(slices) if top < part.body.bottom), 0)
            self._entries.append(Entry(max(1, level + 1), title, len(self._bound) + number))
        self._bound += [_Bound(GalleyLeaf(galley, part), left, page.title) for part in slices]

    def _add(self, leaves: Iterable[Leaf], title: str, right: str = "") -> None:
        left = self._handout.title if self._many else self._handout.subject
        bound = [_Bound(leaf, left, right or title) for leaf in leaves]
        if bound and title:
            self._entries.append(Entry(0, title, len(self._bound)))
        self._bound += bound

    def _add_cards(self, lessons: Iterable[HandoutLesson]) -> None:
        """Add the cards so that each front has its back on the same sheet of paper."""
        leaves, title = card_leaves(lessons), translate("HandoutPages", "Kartu untuk digunting")
        front = 1 + len(contents_leaves([*self._shown(), Entry(0, title, 0)])) if self._many else 0
        if leaves and (front + len(self._bound)) % 2:
            self._bound.append(_Bound(BlankLeaf(translate("HandoutPages", "Halaman ini sengaja dikosongkan."))))
        if leaves:
            self._entries.append(Entry(0, title, len(self._bound)))
        self._bound += [_Bound(leaf) for leaf in leaves]

    def _shown(self) -> list[Entry]:
        return [entry for entry in self._entries if entry.level < 2]

    def _numbered(self, bound: list[_Bound]) -> tuple[HandoutPage, ...]:
        handout, total = self._handout, len(bound)
        licence = f"{handout.subject}, {handout.licence}"
        count = translate("HandoutPages", "Halaman {number} dari {total}")
        return tuple(
            HandoutPage(leaf, (left, right), (licence, count.format(number=number, total=total)))
            for number, (leaf, left, right) in enumerate(bound, 1)
        )


def _moved(entry: Entry, by: int) -> Entry:
    return entry._replace(page=entry.page + by)
