"""Reads YAML within bounds into a small tree whose every part knows its line and column; every scalar stays a string.

The tree is built from the parser's events and not by its composer: the walk can stop at an alias, at a depth or at a
count before memory or libyaml's own stack is at risk (64 KB of ``- `` are a segmentation fault there).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

import yaml

from desktop.content.faults import ContentError
from desktop.content.files import UNSEEN

DEEPEST = 32
MOST_EVENTS = 50_000
_MOST_FAULTS = 200

# libyaml's own words for what a writer most often gets wrong; any other is told as "yaml-syntax" with those words.
_PROBLEMS = {
    "mapping values are not allowed in this context": "yaml-colon",
    "could not find expected ':'": "yaml-key",
    "did not find expected key": "yaml-indent",
    "did not find expected '-' indicator": "yaml-indent",
    "block sequence entries are not allowed in this context": "yaml-indent",
    "found unexpected end of stream": "yaml-quote",
    "did not find expected ',' or ']'": "yaml-bracket",
    "did not find expected ',' or '}'": "yaml-bracket",
    "did not find expected node content": "yaml-bracket",
    "found unknown escape character": "yaml-escape",
    "found a tab character that violates indentation": "yaml-tab",
    "found a tab character where an indentation space is expected": "yaml-tab",
    "did not find expected <document start>": "yaml-document",
}
# Of these libyaml names the place where it gave up, often the end of the file; where the thing opens tells more.
_TOLD_AT_OPENING = ("yaml-quote", "yaml-key", "yaml-bracket")


class Scalar(NamedTuple):
    """A text. ``plain`` is true without quotes; ``text_line`` and ``text_column`` where its first letter is."""

    text: str
    plain: bool
    line: int
    column: int
    text_line: int
    text_column: int

    @property
    def empty(self) -> bool:
        """True where YAML would say null: nothing, ``~`` or ``null`` without quotes."""
        return self.plain and self.text in ("", "~", "null")


class Sequence(NamedTuple):
    """A list."""

    items: list[Node]
    line: int
    column: int


class Mapping(NamedTuple):
    """Keys and values in the order written; a key that stood twice is here once."""

    pairs: dict[str, tuple[Scalar, Node]]
    line: int
    column: int


Node = Scalar | Sequence | Mapping


class _Mark(Protocol):
    line: int
    column: int


def parse(
    text: str, path: str, first_line: int = 1, first_column: int = 1
) -> tuple[Node | None, tuple[ContentError, ...]]:
    """Give the tree of one YAML text whose first character stands at the given place of the file, and its faults.

    None where the text is empty or cannot be read to its end; with None and no fault it holds nothing.
    """
    return _Walk(text, path, first_line - 1, first_column - 1).run()


def plain(node: Node) -> object:
    """Give strings, lists and dicts without their places."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, (_, value) in node.pairs.items()}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text


class _Stop(Exception):
    """Nothing after this place can be trusted."""


class _Walk:
    def __init__(self, text: str, path: str, lines_before: int, columns_before: int) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._path = path
        self._lines_before = lines_before
        self._columns_before = columns_before
        self._faults: list[ContentError] = []
        self._root: Node | None = None
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []

    def run(self) -> tuple[Node | None, tuple[ContentError, ...]]:
        try:
            for count, event in enumerate(self._events()):
                if count >= MOST_EVENTS:
                    self._note(event.start_mark, "yaml-too-much", str(MOST_EVENTS))
                    raise _Stop
                self._take(event)
        except _Stop:
            return None, tuple(self._faults)
        return self._root, tuple(self._faults)

    def _events(self) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(self._text, Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as error:
            self._syntax(error)
        except yaml.YAMLError as error:
            self._faults.append(ContentError(self._path, self._lines_before + 1, 1, "yaml-syntax", (str(error)[:80],)))
            raise _Stop from error

    def _syntax(self, error: yaml.MarkedYAMLError) -> None:
        problem = error.problem or ""
        code = _PROBLEMS.get(problem, "yaml-syntax")
        mark = error.problem_mark or error.context_mark
        values: tuple[str, ...] = ()
        if problem == "found character that cannot start any token" and mark is not None:
            wrong = self._lines[mark.line][mark.column : mark.column + 1]
            code, values = ("yaml-tab", ()) if wrong == "\t" else ("yaml-start", (wrong,))
        elif code == "yaml-syntax":
            values = (problem,)
        elif code in _TOLD_AT_OPENING and error.context_mark is not None:
            same_line = mark is not None and mark.line == error.context_mark.line
            mark = mark if same_line and code == "yaml-bracket" else error.context_mark
        line, column = self._place(mark)
        # What is missed at the end of a text is missed behind its last word, not some empty lines below it.
        last = next((index for index in range(len(self._lines), 0, -1) if self._lines[index - 1].strip()), 1)
        if line > self._lines_before + last:
            line, column = self._lines_before + last, self._columns_before + len(self._lines[last - 1]) + 1
        self._faults.append(ContentError(self._path, line, column, code, values))
        raise _Stop from error

    def _note(self, mark: _Mark | None, code: str, *values: str) -> None:
        if len(self._faults) < _MOST_FAULTS:
            self._faults.append(ContentError(self._path, *self._place(mark), code, values))

    def _place(self, mark: _Mark | None) -> tuple[int, int]:
        line, column = (mark.line, mark.column) if mark is not None else (0, 0)
        # Columns are shifted alike in every line: a fence inside a list stands indented as a whole.
        return self._lines_before + line + 1, self._columns_before + column + 1

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._judge_properties(event)
            self._put(self._scalar(event))
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._judge_properties(event)
            self._enter(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._note(event.start_mark, "yaml-alias")
            raise _Stop
        elif isinstance(event, yaml.DocumentStartEvent) and self._root is not None:
            self._note(event.start_mark, "yaml-document")
            raise _Stop

    def _enter(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        if len(self._open) == DEEPEST:
            self._note(event.start_mark, "yaml-deep", str(DEEPEST))
            raise _Stop
        if self._open and isinstance(self._open[-1], Mapping) and self._keys[-1] is None:
            self._note(event.start_mark, "yaml-odd-key")
            raise _Stop
        place = self._place(event.start_mark)
        node: Sequence | Mapping = (
            Mapping({}, *place) if isinstance(event, yaml.MappingStartEvent) else Sequence([], *place)
        )
        self._put(node)
        self._open.append(node)
        self._keys.append(None)

    def _put(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            assert isinstance(node, Scalar)  # _enter refused any other key
            self._keys[-1] = node
            return
        self._keys[-1] = None
        if key.text not in parent.pairs:
            parent.pairs[key.text] = (key, node)
        elif len(self._faults) < _MOST_FAULTS:
            first = str(parent.pairs[key.text][0].line)
            self._faults.append(ContentError(self._path, key.line, key.column, "duplicate-key", (key.text, first)))

    def _judge_properties(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            self._note(event.start_mark, "yaml-anchor", str(event.anchor))
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._note(event.start_mark, "yaml-tag", str(tag).replace("tag:yaml.org,2002:", "!!"))

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        mark, text = event.start_mark, event.value
        assert mark is not None  # libyaml gives every scalar its place
        unseen = UNSEEN.search(text) if event.style == '"' else None  # only an escape brings one past the file's check
        if unseen is not None:
            self._note(mark, "unseen-character", f"U+{ord(unseen.group()):04X}")
        line, column = self._place(mark)
        inner_line, inner_column = line, column
        if event.style in ("'", '"'):
            inner_column += 1
        elif event.style in ("|", ">"):
            inner_line, inner_column = line + 1, self._columns_before + self._indent(mark.line + 1) + 1
        return Scalar(text, event.style is None or event.style == "", line, column, inner_line, inner_column)

    def _indent(self, index: int) -> int:
        below = next((line for line in self._lines[index:] if line.strip()), "")
        return len(below) - len(below.lstrip(" "))
