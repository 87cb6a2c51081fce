"""A card on the wall: whatever its kind and length, nothing is cut and the answer is not there before the turn."""

from __future__ import annotations

import pytest

from desktop.content.model import Figure
from desktop.ui.widgets.wall.card_blocks import Block, side_of
from desktop.ui.widgets.wall.card_scene import CardScene
from desktop.ui.widgets.wall.review_end_scene import ReviewEndScene
from desktop.ui.widgets.wall.setting import plain
from desktop.ui.widgets.wall.sheet import FLOOR, Art, Frame
from tests.ui.widgets.wall.checks import SHAPES, check_scene, check_sheet, texts

pytestmark = pytest.mark.usefixtures("dressed")

SENTENCE = "Dua negara yang berjauhan mempertanggungjawabkan kesepakatan keanekaragaman hayati mereka. "
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="180"><rect width="9" height="9" fill="{ink}"/></svg>'
FLAG = Figure("bendera", "image", "", "Bendera merah dan putih.", 240, 180, SVG, b"")
IMAGE = '<br><img src="figure:bendera" alt="Bendera merah dan putih.">'
TALL = FLAG._replace(width=100, height=900)
STEPS = "<ol>" + "".join(f"<li>Langkah nomor {number}</li>" for number in range(1, 6)) + "</ol><p>Lima langkah.</p>"

CARDS = {
    "short": ("Apa?", "Itu."),
    "long question": (SENTENCE * 3, "Itu."),
    "long answer": ("Mengapa demikian?", SENTENCE * 4),
    "all long": (SENTENCE * 9, SENTENCE * 9),
    "long word": ("K" * 120, "a" * 300),
    "gap": (
        'Ada <span class="cloze">[…]</span> negara di sana.',
        'Ada <span class="cloze"><b>dua</b></span> negara.<br>Tepat.',
    ),
    "order": (f'Susunlah!<ol type="A">{STEPS[4 : STEPS.index("</ol>")]}</ol>', STEPS),
    "long list": ("Susunlah!", "<ol>" + f"<li>{SENTENCE}</li>" * 12 + "</ol>"),
    "picture": (f"Negara apa?{IMAGE}", "Monako. Bukan Indonesia."),
    "picture and much to read": (SENTENCE * 4 + IMAGE, SENTENCE * 5),
    "picture in the answer": ("Seperti apa benderanya?", f"Begini:{IMAGE}"),
    "emphasis": ("Apa <i>itu</i> &amp; <b>ini</b>?", "A &lt; B"),
}


def all_sheets(scene: CardScene, frame: Frame) -> list[str]:
    """What is read on all sheets of a card."""
    shown = [text for sheet in scene.sheets(frame) for text in texts(sheet) if text.use == "body"]
    return [plain(text.html.replace("<br>", " ")) for text in shown]


@pytest.mark.parametrize("kind", CARDS)
@pytest.mark.parametrize("turned", [False, True])
def test_nothing_is_cut_and_nothing_too_small(kind: str, turned: bool) -> None:
    front, back = CARDS[kind]
    for figure in (FLAG, TALL) if "picture" in kind else (FLAG,):
        scene = CardScene("Sebuah judul", front, back if turned else "", "Urutkan", (figure,), "Kartu kelas", "3 / 12")
        for frame in (Frame(min(SHAPES.values()), 5), Frame(1920, 0)):
            for sheet in scene.sheets(frame):
                check_sheet(sheet)


@pytest.mark.parametrize("kind", CARDS)
def test_every_word_is_on_one_of_the_sheets(kind: str) -> None:
    front, back = CARDS[kind]
    scene = CardScene("Judul", front, back, figures=(FLAG,))
    read = "".join(all_sheets(scene, Frame()))
    for side in (front, back):
        for block in side_of(side).blocks:
            words = plain(block.html.replace("<br>", " "))
            assert words.replace(" ", "") in read.replace(" ", "")


def test_what_is_short_stands_on_one_sheet_and_is_large() -> None:
    scene = CardScene("Judul", "Apa?", "Itu.")
    assert scene.pages(Frame()) == 1
    assert scene.answer_page(Frame()) == 0
    sizes = [text.size for text in texts(scene.sheet(Frame())) if text.use == "body"]
    assert sizes == [76, 65]


def test_what_is_long_tells_where_its_answer_begins() -> None:
    scene = CardScene("Judul", SENTENCE * 9, "Itu.")
    page = scene.answer_page(Frame())
    assert 0 < page < scene.pages(Frame())
    assert "Itu." in scene._replace(page=page).sheet(Frame()).spoken
    for earlier in range(page):
        assert "Itu." not in scene._replace(page=earlier).sheet(Frame()).spoken


def test_the_picture_stays_beside_the_answer() -> None:
    front, back = CARDS["picture"]
    for scene in (CardScene("J", front, figures=(FLAG,)), CardScene("J", front, back, figures=(FLAG,))):
        sheet = scene.sheet(Frame())
        [art] = [item for item in sheet.items if isinstance(item, Art)]
        assert art.height > 400
        assert FLAG.alt in sheet.spoken


def test_a_picture_that_would_hardly_be_larger_stays_as_it_is_when_the_card_is_turned() -> None:
    front, back = CARDS["picture"]
    arts = [
        next(item for item in scene.sheet(Frame()).items if isinstance(item, Art))
        for scene in (CardScene("J", f"{front} dan {front}", answer, figures=(FLAG,)) for answer in ("", back))
    ]
    assert arts[0] == arts[1]


def test_a_screen_reader_hears_question_and_answer() -> None:
    _front, back = CARDS["order"]
    scene = CardScene("Judul", "Susunlah!", back, "Urutkan", number="3 / 12", shows="Jawaban:")
    assert scene.sheet(Frame()).spoken == (
        "Judul",
        "Urutkan",
        "Susunlah!",
        "Jawaban: " + " ".join(f"{n}. Langkah nomor {n}" for n in range(1, 6)) + " Lima langkah.",
        "3 / 12",
    )


def test_what_is_emphasised_in_a_bold_question_is_underlined() -> None:
    question, answer = texts(CardScene("Judul", "Apa <i>itu</i>?", "<i>Ini</i>.").sheet(Frame()))[1:3]
    assert (question.html, answer.html) == ("Apa <u>itu</u>?", "<i>Ini</i>.")


def test_a_gap_is_seen_without_colour() -> None:
    [block] = side_of(CARDS["gap"][0]).blocks
    assert "<u>[…]</u>" in block.html


def test_a_list_with_dots_and_words_around_it() -> None:
    assert side_of("Ada:<ul><li>a</li><li>b</li></ul><br>Cukup.").blocks == (
        Block("Ada:"),
        Block("a", "•"),
        Block("b", "•"),
        Block("Cukup."),
    )


@pytest.mark.parametrize("hard", [(), ("Apa <i>itu</i>?",) * 5, (SENTENCE * 4,) * 5])
def test_the_end_names_as_many_hard_cards_as_there_is_room_for(hard: tuple[str, ...]) -> None:
    lines = ("12 kartu dijawab bersama.", "9 langsung diketahui, 3 perlu diulang.", "Besok ada 4 kartu.")
    scene = ReviewEndScene("Kartu kelas", "Selesai!", lines, "Kita ulang lagi lain kali:", hard, "Mitra")
    check_scene(scene, (2,))
    spoken = scene.sheet(Frame()).spoken
    assert spoken[:5] == ("Kartu kelas", "Selesai!", *lines)
    assert ("Kita ulang lagi lain kali:" in spoken) == bool(hard and hard[0] == "Apa <i>itu</i>?")
    assert min(text.size for text in texts(scene.sheet(Frame())) if text.use == "body") >= FLOOR
