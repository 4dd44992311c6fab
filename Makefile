# The contributor's loop. `make demo` and `make test` are all that a new machine needs.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
PREFIX ?= /usr/local
DESTDIR ?=
JOBS ?= $(shell nproc)

BIN := .build/release
DEMO := .build/demo
PACKAGES := build-essential pkg-config libglib2.0-dev libpoppler-glib-dev libxml2-dev libsqlite3-dev libzip-dev libxlsxwriter-dev poppler-utils python3

.PHONY: help setup build demo test bench fuzz format lint install uninstall clean links-table bench-links bench-check

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

setup: ## Install the Debian packages that are missing
	@Tools/setup $(PACKAGES)

build: setup ## Build the release programs
	swift build -c release

demo: build ## Build, run the main job on the samples, say where the gap report is
	@Tools/demo $(BIN)/heed $(DEMO)

test: demo ## The same, then all tests
	@Tools/setup-report-tests
	@Tools/setup-format-tests
	swift build --build-tests
	swift test --skip-build --parallel

bench: build ## Time and memory against pdftotext on the same files in the same run
	@python3 Tools/bench.py --tool $(BIN)/heed $(BENCH)
	@python3 Tools/bench_gaps.py --tool $(BIN)/heed

bench-check: build ## Time of all rules over 5,000, 50,000 and 500,000 actions (needs 3 GB of memory)
	@python3 Tools/bench_check.py --tool $(BIN)/heed-check-bench

links-table: build ## What each kind of evidence adds to linking, as a table
	@python3 Tools/links_table.py --tool $(BIN)/heed $(TABLE)

bench-links: build ## Time of 500 recommendations against 5,000 actions
	@python3 Tools/bench_links.py --tool $(BIN)/heed

fuzz: build ## Mutated inputs: no crash, no hang, nothing lost without a line
	@python3 Tools/fuzz.py --tool $(BIN)/heed $(FUZZ)

format: ## Format the code
	swift format -i -r Package.swift Sources Tests

lint: ## Check the code's form
	swift format lint --strict -r Package.swift Sources Tests

install: build ## Put programs, rules, completions and man page under PREFIX
	@Tools/install "$(DESTDIR)$(PREFIX)" $(BIN)

uninstall: ## Take them away again
	rm -rf "$(DESTDIR)$(PREFIX)"/bin/{heed,ingest} "$(DESTDIR)$(PREFIX)"/libexec/heed-reader \
	  "$(DESTDIR)$(PREFIX)"/share/heed \
	  "$(DESTDIR)$(PREFIX)"/share/man/man1/heed.1 "$(DESTDIR)$(PREFIX)"/share/bash-completion/completions/heed \
	  "$(DESTDIR)$(PREFIX)"/share/zsh/site-functions/_heed "$(DESTDIR)$(PREFIX)"/share/fish/vendor_completions.d/heed.fish

clean: ## Remove what was built
	rm -rf .build
