"""One YAML text of a pack while it is judged: it gathers faults and knows where each form and field stands."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from typing import TypeVar

from desktop.content.faults import ContentError
from desktop.content.schema import Form
from desktop.content.yaml_marks import Mapping, Node, Scalar, Sequence

MOST_FAULTS = 300
"""After so many faults in one file the rest is not told: a file that is wholly wrong would take seconds."""

_MANY = 200
F = TypeVar("F", bound=Form)


def similar(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """Give the known word that was probably meant, or ""; `likeness` runs from 0 to 1, alike."""
    names = list(known)
    if len(names) > _MANY:
        # Comparing takes some ten microseconds a name; among very many only the likeliest are compared.
        names = [name for name in names if name[:1] == word[:1] and abs(len(name) - len(word)) <= 2][:_MANY]
    return next(iter(difflib.get_close_matches(word[:80], names, 1, likeness)), "")


class Sheet:
    """The faults and places of one text. `path` is relative to the pack."""

    def __init__(self, path: str, node: Node | None = None, faults: Iterable[ContentError] = ()) -> None:
        """Take the file's tree, None where it has none, and what was found while parsing it."""
        self.path = path
        self.node = node
        self.errors: list[ContentError] = list(faults)
        # By identity, with the form kept alive beside: the types of the format stay free of places.
        self._forms: dict[int, tuple[Form, Mapping, str]] = {}

    @property
    def full(self) -> bool:
        """True when further faults are no longer noted."""
        return len(self.errors) > MOST_FAULTS

    def note(self, line: int, column: int, code: str, *values: str) -> None:
        """Add a fault at a place."""
        if not self.full:
            last = len(self.errors) == MOST_FAULTS
            fault = ("too-many-faults", (str(MOST_FAULTS),)) if last else (code, values)
            self.errors.append(ContentError(self.path, line, column, *fault))

    def remember(self, form: F, node: Mapping, name: str) -> F:
        """Keep where a form stands and what it is called ("card 7"), and give it back."""
        self._forms[id(form)] = (form, node, name)
        return form

    def knows(self, form: Form) -> bool:
        """Tell whether a form was read from this sheet."""
        return id(form) in self._forms

    def value(self, form: Form, field: str = "", item: int | None = None) -> Node:
        """Give the node of a form, of one of its fields, or of one item in a field's list; the nearest that exists."""
        node = self._forms[id(form)][1]
        if field not in node.pairs:
            return node
        value = node.pairs[field][1]
        if item is not None and isinstance(value, Sequence) and item < len(value.items):
            return value.items[item]
        return value

    def holds(self, form: Form, field: str) -> bool:
        """Tell whether a field is written."""
        return field in self._forms[id(form)][1].pairs

    def holds_list(self, form: Form, field: str) -> bool:
        """Tell whether a field is written as a list."""
        node = self._forms[id(form)][1]
        return field in node.pairs and isinstance(node.pairs[field][1], Sequence)

    def is_text(self, form: Form, field: str, among: Collection[str]) -> bool:
        """Tell whether a field is one of some texts, or not written."""
        value = self.value(form, field)
        return not self.holds(form, field) or (isinstance(value, Scalar) and value.text in among)

    def blame(self, form: Form, field: str, code: str, *values: str, item: int | None = None) -> None:
        """Add a fault at a field of a form, or at the form itself where the field is not written."""
        node = self.value(form, field, item)
        self.note(node.line, node.column, code, *values)

    def need(self, form: Form, field: str) -> None:
        """Add a fault where a text that is optional in the schema but needed here is missing or empty."""
        _, node, name = self._forms[id(form)]
        if field not in node.pairs:
            self.note(node.line, node.column, "missing-field", name, field)
            return
        key, value = node.pairs[field]
        if isinstance(value, Scalar) and not value.empty and not value.text.strip():
            self.note(key.line, key.column, "empty-field", name, field)

    def text_place(self, form: Form, field: str, item: int | None = None) -> tuple[int, int]:
        """Give line and column of the first letter of a text."""
        node = self.value(form, field, item)
        return (node.text_line, node.text_column) if isinstance(node, Scalar) else (node.line, node.column)

    def refer(self, form: Form, field: str, code: str, known: Collection[str]) -> None:
        """Add a fault for each id in a field (one text or a list) that is not known, with the id probably meant."""
        found: str | list[str] = getattr(form, field)
        names = found if isinstance(found, list) else [found]
        for index, name in enumerate(names):
            if name and name not in known and not self.full:
                self.blame(form, field, code, name, similar(name, known), item=index)

    def unique(self, forms: Iterable[Form], seen: dict[str, str], field: str = "id") -> None:
        """Add a fault for each id that was seen before; `seen` says where, and grows."""
        for form in forms:
            name: str = getattr(form, field)
            if not name:
                continue
            if name in seen:
                self.blame(form, field, "duplicate-id", name, seen[name])
            else:
                seen[name] = f"{self.path}:{self.value(form, field).line}"
