"""Preferences: applied at once, kept after a restart, in bounds whatever the file says."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.storage.errors import StorageError
from desktop.storage.preferences import Preferences
from desktop.study.plan import PlanSettings
from desktop.ui.look.theme import Look, Theme
from desktop.ui.sessions import system_look
from desktop.ui.sessions.look_values import MEASURES, ROOMY, SIZES, SYSTEM, THEMES, USUAL_SIZE
from desktop.ui.sessions.settings import Settings
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


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_is_kept_and_named(home: Home, name: str) -> None:
    home.start().choose_theme(name)
    settings = home.start()
    assert settings.theme_name == name
    assert (settings.look.dark, settings.look.tone) == THEMES[name]


def test_the_key_for_darkness_goes_to_the_other_side_of_the_theme_and_back(home: Home) -> None:
    settings = home.start()
    for name, other in (("sepia", "dark"), ("contrast-light", "contrast-dark")):
        settings.choose_theme(name)
        settings.set_dark(True)
        assert settings.theme_name == other
        settings.set_dark(False)
        assert settings.theme_name == name


def test_a_theme_nobody_knows_is_the_light_one(home: Home) -> None:
    home.learner.write_text('{"tone": "pelangi", "dark": 3}')
    assert home.start().theme_name == "light"


def test_the_system_is_followed_where_that_was_chosen(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    hints, says = QApplication.styleHints(), [(True, "plain")]
    monkeypatch.setattr(system_look.SystemLook, "side", lambda _look: says[0])
    settings = home.start()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert settings.theme_name == "light", "nobody asked for the system's"
    settings.choose_theme(SYSTEM)
    assert (settings.theme_name, settings.look.dark) == (SYSTEM, True)
    assert home.start().look.dark, "a new start asks the system again"
    says[0] = (False, "contrast")
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert (settings.look.dark, settings.look.tone) == (False, "contrast")
    settings.set_dark(True)
    says[0] = (False, "plain")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert settings.theme_name == "contrast-dark", "the learner's own word holds"


def test_a_system_that_says_nothing_is_light(qapp: QApplication) -> None:
    look = system_look.SystemLook(qapp)
    assert look.side() == (False, "plain")
    look.deleteLater()


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_is_kept_within_its_bounds(home: Home, name: str) -> None:
    least, most, usual = MEASURES[name]
    assert getattr(home.start().look, name) == usual
    for wanted, kept in ((most, most), (most + 1, most), (least, least), (-9, least)):
        home.start().set_measure(name, wanted)
        assert getattr(home.start().look, name) == kept
    home.learner.write_text(f'{{"{name}": 99999}}')
    assert getattr(home.start().look, name) == most


def test_the_spacing_of_wcag_is_given_at_least_and_taken_back(home: Home) -> None:
    settings = home.start()
    settings.set_measure("letter", 15)
    assert not settings.roomy
    settings.set_roomy(True)
    look = home.start().look
    assert all(getattr(look, name) >= least for name, least in ROOMY.items())
    assert (settings.roomy, look.letter) == (True, 15)
    settings.set_roomy(False)
    assert home.start().look == Look()


def test_all_comes_back_to_what_it_was_but_theme_and_motion(home: Home) -> None:
    settings = home.start()
    settings.choose_theme("sepia")
    settings.set_motion(False)
    settings.set_serif(False)
    settings.set_ruler(True)
    for name, (_least, most, _usual) in MEASURES.items():
        settings.set_measure(name, most)
    settings.reset_look()
    assert home.start().look == settings.look == Look(tone="sepia", motion=False)
    assert not home.start().ruler


def test_a_ruler_is_kept_and_told(home: Home) -> None:
    settings = home.start()
    told = Heard(settings.ruler_changed)
    settings.set_ruler(True)
    settings.set_ruler(True)
    assert told.all == [True]
    assert home.start().ruler


def test_the_systems_wish_for_stillness_gives_way_to_the_learners(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_look, "still", _still)
    settings = home.start()
    settings.heed_system()
    assert not settings.look.motion
    settings.set_motion(True)
    settings = home.start()
    settings.heed_system()
    assert settings.look.motion


def test_only_windows_tells_that_nothing_shall_move(qapp: QApplication) -> None:
    moves = QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    try:
        QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)
        assert system_look.still("win32")
        assert not system_look.still("linux")
        QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
        assert not system_look.still("win32")
    finally:
        QApplication.setEffectEnabled(Qt.UIEffect.UI_General, moves)


def _still() -> bool:
    return True


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


def test_a_choice_on_a_full_disk_is_told_once_and_kept_as_soon_as_it_can(home: Home, tmp_path: Path) -> None:
    disk = FullDisk(tmp_path / "data")
    home.learner, home.computer = disk.folder / "learner.json", disk.folder / "computer.json"
    settings = home.start()
    told = Heard(settings.refused)
    settings.choose_theme("sepia")
    settings.set_measure("text", 24)
    settings.set_ruler(True)
    settings.set_side_widths((300, 400))
    assert settings.theme_name == "sepia" and len(told.all) == 1 and isinstance(told.all[0], StorageError)
    settings.keep_refused()
    assert len(told.all) == 1, "as before"
    disk.free()
    settings.keep_refused()
    after = home.start()
    assert (after.theme_name, after.look.text, after.ruler) == ("sepia", 24, True)
    assert after.side_widths() == (300, 400)
    disk.fill()
    settings.enlarge()
    assert len(told.all) == 2, "it was kept in between"


class FullDisk:
    """A folder in which nothing can be made: a file has its name."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.touch()

    def free(self) -> None:
        """There is room again."""
        self.folder.unlink()

    def fill(self) -> None:
        """There is none."""
        shutil.rmtree(self.folder)
        self.folder.touch()
