"""questions: each kind becomes parts with what belongs to them, and what a pupil could not answer is refused."""

from __future__ import annotations

import pytest

from desktop.content.cards import Place
from desktop.content.convert import convert
from desktop.content.model import Choice, Question
from desktop.content.questions import make_questions
from desktop.content.schema import LessonForm
from desktop.content.sheet import Sheet
from desktop.content.yaml_marks import parse

UNKNOWN = "unknown-sort-kind"
FEW = ["too-few"]


def question(fields: str, language: str = "id") -> tuple[Question, list[str]]:
    common = "id: q, prompt: P?, see: s, claims: [c], feedback: Ya."
    sheet = Sheet("a.yaml", *parse(f"cards: []\nquestions: [{{{common}, {fields}}}]", "a.yaml"))
    form = convert(sheet, LessonForm)
    assert form is not None
    (made,) = make_questions(sheet, form.questions, Place("p", "p/l", ""), language)
    return made, [fault.code for fault in sheet.errors]


def test_choice() -> None:
    made, faults = question(
        "kind: choice, misconception: m, choices: [{text: a, feedback: A.}, {text: '*b*', right: true},"
        " {text: c, feedback: C., right: false}, {text: d, feedback: D.}]"
    )
    assert faults == []
    choices = (
        *(Choice("a", "wrong", "A."), Choice("<i>b</i>", "right", "Ya.")),
        *(Choice("c", "wrong", "C."), Choice("d", "wrong", "D.")),
    )
    assert made == Question("p/q", "p/l", "choice", "P?", choices, "Ya.", "s", ("c",), "m")


@pytest.mark.parametrize(
    ("language", "texts"), [("id", ("Benar", "Salah")), ("en-GB", ("True", "False")), ("fr", ("True", "False"))]
)
def test_truth(language: str, texts: tuple[str, str]) -> None:
    made, faults = question("kind: truth, answer: false, reason: Sebab.", language)
    assert faults == []
    assert made.choices == (Choice(texts[0], "wrong", "Sebab."), Choice(texts[1], "right", "Ya."))


def test_order() -> None:
    made, faults = question("kind: order, items: [a, b, c], wrong: Belum.")
    assert faults == []
    assert made.choices == tuple(Choice(text, str(place), "Belum.") for place, text in enumerate("abc", 1))


def test_match() -> None:
    made, faults = question("kind: match, wrong: No., pairs: [{left: a, right: 1}, {left: b, right: 2, feedback: B}]")
    assert faults == []
    assert made.choices == (Choice("a", "1", "No."), Choice("b", "2", "B"))


def test_sort() -> None:
    made, faults = question(
        "kind: sort, wrong: Belum., kinds: [x, '*y*'],"
        " items: [{text: a, kind: x}, {text: b, kind: '*y*', feedback: B.}]"
    )
    assert faults == []
    assert made.choices == (Choice("a", "x", "Belum."), Choice("b", "<i>y</i>", "B."))


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ("kind: choice, choices: [{text: a, right: true}, {text: b, feedback: B}, {text: c, feedback: C}]", FEW),
        ("kind: choice, choices: []", FEW),
        ("kind: order, items: [a, a], wrong: W.", ["repeated-item"]),
        ("kind: match, wrong: W., pairs: [{left: a, right: 1}, {left: a, right: 2}]", ["repeated-item"]),
        ("kind: match, wrong: W., pairs: [{left: a, right: 1}, {left: b, right: 1}]", ["repeated-item"]),
        ("kind: match, wrong: W., pairs: [{left: a, right: 1}]", FEW),
        ("kind: sort, wrong: W., kinds: [x, y], items: [{text: a, kind: x}, {text: b, kind: z}]", [UNKNOWN]),
        ("kind: sort, wrong: W., kinds: [x, y], items: [{text: a, kind: x}, {text: a, kind: y}]", ["repeated-item"]),
        ("kind: truth, answer: no, reason: R.", ["not-true-false"]),
    ],
)
def test_what_cannot_be_answered(fields: str, codes: list[str]) -> None:
    found = question(fields)[1]
    assert [code for code in found if code != "one-right"] == codes


@pytest.mark.parametrize(("marks", "codes"), [("tt", ["one-right"]), ("ft", []), ("ff", ["one-right"]), ("xf", [])])
def test_exactly_one_choice_is_right(marks: str, codes: list[str]) -> None:
    right = {"t": "right: true", "f": "right: false", "x": "right: yes"}
    first = ", ".join(f"{{text: {n}, feedback: F., {right[mark]}}}" for n, mark in enumerate(marks))
    found = question(f"kind: choice, choices: [{first}, {{text: c, feedback: F.}}, {{text: d, feedback: F.}}]")[1]
    assert [code for code in found if code != "not-true-false"] == codes


def test_a_wrong_choice_without_feedback_is_told_at_its_own_place() -> None:
    text = "kind: choice, choices: [{text: a, right: true}, {text: b}, {text: c, feedback: ''}, {text: d, feedback: ~}]"
    assert question(text)[1] == ["empty-optional", "missing-field", "empty-field"]
