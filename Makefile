# Needs Python 3.11+, make and git; a C compiler is used where there is one. Everything else is brought into .venv.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: run demo test lint faults bench compiled clean

run: $(READY)
	$(BIN)/nq57 run

demo: $(READY)
	$(BIN)/nq57 demo

test: $(READY)
	$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder -m "not bench and not fault"

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

faults: $(READY)
	$(BIN)/python -m pytest -m fault --timeout 1800

# Machine code of the extractor as its source is now; after a change, Python runs it until this is made again.
compiled: $(READY)
	$(BIN)/python -m monitor.compiled

bench: $(READY) compiled
	$(BIN)/python -m pytest -m bench -s --timeout 1800

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is older than 3.11 or missing: name a newer one with make PYTHON=python3.12 ..." >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv || { rm -rf .venv; echo "$(PYTHON) cannot make an environment (no ensurepip): on Debian, apt-get install python3-venv" >&2; exit 2; }
	@$(BIN)/python -m uv --version >/dev/null 2>&1 || $(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip
	@$(BIN)/python -m uv --version >/dev/null 2>&1 || $(BIN)/python -m pip install --quiet uv
	$(BIN)/python -m uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements.lock
	$(BIN)/python -m uv pip install --quiet --python $(BIN)/python --no-deps -e .
	@$(BIN)/python -m compileall -q monitor storage
	@echo "compiling the extractor, once; this takes some two minutes" >&2
	@$(BIN)/python -m monitor.compiled || true # it has said why; Python does the same work in more time
	@touch $@

clean:
	rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache
