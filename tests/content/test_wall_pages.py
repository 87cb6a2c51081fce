"""Figures in parts: whatever they hold, each part can be read on a wall, and none of it is lost, cut or covered."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.content.bars_wall import pages_of_bars
from desktop.content.figure_data import Day
from desktop.content.figure_items import Bar, Event, Group, Step
from desktop.content.groups_wall import pages_of_groups
from desktop.content.map_data import Flag, MapData, Region
from desktop.content.map_wall import pages_of_map
from desktop.content.steps_wall import pages_of_steps
from desktop.content.svg import Drawing
from desktop.content.timeline_wall import pages_of_events
from desktop.content.tree_shape import Answer, Fork
from desktop.content.tree_wall import pages_of_tree
from desktop.content.wall_pages import PAGE_HEIGHT, PAGE_WIDTH, parted
from tests.content.drawn import judge, placed_texts, texts, unmoved
from tests.content.map_world import real, world

ROLES = st.sampled_from(["first", "second", "ink"])
LONG = "Persetujuan kemitraan ekonomi komprehensif antarpemerintah negara-negara berkembang"[:80]
WIDE = "漢" * 80


def words(most: int) -> st.SearchStrategy[str]:
    """Labels: of short words, of words too long for a line, of the widest letters."""
    some = st.lists(
        st.sampled_from(["dagang", "antarpemerintah", "2024", "W" * 30, "漢字" * 8, "di"]), min_size=1, max_size=12
    )
    return some.map(lambda found: " ".join(found)[:most].strip()) | st.sampled_from(
        [LONG[:most], WIDE[:most], "WIWIT " * 3]
    )


def judge_pages(drawings: tuple[Drawing, ...]) -> None:
    """Assert that all can be read and nothing leaves them."""
    assert drawings
    for drawing in drawings:
        assert drawing.width <= PAGE_WIDTH
        assert drawing.height <= PAGE_HEIGHT
        for box in placed_texts(drawing.svg):
            assert -0.1 <= box.left <= box.right <= drawing.width + 0.1
            assert -1 <= box.top <= box.bottom <= drawing.height + 5


def letters(*found: str) -> Counter[str]:
    """Count the letters of texts, whatever their breaks."""
    return Counter("".join(found).replace(" ", ""))


def shown(drawings: tuple[Drawing, ...]) -> Counter[str]:
    return letters(*(text for drawing in drawings for text in texts(drawing)))


STEPS = st.builds(Step, st.sampled_from(["1", "iii", "WWW", "漢漢漢"]), words(80), words(120) | st.just(""))


@settings(max_examples=20)
@given(st.lists(STEPS, min_size=2, max_size=8).map(tuple), st.booleans())
def test_steps(steps: tuple[Step, ...], arrows: bool) -> None:
    drawings = pages_of_steps(steps, arrows)
    judge_pages(drawings)
    assert shown(drawings) >= letters(*("".join(step) for step in steps))
    assert len({(drawing.width, drawing.height) for drawing in drawings}) == 1
    for drawing in drawings:
        judge(unmoved(drawing))


def test_a_step_too_high_for_a_page_stands_on_two() -> None:
    steps = (Step("漢漢漢", f"dagang {'W' * 25} " * 2, f"di {'W' * 25} " * 4), Step("2", "Dua", ""))
    first, second = pages_of_steps(steps, arrows=True)
    judge_pages((first, second))
    assert texts(first)[:2] == ["漢漢漢", "dagang"]
    assert texts(second)[:2] == ["漢漢漢", "di"]


def test_arrows_lead_off_a_page_and_onto_the_next() -> None:
    steps = tuple(Step(str(number), "Perundingan", LONG) for number in range(1, 8))
    first, *others, last = pages_of_steps(steps, arrows=True)
    marks = [drawing.svg.count("<rect") for drawing in (first, *others, last)]
    arrows = [drawing.svg.count("<path") for drawing in (first, *others, last)]
    assert arrows == [marks[0], *(count + 1 for count in marks[1:-1]), marks[-1]]
    assert not any("<path" in drawing.svg for drawing in pages_of_steps(steps, arrows=False))


GROUPS = st.builds(
    Group, words(80), words(120) | st.just(""), st.lists(words(80), min_size=1, max_size=8).map(tuple), ROLES
)


@settings(max_examples=10)
@given(st.lists(GROUPS, min_size=2, max_size=6).map(tuple))
def test_groups(groups: tuple[Group, ...]) -> None:
    drawings = pages_of_groups(groups)
    judge_pages(drawings)
    assert shown(drawings) >= letters(*(text for one in groups for text in (one.label, one.text, *one.items)))
    assert len({(drawing.width, drawing.height) for drawing in drawings}) == 1
    for drawing in drawings:
        judge(unmoved(drawing))


def test_a_group_too_large_for_a_page_has_its_label_on_each() -> None:
    groups = (Group("Anggota", "sejak awal", (LONG,) * 8, "first"), Group("Lain", "", ("Peru",), "second"))
    drawings = pages_of_groups(groups)
    assert len(drawings) > 1
    assert len([drawing for drawing in drawings if LONG.split()[0] in drawing.svg]) > 1
    assert all("Anggota" in texts(drawing) for drawing in drawings if LONG.split()[0] in drawing.svg)
    assert sum("sejak awal" in texts(drawing) for drawing in drawings) == 1


BARS = st.builds(Bar, words(80), st.decimals(-(10**12), 10**12, places=2), words(80), ROLES)


@settings(max_examples=20)
@given(st.lists(BARS, min_size=1, max_size=20).map(tuple), st.sampled_from(["", "%", "miliar dolar AS", LONG]))
def test_bars(bars: tuple[Bar, ...], unit: str) -> None:
    drawings = pages_of_bars(bars, unit)
    judge_pages(drawings)
    assert shown(drawings) >= letters(*(text for bar in bars for text in (bar.label, bar.when)))
    for drawing in drawings:
        judge(unmoved(drawing))


def test_bars_have_one_scale_on_all_pages() -> None:
    bars = tuple(Bar(f"Negara {number}", Decimal(number), "2022", "first") for number in range(1, 13))
    drawings = pages_of_bars(bars, "juta")
    assert len(drawings) > 1
    assert len({(drawing.width, drawing.height) for drawing in drawings}) == 1
    lengths = [float(part.split('width="')[1].split('"')[0]) for d in drawings for part in d.svg.split("<rect ")[1:]]
    assert lengths == pytest.approx([lengths[0] * number for number in range(1, 13)], abs=0.1)


DAYS = st.builds(Day, st.integers(1000, 2100), st.just(0), st.just(0)) | st.builds(
    Day, st.integers(1900, 2030), st.integers(1, 12), st.integers(1, 28)
)


@settings(max_examples=20)
@given(st.lists(st.builds(Event, DAYS, words(80), ROLES), min_size=1, max_size=20).map(sorted).map(tuple))
def test_events(events: tuple[Event, ...]) -> None:
    drawings = pages_of_events(events)
    judge_pages(drawings)
    assert shown(drawings) >= letters(*(event.label for event in events))
    for drawing in drawings:
        assert drawing.svg.count("<circle") >= len({*events}), "the axis shows them all"
        judge(unmoved(drawing))


LEAVES = st.builds(Answer, words(40), words(80))
LOW = st.builds(Fork, words(80), st.lists(LEAVES, min_size=2, max_size=3).map(tuple))
MIDDLE = st.builds(
    Fork, words(80), st.lists(LEAVES | st.builds(Answer, words(40), LOW), min_size=2, max_size=3).map(tuple)
)
TREES = st.builds(
    Fork, words(80), st.lists(LEAVES | st.builds(Answer, words(40), MIDDLE), min_size=2, max_size=3).map(tuple)
)


def told(then: str | Fork) -> str:
    """All the words of a tree."""
    return then if isinstance(then, str) else then.ask + "".join(one.answer + told(one.then) for one in then.answers)


@settings(max_examples=10)
@given(TREES)
def test_trees(tree: Fork) -> None:
    drawings = pages_of_tree(tree)
    judge_pages(drawings)
    assert shown(drawings) >= letters(told(tree))


def test_a_branch_tells_which_answer_led_to_it() -> None:
    low = Fork("Satu kawasan?", (Answer("ya", LONG), Answer("tidak", LONG)))
    first, *others = pages_of_tree(Fork("Berapa pihaknya?", (Answer("dua", LONG), Answer("lebih", low))))
    assert "Satu kawasan?" in " ".join(texts(first))
    assert ["… lebih:" in texts(drawing) for drawing in others] == [True]


@pytest.mark.parametrize("label", ["Asia", LONG, WIDE], ids=["short", "long", "wide"])
@pytest.mark.parametrize("count", [1, 5, 9])
def test_maps(label: str, count: int) -> None:
    atlas = real()
    codes = ("ID", "MY", "SG", "BN", "PH", "TH", "VN", "LA", "KH")[:count]
    flags = tuple(Flag(name, label) for name in atlas.flags()[: count + 3])
    drawings = pages_of_map(MapData(world(atlas), atlas, tuple(Region(label, (code,)) for code in codes), flags))
    judge_pages(drawings)
    assert shown(drawings)[label[0]] >= (count + len(flags)) * label.count(label[0])
    assert {str(number) for number in range(1, count + 1)} <= {text for drawing in drawings for text in texts(drawing)}


def test_items_are_dealt_out_evenly_unless_one_would_not_fit() -> None:
    def light(some: tuple[int, ...]) -> bool:
        return sum(some) <= 4

    assert parted([1] * 5, light) == [(1, 1, 1), (1, 1)]
    assert parted([1, 1, 1, 1, 4], light) == [(1, 1, 1, 1), (4,)]
    assert parted([9, 1], light) == [(9,), (1,)]
