"""The small tools of a class, by the names under which a show begins them."""

from __future__ import annotations

from desktop.ui.sessions.classroom.groups_act import GroupsAct
from desktop.ui.sessions.classroom.pick_act import PickAct
from desktop.ui.sessions.classroom.roll_act import RollAct
from desktop.ui.sessions.classroom.timer_act import TimerAct

__all__ = ["GroupsAct", "PickAct", "RollAct", "TimerAct"]
