"""The values that describe what there is to learn; every other room passes them on and none changes them.

They are named tuples and not dataclasses: twenty frozen, slotted dataclasses cost about 38 ms of every start
(measured), the same named tuples 8 ms, and both are immutable, typed and without a ``__dict__``.
"""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.content.guide import Guide, Misconception


class Number(NamedTuple):
    """A figure stated by a source: ``value`` as written with a decimal point, its unit, the time it holds for."""

    value: str
    unit: str
    when: str


class Claim(NamedTuple):
    """One thing that a source says. ``as_of`` is the time it held ("" if timeless), ``about`` a disagreement's id.

    ``checked`` is the ISO date on which the editors last held it against its source, "" where only the source has one.
    """

    id: str
    source: str
    also: tuple[str, ...]
    text: str
    numbers: tuple[Number, ...]
    as_of: str
    about: str
    checked: str


class Source(NamedTuple):
    """A text that lessons cite. Unknown fields are empty; ``checked`` is the ISO date of the editors' last look."""

    id: str
    publisher: str
    title: str
    date: str
    author: str
    url: str
    about: str
    checked: str


class Disagreement(NamedTuple):
    """A place where sources differ: what they say, and what the reader is told.

    ``claims`` are ids of claims that take part in it beside those that name it in ``about``.
    """

    id: str
    what: str
    tell: str
    claims: tuple[str, ...] = ()


class Term(NamedTuple):
    """A glossary entry. ``meaning`` is HTML of the article subset, ``forms`` the inflected forms that lead to it.

    ``source`` is a source's id, or in plain words where the meaning comes from.
    """

    id: str
    term: str
    meaning: str
    forms: tuple[str, ...]
    source: str


class Heading(NamedTuple):
    """A heading inside a lesson: level 2 to 4, its anchor and its text."""

    level: int
    anchor: str
    text: str


class Figure(NamedTuple):
    """A picture in a lesson, sized in logical pixels at reading size 18.

    ``svg`` is a template whose colours are roles in braces, such as ``{first}``; where it is empty ``image`` holds the
    bytes of a bitmap. ``alt`` says in one or two sentences what the picture shows. ``wall`` is the same as ``svg`` set
    so that its letters are larger where it fills a wall; "" where nothing is gained. ``parts`` are templates too, each
    a part of the figure for a whole wall, in their order: where no single drawing has letters that can be read there.
    """

    id: str
    kind: str
    caption: str
    alt: str
    width: int
    height: int
    svg: str
    image: bytes
    wall: str = ""
    parts: tuple[str, ...] = ()

    @property
    def on_wall(self) -> tuple[str, ...]:
        """The templates that stand on the wall, one after the other, each as large as `wall_room`; () for a bitmap."""
        return self.parts or tuple(filter(None, (self.wall or self.svg,)))


class Slide(NamedTuple):
    """What the wall shows of one section: heading, at most three points, ids of its figures and terms.

    ``notes`` is what the teacher says to it, plain text in paragraphs parted by blank lines; no wall shows that.
    """

    anchor: str
    title: str
    points: tuple[str, ...]
    figures: tuple[str, ...]
    terms: tuple[str, ...]
    notes: str = ""


class Lesson(NamedTuple):
    """One lesson, compiled. ``html`` is the article subset of HTML that Qt draws; ``words`` counts its reading text.

    In ``html`` a term links to ``term:<id>``, a citation to ``cite:<source id>,…``, the title of a callout about a
    disagreement to ``disagree:<id>``, a figure is ``<img src="figure:<id>">``, and ``<a name="…">`` marks the anchors.
    ``shows`` are the disagreements told in it.
    ``notes`` are the speaker notes on all of it; those on one section are its slide's.
    """

    id: str
    unit: str
    title: str
    goals: tuple[str, ...]
    teaches: tuple[str, ...]
    html: str
    text: str
    words: int
    headings: tuple[Heading, ...]
    figures: tuple[Figure, ...]
    slides: tuple[Slide, ...]
    summary: tuple[str, ...]
    notes: str
    terms: tuple[str, ...]
    cites: tuple[str, ...]
    shows: tuple[str, ...]
    was: str


class Card(NamedTuple):
    """A flashcard: ``front`` and ``back`` are HTML, ``see`` the anchor of its paragraph in ``lesson``.

    ``id`` is ``pack/note`` or ``pack/note~variant``; cards of one note share everything before the ``~``. A learner's
    own card is ``own/<ulid>``, and its ``lesson`` is "" where it belongs to none. ``kind`` is basic, both, cloze,
    typed, picture or order; ``back`` is always the whole answer. ``answers`` of a typed card are the plain texts that
    count as right, the one shown first; of an order card they are its items as inline HTML, in the right order, which
    ``back`` lists too. ``figures`` are the pictures that front and back show as ``<img src="figure:<id>" alt="…">``;
    ``tags`` are the learner's own.
    """

    id: str
    lesson: str
    kind: str
    front: str
    back: str
    see: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    was: str
    answers: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    tags: tuple[str, ...] = ()


class Choice(NamedTuple):
    """A part of a question that a pupil picks, places, pairs or sorts.

    ``text`` is shown; ``answer`` is what belongs to it: "right" or "wrong" (choice, truth), its place from "1" (order),
    its partner (match) or its kind (sort). ``feedback`` teaches when this part was picked or misplaced.
    """

    text: str
    answer: str
    feedback: str


class Question(NamedTuple):
    """A question that the program can mark. ``kind`` is choice, truth, order, match or sort.

    ``feedback`` is for the right answer, ``misconception`` the id of the mistaken belief it aims at, or empty.
    """

    id: str
    lesson: str
    kind: str
    prompt: str
    choices: tuple[Choice, ...]
    feedback: str
    see: str
    claims: tuple[str, ...]
    misconception: str


class Unit(NamedTuple):
    """A group of lessons, in the order of the path."""

    id: str
    title: str
    lessons: tuple[str, ...]


class Pack(NamedTuple):
    """A whole subject. Ids of lessons, cards and questions carry the pack's id before a slash; all others do not."""

    id: str
    title: str
    version: str
    language: str
    licence: str
    units: tuple[Unit, ...]
    lessons: tuple[Lesson, ...]
    cards: tuple[Card, ...]
    questions: tuple[Question, ...]
    terms: tuple[Term, ...]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    disagreements: tuple[Disagreement, ...]
    guides: "tuple[Guide, ...]"
    misconceptions: "tuple[Misconception, ...]"
