"""Says after the start which packs cannot be used as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.sessions.desk import Desk


def tell_of_packs(desk: Desk) -> None:
    """Announce the worst of it; nothing where all packs are whole."""
    faults = desk.library.faults
    unusable = [folder for folder, fault in faults if not fault.only_lacking]
    gone = [folder.name for folder in unusable if not folder.exists()]
    if not desk.library.packs:
        desk.tell("no-packs")
    elif gone:
        desk.tell("missing-pack", ", ".join(gone))
    elif unusable:
        desk.tell("broken-pack", ", ".join(folder.name for folder in unusable))
    elif faults:
        desk.tell("lacks-pictures")
