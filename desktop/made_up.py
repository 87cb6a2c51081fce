"""What the made-up learner of the tour does: reviews, errs in a quiz, writes cards."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from desktop.app import App
    from desktop.ui.classroom.presenter import Presenter
    from desktop.ui.classroom.stage import Stage
    from desktop.ui.classroom.wall import Wall

NOTES = (
    ("basic", "Apa bedanya *de facto* dan *de jure*?", "Menurut kenyataan, dan menurut hukum", ("istilah",), False),
    ("typed", "Ibu kota Mesir?", "Kairo", ("ibu kota", "ulangan 2"), False),
    ("order", "Urutkan dari yang paling awal", "Proklamasi\nPengakuan Mesir\nMisi di Jakarta", ("sejarah",), False),
    ("both", "misi diplomatik", "perwakilan tetap di negara lain", ("istilah",), True),
    ("cloze", "{{c1::Mesir}} mengakui Indonesia pada {{c2::22 Maret 1946::kapan}}.", "", ("sejarah",), True),
)
"""Kind, front, back and tags of the cards that the learner wrote, and whether they belong to a lesson."""

TABLE = (
    "depan,belakang,tag\nIbu kota Jepang?,Tokyo,asia\nIbu kota Mesir?,Kairo,afrika\nIbu kota Brasil?,,\n"
    ",tanpa pertanyaan,\nMata uang Korea Selatan?,won,asia,dua koma\n"
)
"""What a schoolmate wrote in a spreadsheet."""
KINDS_LESSON = "bilateral/jepang-korea-jerman"
"""A lesson whose cards are of every kind."""
SLIP = "Jepsng"
"""An answer with one wrong letter to the one that is typed."""


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """The moment at which the clock stands."""
        return self.now


def review_some(app: App, clock: Clock, most: int = 9) -> None:
    """Answer some of today's cards, nine as a rule; every fourth was forgotten."""
    from desktop.study.memory import Rating

    session = app.sessions.review
    session.start_or_go_on()
    count = 0
    while session.running and count < most:
        session.flip()
        session.answer(Rating.AGAIN if count % 4 == 3 else Rating.GOOD)
        clock.now += timedelta(seconds=14)
        count += 1


def review_half_a_year(app: App, clock: Clock) -> None:
    """Half a year of reviews, as another computer would bring them: on two days of three, some cards forgotten."""
    from desktop.storage.log import REVIEW
    from desktop.storage.progress import Entry

    units = app.library.outline()[:2]
    cards = [place.card for place in app.library.cards_of([head.id for unit in units for head in unit.lessons])]
    entries: list[Entry] = []
    for days in range(170, 0, -1):
        at = (clock.now - timedelta(days=days)).astimezone(UTC)
        for number in range(days * 7 % 29 if days % 3 else 0):
            place = len(entries)
            card, value = cards[(place + number) % len(cards)], f"{1 if place % 9 == 4 else 3} 9.5"
            entries.append(Entry("tour", place + 1, at, 420, REVIEW, card, value, ""))
    app.progress.merge(entries)
    for unit in units:
        for head in unit.lessons[:3]:
            app.progress.record_read(head.id, "marked", clock.now, "")


def review_scenes(app: App, clock: Clock) -> Iterator[str]:
    """Set scene after scene on *Ulang* with the cards of one lesson; yield the name of each."""
    from desktop.study.memory import Rating

    app.sessions.reading.open(KINDS_LESSON)
    app.sessions.reading.toggle_read()
    app.extras.toast.hide()
    session = app.sessions.review
    app.window.show_page("review")
    session.start()
    seen: set[str] = set()
    first = session.current.card if session.current is not None else None
    while session.current is not None and session.running:
        card = session.current.card
        if card.kind not in seen:
            seen.add(card.kind)
            if card.kind == "typed":
                session.check(SLIP)
                yield "review-typed"
            elif card.kind in {"order", "picture"}:
                yield f"review-{card.kind}"
        session.flip()
        if len(seen) == 1:
            session.aside.show_paragraph(card)
            yield "review-side"
        session.answer(Rating.AGAIN if len(seen) < 3 else Rating.GOOD)
        clock.now += timedelta(seconds=14)
        if "order" in seen and "picture" in seen:
            session.stop()
    yield "review-pause"
    session.go_on()
    if first is not None:
        session.aside.show_history(first)
    yield "review-history"


def write_notes(app: App, clock: Clock, lesson: str) -> str:
    """Write cards, some of them about a lesson; let the last one rest, and return the key of the first."""
    from desktop.content.notes import Note

    notes = app.sessions.notes
    for kind, front, back, tags, beside in NOTES:
        clock.now += timedelta(minutes=1)
        notes.save(Note(notes.begin().id, kind, front, back, tags, lesson if beside else ""))
    first, *_others, last = notes.keys("own", "")
    if (row := notes.row(last)) is not None:
        notes.toggle_suspended(row)
    return first


def follow_first_term(app: App) -> None:
    """Look up the first term of the article."""
    view = app.window.reading.article
    assert view.article is not None
    hrefs = [link.href for link in view.article.links]
    view.activate_link(next(place for place, href in enumerate(hrefs) if href.startswith("term:")))


def class_scenes(app: App, clock: Clock) -> Iterator[tuple[str, Wall | Presenter]]:
    """Teach a lesson to a class, on one screen; yield a name and a window for each picture."""
    app.window.show_lesson(KINDS_LESSON)
    teaching = app.extras.commands.classes.teaching
    app.extras.commands.classes.project()
    stage = teaching.stage
    assert stage is not None
    for key in ("PgDown", "PgDown", "PgDown"):
        stage.keys.press_key(key)
    clock.now += timedelta(minutes=12, seconds=40)
    yield "wall", stage.wall
    stage.keys.press_key("O")
    if teaching.presenter is not None:
        yield "presenter", teaching.presenter
    ask_class(stage)
    yield "wall-quiz", stage.wall
    stage.keys.press_key("O")
    if teaching.presenter is not None:
        yield "presenter-quiz", teaching.presenter
    compete(stage)
    yield "wall-contest", stage.wall
    stage.show.end_all()


def ask_class(stage: Stage) -> None:
    """Ask a class the first question with four choices, count its hands and show the answer."""
    for key in ("O", "Q", "PgDown"):
        stage.keys.press_key(key)
    while len(stage.show.act.rows()) < 4:
        stage.keys.press_key("PgDown")
    for key in ("A", "7", "B", "1", "4", "C", "2", "D", "5"):
        stage.keys.press_key(key)
    before = stage.show.act.rows()
    while stage.show.act.rows() == before:
        stage.keys.press_key("PgDown")


def compete(stage: Stage) -> None:
    """Play a cerdas cermat until the second team answers a question that all could buzz for."""
    stage.keys.press_key("O")
    stage.keys.press_key("Shift+Q")
    act = stage.show.act
    for row, by in (("wajib", -1), ("lemparan", -2)):
        act.step(row, by)
    for verdict in ("2", "1", "2"):
        number = act.place()
        while act.place() == number or act.place() == (0, 0):
            stage.keys.press_key("PgDown")
        stage.keys.press_key(verdict)
    while not act.typed("W"):  # which means nothing once buzzers count
        stage.keys.press_key("PgDown")
    for key in ("/", "Y"):
        stage.keys.press_key(key)


def err(app: App, clock: Clock, lesson: str) -> None:
    """Begin a quiz of a lesson, and answer its first question with four choices wrongly."""
    from desktop.study.quiz import right_answer
    from desktop.ui.sessions.quiz_stock import LESSON, Scope

    session = app.sessions.quiz
    session.start(Scope(LESSON, lesson), 10, True)
    while session.current is not None and session.current.asked.question.kind != "choice":
        session.answer(right_answer(session.current.asked.question))
        clock.now += timedelta(seconds=15)
        session.go_on()
    if session.current is not None:
        session.answer(((right_answer(session.current.asked.question)[0] + 1) % 4,))


def finish_quiz(app: App, clock: Clock) -> None:
    """Answer what is left of a quiz rightly."""
    from desktop.study.quiz import right_answer

    session = app.sessions.quiz
    while session.current is not None:
        session.answer(right_answer(session.current.asked.question))
        clock.now += timedelta(seconds=15)
        session.go_on()
