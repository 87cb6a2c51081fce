"""What a quiz is made of: what is offered first, what a unit holds, which cards a mistake brings forward."""

from __future__ import annotations

from desktop.content.model import Question
from desktop.ui.sessions.quiz_stock import LESSON, MISTAKES, UNIT, Mastery, QuizStock, Scope, Stock
from tests.ui.desk_world import World
from tests.ui.quiz_world import FIRST, SECOND, SILENT


def question(world: World, name: str) -> Question:
    """A question of the first two lessons."""
    found = (*world.library.questions(FIRST), *world.library.questions(SECOND))
    return next(one for one in found if one.id == f"kuis/{name}")


def answer(world: World, name: str, *, right: bool) -> None:
    """Record an answer."""
    world.clock.move(seconds=1)
    world.progress.record_quiz(f"kuis/{name}", right, 5.0, (), world.clock(), "2.0")


def test_the_lesson_read_last_is_offered_first(quizzing: World) -> None:
    stock = QuizStock(quizzing.desk)
    assert stock.offer().scope == Scope(LESSON, FIRST)
    quizzing.clock.move(minutes=1)
    quizzing.read(SECOND)
    offer = stock.offer()
    assert offer.scope == Scope(LESSON, SECOND)
    assert offer.next == ""
    assert [(place.id, place.group, place.read) for place in offer.lessons] == [
        (FIRST, "1 Awal", True), (SECOND, "1 Awal", True), (SILENT, "2 Akhir", False),
    ]  # fmt: skip
    assert [(place.id, place.read) for place in offer.units] == [("kuis/awal", True), ("kuis/akhir", False)]


def test_before_anything_is_read_the_first_lesson_is_to_be_read(quizzing: World) -> None:
    quizzing.progress.undo(quizzing.clock())
    offer = QuizStock(quizzing.desk).offer()
    assert (offer.next, offer.scope) == (FIRST, Scope(LESSON, FIRST))


def test_a_unit_asks_what_was_read_and_on_paper_all(quizzing: World) -> None:
    stock, unit = QuizStock(quizzing.desk), Scope(UNIT, "kuis/awal")
    assert stock.stock(unit).questions == 5
    assert len(stock.askables(unit, whole=True)) == 8
    assert stock.stock(Scope(UNIT, "kuis/akhir")) == Stock(0, 0, 0)
    quizzing.progress.undo(quizzing.clock())
    assert stock.stock(unit).questions == 8, "where nothing was read, all of it"


def test_mistakes_are_what_was_wrong_the_last_time(quizzing: World) -> None:
    stock = QuizStock(quizzing.desk)
    answer(quizzing, "kapan", right=False)
    answer(quizzing, "utusan-1", right=False)
    answer(quizzing, "benarkah", right=True)
    assert stock.offer().mistakes == 2
    assert stock.stock(Scope(LESSON, FIRST)) == Stock(5, 3, 1)
    answer(quizzing, "kapan", right=True)
    assert [one.question for one in stock.askables(Scope(MISTAKES))] == ["kuis/utusan-1"]


def test_a_mistake_brings_the_cards_of_its_claims(quizzing: World) -> None:
    stock = QuizStock(quizzing.desk)
    assert stock.cards_for(question(quizzing, "kapan")) == ("kuis/tahun", "kuis/tahun-lagi")
    quizzing.progress.record_suspend("kuis/tahun", quizzing.clock(), "2.0")
    assert stock.cards_for(question(quizzing, "kapan")) == ("kuis/tahun-lagi",), "what is put away stays away"


def test_a_mistake_without_a_claim_brings_the_cards_of_its_paragraph(quizzing: World) -> None:
    cards = QuizStock(quizzing.desk).cards_for(question(quizzing, "pilah"))
    assert cards == ("kuis/tahun", "kuis/tahun-lagi", "kuis/dulu")


def test_no_new_card_comes_from_a_lesson_that_was_not_read(quizzing: World) -> None:
    stock = QuizStock(quizzing.desk)
    assert stock.cards_for(question(quizzing, "utusan-2")) == ()
    quizzing.review("kuis/berapa")
    assert stock.cards_for(question(quizzing, "utusan-2")) == ("kuis/berapa",)


def test_mastery_counts_the_last_five_of_lesson_and_unit(quizzing: World) -> None:
    stock = QuizStock(quizzing.desk)
    for name, right in (("kapan", False), ("kapan", True), ("benarkah", True), ("utusan-1", True), ("pilah", False)):
        answer(quizzing, name, right=right)
    answer(quizzing, "utusan-2", right=True)
    lessons, units = stock.mastery([FIRST])
    assert lessons == (Mastery(FIRST, "Tentang surat", 2, 4),)
    assert units == (Mastery("kuis/awal", "1 Awal", 4, 5),)
    assert stock.mastery([SILENT])[0] == (Mastery(SILENT, "Tentang sunyi", 0, 0),)
