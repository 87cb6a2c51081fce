"""Reading with the real program on a virtual screen and nothing but keys, until the plug is pulled, and after."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.journeys.real import Program, Screen, ask, lend_library

LESSON = "bilateral/siapa-yang-pertama"
NOTE, MORE = "tanya Bu Ana", " dan Pak Budi"


def marks(data: Path) -> list[dict[str, Any]]:
    """Every mark as the log has it last, in the order of their making."""
    rows = ask(data, "SELECT subject, value FROM log WHERE kind = 'annotate' ORDER BY counter")
    found: dict[str, dict[str, Any]] = {}
    for subject, value in rows:
        found[subject] = {**found.get(subject, {}), **json.loads(value)}
    return list(found.values())


def test_what_was_searched_marked_and_noted_is_there_after_the_plug_was_pulled(
    screen: Screen, tmp_path: Path, library_cache: Path
) -> None:
    data = tmp_path / "data"
    lend_library(library_cache, data)
    first = Program(screen, data)
    first.wait_for("Apa itu kerja sama bilateral")
    first.wait_for("Hari ini", "ctrl+1")
    first.press("ctrl+k")
    first.write("keluarga pindah")
    first.press("Return")
    first.wait_for("Siapa yang pertama")
    first.press("Escape", "h")  # the words that were found are no longer marked, their sentence is
    first.press("ctrl+f")
    first.write("misi")
    first.press("F3", "F3", "Escape", "n")  # back where one was, at the highlight
    first.write(NOTE)
    first.press("Escape", "ctrl+f")
    first.write("misi")
    first.press("F3", "Tab", "Tab", "Tab", "space", "2")  # here one stays, at the hit
    first.wait_for("Penanda", "ctrl+8")
    first.kill()

    noted, green = marks(data)
    assert "keluarga pindah" in noted["exact"]
    assert noted["note"] == NOTE
    assert (noted["colour"], green["colour"]) == (1, 2)
    assert green["start"] > noted["start"]

    second = Program(screen, data)
    second.wait_for("Penanda")  # where one was
    second.wait_for("Hari ini", "ctrl+1")
    second.press("ctrl+8")
    second.wait_for("Penanda")
    second.press("Return")  # on the first of the list
    second.wait_for("Siapa yang pertama")
    second.press("n")
    second.write(MORE)
    second.press("Escape")
    second.wait_for("Penanda", "ctrl+8")
    assert second.close() == ""
    assert [mark.get("note", "") for mark in marks(data)] == [NOTE + MORE, ""]
