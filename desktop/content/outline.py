"""Reads pack.yaml and compares it with the folder: every lesson named has its files, every file belongs to a lesson."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from desktop.content.convert import convert
from desktop.content.faults import ContentError
from desktop.content.registers import GLOSSARY, SOURCES, read_sheet
from desktop.content.schema import FORMAT, PackForm, UnitForm, is_slug
from desktop.content.sheet import Sheet, similar
from desktop.content.yaml_marks import Mapping, Scalar

PACK = "pack.yaml"
_TEXT_FILES = (".md", ".yaml", ".yml")
_LESSON_FILES = (".md", ".yaml")
_LIKE = 0.85
_MOST_ENTRIES = 20_000


def read_outline(pack: Path) -> tuple[PackForm | None, Sheet]:
    """Read pack.yaml; None where nothing else is to be judged. Faults stand in the sheet.

    Lessons that pack.yaml does not tell, because it cannot be read, are taken from the folders: their faults are told
    as well.
    """
    sheet = read_sheet(pack, PACK)
    if any(fault.code == "missing-file" for fault in sheet.errors):
        return None, Sheet(PACK, None, [ContentError(PACK, 1, 1, "no-pack")])
    if _is_newer(sheet):
        return None, sheet
    form = convert(sheet, PackForm)
    if form is None or not sheet.holds_list(form, "units"):
        return _found(pack), sheet
    sheet.unique(form.units, {})
    sheet.unique(form.misconceptions, {})
    _judge_lessons(sheet, form)
    if form.was and form.was == form.id:
        sheet.blame(form, "was", "was-in-use", form.was)
    for unit in form.units:
        if not sheet.holds_list(unit, "lessons"):
            unit.lessons = [lesson for found in _found(pack).units if found.id == unit.id for lesson in found.lessons]
    return form, sheet


def judge_folder(pack: Path, form: PackForm, sheet: Sheet) -> tuple[ContentError, ...]:
    """Give a fault for each text file that no lesson owns; what is missing is told in pack.yaml's sheet.

    Nothing is judged where pack.yaml could not be read.
    """
    if not sheet.knows(form):
        return ()
    files = sorted(_text_files(pack))
    expected = {PACK, SOURCES, GLOSSARY, "README.md"}
    expected.update(f"{path}{ending}" for _, path in lesson_paths(form) for ending in _LESSON_FILES)
    strays = [file for file in files if file not in expected]
    passed = {folder for unit in form.units for folder in _judge_unit(pack, unit, sheet, strays)}
    awaited = expected.difference(files)
    return tuple(
        ContentError(file, 1, 1, "stray-file", (similar(file, awaited, _LIKE),))
        for file in strays
        if file.split("/")[0] not in passed
    )


def lesson_paths(form: PackForm) -> Iterator[tuple[UnitForm, str]]:
    """Give each lesson's unit and path without ending, in the order of the pack, each once."""
    seen: set[str] = set()
    for unit in form.units:
        for lesson in unit.lessons:
            if is_slug(unit.id) and is_slug(lesson) and lesson not in seen:
                seen.add(lesson)
                yield unit, f"{unit.id}/{lesson}"


def _judge_unit(pack: Path, unit: UnitForm, sheet: Sheet, strays: list[str]) -> Iterator[str]:
    """Tell what a unit lacks, and give folders whose files belong to it in some way that was told."""
    if not sheet.holds_list(unit, "lessons"):
        yield unit.id
    elif not is_slug(unit.id):
        return
    elif not (pack / unit.id).is_dir():
        meant = similar(unit.id, {file.split("/")[0] for file in strays if "/" in file})
        sheet.blame(unit, "id", "missing-folder", unit.id, meant)
        yield meant
    else:
        for item, lesson in enumerate(unit.lessons):
            for file in (f"{unit.id}/{lesson}{ending}" for ending in _LESSON_FILES if is_slug(lesson)):
                # What is there and no plain file (a dead link, a folder) is told as such when it is read.
                if not os.path.lexists(pack / file):
                    sheet.blame(unit, "lessons", "missing-lesson", lesson, file, _elsewhere(file, strays), item=item)


def _found(pack: Path) -> PackForm:
    """Give the units and lessons that the folders seem to hold."""
    lessons: dict[str, dict[str, None]] = {}
    for file in sorted(_text_files(pack)):
        folder, _, name = file.partition("/")
        if name and "/" not in name:
            lessons.setdefault(folder, {})[name.rsplit(".", 1)[0]] = None
    units = [UnitForm(id=folder, title="", lessons=list(names)) for folder, names in lessons.items()]
    return PackForm(format=1, id="", title="", version="", language="", licence="", units=units)


def _is_newer(sheet: Sheet) -> bool:
    if not isinstance(sheet.node, Mapping) or "format" not in sheet.node.pairs:
        return False
    value = sheet.node.pairs["format"][1]
    newer = isinstance(value, Scalar) and value.text.isdecimal() and len(value.text) < 10 and int(value.text) > FORMAT
    if newer and isinstance(value, Scalar):
        # Nothing else is told: by the rules of a newer format it may all be right.
        sheet.errors.clear()
        sheet.note(value.line, value.column, "newer-format", value.text, str(FORMAT))
    return newer


def _judge_lessons(sheet: Sheet, form: PackForm) -> None:
    seen: dict[str, str] = {}
    for unit in form.units:
        for item, lesson in enumerate(unit.lessons):
            if lesson and seen.setdefault(lesson, unit.id) != unit.id:
                sheet.blame(unit, "lessons", "lesson-twice", lesson, seen[lesson], item=item)


def _elsewhere(file: str, strays: list[str]) -> str:
    name = file.rsplit("/", 1)[1]
    return next((other for other in strays if other.rsplit("/", 1)[-1] == name), "") or similar(file, strays, _LIKE)


def _text_files(pack: Path) -> Iterator[str]:
    left = _MOST_ENTRIES
    for folder, folders, names in os.walk(pack):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        left -= len(names) + len(folders)
        if left < 0:
            return
        for name in names:
            if name.lower().endswith(_TEXT_FILES) and not name.startswith("."):
                yield Path(folder, name).relative_to(pack).as_posix()
