"""How learning goes: pure rules, to which time and chance are handed in."""
