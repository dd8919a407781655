# What can be done here; "make" alone prints it.

GO      ?= go
LINT    := $(GO) run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
VERSION := $(shell sed -n 's/^const Version = "\(.*\)"/\1/p' cmd/root.go)
TARGETS := linux/amd64 linux/arm64 darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

# No C code, no paths of this machine, no build ids: the same source gives the
# same bytes.
RELEASE := CGO_ENABLED=0 $(GO) build -trimpath -buildvcs=false -ldflags '-s -w -buildid='

.DEFAULT_GOAL := help
.PHONY: help build play check fmt fmt-check vet lint tidy-check test prove quality fit library dist dist-check fuzz bench golden clean

help: ## say what can be done
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

build: ## build bin/rehearse
	$(GO) build -trimpath -o bin/rehearse ./cmd/rehearse

play: build ## build, and play the fraud-alert conversation
	./bin/rehearse play fraud-alert

check: fmt-check vet lint tidy-check test prove library dist-check ## all that CI runs

fmt: ## format the code
	$(LINT) fmt ./...

fmt-check:
	$(LINT) fmt --diff ./...

vet:
	$(GO) vet ./...

lint: ## hold the code to the house rules and the import walls
	$(LINT) run ./...

tidy-check:
	$(GO) mod tidy -diff

test: ## all tests, with the race detector
	$(GO) test -race -timeout 40m ./...

PROVE ?= 3000
prove: ## hold the walk and the results to brute force on thousands of scenarios (PROVE=3000)
	$(GO) test -count=1 ./engine/explore -run Brute -rapid.checks=$(PROVE)
	$(GO) test -count=1 ./scoring/bounds -run 'EveryConversation|Chance' -rapid.checks=$(PROVE)
	$(GO) test -count=1 ./scoring/bounds -run 'Round|Engine' -rapid.checks=500

# The replies are no part of the project. SHOW adds to the table what it names:
# pairs, graded, confusion, rated, away, noise, cues, phenomena, a criterion, a row's
# id; of the odd rows, so that the even ones stay a blind check.
HALF ?= odd
MOST ?= 20
quality: ## measure the scorer on labelled replies (REPLIES=folder SHOW=pairs,calm)
	@folder="$${REPLIES:-$$REHEARSE_REPLIES}"; case "$$folder" in /*|"") ;; *) folder="$(CURDIR)/$$folder" ;; esac; \
	REHEARSE_REPLIES="$$folder" QUALITY_SHOW='$(SHOW)' QUALITY_HALF='$(HALF)' QUALITY_MOST='$(MOST)' \
	$(GO) test -count=1 -v ./scoring/cues/quality -run '^TestQuality$$'

fit: ## fit anew what is learned: calm's small part, which small words go together (REPLIES=folder)
	@REHEARSE_REPLIES="$${REPLIES:-$$REHEARSE_REPLIES}" FIT='$(CURDIR)/scoring/cues' \
	$(GO) test -count=1 -v ./scoring/cues/quality -run '^TestFit$$'

library: build ## check the built-in scenarios and rubrics, and run the scenarios' own tests
	./bin/rehearse check --strict scenarios/library scenarios/rubrics
	./bin/rehearse test scenarios/library

dist: ## stripped binaries for six platforms in dist/, with checksums
	rm -rf dist && mkdir -p dist
	for target in $(TARGETS); do \
	  os=$${target%/*}; arch=$${target#*/}; ext=; [ $$os = windows ] && ext=.exe; \
	  echo "rehearse_$(VERSION)_$${os}_$$arch$$ext"; \
	  GOOS=$$os GOARCH=$$arch $(RELEASE) -o dist/rehearse_$(VERSION)_$${os}_$$arch$$ext ./cmd/rehearse || exit 1; \
	done
	cd dist && sha256sum rehearse_* > SHA256SUMS

# The binaries are built once more from a copy in another folder: they must
# come out the same, and small.
dist-check: dist ## build the binaries twice and compare
	copy=$$(mktemp -d) && trap 'rm -rf "$$copy"' EXIT && \
	cp -r cmd engine scoring scenarios go.mod go.sum "$$copy" && cd "$$copy" && \
	$(RELEASE) -o again ./cmd/rehearse && \
	cmp again "$(CURDIR)/dist/rehearse_$(VERSION)_$$($(GO) env GOOS)_$$($(GO) env GOARCH)"
	@for f in dist/rehearse_*; do \
	  size=$$(wc -c < $$f); [ $$size -le 20971520 ] || { echo "$$f is larger than 20 MiB: $$size bytes"; exit 1; }; \
	done

FUZZTIME ?= 60s
fuzz: ## let each fuzz target run for a minute (FUZZTIME=60s)
	@set -e; for target in $$(grep -rl '^func Fuzz' --include='*_test.go' . | xargs -n1 dirname | sort -u); do \
	  for name in $$(grep -rhoE '^func Fuzz[A-Za-z0-9_]*' $$target/*_test.go | sed 's/^func //'); do \
	    echo "$$name in $$target"; \
	    $(GO) test -run '^$$' -fuzz "^$$name\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 2s $$target; \
	  done; \
	done

BENCH ?= .
bench: ## benchmarks, each with its floor measured in the same run (BENCH=name)
	$(GO) test -run '^$$' -bench '$(BENCH)' -benchmem ./...

golden: ## write the expected outputs of the tests anew
	$(GO) test ./scenarios ./cmd/rehearse ./cmd/internal/diagram -update

clean: ## delete what was built
	rm -rf bin dist
