"""Every broken pack under tests/packs/broken gives exactly the lines that stand in it, in Indonesian and English."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content import wording
from desktop.content.faults import PackError
from desktop.content.loader import load_pack

BROKEN = Path(__file__).parents[1] / "packs" / "broken"
PACKS = sorted(folder for folder in BROKEN.iterdir() if folder.is_dir())


def lines(folder: Path, language: wording.Language) -> list[str]:
    with pytest.raises(PackError) as caught:
        load_pack(folder)
    assert list(caught.value.errors) == sorted(caught.value.errors)
    return [wording.line(error, language) for error in caught.value.errors]


def expected(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def test_there_are_enough() -> None:
    assert len(PACKS) >= 24
    assert len(list(BROKEN.glob("*/expected.en.txt"))) >= 6


@pytest.mark.parametrize("folder", PACKS, ids=lambda folder: folder.name)
def test_a_broken_pack_gives_exactly_its_lines(folder: Path) -> None:
    assert lines(folder, "id") == expected(folder / "expected.txt")


@pytest.mark.parametrize("file", sorted(BROKEN.glob("*/expected.en.txt")), ids=lambda file: file.parent.name)
def test_the_same_in_english(file: Path) -> None:
    assert lines(file.parent, "en") == expected(file)
    assert len(expected(file)) == len(expected(file.parent / "expected.txt"))


def test_places_are_within_the_files() -> None:
    for folder in PACKS:
        for line in expected(folder / "expected.txt"):
            path, number, column, _ = line.split(":", 3)
            file = folder / path
            if file.exists() and file.read_bytes():
                # Invalid bytes count one column each, as an editor shows them.
                texts = file.read_bytes().decode("utf-8", "surrogateescape").split("\n")
                assert 1 <= int(number) <= len(texts), line
                assert 1 <= int(column) <= len(texts[int(number) - 1]) + 1, line
