"""A name, kind words, a countdown and groups on the wall."""

from __future__ import annotations

import pytest

from desktop.ui.widgets.wall.groups_scene import Group, GroupsScene
from desktop.ui.widgets.wall.sheet import Frame, Text
from desktop.ui.widgets.wall.tools_scene import NameScene, TimeScene, WordsScene
from tests.ui.widgets.wall.checks import SHAPES, check_scene, check_sheet

pytestmark = pytest.mark.usefixtures("dressed")

NAMES = ("Ani", "Siti Aminah", "Muhammad Rizki Ramadhan Putra Kusuma Wardhana bin Abdullah", "x" * 80, "Wi" * 40)


def sizes(scene: NameScene | GroupsScene, frame: Frame) -> set[int]:
    """The sizes of the body text on a sheet."""
    return {item.size for item in scene.sheet(frame).items if isinstance(item, Text) and item.use == "body"}


@pytest.mark.parametrize("name", NAMES)
def test_any_name_stands_large_and_whole(name: str) -> None:
    scene = NameScene("Giliran", name, "8B", "7 / 31")
    check_scene(scene, steps=(2,))
    assert scene.sheet(Frame()).spoken == ("Giliran", name, "7 / 31")
    assert min(sizes(scene, Frame())) >= (120 if len(name) < 60 else 49)


@pytest.mark.parametrize(
    "scene",
    [
        WordsScene("Giliran", "Giliran siapa?"),
        WordsScene("Kelompok", "Belum ada siswa di kelas 8B", "Tulis namanya di jendela utama. " * 5, "8B"),
        TimeScene("Kerja kelompok", "5:00", "Siap", 1, left="8B"),
        TimeScene("Kerja kelompok", "0:42", "Hampir selesai", 0.01, "gold"),
        TimeScene("Kerja kelompok", "120:00", "Berhenti sebentar", 0.5),
        TimeScene("Kerja kelompok", "", "Waktu habis", 0, "gold"),
    ],
    ids=str,
)
def test_words_and_time_fit_every_wall(scene: WordsScene | TimeScene) -> None:
    check_scene(scene, steps=(0, 5))


@pytest.mark.parametrize(("count", "size"), [(32, 4), (40, 2), (36, 8)])
def test_groups_fit_the_wall(count: int, size: int) -> None:
    pupils = [f"{NAMES[number % 3].split(' bin')[0]} {number}" for number in range(count)]
    groups = tuple(
        Group(f"Kelompok {place // size + 1}", tuple(pupils[place : place + size])) for place in range(0, count, size)
    )
    scene = GroupsScene("Kelompok", groups, "8B")
    for frame in (Frame(min(SHAPES.values()), 5), Frame(max(SHAPES.values()), 0)):
        sheets = scene.sheets(frame)
        for sheet in sheets:
            check_sheet(sheet)
        said = "\n".join(line for sheet in sheets for line in sheet.spoken)
        assert all(pupil in said for pupil in pupils), "nobody is left out"
    assert scene._replace(page=99).sheet(Frame()) == scene.sheets(Frame())[-1]


def test_a_class_of_thirty_two_in_groups_of_four_finds_itself_on_one_sheet() -> None:
    names = ("Muhammad Rizky", "Putri Ayu Lestari", "Bagus Wicaksono", "I Made Suryawan")
    scene = GroupsScene("Kelompok", tuple(Group(f"Kelompok {number}", names) for number in range(1, 9)))
    assert scene.pages(Frame()) == 1
    check_sheet(scene.sheet(Frame()))


def test_few_groups_stand_in_large_type_on_one_sheet() -> None:
    scene = GroupsScene("Kelompok", tuple(Group(f"Kelompok {n}", ("Ani", "Budi", "Citra")) for n in (1, 2, 3)))
    assert scene.pages(Frame()) == 1 and sizes(scene, Frame(step=4)) == {88}


def test_a_group_that_no_column_holds_goes_on_in_the_next() -> None:
    scene = GroupsScene("Kelompok", (Group("Kelompok 1", tuple(f"Siswa {n}" for n in range(24))),))
    spoken = scene.sheet(Frame(step=0)).spoken
    assert [line.split(":")[0] for line in spoken[1:]] == ["Kelompok 1"] * 3
    check_sheet(scene.sheet(Frame(step=0)))
