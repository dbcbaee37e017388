/* SPDX-License-Identifier: MIT */
#include "format/json_extra.h"
#include "format/json_lines.h"
#include "format/json_save.h"
#include "format/json_walk.h"

#include <string.h>

static en_status read(en_dossier *dossier, const char *text, size_t length,
                      en_findings *findings, en_error *err) {
    void *reader;
    en_status status = en_json_lines_open(&reader, dossier, findings, err);
    if (status)
        return status;
    status = en_json_lines_take(reader, text, length, err);
    en_status end = en_json_lines_close(reader, !status, err);
    return status ? status : end;
}

/* Does more follow an object that one line holds? A document goes on to its end. */
static bool like(const char *text) {
    size_t depth = 0, at = en_json_blank(text, 0, strlen(text));
    if (text[at] != '{')
        return false;
    for (bool quoted = false; text[at] && text[at] != '\n'; at++) {
        if (quoted && text[at] == '\\' && text[at + 1])
            at++;
        else if (text[at] == '"')
            quoted = !quoted;
        else if (!quoted)
            depth += (text[at] == '{') - (size_t)(text[at] == '}');
    }
    return text[at] && depth == 0 && text[en_json_blank(text, at, strlen(text))] == '{';
}

/* What was written to RECORD, on one line, within an object of one member KEY unless NULL. */
static void add_line(en_buf *out, const char *key, en_buf *record) {
    if (key)
        en_buf_printf(out, "{\"%s\": ", key);
    en_buf_compact(out, en_buf_text(record), 0, record->length);
    en_buf_puts(out, key ? "}\n" : "\n");
    out->failed |= record->failed;
    record->length = 0;
}

static void save(en_buf *out, const en_dossier *dossier) {
    en_buf record = {0};
    en_json_save_rest(&record, dossier);
    add_line(out, NULL, &record);
    for (en_list list = 0; list < EN_LISTS; list++)
        for (size_t i = 0; i < en_list_count(dossier, list); i++) {
            en_json_save_record(&record, dossier, list, i);
            add_line(out, en_json_line_keys[list], &record);
        }
    en_buf_destroy(&record);
}

const en_format en_format_jsonl = {
    .name = "jsonl",
    .summary = "a dossier with a record a line, which is read without being held whole",
    .read = read,
    .like = like,
    .pieces = {en_json_lines_open, en_json_lines_take, en_json_lines_close},
    .save = save,
};
