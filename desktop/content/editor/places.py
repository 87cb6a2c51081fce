"""Finds where in a pack's files a card, a question, a claim or a passage stands, for what is told of it afterwards."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from desktop.content.faults import ContentError
from desktop.content.model import Lesson

_PROBE = 4  # words of a passage that are looked for
_ID = re.compile(r"\bid:\s*[\"']?([a-z0-9-]+)[\"']?\s*(?=[,}#]|$)")
_MARKUP = re.compile(r"\{[^}]*\}|\[@[^\]]*\]|[*\[\]]")


class Places:
    """Makes faults with their places in the files of one pack. Lines and columns count from 1."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the pack; a file that is not there has no lines."""
        self._lines = cache(lambda path: _read(folder / path))
        self._ids = cache(lambda path: _find_ids(self._lines(path)))

    def at_id(self, path: str, name: str, code: str, *values: str) -> ContentError:
        """Give a fault at ``id: name`` of a YAML file, at the file's beginning where it is not found."""
        line, column = self._ids(path).get(name, (1, 1))
        return ContentError(path, line, column, code, values)

    def at_text(self, path: str, text: str, code: str, *values: str) -> ContentError:
        """Give a fault at the line of a file in which a passage begins, whatever markup stands between its words."""
        probe = " ".join(text.split()[:_PROBE])
        for number, line in enumerate(self._lines(path), 1):
            # With its markup too: a caption stands in an attribute.
            if probe and (probe in _bare(line) or probe in line):
                return ContentError(path, number, 1, code, values)
        return ContentError(path, 1, 1, code, values)


def lesson_file(lesson: Lesson, ending: str) -> str:
    """Give the path of a lesson's file in its pack; `ending` is md or yaml."""
    return f"{lesson.unit}/{lesson.id.rsplit('/', 1)[1]}.{ending}"


def note_of(name: str) -> str:
    """Give the id that stands in the file for the id of a card or question: without pack and variant."""
    return name.rsplit("/", 1)[1].partition("~")[0]


def _bare(line: str) -> str:
    return " ".join(_MARKUP.sub("", line).split())


def _find_ids(lines: list[str]) -> dict[str, tuple[int, int]]:
    """Give line and column of each ``id: name``, the first where there are several."""
    found: dict[str, tuple[int, int]] = {}
    for number, line in enumerate(lines, 1):
        for match in _ID.finditer(line):
            found.setdefault(match[1], (number, match.start() + 1))
    return found


def _read(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig").split("\n")
    except OSError:
        return []
