"""The few protobuf messages of today's Anki packages that are read, described here field by field.

Source: anki/proto/anki/{import_export,notetypes}.proto of Anki 26.9. Fields that are not named are passed over.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_VARINT, _TEXT, _MESSAGE = 13, 9, 11  # FieldDescriptorProto.TYPE_UINT32, TYPE_STRING, TYPE_MESSAGE
_ONE, _MANY = 1, 3  # LABEL_OPTIONAL, LABEL_REPEATED
_MESSAGES: dict[str, tuple[tuple[str, int, int, int, str], ...]] = {
    "PackageMetadata": (("version", 1, _VARINT, _ONE, ""),),
    "MediaEntry": (("name", 1, _TEXT, _ONE, ""), ("size", 2, _VARINT, _ONE, "")),
    "MediaEntries": (("entries", 1, _MESSAGE, _MANY, ".mitra.anki.MediaEntry"),),
    "NotetypeConfig": (("kind", 1, _VARINT, _ONE, ""),),
    "TemplateConfig": (("question", 1, _TEXT, _ONE, ""), ("answer", 2, _TEXT, _ONE, "")),
}


class BadMessage(Exception):
    """The bytes are no such message."""


class Media(NamedTuple):
    """A file in a package: its name, and its size in bytes as the package tells it."""

    name: str
    size: int


def version(data: bytes) -> int:
    """The form of a package, from its file ``meta``: 1 and 2 are the old ones, 3 today's. Raises BadMessage."""
    return int(_parsed("PackageMetadata", data).version)


def media(data: bytes) -> tuple[Media, ...]:
    """The files of a package in the order of their numbers. Raises BadMessage."""
    return tuple(Media(str(entry.name), int(entry.size)) for entry in _parsed("MediaEntries", data).entries)


def is_cloze(data: bytes) -> bool:
    """Whether a note type's settings say that it is one of gaps. Raises BadMessage."""
    return int(_parsed("NotetypeConfig", data).kind) == 1


def template(data: bytes) -> tuple[str, str]:
    """Question and answer side of a template. Raises BadMessage."""
    found = _parsed("TemplateConfig", data)
    return str(found.question), str(found.answer)


def _parsed(name: str, data: bytes) -> Any:
    from google.protobuf.message import DecodeError

    message = _classes()[name]()
    try:
        message.ParseFromString(data)
    except (DecodeError, UnicodeDecodeError, TypeError, ValueError) as error:
        raise BadMessage(name) from error
    return message


@cache
def _classes() -> dict[str, Any]:
    # A pool of our own: nothing that other libraries register can clash with it.
    from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

    file = descriptor_pb2.FileDescriptorProto(name="mitra/anki.proto", package="mitra.anki", syntax="proto3")
    for name, fields in _MESSAGES.items():
        _describe(file.message_type.add(name=name), fields)
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    found = {name: pool.FindMessageTypeByName(f"mitra.anki.{name}") for name in _MESSAGES}
    return {name: message_factory.GetMessageClass(described) for name, described in found.items()}


def _describe(message: Any, fields: Sequence[tuple[str, int, int, int, str]]) -> None:
    for name, number, kind, label, of in fields:
        message.field.add(name=name, number=number, type=kind, label=label, type_name=of or None)
