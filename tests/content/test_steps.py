"""Steps: in rows of equal boxes, numbered or with marks of their own, with arrows or without, and nothing cut."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.content.article import Known, compile_article
from desktop.content.figure_items import Step
from desktop.content.steps import draw_steps
from desktop.content.svg import SIZE, WIDTH, text_width
from desktop.content.wording import sentence
from tests.content.drawn import boxes, judge, lines, texts

_WORDS = st.lists(st.sampled_from(["PBB", "misi", "perserikatan", "mempertanggungjawabkan", "W" * 80]), max_size=9).map(
    " ".join
)
_STEPS = st.builds(Step, st.sampled_from(["1", "a", "WWW"]), _WORDS.filter(bool), _WORDS)


def compiled(data: str, attributes: str = "") -> tuple[list[tuple[int, int, str, tuple[str, ...]]], str]:
    article, errors = compile_article(f'```{{.steps caption="a"{attributes}}}\n{data}\n```', "a.md", 1, Known())
    assert all("; " in sentence(error, "id") and "; " in sentence(error, "en") for error in errors)
    alt = article.figures[0].alt if article.figures else ""
    return [(error.line, error.column, error.code, error.values) for error in errors], alt


def test_steps_are_told_one_after_the_other() -> None:
    data = '- {label: Penjajakan, text: "Apa yang dibutuhkan?"}\n- {label: Naskah, text: Ditulis., mark: b}'
    assert compiled(data) == ([], "Langkah. 1 Penjajakan: Apa yang dibutuhkan?; b Naskah: Ditulis.")
    assert compiled(data, " arrows=no")[1].startswith("Bagian. 1 Penjajakan")
    assert compiled(data, ' arrows="yes" alt="Dua kotak."') == ([], "Dua kotak.")


@pytest.mark.parametrize(("count", "rows"), [(2, [2]), (4, [4]), (5, [3, 2]), (6, [3, 3]), (7, [4, 3]), (8, [4, 4])])
def test_boxes_are_equal_and_rows_even(count: int, rows: list[int]) -> None:
    drawing = draw_steps(tuple(Step(str(number), "Langkah", "") for number in range(count)), arrows=True)
    found = boxes(drawing)
    tops = sorted({box.top for box in found})
    assert [sum(box.top == top for box in found) for top in tops] == rows
    assert len({(round(box.right - box.left, 3), round(box.bottom - box.top, 3)) for box in found}) == 1
    assert max(box.right for box in found) == pytest.approx(WIDTH)
    assert found == sorted(found, key=lambda box: (box.top, box.left))


def test_an_arrow_leads_from_each_box_to_the_next() -> None:
    steps = tuple(Step(str(number), "Langkah", "") for number in range(5))
    assert draw_steps(steps, arrows=True).svg.count("<path") == 4
    assert lines(draw_steps(steps, arrows=False)) == []


def test_a_long_word_gets_a_wider_box() -> None:
    word = "mempertanggungjawabkannya"
    assert word in texts(draw_steps((Step("1", word, ""),) * 8, arrows=False))


@given(st.lists(_STEPS, min_size=1, max_size=8), st.booleans(), st.sampled_from([360, 450, 540, WIDTH]))
def test_nothing_is_cut_or_lies_over_another(steps: list[Step], arrows: bool, width: int) -> None:
    drawing = draw_steps(tuple(steps), arrows, width)
    assert drawing.width == width
    judge(drawing)
    said = "".join(f"{step.mark}{step.label}{step.text}" for step in steps)
    assert "".join(texts(drawing)).replace(" ", "") == said.replace(" ", "")


def test_each_fault_has_its_place() -> None:
    assert compiled("- {label: a}")[0] == [(2, 1, "figure-size", ("steps", "2", "8", "1"))]
    assert compiled("\n".join(["- {label: a}"] * 9))[0] == [(2, 1, "figure-size", ("steps", "2", "8", "9"))]
    assert compiled("a: b")[0] == [(2, 1, "figure-not-list", ("steps",))]
    assert compiled("- {label: a}\n- b")[0] == [(3, 3, "not-a-mapping", ("step 2",))]
    assert compiled("- {label: a}\n- {txt: b}")[0] == [
        (3, 3, "missing-field", ("step 2", "label")),
        (3, 4, "unknown-key", ("txt", "step 2", "text")),
    ]
    assert compiled(f"- {{label: [a]}}\n- {{label: b, text: , mark: abcd}}\n- {{label: c, text: {'d' * 121}}}")[0] == [
        (2, 11, "not-a-text", ("step 1", "label")),
        (3, 14, "empty-field", ("step 2", "text")),
        (3, 28, "label-long", ("4", "3")),
        (4, 20, "label-long", ("121", "120")),
    ]
    assert compiled("- {label: a}\n- {label: b}", ' arrows="tidak"')[0] == [
        (1, 32, "not-one-of", ("arrows", "tidak", "yes, no", ""))
    ]


@pytest.mark.parametrize(("mark", "size"), [("1", None), ("12", None), ("iii", None), ("WWW", 7.6), ("日本語", 6.4)])
def test_wide_marks_stay_in_their_circle(mark: str, size: float | None) -> None:
    svg = draw_steps((Step(mark, "Langkah", ""),), arrows=False).svg
    found = re.findall(r'<g font-size="([\d.]+)"><text', svg)
    assert [float(one) for one in found] == ([] if size is None else [size])
    assert text_width(mark, size or SIZE) <= 20.1


def test_on_a_wall_wide_marks_have_large_letters_too() -> None:
    source = '```{.steps caption="a"}\n- {label: Satu, mark: WWW}\n- {label: Dua}\n```'
    (figure,) = compile_article(source, "a.md", 1, Known())[0].figures
    assert "<g font-size" in figure.svg
    assert "<g font-size" not in figure.wall
