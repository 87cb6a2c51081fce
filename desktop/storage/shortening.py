"""Paths without whose they are: for reports and diagnoses, which others get to read."""

from __future__ import annotations

import os
import re
from pathlib import Path

HOME = "~"
"""What stands for the person's own folder."""
HIDDEN = "…"
"""What stands for a part of a path that names a person, or a stick that may be called after one."""

_STICK = re.compile(r"(/run/media/|/media/)[^/\s\"']+/[^/\s\"']+|(/Volumes/)[^/\s\"']+")


def shortened(text: str) -> str:
    """The text with ``~`` for the home folder, and without the person's name or that of a stick in any other path."""
    home = _home()
    text = home_shortened(text)
    text = _STICK.sub(_without_stick, text)
    if home is not None and home.name:
        text = re.sub(rf"(?<=[/\\]){re.escape(home.name)}(?=[/\\]|$)", HIDDEN, text, flags=re.MULTILINE)
    return text


def home_shortened(text: str) -> str:
    """The text with ``~`` for the home folder: for whoever sits at this computer."""
    home = _home()
    known = {str(home), os.path.realpath(home)} if home is not None else set()
    for folder in sorted(known, key=len, reverse=True):
        text = re.sub(rf"{re.escape(folder)}(?![\w.-])", HOME, text)
    return text


def _without_stick(found: re.Match[str]) -> str:
    return f"{found[1] or found[2]}{HIDDEN}"


def _home() -> Path | None:
    try:
        home = Path.home()
    except RuntimeError:  # nobody knows it
        return None
    return home if len(home.parts) > 1 else None  # the root is nobody's
