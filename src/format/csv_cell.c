/* SPDX-License-Identifier: MIT */
#include "format/csv_cell.h"

#include "base/blank.h"
#include "format/json.h"
#include "format/json_reader.h"
#include "format/json_scan.h"

#include <string.h>

static bool is_edge(char c) { return c == ' ' || c == '\t'; }

bool en_csv_piece(en_buf *piece, const char **cell) {
    const char *at = *cell;
    size_t kept = 0; /* up to the last character that is no blank at the end */
    piece->length = 0;
    if (!at)
        return false;
    while (is_edge(*at))
        at++;
    for (; *at && *at != '|'; at++) {
        bool plain = *at == '\\' && at[1];
        at += plain;
        en_buf_add(piece, at, 1);
        if (plain || !is_edge(*at))
            kept = piece->length;
    }
    en_buf_add(piece, "", 0);
    if (!piece->failed) {
        piece->length = kept;
        piece->text[kept] = '\0';
    }
    *cell = *at ? at + 1 : NULL;
    return true;
}

void en_buf_piece(en_buf *buf, const char *text, const char *more) {
    size_t length = strlen(text);
    for (size_t i = 0; i < length; i++) {
        bool edge = is_edge(text[i]) && (i == 0 || i + 1 == length);
        if (edge || text[i] == '|' || text[i] == '\\' || strchr(more, text[i]))
            en_buf_add(buf, "\\", 1);
        en_buf_add(buf, text + i, 1);
    }
}

/* Is TEXT a number as JSON writes it? */
static bool is_number(en_csv *csv, const char *text) {
    return (*text == '-' || (*text >= '0' && *text <= '9')) &&
           !en_json_scan(text, strlen(text), NULL, csv->findings->arena, NULL);
}

/*
 * The number that was probably meant by TEXT: blanks and apostrophes between its digits left
 * out, the last comma a point. False if that is none either.
 */
static bool guess_number(en_buf *out, en_csv *csv, const char *text) {
    const char *comma = strrchr(text, ',');
    for (size_t i = 0, skip; text[i]; i += skip ? skip : 1) {
        skip = en_blank_at(text + i);
        if (text[i] == '\'' || (text[i] == ',' && text + i != comma))
            skip = 1;
        else if (strncmp(text + i, "\u2019", 3) == 0)
            skip = 3;
        if (!skip)
            en_buf_add(out, text[i] == ',' ? "." : text + i, 1);
    }
    return is_number(csv, en_buf_text(out));
}

/* Three digits after the only comma: these may be thousands as well. */
static bool may_be_thousands(const char *text) {
    const char *comma = strrchr(text, ',');
    return comma && strspn(comma + 1, "0123456789") == 3 && !comma[4] && comma != text &&
           *text != '0';
}

static void find_number(const en_cells *cells, const en_csv_column *column, const char *text,
                        const char *meant, en_place place) {
    const char *point = strchr(meant, '.');
    en_shown shown;
    if (may_be_thousands(text) && point)
        en_csv_find(cells->csv, EN_ERROR, place,
                    "'%s' is '%s'; write %s, or %.*s%s for thousands", column->name,
                    en_shown_text(&shown, text), meant, (int)(point - meant), meant, point + 1);
    else
        en_csv_find(cells->csv, EN_ERROR, place, "'%s' is '%s'; write %s", column->name,
                    en_shown_text(&shown, text), meant);
}

static void add_number(const en_cells *cells, const en_csv_column *column, const char *text,
                       en_place place) {
    en_buf meant = {0};
    if (is_number(cells->csv, text))
        en_buf_puts(cells->json, text);
    else if (guess_number(&meant, cells->csv, text)) {
        find_number(cells, column, text, en_buf_text(&meant), place);
        en_buf_puts(cells->json, en_buf_text(&meant)); /* so that no more is said of it */
    } else
        en_cells_text(cells, text, place);
    cells->json->failed |= meant.failed;
    en_buf_destroy(&meant);
}

void en_cells_text(const en_cells *cells, const char *text, en_place place) {
    size_t start = cells->json->length;
    en_buf_json(cells->json, text);
    if (cells->json->length - start > EN_JSON_STRING)
        en_csv_find(cells->csv, EN_ERROR, place,
                    "a text of more than %d bytes as JSON has it; shorten it",
                    (int)EN_JSON_STRING);
}

/* One name that may be meant to be several. */
static void find_doubtful(const en_cells *cells, const en_csv_column *column, const char *text,
                          en_place place) {
    const char *mark = strpbrk(text, EN_CSV_DOUBTFUL);
    en_shown shown;
    if (mark && (mark == text || mark[-1] != '\\') && !strchr(text, '|'))
        en_csv_find(cells->csv, EN_WARNING, place,
                    "'%s' is the one name '%s'; write | between several", column->name,
                    en_shown_text(&shown, text));
}

static void add_names(const en_cells *cells, const en_csv_column *column, const char *text,
                      en_place place) {
    en_buf piece = {0};
    const char *separator = "[";
    find_doubtful(cells, column, text, place);
    while (en_csv_piece(&piece, &text)) {
        if (!piece.length)
            continue;
        en_buf_puts(cells->json, separator);
        en_cells_text(cells, en_buf_text(&piece), place);
        separator = ", ";
    }
    en_buf_puts(cells->json, *separator == '[' ? "[]" : "]");
    cells->json->failed |= piece.failed;
    en_buf_destroy(&piece);
}

static void add_choice(const en_cells *cells, const en_csv_column *column, const char *text,
                       en_place place) {
    const en_synonym *word = en_lexicon_word(cells->lexicon, column, text);
    cells->json->failed |= cells->lexicon->failed;
    if (word && word->plain)
        en_buf_puts(cells->json, word->word);
    else
        en_cells_text(cells, word ? word->word : text, place);
}

void en_cells_value(const en_cells *cells, const en_csv_column *column, const char *text,
                    en_place place) {
    if (column->sort == EN_CELL_NUMBER)
        add_number(cells, column, text, place);
    else if (column->sort == EN_CELL_CHOICE)
        add_choice(cells, column, text, place);
    else if (column->sort == EN_CELL_NAMES)
        add_names(cells, column, text, place);
    else
        en_cells_text(cells, text, place);
}
