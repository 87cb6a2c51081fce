"""The checkup without a window: ``mitra doctor``. It asks nothing, and changes nothing without ``--repair``."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.storage.checkup import Places, check
from desktop.storage.checkup_facts import findings
from desktop.storage.checkup_text import checkup_text, repair_text

if TYPE_CHECKING:
    from collections.abc import Sequence

SCREENS = 20
"""Seconds that Qt may take to tell of the screens."""
EQUIPMENT = "--screens"
"""With this alone the doctor tells of screens, fonts and speech: in a process of its own, that Qt may end."""


def doctor(data: str | None, packs: Sequence[str] = (), *, repair: bool = False) -> int:
    """Print the report, and repair before it where that is wanted.

    The exit code is 0 where all is well, 1 where something is not as it should be.
    """
    places, now = places_of(data, packs), datetime.now().astimezone()
    checkup = check(places, now, deep=True)
    if repair:
        from desktop.storage.repair import repair as mend

        print(repair_text(mend(places, checkup.holders, now)))
        checkup = check(places, now, deep=True)
    print(checkup_text(checkup, equipment()), end="")
    return 1 if findings(checkup) else 0


def places_of(data: str | None, packs: Sequence[str] = ()) -> Places:
    """Where a start with these words would look."""
    from pathlib import Path

    from desktop.paths import bundled_resources, pack_folders, ready_library, user_cache
    from desktop.storage.places import current

    found = pack_folders(bundled_resources(), tuple(map(Path, packs)))
    return Places(current(data, os.environ), user_cache(data, os.environ), ready_library(), found)


def equipment() -> tuple[tuple[str, str], ...]:
    """Screens, fonts and speech, as another process tells of them; what kept it from that, where it could not."""
    import json
    import subprocess

    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]
    try:
        done = subprocess.run(
            [*program, "doctor", EQUIPMENT], capture_output=True, text=True, timeout=SCREENS, check=False
        )
        return tuple((str(name), str(value)) for name, value in json.loads(done.stdout))
    except (OSError, ValueError, subprocess.SubprocessError):
        return (("Layar", "tidak dapat dibuka dari sini"),)


def tell_equipment() -> int:
    """Write what Qt knows of screens, fonts and speech, as JSON."""
    import json

    from desktop.paths import bundled_resources
    from desktop.ui.sessions.equipment import equipment_alone

    print(json.dumps(equipment_alone(bundled_resources())))
    return 0
