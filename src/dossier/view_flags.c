/* SPDX-License-Identifier: MIT */
#include "dossier/view.h"

#include <string.h>

/* One word for a shell: quoted where it holds anything but the harmless. */
static void add_word(en_buf *buf, const char *word) {
    const char *harmless =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:+";
    if (*word && !word[strspn(word, harmless)]) {
        en_buf_puts(buf, word);
        return;
    }
    en_buf_puts(buf, "'");
    for (; *word; word++)
        if (*word == '\'')
            en_buf_puts(buf, "'\\''");
        else
            en_buf_add(buf, word, 1);
    en_buf_puts(buf, "'");
}

static void add_flag(en_buf *buf, const char *flag, const char *value) {
    if (buf->length)
        en_buf_puts(buf, " ");
    en_buf_printf(buf, "--%s", flag);
    if (!value)
        return;
    en_buf_puts(buf, " ");
    add_word(buf, value);
}

static void add_names(en_buf *buf, const char *flag, const en_names *names) {
    for (size_t i = 0; i < names->count; i++)
        add_flag(buf, flag, names->items[i]);
}

static void add_date(en_buf *buf, const char *flag, en_date date) {
    if (!en_date_known(date))
        return;
    add_flag(buf, flag, NULL);
    en_buf_puts(buf, " ");
    en_buf_date(buf, date);
}

void en_buf_view(en_buf *buf, const en_view_options *options) {
    en_buf flags = {0}; /* of its own, so that its start shows where no blank is due */
    add_names(&flags, "source", &options->source);
    add_names(&flags, "not-source", &options->not_source);
    add_date(&flags, "known-by", options->known_by);
    if (options->min_confidence > EN_LOW)
        add_flag(&flags, "min-confidence", en_confidence_names[options->min_confidence]);
    add_flag(&flags, "accept", en_accept_names[options->accept]);
    if (options->min_origins > 1)
        en_buf_printf(&flags, " --min-origins %zu", options->min_origins);
    add_date(&flags, "as-of", options->as_of);
    if (en_date_known(options->known_by) || en_date_known(options->as_of))
        add_flag(&flags, "undated", options->drop_undated ? "drop" : "keep");
    add_names(&flags, "type", &options->type);
    add_names(&flags, "sign", &options->sign);
    add_flag(&flags, "unnamed", options->keep_unnamed ? "keep" : "drop");
    add_names(&flags, "only", &options->only);
    add_names(&flags, "without", &options->without);
    if (options->ego)
        add_flag(&flags, "ego", options->ego);
    add_flag(&flags, "isolates", options->keep_isolates ? "keep" : "drop");
    add_flag(&flags, "weight", en_weight_names[options->weight]);
    if (options->directed)
        add_flag(&flags, "directed", NULL);
    add_flag(&flags, "channels", en_channels_names[options->channels]);
    en_buf_add(buf, en_buf_text(&flags), flags.length);
    buf->failed |= flags.failed;
    en_buf_destroy(&flags);
}
