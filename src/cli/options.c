/* SPDX-License-Identifier: MIT */
#include "base/nearest.h"
#include "base/utf8.h"
#include "cli/command.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_OPTIONS = 64, LONG = 256 };

/* The tables of one command in the form of getopt_long(). */
typedef struct parser {
    const en_command *command;
    const en_option *rows[MOST_OPTIONS + 1];
    struct option forms[MOST_OPTIONS + 1];
    char letters[3 * MOST_OPTIONS + 2];
    size_t count;
    unsigned char *arguments;
    en_arena *arena;
    en_error *err;
} parser;

static bool is_operand(const en_option *o) {
    return o->kind == EN_OPERAND || o->kind == EN_MAYBE;
}

static void prepare(parser *p) {
    const en_option *tables[EN_TABLES];
    char *letter = p->letters;
    *letter++ = ':'; /* tell a missing word from an unknown option */
    en_command_tables(tables, p->command);
    for (size_t t = 0; tables[t]; t++)
        for (const en_option *o = tables[t]; o->name && p->count < MOST_OPTIONS; o++) {
            if (is_operand(o))
                continue;
            int has = o->kind == EN_FLAG ? no_argument : required_argument;
            p->forms[p->count] = (struct option){o->name, has, NULL, LONG + (int)p->count};
            if (o->letter) {
                *letter++ = o->letter;
                if (has == required_argument)
                    *letter++ = ':';
            }
            p->rows[p->count++] = o;
        }
}

static en_status append(parser *p, const en_option *o, const char *word) {
    en_names *names = (en_names *)(void *)(p->arguments + o->offset);
    const char **items = en_arena_grow(p->arena, names->items, names->count, sizeof *items);
    if (!items)
        return en_fail_memory(p->err);
    names->items = items;
    items[names->count++] = word;
    return EN_OK;
}

static en_status append_pieces(parser *p, const en_option *o, const char *word) {
    for (;;) {
        size_t length = strcspn(word, ",");
        const char *piece = en_arena_copy(p->arena, word, length);
        en_status status = piece ? append(p, o, piece) : en_fail_memory(p->err);
        if (status || !word[length])
            return status;
        word += length + 1;
    }
}

static en_status choose(parser *p, const en_option *o, const char *word) {
    en_nearest nearest = {.typed = word};
    en_buf all = {0};
    unsigned i = 0;
    for (; o->choices[i] && strcmp(o->choices[i], word) != 0; i++) {
        en_nearest_offer(&nearest, o->choices[i]);
        en_buf_printf(&all, "%s%s", i ? ", " : "", o->choices[i]);
    }
    en_status status = EN_OK;
    en_shown shown;
    en_shown_text(&shown, word);
    if (!o->choices[i] && nearest.best)
        status = en_fail(p->err, EN_USAGE, "--%s '%s' is none of %s; did you mean '%s'?",
                         o->name, shown.text, en_buf_text(&all), nearest.best);
    else if (!o->choices[i])
        status = en_fail(p->err, EN_USAGE, "--%s '%s' is none of %s", o->name, shown.text,
                         en_buf_text(&all));
    else if (o->kind == EN_EITHER)
        *(bool *)(p->arguments + o->offset) = i == 1;
    else
        *(unsigned *)(void *)(p->arguments + o->offset) = i;
    en_buf_destroy(&all);
    return status;
}

static en_status number(parser *p, const en_option *o, const char *word) {
    char *end;
    errno = 0;
    unsigned long value = strtoul(word, &end, 10);
    en_shown shown;
    en_shown_text(&shown, word);
    if (*word < '0' || *word > '9' || *end)
        return en_fail(p->err, EN_USAGE, "--%s '%s' is not a whole number of 0 or more",
                       o->name, shown.text);
    if (errno || value > 4294967295u)
        return en_fail(p->err, EN_USAGE, "--%s '%s' is more than 4294967295", o->name,
                       shown.text);
    *(size_t *)(void *)(p->arguments + o->offset) = value;
    return EN_OK;
}

static en_status share(parser *p, const en_option *o, const char *word) {
    en_shown shown;
    bool decimal = word[strspn(word, "0123456789.eE+-")] == '\0';
    char *end = NULL;
    double value = decimal ? strtod(word, &end) : 0;
    if (!decimal || end == word || *end || !(value > 0 && value < 1))
        return en_fail(p->err, EN_USAGE,
                       "--%s '%s' is not a number between 0 and 1, such as 0.01", o->name,
                       en_shown_text(&shown, word));
    *(double *)(void *)(p->arguments + o->offset) = value;
    return EN_OK;
}

static en_status date(parser *p, const en_option *o, const char *word) {
    if (en_date_read((en_date *)(void *)(p->arguments + o->offset), word))
        return EN_OK;
    en_shown shown;
    return en_fail(p->err, EN_USAGE, "--%s '%s' is no date; write 2025, 2025-05 or 2025-05-07",
                   o->name, en_shown_text(&shown, word));
}

static en_status take(parser *p, const en_option *o, const char *word) {
    switch (o->kind) {
    case EN_FLAG:
        *(bool *)(p->arguments + o->offset) = true;
        return EN_OK;
    case EN_LIST:
        return append(p, o, word);
    case EN_COMMAS:
        return append_pieces(p, o, word);
    case EN_CHOICE:
    case EN_EITHER:
        return choose(p, o, word);
    case EN_NUMBER:
        return number(p, o, word);
    case EN_SHARE:
        return share(p, o, word);
    case EN_DATE:
        return date(p, o, word);
    case EN_OPERAND:
    case EN_MAYBE:
    case EN_VALUE:
        break;
    }
    *(const char **)(void *)(p->arguments + o->offset) = word;
    return EN_OK;
}

/* Keep in mind what a view is made of: it may have to go over another. */
static en_status remember(parser *p, const en_option *o, const char *word) {
    en_common *common = (en_common *)(void *)p->arguments;
    if (o->offset >= sizeof common->view)
        return EN_OK;
    en_given *grown =
        en_arena_grow(p->arena, common->given, common->given_count, sizeof *grown);
    if (!grown)
        return en_fail_memory(p->err);
    common->given = grown;
    grown[common->given_count++] = (en_given){o, word};
    return EN_OK;
}

en_status en_options_apply(void *arguments, const en_given *given, size_t count,
                           en_session *session, en_error *err) {
    parser p = {.arguments = arguments, .arena = session->arena, .err = err};
    for (size_t i = 0; i < count; i++)
        if (given[i].option->kind == EN_LIST || given[i].option->kind == EN_COMMAS)
            *(en_names *)(void *)(p.arguments + given[i].option->offset) = (en_names){0};
    en_status status = EN_OK;
    for (size_t i = 0; i < count && !status; i++)
        status = take(&p, given[i].option, given[i].word);
    return status;
}

static const en_option *find_letter(const parser *p, int letter) {
    for (size_t i = 0; i < p->count; i++)
        if (p->rows[i]->letter == letter)
            return p->rows[i];
    return NULL;
}

/* WORD is what was typed; getopt_long() knows only that it is wrong. */
static en_status unknown(const parser *p, const char *word) {
    const char *verb = p->command->name;
    if (word[0] != '-' || word[1] != '-')
        return en_fail(p->err, EN_USAGE, "%s: unknown option '-%c'; see 'entente help %s'",
                       verb, optopt, verb);
    char name[80] = "";
    size_t length = strcspn(word + 2, "=");
    if (length < sizeof name)
        memcpy(name, word + 2, length);
    if (optopt >= LONG)
        return en_fail(p->err, EN_USAGE, "%s: --%s takes no value", verb, name);
    en_nearest nearest = {.typed = name};
    for (size_t i = 0; i < p->count; i++)
        en_nearest_offer(&nearest, p->rows[i]->name);
    if (nearest.best)
        return en_fail(p->err, EN_USAGE, "%s: unknown option '--%s'; did you mean '--%s'?",
                       verb, name, nearest.best);
    return en_fail(p->err, EN_USAGE, "%s: unknown option '--%s'; see 'entente help %s'", verb,
                   name, verb);
}

static en_status missing(const parser *p) {
    const en_option *o = optopt >= LONG ? p->rows[optopt - LONG] : find_letter(p, optopt);
    return en_fail(p->err, EN_USAGE, "%s: --%s needs a word after it", p->command->name,
                   o ? o->name : "?");
}

/* Give the words that are no options to the operands, in their order. */
static en_status take_operands(parser *p, int argc, char **argv) {
    const en_option *o = p->command->options;
    for (int i = optind; i < argc; i++) {
        en_shown shown;
        while (o && o->name && !is_operand(o))
            o++;
        if (!o || !o->name)
            return en_fail(p->err, EN_USAGE, "%s: unexpected '%s'", p->command->name,
                           en_shown_text(&shown, argv[i]));
        *(const char **)(void *)(p->arguments + o++->offset) = argv[i];
    }
    for (; o && o->name; o++)
        if (o->kind == EN_OPERAND)
            return en_fail(p->err, EN_USAGE, "%s: %s is missing; see 'entente help %s'",
                           p->command->name, o->name, p->command->name);
    return EN_OK;
}

static en_status read_words(parser *p, int argc, char **argv) {
    optind = 0; /* GNU: start anew, since tests run many command lines in one process */
    opterr = 0;
    en_status status = EN_OK;
    en_shown shown;
    int got;
    while (!status && (got = getopt_long(argc, argv, p->letters, p->forms, NULL)) != -1) {
        if (got == '?')
            status = unknown(p, argv[optind - 1]);
        else if (got == ':')
            status = missing(p);
        else if (got < LONG && optarg && *optarg == '=')
            status = en_fail(p->err, EN_USAGE, "%s: write -%c %s, or --%s=%s", p->command->name,
                             got, en_shown_text(&shown, optarg + 1), find_letter(p, got)->name,
                             shown.text);
        else {
            const en_option *o = got >= LONG ? p->rows[got - LONG] : find_letter(p, got);
            status = take(p, o, optarg);
            if (!status)
                status = remember(p, o, optarg);
        }
    }
    const en_common *common = (const en_common *)(const void *)p->arguments;
    return status || common->help ? status : take_operands(p, argc, argv);
}

en_status en_options_read(void *arguments, const en_command *command, en_session *session,
                          int argc, const char *const *argv, en_error *err) {
    parser *p = EN_NEW(session->arena, parser, 1);
    char **words = EN_NEW(session->arena, char *, (size_t)argc + 1);
    if (!p || !words)
        return en_fail_memory(err);
    for (int i = 0; i < argc; i++) {
        words[i] = en_arena_copy(session->arena, argv[i], strlen(argv[i]));
        if (!words[i])
            return en_fail_memory(err);
    }
    p->command = command;
    p->arguments = arguments;
    p->arena = session->arena;
    p->err = err;
    prepare(p);
    return read_words(p, argc, words);
}
