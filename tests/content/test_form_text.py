"""form_text: the fault of a text stands where the text stands in its file, whichever way YAML wrote it."""

from __future__ import annotations

import pytest

from desktop.content.convert import convert
from desktop.content.form_text import inline
from desktop.content.schema import LessonForm
from desktop.content.sheet import Sheet
from desktop.content.yaml_marks import parse


@pytest.mark.parametrize(
    ("written", "line", "column"),
    [
        ("a <b>", 3, 12),
        ("'a <b>'", 3, 13),
        ('"  a <b>"', 3, 15),
        ("|\n    a <b>\n", 4, 7),
        (">-\n    a <b>\n", 4, 7),
        ("|\n\n    a <b>\n", 5, 7),
    ],
)
def test_places(written: str, line: int, column: int) -> None:
    text = f"cards:\n- id: a\n  front: {written}\n  back: b\n  see: c\n  claims: []\n  sources: []\n"
    sheet = Sheet("a.yaml", *parse(text, "a.yaml"))
    form = convert(sheet, LessonForm)
    assert form is not None
    assert inline(sheet, form.cards[0], "front").startswith("a")
    assert [(fault.line, fault.column, fault.code) for fault in sheet.errors] == [(line, column, "html")]
