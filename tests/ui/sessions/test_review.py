"""The stack of today: its order, forgotten cards that come back, undo, and what a refusing store must not break."""

from __future__ import annotations

from contextlib import AbstractContextManager
from sqlite3 import Connection

import pytest

from desktop.content.notes import Note
from desktop.storage.database import Database
from desktop.storage.errors import StorageFull
from desktop.study.days import study_day
from desktop.study.memory import Rating
from desktop.ui.sessions.review import ReviewSession, ShownCard, Summary
from desktop.ui.sessions.said import Said
from desktop.ui.sessions.undoing import undo_last
from tests.ui.desk_world import FEW, LAST, MANY, Heard, World, cards_of


@pytest.fixture
def session(world: World) -> ReviewSession:
    """Today's stack, not laid out yet."""
    return ReviewSession(world.desk, world.desk)


def answer(session: ReviewSession, rating: Rating = Rating.GOOD) -> str:
    """Turn the card that lies there and answer it; return its id."""
    shown = session.current
    session.flip()
    session.answer(rating)
    return shown.card.id


def fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on nothing more can be stored."""

    def transaction(database: Database) -> AbstractContextManager[Connection]:
        raise StorageFull(database.path)

    monkeypatch.setattr(Database, "transaction", transaction)


def test_the_stack_follows_the_queue(world: World, session: ReviewSession) -> None:
    world.read(FEW, LAST)
    queue = list(world.desk.queue())
    session.start()
    assert [answer(session) for _ in queue] == queue
    assert session.current is None


def test_a_card_says_where_it_comes_from_and_how_many_there_are(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    shown = session.current
    assert (shown.number, shown.total, shown.minutes_left) == (1, 3, 1)
    assert (shown.unit, shown.lesson_title) == ("1 Awal", "Apa yang disepakati?")
    assert [source.publisher for source in shown.sources] == ["Arsip Contoh"]
    assert not shown.practice
    answer(session)
    assert session.current.number == 2


def test_an_empty_day_ends_at_once(session: ReviewSession) -> None:
    finished = Heard(session.finished)
    session.start()
    assert finished.all == [Summary(0, 0, 0, 0)]
    assert not session.running


def lies(session: ReviewSession) -> bool:
    """Whether a card lies there."""
    return session.running


def test_a_card_whose_lesson_is_put_back_does_not_lie_there(world: World, session: ReviewSession) -> None:
    """New cards come only from lessons that were read."""
    world.read(FEW)
    session.start()
    assert lies(session)
    undo_last(world.desk)
    assert not lies(session)
    session.answer(Rating.GOOD)
    assert world.kinds() == ["read", "undo"]


def test_the_new_day_s_cards_are_laid_out_where_the_last_day_s_are_done(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    while lies(session):
        answer(session)
    world.clock.move(hours=19, minutes=59)
    world.desk.look_at_clock()
    assert not lies(session), "it is still the same study day"
    world.clock.move(days=3)
    world.desk.look_at_clock()
    assert lies(session)
    lying = session.current
    world.clock.move(days=1)
    world.desk.look_at_clock()
    assert session.current == lying, "a card that lies there stays"


def test_only_a_turned_card_can_be_answered(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    before = session.current
    session.answer(Rating.GOOD)
    assert session.current == before
    assert world.kinds() == ["read"]


def test_turning_twice_turns_once(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    flipped = Heard(session.flipped)
    session.flip()
    session.flip()
    assert len(flipped.all) == 1
    assert session.turned


def test_a_forgotten_card_comes_back_after_its_minutes(world: World, session: ReviewSession) -> None:
    world.read(MANY)
    session.start()
    forgotten = answer(session, Rating.AGAIN)
    following = answer(session)
    assert following != forgotten
    world.clock.move(minutes=11)
    answer(session)
    assert session.current.card.id == forgotten, "its minutes have passed, so it goes before the others"


def test_a_forgotten_card_comes_last_where_its_minutes_have_not_passed(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    forgotten = answer(session, Rating.AGAIN)
    assert [answer(session), answer(session)].count(forgotten) == 0
    assert session.current.card.id == forgotten
    assert session.current.total == 4
    answer(session)
    assert not session.running


def test_the_summary_counts_what_was_done(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    finished = Heard(session.finished)
    session.start()
    answer(session, Rating.AGAIN)
    for _ in range(3):
        answer(session)
    (summary,) = finished.all
    assert isinstance(summary, Summary)
    assert (summary.answered, summary.forgotten, summary.left) == (3, 1, 0), "a card answered twice is one card"


def test_the_summary_is_that_of_the_day(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    answer(session, Rating.AGAIN)
    while session.running:
        answer(session)
    session.start_or_go_on()
    assert session.summary()[:2] == (3, 1), "coming back makes nothing undone"
    world.restart()
    again = ReviewSession(world.desk, world.desk)
    again.start()
    assert again.summary().answered == 3, "nor does a restart"
    assert sum(world.progress.days(study_day(world.clock()), study_day(world.clock())).values()) == 3
    world.clock.move(days=1)
    assert session.summary()[:2] == (0, 0), "another day begins at nothing"


def test_a_card_forgotten_before_a_restart_is_still_in_the_stack(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    forgotten = answer(session, Rating.AGAIN)
    world.restart()
    again = ReviewSession(world.desk, world.desk)
    again.start()
    assert again.current.total == 3
    assert [answer(again) for _ in range(3)][-1] == forgotten


def test_an_answer_counts_at_most_a_minute(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    world.clock.move(hours=2)
    answer(session)
    assert world.progress.pace().seconds == 60


def test_a_clock_that_went_back_counts_no_time(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    world.clock.move(hours=-2)
    answer(session)
    assert world.progress.pace().seconds == 0
    assert session.current.number == 2


def test_undo_brings_the_card_back_as_if_nothing_had_been(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    undone = answer(session, Rating.AGAIN)
    session.undo()
    assert session.current.card.id == undone
    assert (session.current.number, session.current.total) == (1, 3)
    assert not session.turned
    assert world.progress.memory(undone) is None
    for _ in range(3):
        answer(session)
    assert session.summary()[:2] == (3, 0), "a forgetting that was taken back is not told"


def test_undo_shows_the_undone_card_although_another_waits_impatiently(world: World, session: ReviewSession) -> None:
    world.read(MANY)
    session.start()
    answer(session, Rating.AGAIN)
    undone = answer(session)
    world.clock.move(minutes=11)
    session.undo()
    assert session.current.card.id == undone


def test_undo_walks_back_answer_by_answer(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    first, second = answer(session), answer(session)
    session.undo()
    assert session.current.card.id == second
    session.undo()
    assert session.current.card.id == first
    assert [answer(session), answer(session)] == [first, second]


def test_undo_after_the_last_card_goes_on(world: World, session: ReviewSession) -> None:
    world.read(LAST)
    session.start()
    answer(session)
    assert not session.running
    session.undo()
    assert session.current.card.id == f"{LAST}-1"


def test_undo_reaches_back_before_a_restart(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    undone = answer(session)
    world.restart()
    again = ReviewSession(world.desk, world.desk)
    again.start()
    assert again.current.card.id != undone
    again.undo()
    assert again.current.card.id == undone
    assert again.current.total == 3


def test_undone_practice_is_no_card_of_today(world: World, session: ReviewSession) -> None:
    world.read(LAST)
    session.start()
    world.progress.record_practice(f"{MANY}-1", Rating.GOOD, world.clock(), "1.0")
    session.undo()
    assert session.current.card.id == f"{LAST}-1"
    assert session.current.total == 1


def test_undo_on_another_page_does_not_lay_out_the_stack(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    world.review(f"{FEW}-2")
    session.undo()
    assert not session.running
    session.start_or_go_on()
    assert session.current.total == 3, "all of today's cards, not only the undone one"


def test_undo_without_anything_to_undo_does_nothing(world: World, session: ReviewSession) -> None:
    session.start()
    undone = Heard(world.desk.undone)
    session.undo()
    assert undone.all == []
    assert world.kinds() == []


def test_whether_there_is_something_to_undo_is_told(world: World, session: ReviewSession) -> None:
    told = Heard(session.undo_changed)
    session.start()
    world.read(LAST)
    session.start_or_go_on()
    assert (told.all[0], told.all[-1]) == (False, True)
    answer(session)
    session.undo()
    assert told.all[-1] is True
    session.undo()
    assert told.all[-1] is False


def test_a_card_answered_beside_its_lesson_is_not_asked_again(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    first, second, third = world.desk.queue()
    assert session.current.card.id == first
    world.review(second)
    answer(session)
    assert session.current.card.id == third
    world.review(third)
    session.start_or_go_on()
    assert session.current is None, "what lay there was answered elsewhere"


def test_the_cards_of_a_lesson_put_back_leave_the_stack(world: World, session: ReviewSession) -> None:
    world.read(FEW, LAST)
    session.start()
    world.progress.record_unread(FEW, world.clock(), "1.0")
    session.start_or_go_on()
    assert session.current.card.id == f"{LAST}-1"
    answer(session)
    assert not session.running


def test_coming_back_to_the_page_leaves_the_card_as_it_lies(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    answer(session)
    session.flip()
    before = session.current
    session.start_or_go_on()
    assert session.current == before
    assert session.turned


def test_on_a_full_disk_the_card_stays_and_nothing_is_lost(
    world: World, session: ReviewSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.read(FEW)
    session.start()
    before = answer(session)
    failed, shown = Heard(world.desk.failed), Heard(session.shown)
    card = session.current
    with monkeypatch.context() as full:
        fill_the_disk(full)
        session.flip()
        session.answer(Rating.GOOD)
        session.undo()
    assert [type(error) for error in failed.all] == [StorageFull, StorageFull]
    assert (session.current, session.turned, shown.all) == (card, True, [])
    assert world.kinds() == ["read", "review"]
    assert world.progress.memory(before) is not None
    session.answer(Rating.GOOD)
    assert world.kinds() == ["read", "review", "review"]
    assert session.current != card


def test_an_answer_is_stored_before_the_next_card_is_shown(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    stored: list[int] = []

    class Watch:
        def look(self, _shown: ShownCard) -> None:
            stored.append(world.kinds().count("review"))

    watch = Watch()
    session.shown.connect(watch.look)
    answer(session)
    answer(session)
    assert stored == [1, 2]


def test_all_twelve_cards_come_when_ten_are_known(world: World, session: ReviewSession) -> None:
    world.read(MANY)
    met: set[str] = set()
    for _day in range(6):
        session.start()
        while session.running:
            met.add(answer(session))
        world.clock.move(days=4)
    assert met == set(cards_of(MANY, 12))


def typed(session: ReviewSession, kind: str, answers: tuple[str, ...]) -> None:
    """Make another kind of the card that lies there."""
    session._show(session.current.card._replace(kind=kind, answers=answers))


def test_what_is_typed_is_checked_and_turns_the_card(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    typed(session, "typed", ("Mesir",))
    flipped = Heard(session.flipped)
    session.check("messir")
    session.check("Jepang")
    assert session.turned and len(flipped.all) == 1
    assert session.checked.right and not session.checked.verdict.exact
    assert session.suggested() == Rating.GOOD
    world.desk.set_plan_settings(world.desk.plan_settings._replace(four_grades=True))
    assert session.suggested() == Rating.HARD
    session.answer(Rating.HARD)
    assert session.checked is None and session.suggested() == 0


def test_things_are_shuffled_and_checked(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    typed(session, "order", ("satu", "dua", "tiga"))
    order = session.current.order
    assert sorted(order) == [0, 1, 2] and order != (0, 1, 2)
    session.check(order)
    assert not session.checked.right and session.suggested() == Rating.AGAIN


def test_a_card_put_off_comes_tomorrow_and_undo_brings_it_back_at_once(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    said = Heard(world.desk.said)
    first = session.current.card.id
    session.bury()
    assert session.current.card.id != first and session.current.total == 2
    assert said.all[-1] == Said("bury", first, True)
    assert first not in world.desk.queue()
    session.undo()
    assert session.current.card.id == first and session.current.total == 3
    session.bury()
    world.clock.move(days=1)
    assert first in world.desk.queue()


def test_a_suspended_card_stays_away_until_undone_also_after_a_restart(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    first = session.current.card.id
    session.suspend()
    world.clock.move(days=30)
    world.restart()
    again = ReviewSession(world.desk, world.desk)
    again.start()
    assert first not in {again.current.card.id, *again._stack.waiting}
    again.undo()
    assert again.current.card.id == first


def test_a_mark_is_set_and_taken_away(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    changed = Heard(session.changed)
    session.toggle_mark()
    assert session.current.marked and changed.all == [session.current]
    first = session.current.card.id
    session.toggle_mark()
    assert world.kinds() == ["read", "mark", "unmark"]
    session.undo()
    assert session.current.card.id == first and session.current.marked
    session.undo()
    assert session.current.card.id == first and not session.current.marked


def test_undo_walks_back_through_all_that_was_done(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    steps = [session.current]
    for act in (session.toggle_mark, session.bury, session.suspend):
        act()
        steps.append(session.current)
    answer(session, Rating.AGAIN)
    for before in reversed(steps[1:]):
        session.undo()
        assert session.current.card.id == before.card.id
    session.undo()
    assert session.current == steps[0]
    assert not world.progress.marked() and not world.progress.hidden(world.clock())


def test_one_can_stop_at_any_time_and_go_on(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    forgotten = answer(session, Rating.AGAIN)
    paused, shown, flipped = Heard(session.paused), Heard(session.shown), Heard(session.flipped)
    session.flip()
    session.stop()
    session.bury()
    session.toggle_mark()
    assert world.kinds() == ["read", "review"], "what is not seen is left alone"
    summary = paused.all[0]
    assert isinstance(summary, Summary)
    assert (summary.answered, summary.forgotten, summary.minutes) == (1, 1, 1)
    assert [card.id for card in summary.hard] == [forgotten]
    session.stop()
    session.go_on()
    assert (session.running, shown.all, len(flipped.all)) == (True, [session.current], 2)
    session.stop()
    session.start_or_go_on()
    assert (session.running, len(shown.all)) == (True, 2), "who comes back to the page goes on"


def test_hard_cards_are_found_again_after_a_restart(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    first = answer(session, Rating.AGAIN)
    answer(session)
    world.restart()
    again = ReviewSession(world.desk, world.desk)
    summary = again.summary()
    assert (summary.answered, summary.forgotten) == (2, 1)
    assert [card.id for card in summary.hard] == [first]


def test_a_card_that_was_put_aside_elsewhere_leaves_the_table(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    first = session.current.card
    world.progress.record_suspend(first.id, world.clock(), "1.0")
    world.desk.lesson_changed.emit(first.lesson)
    assert session.current.card.id != first.id


def test_a_leech_is_told_with_its_lapses(world: World, session: ReviewSession) -> None:
    card = f"{FEW}-1"
    for _lapse in range(8):
        world.review(card)
        world.clock.move(minutes=20)
        world.review(card)
        world.clock.move(days=400)
        world.review(card, Rating.AGAIN)
        world.clock.move(minutes=20)
    session.start()
    assert (session.current.card.id, session.current.lapses) == (card, 8)


def test_intervals_are_told_only_where_they_are_wanted(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    assert session.hints() == {}
    changed = Heard(session.grading_changed)
    world.desk.set_plan_settings(world.desk.plan_settings._replace(intervals=True))
    assert len(changed.all) == 1
    hints = session.hints()
    assert list(hints) == [1, 2, 3, 4] and hints[1] == "10 menit" and hints[3].endswith("hari")


def test_own_cards_that_belong_to_no_lesson_are_shown(world: World, session: ReviewSession) -> None:
    note = Note(world.desk.notes.new_id(world.clock()), "typed", "Siapa?", "Mesir")
    world.desk.notes.write(note, world.clock())
    session.start()
    assert (session.current.unit, session.current.lesson_title) == ("Kartu saya", "")
    world.desk.notes.write(note._replace(front="Siapa dulu?"), world.clock())
    world.desk.lesson_changed.emit("")
    assert "Siapa dulu?" in session.current.card.front, "an edited note is shown as it is now"
    world.desk.notes.delete(note.id, world.clock())
    world.desk.lesson_changed.emit("")
    assert session.current is None


def test_a_card_is_looked_up_beside_the_session(world: World, session: ReviewSession) -> None:
    world.read(FEW)
    session.start()
    aside = session.aside
    paragraphs, histories, meanings = Heard(aside.paragraph), Heard(aside.history), Heard(aside.explained)
    aside.show_paragraph(session.current.card)
    aside.show_paragraph(session.current.card._replace(lesson=""))
    aside.show_history(session.current.card)
    aside.explain(FEW, "term:perjanjian")
    aside.explain(FEW, "nav:next")
    assert [len(heard.all) for heard in (paragraphs, histories, meanings)] == [1, 1, 1]
    assert world.progress.lesson_state(FEW).fraction == 0.0, "it does not count as reading"
    assert world.progress.get_state("lesson") is None
