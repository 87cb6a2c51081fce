"""The compiled library as a store of records: opened or compiled, and compiled again wherever it proves damaged."""

from __future__ import annotations

import sqlite3
from functools import partial
from os.path import exists
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from desktop.storage.library_cache import FILE, fingerprint, open_file, write_file
from desktop.storage.library_records import Damaged, Place, count_places, get_places, get_record, get_records
from desktop.storage.library_values import UnknownLesson, outline_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import Any

Value = TypeVar("Value")
Given = ParamSpec("Given")


class Store:
    """Records of a library by kind and key. What only looks missing because the file is damaged is found again."""

    def __init__(
        self,
        packs: Sequence[Path],
        cache: Path | None,
        progress: Callable[[int, int], None] | None,
        ready: Path | None = None,
    ) -> None:
        """See `library.open_library`."""
        self._folders = tuple(packs)
        self._file = cache / FILE if cache is not None else None
        made_from = fingerprint(self._folders)
        # The learner's own first: it is there only where the ready one was missing, outdated or damaged. One that may
        # not even be looked for, in a folder of somebody else's, counts as missing; pathlib would raise.
        folders = (folder / FILE for folder in (cache, ready) if folder is not None)
        found = next(filter(None, (open_file(file, made_from) for file in folders if exists(file))), None)
        self._connection = found or _compile(self._folders, self._file, made_from, progress)()
        self._kept: dict[str, Any] = {}

    def close(self) -> None:
        """Give the file back."""
        self._connection.close()

    def in_memory(self) -> bool:
        """Tell whether no disk took it."""
        row = self._connection.execute("PRAGMA database_list").fetchone()
        return not row[2]

    def about(self, name: str, read: Callable[[Any], Value]) -> Value:
        """What `read` makes of the JSON under `name`, which concerns the library as a whole; made once."""
        return self._safely(self._about, name, read)

    def of_lesson(self, kind: str, lesson: str) -> str:
        """The record of this kind that every lesson has. Raises UnknownLesson."""
        return self._safely(self._of_lesson, kind, lesson)

    def named(self, kind: str, key: str) -> str | None:
        """The record of this kind and key, None if there is none."""
        return self._safely(self._named, kind, key)

    def of_shared(self, record: str, kind: str, key: str) -> str | None:
        """The record that is kept of every thing of this kind, None where there is no such thing."""
        return self._safely(self._of_shared, record, kind, key)

    def all_shared(self, kind: str) -> list[tuple[str, str]]:
        """Key and value of every record of this kind, as the packs have them in their order."""
        return self._safely(self._all_shared, kind)

    def places_of_cards(self, cards: Sequence[str]) -> list[Place]:
        """The places of those cards that are there, in the order of the path."""
        return self._safely(self._places_of_cards, cards)

    def count_of_cards(self, cards: Sequence[str]) -> int:
        """How many of those cards, each named once, are there."""
        return self._safely(self._count_of_cards, cards)

    def places_of_lessons(self, lessons: Sequence[str]) -> list[Place]:
        """The places of all cards of those lessons that are there, in the order of the path."""
        return self._safely(self._places_of_lessons, lessons)

    def search(self, read: Callable[[sqlite3.Connection], Value]) -> Value:
        """What ``read`` finds in the tables of the search; where it raises Damaged it is asked again of new ones."""
        return self._safely(self._search, read)

    # What stands below may find damage, and is called through _safely only.

    def _about(self, name: str, read: Callable[[Any], Value]) -> Value:
        if name not in self._kept:
            import json  # 5 ms; an app that never opens a library can do without

            text = get_record(self._connection, "about", name)
            if text is None:
                raise Damaged(name)
            self._kept[name] = read(json.loads(text))
        found: Value = self._kept[name]
        return found

    def _of_lesson(self, kind: str, lesson: str) -> str:
        text = get_record(self._connection, kind, lesson)
        if text is None:
            self._agree_that_there_is_no("lesson", lesson)
            raise UnknownLesson(lesson)
        return text

    def _named(self, kind: str, key: str) -> str | None:
        text = get_record(self._connection, kind, key)
        if text is None:
            self._agree_that_there_is_no(kind, key)
        return text

    def _of_shared(self, record: str, kind: str, key: str) -> str | None:
        text = get_record(self._connection, record, f"{kind} {key}")
        if text is None:
            self._agree_that_there_is_no(kind, key)
        return text

    def _all_shared(self, kind: str) -> list[tuple[str, str]]:
        known = {name.partition(" ")[2] for name in self._about("ids", frozenset) if name.startswith(f"{kind} ")}
        found = get_records(self._connection, kind)
        if known != {key for key, _text in found}:
            raise Damaged(kind)
        return found

    def _places_of_cards(self, cards: Sequence[str]) -> list[Place]:
        places = get_places(self._connection, "card", cards)
        for card in set(cards).difference(place.card for place in places):
            self._agree_that_there_is_no("card", card)
        return places

    def _count_of_cards(self, cards: Sequence[str]) -> int:
        found = count_places(self._connection, cards)
        return found if found == len(cards) else len(self._places_of_cards(cards))

    def _places_of_lessons(self, lessons: Sequence[str]) -> list[Place]:
        heads = {head.id: head for unit in self._about("outline", outline_of) for head in unit.lessons}
        counts = {lesson: heads[lesson].cards for lesson in lessons if lesson in heads}
        places = get_places(self._connection, "lesson", counts)
        if len(places) != sum(counts.values()):
            raise Damaged("places")
        return places

    def _search(self, read: Callable[[sqlite3.Connection], Value]) -> Value:
        from desktop.storage.library_index import index_seal  # no start searches

        if "index-seen" not in self._kept:
            self._kept["index-seen"] = True
            if self._about("index", int) != index_seal(self._connection):
                raise Damaged("index")
        return read(self._connection)

    def _agree_that_there_is_no(self, kind: str, key: str) -> None:
        """A row that is not found was never there, or is lost; the list of all ids knows which."""
        if f"{kind} {key}" in self._about("ids", frozenset):
            raise Damaged(f"{kind} {key}")

    def _safely(self, read: Callable[Given, Value], *given: Given.args, **named: Given.kwargs) -> Value:
        """What `read` finds; from a library compiled anew, if the file turns out to be damaged."""
        try:
            return read(*given, **named)
        except sqlite3.ProgrammingError:
            raise  # a library that was closed is a fault of the caller
        except (sqlite3.Error, Damaged, MemoryError):
            write = _compile(self._folders, self._file, fingerprint(self._folders), None)
            self._connection.close()  # Windows cannot replace an open file
            self._connection = write()
            self._kept.clear()
            return read(*given, **named)


def _compile(
    packs: Sequence[Path], file: Path | None, made_from: str, progress: Callable[[int, int], None] | None
) -> Callable[[], sqlite3.Connection]:
    """Read the packs, and give what writes them. Their faults are known before anything that exists is given up."""
    from desktop.storage import library_build  # 100 ms of yaml and Markdown, which most starts do not need

    steps = library_build.Steps(packs, progress)
    loaded = library_build.load(packs, steps)
    return partial(
        _written, file, made_from, partial(library_build.fill, loaded=loaded, made_from=made_from, steps=steps)
    )


def _written(file: Path | None, made_from: str, fill: Callable[[sqlite3.Connection], None]) -> sqlite3.Connection:
    """A new library in the place of the file, or in memory."""
    if file is not None and write_file(file, fill):
        written = open_file(file, made_from)
        if written is not None:
            return written
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    try:
        fill(connection)
    except BaseException:
        connection.close()
        raise
    return connection
