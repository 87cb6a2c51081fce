"""Mitra, a desktop app that teaches one subject well, offline."""

VERSION = "0.1.0"
