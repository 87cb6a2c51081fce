"""Loads a pack: reads its folder, judges every file, and gives the subject as values or all its faults at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.content.faults import ContentError, PackError
from desktop.content.guide import Misconception
from desktop.content.lessons import ReadLesson, Seen, judge_renamed, read_lesson
from desktop.content.model import Pack, Unit
from desktop.content.outline import judge_folder, lesson_paths, read_outline
from desktop.content.registers import AnyId, Ids, Registers, read_registers
from desktop.content.schema import PackForm
from desktop.content.sheet import Sheet


def load_pack(folder: Path, progress: Callable[[int, int], None] | None = None) -> Pack:
    """Give the pack that a folder holds. `progress` is told lessons read and lessons in all, after each.

    Raises PackError with every fault of every file, sorted by place.
    """
    form, sheet = read_outline(folder)
    if form is None:
        raise PackError(tuple(sheet.errors))
    registers, register_sheets = read_registers(folder)
    registers = registers._replace(misconceptions=_misconceptions(form, sheet))
    errors = list(judge_folder(folder, form, sheet))
    lessons, renamed = _read_lessons(folder, form, registers, progress)
    errors += renamed
    errors += [fault for one in (sheet, *register_sheets) for fault in one.errors]
    errors += [fault for one in lessons for fault in one.errors]
    if not errors:
        return _pack(form, registers, lessons)
    found = PackError(tuple(errors))
    if found.only_lacking:
        found.rest = _pack(form, registers, lessons)
    raise found


def _misconceptions(form: PackForm, sheet: Sheet) -> Ids:
    unread = sheet.knows(form) and sheet.holds(form, "misconceptions") and not sheet.holds_list(form, "misconceptions")
    return AnyId() if unread or not sheet.knows(form) else Ids(one.id for one in form.misconceptions)


def _read_lessons(
    folder: Path, form: PackForm, registers: Registers, progress: Callable[[int, int], None] | None
) -> tuple[list[ReadLesson], list[ContentError]]:
    seen = Seen({}, {}, {})
    paths = list(lesson_paths(form))
    lessons = []
    for count, (unit, path) in enumerate(paths, 1):
        lessons.append(read_lesson(folder, form, unit.id, path, registers, seen))
        if progress is not None:
            progress(count, len(paths))
    return lessons, judge_renamed(seen, form.id, (path.rsplit("/", 1)[1] for _, path in paths))


def _pack(form: PackForm, registers: Registers, lessons: list[ReadLesson]) -> Pack:
    units = (
        Unit(unit.id, unit.title, tuple(f"{form.id}/{lesson}" for lesson in unit.lessons)) for unit in form.units
    )
    return Pack(
        id=form.id,
        title=form.title,
        version=form.version,
        language=form.language,
        licence=form.licence,
        units=tuple(units),
        lessons=tuple(one.lesson for one in lessons),
        cards=tuple(card for one in lessons for card in one.cards),
        questions=tuple(question for one in lessons for question in one.questions),
        terms=registers.terms,
        sources=registers.sources,
        claims=registers.claims,
        disagreements=registers.disagreements,
        guides=tuple(one.guide for one in lessons),
        misconceptions=tuple(Misconception(one.id, one.text) for one in form.misconceptions),
    )
