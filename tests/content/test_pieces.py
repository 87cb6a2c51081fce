"""Cutting a lesson into prose, divs and figures."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.content.pieces import Anchor, Div, Fence, Piece, Prose, cut
from desktop.content.report import Report


def pieces(text: str) -> tuple[tuple[Piece, ...], list[tuple[int, int, str]]]:
    report = Report("a.md", 1, text.split("\n"))
    return cut(report), [(error.line, error.column, error.code) for error in report.errors()]


def test_pieces_know_their_lines() -> None:
    found, errors = pieces("a\n\nb\n::: slide\n- c\n:::\n```{.bars unit=m}\n- {d: 1}\n```\ne")
    assert errors == []
    prose, div, fence, last = found
    assert prose == Prose(0, "a\n\nb", {})
    assert isinstance(div, Div)
    assert (div.line, div.column, div.attributes.name.text) == (3, 4, "slide")
    assert div.body == (Prose(4, "- c", {}),)
    assert isinstance(fence, Fence)
    assert fence.attributes is not None
    assert (fence.line, fence.attributes.name.text, fence.data) == (6, "bars", "- {d: 1}")
    assert last == Prose(9, "e", {})


def test_an_anchor_waits_for_the_next_block() -> None:
    found, errors = pieces("a\n{#x}\n\nb\n\n{#y}\n```{.bars #z}\n```\n{#w}\n::: {.callout kind=note}\n:::")
    assert errors == []
    prose, fence, div = found
    assert prose == Prose(0, "a\n\n\nb\n\n", {3: Anchor("x", 1, 1)})
    assert isinstance(fence, Fence)
    assert (fence.anchor, fence.own_anchor()) == (Anchor("y", 5, 1), Anchor("z", 6, 10))
    assert isinstance(div, Div)
    assert (div.anchor, div.own_anchor()) == (Anchor("w", 8, 1), None)


def test_a_fence_hides_what_looks_like_a_div() -> None:
    found, errors = pieces("````{.bars}\n:::\n```\n````")
    assert errors == []
    assert [piece.data for piece in found if isinstance(piece, Fence)] == [":::\n```"]


def test_what_is_left_open_goes_to_the_end() -> None:
    assert pieces("```{.bars}\na")[1] == [(1, 1, "fence-open")]
    assert pieces("::: notes\na\n::: slide\nb\n:::")[1] == [(1, 1, "div-open"), (3, 1, "div-nested")]


def test_colons_after_the_class_are_no_part_of_it() -> None:
    found, errors = pieces("::: {.notes} :::\na\n::::")
    assert errors == []
    assert isinstance(found[0], Div)
    assert found[0].attributes.name.text == "notes"


_LINES = st.lists(
    st.sampled_from(["a", "", ":::", "::: slide", "```", "```{.bars}", "{#a}", " :::", "- b"]), max_size=20
)


@given(_LINES)
def test_every_line_comes_back_once(lines: list[str]) -> None:
    found, _ = pieces("\n".join(lines))
    taken: list[int] = []

    def take(piece: Piece) -> None:
        if isinstance(piece, Div):
            for inner in piece.body:
                take(inner)
        else:
            text = piece.text if isinstance(piece, Prose) else f"```\n{piece.data}"
            taken.extend(range(piece.line, piece.line + text.count("\n") + 1))

    for piece in found:
        take(piece)
    assert taken == sorted(set(taken))
    assert {number for number, line in enumerate(lines) if line in ("a", "- b")} <= set(taken)
