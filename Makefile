# entente: `make help` lists what this file can do.

VERSION := 0.1.0
PREFIX  ?= /usr/local
BUILD   ?= build/release
CFLAGS  ?= -O2 -g
DATA     = data/openai-for-countries.json
FIGURE   = $(addprefix graphs/openai-for-countries,.dot .svg .png)
# What a first look asks for; without --by, `measure` prints all there are.
HEADLINE = betweenness,degree,allies,rivals,harmonic

# Nobody should wait for one core, yet a -j given by hand wins.
ifeq ($(MAKELEVEL)$(filter -j%,$(MAKEFLAGS)),0)
MAKEFLAGS += -j$(shell nproc)
endif

# A variant is a build folder, so that no switch ever asks for a clean. ASan reserves terabytes of
# addresses, hence no limit on them there.
ifeq ($(notdir $(BUILD)),asan)
VARIANT := -O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover \
           -DEN_NO_MEMORY_LIMIT
EXTRA   := $(BUILD)/lsan.o
endif

WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
            -Wmissing-prototypes -Wundef -Wvla -Werror
FLAGS     = -std=c11 -D_POSIX_C_SOURCE=200809L $(CFLAGS) $(VARIANT) $(WARNINGS) -Isrc -MMD -MP

# pkg-config may not be there before set-up: it is asked in the first recipe that needs an answer,
# and the answer is kept. Dependencies as system headers: their warnings are not ours to fix.
NET      := igraph libcgraph libcjson libutf8proc nettle
PAINT    := libgvc libcgraph
INK      := librsvg-2.0 cairo pangocairo libpng
INCLUDES  = $(eval INCLUDES := $$(patsubst -I%,-isystem %,$$(shell \
              pkg-config --cflags $(NET) $(PAINT) $(INK))))$(INCLUDES)
NET_LIBS  = $(eval NET_LIBS := $$(patsubst -ligraph,$$(IGRAPH),$$(shell \
              pkg-config --libs $(NET))) -fopenmp -lm)$(NET_LIBS)
# igraph itself is linked in where that goes, as on Debian: of the two dozen libraries it comes with
# we use one, and loading them all takes more time than most commands.
IGRAPH_IN := -l:libigraph.a -l:libarpack.so.2 -lstdc++
IGRAPH    = $(shell echo 'int igraph_eigenvector_centrality(); int main(void) { \
              return igraph_eigenvector_centrality(); }' | $(CC) -x c - -o /dev/null $(IGRAPH_IN) \
              -lm 2>/dev/null && echo $(IGRAPH_IN) || echo -ligraph)
PAINT_LIBS = $(eval PAINT_LIBS := $$(shell pkg-config --libs $(PAINT)) -lm)$(PAINT_LIBS)
INK_LIBS  = $(eval INK_LIBS := $$(shell pkg-config --libs $(INK)) -lm)$(INK_LIBS)

SRC       := $(wildcard src/*/*.c)
INK_SRC   := $(filter src/ink/%,$(SRC))
NET_SRC   := $(filter-out src/paint/% $(INK_SRC) src/cli/main.c,$(SRC))
PAINT_SRC := $(filter-out src/paint/main.c,$(filter src/paint/% src/base/%,$(SRC)))
UNIT_SRC  := $(wildcard tests/unit/test_*.c tests/paint/test_*.c)
BENCH_SRC := $(wildcard tests/bench/*.c)
objects    = $(patsubst %.c,$(BUILD)/%.o,$(1))

PROGRAMS  := $(BUILD)/entente $(BUILD)/entente-paint $(BUILD)/entente-paint.so
UNITS     := $(UNIT_SRC:%.c=$(BUILD)/%)
BENCHES   := $(BENCH_SRC:%.c=$(BUILD)/%)
LOCALES   := $(patsubst %,build/locale/%.UTF-8,fr_FR tr_TR)

all: $(PROGRAMS)                ## build entente and entente-paint

demo: $(PROGRAMS)               ## draw the shipped case and print its centrality table
	@mkdir -p graphs
	@$(BUILD)/entente draw $(DATA) $(FIGURE:%=-o %)
	@$(BUILD)/entente measure $(DATA) --by $(HEADLINE)
	@echo 'Written: $(FIGURE)'

check: $(PROGRAMS) $(UNITS) $(LOCALES)      ## run the tests
	@tests/run.sh $(BUILD) check

# PART=slow leaves out what `make check` has just run.
check-all: $(PROGRAMS) $(UNITS) $(LOCALES)  ## run the tests, the slow ones too
	@tests/run.sh $(BUILD) $(or $(PART),all)

asan:                           ## run the tests under the address and undefined sanitizers
	@$(MAKE) --no-print-directory check BUILD=build/asan

graphs: $(PROGRAMS)             ## draw the figures of graphs/ anew
	@sh graphs/draw.sh $(BUILD)/entente

bench: $(PROGRAMS) $(BENCHES)   ## time entente against networkx, dot and igraph
	@for script in $(wildcard tests/bench/*.sh); do sh $$script $(BUILD) || exit 1; done

format:                         ## put every C file in the house style
	clang-format -i $(wildcard src/*.h src/*/*.[ch] tests/*.[ch] tests/*/*.[ch] examples/*.[ch])

lint:                           ## sizes, style, layers, and whichever analysers are installed
	@tests/layers.sh
	@tests/lint.sh tools

install: $(PROGRAMS)            ## install below PREFIX (/usr/local), inside DESTDIR
	install -D -m 755 $(BUILD)/entente $(DESTDIR)$(PREFIX)/bin/entente
	install -D -m 755 $(BUILD)/entente-paint $(DESTDIR)$(PREFIX)/libexec/entente/entente-paint
	install -D -m 644 $(BUILD)/entente-paint.so $(DESTDIR)$(PREFIX)/libexec/entente/entente-paint.so
	$(foreach f,$(wildcard data/*.json),install -D -m 644 $f $(DESTDIR)$(PREFIX)/share/entente/$(notdir $f)$(newline))
	$(foreach f,$(wildcard src/man/*.1),install -D -m 644 $f $(DESTDIR)$(PREFIX)/share/man/man1/$(notdir $f)$(newline))

clean:                          ## remove what was built
	$(RM) -r build

help:                           ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-10s %s\n", $$1, $$2 }' Makefile

# The packages a goal needs. An order-only prerequisite of the first thing any goal makes, so that
# `make check` alone is all the set-up there is, and one apt runs at a time.
goals := $(or $(MAKECMDGOALS),all)
NEED  := build $(if $(filter check check-all asan,$(goals)),check) \
         $(if $(filter check-all,$(goals)),all) $(if $(filter bench,$(goals)),bench)
setup:
	@tests/setup.sh $(NEED)

define newline


endef

$(BUILD)/entente: $(BUILD)/src/cli/main.o $(BUILD)/libentente.a $(EXTRA)
	@echo $(CC) -o $@
	@$(CC) $(CFLAGS) $(VARIANT) $(LDFLAGS) -o $@ $^ $(NET_LIBS)

$(BUILD)/entente-paint: $(BUILD)/src/paint/main.o $(BUILD)/libentente-paint.a $(EXTRA)
	@echo $(CC) -o $@
	@$(CC) $(CFLAGS) $(VARIANT) $(LDFLAGS) -o $@ $^ $(PAINT_LIBS)

# What entente-paint loads for pixels and foreign scripts. It has what it needs of the library within
# and shows one name, so that the two do not meet.
$(BUILD)/entente-paint.so: $(call objects,$(INK_SRC)) $(BUILD)/libentente-paint.a
	@echo $(CC) -o $@
	@$(CC) $(CFLAGS) $(VARIANT) $(LDFLAGS) -shared -o $@ $^ $(INK_LIBS)
MODULE := -fPIC -fvisibility=hidden
$(call objects,$(filter src/base/% src/paint/% src/ink/%,$(SRC))): private FLAGS += $(MODULE)

# The sweep: the same search once for each kind of processor, which all give
# the same bits as long as products and sums stay apart.
SWEEP := -O3 -ffp-contract=off -Wno-psabi
sweep  = $(patsubst %,$(BUILD)/src/measure/%.o,$(1))
$(call sweep,sweep_plain sweep_avx2 sweep_avx512): private FLAGS += $(SWEEP)
ifneq ($(filter x86_64,$(shell uname -m)),)
$(call sweep,sweep_avx2): private FLAGS += -mavx2
$(call sweep,sweep_avx512): private FLAGS += -mavx512f -mavx512dq -mavx512vl
endif

$(BUILD)/libentente.a: $(call objects,$(NET_SRC)) $(BUILD)/sources
	@$(RM) $@
	@echo $(AR) $@
	@$(AR) rcs $@ $(filter %.o,$^)

$(BUILD)/libentente-paint.a: $(call objects,$(PAINT_SRC)) $(BUILD)/sources
	@$(RM) $@
	@echo $(AR) $@
	@$(AR) rcs $@ $(filter %.o,$^)

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.o $(BUILD)/libentente.a $(EXTRA)
	@echo $(CC) -o $@
	@$(CC) $(CFLAGS) $(VARIANT) $(LDFLAGS) -o $@ $^ $(NET_LIBS) -lcmocka

$(BUILD)/tests/paint/%: $(BUILD)/tests/paint/%.o $(call objects,$(INK_SRC)) $(BUILD)/libentente-paint.a $(EXTRA)
	@echo $(CC) -o $@
	@$(CC) $(CFLAGS) $(VARIANT) $(LDFLAGS) -o $@ $^ $(PAINT_LIBS) $(INK_LIBS) -lcmocka -lxml2
$(BUILD)/tests/paint/test_write_svg.o: private FLAGS += $(shell pkg-config --cflags libxml-2.0)

# What igraph itself is asked for here takes these libraries of its, too.
$(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.o $(BUILD)/libentente.a $(EXTRA)
	@echo $(CC) -o $@
	@$(CC) $(CFLAGS) $(VARIANT) $(LDFLAGS) -o $@ $^ $(NET_LIBS) -l:libblas.so.3 -l:liblapack.so.3

$(BUILD)/tests/%.o: FLAGS += -Itests

$(BUILD)/%.o: %.c $(BUILD)/flags | setup
	@mkdir -p $(@D)
	@echo $(CC) $<
	@$(CC) $(FLAGS) -DEN_VERSION='"$(VERSION)"' $(INCLUDES) -c -o $@ $<

# Linked in, not passed by the environment: entente starts entente-paint with a clean one.
$(BUILD)/lsan.o: tests/lsan.supp | setup
	@mkdir -p $(@D)
	@{ echo 'const char *__lsan_default_suppressions(void) { return ""'; \
	   sed '/^#/d; s/.*/"&\\n"/' $<; echo '; }'; \
	   echo 'const char *__lsan_default_options(void) { return "print_suppressions=0"; }'; \
	 } | $(CC) -x c -c -o $@ -

# Two files that change only when what they say does: flags rebuild every object, and a source that
# is gone leaves the library.
$(BUILD)/flags: said = $(VERSION) $(CC) $(FLAGS) $(MODULE) $(SWEEP) $(NET) $(PAINT) $(INK)
$(BUILD)/sources: said = $(SRC)
$(BUILD)/flags $(BUILD)/sources: always
	@mkdir -p $(@D)
	@echo '$(said)' | cmp -s - $@ || echo '$(said)' > $@

# Made aside and moved, or an interrupted run would leave half a locale behind.
build/locale/%.UTF-8: | setup
	@mkdir -p $(@D)
	@$(RM) -r $@.new && localedef -i $* -f UTF-8 $@.new && mv $@.new $@

.PHONY: all demo check check-all asan graphs bench format lint install clean help setup always
.SECONDARY:
.DELETE_ON_ERROR:
-include $(wildcard $(patsubst %.o,%.d,$(call objects,$(SRC) $(UNIT_SRC) $(BENCH_SRC))))
