"""Groups: titled boxes of one width in rows of at most three, each thing with its dot, and nothing cut."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.article import Known, compile_article
from desktop.content.figure_items import Group
from desktop.content.groups import draw_groups
from desktop.content.svg import WIDTH
from desktop.content.wording import sentence
from tests.content.drawn import boxes, judge, texts

_WORDS = st.lists(st.sampled_from(["PBB", "misi", "perserikatan", "mempertanggungjawabkan", "W" * 80]), max_size=7).map(
    " ".join
)
_ROLES = st.sampled_from(["first", "second", "ink"])
_ITEMS = st.lists(_WORDS.filter(bool), min_size=1, max_size=8).map(tuple)
_GROUPS = st.builds(Group, _WORDS.filter(bool), _WORDS, _ITEMS, _ROLES)


def compiled(data: str) -> tuple[list[tuple[int, int, str, tuple[str, ...]]], str]:
    article, errors = compile_article(f'```{{.groups caption="a"}}\n{data}\n```', "a.md", 1, Known())
    assert all("; " in sentence(error, "id") and "; " in sentence(error, "en") for error in errors)
    alt = article.figures[0].alt if article.figures else ""
    return [(error.line, error.column, error.code, error.values) for error in errors], alt


def test_groups_are_told_with_what_belongs_to_them() -> None:
    data = "- {label: PBB, text: Seluruh dunia., items: [FAO, IMF]}\n- {label: Kawasan, items: [ASEAN], role: second}"
    assert compiled(data) == ([], "Kelompok. PBB (Seluruh dunia): FAO, IMF; Kawasan: ASEAN.")


@pytest.mark.parametrize(("count", "rows"), [(2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3])])
def test_boxes_are_equally_wide_and_as_high_as_their_neighbours(count: int, rows: list[int]) -> None:
    groups = tuple(Group("PBB", "", ("FAO",) * (number + 1), "first") for number in range(count))
    found = boxes(draw_groups(groups))
    tops = sorted({box.top for box in found})
    assert [sum(box.top == top for box in found) for top in tops] == rows
    assert len({round(box.right - box.left, 3) for box in found}) == 1
    assert len({(box.top, box.bottom) for box in found}) == len(rows)


def test_each_thing_has_a_dot_in_the_colour_of_its_group() -> None:
    groups = (Group("PBB", "", ("FAO", "IMF"), "first"), Group("Lain", "", ("OKI",), "ink"))
    svg = draw_groups(groups).svg
    assert re.findall(r'<circle [^>]*fill="\{(\w+)\}"', svg) == ["first", "first", "ink"]
    assert 'fill="{tint_first}"' in svg
    assert 'fill="{surface}" stroke="{line}"' in svg


@given(st.lists(_GROUPS, min_size=1, max_size=6), st.sampled_from([360, 450, 540, WIDTH]))
def test_nothing_is_cut_or_lies_over_another(groups: list[Group], width: int) -> None:
    drawing = draw_groups(tuple(groups), width)
    assert drawing.width == width
    judge(drawing)
    said = "".join("".join((group.label, group.text, *group.items)) for group in groups)
    assert "".join(texts(drawing)).replace(" ", "") == said.replace(" ", "")


def test_each_fault_has_its_place() -> None:
    one = "- {label: a, items: [b]}"
    assert compiled(one)[0] == [(2, 1, "figure-size", ("groups", "2", "6", "1"))]
    assert compiled("\n".join([one] * 7))[0] == [(2, 1, "figure-size", ("groups", "2", "6", "7"))]
    assert compiled("a")[0] == [(2, 1, "figure-not-list", ("groups",))]
    assert compiled(f"{one}\n- {{label: a}}\n- {{items: [b]}}\n- {{label: a, items: b}}")[0] == [
        (3, 3, "missing-field", ("group 2", "items")),
        (4, 3, "missing-field", ("group 3", "label")),
        (5, 21, "not-a-list", ("group 4", "items")),
    ]
    assert compiled(f"{one}\n- {{label: a, items: []}}\n- {{label: a, items: [1, 2, 3, 4, 5, 6, 7, 8, 9]}}")[0] == [
        (3, 14, "figure-size", ("items", "1", "8", "0")),
        (4, 14, "figure-size", ("items", "1", "8", "9")),
    ]
    assert compiled(f"{one}\n- {{label: a, items: [b, ~, [c]], role: third}}\n- {{label: a, items: [{'b' * 81}]}}")[
        0
    ] == [
        (3, 25, "empty-field", ("group 2", "items")),
        (3, 28, "not-a-text", ("group 2", "items")),
        (3, 40, "not-one-of", ("role", "third", "first, second, ink", "")),
        (4, 22, "label-long", ("81", "80")),
    ]
