"""Who learns now, as the window says it: a name and a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.storage.guest import is_guest
from desktop.storage.profiles import profile_of
from desktop.ui.sessions.said import Said

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.storage.learners import Learner


class Me(NamedTuple):
    """The learner's name ("" where none was ever given), their picture, and whether they are a guest."""

    name: str = ""
    picture: str = ""
    guest: bool = False


def me_of(learner: Learner | None, now: datetime) -> Me:
    """Read who a learner is; nobody has neither name nor picture, and a guest has no picture."""
    if learner is None:
        return Me()
    if is_guest(learner):
        return Me(guest=True)
    profile = profile_of(learner.folder, now)
    return Me(profile.name, profile.picture)


def welcome(learner: Learner, pinless: bool) -> Said | None:
    """What a learner has to know as they come in; ``pinless`` says that their PIN could not be read any more."""
    if is_guest(learner):
        return Said("guest", "", False)
    return Said("pin-lost", "", False) if pinless else None
