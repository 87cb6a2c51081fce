"""What a screen reader tells a teacher when something changed: what is new, whole, and nothing that was said before."""

from __future__ import annotations

from typing import NamedTuple


class Heard(NamedTuple):
    """What there is to hear: what the wall does otherwise, the line above it, its words, and what is counted."""

    state: str = ""
    head: str = ""
    lines: tuple[str, ...] = ()
    counts: tuple[tuple[str, str], ...] = ()


def news(before: Heard, now: Heard) -> str:
    """What to say now, "" for nothing; ``counts`` are rows by their ids, each as it is read."""
    if now == before:
        return ""
    known = dict(before.counts)
    counted = [words for row, words in now.counts if row in known and known[row] != words]
    same = (now.head, now.lines) == (before.head, before.lines)
    if same and (counted or now.state):
        return sentences(*counted, now.state if now.state != before.state else "")
    fresh = tuple(line for line in now.lines if line not in before.lines)
    if now.head != before.head or not fresh:
        fresh = (now.head, *(fresh or now.lines[:2]))
    return sentences(now.state, *counted, *fresh)


def sentences(*parts: str) -> str:
    """All that is not empty, one after another, each with a sign at its end but the last."""
    said = [part for part in parts if part]
    ended = [part if part.endswith((".", "?", "!", ":")) else f"{part}." for part in said[:-1]]
    return " ".join((*ended, *said[-1:]))
