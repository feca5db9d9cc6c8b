# The commands that people and CI use; `make help` lists them.
MVN ?= mvn -B -ntp
SEEDS ?= 300
SEED ?=
SHELL_SCRIPTS = workshop .ci/run $(wildcard scripts/*)

.DEFAULT_GOAL := help
.PHONY: help demo test unit check lint build bench simulate steps-page clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: engine build ## Bake a workshop, open three seats, fetch them, and remove everything again
	./workshop demo

test: engine lint ## Everything that CI runs: unit, architecture and integration tests, format and shellcheck
	$(MVN) verify

unit: ## The unit tests alone: no engine, four minutes
	$(MVN) -q test

check: engine lint ## Format, architecture and integration tests, without the other unit tests
	$(MVN) spotless:check
	$(MVN) verify -Dtest='Architecture*Test' -Dsurefire.failIfNoSpecifiedTests=false

lint: packages ## shellcheck over every script, those that go onto machines included
	scripts/lint $(SHELL_SCRIPTS)

build: ## The jar, its libraries and the class-data archive in target/
	scripts/build

bench: engine build ## The benchmark: a table on the screen and JSON in target/bench.json
	scripts/bench

simulate: ## Whole stories on virtual time: SEEDS=n of them, from seed SEED on, JOBS at a time
	SEEDS='$(SEEDS)' SEED='$(SEED)' JOBS='$(JOBS)' scripts/simulate

steps-page: ## Write docs/how-to/steps.md from the help that Jenkins shows
	$(MVN) -q test -Dtest=StepsPageTest -Dsteps.rewrite=true

clean: ## Remove target/
	rm -rf target

.PHONY: engine packages
engine: packages
	@scripts/ensure-docker
packages:
	@scripts/ensure-packages
