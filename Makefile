# Mitra. `make` alone lists what can be asked.
# Every path is relative, so that a checkout works in a folder with spaces or accents in its name.

PYTHON ?= python3
PACK ?= resources/packs/bilateral
TOUR ?= build/tour

export PYTHON
mitra = .venv/bin/python -m desktop
# Drawn into memory: no screen is needed and none is used.
unseen = QT_QPA_PLATFORM=offscreen
# Two files of tests at a time, in the order that tests/conftest.py gives.
workers = --numprocesses=2 --dist=loadfile --no-loadscope-reorder

.PHONY: help run test lint bench bench-slow tour check report clean

help:
	@echo 'make run     pasang yang belum ada, lalu buka Mitra'
	@echo 'make check   periksa sebuah paket bacaan (PACK=folder)'
	@echo 'make report  periksa juga cara menulisnya, dengan hitungannya (PACK=folder)'
	@echo 'make tour    gambar setiap halaman ke build/tour (TOUR=folder)'
	@echo 'make test    install what is missing, then ruff, mypy and all tests'
	@echo 'make lint    ruff and mypy alone'
	@echo 'make bench   measure against an empty Qt window'
	@echo 'make bench-slow the same rows as an old school computer would feel them'
	@echo 'make clean   remove what was made, but not .venv'

run:
	@sh scripts/prepare.sh run
	@if [ "$$(uname -s)" = Linux ] && ! .venv/bin/python -I -S scripts/has_screen.py; then \
		echo 'Mitra: tidak ada layar di sini, jadi semua halaman digambar ke folder $(TOUR).'; \
		$(unseen) $(mitra) tour '$(TOUR)'; \
	else \
		$(mitra); \
	fi

test: lint
	.venv/bin/python -m pytest $(workers)

lint:
	@sh scripts/prepare.sh test
	.venv/bin/python -m ruff check .
	.venv/bin/python -m mypy

bench:
	@sh scripts/prepare.sh test
	@$(mitra) prepare
	@.venv/bin/python -m tests.bench

bench-slow:
	@sh scripts/prepare.sh test
	@$(mitra) prepare
	@.venv/bin/python -m tests.bench --slow

tour:
	@sh scripts/prepare.sh run
	@$(unseen) $(mitra) tour '$(TOUR)'

check:
	@sh scripts/prepare.sh run
	@$(mitra) check '$(PACK)'

report:
	@sh scripts/prepare.sh run
	@$(mitra) check --report '$(PACK)'

clean:
	rm -rf build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find desktop tests -name __pycache__ -type d -exec rm -rf {} +
