"""Reads attributes in braces, as in Pandoc: ``{.callout kind=note title="Dua kata" #anchor}``, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from desktop.content.report import Place

# Past this no attribute list of a lesson goes; it bounds the time spent on braces that never close.
_LONGEST = 1000
_PART = re.compile(
    r"""\.(?P<class>[^\s{}"'=.\#]+)
    |\#(?P<anchor>[^\s{}"'=\#]+)
    |(?P<key>[A-Za-z][A-Za-z0-9_-]*)=(?:"(?P<quoted>(?:[^"\\\n]|\\.)*)"|(?P<bare>[^\s{}"'=]+))
    |(?P<end>\})""",
    re.VERBOSE,
)
_SPACE = re.compile(r"\s*")
_ESCAPED = re.compile(r"\\(.)")
_NONE: Mapping[str, Value] = MappingProxyType({})


class Value(NamedTuple):
    """A piece of text and the offset at which it begins; for a key's value also where the key begins."""

    text: str
    at: int
    key_at: int = 0


class Attributes(NamedTuple):
    """What stood between the braces. ``name`` is the class, ``end`` the offset behind the closing brace.

    Where ``wrong`` is not -1, the braces could not be read from that offset on, and the rest is incomplete.
    """

    name: Value
    anchor: Value
    values: Mapping[str, Value]
    end: int
    wrong: int = -1


def parse_attributes(text: str, start: int) -> Attributes:
    """Read the braces that open at offset `start` of `text`. A second class, anchor or equal key is wrong."""
    name = anchor = Value("", start)
    values: dict[str, Value] = {}
    for part, at in _parts(text, start + 1):
        key = part.lastgroup if part is not None else None
        if part is None:
            return Attributes(name, anchor, values, at, at)
        if key == "end":
            return Attributes(name, anchor, values, part.end())
        if key == "class" and not name.text:
            name = Value(part["class"], at)
        elif key == "anchor" and not anchor.text:
            anchor = Value(part["anchor"], at)
        elif part["key"] and part["key"] not in values:
            values[part["key"]] = _value(part)
        else:
            return Attributes(name, anchor, values, at, at)
    return Attributes(name, anchor, values, start, start)


def no_attributes(name: str = "", at: int = 0) -> Attributes:
    """Give what a bare word such as ``slide`` stands for: a class and nothing else."""
    return Attributes(Value(name, at), Value("", at), _NONE, at + len(name))


def judge_attributes(place: Place, attributes: Attributes, allowed: tuple[str, ...]) -> None:
    """Report keys that the thing does not have, and an anchor unless "#" is allowed; offsets are those of `place`."""
    name, keys = attributes.name.text, ", ".join(key for key in allowed if key != "#")
    for key, value in attributes.values.items():
        if key in allowed:
            continue
        if keys:
            place.add(value.key_at, "unknown-attribute", key, name, keys)
        else:
            place.add(value.key_at, "no-attributes", key, name)
    if attributes.anchor.text and "#" not in allowed:
        place.add(attributes.anchor.at, "anchor-place", attributes.anchor.text)


def _parts(text: str, at: int) -> Iterator[tuple[re.Match[str] | None, int]]:
    limit = min(len(text), at + _LONGEST)
    while True:
        space = _SPACE.match(text, at, limit)
        at = space.end() if space else at
        part = _PART.match(text, at, limit)
        yield part, at
        if part is None or part.lastgroup == "end":
            return
        at = part.end()


def _value(part: re.Match[str]) -> Value:
    quoted = part["quoted"]
    if quoted is None:
        return Value(part["bare"], part.start("bare"), part.start())
    return Value(_ESCAPED.sub(r"\1", quoted), part.start("quoted"), part.start())
