"""Whose work a ``.mitra`` file holds, and which learner here is the same: by their ids on all their computers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage import bundle
from desktop.storage.bundle import Manifest
from desktop.storage.guest import is_guest
from desktop.storage.ids import ULID, is_id, ulid
from desktop.storage.learners import learner_ids, learners_folder
from desktop.storage.preferences import Preferences
from desktop.storage.profiles import CARD, tidy_name

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.storage.learners import Learner

_ALSO = "also"


def manifest_of(learner: Learner, now: datetime) -> Manifest:
    """What a file that is saved now says of a learner; a guest gets an id by which the file makes a learner."""
    card = Preferences(learner.folder / CARD)
    made = now.replace(microsecond=0)
    if is_guest(learner):
        return Manifest(ulid(now), "", "", made)
    return Manifest(learner.id, tidy_name(card.get("name", "")), card.get("picture", ""), made, _also(card))


def owner_of(whose: Manifest, data: Path, first: str = "") -> str:
    """The id of the learner of this data folder whose work a file holds; "" where there is none.

    The very learner who saved it goes before one who is only said to be the same, and of these ``first``.
    """
    here = learner_ids(data)
    if whose.learner in here:
        return whose.learner
    order = sorted(here, key=first.__ne__)
    return next((name for name in order if _is_same(whose, learners_folder(data) / name)), "")


def keep_same(whose: Manifest, learner: Learner) -> None:
    """Remember that a learner here is the one of a file, whom the next file names, too. Raises the named errors."""
    card = Preferences(learner.folder / CARD)
    known = _also(card)
    new = sorted(whose.ids - {learner.id, *known})
    if new:
        card.update({_ALSO: " ".join((*known, *new)[-bundle.MOST_IDS :])})
    if not card.get("name", "") and whose.name:
        card.update({"name": whose.name, "picture": whose.picture})
    if card.refused is not None:
        raise card.refused


def _is_same(whose: Manifest, folder: Path) -> bool:
    return not whose.ids.isdisjoint((folder.name, *_also(Preferences(folder / CARD))))


def _also(card: Preferences) -> tuple[str, ...]:
    return tuple(name for name in card.get(_ALSO, "").split() if is_id(name, ULID))
