/* SPDX-License-Identifier: MIT */
/* Views that a dossier stores, and the flags that go over them. */
#include "base/nearest.h"
#include "base/utf8.h"
#include "cli/command.h"

#include <string.h>

/* What a stored view may hold, as if it were a command. */
static const en_command flags_of_view = {
    .name = "view", .options = en_view_options_table, .size = sizeof(en_common)};

/* The next word of *FLAGS, in WORD: blanks part words unless they stand in single quotes. */
static bool next_word(en_buf *word, const char **flags, bool *open) {
    const char *at = *flags + strspn(*flags, " \t\n");
    if (!*at)
        return false;
    for (bool quoted = *open; *at && (quoted || !strchr(" \t\n", *at)); at++) {
        if (*at == '\'')
            *open = quoted = !quoted;
        else if (*at == '\\' && !quoted && at[1])
            en_buf_add(word, ++at, 1);
        else
            en_buf_add(word, at, 1);
    }
    *flags = at;
    return true;
}

static en_status split(const char ***out, int *count, const char *flags, en_session *session,
                       en_error *err) {
    size_t most = strlen(flags) / 2 + 2;
    const char **words = EN_NEW(session->arena, const char *, most + 1);
    bool open = false;
    if (!words)
        return en_fail_memory(err);
    words[(*count)++] = flags_of_view.name;
    for (;;) {
        en_buf word = {0};
        if (!next_word(&word, &flags, &open))
            break;
        words[*count] = en_arena_copy(session->arena, en_buf_text(&word), word.length);
        bool failed = word.failed || !words[(*count)++];
        en_buf_destroy(&word);
        if (failed)
            return en_fail_memory(err);
    }
    *out = words;
    return open ? en_fail(err, EN_USAGE, "a quote is not closed") : EN_OK;
}

/* Read the flags of a view; NAME is what messages call them. */
static en_status read_flags(en_common *out, const char *flags, const char *name,
                            en_session *session, en_error *err) {
    en_error fault = {0};
    const char **words = NULL;
    int count = 0;
    en_status status = split(&words, &count, flags, session, &fault);
    if (!status)
        status = en_options_read(out, &flags_of_view, session, count, words, &fault);
    if (!status && out->help)
        status = en_fail(&fault, EN_USAGE, "--help is no flag of a view");
    en_shown shown;
    return status
               ? en_fail(err, status, "view '%s': %s", en_shown_text(&shown, name), fault.text)
               : EN_OK;
}

static const en_stored_view *find(const en_dossier *d, const char *name) {
    for (size_t i = 0; i < d->view_count; i++)
        if (strcmp(d->views[i].name, name) == 0)
            return &d->views[i];
    return NULL;
}

static en_status fail_unknown(const en_dossier *d, const char *name, en_error *err) {
    en_nearest nearest = {.typed = name};
    for (size_t i = 0; i < d->view_count; i++)
        en_nearest_offer(&nearest, d->views[i].name);
    return en_nearest_fail(&nearest, "view", "the dossier stores none of that name", err);
}

/* The flags of a view, which is stored in the dossier under the name WHICH, or is WHICH. */
static en_status look_up(en_common *out, const char *which, const en_dossier *d,
                         en_session *session, en_error *err) {
    if (which[0] == '-')
        return read_flags(out, which, which, session, err);
    const en_stored_view *stored = find(d, which);
    if (!stored)
        return fail_unknown(d, which, err);
    en_error fault = {0};
    en_status status = read_flags(out, stored->flags, stored->name, session, &fault);
    if (status == EN_USAGE)
        return en_fail_at(err, stored->spot, "%s", fault.text);
    return status ? en_fail(err, status, "%s", fault.text) : EN_OK;
}

en_status en_view_resolve(en_view_options *out, const en_common *common, const char *over,
                          const en_dossier *dossier, en_session *session, en_error *err) {
    en_common whole = {0}, flags = {0};
    en_status status = EN_OK;
    if (common->view_name)
        status = look_up(&whole, common->view_name, dossier, session, err);
    if (!status)
        status = en_options_apply(&whole, common->given, common->given_count, session, err);
    if (!status && over)
        status = look_up(&flags, over, dossier, session, err);
    if (!status && over)
        status = en_options_apply(&whole, flags.given, flags.given_count, session, err);
    *out = whole.view;
    return status;
}
