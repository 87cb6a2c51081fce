"""The order of a stack."""

from __future__ import annotations

from datetime import timedelta

from desktop.ui.sessions.stack import Stack
from tests.ui.desk_world import MORNING

LATER = MORNING + timedelta(minutes=10)


def always(_again: int) -> bool:
    """There is time for every card."""
    return True


def never(_again: int) -> bool:
    """The day's minutes are over."""
    return False


def test_a_forgotten_card_waits_for_its_minutes_and_comes_early_when_nothing_else_is_left() -> None:
    stack = Stack()
    stack.lay(["a", "b"], [(LATER, "c")])
    assert stack.left() == 3
    assert stack.pop(MORNING, always) == "a"
    stack.answered("a", LATER + timedelta(minutes=1))
    assert stack.pop(LATER, always) == "c"
    assert [stack.pop(LATER, always) for _ in range(3)] == ["b", "a", None]


def test_the_last_minutes_are_for_those_that_come_again() -> None:
    stack = Stack()
    stack.lay(["a"], [(LATER, "c")])

    def one(again: int) -> bool:
        return again < 1

    assert stack.pop(MORNING, one) == "c"
    assert stack.pop(MORNING, one) == "a"
    stack.lay(["a"])
    assert stack.pop(MORNING, never) is None


def test_a_card_taken_back_lies_nowhere_else() -> None:
    stack = Stack()
    stack.lay(["a", "b"])
    stack.answered("c", LATER)
    stack.answered("d", None)
    stack.answered("c", None)
    stack.take_back("c", answered=True)
    assert stack.done == ("c", "d")
    assert stack.waiting == ("a", "b") and stack.left() == 2
    stack.put_back("e")
    stack.take_back("a", answered=False)
    assert stack.waiting == ("e", "b")


def test_added_cards_come_last_and_every_card_is_known_by_name() -> None:
    stack = Stack()
    stack.lay(["a", "b"], [(MORNING + timedelta(minutes=5), "c")])
    stack.add(["d"])
    assert stack.names() == {"a", "b", "c", "d"}
    first = stack.pop(MORNING, always)
    assert first == "a" and stack.names() == {"b", "c", "d"}, "the one on the table is not among them"
    stack.answered("a", None)
    assert [stack.pop(MORNING, always) for _ in range(2)] == ["b", "d"]
    assert stack.names() == {"a", "c"}
