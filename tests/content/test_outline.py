"""outline: pack.yaml and the folder agree, or each difference is told where it can be put right."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.outline import judge_folder, lesson_paths, read_outline

PACK = "format: 1\nid: p\ntitle: T\nversion: '1.0'\nlanguage: id\nlicence: L\nunits:\n"


def outline(folder: Path, text: str, *files: str) -> tuple[list[str], list[tuple[str, int, str, tuple[str, ...]]]]:
    (folder / "pack.yaml").write_text(text, encoding="utf-8")
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("x")
    form, sheet = read_outline(folder)
    assert form is not None
    faults = [*judge_folder(folder, form, sheet), *sheet.errors]
    return [path for _, path in lesson_paths(form)], [(fault.path, fault.line, *fault[3:]) for fault in faults]


def test_lessons_in_the_order_of_the_pack(tmp_path: Path) -> None:
    units = "- {id: b, title: B, lessons: [z, y]}\n- {id: a, title: A, lessons: [x]}\n"
    files = [f"{path}{ending}" for path in ("b/z", "b/y", "a/x") for ending in (".md", ".yaml")]
    assert outline(tmp_path, PACK + units, *files) == (["b/z", "b/y", "a/x"], [])


def test_a_lesson_in_another_folder_is_found(tmp_path: Path) -> None:
    units = "- {id: a, title: A, lessons: [x]}\n"
    _, faults = outline(tmp_path, PACK + units, "a/x.md", "b/x.yaml")
    assert faults == [
        ("b/x.yaml", 1, "stray-file", ("a/x.yaml",)),
        ("pack.yaml", 8, "missing-lesson", ("x", "a/x.yaml", "b/x.yaml")),
    ]


def test_a_folder_of_another_name_is_told_once(tmp_path: Path) -> None:
    units = "- {id: akir, title: A, lessons: [x, y]}\n"
    _, faults = outline(tmp_path, PACK + units, "akhir/x.md", "akhir/y.md")
    assert faults == [("pack.yaml", 8, "missing-folder", ("akir", "akhir"))]


def test_where_the_list_cannot_be_read_the_folder_tells(tmp_path: Path) -> None:
    units = "- {id: a, title: A, lessons: x}\n"
    paths, faults = outline(tmp_path, PACK + units, "a/x.md", "a/y.yaml", "a/.z.md", "a/b/c.md")
    assert paths == ["a/x", "a/y"]
    assert [code for _, _, code, _ in faults] == ["not-a-list"]
    paths, faults = outline(tmp_path, "units: 7")
    assert paths == ["a/x", "a/y"]
    assert {path for path, _, _, _ in faults} == {"pack.yaml"}


def test_a_newer_format_is_all_that_is_told(tmp_path: Path) -> None:
    for written in ("2", "'10'", "999999999"):
        (tmp_path / "pack.yaml").write_text(f"format: {written}\nx: [y]\nx: z\n")
        form, sheet = read_outline(tmp_path)
        assert form is None
        assert [fault.code for fault in sheet.errors] == ["newer-format"]


def test_a_folder_with_very_many_files_is_not_walked_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = ["a/x.md", "a/x.yaml", *(f"b/{name}.md" for name in range(20))]
    text = PACK + "- {id: a, title: A, lessons: [x]}\n"
    assert len(outline(tmp_path, text, *files)[1]) == 20
    monkeypatch.setattr("desktop.content.outline._MOST_ENTRIES", 10)
    assert outline(tmp_path, text)[1] == []
