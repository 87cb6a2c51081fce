"""Preferences: applied at once, kept after a restart, in bounds whatever the file says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.storage.preferences import Preferences
from desktop.study.plan import PlanSettings
from desktop.ui.look.theme import Look, Theme
from desktop.ui.sessions.settings import SIZES, USUAL_SIZE, Settings
from tests.ui.desk_world import Heard

TODAY = date(2026, 3, 12)


class Home:
    """The two files of preferences of one learner at one computer."""

    def __init__(self, folder: Path) -> None:
        self.learner, self.computer = folder / "learner.json", folder / "computer.json"

    def start(self) -> Settings:
        """The settings as a new start finds them."""
        return Settings(Preferences(self.learner), Preferences(self.computer), Theme())


@pytest.fixture
def home(tmp_path: Path, qapp: QApplication) -> Home:
    """Files that do not exist yet."""
    return Home(tmp_path)


def test_the_first_look_is_light_and_serif_with_motion(home: Home) -> None:
    assert home.start().look == Look(dark=False, text=USUAL_SIZE, serif=True, motion=True)


def test_every_choice_is_kept(home: Home) -> None:
    settings = home.start()
    settings.set_dark(True)
    settings.set_serif(False)
    settings.set_motion(False)
    settings.enlarge()
    assert home.start().look == Look(dark=True, text=20, serif=False, motion=False)


def test_every_choice_is_applied_at_once_and_told_once(home: Home) -> None:
    theme = Theme()
    settings = Settings(Preferences(home.learner), Preferences(home.computer), theme)
    changed, painted = Heard(settings.changed), Heard(theme.changed)
    settings.set_dark(True)
    assert theme.look.dark
    settings.set_dark(True)
    assert (len(changed.all), len(painted.all)) == (1, 1), "the same again is no change"


def test_text_grows_to_its_largest_and_stays(home: Home) -> None:
    settings = home.start()
    met = [settings.look.text]
    for _ in SIZES:
        settings.enlarge()
        met.append(settings.look.text)
    assert met[-1] == SIZES[-1] == 32
    assert sorted(set(met)) == [size for size in SIZES if size >= USUAL_SIZE]
    assert home.start().look.text == 32


def test_text_shrinks_to_its_smallest_and_comes_back(home: Home) -> None:
    settings = home.start()
    for _ in SIZES:
        settings.shrink()
    assert settings.look.text == SIZES[0] == 12
    settings.reset_size()
    assert settings.look.text == USUAL_SIZE


def test_a_size_between_two_steps_goes_to_the_next(home: Home) -> None:
    home.learner.write_text('{"text": 19}')
    settings = home.start()
    settings.enlarge()
    assert settings.look.text == 20
    home.learner.write_text('{"text": 19}')
    settings = home.start()
    settings.shrink()
    assert settings.look.text == 18


@pytest.mark.parametrize(("kept", "shown"), [("5000", 32), ("-3", 12), ('"besar"', 18), ("null", 18), ("true", 18)])
def test_nonsense_in_the_file_is_kept_in_bounds(home: Home, kept: str, shown: int) -> None:
    home.learner.write_text(f'{{"text": {kept}, "dark": "ya", "motion": 7}}')
    assert home.start().look == Look(dark=False, text=shown, serif=True, motion=True)


def test_a_look_that_cannot_be_saved_is_applied_all_the_same(home: Home, tmp_path: Path) -> None:
    home.learner = tmp_path / "file" / "learner.json"
    (tmp_path / "file").write_text("in the way of a folder")
    settings = home.start()
    settings.set_dark(True)
    assert settings.look.dark


def test_the_look_is_the_learners_and_the_window_the_computers(home: Home, tmp_path: Path) -> None:
    settings = home.start()
    settings.set_dark(True)
    settings.set_side_widths((300, 400))
    settings.set_window_place((10, 20, 1100, 700), True)
    home.learner = tmp_path / "somebody-else.json"
    other = home.start()
    assert not other.look.dark
    assert other.side_widths() == (300, 400)
    assert other.window_place() == (10, 20, 1100, 700)
    assert other.window_maximized()


def test_a_window_never_closed_has_no_place(home: Home) -> None:
    settings = home.start()
    assert settings.window_place() is None
    assert not settings.window_maximized()


@pytest.mark.parametrize("place", ["[0, 0, 0, 0]", "[1, 2, 3]", "[0, 0, -5, 9]", '"links"', "[1.5, 0, 9, 9]"])
def test_a_place_that_is_none_is_forgotten(home: Home, place: str) -> None:
    home.computer.write_text(f'{{"window": {place}}}')
    assert home.start().window_place() is None


def test_the_first_plan_is_ten_minutes_and_two_buttons(home: Home) -> None:
    assert home.start().plan == PlanSettings(10, False, False, ())


def test_a_plan_is_kept_and_told(home: Home) -> None:
    settings = home.start()
    told = Heard(settings.plan_changed)
    settings.set_minutes(20)
    settings.set_minutes(20)
    settings.set_four_grades(True)
    settings.set_intervals(True)
    assert settings.add_holiday(date(2026, 3, 20), date(2026, 3, 25), TODAY) == ""
    assert settings.add_holiday(date(2026, 3, 26), date(2026, 3, 28), TODAY) == ""
    assert settings.add_holiday(date(2026, 3, 1), date(2026, 3, 2), TODAY) == "past"
    assert len(told.all) == 5, "the same again is no change"
    assert home.start().plan == told.all[-1] == PlanSettings(20, True, True, ((date(2026, 3, 20), date(2026, 3, 28)),))
    settings.remove_holiday(date(2026, 3, 20), date(2026, 3, 28))
    assert home.start().plan.holidays == ()


@pytest.mark.parametrize(
    ("kept", "minutes", "holidays"),
    [
        ('{"minutes": 12, "holidays": [739704]}', 10, ()),
        ('{"minutes": 9999, "holidays": [739704, 739700]}', 30, ()),
        ('{"minutes": "lima", "holidays": [-5, 0, 739704, 739705]}', 10, ((date(2026, 3, 29), date(2026, 3, 30)),)),
        ('{"minutes": -1, "holidays": [1, 739705]}', 5, ()),
    ],
)
def test_nonsense_in_the_plan_is_kept_in_bounds(
    home: Home, kept: str, minutes: int, holidays: tuple[tuple[date, date], ...]
) -> None:
    home.learner.write_text(kept)
    plan = home.start().plan
    assert (plan.minutes, plan.holidays) == (minutes, holidays)
