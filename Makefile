# `make` alone lists what there is. More arguments: make test ARGS="-k ledger"
.DEFAULT_GOAL := help
.PHONY: help setup test-setup run test check lint bench

help:    ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## */  make \1	/'

setup:   ## install system packages and .venv, where missing
	@.ci/setup

test-setup:
	@.ci/setup test

run: setup  ## both applications and the worker with demo data, until Ctrl-C
	@VETTING_INSTANCE="$${VETTING_INSTANCE:-instance/demo}" .venv/bin/vetting demo $(ARGS)

test: test-setup  ## every check and every test but the benchmarks
	@$(MAKE) --no-print-directory lint || failed=1; \
	.venv/bin/python -m pytest -n 2 --dist loadfile --ignore=tests/benchmarks $(ARGS) || exit 1; \
	[ -z "$$failed" ] || { echo "The tests passed; a check above them failed."; exit 1; }

check: setup lint  ## lint, format, types, import rules

lint:
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports

bench: test-setup  ## the benchmarks, one at a time
	@.venv/bin/python -m pytest tests/benchmarks $(ARGS)
