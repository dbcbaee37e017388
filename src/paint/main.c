/* SPDX-License-Identifier: MIT */
/*
 * entente-paint FORMAT...: a figure on the wire (base/wire.h) from standard input, laid out and
 * painted to standard output. A program of its own, since Graphviz may crash, hang or exit.
 */
#include "base/file.h"
#include "base/utf8.h"
#include "paint/paint.h"

#include <errno.h>
#include <graphviz/cgraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_FORMATS = 16, MOST_BYTES = 256 * 1024 * 1024 };

typedef enum format { DOT, SVG, PNG, PDF, FORMATS } format;
static const char *const names[FORMATS] = {"dot", "svg", "png", "pdf"};

/* What was asked for, and what has been painted of it. */
typedef struct job {
    format formats[MOST_FORMATS];
    size_t count;
    en_buf wire; /* which the figure points into */
    en_buf painted[FORMATS];
} job;

static en_status read_arguments(job *j, int argc, char **argv, en_error *err) {
    if (argc < 2 || argc > MOST_FORMATS + 1)
        return en_fail(err, EN_USAGE, "usage: entente-paint dot|svg|png|pdf... < FIGURE");
    for (int i = 1; i < argc; i++) {
        en_shown shown;
        format f = 0;
        while (f < FORMATS && strcmp(names[f], argv[i]) != 0)
            f++;
        if (f == FORMATS)
            return en_fail(err, EN_USAGE, "no format '%s'", en_shown_text(&shown, argv[i]));
        j->formats[j->count++] = f;
    }
    return EN_OK;
}

static bool is_asked(const job *j, format f) {
    for (size_t i = 0; i < j->count; i++)
        if (j->formats[i] == f)
            return true;
    return false;
}

/* Pixels and paper know no night: they are painted from an SVG by day. */
static en_status paint_day(job *j, const en_figure *figure, en_error *err) {
    en_figure day = *figure;
    en_buf svg = {0};
    day.night = "";
    en_status status = en_write_svg(&svg, &day, err);
    if (!status && is_asked(j, PNG))
        status = en_write_png(&j->painted[PNG], &day, &svg, err);
    if (!status && is_asked(j, PDF))
        status = en_write_pdf(&j->painted[PDF], &day, &svg, err);
    en_buf_destroy(&svg);
    return status;
}

static en_status paint(job *j, const en_figure *figure, en_error *err) {
    en_status status = EN_OK;
    if (is_asked(j, DOT))
        status = en_write_dot(&j->painted[DOT], figure, err);
    if (!status && is_asked(j, SVG))
        status = en_write_svg(&j->painted[SVG], figure, err);
    if (!status && (is_asked(j, PNG) || is_asked(j, PDF)))
        status = paint_day(j, figure, err);
    return status;
}

static en_status read_figure(en_figure **figure, en_buf *wire, en_arena *arena, en_error *err) {
    en_status status = en_file_read(wire, "-", MOST_BYTES, err);
    if (!status && strlen(en_buf_text(wire)) != wire->length)
        status = en_fail(err, EN_DATA, "figure: a NUL byte is in it");
    if (!status && !wire->length)
        status = en_fail(err, EN_DATA, "figure: nothing is there");
    return status ? status : en_figure_read(figure, wire->text, arena, err);
}

static en_status run(job *j, en_arena *arena, en_error *err) {
    en_figure *figure = NULL;
    en_status status = read_figure(&figure, &j->wire, arena, err);
    if (!status)
        status = en_furniture_head(figure, err);
    if (!status)
        status = en_figure_arrange(figure, err);
    if (!status)
        status = en_figure_cite(figure, err);
    if (!status)
        status = en_furniture_foot(figure, err);
    if (!status)
        status = paint(j, figure, err);
    en_text_close();
    return status;
}

/* All of it at the end: who reads gets whole files or none. */
static en_status deliver(const job *j, en_error *err) {
    for (size_t i = 0; i < j->count; i++) {
        const en_buf *bytes = &j->painted[j->formats[i]];
        printf("%s %zu\n", names[j->formats[i]], bytes->length);
        fwrite(en_buf_text(bytes), 1, bytes->length, stdout);
    }
    if (ferror(stdout) || fclose(stdout) != 0)
        return en_fail(err, EN_SYSTEM, "standard output: %s", strerror(errno));
    return EN_OK;
}

static int print_nothing(char *text) {
    (void)text;
    return 0;
}

/* Libraries neither find files through the environment nor print. */
static void isolate(void) {
    static const char *const variables[] = {"GVBINDIR", "GV_FILE_PATH", "GDFONTPATH",
                                            "DOTFONTPATH", "SERVER_NAME"};
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++)
        unsetenv(variables[i]);
    agseterrf(print_nothing);
}

int main(int argc, char **argv) {
    en_error err = {0};
    job j = {0};
    isolate();
    en_status status = read_arguments(&j, argc, argv, &err);
    en_arena *arena = en_arena_create(NULL);
    if (!status)
        status = arena ? run(&j, arena, &err) : en_fail_memory(&err);
    if (!status)
        status = deliver(&j, &err);
    if (status)
        fprintf(stderr, "entente-paint: %s\n", err.text);
    for (size_t f = 0; f < FORMATS; f++)
        en_buf_destroy(&j.painted[f]);
    en_buf_destroy(&j.wire);
    en_arena_destroy(arena);
    return (int)status;
}
