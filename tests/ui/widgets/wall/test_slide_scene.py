"""Slides laid out: what stands side by side, what is parted and how, and where each goes when the wall changes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop.content.deck import WallSlide
from desktop.content.model import Figure
from desktop.ui.widgets.wall.setting import lines
from desktop.ui.widgets.wall.sheet import FLOOR, HEIGHT, SIZES, USUAL_STEP, Art, Box, Frame, Text
from desktop.ui.widgets.wall.slide_page import LIMIT
from desktop.ui.widgets.wall.slide_scene import SlideScene, scenes_of
from tests.ui.widgets.wall.checks import check_scene, texts

WIDE, NARROW = Frame(1920), Frame(1440)
SENTENCE = "Dua negara menulis surat, lalu bertemu di meja yang sama untuk berunding."
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"><text font-size="20">a</text></svg>'
FIGURE = Figure("f1", "map", "Dua", "Dua kotak.", 400, 100, DRAWING.format(400, 100), b"")


@pytest.fixture(autouse=True)
def fonts(look_installed: QApplication) -> None:
    assert look_installed is not None


def slide(kind: str = "section", **more: object) -> WallSlide:
    return WallSlide("s", kind, "s", "Judul", "Judul")._replace(**more)  # type: ignore[arg-type]


def scenes(shown: WallSlide, frame: Frame = WIDE, *, figure: Figure = FIGURE) -> tuple[SlideScene, ...]:
    return scenes_of((shown,), {"f1": figure}, frame, "Bacaan & lain", "Satuan")


def body(scene: SlideScene) -> list[Text]:
    """The texts below the title."""
    return [text for text in texts(scene.sheet(scene.frame)) if text.use == "body"][1:]


def bars(scene: SlideScene) -> list[Box]:
    return [item for item in scene.sheet(scene.frame).items if isinstance(item, Box)]


def test_two_points_stand_side_by_side_under_a_teal_and_a_terracotta_rule() -> None:
    [scene] = scenes(slide(points=("Saling menguntungkan", "Ekonomi &amp; politik")))
    left, right = body(scene)
    assert left.y == right.y and left.x < right.x
    assert [rule.fill for rule in bars(scene)] == ["first", "second"]
    assert {rule.width for rule in bars(scene)} == {left.width}
    assert scene.sheet(WIDE).spoken == ("Judul", "Saling menguntungkan", "Ekonomi & politik")
    check_scene(scene)


@pytest.mark.parametrize(("frame", "across"), [(WIDE, True), (NARROW, False), (Frame(1920, 5), False)])
def test_three_points_stand_side_by_side_where_that_is_wide_enough(frame: Frame, across: bool) -> None:
    [scene] = scenes(slide(points=("Satu hal lain", "Dua hal lain", "Tiga hal lain")), frame)
    assert (len({text.y for text in body(scene)}) == 1) is across
    assert [bar.fill for bar in bars(scene)] == ["first", "second", "gold"]


def test_goals_are_counted_and_a_summary_has_bars() -> None:
    [goals] = scenes(slide("goals", title="", points=("melihat", "menulis")))
    assert [text.html for text in texts(goals.sheet(WIDE)) if text.weight == 700][-2:] == ["1", "2"]
    assert goals.sheet(WIDE).spoken[0] == "Sesudah ini, kamu dapat"
    [summary] = scenes(slide("summary", title="Ringkasan", points=("Satu.", "Dua.")))
    assert [bar.fill for bar in bars(summary)] == ["first", "second"]
    assert texts(summary.sheet(WIDE))[0].html == "Ringkasan"


def test_what_opens_a_lesson_stands_lower_than_what_follows() -> None:
    [first] = scenes(slide("title", title="Siapa yang pertama?"))
    [other] = scenes(slide(title="Siapa yang pertama?", text=("Isi.",)))
    crumb, title = texts(first.sheet(WIDE))[:2]
    assert crumb.html == "Satuan"
    assert title.size > texts(other.sheet(WIDE))[1].size and title.y > texts(other.sheet(WIDE))[1].y
    assert texts(other.sheet(WIDE))[0].html == "Bacaan &amp; lain"


def test_too_much_prose_is_parted_between_sentences_into_pages_alike_full() -> None:
    pages = scenes(slide(text=(" ".join([SENTENCE] * 12),)))
    assert len(pages) > 1
    assert [scene.page.suffix for scene in pages] == [f" ({part}/{len(pages)})" for part in range(1, len(pages) + 1)]
    filled = [sum(map(lines, body(scene))) for scene in pages]
    assert max(filled) - min(filled) <= 3
    assert all(text.html.endswith(".") for scene in pages for text in body(scene))
    assert all(scene.sheet(WIDE).spoken[0] == f"Judul{scene.page.suffix}" for scene in pages)
    assert " ".join(text.html for scene in pages for text in body(scene)) == " ".join([SENTENCE] * 12)


def test_whole_paragraphs_go_to_the_next_page_before_one_is_broken() -> None:
    pages = scenes(slide("callout", text=(" ".join([SENTENCE] * 4),) * 2, mark="think", label="Contoh", caption="Asal"))
    assert [len(body(scene)) for scene in pages] == [1, 1]
    assert texts(pages[0].sheet(WIDE))[0].html == "Judul · Contoh"
    assert [any(text.html == "Asal" for text in texts(scene.sheet(WIDE))) for scene in pages] == [False, True]


def test_letters_a_step_smaller_save_pages_that_would_be_half_empty() -> None:
    title = "Judul yang begitu panjang sampai memerlukan dua baris"
    shown = scenes(slide("callout", title=title, text=(" ".join([SENTENCE] * 4),)), NARROW)
    assert [{text.size for text in body(scene)} for scene in shown] == [{SIZES[USUAL_STEP - 1]}]


def test_letters_are_never_smaller_than_a_step_below_what_was_chosen() -> None:
    for step, size in enumerate(SIZES):
        for scene in scenes(slide("summary", points=(SENTENCE,) * 4), Frame(1440, step)):
            assert {text.size for text in body(scene)} <= {size, max(FLOOR, SIZES[max(step - 1, 0)])}


def test_a_table_repeats_its_heads_and_has_columns_by_their_words() -> None:
    rows = (("", "Kiri", "Kanan"), *((f"Baris {number}", "dua", SENTENCE) for number in range(12)))
    pages = scenes(slide("table", rows=rows, caption="Dua <i>hal</i>"))
    assert len(pages) > 1
    for scene in pages:
        sheet = scene.sheet(WIDE)
        assert [text.html for text in texts(sheet) if text.weight == 700][1:3] == ["Kiri", "Kanan"]
        assert sheet.spoken[1] == "Dua hal"
    assert sum(len(scene.page.pieces) for scene in pages) == 12
    assert pages[0].sheet(WIDE).spoken[2].startswith("Baris 0; Kiri: dua; Kanan: Dua negara")
    cells = [text for text in texts(pages[0].sheet(WIDE)) if text.html in ("dua", SENTENCE)]
    short, long = cells[:2]
    assert long.width > 3 * short.width


def test_a_table_too_wide_for_columns_is_told_row_by_row() -> None:
    rows = (("", *["Antarpemerintahan"] * 5), ("Satu", *["kesepakatan"] * 5))
    [*pages] = scenes(slide("table", rows=rows), NARROW)
    assert "Antarpemerintahan: kesepakatan" in pages[0].sheet(NARROW).spoken[1]
    assert not pages[0].page.slide.rows
    for scene in pages:
        check_scene(scene)


def test_a_figure_fills_the_wall_above_its_caption() -> None:
    [scene] = scenes(slide("figure", figure="f1", caption="Gambar 1. Dua"))
    sheet = scene.sheet(WIDE)
    [art] = [item for item in sheet.items if isinstance(item, Art)]
    assert art.width >= 0.89 * 1920 and art.width / art.height == 4
    assert sheet.spoken == ("Judul", "Gambar 1. Dua", "Dua kotak.")
    check_scene(scene)


def test_a_figure_in_parts_has_a_page_for_each() -> None:
    parts = (DRAWING.format(100, 200), DRAWING.format(300, 200))
    pages = scenes(slide("figure", figure="f1", caption="Dua"), figure=FIGURE._replace(parts=parts))
    assert [scene.page.suffix for scene in pages] == [" (1/2)", " (2/2)"]
    arts = [item for scene in pages for item in scene.sheet(WIDE).items if isinstance(item, Art)]
    assert [art.svg for art in arts] == list(parts)
    assert [round(art.width / art.height, 3) for art in arts] == [0.5, 1.5]


def test_a_caption_that_would_take_the_figure_its_room_has_a_page_of_its_own() -> None:
    figure, *told = scenes(slide("figure", figure="f1", caption=" ".join([SENTENCE] * 8)))
    assert not any(SENTENCE in text.html for text in texts(figure.sheet(WIDE)))
    assert sum(text.html.count(SENTENCE) for scene in told for text in texts(scene.sheet(WIDE))) == 8


def test_a_bitmap_is_drawn_as_it_is() -> None:
    [scene] = scenes(slide("figure", figure="f1"), figure=FIGURE._replace(svg="", image=b"x"))
    [art] = [item for item in scene.sheet(WIDE).items if isinstance(item, Art)]
    assert art.svg == "" and art.width / art.height == 4


def test_a_scene_in_another_frame_shows_the_page_with_its_first_block() -> None:
    shown = slide(text=tuple(f"Alinea {number}. {' '.join([SENTENCE] * 3)}" for number in range(5)))
    for scene in scenes(shown):
        for frame in (NARROW, Frame(1440, 5), Frame(1080, 0), Frame(2800, 2)):
            sheet = scene.sheet(frame)
            assert any(f"Alinea {scene.page.pieces[0].block}" in line for line in sheet.spoken)
            assert (
                max(item.y + item.height for item in sheet.items if isinstance(item, Text) and item.use == "body")
                <= LIMIT
            )
        check_scene(scene)


def test_pages_are_numbered_through_all_slides() -> None:
    deck = (slide("title"), slide(id="t", text=(" ".join([SENTENCE] * 12),)))
    pages = scenes_of(deck, {}, NARROW, "Bacaan")
    assert [scene.number for scene in pages] == list(range(1, len(pages) + 1))
    assert {scene.total for scene in pages} == {len(pages)} and len(pages) > 2
    foot = texts(pages[1].sheet(NARROW))[-1]
    assert foot.html == f"2 / {len(pages)}" and foot.y > HEIGHT * 0.88
    [alone] = scenes_of(deck[:1], {}, NARROW, "Bacaan")
    assert alone.number == 0
