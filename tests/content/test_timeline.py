"""Timelines: to scale, dates as they are printed, and no text over another or past the edge."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.days import day_text, when
from desktop.content.figure_data import Day
from desktop.content.figure_items import Event
from desktop.content.svg import WIDTH
from desktop.content.timeline import draw_timeline
from tests.content.drawn import text_boxes

_TEXT = re.compile(r'<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)" fill="\{(\w+)\}"[^>]*>([^<]*)</text>')
_DOT = re.compile(r'<circle cx="([\d.]+)" cy="([\d.]+)" r="\d+" fill="\{(\w+)\}"')
_LEADER = re.compile(r'<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)" stroke="\{muted\}"')

_MOCK = (
    Event(Day(1945, 8, 17), "Proklamasi", "ink"),
    Event(Day(1946, 3, 22), "Mesir mengakui de facto", "first"),
    Event(Day(1947, 6, 10), "Perjanjian persahabatan", "first"),
    Event(Day(1949, 12, 28), "AS membuka misi di Jakarta", "second"),
    Event(Day(1950, 0, 0), "Misi RI di Kairo", "first"),
    Event(Day(1951, 0, 0), "Misi Mesir di Jakarta", "first"),
)


@pytest.mark.parametrize(
    ("day", "text"), [(Day(1945, 8, 17), "17 Agu 1945"), (Day(1950, 2, 0), "Feb 1950"), (Day(1950, 0, 0), "1950")]
)
def test_dates_as_printed(day: Day, text: str) -> None:
    assert day_text(day) == text


def test_unknown_months_and_days_stand_in_the_middle() -> None:
    assert when(Day(1950, 6, 30)) < when(Day(1950, 0, 0)) < when(Day(1950, 7, 3))
    assert when(Day(1950, 2, 14)) < when(Day(1950, 2, 0)) < when(Day(1950, 2, 17))


def test_dots_stand_to_scale_in_their_colours() -> None:
    dots = _DOT.findall(draw_timeline(_MOCK).svg)
    assert [role for _, _, role in dots] == ["ink", "first", "first", "second", "first", "first"]
    days = [when(event.day) for event in _MOCK]
    places = [float(x) for x, _, _ in dots]
    for day, place in zip(days, places, strict=True):
        share = (day - days[0]) / (days[-1] - days[0])
        assert place == pytest.approx(places[0] + share * (places[-1] - places[0]), abs=0.1)


def test_a_calm_timeline_alternates_without_leaders() -> None:
    drawing = draw_timeline(_MOCK)
    axis = float(_DOT.findall(drawing.svg)[0][1])
    dates = [float(y) < axis for _, y, _, _, text in _TEXT.findall(drawing.svg) if re.search(r"\d{4}$", text)]
    assert dates == [True, False, True, False, True, False]
    assert _LEADER.findall(drawing.svg) == []
    assert drawing.height < 160


def test_events_are_drawn_in_the_order_of_time() -> None:
    assert draw_timeline(tuple(reversed(_MOCK))) == draw_timeline(_MOCK)


_DAYS = st.builds(Day, st.sampled_from([1945, 1946, 1950, 2020, 2022]), st.integers(0, 12), st.just(0)) | st.builds(
    Day, st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28)
)
_LABELS = st.lists(
    st.sampled_from(["PBB", "misi", "perserikatan", "Jakarta", "mempertanggungjawabkan"]), min_size=1, max_size=7
)
_EVENTS = st.builds(Event, _DAYS, _LABELS.map(" ".join), st.sampled_from(["first", "second", "ink"]))


@given(st.lists(_EVENTS, min_size=1, max_size=12))
def test_nothing_overlaps_and_nothing_is_cut(events: list[Event]) -> None:
    drawing = draw_timeline(tuple(events))
    texts = text_boxes(drawing)
    for left, top, right, bottom in texts:
        assert left >= -0.1
        assert right <= WIDTH + 0.1
        assert top >= -0.1
        assert bottom <= drawing.height
    for number, one in enumerate(texts):
        for other in texts[number + 1 :]:
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] + 0.2 or other[3] <= one[1] + 0.2
            assert apart, (one, other)
    for x, y1, _, y2 in _LEADER.findall(drawing.svg):
        low, high = sorted((float(y1), float(y2)))
        for left, top, right, bottom in texts:
            assert not (left < float(x) < right and top < high - 3 and bottom > low + 3)


def test_crowds_without_a_neat_arrangement_are_stacked() -> None:
    label = "Perserikatan Bangsa-Bangsa mempertanggungjawabkan semuanya"
    events = tuple(Event(Day(1950, 1, 1 + number % 2), f"{label} {number}", "first") for number in range(12))
    assert len(_DOT.findall(draw_timeline(events).svg)) == 12
