"""Shares the commands of a show out: which has a button in the bar, which always, and which stands behind *Lainnya*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.classroom.command_bar import Shares
from desktop.ui.classroom.keys import BACK, FORWARD, MORE, NOTES, has_key

if TYPE_CHECKING:
    from desktop.ui.sessions.classroom.act import Command

LAST = ("Esc", NOTES)
"""The keys of what always has a button, at the end of the bar: the way out, and on one screen back to the slide."""

USED_MOST = (("Ctrl+Z",), ("B", "."), ("L",), ("Ctrl++",), ("Shift+A",), ("Q",))
"""The keys of what has its button first, after first and what the act offers: the bar of most windows has one line."""


def share_out(commands: tuple[Command, ...], act: tuple[Command, ...]) -> Shares:
    """Share out everything that can be done; ``act`` is what the act that is on offers, which comes right after first.

    What an act offers without a button has its place in the list of the act.
    """
    own = {command.text for command in act}
    shown = [command for command in commands if command.shown and not has_key(command, *LAST)]
    first = [command for command in shown if has_key(command, BACK)]
    first += [command for command in shown if has_key(command, FORWARD) and command not in first]
    first += [command for command in shown if command.text in own and command not in first]
    first += [command for keys in USED_MOST for command in shown if has_key(command, *keys) and command not in first]
    return Shares(
        (*first, *(command for command in shown if command not in first)),
        tuple(command for command in commands if command.shown and has_key(command, *LAST)),
        tuple(each for each in commands if not each.shown and each.text not in own and not has_key(each, MORE)),
    )
