"""Renders one text of a form as inline HTML, its faults told where the text stands in the file."""

from __future__ import annotations

from desktop.content.article import inline_html
from desktop.content.schema import Form
from desktop.content.sheet import Sheet


def inline(sheet: Sheet, form: Form, field: str, item: int | None = None) -> str:
    """Give the HTML of a field, or of one item of its list; "" where the field is blank."""
    found: str | list[str] = getattr(form, field)
    source = found[item] if isinstance(found, list) and item is not None else found
    assert isinstance(source, str)
    return render(sheet, form, field, source, item)


def render(sheet: Sheet, form: Form, field: str, source: str, item: int | None = None) -> str:
    """Give the HTML of a text made from a field, told as if it stood there."""
    if not source.strip() or sheet.full:
        return ""
    line, column = sheet.text_place(form, field, item)
    before = source[: len(source) - len(source.lstrip())]
    line, column = (line + before.count("\n"), column) if "\n" in before else (line, column + len(before))
    html, faults = inline_html(source.strip(), sheet.path, line, column)
    for fault in faults:
        sheet.note(fault.line, fault.column, fault.code, *fault.values)
    return html
