# All set-up is done here: `make demo` and `make test` work on a bare clone with Python 3.11+, make and git.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test lint types packaging floors docs clean

demo: $(VENV)/.installed
	$(BIN)/onrecord demo

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n auto

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy && $(BIN)/mypy tests benchmarks

packaging: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -m packaging tests/packaging

floors:
	PYTHON=$(PYTHON) .ci/floors

docs: $(VENV)/.installed-dev
	ONRECORD_WRITE_DOCS=1 $(BIN)/python -m pytest -q tests/test_docs.py

clean:
	rm -rf $(VENV) build dist *.egg-info onrecord-demo onrecord.store

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@
