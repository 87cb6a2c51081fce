"""Turns a marked YAML tree into the forms of the schema, field by field, so that all faults of a file are found.

msgspec's own converter stops at the first fault; its description of the types is what is walked here. A field that is
wrong or missing gets a blank value ("" or an empty list), which later checks pass over, so that one fault is told once.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TypeVar

from msgspec import NODEFAULT, inspect

from desktop.content.schema import Form, noun
from desktop.content.sheet import Sheet, similar
from desktop.content.yaml_marks import Mapping, Node, Scalar, Sequence

F = TypeVar("F", bound=Form)

# Which key gives away the kind of a question that does not name it.
_TELLTALE = {"choices": "choice", "answer": "truth", "pairs": "match", "kinds": "sort", "items": "order"}


def convert(sheet: Sheet, form: type[F]) -> F | None:
    """Give the form that a sheet's tree fills, noting every fault in the sheet; None where it is no mapping at all."""
    node = sheet.node
    if node is None or (isinstance(node, Scalar) and node.empty):
        if not sheet.errors:
            sheet.note(1, 1, "empty-file", noun(form))
        return None
    filled = _form(sheet, node, _described(form), noun(form))
    return filled if isinstance(filled, form) else None


@cache
def _described(form: type[Form]) -> inspect.StructType:
    described = inspect.type_info(form)
    assert isinstance(described, inspect.StructType)
    return described


def _form(sheet: Sheet, node: Node, kind: inspect.StructType, name: str) -> Form | None:
    if not isinstance(node, Mapping):
        sheet.note(node.line, node.column, "not-a-mapping", name)
        return None
    fields = {field.encode_name: field for field in kind.fields}
    for key, _ in node.pairs.values():
        if key.text not in fields and key.text != kind.tag_field and not sheet.full:
            sheet.note(key.line, key.column, "unknown-key", key.text, name, similar(key.text, fields))
    values = {
        field.name: _field(sheet, node, field, name)
        for field in kind.fields
        if field.required or field.encode_name in node.pairs
    }
    form = kind.cls(**values)
    assert isinstance(form, Form)
    return sheet.remember(form, node, name)


def _field(sheet: Sheet, node: Mapping, field: inspect.Field, name: str) -> object:
    if field.encode_name not in node.pairs:
        sheet.note(node.line, node.column, "missing-field", name, field.encode_name)
        return _blank(field.type)
    key, value = node.pairs[field.encode_name]
    if isinstance(value, Scalar) and (value.empty or not value.text.strip()):
        if field.required or value.empty:
            code = "empty-field" if field.required else "empty-optional"
            sheet.note(key.line, key.column, code, name, field.encode_name)
        return _blank(field.type) if field.default is NODEFAULT else field.default
    return _value(sheet, value, field.type, name, field.encode_name)


def _blank(kind: inspect.Type) -> object:
    kind = _bare(kind)[0]
    if isinstance(kind, inspect.ListType):
        return []
    if isinstance(kind, inspect.BoolType):
        return False
    return kind.values[0] if isinstance(kind, inspect.LiteralType) else ""


def _bare(kind: inspect.Type) -> tuple[inspect.Type, dict[str, object]]:
    if isinstance(kind, inspect.Metadata):
        return kind.type, kind.extra or {}
    return kind, {}


def _value(sheet: Sheet, node: Node, kind: inspect.Type, name: str, field: str) -> object:
    kind, extra = _bare(kind)
    if isinstance(kind, inspect.ListType):
        return _list(sheet, node, kind, extra, name, field)
    if not isinstance(node, Scalar):
        sheet.note(node.line, node.column, "not-a-text", name, field)
        return _blank(kind)
    if isinstance(kind, inspect.LiteralType):
        return _literal(sheet, node, kind, field)
    if isinstance(kind, inspect.BoolType):
        if node.text not in ("true", "false"):
            sheet.note(node.line, node.column, "not-true-false", field, node.text)
        return node.text == "true"
    assert isinstance(kind, inspect.StrType)
    return _text(sheet, node, kind, extra, field)


def _text(sheet: Sheet, node: Scalar, kind: inspect.StrType, extra: dict[str, object], field: str) -> str:
    text, fault = node.text, str(extra.get("fault", ""))
    too_long = kind.max_length is not None and len(text) > kind.max_length
    if kind.pattern is not None and (too_long or not re.fullmatch(kind.pattern, text)):
        sheet.note(node.line, node.column, fault, field, text, _slug(text) if fault == "bad-id" else "")
    elif fault in ("bad-day", "bad-date") and not _exists(text):
        sheet.note(node.line, node.column, "no-such-date", field, text)
    # A wrong text is kept: nothing is built of it, and what refers to a wrong id is not a second fault.
    return text


def _exists(text: str) -> bool:
    try:
        date.fromisoformat(text + "2000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def _slug(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", text[:80].lower()).strip("-")


def _literal(sheet: Sheet, node: Scalar, kind: inspect.LiteralType, field: str) -> object:
    for value in kind.values:
        if str(value) == node.text:
            return value
    known = [str(value) for value in kind.values]
    sheet.note(node.line, node.column, "not-one-of", field, node.text, ", ".join(known), similar(node.text, known))
    return kind.values[0]


def _list(
    sheet: Sheet, node: Node, kind: inspect.ListType, extra: dict[str, object], name: str, field: str
) -> list[object]:
    if not isinstance(node, Sequence):
        sheet.note(node.line, node.column, "not-a-list", name, field)
        return []
    if kind.min_length is not None and len(node.items) < kind.min_length:
        sheet.note(node.line, node.column, "too-few", name, field, str(kind.min_length), str(len(node.items)))
    if kind.max_length is not None and len(node.items) > kind.max_length:
        sheet.note(node.line, node.column, "too-many", name, field, str(kind.max_length), str(len(node.items)))
    items = node.items[: kind.max_length]
    if extra.get("unique"):
        _judge_repeats(sheet, items, field)
    item_kind = _bare(kind.item_type)[0]
    if not isinstance(item_kind, (inspect.StructType, inspect.UnionType)):
        return [_item(sheet, item, kind.item_type, name, field) for item in items]
    forms = [_nested(sheet, item, item_kind, number) for number, item in enumerate(items, 1)]
    return [form for form in forms if form is not None]


def _item(sheet: Sheet, node: Node, kind: inspect.Type, name: str, field: str) -> object:
    if isinstance(node, Scalar) and (node.empty or not node.text.strip()):
        sheet.note(node.line, node.column, "empty-item", field)
        return ""
    return _value(sheet, node, kind, name, field)


def _judge_repeats(sheet: Sheet, items: list[Node], field: str) -> None:
    seen: set[str] = set()
    for item in items:
        if isinstance(item, Scalar) and item.text in seen:
            sheet.note(item.line, item.column, "repeated-item", field, item.text)
        elif isinstance(item, Scalar):
            seen.add(item.text)


def _nested(sheet: Sheet, node: Node, kind: inspect.Type, number: int) -> Form | None:
    if isinstance(kind, inspect.UnionType):
        chosen = _chosen(sheet, node, kind, number)
    else:
        assert isinstance(kind, inspect.StructType)
        chosen = kind
    return None if chosen is None else _form(sheet, node, chosen, f"{noun(chosen.cls)} {number}")


def _chosen(sheet: Sheet, node: Node, kind: inspect.UnionType, number: int) -> inspect.StructType | None:
    kinds = {str(one.tag): one for one in kind.types if isinstance(one, inspect.StructType)}
    name = f"question {number}"
    if not isinstance(node, Mapping):
        sheet.note(node.line, node.column, "not-a-mapping", name)
        return None
    guess = next((kinds[tag] for key, tag in _TELLTALE.items() if key in node.pairs), None)
    if "kind" not in node.pairs:
        sheet.note(node.line, node.column, "missing-field", name, "kind")
        return guess
    value = node.pairs["kind"][1]
    if not isinstance(value, Scalar):
        sheet.note(value.line, value.column, "not-a-text", name, "kind")
        return guess
    if value.text in kinds:
        return kinds[value.text]
    meant = similar(value.text, kinds)
    sheet.note(value.line, value.column, "not-one-of", "kind", value.text, ", ".join(kinds), meant)
    return kinds.get(meant, guess)
