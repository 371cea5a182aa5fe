# What one does here. `make help` lists it.
.DEFAULT_GOAL := help
.PHONY: help run setup test check format bench bench-widget fuzz weights lock clean

VENV := .venv
BIN := $(VENV)/bin
# The first of these that is Python 3.11 or newer. Looked for only when the environment has to be made.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python3.14 python; do \
	$$python -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v $$python; break; }; done)
WORKERS ?= auto
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(VENV)/.runtime ## Everything from nothing: environment, database, seeds, API and timeline page
	@$(BIN)/dateline run $(ARGS)

setup: $(VENV)/.development ## The environment with all that tests and checks need

test: $(VENV)/.development ## All tests, on SQLite and Postgres, and the page in a browser where Chromium is found
	$(BIN)/pytest -n $(WORKERS) $(ARGS)

check: $(VENV)/.development ## Lint, formatting, types, layers, migrations; those of the widget where npm is found
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m tests.widget.types
	$(BIN)/lint-imports
	$(BIN)/hadolint Dockerfile
	$(BIN)/check-jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT && export DATABASE_URL="sqlite:///$$scratch/check.db" && \
		echo "alembic check" && $(BIN)/alembic upgrade head && $(BIN)/alembic check

format: $(VENV)/.development ## Mend what can be mended by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.bench ## Speed and quality, measured
	$(BIN)/python -m benchmarks $(ARGS)

bench-widget: $(VENV)/.development ## The timeline in a real Chromium: what it costs, what it sends, whether it is honest
	$(BIN)/python -m benchmarks widget

fuzz: $(VENV)/.development ## Thousands of questions to a server on either database, from the description of the API
	$(BIN)/python -m tests.fuzz $(ARGS)

GOLD ?= ../shared/timex/timebank ../shared/timex/aquaint
weights: $(VENV)/.development ## Learn the weights of the rules anew; GOLD="folder ..." of TimeML files
	$(BIN)/python -m benchmarks.learning.direction $(GOLD)

lock: ## Pin the newest dependencies anew, with hashes; needs uv
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) --extra dev pyproject.toml -c requirements.txt -o requirements-dev.txt
	$(LOCK) --extra bench pyproject.toml -c requirements-dev.txt -o requirements-bench.txt
	printf 'hatchling\neditables\n' | $(LOCK) - -c requirements-dev.txt -o requirements-build.txt

clean: ## Remove the environment and what tools leave behind; the database stays
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Dateline needs Python 3.11 or newer (with venv); found none. PYTHON=/path/to/python3 names one." >&2; exit 1; }
	@echo "Making an environment in $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.txt requirements-build.txt pyproject.toml | $(BIN)/python
	@echo "Installing what Dateline needs (once; a minute or two)"
	@$(PIP) --require-hashes -r requirements.txt -r requirements-build.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.development: requirements-dev.txt $(VENV)/.runtime
	@echo "Installing what its tests and checks need (once)"
	@$(PIP) --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/.bench: requirements-bench.txt $(VENV)/.development
	@echo "Installing what its benchmarks compare it with (once)"
	@$(PIP) --require-hashes -r requirements-bench.txt
	@touch $@
