"""The sheet: the column in the middle, lessons kept, the place kept through every change."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Look, Theme
from desktop.ui.widgets.article import ArticleView
from desktop.ui.widgets.article_figures import FigurePainter
from desktop.ui.widgets.article_place import first_line_below, line_rect
from desktop.ui.widgets.article_sheet import KEPT
from tests.ui.look.test_roles import contrast
from tests.ui.widgets.article_lesson import long_page, page


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ArticleView:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.set_lesson(long_page("l"))
    with qtbot.waitSignal(made.scrolled):
        made.show()
    return made


def top_text(view: ArticleView) -> str:
    start, _ = first_line_below(view.document(), view.verticalScrollBar().value())
    return view.document().findBlock(start).text()


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_the_column_stands_in_the_middle(view: ArticleView, width: int) -> None:
    view.resize(width, 600)
    left = view.viewport().x()
    text = view.lineWrapColumnOrWidth()
    assert text == 660 + 2 * 24
    right = width - view.verticalScrollBar().width() - left - text
    assert abs(left - right) <= 1


@pytest.mark.parametrize("width", [240, 420, 600])
def test_a_narrow_window_has_a_narrow_column_and_nothing_is_cut(qtbot: QtBot, view: ArticleView, width: int) -> None:
    view.resize(width, 600)
    assert view.viewport().x() == 0
    assert view.document().size().width() <= view.viewport().width()
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)


def test_a_wider_window_does_not_set_the_text_anew(qtbot: QtBot, view: ArticleView) -> None:
    view.document().size()
    with qtbot.assertNotEmitted(view.document().documentLayout().documentSizeChanged, wait=20):
        view.resize(1300, 500)


@pytest.mark.parametrize("look", [Look(dark=True), Look(text=32), Look(text=12), Look(serif=False)])
def test_the_place_is_kept_in_another_look(view: ArticleView, theme: Theme, look: Look) -> None:
    view.restore("14:100")
    before, words = view.position(), top_text(view)
    theme.set_look(look)
    assert top_text(view) == words
    assert view.position() == before
    theme.set_look(Look())
    assert view.position() == before
    assert top_text(view) == words


def test_the_place_is_kept_in_another_width(view: ArticleView) -> None:
    view.restore("14:0")
    words = top_text(view)
    for width in (500, 300, 650, 1200):
        view.resize(width, 500)
        assert top_text(view) == words


def test_a_place_survives_another_lesson_between(view: ArticleView) -> None:
    view.verticalScrollBar().setValue(700)
    place = view.position()
    words = top_text(view)
    view.set_lesson(page())
    view.set_lesson(long_page("l"))
    assert view.verticalScrollBar().value() == 0
    view.restore(place)
    assert view.position() == place
    assert top_text(view) == words


@pytest.mark.parametrize("size", [(640, 480), (800, 500), (500, 900)])
def test_a_place_given_before_the_first_paint_is_kept(qtbot: QtBot, theme: Theme, size: tuple[int, int]) -> None:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.set_lesson(long_page("l"))
    made.restore("30:0")
    words = made.document().findBlockByNumber(30).text()
    made.resize(*size)
    with qtbot.waitSignal(made.scrolled):
        made.show()
    assert top_text(made) == words
    assert made.position() == "30:0"


def test_an_anchor_given_before_the_first_paint_is_on_top(qtbot: QtBot, theme: Theme) -> None:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.set_lesson(long_page("l"))
    made.scroll_to_anchor("akhir")
    made.resize(700, 500)
    with qtbot.waitSignal(made.scrolled):
        made.show()
    assert top_text(made) == "Akhir"


def test_scrolling_moves_the_place(view: ArticleView) -> None:
    view.restore("14:0")
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 400)
    assert view.position() != "14:0"
    view.verticalScrollBar().setValue(0)
    assert view.position() == "0:0"


@pytest.mark.parametrize("nonsense", ["", "x", "1", "-1:3", "3:-1", "999999:0", "0:0", "²:0", "3:0:x", "3:0:1:2"])
def test_a_place_that_is_none_is_the_top_or_nothing(view: ArticleView, nonsense: str) -> None:
    view.restore(nonsense)
    assert view.verticalScrollBar().value() == 0


def test_a_lesson_shown_before_comes_back_as_it_was(view: ArticleView) -> None:
    first = view.document()
    view.set_lesson(page("x"))
    assert view.document() is not first
    view.set_lesson(long_page("l"))
    assert view.document() is first


def test_a_lesson_that_changed_is_built_anew(view: ArticleView) -> None:
    view.set_lesson(page("x"))
    view.set_lesson(page("x", title="Judul lain"))
    assert "Judul lain" in view.toPlainText()


def test_only_the_last_few_lessons_are_kept(view: ArticleView) -> None:
    first = view.document()
    for number in range(KEPT):
        view.set_lesson(page(f"x{number}"))
    view.set_lesson(long_page("l"))
    assert view.document() is not first


def test_what_is_no_longer_shown_is_given_back(qtbot: QtBot, view: ArticleView) -> None:
    def few_painters() -> bool:
        return len(view.findChildren(FigurePainter)) <= KEPT

    for number in range(3 * KEPT):
        view.set_lesson(page("x", title=f"Judul {number}"))
    qtbot.waitUntil(few_painters)


def test_the_ground_is_paper_in_both_themes(view: ArticleView, theme: Theme) -> None:
    for dark in (False, True):
        theme.set_look(Look(dark=dark))
        view.resize(1300, 500)
        image = view.grab().toImage()
        assert image.pixelColor(5, 250).name().upper() == theme.roles.paper
        assert image.pixelColor(view.viewport().x() + 3, 250).name().upper() == theme.roles.paper


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_selected_text_can_be_read_and_seen_to_be_selected(view: ArticleView, theme: Theme, dark: bool) -> None:
    theme.set_look(Look(dark=dark, motion=False))
    ground = view.palette().color(QPalette.ColorRole.Highlight).name()
    text = view.palette().color(QPalette.ColorRole.HighlightedText).name()
    assert text.upper() == theme.roles.ink
    assert contrast(text, ground) >= 4.5
    assert contrast(ground, theme.roles.paper) >= 1.5
    image = view.viewport().grab().toImage()
    view.selectAll()
    selected = view.viewport().grab().toImage()
    assert image != selected


def test_a_selected_article_has_no_stray_block_above_its_first_line(view: ArticleView) -> None:
    view.selectAll()
    image = view.viewport().grab().toImage()
    ground = view.palette().color(QPalette.ColorRole.Highlight)
    widths = [sum(image.pixelColor(x, y) == ground for x in range(60)) for y in range(24)]
    assert max(widths) <= 1


SIZES = st.tuples(st.sampled_from((240, 500, 800, 1400)), st.sampled_from((120, 300, 500, 1500)))
LOOKS = st.sampled_from(
    (Look(motion=False), Look(dark=True, motion=False), Look(text=32, motion=False), Look(text=12, serif=False))
)


@given(start=st.integers(1, 60), changes=st.lists(st.one_of(SIZES, LOOKS), min_size=1, max_size=5))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_changes_the_line_on_top_is_the_one_that_was(
    view: ArticleView, theme: Theme, start: int, changes: list[tuple[int, int] | Look]
) -> None:
    theme.set_look(Look(motion=False))
    view.resize(800, 500)
    view.verticalScrollBar().setValue(start * 37)  # between two lines as often as not
    first, _ = first_line_below(view.document(), view.verticalScrollBar().value())
    for change in changes:
        if isinstance(change, Look):
            theme.set_look(change)
        else:
            view.resize(*change)
        bar = view.verticalScrollBar()
        _, on_top = first_line_below(view.document(), bar.value())
        assert on_top == line_rect(view.document(), first) or bar.value() == bar.maximum()
    view.resize(800, 500)
    theme.set_look(Look(motion=False))
    _, on_top = first_line_below(view.document(), view.verticalScrollBar().value())
    assert on_top == line_rect(view.document(), first)


def test_the_end_comes_back_after_a_window_so_high_that_all_can_be_seen(view: ArticleView) -> None:
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    words, place = top_text(view), view.position()
    for height in (900, 4000, 700, 500):
        view.resize(800, height)
    assert (top_text(view), view.position()) == (words, place)


def test_a_figure_cut_by_the_upper_edge_is_cut_in_the_same_part_again(qtbot: QtBot, theme: Theme) -> None:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(800, 300)
    lesson = page()
    high = lesson.html.replace('height="60"', 'height="400"')
    made.set_lesson(lesson._replace(figures=(lesson.figures[0]._replace(height=400),), html=high))
    with qtbot.waitSignal(made.scrolled):
        made.show()
    document, cut = made.document(), made.document().toPlainText().index("\ufffc")
    rect = line_rect(document, cut)
    assert rect.height() > 96
    made.verticalScrollBar().setValue(int(rect.top() + rect.height() * 0.6))
    place = made.position()
    assert place.split(":")[2] == "600"
    for width, look in ((400, Look()), (400, Look(dark=True)), (1200, Look(text=28)), (800, Look())):
        made.resize(width, 300)
        theme.set_look(look)
        rect = line_rect(made.document(), cut)
        assert abs((made.verticalScrollBar().value() - rect.top()) / rect.height() - 0.6) < 0.02
        assert made.position() == place
