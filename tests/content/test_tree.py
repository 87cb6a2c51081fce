"""Decision trees: from left to right or as an outline, questions outlined, results filled, and nothing cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.content.article import Known, compile_article
from desktop.content.decision_tree import draw_tree
from desktop.content.svg import WIDTH
from desktop.content.tree_across import draw_across
from desktop.content.tree_outline import draw_outline
from desktop.content.tree_shape import Answer, Fork, told
from desktop.content.wording import sentence
from tests.content.drawn import boxes, judge, text_boxes, texts

AREA = Fork("Satu kawasan?", (Answer("ya", "Regional"), Answer("tidak", "Multilateral")))
KINDS = Fork(
    "Berapa pihaknya?", (Answer("satu", "Unilateral"), Answer("dua", "Bilateral"), Answer("lebih dari dua", AREA))
)
DATA = """ask: Berapa pihaknya?
answers:
  - {answer: satu, then: Unilateral}
  - {answer: dua, then: Bilateral}
  - answer: lebih dari dua
    then: {ask: Satu kawasan?, answers: [{answer: ya, then: Regional}, {answer: tidak, then: Multilateral}]}"""

_WORDS = st.lists(
    st.sampled_from(["PBB", "misi", "dua", "perserikatan", "mempertanggungjawabkan", "W" * 40]), min_size=1, max_size=6
).map(" ".join)


def forks(depth: int) -> st.SearchStrategy[Fork]:
    then = _WORDS if depth == 1 else _WORDS | forks(depth - 1)
    return st.builds(Fork, _WORDS, st.lists(st.builds(Answer, _WORDS, then), min_size=1, max_size=3).map(tuple))


def said(fork: Fork) -> list[str]:
    words = fork.ask.split()
    for answer in fork.answers:
        words += answer.answer.split()
        words += said(answer.then) if isinstance(answer.then, Fork) else answer.then.split()
    return words


def compiled(data: str) -> tuple[list[tuple[int, int, str, tuple[str, ...]]], str]:
    article, errors = compile_article(f'```{{.tree caption="a"}}\n{data}\n```', "a.md", 1, Known())
    assert all("; " in sentence(error, "id") and "; " in sentence(error, "en") for error in errors)
    alt = article.figures[0].alt if article.figures else ""
    return [(error.line, error.column, error.code, error.values) for error in errors], alt


def test_a_tree_is_told_with_its_further_questions_in_brackets() -> None:
    words = (
        "Berapa pihaknya? satu: Unilateral; dua: Bilateral; "
        "lebih dari dua: (Satu kawasan? ya: Regional; tidak: Multilateral)"
    )
    assert told(KINDS) == words
    assert compiled(DATA) == ([], f"Pohon keputusan. {words}.")


def test_a_small_tree_is_drawn_from_left_to_right() -> None:
    drawing = draw_tree(KINDS)
    assert drawing == draw_across(KINDS, WIDTH)
    left = {text: box.left for text, box in zip(texts(drawing), text_boxes(drawing), strict=True)}
    assert left["Berapa pihaknya?"] < left["satu"] < left["Satu kawasan?"] < left["ya"] < left["Regional"]
    assert drawing.svg.count('fill="{surface}" stroke="{control}"') == 2
    assert drawing.svg.count('fill="{tint_first}"') == 4
    assert drawing.svg.count("<path") == 2 + 2 * 5
    assert drawing.height < 200


def test_a_deep_tree_is_drawn_as_an_outline_with_the_answers_on_the_lines() -> None:
    deep = Fork("Apakah Indonesia menandatangani perjanjian itu?", (Answer("ya, negara", KINDS),) * 2)
    assert draw_across(deep, WIDTH) is None
    drawing = draw_tree(deep)
    found = dict(zip(texts(drawing), text_boxes(drawing), strict=True))
    assert found["ya, negara"].right < found["Berapa pihaknya?"].left
    assert found["ya, negara"].top == found["Berapa pihaknya?"].top
    judge(drawing)


def test_without_room_beside_them_answers_stand_above_what_they_lead_to() -> None:
    drawing = draw_outline(KINDS, 250)
    found = dict(zip(texts(drawing), text_boxes(drawing), strict=True))
    assert found["lebih dari dua"].bottom <= found["Satu kawasan?"].top
    judge(drawing)


@given(forks(3), st.sampled_from([360, 450, 540, WIDTH]))
def test_nothing_is_cut_or_lies_over_another(fork: Fork, width: int) -> None:
    for drawing in (draw_tree(fork, width), draw_outline(fork, width)):
        assert drawing.width == width
        judge(drawing)
        assert sorted("".join(texts(drawing)).replace(" ", "")) == sorted("".join(said(fork)))
        assert len(boxes(drawing)) == drawing.svg.count("<rect")


@given(st.permutations(["Unilateral", "Bilateral", "Regional", "Kerja sama antara dua negara"]))
def test_boxes_of_one_column_are_equally_wide(results: list[str]) -> None:
    fork = Fork("Jenis?", tuple(Answer("ya", result) for result in results[:3]))
    question, *others = sorted(boxes(draw_tree(fork)))
    assert len({(box.left, box.right) for box in others}) == 1
    assert question.right < others[0].left


def test_faults_of_the_shape_have_their_places() -> None:
    assert compiled("- a")[0] == [(2, 1, "figure-not-mapping", ("tree", "ask", "answers"))]
    assert compiled("ask: a")[0] == [(2, 1, "missing-field", ("fork 1", "answers"))]
    assert compiled("ask: a\nanswers: b")[0] == [(3, 10, "not-a-list", ("fork 1", "answers"))]
    assert compiled("ask: a\nanswers: [{answer: b, then: c}]")[0] == [(3, 1, "figure-size", ("answers", "2", "3", "1"))]
    four = "\n".join(["- {answer: b, then: c}"] * 4)
    assert compiled(f"ask: a\nanswers:\n{four}")[0] == [(3, 1, "figure-size", ("answers", "2", "3", "4"))]


def test_faults_of_the_answers_have_their_places() -> None:
    assert compiled("ask: [a]\nanswers:\n- {answer: b}\n- c\n- {answer: , then: [d], if: e}")[0] == [
        (2, 6, "not-a-text", ("fork 1", "ask")),
        (4, 3, "missing-field", ("answer 1", "then")),
        (5, 3, "not-a-mapping", ("answer 2",)),
        (6, 4, "empty-field", ("answer 3", "answer")),
        (6, 20, "not-a-text", ("answer 3", "then")),
        (6, 25, "unknown-key", ("if", "answer 3", "")),
    ]
    inner = f"{{ask: , answers: [{{answer: {'b' * 41}, then: c}}, {{answer: b, then: {'c' * 81}}}]}}"
    assert compiled(f"ask: a\nanswers:\n- {{answer: b, then: c}}\n- {{answer: b, then: {inner}}}")[0] == [
        (5, 22, "empty-field", ("fork 2", "ask")),
        (5, 48, "label-long", ("41", "40")),
        (5, 119, "label-long", ("81", "80")),
    ]


def fork(*results: str) -> str:
    """Give a question whose answers lead to what is given."""
    return "{ask: a, answers: [" + ", ".join(f"{{answer: b, then: {result}}}" for result in results) + "]}"


def test_a_tree_is_not_too_deep_and_not_too_large() -> None:
    three = fork("c", fork("c", fork("c", "c")))
    assert compiled(three)[0] == []
    four = fork("c", fork("c", fork("c", fork("c", "c"))))
    assert compiled(four)[0] == [(2, four.rindex("{ask") + 1, "tree-deep", ("3",))]
    nine = fork("c", "c", "c")
    assert compiled(fork(nine, nine, nine))[0] == []
    ten = fork(nine, nine, fork("c", "c", fork("c", "d")))
    assert compiled(ten)[0] == [(2, ten.rindex("d") + 1, "tree-large", ("9",))]
