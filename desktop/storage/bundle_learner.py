"""Makes a new learner out of a ``.mitra`` file: ready in a folder aside, then there in one step."""

from __future__ import annotations

import os
import shutil
from contextlib import closing, suppress
from typing import TYPE_CHECKING, NamedTuple

from desktop.content.stepwise import as_share
from desktop.storage.bundle import Manifest
from desktop.storage.bundle_merging import Taken, merging, planning
from desktop.storage.bundle_whose import keep_same
from desktop.storage.copies import flush
from desktop.storage.database import open_database
from desktop.storage.errors import named_errors
from desktop.storage.ids import ulid
from desktop.storage.learners import Learner, device_id, learner_of, learners_folder
from desktop.storage.pictures import Pictures
from desktop.storage.progress import Progress
from desktop.storage.whole_file import replaced

if TYPE_CHECKING:
    from collections.abc import Generator
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.bundle import Bundle


class Added(NamedTuple):
    """The new learner, and what was taken in."""

    learner: Learner
    taken: Taken


def adding(found: Bundle, data: Path, now: datetime) -> Generator[float, None, Added]:
    """Make a learner of this data folder out of a file, under the id in it if nobody here has that; 0 to 1 is given.

    Cut off in the middle, or refused, it leaves no learner. Raises the named errors of storage and of ``foreign``.
    """
    name, learners = found.manifest.learner, learners_folder(data)
    if (learners / name).exists():
        name = ulid(now)
    with named_errors(learners):
        learners.mkdir(parents=True, exist_ok=True)
        learner = Learner(name, learners / name, device_id(data))
        aside = learner._replace(folder=learners / f"{name}.new")  # swept where it is left behind
        shutil.rmtree(aside.folder, ignore_errors=True)
        try:
            aside.folder.mkdir()
            taken = yield from _fill(aside, found, data, now)
            flush(aside.folder)
            os.replace(aside.folder, learner.folder)
            flush(learners)
        except BaseException:
            with suppress(OSError):
                shutil.rmtree(aside.folder)
            raise
    return Added(learner._replace(device=device_id(data)), taken)


def into_another(found: Bundle, data: Path, learner: str, now: datetime) -> Generator[float, None, Taken]:
    """Take a file into the work of another learner of this data folder, who is not learning now.

    Their work as it is now is kept as a backup first. Raises the named errors of storage and of ``foreign``.
    """
    from desktop.storage.backup import backup_if_due
    from desktop.storage.opening import open_or_recover

    other = learner_of(data, learner)
    with closing(open_or_recover(other.progress, other.backups, now).database) as database:
        progress, pictures = Progress(database, other.device), Pictures(other.pictures)
        backup_if_due(database, other.backups, now)
        plan = yield from as_share(planning(found, progress, pictures), 0.0, 0.1)
        taken = yield from as_share(merging(plan, progress, pictures, data), 0.1, 1.0)
    keep_same(found.manifest, other)
    return taken


def _fill(learner: Learner, found: Bundle, data: Path, now: datetime) -> Generator[float, None, Taken]:
    with closing(open_database(learner.progress, now)) as database:
        progress, pictures = Progress(database, learner.device), Pictures(learner.pictures)
        plan = yield from as_share(planning(found, progress, pictures), 0.0, 0.1)
        taken = yield from as_share(merging(plan, progress, pictures, data), 0.1, 1.0)
        progress.set_state("day", "")  # the next start is no first one: it begins with the plan of the day
    if found.preferences:
        with replaced(learner.preferences) as file:
            file.write(found.preferences)
    whose = found.manifest
    # A second learner of one file is another one: what comes next in such a file is the first one's.
    keep_same(whose if whose.learner == learner.id else Manifest(learner.id, whose.name, whose.picture, None), learner)
    return taken
