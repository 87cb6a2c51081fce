"""sheet: where a form and its fields stand, what was probably meant, and an end to faults without end."""

from __future__ import annotations

from desktop.content.convert import convert
from desktop.content.schema import LessonForm
from desktop.content.sheet import MOST_FAULTS, Sheet, similar
from desktop.content.yaml_marks import parse

TEXT = """cards:
- id: a
  front: 'b'
  see: d
  claims: [x, yy]
  sources: []
"""


def sheet_and_form() -> tuple[Sheet, LessonForm]:
    sheet = Sheet("a.yaml", *parse(TEXT, "a.yaml"))
    form = convert(sheet, LessonForm)
    assert form is not None
    sheet.errors.clear()
    return sheet, form


def test_a_fault_stands_at_the_item_the_field_or_else_the_form() -> None:
    sheet, form = sheet_and_form()
    card = form.cards[0]
    sheet.blame(card, "claims", "x", item=1)
    sheet.blame(card, "claims", "x", item=9)
    sheet.blame(card, "see", "x")
    sheet.blame(card, "back", "x")
    assert [(fault.line, fault.column) for fault in sheet.errors] == [(5, 15), (5, 11), (4, 8), (2, 3)]
    assert sheet.text_place(card, "front") == (3, 11)
    assert sheet.text_place(card, "claims") == (5, 11)


def test_what_is_not_known_is_told_with_the_nearest_word() -> None:
    sheet, form = sheet_and_form()
    sheet.refer(form.cards[0], "claims", "unknown-claim", {"yyy", "z"})
    assert [(fault.column, fault.values) for fault in sheet.errors] == [(12, ("x", "")), (15, ("yy", "yyy"))]


def test_a_field_that_is_needed_after_all() -> None:
    sheet, form = sheet_and_form()
    sheet.need(form.cards[0], "back")
    sheet.need(form.cards[0], "front")
    assert [(fault.line, fault.code, fault.values) for fault in sheet.errors] == [
        (2, "missing-field", ("card 1", "back"))
    ]


def test_an_id_that_was_seen_before_is_told_with_the_place() -> None:
    sheet, form = sheet_and_form()
    seen = {"a": "b.yaml:7"}
    sheet.unique(form.cards, seen)
    assert [fault.values for fault in sheet.errors] == [("a", "b.yaml:7")]
    seen = {}
    sheet.unique(form.cards, seen)
    assert seen == {"a": "a.yaml:2"}


def test_faults_end_with_one_that_says_so() -> None:
    sheet = Sheet("a.yaml")
    for line in range(1, 2 * MOST_FAULTS):
        sheet.note(line, 1, "rule")
    assert len(sheet.errors) == MOST_FAULTS + 1
    assert sheet.errors[-1] == ("a.yaml", MOST_FAULTS + 1, 1, "too-many-faults", (str(MOST_FAULTS),))
    assert sheet.full


def test_the_nearest_word() -> None:
    assert similar("bcak", ["back", "front"]) == "back"
    assert similar("xyz", ["back", "front"]) == ""
    assert similar("akir", ["akhir"], 0.95) == ""
    many = [f"klaim-{number}" for number in range(5000)]
    assert similar("klaim-77x", many) == "klaim-77"
    assert similar("a" * 100_000, many) == ""
