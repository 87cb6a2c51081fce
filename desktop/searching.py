"""The search without a window: ``mitra search``."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.content.matching import long_enough
from desktop.storage.errors import StorageError
from desktop.storage.search import Search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.storage.library import Library
    from desktop.storage.progress import Progress
    from desktop.storage.search import Hit

KINDS = {
    "lesson": "bacaan", "heading": "subjudul", "term": "istilah", "card": "kartu", "question": "soal",
    "source": "sumber", "note": "kartu sendiri", "mark": "penanda",
}  # fmt: skip
"""What a hit is, in words."""
_PARTS = " · "


def search(words: Sequence[str], packs: Sequence[str], data: str | None) -> int:
    """Print what is found for the words, one a line, the best first; the exit code.

    0 where something was found, 1 where nothing was or no pack can be read, 2 where what was asked makes no sense.
    """
    query = " ".join(words)
    missing = next((folder for folder in packs if not Path(folder).is_dir()), None)
    if missing is not None:
        return _refuse(f"tidak ada folder {missing}; tulis folder yang berisi pack.yaml", 2)
    if not long_enough(query):
        return _refuse("tulis sedikitnya dua huruf dari kata yang dicari", 2)
    with ExitStack() as opened:
        library = _library(tuple(map(Path, packs)), data)
        if library is None:
            return 1
        opened.callback(library.close)
        lines = _lines(library, _learner(data, opened), query)
    if not lines:
        return _refuse(f"tidak ada yang cocok dengan “{query}”; periksa ejaannya, atau coba kata lain", 1)
    print_lines(lines)
    return 0


def _lines(library: Library, progress: Progress | None, query: str) -> list[str]:
    """A line for each hit."""
    found = Search(library, progress)
    for _part in found.preparing():
        pass
    titles = library.titles()
    return [_line(hit, titles.get(_lesson(library, hit), "")) for hit in found.find(query).hits]


def _lesson(library: Library, hit: Hit) -> str:
    """The lesson of a hit; of a term or a source the first one in which it stands."""
    brief = library.brief(hit.kind, hit.id) if hit.kind in ("term", "source") else None
    return brief.uses[0].lesson if brief is not None and brief.uses else hit.lesson


def _line(hit: Hit, lesson: str) -> str:
    told = hit.snippet
    if hit.kind in ("card", "question", "note") and hit.title != told:
        told = f"{hit.title}{_PARTS}{told}"
    return " ".join(_PARTS.join(filter(None, (lesson, KINDS[hit.kind], told))).split())


def _library(packs: tuple[Path, ...], data: str | None) -> Library | None:
    """All packs that can be read; None, after it was said, where there are none."""
    from desktop.content.faults import PackError
    from desktop.paths import bundled_resources, pack_folders, ready_library, user_cache
    from desktop.storage.library import DuplicatePack, open_library

    folders = pack_folders(bundled_resources(), packs)
    try:
        library = open_library(folders, user_cache(data, os.environ), ready=ready_library())
    except DuplicatePack as error:
        _refuse(f"dua folder berisi paket {error.id}: {error.first} dan {error.second}; sebut satu saja", 1)
        return None
    except PackError:
        _refuse("tidak ada paket bacaan yang dapat dibuka; periksa dengan: mitra check PAKET", 1)
        return None
    for folder, fault in library.faults:
        if not fault.only_lacking:
            _refuse(f"paket {folder} salah tulis dan tidak dicari; periksa dengan: mitra check {folder}", 1)
    return library


def _learner(data: str | None, opened: ExitStack) -> Progress | None:
    """What the learner wrote; None where there is nothing yet, or it cannot be read now, which is said."""
    from desktop.exchange_words import error_sentence
    from desktop.storage.learners import open_learner
    from desktop.storage.opening import open_or_recover
    from desktop.storage.places import current
    from desktop.storage.progress import Progress

    folder, now = current(data, os.environ), datetime.now().astimezone()
    if not any(folder.glob("learners/*/progress.db")):
        return None
    try:
        learner = open_learner(folder, now)
        # As a start does: after a power cut this closes the file, and the next start must not miss its log of writing.
        database = opened.enter_context(closing(open_or_recover(learner.progress, learner.backups, now).database))
        return Progress(database, learner.device)
    except StorageError as error:
        _refuse(f"kartu sendiri dan penanda tidak dicari. {error_sentence(error)}", 1)
        return None


def print_lines(lines: Sequence[str]) -> None:
    """Write the lines; whoever reads them may stop early, as ``head`` does."""
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refuse(sentence: str, code: int) -> int:
    print(f"mitra search: {sentence}", file=sys.stderr)
    return code
