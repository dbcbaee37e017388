/* SPDX-License-Identifier: MIT */
/* What --list prints: a row a measure of whichever level, as its record has it. */
#include "cli/measure_desk.h"

enum { NAME, LEVEL, FAMILY, DOMAIN, REFERENCE, MEANING, COLUMNS };

/* What records of all levels have. */
typedef struct entry {
    const char *name, *level, *family;
    en_domain domain;
    const char *reference;
    en_words meaning;
} entry;

static size_t count_rows(void) {
    size_t count = 0;
    for (size_t i = 0; en_measures[i]; i++)
        count++;
    for (size_t i = 0; en_tie_measures[i]; i++)
        count++;
    for (size_t i = 0; en_statistics[i]; i++)
        count++;
    return count;
}

/* ENTRIES has room for all of them. */
static void gather(entry *entries) {
    for (size_t i = 0; en_measures[i]; i++) {
        const en_measure *m = en_measures[i];
        *entries++ = (entry){m->name, "node", m->family, m->domain, m->reference, m->meaning};
    }
    for (size_t i = 0; en_tie_measures[i]; i++) {
        const en_tie_measure *m = en_tie_measures[i];
        *entries++ = (entry){m->name, "tie", m->family, m->domain, m->reference, m->meaning};
    }
    for (size_t i = 0; en_statistics[i]; i++) {
        const en_statistic *s = en_statistics[i];
        *entries++ = (entry){s->name, "net", s->family, s->domain, s->reference, s->meaning};
    }
}

static void fill_row(en_column *columns, size_t row, const entry *e, en_lang lang) {
    columns[NAME].text[row] = e->name;
    columns[LEVEL].text[row] = e->level;
    columns[FAMILY].text[row] = e->family;
    columns[DOMAIN].text[row] = en_say(en_domain_names[e->domain], lang);
    columns[REFERENCE].text[row] = e->reference;
    columns[MEANING].text[row] = en_say(e->meaning, lang);
}

static en_status name_columns(en_column *columns, size_t rows, en_desk *desk, en_error *err) {
    static const char *const names[COLUMNS] = {
        [NAME] = "name",     [LEVEL] = "level",         [FAMILY] = "family",
        [DOMAIN] = "domain", [REFERENCE] = "reference", [MEANING] = "meaning"};
    static const en_words headings[COLUMNS] = {
        [NAME] = EN_WORDS("mesure", "measure"),
        [LEVEL] = EN_WORDS("niveau", "level"),
        [FAMILY] = EN_WORDS("famille", "family"),
        [DOMAIN] = EN_WORDS("porte sur", "runs on"),
        [REFERENCE] = EN_WORDS("source", "reference"),
        [MEANING] = EN_WORDS("dit", "tells"),
    };
    for (size_t c = 0; c < COLUMNS; c++) {
        columns[c] = (en_column){.name = names[c],
                                 .heading = en_say(headings[c], desk->intake->lang),
                                 .text = EN_NEW(desk->session->arena, const char *, rows),
                                 .cell = EN_CELL_WORD,
                                 .width = c == REFERENCE ? 56 : 0};
        if (!columns[c].text)
            return en_fail_memory(err);
    }
    return EN_OK;
}

en_status en_desk_list(en_desk *desk, en_error *err) {
    en_arena *arena = desk->session->arena;
    size_t rows = count_rows();
    entry *entries = EN_NEW(arena, entry, rows);
    en_column *columns = EN_NEW(arena, en_column, COLUMNS);
    en_status status = entries && columns
                           ? en_common_lang(&desk->intake->lang, &desk->a->common, err)
                           : en_fail_memory(err);
    if (!status && desk->intake->lang == EN_LANG_NONE)
        desk->intake->lang = EN_EN;
    if (!status)
        status = name_columns(columns, rows, desk, err);
    if (status)
        return status;
    gather(entries);
    for (size_t row = 0; row < rows && !status; row++) {
        fill_row(columns, row, &entries[row], desk->intake->lang);
        if (desk->people)
            status = en_desk_note(desk, entries[row].name, NULL, entries[row].meaning, err);
    }
    desk->sheet = (en_sheet){.columns = columns,
                             .column_count = desk->people ? MEANING : COLUMNS,
                             .row_count = rows};
    return status;
}
