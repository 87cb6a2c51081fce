"""A pupil's ten minutes with keys only: each kind of card, all that can be done with one, and all of it undone."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from desktop.study.memory import Memory, Rating
from desktop.ui.review.page import ReviewPage
from desktop.ui.sessions.task import way
from tests.journeys.conftest import Computer
from tests.ui.sight import texts

LESSON = "bilateral/jepang-korea-jerman"
"""A lesson whose cards are of every kind."""
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def focus() -> QWidget:
    """What the next key goes to."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(*keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys, each where the focus then is."""
    for key in keys:
        QTest.keyClick(focus(), key, held)


class Pupil:
    """A pupil at *Ulang*."""

    def __init__(self, computer: Computer, app: App) -> None:
        self.computer, self.app = computer, app
        press(Qt.Key.Key_3, held=CTRL)

    def start(self) -> None:
        """Start Mitra once more and go to the cards."""
        self.app = self.computer.start()
        press(Qt.Key.Key_3, held=CTRL)

    @property
    def page(self) -> ReviewPage:
        """The page, as it is seen."""
        page = self.app.window.pane
        assert isinstance(page, ReviewPage)
        return page

    @property
    def card(self) -> str:
        """The id of the card that lies there."""
        return self.app.sessions.review.current.card.id

    def turn(self, *, right: bool = True) -> None:
        """Answer the card that lies there in the way of its kind, so that it is turned."""
        self.computer.pass_time(seconds=12)
        shown = self.app.sessions.review.current
        kind = way(shown.card)
        if kind == "type":
            if focus() is not self.page.table.line:
                press(Qt.Key.Key_Tab, held=SHIFT)
            QTest.keyClicks(focus(), shown.card.answers[0].upper() if right else "R-1*! 2")
            press(Qt.Key.Key_Return)
        elif kind == "order":
            if right:
                self.sort()
            press(Qt.Key.Key_Return)
        else:
            press(Qt.Key.Key_Space)
        assert self.app.sessions.review.turned

    def do(self, key: Qt.Key) -> str:
        """Press a key that is not meant for the line to type in; return the id of the card."""
        card = self.card
        if focus() is self.page.table.line:
            press(Qt.Key.Key_Tab)
        press(key)
        return card

    def sort(self) -> None:
        """Carry each thing up to its place."""
        things = self.page.table.list
        for place in range(len(things.order())):
            press(*[Qt.Key.Key_Up] * 9)
            press(*[Qt.Key.Key_Down] * things.order().index(place))
            press(*[Qt.Key.Key_Up] * (things.order().index(place) - place), held=SHIFT)

    def answer(self, *, right: bool = True) -> str:
        """Answer and grade the card; return its id."""
        card = self.card
        self.turn(right=right)
        press(Qt.Key.Key_2 if right else Qt.Key.Key_1)
        return card

    def state(self) -> State:
        """All that is known of the cards."""
        progress, now = self.app.progress, self.computer.now
        cards = [card.id for card in self.app.library.cards(LESSON)]
        return State(progress.memories(cards), progress.marked(), progress.hidden(now))


class State(NamedTuple):
    """What is known of the cards: what is remembered, which are marked, which are not asked for today."""

    memories: dict[str, Memory]
    marked: set[str]
    hidden: set[str]


@pytest.fixture
def pupil(computer: Computer) -> Pupil:
    """A pupil who has read the lesson and wants to review."""
    app = computer.start()
    app.sessions.reading.open(LESSON)
    press(Qt.Key.Key_Return, held=CTRL)
    return Pupil(computer, app)


def test_every_kind_of_card_is_answered_by_keys(pupil: Pupil) -> None:
    seen: dict[str, str] = {}
    for _day in range(2):  # ten new cards are in hand at most
        while pupil.app.sessions.review.running:
            card = pupil.answer()
            seen[card] = pupil.app.progress.entries()[-1].value[0]
        assert "Selesai untuk hari ini" in texts(pupil.page)
        pupil.computer.pass_time(days=4)
        pupil.start()
    kinds = {card.kind for card in pupil.app.library.cards(LESSON) if card.id in seen}
    assert kinds == {"basic", "both", "cloze", "typed", "order", "picture"}
    assert set(seen.values()) == {"3"}, "every answer was right, and the grade that fits was given"


def test_the_grade_that_fits_has_the_focus(pupil: Pupil) -> None:
    checked = 0
    while pupil.app.sessions.review.running and checked < 2:
        if way(pupil.app.sessions.review.current.card) == "think":
            pupil.answer()
            continue
        checked += 1
        card = pupil.card
        pupil.turn(right=checked == 1)
        press(Qt.Key.Key_Return)
        wanted = Rating.GOOD if checked == 1 else Rating.AGAIN
        assert pupil.app.progress.history(card)[-1].rating is wanted
    assert checked == 2


def test_all_that_can_be_done_is_undone_also_after_a_restart(pupil: Pupil) -> None:
    fresh = pupil.state()
    marked = pupil.do(Qt.Key.Key_Asterisk)
    first = pupil.answer(right=False)
    buried, suspended = pupil.do(Qt.Key.Key_Minus), pupil.do(Qt.Key.Key_Exclam)
    known = pupil.answer()
    after = pupil.state()
    assert (first, after.marked, after.hidden) == (marked, {marked}, {buried, suspended})
    assert after.memories.keys() == {first, known}

    pupil.start()
    assert pupil.state() == after, "closed in the middle, nothing is lost"
    assert pupil.card not in {known, buried, suspended}
    for back in (known, suspended, buried, first):
        press(Qt.Key.Key_Z, held=CTRL)
        assert pupil.card == back, "what is undone lies on the table again"
    press(Qt.Key.Key_Z, held=CTRL)
    assert pupil.state() == fresh
    assert pupil.app.progress.lesson_state(LESSON).read
    press(Qt.Key.Key_Z, held=CTRL)
    assert not pupil.app.progress.lesson_state(LESSON).read
    assert "Tidak ada kartu hari ini" in texts(pupil.page)


def test_looking_up_and_back_and_an_early_end(pupil: Pupil) -> None:
    pupil.turn()
    turned = pupil.card
    press(Qt.Key.Key_R)
    article = pupil.page.beside.side.article
    assert focus() is article and article.isVisible()
    press(Qt.Key.Key_PageDown, Qt.Key.Key_End)
    press(Qt.Key.Key_R)
    assert pupil.app.progress.lesson_state(LESSON).seconds == 0.0, "looking up is not reading"
    press(Qt.Key.Key_1)
    hard = turned
    pupil.computer.pass_time(days=3)
    pupil.start()
    while pupil.card != hard:
        pupil.answer()
    pupil.do(Qt.Key.Key_I)
    table = pupil.page.beside.side.history.table
    assert focus() is table and table.item(0, 1).text() == "Lupa"
    press(Qt.Key.Key_Escape)
    pupil.answer(right=False)
    pupil.app.sessions.review.flip()
    left = pupil.card
    press(Qt.Key.Key_Escape)
    said = texts(pupil.page)
    assert said[0] == "Cukup dulu untuk sekarang" and "terlupa" in said[1]
    press(Qt.Key.Key_A)
    assert pupil.page.beside.side.showing() == "paragraph"
    press(Qt.Key.Key_Escape, Qt.Key.Key_Return)
    assert pupil.card == left and pupil.app.sessions.review.turned


def test_four_grades_with_what_follows_from_each(pupil: Pupil) -> None:
    settings = pupil.app.sessions.settings
    settings.set_four_grades(True)
    settings.set_intervals(True)
    given = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        given.append(pupil.card)
        pupil.turn()
        hints = [button.accessibleDescription() for button in pupil.page.table.grades.buttons.values()]
        assert len(hints) == 4 and all("menit" in hint or "hari" in hint for hint in hints)
        press(key)
    ratings = [pupil.app.progress.history(card)[0].rating for card in given]
    assert ratings == [Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY]
    pupil.start()
    pupil.turn()
    assert "Mudah" in texts(pupil.page), "the choice outlives a restart"


def test_a_leech_comes_with_its_paragraph_and_can_rest(pupil: Pupil) -> None:
    while way(pupil.app.sessions.review.current.card) != "think":
        pupil.answer()
    stubborn, progress = pupil.card, pupil.app.progress
    for _ in range(8):
        for rating, days in ((Rating.GOOD, 4), (Rating.GOOD, 40), (Rating.AGAIN, 1)):
            progress.record_review(stubborn, rating, pupil.computer.now, 9.0, "1")
            pupil.computer.pass_time(days=days)
    pupil.start()
    pupil.app.window.resize(1366, 768)
    while pupil.card != stubborn:
        pupil.answer()
    assert any(text.startswith("Sudah 8 kali terlupa") for text in texts(pupil.page))
    pupil.turn()
    side = pupil.page.beside.side
    pupil.computer.qtbot.waitUntil(lambda: side.showing() == "paragraph")
    assert focus() is not side.article, "the hand can go on"
    press(Qt.Key.Key_R)
    assert focus() is side.article
    press(Qt.Key.Key_R, Qt.Key.Key_Exclam)
    assert pupil.app.progress.suspended() == {stubborn}
    assert not any("kali terlupa" in text for text in texts(pupil.page))
    press(Qt.Key.Key_Z, held=CTRL)
    assert pupil.card == stubborn


def test_a_card_that_does_not_stay_is_written_anew_and_gives_way(pupil: Pupil) -> None:
    while way(pupil.app.sessions.review.current.card) != "think":
        pupil.answer()
    stubborn = pupil.card
    press(Qt.Key.Key_E)
    dialog = pupil.app.extras.dialog
    assert dialog is not None
    dialog.activateWindow()  # no window manager does it here
    QApplication.processEvents()
    QTest.keyClicks(dialog.focusWidget(), "Dengan kata-kataku: ")
    press(Qt.Key.Key_Return, held=CTRL)
    assert pupil.app.extras.dialog is None
    pupil.app.window.activateWindow()
    QApplication.processEvents()
    assert pupil.app.progress.card_state(stubborn).suspended
    assert pupil.card != stubborn, "it gave way on the table too"
    own = pupil.app.sessions.desk.notes.notes()
    assert len(own) == 1 and own[0].front.startswith("Dengan kata-kataku: ")
    press(Qt.Key.Key_Z, held=CTRL)
    assert pupil.card == stubborn
