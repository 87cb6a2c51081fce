"""How the learner wants Mitra to look and to plan, and where its window stood: kept at once, applied at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.look.theme import DESIGN_TEXT, Look

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.storage.preferences import Preferences, T, Value
    from desktop.study.plan import PlanSettings
    from desktop.ui.look.theme import Theme

SIZES = (12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 28, 30, 32)
USUAL_SIZE = DESIGN_TEXT


class Settings(QObject):
    """The learner's and the computer's preferences.

    Signals: ``changed()``, the look differs from before; ``plan_changed(PlanSettings)``, how to review does.
    """

    changed = Signal()
    plan_changed = Signal(object)

    def __init__(
        self, learner: Preferences, computer: Preferences, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._learner, self._computer, self._theme = learner, computer, theme
        self._plan: PlanSettings | None = None
        theme.set_look(self._kept_look())

    @property
    def look(self) -> Look:
        """The look in force."""
        return self._theme.look

    def set_dark(self, dark: bool) -> None:
        """Choose the dark or the light theme."""
        self._apply("dark", dark, self.look._replace(dark=dark))

    def set_serif(self, serif: bool) -> None:
        """Read in the serif, or in the legible sans."""
        self._apply("serif", serif, self.look._replace(serif=serif))

    def set_motion(self, motion: bool) -> None:
        """Let things move, or not."""
        self._apply("motion", motion, self.look._replace(motion=motion))

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
        place = self._computer.get("window", (0, 0, 0, 0))
        return (place[0], place[1], place[2], place[3]) if len(place) == 4 and min(place[2:]) > 0 else None

    def window_maximized(self) -> bool:
        """Whether the window filled the screen when it was last closed."""
        return self._computer.get("window_maximized", False)

    def set_window_place(self, place: tuple[int, int, int, int], maximized: bool) -> None:
        """Keep where the window stands."""
        self._computer.update({"window": place, "window_maximized": maximized})

    def kept(self, key: str, default: T) -> T:
        """What this computer keeps of the classroom: the class, the wall's screen and size of text."""
        return self._computer.get(f"wall_{key}", default)

    def keep(self, key: str, value: Value) -> None:
        """Keep something of the classroom on this computer."""
        self._computer.set(f"wall_{key}", value)

    def _kept_look(self) -> Look:
        text = self._learner.get("text", USUAL_SIZE)
        return Look(
            dark=self._learner.get("dark", False),
            text=min(max(text, SIZES[0]), SIZES[-1]),
            serif=self._learner.get("serif", True),
            motion=self._learner.get("motion", True),
        )

    def _set_holidays(self, spans: Iterable[tuple[date, date]]) -> None:
        from desktop.study.plan import tidy

        holidays = tidy(spans)
        kept = tuple(day.toordinal() for span in holidays for day in span)
        self._set_plan("holidays", kept, self.plan._replace(holidays=holidays))

    def _set_plan(self, key: str, value: Value, plan: PlanSettings) -> None:
        if plan == self.plan:
            return
        self._plan = plan
        self._learner.set(key, value)
        self.plan_changed.emit(plan)

    def _set_text(self, size: int) -> None:
        self._apply("text", size, self.look._replace(text=size))

    def _apply(self, key: str, value: bool | int, look: Look) -> None:
        if look == self.look:
            return
        self._learner.set(key, value)
        self._theme.set_look(look)
        self.changed.emit()
