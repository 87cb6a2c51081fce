"""Turns the values of the model into JSON text and back, for the one database column that keeps a whole lesson.

Only the standard library, and json only when it is needed: this stands on the path to the first paint.
"""

from __future__ import annotations

import types
import typing
from binascii import a2b_base64, b2a_base64
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")
_Decoder = Callable[[Any], Any]


def encode(value: object) -> str:
    """Give JSON text of named tuples, tuples, text, numbers, booleans, None and bytes, nested at will.

    A named tuple becomes the list of its fields. Raises TypeError for anything else.
    """
    import json  # 5 ms that a start without a lesson does not pay

    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_plain)


def decode(kind: type[T], text: str) -> T:
    """Give back a value of the kind that `encode` was given, such as ``Lesson`` or ``tuple[Card, ...]``.

    Fields that an older version did not write get their defaults. Raises ValueError where the text is no JSON or does
    not fit the kind.
    """
    import json  # see encode

    decoder: Callable[[Any], T] = _decoder(kind)  # type: ignore[arg-type]  # a type is hashable, mypy doubts it
    try:
        return decoder(json.loads(text))
    except (TypeError, ValueError, RecursionError) as error:
        raise ValueError(f"not a {kind}: {error}") from error


def _plain(value: object) -> str:
    if isinstance(value, bytes):
        return b2a_base64(value, newline=False).decode("ascii")
    raise TypeError(f"cannot encode {type(value).__name__}")


@cache
def _decoder(kind: Any) -> _Decoder:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return _many(arguments[0]) if arguments[-1] is ... else _fixed(arguments)
    if origin in (typing.Union, types.UnionType):
        return _optional(arguments)
    if kind is bytes:
        return a2b_base64
    if isinstance(kind, type) and issubclass(kind, tuple):
        return _named(kind)
    if kind is float:
        return _number
    return _same(kind)


def _same(kind: type) -> _Decoder:
    def check(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{value!r:.40} is not {kind.__name__}")
        return value

    return check


def _number(value: Any) -> float:
    if type(value) not in (int, float):
        raise TypeError(f"{value!r:.40} is not a number")
    return float(value)


def _many(item: Any) -> _Decoder:
    one = _decoder(item)

    def read(value: Any) -> Any:
        return tuple([one(part) for part in _listed(value)])

    return read


def _fixed(items: tuple[Any, ...]) -> _Decoder:
    ones = tuple(_decoder(item) for item in items)

    def read(value: Any) -> Any:
        return tuple([one(part) for one, part in zip(ones, _listed(value), strict=True)])

    return read


def _named(kind: Any) -> _Decoder:
    ones = tuple(_decoder(item) for item in typing.get_type_hints(kind).values())
    defaults = tuple(kind._field_defaults.values())  # the last fields have them, if any

    def read(value: Any) -> Any:
        parts = _listed(value)
        left = len(ones) - len(parts)
        if not 0 <= left <= len(defaults):
            raise TypeError(f"{len(parts)} fields of {len(ones)}")
        read_parts = [one(part) for one, part in zip(ones, parts, strict=False)]
        return kind._make([*read_parts, *defaults[len(defaults) - left :]])

    return read


def _optional(kinds: tuple[Any, ...]) -> _Decoder:
    (kind,) = (one for one in kinds if one is not types.NoneType)
    one = _decoder(kind)

    def read(value: Any) -> Any:
        return None if value is None else one(value)

    return read


def _listed(value: Any) -> list[Any]:
    if type(value) is not list:
        raise TypeError(f"{value!r:.40} is not a list")
    return value
