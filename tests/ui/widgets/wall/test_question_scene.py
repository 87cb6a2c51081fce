"""A question stands whole on the wall, and gives nothing away before the reveal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.wall.question_scene import Option, QuestionScene, Team, clock
from desktop.ui.widgets.wall.setting import plain
from desktop.ui.widgets.wall.sheet import FLOOR, Box, Frame, Text
from tests.ui.widgets.wall.checks import check_sheet

WIDE, NARROW = Frame(), Frame(1440)
ANSWERS = ("IK-CEPA", "MRT Jakarta", "Uni Eropa", "Forum Konsultasi dengan Brasil")
OPTIONS = tuple(Option(letter, text) for letter, text in zip("ABCD", ANSWERS, strict=True))
PLAIN = QuestionScene("Kuis kelas", 5, 12, "Manakah yang <u>bukan</u> kerja sama bilateral?", OPTIONS)
TEAMS = (Team("Regu A", 300), Team("Regu B", 400), Team("Regu C", -200, "Menjawab"))
WORD = st.text("abcdefghij", min_size=1, max_size=12)
WORDS = st.lists(WORD, min_size=1, max_size=30).map(" ".join)


@pytest.fixture(autouse=True)
def fonts(look_installed: QApplication) -> None:
    assert look_installed is not None


def revealed(scene: QuestionScene, right: int = 2, hands: tuple[int, ...] = (12, 0, 7, 3)) -> QuestionScene:
    options = tuple(
        option._replace(state="right" if place == right else "open", hands=count)
        for place, (option, count) in enumerate(zip(scene.options, hands, strict=False))
    )
    return scene._replace(options=options, revealed=True, feedback="Uni Eropa punya banyak anggota.")


def sheets(scene: QuestionScene, frame: Frame) -> Iterator[tuple[Text, ...]]:
    """Check every sheet of a scene and give its texts."""
    for part in range(scene.parts(frame)):
        sheet = scene._replace(part=part).sheet(frame)
        check_sheet(sheet)
        yield tuple(item for item in sheet.items if isinstance(item, Text))


@given(WORDS, st.lists(WORDS, min_size=2, max_size=4), WORDS, st.booleans(), st.sampled_from((WIDE, NARROW)))
@settings(max_examples=12)
def test_whatever_a_pack_asks_nothing_is_cut(
    prompt: str, answers: list[str], told: str, shown: bool, frame: Frame
) -> None:
    options = tuple(Option("ABCD"[place], text, hands=3) for place, text in enumerate(answers))
    scene = QuestionScene("Kuis kelas", 1, 10, prompt, options, shown, 30, told, TEAMS[:2])
    words = " ".join(text.html for texts in sheets(scene, frame) for text in texts)
    for word in " ".join((prompt, *answers, told if shown else "")).split():
        assert word in words


def test_texts_too_long_for_any_sheet_are_cut_into_several() -> None:
    long = "Sebuah kalimat panjang sekali tentang dua negara. " * 25
    scene = revealed(PLAIN._replace(prompt=long, options=(Option("A", long), Option("B", "Ya"))), 0)
    scene = scene._replace(feedback=long)
    assert sum(text.html.count("negara.") for texts in sheets(scene, NARROW) for text in texts) == 4 * 25


def test_before_the_reveal_nothing_tells_the_answer() -> None:
    for frame in (WIDE, NARROW):
        hidden = {revealed(PLAIN, place)._replace(revealed=False).sheet(frame) for place in range(4)}
        assert hidden == {PLAIN.sheet(frame)}


def test_the_reveal_moves_nothing() -> None:
    before, after = PLAIN.sheet(WIDE), revealed(PLAIN).sheet(WIDE)
    places = {item.html: item[1:5] for item in before.items if isinstance(item, Text)}
    assert places.items() <= {item.html: item[1:5] for item in after.items if isinstance(item, Text)}.items()


def test_the_right_answer_has_a_sign_a_word_and_a_border_and_each_answer_its_bar_and_hands() -> None:
    sheet = revealed(PLAIN).sheet(WIDE)
    check_sheet(sheet)
    words = [plain(item.html) for item in sheet.items if isinstance(item, Text)]
    assert "Tepat" in words and {"12", "0", "7", "3"} <= set(words)
    boxes = [item for item in sheet.items if isinstance(item, Box) and item.fill and item.radius]
    tracks = [item for item in boxes if item.fill == "tint_first"]
    bars = [item for item in boxes if item.fill != "tint_first"]
    assert len(tracks) == 4, "also where no hand went up"
    assert [round(bar.width / track.width, 2) for bar, track in zip(bars, (tracks[0], *tracks[2:]), strict=True)] == [
        0.55, 0.32, 0.14,
    ]  # fmt: skip
    assert [round(one.width / bars[0].width, 2) for one in bars] == [1, 0.58, 0.25]
    assert [one.fill for one in bars] == ["muted", "good", "muted"]
    assert "C: Uni Eropa. Tepat. 7" in sheet.spoken and "A: IK-CEPA. 12" in sheet.spoken
    assert sheet.spoken[-1] == "Uni Eropa punya banyak anggota."


def test_a_wrong_answer_that_was_given_is_marked_at_once() -> None:
    options = (OPTIONS[0]._replace(state="wrong"), *OPTIONS[1:])
    scene = PLAIN._replace(options=options, teams=TEAMS)
    for frame in (WIDE, NARROW):
        sheet = scene.sheet(frame)
        check_sheet(sheet)
        assert "A: IK-CEPA. Belum tepat" in sheet.spoken


def test_short_answers_stand_in_two_columns_and_long_ones_in_one() -> None:
    def columns(scene: QuestionScene) -> int:
        return len({item.x for item in scene.sheet(WIDE).items if isinstance(item, Box)})

    assert columns(PLAIN) == 2
    longer = tuple(option._replace(html="Kerja sama antara dua negara yang berdekatan") for option in OPTIONS)
    assert columns(PLAIN._replace(options=longer)) == 1


def test_type_is_as_large_as_the_teacher_wants_where_it_fits() -> None:
    def size(step: int) -> int:
        sheet = PLAIN.sheet(Frame(1920, step))
        return next(item.size for item in sheet.items if isinstance(item, Text) and item.html == "Uni Eropa")

    sizes = [size(step) for step in range(4)]
    assert sizes[0] == FLOOR and all(one < other for one, other in pairwise(sizes))


def test_the_time_stands_above_and_is_read_out_only_when_it_is_up() -> None:
    sheet = PLAIN._replace(seconds=75).sheet(NARROW)
    check_sheet(sheet)
    assert "1:15" in [item.html for item in sheet.items if isinstance(item, Text)]
    assert sheet.spoken == PLAIN.sheet(NARROW).spoken
    assert clock(0) in PLAIN._replace(seconds=0).sheet(NARROW).spoken


def test_teams_stand_at_the_foot_with_their_points() -> None:
    long = (Team("Garuda Muda Kelas Delapan B", 1200), *TEAMS)
    for teams in (TEAMS, long):
        for frame in (WIDE, NARROW):
            sheet = PLAIN._replace(teams=teams).sheet(frame)
            check_sheet(sheet)
            assert "Regu C: −200, Menjawab" in sheet.spoken


def test_a_part_that_is_not_there_is_the_last() -> None:
    assert PLAIN._replace(part=9).sheet(WIDE) == PLAIN.sheet(WIDE)
    assert PLAIN.part_of(2, WIDE) == 0
