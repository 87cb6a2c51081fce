"""Widgets of Mitra: they take values in and give intent out, and read no file and no database."""
