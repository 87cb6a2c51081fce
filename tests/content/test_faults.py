"""faults: a pack's faults are told in the order of their places, each once."""

from __future__ import annotations

from desktop.content.faults import ContentError, PackError


def test_faults_are_sorted_by_place_and_told_once() -> None:
    second = ContentError("b.md", 2, 10, "x")
    third = ContentError("b.md", 10, 1, "x", ("a",))
    first = ContentError("a.md", 9, 9, "y")
    assert PackError((third, second, first, second)).errors == (first, second, third)


def test_the_message_names_the_number_and_the_first() -> None:
    message = str(PackError((ContentError("a.md", 3, 1, "rule"),)))
    assert message.startswith("1 faults, the first: ContentError(path='a.md', line=3")


def test_what_the_installation_lacks_is_not_the_packs_fault() -> None:
    lacking, own = ContentError("a.md", 3, 1, "map-missing"), ContentError("a.md", 4, 1, "rule")
    assert PackError((lacking,)).only_lacking
    assert not PackError((lacking, own)).only_lacking
    assert not PackError(()).only_lacking
