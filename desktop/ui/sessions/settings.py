"""How the learner wants Mitra to look and to plan, and where its window stood: kept at once, applied at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.sessions.look_values import (
    MEASURES,
    ROOMY,
    SIZES,
    SYSTEM,
    THEMES,
    USUAL_SIZE,
    kept_look,
    measured,
    theme_name,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from desktop.storage.preferences import Preferences, T, Value
    from desktop.study.plan import PlanSettings
    from desktop.ui.look.theme import Look, Theme
    from desktop.ui.sessions.system_look import SystemLook

SPEEDS, USUAL_SPEED = (80, 100, 120, 140, 160, 180, 200, 230, 260, 300), 140
"""Words a minute at which can be read aloud; people speak about 150."""


class Settings(QObject):
    """The learner's and the computer's preferences.

    Signals: ``changed()``, the look differs from before; ``ruler_changed(bool)``, whether there is a reading ruler;
    ``plan_changed(PlanSettings)``, how to review; ``refused(StorageError)``, a choice of the learner holds but is not
    on the disk: told once, until one is again. It is tried again with the next, by ``keep_refused``, and at the end.
    """

    changed = Signal()
    ruler_changed = Signal(bool)
    plan_changed = Signal(object)
    refused = Signal(object)

    def __init__(
        self, learner: Preferences, computer: Preferences, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._learner, self._computer, self._theme = learner, computer, theme
        self._told = False
        self._plan: PlanSettings | None = None
        self._system: SystemLook | None = None
        theme.set_look(kept_look(learner))
        if self._learner.get("system", False):
            self._follow_system()

    @property
    def look(self) -> Look:
        """The look in force."""
        return self._theme.look

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light side of the theme, whatever the system says."""
        if dark != self.look.dark:
            self._apply({"dark": dark, "system": False}, self.look._replace(dark=dark))

    @property
    def theme_name(self) -> str:
        """The theme that was chosen: one of THEMES, or SYSTEM."""
        if self._learner.get("system", False):
            return SYSTEM
        return theme_name(self.look)

    def choose_theme(self, name: str) -> None:
        """Choose one of THEMES, or let the system choose."""
        if name == SYSTEM:
            self._choose({"system": True})
            self._follow_system()
            return
        dark, tone = THEMES[name]
        self._apply({"dark": dark, "tone": tone, "system": False}, self.look._replace(dark=dark, tone=tone))

    def set_serif(self, serif: bool) -> None:
        """Read in the serif, or in the legible sans."""
        self._apply({"serif": serif}, self.look._replace(serif=serif))

    def set_motion(self, motion: bool) -> None:
        """Let things move, or not, whatever the system says."""
        self._apply({"motion": motion}, self.look._replace(motion=motion))

    def set_measure(self, name: str, value: int) -> None:
        """Choose one of MEASURES; beyond its bounds the nearest that is allowed."""
        values = {name: within(name, value)}
        self._apply(values, measured(self.look, values))

    @property
    def roomy(self) -> bool:
        """Whether the text stands at least as far apart as WCAG 1.4.12 asks for."""
        return all(getattr(self.look, name) >= least for name, least in ROOMY.items())

    def set_roomy(self, roomy: bool) -> None:
        """Part lines, paragraphs, letters and words as far as WCAG 1.4.12 asks for, or as usual."""
        values = {name: max(least, getattr(self.look, name)) for name, least in ROOMY.items()}
        if not roomy:
            values = {name: MEASURES[name][2] for name in ROOMY}
        self._apply(values, measured(self.look, values))

    def reset_look(self) -> None:
        """Set text, spacing, column, family and ruler as they were at first; theme and motion stay."""
        usual = {name: bounds[2] for name, bounds in MEASURES.items()}
        self._apply({**usual, "serif": True}, measured(self.look, usual)._replace(serif=True))
        self.set_ruler(False)

    @property
    def ruler(self) -> bool:
        """Whether a ruler lies under the line that is read."""
        return self._learner.get("ruler", False)

    def set_ruler(self, ruler: bool) -> None:
        """Lay a ruler under the line that is read, or take it away."""
        if ruler != self.ruler:
            self._choose({"ruler": ruler})
            self.ruler_changed.emit(ruler)

    def heed_system(self) -> None:
        """Move only where the system lets things move, unless the learner chose; the first picture does without it."""
        from desktop.ui.sessions.system_look import still

        motion = self._learner.get("motion", not still())
        self._apply({}, self.look._replace(motion=motion))

    def enlarge(self) -> None:
        """One step to larger reading text; the largest stays."""
        self._set_text(next((size for size in SIZES if size > self.look.text), SIZES[-1]))

    def shrink(self) -> None:
        """One step to smaller reading text; the smallest stays."""
        self._set_text(next((size for size in reversed(SIZES) if size < self.look.text), SIZES[0]))

    def reset_size(self) -> None:
        """The usual size of reading text."""
        self._set_text(USUAL_SIZE)

    @property
    def plan(self) -> PlanSettings:
        """How the learner wants to review; the first picture does without it."""
        if self._plan is None:
            from desktop.ui.sessions.plan_values import plan_of

            self._plan = plan_of(self._learner)
        return self._plan

    def kept_plan(self) -> PlanSettings:
        """The same, for who asks later."""
        return self.plan

    def set_minutes(self, minutes: int) -> None:
        """Choose the minutes of a day, one of MINUTES."""
        self._set_plan("minutes", minutes, self.plan._replace(minutes=minutes))

    def set_four_grades(self, four: bool) -> None:
        """Answer with four buttons, or with two."""
        self._set_plan("four_grades", four, self.plan._replace(four_grades=four))

    def set_intervals(self, shown: bool) -> None:
        """Be told at each button when the card comes again, or not."""
        self._set_plan("intervals", shown, self.plan._replace(intervals=shown))

    def add_holiday(self, first: date, last: date, today: date) -> str:
        """Plan days off, both included; returns what keeps it from being planned, as ``holiday_fault`` names it."""
        from desktop.study.plan import holiday_fault

        fault = holiday_fault(first, last, today)
        if not fault:
            self._set_holidays((*self.plan.holidays, (first, last)))
        return fault

    def remove_holiday(self, first: date, last: date) -> None:
        """Take a planned holiday back."""
        self._set_holidays(span for span in self.plan.holidays if span != (first, last))

    def side_widths(self) -> tuple[int, int]:
        """The widths of navigator and cards, in logical pixels."""
        return self._computer.get("path_width", 288), self._computer.get("cards_width", 347)

    def set_side_widths(self, widths: tuple[int, int]) -> None:
        """Keep the widths of navigator and cards."""
        self._computer.update({"path_width": widths[0], "cards_width": widths[1]})

    def window_place(self) -> tuple[int, int, int, int] | None:
        """Left, top, width and height of the window when it was last closed, or None."""
        return kept_place(self._computer)

    def window_maximized(self) -> bool:
        """Whether the window filled the screen when it was last closed."""
        return kept_maximized(self._computer)

    def set_window_place(self, place: tuple[int, int, int, int], maximized: bool) -> None:
        """Keep where the window stands."""
        self._computer.update({"window": place, "window_maximized": maximized})

    def speech_speed(self) -> int:
        """Words a minute at which is read aloud."""
        return min(max(self._learner.get("speech_speed", USUAL_SPEED), SPEEDS[0]), SPEEDS[-1])

    def set_speech_speed(self, speed: int) -> None:
        """Keep how fast is read aloud, in words a minute."""
        self._choose({"speech_speed": speed})

    def searches(self) -> str:
        """What the learner looked for, one a line, the last first."""
        return self._learner.get("searches", "")

    def set_searches(self, lines: str) -> None:
        """Keep what the learner looked for."""
        self._choose({"searches": lines})

    def kept(self, key: str, default: T) -> T:
        """What this computer keeps of the classroom: the class, the wall's screen and size of text."""
        return self._computer.get(f"wall_{key}", default)

    def keep(self, key: str, value: Value) -> None:
        """Keep something of the classroom on this computer."""
        self._computer.set(f"wall_{key}", value)

    def keep_refused(self) -> None:
        """Try again to write what could not be written."""
        self._choose({})
        self._computer.keep_refused()

    def _choose(self, kept: Mapping[str, Value]) -> None:
        self._learner.update(kept)  # writes only what is new
        refused = self._learner.refused
        if refused is not None and not self._told:
            self.refused.emit(refused)
        self._told = refused is not None

    def _follow_system(self) -> None:
        if self._system is None:
            from desktop.ui.sessions.system_look import SystemLook

            self._system = SystemLook(self)
            self._system.changed.connect(self._take_system)
        self._take_system()

    def _take_system(self) -> None:
        if self._system is not None and self._learner.get("system", False):
            dark, tone = self._system.side()
            self._apply({}, self.look._replace(dark=dark, tone=tone))

    def _set_holidays(self, spans: Iterable[tuple[date, date]]) -> None:
        from desktop.study.plan import tidy

        holidays = tidy(spans)
        kept = tuple(day.toordinal() for span in holidays for day in span)
        self._set_plan("holidays", kept, self.plan._replace(holidays=holidays))

    def _set_plan(self, key: str, value: Value, plan: PlanSettings) -> None:
        if plan == self.plan:
            return
        self._plan = plan
        self._choose({key: value})
        self.plan_changed.emit(plan)

    def _set_text(self, size: int) -> None:
        self._apply({"text": size}, self.look._replace(text=size))

    def _apply(self, kept: Mapping[str, Value], look: Look) -> None:
        self._choose(kept)
        if look != self.look:
            self._theme.set_look(look)
            self.changed.emit()


def kept_place(computer: Preferences) -> tuple[int, int, int, int] | None:
    """Left, top, width and height of the window of this computer, or None."""
    place = computer.get("window", (0, 0, 0, 0))
    return (place[0], place[1], place[2], place[3]) if len(place) == 4 and min(place[2:]) > 0 else None


def kept_maximized(computer: Preferences) -> bool:
    """Whether the window of this computer filled the screen."""
    return computer.get("window_maximized", False)
