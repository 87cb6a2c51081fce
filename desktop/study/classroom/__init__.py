"""How a class works together: pure rules, in which chance and time are arguments."""
