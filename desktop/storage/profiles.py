"""Who learns on this computer: names and pictures, adding and removing, and a month in which one can come back."""

from __future__ import annotations

import os
import re
import unicodedata
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from desktop.storage import grace
from desktop.storage.copies import flush, make_folder
from desktop.storage.errors import DatabaseInUse, StorageError, StorageLost, named_errors
from desktop.storage.folders import refuse_if_open, remove_folder
from desktop.storage.ids import chance, ulid_after
from desktop.storage.learners import PIN, Learner, is_learner, learner_of, learners_folder, learners_in, removed_folder
from desktop.storage.pins import Pin
from desktop.storage.preferences import Preferences, Value

if TYPE_CHECKING:
    from pathlib import Path

PICTURES = (
    "cat", "bird", "fish", "rabbit", "turtle", "squirrel", "leaf", "flower", "sun", "star", "mountain", "sailboat",
)  # fmt: skip
"""The names of the drawings that a learner can choose."""

LONGEST = 40
"""Letters of a name."""

CARD, TEACHER = "profile.json", "teacher.json"
"""The files of name and picture, in a learner's folder, and of the teacher's PIN, in the data folder."""

_SLACK = timedelta(hours=1)  # a clock may lie so much, as when summer time ends
_NEW = ".new"
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u115f\u1160\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0"
    "\ud800-\udfff]"
)


class Profile(NamedTuple):
    """A learner as the door shows them.

    ``name`` is "" where none was ever given, ``picture`` one of ``PICTURES``; ``last`` is when they last learnt here
    (None: never, or nobody can tell, the clock having been wrong).
    """

    id: str
    name: str
    picture: str
    has_pin: bool
    last: datetime | None


class Removed(NamedTuple):
    """A removed learner, when that was, and for how many days at least they can be brought back."""

    profile: Profile
    at: datetime
    days_left: int


class Profiles:
    """The learners of one data folder. Its methods raise the named errors of ``errors.py``."""

    def __init__(self, data: Path) -> None:
        """Look into the data folder ``data``, which is there."""
        self._data = data
        self._learners, self._removed = learners_folder(data), removed_folder(data)
        self._pins: dict[Path, Pin] = {}

    def all(self, now: datetime) -> tuple[Profile, ...]:
        """The learners in the order in which they were added, which stays."""
        return tuple(profile_of(folder, now) for folder in learners_in(self._learners))

    def removed(self, now: datetime) -> tuple[Removed, ...]:
        """Those who can be brought back, the last removed first."""
        found = []
        for folder in learners_in(self._removed):
            at, days_left = grace.left(folder, now)
            found.append(Removed(profile_of(folder, now), at, days_left))
        return tuple(sorted(found, key=_removed_at, reverse=True))

    def learner(self, learner_id: str) -> Learner:
        """Where a learner's work lies. Raises StorageLost where there is none of this id."""
        self._folder(learner_id)
        return learner_of(self._data, learner_id)

    def pin(self, learner_id: str) -> Pin:
        """A learner's PIN; the same each time, since it counts the tries that no disk would take."""
        return self._pin(self._learners / learner_id / PIN)

    @property
    def teacher(self) -> Pin:
        """The PIN by which a teacher removes one that a learner forgot."""
        return self._pin(self._data / TEACHER)

    def alike(self, name: str, but: str = "") -> bool:
        """Whether another learner than ``but`` has this name, whatever their capital letters."""
        wanted = tidy_name(name).casefold()
        others = (folder for folder in learners_in(self._learners) if folder.name != but)
        return bool(wanted) and any(_name(folder).casefold() == wanted for folder in others)

    def add(self, name: str, picture: str, now: datetime, pin: str = "") -> Learner:
        """Make a learner, with a PIN where one is given: wholly or not at all. Raises BadPin too."""
        made = ulid_after(max([folder.name for folder in learners_in(self._learners)], default=""), now)
        begun = self._learners / f"{made}{_NEW}"
        try:
            with named_errors(self._data):
                make_folder(begun)
            learner = learner_of(self._data, made)
            _write(begun, {"name": tidy_name(name), "picture": picture})
            if pin:
                Pin(begun / PIN).set(pin)
            with named_errors(self._data):
                flush(begun)
                os.replace(begun, self._learners / made)
                flush(self._learners)
        except BaseException:
            _forget(begun)
            raise
        return learner

    def rename(self, learner_id: str, name: str) -> None:
        """Call a learner otherwise."""
        _write(self._folder(learner_id), {"name": tidy_name(name)})

    def set_picture(self, learner_id: str, picture: str) -> None:
        """Show another picture for a learner."""
        _write(self._folder(learner_id), {"picture": picture})

    def entered(self, learner_id: str, now: datetime) -> None:
        """Keep that a learner began to learn just now."""
        _write(self._folder(learner_id), {"last": now.isoformat()})

    def remove(self, learner_id: str, now: datetime) -> None:
        """Remove a learner in one step: after a power cut they are here, with all they did, or removed with it.

        For a month they can be brought back. Raises DatabaseInUse while a Mitra has them open, and nothing is changed.
        """
        folder = self._folder(learner_id)
        refuse_if_open(folder / "progress.db")
        grace.begin(folder, now)
        self._move(folder, self._removed)

    def bring_back(self, learner_id: str) -> Learner:
        """Bring a removed learner back as they were, PIN and all; under a new id where theirs was given anew."""
        place = self._removed / learner_id
        if not is_learner(place):
            raise StorageLost(place)
        back = self._move(place, self._learners)
        grace.end(back)
        return self.learner(back.name)

    def sweep(self, now: datetime) -> None:
        """Count this study day, and delete those whose month is over and what interrupted steps left; never raises.

        To be called once at each start.
        """
        grace.sweep(self._removed, now)
        for folder in grace.interrupted(self._learners, _NEW):
            with suppress(DatabaseInUse):  # one who is being taken in from a file just now
                refuse_if_open(folder / "progress.db")
                _forget(folder)

    def _pin(self, file: Path) -> Pin:
        return self._pins.setdefault(file, Pin(file))

    def _folder(self, learner_id: str) -> Path:
        folder = self._learners / learner_id
        if not is_learner(folder):
            raise StorageLost(folder)
        return folder

    def _move(self, folder: Path, to: Path) -> Path:
        with named_errors(folder):
            make_folder(to, self._data)
            target = to / folder.name
            while target.exists():  # taken in from a file while this one was removed
                target = to / chance(len(folder.name))
            os.replace(folder, target)
            flush(to)
            flush(folder.parent)
        return target


def tidy_name(name: str) -> str:
    """A learner's name in one line that is not too long, without what cannot be seen."""
    seen = " ".join(_UNSEEN.sub(" ", unicodedata.normalize("NFC", name)).split())
    cut = seen[:LONGEST]
    while len(cut) < len(seen) and cut and unicodedata.combining(seen[len(cut)]):  # not between a letter and its mark
        cut = cut[:-1]
    return cut.rstrip()


def picture_for(learner_id: str) -> str:
    """The picture of a learner who never chose one: always the same."""
    return PICTURES[crc32(learner_id.encode()) % len(PICTURES)]


def profile_of(folder: Path, now: datetime) -> Profile:
    """How the learner whose work lies in ``folder`` is shown; never an error."""
    kept = Preferences(folder / CARD)
    picture = kept.get("picture", "")
    if picture not in PICTURES:
        picture = picture_for(folder.name)
    last = grace.moment(kept.get("last", "")) or _touched(folder, now)
    if last is not None and last > now + _SLACK:
        last = None
    return Profile(folder.name, tidy_name(kept.get("name", "")), picture, Pin(folder / PIN).exists, last)


def _touched(folder: Path, now: datetime) -> datetime | None:
    """When the database was last written: for those who learnt here before there was a door to enter by."""
    times = []
    for name in ("progress.db", "progress.db-wal"):
        try:
            times.append(datetime.fromtimestamp((folder / name).stat().st_mtime, now.tzinfo))
        except (OSError, ValueError, OverflowError):
            continue
    return max(times, default=None)


def _name(folder: Path) -> str:
    return tidy_name(Preferences(folder / CARD).get("name", ""))


def _write(folder: Path, values: dict[str, Value]) -> None:
    card = Preferences(folder / CARD)
    card.update(values)
    if card.refused is not None:
        raise card.refused


def _forget(folder: Path) -> None:
    try:
        remove_folder(folder)
    except StorageError:
        return  # the next start tries again


def _removed_at(removed: Removed) -> datetime:
    return removed.at
