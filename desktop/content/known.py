"""What one lesson may refer to in the rest of its pack, and what it has referred to so far."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from desktop.content.atlas import Atlas


class Known(NamedTuple):
    """What the pack holds: forms of terms (casefolded) with their term's id, ids of sources and disagreements.

    `folder` is the lesson's own, from which its images are found; images must lie within `pack_folder`.
    `atlas` is what maps are drawn from; all lessons of a pack share one, so that it is read once.
    """

    pack_folder: Path | None = None
    folder: Path | None = None
    terms: Mapping[str, str] = {}
    sources: frozenset[str] = frozenset()
    disagreements: frozenset[str] = frozenset()
    atlas: Atlas | None = None


class Gathered:
    """Ids of the sources cited and of the terms used so far, each once, in the order of their first use."""

    def __init__(self) -> None:
        """Start with nothing cited and nothing used."""
        self.cites: dict[str, int] = {}
        self.terms: dict[str, None] = {}

    def number(self, source: str) -> int:
        """Give the number of a source, a new one at its first citation."""
        return self.cites.setdefault(source, len(self.cites) + 1)
