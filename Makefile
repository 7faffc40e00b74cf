# `make` alone prints what there is to do. Nothing is built again that has not changed.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

WITH_JDK = JAVA_HOME=$$(sh local/find-jdk.sh) && export JAVA_HOME &&
# Maven itself still uses what Java 25 warns of; the warnings would stand before every line of ours.
WITH_JDK += MAVEN_OPTS="$$MAVEN_OPTS --sun-misc-unsafe-memory-access=allow"
MAVEN := mvn --batch-mode --no-transfer-progress
QUIETLY := sh local/quietly.sh
NPM := npm --prefix frontend --loglevel=error --no-audit --no-fund

LOCAL := local/target/common-vision-local.jar
API := backend/target/quarkus-app/quarkus-run.jar
API_CACHE := backend/target/api.aot
BENCH_API := backend/target/bench/quarkus-app/quarkus-run.jar
BENCH_CACHE := backend/target/bench/api.aot
PACKAGES := frontend/node_modules/.package-lock.json
APP := frontend/dist/index.html
KEYCLOAK := .cache/keycloak-is-built
JOURNEYS := $(if $(wildcard frontend/playwright.config.ts),test-journeys)

.PHONY: help
help:
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS='	' read -r verb what; do printf '  make %-14s %s\n' "$$verb" "$$what"; done

.PHONY: run
run: ## Start everything on this machine and print the address; Ctrl-C stops it
	@$(MAKE) --no-print-directory --jobs=2 built
	@exec sh local/run.sh

.PHONY: test
test: ## Install what is missing, build everything and run every test
	@$(MAKE) --no-print-directory --keep-going test-units test-local test-server $(JOURNEYS)

.PHONY: bench
bench: built $(BENCH_API) $(BENCH_CACHE) ## Measure the API beside the least that could be done; writes bench/latest.json and docs/benchmarks.md; ONLY=rounds or ONLY=staff for those alone
	@sh bench/need-tools.sh
	@PATH="$$PWD/frontend/node_modules/.bin:$$PATH" node bench/bench.ts

.PHONY: bench-national
bench-national: built $(BENCH_API) $(BENCH_CACHE) ## Measure publication for 1.5 million people in 250 organisations, in the same files; SCALE=0.02 to try it, without
	@sh bench/need-tools.sh
	@ONLY=national PATH="$$PWD/frontend/node_modules/.bin:$$PATH" node bench/bench.ts

.PHONY: prove
prove: need-maven ## Run the proofs of confidentiality at their full size; writes proofs/latest.json
	@rm -rf backend/target/proofs && mkdir -p proofs
	@$(WITH_JDK) $(MAVEN) -f backend/pom.xml test -Dgroups=proof -Dproofs=large
	@{ echo '{"results": ['; sort backend/target/proofs/*.json | sed '$$!s/$$/,/; s/^/  /'; echo ']}'; } > proofs/latest.json
	@cat proofs/latest.json

.PHONY: contract
contract: need-maven $(PACKAGES) ## Write openapi.yaml from the code, lint it, and write the app's client from it
	@rm -rf backend/target/openapi
	@$(WITH_JDK) $(QUIETLY) $(MAVEN) -q -f backend/pom.xml test -Dtest=ContractTest -Dmaven.test.failure.ignore
	@cp backend/target/openapi/openapi.yaml openapi.yaml
	@$(NPM) run --silent lint:contract
	@$(NPM) run --silent api

.PHONY: migration
migration: ## Begin a database migration: make migration NAME=add-something
	@case "$(NAME)" in ''|*[!a-z0-9-]*) echo "Say what it does, in lower case with hyphens: make migration NAME=add-something" >&2; exit 1;; esac
	@file=backend/src/main/resources/db/migration/V$$(date -u +%Y%m%d%H%M)__$$(echo '$(NAME)' | tr - _).sql; : > "$$file"; echo "$$file"

.PHONY: format
format: $(PACKAGES) ## Format the app's code
	@$(NPM) run --silent format

# --- What the verbs are made of ---------------------------------------------------------------------------------------

.PHONY: need-maven need-npm
need-maven:
	@command -v mvn >/dev/null || { echo "Common Vision needs Maven: install it, so that mvn is found." >&2; exit 1; }
	@sh local/find-jdk.sh >/dev/null

need-npm:
	@command -v npm >/dev/null || { echo "Common Vision needs npm: install Node (any version that npm runs on), so that npm is found." >&2; exit 1; }

.PHONY: built
built: $(LOCAL) $(KEYCLOAK) $(API) $(API_CACHE) $(APP)

# Directories are named too, so that a file that was deleted is noticed.
$(LOCAL): local/pom.xml $(shell find local/src/main) | need-maven
	@echo "Building the local run; the first time it fetches PostgreSQL and Keycloak"
	@$(WITH_JDK) $(QUIETLY) $(MAVEN) -q -f local/pom.xml package -DskipTests && touch $@

$(KEYCLOAK): $(LOCAL)
	@sh local/run.sh prepare && touch $@

# After the local run's own build: two Mavens must not fill one repository at the same time.
$(API): backend/pom.xml $(shell find backend/src/main backend/packs) | need-maven $(LOCAL)
	@echo "Building the API"
	@$(WITH_JDK) $(QUIETLY) $(MAVEN) -q -f backend/pom.xml package -DskipTests && touch $@

$(API_CACHE): $(API) local/api-java-options.txt | $(LOCAL)
	@echo "Training the API's start"
	@sh local/run.sh train

# The same API with bare endpoints beside its own.
$(BENCH_API): $(API) $(shell find backend/src/bench) | need-maven
	@echo "Building the API with bare endpoints beside it"
	@$(WITH_JDK) $(MAVEN) -q -f backend/pom.xml -Pbench package -Dmaven.test.skip=true && touch $@

$(BENCH_CACHE): $(BENCH_API) local/api-java-options.txt | $(LOCAL)
	@COMMON_VISION_API_JAR=$(BENCH_API) sh local/run.sh train

$(PACKAGES): frontend/package.json frontend/package-lock.json | need-npm
	@echo "Installing the app's packages"
	@$(QUIETLY) $(NPM) ci && touch $@

$(APP): frontend/index.html $(wildcard frontend/*.ts) $(shell find frontend/src frontend/public) $(PACKAGES)
	@echo "Building the app"
	@$(QUIETLY) $(NPM) run --silent build && touch $@

# The backend's tests wait a good deal, and have nothing in common with the app's.
.PHONY: test-units
test-units:
	@$(MAKE) --no-print-directory --keep-going --jobs=2 test-backend test-frontend

.PHONY: test-backend
test-backend: need-maven
	@$(WITH_JDK) $(MAVEN) -f backend/pom.xml verify

.PHONY: test-local
test-local: need-maven | $(API)
	@$(WITH_JDK) $(MAVEN) -f local/pom.xml verify

.PHONY: test-frontend
test-frontend: $(PACKAGES)
	@$(NPM) run check
	@$(NPM) run lint:contract
	@$(NPM) test
	@$(NPM) run build

.PHONY: test-server
test-server: $(PACKAGES)
	@sh local/install.sh nginx nginx-light || echo "nginx is not installed: its half of the web server's tests is left out"
	@$(NPM) run test:server

.PHONY: test-journeys
test-journeys: built
	@CHROMIUM=$$(sh local/find-chromium.sh) && export CHROMIUM && $(NPM) run e2e
