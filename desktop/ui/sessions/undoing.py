"""Taking back the last thing that was recorded, whatever page it was recorded on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.sessions.said import Said

if TYPE_CHECKING:
    from desktop.storage.progress import Entry
    from desktop.ui.sessions.desk import Desk


def undo_last(desk: Desk) -> Entry | None:
    """Undo the newest entry of the log that still counts; announce it; return it, or None when there is none."""
    undone: list[Entry | None] = []
    if not desk.attempt(_undo, desk, undone) or undone[0] is None:
        return None
    entry = undone[0]
    if entry.kind in ("annotate", "erase"):  # neither cards nor reading: what shows those stays as it is
        desk.annotated.emit("")
    else:
        card = desk.card(entry.subject)
        # A question's id is no lesson's: every lesson looks for itself what is another now.
        desk.lesson_changed.emit(card.lesson if card else "" if entry.kind in ("quiz", "import") else entry.subject)
    desk.undone.emit(entry)
    if entry.kind in ("note", "drop"):
        desk.note_changed.emit(entry.subject)
    desk.said.emit(Said(f"undone-{entry.kind}", entry.subject, False))
    return entry


def _undo(desk: Desk, undone: list[Entry | None]) -> None:
    undone.append(desk.progress.undo(desk.now()))
