# The words of the project; what they do stands in the scripts they call.
ARTICLE ?= assets/articles/sample-zh.md
OUT ?= build/page.html
PORT ?= 8080
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 10

.PHONY: help run install test quick check format bench picture fuzz pack clean page tools test-tools

help:
	@echo "make run                       build the page, pack the sample article and serve it on http://localhost:$(PORT)"
	@echo "make run ARTICLE=FILE          the same with an article of yours (.txt, .md, .json)"
	@echo "make pack ARTICLE=FILE OUT=F   one self-contained page (F.html) or a static site (a folder)"
	@echo "make install PREFIX=DIR        the program duidu with everything inside, manual page, completions ($(PREFIX))"
	@echo "make test                      every test, those in real browsers included"
	@echo "make quick                     in three minutes: host tests, lint, sizes, one scenario of a kind in one browser"
	@echo "make check                     formatting, lint, host tests, and the same with sanitizers"
	@echo "make format                    format the sources"
	@echo "make fuzz FUZZ_SECONDS=60      each fuzz target for so long"
	@echo "make picture                   the README's picture, taken of the page anew"
	@echo "make bench                     measurements"
	@echo "make clean                     remove what was built; downloads stay"

run: page
	@node web/tools/serve.mjs build/site $(PORT)

page: tools
	@cmake/build_page.sh "$(ARTICLE)"

pack: tools
	@cmake/build_page.sh "$(ARTICLE)" "$(OUT)"

install: tools
	@cmake/install_program.sh "$(PREFIX)"

test: tools test-tools
	@FUZZ_SECONDS=$(FUZZ_SECONDS) cmake/run_tests.sh

quick: tools test-tools
	@cmake/run_tests.sh quick

check: tools test-tools
	@cmake/run_check.sh

format: test-tools
	@git ls-files '*.cc' '*.h' | xargs clang-format -i

fuzz: tools test-tools
	@cmake/run_fuzz.sh $(FUZZ_SECONDS)

picture: page test-tools
	@node tests/web/drive/picture.mjs

bench: page test-tools
	@cmake/run_bench.sh

clean:
	rm -rf build/native build/sanitize build/web-build build/web build/site build/pages build/npm node_modules

tools:
	@cmake/install_tools.sh build

test-tools:
	@cmake/install_tools.sh test
	@cmake/install_npm.sh
	@cmake/install_tools.sh browsers
