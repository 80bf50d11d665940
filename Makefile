# The few commands a person or a build machine needs; the building itself is CMake's.

## chaek: Markdown posts into books
##
##   make book       install what building needs, build, make the sample book in build/
##   make check      install what testing needs too, build and run every test
##   make build      build/chaek alone
##   make install    into PREFIX (/usr/local), below DESTDIR when that is set
##   make packages   install the Debian packages of packages.txt (root or sudo)
##   make format     clang-format over the sources
##   make tidy       clang-tidy over the sources
##   make pictures   the pictures of docs/themes.md and docs/print.md, from the sample book
##   make bench      chaek against eight other programs on 1 to 10,000 posts (an hour or more), into docs/benchmarks.md
##   make bench-quick  the same with Typst and pandoc on 52, 365 and 1,000 posts (minutes)
##   make clean      remove build/

PREFIX ?= /usr/local
DESTDIR ?=
CMAKE ?= cmake
# `make PACKAGES=no …` leaves the system's packages alone.
PACKAGES ?= yes

BUILD := build
BOOK := $(BUILD)/2023

.PHONY: help packages test-packages build book check install format tidy pictures clean bench bench-quick

help:
	@sed -n 's/^## \{0,1\}//p' Makefile

packages:
	@[ "$(PACKAGES)" != yes ] || cmake/install-packages build fonts

test-packages:
	@[ "$(PACKAGES)" != yes ] || cmake/install-packages build fonts test

$(BUILD)/build.ninja: | packages
	@$(CMAKE) --preset release

build: packages $(BUILD)/build.ninja
	@$(CMAKE) --build $(BUILD) --target chaek manual

# The books are made again when the program, the posts or the looks are newer than one of them.
book: build
	@if [ ! -e $(BOOK).epub ] || [ ! -e $(BOOK).pdf ] || [ ! -e $(BOOK)-booklet.pdf ] || \
	    [ ! -e $(BOOK)-cover.pdf ] || \
	    [ -n "$$(find $(BUILD)/chaek samples/2023 styles fonts \
	             \( -newer $(BOOK).epub -o -newer $(BOOK).pdf -o -newer $(BOOK)-booklet.pdf \
	                -o -newer $(BOOK)-cover.pdf \) -print -quit)" ]; then \
	  $(BUILD)/chaek build samples/2023 -o $(BOOK).epub -o $(BOOK).pdf \
	    -o $(BOOK)-cover.pdf:cover,marks && \
	  $(BUILD)/chaek build samples/2023 --theme booklet --paper a5 --quiet \
	    -o $(BOOK)-booklet.pdf:booklet,sheet=a4,paper=80g; \
	fi
	@echo "$(BOOK).epub, $(BOOK).pdf, $(BOOK)-booklet.pdf and $(BOOK)-cover.pdf are ready"

# Unit and golden tests run with sanitizers (build/asan), all others on the released program; one
# ctest report holds both. UBSan's looks at pointers are left out: ASan stops at a bad access too, and they
# take as long to compile as all else.
check: test-packages
	@$(CMAKE) --preset asan --log-level=WARNING
	@$(CMAKE) --preset check --log-level=WARNING
	@$(CMAKE) --build $(BUILD)/asan
	@$(CMAKE) --build $(BUILD)
	@ctest --test-dir $(BUILD) --output-on-failure --no-tests=error --parallel "$$(nproc)"

install: build
	@DESTDIR="$(DESTDIR)" $(CMAKE) --install $(BUILD) --prefix "$(PREFIX)"

format:
	@find src tests \( -name '*.cpp' -o -name '*.h' \) -exec clang-format-19 -i {} +

tidy: $(BUILD)/build.ninja
	@tests/tidy/clang-tidy.sh $(BUILD)

pictures: build
	@[ "$(PACKAGES)" != yes ] || cmake/install-packages pictures
	@docs/pictures/make.sh $(BUILD)/chaek

# What it wants beside packages.txt is in bench/README.md.
bench: build
	@$(CMAKE) --build $(BUILD) --target floor
	@PACKAGES=$(PACKAGES) node bench/run.mjs $(BUILD)/chaek $(BUILD)/bench

bench-quick: build
	@$(CMAKE) --build $(BUILD) --target floor
	@PACKAGES=$(PACKAGES) SIZES=$${SIZES-52,365,1000} PEERS=$${PEERS-typst,pandoc} node bench/run.mjs $(BUILD)/chaek $(BUILD)/bench

clean:
	@rm -rf $(BUILD)
