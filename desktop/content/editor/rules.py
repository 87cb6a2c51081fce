"""The numbers that the rules for writing name, from which the editor's report judges a pack."""

from __future__ import annotations

FEWEST_WORDS, MOST_WORDS = 350, 700
"""Words of a lesson: at 150 a minute it is read in two to five minutes."""

MEAN_SENTENCE, LONGEST_SENTENCE = 17, 35
"""Words of a sentence: at most so many on the average of a lesson, and in any one."""

MOST_CARDS = 12
"""Cards of a lesson: what is worth keeping for years."""

LONGEST_FRONT, LONGEST_BACK = 25, 25
"""Words of a card's two sides: answerable in a breath."""

LONGEST_ITEM = 12
"""Words of each item of a card that asks for an order."""

LONGEST_TYPED = 4
"""Words of an answer that is to be typed: what can be spelt from memory in one way only."""

MOST_PARTS = 4
"""Parts of an answer: never a list of five to recite."""

EXTREME_RIGHT = 0.35
"""The share of choice questions whose right answer may be the longest, or the shortest: a quarter is chance."""

PLACE_SHARES = (0.15, 0.35)
"""The share of choice questions whose right answer may stand in each of the four places."""

FEWEST_CHOICES = 20
"""Choice questions that a pack must have before shares say anything."""

FEWEST_AIMS = 3
"""Questions that must aim at each mistaken belief."""

PLAN = ("opening", "reading", "figure", "talk", "quiz", "close")
PLAN_MINUTES = 40
"""The steps of a teacher's plan, in order, and their minutes together."""

ALT_SENTENCES = 2
"""Sentences of a figure's text alternative, at most."""
