"""lessons: the head of a lesson is parted from its text, and every line keeps its number."""

from __future__ import annotations

import pytest

from desktop.content.lessons import split_front
from desktop.content.yaml_marks import plain


def test_front_matter_and_body() -> None:
    sheet, body, first_line = split_front("---\nid: a\n---\nSatu.\n\nDua.\n", "a.md")
    assert sheet.node is not None
    assert plain(sheet.node) == {"id": "a"}
    assert (sheet.node.line, sheet.node.column) == (2, 1)
    assert (body, first_line) == ("Satu.\n\nDua.\n", 4)


def test_three_dots_close_it_too_and_spaces_do_no_harm() -> None:
    sheet, body, first_line = split_front("---  \nid: a\n...\nSatu.", "a.md")
    assert sheet.errors == []
    assert (body, first_line) == ("Satu.", 4)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("", "no-front-matter", 1),
        ("Satu.\n---\nid: a\n---\n", "no-front-matter", 1),
        (" ---\nid: a\n---\n", "no-front-matter", 1),
        ("---\n---\nSatu.", "no-front-matter", 1),
        ("---\nid: a\nSatu.", "open-front-matter", 1),
        ("---\nid: [\n---\nSatu.", "yaml-bracket", 2),
        ("---\nid: a\nid: b\n---\nSatu.", "duplicate-key", 3),
    ],
)
def test_a_head_that_cannot_be_read(text: str, code: str, line: int) -> None:
    sheet, _, _ = split_front(text, "a.md")
    assert [(fault.line, fault.code) for fault in sheet.errors] == [(line, code)]
